"""Kinds of answers: what people type is read, slips are named in words, stored text reads back as it was."""

import ast
import time
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from stdnum.cn.ric import calc_check_digit

import flows
from flows.credit_code import CreditCode
from flows.kinds import (
    Area,
    Choice,
    Date,
    Division,
    IdNumber,
    Invalid,
    Kind,
    PersonName,
    Phone,
    Reading,
    Review,
    Several,
    Signature,
    Suggest,
    Text,
    Whole,
    YesNo,
)
from flows.lines import People
from flows.moments import Moment, Period
from flows.names import read_name
from flows.nationalities import Nationality
from flows.rooms import Room
from flows.sent import Lines, Location, Photo
from flows.ticks import Ticked
from flows.visit_others import Others
from locales import words

TODAY = date(2023, 6, 12)  # a Monday
NOON = datetime(2023, 6, 12, 12, tzinfo=UTC)
AT = Reading(TODAY)
CHOICE = Choice("self", "child", "other-person")
SEVERAL = Several("smoke", "gas", "lock")
MOVED_IN = Date(date(1963, 6, 12), TODAY + timedelta(days=30), long_ago=True)
AGAIN = Date(TODAY + timedelta(days=1), TODAY + timedelta(days=366))
BORN = Date(date(1903, 6, 12), TODAY, with_year=True)
NOBODY = "99000019900101001" + calc_check_digit("990000199001010010")


@pytest.mark.parametrize(
    ("kind", "typed", "answer"),
    [
        (Text(), "  周巷镇 \n 环城南路1号\x00 ", "周巷镇 环城南路1号"),
        (Text(), "a\u200bb\ufeff\ud800", "ab"),
        (Text(), "👨‍👩‍👧", "👨‍👩‍👧"),
        (Text(1, 4), "周巷镇 ", "周巷镇"),
        (Suggest(("101", "102"), 1, 20), "阁楼", "阁楼"),
        (CHOICE, " Child。", "child"),
        (CHOICE, "ｓｅｌｆ", "self"),
        (SEVERAL, "lock，Smoke", ("smoke", "lock")),
        (SEVERAL, "gas gas", ("gas",)),
        (SEVERAL, "没有", ()),
        (SEVERAL, "none.", ()),
        (YesNo(), "是的。", True),
        (YesNo(), "对", True),
        (YesNo(), " Y ", True),
        (YesNo(), "YES!", True),
        (YesNo(), "不", False),
        (YesNo(), "否", False),
        (YesNo(), "n", False),
        (Whole(0, 99), "１５", 15),
        (Whole(0, 99), "十五", 15),
        (Whole(0, 99), "两个", 2),
        (Whole(0, 99), "3 people", 3),
        (Whole(0, 99), "没有", 0),
        (Whole(0, 99), "007", 7),
        (Area(), "12.5平方米", Decimal("12.5")),
        (Area(), "十二平", Decimal(12)),
        (Area(), "十二点零五㎡", Decimal("12.05")),
        (Area(), "12。345 m²", Decimal("12.35")),
        (Area(), "12,5", Decimal("12.5")),
        (Phone(), "199 0000 0123", "+8619900000123"),
        (Phone(), "手机：１９９-0000-0123", "+8619900000123"),
        (Phone(), "8619900000123", "+8619900000123"),
        (Phone(), "0086 199 0000 0123", "+8619900000123"),
        (Phone(), "(0574) 8000-0000", "+8657480000000"),
        (Phone(), "+86 0574 80000000", "+8657480000000"),
        (Phone(), "+44 7700 900123", "+447700900123"),
        (Phone(), "00 1 202 555 0123", "+12025550123"),
        (PersonName(), "张三", "张三"),
        (PersonName(), "张 三", "张三"),
        (PersonName(), "我叫张三。", "张三"),
        (PersonName(), "张", "张"),
        (PersonName(), "阿依努尔•买买提", "阿依努尔·买买提"),
        (PersonName(), "阿依努尔‧买买提", "阿依努尔·买买提"),
        (PersonName(), "阿依努尔 ・ 买买提", "阿依努尔·买买提"),
        (PersonName(), "阿依努尔.买买提", "阿依努尔·买买提"),
        (PersonName(), "Ｎｇｕｙｅｎ　Ｖａｎ　Ａｎ", "Nguyen Van An"),
        (PersonName(), "Nguye\u0302\u0303n", "Nguyễn"),
        (PersonName(), "Anne-Marie O’Neil", "Anne-Marie O'Neil"),
        (PersonName(), "Namegabe", "Namegabe"),
        (PersonName(), "李〇", "李〇"),
        (PersonName(), "王\U00020bb7", "王\U00020bb7"),
        (PersonName(), "王\U00031350", "王\U00031350"),  # newer than Python's own tables
        (PersonName(), "⽅⽅", "方方"),  # radicals as PDF files give them
        (PersonName(), "김철수", "김철수"),
        (IdNumber("resident-id"), NOBODY.lower(), NOBODY),
        (IdNumber("lost"), "丢了", ""),
        (Division(), "330282", "330282"),
        (Division(), "３３０２８２", "330282"),
        (Division(), "522121", "522121"),
        (Division(), "慈溪", "330282"),
        (Division(), "浙江省 宁波市 慈溪市", "330282"),
        (Division(), "浙江慈溪", "330282"),
        (Division(), "海门市", "320614"),
        (Division(), "余杭县", "330110"),
        (Division(), "杭州西湖区", "330106"),
        (Division(), "西湖区", "西湖区"),  # Nanchang has one too
        (Division(), "象山县", "330225"),
        (Division(), "桂林象山区", "桂林象山区"),
        (Division(), "新北市", "新北市"),  # Taiwan
        (Division(), "江苏通州", "320612"),
        (Division(), "上海", "310000"),
        (Division(), "浙江慈溪周巷镇", "浙江慈溪周巷镇"),
        (Division(), "贵州省遵义市播州区", "贵州省遵义市播州区"),
        (Division(), "Zunyi, Guizhou", "Zunyi, Guizhou"),
        (Photo(), "file:Ab_9-z", "Ab_9-z"),
        (Location(), "30.17,121.26", (30.17, 121.26)),
        (Location(), "（30.17，121.26）", (30.17, 121.26)),
        (Location(), "121.26, 30.17", (30.17, 121.26)),
        (Location(), "-0.0000001,0", (0.0, 0.0)),
        (Signature("阿依努尔·买买提"), " 阿依努尔 • 买买提 ", "阿依努尔·买买提"),
        (Signature("Nguyen Van An"), "NGUYENVAN AN", "Nguyen Van An"),
        (Review(("name", "along.2.name")), "SEND", "send"),
        (Review(("name", "along.2.name")), "along.2.name", "along.2.name"),
    ],
)
def test_what_people_type_is_read(kind: Kind[Any], typed: str, answer: object) -> None:
    read = kind.read(typed, AT)
    assert read == answer
    assert type(read) is type(answer)
    assert kind.read(kind.write(read), AT) == read


SLIPS: list[tuple[Kind[Any], str, str]] = [
    (Text(), "", "empty"),
    (Text(), " \u200b\u200d\t", "empty"),
    (Text(2, 5), "a", "too-short"),
    (Lines(2), "张三\n李四\n王五", "lines-many"),
    (Text(2, 5), "一二三四五六", "too-long"),
    (Text(2, 20_000), "\n" * 10_001, "too-long"),
    (CHOICE, "我自己", "choice"),
    (SEVERAL, "smoke,fire", "several"),
    (Several("a1", "b1", at_least=1), "none", "several-least"),
    (YesNo(), "也许", "yes-no"),
    (Whole(1, 20), "很多", "whole"),
    (Whole(1, 20), "2.5", "whole"),
    (Moment(NOON), "昨天", "moment-hour"),
    (Moment(NOON), "昨天99点", "moment"),
    (Moment(NOON), "今天13点", "moment-late"),
    (Period((TODAY, TODAY), (TODAY, TODAY)), "6月1日", "period"),
    (Period((date(2022, 1, 1), TODAY), (date(2022, 1, 1), TODAY)), "2023-05-01 2022-05-01", "period-order"),
    (Room(), "😀", "room"),
    (Whole(1, 20), "0", "whole-range"),
    (Whole(1, 20), "-3", "whole-range"),
    (Whole(1, 20), "9" * 9_000, "whole-range"),
    (Area(), "大概", "area"),
    (Area(), "十二点", "area"),
    (Area(), "0", "area-range"),
    (MOVED_IN, "不记得了", "date"),
    (MOVED_IN, "农历五月初三", "date"),
    (MOVED_IN, "1/6/2023", "date"),
    (MOVED_IN, "2023年6月", "date"),
    (MOVED_IN, "6月1日到7月1日", "date"),
    (MOVED_IN, "2月30日", "date-unreal"),
    (MOVED_IN, "2023-02-29", "date-unreal"),
    (MOVED_IN, "31 June 2023", "date-unreal"),
    (MOVED_IN, "1950-01-01", "date-long-ago"),
    (AGAIN, "昨天", "date-early"),
    (AGAIN, "不知道", "date-ahead"),
    (AGAIN, "2月30日", "date-unreal"),
    (Date(), "0023-06-01", "date-early"),
    (MOVED_IN, "2023-07-13", "date-late"),
    (BORN, "6/1", "date-year"),
    (BORN, "1号", "date-year"),
    (Phone(), "没有", "phone"),
    (Phone(), "110", "phone"),
    (Phone(), "+999123456", "phone-foreign"),
    (Phone(), "0574 1", "phone"),
    (Phone(), "1990000012", "phone-length"),
    (Phone(), "+86 199000001234", "phone-length"),
    (Phone(), "63012345", "phone-area"),
    (Phone(), "447700900123", "phone"),
    (Phone(), NOBODY, "phone-id"),
    (PersonName(), "张三1", "name-digits"),
    (PersonName(), "张三👍", "name-characters"),
    (PersonName(), "张三（小张）", "name-characters"),
    (PersonName(), "·-", "name-characters"),
    (PersonName(), "张" * 51, "too-long"),
    (PersonName(), "我叫", "empty"),
    (IdNumber("resident-id"), NOBODY[:-1], "id-length"),
    (IdNumber("resident-id"), "990000900101001", "id-fifteen"),
    (IdNumber("resident-id"), "号码", "id-characters"),
    (IdNumber("resident-id"), "990000199013010015", "id-birth"),
    (IdNumber("resident-id"), "990000199001010010", "id-check-digit"),
    (IdNumber("birth-certificate"), "1", "id-birth-certificate"),
    (IdNumber("passport-cn"), "1", "id-passport-cn"),
    (IdNumber("hkmo-permit"), "1", "id-hkmo-permit"),
    (IdNumber("taiwan-permit"), "1", "id-taiwan-permit"),
    (IdNumber("hmt-residence"), NOBODY, "id-hmt-residence"),
    (IdNumber("foreign-permanent"), "1", "id-foreign-permanent"),
    (Nationality(), "火星", "nationality"),
    (Nationality(), "中国香港", "nationality-own"),
    (IdNumber("passport-foreign"), "1", "id-passport-foreign"),
    (Division(), "3302", "division"),
    (Division(), NOBODY, "division"),
    (Division(), "溪", "division"),
    (Division(), "慈" * 61, "too-long"),
    (Photo(), "照片", "photo"),
    (Photo(), "file:../x", "photo"),
    (Location(), "这里", "location"),
    (Location(), "95,181", "location"),
    (People(), "张三", "lines"),
    (People(), f"张三 {NOBODY} 2月30日", "lines-day"),
    (People(), f"123 {NOBODY}", "lines-name"),
    (People(), f"张三\n李四 {NOBODY}", "lines-missing"),
    (People(), f"张三 {NOBODY} 李四", "lines-rest"),
    (People(), f"张三 {NOBODY[:-1]}?", "lines"),
    (People(), f"张三 {NOBODY[:-1]}{int(NOBODY[-1] == '0')}", "lines-number"),
    (People(), f"张三 {NOBODY} 李四 {NOBODY}", "lines-twice"),
    (People(), f"张三 {NOBODY} " * 31, "lines-many"),
    (CreditCode(), "9111", "credit-length"),
    (Ticked({"s1": "李·301"}), "2", "ticks"),
    (Ticked({"s1": "李·301"}), "9" * 4_400, "ticks"),
    (Others(), "303", "others"),
    (CreditCode(), "91110000600037341A", "credit-code"),
    (Signature("张三"), "李四", "signature"),
    (Signature("张三"), "", "empty"),
    (Review(("name",)), "phone", "review"),
]


@pytest.mark.parametrize(("kind", "typed", "code"), SLIPS)
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_slip_is_named_and_has_its_words(kind: Kind[Any], typed: str, code: str, lang: str) -> None:
    with pytest.raises(Invalid) as caught:
        kind.read(typed, Reading(TODAY, lang))
    slip = caught.value
    assert (slip.code, str(slip)) == (code, code)
    sentence = words.text(lang, "declare", f"invalid-{code}", slip.values)
    assert 15 < len(sentence) < 260
    assert "None" not in sentence


SAID_OF_NONE = (
    *"没有 选好了 都不选 done no Готово нет xong rien 없음 لا تم متابعة ياق མེད།".split(),
    *("none", "لا شيء", "Done choosing", "không có"),
)


@pytest.mark.parametrize("typed", SAID_OF_NONE)
def test_nothing_can_be_chosen_in_words_of_every_language(typed: str) -> None:
    assert SEVERAL.read(typed, Reading(TODAY)) == ()


@pytest.mark.parametrize("lang", words.languages())
@pytest.mark.parametrize("key", [("common", "several-none"), ("page", "several-send")])
def test_what_the_buttons_say_can_be_typed(lang: str, key: tuple[str, str]) -> None:
    assert SEVERAL.read(words.text(lang, *key), Reading(TODAY, lang)) == ()


@pytest.mark.parametrize("lang", words.languages())
def test_nobody_is_asked_for_a_false_day(lang: str) -> None:
    """Only where the first day stands for any before it may an earlier one be given as that."""
    said = {
        code: words.text(lang, "declare", f"invalid-{code}", {"earliest": TODAY})
        for code in ("date-early", "date-long-ago")
    }
    assert len(said["date-early"]) < len(said["date-long-ago"])
    for typed in ("不知道", "2月30日"):
        with pytest.raises(Invalid) as slip:
            AGAIN.read(typed, Reading(TODAY))
        assert slip.value.values == {"example": AGAIN.earliest}
    assert "昨天" not in words.text("zh", "declare", "invalid-date-ahead", {"example": TODAY})


def codes_in_source() -> set[str]:
    """Every code that some line of flows raises as Invalid("…")."""
    codes = set()
    for path in Path(*flows.__path__).glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Invalid":
                code = node.args[0]
                either = (code.body, code.orelse) if isinstance(code, ast.IfExp) else (code,)
                codes |= {str(c.value) for c in either if isinstance(c, ast.Constant)}
    return codes


def test_every_code_is_among_the_slips_and_every_sentence_is_used() -> None:
    tested = {code for _, _, code in SLIPS}
    assert codes_in_source() <= tested
    for lang in ("zh", "en"):
        said = words.HERE / lang / "invalid.ftl"
        keys = {
            line.partition(" ")[0] for line in said.read_text("utf-8").splitlines() if line.startswith("inv")
        }
        assert keys == {f"invalid-{code}" for code in tested}


@pytest.mark.parametrize(
    ("kind", "stored", "shown"),
    [
        (CHOICE, "child", "child"),
        (YesNo(), "yes", "yes"),
        (MOVED_IN, "2023-06-01", date(2023, 6, 1)),
        (Phone(), "+8619900000123", "199****0123"),
        (Phone(), "+447700900123", "+44******0123"),
        (IdNumber("resident-id"), NOBODY, f"{NOBODY[:3]}{'*' * 11}{NOBODY[-4:]}"),
        (Division(), "330282", "浙江省宁波市慈溪市"),
        (Division(), "522121", "522121"),
        (Area(), "12.50", "12.5 m²"),
    ],
)
def test_summaries_mask_what_is_sensitive(kind: Kind[Any], stored: str, shown: object) -> None:
    assert kind.shown(kind.read(stored, AT)) == shown


# -- properties -------------------------------------------------------------------------------------------------

KINDS: list[Kind[Any]] = [kind for kind, _, _ in SLIPS] + [IdNumber("lost"), Suggest(("101",), 1, 9)]
TYPED = "0１二十三百万年月日号天前周上下个/-.,，。·•+() 张阿我叫是姓名平mM²xX×Ee市区县省慈溪宁波abjune:\u0301\u200b\n\ud800\ufdfa⽅"


def settles(kind: Kind[Any], typed: str, lang: str = "zh") -> None:
    """Reading raises nothing but Invalid; what it reads is stored as text that reads back to itself."""
    at = Reading(TODAY, lang)
    try:
        value = kind.read(typed, at)
    except Invalid:
        return
    stored = kind.write(value)
    again = kind.read(stored, Reading(TODAY, "zh"))
    assert again == value
    assert kind.write(again) == stored
    stored.encode()
    assert "\x00" not in stored


@given(kind=st.sampled_from(KINDS), typed=st.text(max_size=40), lang=st.sampled_from(["zh", "en"]))
@settings(max_examples=1500)
def test_any_text_is_read_or_refused(kind: Kind[Any], typed: str, lang: str) -> None:
    settles(kind, typed, lang)


@given(
    kind=st.sampled_from(KINDS),
    typed=st.text(alphabet=TYPED, max_size=16),
    lang=st.sampled_from(["zh", "en"]),
)
@settings(max_examples=4000)
def test_texts_that_nearly_are_answers_settle(kind: Kind[Any], typed: str, lang: str) -> None:
    settles(kind, typed, lang)


@given(
    kind=st.sampled_from(KINDS),
    piece=st.text(alphabet=st.characters() | st.sampled_from(TYPED), min_size=1, max_size=6),
    times=st.integers(1, 10_000),
    tail=st.text(max_size=3),
)
@example(kind=PersonName(), piece="我叫", times=5000, tail="")
@example(kind=Phone(), piece="(", times=10_000, tail="x")
@example(kind=Location(), piece="1", times=10_000, tail=",")
@example(kind=MOVED_IN, piece=" -", times=5000, tail="")
@example(kind=Text(1, 100_000), piece="\ufdfa", times=10_000, tail="")
@settings(max_examples=1000, deadline=None)
def test_long_texts_are_read_or_refused_at_once(kind: Kind[Any], piece: str, times: int, tail: str) -> None:
    typed = (piece * times)[:10_000] + tail
    started = time.perf_counter()
    settles(kind, typed)
    assert time.perf_counter() - started < 1


HAN = st.text(alphabet=st.characters(min_codepoint=0x4E00, max_codepoint=0x9FFF), min_size=1, max_size=12)
LATIN = st.text(alphabet="abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=12)
NAMES = (
    HAN
    | st.lists(HAN, min_size=2, max_size=3).map("·".join)
    | st.lists(LATIN, min_size=1, max_size=3).map(" ".join)
)


@given(st.sampled_from([[v for i, v in enumerate(SEVERAL.options) if n >> i & 1] for n in range(8)]))
def test_several_round_trip(values: list[str]) -> None:
    assert SEVERAL.read(SEVERAL.write(tuple(values)), AT) == tuple(values)


@given(st.booleans(), st.integers(0, 1_000_000), st.decimals(1, 10_000, places=2))
def test_numbers_round_trip(yes: bool, whole: int, area: Decimal) -> None:
    assert YesNo().read(YesNo().write(yes), AT) is yes
    assert Whole().read(Whole().write(whole), AT) == whole
    assert Area().read(Area().write(area), AT) == area


@given(NAMES.filter(lambda name: not name.startswith(("我", "姓名", "name", "my name"))))
def test_names_round_trip(name: str) -> None:
    assert PersonName().read(PersonName().write(name), AT) == name
    assert Signature(name).read(name.replace("·", " • "), AT) == name
    assert read_name(f"我叫{name}") == name


@given(st.integers(0, 9999), st.floats(-90, 90), st.floats(-180, 180), st.integers(0, 999_999))
def test_numbers_of_the_world_round_trip(last: int, lat: float, lon: float, division: int) -> None:
    phone, place = f"+8619900000{last:04d}"[:14], (round(lat, 6), round(lon, 6))
    assert Phone().read(Phone().write(phone), AT) == phone
    assert Location().read(Location().write(place), AT) == place
    assert Division().read(Division().write(f"{division:06d}"), AT) == f"{division:06d}"


@given(st.text(alphabet=st.characters(), min_size=1, max_size=64))
def test_free_words_round_trip_once_tidied(text: str) -> None:
    settles(Text(), text)
    settles(Photo(), f"file:{text}")
    settles(CHOICE, text)
    settles(Review(("name",)), text)
