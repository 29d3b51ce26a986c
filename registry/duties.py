"""Duties: rows of who owes what about what by when, kept true to the pack's rules and to what officers decide."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from typing import Final

from sqlalchemy.ext.asyncio import AsyncConnection

from programmes.calendar import days_table
from programmes.pack import Pack, load
from programmes.rules import DutyRule
from registry import RegistryError
from registry.database import one, rows, run, value
from registry.duties_sql import recompute_sql
from registry.rules_sql import LESSORS, day

YEARS_AHEAD: Final = 2
SORT_MEMORY: Final = "64MB"
"""Per sort of the nightly statements, of which there is one at a time."""
DEPENDENTS: Final[Mapping[str, frozenset[str]]] = {
    "stays": frozenset({"stay", "person"}),
    "houses": frozenset({"house", "stay", "person"}),
    "people": frozenset({"person", "stay"}),
    "declarations": frozenset({"declaration", "stay"}),
}
"""What a rule may be about that has to be looked at again when rows of a table changed."""


@dataclass(frozen=True, slots=True)
class Changes:
    """How many rows a recomputation wrote; `changed` counts re-dated, passed on and reopened ones."""

    opened: int = 0
    changed: int = 0
    closed: int = 0
    cancelled: int = 0

    @property
    def written(self) -> int:
        return self.opened + self.changed + self.closed + self.cancelled

    def __add__(self, other: "Changes") -> "Changes":
        return Changes(
            self.opened + other.opened,
            self.changed + other.changed,
            self.closed + other.closed,
            self.cancelled + other.cancelled,
        )


async def recompute_all(conn: AsyncConnection, pack: Pack, today: date) -> Changes:
    """Brings all duties of a pack up to date: one statement per rule, cost linear in its subjects.

    A duty whose condition came true is done, one whose subject is gone or no longer in question is cancelled, one whose
    dates moved is re-dated in place. Waived ones and those an officer closed stay so. Writes nothing where nothing
    changed. Facts that another transaction changes meanwhile are caught by its own `touch` or by the next night.
    """
    await renew_days(conn, pack, today)
    await run(conn, f"SET LOCAL work_mem = '{SORT_MEMORY}'")
    changes = Changes()
    for rule in pack.duties:
        changes += await _recompute(conn, pack, (rule,), today, {})
    return changes


async def touch(
    conn: AsyncConnection,
    pack: Pack,
    today: date,
    *,
    stays: Sequence[int] = (),
    houses: Sequence[int] = (),
    people: Sequence[int] = (),
    declarations: Sequence[int] = (),
) -> Changes:
    """Recomputes what these rows have a bearing on, in one statement for any number of ids.

    A house brings in its current stays and everybody who answers or answered for it, a stay its person, a person their
    stays, a declaration its stay: name only what you wrote.
    """
    ids = {"stays": stays, "houses": houses, "people": people, "declarations": declarations}
    about = frozenset[str]().union(*(DEPENDENTS[name] for name, given in ids.items() if given))
    rules = tuple(rule for rule in pack.duties if rule.about in about)
    if not rules:
        return Changes()
    # Planning for each new set of ids takes six times as long as running (measured: 5.8 ms and 1.0 ms).
    await run(conn, "SET LOCAL plan_cache_mode = force_generic_plan")
    return await _recompute(conn, pack, rules, today, {name: list(given) for name, given in ids.items()})


async def _recompute(
    conn: AsyncConnection, pack: Pack, rules: tuple[DutyRule, ...], today: date, ids: Mapping[str, list[int]]
) -> Changes:
    statement, values = _statement(_Rules(pack, rules), bool(ids))
    changes = Changes()
    for attempt in (1, 2):
        done = await one(conn, statement, **values, **ids, today=today)
        assert done is not None
        changes += Changes(done.opened, done.changed, done.closed, done.cancelled)
        if not done.undated:
            break
        if attempt == 2:
            raise RegistryError(f"{pack.name}: from {done.final} a period runs out of the calendar")
        await fill_days(conn, done.first, _years_later(done.final))
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


@lru_cache(maxsize=256)
def _statement(chosen: _Rules, touched: bool) -> tuple[str, dict[str, object]]:
    return recompute_sql(chosen.pack, chosen.rules, touched=touched)


# -- working days -----------------------------------------------------------------------------------------------


async def renew_days(conn: AsyncConnection, pack: Pack, today: date) -> None:
    """Sees to it that the pack's time and the two years to come are in `days`, as the calendar knows them now.

    A schedule published since then renumbers all days after it, so the whole table is compared.
    """
    await fill_days(conn, min(pack.valid_from, today), _years_later(max(pack.valid_to, today)))


async def fill_days(conn: AsyncConnection, first: date, last: date) -> int:
    """Writes the days from `first` to `last`, and any between them and those there are; gives how many differed."""
    span = await one(conn, "SELECT min(date) AS first, max(date) AS last FROM days")
    assert span is not None
    table = days_table(min(first, span.first or first), max(last, span.last or last))
    days, numbers, working, provisional = zip(*table, strict=True)
    return await run(
        conn,
        """
        INSERT INTO days AS d (date, workday_no, is_workday, provisional)
        SELECT * FROM unnest(CAST(:days AS date[]), CAST(:numbers AS int[]),
                             CAST(:working AS boolean[]), CAST(:provisional AS boolean[]))
        ON CONFLICT (date) DO UPDATE SET workday_no = excluded.workday_no, is_workday = excluded.is_workday,
                                         provisional = excluded.provisional
        WHERE (d.workday_no, d.is_workday, d.provisional)
              IS DISTINCT FROM (excluded.workday_no, excluded.is_workday, excluded.provisional)
        """,
        days=list(days),
        numbers=list(numbers),
        working=list(working),
        provisional=list(provisional),
    )


def _years_later(day: date) -> date:
    return date(day.year + YEARS_AHEAD, 12, 31)


# -- to-dos -----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class OpenDuty:
    """One to-do of a person; `start` is the conversation that settles it ('' where nothing does)."""

    id: int
    rule: str
    start: str
    due: date
    overdue: bool
    address: str
    room: str
    total: int = 0
    """How many the person has, beyond what was asked for."""

    @property
    def place(self) -> str:
        return " ".join(part for part in (self.address, self.room) if part)


async def open_for(
    conn: AsyncConnection, people: Iterable[int], today: date, *, limit: int = 6
) -> dict[int, list[OpenDuty]]:
    """The open duties of each person, most urgent first, at most `limit` each.

    A landlord's duty is everybody's who answers for the house: any owner can settle it, though one is reminded. (That
    somebody left is seen only by whoever is reminded of it.) Cost: the current stays of their houses, by index.
    """
    wanted = sorted(set(people))
    found: dict[int, list[OpenDuty]] = {person: [] for person in wanted}
    for row in await rows(conn, _OPEN_FOR, people=wanted, most=limit):
        start = start_of(_flow(row.pack, row.rule), row.about, row.about_id, row.house_id, row.code or "")
        duty = OpenDuty(
            row.id, row.rule, start, row.due, row.due < today, row.address or "", row.room or "", row.total
        )
        found[row.reader].append(duty)
    return found


_OPEN_FOR: Final = f"""
WITH mine AS (
    SELECT reader, d.* FROM unnest(CAST(:people AS bigint[])) AS reader JOIN duties d ON d.person_id = reader
     WHERE d.state = 'open'
    UNION
    SELECT y.person_id, d.* FROM parties y JOIN duties d ON d.about = 'house' AND d.about_id = y.house_id
     WHERE y.person_id = ANY (CAST(:people AS bigint[])) AND {LESSORS} AND d.state = 'open' AND d.holder = 'landlord'
    UNION
    SELECT y.person_id, d.* FROM parties y JOIN stays s ON s.house_id = y.house_id AND s.moved_out IS NULL
      JOIN duties d ON d.about = 'stay' AND d.about_id = s.id
     WHERE y.person_id = ANY (CAST(:people AS bigint[])) AND {LESSORS} AND d.state = 'open' AND d.holder = 'landlord'
), ranked AS (
    SELECT mine.*, row_number() OVER (PARTITION BY reader ORDER BY due, id) AS place,
           count(*) OVER (PARTITION BY reader) AS total FROM mine
)
SELECT r.reader, r.id, r.pack, r.rule, r.about, r.about_id, r.house_id, r.due, r.total, h.code, h.address, s.room
  FROM ranked r LEFT JOIN houses h ON h.id = r.house_id
  LEFT JOIN stays s ON r.about = 'stay' AND s.id = r.about_id
 WHERE r.place <= :most ORDER BY r.reader, r.place
"""

OF_HOUSES: Final = frozenset({"report", "letter"})
"""Conversations whose subject is the house, whatever the duty is about."""


def start_of(flow: str, about: str, about_id: int, house_id: int | None, house_code: str) -> str:
    """`flow:subject` that settles a duty, `flow` being the rule's; '' where no conversation does."""
    if not flow or ":" in flow:
        return flow
    if flow == "declare":
        return f"declare:d_{about_id}" if about == "declaration" else f"declare:{house_code or 'elsewhere'}"
    return f"{flow}:{house_id if flow in OF_HOUSES else about_id}"


def _flow(pack: str, rule: str) -> str:
    """Duties outlive their edition: a rule or a pack that is gone has no conversation any more."""
    try:
        return load(pack).duty(rule).flow
    except KeyError:
        return ""


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
        rules=[rule.name for rule in pack.duties if rule.flow == flow],
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
    """An office duty that no rule makes (somebody asked for help); the same one on the same day is the same duty."""
    duty_id: int = await value(
        conn,
        """
        INSERT INTO duties AS d (pack, rule, holder, area_no, house_id, about, about_id,
                                 since, due_rule, due, opened_at)
        VALUES (:pack, :kind, 'office', :area_no, :house_id, :about, :about_id, :since, :due, :due, :now)
        ON CONFLICT (pack, rule, holder, about, about_id, since) DO UPDATE SET area_no = d.area_no
        RETURNING id
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
    names = [rule.name for rule in pack.duties if rule.flow == STILL_HERE]
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


async def nightly(conn: AsyncConnection, pack: Pack, now: datetime) -> Changes:
    """Everything about duties that a new day brings."""
    changes = await recompute_all(conn, pack, now.date())
    await ask_still_here(conn, pack, now)
    return changes
