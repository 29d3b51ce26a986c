"""Officers' own addresses (e-mail, group robots): sealed, each a contact of the account `robots`."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy.engine import Row
from sqlalchemy.ext.asyncio import AsyncConnection

from registry import audit
from registry.database import one, rows, run, value
from registry.numbers import reserve
from registry.officers import FOR_OPERATOR, OfficerError
from registry.vault import Vault

ACCOUNT: Final = "robots"
SERVICES: Final = ("dingtalk", "wecombot", "feishu", "lark", "mailto", "mailtos", "json", "jsons")
"""What of Apprise is offered: each is one company's robot, e-mail, or a program of the office's own."""
MOST: Final = 5
"""Addresses of one officer."""


@dataclass(frozen=True, slots=True)
class Added:
    id: int
    contact_id: int


async def add(conn: AsyncConnection, vault: Vault, officer: str, url: str) -> Added:
    """Keeps an Apprise URL for an officer. Raises OfficerError: nobody of that name, another service, too many."""
    officer_id = await _officer(conn, officer)
    service = url.partition("://")[0].lower()
    if "://" not in url or service not in SERVICES:
        raise OfficerError(f"An address begins with one of {', '.join(f'{name}://' for name in SERVICES)}.")
    if len(await of_officer(conn, officer)) >= MOST:
        raise OfficerError(f"{officer} has {MOST} addresses already; remove one first.")
    (address_id,) = (await reserve(conn, officer_addresses=1))["officer_addresses"]
    await run(
        conn,
        "INSERT INTO officer_addresses (id, officer_id, service, url) VALUES (:id, :officer, :service, :url)",
        id=address_id,
        officer=officer_id,
        service=service,
        url=vault.seal(url, _about(address_id)),
    )
    contact: int = await value(
        conn,
        "INSERT INTO contacts (account, address) VALUES (:account, :address) RETURNING id",
        account=ACCOUNT,
        address=f"o{address_id}",
    )
    await audit.write(conn, FOR_OPERATOR, "add-address", "officer", officer_id, service=service)
    return Added(address_id, contact)


async def remove(conn: AsyncConnection, officer: str, address_id: int) -> bool:
    """What waits for it is not sent any more. False if the officer has no such address."""
    officer_id = await _officer(conn, officer)
    gone = await one(
        conn,
        "DELETE FROM officer_addresses WHERE id = :id AND officer_id = :officer RETURNING id",
        id=address_id,
        officer=officer_id,
    )
    if gone is None:
        return False
    await run(
        conn,
        "UPDATE contacts SET unreachable = 'removed' WHERE account = :account AND address = :address",
        account=ACCOUNT,
        address=f"o{address_id}",
    )
    await audit.write(conn, FOR_OPERATOR, "remove-address", "officer", officer_id)
    return True


_OF: Final = """
SELECT a.id, a.service, a.made_at, n.state, n.reason, n.made_at AS told_at
FROM officers f JOIN officer_addresses a ON a.officer_id = f.id
JOIN contacts c ON c.account = :account AND c.address = 'o' || a.id
LEFT JOIN LATERAL (SELECT state, reason, made_at FROM notices WHERE contact_id = c.id ORDER BY id DESC LIMIT 1) n ON true
WHERE f.name = :officer AND f.active ORDER BY a.id"""


async def of_officer(conn: AsyncConnection, officer: str) -> Sequence[Row[Any]]:
    """Rows (id, service, made_at, state, reason, told_at): the addresses, and what became of the last message to each."""
    return await rows(conn, _OF, account=ACCOUNT, officer=officer.strip())


_REFUSING: Final = """
SELECT f.name, a.id, a.service, coalesce(c.unreachable, n.reason) AS reason
FROM officers f JOIN officer_addresses a ON a.officer_id = f.id
JOIN contacts c ON c.account = :account AND c.address = 'o' || a.id
LEFT JOIN LATERAL (SELECT state, reason FROM notices WHERE contact_id = c.id AND state IN ('sent', 'failed', 'unknown')
  ORDER BY id DESC LIMIT 1) n ON true
WHERE f.active AND (c.unreachable IS NOT NULL OR n.state = 'failed') ORDER BY f.name, a.id LIMIT 50"""


async def refusing(conn: AsyncConnection) -> Sequence[Row[Any]]:
    """Rows (name, id, service, reason): addresses that took nothing when they were told something last."""
    return await rows(conn, _REFUSING, account=ACCOUNT)


async def url_of(conn: AsyncConnection, vault: Vault, name: str) -> str | None:
    """The address behind a contact's name; None once it is removed or its officer dismissed. Raises VaultError."""
    row = await one(
        conn,
        "SELECT a.id, a.url FROM officer_addresses a JOIN officers f ON f.id = a.officer_id AND f.active "
        "WHERE 'o' || a.id = :name",
        name=name,
    )
    return None if row is None else vault.open_text(row.url, _about(row.id))


def _about(address_id: int) -> str:
    return f"officer_addresses.url:{address_id}"


async def _officer(conn: AsyncConnection, name: str) -> int:
    found = await value(conn, "SELECT id FROM officers WHERE name = :name AND active", name=name.strip())
    if found is None:
        raise OfficerError(f"No officer is called {name}; add one first: anju officer NAME --area AREA.")
    return int(found)
