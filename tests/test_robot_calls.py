"""The robots of DingTalk, WeCom and Feishu: what they refuse inside a 200 is refused, tried by rule, and shown."""

import asyncio
from typing import Any

import pytest

from bot import robot_calls
from bot.robot_calls import HOSTS
from bot.robots import Call, RobotsChannel
from notices import desk
from notices.outcomes import Again, Doubtful, Gone, Outcome, Rejected, Sent
from notices.sender import Sender
from programmes import pack
from registry import doctor, officer_addresses
from registry.database import Database, rows, value
from registry.vault import Vault
from tests.fakes.robots import SECRET, FakeRobots
from tests.small_town import Town
from tests.test_robots import officer

DING = f"dingtalk://{'a' * 64}"
SIGNED = f"dingtalk://{SECRET}@{'e' * 64}"
WECOM = "wecombot://aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee"
FEISHU = f"feishu://{'a' * 32}"
LARK = f"lark://{'a' * 32}"


async def contact_of(db: Database, vault: Vault, url: str) -> str:
    """An officer has this address; gives its name."""
    async with db.begin() as conn:
        await Town(conn).build()
    contact = await officer(db, vault, url)
    async with db.begin() as conn:
        name: str = await value(conn, "SELECT address FROM contacts WHERE id = :id", id=contact)
    return name


@pytest.mark.parametrize(
    ("url", "answer", "outcome"),
    [
        (DING, None, Sent()),
        (SIGNED, None, Sent()),
        (f"dingtalk://{'e' * 64}", None, Rejected("security-310000")),
        (f"dingtalk://{'d' * 64}", None, Gone("refused")),
        (DING, {"errcode": 130101, "errmsg": "send too fast, exceed 20 times per minute"}, Again("too-fast")),
        (DING, {"errcode": -1, "errmsg": "system busy"}, Again("busy")),
        (DING, {"errcode": 400102, "errmsg": "robot is stopped"}, Gone("refused")),
        (DING, {"errcode": 40035, "errmsg": "missing parameter json"}, Rejected("errcode-40035")),
        (WECOM, None, Sent()),
        (WECOM.replace("a", "0"), None, Gone("refused")),
        (WECOM, {"errcode": 45009, "errmsg": "api freq out of limit"}, Again("too-fast")),
        (WECOM, {"errcode": 40008, "errmsg": "invalid message type"}, Rejected("errcode-40008")),
        (FEISHU, None, Sent()),
        (FEISHU.replace("a", "0"), None, Gone("refused")),
        (FEISHU, {"StatusCode": 0, "StatusMessage": "success"}, Sent()),
        (FEISHU, {"code": 19021, "msg": "sign match fail"}, Rejected("security-19021")),
        (FEISHU, {"code": 19022, "msg": "Ip Not Allowed"}, Rejected("security-19022")),
        (FEISHU, {"code": 19024, "msg": "Key Words Not Found"}, Rejected("security-19024")),
        (FEISHU, {"code": 11232, "msg": "frequency limited psm"}, Again("too-fast")),
        (FEISHU, {"code": 9499, "msg": "Bad Request"}, Rejected("errcode-9499")),
        (LARK, {"code": 19001, "msg": "param invalid"}, Gone("refused")),
        (DING, {"errcode": "0"}, Doubtful("garbage")),
        (DING, {}, Doubtful("garbage")),
        (DING, "<html>what?</html>", Doubtful("garbage")),
        (DING, "[0]", Doubtful("garbage")),
    ],
)
async def test_what_a_robot_says_inside_a_200(
    db: Database, vault: Vault, url: str, answer: Any, outcome: Outcome
) -> None:
    name = await contact_of(db, vault, url)
    async with FakeRobots() as fake:
        if answer is not None:
            fake.answers.append(answer)
        channel = RobotsChannel(db, vault, hosts=fake.hosts)
        assert await channel.send(Call(name, "今天到期1件")) == outcome
        assert len(fake.told) == (answer is None and outcome == Sent())
    for told in fake.told:
        assert "安居\n今天到期1件" in str(told.get("text") or told.get("content")).replace("\\n", "\n")


@pytest.mark.parametrize(
    ("status", "outcome"),
    [
        (400, Rejected("bad-request")),
        (404, Gone("refused")),
        (429, Again("not-taken")),
        (502, Again("not-taken")),
    ],
)
async def test_what_a_robot_answers_otherwise(
    db: Database, vault: Vault, status: int, outcome: Outcome
) -> None:
    name = await contact_of(db, vault, WECOM)
    async with FakeRobots() as fake:
        fake.statuses.append(status)
        assert await RobotsChannel(db, vault, hosts=fake.hosts).send(Call(name, "x")) == outcome


async def test_a_robot_that_hangs_and_one_that_is_not_there(db: Database, vault: Vault) -> None:
    name = await contact_of(db, vault, FEISHU)
    nowhere = dict.fromkeys(HOSTS, "http://127.0.0.1:1")
    async with FakeRobots() as fake:
        fake.hangs.clear()
        slow = RobotsChannel(db, vault, 0.2, hosts=fake.hosts)
        assert await slow.send(Call(name, "x")) == Doubtful("time-out")
        assert await RobotsChannel(db, vault, hosts=nowhere).send(Call(name, "x")) == Again("not-taken")


async def test_a_keyword_that_the_group_demands_is_found_in_the_title(db: Database, vault: Vault) -> None:
    name = await contact_of(db, vault, DING)
    async with FakeRobots() as fake:
        channel = RobotsChannel(db, vault, hosts=fake.hosts)
        fake.keyword = "安居"
        assert await channel.send(Call(name, "x")) == Sent()
        fake.keyword = "其他"
        assert await channel.send(Call(name, "x")) == Rejected("security-310000")


@pytest.mark.parametrize(
    ("url", "answer", "state", "told"),
    [
        (
            DING,
            {"errcode": 310000, "errmsg": "ip x not in whitelist"},
            ("failed", "security-310000"),
            "security-310000",
        ),
        (FEISHU.replace("a", "0"), None, ("failed", "refused"), "refused"),
        (WECOM, {"errcode": 45009, "errmsg": "freq"}, ("sent", None), None),
    ],
)
async def test_a_refusal_counts_is_tried_by_rule_and_is_shown(
    db: Database, vault: Vault, url: str, answer: Any, state: tuple[str, str | None], told: str | None
) -> None:
    """From the outbox: what is too fast goes out a second later; what is refused has failed, and the doctor says so."""
    async with db.begin() as conn:
        await Town(conn).build()
    contact = await officer(db, vault, url)
    async with db.begin() as conn:
        await desk.try_out(conn, vault, contact)
    stop = asyncio.Event()
    async with FakeRobots() as fake:
        if answer is not None:
            fake.answers.append(answer)
        channel = RobotsChannel(db, vault, hosts=fake.hosts)
        task = asyncio.create_task(Sender(db, vault, "robots", channel).run(stop))
        async with asyncio.timeout(20):
            while await states(db) != [state]:
                await asyncio.wait({task}, timeout=0.1)
        stop.set()
        await task
    async with db.begin() as conn:
        (shown,) = await officer_addresses.of_officer(conn, "王警官")
        assert (shown.state, shown.reason) == state
        findings = await doctor.examine(conn, pack.load("cixi-2023"), None)
    about = [line for line in findings if "takes no messages" in line]
    assert [
        f"王警官's address {shown.id} ({shown.service}) takes no messages: {told}." in line for line in about
    ] == ([True] if told else [])


async def states(db: Database) -> list[tuple[str, str | None]]:
    async with db.begin() as conn:
        return [(row.state, row.reason) for row in await rows(conn, "SELECT state, reason FROM notices")]


async def test_a_refused_address_works_again_when_its_robot_was_mended(db: Database, vault: Vault) -> None:
    name = await contact_of(db, vault, DING)
    async with FakeRobots() as fake:
        channel = RobotsChannel(db, vault, hosts=fake.hosts)
        fake.answers.append({"errcode": 310000, "errmsg": "keywords not in content"})
        assert await channel.send(Call(name, "x")) == Rejected("security-310000")
        assert await channel.send(Call(name, "x")) == Sent()


def test_no_secret_is_shown() -> None:
    """Neither in what is posted when it is printed, nor in where it is posted to."""
    robot = robot_calls.Robot("https://x/secret", {"text": "secret"}, {"access_token": "secret"})
    assert "secret" not in repr(robot)
