"""Packs: that ours hold, that the documentation shows what can be read, and what is signed and learnt."""

import re
from dataclasses import fields
from datetime import date, time
from fractions import Fraction
from pathlib import Path
from typing import get_type_hints

import pytest

from programmes.pack import FIRST, HERE, Pack, UnknownPack, check, load, packs
from programmes.reading import Reader, key_of
from programmes.rules import Within
from programmes.sections import UNVERIFIED
from programmes.texts import BLANKS, lesson, letter

PACKS = packs()


# -- our packs --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", PACKS)
def test_a_pack_has_no_problems_and_its_examples_come_out(name: str) -> None:
    assert check(HERE / name) == []
    assert load(name).name == name


@pytest.mark.parametrize("name", PACKS)
def test_every_duty_has_an_example(name: str) -> None:
    pack = load(name)
    assert {duty.name for duty in pack.duties} - {example.duty for example in pack.examples} == set()


@pytest.fixture
def cixi() -> Pack:
    return load("cixi-2023")


def test_what_cixi_asks(cixi: Pack) -> None:
    assert (cixi.valid_from, cixi.valid_to) == (date(2023, 5, 29), date(2024, 3, 31))
    reached = {(target.rate, target.by): target.value for target in cixi.targets}
    assert reached["registration", cixi.valid_to] == Fraction(95, 100)
    assert reached["self-declaration", cixi.valid_to] == Fraction(40, 100)
    assert reached["treated", date(2023, 10, 20)] == Fraction(1, 2)
    assert reached["treated", date(2024, 1, 20)] == Fraction(9, 10)
    assert [stage.by.isoformat() for stage in cixi.rounds[0].stages] == [
        "2023-06-30",
        "2023-08-31",
        "2023-10-31",
    ]
    assert [hazard.code for hazard in cixi.hazards if hazard.priority] == ["F1", "F2", "F3"]
    assert (cixi.talk.quiet_from, cixi.talk.quiet_to) == (time(21), time(8))
    assert cixi.duty("landlord-report").within == Within(working_days=3)
    assert cixi.letter("public-order").unit == "by_lessor"
    assert cixi.law("residence").title == "《浙江省流动人口居住登记条例》"


def test_what_no_document_says_is_marked(cixi: Pack) -> None:
    marked = {duty.name for duty in cixi.duties if duty.source == UNVERIFIED}
    assert {"tenant-declare", "tenant-still-here", "landlord-letter"} <= marked
    assert marked.isdisjoint({"landlord-report", "landlord-report-leaving"})


def test_unknown_names(cixi: Pack) -> None:
    with pytest.raises(UnknownPack, match="cixi-2023"):
        load("atlantis-1")
    with pytest.raises(KeyError):
        cixi.duty("nobody-knows")


# -- what the documentation shows ---------------------------------------------------------------------------------

DOCS = (HERE.parent / "docs" / "programmes.md").read_text("utf-8")


@pytest.mark.parametrize("block", re.findall(r"```toml\n(.*?)```", DOCS, re.DOTALL))
def test_every_row_shown_can_be_read(tmp_path: Path, block: str) -> None:
    (tmp_path / FIRST).write_text(block, "utf-8")
    reader = Reader(tmp_path / FIRST)
    hints = get_type_hints(Pack)
    kinds = {key_of(field): hints[field.name] for field in fields(Pack)}
    for key, value in reader.table.items():
        reader.read(kinds[key], value, (key,))
    assert reader.table
    assert reader.problems == []


def test_every_section_is_shown() -> None:
    assert [
        key for field in fields(Pack) if (key := field.metadata.get("key")) and f"[[{key}]]" not in DOCS
    ] == []


# -- letters and lessons ----------------------------------------------------------------------------------------

TEXTS = [(pack.name, lang) for pack in map(load, PACKS) for lang in pack.languages]


@pytest.mark.parametrize(("name", "lang"), TEXTS)
def test_a_letter_is_filled_in(name: str, lang: str) -> None:
    pack = load(name)
    for row in pack.letters:
        text = letter(pack, row.name, lang)
        filled = text.filled(
            landlord="王小明", house="江东新村12幢", date="2023年6月12日", office="新市民服务中心"
        )
        assert all(word in filled for word in ("王小明", "江东新村12幢", "2023年6月12日", "新市民服务中心"))
        assert not any(blank in filled for blank in BLANKS)
        assert len(text.hash) == 64


def test_what_is_filled_in_is_not_filled_in_again(cixi: Pack) -> None:
    text = letter(cixi, "public-order", "zh")
    assert "{office}" in text.filled(landlord="{office}", house="h", date="d", office="o")


@pytest.mark.parametrize(("name", "lang"), TEXTS)
def test_a_lesson_has_cards_and_questions(name: str, lang: str) -> None:
    pack = load(name)
    for row in pack.lessons:
        text = lesson(pack, row.name, lang)
        assert all(card.text.strip() for card in text.cards)
        assert all(len(question.options) == 3 and question.why for question in text.questions)
        shown_first = [next(iter(question.options)) == question.right for question in text.questions]
        assert not all(shown_first), "the right answer must not always come first"


def test_the_same_questions_are_drawn_in_every_language(cixi: Pack) -> None:
    chinese, english = lesson(cixi, "fire-safety", "zh"), lesson(cixi, "fire-safety", "en")
    for seed in map(str, range(20)):
        drawn = [question.id for question in chinese.draw(seed, 5)]
        assert drawn == [question.id for question in english.draw(seed, 5)]
        assert len(set(drawn)) == 5


def test_every_question_is_drawn_for_somebody(cixi: Pack) -> None:
    text = lesson(cixi, "fire-safety", "zh")
    drawn = {question.id for seed in range(60) for question in text.draw(str(seed), 5)}
    assert drawn == {question.id for question in text.questions}


def test_a_language_the_pack_lacks_is_answered_in_english(cixi: Pack) -> None:
    assert letter(cixi, "public-order", "xx").lang == "en"
    assert lesson(cixi, "fire-safety", "xx").lang == "en"
