"""What chats may know, and what tenants do after declaring: learn, stay, leave, ask for help."""

from datetime import date
from typing import Any

import pytest

from bot.who import Who
from flows.deeds import Acknowledge, AskForHelp, OptOut, SetLanguage, StillHere
from flows.engine import Refused
from flows.facts import (
    DeclarationSeen,
    HouseByCode,
    Me,
    MyDeclarations,
    MyDuties,
    MyStays,
    StaySeen,
    VillagesLike,
    WhoAmI,
)
from registry import casework, contacts, people, requests, stays
from registry.database import Database, rows
from registry.people import Named
from registry.stays import Lives, Said
from registry.vault import Vault
from tests.registered import NOW, TENANTS_PHONE, Village


@pytest.fixture
async def village(db: Database, vault: Vault) -> Village:
    return await Village(db, vault).build()


async def latest(village: Village) -> Any:
    """The newest declaration."""
    async with village.db.begin() as conn:
        return (await rows(conn, "SELECT * FROM declarations ORDER BY id DESC"))[0]


async def test_what_a_stranger_sees_is_what_it_said(village: Village) -> None:
    """Typing a known number shows neither the name on record nor duties that were there before (decision 12)."""
    d = village.declaration()
    async with village.db.begin() as conn:
        (known,) = await people.find_or_make(conn, village.vault, [Named("欧阳修", d.document, d.number)])
        lives = Lives(village.other_id, village.west.lo, known.id, "1", date(2022, 1, 1))
        await stays.said_by_others(conn, [lives], Said("register", "lives", NOW))
    village.wait(days=-3)
    who = await village.who(known.id)
    await village.do(who, village.declaration(house_code=village.other, moved_in=date(2022, 1, 1)))
    before = {duty.rule for duty in await village.find(who, MyDuties())}
    assert "tenant-lesson" in before
    village.wait(days=3)
    stranger = await village.who()
    await village.do(stranger, d)
    (seen,) = await village.find(stranger, MyStays())
    (filed_by_it,) = await village.find(stranger, MyDeclarations())
    assert isinstance(seen, StaySeen)
    assert isinstance(filed_by_it, DeclarationSeen)
    assert (seen.surname, filed_by_it.surname) == ("张", "张")
    assert (filed_by_it.state, filed_by_it.filed_on, filed_by_it.address) == (
        "submitted",
        NOW.date(),
        "东村江东路1号",
    )
    assert "tenant-lesson" not in {duty.rule for duty in await village.find(stranger, MyDuties())}
    assert await village.find(stranger, WhoAmI()) == Me(False, "", False, True, False)
    assert {stay.house_code for stay in await village.find(who, MyStays())} == {village.house, village.other}


async def test_a_lesson_settles_the_duty_of_who_declared_itself_here(village: Village) -> None:
    who = await village.who()
    await village.do(who, village.declaration())
    (duty,) = await village.find(who, MyDuties())
    assert (duty.rule, duty.start, duty.overdue) == ("tenant-lesson", "lesson:fire-safety", False)
    until = await village.do(who, Acknowledge("fire-safety", "2023-1", "h", 4, 5))
    assert until.until == date(2024, 6, 12)
    assert await village.find(who, MyDuties()) == ()
    stranger = await village.who()
    await village.do(stranger, Acknowledge("fire-safety", "2023-1", "h", 4, 5))
    assert (
        await village.one(
            "SELECT person_id FROM acknowledgements WHERE contact_id = :c", c=stranger.contact_id
        )
        is None
    )
    async with village.db.begin() as conn:
        await contacts.tie(
            conn, stranger.contact_id, village.landlord, by="officer", actor="officer:1", now=NOW
        )
    assert (
        await village.one(
            "SELECT person_id FROM acknowledgements WHERE contact_id = :c", c=stranger.contact_id
        )
        == village.landlord
    )


async def test_still_here_away_and_moved(village: Village) -> None:
    who = await village.who()
    await village.do(who, village.declaration())
    stay = await village.one("SELECT id FROM stays")
    with pytest.raises(Refused, match="not-yours"):
        await village.do(await village.who(), StillHere(stay, "yes"))
    assert await village.do(who, StillHere(stay, "yes")) == ""
    assert await village.one("SELECT answered_at FROM stays") == NOW
    assert await village.do(who, StillHere(stay, "away", date(2023, 7, 1))) == ""
    assert await village.one("SELECT away_until FROM stays") == date(2023, 7, 1)
    receipt = await village.do(who, StillHere(stay, "moved", date(2023, 6, 11)))
    leaving = await latest(village)
    assert (leaving.receipt, leaving.kind, leaving.stay_id) == (receipt, "leaving", stay)
    assert await village.one("SELECT moved_out FROM stays") == date(2023, 6, 11)
    with pytest.raises(Refused, match="not-yours"):
        await village.do(who, StillHere(stay, "yes"))


async def test_an_unproven_chat_cannot_end_a_stay_that_counts(village: Village) -> None:
    who = await village.who()
    await village.do(who, village.declaration())
    stay = await village.one("UPDATE stays SET assurance = 'confirmed' RETURNING id")
    await village.do(who, StillHere(stay, "moved", date(2023, 6, 11)))
    assert await village.one("SELECT moved_out FROM stays") is None
    leaving = await latest(village)
    assert leaving.flags == ["unproven"]
    async with village.db.officer([(village.east.lo, village.east.hi)]) as conn:
        await casework.accept(conn, village.vault, leaving.id, await village.officer(), NOW)
    assert await village.one("SELECT moved_out FROM stays") == date(2023, 6, 11)


@pytest.mark.parametrize("house", [True, False])
async def test_asking_for_help_is_a_duty_of_the_office(village: Village, house: bool) -> None:
    who = await village.who()
    deed = AskForHelp(
        "no-document", village.house if house else "", "" if house else "村口", TENANTS_PHONE, "请来一趟"
    )
    assert await village.do(who, deed) == date(2023, 6, 14)
    async with village.db.begin() as conn:
        (request,) = await rows(conn, "SELECT * FROM help_requests")
        (duty,) = await rows(conn, "SELECT * FROM duties")
    assert (duty.rule, duty.holder, duty.about, duty.about_id) == (
        "no-document",
        "office",
        "request",
        request.id,
    )
    assert request.house_id == (village.house_id if house else None)
    assert request.area_no == (village.east.lo if house else village.east.lo - village.east.lo % 10**12)
    assert "请来一趟".encode() not in request.content
    async with village.db.officer([(village.west.lo, village.west.hi)]) as conn:
        assert await requests.waiting(conn, village.vault) == []
        assert not await requests.answered(conn, request.id, 1, NOW)
    async with village.db.officer([(1, 10**15)]) as conn:
        (waiting,) = await requests.waiting(conn, village.vault)
        assert (waiting.phone, waiting.words, waiting.row.due) == (
            TENANTS_PHONE,
            "请来一趟",
            date(2023, 6, 14),
        )
        assert await requests.answered(conn, request.id, 1, NOW)
        assert await requests.waiting(conn, village.vault) == []
    assert await village.one("SELECT state FROM duties") == "done"


async def test_language_and_opting_out(village: Village) -> None:
    who = await village.who()
    await village.do(who, SetLanguage("en"))
    await village.do(who, OptOut(True))
    assert (await village.find(who, WhoAmI())).opted_out
    assert await village.one("SELECT lang FROM contacts WHERE id = :id", id=who.contact_id) == "en"


async def test_facts_of_a_batch_keep_their_order(village: Village) -> None:
    from bot import facts

    one, other = await village.who(), await village.who(village.landlord)
    asked: list[tuple[Who, Any]] = [
        (one, HouseByCode("nowhere")),
        (other, WhoAmI()),
        (other, HouseByCode(f" {village.house.lower()} ")),
        (one, WhoAmI()),
        (one, VillagesLike("西")),
    ]
    async with village.db.begin() as conn:
        nowhere, landlord, house, stranger, villages = await facts.answer(conn, village.vault, asked)
    assert nowhere is None
    assert (landlord.tied, landlord.surname, landlord.landlord, landlord.houses) == (True, "陈", True, 1)
    assert (house.id, house.police, house.office, house.rooms) == (
        village.house_id,
        "观海卫派出所",
        "东村服务站",
        ("101", "301"),
    )
    assert (stranger.tied, stranger.surname) == (False, "")
    assert [v.name for v in villages] == ["西村"]
