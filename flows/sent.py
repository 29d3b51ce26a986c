"""Kinds of answers that are sent rather than typed: a photo, a table, where somebody is."""

import re
from typing import ClassVar

from flows.kinds import Kind, Reading
from flows.typed import LONGEST, Invalid, plain, visible_cells


class Photo(Kind[str]):
    """A stored picture: its file id, kept as "file:<id>"."""

    wire = "photo"
    _FILE: ClassVar = re.compile(r"file:([A-Za-z0-9_-]{1,64})")

    def read(self, text: str, at: Reading) -> str:
        found = self._FILE.fullmatch(text) if len(text) <= 80 else None
        if found is None:
            raise Invalid("photo")
        return found[1]

    def write(self, value: str) -> str:
        return f"file:{value}"

    def shown(self, value: str) -> str:
        return "✓"


class Lines(Kind[str]):
    """Lines pasted from a table, at most `most` of them; or a table that was uploaded, kept as "file:<id>"."""

    wire = "lines"
    _FILE: ClassVar = re.compile(r"file:[0-9]{1,18}")

    def __init__(self, most: int) -> None:
        self.most = most

    def read(self, text: str, at: Reading) -> str:
        if self._FILE.fullmatch(text):
            return text
        if len(text) > LONGEST:
            raise Invalid("too-long", most=LONGEST)
        lines = [visible_cells(line) for line in text.splitlines()]
        kept = [line for line in lines if line.strip()]
        if not kept:
            raise Invalid("empty")
        if len(kept) > self.most:
            raise Invalid("lines-many", most=self.most)
        return "\n".join(kept)

    def shown(self, value: str) -> str:
        return "✓"


class Location(Kind[tuple[float, float]]):
    """Latitude and longitude in degrees (WGS 84 as phones send it), to a millionth; the usual slip of order is mended."""

    wire = "location"
    _PAIR: ClassVar = re.compile(
        r"[(\[]?([+-]?[0-9]{1,3}(?:\.[0-9]{1,20})?) ?[, ] ?([+-]?[0-9]{1,3}(?:\.[0-9]{1,20})?)[)\]]?"
    )

    def read(self, text: str, at: Reading) -> tuple[float, float]:
        found = self._PAIR.fullmatch(plain(text).removeprefix("geo:").replace("、", ","))
        if found is None:
            raise Invalid("location")
        lat, lon = (round(float(part), 6) + 0.0 for part in found.groups())
        if abs(lat) > 90 >= abs(lon):
            lat, lon = lon, lat
        if abs(lat) > 90 or abs(lon) > 180:
            raise Invalid("location")
        return lat, lon

    def write(self, value: tuple[float, float]) -> str:
        return f"{value[0]:.6f},{value[1]:.6f}"
