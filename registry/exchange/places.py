"""Takes in tables of places near where people live: each of an area, a kind and a name once."""

from collections.abc import Sequence
from datetime import date
from typing import Final
from urllib.parse import urlsplit

from sqlalchemy.ext.asyncio import AsyncConnection

from registry import near
from registry.exchange.cells import CellInvalid, choice, name, text
from registry.exchange.intake import Column, Intake, Line
from registry.exchange.office import WHICH_AREA
from registry.exchange.sheets import Cell
from registry.exchange.where import find_areas

KINDS: Final = {
    "免费培训": "training",
    "培训场所": "training",
    "充电": "charging",
    "充电桩": "charging",
    "消防器材": "gear",
    "器材商城": "gear",
    "办事窗口": "desk",
    "服务窗口": "desk",
}


def https(cell: Cell, today: date) -> str | None:
    """An address that people are sent to: https, with a host, nobody's name or password in it."""
    found = text(300)(cell, today)
    if not isinstance(found, str):
        return None
    try:
        parts = urlsplit(found)
        fine = parts.scheme == "https" and bool(parts.hostname) and "@" not in parts.netloc
    except ValueError:
        fine = False
    if not fine or " " in found:
        raise CellInvalid("https")
    return found


PLACE_COLUMNS: Final = (
    *WHICH_AREA,
    Column("kind", ("场所类型", "类型", "kind"), required=True, read=choice(KINDS)),
    Column("name", ("场所名称", "名称", "name"), required=True, read=name(digits=True)),
    Column("address", ("场所地址", "地址", "address"), required=True, read=text(100)),
    Column("hours", ("开放时间", "营业时间", "hours"), read=text(60)),
    Column("url", ("网址", "链接", "预约链接", "link"), read=https),
    Column("phone", ("联系电话", "电话", "phone"), read=text(40)),
)


async def take_places(conn: AsyncConnection, intake: Intake, lines: Sequence[Line]) -> None:
    areas = await find_areas(conn, intake, lines)
    keys = {
        line.number: (areas[line.number].id, line["kind"], line["name"])
        for line in lines
        if line.number in areas
    }
    asked = [line for line in lines if line.number in keys and intake.first(line, keys[line.number], "name")]
    known = await near.known(conn, [keys[line.number] for line in asked])
    new = [line for line in asked if keys[line.number] not in known]
    changed = [
        line
        for line in asked
        if (row := known.get(keys[line.number])) is not None
        and any(line[column] not in (None, getattr(row, column)) for column in near.COLUMNS)
    ]
    intake.count("created", len(new))
    intake.count("updated", len(changed))
    intake.count("unchanged", len(asked) - len(new) - len(changed))
    if intake.dry_run or not (new or changed):
        return
    told = [{**line.values, "area_id": areas[line.number].id} for line in (*new, *changed)]
    ids = await near.keep(conn, told)
    await intake.audit(
        conn, "place", [ids[keys[line.number]] for line in new], [ids[keys[line.number]] for line in changed]
    )
