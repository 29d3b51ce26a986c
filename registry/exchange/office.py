"""Takes in the work of offices: visits, hazards, devices, papers, posts, events, lists of houses, reported numbers.

Each kind is a table whose rows are told apart by the house or area they belong to and a few columns more.
"""

# Demands: 000-52, 001-83

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Final, Literal

from sqlalchemy.ext.asyncio import AsyncConnection

from programmes.pack import packs, sound
from registry.database import rows, run
from registry.exchange.cells import Reader, choice, day, text, whole
from registry.exchange.houses import YES_NO
from registry.exchange.intake import Column, Intake, Line
from registry.exchange.where import CITY, GRID, TOWN, VILLAGE_TITLES, WHICH_HOUSE, find_areas, find_houses

OUTCOMES: Final = {
    "见到人": "met",
    "已见面": "met",
    "没人": "no_one",
    "无人在家": "no_one",
    "拒绝": "refused",
    "语言不通": "language",
    "没带证件": "no_documents",
}
SEVERITIES: Final = {"重大": "major", "重大隐患": "major", "一般": "ordinary", "其他": "ordinary"}
WHICH_AREA: Final = (CITY, TOWN, Column("village", VILLAGE_TITLES, read=text(30)), GRID)
TYPES: Final[Mapping[str, str]] = {"date": "date", "int": "int", "bool": "boolean", "text": "text"}


@dataclass(frozen=True, slots=True)
class Cell:
    """A column of the table: what it is called in the database, in a file, how it is read, and its type there."""

    name: str
    titles: tuple[str, ...]
    read: Reader
    type: Literal["date", "int", "bool", "text"] = "text"
    required: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A kind of table; rows with the same house or area and the same `told_by` columns are the same thing."""

    name: str
    of: Literal["house", "area"]
    told_by: tuple[str, ...]
    cells: tuple[Cell, ...]

    @property
    def columns(self) -> tuple[Column, ...]:
        where = WHICH_HOUSE if self.of == "house" else WHICH_AREA
        own = (Column(c.name, c.titles, required=c.required, read=c.read) for c in self.cells)
        return (*where, *own)


def _words(name: str, *titles: str, longest: int = 60, required: bool = False) -> Cell:
    return Cell(name, titles, text(longest), required=required)


def _day(name: str, *titles: str, ahead: int = 0, required: bool = False) -> Cell:
    return Cell(name, titles, day(ahead=ahead), "date", required)


def _number(name: str, *titles: str, most: int = 100_000) -> Cell:
    return Cell(name, titles, whole(0, most), "int")


def _flag(name: str, *titles: str) -> Cell:
    return Cell(name, titles, choice(YES_NO), "bool")


FAR: Final = 40 * 366
"""Days ahead within which a term may end."""

TABLES: Final[Mapping[str, Table]] = {
    table.name: table
    for table in (
        Table(
            "visits",
            "house",
            ("kind", "on_day"),
            (
                _words("kind", "检查类型", "走访类型", "visit", required=True),
                _day("on_day", "日期", "检查日期", "走访日期", "date", required=True),
                Cell("outcome", ("结果", "检查结果", "outcome"), choice(OUTCOMES)),
                _number("head_count", "人数", "现场人数", "head count"),
                _words("note", "备注", "note", longest=200),
            ),
        ),
        Table(
            "hazards",
            "house",
            ("number",),
            (
                _words("number", "隐患编号", "hazard no", required=True),
                _words("code", "隐患类别", "隐患代码", "hazard code", required=True),
                Cell("severity", ("隐患等级", "严重程度", "severity"), choice(SEVERITIES)),
                _words("place", "部位", "隐患部位", "place"),
                _words("found_by", "发现人", "发现单位", "found by"),
                _words("round", "轮次", "round"),
                _flag("out_of_scope", "非管辖", "非管辖范围", "out of scope"),
                _day("found_on", "发现日期", "found on", required=True),
                _day("posted_on", "上墙告知日期", "上墙日期", "posted on"),
                _day("entered_on", "录入日期", "entered on"),
                _words("entered_no", "系统编号", "录入编号", "entered no"),
                _words("measure", "整改措施", "measure", longest=200),
                _words("supervisor", "督促责任人", "责任人", "supervisor"),
                _day("due", "整改期限", "期限", "due", ahead=3 * 366),
                _day("paused_on", "一事一议日期", "会商日期", "paused on"),
                _day("resumed_on", "恢复整改日期", "会商结束日期", "resumed on"),
                _words("transferred_to", "流转单位", "移交单位", "transferred to"),
                _day("transferred_on", "流转日期", "移交日期", "transferred on"),
                _day("accepted_on", "接收日期", "accepted on"),
                _day("rechecked_on", "复查日期", "rechecked on"),
                _flag("passed", "复查合格", "是否合格", "passed"),
                _day("closed_on", "销号日期", "整改完成日期", "closed on"),
                _day("looked_back_on", "回头看日期", "looked back on"),
            ),
        ),
        Table(
            "devices",
            "house",
            ("kind", "place"),
            (
                _words("kind", "设备类型", "设备", "device", required=True),
                _words("place", "安装位置", "位置", "place"),
                _number("number", "数量", "个数", "number", most=10_000),
                _flag("works", "是否正常", "能用", "works"),
                _flag("linked", "是否联网", "已接入", "linked"),
                _number("recorded_days", "录像保存天数", "留存天数", "recorded days", most=3_650),
                _day("made_on", "生产日期", "made on"),
                _day("installed_on", "安装日期", "installed on"),
                _day("expires_on", "有效期至", "到期日期", "expires on", ahead=FAR),
                _day("checked_on", "检查日期", "checked on"),
                _day("gone_on", "拆除日期", "gone on"),
            ),
        ),
        Table(
            "papers",
            "house",
            ("kind", "since"),
            (
                _words("kind", "文书类型", "材料", "paper", required=True),
                _words("title", "名称", "标题", "title", longest=100),
                _day("since", "日期", "生效日期", "since", required=True),
                _day("until", "有效期至", "到期日期", "until", ahead=FAR),
            ),
        ),
        Table(
            "posts",
            "house",
            ("role", "name", "since"),
            (
                _words("role", "岗位", "职务", "role", required=True),
                _words("name", "姓名", "name", required=True),
                _day("since", "任职日期", "日期", "since", required=True),
                _day("until", "离任日期", "until", ahead=FAR),
            ),
        ),
        Table(
            "listings",
            "house",
            ("list", "listed_on"),
            (
                _words("list", "名单", "清单", "list", required=True),
                _words("level", "等级", "level"),
                _day("listed_on", "列入日期", "listed on", required=True),
                _day("treated_on", "整治完成日期", "treated on"),
                _day("removed_on", "移出日期", "removed on"),
                _words("why", "原因", "why", longest=200),
            ),
        ),
        Table(
            "area-papers",
            "area",
            ("kind", "since"),
            (
                _words("kind", "文书类型", "材料", "paper", required=True),
                _words("title", "名称", "标题", "title", longest=100),
                _day("since", "日期", "生效日期", "since", required=True),
                _day("until", "有效期至", "到期日期", "until", ahead=FAR),
            ),
        ),
        Table(
            "events",
            "area",
            ("kind", "on_day", "place"),
            (
                _words("kind", "活动类型", "工作类型", "event", required=True),
                _day("on_day", "日期", "date", required=True),
                _words("place", "地点", "place"),
                _number("people", "参加人数", "人数", "people"),
                _words("note", "备注", "note", longest=200),
            ),
        ),
        Table(
            "tallies",
            "area",
            ("kind", "month"),
            (
                _words("kind", "指标", "统计项目", "figure", required=True),
                _day("month", "月份", "month", required=True),
                Cell("number", ("数量", "数值", "number"), whole(0, 100_000_000), "int", required=True),
            ),
        ),
    )
}
STORED_IN: Final = {"area-papers": "papers"}


async def take(conn: AsyncConnection, intake: Intake, lines: Sequence[Line]) -> None:
    """Rows of the kind the report names. What a file leaves empty stays as it is."""
    table = TABLES[intake.report.kind]
    found = await (find_houses if table.of == "house" else find_areas)(conn, intake, lines)
    if table.name == "hazards":
        _families(intake, lines)
    given = [line for line in lines if line.number not in intake.refused]
    given = [
        line
        for line in given
        if intake.first(line, _same(table, found[line.number].id, line), table.told_by[0])
    ]
    known = await _known(conn, table, [found[line.number].id for line in given])
    new, changed = [], []
    for line in given:
        there = known.get(_same(table, found[line.number].id, line))
        if there is None:
            new.append(line)
        elif any(_value(line, cell) not in (None, there[cell.name]) for cell in table.cells):
            changed.append((there["id"], line))
        else:
            intake.count("unchanged")
    intake.count("created", len(new))
    intake.count("updated", len(changed))
    if not intake.dry_run:
        await _write(conn, intake, table, [(found[line.number], line) for line in new], changed)


def _families(intake: Intake, lines: Sequence[Line]) -> None:
    """A hazard's family follows from its code; a code or a department that no pack has is refused."""
    for line in lines:
        if line.number not in intake.refused:
            line.values["family"] = _all_hazards().get(line["code"])
            _department(intake, line)
            if line["family"] is None:
                intake.refuse(
                    line.number,
                    "code",
                    "choice",
                    shown=line["code"],
                    known="、".join(sorted(_all_hazards())[:12]),
                )


def _department(intake: Intake, line: Line) -> None:
    """A department by its name or its title; one that no pack has is refused."""
    called, known = line["transferred_to"], _all_departments()
    if called is not None and called not in known:
        titles = "、".join(list(known)[:12])
        intake.refuse(line.number, "transferred_to", "choice", shown=called, known=titles)


@cache
def _all_departments() -> Mapping[str, None]:
    every = [one for name in packs() if (pack := sound(name)) for one in pack.departments]
    return dict.fromkeys([*(one.title for one in every), *(one.name for one in every)])


@cache
def _all_hazards() -> Mapping[str, str]:
    return {
        hazard.code: hazard.family for name in packs() if (pack := sound(name)) for hazard in pack.hazards
    }


def _value(line: Line, cell: Cell) -> Any:
    found = line[cell.name]
    if cell.type == "bool" and found is not None:
        return found == "yes"
    return found.replace(day=1) if cell.name == "month" and found is not None else found


def _same(table: Table, owner: int, line: Line) -> tuple[object, ...]:
    cells = {cell.name: cell for cell in table.cells}
    told = [_value(line, cells[name]) for name in table.told_by]
    if table.name == "hazards":
        return tuple(told)
    return (owner, *("" if one is None else one for one in told))


async def _known(
    conn: AsyncConnection, table: Table, owners: Sequence[int]
) -> dict[tuple[object, ...], dict[str, Any]]:
    stored = STORED_IN.get(table.name, table.name)
    names = ", ".join(dict.fromkeys(("id", f"{table.of}_id", *(cell.name for cell in table.cells))))
    found = await rows(
        conn,
        f"SELECT {names} FROM {stored} WHERE {table.of}_id = ANY (CAST(:owners AS bigint[]))",
        owners=list(owners),
    )
    known = {}
    for row in found:
        there = dict(row._mapping)
        told = tuple(there[name] for name in table.told_by)
        known[told if table.name == "hazards" else (there[f"{table.of}_id"], *told)] = there
    return known


async def _write(
    conn: AsyncConnection,
    intake: Intake,
    table: Table,
    new: Sequence[tuple[Any, Line]],
    changed: Sequence[tuple[int, Line]],
) -> None:
    stored = STORED_IN.get(table.name, table.name)
    cells = table.cells + ((_words("family", "family"),) if table.name == "hazards" else ())
    made: list[int] = []
    if new:
        names = ", ".join(cell.name for cell in cells)
        arrays = ", ".join(f"CAST(:{cell.name} AS {TYPES[cell.type]}[])" for cell in cells)
        defaults = await _defaults(conn, stored)
        picked = ", ".join(
            f"coalesce(w.{cell.name}, {defaults[cell.name]})" if cell.name in defaults else f"w.{cell.name}"
            for cell in cells
        )
        inserted = await rows(
            conn,
            f"""INSERT INTO {stored} ({table.of}_id, area_no, source, {names})
                SELECT w.owner, w.area_no, 'import', {picked}
                  FROM unnest(CAST(:owners AS bigint[]), CAST(:area_nos AS bigint[]), {arrays})
                       AS w(owner, area_no, {names}) RETURNING id""",
            owners=[owner.id for owner, _ in new],
            area_nos=[owner.area_no for owner, _ in new],
            **{cell.name: [_value(line, cell) for _, line in new] for cell in cells},
        )
        made = [row.id for row in inserted]
    if changed:
        names = ", ".join(cell.name for cell in cells)
        arrays = ", ".join(f"CAST(:{cell.name} AS {TYPES[cell.type]}[])" for cell in cells)
        sets = ", ".join(f"{cell.name} = coalesce(w.{cell.name}, t.{cell.name})" for cell in cells)
        await run(
            conn,
            f"""UPDATE {stored} t SET {sets}
                  FROM unnest(CAST(:ids AS bigint[]), {arrays}) AS w(id, {names}) WHERE t.id = w.id""",
            ids=[row for row, _ in changed],
            **{cell.name: [_value(line, cell) for _, line in changed] for cell in cells},
        )
    if table.name == "listings":
        await _mark_negative(conn)
    if table.name == "hazards":
        await run(conn, _STAND, ids=[*made, *(row for row, _ in changed)])
    await intake.audit(conn, stored.removesuffix("s"), made, [row for row, _ in changed])


_STAND: Final = """
UPDATE hazards SET state = CASE WHEN closed_on IS NOT NULL THEN 'closed' WHEN paused_on IS NOT NULL AND resumed_on IS NULL THEN 'consultation'
    WHEN rechecked_on IS NOT NULL THEN 'rechecked' WHEN transferred_on IS NOT NULL THEN 'transferred'
    WHEN measure IS NOT NULL AND supervisor IS NOT NULL AND due IS NOT NULL THEN 'assigned'
    WHEN posted_on IS NOT NULL AND entered_on IS NOT NULL THEN 'entered' ELSE 'found' END
WHERE id = ANY (CAST(:ids AS bigint[]))"""
"""How far a hazard has come, by the days that are known."""


async def _defaults(conn: AsyncConnection, table: str) -> dict[str, str]:
    """What a column holds where nothing is said, as the table has it."""
    found = await rows(
        conn,
        """SELECT column_name AS name, column_default AS value FROM information_schema.columns
            WHERE table_name = :table AND column_default IS NOT NULL""",
        table=table,
    )
    return {row.name: row.value for row in found}


async def _mark_negative(conn: AsyncConnection) -> None:
    """A house on the negative list carries its level for as long as it stands there."""
    await run(
        conn,
        """UPDATE houses h SET negative_list = CASE WHEN w.on_it THEN coalesce(w.level, 'general') END FROM (
               SELECT house_id, max(nullif(level, '')) FILTER (WHERE treated_on IS NULL AND removed_on IS NULL) AS level,
                      bool_or(treated_on IS NULL AND removed_on IS NULL) AS on_it
                 FROM listings WHERE list = 'negative' GROUP BY house_id) w
            WHERE h.id = w.house_id AND h.negative_list IS DISTINCT FROM CASE WHEN w.on_it THEN coalesce(w.level, 'general') END""",
    )
