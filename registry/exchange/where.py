"""Finds the places and houses that rows of a table speak of."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

from sqlalchemy.engine import Row
from sqlalchemy.ext.asyncio import AsyncConnection

from registry.areas import LEVELS
from registry.database import rows
from registry.exchange.cells import plain, text
from registry.exchange.intake import Column, Intake, Line
from registry.exchange.sheets import Cell

CITY = Column("city", ("县市", "市", "县（市、区）", "区县", "县区", "county"), read=text(30))
TOWN = Column(
    "town",
    ("镇街", "镇（街道）", "镇街道", "街道", "乡镇", "乡镇街道", "所属镇街", "subdistrict"),
    read=text(30),
)
VILLAGE_TITLES = ("村社区", "村（社区）", "村社", "村", "社区", "村居", "所属村社区", "community")
GRID = Column("grid", ("网格", "所属网格", "网格名称"), read=text(30))

OFFICES: Final = ("police", "office", "phone")


@dataclass(slots=True)
class Node:
    id: int
    parent: int | None
    name: str
    level: str
    lo: int
    hi: int
    offices: dict[str, str | None]
    marks: frozenset[str] = frozenset()


@dataclass(slots=True)
class Tree:
    """All areas, to be found by their names. Read once per run: a province has some ten thousand."""

    nodes: dict[int, Node] = field(default_factory=dict)
    by_path: dict[tuple[str, ...], Node] = field(default_factory=dict)
    by_name: dict[tuple[str, str], list[Node]] = field(default_factory=dict)

    def add(self, node: Node) -> None:
        self.nodes[node.id] = node
        self.by_path[self.path(node)] = node
        self.by_name.setdefault((node.level, node.name), []).append(node)

    def path(self, node: Node) -> tuple[str, ...]:
        above = self.path(self.nodes[node.parent]) if node.parent is not None else ()
        return (*above, node.name)


async def tree_of(conn: AsyncConnection, intake: Intake) -> Tree:
    if intake.tree is None:
        intake.tree = tree = Tree()
        for row in await rows(conn, "SELECT * FROM areas ORDER BY lo, hi DESC"):
            offices = {name: getattr(row, name) for name in OFFICES}
            tree.add(
                Node(
                    row.id, row.parent_id, row.name, row.level, row.lo, row.hi, offices, frozenset(row.marks)
                )
            )
    return intake.tree


# -- houses ----------------------------------------------------------------------------------------------------


def address(cell: Cell, today: date) -> str | None:
    """Without spaces, and with one kind of dash and bracket, or the same house would be two."""
    found = text(200)(cell, today)
    return found.translate(_ONE_FORM).replace(" ", "") if isinstance(found, str) else None


_ONE_FORM = str.maketrans("—–－~～（）＃", "-----()#")


def house_number(cell: Cell, today: date) -> str | None:
    text(40)(cell, today)
    return plain(cell).replace(" ", "").upper() or None


EXTERNAL_NO = Column(
    "external_no", ("房屋编号", "房屋编码", "出租房编号", "编号", "house no"), read=house_number
)
ADDRESS_TITLES: Final = ("地址", "房屋地址", "详细地址", "现住址", "居住地址", "出租房地址")


@dataclass(frozen=True, slots=True)
class House:
    """A house another row speaks of."""

    id: int
    area_no: int


def area_of(intake: Intake, tree: Tree, line: Line) -> Node | None:
    """The grid or village a row names; reports what is unknown or ambiguous."""
    found: list[Node] = tree.by_name.get(("village", line["village"]), [])
    for level in ("town", "city"):
        if line[level]:
            found = [node for node in found if line[level] in tree.path(node)]
    place = "".join(line[level] or "" for level in LEVELS[:3])
    if line["grid"]:
        found = [
            node
            for node in tree.by_name.get(("grid", line["grid"]), [])
            if node.parent in {v.id for v in found}
        ]
        place += line["grid"]
    if len(found) == 1:
        return found[0]
    intake.refuse(line.number, "village", "area-several" if found else "area-unknown", place=place)
    return None


def village_of(tree: Tree, node: Node) -> Node:
    return tree.nodes[node.parent] if node.level == "grid" and node.parent is not None else node


def full_address(tree: Tree, village: Node, written: str) -> str:
    """方家村前方路2号, whether 前方路2号 was written or 慈溪市观海卫镇方家村前方路2号."""
    rest = written
    for name in tree.path(village):
        rest = rest.removeprefix(name) or rest
    return f"{village.name}{rest}"


_ON_RECORD = """
SELECT h.*, ARRAY(SELECT label FROM rooms r WHERE r.house_id = h.id) AS labels
FROM houses h WHERE h.external_no = ANY(CAST(:numbers AS text[]))
UNION
SELECT h.*, ARRAY(SELECT label FROM rooms r WHERE r.house_id = h.id)
FROM unnest(CAST(:los AS bigint[]), CAST(:his AS bigint[])) AS v(lo, hi)
JOIN houses h ON h.area_no BETWEEN v.lo AND v.hi AND h.address = ANY(CAST(:addresses AS text[]))"""


@dataclass(slots=True)
class Known:
    """Houses on record, by their number and by village and address."""

    by_number: dict[str, Row[Any]] = field(default_factory=dict)
    by_address: dict[tuple[int, str], Row[Any]] = field(default_factory=dict)


async def known_houses(
    conn: AsyncConnection, tree: Tree, numbers: Sequence[str], at: Sequence[tuple[Node, str]]
) -> Known:
    villages = {village.id: village for village, _ in at}
    found = await rows(
        conn,
        _ON_RECORD,
        numbers=list(numbers),
        los=[village.lo for village in villages.values()],
        his=[village.hi for village in villages.values()],
        addresses=list({where for _, where in at}),
    )
    known = Known()
    for row in found:
        if row.external_no:
            known.by_number[row.external_no] = row
        known.by_address[village_of(tree, tree.nodes[row.area_id]).id, row.address] = row
    return known


CODE = Column("code", ("门牌码", "二维码编号", "plate code"), read=house_number)
WHICH_HOUSE: Final = (
    EXTERNAL_NO,
    CODE,
    CITY,
    TOWN,
    Column("village", VILLAGE_TITLES, read=text(30)),
    GRID,
    Column("address", ADDRESS_TITLES, read=address),
)

_BY_CODE = "SELECT id, area_no, code FROM houses WHERE code = ANY(CAST(:codes AS text[]))"


async def find_houses(conn: AsyncConnection, intake: Intake, lines: Sequence[Line]) -> dict[int, House]:
    """The house of each row, by row number: by its number, else its plate's code, else village and address."""
    tree = await tree_of(conn, intake)
    numbers = [line["external_no"] for line in lines if line["external_no"]]
    codes = [line["code"] for line in lines if line["code"]]
    at: dict[int, tuple[Node, str]] = {}
    for line in lines:
        if not line["external_no"] and not line["code"]:
            if not (line["village"] and line["address"]):
                intake.refuse(line.number, "external_no", "house-unnamed")
            elif area := area_of(intake, tree, line):
                village = village_of(tree, area)
                at[line.number] = village, full_address(tree, village, line["address"])
    known = await known_houses(conn, tree, numbers, list(at.values()))
    coded = {row.code: row for row in await rows(conn, _BY_CODE, codes=codes)} if codes else {}
    found: dict[int, House] = {}
    for line in lines:
        if line.number in intake.refused:
            continue
        village_and_address = at.get(line.number)
        house = (
            known.by_address.get((village_and_address[0].id, village_and_address[1]))
            if village_and_address
            else known.by_number.get(line["external_no"]) or coded.get(line["code"])
        )
        if house is None:
            column = "address" if village_and_address else "external_no" if line["external_no"] else "code"
            intake.refuse(line.number, column, "house-unknown")
        else:
            found[line.number] = House(house.id, house.area_no)
    return found


@dataclass(frozen=True, slots=True)
class Place:
    """An area another row speaks of; `area_no` is where rows of the area itself belong."""

    id: int
    area_no: int


async def find_areas(conn: AsyncConnection, intake: Intake, lines: Sequence[Line]) -> dict[int, Place]:
    """The area of each row, by row number: the lowest level it names, which must be one only."""
    tree = await tree_of(conn, intake)
    found: dict[int, Place] = {}
    for line in lines:
        named = [(level, line[level]) for level in LEVELS if line[level]]
        if not named:
            intake.refuse(line.number, "village", "level")
            continue
        level, name = named[-1]
        nodes = tree.by_name.get((level, name), [])
        for _, above in named[:-1]:
            nodes = [node for node in nodes if above in tree.path(node)]
        if len(nodes) == 1:
            found[line.number] = Place(nodes[0].id, nodes[0].lo)
        else:
            place = "".join(name for _, name in named)
            intake.refuse(line.number, level, "area-several" if nodes else "area-unknown", place=place)
    return found
