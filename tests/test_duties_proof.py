"""SQL says what `programmes.rules` says: any rule over any rows, drawn at random."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, time
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from sqlalchemy.engine import Row
from sqlalchemy.ext.asyncio import AsyncConnection

from programmes import calendar
from programmes.fields import CHOICES, FAMILIES, FIELDS, ORGANISATIONS, REACH, ROLES, type_of
from programmes.pack import Pack, load
from programmes.rules import Condition, DutyRule, Within, applies, counts_from, standing, start
from programmes.rules import due as calendar_due
from programmes.sections import UNVERIFIED, Branch, Document, EventRule, ReportRule, Word
from programmes.verdicts import classify
from registry.conditions_sql import SQL_TYPES, Binds, condition_sql, conditions_sql
from registry.database import SHANGHAI, Database, one, rows
from registry.days import fill_days
from registry.duties import recompute_all, touch
from registry.rules_sql import fields
from registry.subjects_sql import subject
from tests.small_town import Town, at
from tests.test_duties import NOTHING, TODAY, duties, town, town_of

assert town

CIXI = load("cixi-2023")


def word(name: str) -> Word:
    return Word(name=name, title=name, source=UNVERIFIED)


PACK = replace(
    CIXI,
    duties=(),
    devices=(word("smoke"), word("camera")),
    documents=(
        Document(name="plan", title="", of="house", source=UNVERIFIED),
        Document(name="list", title="", of="area", source=UNVERIFIED),
        Document(name="contract", title="", of="organisation", holders=("employer",), source=UNVERIFIED),
    ),
    marks=(word("old"),),
    visits=(word("check"),),
    events=(EventRule(name="drill", title="drill", source=UNVERIFIED),),
    quotas=(),
    rounds=(),
    requirements=(),
    reports=(
        ReportRule(
            name="weekly", title="", level="city", to="", by=date(2023, 6, 20), parts=(), source=UNVERIFIED
        ),
    ),
    group_rental=(
        Branch(
            name="dense",
            title="",
            when=(
                Condition("house.area_per_person", "<", 5),
                Condition("house.by_room", "true"),
            ),
            source=UNVERIFIED,
        ),
        Branch(
            name="many", title="", when=(Condition("house.unrelated_adults", ">=", 3),), source=UNVERIFIED
        ),
    ),
)
"""A pack with one of everything that fields may name."""

NAMES: Mapping[str, tuple[str, ...]] = {
    "devices": ("smoke", "camera"),
    "documents": ("plan",),
    "roles": ROLES,
    "marks": ("old",),
    "visits": ("check",),
    "events": ("drill",),
    "reports": ("weekly",),
    "organisations": ORGANISATIONS,
    "lessons": tuple(lesson.name for lesson in CIXI.lessons),
}
PAPERS: Mapping[str, str] = {"area": "list", "organisation": "contract"}


def of_families(*starts: str) -> list[str]:
    """The fields of the pack's lists, of these subjects."""
    found = []
    for family, (_, section) in FAMILIES.items():
        owner = family.partition(".")[0]
        names = (PAPERS[owner],) if section == "documents" and owner in PAPERS else NAMES[section]
        found += [f"{family}.{name}" for name in names if owner in starts]
    return found


def kind_of(name: str) -> type:
    found = type_of(name)
    assert found is not None
    return found


DAYS = st.dates(date(2023, 5, 20), date(2023, 7, 10))
VALUES: Mapping[type, st.SearchStrategy[Any]] = {
    date: DAYS,
    bool: st.booleans(),
    int: st.integers(0, 3),
    float: st.sampled_from([0.5, 4.9, 5.0, 12.3, 40.0]),
    str: st.sampled_from(["", "let", "claimed", "Zeichen", "ähnlich", "中文", "é", "a", "B"]),
}
PROVE = settings(
    max_examples=25,
    deadline=None,
    # Each example is a town in the database: to shrink one takes minutes.
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


# -- conditions -------------------------------------------------------------------------------------------------


def literal(name: str) -> st.SearchStrategy[Any]:
    return st.sampled_from(CHOICES[name]) if name in CHOICES else VALUES[kind_of(name)]


def conditions(names: list[str]) -> st.SearchStrategy[Condition]:
    def about(name: str) -> st.SearchStrategy[Condition]:
        kind = kind_of(name)
        alike = [f"${other}" for other in names if kind_of(other) is kind]
        want = literal(name) | st.sampled_from(alike)
        return st.one_of(
            st.builds(Condition, st.just(name), st.sampled_from(["known", "unknown"])),
            st.builds(Condition, st.just(name), st.sampled_from(["=", "!=", "<", "<=", ">", ">="]), want),
            st.builds(
                Condition, st.just(name), st.just("in"), st.lists(literal(name), min_size=1).map(tuple)
            ),
            *([st.builds(Condition, st.just(name), st.sampled_from(["true", "false"]))] * (kind is bool)),
        )

    return st.sampled_from(names).flatmap(about)


@PROVE
@given(st.data())
async def test_operators(db: Database, data: st.DataObject) -> None:
    """Any conditions over any facts, unknown ones included: true, false and unknown come out alike."""
    names = [*FIELDS, *of_families("house", "area")]
    facts = {name: data.draw(st.none() | VALUES[kind_of(name)]) for name in names}
    some = st.lists(conditions(names), max_size=3)
    pairs = data.draw(st.lists(st.tuples(some, some), min_size=10, max_size=30))
    binds, sql = Binds(), {}
    for name, fact in facts.items():
        sql[name] = binds.add(fact) if fact is not None else f"CAST(NULL AS {_type(kind_of(name))})"
    select = ", ".join(
        f"{conditions_sql(when, sql, binds, any_of)} AS c{n}" for n, (when, any_of) in enumerate(pairs)
    )
    async with db.begin() as conn:
        row = await one(conn, f"SELECT {select}", **binds.values)
    assert row is not None
    assert list(row) == [applies(when, any_of, facts) for when, any_of in pairs]


def _type(kind: type) -> str:
    return SQL_TYPES.get(kind, "date")


def test_text_is_ordered_by_code_point() -> None:
    condition = Condition("house.letting", "<", "let")
    assert 'COLLATE "C"' in condition_sql(condition, {"house.letting": "h.letting"}, Binds())


# -- rules ------------------------------------------------------------------------------------------------------

PERIODS = (
    st.builds(Within, working_days=st.integers(0, 12))
    | st.builds(Within, days=st.integers(0, 40))
    | st.builds(Within, months=st.integers(0, 13))
    | st.builds(Within, hours=st.integers(0, 100))
)
IN_ITS_TIME = ("area.events.drill", "area.report.weekly")


@st.composite
def rules(draw: st.DrawFn, about: str) -> DutyRule:
    reach = REACH[about]
    names = [
        *(n for n in FIELDS if n.split(".")[0] in (*reach, "today", "programme")),
        *of_families(*reach),
    ]
    at_once = [n for n in names if n not in IN_ITS_TIME]
    days = [n for n in at_once if kind_of(n) is date and n != "today"]
    period = draw(PERIODS | st.none())
    return DutyRule(
        name="drawn",
        holder="office",
        about=about,  # type: ignore[arg-type]
        level=draw(st.sampled_from(["", "village"])) if about == "area" else "",
        starts=tuple(draw(st.lists(st.sampled_from(days), min_size=1, max_size=3))),
        within=period,
        by=None if period else draw(DAYS),
        not_before=draw(st.none() | DAYS),
        counted_from=draw(st.just("") | st.sampled_from(days)),
        opens=draw(st.none() | st.integers(-20, 0)),
        when=tuple(draw(st.lists(conditions(at_once), max_size=2))),
        any_of=tuple(draw(st.lists(conditions(at_once), max_size=2))),
        done=tuple(draw(st.lists(conditions([*names, "since", "until"]), min_size=1, max_size=2))),
        statutory=True,
        source=UNVERIFIED,
    )


MOMENTS = DAYS.map(at)
maybe = st.none() | DAYS
maybe_at = st.none() | MOMENTS
number = st.none() | st.integers(0, 6)
yes_or_no = st.none() | st.booleans()


async def somebody(town: Town, draw: Any) -> None:
    """A house with an owner and a tenant, about whom anything may be known or not."""
    landlord, tenant = await town.person(), await town.person()
    house = await somewhere(town, draw)
    if draw(st.booleans()):
        await town.lets(landlord, house, since=draw(maybe), until=draw(st.sampled_from([None, None, TODAY])))
    if draw(st.booleans()):
        await town.signs(landlord, house, until=draw(maybe))
    stay = await town.lives(
        tenant,
        house,
        moved_in=draw(maybe),
        moved_out=draw(maybe),
        assurance=draw(st.sampled_from(CHOICES["stay.assurance"])),
        minor=draw(st.booleans()),
        **{
            name: draw(maybe_at)
            for name in ("reported_at", "leaving_reported_at", "passed_on_at", "asked_at", "answered_at")
        },
        away_until=draw(maybe),
    )
    for source in draw(st.lists(st.sampled_from(["landlord", "officer", "tenant"]), max_size=3)):
        await town.says(stay, source, draw(st.sampled_from(["nobody", "left", "lives"])), draw(MOMENTS))
    if draw(st.booleans()):
        state, returned = draw(st.sampled_from(CHOICES["declaration.state"])), draw(maybe_at)
        first = await town.declares(stay, draw(MOMENTS), state=state, returned_at=returned)
        if draw(st.booleans()):
            await town.declares(stay, draw(MOMENTS), supersedes_id=first, house_id=None)
    if draw(st.booleans()):
        await town.learns(tenant, draw(DAYS))
    if draw(st.booleans()):
        moments = {name: draw(maybe_at) for name in ("leaving_reported_at", "denied_at", "reported_at")}
        await town.works(tenant, began=draw(DAYS), ended=draw(maybe), **moments)
    if draw(st.booleans()):
        firm = await town.firm(draw(st.sampled_from(["employer", "agent"])))
        await town.speaks(tenant, firm)
        paper = {"kind": "contract", "since": draw(DAYS), "until": draw(maybe), "source": "officer"}
        await town.put("papers", area_no=3, organisation_id=firm, **paper)
    if draw(st.booleans()):
        asked = {"state": draw(st.sampled_from(["asked", "given"])), "at": draw(MOMENTS)}
        await town.put("sublet_consents", area_no=3, house_id=house, source="sublandlord", **asked)


async def somewhere(town: Town, draw: Any) -> int:
    """A house of which anything may be known: its size, what hangs on its walls, who looked after it, what is wrong."""
    counts = ("rooms_count", "beds_count", "corridors", "families", "unrelated_adults", "head_count")
    house = await town.house(
        letting=draw(st.sampled_from(["let", "vacant", "stopped"])),
        let_since=draw(maybe),
        type=draw(st.sampled_from([None, "flat", "own"])),
        control_class=draw(st.sampled_from([None, "watched", "strict"])),
        area_m2=draw(st.sampled_from([None, 0.5, 10.0, 14.7, 60.0])),
        complete_flat=draw(yes_or_no),
        by_room=draw(yes_or_no),
        marks=draw(st.sampled_from([[], ["old"], ["old", "new"]])),
        **{name: draw(number) for name in counts},
    )
    here: dict[str, Any] = {"house_id": house, "area_no": 3, "source": "import"}
    for _ in range(draw(st.integers(0, 2))):
        await town.put(
            "devices",
            **here,
            kind=draw(st.sampled_from(["smoke", "camera", "hose"])),
            number=draw(st.integers(1, 2)),
            works=draw(st.booleans()),
            linked=draw(st.booleans()),
            recorded_days=draw(number),
            expires_on=draw(maybe),
            checked_on=draw(maybe),
            gone_on=draw(maybe),
        )
        await town.put(
            "visits",
            **here,
            kind="check",
            on_day=draw(DAYS),
            outcome=draw(st.sampled_from(["met", "nobody"])),
        )
        await town.put("papers", **here, kind="plan", since=draw(DAYS), until=draw(maybe))
        await town.put(
            "posts", **here, role=draw(st.sampled_from(ROLES)), name="王", since=TODAY, until=draw(maybe)
        )
        await town.put(
            "listings",
            **here,
            list=draw(st.sampled_from(["negative", "other"])),
            listed_on=TODAY,
            treated_on=draw(maybe),
            removed_on=draw(maybe),
        )
        await town.put(
            "hazards",
            **here,
            number=f"Z{next(town.numbers)}",
            code="F1",
            family="fire",
            severity=draw(st.sampled_from(["major", "ordinary"])),
            round=draw(st.sampled_from([None, "first"])),
            **{
                name: draw(maybe)
                for name in ("found_on", "due", "posted_on", "paused_on", "closed_on", "looked_back_on")
            },
        )
        await town.put(
            "rooms",
            house_id=house,
            area_no=3,
            label=f"{next(town.numbers)}",
            kind=draw(st.sampled_from(["room", "kitchen"])),
            beds=draw(number),
        )
    return house


async def something(town: Town, draw: Any) -> None:
    """What an office may have done: drills, a list, a report."""
    await town.change("areas", town.east, marks=draw(st.sampled_from([[], ["old"]])))
    for _ in range(draw(st.integers(0, 3))):
        await town.put(
            "events", area_no=3, area_id=town.east, kind="drill", on_day=draw(DAYS), source="import"
        )
    if draw(st.booleans()):
        papers: dict[str, Any] = {"kind": "list", "since": draw(DAYS), "until": draw(maybe)}
        await town.put("papers", area_no=3, area_id=town.east, source="import", **papers)
    await town.put(
        "reports",
        area_no=3,
        area_id=town.east,
        pack=PACK.name,
        edition=PACK.edition,
        name="weekly",
        since=TODAY,
        due=draw(DAYS),
        drafted_at=at(TODAY),
        signed_at=draw(maybe_at),
    )


async def in_its_time(
    conn: AsyncConnection, rule: DutyRule, area: int, facts: dict[str, object]
) -> dict[str, object]:
    """What an area did in the duty's own time, counted by hand."""
    since = start(rule, facts)
    if since is None:
        return {}
    until = calendar_due(rule, counts_from(rule, since, facts), calendar)
    under = await rows(
        conn,
        "SELECT e.on_day FROM events e JOIN areas a ON a.id = :area WHERE e.area_no >= a.lo AND e.area_no <= a.hi",
        area=area,
    )
    signed = await rows(
        conn, "SELECT signed_at FROM reports WHERE area_id = :area AND due = :due", area=area, due=until
    )
    days = [row.signed_at.astimezone(SHANGHAI).date() for row in signed if row.signed_at]
    return {
        "area.events.drill": sum(since <= row.on_day <= until for row in under),
        "area.report.weekly": days[0] if days else None,
    }


async def known_of(conn: AsyncConnection, rule: DutyRule) -> dict[int, dict[str, object]]:
    """Every fact about every subject, as the fields' SQL finds it."""
    binds = Binds()
    sql, at_ = fields(rule.about, PACK, binds), subject(rule)
    columns = ", ".join(f'{expression} AS "{name}"' for name, expression in sql.items())
    found = await rows(
        conn,
        f"SELECT {at_.id} AS id, {columns} FROM {at_.source} WHERE {at_.limit}",
        today=TODAY,
        **binds.values,
    )
    return {row.id: {name: row._mapping[name] for name in sql} for row in found}


@PROVE
@given(st.data())
async def test_rules(db: Database, data: st.DataObject) -> None:
    """Any rule over any rows: what opens, and when it is due, is what `rules.standing` says of each."""
    rule = data.draw(st.sampled_from(sorted(REACH)).flatmap(rules))
    pack = replace(PACK, duties=(rule,))
    async with db.begin() as conn:
        await fill_days(conn, date(2023, 1, 1), date(2026, 12, 31))
    async with town_of(db) as town:
        for _ in range(4):
            await somebody(town, data.draw)
        await something(town, data.draw)
        expected = {}
        for id_, facts in (await known_of(town.conn, rule)).items():
            if rule.about == "area":
                facts |= await in_its_time(town.conn, rule, id_, facts)
            state, due = standing(rule, facts, calendar)
            if state == "open":
                expected[id_] = due
        await recompute_all(town.conn, pack, TODAY)
        assert {duty.about_id: duty.due for duty in await duties(town.conn, "drawn")} == expected
        assert await recompute_all(town.conn, pack, TODAY) == NOTHING


@PROVE
@given(
    st.lists(st.dates(date(2023, 1, 10), date(2023, 11, 1)), min_size=20, max_size=40, unique=True),
    PERIODS,
    st.none() | DAYS,
)
async def test_due_days(db: Database, starts: list[date], within: Within, not_before: date | None) -> None:
    """Every unit from every day: weekends, feasts and month ends."""
    rule = replace(
        CIXI.duty("tenant-declare"),
        within=within,
        not_before=not_before,
        starts=("stay.moved_in",),
        when=(),
        done=(Condition("stay.declared", "true"),),
    )
    pack = replace(PACK, duties=(rule,), reports=())
    async with db.begin() as conn:
        await fill_days(conn, date(2023, 1, 1), date(2026, 12, 31))
    async with town_of(db) as town:
        house, tenant = await town.house(), await town.person()
        stays = {await town.lives(tenant, house, day, moved_out=date(2030, 1, 1)): day for day in starts}
        await recompute_all(town.conn, pack, date(2029, 1, 1))
        due = {duty.about_id: duty.due for duty in await duties(town.conn)}
        assert await recompute_all(town.conn, pack, date(2029, 1, 1)) == NOTHING
    assert due == {
        stay: calendar_due(rule, counts_from(rule, day, {}), calendar) for stay, day in stays.items()
    }


@PROVE
@given(st.data())
async def test_touching_finds_what_a_night_would(db: Database, data: st.DataObject) -> None:
    drawn = [replace(data.draw(rules(about)), name=about) for about in sorted(REACH)]
    pack: Pack = replace(
        PACK, duties=(*(one for one in CIXI.duties if one.about not in ("area", "organisation")), *drawn)
    )
    async with town_of(db) as town:
        for _ in range(3):
            await somebody(town, data.draw)
        await something(town, data.draw)
        ids = {
            name: [row.id for row in await rows(town.conn, f"SELECT id FROM {name}")]
            for name in ("stays", "houses", "people", "declarations", "hazards", "areas", "organisations")
        }
        await touch(town.conn, pack, TODAY, **ids)
        assert await recompute_all(town.conn, pack, TODAY) == NOTHING


# -- fields -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("about", sorted(REACH))
async def test_every_field_has_its_column(town: Town, about: str) -> None:
    reach = REACH[about]
    wanted = {
        name: kind_of(name)
        for name in (*FIELDS, *of_families(*reach))
        if name.split(".")[0] in (*reach, "today", "programme") and name not in IN_ITS_TIME
    }
    binds = Binds()
    sql = fields(about, PACK, binds)
    assert wanted.keys() <= sql.keys()
    rule = replace(CIXI.duties[0], about=about, holder="office")  # type: ignore[arg-type]
    types = ", ".join(f'CAST(pg_typeof({sql[name]}) AS text) AS "{name}"' for name in wanted)
    await somebody(town, _first)
    row = await one(town.conn, f"SELECT {types} FROM {subject(rule).source}", today=TODAY, **binds.values)
    assert row is None or {n: row._mapping[n] for n in wanted} == {n: _type(k) for n, k in wanted.items()}


def _first(strategy: st.SearchStrategy[Any]) -> Any:
    """The simplest of a strategy that is not false, None or empty."""
    from hypothesis import find

    return find(strategy, lambda found: bool(found) or found == 0)


@PROVE
@given(st.data())
async def test_a_group_rental_is_what_the_branches_say(db: Database, data: st.DataObject) -> None:
    rule = replace(CIXI.duty("landlord-letter"), holder="office")
    async with town_of(db) as town:
        for _ in range(4):
            await somebody(town, data.draw)
        for facts in (await known_of(town.conn, rule)).values():
            said = {True: "yes", False: "no", None: "undetermined"}[facts.pop("house.group_rental")]  # type: ignore[index]
            assert classify(PACK, facts).answer == said


HERE = {"area_no": 3, "source": "import"}
SEEN: list[tuple[str, list[tuple[str, dict[str, Any]]], dict[str, object]]] = [
    ("nothing known", [], {"persons": None, "rooms": None, "beds": None, "area_per_person": None, "listed": False}),
    ("counted and known", [("houses", {"head_count": 1, "area_m2": 9.0}), ("stays", {}), ("stays", {})],
     {"persons": 2, "area_per_person": 4.5}),
    ("claims and gone ones", [("stays", {"assurance": "claimed"}), ("stays", {"moved_out": TODAY})],
     {"persons": None}),
    ("an empty house", [("houses", {"head_count": 0, "area_m2": 9.0})], {"persons": 0, "area_per_person": None}),
    ("rooms on record", [("rooms", {"label": "1", "beds": 2}), ("rooms", {"label": "2", "beds": 1}),
      ("rooms", {"label": "3", "kind": "kitchen"}), ("houses", {"corridors": 1})],
     {"rooms": 2, "beds": 3, "rooms_and_corridors": 3}),
    ("rooms told", [("rooms", {"label": "1", "beds": 2}), ("houses", {"rooms_count": 5, "beds_count": 9})],
     {"rooms": 5, "beds": 9, "rooms_and_corridors": None}),
    ("devices", [("devices", {"kind": "smoke", "number": 2, "linked": True}), ("devices", {"kind": "smoke"}),
      ("devices", {"kind": "smoke", "works": False}), ("devices", {"kind": "smoke", "gone_on": TODAY}),
      ("devices", {"kind": "camera", "recorded_days": 30}), ("devices", {"kind": "camera", "recorded_days": 90})],
     {"device.smoke": 3, "linked.smoke": 2, "recorded_days.camera": 30, "recorded_days.smoke": None}),
    ("no devices", [], {"device.smoke": 0, "linked.smoke": 0, "recorded_days.camera": None}),
    ("papers", [("papers", {"kind": "plan", "since": TODAY}),
      ("papers", {"kind": "plan", "since": date(2023, 6, 20), "until": date(2023, 6, 1)})], {"document.plan": TODAY}),
    ("posts", [("posts", {"role": "manager", "name": "王", "since": TODAY}),
      ("posts", {"role": "manager", "name": "李", "since": TODAY, "until": date(2023, 6, 11)})],
     {"role.manager": 1, "role.fire-manager": 0, "role.property-manager": 0}),
    ("visits", [("visits", {"kind": "check", "on_day": date(2023, 6, 1)}),
      ("visits", {"kind": "check", "on_day": TODAY, "outcome": "nobody"})], {"visited.check": date(2023, 6, 1)}),
    ("on the list", [("listings", {"list": "negative", "listed_on": TODAY})], {"listed": True}),
    ("off the list", [("listings", {"list": "negative", "listed_on": TODAY, "removed_on": TODAY})], {"listed": False}),
    ("marks", [("houses", {"marks": ["old"]})], {"mark.old": True}),
]  # fmt: skip


@pytest.mark.parametrize(("rows_", "expected"), [case[1:] for case in SEEN], ids=[case[0] for case in SEEN])
async def test_what_is_seen_of_a_house(
    town: Town, rows_: list[tuple[str, dict[str, Any]]], expected: dict[str, object]
) -> None:
    house = await town.house()
    for table, columns in rows_:
        match table:
            case "houses":
                await town.change("houses", house, **columns)
            case "stays":
                await town.lives(await town.person(), house, date(2023, 6, 1), **columns)
            case "rooms":
                await town.put("rooms", house_id=house, area_no=3, **columns)
            case _:
                await town.put(table, house_id=house, **HERE, **columns)
    rule = replace(CIXI.duty("landlord-letter"), holder="office")
    facts = (await known_of(town.conn, rule))[house]
    assert {name: facts[f"house.{name}"] for name in expected} == expected


async def test_whom_the_police_have_registered_owes_no_declaration(town: Town) -> None:
    house = await town.house()
    known = [
        await town.lives(await town.person(), house, TODAY, assurance=how) for how in ("seen", "registered")
    ]
    facts = await known_of(town.conn, CIXI.duty("tenant-declare"))
    assert [facts[stay]["stay.declared"] for stay in known] == [False, True]


async def test_a_house_is_known_with_who_answers_for_it(town: Town) -> None:
    house, late, nobodys = [await town.house(created_at=at(date(2023, 6, 1))) for _ in range(3)]
    await town.lets(await town.person(), house, known_at=at(date(2023, 5, 1)))
    await town.lets(await town.person(), late, known_at=at(date(2023, 6, 9)), until=date(2023, 6, 10))
    for day in (date(2023, 6, 20), date(2023, 6, 7)):
        await town.lets(await town.person(), late, known_at=at(day))
    rule = replace(CIXI.duty("landlord-letter"), holder="office")
    facts = await known_of(town.conn, rule)
    days = [facts[one]["house.known_at"] for one in (house, late, nobodys)]
    assert days == [date(2023, 6, 1), date(2023, 6, 7), date(2023, 6, 1)]


async def test_a_leaving_is_known_when_said_or_believed(town: Town) -> None:
    house = await town.house()
    gone = [await town.lives(await town.person(), house, TODAY) for _ in range(3)]
    await town.declares(gone[0], at(date(2023, 6, 20)), kind="leaving")
    doubted = await town.declares(gone[1], at(date(2023, 6, 20)), kind="leaving", flags=["unproven"])
    await town.put(
        "declaration_steps", declaration_id=doubted, area_no=3, state="accepted", at=at(date(2023, 6, 27))
    )
    facts = await known_of(town.conn, CIXI.duty("landlord-report-leaving"))
    days = [facts[stay]["stay.leaving_known_at"] for stay in gone]
    assert days == [date(2023, 6, 20), date(2023, 6, 27), None]


async def test_known_since_somebody_said_so(town: Town) -> None:
    person, house = await town.person(), await town.house()
    await town.change("people", person, created_at=at(date(2023, 6, 3)))
    stay = await town.lives(person, house, date(2023, 5, 1))
    for day in (date(2023, 6, 9), date(2023, 6, 5)):
        await town.says(stay, "tenant", "lives", datetime.combine(day, time(0, 30), SHANGHAI))
    facts = (await known_of(town.conn, CIXI.duty("landlord-report")))[stay]
    assert facts["stay.known_at"] == date(2023, 6, 5)
    assert facts["person.known_at"] == date(2023, 6, 3)


POSTED = [
    (("signed",), {"letter"}, True),
    (("signed",), {"stay"}, False),
    (("posted",), {"letter"}, False),
    (("posted",), {"letter", "paper"}, True),
    (("posted", "declared"), {"letter"}, False),
    (("posted", "declared"), {"stay"}, True),
]


@pytest.mark.parametrize(("counts", "there", "expected"), POSTED)
async def test_when_a_letter_counts(
    town: Town, counts: tuple[Any, ...], there: set[str], expected: bool
) -> None:
    landlord, house = await town.person(), await town.house()
    await town.lets(landlord, house)
    if "letter" in there:
        await town.signs(landlord, house)
    if "paper" in there:
        await town.put("papers", house_id=house, **HERE, kind="public-order", since=TODAY)
    if "stay" in there:
        await town.lives(await town.person(), house, TODAY, reported_at=at(TODAY))
    pack = replace(PACK, letters=(replace(CIXI.letter("public-order"), counts=counts),))
    sql = fields("house", pack, Binds())["house.letter_signed"]
    row: Row[Any] | None = await one(town.conn, f"SELECT {sql} AS signed FROM houses h", today=TODAY)
    assert row is not None
    assert row.signed is expected


def test_nobody_owes_for_a_whole_house_of_tenants() -> None:
    with pytest.raises(ValueError, match="no tenant owes"):
        subject(replace(CIXI.duties[0], about="house"))
