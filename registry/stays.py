"""Stays: one row per person and house, whoever speaks of it; each word said is kept beside it, unchanged."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from sqlalchemy.engine import Row
from sqlalchemy.ext.asyncio import AsyncConnection

from registry.database import one, rows, run
from registry.parties import ACTS


@dataclass(frozen=True, slots=True)
class Lives:
    """That a person lives in a house, as somebody says it; None where they did not say.

    `registered`: the base register has them registered already, under the number of that `certificate` where it says so.
    `as_known`: the name said is the one on record.
    """

    house_id: int
    area_no: int
    person_id: int
    room: str | None = None
    moved_in: date | None = None
    reason: str | None = None
    pays_to: str | None = None
    main_home: bool | None = None
    minor: bool = False
    landlord_may_check: bool = True
    registered: bool = False
    certificate: str | None = None
    as_known: bool = True


@dataclass(frozen=True, slots=True)
class Said:
    """Who says it: `source` tenant, landlord, register or officer; `said` lives, reported, left, nobody, …"""

    source: str
    said: str
    at: datetime
    by_person: int | None = None
    by_officer: int | None = None
    channel: str | None = None
    detail: dict[str, Any] = field(default_factory=dict)


_WORDS = """
WITH w AS (
  SELECT * FROM unnest(CAST(:houses AS bigint[]), CAST(:areas AS bigint[]), CAST(:people AS bigint[]),
    CAST(:rooms AS text[]), CAST(:moved_ins AS date[]), CAST(:reasons AS text[]), CAST(:pays_tos AS text[]),
    CAST(:main_homes AS boolean[]), CAST(:minors AS boolean[]), CAST(:checks AS boolean[]),
    CAST(:registereds AS boolean[]), CAST(:certificates AS text[]), CAST(:as_knowns AS boolean[])) WITH ORDINALITY
    AS w(house_id, area_no, person_id, room, moved_in, reason, pays_to, main_home, minor, landlord_may_check, registered,
    certificate, as_known, n)
), """

_KEEP = """
), said AS (
  INSERT INTO stay_sources (stay_id, area_no, source, said, by_person, by_officer, channel, detail, at)
  SELECT up.id, up.area_no, :source, :said, CAST(:by_person AS bigint), CAST(:by_officer AS bigint), :channel,
    jsonb_strip_nulls(CAST(:detail AS jsonb) || jsonb_build_object('room', w.room, 'moved_in', w.moved_in,
      'certificate', w.certificate)),
    CAST(:at AS timestamptz)
  FROM up JOIN w USING (house_id, person_id)
  WHERE :repeat OR NOT EXISTS (
    SELECT 1 FROM stay_sources o WHERE o.stay_id = up.id AND o.source = :source AND o.said = :said
      AND o.detail->>'room' IS NOT DISTINCT FROM w.room
      AND o.detail->>'moved_in' IS NOT DISTINCT FROM CAST(w.moved_in AS text)
      AND o.detail->>'certificate' IS NOT DISTINCT FROM w.certificate)
)
SELECT w.n, up.id, {theirs} AS theirs, EXISTS (SELECT 1 FROM stays o WHERE o.person_id = up.person_id AND o.house_id <> up.house_id
  AND o.moved_out IS NULL) AS elsewhere
FROM w JOIN up USING (house_id, person_id) ORDER BY w.n"""

_THEIRS = """theirs AS MATERIALIZED (
  SELECT s.id FROM stays s JOIN w USING (house_id, person_id) WHERE s.moved_out IS NULL AND NOT CAST(:tied AS boolean)
    AND (s.assurance NOT IN ('claimed', 'confirmed') OR NOT w.as_known OR EXISTS (SELECT FROM declarations d
      WHERE d.stay_id = s.id AND d.kind IN ('residence', 'foreigner') AND d.state <> 'withdrawn'
        AND d.contact_id IS DISTINCT FROM CAST(:contact AS bigint)))
), up AS ("""
"""Stays that somebody else spoke of, or an officer vouches for: a chat that proved nothing changes none of it."""


def _unless_theirs(column: str, new: str) -> str:
    return f"{column} = CASE WHEN s.id IN (SELECT id FROM theirs) THEN s.{column} ELSE {new} END"


_BY_TENANT = (
    _WORDS
    + _THEIRS
    + f"""
  INSERT INTO stays AS s (house_id, area_no, person_id, room, moved_in, reason, pays_to, main_home, minor, landlord_may_check)
  SELECT house_id, area_no, person_id, room, moved_in, reason, pays_to, main_home, minor, landlord_may_check
  FROM w ORDER BY house_id, person_id
  ON CONFLICT (house_id, person_id) WHERE moved_out IS NULL DO UPDATE SET
    {_unless_theirs("room", "coalesce(excluded.room, s.room)")},
    {_unless_theirs("moved_in", "excluded.moved_in")},
    {_unless_theirs("reason", "excluded.reason")},
    {_unless_theirs("pays_to", "coalesce(excluded.pays_to, s.pays_to)")},
    {_unless_theirs("main_home", "coalesce(excluded.main_home, s.main_home)")},
    {_unless_theirs("minor", "excluded.minor")},
    {
        _unless_theirs(
            "landlord_may_check",
            '''excluded.landlord_may_check OR EXISTS (
      SELECT FROM stay_sources o WHERE o.stay_id = s.id AND o.source = 'landlord' AND o.said IN ('reported', 'lives'))''',
        )
    }
  RETURNING id, area_no, house_id, person_id"""
    + _KEEP.format(theirs="up.id IN (SELECT id FROM theirs)")
)

_BY_OTHERS = (
    _WORDS
    + """up AS (
  INSERT INTO stays AS s (house_id, area_no, person_id, room, moved_in, reason, minor, assurance, reported_at)
  SELECT house_id, area_no, person_id, room, moved_in, reason, minor,
    CASE WHEN registered THEN 'registered' ELSE 'confirmed' END, CAST(:reported_at AS timestamptz)
  FROM w ORDER BY house_id, person_id
  ON CONFLICT (house_id, person_id) WHERE moved_out IS NULL DO UPDATE SET
    room = CASE WHEN EXISTS (SELECT 1 FROM stay_sources t WHERE t.stay_id = s.id AND t.source = 'tenant')
      THEN coalesce(s.room, excluded.room) ELSE coalesce(excluded.room, s.room) END,
    moved_in = CASE WHEN EXISTS (SELECT 1 FROM stay_sources t WHERE t.stay_id = s.id AND t.source = 'tenant')
      THEN coalesce(s.moved_in, excluded.moved_in) ELSE coalesce(excluded.moved_in, s.moved_in) END,
    reason = coalesce(s.reason, excluded.reason), minor = s.minor OR excluded.minor,
    assurance = CASE WHEN s.assurance = 'claimed' OR excluded.assurance = 'registered' THEN excluded.assurance
      ELSE s.assurance END,
    reported_at = coalesce(s.reported_at, excluded.reported_at)
  RETURNING id, area_no, house_id, person_id"""
    + _KEEP.format(theirs="false")
)


def _columns(lives: Sequence[Lives], said: Said) -> dict[str, object]:
    return {
        "houses": [w.house_id for w in lives],
        "areas": [w.area_no for w in lives],
        "people": [w.person_id for w in lives],
        "rooms": [w.room or None for w in lives],
        "moved_ins": [w.moved_in for w in lives],
        "reasons": [w.reason or None for w in lives],
        "pays_tos": [w.pays_to or None for w in lives],
        "main_homes": [w.main_home for w in lives],
        "minors": [w.minor for w in lives],
        "checks": [w.landlord_may_check for w in lives],
        "registereds": [w.registered for w in lives],
        "certificates": [w.certificate for w in lives],
        "as_knowns": [w.as_known for w in lives],
        **_words(said),
    }


def _words(said: Said) -> dict[str, object]:
    return {
        "source": said.source,
        "said": said.said,
        "by_person": said.by_person,
        "by_officer": said.by_officer,
        "channel": said.channel,
        "detail": said.detail,
        "at": said.at,
    }


async def said_by_tenant(
    conn: AsyncConnection, lives: Sequence[Lives], said: Said, *, tied: bool, contact_id: int | None = None
) -> Sequence[Row[Any]]:
    """The tenants' own words: a stay for each, in order, as rows (n, id, elsewhere, theirs). One statement.

    They win for room, date and reason. Only where another chat declared the stay, under another name, or an officer
    vouched for it, does a chat that proved nothing change none of it (`theirs`): typing a number makes nobody that
    person. What a landlord reported stays in the landlord's sight. No person may occur twice in a house.
    """
    return await rows(conn, _BY_TENANT, tied=tied, contact=contact_id, repeat=True, **_columns(lives, said))


async def said_by_others(
    conn: AsyncConnection, lives: Sequence[Lives], said: Said, *, reported_at: datetime | None = None
) -> Sequence[Row[Any]]:
    """What a lessor reports or the base register holds: rows (n, id, elsewhere), in order. One statement.

    Fills what the tenant did not say, and confirms. The base register saying the same again adds no source.
    """
    again = said.source != "register"
    return await rows(conn, _BY_OTHERS, repeat=again, reported_at=reported_at, **_columns(lives, said))


_LEAVE_MAIN_HOME = """
UPDATE stays o SET main_home = false
FROM stays s
WHERE s.id = :stay AND o.person_id = s.person_id AND o.id <> s.id AND o.moved_out IS NULL AND o.main_home
  AND (o.person_id = CAST(:person AS bigint) OR EXISTS (
    SELECT 1 FROM declarations d WHERE d.stay_id = o.id AND d.contact_id = :contact AND d.state <> 'withdrawn'))"""


async def leave_main_home(conn: AsyncConnection, stay_id: int, contact_id: int, person_id: int | None) -> int:
    """One home is the main one (常住): another is it no more, where its person is proven or this chat declared it."""
    return await run(conn, _LEAVE_MAIN_HOME, stay=stay_id, contact=contact_id, person=person_id)


async def lodged_by(conn: AsyncConnection, stay_id: int, company: str | None) -> None:
    """The company that put somebody up, in their own words, for an organisation to be found by."""
    await run(
        conn,
        "UPDATE stays SET employer = CAST(:company AS text) WHERE id = :stay",
        stay=stay_id,
        company=company,
    )


_NOTE = """
INSERT INTO stay_sources (stay_id, area_no, source, said, by_person, by_officer, channel, detail, at)
SELECT id, area_no, :source, :said, CAST(:by_person AS bigint), CAST(:by_officer AS bigint), :channel,
  CAST(:detail AS jsonb), CAST(:at AS timestamptz)
FROM stays WHERE id = ANY(CAST(:stays AS bigint[]))"""


async def note(conn: AsyncConnection, stays: Sequence[int], said: Said) -> None:
    """Keeps what was said about stays; changes nothing else."""
    await run(conn, _NOTE, stays=list(stays), **_words(said))


_CONFIRM = """
UPDATE stays SET assurance = CASE assurance WHEN 'claimed' THEN 'confirmed' ELSE assurance END,
  reported_at = coalesce(reported_at, CAST(:reported_at AS timestamptz))
WHERE id = ANY(CAST(:stays AS bigint[])) OR id IN (
  SELECT child.stay_id FROM declarations d JOIN declarations child ON child.with_id = d.id
  WHERE d.stay_id = ANY(CAST(:stays AS bigint[])) AND child.state NOT IN ('superseded', 'withdrawn'))
RETURNING id"""


async def confirm(conn: AsyncConnection, *stay_ids: int, reported_at: datetime | None) -> list[int]:
    """Raises claimed stays, and those of children declared along with them, to confirmed; their ids.

    `reported_at`: where a pack takes the landlord's confirmation for the report (报送), the moment of it.
    """
    return [row.id for row in await rows(conn, _CONFIRM, stays=list(stay_ids), reported_at=reported_at)]


_TAKE_BACK = """
WITH gone AS (
  UPDATE stays s SET moved_out = coalesce(s.moved_in, CAST(:day AS date)), leaving_reported_at =
    CASE :source WHEN 'landlord' THEN CAST(:at AS timestamptz) ELSE s.leaving_reported_at END
  WHERE s.id = ANY(CAST(:stays AS bigint[])) AND s.moved_out IS NULL AND (s.assurance = 'claimed'
    OR s.assurance = 'confirmed' AND :source = 'landlord' AND NOT EXISTS (
      SELECT 1 FROM stay_sources o WHERE o.stay_id = s.id AND o.source <> 'landlord')) AND NOT EXISTS (
    SELECT 1 FROM declarations d WHERE d.stay_id = s.id AND d.state NOT IN ('superseded', 'withdrawn'))
  RETURNING s.id, s.area_no)
INSERT INTO stay_sources (stay_id, area_no, source, said, by_person, by_officer, channel, detail, at)
SELECT id, area_no, :source, :said, CAST(:by_person AS bigint), CAST(:by_officer AS bigint), :channel,
  CAST(:detail AS jsonb), CAST(:at AS timestamptz) FROM gone"""


async def take_back(conn: AsyncConnection, stays: Sequence[int], said: Said) -> None:
    """Ends claims that a correction no longer makes (a mistyped number had made another person).

    A lessor's own report confirmed what it claimed: that ends too, where nobody else spoke of it.
    """
    if stays:
        await run(conn, _TAKE_BACK, stays=list(stays), day=said.at.date(), **_words(said))


_LOCK = """
SELECT s.id, s.house_id, s.area_no, s.person_id, s.room, s.moved_in, s.moved_out, s.assurance, h.address, h.code, p.name
FROM stays s JOIN houses h ON h.id = s.house_id JOIN people p ON p.id = s.person_id
WHERE """

_OF_LESSOR = f"""
 AND s.landlord_may_check AND p.restricted_at IS NULL AND (s.moved_out IS NULL OR s.leaving_reported_at IS NULL) AND EXISTS (SELECT 1 FROM parties l WHERE l.house_id = s.house_id
   AND l.person_id = :lessor AND l.until IS NULL AND l.role IN {ACTS})"""

_OF_TENANT = """
 AND s.moved_out IS NULL AND (s.person_id = CAST(:person AS bigint) OR EXISTS (SELECT 1 FROM declarations d
   WHERE d.stay_id = s.id AND d.contact_id = :contact AND d.kind IN ('residence', 'foreigner') AND d.state <> 'withdrawn'))"""


async def lock_for_lessor(conn: AsyncConnection, stay_id: int, person_id: int) -> Row[Any] | None:
    """A stay in this lessor's houses that the tenant lets them check, locked; else None.

    One that has ended is still theirs to speak of until they reported (报送) the leaving.
    """
    return await one(conn, f"{_LOCK}s.id = :stay{_OF_LESSOR} FOR UPDATE OF s", stay=stay_id, lessor=person_id)


async def hold_current(conn: AsyncConnection, stay_ids: Sequence[int], person_id: int) -> list[int]:
    """Those of these stays that run, in this lessor's houses, and may be checked, locked in order; their ids."""
    sql = f"{_LOCK}s.id = ANY(CAST(:stays AS bigint[])) AND s.moved_out IS NULL{_OF_LESSOR} ORDER BY s.id FOR UPDATE OF s"
    return [row.id for row in await rows(conn, sql, stays=list(stay_ids), lessor=person_id)]


async def lock_for_tenant(
    conn: AsyncConnection, stay_id: int, person_id: int | None, contact_id: int
) -> Row[Any] | None:
    """A current stay of this person, or that this very chat declared, locked; else None."""
    return await one(
        conn,
        f"{_LOCK}s.id = :stay{_OF_TENANT} FOR UPDATE OF s",
        stay=stay_id,
        person=person_id,
        contact=contact_id,
    )


_ANSWERED = """
SELECT 1 FROM stay_sources a WHERE a.stay_id = :stay AND a.source = 'landlord' AND a.by_person = :lessor
  AND a.said IN ('lives', 'left', 'nobody') AND a.at >= coalesce((
    SELECT max(d.filed_at) FROM declarations d WHERE d.stay_id = :stay AND d.kind IN ('residence', 'foreigner')), '-infinity')
LIMIT 1"""


async def answered_by(conn: AsyncConnection, stay_id: int, person_id: int) -> bool:
    """Whether this lessor already answered what was last declared; 'unsure' and 'sublet' may still be followed by more."""
    return await one(conn, _ANSWERED, stay=stay_id, lessor=person_id) is not None


_STANDING = """
SELECT EXISTS (SELECT 1 FROM stay_sources o WHERE o.stay_id = :stay AND o.source = 'tenant') AS declared,
  NOT EXISTS (SELECT 1 FROM stay_sources o WHERE o.stay_id = :stay
    AND (o.source <> 'landlord' OR o.by_person IS DISTINCT FROM CAST(:lessor AS bigint))) AS lessors_alone"""


async def standing(conn: AsyncConnection, stay_id: int, lessor: int) -> Row[Any]:
    """(declared, lessors_alone): whether its tenant ever spoke, and whether nobody but this lessor did."""
    row = await one(conn, _STANDING, stay=stay_id, lessor=lessor)
    assert row is not None
    return row


_WITH_CHILDREN = """
SELECT DISTINCT child.stay_id AS id FROM declarations d JOIN declarations child ON child.with_id = d.id
WHERE d.stay_id = :stay AND child.stay_id IS NOT NULL AND child.state NOT IN ('superseded', 'withdrawn')"""


async def with_children(conn: AsyncConnection, stay_id: int) -> list[int]:
    """A stay, then those of the children declared along with it."""
    return [stay_id, *(row.id for row in await rows(conn, _WITH_CHILDREN, stay=stay_id))]


_END = "UPDATE stays SET moved_out = CAST(:day AS date) WHERE id = :stay AND moved_out IS NULL"


async def end(conn: AsyncConnection, stay_id: int, day: date) -> None:
    """Ends a stay that nobody else spoke of, on the word of who reported it."""
    await run(conn, _END, stay=stay_id, day=day)


_MEANT_FOR = """
UPDATE stays s SET person_id = CAST(:person AS bigint) WHERE s.id = :stay AND s.moved_out IS NULL AND NOT EXISTS (
  SELECT 1 FROM stays o WHERE o.house_id = s.house_id AND o.person_id = CAST(:person AS bigint) AND o.moved_out IS NULL)"""


async def pass_on(conn: AsyncConnection, stay_id: int, person_id: int) -> bool:
    """Makes a current stay that of the person whose number was meant; False where they have one in the house already."""
    return bool(await run(conn, _MEANT_FOR, stay=stay_id, person=person_id))


_WHOM_TO_ASK = """
SELECT d.contact_id FROM declarations d
WHERE d.stay_id = :stay AND d.kind IN ('residence', 'foreigner') AND d.contact_id IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM contacts c JOIN stays s ON s.person_id = c.person_id WHERE s.id = :stay)
ORDER BY (d.state NOT IN ('superseded', 'withdrawn')) DESC, d.id DESC LIMIT 1"""


async def whom_to_ask(conn: AsyncConnection, stay_id: int) -> int | None:
    """The chat that last declared a stay, where nobody proved to be its tenant; else None."""
    row = await one(conn, _WHOM_TO_ASK, stay=stay_id)
    return row.contact_id if row is not None else None


async def note_leaving(
    conn: AsyncConnection, stay_id: int, now: datetime, *, asking: bool, leaving: bool
) -> None:
    """`asking`: the tenant is being asked whether they still live there; `leaving`: the lessor reported that they left."""
    await run(
        conn,
        "UPDATE stays SET asked_at = CASE WHEN :asking THEN CAST(:now AS timestamptz) ELSE asked_at END, "
        "leaving_reported_at = CASE WHEN :leaving THEN coalesce(leaving_reported_at, :now) ELSE leaving_reported_at END "
        "WHERE id = :stay",
        stay=stay_id,
        now=now,
        asking=asking,
        leaving=leaving,
    )


async def answer(
    conn: AsyncConnection,
    stay_id: int,
    now: datetime,
    *,
    away_until: date | None = None,
    moved_out: date | None = None,
) -> None:
    """The tenant's answer; what is None stays as it is, but any answer ends an absence."""
    await run(
        conn,
        "UPDATE stays SET answered_at = :now, away_until = CAST(:away AS date), "
        "moved_out = coalesce(CAST(:out AS date), moved_out) WHERE id = :stay",
        stay=stay_id,
        now=now,
        away=away_until,
        out=moved_out,
    )
