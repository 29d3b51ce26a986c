"""Numbers we text with: known by a name that tells nothing, sealed, and never sent more than they should get."""

from dataclasses import dataclass
from typing import Final

from sqlalchemy.ext.asyncio import AsyncConnection

from registry.database import one, rows, run, value
from registry.vault import Vault

HOUR: Final = 15
DAY: Final = 40
"""Parts to one number, where no setting says otherwise: a conversation fits, a flood does not."""


@dataclass(frozen=True, slots=True)
class Quota:
    """The most parts that one number gets in an hour and in a day."""

    hour: int = HOUR
    day: int = DAY


def name_of(vault: Vault, phone: str) -> str:
    """The address of a phone's contact. It is made of the phone's index, so a phone on record has the same."""
    return "s" + vault.index("phone", phone).hex()


async def remember(conn: AsyncConnection, vault: Vault, phone: str) -> str:
    """Keeps the number of who wrote to us; gives its name, the old one if it wrote under an older key."""
    names = ["s" + index.hex() for index in vault.indexes("phone", phone)]
    known = await value(
        conn, "SELECT name FROM sms_numbers WHERE name = ANY(CAST(:names AS text[])) LIMIT 1", names=names
    )
    if known is not None:
        return str(known)
    await run(
        conn,
        "INSERT INTO sms_numbers (name, phone) VALUES (:name, :phone) ON CONFLICT DO NOTHING",
        name=names[0],
        phone=vault.seal(phone, _about(names[0])),
    )
    return names[0]


async def phone_of(conn: AsyncConnection, vault: Vault, name: str) -> str | None:
    """The number behind a name: one that wrote to us, or a phone on record. Raises VaultError."""
    wrote = await value(conn, "SELECT phone FROM sms_numbers WHERE name = :name", name=name)
    if wrote is not None:
        return vault.open_text(wrote, _about(name))
    for row in await rows(
        conn,
        "SELECT id, number FROM phones WHERE index = CAST(:index AS bytea) AND trusted ORDER BY id LIMIT 1",
        index=bytes.fromhex(name.removeprefix("s")),
    ):
        return vault.open_text(row.number, f"phones.number:{row.id}")
    return None


def _about(name: str) -> str:
    return f"sms_numbers.phone:{name}"


_TAKE: Final = """
INSERT INTO sms_sends (name, parts)
SELECT :name, CAST(:parts AS int) FROM (
  SELECT coalesce(sum(parts) FILTER (WHERE at > now() - interval '1 hour'), 0) AS hour, coalesce(sum(parts), 0) AS day
  FROM sms_sends WHERE name = :name AND at > now() - interval '1 day') AS sent
WHERE hour + CAST(:parts AS int) <= :most_hour AND day + CAST(:parts AS int) <= :most_day
RETURNING id"""


async def take(conn: AsyncConnection, name: str, parts: int, quota: Quota) -> int | None:
    """Counts parts about to be sent, over all processes; None if the number had its share. One sender at a time asks."""
    taken = await one(conn, _TAKE, name=name, parts=parts, most_hour=quota.hour, most_day=quota.day)
    return None if taken is None else int(taken.id)


async def give_back(conn: AsyncConnection, taken: int) -> None:
    """The gateway did not take it after all."""
    await run(conn, "DELETE FROM sms_sends WHERE id = :id", id=taken)
