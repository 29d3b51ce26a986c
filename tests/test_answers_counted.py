"""How many answers a declaration takes from the scanned plate, and how many of them are typed: a row for each branch.

The first answer is the button of the plate's page. The goal is 17 answers, 6 of them typed.
"""

from dataclasses import replace
from datetime import date

import pytest

from flows.deeds import Declare, Filed
from flows.facts import HouseByCode, ToCorrect
from programmes.pack import load
from tests.player import SCENE, Talked, talk
from tests.seen import HOUSE
from tests.visitor import resident_id

MOST, MOST_TYPED = 17, 6
NUMBER, YOUNG = resident_id(7), resident_id(8, date(2015, 1, 1))
CHINA = "贵州省遵义市播州区"
PHONE = ("19900000007", "own")
LIVES = ("301", "yesterday")
ME = ("myself", "resident-id", CHINA, "home", "王小明", NUMBER, *PHONE, *LIVES)
LET = ("landlord", "work")


def other(who: str) -> tuple[str, ...]:
    return (who, "李大", "resident-id", CHINA, "home", "王小明", NUMBER, *PHONE, *LIVES)


CHILD = ("child", "李大", "agree", "household-book", CHINA, "home", "李小", YOUNG, *PHONE, *LIVES)
GUEST = ("NGUYEN VAN AN", "VNM", "P99000001", "male", "1990-06-01", *PHONE)
VISA = ("visa", "2023-06-01到2023-12-31", "just-now", "301")
ALL_BESIDES = ("chinese-name,permit-number,port", "阮文安", "V99000001", "上海")
A_CHILD = ("children", "1", "agree", "李小", "own", "household-book", YOUNG)

BRANCHES = {
    "for oneself": ((*ME, *LET, "none", "none", "send"), 16, 4),
    "with all extras": ((*ME, *LET, "none", "workplace,ebike", "电器厂", "send"), 17, 5),
    "with two adults": ((*ME, *LET, "two", "none", "send"), 16, 4),
    "with five adults": ((*ME, *LET, "adults", "5", "none", "send"), 17, 5),
    "landlord not asked": ((*ME, *LET, "none", "none", "send-unchecked"), 16, 4),
    "lodged by the employer": ((*ME, "employer", "电器厂", "none", "ebike", "send"), 16, 5),
    "lodged by an agency": ((*ME, "agency", "某劳务", "none", "ebike", "send"), 16, 5),
    "a travel permit": (
        (
            "myself",
            "hmt",
            "hkmo-permit",
            "home",
            "陈大文",
            "H90000001",
            *PHONE,
            *LIVES,
            *LET,
            "none",
            "none",
            "send",
        ),
        16,
        3,
    ),
    "a permanent resident": (
        (
            "myself",
            "foreign-permanent",
            "加拿大",
            "home",
            "LEE ANN",
            "CAN110000000001",
            *PHONE,
            *LIVES,
            *LET,
            "none",
            "none",
            "send",
        ),
        16,
        4,
    ),
    "no document": (("myself", "lost", *ME[2:5], *ME[6:], *LET, "none", "none", "send"), 15, 3),
    "too young, alone": ((*ME[:5], YOUNG, "alone", *ME[6:], *LET, "none", "send"), 16, 4),
    "for a relative": ((*other("relative"), *LET, "none", "send"), 16, 5),
    "for somebody who agreed": ((*other("helper"), *LET, "none", "send"), 16, 5),
    "lodged, by a helper": ((*other("helper"), "agency", "某劳务", "none", "send"), 16, 6),
    "for a child": ((*CHILD, "landlord", "study", "none", "send"), 17, 5),
}
FOREIGN = {
    "a foreigner": (("foreigner", "myself", *GUEST, *VISA, "none", "send"), 16, 5),
    "a foreigner of another country": (
        ("foreigner", "myself", "LEE ANN", "加拿大", *GUEST[2:], *VISA, "none", "send"),
        16,
        6,
    ),
    "a foreigner by the host": (("foreigner", "host", "陈平", *GUEST, *VISA, "none", "send"), 17, 6),
    "a foreigner by a helper": (("foreigner", "helper", "陈平", *GUEST, *VISA, "none", "send"), 17, 6),
    "a foreigner with the visa's number": (
        ("foreigner", "myself", *GUEST, *VISA, "permit-number", "V99000001", "send"),
        17,
        6,
    ),
}
BEYOND = {
    "a child declared along: two declarations": ((*ME, *LET, *A_CHILD, "none", "send"), 22, 6),
    "a foreigner's child": (
        ("foreigner", "relative", "陈平", *GUEST[:4], "2015-06-01", "agree", *PHONE, *VISA, "none", "send"),
        18,
        6,
    ),
    "a foreigner with all extras": (("foreigner", "myself", *GUEST, *VISA, *ALL_BESIDES, "send"), 19, 8),
}
"""What takes more than the goal, and how much: nothing of it is lost by answering less."""


def played(flow: str, *said: str, pack: str = "cixi-2023") -> Talked:
    facts = {HouseByCode: HOUSE, ToCorrect: None}
    deeds = {Declare: Filed("0612-AAAA-BBBB", "landlord")}
    scene = replace(SCENE, pack=load(pack))
    days = {"yesterday": "昨天", "just-now": "刚刚"}
    return talk(
        f"{flow}:{HOUSE.code}", *(days.get(one, one) for one in said), facts=facts, deeds=deeds, scene=scene
    )


def counted(said: tuple[str, ...]) -> tuple[int, int]:
    """Answers with the plate's button, and how many of them were no button; the talk comes to its receipt."""
    if said[0] == "foreigner":
        assert played("declare", "foreigner").then == f"foreigner:{HOUSE.code}"
        talked, before = played("foreigner", *said[1:]), 2
        said = said[1:]
    else:
        talked, before = played("declare", *said), 1
    assert talked.keys[0] == "receipt", talked.keys
    typed = 0
    for turn, one in zip(talked.turns, said, strict=False):
        question = turn[-1]
        known = {option.value for option in question.options} | {option.label for option in question.options}
        tapped = {"yesterday", "just-now"} | known
        typed += not (one in tapped or (question.kind == "several" and {*one.split(",")} <= {*known, "none"}))
    return before + len(said), typed


@pytest.mark.parametrize("branch", BRANCHES | FOREIGN)
def test_a_declaration_takes_at_most_seventeen_answers(branch: str) -> None:
    said, answers, typed = (BRANCHES | FOREIGN)[branch]
    assert counted(said) == (answers, typed)
    assert answers <= MOST
    assert typed <= MOST_TYPED


@pytest.mark.parametrize("branch", BEYOND)
def test_what_takes_more_is_known(branch: str) -> None:
    said, answers, typed = BEYOND[branch]
    assert counted(said) == (answers, typed)


@pytest.mark.parametrize(
    "pack", ["haimen-2019", "kunshan-331", "luoyang-2022", "ningbo-2024", "dajiangdong-2018"]
)
@pytest.mark.parametrize("who", ["myself", "helper"])
def test_so_it_is_in_every_programme(pack: str, who: str) -> None:
    """Where the place of work has to be said, it is asked of everybody who works and is not lodged where they do."""
    lives = ME if who == "myself" else other(who)
    rules = load(pack).declare
    required = ("电器厂",) if rules.workplace == "required" else ()
    offered = rules.workplace == "optional" or "ebike" in rules.optional
    extras = tuple(
        name
        for name, has in {
            "workplace": rules.workplace == "optional",
            "ebike": "ebike" in rules.optional,
        }.items()
        if has
    )
    more = (
        (",".join(extras), *(("电器厂",) if "workplace" in extras else ()))
        if offered and who == "myself"
        else ()
    )
    said = (*lives, *LET, *required, "none", *more, "send")
    scene = played("declare", *said, pack=pack)
    assert scene.keys[0] == "receipt"
    assert 1 + len(said) <= MOST
