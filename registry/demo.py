"""Makes the demo town: real places, invented people, and a clock that stands in June 2023."""

import hashlib
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from sqlalchemy.ext.asyncio import AsyncConnection

from programmes.pack import load
from registry import RegistryError, codes, officers, programmes
from registry.database import Database, begin_demo, rows, run, value
from registry.exchange import import_file
from registry.vault import Vault

EXAMPLES: Final = Path(__file__).resolve().parent.parent / "examples"
OFFICER: Final = "演示民警"
AREA: Final = "慈溪市"
PROGRAMME: Final = "cixi-2023"
TABLES: Final = (
    *("areas", "houses", "landlords", "residents"),
    *("devices", "visits", "hazards", "listings", "events", "places"),
)
HOUSE: Final = "CX-F003"
"""Let, eight people, four rooms; its landlord has two more houses."""
SECOND_HOUSE: Final = "CX-M003"


@dataclass(frozen=True, slots=True)
class Demo:
    """What `make run` prints. The claim codes are new at each start; earlier ones no longer work."""

    house_code: str
    claim_code: str
    claim_house_code: str
    second_house_code: str
    second_claim_code: str
    token: str


async def make_demo(db: Database, vault: Vault, day: date, examples: Path = EXAMPLES) -> Demo:
    """Fills an empty database with the example town and sets its clock to 9:00 of `day`; repeated, it only adds what lacks.

    Raises ClockError on a database with a register of its own.
    """
    async with db.begin() as conn:
        now = await begin_demo(conn, day)
        whole = await value(conn, "SELECT EXISTS (SELECT FROM officers WHERE name = :name)", name=OFFICER)
    if not whole:
        for kind in TABLES:
            table = examples / f"{kind}.csv"
            report = await import_file(db, vault, kind, table, today=now.date(), actor="demo")
            if report.errors:
                raise RegistryError(f"{table} does not fit the program:\n{report.text()}")
        async with db.begin() as conn:
            await officers.add(conn, OFFICER, [AREA])
            city = await value(conn, "SELECT id FROM areas WHERE name = :name", name=AREA)
            await programmes.apply(conn, load(PROGRAMME), city, now.date())
    async with db.begin() as conn:
        token = await _token(conn, vault)
        first, second = await rows(conn, _HOUSES, numbers=[HOUSE, SECOND_HOUSE])
        return Demo(
            house_code=first.code,
            claim_code=await codes.issue_claim_code(conn, vault, first.id, first.landlord),
            claim_house_code=first.code,
            second_house_code=second.code,
            second_claim_code=await codes.issue_claim_code(conn, vault, second.id, second.landlord),
            token=token,
        )


_GIVE = """
INSERT INTO tokens (hash, officer_id, name, scopes)
SELECT :hash, id, 'demo', CAST(:scopes AS text[]) FROM officers WHERE name = :name
ON CONFLICT (hash) DO NOTHING"""


async def _token(conn: AsyncConnection, vault: Vault) -> str:
    """For the whole town. The token comes from the keys, so that a second start prints the same one."""
    token = officers.TOKEN_PREFIX + vault.secret("demo officer's token")
    await run(
        conn,
        _GIVE,
        hash=hashlib.sha256(token.encode()).digest(),
        name=OFFICER,
        scopes=sorted(officers.ROLES["officer"]),
    )
    return token


_HOUSES = """
SELECT h.id, h.code, (SELECT min(p.person_id) FROM parties p WHERE p.house_id = h.id AND p.role = 'landlord') AS landlord
FROM houses h WHERE h.external_no = ANY(CAST(:numbers AS text[]))
ORDER BY array_position(CAST(:numbers AS text[]), h.external_no)"""
