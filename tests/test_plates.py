"""Door plates: what is drawn is read back as a camera would, and what is printed fits and warns."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

import pytest

from papers.plates import QR_MM, Plate, PlatesRefused, plates_in, plates_sheet, qr_svg, spaced
from registry.database import Database
from registry.demo import EXAMPLES
from registry.exchange import KINDS, import_file
from registry.vault import Vault

BASE = "https://anju.example.cn"
HOUSE = Plate("7KQ4M2XD", "慈溪市观海卫镇东村", "前路2号", "东村服务站", "19900000911")


# -- a reader of QR codes (ISO/IEC 18004), for byte mode and as far as a plate needs it ---------------------------

MASKS = (
    lambda y, x: (y + x) % 2 == 0,
    lambda y, x: y % 2 == 0,
    lambda y, x: x % 3 == 0,
    lambda y, x: (y + x) % 3 == 0,
    lambda y, x: (y // 2 + x // 3) % 2 == 0,
    lambda y, x: y * x % 2 + y * x % 3 == 0,
    lambda y, x: (y * x % 2 + y * x % 3) % 2 == 0,
    lambda y, x: ((y + x) % 2 + y * x % 3) % 2 == 0,
)


def drawn(svg: str) -> list[list[bool]]:
    """The squares that the path of an SVG paints black."""
    box = re.search(r'viewBox="0 0 (\d+) \1"', svg)
    assert box is not None
    squares = [[False] * int(box[1]) for _ in range(int(box[1]))]
    for x, y, width, back in re.findall(r"M(\d+) (\d+)h(\d+)v1h-(\d+)z", svg):
        assert width == back
        for step in range(int(width)):
            squares[int(y)][int(x) + step] = True
    return squares


def scanned(svg: str) -> str:
    """What a phone reads from it: the margin must be white, the rest decodes without any error correction."""
    from qrcode.base import rs_blocks

    squares = drawn(svg)
    assert not any(any(row[:4]) or any(row[-4:]) for row in squares)
    assert not any(any(row) for row in squares[:4] + squares[-4:])
    code = [row[4:-4] for row in squares[4:-4]]
    side = len(code)
    version = (side - 17) // 4
    form = int("".join("1" if bit else "0" for bit in [*code[8][:6], *code[8][7:9], code[7][8]]), 2) << 6
    level, mask = (form >> 13 ^ 0b10) & 3, form >> 10 & 7 ^ 0b101
    bits = [code[y][x] ^ MASKS[mask](y, x) for y, x in _path(side, version)]
    words = [
        int("".join("1" if bit else "0" for bit in bits[at : at + 8]), 2) for at in range(0, len(bits) - 7, 8)
    ]
    blocks = rs_blocks(version, level)
    most = max(block.data_count for block in blocks)
    order = [block for step in range(most) for block in range(len(blocks)) if step < blocks[block].data_count]
    parts: list[list[int]] = [[] for _ in blocks]
    for word, block in zip(words, order, strict=False):
        parts[block].append(word)
    stream = "".join(f"{word:08b}" for part in parts for word in part)
    assert stream[:4] == "0100"  # byte mode
    start = 4 + (8 if version < 10 else 16)
    length = int(stream[4:start], 2)
    return bytes(int(stream[at : at + 8], 2) for at in range(start, start + 8 * length, 8)).decode()


def _path(side: int, version: int) -> Iterator[tuple[int, int]]:
    """The zigzag from the lower right corner over all squares that carry data."""
    up = True
    for right in range(side - 1, 0, -2):
        column = right - 1 if right <= 6 else right
        for y in range(side - 1, -1, -1) if up else range(side):
            for x in (column, column - 1):
                if not _reserved(y, x, side, version):
                    yield y, x
        up = not up


def _reserved(y: int, x: int, side: int, version: int) -> bool:
    from qrcode.util import pattern_position

    corner = (y < 9 and (x < 9 or x > side - 9)) or (y > side - 9 and x < 9)
    timing = 6 in (y, x)
    numbered = version >= 7 and ((y < 6 and x > side - 12) or (x < 6 and y > side - 12))
    centres: Sequence[int] = pattern_position(version)
    alignment = any(
        abs(y - cy) <= 2 and abs(x - cx) <= 2
        for cy in centres
        for cx in centres
        if (cy, cx) not in ((6, 6), (6, side - 7), (side - 7, 6))
    )
    return corner or timing or numbered or alignment


@pytest.mark.parametrize(
    "base", ["http://192.168.1.20:8000", BASE, f"https://{'a' * 60}.gov.example.cn/{'b' * 60}"]
)
def test_a_camera_reads_the_link_of_the_house(base: str) -> None:
    sheet = plates_sheet([HOUSE], base)
    (svg,) = re.findall(r"<svg.*?</svg>", sheet, re.DOTALL)
    assert scanned(svg) == f"{base}/h/{HOUSE.code}"


def test_every_plate_of_a_sheet_has_its_own_code() -> None:
    houses = [Plate(f"7KQ4M2X{letter}", "东村", f"前路{n}号") for n, letter in enumerate("ABCDEFG")]
    sheet = plates_sheet(houses, f"{BASE}/")
    links = [scanned(svg) for svg in re.findall(r"<svg.*?</svg>", sheet, re.DOTALL)]
    assert links == [f"{BASE}/h/{house.code}" for house in houses]


def test_the_printed_code_is_large_enough() -> None:
    side = len(drawn(qr_svg(f"{BASE}/h/{HOUSE.code}")))
    assert QR_MM * (side - 8) / side >= 45
    long = len(drawn(qr_svg(f"https://{'a' * 180}.cn/h/{HOUSE.code}")))
    assert QR_MM * (long - 8) / long >= 30
    assert QR_MM / long > 0.7  # millimetres a square: what an old phone makes out at arm's length
    assert f".qr {{ width: {QR_MM}mm; height: {QR_MM}mm" in plates_sheet([HOUSE], BASE)


def test_a_plate_says_what_it_is_for_and_warns_of_false_ones() -> None:
    sheet = plates_sheet([HOUSE], BASE, printed_on=date(2023, 6, 12))
    for said in (
        "慈溪市观海卫镇东村",
        "前路2号",
        "7KQ4 M2XD",
        "anju.example.cn/h/7KQ4M2XD",
        "扫码申报",
        "Scan to declare",
        "不收钱，不要银行卡和密码。打开的网址开头应是 anju.example.cn",
        "The address must begin with anju.example.cn",
        "东村服务站",
        "19900000911",
        "2023-06-12",
    ):
        assert said in sheet
    assert "@page { size: A4" in sheet
    assert not re.search(r'(src|href)="', sheet)  # it prints without a network


def test_an_address_cannot_smuggle_anything_into_the_sheet() -> None:
    sheet = plates_sheet([Plate("7KQ4M2XD", "东村", "<script>alert(1)</script>")], BASE)
    assert "<script>" not in sheet


@pytest.mark.parametrize(
    "base",
    [None, "", " ", "anju.example.cn", "ftp://anju.example.cn", "http://localhost:8000", "http://127.0.0.1", f"{BASE}/?a=1",
     "https://" + "a" * 250],
)  # fmt: skip
def test_plates_are_refused_without_an_address_that_others_reach(base: str | None) -> None:
    with pytest.raises(PlatesRefused):
        plates_sheet([HOUSE], base)


def test_a_sheet_without_plates_is_refused() -> None:
    with pytest.raises(PlatesRefused):
        plates_sheet([], BASE)


@pytest.mark.parametrize(("code", "shown"), [("7KQ4M2XD", "7KQ4 M2XD"), ("7KQ4M2XDA", "7KQ4 M2XD A")])
def test_codes_are_printed_in_groups(code: str, shown: str) -> None:
    assert spaced(code) == shown


async def test_the_plates_of_an_area_come_in_walking_order_without_revoked_ones(
    db: Database, vault: Vault
) -> None:
    for kind in list(KINDS)[:2]:
        await import_file(db, vault, kind, Path(EXAMPLES) / f"{kind}.csv", today=date(2023, 6, 12))
    async with db.begin() as conn:
        village = await plates_in(conn, "观海卫镇/方家村")
        assert len(village) == 14
        assert len(await plates_in(conn, "方家村")) == 14
        assert len(await plates_in(conn, "五洞闸村")) == 7  # eight, one of them revoked
        assert len(await plates_in(conn, "慈溪市")) == 39
        assert [plate.address for plate in await plates_in(conn, "方家村第一网格")][:3] == [
            "前方路2号",
            "前方路21号",
            "前方路38号",
        ]
        assert village[0].place == "慈溪市观海卫镇方家村"
        assert (village[0].office, village[0].phone) == ("观海卫新市民服务中心", "19900000911")
        for unknown in ("不存在村", "第", ""):
            with pytest.raises(PlatesRefused):
                await plates_in(conn, unknown)
