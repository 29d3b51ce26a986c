"""Reports on a programme's days: drafted the evening before, signed off by an officer, and frozen from then on."""

# Demands: 000-118, 000-140, 001-93

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, Final

from sqlalchemy.engine import Row
from sqlalchemy.ext.asyncio import AsyncConnection

from programmes.pack import Pack
from programmes.sections import ReportRule
from registry import RegistryError, duties
from registry.database import one, rows, run, to_json
from registry.report_parts import PARTS, Drafting, Owed
from registry.scopes import beyond

EVENING: Final = 18
"""From this hour on the next day's reports are drafted."""


class AlreadySigned(RegistryError):
    """What was signed stays as it is."""


async def draft_due(conn: AsyncConnection, pack: Pack, now: datetime) -> int:
    """Drafts what areas owe by today, or from the evening on by tomorrow, and have no draft of; gives how many.

    What is owed are the open duties `report-…`, so what was missed is caught up. A look costs one query a kind of report.
    """
    last = now.date() + timedelta(days=1 if now.hour >= EVENING else 0)
    drafted = 0
    for report in pack.reports:
        found = await rows(
            conn,
            """SELECT u.about_id, u.area_no, u.since, u.due_rule FROM duties u
                WHERE u.pack = :pack AND u.rule = :rule AND u.about = 'area' AND u.state = 'open' AND u.due_rule <= :last
                  AND NOT EXISTS (SELECT FROM reports r WHERE r.pack = u.pack AND r.name = :name
                                     AND r.area_id = u.about_id AND r.due = u.due_rule)""",
            pack=pack.name,
            rule=f"report-{report.name}",
            name=report.name,
            last=last,
        )
        owed = [Owed(row.about_id, row.area_no, row.since, row.due_rule) for row in found]
        drafted += await _draft(conn, pack, report, owed, now) if owed else 0
    return drafted


async def _draft(
    conn: AsyncConnection, pack: Pack, report: ReportRule, owed: Sequence[Owed], now: datetime
) -> int:
    """Writes these drafts over whatever was drafted before, but over nothing that was signed; gives how many."""
    drafting = Drafting(conn, pack, owed, now.date())
    parts = {name: await PARTS[name](drafting) for name in report.parts}
    contents = [
        to_json({"as_of": now.date(), "parts": {name: part[each.area_id] for name, part in parts.items()}})
        for each in owed
    ]
    return await run(
        conn,
        """
        INSERT INTO reports AS r (area_id, area_no, pack, edition, name, since, due, content, drafted_at)
        SELECT w.area_id, w.area_no, CAST(:pack AS text), CAST(:edition AS text), CAST(:name AS text), w.since, w.due,
               CAST(w.content AS jsonb), CAST(:now AS timestamptz)
          FROM unnest(CAST(:areas AS bigint[]), CAST(:area_nos AS bigint[]), CAST(:sinces AS date[]),
                      CAST(:dues AS date[]), CAST(:contents AS text[])) AS w(area_id, area_no, since, due, content)
        ON CONFLICT (pack, name, area_id, due) DO UPDATE
           SET content = excluded.content, edition = excluded.edition, drafted_at = excluded.drafted_at
         WHERE r.signed_at IS NULL
        """,
        pack=pack.name,
        edition=pack.edition,
        name=report.name,
        now=now,
        areas=[each.area_id for each in owed],
        area_nos=[each.area_no for each in owed],
        sinces=[each.since for each in owed],
        dues=[each.due for each in owed],
        contents=contents,
    )


# -- reading ----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which reports; `state` is draft, signed or late (no signature, and its day is over on `today`)."""

    today: date
    area: int | None = None
    pack: str | None = None
    name: str | None = None
    state: str | None = None
    before: tuple[date, int] | None = None


_REPORT: Final = """SELECT r.id, r.pack, r.edition, r.name, r.area_id, a.name AS area, r.area_no, r.since, r.due,
       r.drafted_at, r.signed_by, r.signed_at, r.signed_at IS NULL AND r.due < CAST(:today AS date) AS late
  FROM reports r JOIN areas a ON a.id = r.area_id"""


async def listed(conn: AsyncConnection, wanted: Wanted, limit: int) -> Sequence[Row[Any]]:
    """Reports without their content, the latest due first."""
    due, report_id = wanted.before or (None, None)
    return await rows(
        conn,
        f"""{_REPORT} WHERE (CAST(:area AS bigint) IS NULL
              OR EXISTS (SELECT FROM areas w WHERE w.id = :area AND r.area_no BETWEEN w.lo AND w.hi))
           AND (CAST(:pack AS text) IS NULL OR r.pack = :pack) AND (CAST(:name AS text) IS NULL OR r.name = :name)
           AND CASE CAST(:state AS text) WHEN 'draft' THEN r.signed_at IS NULL WHEN 'signed' THEN r.signed_at IS NOT NULL
               WHEN 'late' THEN r.signed_at IS NULL AND r.due < CAST(:today AS date) ELSE true END
           AND (CAST(:due AS date) IS NULL OR (r.due, r.id) < (:due, CAST(:id AS bigint)))
         ORDER BY r.due DESC, r.id DESC LIMIT :limit""",
        area=wanted.area,
        pack=wanted.pack,
        name=wanted.name,
        state=wanted.state,
        today=wanted.today,
        due=due,
        id=report_id,
        limit=limit,
    )


async def opened(
    conn: AsyncConnection, report_id: int, today: date, *, held: bool = False
) -> Row[Any] | None:
    """A report with its content; `held` keeps others from it until this transaction is over."""
    sql = _REPORT.replace("SELECT", "SELECT r.content,", 1)
    return await one(
        conn,
        f"{sql} WHERE r.id = :id {'FOR UPDATE OF r' if held else ''}",
        id=report_id,
        today=today,
    )


# -- deciding ---------------------------------------------------------------------------------------------------


async def redraft(conn: AsyncConnection, pack: Pack, report: Row[Any], now: datetime) -> None:
    """Drafts an opened report again, with today's figures. Raises AlreadySigned, KeyError where the pack has no such one."""
    if report.signed_at is not None:
        raise AlreadySigned(report.name)
    rules = {rule.name: rule for rule in pack.reports}
    owed = Owed(report.area_id, report.area_no, report.since, report.due)
    await _draft(conn, pack, rules[report.name], [owed], now)


async def sign(conn: AsyncConnection, pack: Pack, report: Row[Any], officer_id: int, now: datetime) -> bool:
    """Signs an opened report as it was drafted, and settles the duty to hand it in. False if it was signed before."""
    signed = await run(
        conn,
        "UPDATE reports SET signed_by = :officer, signed_at = :now WHERE id = :id AND signed_at IS NULL",
        officer=officer_id,
        now=now,
        id=report.id,
    )
    if signed:
        async with beyond(conn):
            await duties.touch(conn, pack, now.date(), areas=[report.area_id])
    return bool(signed)
