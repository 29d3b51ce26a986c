"""Duties: rows of who owes what about what by when, kept true to the pack's rules and to what officers decide."""

import asyncio
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date, datetime
from functools import lru_cache
from typing import Final

from sqlalchemy.ext.asyncio import AsyncConnection

from programmes.pack import Pack
from programmes.rules import DutyRule
from registry import RegistryError
from registry.database import one, rows, run, value
from registry.days import fill_days, renew_days, years_later
from registry.duties_sql import names_of, recompute_sql
from registry.escalations import escalate
from registry.programmes import running
from registry.recurring_sql import periods, recurring_sql
from registry.rules_sql import day

SORT_MEMORY: Final = "64MB"
"""Per sort of the nightly statements, of which there is one at a time."""
DEPENDENTS: Final[Mapping[str, frozenset[str]]] = {
    "stays": frozenset({"stay", "person"}),
    "houses": frozenset({"house", "stay", "person", "hazard", "device"}),
    "people": frozenset({"person", "stay", "employment"}),
    "declarations": frozenset({"declaration", "stay"}),
    "hazards": frozenset({"hazard"}),
    "areas": frozenset({"area"}),
    "organisations": frozenset({"organisation"}),
}
"""What a rule may be about that has to be looked at again when rows of a table changed."""
HEADS: Final = frozenset({"house.persons", "house.area_per_person", "house.group_rental"})
"""What a stay that begins, ends or is confirmed changes about its house."""


@dataclass(frozen=True, slots=True)
class Changes:
    """How many rows a recomputation wrote; `changed` counts re-dated, passed on and reopened ones."""

    opened: int = 0
    changed: int = 0
    closed: int = 0
    cancelled: int = 0
    missed: int = 0

    @property
    def written(self) -> int:
        return sum(getattr(self, field.name) for field in fields(self))

    def __add__(self, other: "Changes") -> "Changes":
        return Changes(*(getattr(self, field.name) + getattr(other, field.name) for field in fields(self)))


async def recompute_all(
    conn: AsyncConnection, pack: Pack, today: date, *, beside: Sequence[AsyncConnection] = ()
) -> Changes:
    """Brings all duties of a pack up to date: one statement per rule, cost linear in its subjects.

    A duty whose condition came true is done, one whose subject is gone or no longer in question is cancelled, one whose
    dates moved is re-dated in place. Waived ones and those an officer closed stay so, and so do those of areas in which
    the programme no longer runs. Writes nothing where nothing changed. Facts that another transaction changes meanwhile
    are caught by its own `touch` or by the next night. Connections `beside` take rules off its hands, each in a
    transaction of its own; they see what was committed (`prepare`).
    """
    await renew_days(conn, pack, today)
    rules = iter(pack.all_duties)
    async with asyncio.TaskGroup() as group:
        shares = [group.create_task(_share(one, pack, rules, today)) for one in (conn, *beside)]
    return sum((share.result() for share in shares), Changes())


async def _share(conn: AsyncConnection, pack: Pack, rules: Iterator[DutyRule], today: date) -> Changes:
    await run(conn, f"SET LOCAL work_mem = '{SORT_MEMORY}'")
    changes = Changes()
    for rule in rules:
        changes += await _recompute(conn, pack, (rule,), today, {})
    return changes


async def prepare(conn: AsyncConnection, pack: Pack, today: date) -> None:
    """What a night wants to find committed: the calendar and fresh statistics.

    After an import a night planned on old ones never ended (measured: minutes, not seconds).
    """
    await renew_days(conn, pack, today)
    await run(conn, "ANALYZE areas, houses, people, parties, stays, stay_sources, declarations, duties")


async def touch(
    conn: AsyncConnection,
    pack: Pack,
    today: date,
    *,
    stays: Sequence[int] = (),
    houses: Sequence[int] = (),
    people: Sequence[int] = (),
    declarations: Sequence[int] = (),
    hazards: Sequence[int] = (),
    areas: Sequence[int] = (),
    organisations: Sequence[int] = (),
) -> Changes:
    """Recomputes what these rows have a bearing on, in one statement a programme for any number of ids.

    A house brings in its current stays, hazards and devices and everybody who answers or answered for it, a stay its
    person, a person their stays and employments, a declaration its stay, an area those it lies in: name only what you
    wrote. Whoever manages a house from now on, or no more, touches the house. Whoever
    writes devices, papers, visits or posts of a house touches the house; events, papers and reports touch their area.
    Of the programmes that run, `pack` is the caller's.
    """
    ids = {
        "stays": stays,
        "houses": houses,
        "people": people,
        "declarations": declarations,
        "hazards": hazards,
        "areas": areas,
        "organisations": organisations,
    }
    given = {name: list(some) for name, some in ids.items()}
    # Planning for each new set of ids takes six times as long as running (measured: 5.8 ms and 1.0 ms).
    await run(conn, "SET LOCAL plan_cache_mode = force_generic_plan")
    changes = Changes()
    for programme in await running(conn, pack):
        now = pack if programme.name == pack.name else programme
        for rules in _touched(now, given):
            changes += await _recompute(conn, now, rules, today, given)
    return changes


def _touched(pack: Pack, given: Mapping[str, list[int]]) -> list[tuple[DutyRule, ...]]:
    """The rules to look at, as many at a time as one statement takes: all but the recurring ones."""
    about = frozenset[str]().union(*(DEPENDENTS[name] for name, ids in given.items() if ids))
    chosen = [
        rule
        for rule in pack.all_duties
        if rule.about in about or (given["stays"] and rule.about == "house" and _counts_heads(rule))
    ]
    at_once = tuple(rule for rule in chosen if rule.each is None)
    return ([at_once] if at_once else []) + [(rule,) for rule in chosen if rule.each is not None]


def _counts_heads(rule: DutyRule) -> bool:
    return not HEADS.isdisjoint(names_of((*rule.when, *rule.any_of, *rule.done)))


async def _recompute(
    conn: AsyncConnection, pack: Pack, rules: tuple[DutyRule, ...], today: date, ids: Mapping[str, list[int]]
) -> Changes:
    statement, values = _statement(_Rules(pack, rules), bool(ids))
    if rules[0].each is not None:
        sinces, dues = periods(pack, rules[0], today)
        done = await one(conn, statement, **values, **ids, today=today, sinces=sinces, dues=dues)
        assert done is not None
        return Changes(done.opened, done.changed, done.closed, done.cancelled, done.missed)
    changes = Changes()
    for attempt in (1, 2):
        done = await one(conn, statement, **values, **ids, today=today)
        assert done is not None
        changes += Changes(done.opened, done.changed, done.closed, done.cancelled)
        if not done.undated:
            break
        if attempt == 2:
            raise RegistryError(f"{pack.name}: from {done.final} a period runs out of the calendar")
        await fill_days(conn, done.first, years_later(done.final))
    return changes


@dataclass(frozen=True, slots=True)
class _Rules:
    """Packs hold mappings, which cannot be hashed; name, edition and rules are all a statement depends on."""

    pack: Pack
    rules: tuple[DutyRule, ...]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Rules) and self.pack is other.pack and self.rules == other.rules

    def __hash__(self) -> int:
        return hash((id(self.pack), len(self.rules), self.rules[0].name))


@lru_cache(maxsize=2048)
def _statement(chosen: _Rules, touched: bool) -> tuple[str, dict[str, object]]:
    if chosen.rules[0].each is not None:
        return recurring_sql(chosen.pack, chosen.rules[0], touched=touched)
    return recompute_sql(chosen.pack, chosen.rules, touched=touched)


# -- what officers decide ---------------------------------------------------------------------------------------


async def waive(conn: AsyncConnection, duty_id: int, reason: str, now: datetime) -> bool:
    """Lets a duty be, for good. False if it is not open."""
    return await _end(conn, duty_id, "waived", reason, now)


async def close_done(conn: AsyncConnection, duty_id: int, reason: str, now: datetime) -> bool:
    """Settles a duty on an officer's word; no rule opens it again. False if it is not open."""
    return await _end(conn, duty_id, "done", reason, now)


async def _end(conn: AsyncConnection, duty_id: int, state: str, reason: str, now: datetime) -> bool:
    sql = "UPDATE duties SET state = :state, reason = :reason, closed_at = :now WHERE id = :id AND state = 'open'"
    return bool(await run(conn, sql, state=state, reason=reason, now=now, id=duty_id))


async def hand_to_office(
    conn: AsyncConnection, pack: Pack, stays: Sequence[int], flow: str, reason: str, now: datetime
) -> int:
    """Settles the lessors' duties about stays that this conversation is for: the office asks now. Gives how many."""
    return await run(
        conn,
        """UPDATE duties SET state = 'done', reason = :reason, closed_at = :now
            WHERE state = 'open' AND holder = 'landlord' AND about = 'stay' AND about_id = ANY (CAST(:stays AS bigint[]))
              AND pack = :pack AND rule = ANY (CAST(:rules AS text[]))""",
        reason=reason,
        now=now,
        stays=list(stays),
        pack=pack.name,
        rules=[rule.name for rule in pack.all_duties if rule.flow == flow],
    )


async def set_due(conn: AsyncConnection, duty_id: int, due: date | None) -> bool:
    """Gives an open duty an officer's date, or takes it back (None); reminders go by it. False if it is not open."""
    sql = """UPDATE duties SET due_set = CAST(:due AS date), due = coalesce(CAST(:due AS date), due_rule)
              WHERE id = :id AND state = 'open'"""
    return bool(await run(conn, sql, due=due, id=duty_id))


async def ask_office(
    conn: AsyncConnection,
    pack: Pack,
    kind: str,
    *,
    about: str,
    about_id: int,
    area_no: int,
    house_id: int | None,
    due: date,
    now: datetime,
) -> int:
    """An office duty that no rule makes (somebody asked for help); while one is open, or on its day, it is the same duty."""
    duty_id: int = await value(
        conn,
        """
        WITH there AS (
            SELECT id FROM duties WHERE pack = CAST(:pack AS text) AND rule = CAST(:kind AS text) AND holder = 'office'
               AND about = CAST(:about AS text) AND about_id = :about_id AND state = 'open' ORDER BY id LIMIT 1
        ), made AS (
            INSERT INTO duties AS d (pack, rule, holder, area_no, house_id, about, about_id,
                                     since, due_rule, due, opened_at)
            SELECT CAST(:pack AS text), CAST(:kind AS text), 'office', :area_no, CAST(:house_id AS bigint),
                   CAST(:about AS text), :about_id, CAST(:since AS date), CAST(:due AS date), CAST(:due AS date),
                   CAST(:now AS timestamptz) WHERE NOT EXISTS (SELECT FROM there)
            ON CONFLICT (pack, rule, holder, about, about_id, since) DO UPDATE SET area_no = d.area_no
            RETURNING id
        ) SELECT id FROM there UNION ALL SELECT id FROM made
        """,
        pack=pack.name,
        kind=kind,
        area_no=area_no,
        house_id=house_id,
        about=about,
        about_id=about_id,
        since=now.date(),
        due=due,
        now=now,
    )
    return duty_id


# -- still here? ------------------------------------------------------------------------------------------------

STILL_HERE: Final = "still-here"


async def ask_still_here(conn: AsyncConnection, pack: Pack, now: datetime) -> list[int]:
    """Notes on each stay whose "still here?" duty has opened that it was asked; gives the stays asked just now.

    When to ask is the pack's: the duty opens where the last answer, or the moving in, lies too far back and the
    tenant is not away. Unanswered, it makes a visit for the office; silence closes nothing (decision 14).
    """
    names = [rule.name for rule in pack.all_duties if rule.flow == STILL_HERE]
    asked = await rows(
        conn,
        f"""
        UPDATE stays s SET asked_at = :now FROM duties d
         WHERE d.pack = :pack AND d.rule = ANY (CAST(:rules AS text[])) AND d.state = 'open'
           AND d.about = 'stay' AND d.about_id = s.id AND (s.asked_at IS NULL OR {day("s.asked_at")} < {day("d.opened_at")})
        RETURNING s.id
        """,
        now=now,
        pack=pack.name,
        rules=names,
    )
    stays = [row.id for row in asked]
    await touch(conn, pack, now.date(), stays=stays)
    return stays


async def nightly(
    conn: AsyncConnection, pack: Pack, now: datetime, *, beside: Sequence[AsyncConnection] = ()
) -> Changes:
    """Everything about duties that a new day brings; see `prepare` and `recompute_all`."""
    changes = await recompute_all(conn, pack, now.date(), beside=beside)
    await ask_still_here(conn, pack, now)
    await escalate(conn, pack, now)
    return changes
