"""Photos as telephones make them: 20 MB are made small, and where they were taken is forgotten; bombs are not opened."""

import io
import warnings
from collections.abc import Callable

import pytest
from aiohttp import ClientSession, FormData
from PIL import Image

from registry import files
from registry.database import Database, rows
from registry.files import NoPicture, smaller
from registry.vault import Vault
from tests.wechat_site import calling

MAKER = "Planted Phone"


def shot(side: tuple[int, int] = (3000, 2250), megabytes: int = 0, **how: object) -> bytes:
    """A JPEG with the place it was taken at, filled up to so many MB as cameras do behind the picture."""
    seen = Image.effect_noise(side, 64).convert("RGB") if side[0] < 4000 else Image.new("L", side, 90)
    exif = Image.Exif()
    exif[0x010F] = MAKER
    exif[0x0112] = 6  # turned by a quarter
    exif.get_ifd(0x8825).update({1: "N", 2: (30.0, 10.0, 1.0), 3: "E", 4: (121.0, 15.0, 1.0)})
    out = io.BytesIO()
    seen.save(out, "JPEG", exif=exif, **how)
    return out.getvalue().ljust(megabytes * 1024 * 1024, b"\0")


@pytest.mark.parametrize(
    ("taken", "size"),
    [
        (lambda: shot(megabytes=20), (1200, 1600)),
        (lambda: shot((12_000, 9_000)), (1200, 1600)),
        (lambda: shot((16_320, 12_240)), (1200, 1600)),
        (lambda: shot((300, 200)), (200, 300)),
    ],
    ids=["20 MB", "108 million", "200 million", "small"],
)
def test_a_photo_becomes_small_and_forgets_where_it_was_taken(
    taken: Callable[[], bytes], size: tuple[int, int]
) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        made = smaller(taken())
    assert len(made) <= files.KEPT_BYTES
    with Image.open(io.BytesIO(made)) as picture:
        assert (picture.format, picture.size, dict(picture.getexif())) == ("JPEG", size, {})
    assert MAKER.encode() not in made


def png(side: tuple[int, int]) -> bytes:
    out = io.BytesIO()
    Image.new("1", side).save(out, "PNG")
    return out.getvalue()


@pytest.mark.parametrize(
    "given",
    [
        lambda: png((20_000, 20_000)),
        lambda: shot((9_000, 6_000), progressive=True),
        lambda: shot((18_000, 13_000)),
        lambda: shot()[:5000],
        lambda: b"%PDF-1.7",
        lambda: b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
        lambda: b"\x89PNG\r\n\x1a\n" + bytes(50),
        lambda: b"",
    ],
    ids=["bomb", "progressive", "234 million", "half", "PDF", "SVG", "PNG in name", "empty"],
)
def test_what_is_no_photo_or_too_much_of_one_is_refused(given: Callable[[], bytes]) -> None:
    with pytest.raises(NoPicture):
        smaller(given())


@pytest.mark.parametrize(("megabytes", "status"), [(20, 201), (25, 413)])
async def test_twenty_megabytes_are_taken_at_the_door(
    db: Database, vault: Vault, megabytes: int, status: int
) -> None:
    form = FormData()
    form.add_field("file", io.BytesIO(shot(megabytes=megabytes)), filename="p.jpg", content_type="image/jpeg")
    async with calling(db, vault) as site, ClientSession() as session:
        base = site.caller.url.removesuffix("/wechat/main")
        async with session.post(f"{base}/chat/visitors") as made:
            token = (await made.json())["token"]
        headers = {"Authorization": f"Bearer {token}", "Expect": "100-continue"}
        async with session.post(f"{base}/chat/files", data=form, headers=headers) as answer:
            assert answer.status == status
    async with db.begin() as conn:
        kept = await rows(conn, "SELECT id, content FROM files")
    assert len(kept) == (status == 201)
    for row in kept:
        opened = vault.open(bytes(row.content), f"files.content:{row.id}")
        assert len(opened) <= files.KEPT_BYTES
        assert MAKER.encode() not in opened
