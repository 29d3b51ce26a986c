"""Typing somebody's number makes nobody that person: another chat reads and files only what it said itself (decision 3)."""

import json
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Any

import pytest

from api.chat import my_data as page
from api.chat.live import LiveDoor
from api.grounds import Grounds
from bot import office
from bot.conversation import Conversation, Reply
from bot.listener import Listener
from flows.change import ChangeStay
from flows.deeds import Acknowledge, SayLeft, StillHere
from flows.my_data import MakeDataPage
from notices import outbox, reminders
from notices.render import worded
from programmes.texts import lesson
from registry import casework, duties
from registry.database import Database, begin_demo, rows, run
from registry.declarations import opened
from registry.people import Named, Reach, find_or_make, remember_phones
from registry.vault import Vault
from tests.registered import NOW, PACK, Village, resident_id
from tests.visitor import Visitor, tenant

NUMBER = resident_id(date(1991, 7, 3), 14)
NAME, PHONE, ROOM = "欧阳晓芳", "+8619900007771", "B17"
SPIES_ROOM = "301"
STARTS = (
    *("menu", "mine", "my-data", "my-data:page", "my-data:consents", "still-here", "change", "move-out"),
    *(
        "along",
        "permit",
        "notices",
        "channels",
        "sublet",
        "dispute",
        "grid-worker",
        "places",
        "hazard",
        "pact",
    ),
    *("declare:elsewhere", "help-me:help-fill", "requirements", "lesson", "faq", "verify"),
)
MOST_READ = 150


@dataclass
class Spy:
    """A chat that typed the other's number, and all that it ever read."""

    village: Village
    visitor: Visitor
    read: list[str] = field(default_factory=list)

    async def start(self, start: str) -> Reply:
        return self.keep(await self.visitor.start(start))

    async def tap(self, *choices: str) -> Reply:
        return self.keep(await self.visitor.tap(*choices))

    def keep(self, reply: Reply) -> Reply:
        self.read += [json.dumps(message.wire(), ensure_ascii=False) for message in reply.messages]
        return reply

    @property
    def options(self) -> list[str]:
        assert self.visitor.last is not None
        return [option.value for message in self.visitor.last.messages for option in message.options]

    async def everywhere(self) -> None:
        """Every page of every menu, and whatever their buttons lead to."""
        waiting, seen = list(STARTS), set[str]()
        while waiting and len(seen) < MOST_READ:
            start = waiting.pop(0)
            if start in seen:
                continue
            seen.add(start)
            await self.start(start)
            waiting += [
                option.removeprefix("start:") for option in self.options if option.startswith("start:")
            ]

    async def contact(self) -> int:
        return int(
            await self.village.one("SELECT id FROM contacts WHERE address = :a", a=self.visitor.address)
        )

    async def pages(self) -> None:
        """Its receipts, certificates and the page and file of its data."""
        door, contact = door_of(self.village), await self.contact()
        who = replace(await self.village.who(), contact_id=contact)
        found = await door.my_data((await self.village.do(who, MakeDataPage(15))).removeprefix("/my-data/"))
        assert found is not None
        self.read += [repr(page.sections("zh", found[1])), page.as_json(found[1]).decode()]
        async with self.village.db.begin() as conn:
            filed = await rows(conn, "SELECT receipt FROM declarations WHERE contact_id = :c", c=contact)
            learnt = await rows(conn, "SELECT number FROM acknowledgements WHERE contact_id = :c", c=contact)
        self.read += [repr(await door.receipt(row.receipt)) for row in filed]
        self.read += [repr(await door.lesson(row.number)) for row in learnt]

    async def notices(self) -> None:
        """All that was put for it, worded, and what the words are made from."""
        sql = "SELECT * FROM notices WHERE contact_id = :c AND kind <> 'reply'"
        async with self.village.db.begin() as conn:
            for row in await rows(conn, sql, c=await self.contact()):
                if row.content:
                    content = outbox.opened(self.village.vault, row.content, row.cause, row.reader)
                    told = worded(row.flow, row.text_key, content, "zh")
                    self.read += [repr(content), json.dumps(told, ensure_ascii=False, default=str)]


def door_of(village: Village) -> LiveDoor:
    talking = Conversation(village.db, village.vault, PACK, "http://anju.test")
    return LiveDoor(Grounds(village.db, village.vault, PACK, talking, Listener(talking), "http://anju.test"))


@pytest.fixture
async def village(db: Database, vault: Vault) -> Village:
    async with db.begin() as conn:
        await begin_demo(conn, NOW.date())
    built = await Village(db, vault).build()
    async with db.begin() as conn:
        sql = "INSERT INTO programmes (area_id, pack, edition, since) SELECT id, :pack, '', '2023-05-29' FROM areas WHERE parent_id IS NULL"
        await run(conn, sql, pack=PACK.name)
    return built


async def lives(village: Village, house: str, person: int | None = None) -> Any:
    """The other one, whose number it is."""
    who = await village.who(person)
    said = {"name": NAME, "number": NUMBER, "phone": PHONE, "room": ROOM, "house_code": house}
    await village.do(who, village.declaration(**said, division="990000"))
    return who


async def spies(village: Village) -> Spy:
    """The first house, with the same number under another name, phone and room."""
    spy = Spy(village, Visitor(Conversation(village.db, village.vault, PACK, "http://anju.test")))
    await spy.start(f"h_{village.house}")
    typed = {"name": "坏人", "id-number": NUMBER, "phone": "19900000666", "room": SPIES_ROOM}
    spy.keep(await spy.visitor.answer(tenant() | typed))
    assert "receipt" in spy.visitor.keys
    return spy


async def leaves_no_word(village: Village, spy: Spy, *, elsewhere: bool) -> None:
    secrets = [NAME, NAME[1:], "欧阳", "ouyang", PHONE, PHONE[3:], PHONE[-4:], ROOM]
    secrets += ["西村8号", village.other] if elsewhere else []
    assert len(spy.read) > 60
    assert [(word, text) for text in spy.read for word in secrets if word in text] == []


async def learn(village: Village, spy: Spy) -> None:
    text = lesson(PACK, "fire-safety", "zh")
    who = replace(await village.who(), contact_id=await spy.contact())
    await village.do(who, Acknowledge("fire-safety", text.edition, text.hash, 4, 5))


async def a_quarter_of_reminders(village: Village) -> None:
    for days in range(1, 100, 3):
        now = NOW + timedelta(days=days)
        async with village.db.begin() as conn:
            await duties.recompute_all(conn, PACK, now.date())
            await reminders.tick(conn, village.vault, [PACK], now)


async def known(village: Village) -> int:
    """On record before anybody speaks, with a phone that counts."""
    async with village.db.begin() as conn:
        (found,) = await find_or_make(conn, village.vault, [Named(NAME, "resident-id", NUMBER)])
        await remember_phones(conn, village.vault, [Reach(found.id, PHONE, trusted=True, source="register")])
    return found.id


@pytest.mark.parametrize("first", [True, False], ids=["first", "second"])
@pytest.mark.parametrize("proven", [False, True])
@pytest.mark.parametrize("elsewhere", [True, False], ids=["elsewhere", "same-house"])
async def test_nothing_that_another_chat_reads_is_the_persons(
    village: Village, first: bool, proven: bool, elsewhere: bool
) -> None:
    person = await known(village)
    house = village.other if elsewhere else village.house
    if first:
        await lives(village, house, person if proven else None)
    spy = await spies(village)
    if not first:
        await lives(village, house, person if proven else None)
    await a_quarter_of_reminders(village)
    await spy.everywhere()
    await learn(village, spy)
    stay = await village.one("SELECT stay_id FROM declarations WHERE contact_id = :c", c=await spy.contact())
    who = replace(await village.who(), contact_id=await spy.contact())
    await village.do(who, ChangeStay(stay, "phone", "+8619900000667", NOW.date()))
    await village.do(await village.who(village.landlord), SayLeft(stay, NOW.date()))
    await spy.start("still-here")
    await spy.tap("moved")
    spy.keep(await spy.visitor.type("今天"))
    assert "noted-moved" in spy.visitor.keys
    await spy.everywhere()
    for row in await filed_by(village, spy):
        await spy.start(f"mine:{row.id}")
        await spy.start(f"mine:copy-{row.id}")
    await decided(village, spy)
    await spy.everywhere()
    await spy.pages()
    await spy.notices()
    await leaves_no_word(village, spy, elsewhere=elsewhere)


async def filed_by(village: Village, spy: Spy) -> Any:
    sql = "SELECT id, kind, content, flags FROM declarations WHERE contact_id = :c ORDER BY id"
    async with village.db.begin() as conn:
        return await rows(conn, sql, c=await spy.contact())


async def decided(village: Village, spy: Spy) -> None:
    """An officer returns one and accepts the others."""
    officer = await village.officer()
    first, *others = await filed_by(village, spy)
    async with village.db.officer([(village.east.lo, village.east.hi)]) as conn:
        moved = [await casework.return_(conn, first.id, officer, NOW, reason="请带证件来")]
        moved += [await casework.accept(conn, village.vault, row.id, officer, NOW) for row in others]
        for one in moved:
            await office.settle(conn, village.vault, PACK, NOW, one)


@pytest.mark.parametrize("elsewhere", [True, False], ids=["elsewhere", "same-house"])
async def test_a_leaving_is_filed_with_what_the_chat_typed_and_as_its_word_only(
    village: Village, elsewhere: bool
) -> None:
    await lives(village, village.other if elsewhere else village.house)
    spy = await spies(village)
    stay = await village.one("SELECT stay_id FROM declarations WHERE contact_id = :c", c=await spy.contact())
    who = replace(await village.who(), contact_id=await spy.contact())
    await village.do(who, StillHere(stay, "moved", date(2023, 6, 12)))
    leaving = (await filed_by(village, spy))[-1]
    said = opened(village.vault, leaving.id, leaving.content)
    assert (leaving.kind, leaving.flags, said["name"], said["room"]) == (
        "leaving",
        ["unproven"],
        "坏人",
        SPIES_ROOM,
    )
    ended = await village.one("SELECT moved_out FROM stays WHERE id = :id", id=stay)
    assert (ended is not None) == elsewhere, "what another chat declares too, an officer decides"
    assert await village.one("SELECT count(*) FROM stays WHERE moved_out IS NULL") == 1


async def test_a_proven_leaving_has_the_name_on_record(village: Village) -> None:
    person = await known(village)
    who = await lives(village, village.house, person)
    stay = await village.one("SELECT id FROM stays")
    await village.do(who, StillHere(stay, "moved", date(2023, 6, 12)))
    async with village.db.begin() as conn:
        (row,) = await rows(conn, "SELECT id, content, flags FROM declarations WHERE kind = 'leaving'")
    assert (row.flags, opened(village.vault, row.id, row.content)["name"]) == ([], NAME)


async def test_a_certificate_names_whom_the_chat_declared(village: Village) -> None:
    await known(village)
    spy = await spies(village)
    await learn(village, spy)
    number = await village.one("SELECT number FROM acknowledgements")
    card = await door_of(village).lesson(number)
    assert card is not None
    assert card.name == "坏*"


async def test_a_foreigners_change_starts_from_what_the_chat_typed(village: Village) -> None:
    await known(village)
    spy = await spies(village)
    contact = await spy.contact()
    stay = await village.one(
        "UPDATE declarations SET kind = 'foreigner' WHERE contact_id = :c RETURNING stay_id", c=contact
    )
    who = replace(await village.who(), contact_id=contact)
    await village.do(who, ChangeStay(stay, "workplace", "某厂", NOW.date()))
    change = (await filed_by(village, spy))[-1]
    said = opened(village.vault, change.id, change.content)
    assert (change.kind, change.flags, said["name"], said["room"]) == (
        "change",
        ["unproven"],
        "坏人",
        SPIES_ROOM,
    )
