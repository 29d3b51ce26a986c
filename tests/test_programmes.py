"""Packs: that ours hold, that mistakes are found, and what is signed and learnt."""

import shutil
from datetime import date, time
from fractions import Fraction
from pathlib import Path

import pytest

from programmes.pack import HERE, UNVERIFIED, BrokenPack, Pack, UnknownPack, check, load, packs
from programmes.reading import Lines
from programmes.rules import Within
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
    assert {target.rate: target.value for target in cixi.targets} == {
        "registration": Fraction(95, 100),
        "accuracy": Fraction(95, 100),
        "self-declaration": Fraction(40, 100),
        "letters": 1,
    }
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


# -- mistakes ---------------------------------------------------------------------------------------------------

MISTAKES = {
    "unknown key": ('helpline = "12345"', 'help_line = "12345"', "unknown key help_line", "mean helpline"),
    "missing key": ("kept_years = 3\n", "", "notice lacks kept_years", "add kept_years"),
    "wrong type": ("relative_days = 30", 'relative_days = "30"', "relative_days = '30'", "a whole number"),
    "yes or no": (
        "confirm_discharges_report = true",
        "confirm_discharges_report = 1",
        "= 1",
        "true or false",
    ),
    "not TOML": ("pin_hours = 72", "pin_hours = = 72", "not TOML", "correct this line"),
    "impossible day": ("valid_to = 2024-03-31", "valid_to = 2024-03-32", "not TOML", "correct this line"),
    "dates exchanged": ("valid_to = 2024-03-31", "valid_to = 2022-03-31", "is before valid_from", "correct"),
    "time of day": ('quiet_from = "21:00"', 'quiet_from = "9pm"', "quiet_from = '9pm'", '"21:00"'),
    "share": ('value = "40%"', "value = 0.4", "value = 0.4", '"95%"'),
    "share beyond": ('value = "40%"', 'value = "140%"', "beyond", '"95%"'),
    "unknown rate": ('rate = "letters"', 'rate = "leters"', "leters", "mean letters"),
    "no source": (
        'police_station = "辖区派出所"',
        'police_station = 1\nsorce = ""',
        "unknown key sorce",
        "mean source",
    ),
    "empty source": (
        "[talk]",
        '[[law]]\nname = "x"\ntitle = "x"\nsource = ""\n\n[talk]',
        "empty source",
        "unverified",
    ),
    "two units": (
        "within = { days = 24 }",
        "within = { days = 24, hours = 1 }",
        "one unit",
        "working_days = 3",
    ),
    "no period": ("within = { days = 24 }", "by_mistake = 1", "unknown key by_mistake", "one of"),
    "unknown field": (
        'starts = ["stay.asked_at"]',
        'starts = ["stay.askedat"]',
        "no field",
        "mean stay.asked_at",
    ),
    "out of reach": (
        'starts = ["house.let_since"]',
        'starts = ["stay.moved_in"]',
        "about a house",
        "house.let",
    ),
    "not a day": (
        'starts = ["stay.asked_at"]',
        'starts = ["stay.declared"]',
        "is not a day",
        "stay.moved_in",
    ),
    "operator": (
        'done = [["stay.declared", "true"]]',
        'done = [["stay.declared", "is"]]',
        "'is'",
        "one of: =",
    ),
    "value of truth": (
        'done = [["stay.declared", "true"]]',
        'done = [["stay.declared", "true", 1]]',
        "no value",
        "w",
    ),
    "type of value": (
        '["house.letting", "=", "let"]',
        '["house.letting", "=", true]',
        "with True",
        "with a str",
    ),
    "never": (
        '["stay.assurance", "!=", "claimed"]',
        '["stay.assurance", "!=", "claim"]',
        "is never",
        "mean claimed",
    ),
    "order of text": ('["house.letting", "=", "let"]', '["house.letting", "<", "let"]', "no order", "use ="),
    "list": (
        '["house.letting", "=", "let"]',
        '["house.letting", "=", ["let"]]',
        "('let',)",
        "a list goes with",
    ),
    "since in when": (
        '["stay.denied_at", "unknown"]',
        '["stay.denied_at", ">", "$since"]',
        "only known",
        "another",
    ),
    "unlike things": (
        '"stay.answered_at", ">", "$since"',
        '"stay.away", "=", "$since"',
        "unlike",
        "with a bool",
    ),
    "too early": ("remind = [-3, 0]", "remind = [-30, 0]", "before the duty has begun", "at most 10 days"),
    "unknown law": ('law = "public-order"', 'law = "public-oder"', "unknown law", "mean public-order"),
    "same name": ('name = "office-visit-denied"', 'name = "office-visit"', "a second duty", "its own name"),
    "no way out": ('flow = "left"\n', "", "cannot be settled", "flow ="),
    "no letter": ('file = "letter"', 'file = "brief"', "brief.zh.md", "write it"),
    "no lesson": ('file = "lesson-fire"', 'file = "lesson"', "lesson.zh.toml", "UTF-8"),
    "too few questions": ("questions = 5", "questions = 9", "only 8", "fewer"),
    "example": ("due = 2023-05-31", "due = 2023-06-01", "comes out open, due 2023-05-31", "correct"),
    "example of nothing": (
        'duty = "office-visit-denied"',
        'duty = "office-vist"',
        "unknown duty",
        "mean office-visit",
    ),
}


def spoilt(tmp_path: Path, old: str, new: str, file: str = "pack.toml") -> Path:
    """A copy of the Cixi pack with one thing changed."""
    folder = tmp_path / "cixi-2023"
    shutil.copytree(HERE / "cixi-2023", folder)
    text = (folder / file).read_text("utf-8")
    assert old in text
    (folder / file).write_text(text.replace(old, new, 1), "utf-8")
    return folder


@pytest.mark.parametrize(("old", "new", "what", "remedy"), MISTAKES.values(), ids=MISTAKES.keys())
def test_a_mistake_is_explained(tmp_path: Path, old: str, new: str, what: str, remedy: str) -> None:
    folder = spoilt(tmp_path, old, new)
    problems = check(folder)
    assert any(what in problem.what and remedy in problem.remedy for problem in problems), problems
    with pytest.raises(BrokenPack):
        load("cixi-2023", tmp_path)


@pytest.mark.parametrize(
    "mistake",
    [
        "unknown key",
        "wrong type",
        "not TOML",
        "impossible day",
        "unknown rate",
        "two units",
        "operator",
        "never",
    ],
)
def test_a_mistake_has_its_line(tmp_path: Path, mistake: str) -> None:
    old, new, what, _ = MISTAKES[mistake]
    folder = spoilt(tmp_path, old, new)
    text = (folder / "pack.toml").read_text("utf-8")
    line = text[: text.index(new)].count("\n") + 1
    assert [problem.line for problem in check(folder) if what in problem.what] == [line]


def test_all_mistakes_are_told_in_order(tmp_path: Path) -> None:
    folder = spoilt(tmp_path, "kept_years = 3", 'kept_years = "three"')
    path = folder / "pack.toml"
    path.write_text(
        path.read_text("utf-8").replace("pin_hours", "pin_hour") + '\n[[traget]]\nrate = "x"\n', "utf-8"
    )
    found = [problem.what for problem in check(path)]
    assert [what.split(" = ")[0] for what in found] == [
        "notice kept_years",
        "talk lacks pin_hours",
        "unknown key pin_hour",
        "unknown key traget",
    ]


@pytest.mark.parametrize(
    ("file", "old", "new", "what"),
    [
        ("letter.en.md", "{landlord}", "{landlady}", "letter.en.md: {landlady}"),
        ("letter.zh.md", "2023-1", "2023-2", "letter.zh.md does not name its edition"),
        ("lesson-fire.en.toml", 'right = "stairs"', 'right = "stair"', "stair is no option of lift"),
        ("lesson-fire.en.toml", 'right = "stairs"', 'right = "window"', "lesson-fire differs by language"),
        ("lesson-fire.zh.toml", 'id = "gas"', 'id = "gaz"', "lesson-fire differs by language"),
        ("lesson-fire.zh.toml", "走到屋外再打电话。", "走到屋外\n再打\n电话。", "card gas is too long"),
        ("lesson-fire.zh.toml", 'id = "gas"', 'id = "gas"\nimage = "x"', "unknown key image"),
    ],
)
def test_a_mistake_in_a_text_is_told(tmp_path: Path, file: str, old: str, new: str, what: str) -> None:
    (tmp_path / "copy").mkdir()
    folder = spoilt(tmp_path / "copy", old, new, file)
    if file.startswith("letter"):
        text = (folder / file).read_text("utf-8")
        (folder / file).write_text(text.replace(old, new), "utf-8")
    assert any(what in problem.what for problem in check(folder))


def test_a_pack_that_is_not_there(tmp_path: Path) -> None:
    (problem,) = check(tmp_path / "pack.toml")
    assert "cannot be read" in problem.what


def test_lines_are_found_through_lists_strings_and_comments() -> None:
    text = '''a = 1
b = [ # [not.a.header]
  ["x", "=", "]"],
  { c = 2 },
]
d = """
e = 3
[f]
"""
[[row]]
g = { h = 1 }
[[row]]
g = "# no comment"
[row.sub]
"i.j" = 4
'''
    lines = Lines(text)
    expected = {
        ("a",): 1,
        ("b", 1, "c"): 2,
        ("d",): 6,
        ("e",): 0,
        ("f",): 0,
        ("row",): 10,
        ("row", 0): 10,
        ("row", 0, "g", "h"): 11,
        ("row", 1): 12,
        ("row", 1, "g"): 13,
        ("row", 1, "sub", "i.j"): 15,
        ("nothing",): 0,
    }
    assert {where: lines.of(where) for where in expected} == expected


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


def test_a_language_the_pack_lacks_falls_back_to_its_own(cixi: Pack) -> None:
    assert letter(cixi, "public-order", "vi").lang == "zh"
    assert lesson(cixi, "fire-safety", "vi").lang == "zh"
