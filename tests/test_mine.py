"""One's own declarations: looked at, copied, put right, withdrawn, asked to be deleted, in every state they can be in."""

import asyncio
from dataclasses import replace
from datetime import date
from itertools import count
from typing import Any

import pytest

from bot import office
from bot.conversation import Conversation, Reply
from bot.facts.declarations import SAID
from bot.who import Who
from flows.deeds import AnswerStay, AskForHelp, Declare, Withdraw
from flows.engine import Refused
from flows.facts import CopyOf, MyDeclarations, MyStays
from locales import words
from registry import casework
from registry.database import Database, begin_demo, rows
from registry.declarations import by_receipt, opened
from registry.requests import waiting
from registry.vault import Vault
from tests.player import SCENE, talk
from tests.registered import NOW, PACK, Village, child
from tests.seen import FILED
from tests.visitor import Visitor, resident_id, tenant

CHILD = resident_id(9, date(2015, 3, 4))
CHILDS = {
    "along": "children",
    "children": "1",
    "child.1.name": "王小宝",
    "child.1.relation": "own",
    "child.1.document": "resident-id",
    "child.1.number": CHILD,
}
STEPS: dict[str, tuple[str, ...]] = {
    "submitted": (),
    "accepted": ("accepted",),
    "returned": ("returned",),
    "entered": ("accepted", "entered"),
    "registered": ("accepted", "registered"),
}
OPEN = ("submitted", "accepted", "returned")

_numbers = count(1)


class Chat(Visitor):
    """A chat whose conversation is begun anew for each message: nothing but the database remembers."""

    def __init__(self, village: Village, level: str = "everything") -> None:
        self.village, self.level = village, level
        super().__init__(self.talking())

    def talking(self) -> Conversation:
        levels = {"web": self.level}
        return Conversation(self.village.db, self.village.vault, PACK, "https://anju.example", levels)

    async def send(self, **said: object) -> Reply:
        self.conversation = self.talking()
        return await super().send(**said)

    @property
    def options(self) -> list[str]:
        assert self.last is not None
        return [option.value for message in self.last.messages for option in message.options]

    @property
    def text(self) -> str:
        assert self.last is not None
        return "\n".join(message.text for message in self.last.messages)

    async def declare(self, **answers: str) -> int:
        """Files through the whole conversation; gives the id of the declaration."""
        await self.start(f"declare:{self.village.house}")
        await self.answer(tenant(7, **answers))
        assert "receipt" in self.keys
        sql = "SELECT max(id) FROM declarations WHERE with_id IS NULL"
        return int(await self.village.one(sql))

    async def file(self, **changed: Any) -> int:
        """Files Zhang San by the deed alone, as tests of what comes after can do."""
        await self.start("menu")
        await self.village.do(await self.who(), self.village.declaration(**changed))
        sql = "SELECT max(id) FROM declarations WHERE with_id IS NULL"
        return int(await self.village.one(sql))

    async def who(self) -> Who:
        sql = "SELECT id FROM contacts WHERE address = :address"
        contact = await self.village.one(sql, address=self.address)
        return Who(contact, "web", "web", None, "zh", NOW, PACK, self.level)


@pytest.fixture
async def village(db: Database, vault: Vault) -> Village:
    async with db.begin() as conn:
        await begin_demo(conn, NOW.date())
    built = await Village(db, vault).build()
    await built.officer()
    return built


async def step(village: Village, filed: int, state: str) -> None:
    """An officer's step, and what follows from it."""
    officer, now = await village.one("SELECT id FROM officers"), village.now
    async with village.db.officer([(village.east.lo, village.east.hi)]) as conn:
        match state:
            case "accepted":
                moved = await casework.accept(conn, village.vault, filed, officer, now)
            case "returned":
                moved = await casework.return_(conn, filed, officer, now, reason="室号不对", question="room")
            case "entered":
                moved = await casework.enter(conn, filed, officer, now, outside_no=f"A-{next(_numbers)}")
            case _:
                number = f"A-{next(_numbers)}"
                moved = await casework.register(conn, village.vault, filed, officer, now, outside_no=number)
        await office.settle(conn, village.vault, PACK, now, moved)


async def all_filed(village: Village) -> list[Any]:
    async with village.db.begin() as conn:
        return list(await rows(conn, "SELECT * FROM declarations ORDER BY id"))


async def open_about(village: Village, stay_id: int) -> int:
    sql = "SELECT count(*) FROM duties WHERE about = 'stay' AND about_id = :stay AND state = 'open'"
    return int(await village.one(sql, stay=stay_id))


@pytest.mark.parametrize(
    ("state", "correct", "withdraw"),
    [
        ("submitted", "check", "why"),
        ("accepted", "check", "why"),
        ("returned", "room", "why"),
        ("entered", None, "not-withdrawn"),
        ("registered", "check", "not-withdrawn"),
    ],
)
async def test_what_each_state_lets_one_do(
    village: Village, state: str, correct: str | None, withdraw: str
) -> None:
    chat = Chat(village)
    filed = await chat.declare()
    for moved in STEPS[state]:
        await step(village, filed, moved)
    await chat.start(f"mine:{filed}")
    assert all(shown in chat.text for shown in ("301", "王*", "2023年6月12日"))
    assert ("室号不对" in chat.text) is (state == "returned")
    assert (f"start:declare:d_{filed}" in chat.options) is (correct is not None)
    assert (f"start:mine:withdraw-{filed}" in chat.options) is (withdraw == "why")
    assert ("start:still-here" in chat.options) is (withdraw != "why")
    assert chat.message("one").link
    certificate = await village.one("SELECT certificate FROM declarations WHERE id = :id", id=filed)
    assert (state == "registered") is (certificate is not None)
    assert (f"登记凭证编号：{certificate}" in chat.text) is (state == "registered")
    async with village.db.begin() as conn:
        receipt = await by_receipt(conn, village.vault, str(chat.message("one").link)[3:])
    assert receipt is not None
    assert (receipt.certificate, receipt.state) == (certificate or "", state)
    await chat.tap(f"start:mine:copy-{filed}")
    assert chat.keys == ["copy"]
    await chat.start(f"mine:withdraw-{filed}")
    assert chat.keys[-1] == withdraw
    await chat.start(f"mine:delete-{filed}")
    assert (chat.keys, "3年" in chat.text) == (["delete-sure"], True)
    reply = await chat.start(f"declare:d_{filed}")
    assert reply.talk == (("declare", correct) if correct else None)
    opening = {"returned": "returned", "entered": "not-to-correct"}.get(state, "correcting")
    assert chat.keys[0] == opening


@pytest.mark.parametrize("state", ["submitted", "accepted", "registered"])
async def test_putting_right_of_ones_own_accord(village: Village, state: str) -> None:
    chat = Chat(village)
    filed = await chat.declare(**CHILDS)
    boy = filed + 1
    for moved in STEPS[state]:
        await step(village, filed, moved)
        await step(village, boy, moved)
    await chat.start(f"declare:d_{filed}")
    await chat.tap("room")
    await chat.type("302")
    assert chat.last is not None
    assert chat.last.talk == ("declare", "check")
    await chat.tap("send")
    assert "receipt" in chat.keys
    before, *_, main, childs = found = await all_filed(village)
    assert [d.state for d in found] == ["superseded", "superseded", "submitted", "submitted"]
    assert [(d.supersedes_id, d.first_filed_at) for d in (main, childs)] == [
        (filed, before.first_filed_at),
        (boy, before.first_filed_at),
    ]
    assert (main.stay_id, main.person_id) == (before.stay_id, before.person_id)
    rooms = [opened(village.vault, d.id, d.content)["room"] for d in (before, main)]
    assert rooms == ["301", "302"], "both versions are kept"
    assert await village.one("SELECT count(*) FROM stays WHERE moved_out IS NULL") == 2
    assert await village.one("SELECT count(*) FROM notices WHERE text_key = 'declared'") == 1
    await chat.start(f"mine:{filed}")
    assert "one" not in chat.keys, "the old one is gone from what is mine"
    await chat.start(f"declare:d_{filed}")
    assert chat.keys == ["not-to-correct"]
    await chat.start(f"mine:withdraw-{main.id}")
    assert chat.keys == ["not-withdrawn" if state == "registered" else "why"]


@pytest.mark.parametrize("act", ["send", "mistake"])
async def test_an_officer_was_quicker(village: Village, act: str) -> None:
    chat = Chat(village)
    filed = await chat.declare()
    await step(village, filed, "accepted")
    await chat.start(f"declare:d_{filed}" if act == "send" else f"mine:withdraw-{filed}")
    async with village.db.officer([(village.east.lo, village.east.hi)]) as conn:
        await casework.enter(conn, filed, await village.one("SELECT id FROM officers"), NOW, outside_no="A-1")
        tapped = asyncio.create_task(chat.tap(act))
        await waits_for_a_lock(village)
    await tapped
    assert chat.keys == ["refused-closed"]
    assert chat.last is not None
    assert chat.last.talk is None
    assert [d.state for d in await all_filed(village)] == ["entered"]


async def waits_for_a_lock(village: Village) -> None:
    sql = "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()"
    for _ in range(2000):
        if await village.one(sql):
            return
    raise AssertionError("nobody waits")


@pytest.mark.parametrize("state", OPEN)
async def test_withdrawing(village: Village, state: str) -> None:
    await village.who(village.landlord)
    chat = Chat(village)
    filed = await chat.file(children=(child(),))
    asked = "SELECT state FROM notices WHERE text_key = 'declared'"
    assert await village.one(asked) == "queued"
    for moved in STEPS[state]:
        await step(village, filed, moved)
    await chat.start(f"mine:withdraw-{filed}")
    assert "1个孩子" in chat.text
    await chat.tap("never-moved-in")
    assert chat.keys == ["withdrawn"]
    await chat.tap_unseen("never-moved-in", "why")
    assert chat.keys[0] == "stale"
    await chat.start(f"mine:withdraw-{filed}")
    assert chat.keys == ["gone"]
    found = await all_filed(village)
    assert [d.state for d in found] == ["withdrawn", "withdrawn"]
    async with village.db.begin() as conn:
        steps = await rows(conn, "SELECT reason FROM declaration_steps WHERE state = 'withdrawn'")
        log = await rows(conn, "SELECT about_id FROM audit WHERE action = 'withdraw' ORDER BY id")
    assert [row.reason for row in steps] == ["never-moved-in"] * 2
    assert [row.about_id for row in log] == [d.id for d in found]
    assert [await open_about(village, d.stay_id) for d in found] == [0, 0]
    assert await village.one("SELECT count(*) FROM stays WHERE moved_out IS NULL") == 0
    assert await village.one(asked) == "cancelled"
    assert await village.find(await chat.who(), MyStays()) == ()
    again = await chat.file(children=(child(),))
    assert (await all_filed(village))[-2].id == again
    assert await village.one("SELECT count(*) FROM notices WHERE text_key = 'declared'") == 2


async def test_a_second_filing_is_withdrawn_with_its_question_to_the_landlord(village: Village) -> None:
    await village.who(village.landlord)
    chat = Chat(village)
    await chat.file()
    again = await chat.file()
    await village.do(await chat.who(), Withdraw(again, "mistake"))
    assert [d.state for d in await all_filed(village)] == ["superseded", "withdrawn"]
    assert (
        await village.one("SELECT count(*) FROM notices WHERE text_key = 'declared' AND state = 'queued'")
        == 0
    )


async def test_what_the_landlord_confirmed_outlives_a_withdrawal(village: Village) -> None:
    chat = Chat(village)
    filed = await chat.file()
    stay = await village.one("SELECT id FROM stays")
    await village.do(await village.who(village.landlord), AnswerStay(stay, "lives"))
    await village.do(await chat.who(), Withdraw(filed, "other"))
    assert await village.one("SELECT moved_out FROM stays") is None
    assert await village.find(await chat.who(), MyStays()) == ()


@pytest.mark.parametrize("act", ["withdraw", "delete"])
async def test_thinking_better_of_it(village: Village, act: str) -> None:
    chat = Chat(village)
    filed = await chat.file()
    await chat.start(f"mine:{act}-{filed}")
    await chat.tap("keep")
    assert chat.keys == ["kept"]
    assert [d.state for d in await all_filed(village)] == ["submitted"]
    assert await village.one("SELECT count(*) FROM help_requests") == 0


async def test_asking_for_deletion_is_one_request_to_the_office(village: Village) -> None:
    chat = Chat(village)
    filed = await chat.file()
    await chat.start(f"mine:delete-{filed}")
    await chat.tap("ask")
    assert chat.keys == ["delete-asked"]
    await chat.tap_unseen("ask", "delete-sure")
    assert chat.keys[0] == "stale"
    async with village.db.officer([(village.east.lo, village.east.hi)]) as conn:
        (request,) = await waiting(conn, village.vault)
    assert (request.row.kind, request.row.house_id) == ("delete-data", village.house_id)
    assert request.words == (await all_filed(village))[0].receipt
    assert request.row.due is not None


@pytest.mark.parametrize(
    "start", ["mine:{}", "mine:copy-{}", "mine:withdraw-{}", "mine:delete-{}", "declare:d_{}"]
)
async def test_anothers_declaration_does_not_exist(village: Village, start: str) -> None:
    theirs = await Chat(village).file()
    stranger = Chat(village)
    await stranger.file(name="李四", number=resident_id(8))
    said = [(await stranger.start(start.format(number))).messages for number in (theirs, theirs + 999)]
    assert said[0] == said[1]
    assert "张三" not in stranger.text


async def test_the_same_number_declared_elsewhere_changes_nothing_here(village: Village) -> None:
    """Decision 12: what another chat files about the same person neither closes nor shows in what is offered."""
    first, second = Chat(village), Chat(village)
    mine = await first.file()
    await first.start(f"mine:{mine}")
    before = first.options
    theirs = await second.file()
    await step(village, theirs, "accepted")
    await step(village, theirs, "registered")
    await first.start(f"mine:{mine}")
    assert first.options == before


@pytest.mark.parametrize("deed", ["correct", "withdraw"])
async def test_whose_person_is_proven_may_too_but_no_stranger(village: Village, deed: str) -> None:
    filed = await Chat(village).file()
    person = await village.one("SELECT person_id FROM declarations")
    stranger, proven = await village.who(), await village.who(person)
    changed: Declare | Withdraw = (
        Withdraw(filed, "mistake") if deed == "withdraw" else village.declaration(corrects=filed)
    )
    with pytest.raises(Refused, match="closed"):
        await village.do(stranger, changed)
    await village.do(proven, changed)
    with pytest.raises(Refused, match="closed"):
        await village.do(proven, changed)
    states = [d.state for d in await all_filed(village)]
    assert states == (["withdrawn"] if deed == "withdraw" else ["superseded", "submitted"])


async def test_a_newer_one_of_the_same_chat_is_the_one_to_correct(village: Village) -> None:
    chat = Chat(village)
    old = await chat.declare()
    for moved in STEPS["registered"]:
        await step(village, old, moved)
    new = await chat.declare()
    await chat.start(f"declare:d_{old}")
    assert chat.keys == ["not-to-correct"]
    reply = await chat.start(f"declare:d_{new}")
    assert reply.talk == ("declare", "check")


async def test_while_a_child_of_it_is_being_entered_it_waits(village: Village) -> None:
    chat = Chat(village)
    filed = await chat.file(children=(child(),))
    for moved in STEPS["entered"]:
        await step(village, filed + 1, moved)
    await chat.start(f"declare:d_{filed}")
    assert chat.keys == ["not-to-correct"]
    await step(village, filed, "returned")
    await chat.start(f"declare:d_{filed}")
    assert chat.keys[0] == "returned"


async def test_after_moving_out_nothing_is_put_right(village: Village) -> None:
    chat = Chat(village)
    filed = await chat.file()
    await chat.start(f"still-here:{await village.one('SELECT id FROM stays')}")
    await chat.tap("moved")
    await chat.type("今天")
    await chat.start(f"declare:d_{filed}")
    assert chat.keys == ["not-to-correct"]


@pytest.mark.parametrize("level", ["everything", "identity_by_link"])
async def test_a_copy_masks_numbers_and_tells_no_more_than_may_travel(village: Village, level: str) -> None:
    filer = Chat(village)
    filed = await filer.declare(**CHILDS)
    reader = Chat(village, level)
    reader.address = filer.address
    await reader.start(f"mine:copy-{filed}")
    everything = level == "everything"
    for told in (
        "姓名：王小明",
        "住哪间：301",
        "来做什么：打工上班",
        "哪天搬来：2023年6月11日",
        "慈溪某电器厂",
    ):
        assert told in reader.text
    for number in (resident_id(7), "19900000007", CHILD):
        assert number not in reader.text
    assert ("*" in reader.text) is everything
    assert ("王小宝" in reader.text) is everything
    await reader.start("mine")
    assert ("居住申报" in reader.text, "孩子的申报" in reader.text) == (True, True)
    await reader.start(f"mine:copy-{filed + 1}")
    assert ("王小宝" in reader.text) is everything
    assert "给谁申报：不满16岁的孩子" in reader.text


async def test_a_child_without_a_document_is_said_in_words(village: Village) -> None:
    chat = Chat(village)
    lacking = {name: said for name, said in CHILDS.items() if name != "child.1.number"}
    filed = await chat.declare(**lacking | {"child.1.document": "none"})
    await chat.start(f"mine:copy-{filed + 1}")
    assert "暂时没有" in chat.text
    assert "none" not in chat.text


async def test_putting_right_in_a_chat_shows_no_number(village: Village) -> None:
    filer = Chat(village)
    filed = await filer.declare(**CHILDS)
    reader = Chat(village, "identity_by_link")
    reader.address = filer.address
    reply = await reader.start(f"declare:d_{filed}")
    assert reply.talk == ("declare", "check")
    assert not [
        told for told in (resident_id(7), "19900000007", CHILD, "王小宝") if told in repr(reply.messages)
    ]
    assert (await reader.tap("id-number")).messages[-1].key == "use-link"


async def test_a_copy_of_what_was_never_filed_is_none(village: Village) -> None:
    assert await village.find(await village.who(), CopyOf(1)) is None


async def test_a_childs_own_filing_is_withdrawn_alone(village: Village) -> None:
    who = await village.who()
    await village.do(who, village.declaration(children=(child(),)))
    main, boy = await all_filed(village)
    await village.do(who, Withdraw(boy.id, "mistake"))
    assert [d.state for d in await all_filed(village)] == ["submitted", "withdrawn"]
    assert await village.one("SELECT moved_out FROM stays WHERE id = :id", id=main.stay_id) is None


@pytest.mark.parametrize("lang", words.languages())
@pytest.mark.parametrize(
    ("start", "typed", "last"),
    [
        ("mine:7", (), "next-one"),
        ("mine:copy-7", (), "copy"),
        ("mine:withdraw-7", ("1",), "withdrawn"),
        ("mine:withdraw-7", ("keep",), "kept"),
        ("mine:withdraw-8", ("mistake",), "refused-closed"),
        ("mine:withdraw-9", (), "not-withdrawn"),
        ("mine:delete-7", ("ask",), "delete-asked"),
        ("mine:copy-10", (), "next-returned"),
        ("mine:burn-7", (), "next-one"),
        ("mine:copy-", (), "next-returned"),
    ],
)
def test_every_way_through_in_every_language(
    lang: str, start: str, typed: tuple[str, ...], last: str
) -> None:
    returned = replace(
        FILED, state="returned", reason="室号不对", correctable=True, withdrawable=True, along=2
    )
    mine = (returned, replace(FILED, id=8, withdrawable=True, along=1), replace(FILED, id=9, kind="report"))
    said = dict.fromkeys(SAID, "1") | {"moved-in": "2023-06-10", "moved-out": "2023-06-12"}

    def withdrawn(deed: Withdraw) -> None:
        if deed.declaration_id == 8:
            raise Refused("closed")

    talked = talk(
        start,
        *typed,
        facts={MyDeclarations: mine, CopyOf: said},
        deeds={Withdraw: withdrawn, AskForHelp: date(2023, 6, 20)},
        scene=replace(SCENE, lang=lang),
    )
    assert talked.keys[-1] == last
