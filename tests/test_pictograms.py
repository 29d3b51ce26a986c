"""Every step has a picture: each conversation has one, each question leads to one, and each is drawn."""

import re
from pathlib import Path

import pytest

from api.chat import pictograms
from flows.engine import FLOWS
from tests.test_question_names import FILE

SPRITE = Path(pictograms.__file__).parent / "templates" / "icons.html"
DRAWN = set(re.findall(r'id="i-([a-z]+)"', SPRITE.read_text("utf-8")))
ASKED = [
    (flow, name)
    for line in FILE.read_text("utf-8").splitlines()
    for flow, _, names in [line.partition(":")]
    for name in names.split()
]


def test_every_conversation_has_a_picture() -> None:
    assert set(FLOWS) <= set(pictograms.FLOWS)


def test_no_picture_is_for_nothing() -> None:
    asked = {pictograms.last_part(name.replace("*", "1")) for _, name in ASKED}
    assert set(pictograms.QUESTIONS) - asked <= {"person", "number"}
    assert set(pictograms.FLOWS) - set(FLOWS) == {"resume"}


@pytest.mark.parametrize("table", pictograms.TABLES.values(), ids=pictograms.TABLES)
def test_every_picture_is_drawn(table: dict[str, str]) -> None:
    assert set(table.values()) <= DRAWN


@pytest.mark.parametrize(("flow", "name"), ASKED)
def test_every_question_has_a_picture(flow: str, name: str) -> None:
    assert pictograms.of_question(flow, name.replace("*", "1"), "text") in DRAWN


@pytest.mark.parametrize(
    ("option", "picture"),
    [("start:letter:12", "pen"), ("start:menu", "menu"), ("letter", None), ("start:nothing", None)],
)
def test_a_button_that_starts_something_shows_it(option: str, picture: str | None) -> None:
    assert pictograms.of_option(option) == picture
