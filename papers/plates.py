"""Door plates: a sheet to print and cut, two plates to a page, each leading to its house's page (decision 11)."""

# Demands: 001-86

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from sqlalchemy.ext.asyncio import AsyncConnection

from locales import words
from registry import RegistryError
from registry.database import rows
from registry.houses import SEEN

if TYPE_CHECKING:
    from jinja2 import Template

TEMPLATE: Final = Path(__file__).parent / "templates" / "plates.html"
QUIET_MODULES: Final = 4
"""The white margin a reader needs around a code (ISO/IEC 18004)."""
QR_MM: Final = 62
LONGEST_ADDRESS: Final = 200
"""Bytes of the printed link: beyond it the code's squares get too small for an old phone at arm's length."""

_HOUSES: Final = f"""
SELECT s.code, s.area_no, s.address, s.office, s.phone,
  (SELECT string_agg(a.name, '' ORDER BY a.lo) FROM areas a WHERE s.area_no BETWEEN a.lo AND a.hi AND a.level <> 'grid')
  AS place, s.village
FROM ({SEEN}) s JOIN areas scope ON s.area_no BETWEEN scope.lo AND scope.hi
WHERE scope.id = :area AND NOT s.revoked"""

_AREAS: Final = """
SELECT a.id FROM areas a LEFT JOIN areas b ON b.id = a.parent_id LEFT JOIN areas c ON c.id = b.parent_id
LEFT JOIN areas d ON d.id = c.parent_id
WHERE concat(d.name, c.name, b.name, a.name) LIKE '%' || :words AND right(:words, length(a.name)) = a.name"""


class PlatesRefused(RegistryError):
    """The plates cannot be printed; the text says what is missing."""


@dataclass(frozen=True, slots=True)
class Plate:
    """One house as its plate names it: `place` down to the village, `address` within it, `office` who answers."""

    code: str
    place: str
    address: str
    office: str = ""
    phone: str = ""


async def plates_in(conn: AsyncConnection, area: str) -> list[Plate]:
    """The plates of all houses in an area and below it, in the order one walks; revoked ones are left out.

    `area` is its name, with those above it where it has namesakes: 方家村, 观海卫镇方家村. Raises PlatesRefused.
    """
    found = await rows(conn, _AREAS, words=area.replace("/", "").replace(" ", ""))
    if len(found) != 1:
        known = "There are several areas called" if found else "No area is called"
        raise PlatesRefused(
            f"{known} {area}. Write its name with the town before it, such as 观海卫镇方家村."
        )
    return [
        Plate(
            house.code,
            house.place,
            house.address.removeprefix(house.village),
            house.office or "",
            house.phone or "",
        )
        for house in sorted(
            await rows(conn, _HOUSES, area=found[0].id),
            key=lambda row: (row.area_no, *_by_number(row.address)),
        )
    ]


def _by_number(address: str) -> tuple[tuple[str, int], ...]:
    """2号 comes before 21号."""
    return tuple((words, int(digits or 0)) for words, digits in re.findall(r"(\D*)(\d*)", address))


def plates_sheet(houses: Iterable[Plate], base_url: str | None, *, printed_on: date | None = None) -> str:
    """A page of HTML that prints on A4, about 6 kB a plate. Raises PlatesRefused without an address people can reach."""
    base = _checked(base_url)
    plates = [
        {
            "house": house,
            "link": f"{base}/h/{house.code}",
            "typed": spaced(house.code),
            "qr": qr_svg(f"{base}/h/{house.code}"),
        }
        for house in houses
    ]
    if not plates:
        raise PlatesRefused("There is no house with a plate in this area.")
    return _template().render(
        plates=plates,
        short=base.partition("://")[2],
        domain=urlsplit(base).netloc,
        printed_on=printed_on,
        qr_mm=QR_MM,
        zh=lambda key, **values: words.text("zh", "plate", key, values),
        en=lambda key, **values: words.text("en", "plate", key, values),
    )


def spaced(code: str) -> str:
    """7KQ4 M2XD: people copy groups of four without a slip."""
    return " ".join(code[start : start + 4] for start in range(0, len(code), 4))


def qr_svg(link: str) -> str:
    """A QR code that survives a quarter of it being scratched off; one unit of its view box is one square."""
    squares = qr_squares(link)
    side = len(squares)
    runs = "".join(
        f"M{x} {y}h{width}v1h-{width}z" for y, row in enumerate(squares) for x, width in _dark_runs(row)
    )
    return (
        f'<svg class="qr" viewBox="0 0 {side} {side}" role="img" aria-label="{words.text("zh", "plate", "qr")}" '
        f'shape-rendering="crispEdges"><path d="{runs}"/></svg>'
    )


def qr_squares(link: str) -> Sequence[Sequence[bool]]:
    """Rows of squares, dark is True, the white margin included."""
    from qrcode import QRCode  # 60 ms, and only who prints needs it
    from qrcode.constants import ERROR_CORRECT_Q

    code = QRCode(error_correction=ERROR_CORRECT_Q, border=QUIET_MODULES)
    code.add_data(link, optimize=0)  # in one piece: some old readers stumble over mixed modes
    code.make(fit=True)
    squares: list[list[bool]] = code.get_matrix()
    return squares


def _dark_runs(row: Sequence[bool]) -> Iterable[tuple[int, int]]:
    start = None
    for x, dark in enumerate((*row, False)):
        if dark and start is None:
            start = x
        elif not dark and start is not None:
            yield start, x - start
            start = None


def _checked(base_url: str | None) -> str:
    base = (base_url or "").strip().rstrip("/")
    if not base:
        raise PlatesRefused(
            "Plates carry an address for years: set PUBLIC_URL to the one people will reach, or give --base https://…"
        )
    parts = urlsplit(base)
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.query or parts.fragment:
        raise PlatesRefused(
            f"{base} is no address a phone can open: it must look like https://anju.example.cn"
        )
    if parts.hostname in ("localhost", "127.0.0.1", "::1", "0.0.0.0"):  # noqa: S104
        raise PlatesRefused(
            f"{base} leads every phone to itself; give the address others reach this machine by."
        )
    if len(base.encode()) > LONGEST_ADDRESS:
        raise PlatesRefused(
            f"The address is longer than {LONGEST_ADDRESS} bytes; the printed code would be too fine."
        )
    return base


@cache
def _template() -> "Template":
    from jinja2 import Environment, StrictUndefined

    house = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    return house.from_string(TEMPLATE.read_text("utf-8"))
