"""Sending to WeChat over real HTTP from the real outbox: each errcode has its rule, windows and consents are kept."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime
from typing import Any

import pytest

from bot.wechat import MAIN
from bot.wechat_account import open_api
from bot.wechat_api import Answer, WechatApi
from bot.wechat_channel import Closed, Part, Template, WechatChannel, outcome_of, until_midnight
from notices import outbox
from notices.outbox import New
from notices.outcomes import Again, Away, Doubtful, Gone, Hold, Outcome, Rejected, Sent, Shut
from registry import wechat_windows
from registry.database import SHANGHAI, Database, run, value
from registry.vault import Vault
from tests.fakes import wechat as people
from tests.fakes.wechat import READER, FakeWechat, Fault
from tests.small_town import Town
from tests.test_wechat import number_of
from tests.wechat_site import (
    PACK,
    PAGE,
    TEMPLATE_ID,
    Settings,
    asked,
    calling,
    sending,
    states,
    window,
)

NOON = datetime(2026, 11, 28, 12, tzinfo=SHANGHAI)
SUBSCRIBED = f"subscribe:{TEMPLATE_ID}:thing1"
BY_TEMPLATE = f"template:{TEMPLATE_ID}:thing1"
CLOSED = Closed("window-closed")


@asynccontextmanager
async def opened(
    db: Database, vault: Vault, fake: FakeWechat, seconds: float = 10.0
) -> AsyncIterator[WechatApi]:
    api = open_api(db, vault, Settings(fake.url))
    assert api is not None
    api.seconds = seconds
    try:
        yield api
    finally:
        await api.close()


async def a_reader(
    db: Database, *, open_for: float = 3600.0, left: int = 5, consents: int = 0, person: int | None = None
) -> int:
    """A contact of the account with its window."""
    async with db.begin() as conn:
        contact = await Town(conn).contact(person, account=MAIN, address=READER, lang="zh")
        await run(
            conn,
            "INSERT INTO wechat_windows (contact_id, open_until, remaining, consents) "
            "VALUES (:contact, now() + make_interval(secs => :seconds), :left, :consents)",
            contact=contact, seconds=open_for, left=left, consents=consents,
        )  # fmt: skip
    return contact


async def tell(db: Database, vault: Vault, contact: int, cause: str = "c", **more: Any) -> None:
    given: dict[str, Any] = {"kind": "service", "key": "accepted", "values": {"receipt": cause}} | more
    async with db.begin() as conn:
        await outbox.put(conn, vault, [New(cause, flow="notice", contact_id=contact, **given)])


# ---- what an answer means -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("answer", "outcome"),
    [
        (Answer(200, {"errcode": 0, "errmsg": "ok"}), Sent()),
        (Answer(200, {"errcode": 0, "msgid": 77}), Sent("77")),
        (Answer(200, {}), Sent()),
        (Answer(200, {"errcode": -1}), Again("busy")),
        (Answer(200, {"errcode": 40001}), Again("token")),
        (Answer(200, {"errcode": 40014}), Again("token")),
        (Answer(200, {"errcode": 42001}), Again("token")),
        (Answer(200, {"errcode": 40003}), Rejected("bad-openid")),
        (Answer(200, {"errcode": 43004}), Gone("unsubscribed")),
        (Answer(200, {"errcode": 43101}), Closed("refused")),
        (Answer(200, {"errcode": 45009}), Hold(12 * 3600 + 1.0)),
        (Answer(200, {"errcode": 45011}), Hold(60.0)),
        (Answer(200, {"errcode": 45015}), CLOSED),
        (Answer(200, {"errcode": 45047}), CLOSED),
        (Answer(200, {"errcode": 45002}), Rejected("errcode-45002")),
        (Answer(200, {"errcode": 47003}), Rejected("errcode-47003")),
        (Answer(200, {"errcode": 48001}), Shut("errcode-48001")),
        (Answer(200, {"errcode": 50002}), Shut("errcode-50002")),
        (Answer(200, {"errcode": "0"}), Doubtful("garbage")),
        (Answer(200), Doubtful("garbage")),
        (Answer(502), Again("server-error")),
        (Answer(404), Again("server-error")),
    ],
    ids=str,
)
def test_what_an_answer_means(answer: Answer, outcome: Outcome) -> None:
    assert outcome_of(answer, NOON) == outcome


@pytest.mark.parametrize(
    ("now", "seconds"),
    [
        (datetime(2026, 11, 28, 23, 59, 59, tzinfo=SHANGHAI), 2.0),
        (datetime(2026, 11, 28, 0, 0, tzinfo=SHANGHAI), 86401.0),
    ],
)
def test_quotas_begin_anew_at_midnight_in_beijing(now: datetime, seconds: float) -> None:
    assert until_midnight(now) == seconds


# ---- one message --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("open_for", "left", "consents", "template", "kind", "faults", "outcome", "after", "paths"),
    [
        # within the window a service message; what it costs comes back where nothing was sent
        (3600, 5, 1, None, "service", {}, Sent(), (4, 1), ["custom"]),
        (3600, 5, 1, SUBSCRIBED, "service", {}, Sent(), (4, 1), ["custom"]),
        (3600, 5, 0, None, "service", {"message/custom/send": -1}, Again("busy"), (5, 0), []),
        (3600, 5, 0, None, "service", {"message/custom/send": 45011}, Hold(60.0), (5, 0), []),
        (3600, 5, 0, None, "service", {"message/custom/send": 48001}, Shut("errcode-48001"), (5, 0), []),
        (3600, 5, 0, None, "service", {"message/custom/send": 43004}, Gone("unsubscribed"), (4, 0), []),
        # outside it a template, if there is one and, for a subscription, a consent
        (-1, 5, 1, None, "service", {}, CLOSED, (5, 1), []),
        (3600, 0, 1, None, "service", {}, CLOSED, (0, 1), []),
        (-1, 5, 1, SUBSCRIBED, "service", {}, Sent("200228333"), (5, 0), ["subscribe"]),
        (3600, 0, 2, SUBSCRIBED, "urgent", {}, Sent("200228333"), (0, 1), ["subscribe"]),
        (-1, 5, 0, SUBSCRIBED, "service", {}, CLOSED, (5, 0), []),
        (-1, 5, 1, SUBSCRIBED, "campaign", {}, CLOSED, (5, 1), []),
        (-1, 5, 1, SUBSCRIBED, "reply", {}, CLOSED, (5, 1), []),
        (-1, 5, 0, BY_TEMPLATE, "service", {}, Sent("200228333"), (5, 0), ["template"]),
        # WeChat knows better
        (3600, 5, 0, None, "service", {"message/custom/send": 45015}, CLOSED, (0, 0), []),
        (3600, 5, 0, None, "service", {"message/custom/send": 45047}, CLOSED, (0, 0), []),
        (3600, 5, 1, SUBSCRIBED, "service", {"message/custom/send": 45015}, Sent("200228333"), (0, 0), ["subscribe"]),
        (-1, 5, 3, SUBSCRIBED, "service", {"message/subscribe/bizsend": 43101}, Closed("refused"), (5, 0), []),
        (-1, 5, 3, SUBSCRIBED, "service", {"message/subscribe/bizsend": -1}, Again("busy"), (5, 3), []),
        (-1, 5, 3, SUBSCRIBED, "service", {"message/subscribe/bizsend": 45009}, Hold(43201.0), (5, 3), []),
        (-1, 5, 3, SUBSCRIBED, "service", {"message/subscribe/bizsend": 47003}, Rejected("errcode-47003"), (5, 3), []),
    ],
)  # fmt: skip
async def test_a_message_goes_the_way_that_is_open(
    db: Database, vault: Vault, open_for: float, left: int, consents: int, template: str | None, kind: str,
    faults: dict[str, int], outcome: Outcome, after: tuple[int, int], paths: list[str],
) -> None:  # fmt: skip
    await a_reader(db, open_for=open_for, left=left, consents=consents)
    async with FakeWechat() as fake, opened(db, vault, fake) as api:
        fake.consents[READER] = consents
        for path, code in faults.items():
            fake.fail(path, code)
        channel = WechatChannel(api, PAGE, Template.read(template) if template else None, clock=lambda: NOON)
        assert await channel.send(Part(READER, "您好", "zh", kind)) == outcome
        assert [message.path for message in fake.sent] == paths
        if paths and paths != ["custom"]:
            assert fake.sent[0].shape["data"] == {"thing1": {"value": "您有事要办，请回“待办”。"}}
            assert len("您有事要办，请回“待办”。") <= 20
    assert (await window(db))[1:] == after


@pytest.mark.parametrize(
    ("fault", "outcome"),
    [
        (Fault(how="close"), Doubtful("connection")),
        (Fault(how="hang"), Doubtful("time-out")),
        (Fault(how="garbage"), Doubtful("garbage")),
        (Fault(status=503), Again("server-error")),
    ],
)
async def test_what_the_line_may_do(db: Database, vault: Vault, fault: Fault, outcome: Outcome) -> None:
    await a_reader(db)
    async with FakeWechat() as fake, opened(db, vault, fake, seconds=0.5) as api:
        await api.token()
        fake.fail("message/custom/send", fault)
        assert await WechatChannel(api, PAGE).send(Part(READER, "您好", "zh", "service")) == outcome
    assert (await window(db))[1] == (5 if isinstance(outcome, Again) else 4)


async def test_a_service_that_is_not_there(db: Database, vault: Vault) -> None:
    await a_reader(db)
    async with FakeWechat() as fake, opened(db, vault, fake) as api:
        await api.token()
        api.url = "http://127.0.0.1:1"
        outcome = await WechatChannel(api, PAGE).send(Part(READER, "您好", "zh", "service"))
        assert isinstance(outcome, Away)
    assert (await window(db))[1] == 5


# ---- from the outbox ----------------------------------------------------------------------------------------------


async def test_a_notice_comes_with_numbers_that_work(db: Database, vault: Vault) -> None:
    async with FakeWechat() as fake, calling(db, vault, fake) as site:
        await site.caller.does("CLICK", "notices")
        await site.caller.says("停止")
        assert await asked(db) is None
        async with db.begin() as conn:
            contact = await value(conn, "SELECT id FROM contacts")
            await wechat_windows.open_window(conn, MAIN, READER, 3600, 5)
        values = {"count": 2, "date": PACK.valid_from}
        await tell(db, vault, contact, key="digest-many", values=values, then=("menu",), kind="urgent")
        async with sending(db, vault, site.settings):
            (sent,) = await fake.until_sent(1)
        assert sent.text.startswith("您好，您有2件事要办")
        menu = await site.caller.says(number_of("看是哪几件", sent.text))
        assert "1. " in menu
        await site.caller.does("CLICK", "language")
        assert await asked(db) == "which.1"
        await tell(db, vault, contact, "d", key="digest-many", values=values, then=("menu",), kind="urgent")
        async with sending(db, vault, site.settings):
            sent = (await fake.until_sent(2))[1]
        assert sent.text.endswith("回“待办”办理。")
        assert "1. " not in sent.text
        assert await site.caller.says("待办") == menu


@pytest.mark.parametrize(
    ("other", "state"),
    [
        (None, (MAIN, "failed", "unreachable")),
        ("sms", ("sms", "queued", None)),
        ("web", ("web", "queued", None)),
        ("telegram:main", ("telegram:main", "queued", None)),
    ],
)
async def test_out_of_the_window_the_next_channel_tells(
    db: Database, vault: Vault, other: str | None, state: tuple[str, str, str | None]
) -> None:
    async with db.begin() as conn:
        person = await Town(conn).person()
        if other:
            await Town(conn).contact(person, account=other, address="other")
    contact = await a_reader(db, open_for=-1, person=person)
    await tell(db, vault, contact)
    await a_bystander(db, vault)
    async with FakeWechat() as fake, sending(db, vault, Settings(fake.url)):
        assert [message.openid for message in await fake.until_sent(1)] == ["oBystander"]
    assert await states(db) == [state, (MAIN, "sent", None)]


async def a_bystander(db: Database, vault: Vault) -> None:
    """Somebody else is told something later: what had to be said before has been looked at when that is sent."""
    async with db.begin() as conn:
        contact = await Town(conn).contact(account=MAIN, address="oBystander", lang="zh")
        await wechat_windows.open_window(conn, MAIN, "oBystander", 3600, 5)
    await tell(db, vault, contact, "bystander")


@pytest.mark.parametrize(
    ("status", "state"),
    [
        ("success", "delivered"),
        ("failed:user block", "failed"),
        ("failed: system failed", "failed"),
    ],
)
async def test_what_became_of_a_template_message_is_noted(
    db: Database, vault: Vault, status: str, state: str
) -> None:
    contact = await a_reader(db, open_for=-1)
    await tell(db, vault, contact)
    settings: dict[str, Any] = {"wechat_template": BY_TEMPLATE}
    async with FakeWechat() as fake, calling(db, vault, fake, **settings) as site:
        async with sending(db, vault, site.settings):
            (sent,) = await fake.until_sent(1)
        assert sent.path == "template"
        for number in (5, 200228333, 200228333):
            await site.caller.post(people.event("TEMPLATESENDJOBFINISH", MsgID=number, Status=status))
        await site.caller.post(
            people.event("TEMPLATESENDJOBFINISH", "oAnother", MsgID=200228333, Status="failed:user block")
        )
    reasons = {"delivered": None, "failed": "user-block" if "user" in status else "system-failed"}
    assert await states(db) == [(MAIN, state, reasons[state])]


async def test_who_is_gone_is_told_nothing_more(db: Database, vault: Vault) -> None:
    contact = await a_reader(db, open_for=-1)
    await tell(db, vault, contact)
    async with FakeWechat() as fake:
        fake.gone.add(READER)
        settings = Settings(fake.url, wechat_template=BY_TEMPLATE)
        async with sending(db, vault, settings):
            await fake.until(lambda: "message/template/send" in fake.calls)
        await tell(db, vault, contact, "d")
        await a_bystander(db, vault)
        async with sending(db, vault, settings):
            await fake.until_sent(1)
        assert fake.calls.count("message/template/send") == 1
    gone, unreachable = (MAIN, "failed", "unsubscribed"), (MAIN, "failed", "unreachable")
    assert await states(db) == [gone, unreachable, (MAIN, "sent", None)]


async def test_a_used_up_quota_holds_the_account_until_midnight(db: Database, vault: Vault) -> None:
    contact = await a_reader(db)
    await tell(db, vault, contact)
    async with FakeWechat() as fake:
        fake.fail("message/custom/send", 45009)
        async with sending(db, vault, Settings(fake.url)):
            await fake.until(lambda: "message/custom/send" in fake.calls)
    async with db.begin() as conn:
        held = await value(
            conn,
            "SELECT (hold_until AT TIME ZONE 'Asia/Shanghai')::time < time '00:01' AND hold_until > now() FROM accounts",
        )
    assert held
    assert await states(db) == [(MAIN, "queued", None)]


async def test_hints_are_all_that_leaves_at_that_level(db: Database, vault: Vault) -> None:
    contact = await a_reader(db)
    values = {"address": "东村", "room": "301", "surname": "张", "moved_in": PACK.valid_from}
    await tell(db, vault, contact, key="declared", values=values, then=("answer-stay:5",))
    async with FakeWechat() as fake, sending(db, vault, Settings(fake.url, wechat_carries="hints")):
        (sent,) = await fake.until_sent(1)
    assert "张" not in sent.text
    assert "东村" not in sent.text
    assert "1. " not in sent.text
