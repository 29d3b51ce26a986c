"""Tables of offices' work: each row finds its house or area, comes in once, and changes only what it names."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from registry.database import Database
from registry.exchange import KINDS, import_file
from registry.vault import Vault
from tests.tables import TODAY, Office, counts, problems
from tests.test_import import EXAMPLES


@pytest.fixture
async def office(db: Database, vault: Vault, tmp_path: Path) -> Office:
    return await Office(db, vault, tmp_path).open()


VISIT = ("房屋编号", "检查类型", "日期", "结果", "人数")
HAZARD = ("房屋编号", "隐患编号", "隐患类别", "发现日期", "上墙日期", "销号日期")


@pytest.mark.parametrize(
    ("kind", "head", "row", "column", "stored"),
    [
        ("visits", VISIT, ("A1", "fire", "2023-06-10", "见到人", "12人"), "head_count", 12),
        ("visits", VISIT, ("A1", "fire", "2023/6/10", "", ""), "outcome", "met"),
        (
            "hazards",
            HAZARD,
            ("A1", "YH-1", "F1", "2023-06-01", "2023-06-02", ""),
            "posted_on",
            date(2023, 6, 2),
        ),
        (
            "devices",
            ("房屋编号", "设备类型", "位置", "数量", "是否联网"),
            ("A1", "smart-smoke", "走道", "4个", "是"),
            "linked",
            True,
        ),
        ("papers", ("房屋编号", "文书类型", "日期"), ("A1", "rules", "2023-06-01"), "until", None),
        (
            "posts",
            ("房屋编号", "岗位", "姓名", "日期"),
            ("A1", "manager", "丁一", "2023-06-01"),
            "name",
            "丁一",
        ),
        (
            "listings",
            ("房屋编号", "名单", "等级", "列入日期"),
            ("A1", "negative", "serious", "2023-06-01"),
            "level",
            "serious",
        ),
        (
            "area-papers",
            ("镇街", "文书类型", "日期"),
            ("观海卫镇", "annual-plan", "2023-01-05"),
            "since",
            date(2023, 1, 5),
        ),
        (
            "events",
            ("村社区", "活动类型", "日期", "参加人数"),
            ("东村", "fire-education", "2023-06-08", "40"),
            "people",
            40,
        ),
        (
            "tallies",
            ("镇街", "指标", "月份", "数量"),
            ("观海卫镇", "police-incidents", "2023-05-31", "3"),
            "month",
            date(2023, 5, 1),
        ),
    ],
)
async def test_a_row_comes_in_once(
    office: Office, kind: str, head: tuple[str, ...], row: tuple[str, ...], column: str, stored: Any
) -> None:
    assert counts(await office.bring(kind, (head, row))) == (1, 0, 0, 0)
    assert counts(await office.bring(kind, (head, row))) == (0, 0, 1, 0)
    table = "papers" if kind == "area-papers" else kind
    assert await office.see(f"SELECT {column} FROM {table}") == [(stored,)]


async def test_what_changed_is_updated_and_nothing_is_erased(office: Office) -> None:
    found = ("A1", "YH-1", "F1", "2023-06-01", "2023-06-02", "")
    assert counts(await office.bring("hazards", (HAZARD, found))) == (1, 0, 0, 0)
    closed = ("A1", "YH-1", "F1", "2023-06-01", "", "2023-06-09")
    assert counts(await office.bring("hazards", (HAZARD, closed))) == (0, 1, 0, 0)
    assert await office.see("SELECT posted_on, closed_on, family, severity, state FROM hazards") == [
        (date(2023, 6, 2), date(2023, 6, 9), "fire", "ordinary", "closed")
    ]


@pytest.mark.parametrize(
    ("kind", "head", "row", "problem"),
    [
        ("visits", VISIT, ("A9", "fire", "2023-06-10", "", ""), (2, "房屋编号", "house-unknown")),
        ("visits", VISIT, ("A1", "fire", "2023-06-13", "", ""), (2, "日期", "date-range")),
        ("visits", VISIT, ("A1", "fire", "2023-06-10", "好", ""), (2, "结果", "choice")),
        ("visits", VISIT, ("A1", "", "2023-06-10", "", ""), (2, "检查类型", "required")),
        ("hazards", HAZARD, ("A1", "YH-2", "ZZ", "2023-06-01", "", ""), (2, "隐患类别", "choice")),
        (
            "events",
            ("村社区", "活动类型", "日期"),
            ("西村", "drill", "2023-06-01"),
            (2, "村社区", "area-several"),
        ),
        (
            "events",
            ("镇街", "活动类型", "日期"),
            ("无镇", "drill", "2023-06-01"),
            (2, "镇街", "area-unknown"),
        ),
        ("events", ("镇街", "活动类型", "日期"), ("", "drill", "2023-06-01"), (2, "village", "level")),
    ],
)
async def test_what_is_wrong_is_told(
    office: Office, kind: str, head: tuple[str, ...], row: tuple[str, ...], problem: tuple[int, str, str]
) -> None:
    assert problems(await office.bring(kind, (head, row))) == [problem]


async def test_the_negative_list_marks_its_houses(office: Office) -> None:
    head = ("房屋编号", "名单", "等级", "列入日期", "整治完成日期")
    await office.bring("listings", (head, ("A1", "negative", "serious", "2023-06-01", "")))
    assert await office.ask("SELECT negative_list FROM houses WHERE external_no = 'A1'") == "serious"
    await office.bring("listings", (head, ("A1", "negative", "serious", "2023-06-01", "2023-06-10")))
    assert await office.ask("SELECT negative_list FROM houses WHERE external_no = 'A1'") is None


async def test_the_example_town_comes_in_once(db: Database, vault: Vault) -> None:
    for kind in KINDS:
        table = EXAMPLES / f"{kind}.csv"
        if not table.exists():
            continue
        done = await import_file(db, vault, kind, table, today=TODAY)
        assert (done.created, problems(done)) == (done.rows, [])
        again = await import_file(db, vault, kind, table, today=TODAY)
        assert again.unchanged == again.rows


async def test_areas_carry_the_programmes_marks(office: Office) -> None:
    head = ("县市", "镇街", "村社区", "标记")
    marked = (head, ("慈溪市", "观海卫镇", "东村", "hotel-style、key-area"), ("慈溪市", "横河镇", "", ""))
    assert counts(await office.bring("areas", marked)) == (0, 1, 1, 0)
    assert counts(await office.bring("areas", marked)) == (0, 0, 2, 0)
    more = (head, ("慈溪市", "观海卫镇", "东村", "pilot"), ("慈溪市", "观海卫镇", "西村", "pilot"))
    assert counts(await office.bring("areas", more)) == (0, 2, 0, 0)
    found = await office.see("SELECT marks FROM areas WHERE marks <> '{}' ORDER BY lo")
    assert found == [(["hotel-style", "key-area", "pilot"],), (["pilot"],)]
