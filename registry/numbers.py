"""Numbers that people copy by hand (plates, receipts, certificates), and ids taken before their rows are written."""

import secrets
from datetime import date
from typing import Final
from unicodedata import normalize

from sqlalchemy.ext.asyncio import AsyncConnection

from registry.database import one

ALPHABET: Final = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
"""31 characters nobody mistakes for another: no 0 O 1 I L. 31 is prime, which is what the check below needs."""

CODE_LENGTH: Final = 8
_INVERSE_OF_LAST: Final = pow(CODE_LENGTH, -1, len(ALPHABET))


def new_code() -> str:
    """A house's code: 7 random characters and one that checks them."""
    body = _random(CODE_LENGTH - 1)
    return body + ALPHABET[-_weighted(body) * _INVERSE_OF_LAST % len(ALPHABET)]


def valid_code(code: str) -> bool:
    """Whether this can be a house's code. Finds every single slip and every two characters swapped.

    Sum of position × value ≡ 0 (mod 31), positions from 1: weights differ and none is 0, so either slip moves it.
    """
    return (
        len(code) == CODE_LENGTH and all(c in ALPHABET for c in code) and _weighted(code) % len(ALPHABET) == 0
    )


def tidy_code(typed: str) -> str:
    """As it stands in the register: half-width, upper case, without blanks and hyphens."""
    return "".join(c for c in normalize("NFKC", typed).upper() if c.isalnum())


def new_receipt(day: date) -> str:
    """Such as 0612-7KQ4-M2XD: the day, then 31^8 possibilities."""
    return f"{day:%m%d}-{_random(4)}-{_random(4)}"


def new_certificate(day: date) -> str:
    return f"C{day:%y%m%d}-{_random(4)}-{_random(4)}"


def new_hazard_number(day: date) -> str:
    return f"Z{day:%y%m%d}-{_random(4)}-{_random(4)}"


def new_claim_code() -> str:
    """Ten characters, printed as two groups of five."""
    return _random(10)


def new_sms_code() -> str:
    return f"{secrets.randbelow(1_000_000):06d}"


async def reserve(conn: AsyncConnection, **counts: int) -> dict[str, list[int]]:
    """Ids for rows still to be written, by table: a sealed value is bound to its row's id. One statement."""
    taken = ", ".join(
        f"ARRAY(SELECT nextval('{table}_id_seq') FROM generate_series(1, :{table})) AS {table}"
        for table in counts
    )
    row = await one(conn, f"SELECT {taken}", **counts)
    assert row is not None
    return {table: list(row._mapping[table]) for table in counts}


def _random(length: int) -> str:
    return "".join(secrets.choice(ALPHABET) for _ in range(length))


def _weighted(code: str) -> int:
    return sum(position * ALPHABET.index(c) for position, c in enumerate(code, 1))
