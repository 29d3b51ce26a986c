"""Photos and small tables sent by chat: checked, sealed; photos made smaller and stripped of where they were taken."""

import io
import zipfile
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from registry.database import run, value
from registry.vault import Vault

UPLOAD_BYTES = 24 * 1024 * 1024
"""Good telephones make photos of 20 MB."""
KEPT_BYTES = 1_000_000
KEPT_SIDE = 1600
MOST_PIXELS = 50_000_000
"""Held in memory at once: 150 MB."""
MOST_SHOT = 220_000_000
"""Of a JPEG that can be read in an eighth of its size, as telephones write them; they have up to 200 million."""
FILES_A_DAY = 40
SHEET_BYTES = 1_000_000


class NoSheet(ValueError):
    """The upload calls itself a table and is none, or a very large one."""


class NoPicture(ValueError):
    """The upload is not a picture we can read."""


class TooManyFiles(ValueError):
    """This chat sent more pictures today than anybody needs to."""


def smaller(content: bytes) -> bytes:
    """A JPEG of at most 1 MB and 1600 pixels a side, upright, without EXIF. Raises NoPicture."""
    from PIL import Image, ImageOps  # on use: photos are rare

    try:
        Image.MAX_IMAGE_PIXELS = None  # we count them ourselves, before anything is read
        with Image.open(io.BytesIO(content), formats=("JPEG", "PNG", "WEBP", "GIF", "BMP")) as picture:
            shot = picture.width * picture.height
            if picture.format == "JPEG" and not picture.info.get("progressive"):
                picture.draft("RGB", (KEPT_SIDE, KEPT_SIDE))
            if picture.width * picture.height > MOST_PIXELS or shot > MOST_SHOT:
                raise NoPicture("too many pixels")
            upright = ImageOps.exif_transpose(picture).convert("RGB")
    except NoPicture:
        raise
    except Exception as fault:  # Pillow raises whatever a broken file makes it stumble over
        raise NoPicture(type(fault).__name__) from fault
    for side, quality in ((KEPT_SIDE, 82), (KEPT_SIDE, 60), (KEPT_SIDE // 2, 60)):
        upright.thumbnail((side, side))
        out = io.BytesIO()
        upright.save(out, "JPEG", quality=quality)
        if out.tell() <= KEPT_BYTES:
            break
    return out.getvalue()


def sorted_out(name: str, content: bytes) -> tuple[str, bytes]:
    """What an upload is, by its content: ("sheet", as it came) or ("photo", made smaller). Raises NoSheet, NoPicture.

    A ZIP that is no workbook, or text under a table's name that is not text, is neither.
    """
    if content.startswith(b"PK\x03\x04"):
        try:
            with zipfile.ZipFile(io.BytesIO(content)) as package:
                is_workbook = "xl/workbook.xml" in package.namelist()
        except zipfile.BadZipFile as fault:
            raise NoSheet("broken") from fault
        if not is_workbook or len(content) > SHEET_BYTES:
            raise NoSheet("no workbook, or too large")
        return "sheet", content
    if name.lower().endswith((".csv", ".txt", ".xls", ".xlsx")):
        if (
            not content.strip()
            or len(content) > SHEET_BYTES
            or content.lstrip()[:1] == b"<"
            or _is_binary(content)
        ):
            raise NoSheet("no table, or too large")
        return "sheet", content
    return "photo", smaller(content)


def _is_binary(content: bytes) -> bool:
    """UTF-16 is full of zeros; other text has none."""
    return b"\0" in content and not content.startswith((b"\xff\xfe", b"\xfe\xff"))


_SHEET = "SELECT content FROM files WHERE id = :id AND contact_id = :contact AND kind = 'sheet'"


async def sheet(conn: AsyncConnection, vault: Vault, contact_id: int, file_id: int) -> bytes | None:
    """A table this chat sent; None for anything else."""
    sealed = await value(conn, _SHEET, id=file_id, contact=contact_id)
    return None if sealed is None else vault.open(bytes(sealed), f"files.content:{file_id}")


async def keep(
    conn: AsyncConnection, vault: Vault, contact_id: int, content: bytes, kind: str = "photo"
) -> str:
    """Seal a file away; gives its id. Raises TooManyFiles."""
    count = await value(
        conn,
        "SELECT count(*) FROM files WHERE contact_id = :c AND at > now() - interval '1 day'",
        c=contact_id,
    )
    if count >= FILES_A_DAY:
        raise TooManyFiles
    return str(await _seal(conn, vault, content, kind, contact=contact_id))


async def keep_officers(conn: AsyncConnection, vault: Vault, officer_id: int, content: bytes) -> int:
    """A photo that an officer's app sent, made smaller; gives its id. Raises NoPicture."""
    return await _seal(conn, vault, smaller(content), "photo", officer=officer_id)


async def _seal(
    conn: AsyncConnection,
    vault: Vault,
    content: bytes,
    kind: str,
    *,
    contact: int | None = None,
    officer: int | None = None,
) -> int:
    file_id: int = await value(conn, "SELECT nextval(pg_get_serial_sequence('files', 'id'))")
    await run(
        conn,
        "INSERT INTO files (id, contact_id, officer_id, kind, content) "
        "VALUES (:id, CAST(:contact AS bigint), CAST(:officer AS bigint), :kind, :content)",
        id=file_id,
        contact=contact,
        officer=officer,
        kind=kind,
        content=vault.seal(content, f"files.content:{file_id}"),
    )
    return file_id


_SHOW = """
INSERT INTO pictures (area_no, about, about_id, file_id, at)
SELECT :area_no, :about, :about_id, f.id, :now FROM files f
WHERE CAST(f.id AS text) = :photo AND f.contact_id = :contact"""


async def show(
    conn: AsyncConnection, photo: str, contact_id: int, about: str, about_id: int, area_no: int, now: datetime
) -> None:
    """This chat's own photo shows that row; another chat's is not used."""
    await run(
        conn,
        _SHOW,
        photo=photo,
        contact=contact_id,
        about=about,
        about_id=about_id,
        area_no=area_no,
        now=now,
    )
