"""A tenant's declaration: whose age, whose phone, which place, and a summary that leaves nothing out."""

from datetime import date

import pytest

from flows.declare_who import looks_like_a_place
from flows.facts import HouseByCode
from tests.player import Talked, talk
from tests.seen import HOUSE
from tests.visitor import resident_id

HOME = ("贵州省遵义市播州区", "home")
MYSELF = ("myself", "resident-id", *HOME, "王小明", resident_id(7), "19900000007", "own")
LIVING = ("301", "昨天", "landlord", "work")
CHILD = ("child", "李大", "agree", "household-book", *HOME, "李小")
YOUNG = resident_id(8, date(2015, 1, 1))


def declared(*typed: str) -> Talked:
    return talk("declare:JD12A7", *typed, facts={HouseByCode: HOUSE})


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ((*CHILD, resident_id(7, date(1950, 1, 1))), ["not-a-child", "who"]),
        ((*CHILD, YOUNG), ["phone"]),
        ((*MYSELF[:-3], YOUNG), ["guardian-here"]),
    ],
)
def test_the_age_decides_who_declares(typed: tuple[str, ...], told: list[str]) -> None:
    assert declared(*typed).keys == told


def test_whose_phone_is_asked_by_the_residents_name() -> None:
    labels = [option.label for option in declared(*CHILD, YOUNG, "19900000007").last[-1].options]
    assert labels[0] == "李小本人的"
    assert len(set(labels)) == 4


@pytest.mark.parametrize(
    ("typed", "asked"), [((), 14), (("along", "children", "1", "agree", "李二", "own", "none"), 19)]
)
def test_every_answer_is_in_the_summary(typed: tuple[str, ...], asked: int) -> None:
    talked = declared(*MYSELF, *LIVING, "none", "none", *typed)
    assert {row.name for row in talked.last[-1].rows} == set(talked.answers) - {"check"}
    assert len(talked.last[-1].rows) == asked


def test_children_taken_back_are_gone_from_the_summary() -> None:
    talked = declared(
        *MYSELF, *LIVING, "children", "1", "agree", "李二", "own", "none", "none", "along", "none"
    )
    assert len(talked.last[-1].rows) == 14


def test_a_foreign_passport_never_meets_the_question_of_the_household() -> None:
    assert declared("myself", "passport-foreign").then == "foreigner:JD12A7"


def test_a_place_nobody_knows_is_confirmed_once() -> None:
    typed = ("myself", "resident-id", "张 三")
    assert declared(*typed).at == "division-sure"
    assert declared(*typed, "rewrite").at == "division"
    assert declared(*typed, "yes").at == "living"


@pytest.mark.parametrize(
    ("typed", "place"),
    [
        *((p, True) for p in ("贵州遵义", "湖南", "慈溪", "522121", "海门镇", "Zunyi, Guizhou")),
        *((p, False) for p in ("张三", "<b>x</b>", "990000", "ab")),
    ],
)
def test_what_looks_like_a_place(typed: str, place: bool) -> None:
    assert looks_like_a_place(typed) is place


def test_back_from_a_line_of_the_summary_is_the_summary() -> None:
    """Whatever was being changed stays as it was; a second 返回 goes on backwards from there."""
    typed = (*MYSELF, *LIVING, "none", "none")
    before = declared(*typed)
    for name in ("room", "phone", "document"):
        after = declared(*typed, name, "返回")
        assert after.last[-1] == before.last[-1], name
        assert after.answers == before.answers
    assert declared(*typed, "room", "302").answers["room"] == "302"
    assert declared(*typed, "room", "返回", "返回").at == "more"


def test_going_on_with_nothing_chosen_is_offered() -> None:
    asked = declared(*MYSELF, *LIVING, "none")
    assert (asked.at, asked.options[-1]) == ("more", "none")
    assert declared(*MYSELF, *LIVING, "none", "都不选").answers["more"] == "none"
