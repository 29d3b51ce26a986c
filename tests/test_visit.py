"""An officer at a door: outcomes, residents, hazards, devices; nobody undeclared is forgotten, and no other area exists."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from flows.engine import Refused
from flows.visit_deeds import HazardFound, Newcomer, RecordVisit
from flows.visit_facts import HouseToVisit
from registry import people, stays
from registry.database import Database, rows, run, value
from registry.people import Named
from registry.stays import Lives, Said
from registry.vault import Vault
from tests.desk import EAST, GRID, WEST, desk, with_officers
from tests.levels import settled
from tests.registered import NOW, PACK, Village, resident_id
from tests.test_officer_chat import officer_who

NEXT = date(2023, 6, 20)


@pytest.fixture
async def village(db: Database, vault: Vault) -> Village:
    """Zhang San and a child declared; Li Si is known from the base register only."""
    built = await with_officers(await settled(db, vault))
    async with db.begin() as conn:
        (li,) = await people.find_or_make(
            conn, vault, [Named("李四", "resident-id", resident_id(date(1985, 2, 2), 31))]
        )
        lives = Lives(built.house_id, built.east.lo, li.id, "302", date(2023, 6, 1))
        await stays.said_by_others(conn, [lives], Said("register", "lives", NOW))
    return built


async def undeclared(village: Village) -> int:
    return int(
        await village.one(
            "SELECT s.id FROM stays s JOIN people p ON p.id = s.person_id WHERE p.name = '李四'"
        )
    )


def visit(village: Village, **changed: Any) -> RecordVisit:
    plain: dict[str, Any] = {
        "house_id": village.house_id,
        "kind": "fire",
        "outcome": "met",
        "head_count": 4,
        "present": (),
        "excepted": (),
        "newcomers": (),
        "looked": (),
        "hazards": (),
        "gear": (),
        "broken": (),
        "plate": "fine",
        "where": None,
        "next_on": None,
    }
    return RecordVisit(**(plain | changed))


async def test_an_officer_scans_the_plate_and_checks_in(village: Village) -> None:
    left = await undeclared(village)
    east = await desk(village)
    await east.start(f"h_{village.house}")
    await east.tap("visit", "fire", "met")
    await east.type("5")
    zhang = await village.one("SELECT min(id) FROM stays")
    await east.type("1")
    assert east.last is not None
    assert east.last.talk == ("visit", "not-declared.1")
    assert "李·302" in east.last.messages[-1].text
    await east.tap("invited", "yes")
    await east.type("赵 303")
    await east.tap("tell", "fire", "F1")
    await east.type("一楼过道")
    await east.tap("skip", "none", "missing")
    await east.type("29.9000,121.3000")
    assert east.keys == ["why-again", "next"]
    await east.type("6月20日")
    await east.tap("send")
    assert east.keys == ["left-to-declare", "kept"]
    async with village.db.begin() as conn:
        (seen,) = await rows(conn, "SELECT kind, outcome, head_count, officer_id FROM visits")
        assert (seen.kind, seen.outcome, seen.head_count) == ("fire", "met", 5)
        assert await value(conn, "SELECT assurance FROM stays WHERE id = :id", id=zhang) == "seen"
        assert await value(conn, "SELECT assurance FROM stays WHERE id = :id", id=left) == "confirmed"
        found = await rows(conn, "SELECT what, surname, room, until FROM visit_findings ORDER BY id")
        assert [(f.what, f.surname, f.room, f.until) for f in found] == [
            ("seen", "", "", None),
            ("invited", "", "", NEXT),
            ("invited", "赵", "303", NEXT),
        ]
        (hazard,) = await rows(conn, "SELECT state, family, found_on, code FROM hazards")
        assert (hazard.state, hazard.family, hazard.code) == ("found", "fire", "F1")
        assert hazard.found_on == NOW.date()
        again = await rows(
            conn,
            "SELECT rule, due FROM duties WHERE about = 'house' AND rule IN ('visit-again', 'plate-missing') ORDER BY rule",
        )
        assert [(d.rule, d.due) for d in again] == [("plate-missing", NOW.date()), ("visit-again", NEXT)]
        assert await value(conn, "SELECT head_count FROM houses WHERE id = :id", id=village.house_id) == 5
        assert await value(conn, "SELECT said FROM house_sources ORDER BY id DESC LIMIT 1") == "plate-missing"


async def test_fewer_people_than_were_seen_are_counted_again(village: Village) -> None:
    east = await desk(village)
    await east.start(f"visit:{village.house}")
    await east.tap("fire", "met")
    await east.type("1", "1,2")
    assert east.keys == ["fewer-than-seen", "head-count.2"]
    await east.type("1")
    assert east.keys == ["fewer-than-seen", "head-count.3"]
    await east.type("2")
    assert east.last is not None
    assert east.last.talk != ("visit", "head-count.3")
    await east.tap("moved", "no", "fine", "2023-06-15")
    assert [row.value for row in east.message("check").rows if row.name.startswith("head-count")] == ["2"]


@pytest.mark.parametrize("outcome", ["no-one", "refused"])
async def test_nobody_seen_is_no_inspection_and_somebody_comes_again(village: Village, outcome: str) -> None:
    east = await desk(village)
    await east.start(f"visit:{village.house}")
    await east.tap("public-order", outcome)
    assert east.keys == ["why-again", "next"]
    await east.type("2023-06-20")
    await east.tap("send")
    assert east.keys == ["kept"]
    async with village.db.begin() as conn:
        assert await value(conn, "SELECT count(*) FROM visits WHERE outcome = 'met'") == 0
        assert await value(conn, "SELECT what FROM visit_findings") == outcome
        assert await value(conn, "SELECT count(*) FROM stays WHERE assurance = 'seen'") == 0


async def test_a_visit_does_not_end_while_somebody_undeclared_is_left_out(village: Village) -> None:
    east, left = await officer_who(village, EAST), await undeclared(village)
    for wrong in (
        visit(village),
        visit(village, excepted=((left, "later"),)),
        visit(village, newcomers=(Newcomer("赵", "1"),)),
    ):
        with pytest.raises(Refused, match="undeclared-left"):
            await village.do(east, wrong)
    assert await village.one("SELECT count(*) FROM visits") == 0
    assert await village.do(east, visit(village, excepted=((left, "later"),), next_on=NEXT)) == 1
    async with village.db.begin() as conn:
        await run(conn, "UPDATE stays SET moved_out = '2023-06-11' WHERE id = :id", id=left)
    assert await village.do(east, visit(village)) == 0


async def test_another_area_is_neither_seen_nor_written(village: Village) -> None:
    west = await officer_who(village, WEST)
    assert await village.find(west, HouseToVisit(village.house)) is None
    assert (await village.find(west, HouseToVisit(village.other))).id == village.other_id
    with pytest.raises(Refused, match="not-your-area"):
        await village.do(west, visit(village))
    zhang = await village.one("SELECT min(id) FROM stays")
    await village.do(west, visit(village, house_id=village.other_id, present=(zhang,)))
    assert await village.one("SELECT count(*) FROM stays WHERE assurance = 'seen'") == 0
    with pytest.raises(Refused, match="not-officer"):
        await village.do(await village.who(), visit(village))


async def test_below_everything_the_chat_names_nobody(village: Village) -> None:
    grid = await officer_who(village, GRID)
    seen = await village.find(grid, HouseToVisit(village.house))
    assert {one.surname for one in seen.residents} == {"张", "李"}
    less = await village.find(replace(grid, carries="identity_by_link"), HouseToVisit(village.house))
    assert {one.surname for one in less.residents} == {""}


async def test_devices_reported_hazards_and_only_ones_own_photos(village: Village) -> None:
    east, left = await officer_who(village, EAST), await undeclared(village)
    stranger = await village.who()
    async with village.db.begin() as conn:
        place = {"area": village.east.lo, "house": village.house_id}
        devices = [
            await value(
                conn,
                "INSERT INTO devices (area_no, house_id, kind, source) VALUES (:area, :house, :kind, 'officer') RETURNING id",
                kind=kind,
                **place,
            )
            for kind in ("smart-smoke", "sprinkler", "smart-power")
        ]
        reported = [
            await value(
                conn,
                "INSERT INTO hazards (number, area_no, house_id, code, family, source) "
                "VALUES (:number, :area, :house, 'F1', 'fire', 'tenant') RETURNING id",
                number=f"Z{n}",
                **place,
            )
            for n in range(2)
        ]
        files = [
            await value(
                conn,
                "INSERT INTO files (contact_id, kind, content) VALUES (:contact, 'photo', '') RETURNING id",
                contact=who.contact_id,
            )
            for who in (east, stranger)
        ]
    hazards = tuple(HazardFound("F2", "厨房", str(file)) for file in files)
    await village.do(
        east,
        visit(
            village,
            excepted=((left, "away"),),
            next_on=NEXT,
            looked=((reported[0], "found"), (reported[1], "unfounded")),
            hazards=hazards,
            gear=tuple(devices[:2]),
            broken=(devices[1],),
        ),
    )
    async with village.db.begin() as conn:
        gear = await rows(conn, "SELECT works, checked_on FROM devices ORDER BY id")
        assert [(d.works, d.checked_on) for d in gear] == [
            (True, NOW.date()),
            (False, NOW.date()),
            (True, None),
        ]
        looked = await rows(
            conn, "SELECT state, found_on FROM hazards WHERE id = ANY(:ids) ORDER BY id", ids=reported
        )
        assert [(z.state, z.found_on) for z in looked] == [("found", NOW.date()), ("unfounded", None)]
        shown = await rows(conn, "SELECT file_id FROM pictures WHERE about = 'hazard'")
        assert [row.file_id for row in shown] == files[:1]


async def test_a_second_visit_ends_what_was_to_be_seen_again(village: Village) -> None:
    east, left = await officer_who(village, EAST), await undeclared(village)
    await village.do(east, visit(village, excepted=((left, "later"),), next_on=NEXT))
    village.wait(days=8)
    later = replace(east, now=village.now)
    await village.do(later, visit(village, excepted=((left, "refused"),), next_on=date(2023, 7, 1)))
    async with village.db.begin() as conn:
        found = await rows(conn, "SELECT due, state FROM duties WHERE rule = 'visit-again' ORDER BY due")
    assert [(d.due, d.state) for d in found] == [(NEXT, "done"), (date(2023, 7, 1), "open")]


def test_every_kind_of_visit_and_family_has_words() -> None:
    from locales import words

    for lang in words.languages():
        for family in {hazard.family for hazard in PACK.hazards}:
            assert words.label(lang, "visit", "hazard-family", family)
