"""Identity numbers: what is accepted, how a slip is named, what a number tells."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum.cn.ric import calc_check_digit

from flows.documents import (
    DOCUMENTS,
    age_on,
    birth_date,
    mask,
    read_number,
    sex,
    tidy_number,
)
from flows.typed import Invalid

TODAY = date(2023, 6, 12)


def number(division: str, birth: str, sequence: str = "001") -> str:
    """An invented number with its right check digit."""
    start = division + birth + sequence
    return start + calc_check_digit(start + "0")


NOBODY = number("990000", "19900101")
ENDS_IN_X = next(n for s in range(1000) if (n := number("990000", "19900101", f"{s:03d}"))[-1] == "X")


def slip(document: str, text: str) -> Invalid:
    with pytest.raises(Invalid) as caught:
        read_number(document, text, TODAY)
    return caught.value


@pytest.mark.parametrize(
    ("document", "text", "stored"),
    [
        ("resident-id", NOBODY, NOBODY),
        ("resident-id", f" {NOBODY[:6]} {NOBODY[6:14]} {NOBODY[14:]} ", NOBODY),
        ("resident-id", f"{NOBODY[:6]}-{NOBODY[6:14]}－{NOBODY[14:]}", NOBODY),
        ("resident-id", NOBODY.translate({ord("0") + n: chr(ord("０") + n) for n in range(10)}), NOBODY),
        ("resident-id", ENDS_IN_X.lower(), ENDS_IN_X),
        ("resident-id", ENDS_IN_X[:-1] + "ｘ", ENDS_IN_X),
        ("resident-id", ENDS_IN_X[:-1] + "×", ENDS_IN_X),
        ("resident-id", ENDS_IN_X[:-1] + "х", ENDS_IN_X),
        ("resident-id", "\u202d" + NOBODY + "\u202c", NOBODY),
        ("resident-id", number("330114", "19190101"), number("330114", "19190101")),  # a district of 2021
        ("resident-id", number("000000", "20230612"), number("000000", "20230612")),  # born today
        ("temporary-id", NOBODY, NOBODY),
        ("household-book", NOBODY, NOBODY),
        ("birth-certificate", "z990000001", "Z990000001"),
        ("birth-certificate", "99-0000", "990000"),
        ("passport-cn", "e90000001", "E90000001"),
        ("passport-cn", "EA9000001", "EA9000001"),
        ("passport-cn", "G90000001", "G90000001"),
        ("passport-cn", "DE9000001", "DE9000001"),
        ("hkmo-permit", "h90000001", "H90000001"),
        ("hkmo-permit", "M9000000101", "M9000000101"),
        ("hkmo-permit", "H90000001(01)", "H9000000101"),
        ("taiwan-permit", "90000001", "90000001"),
        ("taiwan-permit", "9000000101", "9000000101"),
        ("hmt-residence", number("810000", "19100101"), number("810000", "19100101")),
        ("hmt-residence", number("830000", "19100101"), number("830000", "19100101")),
        ("foreign-permanent", number("999999", "19900101"), number("999999", "19900101")),
        ("foreign-permanent", "xxx990000000001", "XXX990000000001"),
        ("passport-foreign", "p 9000001", "P9000001"),
        ("passport-foreign", "90001", "90001"),
        ("lost", "不知道", ""),
        ("none", NOBODY, ""),
    ],
)
def test_numbers_are_read(document: str, text: str, stored: str) -> None:
    assert read_number(document, text, TODAY) == stored
    assert read_number(document, stored, TODAY) == stored


WRONG = NOBODY[:-1] + str((int(NOBODY[-1].replace("X", "9")) + 1) % 10)


@pytest.mark.parametrize(
    ("document", "text", "code"),
    [
        ("resident-id", "", "empty"),
        ("resident-id", " -- ", "empty"),
        ("resident-id", "9" * 10_001, "too-long"),
        ("resident-id", WRONG, "id-check-digit"),
        ("resident-id", NOBODY[:17], "id-length"),
        ("resident-id", NOBODY + "1", "id-length"),
        ("resident-id", "990000900101001", "id-fifteen"),
        ("resident-id", "我的号码", "id-characters"),
        ("resident-id", "X" + NOBODY[1:], "id-characters"),
        ("resident-id", NOBODY[:-1] + "A", "id-characters"),
        ("resident-id", NOBODY[:-1] + "²", "id-check-digit"),  # a small two is a two
        ("resident-id", number("990000", "19900230"), "id-birth"),
        ("resident-id", number("990000", "20230613"), "id-birth"),
        ("resident-id", number("990000", "19020611"), "id-birth"),
        ("temporary-id", WRONG, "id-check-digit"),
        ("household-book", WRONG, "id-check-digit"),
        ("birth-certificate", "Z9", "id-birth-certificate"),
        ("birth-certificate", "Z" * 9, "id-birth-certificate"),
        ("passport-cn", "EI9000001", "id-passport-cn"),
        ("passport-cn", "EO9000001", "id-passport-cn"),
        ("passport-cn", "E9000001", "id-passport-cn"),
        ("hkmo-permit", "H9000001", "id-hkmo-permit"),
        ("hkmo-permit", "H900000011", "id-hkmo-permit"),
        ("hkmo-permit", "A90000001", "id-hkmo-permit"),
        ("taiwan-permit", "900000011", "id-taiwan-permit"),
        ("hmt-residence", NOBODY, "id-hmt-residence"),
        ("hmt-residence", number("840000", "19100101"), "id-hmt-residence"),
        ("hmt-residence", number("820000", "19100101")[:-2], "id-length"),
        ("foreign-permanent", number("110000", "19100101"), "id-foreign-permanent"),
        ("foreign-permanent", "XX9900000000001", "id-foreign-permanent"),
        ("foreign-permanent", WRONG, "id-check-digit"),
        ("passport-foreign", "P900", "id-passport-foreign"),
        ("passport-foreign", "P" * 21, "id-passport-foreign"),
        ("passport-foreign", "PASSPORT", "id-passport-foreign"),
    ],
)
def test_slips_are_named(document: str, text: str, code: str) -> None:
    found = slip(document, text)
    assert found.code == code
    assert str(found) == code


def test_a_wrong_length_says_what_came() -> None:
    assert slip("resident-id", NOBODY[:17]).values == {"got": 17}


@given(
    division=st.integers(0, 999_999),
    birth=st.dates(TODAY - timedelta(days=365 * 119), TODAY),
    sequence=st.integers(0, 999),
)
def test_every_county_is_accepted_whatever_its_history(division: int, birth: date, sequence: int) -> None:
    made = number(f"{division:06d}", birth.strftime("%Y%m%d"), f"{sequence:03d}")
    assert read_number("resident-id", made, TODAY) == made
    assert birth_date("resident-id", made) == birth
    assert sex("resident-id", made) == ("male" if sequence % 2 else "female")


@given(st.integers(0, 17), st.integers(1, 9))
def test_one_wrong_digit_is_always_noticed(place: int, more: int) -> None:
    digit = NOBODY[place]
    wrong = str((int(digit) + more) % 10) if digit != "X" else str(more)
    with pytest.raises(Invalid, match=r"id-(check-digit|birth)"):
        read_number("resident-id", NOBODY[:place] + wrong + NOBODY[place + 1 :], TODAY)


@pytest.mark.parametrize(
    ("document", "stored", "birth", "which"),
    [
        ("resident-id", NOBODY, date(1990, 1, 1), "male"),
        ("temporary-id", number("990000", "19900101", "002"), date(1990, 1, 1), "female"),
        ("hmt-residence", number("810000", "19100101"), date(1910, 1, 1), "male"),
        ("foreign-permanent", number("999999", "19900101", "002"), date(1990, 1, 1), "female"),
        ("foreign-permanent", "XXX990000000001", None, None),
        ("foreign-permanent", number("999999", "19909901"), None, "male"),
        ("passport-cn", "E90000001", None, None),
        ("birth-certificate", "Z990000001", None, None),
        ("lost", "", None, None),
    ],
)
def test_what_a_number_tells(document: str, stored: str, birth: date | None, which: str | None) -> None:
    assert birth_date(document, stored) == birth
    assert sex(document, stored) == which


@pytest.mark.parametrize(
    ("born", "day", "age"),
    [
        (date(2007, 6, 12), date(2023, 6, 11), 15),
        (date(2007, 6, 12), date(2023, 6, 12), 16),
        (date(2008, 2, 29), date(2024, 2, 28), 15),
        (date(2008, 2, 29), date(2024, 2, 29), 16),
        (date(2008, 2, 29), date(2023, 2, 28), 14),
        (date(2008, 2, 29), date(2023, 3, 1), 15),
        (TODAY, TODAY, 0),
    ],
)
def test_age_is_counted_by_date(born: date, day: date, age: int) -> None:
    assert age_on(born, day) == age


@pytest.mark.parametrize(
    ("stored", "masked"),
    [
        (NOBODY, NOBODY[:3] + "*" * 11 + NOBODY[-4:]),
        ("E90000001", "E******01"),
        ("H9000000101", "H********01"),
        ("P900000", "*******"),
        ("", ""),
    ],
)
def test_masks(stored: str, masked: str) -> None:
    assert mask(stored) == masked


@given(st.text(alphabet="0123456789ABCX", max_size=30))
def test_a_mask_hides_at_least_half(stored: str) -> None:
    masked = mask(stored)
    assert len(masked) == len(stored)
    assert masked.count("*") * 2 >= len(stored)
    assert len(masked.rstrip("*").rpartition("*")[2]) <= 4
    assert len(masked.partition("*")[0]) <= 3


@given(st.sampled_from(sorted(DOCUMENTS)), st.text(max_size=60))
def test_tidying_twice_changes_nothing_and_reading_raises_only_invalid(document: str, text: str) -> None:
    try:
        stored = read_number(document, text, TODAY)
    except Invalid:
        return
    assert stored == "" or tidy_number(stored) == stored
    assert read_number(document, stored, TODAY) == stored
