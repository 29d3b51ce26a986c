"""A backup holds everything but the keys; a restore proves itself row by row or leaves things as they were."""

import asyncio
import json
import re
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any
from zipfile import ZIP_STORED, ZipFile

import pytest

from registry import DatabaseUnfit, KeysMissing, audit
from registry.backup import ASIDE, DUMP, MANIFEST, BackupBroken, back_up, read_manifest, restore
from registry.database import Database, connect, rows, run, value
from registry.demo import EXAMPLES, OFFICER, make_demo
from registry.migrations import migrate
from registry.vault import Vault, check_keys, new_keys

DAY = date(2023, 6, 12)


@pytest.fixture
async def town(database_url: str, db: Database, vault: Vault) -> str:
    """The address of a database with the demo town in it."""
    async with db.begin() as conn:
        await check_keys(conn, vault)
    await make_demo(db, vault, DAY)
    async with db.begin() as conn:
        await audit.chain(conn)
    await db.engine.dispose()
    return database_url


@pytest.fixture
async def saved(town: str, tmp_path: Path) -> Path:
    path = tmp_path / "town.backup"
    await back_up(town, path)
    return path


@pytest.fixture
async def fresh(empty_database_url: str) -> str:
    """Another database, set up and without records."""
    await migrate(empty_database_url)
    return empty_database_url


async def contents(url: str) -> dict[str, list[str]]:
    conn = await connect(url)
    try:
        names = [
            row[0] for row in await conn.fetch("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
        ]
        return {
            name: sorted(row[0] for row in await conn.fetch(f'SELECT t::text FROM "{name}" t'))
            for name in names
        }
    finally:
        await conn.close()


def _mode(path: Path) -> int:
    return path.stat().st_mode & 0o777


def _bytes(path: Path) -> bytes:
    return path.read_bytes()


def _names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def _flip(path: Path) -> None:
    """Changes one byte in the middle."""
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 0xFF
    path.write_bytes(content)


async def execute(url: str, sql: str) -> None:
    conn = await connect(url)
    try:
        await conn.execute(sql)
    finally:
        await conn.close()


async def test_a_restored_database_holds_every_row_and_works_on(
    town: str, saved: Path, fresh: str, vault: Vault
) -> None:
    restored = await restore(fresh, saved, vault)
    assert restored.audit_broken_from is None
    assert restored.rows > 1000
    assert await contents(fresh) == await contents(town)
    db = Database.open(fresh)
    try:
        async with db.begin() as conn:
            await check_keys(conn, vault)
            person = (await rows(conn, "SELECT id, doc_no FROM people WHERE doc_no IS NOT NULL LIMIT 1"))[0]
            assert re.fullmatch(
                r"9900\d{13}[\dX]", vault.open_text(person.doc_no, f"people.doc_no:{person.id}")
            )
            top = await value(conn, "SELECT max(id) FROM people")
            assert await value(conn, "INSERT INTO people (name) VALUES ('新人') RETURNING id") > top
            with pytest.raises(Exception, match="permission denied"):
                await run(conn, "DELETE FROM audit")
        async with db.officer([(0, 0)]) as conn:
            assert await value(conn, "SELECT count(*) FROM stays") == 0
        async with db.officer([(0, 10**15)]) as conn:
            assert await value(conn, "SELECT count(*) FROM stays") == 122
    finally:
        await db.close()


async def test_a_backup_of_a_restored_database_is_the_same_again(
    saved: Path, fresh: str, vault: Vault, tmp_path: Path
) -> None:
    await restore(fresh, saved, vault)
    again = await back_up(fresh, tmp_path / "again.backup")
    assert again.tables == read_manifest(saved).tables
    await restore(fresh, tmp_path / "again.backup", vault, force=True)


async def test_the_keys_and_what_they_seal_are_not_in_the_file(town: str, saved: Path, vault: Vault) -> None:
    with ZipFile(saved) as file:
        assert file.namelist() == [MANIFEST, DUMP]
        written = file.read(DUMP) + file.read(MANIFEST)
    manifest = read_manifest(saved)
    assert manifest.keys == tuple(vault.fingerprints)
    number = (EXAMPLES / "landlords.csv").read_text("utf-8-sig").splitlines()[1].split(",")[4]
    assert number.encode() not in written
    assert _mode(saved) == 0o600
    assert "NOT in the file" in str(manifest)
    assert manifest.keys[0] in str(manifest)


async def test_a_backup_never_overwrites_and_leaves_nothing_half_done(
    town: str, saved: Path, tmp_path: Path
) -> None:
    before = _bytes(saved)
    with pytest.raises(BackupBroken, match="exists already"):
        await back_up(town, saved)
    assert _bytes(saved) == before
    await execute(town, "ALTER TABLE alembic_version RENAME TO away")
    with pytest.raises(DatabaseUnfit, match="never set up"):
        await back_up(town, tmp_path / "other.backup")
    await execute(town, "ALTER TABLE away RENAME TO alembic_version")
    assert _names(tmp_path) == ["town.backup"]


async def test_a_backup_while_others_write_is_of_one_moment(town: str, tmp_path: Path) -> None:
    done = asyncio.Event()

    async def write() -> None:
        conn = await connect(town)
        while not done.is_set():
            await conn.execute("INSERT INTO people (name) VALUES ('新人')")
        await conn.close()

    writer = asyncio.ensure_future(write())
    try:
        manifest = await back_up(town, tmp_path / "busy.backup")
    finally:
        done.set()
        await writer
    assert manifest.tables["people"][0] >= 153


async def test_other_keys_cannot_restore_and_nothing_is_touched(saved: Path, fresh: str) -> None:
    before = await contents(fresh)
    with pytest.raises(KeysMissing, match=r"keys\.env"):
        await restore(fresh, saved, Vault.from_keys(new_keys()))
    assert await contents(fresh) == before


async def test_a_database_with_records_is_only_replaced_by_force(
    saved: Path, fresh: str, vault: Vault
) -> None:
    await execute(fresh, "INSERT INTO people (name) VALUES ('在此')")
    with pytest.raises(DatabaseUnfit, match=r"not empty \(people\).*--force"):
        await restore(fresh, saved, vault)
    assert (await contents(fresh))["people"][0].find("在此") > 0
    await restore(fresh, saved, vault, force=True)
    assert not any("在此" in line for line in (await contents(fresh))["people"])


async def test_nobody_may_work_on_the_database_meanwhile(saved: Path, fresh: str, vault: Vault) -> None:
    db = Database.open(fresh)
    try:
        async with db.begin() as conn:
            await value(conn, "SELECT 1")
        with pytest.raises(DatabaseUnfit, match="stop it first"):
            await restore(fresh, saved, vault, force=True)
    finally:
        await db.close()


def _rewritten(path: Path, change: Callable[[dict[str, Any], bytes], bytes]) -> None:
    with ZipFile(path) as file:
        manifest, dump = json.loads(file.read(MANIFEST)), file.read(DUMP)
    dump = change(manifest, dump)
    with ZipFile(path, "w", ZIP_STORED) as file:
        file.writestr(MANIFEST, json.dumps(manifest))
        file.writestr(DUMP, dump)


def _one_row_more(manifest: dict[str, Any], dump: bytes) -> bytes:
    manifest["tables"]["people"][0] += 1
    return dump


def _one_letter_else(manifest: dict[str, Any], dump: bytes) -> bytes:
    manifest["tables"]["audit"][1] = "1"
    return dump


def _half(_manifest: dict[str, Any], dump: bytes) -> bytes:
    return dump[: len(dump) // 2]


def _from_the_future(manifest: dict[str, Any], dump: bytes) -> bytes:
    manifest["revision"] = "9999"
    return dump


def _another_program(manifest: dict[str, Any], dump: bytes) -> bytes:
    manifest["format"] = 99
    return dump


DAMAGES = (_one_row_more, _one_letter_else, _half, _from_the_future, _another_program)


@pytest.mark.parametrize("damage", DAMAGES)
async def test_a_damaged_backup_puts_back_what_was_there(
    saved: Path, fresh: str, vault: Vault, damage: Callable[[dict[str, Any], bytes], bytes]
) -> None:
    await execute(fresh, "INSERT INTO people (name) VALUES ('在此')")
    before = await contents(fresh)
    _rewritten(saved, damage)
    with pytest.raises(BackupBroken):
        await restore(fresh, saved, vault, force=True)
    assert await contents(fresh) == before


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"\0" * 1000, None])
async def test_what_is_no_backup_is_told(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "x.backup"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(BackupBroken, match="no backup"):
        read_manifest(path)


async def test_bytes_that_changed_on_the_disk_are_noticed(saved: Path, fresh: str, vault: Vault) -> None:
    _flip(saved)
    before = await contents(fresh)
    with pytest.raises(BackupBroken):
        await restore(fresh, saved, vault)
    assert await contents(fresh) == before


async def test_a_restore_that_was_killed_is_undone_by_the_next(saved: Path, fresh: str, vault: Vault) -> None:
    await execute(fresh, "INSERT INTO people (name) VALUES ('在此')")
    await execute(
        fresh,
        f"ALTER SCHEMA public RENAME TO {ASIDE}; CREATE SCHEMA public; CREATE TABLE public.half (id int)",
    )
    with pytest.raises(DatabaseUnfit, match="not empty"):
        await restore(fresh, saved, vault)
    assert any("在此" in line for line in (await contents(fresh))["people"])


async def test_progress_is_told_in_bytes(
    town: str, saved: Path, fresh: str, vault: Vault, tmp_path: Path
) -> None:
    out: list[tuple[int, int]] = []
    back: list[tuple[int, int]] = []
    await back_up(town, tmp_path / "more.backup", progress=lambda done, total: out.append((done, total)))
    await restore(fresh, saved, vault, progress=lambda done, total: back.append((done, total)))
    assert out
    assert out[-1][0] > 0
    assert back[-1][0] == back[-1][1] > 0


async def test_the_demo_is_made_once_and_its_token_stays_the_same(db: Database, vault: Vault) -> None:
    first = await make_demo(db, vault, DAY)
    second = await make_demo(db, vault, DAY)
    assert (first.house_code, first.token) == (second.house_code, second.token)
    assert first.claim_code != second.claim_code
    async with db.begin() as conn:
        assert await value(conn, "SELECT count(*) FROM officers WHERE name = :name", name=OFFICER) == 1
        assert await value(conn, "SELECT count(*) FROM tokens") == 1
        assert (
            await value(conn, "SELECT count(*) FROM codes WHERE used_at IS NULL AND expires_at > now()") == 2
        )
        assert await value(conn, "SELECT demo FROM clock")


async def test_a_demo_that_was_killed_half_way_is_finished(
    db: Database, vault: Vault, tmp_path: Path
) -> None:
    for name in ("areas", "houses"):
        shutil.copy(EXAMPLES / f"{name}.csv", tmp_path)
    with pytest.raises(Exception, match="landlords"):
        await make_demo(db, vault, DAY, tmp_path)
    made = await make_demo(db, vault, DAY)
    assert made.house_code
    async with db.begin() as conn:
        assert await value(conn, "SELECT count(*) FROM stays") == 122
