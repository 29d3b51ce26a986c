"""Hazards as residents report them: who reported is kept apart and never shown; an officer who saw it decides."""

# Demands: 001-10

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Final

import orjson
from sqlalchemy.engine import Row
from sqlalchemy.ext.asyncio import AsyncConnection

from registry import files
from registry.database import one, rows, run, value
from registry.numbers import new_receipt, reserve
from registry.scopes import beyond
from registry.vault import Vault

MOST_A_DAY: Final = 5
"""Reports of one chat in 24 hours."""
MOST_OF_HOUSE: Final = 12
"""Reports about one house in 24 hours, whoever makes them."""

OPEN: Final = "z.closed_on IS NULL AND z.state NOT IN ('unfounded', 'duplicate', 'closed')"


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What a chat reports. `same_as` is the hazard it is, 0 for a new one; `photo` a file of the same chat, or ''."""

    code: str
    family: str
    house_id: int | None
    area_no: int
    place: str
    act: str
    contact_id: int
    words: str = ""
    photo: str = ""
    same_as: int = 0


_LIKE = f"""
SELECT w.n, z.id, z.number, z.place, CAST(z.created_at AT TIME ZONE 'Asia/Shanghai' AS date) AS day
FROM unnest(CAST(:codes AS text[]), CAST(:kinds AS text[])) WITH ORDINALITY AS w(code, kind, n)
JOIN houses h ON h.code = w.code AND h.revoked_at IS NULL
JOIN LATERAL (SELECT * FROM hazards z WHERE z.house_id = h.id AND z.code = w.kind AND z.place <> 'room' AND {OPEN}
  ORDER BY z.id DESC LIMIT 3) z ON true
ORDER BY w.n, z.id DESC"""


async def open_like(conn: AsyncConnection, asked: Sequence[tuple[str, str]]) -> Sequence[Row[Any]]:
    """For (house code, kind): what is open there already, outside rooms. Rows (n, id, number, place, day)."""
    return await rows(conn, _LIKE, codes=[c for c, _ in asked], kinds=[k for _, k in asked])


_COUNTS = """
SELECT (SELECT count(*) FROM hazard_reports r WHERE r.contact_id = :contact AND r.at > :since) AS mine,
  (SELECT count(*) FROM hazard_reports r JOIN hazards z ON z.id = r.hazard_id
    WHERE z.house_id = CAST(:house AS bigint) AND r.at > :since) AS here"""


async def too_many(conn: AsyncConnection, contact_id: int, house_id: int | None, since: datetime) -> bool:
    """Whether this chat, or anybody about this house, reported as much since then as one may."""
    found = await one(conn, _COUNTS, contact=contact_id, house=house_id, since=since)
    assert found is not None
    return bool(found.mine >= MOST_A_DAY or found.here >= MOST_OF_HOUSE)


_NEW = """
INSERT INTO hazards (id, number, area_no, house_id, code, family, place, act, found_by, source, created_at)
VALUES (:id, :number, :area_no, CAST(:house AS bigint), :code, :family, :place, :act, 'resident', 'resident', :now)"""
_REPORT = """
INSERT INTO hazard_reports (id, hazard_id, area_no, contact_id, content, at)
VALUES (:id, :hazard, :area_no, :contact, :content, :now)"""


async def report(conn: AsyncConnection, vault: Vault, said: Report, now: datetime) -> tuple[int, str]:
    """Keeps a report, with its hazard if that is new; gives the hazard's id and number."""
    known = await one(
        conn,
        f"SELECT z.id, z.number FROM hazards z WHERE z.id = :id AND z.code = :code "
        f"AND z.house_id = CAST(:house AS bigint) AND {OPEN} FOR SHARE",
        id=said.same_as,
        code=said.code,
        house=said.house_id,
    )
    hazard_id, number = (known.id, known.number) if known else await _new(conn, said, now)
    (report_id,) = (await reserve(conn, hazard_reports=1))["hazard_reports"]
    content = orjson.dumps({"words": said.words})
    await run(
        conn,
        _REPORT,
        id=report_id,
        hazard=hazard_id,
        area_no=said.area_no,
        contact=said.contact_id,
        content=vault.seal(content, about(report_id)),
        now=now,
    )
    if said.photo:
        await files.show(conn, said.photo, said.contact_id, "hazard-report", report_id, said.area_no, now)
    return hazard_id, number


async def _new(conn: AsyncConnection, said: Report, now: datetime) -> tuple[int, str]:
    (hazard_id,) = (await reserve(conn, hazards=1))["hazards"]
    number = new_receipt(now.date())
    await run(
        conn,
        _NEW,
        id=hazard_id,
        number=number,
        area_no=said.area_no,
        house=said.house_id,
        code=said.code,
        family=said.family,
        place=said.place,
        act=said.act,
        now=now,
    )
    return hazard_id, number


def about(report_id: int) -> str:
    return f"hazard_reports.content:{report_id}"


# -- for officers -------------------------------------------------------------------------------------------------

_SEEN = """
SELECT z.id, z.number, z.code, z.family, z.state, z.place, z.act, z.found_by, z.found_on, z.due, z.closed_on,
  z.parent_id, z.created_at, z.house_id, z.area_no, h.code AS house_code, h.address,
  (SELECT count(*) FROM hazard_reports r WHERE r.hazard_id = z.id) AS reports
FROM hazards z LEFT JOIN houses h ON h.id = z.house_id"""


async def listed(
    conn: AsyncConnection, *, state: str | None, after: int = 0, most: int = 50
) -> Sequence[Row[Any]]:
    """Hazards of the officer's areas, oldest first; the next page begins `after` the last id. One query."""
    wanted = f"{_SEEN} WHERE (CAST(:state AS text) IS NULL OR z.state = :state) AND z.id > :after ORDER BY z.id LIMIT :most"
    return await rows(conn, wanted, state=state, after=after, most=most)


async def seen(conn: AsyncConnection, hazard_id: int) -> Row[Any] | None:
    return await one(conn, f"{_SEEN} WHERE z.id = :id", id=hazard_id)


@dataclass(frozen=True, slots=True)
class Told:
    """What one reporter said: the words, and the pictures as JPEG; who it was is not here."""

    at: datetime
    words: str = field(repr=False)
    pictures: tuple[bytes, ...] = field(repr=False)


_TOLD = "SELECT id, at, content FROM hazard_reports WHERE hazard_id = :hazard ORDER BY id LIMIT 50"
_SHOWN = """
SELECT p.about_id, f.id, f.content FROM pictures p JOIN files f ON f.id = p.file_id
WHERE p.about = 'hazard-report' AND p.about_id = ANY (CAST(:reports AS bigint[])) ORDER BY p.id"""


async def told(conn: AsyncConnection, vault: Vault, hazard_id: int) -> list[Told]:
    """What was reported of a hazard, oldest first; nothing for one outside the officer's areas."""
    found = await rows(conn, _TOLD, hazard=hazard_id)
    pictures: dict[int, list[bytes]] = {}
    async with beyond(conn):
        for row in await rows(conn, _SHOWN, reports=[report.id for report in found]):
            picture = vault.open(row.content, f"files.content:{row.id}")
            pictures.setdefault(row.about_id, []).append(picture)
    return [
        Told(
            row.at,
            orjson.loads(vault.open(row.content, about(row.id)))["words"],
            tuple(pictures.get(row.id, ())),
        )
        for row in found
    ]


_DECIDE = """
UPDATE hazards SET state = :state, found_on = CASE :state WHEN 'found' THEN CAST(:today AS date) ELSE found_on END,
  parent_id = coalesce(CAST(:same_as AS bigint), parent_id)
WHERE id = :id AND state = 'reported' RETURNING id, number, code, area_no, house_id"""


async def decide(
    conn: AsyncConnection, hazard_id: int, state: str, today: date, same_as: int | None = None
) -> Row[Any] | None:
    """What an officer saw on the spot: found, unfounded, or duplicate of `same_as`. None if it was decided before."""
    return await one(conn, _DECIDE, id=hazard_id, state=state, today=today, same_as=same_as)


async def reporters(conn: AsyncConnection, hazard_id: int) -> list[int]:
    """The chats that are told what came of it; only ever read to tell them."""
    found = await rows(
        conn, "SELECT DISTINCT contact_id FROM hazard_reports WHERE hazard_id = :id ORDER BY 1", id=hazard_id
    )
    return [row.contact_id for row in found]


async def answer_duty(conn: AsyncConnection, about: str, about_id: int, now: datetime) -> None:
    """The office looked: what was to be done about it is done."""
    await value(
        conn,
        "WITH done AS (UPDATE duties SET state = 'done', reason = 'answered', closed_at = :now "
        "WHERE about = :about AND about_id = :id AND rule = :rule AND state = 'open' RETURNING 1) SELECT count(*) FROM done",
        about=about,
        id=about_id,
        rule=REPORTED if about == "hazard" else "tip",
        now=now,
    )


REPORTED: Final = "hazard-reported"
"""The office's duty to look, which no pack's rule makes."""
