"""Tenants (and anybody): still living here, the lesson, proving who one is, asking for help."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from flows.deeds import Acknowledge, AskForHelp, Learnt, SendCode, StillHere
from flows.engine import words_key
from flows.facts import HouseByCode, MyDeclarations, MyStays, WhoAmI
from programmes.texts import lesson as text_of
from tests.player import NOW, SCENE, refuse, talk
from tests.seen import FILED, HOUSE, PHONE, REVOKED, STAY, TENANT

MINE: dict[type[Any], Any] = {WhoAmI: TENANT, MyStays: (STAY,)}
LESSON = text_of(SCENE.pack, "fire-safety", "zh")

# -- still-here -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "answer", "day", "number"),
    [
        (("还住着",), "yes", None, ""),
        (("搬走了", "昨天"), "moved", date(2023, 6, 11), "R2"),
        (("暂时离开，还回来", "8月1日"), "away", date(2023, 8, 1), ""),
    ],
)
def test_still_here(typed: tuple[str, ...], answer: str, day: date | None, number: str) -> None:
    talked = talk("still-here:5", *typed, facts=MINE, deeds={StillHere: number})
    assert talked.deed() == StillHere(5, answer, day)
    assert talked.keys == [f"noted-{answer}"]
    assert number in talked.text


def test_who_moved_is_shown_the_way_to_declare_anew() -> None:
    talked = talk("still-here:5", "2", "昨天", facts=MINE, deeds={StillHere: "R2"})
    assert talked.options == ["start:declare:elsewhere", "start:menu"]


def test_a_chat_that_filed_it_may_answer_without_proof() -> None:
    assert talk("still-here:5", facts={MyStays: (STAY,)}).at == "still"


def test_a_stay_of_somebody_else() -> None:
    assert talk("still-here:9", facts=MINE).keys == ["not-my-stay"]
    assert talk("still-here:9").options == ["start:verify", "start:menu"]


def test_the_only_stay_is_meant_when_none_is_named() -> None:
    talked = talk("still-here", "搬走了", "昨天", facts=MINE, deeds={StillHere: "R2"})
    assert talked.deed() == StillHere(5, "moved", date(2023, 6, 11))


def test_of_several_stays_one_is_picked_by_name_and_room() -> None:
    stays = tuple(replace(STAY, id=n, room=f"{n}01") for n in range(1, 9))
    talked = talk("still-here", "more", "2", "1", facts={MyStays: stays}, deeds={StillHere: ""})
    assert talked.turns[0][-1].options[0].label == "李 · 江东新村12幢 · 101"
    assert talked.deed() == StillHere(8, "yes", None)


def test_nowhere_to_move_out_of() -> None:
    assert talk("still-here", facts={WhoAmI: TENANT}).options == ["start:declare", "start:menu"]
    assert talk("still-here").options == ["start:verify", "start:menu"]


@pytest.mark.parametrize(("typed", "slip"), [("5月1日", "invalid-date-early"), ("明天", "invalid-date-late")])
def test_the_day_of_moving_out_lies_within_the_stay(typed: str, slip: str) -> None:
    assert talk("still-here:5", "2", typed, facts=MINE).keys == [slip, "moved-on"]


def test_back_on_is_not_in_the_past() -> None:
    assert talk("still-here:5", "3", "昨天", facts=MINE).keys == ["invalid-date-early", "back-on"]


def test_a_refused_answer_is_told() -> None:
    talked = talk("still-here:5", "1", facts=MINE, deeds={StillHere: refuse("not-yours")})
    assert talked.keys == ["refused-not-yours"]


# -- lesson -----------------------------------------------------------------------------------------------------


def learnt(*, wrong: int = 0, month: int = 6) -> list[str]:
    """What to tap: all cards, the right answers (but for the first `wrong`), then: I know."""
    drawn = LESSON.draw(f"{LESSON.edition}/2023-{month:02}", 5)
    answers = [
        next(o for o in question.options if (o == question.right) != (place < wrong))
        for place, question in enumerate(drawn)
    ]
    return [*["next"] * len(LESSON.cards), *answers, "known"]


@pytest.mark.parametrize("wrong", [0, 2, 5])
def test_a_lesson_taken(wrong: int) -> None:
    taps = learnt(wrong=wrong)
    talked = talk(
        "lesson:fire-safety",
        *taps,
        facts=MINE,
        deeds={Acknowledge: Learnt(date(2024, 6, 12), "0612-LLLL-NNNN")},
    )
    assert talked.deed() == Acknowledge("fire-safety", LESSON.edition, LESSON.hash, 5 - wrong, 5)
    assert "2024年6月12日" in talked.text
    told = [message.key for turn in talked.turns for message in turn]
    assert (told.count("right"), told.count("wrong")) == (5 - wrong, wrong)


def test_each_answer_is_explained_before_the_next_question() -> None:
    taps = learnt(wrong=1)[: len(LESSON.cards) + 1]
    talked = talk("lesson:fire-safety", *taps)
    assert [words_key(key) for key in talked.keys] == ["wrong", "quiz"]
    first = LESSON.draw(f"{LESSON.edition}/2023-06", 5)[0]
    assert first.why in talked.text


def test_reading_a_card_again() -> None:
    talked = talk("lesson:fire-safety", "next", "再看一遍", "next")
    assert talked.turns[1][-1] == talked.turns[2][-1]
    assert len(talked.answers) == 2


def test_learning_it_all_again_begins_anew() -> None:
    assert talk("lesson:fire-safety", *learnt()[:-1], "again").then == "lesson:fire-safety"


def test_the_draw_changes_from_month_to_month_and_not_within_one() -> None:
    def drawn(month: int, day: int) -> list[str]:
        scene = replace(SCENE, now=NOW.replace(month=month, day=day))
        talked = talk("lesson:fire-safety", *learnt(month=month)[:-1], scene=scene)
        return [turn[-1].key for turn in talked.turns if turn[-1].key.startswith("quiz.")]

    assert drawn(6, 1) == drawn(6, 30)
    assert drawn(6, 1) != drawn(7, 1)


def test_who_is_not_proven_is_offered_to_prove_it() -> None:
    talked = talk(
        "lesson:fire-safety", *learnt(), deeds={Acknowledge: Learnt(date(2024, 6, 12), "0612-LLLL-NNNN")}
    )
    assert talked.options == ["start:verify", "start:menu"]


def test_no_such_lesson() -> None:
    assert talk("lesson:gone").keys == ["no-such-lesson"]


def test_back_within_the_quiz() -> None:
    count = len(LESSON.cards)
    talked = talk("lesson:fire-safety", *learnt()[: count + 2], "返回", "返回")
    assert [turn[-1].key for turn in talked.turns[count:]] == [
        talked.turns[count + n][-1].key for n in (0, 1, 2, 1, 0)
    ]


# -- verify -----------------------------------------------------------------------------------------------------


def test_verify() -> None:
    talked = talk("verify", PHONE, deeds={SendCode: None})
    assert (talked.deed(), talked.then) == (SendCode("+8619900000123", "me"), "enter-code:me")
    assert talked.turns[0][-1].sensitive


@pytest.mark.parametrize(
    ("states", "told"),
    [
        ((), []),
        (("submitted",), ["not-accepted-yet"]),
        (("returned", "superseded"), ["not-accepted-yet"]),
        (("submitted", "accepted"), []),
        (("withdrawn",), []),
    ],
)
def test_before_anything_is_accepted_a_phone_just_declared_cannot_prove(
    states: tuple[str, ...], told: list[str]
) -> None:
    filed = tuple(replace(FILED, id=n, state=state) for n, state in enumerate(states))
    talked = talk("verify", facts={MyDeclarations: filed})
    assert (talked.keys, talked.at) == ([*told, "phone"], "phone")


def test_verified_before() -> None:
    assert talk("verify", facts=MINE).options == ["start:menu", "start:mine"]


def test_too_many_codes() -> None:
    talked = talk("verify", PHONE, deeds={SendCode: refuse("too-many-codes")})
    assert (talked.at, talked.keys) == (None, ["refused-too-many-codes"])


# -- help-me ----------------------------------------------------------------------------------------------------

DUE = date(2023, 6, 14)


@pytest.mark.parametrize("kind", ["help-fill", "no-document", "foreigner", "wrong-plate", "at-window"])
def test_help_at_a_house(kind: str) -> None:
    facts = {HouseByCode: HOUSE}
    talked = talk(f"help-me:{kind}.JD12A7", PHONE, "晚上在家", facts=facts, deeds={AskForHelp: DUE})
    assert talked.turns[0][0].key == f"about-{kind}"
    assert talked.deed() == AskForHelp(kind, HOUSE.code, "", "+8619900000123", "晚上在家")
    assert "6月14日（周三）" in talked.text


def test_help_without_a_phone_says_where_somebody_comes() -> None:
    talked = talk(
        "help-me:help-fill.JD12A7", "不留", "没有了", facts={HouseByCode: HOUSE}, deeds={AskForHelp: DUE}
    )
    assert (talked.keys, HOUSE.address in talked.text) == (["we-come"], True)


@pytest.mark.parametrize(
    ("subject", "kind"), [("help-fill", "help-fill"), ("", "help-fill"), ("nonsense", "help-fill")]
)
def test_help_without_a_house_asks_where(subject: str, kind: str) -> None:
    talked = talk(f"help-me:{subject}", "村口超市后面", "skip", "skip", deeds={AskForHelp: DUE})
    assert talked.deed() == AskForHelp(kind, "", "村口超市后面", "")
    assert "村口超市后面" in talked.text


def test_an_unknown_plate_asks_where() -> None:
    assert talk("help-me:help-fill.NOPE", facts={HouseByCode: None}).at == "place"
    assert talk("help-me:wrong-plate.JD13B8", facts={HouseByCode: REVOKED}).at == "phone"


def test_too_much_help_is_refused_kindly() -> None:
    deeds = {AskForHelp: refuse("too-many-codes")}
    assert talk("help-me:help-fill", "村口", "skip", "skip", deeds=deeds).at is None
