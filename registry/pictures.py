"""Pictures of things: which photo shows what, and the photo for an officer who may see it."""

from collections.abc import Sequence
from typing import Any, Final

from sqlalchemy.engine import Row
from sqlalchemy.ext.asyncio import AsyncConnection

from registry.database import one, rows, run, value
from registry.vault import Vault

_SHOW: Final = """
INSERT INTO pictures (area_no, about, about_id, file_id)
SELECT :area_no, :about, :about_id, f.id FROM files f
WHERE f.id = ANY(CAST(:files AS bigint[])) AND f.contact_id = :contact AND f.kind = 'photo'"""


async def show(
    conn: AsyncConnection, contact_id: int, area_no: int, about: str, about_id: int, files: Sequence[int]
) -> int:
    """Says what photos of this chat's show; somebody else's file, or one that is no photo, is left out. How many."""
    return await run(
        conn,
        _SHOW,
        area_no=area_no,
        about=about,
        about_id=about_id,
        files=list(files),
        contact=contact_id,
    )


async def add(conn: AsyncConnection, area_no: int, about: str, about_id: int, file_id: int) -> int:
    """An officer's photo shows that row; the picture's number."""
    made: int = await value(
        conn,
        "INSERT INTO pictures (area_no, about, about_id, file_id) VALUES (:area_no, :about, :id, :file) RETURNING id",
        area_no=area_no,
        about=about,
        id=about_id,
        file=file_id,
    )
    return made


async def of(conn: AsyncConnection, about: str, about_id: int) -> list[int]:
    """The pictures' numbers, in order; within an officer's areas where an officer asks."""
    wanted = "SELECT id FROM pictures WHERE about = :about AND about_id = :id ORDER BY id"
    return [row.id for row in await rows(conn, wanted, about=about, id=about_id)]


async def held(conn: AsyncConnection, picture_id: int) -> Row[Any] | None:
    """A picture (file_id, area_no, person_id) of the officer's areas; `person_id`: whose declaration it belongs to."""
    sql = """SELECT p.file_id, p.area_no, d.person_id FROM pictures p
      LEFT JOIN declarations d ON p.about = 'declaration' AND d.id = p.about_id WHERE p.id = :id"""
    return await one(conn, sql, id=picture_id)


async def content(conn: AsyncConnection, vault: Vault, file_id: int) -> bytes:
    """The photo of a picture that is held, a JPEG; step out of an officer's scope before asking."""
    row = await one(conn, "SELECT content FROM files WHERE id = :id", id=file_id)
    assert row is not None
    return vault.open(bytes(row.content), f"files.content:{file_id}")
