"""Reminders come on their days, once, to whoever is to act; many become one; what is settled is not said."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy.engine import Row

from locales import words
from notices import outbox
from notices.allowance import Ahead, kept_back
from notices.fallback import fall_back
from notices.reminders import awake, key_of, recount, take_back, tick, told
from notices.render import worded
from programmes.pack import Pack, load, packs
from programmes.rules import Within
from programmes.titles import titled
from registry.database import SHANGHAI, Database, rows, run
from registry.duties import recompute_all, set_due, touch
from registry.vault import Vault
from tests.small_town import MORNING, Town, at

CIXI = replace(load("cixi-2023"), quotas=(), rounds=(), reports=(), requirements=())
MONDAY = date(2023, 6, 12)


def cixi(*names: str, **changes: Any) -> Pack:
    return replace(CIXI, duties=tuple(CIXI.duty(name) for name in names), **changes)


class Office:
    """A town, a pack, and a clock that the test moves."""

    def __init__(self, town: Town, vault: Vault, pack: Pack) -> None:
        self.town, self.vault, self.pack = town, vault, pack

    async def day(self, day: date, hour: int = 9) -> int:
        """The night before and a tick in the morning."""
        await recompute_all(self.town.conn, self.pack, day)
        return await tick(self.town.conn, self.vault, [self.pack], at(day, hour))

    async def sent(self, state: str = "queued") -> list[Row[Any]]:
        found = await rows(
            self.town.conn, "SELECT * FROM notices WHERE state = :state ORDER BY id", state=state
        )
        return list(found)

    async def keys(self, state: str = "queued") -> list[str]:
        return [row.text_key for row in await self.sent(state)]

    async def content(self, row: Row[Any]) -> outbox.Content:
        return outbox.opened(self.vault, row.content, row.cause, row.reader)


@pytest.fixture
async def office(db: Database, vault: Vault) -> AsyncIterator[Office]:
    async with db.engine.connect() as conn:
        yield Office(await Town(conn).build(), vault, cixi("landlord-report"))


async def newcomer(office: Office, *, tied: bool = True) -> tuple[int, int, int]:
    """A landlord with a chat, and somebody who moves into room 301 on Monday the 12th: due on Thursday the 15th."""
    town = office.town
    landlord, house = await town.person(), await town.house()
    await town.lets(landlord, house)
    if tied:
        await town.contact(landlord)
    stay = await town.lives(await town.person(), house, MONDAY, room="301")
    return landlord, house, stay


async def test_before_on_and_after_the_day(office: Office) -> None:
    landlord, _, stay = await newcomer(office)
    assert [await office.day(date(2023, 6, n)) for n in range(12, 19)] == [0, 0, 1, 1, 1, 0, 0]
    assert await office.keys("queued") == [
        "due-soon-landlord-report",
        "due-today-landlord-report",
        "overdue-landlord-report",
    ]
    soon, today, over = await office.sent()
    (duty,) = await rows(office.town.conn, "SELECT id FROM duties")
    assert [row.cause for row in (soon, today, over)] == [
        f"duty:{duty.id}:2023-06-15:{after}" for after in (-1, 0, 1)
    ]
    assert (soon.reader, soon.person_id, soon.kind, soon.area_no) == (f"p{landlord}", landlord, "service", 3)
    content = await office.content(soon)
    assert content.values["date"] == date(2023, 6, 15)
    assert str(content.values["place"]).endswith("号 301")
    assert content.then == (f"answer-stay:{stay}",)
    midnight = [row.expires_at.astimezone(SHANGHAI) for row in (soon, today, over)]
    assert [moment.strftime("%m-%d %H") for moment in midnight] == ["06-16 00", "06-16 00", "06-20 00"]


async def test_nobody_is_reminded_of_a_tenant_whose_data_only_rest(office: Office) -> None:
    _, _, stay = await newcomer(office)
    await run(
        office.town.conn,
        "UPDATE people SET restricted_at = :now WHERE id = (SELECT person_id FROM stays WHERE id = :stay)",
        now=MORNING,
        stay=stay,
    )
    assert [await office.day(date(2023, 6, n)) for n in (14, 15, 16)] == [0, 0, 0]


async def test_a_second_tick_puts_nothing(office: Office) -> None:
    await newcomer(office)
    assert [await office.day(date(2023, 6, 14), hour) for hour in (9, 9, 15)] == [1, 0, 0]


async def test_what_was_missed_is_said_once_as_it_stands_today(office: Office) -> None:
    await newcomer(office)
    await recompute_all(office.town.conn, office.pack, MONDAY)
    assert await office.day(date(2023, 6, 17)) == 1
    assert await office.keys() == ["overdue-landlord-report"]
    assert await office.day(date(2023, 6, 18)) == 0


async def test_what_was_missed_too_long_is_let_be(office: Office) -> None:
    await newcomer(office)
    await recompute_all(office.town.conn, office.pack, MONDAY)
    assert await office.day(date(2023, 6, 20)) == 0


async def test_known_only_when_overdue_is_said_once(office: Office) -> None:
    """Somebody declares three weeks after moving in: one reminder, not three, and none on the first day."""
    await newcomer(office)
    assert [await office.day(date(2023, 7, n)) for n in (3, 4, 5)] == [0, 1, 0]
    assert await office.keys() == ["overdue-landlord-report"]


async def test_a_new_date_reminds_again(office: Office) -> None:
    _, _, stay = await newcomer(office)
    await office.day(date(2023, 6, 14))
    (duty,) = await rows(office.town.conn, "SELECT id FROM duties")
    await set_due(office.town.conn, duty.id, date(2023, 6, 20))
    assert [await office.day(date(2023, 6, n)) for n in (15, 16, 19, 20)] == [0, 0, 1, 1]
    assert await office.keys("cancelled") == ["due-soon-landlord-report"]

    await set_due(office.town.conn, duty.id, None)
    await office.town.change("stays", stay, moved_in=date(2023, 6, 19))
    assert [await office.day(date(2023, 6, n)) for n in (20, 21, 25, 26)] == [0, 0, 1, 1]  # Monday the 26th


async def test_what_is_settled_is_not_said(office: Office) -> None:
    _, _, stay = await newcomer(office)
    await office.day(date(2023, 6, 14))
    await office.town.change("stays", stay, reported_at=at(date(2023, 6, 14), 10))
    await touch(office.town.conn, office.pack, date(2023, 6, 14), stays=[stay])
    assert await take_back(office.town.conn) == 1
    assert await office.keys("cancelled") == ["due-soon-landlord-report"]
    assert [await office.day(date(2023, 6, n)) for n in (15, 16)] == [0, 0]


# -- several at once --------------------------------------------------------------------------------------------


async def landlady(office: Office, rooms: int) -> tuple[int, list[int]]:
    town = office.town
    landlord, house = await town.person(), await town.house()
    await town.lets(landlord, house)
    await town.contact(landlord)
    return landlord, [await town.lives(await town.person(), house, MONDAY) for _ in range(rooms)]


async def test_many_duties_make_one_message(office: Office) -> None:
    landlord, _ = await landlady(office, 40)
    await newcomer(office)
    assert [await office.day(date(2023, 6, 14), hour) for hour in (9, 10)] == [2, 0]
    assert await office.keys() == ["digest-many", "due-soon-landlord-report"]
    many = (await office.sent())[0]
    assert (many.cause, many.reader, many.kind) == (
        f"digest:{landlord}:2023-06-14",
        f"p{landlord}",
        "service",
    )
    content = await office.content(many)
    assert (content.values, content.then) == ({"count": 40, "date": date(2023, 6, 15)}, ("menu",))
    assert len(await office.keys("cancelled")) == 40
    assert await office.day(date(2023, 6, 15)) == 2


async def test_what_comes_after_the_digest_is_said_by_itself(office: Office) -> None:
    landlord, stays = await landlady(office, 2)
    assert await office.day(date(2023, 6, 14)) == 1
    house = (await rows(office.town.conn, "SELECT house_id FROM stays WHERE id = :id", id=stays[0]))[
        0
    ].house_id
    for _ in range(2):
        await office.town.lives(await office.town.person(), house, MONDAY)
    assert await office.day(date(2023, 6, 14), 15) == 2
    assert await office.keys() == ["digest-many", *["due-soon-landlord-report"] * 2]
    assert {row.person_id for row in await office.sent()} == {landlord}


async def test_a_digest_is_taken_back_when_all_of_it_is_settled(office: Office) -> None:
    _, (first, second) = await landlady(office, 2)
    await office.day(date(2023, 6, 14))
    for stay, taken_back in ((first, 0), (second, 1)):
        await office.town.change("stays", stay, reported_at=at(date(2023, 6, 14), 10))
        await touch(office.town.conn, office.pack, date(2023, 6, 14), stays=[stay])
        assert await take_back(office.town.conn) == taken_back


async def test_a_digest_that_waits_tells_what_is_left(office: Office) -> None:
    _, (first, second, third) = await landlady(office, 3)
    await office.day(date(2023, 6, 14), 7)
    await office.town.change("stays", first, reported_at=at(date(2023, 6, 14), 7))
    await touch(office.town.conn, office.pack, date(2023, 6, 14), stays=[first])
    assert await office.day(date(2023, 6, 14), 8) == 0
    (many,) = await office.sent()
    assert (await office.content(many)).values == {"count": 2, "date": date(2023, 6, 15)}
    assert (await office.content(many)).then == ("menu",)
    assert await recount(office.town.conn, office.vault) == 0
    for stay in (second, third):
        await office.town.change("stays", stay, reported_at=at(date(2023, 6, 14), 8))
        await touch(office.town.conn, office.pack, date(2023, 6, 14), stays=[stay])
    await office.day(date(2023, 6, 14), 9)
    assert await office.sent() == []


async def test_a_digest_that_went_to_the_next_channel_stays(office: Office) -> None:
    """Its parts still name the chat it was put for."""
    landlord, _ = await landlady(office, 2)
    other = await office.town.contact(landlord, account="telegram:main", heard_at=at(date(2023, 6, 1)))
    await office.day(date(2023, 6, 14))
    (many,) = await office.sent()
    await office.town.change("notices", many.id, state="failed", reason="blocked")
    assert await fall_back(office.town.conn, [many.id]) == 1
    assert await office.day(date(2023, 6, 14), 10) == 0
    (moved,) = await office.sent()
    assert (moved.id, moved.contact_id) == (many.id, other)


async def test_what_two_programmes_ask_is_one_message(office: Office) -> None:
    landlord, _ = await landlady(office, 1)
    other = replace(office.pack, name="district-2023")
    for area, pack in ((office.town.city, office.pack), (office.town.east, other)):
        await office.town.runs(area, pack.name)
        await recompute_all(office.town.conn, pack, MONDAY)
    due = date(2023, 6, 14)
    assert await tick(office.town.conn, office.vault, [office.pack, other], at(due)) == 1
    (row,) = await office.sent()
    assert (row.text_key, row.person_id) == ("digest-many", landlord)
    assert (await office.content(row)).values["count"] == 2
    assert await tick(office.town.conn, office.vault, [office.pack, other], at(due, 15)) == 0


# -- who is told ------------------------------------------------------------------------------------------------


async def test_nobody_to_reach_makes_a_row_for_the_printed_list(office: Office) -> None:
    landlord, _, _ = await newcomer(office, tied=False)
    assert [await office.day(date(2023, 6, 14), hour) for hour in (9, 10)] == [1, 0]
    (row,) = await office.sent("failed")
    assert (row.reason, row.person_id, row.text_key) == ("unreachable", landlord, "due-soon-landlord-report")


async def test_a_husband_is_told_where_his_wife_has_no_chat(office: Office) -> None:
    _, house, _ = await newcomer(office, tied=False)
    husband = await office.town.person()
    await office.town.lets(husband, house)
    chat = await office.town.contact(husband)
    await office.day(date(2023, 6, 14))
    assert [row.contact_id for row in await office.sent()] == [chat]


async def test_who_acts_for_a_landlord_is_told_on_whose_behalf(office: Office) -> None:
    """On their own channel; the landlord is told as ever; nothing that only the landlord can sign (decision 15)."""
    landlord, house, _ = await newcomer(office)
    son = await office.town.person()
    chat = await office.town.contact(son)
    await office.town.lets(son, house, "representative")
    assert await office.day(date(2023, 6, 14)) == 2
    told, behalf = sorted(await office.sent(), key=lambda row: row.person_id == son)
    assert (told.person_id, told.text_key) == (landlord, "due-soon-landlord-report")
    assert (behalf.person_id, behalf.contact_id, behalf.text_key) == (son, chat, "due-soon-for")
    assert (await office.content(behalf)).values["surname"] == "陈"
    assert await office.day(date(2023, 6, 14), 15) == 0
    office.pack = cixi("landlord-report", "landlord-letter")
    for day in range(13, 20):
        await office.day(date(2023, 7, day))
    letters = [row.person_id for row in await office.sent() if "letter" in row.text_key]
    assert son not in letters


async def test_the_reminders_end_with_the_authority(office: Office) -> None:
    _, house, _ = await newcomer(office)
    son = await office.town.person()
    await office.town.contact(son)
    await office.town.lets(son, house, "representative")
    await office.day(date(2023, 6, 14), 2)
    (party,) = await rows(office.town.conn, "SELECT id FROM parties WHERE person_id = :id", id=son)
    await office.town.change("parties", party.id, until=date(2023, 6, 14))
    await office.day(date(2023, 6, 14), 3)
    assert [row.person_id for row in await office.sent("cancelled")] == [son]
    await office.day(date(2023, 6, 15))
    assert son not in [row.person_id for row in await office.sent()]


async def test_a_landlord_without_a_chat_stays_on_the_list_beside_who_acts(office: Office) -> None:
    landlord, house, _ = await newcomer(office, tied=False)
    son = await office.town.person()
    await office.town.contact(son)
    await office.town.lets(son, house, "representative")
    await office.day(date(2023, 6, 14))
    assert [row.person_id for row in await office.sent()] == [son]
    assert [row.person_id for row in await office.sent("failed")] == [landlord]


async def test_what_is_done_for_several_says_for_whom(office: Office) -> None:
    son = await office.town.person()
    await office.town.contact(son)
    for _ in range(2):
        _, house, _ = await newcomer(office)
        await office.town.lets(son, house, "representative")
    await office.day(date(2023, 6, 14))
    (digest,) = [row for row in await office.sent() if row.person_id == son]
    assert digest.text_key == "digest-many-for"
    assert (await office.content(digest)).values["count"] == 2


async def test_a_buyer_is_told_what_the_seller_was_told(office: Office) -> None:
    seller, house, _ = await newcomer(office)
    await office.day(date(2023, 6, 14))
    buyer = await office.town.person()
    await office.town.contact(buyer)
    (party,) = await rows(office.town.conn, "SELECT id FROM parties WHERE person_id = :id", id=seller)
    await office.town.change("parties", party.id, until=date(2023, 6, 14))
    await office.town.lets(buyer, house)
    assert await office.day(date(2023, 6, 14), 15) == 1
    assert [row.person_id for row in await office.sent()] == [seller, buyer]


async def test_the_chat_that_filed_is_told_of_just_that(office: Office) -> None:
    """Decision 12: not of what was known of the person before."""
    office.pack = cixi("tenant-correct", "tenant-lesson")
    town = office.town
    person, house = await town.person(), await town.house()
    await town.lives(person, house, MONDAY - timedelta(days=10))
    await recompute_all(town.conn, office.pack, date(2023, 6, 3))  # the lesson is owed already
    stay = await town.lives(person, await town.house(), MONDAY)
    chat = await town.contact()
    filed = await town.declares(
        stay, contact_id=chat, declarant="myself", state="returned", returned_at=at(MONDAY)
    )
    await office.day(date(2023, 6, 19))
    (row,) = await office.sent()
    assert (row.reader, row.contact_id, row.text_key) == (f"c{chat}", chat, "due-soon-tenant-correct")
    assert (await office.content(row)).then == (f"declare:d_{filed}",)
    assert await office.day(date(2023, 6, 19), 15) == 0
    await office.day(date(2023, 6, 26))
    assert all("lesson" not in row.text_key for row in await office.sent())


async def test_a_chat_that_proved_nothing_hears_no_room_and_no_other_home(office: Office) -> None:
    """Decision 12: the number it typed may be that of somebody who lives elsewhere, or in another room of the house."""
    office.pack = cixi("tenant-lesson", "tenant-still-here")
    town = office.town
    person, house, chat = await town.person(), await town.house(), await town.contact()
    stay = await town.lives(person, house, MONDAY, room="301")
    await town.declares(stay, contact_id=chat, declarant="myself")
    home = await town.house()
    await town.lives(person, home, MONDAY, room="B17")
    at_home = (await rows(town.conn, "SELECT code, address FROM houses WHERE id = :id", id=home))[0]
    address = (await rows(town.conn, "SELECT address FROM houses WHERE id = :id", id=house))[0].address
    for days in (*range(40), *range(170, 190)):
        await office.day(MONDAY + timedelta(days=days))
    sent = [
        row for state in ("queued", "cancelled") for row in await office.sent(state) if row.contact_id == chat
    ]
    heard = {row.text_key.partition("-tenant-")[2]: await office.content(row) for row in sent}
    assert {content.values["place"] for content in heard.values() if "place" in content.values} == {
        "",
        address,
    }
    assert {"lesson", "still-here"} <= set(heard), [row.text_key for row in sent]
    assert heard["lesson"].values["place"] == ""
    assert not [
        one for one in heard.values() for word in (at_home.address, at_home.code, "301") if word in repr(one)
    ]


async def test_an_opt_out_stops_what_no_law_asks_for(office: Office) -> None:
    office.pack = cixi("landlord-report", "landlord-lesson")
    town = office.town
    landlord, house = await town.person(), await town.house()
    await town.lets(landlord, house, since=MONDAY)
    chat = await town.contact(landlord, opted_out=True)
    await town.lives(await town.person(), house, MONDAY)
    assert await office.day(date(2023, 6, 14)) == 1
    assert await office.day(date(2023, 7, 5)) == 0
    await town.change("contacts", chat, opted_out=False)
    assert await office.day(date(2023, 7, 5), 10) == 1
    assert [(row.text_key, row.kind) for row in await office.sent()][-1] == (
        "due-soon-landlord-lesson",
        "campaign",
    )


async def test_no_more_than_so_many_a_month_that_no_law_asks_for(office: Office) -> None:
    lesson = replace(CIXI.duty("landlord-lesson"), remind=(-3, -2, -1, 0))
    office.pack = replace(CIXI, duties=(lesson,))
    landlord, house = await office.town.person(), await office.town.house()
    await office.town.lets(landlord, house, since=date(2023, 6, 3))
    await office.town.contact(landlord)
    told = [
        await office.day(day)
        for day in (date(2023, 6, 30), date(2023, 7, 1), date(2023, 7, 2), date(2023, 7, 3))
    ]
    assert told == [1, 1, 1, 0]


async def test_what_is_due_sooner_uses_up_the_month_first(office: Office) -> None:
    """Two messages a month: the far duty's first reminder waits for both of the near one's, and rides along with them."""
    near = replace(CIXI.duty("landlord-lesson"), remind=(-7, -4))
    far = replace(
        near, name="far", within=Within(days=50), remind=(-29, -28, -20), titles={"zh": "远", "en": "far"}
    )
    office.pack = replace(CIXI, duties=(near, far))
    landlord, house = await office.town.person(), await office.town.house()
    await office.town.lets(landlord, house, since=date(2023, 6, 3))  # due on 3 July and on 23 July
    await office.town.contact(landlord)
    days = [date(2023, 6, day) for day in (24, 25, 26, 29)] + [date(2023, 7, 3)]
    assert [await office.day(day) for day in days] == [0, 0, 1, 1, 1]
    assert await office.keys() == ["digest-many", "due-soon-landlord-lesson", "due-soon-duty"]


KEPT = [
    ((), 0),
    (((14, 20),), 1),
    (((14, 20), (14, 19)), 1),
    (((14, 20), (16, 19)), 2),
    (((14, 20), (16, 25)), 1),
    (((14, 21),), 0),
]


@pytest.mark.parametrize(("coming", "kept"), KEPT)
def test_messages_kept_for_what_is_due_sooner(coming: tuple[tuple[int, int], ...], kept: int) -> None:
    ahead = [Ahead(date(2023, 6, day), date(2023, 6, due)) for day, due in coming]
    assert kept_back(ahead, date(2023, 6, 21)) == kept


# -- when -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("now", "morning"),
    [
        ((14, 20, 59), (14, 20, 59)),
        ((14, 21, 0), (15, 8, 0)),
        ((15, 0, 30), (15, 8, 0)),
        ((15, 7, 59), (15, 8, 0)),
        ((15, 8, 0), (15, 8, 0)),
    ],
)
def test_quiet_hours(now: tuple[int, int, int], morning: tuple[int, int, int]) -> None:
    def june(day: int, hour: int, minute: int) -> datetime:
        return datetime(2023, 6, day, hour, minute, tzinfo=SHANGHAI)

    assert awake(CIXI, june(*now)) == june(*morning)


async def test_a_reminder_made_at_night_waits_for_the_morning(office: Office) -> None:
    await newcomer(office)
    await office.day(date(2023, 6, 14), 23)
    (row,) = await office.sent()
    assert row.not_before == at(date(2023, 6, 15), 8)


# -- words ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", packs())
@pytest.mark.parametrize("lang", words.languages())
def test_every_reminder_has_words(name: str, lang: str) -> None:
    values = {"place": "东村1号 301", "date": MONDAY, "count": 3}
    for rule in load(name).all_duties:
        said = told(rule)
        for tone in ("due-soon", "due-today", "overdue") if rule.remind and rule.holder != "office" else ():
            start = f"{rule.flow.partition(':')[0]}:1"
            for key in {key_of(tone, rule, of_house) for of_house in (True, False)}:
                message = worded("notice", key, outbox.Content(values | said, (start,)), lang)
                assert message["text"]
                ours = said.get(f"what-{lang}") or titled(rule.titles, lang)
                assert not key.endswith(("-duty", "-own")) or ours in message["text"]
            assert [option["value"] for option in message["options"]] == [f"start:{start}"]
    assert worded("notice", "digest-many", outbox.Content(values, ("menu",)), lang)["options"]
