"""A landlord reports a tenant, or signs the letter."""

from dataclasses import replace
from datetime import date
from hashlib import sha256
from typing import Any

import pytest

from flows.deeds import AnswerReport, ReportTenant, SignLetter
from flows.facts import LetterFor, MyHouses, WhoAmI
from flows.letter import paragraphs
from programmes.texts import letter as text_of
from tests.player import NOW, SCENE, in_turn, refuse, talk
from tests.seen import HOUSE, LANDLORD, LETTER, houses

NUMBER = "990000199001010017"
OWNER: dict[type[Any], Any] = {WhoAmI: LANDLORD, MyHouses: (HOUSE,), LetterFor: LETTER}
FILLED = ("现在报送", "李木子", "居民身份证", NUMBER, "不填", "301", "昨天")

# -- report -----------------------------------------------------------------------------------------------------


def test_a_tenant_is_reported() -> None:
    talked = talk("report:12", *FILLED, "send", facts=OWNER, deeds={ReportTenant: "R1"})
    assert talked.deed() == ReportTenant(12, "李木子", "resident-id", NUMBER, "", "301", date(2023, 6, 11))
    assert talked.last[0].link == "/h/JD12A7"
    assert talked.options == ["start:report:12", "start:menu"]


def test_why_is_said_with_law_and_days_of_the_pack() -> None:
    talked = talk("report:12", "1", facts=OWNER)
    assert talked.keys == ["why", "name"]
    assert "《浙江省流动人口居住登记条例》" in talked.text
    assert "3个工作日" in talked.text


def test_the_summary_masks_the_number_and_any_line_can_be_changed() -> None:
    talked = talk("report:12", *FILLED, "room", "302", facts=OWNER)
    shown = {row.name: row.value for row in talked.last[-1].rows}
    assert shown["room"] == "302"
    assert shown["phone"] == "没填"
    assert shown["document"] == "居民身份证"
    assert shown["moved-in"] == "2023年6月11日"
    assert NUMBER not in str(talked.turns[-1])
    assert talked.answers["name"] == "李木子"


def test_sensitive_questions_are_marked() -> None:
    talked = talk("report:12", *FILLED, facts=OWNER)
    marked = {m.key for turn in talked.turns for m in turn if m.sensitive}
    assert marked == {"id-number", "phone"}


def test_a_mistyped_number_is_explained() -> None:
    talked = talk("report:12", *FILLED[:3], NUMBER[:-1] + "0", facts=OWNER)
    assert talked.keys == ["invalid-id-check-digit", "id-number"]


@pytest.mark.parametrize("way", ["nobody", "reported", "later"])
def test_answers_without_a_report(way: str) -> None:
    talked = talk("report:12", way, facts=OWNER, deeds={AnswerReport: None})
    assert talked.deed() == AnswerReport(12, way)
    assert talked.keys == [f"noted-{way}"]


@pytest.mark.parametrize(("enough", "key"), [(True, "hand-over"), (False, "hand-over-too")])
def test_the_tenant_fills_it_in(enough: bool, key: str) -> None:
    rules = replace(SCENE.pack.landlords, confirm_discharges_report=enough)
    scene = replace(SCENE, pack=replace(SCENE.pack, landlords=rules))
    talked = talk("report:12", "发给租客自己填", facts=OWNER, scene=scene)
    assert (talked.keys, talked.last[0].link) == ([key], "/h/JD12A7")


def test_a_foreign_passport_gets_the_rule_and_a_way_for_host_and_guest() -> None:
    talked = talk("report:12", "1", "ANNA MUSTER", "foreign", "passport-foreign", facts=OWNER)
    assert talked.options == ["start:foreigner:JD12A7", "start:menu"]
    assert "24小时" in talked.text
    assert talked.last[0].link == "/h/JD12A7"


def test_a_document_of_several_kinds_is_narrowed_down() -> None:
    talked = talk("report:12", "1", "李木子", "hmt", "hkmo-permit", "H90000001", facts=OWNER)
    assert talked.at == "phone"


def test_nobody_is_reported_unseen() -> None:
    talked = talk("report:12", "1", "李木子", "还没看到证件", facts=OWNER)
    assert talked.options == ["start:report:12", "start:help-me:no-document.JD12A7", "start:menu"]


@pytest.mark.parametrize(("typed", "deed"), [((*FILLED, "send"), ReportTenant), (("nobody",), AnswerReport)])
def test_a_refused_report_is_told(typed: tuple[str, ...], deed: type[Any]) -> None:
    talked = talk("report:12", *typed, facts=OWNER, deeds={deed: refuse("not-yours")})
    assert (talked.at, talked.keys) == (None, ["refused-not-yours"])


def test_back_step_by_step_to_the_beginning() -> None:
    talked = talk("report:12", *FILLED, *["返回"] * 9, facts=OWNER)
    assert talked.at == "way"
    assert talked.answers == {}


# -- letter -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("lang", "signed_on"), [("zh", "2023年6月12日"), ("en", "12 June 2023")])
def test_the_letter_is_read_and_signed(lang: str, signed_on: str) -> None:
    scene = replace(SCENE, lang=lang)
    talked = talk("letter:12", "sign", "陈 小妹", facts=OWNER, deeds={SignLetter: "L1"}, scene=scene)
    text = text_of(SCENE.pack, SCENE.pack.letters[0].name, lang).filled(
        landlord="陈小妹", house=HOUSE.address, date=signed_on, office=HOUSE.office
    )
    assert talked.deed() == SignLetter(12, "陈小妹", sha256(text.encode()).hexdigest(), text, lang)
    shown = "\n".join(message.text for message in talked.turns[0])
    assert all(line.lstrip("#- ") in shown for line in text.splitlines())
    assert talked.options == ["start:lesson:fire-safety", "start:menu"]


def test_a_letter_for_all_houses_names_them_and_says_so() -> None:
    talked = talk("letter:20", facts=OWNER | {MyHouses: houses(2)})
    shown = "\n".join(message.text for message in talked.last)
    assert "江东新村20幢、江东新村21幢（共2处）" in shown
    assert "房东要签的一份承诺" in shown
    assert talked.keys[:2] == ["read-first", "covers"]
    one_house = talk("letter:12", facts=OWNER)
    assert "covers" not in one_house.keys


def test_another_name_does_not_sign() -> None:
    talked = talk("letter:12", "1", "李木子", facts=OWNER)
    assert talked.keys == ["invalid-signature", "signature"]


def test_not_now() -> None:
    talked = talk("letter:12", "先不签", facts=OWNER)
    assert (talked.keys, talked.options) == (["come-back"], ["start:letter:12", "start:menu"])


def test_a_changed_text_is_shown_before_it_is_signed() -> None:
    typed = ("1", "陈小妹", "1", "陈小妹")
    talked = talk("letter:12", *typed, facts=OWNER, deeds={SignLetter: in_turn(refuse("text-changed"), "L1")})
    assert talked.turns[2][0].key == "refused-text-changed"
    assert talked.turns[2][-1].key == "read"
    assert talked.at is None


def test_a_refused_signature_is_told() -> None:
    talked = talk("letter:12", "1", "陈小妹", facts=OWNER, deeds={SignLetter: refuse("not-yours")})
    assert talked.keys == ["refused-not-yours"]


@pytest.mark.parametrize(("months", "key"), [(12, "in-force"), (None, "in-force-open")])
def test_a_letter_in_force(months: int | None, key: str) -> None:
    signed = replace(LETTER, signed_until=date(2024, 3, 31))
    letters = (replace(SCENE.pack.letters[0], months=months),)
    scene = replace(SCENE, pack=replace(SCENE.pack, letters=letters))
    assert talk("letter:12", facts=OWNER | {LetterFor: signed}, scene=scene).keys == [key]


def test_a_letter_that_ran_out_is_signed_again() -> None:
    signed = replace(LETTER, signed_until=date(2023, 6, 11))
    assert talk("letter:12", facts=OWNER | {LetterFor: signed}).at == "read"


def test_no_letter_to_sign() -> None:
    assert talk("letter:12", facts=OWNER | {LetterFor: None}).keys == ["no-letter"]
    without = replace(SCENE, pack=replace(SCENE.pack, letters=()))
    assert talk("letter:12", facts=OWNER, scene=without).keys == ["no-letter"]


def test_the_day_of_the_letter_is_the_day_of_signing() -> None:
    later = replace(SCENE, now=NOW.replace(month=7, day=3))
    assert any("2023年7月3日" in m.text for m in talk("letter:12", facts=OWNER, scene=later).last)


def test_paragraphs_keep_a_heading_with_what_follows() -> None:
    assert list(paragraphs("# 责任书\n\n一句。\n\n## 一\n\n1. 甲\n2. 乙\n")) == [
        "责任书\n一句。",
        "一\n1. 甲\n2. 乙",
    ]
    assert list(paragraphs("")) == []
