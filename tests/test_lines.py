"""Lists of people as they are pasted, and codes of firms: what is read, and what is asked again without repeating it."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.credit_code import CreditCode
from flows.kinds import Reading
from flows.lines import MOST, Line, People
from flows.typed import Invalid
from tests.visitor import resident_id

AT = Reading(date(2023, 6, 12))
ONE, TWO = resident_id(7), resident_id(8)
PHONE = "19900000007"


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        (f"张三 {ONE}", [Line("张三", ONE)]),
        (f"张三，{ONE}，{PHONE}，301", [Line("张三", ONE, f"+86{PHONE}", "301")]),
        (
            f"张三\t{ONE}\t301\t{PHONE}\t2023-06-01",
            [Line("张三", ONE, f"+86{PHONE}", "301", date(2023, 6, 1))],
        ),
        (f"张三 {ONE} 3-1 昨天", [Line("张三", ONE, "", "3-1", date(2023, 6, 11))]),
        (
            f"张三 {ONE} 东屋 6月1日\n李四 {TWO}",
            [Line("张三", ONE, "", "东屋", date(2023, 6, 1)), Line("李四", TWO)],
        ),
        (f"张三 {ONE} 李四 {TWO} 302", [Line("张三", ONE), Line("李四", TWO, "", "302")]),
        (
            f"姓名 证件号 手机\n1 张三 {ONE} 101\n2 李四 {TWO}",
            [Line("张三", ONE, "", "101"), Line("李四", TWO)],
        ),
        (f"张三 {ONE.lower()}；李四 {TWO}", [Line("张三", ONE), Line("李四", TWO)]),
        (f"周一{ONE}\n郑三 {TWO}", [Line("周一", ONE), Line("郑三", TWO)]),
        (
            f"1.周一{ONE}，302\n2.郑三{TWO} {PHONE}",
            [Line("周一", ONE, "", "302"), Line("郑三", TWO, f"+86{PHONE}")],
        ),
        (f"周一{ONE}郑三{TWO}", [Line("周一", ONE), Line("郑三", TWO)]),
        (f"301 张 三 {ONE} 工程部", [Line("张三", ONE, "", "301工程部")]),
        (f"员工名单：\n\nNguyen Van An {ONE}\n李四 {TWO}", [Line("Nguyen Van An", ONE), Line("李四", TWO)]),
        (f"姓名：张三 身份证号：{ONE} 手机：{PHONE}", [Line("张三", ONE, f"+86{PHONE}")]),
    ],
)
def test_lists_are_read(typed: str, found: list[Line]) -> None:
    read = People().read(typed, AT)
    assert list(read) == found
    assert People().read(People().write(read), AT) == read
    assert ONE not in People().shown(read)


@pytest.mark.parametrize(
    ("typed", "code", "values"),
    [
        ("张三", "lines", {}),
        (ONE, "lines", {}),
        (f"张三 {ONE} 李四 {TWO[:-1]}{(int(TWO[-1], 11) + 1) % 10}", "lines-number", {"n": 2}),
        (f"123 {ONE}", "lines-name", {"n": 1}),
        (f"张三 {ONE} 2月30日", "lines-day", {"n": 1}),
        (f"张三 {ONE} 李四 {ONE}", "lines-twice", {}),
        (f"赵建 {ONE}\n301孙五302\n郑三 {TWO}", "lines-missing", {"n": 2}),
        (f"郑三\n赵建 {ONE}", "lines-missing", {"n": 1}),
        (f"周一 {ONE}\n吴二{PHONE}", "lines-missing", {"n": 2}),
        (f"周一 {ONE}；孙五 302；郑三 {TWO}", "lines-missing", {"n": 2}),
        (f"周一 {ONE} 吴二{PHONE} 郑三 {TWO}", "lines-rest", {"n": 1}),
        (f"郑三 {TWO} 302冯强", "lines-rest", {"n": 1}),
        (f"郑三 {TWO} 301 孙五 302 周一 {ONE}", "lines-rest", {"n": 1}),
        (f"郑三 {TWO} 今天 昨天", "lines-rest", {"n": 1}),
        (f"赵建 周一 {ONE}", "lines-name", {"n": 1}),
        (" ".join(f"张三 {resident_id(n)}" for n in range(MOST + 1)), "lines-many", {"most": MOST}),
    ],
)
def test_what_is_wrong_is_told_by_its_place(typed: str, code: str, values: dict[str, int]) -> None:
    with pytest.raises(Invalid) as slip:
        People().read(typed, AT)
    assert (slip.value.code, slip.value.values) == (code, values)


@given(st.text(max_size=200))
def test_anything_else_is_invalid(typed: str) -> None:
    try:
        read = People().read(typed, AT)
    except Invalid:
        return
    assert People().read(People().write(read), AT) == read


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("91110000600037341L", "91110000600037341L"),
        ("９１１１００００６０００３７３４１ｌ", "91110000600037341L"),
        ("9111 0000-6000 37341L", "91110000600037341L"),
        ("N2990000MA0000001T", "N2990000MA0000001T"),
    ],
)
def test_codes_of_firms(typed: str, read: str) -> None:
    assert CreditCode().read(typed, AT) == read


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("9111000060003734", "credit-length"),
        ("91110000600037341A", "credit-code"),
        ("9111000060003734IL", "credit-code"),
        ("", "empty"),
    ],
)
def test_codes_that_cannot_be(typed: str, code: str) -> None:
    with pytest.raises(Invalid) as slip:
        CreditCode().read(typed, AT)
    assert slip.value.code == code
