"""All that is held about somebody, for themselves: by their person once proven, else only what their chat said (PIPL 45)."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

import orjson
from sqlalchemy.ext.asyncio import AsyncConnection

from registry import hazards, links, requests
from registry.database import SHANGHAI, one, rows, run
from registry.declarations import opened
from registry.vault import Vault

MOST: Final = 200
"""Rows of each kind."""
PAGE: Final = "my-data"
"""What a link of this kind says it is for; it opens no conversation."""

Held = Mapping[str, list[dict[str, Any]]]
"""By kind of record: rows of plain values by field; what is not known is left out."""


@dataclass(frozen=True, slots=True)
class Owner:
    """Whose data: a chat, and the person it is tied to by proof."""

    contact_id: int
    person_id: int | None


@dataclass(frozen=True, slots=True)
class Masks:
    """How identity numbers and phones are shown."""

    number: Callable[[str], str]
    phone: Callable[[str], str]


_MINE = "(d.contact_id = :contact OR d.person_id = CAST(:person AS bigint) AND d.kind <> 'report')"

_KINDS: Final[Mapping[str, str]] = {
    "stays": """SELECT h.address, s.room, s.moved_in, s.moved_out, s.assurance, s.main_home, s.away_until
        FROM stays s JOIN houses h ON h.id = s.house_id WHERE s.person_id = :person ORDER BY s.id LIMIT :most""",
    "said": """SELECT h.address, t.source, t.said, t.at FROM stay_sources t JOIN stays s ON s.id = t.stay_id
        JOIN houses h ON h.id = s.house_id WHERE s.person_id = :person ORDER BY t.id LIMIT :most""",
    "houses": """SELECT h.address, y.role, y.since, y.until FROM parties y JOIN houses h ON h.id = y.house_id
        WHERE y.person_id = :person ORDER BY y.id LIMIT :most""",
    "members": """SELECT o.name, o.kind, m.since, m.until FROM members m JOIN organisations o ON o.id = m.organisation_id
        WHERE m.person_id = :person ORDER BY m.id LIMIT :most""",
    "letters": """SELECT l.number, h.address, l.signed_at AS at, l.until FROM letters l JOIN houses h ON h.id = l.house_id
        WHERE l.person_id = :person ORDER BY l.id LIMIT :most""",
    "lessons": """SELECT k.lesson, k.edition, k.at, k.expires_on AS until, k.number FROM acknowledgements k
        WHERE k.person_id = :person OR k.contact_id = :contact ORDER BY k.id LIMIT :most""",
    "permits": """SELECT r.issued_on, r.endorsed_on, r.at FROM permits r WHERE r.person_id = :person ORDER BY r.id LIMIT :most""",
    "hazards": """SELECT z.number, z.state, h.address, r.at FROM hazard_reports r JOIN hazards z ON z.id = r.hazard_id
        LEFT JOIN houses h ON h.id = z.house_id JOIN contacts c ON c.id = r.contact_id
        WHERE c.id = :contact OR c.person_id = :person ORDER BY r.id LIMIT :most""",
    "consents": """SELECT n.kind, n.version, n.at, n.withdrawn_at FROM consents n
        WHERE n.contact_id = :contact OR n.person_id = :person ORDER BY n.id LIMIT :most""",
    "channels": """SELECT c.account, c.lang, c.tied_at, c.opted_out FROM contacts c
        WHERE c.id = :contact OR c.person_id = :person ORDER BY c.id LIMIT :most""",
}
"""What needs nothing opened, a statement a kind; an unproven chat has no person, so nothing but its own is found."""

_COUNTS = """
SELECT (SELECT count(*) FROM notices n WHERE n.contact_id = :contact OR n.person_id = CAST(:person AS bigint)) AS notices,
  (SELECT count(*) FROM audit a WHERE a.action = 'reveal' AND a.about = 'person'
    AND a.about_id = CAST(:person AS bigint)) AS looks,
  (SELECT count(*) FROM files f JOIN contacts c ON c.id = f.contact_id
    WHERE c.id = :contact OR c.person_id = CAST(:person AS bigint)) AS files"""


async def held(conn: AsyncConnection, vault: Vault, owner: Owner, masks: Masks) -> Held:
    """Every record about the owner. A query a kind: one person asks, and rarely.

    Left out: who else reported the same hazard, and guesses that two people are one.
    """
    whose = {"contact": owner.contact_id, "person": owner.person_id}
    found: dict[str, list[dict[str, Any]]] = {}
    if owner.person_id is not None:
        found["person"] = await _person(conn, vault, owner.person_id, masks)
    found["declarations"] = await _declarations(conn, vault, whose, masks)
    for kind, sql in _KINDS.items():
        read = sql.replace(":person", "CAST(:person AS bigint)")
        found[kind] = [_plain(dict(row._mapping)) for row in await rows(conn, read, **whose, most=MOST)]
    found["requests"] = await _requests(conn, vault, whose, masks)
    for line, row in zip(found["hazards"], await _hazard_words(conn, vault, whose), strict=True):
        line.update(_plain({"words": row}))
    counts = await one(conn, _COUNTS, **whose)
    assert counts is not None
    found["counts"] = [dict(counts._mapping)]
    return {kind: lines for kind, lines in found.items() if lines}


async def _person(conn: AsyncConnection, vault: Vault, person_id: int, masks: Masks) -> list[dict[str, Any]]:
    row = await one(conn, "SELECT * FROM people WHERE id = :id", id=person_id)
    assert row is not None
    number = vault.open_text(row.doc_no, f"people.doc_no:{row.id}") if row.doc_no is not None else ""
    phones = await rows(conn, "SELECT id, number FROM phones WHERE person_id = :id ORDER BY id", id=person_id)
    known = [vault.open_text(phone.number, f"phones.number:{phone.id}") for phone in phones]
    shown = {
        "name": row.name,
        "document": row.doc_type,
        "number": masks.number(number) if number else None,
        "birth_date": row.birth_date,
        "sex": row.sex,
        "division": row.division,
        "phone": "、".join(masks.phone(phone) for phone in known),
        "restricted_at": row.restricted_at,
    }
    return [_plain(shown)]


_SAID: Final = (
    *(
        "declarant_name",
        "name",
        "document",
        "division",
        "room",
        "moved_in",
        "moved_out",
        "reason",
        "workplace",
    ),
    *("pays_to", "adults_along", "main_home", "landlord_may_check"),
)


async def _declarations(
    conn: AsyncConnection, vault: Vault, whose: Mapping[str, int | None], masks: Masks
) -> list[dict[str, Any]]:
    sql = f"""SELECT d.id, d.receipt, d.kind, d.state, d.first_filed_at AS at, d.content, coalesce(h.address, d.place) AS address
        FROM declarations d LEFT JOIN houses h ON h.id = d.house_id WHERE {_MINE} ORDER BY d.id LIMIT :most"""
    shown = []
    for row in await rows(conn, sql, **whose, most=MOST):
        said = opened(vault, row.id, row.content)
        fields = {name: said.get(name) for name in _SAID}
        fields |= {
            "number": masks.number(str(said["number"])) if said.get("number") else None,
            "phone": masks.phone(str(said["phone"])) if said.get("phone") else None,
        }
        filed = {"receipt": row.receipt, "kind": row.kind, "state": row.state, "at": row.at}
        shown.append(_plain({**filed, "address": row.address, **fields}))
    return shown


async def _requests(
    conn: AsyncConnection, vault: Vault, whose: Mapping[str, int | None], masks: Masks
) -> list[dict[str, Any]]:
    sql = """SELECT r.id, r.kind, coalesce(h.address, r.place) AS address, r.content, r.at, r.done_at FROM help_requests r
        JOIN contacts c ON c.id = r.contact_id LEFT JOIN houses h ON h.id = r.house_id
        WHERE c.id = :contact OR c.person_id = CAST(:person AS bigint) ORDER BY r.id LIMIT :most"""
    shown = []
    for row in await rows(conn, sql, **whose, most=MOST):
        said = orjson.loads(vault.open(row.content, requests.about(row.id)))
        phone = masks.phone(said["phone"]) if said["phone"] else None
        asked = {"what": row.kind, "address": row.address, "at": row.at, "done_at": row.done_at}
        shown.append(_plain({**asked, "phone": phone, "words": said["words"]}))
    return shown


async def _hazard_words(
    conn: AsyncConnection, vault: Vault, whose: Mapping[str, int | None]
) -> Sequence[str]:
    sql = """SELECT r.id, r.content FROM hazard_reports r JOIN contacts c ON c.id = r.contact_id
        WHERE c.id = :contact OR c.person_id = CAST(:person AS bigint) ORDER BY r.id LIMIT :most"""
    return [
        orjson.loads(vault.open(row.content, hazards.about(row.id)))["words"]
        for row in await rows(conn, sql, **whose, most=MOST)
    ]


def _plain(fields: Mapping[str, Any]) -> dict[str, Any]:
    """What is known, moments as they were in Shanghai."""
    return {
        name: value.astimezone(SHANGHAI) if isinstance(value, datetime) else value
        for name, value in fields.items()
        if value is not None and value != ""
    }


# -- the page, and what is asked for ------------------------------------------------------------------------------


async def make_page(conn: AsyncConnection, vault: Vault, contact_id: int, minutes: int) -> str:
    """A page for this chat's owner alone, for `minutes`; gives its path."""
    path = await links.make(conn, vault, contact_id, PAGE, minutes)
    return f"/my-data/{path.removeprefix('/s/')}"


async def owner_of(conn: AsyncConnection, token: str) -> tuple[Owner, str] | None:
    """Whose page it is, and in which language they talk; None if there is none, or its time is over."""
    found = await links.look(conn, token)
    if found is None or found.at != PAGE or found.expired:
        return None
    person = await one(conn, "SELECT person_id FROM contacts WHERE id = :id", id=found.contact_id)
    return Owner(found.contact_id, person.person_id if person else None), found.lang or "zh"


async def restrict(conn: AsyncConnection, person_id: int, now: datetime | None) -> bool:
    """Their data only rest from now on (PIPL 47), or no longer do (None). False if nothing changed."""
    return bool(
        await run(
            conn,
            """UPDATE people SET restricted_at = CAST(:now AS timestamptz)
                WHERE id = :id AND (restricted_at IS NULL) = (CAST(:now AS timestamptz) IS NOT NULL)""",
            id=person_id,
            now=now,
        )
    )


async def rests(conn: AsyncConnection, *, declaration_id: int) -> bool:
    """Whether the person of a declaration had their data set to rest."""
    sql = """SELECT 1 FROM declarations d JOIN people p ON p.id = d.person_id
        WHERE d.id = :id AND p.restricted_at IS NOT NULL"""
    return await one(conn, sql, id=declaration_id) is not None
