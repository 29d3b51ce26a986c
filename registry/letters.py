"""Responsibility letters: the words that were signed, by whom, how, and until when they hold."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy.engine import Row
from sqlalchemy.ext.asyncio import AsyncConnection

from registry.database import rows, run
from registry.numbers import new_receipt, reserve
from registry.vault import Vault

_FOR = """
SELECT w.n, h.id, h.area_no, h.address, p.name AS landlord,
  coalesce(a.office, b.office, c.office, d.office) AS office, l.signed, l.until
FROM unnest(CAST(:people AS bigint[]), CAST(:houses AS bigint[]), CAST(:names AS text[]), CAST(:by_lessor AS boolean[]))
  WITH ORDINALITY AS w(person_id, house_id, name, by_lessor, n)
JOIN houses h ON h.id = w.house_id AND h.revoked_at IS NULL
JOIN people p ON p.id = w.person_id
JOIN areas a ON a.id = h.area_id
LEFT JOIN areas b ON b.id = a.parent_id LEFT JOIN areas c ON c.id = b.parent_id LEFT JOIN areas d ON d.id = c.parent_id
LEFT JOIN LATERAL (
  SELECT true AS signed, x.until FROM letters x
  WHERE x.person_id = w.person_id AND x.name = w.name AND (w.by_lessor OR x.house_id = w.house_id)
  ORDER BY x.until DESC NULLS FIRST LIMIT 1) l ON true
WHERE EXISTS (SELECT 1 FROM parties q WHERE q.house_id = h.id AND q.person_id = w.person_id AND q.until IS NULL
  AND q.role IN ('landlord', 'sublandlord'))"""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which letter of a pack is meant, for a house and its lessor. `by_lessor`: one letter covers all their houses."""

    person_id: int | None
    house_id: int
    name: str
    by_lessor: bool


async def wanted(conn: AsyncConnection, asked: Sequence[Wanted]) -> Sequence[Row[Any]]:
    """Rows (n, id, area_no, address, landlord, office, signed, until) for those whose house it is.

    `signed` with `until` None is a letter that holds until the lessor changes.
    """
    return await rows(
        conn,
        _FOR,
        people=[w.person_id for w in asked],
        houses=[w.house_id for w in asked],
        names=[w.name for w in asked],
        by_lessor=[w.by_lessor for w in asked],
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Signing:
    """A signature. `template` is the pack's Markdown under `hash`; `text` the exact words shown, kept sealed."""

    person_id: int
    house_id: int
    area_no: int
    name: str
    edition: str
    lang: str
    hash: str
    template: str
    text: str
    typed_name: str
    channel: str
    proof: str
    contact_id: int
    until: date | None


_SIGN = """
WITH kept AS (
  INSERT INTO letter_texts (hash, name, edition, lang, body) VALUES (:hash, :name, :edition, :lang, :template)
  ON CONFLICT (hash) DO NOTHING
)
INSERT INTO letters (id, number, area_no, house_id, person_id, name, hash, filled, typed_name, channel, proof,
  contact_id, signed_at, until)
VALUES (:id, :number, :area_no, :house_id, :person_id, :name, :hash, :filled, :typed_name, :channel, :proof,
  :contact_id, :now, CAST(:until AS date))"""


async def sign(conn: AsyncConnection, vault: Vault, signing: Signing, now: datetime) -> tuple[int, str]:
    """Keeps a signature; gives its id and number."""
    (letter_id,) = (await reserve(conn, letters=1))["letters"]
    number = new_receipt(now.date())
    await run(
        conn,
        _SIGN,
        id=letter_id,
        number=number,
        now=now,
        filled=vault.seal(signing.text, f"letters.filled:{letter_id}"),
        area_no=signing.area_no,
        house_id=signing.house_id,
        person_id=signing.person_id,
        name=signing.name,
        edition=signing.edition,
        lang=signing.lang,
        hash=signing.hash,
        template=signing.template,
        typed_name=signing.typed_name,
        channel=signing.channel,
        proof=signing.proof,
        contact_id=signing.contact_id,
        until=signing.until,
    )
    return letter_id, number
