"""A register of its own for measuring: an embedded PostgreSQL that keeps what it commits, and the demo town."""

import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from programmes import pack
from programmes.pack import Pack
from registry import embedded
from registry.database import Database, rows, value
from registry.demo import make_demo
from registry.migrations import migrate
from registry.postmaster import Home, postmaster
from registry.vault import Vault, check_keys, new_keys

DAY = date(2023, 6, 12)


@dataclass(frozen=True, slots=True)
class Ground:
    """`postmaster` is the process whose children are the database; `houses` are codes of the town's plates.

    `folder` and `keys` are what another process of ours needs to work on it: ANJU_DATA and ANJU_KEYS.
    """

    db: Database
    vault: Vault
    pack: Pack
    postmaster: int
    houses: tuple[str, ...]
    folder: Path
    keys: str = field(repr=False)


@asynccontextmanager
async def ground() -> AsyncIterator[Ground]:
    """Refuses to measure a database that would forget in a power cut."""
    with tempfile.TemporaryDirectory(prefix="anju-bench-") as folder:
        running = embedded.start(Path(folder))
        try:
            await migrate(running.url)
            db = Database.open(running.url)
            keys = new_keys()
            vault = Vault.from_keys(keys)
            await make_demo(db, vault, DAY)
            async with db.begin() as conn:
                await check_keys(conn, vault)
                for setting in ("fsync", "synchronous_commit", "full_page_writes"):
                    assert await value(conn, f"SHOW {setting}") == "on", setting
                houses = await rows(conn, "SELECT code FROM houses WHERE revoked_at IS NULL ORDER BY id")
            yield Ground(
                db,
                vault,
                pack.load("cixi-2023"),
                postmaster(Home(Path(folder))).pid,
                tuple(h.code for h in houses),
                Path(folder),
                keys,
            )
            await db.close()
        finally:
            running.close()
