"""Contacts: addresses on channel accounts, and whose they are once somebody proved it."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy.engine import Row
from sqlalchemy.ext.asyncio import AsyncConnection

from registry import audit
from registry.database import one, rows, run
from registry.parties import ACTS

_TIE = f"""
WITH tied AS (
  UPDATE contacts SET person_id = :person, tied_by = :by, tied_at = :now WHERE id = :contact RETURNING id
), claimed AS (
  UPDATE parties SET claimed_at = :now
  WHERE person_id = :person AND until IS NULL AND claimed_at IS NULL AND EXISTS (SELECT 1 FROM tied)
), learned AS (
  UPDATE acknowledgements SET person_id = :person
  WHERE contact_id = :contact AND person_id IS NULL AND EXISTS (SELECT 1 FROM tied)
)
SELECT p.name, (SELECT count(DISTINCT q.house_id) FROM parties q WHERE q.person_id = p.id AND q.until IS NULL
  AND q.role IN {ACTS}) AS houses FROM people p WHERE p.id = :person"""


async def tie(
    conn: AsyncConnection, contact_id: int, person_id: int, *, by: str, actor: str, now: datetime
) -> Row[Any]:
    """This contact is that person from now on: call it after proof only. Gives (name, houses).

    `by`: sms-code, claim-code, link or officer. Lessons the chat took before count for the person now.
    """
    row = await one(conn, _TIE, contact=contact_id, person=person_id, by=by, now=now)
    assert row is not None
    await audit.write(conn, actor, "tie", "contact", contact_id, by=by, person=person_id)
    return row


_KNOWN = f"""
SELECT w.n, c.opted_out, coalesce(p.name, '') AS name, w.person_id IS NOT NULL AS tied,
  CASE WHEN w.person_id IS NULL THEN EXISTS (SELECT 1 FROM declarations d WHERE d.contact_id = c.id AND d.kind IN ('residence', 'foreigner'))
    ELSE EXISTS (SELECT 1 FROM stays s WHERE s.person_id = w.person_id AND s.moved_out IS NULL) END AS tenant,
  (SELECT count(DISTINCT q.house_id) FROM parties q WHERE q.person_id = w.person_id AND q.until IS NULL
    AND q.role IN {ACTS}) AS houses,
  ARRAY(SELECT DISTINCT o.kind FROM members m JOIN organisations o ON o.id = m.organisation_id AND o.until IS NULL
    WHERE m.person_id = w.person_id AND m.until IS NULL ORDER BY o.kind) AS organisations,
  c.officer_id IS NOT NULL AS officer
FROM unnest(CAST(:contacts AS bigint[]), CAST(:people AS bigint[])) WITH ORDINALITY AS w(contact_id, person_id, n)
JOIN contacts c ON c.id = w.contact_id
LEFT JOIN people p ON p.id = w.person_id"""


async def known(conn: AsyncConnection, asked: Sequence[tuple[int, int | None]]) -> Sequence[Row[Any]]:
    """For (contact, person it is tied to): rows (n, opted_out, name, tied, tenant, houses, organisations, officer)."""
    return await rows(conn, _KNOWN, contacts=[c for c, _ in asked], people=[p for _, p in asked])


async def proof(conn: AsyncConnection, contact_id: int) -> str:
    """By what this contact proved to be its person: sms-code, claim-code, link, officer; '' if it did not."""
    row = await one(conn, "SELECT tied_by FROM contacts WHERE id = :id", id=contact_id)
    return (row.tied_by or "") if row is not None else ""


async def set_language(conn: AsyncConnection, contact_id: int, lang: str) -> None:
    await run(conn, "UPDATE contacts SET lang = :lang WHERE id = :id", id=contact_id, lang=lang)


_UNWANTED = """
UPDATE notices SET state = 'skipped', reason = 'opted-out' WHERE kind = 'campaign' AND state = 'queued' AND contact_id IN (
  SELECT o.id FROM contacts c JOIN contacts o ON o.id = c.id OR o.person_id = c.person_id WHERE c.id = :id)"""


async def opt_out(conn: AsyncConnection, contact_id: int, out: bool) -> None:
    """Whether messages that no law asks for stop; what waits already for this reader, in any of their chats, stops too."""
    await run(conn, "UPDATE contacts SET opted_out = :out WHERE id = :id", id=contact_id, out=out)
    if out:
        await run(conn, _UNWANTED, id=contact_id)


async def suspended(conn: AsyncConnection, contacts: Sequence[int], most: int) -> Sequence[Row[Any]]:
    """Rows (n, id, flow): talks laid aside, newest first, at most `most` each."""
    return await rows(
        conn,
        "SELECT w.n, t.id, t.flow FROM unnest(CAST(:contacts AS bigint[])) WITH ORDINALITY AS w(contact_id, n) "
        "JOIN LATERAL (SELECT id, flow, touched_at FROM talks WHERE contact_id = w.contact_id AND NOT active "
        "ORDER BY touched_at DESC, id DESC LIMIT :most) t ON true ORDER BY w.n, t.touched_at DESC, t.id DESC",
        contacts=list(contacts),
        most=most,
    )


_OWN_DUTIES = """
SELECT w.n, d.id, d.pack, d.rule, d.about, d.about_id, h.id AS house_id, d.due, d.opened_at, h.code, h.address
FROM unnest(CAST(:contacts AS bigint[])) WITH ORDINALITY AS w(contact_id, n)
JOIN LATERAL (
  SELECT DISTINCT u.* FROM declarations f JOIN duties u ON u.person_id = f.person_id AND u.state = 'open'
    AND u.holder = 'tenant' AND CASE u.about
      WHEN 'declaration' THEN u.about_id = f.id
      WHEN 'stay' THEN u.about_id = f.stay_id AND u.opened_at >= date_trunc('day', f.first_filed_at, 'Asia/Shanghai')
      WHEN 'person' THEN f.declarant = 'myself' AND u.opened_at >= date_trunc('day', f.first_filed_at, 'Asia/Shanghai')
      ELSE false END
  WHERE f.contact_id = w.contact_id AND f.kind IN ('residence', 'foreigner') AND f.state NOT IN ('superseded', 'withdrawn')
  ORDER BY u.due, u.id LIMIT :most
) d ON true
LEFT JOIN houses h ON h.id = d.house_id AND d.about <> 'person'
ORDER BY w.n, d.due, d.id"""


async def own_duties(conn: AsyncConnection, contacts: Sequence[int], most: int) -> Sequence[Row[Any]]:
    """Rows (n, id, pack, rule, about, about_id, house_id, due, opened_at, code, address): open duties that follow from what unproven chats filed.

    A duty that was there before the chat filed anything is not shown: it would tell that the number is known. One of
    the person has no house: it hangs on their home, which may have been declared elsewhere.
    """
    return await rows(conn, _OWN_DUTIES, contacts=list(contacts), most=most)
