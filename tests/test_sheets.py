"""Tables in every shape people send them, and what is said about those that cannot be used."""

import re
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from locales import words
from registry.exchange import cells
from registry.exchange.cells import CellInvalid
from registry.exchange.sheets import Heading, SheetRefused, open_sheet, title_of
from tests.registered import resident_id
from tests.tables import csv_bytes, csv_file, xlsx_file

TODAY = date(2023, 6, 12)
HEADINGS = (
    Heading("name", ("姓名",), required=True),
    Heading("phone", ("联系电话", "电话", "出租人电话")),
    Heading("owner", ("出租人", "出租人姓名")),
)
ROWS = [("姓名", "联系电话"), ("王伟", "19900000001"), ("李·阿依", "")]
READ = [(2, {"name": "王伟", "phone": "19900000001"}), (3, {"name": "李·阿依", "phone": ""})]


def read(path: Path) -> list[tuple[int, dict[str, Any]]]:
    return list(open_sheet(path, HEADINGS).rows)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", "\t", ";"])
def test_a_csv_is_read_in_whatever_encoding_it_was_saved(
    tmp_path: Path, encoding: str, delimiter: str
) -> None:
    assert read(csv_file(tmp_path, ROWS, encoding=encoding, delimiter=delimiter)) == READ


@pytest.mark.parametrize(
    ("titles", "named"),
    [
        (("姓 名*", "电话（必填）"), {"name", "phone"}),
        (("Name", "PHONE"), {"name", "phone"}),
        (("姓名：", "联系电话\n（手机）"), {"name", "phone"}),
        (("姓名", "血型"), {"name"}),
    ],
)
def test_titles_are_known_by_their_synonyms(tmp_path: Path, titles: tuple[str, str], named: set[str]) -> None:
    sheet = open_sheet(csv_file(tmp_path, [titles, ("王伟", "1")]), HEADINGS)
    assert set(next(sheet.rows)[1]) == named
    assert sheet.unknown == (() if len(named) == 2 else ("血型",))


def test_a_title_above_and_merged_headings_are_understood(tmp_path: Path) -> None:
    above = [("观海卫镇东村台账", None, None), ("姓名", "出租人", None), (None, "姓名", "电话")]
    sheet = open_sheet(xlsx_file(tmp_path, [*above, ("王伟", "陈平", 19900000001)]), HEADINGS)
    assert list(sheet.rows) == [(4, {"name": "王伟", "owner": "陈平", "phone": 19900000001})]


def test_blank_rows_keep_the_row_numbers_right_and_a_thousand_of_them_end_the_sheet(tmp_path: Path) -> None:
    rows = [*ROWS[:1], (), ("王伟",), *[()] * 999, ("李四",), *[()] * 1000, ("赵五",)]
    assert [(number, cells["name"]) for number, cells in read(csv_file(tmp_path, rows))] == [
        (3, "王伟"),
        (1003, "李四"),
    ]


def test_the_first_sheet_that_fits_is_read_and_the_others_are_named(tmp_path: Path) -> None:
    path = xlsx_file(tmp_path, [("说明",), ("请填写第二张表",)], 人员=ROWS, 代码=[("姓名",)])
    sheet = open_sheet(path, HEADINGS)
    assert len(list(sheet.rows)) == 2
    assert sheet.left_out == ("台账", "代码")


def _macros(path: Path) -> None:
    with ZipFile(path, "w") as package:
        package.writestr("xl/workbook.xml", "<x/>")
        package.writestr("xl/vbaProject.bin", b"\0")


def _zip(path: Path) -> None:
    with ZipFile(path, "w") as package:
        package.writestr("word/document.xml", "<x/>")


def _huge(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(200_000_000)


def _cut(path: Path) -> None:
    whole = xlsx_file(path.parent, ROWS, "whole.xlsx").read_bytes()
    path.write_bytes(whole[: len(whole) // 2])


def _content(content: bytes) -> Callable[[Path], None]:
    def write(path: Path) -> None:
        path.write_bytes(content)

    return write


REFUSED: dict[str, tuple[str, Callable[[Path], None]]] = {
    "nothing there": ("missing", lambda path: None),
    "no bytes": ("empty", _content(b"")),
    "blanks only": ("empty", _content(b" \n \n")),
    "commas only": ("empty", _content(b",,\n,,\n")),
    "200 MB": ("too-large", _huge),
    "xls": ("old-excel", _content(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")),
    "web page": ("web-page", _content("\ufeff\n<html><table><tr><td>姓名".encode())),
    "macros": ("macros", _macros),
    "word file": ("not-a-table", _zip),
    "picture": ("not-a-table", _content(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")),
    "half a file": ("broken-xlsx", _cut),
    "no encoding": ("encoding", _content("姓名".encode() + b"\xff\xff\xfe\xc0")),
    "cell of 1 MB": ("broken-csv", _content(b'name\n"' + b"x" * 1_000_000)),
    "no name": ("missing-columns", _content(csv_bytes([("联系电话", "性别"), ("1", "男")]))),
    "two names": ("column-twice", _content(csv_bytes([("姓名", "name"), ("王", "李")]))),
}


@pytest.mark.parametrize("case", REFUSED)
def test_a_file_that_cannot_be_used_is_refused_with_a_way_out(tmp_path: Path, case: str) -> None:
    code, write = REFUSED[case]
    path = tmp_path / "table"
    write(path)
    with pytest.raises(SheetRefused) as refused:
        list(open_sheet(path, HEADINGS).rows)
    assert refused.value.code == code
    for said in (refused.value.zh, refused.value.en):
        assert len(said) > 15
        assert "{" not in said


def test_an_empty_workbook_is_empty(tmp_path: Path) -> None:
    with pytest.raises(SheetRefused, match="empty"):
        open_sheet(xlsx_file(tmp_path, []), HEADINGS)


def test_a_workbook_that_unpacks_to_gigabytes_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "bomb.xlsx"
    with ZipFile(path, "w", compression=8) as package:
        package.writestr("xl/workbook.xml", "<x/>")
        with package.open("xl/sharedStrings.xml", "w", force_zip64=True) as part:
            for _ in range(520):
                part.write(b"\0" * 1_000_000)
    with pytest.raises(SheetRefused) as refused:
        open_sheet(path, HEADINGS)
    assert refused.value.code == "too-large"


@pytest.mark.parametrize(
    ("title", "plain"),
    [("姓 名 *", "姓名"), ("电话（必填）", "电话"), ("ID_No.", "idno"), (None, ""), (" 面积[㎡]", "面积")],
)
def test_a_title_is_known_without_its_ornaments(title: str | None, plain: str) -> None:
    assert title_of(title) == plain


GOOD: list[tuple[cells.Reader, Any, Any]] = [
    (cells.day(), "2023-06-01", date(2023, 6, 1)),
    (cells.day(), "2023/6/1", date(2023, 6, 1)),
    (cells.day(), "2023年6月1日", date(2023, 6, 1)),
    (cells.day(), "２０２３．６．１".replace("．", "."), date(2023, 6, 1)),
    (cells.day(), "20230601", date(2023, 6, 1)),
    (cells.day(), "2023-06-01 00:00:00", date(2023, 6, 1)),
    (cells.day(), 45078, date(2023, 6, 1)),
    (cells.day(), "45078", date(2023, 6, 1)),
    (cells.day(), 45078.5, date(2023, 6, 1)),
    (cells.day(), datetime(2023, 6, 1, 8), date(2023, 6, 1)),  # noqa: DTZ001 - as openpyxl gives it
    (cells.day(ahead=30), "2023-07-12", date(2023, 7, 12)),
    (cells.day(), " ", None),
    (cells.phones, "199 0000 0001", ("+8619900000001",)),
    (cells.phones, 19900000001.0, ("+8619900000001",)),
    (cells.phones, "+86-19900000001", ("+8619900000001",)),
    (cells.phones, "１９９００００００01、19900000002", ("+8619900000001", "+8619900000002")),
    (cells.phones, "0574-63000000", ("+8657463000000",)),
    (cells.phones, "+85251234567", ("+85251234567",)),
    (cells.whole(0, 99), "12人", 12),
    (cells.whole(0, 9999), "1,200", 1200),
    (cells.whole(0, 99), 12.0, 12),
    (cells.square_metres, "85.5㎡", 85.5),
    (cells.name(digits=False), "阿依古丽•买买提", "阿依古丽·买买提"),
    (cells.name(digits=False), "王 伟", "王伟"),
    (cells.name(digits=False), "TRAN THI MAI", "TRAN THI MAI"),
    (cells.name(digits=False), "王", "王"),
    (cells.rooms, "101、102,201-203", ("101", "102", "201", "202", "203")),
    (cells.rooms, "东屋 西屋", ("东屋", "西屋")),
    (cells.rooms, "1-6", ("1-6",)),
    (cells.text(20), "-1层", "-1层"),
    (cells.text(20), '="0012"', "0012"),
    (cells.text(20), "'0012", "0012"),
    (cells.number, "33028219900101 001x", "33028219900101001X"),
    (cells.number, "３３０", "330"),
    (cells.number, 12345678, "12345678"),
    (cells.number, "\u200b123", "123"),
    (cells.choice({"房东": "landlord"}), "房东", "landlord"),
    (cells.choice({"房东": "landlord"}), "Landlord", "landlord"),
]


@pytest.mark.parametrize(("reader", "cell", "value"), GOOD)
def test_cells_are_read_as_people_fill_them_in(reader: cells.Reader, cell: Any, value: object) -> None:
    assert reader(cell, TODAY) == value


BAD: list[tuple[cells.Reader, Any, str]] = [
    (cells.day(), "6/1/2023", "date"),
    (cells.day(), "2023-02-30", "date"),
    (cells.day(), "上周", "date"),
    (cells.day(), 7, "date"),
    (cells.day(), "2023-06-13", "date-range"),
    (cells.day(), "1823-06-13", "date-range"),
    (cells.phones, "12345", "phone"),
    (cells.phones, "没有", "phone"),
    (cells.phones, "1.99E+10", "mangled-phone"),
    (cells.phones, "1、2、3、4", "phone"),
    (cells.whole(1, 99), "0", "whole"),
    (cells.whole(0, 99), "十二", "whole"),
    (cells.square_metres, "很大", "area"),
    (cells.name(digits=False), "张3", "name"),
    (cells.name(digits=True), "123", "name"),
    (cells.text(20), "=HYPERLINK(1)", "formula"),
    (cells.text(20), "@SUM(1)", "formula"),
    (cells.text(20), "+1+cmd|' /C calc'!A0", "formula"),
    (cells.text(20), "-2+3+cmd|' /C calc'!A0", "formula"),
    (cells.text(20), "#N/A", "excel-error"),
    (cells.text(20), "########", "excel-error"),
    (cells.text(20), "\ufffd\ufffd", "unreadable"),
    (cells.text(20), "a\x00b", "unreadable"),
    (cells.text(20), "长" * 21, "too-long"),
    (cells.number, 330282199001010018.0, "mangled-number"),
    (cells.number, 330282199001010000, "mangled-number"),
    (cells.number, "3.3028E+17", "mangled-number"),
    (cells.choice({"房东": "landlord"}), "亲戚", "choice"),
    (cells.rooms, "101-199、201-299、301-399、401-410", "rooms"),
]


@pytest.mark.parametrize(("reader", "cell", "code"), BAD)
def test_cells_that_cannot_be_read_say_why(reader: cells.Reader, cell: Any, code: str) -> None:
    with pytest.raises(CellInvalid) as invalid:
        reader(cell, TODAY)
    assert invalid.value.code == code
    for lang in ("zh", "en"):
        assert words.text(lang, "import", f"row-{code}", invalid.value.values)


ADULT = resident_id(date(1990, 1, 1), 1)
DOCUMENTS: list[tuple[str | None, str, str]] = [
    (None, ADULT, "resident-id"),
    ("temporary-id", ADULT, "temporary-id"),
    ("household-book", resident_id(date(2015, 2, 28), 2), "household-book"),
    ("passport-foreign", "C0000017", "passport-foreign"),
    ("hkmo-permit", "H00000019", "hkmo-permit"),
    ("foreign-permanent", "ABC000000000000", "foreign-permanent"),
    (None, "990000199013010012", "!check-digit"),
    (None, ADULT[:-1] + ("0" if ADULT[-1] != "0" else "1"), "!check-digit"),
    (None, ADULT[:15] + "000", "!mangled-number"),
    (None, "990000900101001", "!first-generation"),
    ("resident-id", "990000900101001", "!first-generation"),
    ("resident-id", "12345", "!eighteen"),
    (None, "E12345678", "!which-document"),
    (None, resident_id(date(2024, 1, 1), 1), "!birth-date"),
    (None, resident_id(date(1890, 1, 1), 1), "!birth-date"),
    ("company", "91330282000000000X", "!company-number"),
    ("passport-foreign", "A1", "!other-number"),
]


@pytest.mark.parametrize(("kind", "number", "outcome"), DOCUMENTS)
def test_document_numbers_are_checked_by_their_kind(kind: str | None, number: str, outcome: str) -> None:
    if not outcome.startswith("!"):
        assert cells.document(kind, number, TODAY) == outcome
        return
    with pytest.raises(CellInvalid) as invalid:
        cells.document(kind, number, TODAY)
    assert invalid.value.code == outcome[1:]


def test_what_is_said_about_tables_is_said_in_both_languages() -> None:
    said = {
        lang: re.findall(r"^([a-z-]+) =", Path(f"locales/{lang}/import.ftl").read_text("utf-8"), re.MULTILINE)
        for lang in ("zh", "en")
    }
    assert said["zh"] == said["en"]
