"""Cixi's calendar replayed: time moves from the first day to the last, and the right duties open, end and are missed."""

from collections.abc import AsyncIterator
from datetime import date
from typing import Any

import pytest

from notices.reminders import tick
from programmes.pack import load
from registry.database import Database, value
from registry.duties import nightly, recompute_all
from registry.vault import Vault
from tests.small_town import Town, at
from tests.test_duties import duties, town_of

CIXI = load("cixi-2023")
FIRST, LAST = CIXI.valid_from, CIXI.valid_to


class Year:
    """A town under Cixi's programme, with houses of every size, whose days go by."""

    def __init__(self, town: Town) -> None:
        self.town = town
        self.houses: dict[str, int] = {}

    async def settle(self, **sizes: int | None) -> "Year":
        landlord = await self.town.person()
        await self.town.contact(landlord)
        for name, persons in sizes.items():
            self.houses[name] = await self.town.house(
                letting="let", head_count=persons, rooms_count=2, corridors=1
            )
            await self.town.lets(landlord, self.houses[name])
        return self

    async def on(self, *day: int) -> None:
        """The night before that day."""
        await nightly(self.town.conn, CIXI, at(date(*day)))

    async def visit(self, house: str, kind: str, *day: int, outcome: str = "met") -> None:
        await self.put("visits", house, kind=kind, on_day=date(*day), outcome=outcome)

    async def put(self, table: str, house: str, **columns: Any) -> int:
        return await self.town.put(table, house_id=self.houses[house], area_no=3, source="officer", **columns)

    async def held(self, kind: str, *days: date) -> None:
        for day in days:
            await self.town.put(
                "events", area_no=3, area_id=self.town.east, kind=kind, on_day=day, source="officer"
            )

    async def stand(self, rule: str) -> dict[str, tuple[str, str]]:
        """Per house how a rule's duty stands, and when it is due."""
        names = {number: name for name, number in self.houses.items()}
        found = await duties(self.town.conn, rule)
        return {names[row.house_id]: (row.state, row.due.isoformat()) for row in found}

    async def dates(self, rule: str) -> dict[str, str]:
        """Per day on which a rule's duties of areas are due, how they stand."""
        return {row.due.isoformat(): row.state for row in await duties(self.town.conn, rule)}


@pytest.fixture
async def year(db: Database) -> AsyncIterator[Year]:
    async with town_of(db, "cixi-2023") as town:
        yield await Year(town).settle(big=60, seen=30, middle=29, ten=10, small=3, nobody_knows=None)


async def test_the_first_round_goes_by_size(year: Year) -> None:
    await year.on(2023, 5, 29)
    assert await year.stand("round-fire-first-thirty-plus") == {
        "big": ("open", "2023-06-30"),
        "seen": ("open", "2023-06-30"),
    }
    assert await year.stand("round-fire-first-ten-to-29") == {
        "middle": ("open", "2023-08-31"),
        "ten": ("open", "2023-08-31"),
    }
    assert set(await year.stand("round-fire-first-3")) == set(year.houses)
    await year.visit("seen", "fire", 2023, 6, 20)
    await year.visit("big", "fire", 2023, 6, 21, outcome="no_one")
    await year.visit("middle", "structure", 2023, 6, 22)
    await year.on(2023, 7, 1)
    assert await year.stand("round-fire-first-thirty-plus") == {
        "big": ("open", "2023-06-30"),
        "seen": ("done", "2023-06-30"),
    }, "nobody at home is not inspected"
    assert (await year.stand("round-fire-first-ten-to-29"))["middle"] == ("open", "2023-08-31")
    await year.visit("big", "fire", 2023, 7, 3)
    await year.visit("middle", "fire", 2023, 8, 30)
    await year.on(2023, 9, 1)
    assert (await year.stand("round-fire-first-thirty-plus"))["big"] == ("done", "2023-06-30")
    assert {house: state for house, (state, _) in (await year.stand("round-fire-first-3")).items()} == {
        "big": "done",
        "seen": "done",
        "middle": "done",
        "ten": "open",
        "small": "open",
        "nobody_knows": "open",
    }


async def test_the_second_round_looks_back(year: Year) -> None:
    fire = {"code": "F3", "family": "fire", "found_on": date(2023, 6, 20)}
    hazard = await year.put("hazards", "seen", number="1", round="fire-first", **fire)
    reported = {"code": "F3", "family": "fire", "state": "reported"}
    await year.put("hazards", "seen", number="2", round="fire-first", **reported)
    await year.on(2023, 6, 21)
    assert await year.stand("hazard-enter") == {"seen": ("open", "2023-10-31")}
    assert await year.stand("hazard-fire-cleared") == {"seen": ("open", "2024-01-31")}
    await year.town.change("hazards", hazard, entered_on=date(2023, 6, 25), closed_on=date(2023, 7, 1))
    await year.visit("seen", "fire", 2023, 6, 20)
    await year.on(2023, 11, 1)
    assert await year.stand("hazard-fire-cleared") == {"seen": ("done", "2024-01-31")}
    assert await year.stand("look-back-fire-second") == {"seen": ("open", "2024-01-31")}
    assert (await year.stand("round-fire-second-1"))["seen"] == ("open", "2024-01-31")
    await year.town.change("hazards", hazard, looked_back_on=date(2023, 11, 20))
    await year.visit("seen", "fire", 2023, 11, 20)
    await year.on(2023, 11, 21)
    assert await year.stand("look-back-fire-second") == {"seen": ("done", "2024-01-31")}
    assert (await year.stand("round-fire-second-1"))["seen"] == ("done", "2024-01-31")


async def test_a_hazard_that_is_consulted_about_waits(year: Year) -> None:
    found = {"code": "H4", "family": "housing", "found_on": date(2023, 7, 10), "due": date(2023, 8, 1)}
    hazard = await year.put("hazards", "small", number="1", **found)
    await year.on(2023, 7, 26)
    assert await year.stand("hazard-by-its-day") == {"small": ("open", "2023-08-01")}
    await year.town.change("hazards", hazard, paused_on=date(2023, 7, 28))
    await year.on(2023, 8, 10)
    assert await year.stand("hazard-by-its-day") == {"small": ("cancelled", "2023-08-01")}
    assert await year.stand("hazard-structure-treated") == {"small": ("cancelled", "2024-01-20")}
    await year.town.change("hazards", hazard, paused_on=None, due=date(2023, 9, 1))
    await year.on(2023, 8, 24)
    assert await year.stand("hazard-by-its-day") == {"small": ("cancelled", "2023-08-01")}
    await year.on(2023, 8, 25)
    assert await year.stand("hazard-by-its-day") == {"small": ("open", "2023-09-01")}
    for day, reached in ((1, []), (2, ["escalated-village"]), (8, ["escalated-village", "escalated-town"])):
        await year.on(2023, 9, day)
        rows = await duties(year.town.conn)
        assert [row.rule for row in rows if row.about == "duty" and row.house_id] == reached


async def test_meetings_are_counted_by_the_month_and_week(year: Year) -> None:
    await year.on(2023, 5, 29)
    assert await year.dates("quota-resident-checks") == {"2023-06-04": "open"}
    assert await year.dates("quota-joint-inspections") == {}
    await year.on(2023, 6, 1)
    await year.held("resident-check", date(2023, 6, 4))
    await year.held("joint-inspection", *(date(2023, 6, day) for day in (2, 9, 16, 23)))
    await year.on(2023, 7, 1)
    june = {"2023-06-04": "done", "2023-06-11": "missed", "2023-06-18": "missed", "2023-06-25": "missed"}
    assert await year.dates("quota-resident-checks") == june | {"2023-07-02": "open"}
    assert await year.dates("quota-joint-inspections") == {"2023-06-30": "done", "2023-07-31": "open"}
    assert await year.dates("quota-rolling-checks") == {}
    await year.held("joint-inspection", *(date(2023, 7, day) for day in (2, 9, 16)))
    await year.on(2023, 8, 1)
    assert (await year.dates("quota-joint-inspections"))["2023-07-31"] == "missed"
    assert await year.dates("quota-rolling-checks") == {"2023-08-31": "open"}


async def test_what_towns_and_the_city_owe_on_a_day(year: Year) -> None:
    await year.on(2023, 7, 1)
    assert await year.dates("office-key-villages") == {"2023-07-20": "open"}
    assert await year.dates("report-city-progress") == {"2023-06-30": "open", "2023-07-31": "open"}
    town = await value(year.town.conn, "SELECT id FROM areas WHERE level = 'town'")
    listed = {"kind": "key-villages", "since": date(2023, 7, 18), "source": "officer"}
    await year.town.put("papers", area_id=town, area_no=2, **listed)
    await year.on(2023, 7, 21)
    assert await year.dates("office-key-villages") == {"2023-07-20": "done"}
    assert await year.dates("office-negative-list") == {"2023-07-20": "open"}
    await year.on(2024, 3, 16)
    assert await year.dates("report-acceptance") == {}
    await year.on(2024, 3, 17)
    assert await year.dates("report-acceptance") == {"2024-03-31": "open"}


async def test_landlords_put_up_what_is_missing(year: Year) -> None:
    await year.put("devices", "big", kind="smart-smoke", number=3)
    await year.put("devices", "middle", kind="smart-smoke", number=2)
    await year.on(2023, 6, 1)
    assert await year.stand("require-smart-smoke") == {
        "seen": ("open", "2023-12-31"),
        "middle": ("open", "2023-12-31"),
        "ten": ("open", "2023-12-31"),
    }, "two rooms and a corridor want three; nobody asks it of a house whose size nobody knows"
    await year.put("devices", "seen", kind="smart-smoke", number=3)
    await year.on(2023, 6, 2)
    assert (await year.stand("require-smart-smoke"))["seen"] == ("done", "2023-12-31")
    assert set(await year.stand("require-cctv")) == {"big", "seen", "middle"}
    assert set(await year.stand("require-water-pressure")) == {"big", "seen"}


async def test_the_whole_year_goes_by_and_a_second_night_changes_nothing(year: Year) -> None:
    days = [FIRST, *(date(2023 + month // 12, month % 12 + 1, 15) for month in range(5, 15)), LAST]
    for day in days:
        await recompute_all(year.town.conn, CIXI, day)
        again = await recompute_all(year.town.conn, CIXI, day)
        assert (again.opened, again.changed, again.closed, again.cancelled, again.missed) == (0, 0, 0, 0, 0)
    meetings = [row for row in await duties(year.town.conn) if row.rule.startswith("quota-")]
    assert len({row.rule for row in meetings}) == len(CIXI.quotas)
    assert all(FIRST <= row.due <= LAST for row in meetings)


async def test_the_landlord_is_reminded_a_month_before(year: Year, vault: Vault) -> None:
    counts = {}
    for day in (date(2023, 11, 20), date(2023, 11, 30), date(2023, 12, 1), date(2023, 12, 2)):
        await nightly(year.town.conn, CIXI, at(day))
        counts[day.isoformat()] = await tick(year.town.conn, vault, [CIXI], at(day))
    assert counts == {"2023-11-20": 0, "2023-11-30": 0, "2023-12-01": 1, "2023-12-02": 0}
