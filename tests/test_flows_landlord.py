"""Landlords: proving to be one, answering about a stay, saying that somebody left."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from flows.deeds import AnswerStay, ClaimHouse, SayLeft, SendAnother, SendCode, Tied, UseCode
from flows.facts import HouseByCode, HouseSeen, MyHouses, StaysIn, StayToAnswer, WhoAmI
from tests.player import SCENE, in_turn, refuse, talk
from tests.seen import HOUSE, LANDLORD, PHONE, REVOKED, STAY, UNDATED, houses

TIED = Tied("陈", True, 1)
NEXT = ["start:letter:12", "start:report:12", "start:menu"]
OWNER: dict[type[Any], Any] = {WhoAmI: LANDLORD, MyHouses: (HOUSE,)}


def house_of(fact: HouseByCode) -> HouseSeen | None:
    return {HOUSE.code: HOUSE, REVOKED.code: REVOKED}.get(fact.code)


PLATES: dict[type[Any], Any] = {HouseByCode: house_of}

# -- landlord ---------------------------------------------------------------------------------------------------


def test_by_phone_asks_for_a_code_and_hands_over() -> None:
    talked = talk("landlord:JD12A7", "登记过的手机号收短信", PHONE, facts=PLATES, deeds={SendCode: None})
    assert talked.deed() == SendCode("+8619900000123", "landlord", HOUSE.code)
    assert talked.then == "enter-code:landlord.JD12A7"
    assert talked.turns[1][0].sensitive


def test_by_claim_code() -> None:
    talked = talk("landlord:JD12A7", "2", "7K3M 9Q", facts=PLATES, deeds={ClaimHouse: TIED})
    assert talked.deed() == ClaimHouse(HOUSE.code, "7K3M 9Q")
    assert talked.options == NEXT


def test_a_wrong_claim_code_is_asked_again() -> None:
    talked = talk("landlord:JD12A7", "2", "0000", facts=PLATES, deeds={ClaimHouse: refuse("wrong-code")})
    assert talked.keys == ["refused-wrong-code", "claim-code"]
    assert talked.deeds == []


@pytest.mark.parametrize(
    ("typed", "deed", "code"),
    [(("2", "0000"), ClaimHouse, "too-many-tries"), (("1", PHONE), SendCode, "too-many-codes")],
)
def test_too_many_tries_end_it_with_a_way_out(typed: tuple[str, ...], deed: type[Any], code: str) -> None:
    talked = talk("landlord:JD12A7", *typed, facts=PLATES, deeds={deed: refuse(code)})
    assert talked.at is None
    assert talked.keys == [f"refused-{code}"]
    assert talked.options == ["start:help-me:help-fill.JD12A7", "start:menu"]


def test_neither_way() -> None:
    talked = talk("landlord:JD12A7", "都没有", facts=PLATES)
    assert talked.options == ["start:help-me:help-fill.JD12A7", "start:sublandlord:JD12A7", "start:menu"]


def test_back_from_the_code_to_the_ways() -> None:
    talked = talk("landlord:JD12A7", "2", "返回", "1", PHONE, facts=PLATES, deeds={SendCode: None})
    assert talked.turns[2][-1].key == "way"
    assert talked.answers.keys() == {"way", "phone"}


def test_already_proven() -> None:
    talked = talk("landlord:JD12A7", facts=OWNER | PLATES)
    assert (talked.at, talked.keys, talked.options) == (None, ["proven-before"], NEXT)


def test_without_a_plate_its_code_is_asked() -> None:
    talked = talk("landlord", "xx99", " jd12a7 ", "2", facts=PLATES)
    assert talked.turns[1][0].key == "plate-unknown"
    assert "XX99" in talked.turns[1][0].text
    assert talked.at == "claim-code"


@pytest.mark.parametrize("plate", ["NOPE", REVOKED.code])
def test_a_plate_that_is_not_in_use(plate: str) -> None:
    talked = talk(f"landlord:{plate}", facts=PLATES)
    assert (talked.at, talked.options) == (None, ["start:landlord", "start:new-house", "start:menu"])


# -- enter-code -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("typed", ["123456", "１２３ ４５６", "123-456"])
def test_the_code_ties_a_landlord(typed: str) -> None:
    talked = talk("enter-code:landlord.JD12A7", typed, facts=PLATES, deeds={UseCode: TIED})
    assert talked.deed() == UseCode("123456", "landlord")
    assert talked.options == NEXT


def test_the_code_ties_a_tenant() -> None:
    talked = talk("enter-code:me", "123456", deeds={UseCode: Tied("李", False, 0)})
    assert talked.deed() == UseCode("123456", "me")
    assert talked.options == ["start:menu", "start:mine"]


def test_a_wrong_code_may_be_typed_again() -> None:
    talked = talk("enter-code:me", "654321", "123456", deeds={UseCode: in_turn(refuse("wrong-code"), TIED)})
    assert talked.turns[1][0].key == "refused-wrong-code"
    assert talked.at is None


@pytest.mark.parametrize("code", ["code-expired", "too-many-tries"])
@pytest.mark.parametrize(("subject", "again"), [("me", "verify"), ("landlord.JD12A7", "landlord:JD12A7")])
def test_a_dead_code_leads_back_to_its_beginning(code: str, subject: str, again: str) -> None:
    talked = talk(f"enter-code:{subject}", "123456", facts=PLATES, deeds={UseCode: refuse(code)})
    assert (talked.keys, talked.options) == ([f"refused-{code}"], [f"start:{again}", "start:menu"])


@pytest.mark.parametrize(("subject", "again"), [("me", "verify"), ("landlord.JD12A7", "landlord:JD12A7")])
@pytest.mark.parametrize("typed", ["没收到，再发一次", "没收到", "Не пришло", "1"])
def test_no_code_came(subject: str, again: str, typed: str) -> None:
    start = f"enter-code:{subject}"
    sent = talk(start, typed, facts=PLATES, deeds={SendAnother: None})
    assert (sent.deed(), sent.keys, sent.then) == (
        SendAnother(subject.partition(".")[0]),
        ["sent-again"],
        start,
    )
    assert talk(start, typed, facts=PLATES, deeds={SendAnother: refuse("no-code")}).then == again
    soon = talk(start, typed, facts=PLATES, deeds={SendAnother: refuse("code-on-its-way")})
    assert (soon.turns[1][0].key, soon.at) == ("refused-code-on-its-way", "code")


def test_the_question_is_the_same_whether_the_phone_is_on_record_or_not() -> None:
    known = talk("landlord:JD12A7", "1", PHONE, facts=PLATES, deeds={SendCode: None})
    assert known.last == []
    assert "登记过的话" in talk("enter-code:landlord.JD12A7", facts=PLATES).text


# -- answer-stay ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("answer", ["lives", "nobody", "sublet", "unsure"])
def test_answers_about_a_stay(answer: str) -> None:
    talked = talk("answer-stay:5", answer, facts=OWNER | {StayToAnswer: STAY}, deeds={AnswerStay: None})
    assert talked.deed() == AnswerStay(5, answer)
    assert talked.keys == [f"thanks-{answer}"]


def test_what_a_landlord_sees_of_a_stay() -> None:
    talked = talk("answer-stay:5", facts=OWNER | {StayToAnswer: STAY})
    assert "江东新村12幢 · 301" in talked.text
    assert "姓李，2023年6月1日搬来" in talked.text
    assert talked.options == ["lives", "left", "nobody", "sublet", "unsure"]
    assert "不会直接改动对方的申报" in talked.text


def test_a_stay_without_room_or_day() -> None:
    talked = talk("answer-stay:6", facts=OWNER | {StayToAnswer: UNDATED})
    assert talked.keys == ["undated", "lives-there"]
    assert "·" not in talked.text


def test_left_asks_the_day() -> None:
    facts = OWNER | {StayToAnswer: STAY}
    talked = talk("answer-stay:5", "2", "5月1日", "明天", "昨天", facts=facts, deeds={AnswerStay: None})
    assert [turn[0].key for turn in talked.turns[2:4]] == ["invalid-date-early", "invalid-date-late"]
    assert talked.deed() == AnswerStay(5, "left", date(2023, 6, 11))


@pytest.mark.parametrize("code", ["not-yours", "answered-already"])
def test_a_refused_answer_is_told(code: str) -> None:
    talked = talk("answer-stay:5", "1", facts=OWNER | {StayToAnswer: STAY}, deeds={AnswerStay: refuse(code)})
    assert (talked.at, talked.keys) == (None, [f"refused-{code}"])


@pytest.mark.parametrize("subject", ["5", "", "x", "5x"])
def test_nothing_to_answer(subject: str) -> None:
    talked = talk(f"answer-stay:{subject}", facts=OWNER | {StayToAnswer: None})
    assert (talked.at, talked.keys) == (None, ["nothing-to-answer"])


@pytest.mark.parametrize(
    "start", ["answer-stay:5", "letter:12", "report:12", "left:5", "letter", "report", "left"]
)
def test_strangers_prove_first_and_see_nothing(start: str) -> None:
    talked = talk(start)
    assert talked.keys == ["prove-first"]
    assert talked.options == ["start:landlord", "start:menu"]
    assert "江东" not in talked.text


# -- left -------------------------------------------------------------------------------------------------------


def test_a_stay_has_left() -> None:
    talked = talk("left:5", "昨天", facts=OWNER | {StayToAnswer: STAY}, deeds={SayLeft: None})
    assert talked.deed() == SayLeft(5, date(2023, 6, 11))
    assert "6月11日（周日）搬走" in talked.text


def test_choosing_who_has_left() -> None:
    facts = OWNER | {StaysIn: (STAY, UNDATED)}
    talked = talk("left:h12", "王", "2023-06-10", facts=facts, deeds={SayLeft: None})
    assert talked.turns[0][-1].options[0].label == "李 · 301"
    assert talked.deed() == SayLeft(6, date(2023, 6, 10))


def test_two_of_one_name_and_room_are_told_apart() -> None:
    twins = (STAY, UNDATED, replace(STAY, id=7))
    shown = talk("left:h12", facts=OWNER | {StaysIn: twins}).last[-1].options
    assert [option.label for option in shown[:3]] == ["李 · 301（之一）", "王", "李 · 301（之二）"]


def test_the_only_house_is_taken() -> None:
    assert talk("left", facts=OWNER | {StaysIn: (STAY,)}).at == "who.1"


def test_many_tenants_are_paged() -> None:
    stays = tuple(replace(STAY, id=n, room=str(100 + n)) for n in range(1, 16))
    talked = talk("left:h12", "more", "more", facts=OWNER | {StaysIn: stays})
    assert talked.at == "who.3"
    assert talked.options == ["s13", "s14", "s15", "none"]


def test_not_in_the_list() -> None:
    talked = talk("left:h12", "none", facts=OWNER | {StaysIn: (STAY,)})
    assert talked.options == ["start:help-me:help-fill.JD12A7", "start:menu"]


def test_nobody_to_choose() -> None:
    talked = talk("left:h12", facts=OWNER | {StaysIn: ()})
    assert talked.options == ["start:report:12", "start:menu"]


def test_a_stay_that_is_not_there() -> None:
    assert talk("left:9", facts=OWNER | {StayToAnswer: None}).keys == ["not-there"]


def test_a_refused_leaving_is_told() -> None:
    talked = talk("left:5", "昨天", facts=OWNER | {StayToAnswer: STAY}, deeds={SayLeft: refuse("not-yours")})
    assert talked.keys == ["refused-not-yours"]


# -- which house ------------------------------------------------------------------------------------------------


def test_many_houses_are_paged_and_back_goes_a_page_back() -> None:
    facts = OWNER | {MyHouses: houses(8), StaysIn: (STAY,)}
    talked = talk("left", "后面还有", "返回", "后面还有", "江东新村27幢", facts=facts)
    assert [turn[-1].key for turn in talked.turns] == ["house.1", "house.2", "house.1", "house.2", "who.1"]


@pytest.mark.parametrize("start", ["left:h99", "report:99", "letter:99"])
def test_somebody_elses_house(start: str) -> None:
    talked = talk(start, facts=OWNER)
    assert (talked.keys, talked.options) == (["not-my-house"], ["start:landlord", "start:menu"])


@pytest.mark.parametrize("start", ["left", "report", "letter"])
def test_proven_but_without_a_house(start: str) -> None:
    talked = talk(start, facts=OWNER | {MyHouses: ()})
    assert talked.keys == ["no-house"]


@pytest.mark.parametrize("start", ["landlord:JD12A7", "left:h12", "answer-stay:5"])
def test_english_says_the_same(start: str) -> None:
    facts = PLATES | OWNER | {MyHouses: (HOUSE,), StaysIn: (STAY,), StayToAnswer: STAY}
    assert talk(start, facts=facts, scene=replace(SCENE, lang="en")).keys == talk(start, facts=facts).keys
