"""Consents: kept with the words that were agreed to; withdrawn as easily, and then what rested on them is erased."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import orjson
from sqlalchemy.engine import Row
from sqlalchemy.ext.asyncio import AsyncConnection

from registry.database import rows, run
from registry.declarations import about, opened
from registry.vault import Vault


@dataclass(frozen=True, slots=True)
class Given:
    """A consent to a declaration's answers about a person; `covers` are those that rest on it alone."""

    declaration_id: int
    person_id: int
    kind: str
    version: str
    hash: str
    lang: str
    covers: tuple[str, ...] = ()


_KEEP = """
INSERT INTO consents (area_no, declaration_id, person_id, contact_id, kind, covers, version, hash, lang, channel, at)
SELECT CAST(:area_no AS bigint), w.declaration_id, w.person_id, CAST(:contact AS bigint), w.kind,
  coalesce(string_to_array(nullif(w.covers, ''), ' '), '{}'), w.version, w.hash, w.lang, :channel, CAST(:now AS timestamptz)
FROM unnest(CAST(:declarations AS bigint[]), CAST(:people AS bigint[]), CAST(:kinds AS text[]), CAST(:covers AS text[]),
  CAST(:versions AS text[]), CAST(:hashes AS text[]), CAST(:langs AS text[]))
  AS w(declaration_id, person_id, kind, covers, version, hash, lang)"""


async def keep(
    conn: AsyncConnection,
    given: Sequence[Given],
    *,
    area_no: int,
    contact_id: int,
    channel: str,
    now: datetime,
) -> None:
    if not given:
        return
    await run(
        conn,
        _KEEP,
        area_no=area_no,
        contact=contact_id,
        channel=channel,
        now=now,
        declarations=[one.declaration_id for one in given],
        people=[one.person_id for one in given],
        kinds=[one.kind for one in given],
        covers=[" ".join(one.covers) for one in given],
        versions=[one.version for one in given],
        hashes=[one.hash for one in given],
        langs=[one.lang for one in given],
    )


_OWN = """
SELECT w.n, c.id, c.kind, c.at, c.withdrawn_at, c.declaration_id, d.receipt, d.content
FROM unnest(CAST(:contacts AS bigint[]), CAST(:people AS bigint[])) WITH ORDINALITY AS w(contact_id, person_id, n)
JOIN LATERAL (
  SELECT * FROM consents f WHERE f.contact_id = w.contact_id
  UNION SELECT * FROM consents f WHERE f.person_id = w.person_id ORDER BY id DESC) c ON true
JOIN declarations d ON d.id = c.declaration_id AND d.state <> 'superseded'
ORDER BY w.n, c.id DESC"""


async def own(conn: AsyncConnection, readers: Sequence[tuple[int, int | None]]) -> Sequence[Row[Any]]:
    """For readers (contact, person or None) numbered n their consents with the declaration's sealed content. One query."""
    return await rows(
        conn, _OWN, contacts=[contact for contact, _ in readers], people=[person for _, person in readers]
    )


_WITHDRAW = """
UPDATE consents c SET withdrawn_at = CAST(:now AS timestamptz), withdrawn_channel = :channel
FROM consents asked
WHERE asked.id = :id AND (asked.contact_id = :contact OR asked.person_id = CAST(:person AS bigint))
  AND c.person_id = asked.person_id AND c.contact_id = asked.contact_id AND c.kind = asked.kind
  AND c.withdrawn_at IS NULL
RETURNING c.declaration_id, c.covers, c.kind, c.person_id, c.area_no"""


async def withdraw(
    conn: AsyncConnection,
    vault: Vault,
    consent_id: int,
    *,
    contact_id: int,
    person_id: int | None,
    channel: str,
    now: datetime,
) -> Sequence[Row[Any]]:
    """Rows (declaration_id, covers, kind, person_id, area_no) of what was withdrawn; () if it is not theirs.

    Earlier versions of a corrected declaration lose the same answers: the consent to each is withdrawn with it.
    """
    withdrawn = await rows(
        conn,
        _WITHDRAW,
        id=consent_id,
        contact=contact_id,
        person=person_id,
        channel=channel,
        now=now,
    )
    await _erase(conn, vault, {row.declaration_id: row.covers for row in withdrawn if row.covers})
    return withdrawn


async def _erase(conn: AsyncConnection, vault: Vault, covered: dict[int, list[str]]) -> None:
    if not covered:
        return
    found = await rows(
        conn,
        "SELECT id, content FROM declarations WHERE id = ANY(CAST(:ids AS bigint[])) FOR UPDATE",
        ids=list(covered),
    )
    contents = []
    for row in found:
        content = opened(vault, row.id, row.content)
        gone = covered[row.id]
        content |= {name: "" for name in gone if name in content}
        content["answers"] = {
            name: text for name, text in content.get("answers", {}).items() if name not in (*gone, "more")
        }
        contents.append(vault.seal(orjson.dumps(content), about(row.id)))
    await run(
        conn,
        "UPDATE declarations d SET content = w.content FROM unnest(CAST(:ids AS bigint[]), CAST(:contents AS bytea[])) "
        "AS w(id, content) WHERE d.id = w.id",
        ids=[row.id for row in found],
        contents=contents,
    )
