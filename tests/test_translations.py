"""Words as a table for translators: what comes back is what went out, and nothing broken is taken over."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from cli import main
from locales import words
from locales.translations import DRAFT, Line, bring_in, patterns, resource, sheet, slips
from locales.words import HERE, Words


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for lang in ("zh", "en"):
        shutil.copytree(HERE / lang, tmp_path / lang)
    return tmp_path


def test_a_language_goes_out_and_comes_back_the_same(root: Path) -> None:
    lines = [replace(line, words=line.en) for line in sheet("vi", root)]
    assert len(lines) > 500
    assert list(slips(lines, root)) == []
    assert bring_in("vi", lines, root) == len(lines)
    assert bring_in("vi", lines, root) == 0
    for file in {line.file for line in lines}:
        own, english = (patterns(resource(root / lang / f"{file}.ftl")) for lang in ("vi", "en"))
        assert own.keys() == english.keys()
        assert [key for key, text in own.items() if not text.equals(english[key])] == []
    assert DRAFT in (root / "vi" / "declare.ftl").read_text("utf-8")
    assert [line.words for line in sheet("vi", root)] == [line.en for line in lines]


def test_part_of_a_language_leaves_the_rest(root: Path) -> None:
    bring_in("vi", [Line("menu", "nothing-due", "", "", "Không có việc gì.")], root)
    bring_in("vi", [Line("menu", "late", "", "", "Quá hạn { DAY($date) } · { $what }")], root)
    spoken = Words(root)
    assert spoken.text("vi", "menu", "nothing-due") == "Không có việc gì."
    assert spoken.text("vi", "menu", "more") == spoken.text("zh", "menu", "more"), (
        "what is lacking is said in Chinese"
    )


@pytest.mark.parametrize(
    ("line", "why"),
    [
        (Line("menu", "nothing", "", "", "x"), "no such text"),
        (Line("nowhere", "more", "", "", "x"), "no such text"),
        (Line("../../x", "more", "", "", "x"), "no such text"),
        (Line("ledger", "title", "", "", "x"), "no such text"),
        (Line("menu", "more", "", "", "  "), "empty"),
        (Line("menu", "late", "", "", "{ DAY($date) }"), "{ $date }, { $what }"),
        (Line("menu", "more", "", "", "{ $who }"), "nothing in { }"),
        (Line("menu", "more", "", "", "{ $who"), "cannot be read"),
        (Line("menu", "more", "", "", "a\nb = c\n\nd = e"), None),
        (Line("menu", "more", "", "", "one\n.two = three"), "cannot be read"),
    ],
)
def test_a_cell_that_cannot_be_used_is_named(root: Path, line: Line, why: str | None) -> None:
    found = list(slips([line], root))
    if why is None:
        assert bring_in("vi", [line], root) == 1
        return
    assert len(found) == 1
    assert (found[0].file, found[0].key) == (line.file, line.key)
    assert why in found[0].why


def test_a_text_twice_is_refused(root: Path) -> None:
    line = Line("menu", "more", "", "", "x")
    assert [slip.why for slip in slips([line, line], root)] == ["stands twice"]


def test_the_command_writes_a_table_and_refuses_a_spoiled_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from openpyxl import load_workbook

    table = tmp_path / "ko.xlsx"
    assert main(["words", "export", str(table), "--lang", "ko"]) == 0
    book = load_workbook(table)
    page = book.worksheets[0]
    assert [cell.value for cell in page[1]] == ["file", "key", "zh", "en", "ko"]
    page.cell(2, 5, "{ $nobody }")
    book.save(table)
    before = words.text("ko", "menu", "more")
    capsys.readouterr()
    assert main(["words", "import", str(table), "--lang", "ko"]) == 1
    assert "Nothing was taken over" in capsys.readouterr().err
    assert words.text("ko", "menu", "more") == before


@pytest.mark.parametrize("lang", ["../x", "VI", "v", "vi-VN"])
def test_a_language_is_a_short_name(lang: str, tmp_path: Path) -> None:
    with pytest.raises(SystemExit):
        main(["words", "export", str(tmp_path / "x.xlsx"), "--lang", lang])
