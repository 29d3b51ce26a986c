"""One-time codes by SMS and claim codes on paper: made, counted, tried, used once; kept only as keyed hashes.

Machine time (now() of the database) rules here, whatever a demo's clock says.
"""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Final

from sqlalchemy.engine import Row
from sqlalchemy.ext.asyncio import AsyncConnection

from registry import RegistryError, people
from registry.database import one, rows, run, value
from registry.numbers import new_claim_code, new_sms_code
from registry.vault import Vault

LIVES: Final = timedelta(minutes=10)
CLAIM_LIVES: Final = timedelta(days=60)
TRIES: Final = 5
"""For one SMS code, and for claim codes of one chat in an hour."""
SENDS_AN_HOUR: Final = 5
SENDS_A_DAY: Final = 15
"""To one phone, and from one chat."""


class CodeRefused(RegistryError):
    """`code`: too-many-codes, code-on-its-way, no-code, wrong-code, code-expired or too-many-tries; each has a sentence for citizens."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class NoLessor(RegistryError):
    """A claim code proves somebody to be the lessor on record; this house has none, or several and none was named."""


@dataclass(frozen=True, slots=True)
class Sent:
    """A code on its way. `person_id` None: nobody has this phone, and the code opens nothing."""

    id: int
    code: str
    person_id: int | None


WAIT: Final = timedelta(minutes=1)
"""Between a code and another because it did not come: an SMS takes its time."""

_SENT = """
SELECT greatest(count(*) FILTER (WHERE contact_id = :contact), count(*) FILTER (WHERE phone = :phone)) AS day,
  greatest(count(*) FILTER (WHERE contact_id = :contact AND made_at > now() - interval '1 hour'),
    count(*) FILTER (WHERE phone = :phone AND made_at > now() - interval '1 hour')) AS hour FROM codes
WHERE (contact_id = :contact OR phone = :phone) AND purpose IN ('me', 'landlord')
  AND made_at > now() - interval '1 day'"""

_LESSOR_WITH = """
SELECT DISTINCT f.person_id, h.id AS house_id FROM phones f
JOIN parties q ON q.person_id = f.person_id AND q.until IS NULL AND q.role IN ('landlord', 'sublandlord')
JOIN houses h ON h.id = q.house_id AND h.code = :house AND h.revoked_at IS NULL
WHERE f.index = ANY(CAST(:phones AS bytea[])) AND f.trusted AND f.whose = 'own' LIMIT 2"""

_PERSON_WITH = """
SELECT DISTINCT f.person_id, CAST(NULL AS bigint) AS house_id FROM phones f
WHERE f.index = ANY(CAST(:phones AS bytea[])) AND f.trusted AND f.whose = 'own' LIMIT 2"""

_MAKE = """
INSERT INTO codes (purpose, hash, phone, contact_id, house_id, person_id, expires_at)
VALUES (:purpose, :hash, :phone, CAST(:contact AS bigint), CAST(:house AS bigint), CAST(:person AS bigint),
  now() + CAST(:lives AS interval))
RETURNING id"""


async def make_for_phone(
    conn: AsyncConnection, vault: Vault, contact_id: int, phone: str, purpose: str, house_code: str = ""
) -> Sent:
    """A six-digit code for a phone on record: of a lessor of the house (`landlord`), or of exactly one person (`me`).

    A phone that is not on record gets a row like any other, so that trying it goes the same way to the same end.
    Raises CodeRefused: too-many-codes.
    """
    index = vault.index("phone", phone)
    await _within_limits(conn, contact_id, index)
    phones = vault.indexes("phone", phone)
    if purpose == "landlord":
        found = await rows(conn, _LESSOR_WITH, phones=phones, house=house_code)
    else:
        found = await rows(conn, _PERSON_WITH, phones=phones)
    return await _made(conn, vault, contact_id, purpose, index, found[0] if len(found) == 1 else None)


async def _within_limits(conn: AsyncConnection, contact_id: int, index: bytes) -> None:
    sent = await one(conn, _SENT, contact=contact_id, phone=index)
    if sent is not None and (sent.hour >= SENDS_AN_HOUR or sent.day >= SENDS_A_DAY):
        raise CodeRefused("too-many-codes")


async def _made(
    conn: AsyncConnection, vault: Vault, contact_id: int, purpose: str, index: bytes, person: Row[Any] | None
) -> Sent:
    code = new_sms_code()
    made = await value(
        conn,
        _MAKE,
        purpose=purpose,
        hash=vault.index("code", f"{purpose}:{contact_id}:{code}"),
        phone=index,
        contact=contact_id,
        house=person.house_id if person else None,
        person=person.person_id if person else None,
        lives=LIVES,
    )
    return Sent(made, code, person.person_id if person else None)


_NAMED_LAST = """
SELECT c.phone, c.person_id, h.code AS house, c.made_at > now() - CAST(:wait AS interval) AS soon
FROM codes c LEFT JOIN houses h ON h.id = c.house_id
WHERE c.contact_id = :contact AND c.purpose = :purpose AND c.phone IS NOT NULL
  AND c.made_at > now() - interval '1 day' ORDER BY c.id DESC LIMIT 1 FOR UPDATE OF c"""


async def make_another(
    conn: AsyncConnection, vault: Vault, contact_id: int, purpose: str
) -> tuple[Sent, str]:
    """A new code for the phone this chat named last, and that phone ('' where it is nobody's).

    Raises CodeRefused: no-code, code-on-its-way, too-many-codes.
    """
    last = await one(conn, _NAMED_LAST, contact=contact_id, purpose=purpose, wait=WAIT)
    if last is None:
        raise CodeRefused("no-code")
    await _within_limits(conn, contact_id, last.phone)
    if last.soon:
        raise CodeRefused("code-on-its-way")
    for phone in await people.phones_of(conn, vault, last.person_id) if last.person_id is not None else ():
        if last.phone in vault.indexes("phone", phone):
            return await make_for_phone(conn, vault, contact_id, phone, purpose, last.house or ""), phone
    return await _made(conn, vault, contact_id, purpose, last.phone, None), ""


_LATEST = """
SELECT id, hash, person_id, tries, expires_at < now() AS expired FROM codes
WHERE contact_id = :contact AND purpose = :purpose AND used_at IS NULL ORDER BY id DESC LIMIT 1 FOR UPDATE"""


async def use(conn: AsyncConnection, vault: Vault, contact_id: int, code: str, purpose: str) -> int:
    """The person whose phone got this chat's latest code. A wrong try is counted, and stays counted.

    Raises CodeRefused: wrong-code, code-expired, too-many-tries.
    """
    latest = await one(conn, _LATEST, contact=contact_id, purpose=purpose)
    if latest is None:
        raise CodeRefused("wrong-code")
    if latest.expired:
        raise CodeRefused("code-expired")
    if latest.tries >= TRIES:
        raise CodeRefused("too-many-tries")
    hashes = vault.indexes("code", f"{purpose}:{contact_id}:{code}")
    if latest.hash not in hashes or latest.person_id is None:
        await run(conn, "UPDATE codes SET tries = tries + 1 WHERE id = :id", id=latest.id)
        raise CodeRefused("wrong-code")
    await run(conn, "UPDATE codes SET used_at = now() WHERE id = :id", id=latest.id)
    person: int = latest.person_id
    return person


_LESSORS = """
SELECT person_id FROM parties
WHERE house_id = :house AND until IS NULL AND role IN ('landlord', 'sublandlord')
  AND (CAST(:person AS bigint) IS NULL OR person_id = :person) GROUP BY person_id"""


async def issue_claim_code(
    conn: AsyncConnection, vault: Vault, house_id: int, person_id: int | None = None
) -> str:
    """Ten characters that an officer hands over on paper; whoever types them is the lessor on record. Earlier ones end.

    Raises NoLessor. The caller writes the audit row and, in an officer's transaction, steps out of the scope first.
    """
    lessors = await rows(conn, _LESSORS, house=house_id, person=person_id)
    if len(lessors) != 1:
        raise NoLessor(f"house {house_id} has {len(lessors)} lessors on record to choose from")
    code = new_claim_code()
    await run(
        conn,
        "UPDATE codes SET expires_at = now() WHERE purpose = 'claim' AND house_id = :house AND person_id = :person "
        "AND used_at IS NULL AND expires_at > now()",
        house=house_id,
        person=lessors[0].person_id,
    )
    await value(
        conn,
        _MAKE,
        purpose="claim",
        hash=vault.index("code", f"claim:{house_id}:{code}"),
        phone=None,
        contact=None,
        house=house_id,
        person=lessors[0].person_id,
        lives=CLAIM_LIVES,
    )
    return code


_CLAIM = """
UPDATE codes c SET used_at = now(), contact_id = :contact FROM houses h
WHERE c.purpose = 'claim' AND c.house_id = h.id AND h.code = :house AND h.revoked_at IS NULL
  AND c.hash = ANY(CAST(:hashes AS bytea[])) AND c.used_at IS NULL AND c.expires_at > now()
RETURNING c.person_id, h.area_no"""


async def claim(
    conn: AsyncConnection, vault: Vault, contact_id: int, house_id: int | None, house_code: str, code: str
) -> Row[Any]:
    """Uses a claim code: (person_id, area_no). Five wrong ones in an hour and a chat has to wait.

    Raises CodeRefused: wrong-code, too-many-tries.
    """
    wrong = await value(
        conn,
        "SELECT count(*) FROM codes WHERE contact_id = :contact AND purpose = 'wrong-claim' "
        "AND made_at > now() - interval '1 hour'",
        contact=contact_id,
    )
    if wrong >= TRIES:
        raise CodeRefused("too-many-tries")
    hashes = vault.indexes("code", f"claim:{house_id}:{code}")
    used = await one(conn, _CLAIM, contact=contact_id, house=house_code, hashes=hashes)
    if used is None:
        await value(
            conn,
            _MAKE,
            purpose="wrong-claim",
            hash=hashes[0],
            phone=None,
            contact=contact_id,
            house=None,
            person=None,
            lives=timedelta(0),
        )
        raise CodeRefused("wrong-code")
    return used
