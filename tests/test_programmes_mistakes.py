"""Mistakes in a pack: each is told with its line and its remedy, and none takes the place of a pack that runs."""

import shutil
from pathlib import Path
from typing import Any

import pytest

from programmes.checks_houses import overlap
from programmes.draft import Draft
from programmes.pack import FIRST, HERE, PARTS, BrokenPack, check, load
from programmes.reading import Lines, Reader
from programmes.rules import Condition
from programmes.sections import UNVERIFIED, Tier

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
    "share": ('value = "40%"', "value = 40", "beyond 0–100 %", '"95%" or 0.95'),
    "share as text": ('value = "40%"', 'value = "many"', "value = 'many'", '"95%"'),
    "share beyond": ('value = "40%"', 'value = "140%"', "beyond", '"95%"'),
    "unknown rate": ('rate = "letters"', 'rate = "leters"', "unknown rate leters", "mean letters"),
    "target of nothing": (
        'rate = "accuracy"',
        'rate = "zzz"',
        "unknown rate zzz",
        "one of: houses-registered",
    ),
    "target again": (
        'value = "90%"\nby = 2024-01-20',
        'value = "90%"\nby = 2023-10-20',
        "a second target",
        "each day",
    ),
    "day outside": (
        'value = "50%"\nby = 2023-10-20',
        'value = "50%"\nby = 2033-10-20',
        "outside",
        "2024-03-31",
    ),
    "no target source": (
        'value = "40%"\nby = 2024-03-31\nsource',
        'value = "40%"\nby = 2024-03-31\n# s',
        "lacks source",
        "add",
    ),
    "not TOML in a part": ('code = "F1"', 'code = "F1', "not TOML", "correct this line"),
    "demand": ('demands = ["000-54"]', 'demands = ["54"]', "demand '54'", "000-12"),
    "odd name": ('name = "ten-plus"', 'name = "10+"', "name '10+'", "small letters"),
    "unknown device": (
        '[["house.device.sprinkler", ">=", 1]]',
        '[["house.device.sprinklr", ">=", 1]]',
        "no field house.device.sprinklr",
        "mean sprinkler",
    ),
    "paper of an area": (
        '[["house.document.register", "known"]]',
        '[["house.document.negative-list", "known"]]',
        "no field house.document.negative-list",
        "one of: management-rules, register",
    ),
    "unknown role": ("house.role.manager", "house.role.boss", "no field house.role.boss", "manager"),
    "unknown event": (
        "area.document.task-force",
        "area.events.task-force",
        "no field area.events",
        "one of: household",
    ),
    "number of truth": (
        '["house.persons", ">=", 15]',
        '["house.persons", ">=", true]',
        "with True",
        "with a int",
    ),
    "half a person": ('["house.persons", ">=", 15]', '["house.persons", ">=", 1.5]', "1.5", "whole number"),
    "stay of a house": (
        '["house.persons", ">=", 15]',
        '["stay.moved_in", "known"]',
        "no field stay.moved_in",
        "house.",
    ),
    "group rental undefined": (
        'met = [["house.device.cctv", ">=", 1]]',
        'met = [["house.group_rental", "false"]]',
        "house.group_rental is never true",
        "[[group_rental]]",
    ),
    "unknown tier": (
        'tier = "thirty-plus"\nmet',
        'tier = "thirty"\nmet',
        "unknown tier thirty",
        "mean thirty-plus",
    ),
    "tier of everything": (
        'when = [["house.persons", ">=", 50]]\n',
        "",
        "tier fifty-plus has no condition",
        "when =",
    ),
    "words missing": (', en = "Written rules for the house"', "", "has no words in en", "titles ="),
    "overlapping tiers": (
        '["house.persons", "<=", 29]',
        '["house.persons", "<=", 30]',
        "tiers ten-to-29 and thirty-plus overlap: house.persons 30",
        "limits",
    ),
    "stage twice": (
        '{ tier = "ten-to-29", by = 2023-08-31 }',
        '{ tier = "thirty-plus", by = 2023-08-31 }',
        "two stages for tier 'thirty-plus'",
        "each tier",
    ),
    "stage too early": (
        "stages = [{ by = 2024-01-31 }]",
        "stages = [{ by = 2023-10-20 }]",
        "before the round",
        "2023-11-01 on",
    ),
    "stage outside": (
        "stages = [{ by = 2024-01-31 }]",
        "stages = [{ by = 2025-01-31 }]",
        "outside",
        "to 2024-03-31",
    ),
    "no stage": ("stages = [{ by = 2024-01-31 }]", "stages = []", "has no stage", "stages ="),
    "look back at nothing": (
        'look_back = "fire-first"',
        'look_back = "fire-frst"',
        "unknown round",
        "fire-first",
    ),
    "look back ahead": (
        'look_back = "fire-first"',
        'look_back = "fire-second"',
        "begins no earlier",
        "earlier round",
    ),
    "unknown visit": (
        'visit = "structure"',
        'visit = "structur"',
        "unknown visit structur",
        "mean structure",
    ),
    "unknown department": (
        'route = ["fire-brigade", "emergency"]',
        'route = ["fire-brigade", "emergncy"]',
        "unknown department emergncy",
        "mean emergency",
    ),
    "three steps": (
        'route = ["fire-brigade", "emergency"]',
        'route = ["fire-brigade", "emergency", "town"]',
        "a way of 3 steps",
        "two in order",
    ),
    "unknown lead": (
        'lead = "new-citizens"',
        'lead = "citizens"',
        "unknown department citizens",
        "new-citizens",
    ),
    "route of an unknown hazard": ('"F3", "F7"]', '"F3", "F8"]', "unknown hazard F8", "one of: F1"),
    "route that never differs": ('found_by = "police"\n', "", "never differs", "found_by or place"),
    "hazard twice": ('code = "F2"', 'code = "F1"', "a second hazard F1", "its own name"),
    "quota of nothing": ('event = "outreach"', 'event = "outrage"', "unknown event outrage", "mean outreach"),
    "quota of none": ("least = 4", "least = 0", "asks for nothing", "1 at least"),
    "quota until": (
        'rate = "self-declaration", value',
        'rate = "self", value',
        "unknown rate self",
        "self-declaration",
    ),
    "reminder outside the week": ("remind = [-2]", "remind = [-8]", "outside the week", "before its end"),
    "report twice due": (
        "by = 2024-03-31\nparts",
        'by = 2024-03-31\nper = "week"\nparts',
        "needs one of",
        "when it is due",
    ),
    "report never due": (
        'per = "month"\nfirst = 2023-06-01\nparts',
        "parts",
        "needs one of",
        "when it is due",
    ),
    "32nd": (
        'to = "市租安办"\nper = "month"',
        'to = "市租安办"\ndays_of_month = [9, 32]',
        "day 32 of a month",
        "from 1 to 31",
    ),
    "empty part": (
        'parts = ["rates", "rounds", "hazards", "quotas"]',
        'parts = ["score"]',
        "there is no score",
        "take it away",
    ),
    "unknown part": ('parts = ["rates", "rounds"', 'parts = ["rate", "rounds"', "'rate'", "mean rates"),
    "area without level": (
        'level = "town"\nby = 2023-05-31',
        "by = 2023-05-31",
        "has no level",
        'level = "town"',
    ),
    "recurring house": (
        'about = "house"\nstarts = ["house.let_since"]\nby = 2024-01-20',
        'about = "house"\neach = { per = "month" }',
        "recurs about a house",
        "areas",
    ),
    "no rhythm": (
        'level = "town"\nby = 2023-05-31',
        'level = "town"\neach = {}',
        "days_of_month or per",
        "per =",
    ),
    "lapses": ("by = 2023-05-31", "by = 2023-05-31\nlapses = true", "lapses without recurring", "each ="),
    "escalation": (
        'escalate = [[1, "village"], [7, "town"]]',
        'escalate = [[7, "village"], [1, "town"]]',
        "no rising order",
        "later days",
    ),
    "unknown measure": ('measure = "treated"', 'measure = "treatd"', "'treatd'", "mean treated"),
    "measure without its own": ('listing = "negative"\n', "", "lacks listing", "treated wants listing"),
    "unknown listing": (
        'listing = "negative"',
        'listing = "black"',
        "unknown listing black",
        "negative, conversion",
    ),
    "meaningless narrowing": (
        'measure = "letters"',
        'measure = "letters"\nrole = "tenant"',
        "role means nothing to letters",
        "awareness",
    ),
    "rate of an unknown round": (
        'round = "structure"',
        'round = "structure-1"',
        "unknown round structure-1",
        "mean structure",
    ),
    "rate of an unknown requirement": (
        'requirement = "cctv"\nsource',
        'requirement = "cctb"\nsource',
        "cctb",
        "mean cctv",
    ),
    "score of nothing": (
        "# -- targets",
        '[[score]]\nname = "a"\nblock = "b"\ntitle = "c"\nfull = 5\nlose = 0.5\nof = "leters"\nunit = "each"\nsource = "x"\n# -- t',
        "unknown rate leters",
        "mean letters",
    ),
    "column of nothing": (
        "# -- targets",
        '[[column]]\nkey = "a"\nheader = ["b"]\nshows = "hazards:F9"\nsource = "x"\n# -- t',
        "unknown hazard F9",
        "one of: F1",
    ),
    "letter never signed": (
        'unit = "by_lessor"',
        'unit = "by_lessor"\ncounts = ["declared"]',
        "never counts as signed",
        "counts =",
    ),
    "letter on no wall": (
        'unit = "by_lessor"',
        'unit = "by_lessor"\ncounts = ["posted"]',
        "no house has a paper public-order",
        "[[paper]]",
    ),
    "gear": (
        '"smart-power", "water-pressure"]',
        '"smart-power", "water"]',
        "unknown device water",
        "water-pressure",
    ),
    "phase backwards": ("last = 2023-08-31", "last = 2023-05-31", "ends before it begins", "exchange"),
    "name of what follows": (
        'name = "office-visit-denied"',
        'name = "quota-visit"',
        "follows by itself",
        "another",
    ),
    "example of two things": (
        'requirement = "cctv"\nfacts',
        'requirement = "cctv"\nscore = true\nfacts',
        "several things",
        "one of",
    ),
    "example of a requirement": (
        '"house.persons" = 15, "house.device.cctv" = 1 }\nexpect = "met"',
        '"house.persons" = 15, "house.device.cctv" = 1 }\nexpect = "missing"',
        "cctv comes out met, not missing",
        "correct",
    ),
    "example with a stranger": (
        '"house.role.manager" = 1',
        '"house.role.boss" = 1',
        "no field house.role.boss",
        "manager",
    ),
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
    "unknown conversation": ('flow = "left"', 'flow = "gone"', "no conversation gone", "such as declare"),
    "unknown lesson": (
        'flow = "lesson:fire-safety"',
        'flow = "lesson:fire"',
        "unknown lesson fire",
        "one of: fire-safety",
    ),
    "empty title": ('title = "智慧用电"', 'title = " "', "an empty title", "people call it"),
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


def spoilt(tmp_path: Path, old: str, new: str, file: str = "") -> Path:
    """A copy of the Cixi pack with one thing changed, in the first of its files where it stands."""
    folder = tmp_path / "cixi-2023"
    shutil.copytree(HERE / "cixi-2023", folder)
    path = next(
        path for name in (file, FIRST, *PARTS) if name and old in (path := folder / name).read_text("utf-8")
    )
    path.write_text(path.read_text("utf-8").replace(old, new, 1), "utf-8")
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
        "stage outside",
        "unknown device",
        "unknown department",
        "target of nothing",
        "not TOML in a part",
    ],
)
def test_a_mistake_has_its_line(tmp_path: Path, mistake: str) -> None:
    old, new, what, _ = MISTAKES[mistake]
    folder = spoilt(tmp_path, old, new)
    file = next(name for name in (FIRST, *PARTS) if new in (folder / name).read_text("utf-8"))
    text = (folder / file).read_text("utf-8")
    line = text[: text.index(new)].count("\n") + 1
    found = [(problem.file, problem.line) for problem in check(folder) if what in problem.what]
    assert found == [(file, line)]


def test_a_broken_file_does_not_take_the_place_of_a_pack_that_runs(tmp_path: Path) -> None:
    folder = spoilt(tmp_path, "kept_years = 3", "kept_years = 4")
    runs = load("cixi-2023", tmp_path)
    (folder / FIRST).write_text("kept_years = ", "utf-8")
    assert check(folder)
    assert load("cixi-2023", tmp_path) is runs


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


# -- tiers that overlap -----------------------------------------------------------------------------------------

PERSONS, ROOMS, BEDS = "house.persons", "house.rooms", "house.beds"


@pytest.mark.parametrize(
    ("one", "other", "both"),
    [
        ({"when": [(PERSONS, "<", 10)]}, {"when": [(PERSONS, ">=", 10)]}, ""),
        ({"when": [(PERSONS, "<=", 10)]}, {"when": [(PERSONS, ">=", 10)]}, "house.persons 10"),
        ({"when": [(PERSONS, "<", 10)]}, {"when": [(ROOMS, ">=", 10)]}, "house.persons 9, house.rooms 10"),
        (
            {"any_of": [(ROOMS, ">=", 10), (BEDS, ">=", 10)]},
            {"when": [(ROOMS, "<", 10), (BEDS, "<", 10)]},
            "",
        ),
        (
            {"any_of": [(ROOMS, ">=", 10), (BEDS, ">=", 10)]},
            {"when": [(ROOMS, "<", 10)]},
            "house.rooms 9, house.beds 10",
        ),
        ({"when": [(PERSONS, "unknown")]}, {"when": [(PERSONS, ">=", 1)]}, ""),
        ({"when": [(PERSONS, "unknown")]}, {"when": [(ROOMS, ">=", 3)]}, "house.rooms 3"),
        ({"when": [(BEDS, ">", "$house.rooms")]}, {"when": [(BEDS, "<=", "$house.rooms")]}, ""),
        ({"when": [("house.complete_flat", "true")]}, {"when": [("house.complete_flat", "false")]}, ""),
        (
            {"when": [("house.letting", "=", "let")]},
            {"when": [("house.letting", "!=", "sold")]},
            "house.letting let",
        ),
    ],
)
def test_tiers_overlap(one: dict[str, Any], other: dict[str, Any], both: str) -> None:
    def tier(said: dict[str, Any]) -> Tier:
        when, any_of = (tuple(Condition(*each) for each in said.get(key, ())) for key in ("when", "any_of"))
        return Tier(name="x", title="x", when=when, any_of=any_of, source=UNVERIFIED)

    assert overlap(Draft({}, Reader()), tier(one), tier(other)) == both
