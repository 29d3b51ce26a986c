"""Duties of offices: what recurs, what is handed upwards, hazards that wait, and several programmes in one place."""

from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction
from typing import Any

import pytest
from sqlalchemy.ext.asyncio import AsyncConnection

from notices.reminders import tick
from programmes.pack import Pack, load
from programmes.rules import Condition, DutyRule, Each, Escalation, Within
from programmes.sections import UNVERIFIED, EventRule, Quota, ReportRule, Stop, Word
from registry import programmes
from registry.database import run, value
from registry.duties import Changes, close_done, nightly, recompute_all, set_due, touch, waive
from registry.todos import open_for
from registry.vault import Vault
from tests.small_town import Town, at
from tests.test_duties import NOTHING, duties, only, town

assert town

CIXI = load("cixi-2023")
BARE = replace(
    CIXI,
    duties=(),
    quotas=(),
    rounds=(),
    reports=(),
    requirements=(),
    events=(EventRule(name="drill", title="", source=UNVERIFIED),),
    valid_from=date(2019, 12, 2),
    valid_to=date(2020, 3, 31),
)
"""A programme of one winter in which nobody owes anything yet."""


def quota(**changes: Any) -> Quota:
    plain: dict[str, Any] = {
        "name": "drills",
        "title": "",
        "event": "drill",
        "least": 2,
        "per": "month",
        "level": "village",
        "first": date(2019, 12, 2),
        "source": UNVERIFIED,
    }
    return Quota(**(plain | changes))


DRILLS = replace(BARE, quotas=(quota(),))
REPORT = ReportRule(
    name="progress",
    title="",
    level="town",
    to="",
    days_of_month=(9, 19, 29),
    first=date(2019, 12, 2),
    last=date(2020, 3, 31),
    parts=("rates",),
    source=UNVERIFIED,
)
REPORTS = replace(BARE, reports=(REPORT,))


async def drill(town: Town, day: date, area: int | None = None, area_no: int = 3) -> int:
    return await town.put(
        "events", area_no=area_no, area_id=area or town.east, kind="drill", on_day=day, source="officer"
    )


async def states(conn: AsyncConnection, rule: str) -> dict[tuple[int, date], str]:
    return {(row.area_no, row.due): row.state for row in await duties(conn, rule)}


# -- recurring --------------------------------------------------------------------------------------------------


async def test_a_quota_opens_with_each_month_and_is_missed_or_met(town: Town) -> None:
    december, january = date(2019, 12, 31), date(2020, 1, 31)
    assert await recompute_all(town.conn, DRILLS, date(2019, 12, 2)) == Changes(opened=2)
    duty = (await duties(town.conn))[0]
    assert (duty.since, duty.due, duty.holder, duty.about, duty.about_id) == (
        date(2019, 12, 1),
        december,
        "office",
        "area",
        town.east,
    )
    assert (duty.edition, duty.pack, duty.house_id, duty.person_id) == (
        CIXI.edition,
        "cixi-2023",
        None,
        None,
    )
    for day in (date(2019, 12, 10), date(2019, 12, 20)):
        assert await recompute_all(town.conn, DRILLS, day) == NOTHING
        await drill(town, day)
    assert await touch(town.conn, DRILLS, date(2019, 12, 20), areas=[town.east]) == Changes(closed=1)
    assert await recompute_all(town.conn, DRILLS, december) == NOTHING
    assert await recompute_all(town.conn, DRILLS, date(2020, 1, 1)) == Changes(opened=2, missed=1)
    assert await states(town.conn, "quota-drills") == {
        (3, december): "done",
        (4, december): "missed",
        (3, january): "open",
        (4, january): "open",
    }
    await drill(town, date(2019, 12, 30), town.west, 4)
    await drill(town, date(2019, 12, 31), town.west, 4)
    assert await recompute_all(town.conn, DRILLS, date(2020, 1, 2)) == NOTHING  # missed is missed


async def test_what_lies_below_an_area_counts_for_it(town: Town) -> None:
    pack = replace(BARE, quotas=(quota(level="town", least=2),))
    await recompute_all(town.conn, pack, date(2019, 12, 2))
    for area, area_no in ((town.east, 3), (town.west, 4)):
        event = await drill(town, date(2019, 12, 5), area, area_no)
    assert await touch(town.conn, pack, date(2019, 12, 5), areas=[town.west]) == Changes(closed=1)
    await run(town.conn, "DELETE FROM events WHERE id = :id", id=event)
    assert await recompute_all(town.conn, pack, date(2019, 12, 6)) == Changes(changed=1)
    assert (await only(town.conn, "quota-drills")).state == "open"


async def test_nights_that_were_missed_are_caught_up(town: Town) -> None:
    await town.runs(town.city, "cixi-2023")
    await run(town.conn, "UPDATE programmes SET since = DATE '2019-12-10'")
    await drill(town, date(2020, 1, 10))
    await drill(town, date(2020, 1, 11))
    assert await recompute_all(town.conn, DRILLS, date(2020, 3, 3)) == Changes(opened=8)
    found = await states(town.conn, "quota-drills")
    assert {due.month: state for (area, due), state in found.items() if area == 3} == {
        12: "missed",
        1: "done",
        2: "missed",
        3: "open",
    }
    assert all((row.closed_at is None) == (row.state == "open") for row in await duties(town.conn))
    assert await recompute_all(town.conn, DRILLS, date(2020, 3, 3)) == NOTHING


async def test_nobody_owes_what_was_due_before_the_programme_ran_there(town: Town) -> None:
    await town.runs(town.city, "cixi-2023")
    await run(town.conn, "UPDATE programmes SET since = DATE '2020-02-10'")
    assert await recompute_all(town.conn, DRILLS, date(2020, 2, 10)) == Changes(opened=2)
    assert {row.since for row in await duties(town.conn)} == {date(2020, 2, 1)}


async def test_where_none_was_applied_the_past_begins_when_we_first_look(town: Town) -> None:
    assert await recompute_all(town.conn, DRILLS, date(2020, 1, 15)) == Changes(opened=2)
    assert await recompute_all(town.conn, DRILLS, date(2020, 3, 15)) == Changes(opened=4, missed=2)


async def test_nothing_recurs_beyond_its_time(town: Town) -> None:
    pack = replace(BARE, quotas=(quota(last=date(2020, 1, 31)),))
    await recompute_all(town.conn, pack, date(2020, 1, 31))
    assert await recompute_all(town.conn, pack, date(2020, 2, 1)) == Changes(missed=2)
    assert await recompute_all(town.conn, pack, date(2020, 3, 1)) == NOTHING
    assert {row.due for row in await duties(town.conn)} == {date(2020, 1, 31)}


async def test_a_quota_ends_where_its_rate_is_reached(town: Town) -> None:
    pack = replace(BARE, quotas=(quota(until=Stop(rate="registration", value=Fraction(9, 10))),))
    await recompute_all(town.conn, pack, date(2019, 12, 2))
    for day, num in ((5, 95), (6, 89)):
        await rate(town, date(2019, 12, day), num)
    assert await recompute_all(town.conn, pack, date(2019, 12, 7)) == NOTHING
    await rate(town, date(2019, 12, 7), 90)
    assert await recompute_all(town.conn, pack, date(2019, 12, 8)) == Changes(cancelled=1)
    assert await recompute_all(town.conn, pack, date(2020, 1, 1)) == Changes(opened=1, missed=1)
    assert await states(town.conn, "quota-drills") == {
        (3, date(2019, 12, 31)): "cancelled",
        (4, date(2019, 12, 31)): "missed",
        (4, date(2020, 1, 31)): "open",
    }


async def rate(town: Town, day: date, num: int) -> None:
    await town.put(
        "rates",
        area_id=town.east,
        area_no=3,
        pack="cixi-2023",
        name="registration",
        as_of=day,
        num=num,
        den=100,
    )


async def test_a_report_can_be_signed_late(town: Town) -> None:
    """On the 9th, 19th and 29th, in February on its last day."""
    for day in (date(2019, 12, 2) + timedelta(days=n) for n in range(101)):
        await recompute_all(town.conn, REPORTS, day)
    found = await duties(town.conn, "report-progress")
    assert [f"{row.due:%m-%d}" for row in found] == [
        *("12-09", "12-19", "12-29", "01-09", "01-19", "01-29"),
        *("02-09", "02-19", "02-29", "03-09", "03-19"),
    ]
    assert {row.state for row in found} == {"open"}
    assert [row.opened_at.astimezone(at(row.due).tzinfo).date() for row in found[1:3]] == [
        date(2019, 12, 10),
        date(2019, 12, 20),
    ]
    area = found[0].about_id
    await town.put(
        "reports",
        area_no=2,
        area_id=area,
        pack="cixi-2023",
        edition="",
        name="progress",
        since=date(2019, 12, 10),
        due=date(2019, 12, 19),
        drafted_at=at(date(2019, 12, 18)),
        signed_at=at(date(2020, 1, 2)),
    )
    assert await touch(town.conn, REPORTS, date(2020, 3, 12), areas=[area]) == Changes(closed=1)
    assert (await states(town.conn, "report-progress"))[2, date(2019, 12, 19)] == "done"


async def test_a_single_report_has_its_own_day(town: Town) -> None:
    final = replace(REPORT, name="final", days_of_month=(), by=date(2020, 3, 20), level="city")
    pack = replace(BARE, reports=(final,))
    assert await recompute_all(town.conn, pack, date(2020, 3, 5)) == NOTHING
    assert await recompute_all(town.conn, pack, date(2020, 3, 6)) == Changes(opened=1)
    await town.put(
        "reports",
        area_no=1,
        area_id=town.city,
        pack="cixi-2023",
        edition="",
        name="final",
        since=date(2020, 3, 6),
        due=date(2020, 3, 20),
        drafted_at=at(date(2020, 3, 18)),
        signed_at=at(date(2020, 3, 19)),
    )
    assert await touch(town.conn, pack, date(2020, 3, 19), areas=[town.city]) == Changes(closed=1)


async def test_an_officers_word_holds_for_what_recurs(town: Town) -> None:
    await recompute_all(town.conn, DRILLS, date(2019, 12, 2))
    east, west = await duties(town.conn)
    await waive(town.conn, east.id, "台风", at(date(2019, 12, 3)))
    await set_due(town.conn, west.id, date(2020, 1, 5))
    assert await recompute_all(town.conn, DRILLS, date(2020, 1, 3)) == Changes(opened=2)
    assert await recompute_all(town.conn, DRILLS, date(2020, 1, 6)) == Changes(missed=1)
    assert (await duties(town.conn))[0].state == "waived"


async def test_a_mark_that_is_taken_off_cancels(town: Town) -> None:
    rule = DutyRule(
        name="patrol",
        holder="office",
        about="area",
        level="village",
        each=Each(per="week"),
        not_before=date(2019, 12, 2),
        when=(Condition("area.mark.old", "true"),),
        done=(Condition("area.events.drill", ">=", 1),),
        statutory=False,
        source=UNVERIFIED,
    )
    pack = replace(BARE, duties=(rule,), marks=(Word(name="old", title="", source=UNVERIFIED),))
    await town.change("areas", town.east, marks=["old"])
    assert await recompute_all(town.conn, pack, date(2019, 12, 3)) == Changes(opened=1)
    await town.change("areas", town.east, marks=[])
    assert await recompute_all(town.conn, pack, date(2019, 12, 4)) == Changes(cancelled=1)
    await town.change("areas", town.east, marks=["old"])
    assert await recompute_all(town.conn, pack, date(2019, 12, 5)) == Changes(changed=1)
    assert (await only(town.conn, "patrol")).due == date(2019, 12, 8)


# -- several programmes, editions -------------------------------------------------------------------------------


def letters_of(pack: Pack) -> Pack:
    return replace(pack, duties=(CIXI.duty("landlord-letter"),))


CITY = letters_of(replace(BARE, valid_from=date(2023, 5, 29), valid_to=date(2024, 3, 31)))
DISTRICT = replace(CITY, name="district-2023", edition="1")
MAY, JUNE = date(2023, 5, 29), date(2023, 6, 12)


async def landlady(town: Town, area_no: int = 3) -> tuple[int, int]:
    landlord, house = await town.person(), await town.house(area_no, let_since=date(2023, 6, 1))
    await town.lets(landlord, house)
    return landlord, house


async def test_two_programmes_ask_in_one_place(town: Town) -> None:
    for area, pack in ((town.city, CITY), (town.east, DISTRICT)):
        assert await programmes.apply(town.conn, pack, area, MAY)
    landlord, house = await landlady(town)
    await landlady(town, 4)
    assert await recompute_all(town.conn, CITY, JUNE) == Changes(opened=2)
    assert await recompute_all(town.conn, DISTRICT, JUNE) == Changes(opened=1)
    seen = (await open_for(town.conn, [landlord], JUNE))[landlord]
    assert sorted(duty.pack for duty in seen) == ["cixi-2023", "district-2023"]
    of_house = [(row.pack, row.edition) for row in await duties(town.conn) if row.about_id == house]
    assert of_house == [("cixi-2023", CITY.edition), ("district-2023", "1")]


async def test_a_programme_that_ended_leaves_its_duties_as_they_are(town: Town, vault: Vault) -> None:
    await programmes.apply(town.conn, CITY, town.city, MAY)
    landlord, house = await landlady(town)
    await town.contact(landlord)
    await recompute_all(town.conn, CITY, JUNE)
    await programmes.end(town.conn, CITY.name, town.city, JUNE)
    await town.signs(landlord, house)
    for day in (JUNE, date(2023, 6, 30), date(2023, 7, 1)):
        assert await recompute_all(town.conn, CITY, day) == NOTHING
        assert await tick(town.conn, vault, [CITY], at(day)) == 0
    assert (await only(town.conn, "landlord-letter")).state == "open"

    await programmes.apply(town.conn, DISTRICT, town.city, JUNE)
    other, _ = await landlady(town)
    assert await recompute_all(town.conn, DISTRICT, JUNE) == Changes(opened=1)
    assert [row.pack for row in await duties(town.conn) if row.person_id == other] == ["district-2023"]


async def test_another_edition_takes_over_what_it_redates(town: Town) -> None:
    await programmes.apply(town.conn, CITY, town.city, MAY)
    for _ in range(2):
        landlord, house = await landlady(town)
    await recompute_all(town.conn, CITY, JUNE)
    await town.signs(landlord, house)
    await recompute_all(town.conn, CITY, JUNE)
    longer = replace(CITY.duty("landlord-letter"), within=Within(days=60))
    second = replace(CITY, edition="2023-2", duties=(longer,))
    assert await programmes.apply(town.conn, second, town.city, JUNE)
    assert await recompute_all(town.conn, second, JUNE) == Changes(changed=1)
    assert {(row.state, row.edition, row.due) for row in await duties(town.conn)} == {
        ("open", "2023-2", date(2023, 7, 31)),
        ("done", CITY.edition, date(2023, 7, 1)),
    }


async def test_a_rule_that_a_new_edition_dropped_leaves_its_duty(town: Town) -> None:
    await landlady(town)
    await recompute_all(town.conn, CITY, JUNE)
    assert await recompute_all(town.conn, replace(CITY, edition="2", duties=()), JUNE) == NOTHING
    assert (await only(town.conn, "landlord-letter")).edition == CITY.edition


# -- hazards ----------------------------------------------------------------------------------------------------


def hazard_rule(**changes: Any) -> DutyRule:
    plain: dict[str, Any] = {
        "name": "rectify",
        "holder": "office",
        "about": "hazard",
        "starts": ("hazard.found_on",),
        "within": Within(days=30),
        "when": (Condition("hazard.paused", "false"),),
        "done": (Condition("hazard.closed_on", "known"),),
        "statutory": False,
        "source": UNVERIFIED,
    }
    return DutyRule(**(plain | changes))


async def hazard(town: Town, **columns: Any) -> int:
    plain = {"area_no": 3, "number": f"Z{next(town.numbers)}", "code": "F1", "family": "fire", "source": "x"}
    return await town.put("hazards", **(plain | {"found_on": JUNE} | columns))


@pytest.mark.parametrize("starts", ["hazard.found_on", "hazard.due"])
async def test_a_paused_hazard_is_not_overdue(town: Town, starts: str) -> None:
    """一事一议: while it is consulted about the clock stands; the day is then later by as much."""
    within = Within(days=30) if starts == "hazard.found_on" else Within(days=0)
    rule = hazard_rule(starts=(starts,), within=within, opens=-30)
    pack = replace(BARE, duties=(rule,))
    found = await hazard(town, due=date(2023, 7, 12))
    assert await touch(town.conn, pack, JUNE, hazards=[found]) == Changes(opened=1)
    await town.change("hazards", found, paused_on=date(2023, 6, 20))
    assert await touch(town.conn, pack, date(2023, 6, 20), hazards=[found]) == Changes(cancelled=1)
    assert await recompute_all(town.conn, pack, date(2023, 7, 20)) == NOTHING
    await town.change("hazards", found, resumed_on=date(2023, 7, 20), due=date(2023, 8, 15))
    await touch(town.conn, pack, date(2023, 7, 20), hazards=[found])
    last = (await duties(town.conn, "rectify"))[-1]
    assert last.state == "open"
    agreed, stood_thirty_days = date(2023, 8, 15), date(2023, 8, 11)
    assert last.due == (agreed if starts == "hazard.due" else stood_thirty_days)
    await town.change("hazards", found, closed_on=date(2023, 7, 21))
    assert await touch(town.conn, pack, date(2023, 7, 21), hazards=[found]) == Changes(closed=1)
    assert await recompute_all(town.conn, pack, date(2023, 7, 22)) == NOTHING


async def test_a_mere_report_makes_no_duty(town: Town) -> None:
    """Decision 19: nothing follows before an officer has seen it on the spot."""
    pack = replace(BARE, duties=(hazard_rule(starts=("programme",)),))
    reported = await hazard(town, found_on=None)
    assert await recompute_all(town.conn, pack, JUNE) == NOTHING
    await town.change("hazards", reported, found_on=JUNE)
    assert await touch(town.conn, pack, JUNE, hazards=[reported]) == Changes(opened=1)


async def test_a_house_brings_in_its_hazards_and_devices(town: Town) -> None:
    tested = hazard_rule(
        name="test-device",
        about="device",
        starts=("device.checked_on",),
        when=(Condition("device.gone", "false"),),
        done=(Condition("device.checked_on", ">", "$since"),),
        holder="landlord",
    )
    pack = replace(BARE, duties=(tested, hazard_rule()))
    landlord, house = await landlady(town)
    await hazard(town, house_id=house)
    device = await town.put(
        "devices", area_no=3, house_id=house, kind="smoke", checked_on=JUNE, source="officer"
    )
    assert await touch(town.conn, pack, JUNE, houses=[house]) == Changes(opened=2)
    duty = await only(town.conn, "test-device")
    assert (duty.person_id, duty.house_id, duty.due) == (landlord, house, date(2023, 7, 12))
    await town.change("devices", device, gone_on=JUNE)
    assert await touch(town.conn, pack, JUNE, houses=[house]) == Changes(cancelled=1)


async def test_who_moves_in_changes_what_the_house_must_have(town: Town) -> None:
    rule = replace(
        CIXI.duty("landlord-letter"),
        when=(Condition("house.persons", ">=", 2),),
        name="many",
        holder="office",
    )
    pack = replace(BARE, duties=(rule,))
    house = await town.house(let_since=MAY)
    for changes in (NOTHING, Changes(opened=1)):
        stay = await town.lives(await town.person(), house, MAY)
        assert await touch(town.conn, pack, JUNE, stays=[stay]) == changes


# -- upwards ----------------------------------------------------------------------------------------------------

CHAIN = (Escalation(3, "village"), Escalation(5, "town"), Escalation(10, "city"))


def handed_up(**changes: Any) -> Pack:
    rule = replace(CIXI.duty("landlord-letter"), escalate=CHAIN, **changes)
    return replace(CITY, duties=(rule,))


async def escalated(conn: AsyncConnection) -> list[tuple[str, int, str]]:
    found = [row for row in await duties(conn) if row.about == "duty"]
    return [(row.rule.removeprefix("escalated-"), row.area_no, row.state) for row in found]


async def test_an_overdue_duty_goes_up_step_by_step(town: Town) -> None:
    pack = handed_up()
    landlord, house = await landlady(town)  # due on 1 July
    for day in (JUNE, date(2023, 7, 3)):
        await nightly(town.conn, pack, at(day))
    assert await escalated(town.conn) == []
    steps = [("village", 3, "open"), ("town", 2, "open"), ("city", 1, "open")]
    for nth, expected in ((4, steps[:1]), (5, steps[:1]), (6, steps[:2]), (11, steps), (20, steps)):
        await nightly(town.conn, pack, at(date(2023, 7, nth)))
        assert await escalated(town.conn) == expected
    duty, village, *_ = await duties(town.conn)
    assert (village.about_id, village.holder, village.since, village.due) == (
        duty.id,
        "office",
        date(2023, 7, 4),
        date(2023, 7, 4),
    )
    assert (village.pack, village.edition, village.house_id) == (duty.pack, duty.edition, house)
    await close_done(town.conn, village.id, "已上门", at(date(2023, 7, 20)))
    await town.signs(landlord, house)
    await nightly(town.conn, pack, at(date(2023, 7, 21)))
    assert {state for _, _, state in await escalated(town.conn)} == {"done"}


async def test_late_when_first_seen_goes_up_only_after_its_days(town: Town) -> None:
    await landlady(town)
    for day, number in ((20, 0), (22, 0), (23, 1)):
        await nightly(town.conn, handed_up(), at(date(2023, 7, day)))
        assert len(await escalated(town.conn)) == number


async def test_a_new_date_takes_it_back_and_starts_anew(town: Town) -> None:
    pack = handed_up()
    await landlady(town)
    for day in (date(2023, 7, 1), date(2023, 7, 4)):
        await nightly(town.conn, pack, at(day))
    await set_due(town.conn, (await duties(town.conn))[0].id, date(2023, 7, 10))
    await nightly(town.conn, pack, at(date(2023, 7, 5)))
    assert await escalated(town.conn) == [("village", 3, "cancelled")]
    await nightly(town.conn, pack, at(date(2023, 7, 13)))
    assert await escalated(town.conn) == [("village", 3, "cancelled"), ("village", 3, "open")]


async def test_an_office_above_keeps_the_matter_and_a_missing_one_gets_none(town: Town) -> None:
    yearly = replace(REPORT, level="town", days_of_month=(9,))
    rule = replace(
        replace(BARE, reports=(yearly,)).duty("report-progress"),
        name="report",
        escalate=(Escalation(1, "village"), Escalation(1, "grid")),
    )
    pack = replace(BARE, duties=(rule,), reports=(yearly,))
    await nightly(town.conn, pack, at(date(2019, 12, 2)))
    await nightly(town.conn, pack, at(date(2019, 12, 10)))
    assert sorted(await escalated(town.conn)) == [("grid", 2, "open"), ("village", 2, "open")]
    await run(town.conn, "UPDATE areas SET level = 'grid' WHERE id = :east", east=town.east)
    await landlady(town)
    pack = handed_up()
    for day in (date(2023, 6, 28), date(2023, 7, 4)):
        await nightly(town.conn, pack, at(day))
    assert (
        await value(
            town.conn, "SELECT count(*) FROM duties WHERE rule = 'escalated-village' AND house_id > 0"
        )
        == 0
    )
