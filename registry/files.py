"""Photos sent by chat: checked, made smaller, stripped of where they were taken, sealed."""

import io
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from registry.database import run, value
from registry.vault import Vault

UPLOAD_BYTES = 12 * 1024 * 1024
KEPT_BYTES = 1_000_000
KEPT_SIDE = 1600
MOST_PIXELS = 50_000_000
FILES_A_DAY = 40


class NoPicture(ValueError):
    """The upload is not a picture we can read."""


class TooManyFiles(ValueError):
    """This chat sent more pictures today than anybody needs to."""


def smaller(content: bytes) -> bytes:
    """A JPEG of at most 1 MB and 1600 pixels a side, upright, without EXIF. Raises NoPicture."""
    from PIL import Image, ImageOps  # on use: photos are rare

    try:
        with Image.open(io.BytesIO(content), formats=("JPEG", "PNG", "WEBP", "GIF", "BMP")) as picture:
            if picture.width * picture.height > MOST_PIXELS:
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


async def keep(conn: AsyncConnection, vault: Vault, contact_id: int, picture: bytes) -> str:
    """Seal a picture away; gives its id. Raises TooManyFiles."""
    count = await value(
        conn,
        "SELECT count(*) FROM files WHERE contact_id = :c AND at > now() - interval '1 day'",
        c=contact_id,
    )
    if count >= FILES_A_DAY:
        raise TooManyFiles
    file_id = await value(conn, "SELECT nextval(pg_get_serial_sequence('files', 'id'))")
    await value(
        conn,
        "INSERT INTO files (id, contact_id, kind, content) "
        "VALUES (:id, :contact, 'photo', :content) RETURNING id",
        id=file_id,
        contact=contact_id,
        content=vault.seal(picture, f"files.content:{file_id}"),
    )
    return str(file_id)


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
