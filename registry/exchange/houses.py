"""Takes in tables of houses with their rooms."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy.engine import Row
from sqlalchemy.ext.asyncio import AsyncConnection

from registry import houses
from registry.database import run
from registry.exchange.cells import Reader, choice, day, marks, rooms, square_metres, text, whole
from registry.exchange.intake import Column, Intake, Line
from registry.exchange.where import (
    ADDRESS_TITLES,
    CITY,
    EXTERNAL_NO,
    GRID,
    TOWN,
    VILLAGE_TITLES,
    Known,
    Node,
    Tree,
    address,
    area_of,
    full_address,
    known_houses,
    tree_of,
    village_of,
)

TYPES: Final = {
    "自建房": "self-built",
    "农村自建房": "self-built",
    "商品房": "commodity",
    "商品住宅": "commodity",
    "安置房": "resettlement",
    "公寓": "apartment",
    "长租公寓": "apartment",
    "集体宿舍": "dormitory",
    "宿舍": "dormitory",
    "员工宿舍": "dormitory",
    "其他": "other",
}
LETTINGS: Final = {
    "出租": "let",
    "在租": "let",
    "是": "let",
    "空置": "vacant",
    "自住": "owner_only",
    "停租": "stopped",
    "停止出租": "stopped",
    "已出售": "sold",
}
CLASSES: Final = {
    "放心": "trusted",
    "放心类": "trusted",
    "关注": "watched",
    "关注类": "watched",
    "严管": "strict",
    "严管类": "strict",
    "禁租": "no_rent",
    "禁租类": "no_rent",
    "无": "none",
}
NEGATIVE: Final = {
    "严重": "serious",
    "严重安全隐患": "serious",
    "一般": "general",
    "一般安全隐患": "general",
    "违法建筑": "illegal_build",
    "违建": "illegal_build",
    "无": "none",
    "否": "none",
}
YES_NO: Final = {"是": "yes", "有": "yes", "否": "no", "无": "no"}
PLATES: Final = {
    "在用": "in-use",
    "正常": "in-use",
    "作废": "revoked",
    "已作废": "revoked",
    "注销": "revoked",
}


def _plain(name: str, titles: tuple[str, ...], read: Reader) -> Column:
    return Column(name, titles, read=read)


HOUSE_COLUMNS: Final = (
    EXTERNAL_NO,
    CITY,
    TOWN,
    Column("village", VILLAGE_TITLES, required=True, read=text(30)),
    GRID,
    Column("address", ADDRESS_TITLES, required=True, read=address),
    _plain("compound", ("小区", "院落", "小区名称"), text(50)),
    _plain("building", ("幢", "楼幢", "栋", "楼栋", "幢号"), text(30)),
    _plain("unit", ("单元", "户室", "产权单元", "室号"), text(30)),
    _plain("type", ("房屋类型", "类型", "房屋性质", "建筑类型"), choice(TYPES)),
    _plain("letting", ("出租状态", "房屋出租状态", "租赁状态", "状态"), choice(LETTINGS)),
    _plain("let_since", ("起租日期", "出租日期", "开始出租日期"), day(ahead=30)),
    _plain("area_m2", ("面积", "建筑面积", "出租面积", "面积㎡"), square_metres),
    _plain("rooms_count", ("房间数", "出租间数", "居室数", "间数"), whole(0, 2_000)),
    _plain("rooms", ("房间", "房号", "房间号"), rooms),
    _plain("beds_count", ("床位数", "床位", "beds"), whole(0, 10_000)),
    _plain("corridors", ("走道数", "走道", "corridors"), whole(0, 500)),
    _plain("families", ("户数", "家庭数", "families"), whole(0, 1_000)),
    _plain("unrelated_adults", ("非亲属成年人数", "非亲属成年人", "unrelated adults"), whole(0, 10_000)),
    _plain("complete_flat", ("成套住宅", "是否成套", "complete flat"), choice(YES_NO)),
    _plain("by_room", ("按间出租", "是否按间出租", "by the room"), choice(YES_NO)),
    _plain("marks", ("标记", "重点标记", "marks"), marks),
    _plain("head_count", ("居住人数", "人数", "实住人数", "租住人数"), whole(0, 10_000)),
    _plain("control_class", ("分类管控", "管控类别", "管控等级"), choice(CLASSES)),
    _plain("negative_list", ("负面清单", "结构安全负面清单", "安全隐患等级"), choice(NEGATIVE)),
    _plain("plate", ("门牌状态", "门牌", "二维码状态"), choice(PLATES)),
)
KEPT: Final = (
    "external_no",
    "compound",
    "building",
    "unit",
    "type",
    "letting",
    "let_since",
    "area_m2",
    "rooms_count",
    "head_count",
)
"""Columns whose value replaces the one on record; those that can also be cleared or set once are looked at apart."""
COUNTED: Final = ("beds_count", "corridors", "families", "unrelated_adults")
KNOWN_TO_BE: Final = ("complete_flat", "by_room")


@dataclass(frozen=True, slots=True)
class Placed:
    """A row of the houses table with its area, its full address and the house on record, if there is one."""

    line: Line
    area: Node
    address: str
    house: Row[Any] | None


async def take_houses(conn: AsyncConnection, intake: Intake, lines: Sequence[Line]) -> None:
    tree = await tree_of(conn, intake)
    at = [(line, area) for line in lines if (area := area_of(intake, tree, line)) is not None]
    where = [
        (village_of(tree, area), full_address(tree, village_of(tree, area), line["address"]))
        for line, area in at
    ]
    known = await known_houses(
        conn, tree, [line["external_no"] for line, _ in at if line["external_no"]], where
    )
    new: list[Placed] = []
    changed: list[Placed] = []
    for (line, area), (village, full) in zip(at, where, strict=True):
        if not _alone(intake, line, (village.id, full)):
            continue
        house = _house_of(intake, tree, known, line, village, full)
        if line.number in intake.refused:
            continue
        placed = Placed(line, area, full, house)
        if house is None:
            new.append(placed)
        elif _differs(placed):
            changed.append(placed)
        else:
            intake.count("unchanged")
    intake.count("created", len(new))
    intake.count("updated", len(changed))
    if not intake.dry_run and (new or changed):
        await _write_houses(conn, intake, new, changed)


def _alone(intake: Intake, line: Line, where: tuple[int, str]) -> bool:
    number = line["external_no"]
    return intake.first(line, where, "address") and (not number or intake.first(line, number, "external_no"))


def _house_of(
    intake: Intake, tree: Tree, known: Known, line: Line, village: Node, full: str
) -> Row[Any] | None:
    """By number, else by address; refuses a number that stands at another village or address elsewhere."""
    number = line["external_no"]
    there = known.by_address.get((village.id, full))
    numbered = known.by_number.get(number) if number else None
    if numbered is not None and village_of(tree, tree.nodes[numbered.area_id]).id != village.id:
        intake.refuse(line.number, "external_no", "house-moved")
    elif (
        there is not None
        and number
        and there.external_no != number
        and (there.external_no or numbered is not None)
    ):
        intake.refuse(line.number, "external_no", "address-taken")
    return numbered if numbered is not None else there


def _differs(placed: Placed) -> bool:
    line, house = placed.line, placed.house
    assert house is not None
    return (
        placed.address != house.address
        or any(line[name] is not None and line[name] != getattr(house, name) for name in KEPT)
        or any(
            line[name] not in (None, getattr(house, name) or "none")
            for name in ("control_class", "negative_list")
        )
        or (line["plate"] == "revoked" and house.revoked_at is None)
        or not set(line["rooms"] or ()) <= set(house.labels)
        or any(line[name] not in (None, getattr(house, name)) for name in COUNTED)
        or any(_yes(line[name]) not in (None, getattr(house, name)) for name in KNOWN_TO_BE)
        or not set(line["marks"] or ()) <= set(house.marks)
    )


def _yes(said: str | None) -> bool | None:
    return None if said is None else said == "yes"


_OWN: Final = {**dict.fromkeys(COUNTED, "int"), **dict.fromkeys(KNOWN_TO_BE, "boolean")}
_MARK: Final = f"""
UPDATE houses SET head_count = coalesce(w.head_count, houses.head_count),
  control_class = nullif(coalesce(w.control_class, houses.control_class), 'none'),
  negative_list = nullif(coalesce(w.negative_list, houses.negative_list), 'none'),
  {", ".join(f"{name} = coalesce(w.{name}, houses.{name})" for name in _OWN)},
  marks = ARRAY(SELECT DISTINCT m FROM unnest(houses.marks || string_to_array(w.marks, ' ')) m WHERE m <> '' ORDER BY m),
  revoked_at = CASE WHEN w.revoked THEN coalesce(houses.revoked_at, CAST(:now AS timestamptz)) ELSE houses.revoked_at END
FROM unnest(CAST(:ids AS bigint[]), CAST(:heads AS int[]), CAST(:classes AS text[]), CAST(:negatives AS text[]),
  CAST(:revoked AS boolean[]), CAST(:marks AS text[]), {", ".join(f"CAST(:{name} AS {type_}[])" for name, type_ in _OWN.items())})
  AS w(id, head_count, control_class, negative_list, revoked, marks, {", ".join(_OWN)})
WHERE houses.id = w.id"""


async def _write_houses(
    conn: AsyncConnection, intake: Intake, new: Sequence[Placed], changed: Sequence[Placed]
) -> None:
    both = [*new, *changed]
    ids = await houses.ensure(conn, [_as_house(placed) for placed in both])
    await run(
        conn,
        _MARK,
        now=intake.now,
        ids=ids,
        heads=[placed.line["head_count"] for placed in both],
        classes=[placed.line["control_class"] for placed in both],
        negatives=[placed.line["negative_list"] for placed in both],
        revoked=[placed.line["plate"] == "revoked" for placed in both],
        marks=[" ".join(placed.line["marks"] or ()) for placed in both],
        **{name: [placed.line[name] for placed in both] for name in COUNTED},
        **{name: [_yes(placed.line[name]) for placed in both] for name in KNOWN_TO_BE},
    )
    await intake.audit(conn, "house", ids[: len(new)], ids[len(new) :])


def _as_house(placed: Placed) -> houses.NewHouse:
    line, house = placed.line, placed.house
    return houses.NewHouse(
        area_id=house.area_id if house is not None else placed.area.id,
        area_no=house.area_no if house is not None else placed.area.lo,
        address=placed.address,
        external_no=line["external_no"],
        compound=line["compound"],
        building=line["building"],
        unit=line["unit"],
        type=line["type"],
        letting=line["letting"] or (house.letting if house is not None else "let"),
        let_since=line["let_since"],
        area_m2=line["area_m2"],
        rooms_count=line["rooms_count"] if line["rooms_count"] is not None else _count(line, house),
        rooms=line["rooms"] or (),
    )


def _count(line: Line, house: Row[Any] | None) -> int | None:
    """Rooms that are listed need not be counted by hand."""
    return len(line["rooms"]) if line["rooms"] and (house is None or house.rooms_count is None) else None
