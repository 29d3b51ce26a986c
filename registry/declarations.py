"""Declarations: what somebody filed, kept sealed and never edited; a correction supersedes, the first filing day stays."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Final

import orjson
from sqlalchemy.engine import Row
from sqlalchemy.ext.asyncio import AsyncConnection

from registry.database import one, rows
from registry.numbers import new_receipt, reserve
from registry.vault import Vault

MOST: Final = 6
"""How many a chat is shown."""

OPEN: Final = ("submitted", "returned", "accepted")
"""Filed, and not yet in the police system."""

CORRECTABLE: Final = (*OPEN, "registered")
"""What its own chat may put right; while it is being entered elsewhere, only an officer may."""

OTHER_NAME: Final = "name-differs"
"""Flag of a number that is on record under another name: whose it is, an officer has to see."""
UNCHANGED: Final = "stay-unchanged"
"""Flag of what another chat, another name or an officer says otherwise: it takes effect when an officer accepts it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Filing:
    """One declaration to be filed. `content` is kept sealed: what was answered and said."""

    kind: str
    channel: str
    declarant: str
    person_id: int
    area_no: int
    pack: str
    content: Mapping[str, object]
    house_id: int | None = None
    stay_id: int | None = None
    flags: tuple[str, ...] = ()
    place: str | None = None


@dataclass(frozen=True, slots=True)
class Filed:
    """Ids and receipts in the order given; what they superseded, and the stays that are declared no more by that."""

    ids: list[int]
    receipts: list[str]
    superseded: tuple[int, ...] = ()
    earlier_stays: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class By:
    """Who files, when, and which of their declarations the first one corrects."""

    contact_id: int
    person_id: int | None
    at: datetime
    corrects: int | None = None


_EARLIER = f"""
SELECT w.n, d.id, d.first_filed_at, d.stay_id
FROM unnest(CAST(:kinds AS text[]), CAST(:stays AS bigint[]), CAST(:people AS bigint[]))
  WITH ORDINALITY AS w(kind, stay_id, person_id, n)
JOIN declarations d ON (d.kind = w.kind OR w.n = 1 AND d.id = CAST(:corrects AS bigint)) AND (d.state IN {OPEN} AND (
    (d.contact_id = :contact AND d.stay_id = w.stay_id)
    OR (d.contact_id = :contact AND d.stay_id IS NULL AND w.stay_id IS NULL AND d.person_id = w.person_id))
  OR (d.state IN {CORRECTABLE} AND (
    (w.n = 1 AND d.id = CAST(:corrects AS bigint)
      AND (d.contact_id = :contact OR d.person_id = CAST(:person AS bigint)))
    OR (d.with_id = CAST(:corrects AS bigint) AND d.stay_id = w.stay_id))))
WHERE d.contact_id = :contact OR d.id = CAST(:corrects AS bigint) OR d.with_id = CAST(:corrects AS bigint)
ORDER BY d.id FOR UPDATE OF d"""

_FILE = f"""
WITH w AS (
  SELECT * FROM unnest(CAST(:ids AS bigint[]), CAST(:receipts AS text[]), CAST(:kinds AS text[]),
    CAST(:channels AS text[]), CAST(:declarants AS text[]), CAST(:houses AS bigint[]), CAST(:areas AS bigint[]),
    CAST(:stays AS bigint[]), CAST(:people AS bigint[]), CAST(:contents AS bytea[]), CAST(:firsts AS timestamptz[]),
    CAST(:supersedes AS bigint[]), CAST(:withs AS bigint[]), CAST(:flags AS text[]), CAST(:places AS text[]),
    CAST(:packs AS text[])) AS w(id, receipt, kind, channel, declarant, house_id, area_no, stay_id, person_id,
    content, first_filed_at, supersedes_id, with_id, flags, place, pack)
), gone AS (
  UPDATE declarations d SET state = 'superseded' WHERE d.id = ANY(CAST(:gone AS bigint[])) RETURNING d.id, d.area_no
), dropped AS (
  UPDATE declarations d SET state = 'withdrawn'
  WHERE d.with_id = ANY(CAST(:gone AS bigint[])) AND NOT d.id = ANY(CAST(:gone AS bigint[]))
    AND d.state IN {OPEN}
  RETURNING d.id, d.area_no, d.stay_id
), filed AS (
  INSERT INTO declarations (id, receipt, kind, channel, declarant, house_id, area_no, stay_id, person_id, contact_id,
    content, first_filed_at, filed_at, supersedes_id, with_id, flags, place, pack)
  SELECT id, receipt, kind, channel, declarant, house_id, area_no, stay_id, person_id, :contact,
    content, first_filed_at, CAST(:at AS timestamptz), supersedes_id, with_id,
    coalesce(string_to_array(nullif(flags, ''), ' '), '{{}}'), place, pack
  FROM w
), steps AS (
  INSERT INTO declaration_steps (declaration_id, area_no, state, at)
  SELECT id, area_no, 'superseded', CAST(:at AS timestamptz) FROM gone
  UNION ALL SELECT id, area_no, 'withdrawn', :at FROM dropped
  UNION ALL SELECT id, area_no, 'submitted', :at FROM w
)
SELECT stay_id FROM dropped WHERE stay_id IS NOT NULL"""


async def file(
    conn: AsyncConnection, vault: Vault, filings: Sequence[Filing], by: By, *, together: bool = True
) -> Filed:
    """Files declarations; where `together`, those after the first were filed along with it. Three statements.

    What this chat filed before about the same stay (or person, while no house is known) and is still open, is
    superseded, and so is what `corrects` names, if it is theirs, with the children named again.
    Children that a new filing no longer names are withdrawn.
    """
    earlier = await rows(
        conn,
        _EARLIER,
        kinds=[f.kind for f in filings],
        stays=[f.stay_id for f in filings],
        people=[f.person_id for f in filings],
        contact=by.contact_id,
        person=by.person_id,
        corrects=by.corrects,
    )
    ids = (await reserve(conn, declarations=len(filings)))["declarations"]
    receipts = [new_receipt(by.at.date()) for _ in filings]
    dropped = await rows(
        conn,
        _FILE,
        contact=by.contact_id,
        at=by.at,
        gone=[row.id for row in earlier],
        receipts=receipts,
        withs=[None, *[ids[0] if together else None] * (len(filings) - 1)],
        **_columns(vault, filings, ids),
        **_succession(earlier, len(filings), by),
    )
    stays = {row.stay_id for row in (*earlier, *dropped)} - {None, *(f.stay_id for f in filings)}
    return Filed(ids, receipts, tuple({row.id for row in earlier}), tuple(sorted(stays)))


_LINE = """WITH RECURSIVE line AS (
    SELECT d.id, d.supersedes_id, d.certificate, d.stay_id
    UNION ALL
    SELECT e.id, e.supersedes_id, e.certificate, e.stay_id FROM line l JOIN declarations e ON e.id = l.supersedes_id)"""
"""A declaration `d` and all it puts right."""

_MAY = f"""
  d.kind IN ('residence', 'foreigner') AND d.state IN {CORRECTABLE}
    AND (d.state = 'returned' OR (d.stay_id IS NULL OR s.moved_out IS NULL)
      AND NOT EXISTS (SELECT FROM declarations c WHERE c.with_id = d.id AND c.state = 'entered'))
    AND NOT EXISTS (SELECT FROM declarations o WHERE o.stay_id = d.stay_id AND o.contact_id = d.contact_id
      AND o.kind IN ('residence', 'foreigner') AND o.id > d.id AND o.state NOT IN ('superseded', 'withdrawn')) AS correctable,
  d.kind IN ('residence', 'foreigner') AND d.state IN {OPEN}
    AND NOT EXISTS ({_LINE} SELECT FROM line WHERE certificate IS NOT NULL) AS withdrawable"""
"""By what the chat itself said and was told alone (decision 12). Once registered, moving out is the way to end it."""

_HELD = f"""
SELECT d.id, d.state, d.stay_id, d.house_id, d.person_id, d.area_no, {_MAY},
  ARRAY({_LINE} SELECT id FROM line WHERE stay_id IS NOT DISTINCT FROM d.stay_id ORDER BY id) AS line
FROM declarations d LEFT JOIN stays s ON s.id = d.stay_id
WHERE d.id = :id AND (d.contact_id = :contact OR d.person_id = CAST(:person AS bigint) AND d.kind <> 'report')
FOR UPDATE OF d"""


async def held(
    conn: AsyncConnection, declaration_id: int, contact_id: int, person_id: int | None
) -> Row[Any] | None:
    """A chat's own declaration, locked: what it says of whom, whether it is `correctable` and `withdrawable`.

    `line` are the ids of all it put right about the same stay, the first filing first, itself last. None if not theirs.
    """
    return await one(conn, _HELD, id=declaration_id, contact=contact_id, person=person_id)


_WITHDRAW = f"""
WITH gone AS (
  UPDATE declarations d SET state = 'withdrawn' WHERE (d.id = :id OR d.with_id = :id) AND d.state IN {OPEN}
  RETURNING d.id, d.area_no, d.stay_id, d.person_id
), steps AS (
  INSERT INTO declaration_steps (declaration_id, area_no, state, reason, at)
  SELECT id, area_no, 'withdrawn', :why, CAST(:at AS timestamptz) FROM gone
)
SELECT id, stay_id, person_id FROM gone ORDER BY id"""


async def withdraw(conn: AsyncConnection, declaration_id: int, why: str, at: datetime) -> Sequence[Row[Any]]:
    """Takes back one that is `held` and those filed along with it: rows (id, stay_id, person_id)."""
    return await rows(conn, _WITHDRAW, id=declaration_id, why=why, at=at)


def _columns(vault: Vault, filings: Sequence[Filing], ids: list[int]) -> dict[str, object]:
    return {
        "ids": ids,
        "kinds": [f.kind for f in filings],
        "channels": [f.channel for f in filings],
        "declarants": [f.declarant for f in filings],
        "houses": [f.house_id for f in filings],
        "areas": [f.area_no for f in filings],
        "stays": [f.stay_id for f in filings],
        "people": [f.person_id for f in filings],
        "contents": [
            vault.seal(orjson.dumps(f.content), about(i)) for f, i in zip(filings, ids, strict=True)
        ],
        "flags": [" ".join(f.flags) for f in filings],
        "places": [f.place for f in filings],
        "packs": [f.pack for f in filings],
    }


def _succession(earlier: Sequence[Row[Any]], count: int, by: By) -> dict[str, object]:
    """The first day of filing survives every correction (decision 1); of several, `corrects` is what was corrected."""
    firsts: list[datetime] = [by.at] * count
    supersedes: list[int | None] = [None] * count
    for row in sorted(earlier, key=lambda row: (row.id == by.corrects, row.id)):
        firsts[row.n - 1] = min(firsts[row.n - 1], row.first_filed_at)
        supersedes[row.n - 1] = row.id
    return {"firsts": firsts, "supersedes": supersedes}


def about(declaration_id: int) -> str:
    """What the content is sealed to."""
    return f"declarations.content:{declaration_id}"


def opened(vault: Vault, declaration_id: int, content: bytes) -> dict[str, Any]:
    found: dict[str, Any] = orjson.loads(vault.open(content, about(declaration_id)))
    return found


async def returned_report(
    conn: AsyncConnection, vault: Vault, contact_id: int, house_id: int, about_whom: Mapping[str, str]
) -> int | None:
    """The report of this chat about this house that an officer sent back, if it has the same number or name."""
    sql = """SELECT id, content FROM declarations WHERE contact_id = :contact AND house_id = :house
        AND kind = 'report' AND state = 'returned' ORDER BY id DESC"""
    for row in await rows(conn, sql, contact=contact_id, house=house_id):
        said = opened(vault, row.id, row.content)
        if any(value and said.get(part) == value for part, value in about_whom.items()):
            return int(row.id)
    return None


# -- what a chat may know of its own ------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Reader:
    """A chat that reads: by its person if it proved one, and always what it filed itself."""

    contact_id: int
    person_id: int | None = None


@dataclass(frozen=True, slots=True)
class Own:
    """A declaration as its own chat may see it: what was said there, nothing that was known before."""

    id: int
    stay_id: int | None
    receipt: str
    kind: str
    declarant: str
    state: str
    first_filed_at: datetime
    house_code: str
    address: str
    reason: str
    question: str
    current: bool
    since: datetime
    correctable: bool
    withdrawable: bool
    along: int
    """How many were filed along with it and would be withdrawn too."""
    certificate: str
    content: dict[str, Any] = field(repr=False)


_OWN = f"""
SELECT w.n, d.id, d.stay_id, d.receipt, d.kind, d.declarant, d.state, d.first_filed_at, coalesce(h.code, '') AS house_code,
  coalesce(h.address, d.place, '') AS address, coalesce(d.returned_reason, '') AS reason,
  coalesce(d.returned_question, '') AS question, s.id IS NOT NULL AND s.moved_out IS NULL AS current, d.content,
  coalesce((SELECT max(t.at) FROM declaration_steps t WHERE t.declaration_id = d.id AND t.state = d.state), d.filed_at)
    AS since, (SELECT count(*) FROM declarations c WHERE c.with_id = d.id AND c.state IN {OPEN}) AS along,
  CASE d.state WHEN 'registered' THEN coalesce(d.certificate, '') ELSE '' END AS certificate, {_MAY}
FROM unnest(CAST(:contacts AS bigint[]), CAST(:people AS bigint[]), CAST(:ids AS bigint[]))
  WITH ORDINALITY AS w(contact_id, person_id, id, n)
JOIN LATERAL (
  SELECT * FROM declarations f WHERE f.contact_id = w.contact_id AND f.state <> 'superseded'
    AND (w.id IS NULL OR f.id = w.id)
  UNION SELECT * FROM declarations f WHERE f.person_id = w.person_id AND f.state <> 'superseded'
    AND f.kind <> 'report' AND (w.id IS NULL OR f.id = w.id)
  ORDER BY id DESC LIMIT :most
) d ON true
LEFT JOIN houses h ON h.id = d.house_id
LEFT JOIN stays s ON s.id = d.stay_id
ORDER BY w.n, d.id DESC"""


async def own(
    conn: AsyncConnection, vault: Vault, readers: Sequence[tuple[Reader, int | None]], *, most: int = MOST
) -> list[list[Own]]:
    """For each reader their declarations, newest first, or just the one named. Superseded ones are gone."""
    found: list[list[Own]] = [[] for _ in readers]
    for row in await rows(
        conn,
        _OWN,
        contacts=[r.contact_id for r, _ in readers],
        people=[r.person_id for r, _ in readers],
        ids=[one_ for _, one_ in readers],
        most=most,
    ):
        shown = {name: column for name, column in row._mapping.items() if name not in ("n", "content")}
        found[row.n - 1].append(Own(**shown, content=opened(vault, row.id, row.content)))
    return found


@dataclass(frozen=True, slots=True)
class Receipt:
    """What anybody who holds a receipt may know: that it exists, its state, the first day, the name masked."""

    receipt: str
    kind: str
    state: str
    filed_on: date
    masked_name: str
    certificate: str


async def by_receipt(conn: AsyncConnection, vault: Vault, receipt: str) -> Receipt | None:
    """Looks a receipt up. The name is the one declared there, 张** for 张三丰: the one on record could tell more."""
    row = await one(
        conn,
        "SELECT id, receipt, kind, state, first_filed_at AT TIME ZONE 'Asia/Shanghai' AS first, content, "
        "CASE state WHEN 'registered' THEN certificate END AS certificate FROM declarations WHERE receipt = :receipt",
        receipt=receipt,
    )
    if row is None:
        return None
    name = str(opened(vault, row.id, row.content).get("name", ""))
    masked = name[:1] + "*" * max(len(name) - 1, 0)
    return Receipt(row.receipt, row.kind, row.state, row.first.date(), masked, row.certificate or "")
