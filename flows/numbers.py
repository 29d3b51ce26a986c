"""Numbers as people type them: 15, １５, 十五, 3个人, 没有, 12.5平方米."""

import re
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from flows.typed import MARKS, plain

_MEASURE = re.compile(r"(个人|个|人|口|位|名|间|张|次|岁|年|月|天|people|persons?)$")
_NOTHING: Final = frozenset(("没有", "没", "无", "none", "nobody"))
_SQUARE_METRES = re.compile(r" ?(平方米|平方公尺|平米|平方|平|m2|m\^2|sqm|m)$")
_DECIMAL = re.compile(r"[0-9]{1,7}(?:\.[0-9]{0,9})?")
_COMMA = re.compile(r"[0-9]{1,7},[0-9]{1,2}")
_MANY: Final = 10**18

_DIGITS: Final = {
    digit: value
    for value, row in enumerate(
        ("零〇", "一壹幺", "二贰两", "三叁", "四肆", "五伍", "六陆", "七柒", "八捌", "九玖")
    )
    for digit in row
}
_UNITS: Final = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
HAN_NUMERALS: Final = "".join((*_DIGITS, *_UNITS, "廿", "万"))


def han_number(text: str) -> int | None:
    """十五 → 15, 二〇二三 → 2023, 两百三 → 230, 一万二千 → 12000; None for anything else."""
    text = text.replace("廿", "二十")
    if not 0 < len(text) <= 16:
        return None
    if all(c in _DIGITS for c in text):
        return int("".join(str(_DIGITS[c]) for c in text))
    high, ten_thousand, low = text.rpartition("万")
    if not ten_thousand:
        return _below_ten_thousand(low)
    more, less = _below_ten_thousand(high), _below_ten_thousand(low)
    if not more or less is None:
        return None
    return more * 10_000 + (less * 1000 if len(low) == 1 else less)


def _below_ten_thousand(text: str) -> int | None:
    digit: int | None = None
    total, unit, after_zero = 0, 10_000, False
    for c in text:
        if c in _DIGITS:
            if digit:
                return None
            digit = _DIGITS[c]
            after_zero = after_zero or digit == 0
        elif c in _UNITS and _UNITS[c] < unit and digit != 0:
            unit = _UNITS[c]
            total += (1 if digit is None else digit) * unit
            digit, after_zero = None, False
        else:
            return None
    if digit and 100 <= unit <= 1000 and not after_zero:
        digit *= unit // 10  # 两百三 is said for 230
    return total + (digit or 0)


def read_whole(text: str) -> int | None:
    """A whole number, perhaps with a measure word; None if it is none. Numbers beyond 10**18 count as that."""
    typed = _MEASURE.sub("", plain(text).strip(MARKS)).strip()
    digits = typed.lstrip("+-")
    if digits.isdecimal():
        number = int(digits) if len(digits) <= 18 else _MANY
        return -number if typed.startswith("-") else number
    return 0 if typed in _NOTHING else han_number(typed)


def read_area(text: str) -> Decimal | None:
    """Square metres to the hundredth, below 10 million (in Chinese numerals 100 million); None if it is no number."""
    typed = text
    if len(text) > 12 or not _DECIMAL.fullmatch(text):
        typed = _SQUARE_METRES.sub("", plain(text).strip(MARKS)).replace("。", ".").replace("点", ".")
        if _COMMA.fullmatch(typed):
            typed = typed.replace(",", ".")
        if not _DECIMAL.fullmatch(typed):
            return _han_decimal(typed)
    return Decimal(typed).quantize(Decimal("0.01"), ROUND_HALF_UP)


def _han_decimal(text: str) -> Decimal | None:
    whole, point, after = text.partition(".")
    number = han_number(whole)
    digits = [han_number(digit) for digit in after[:9]]
    if number is None or bool(point) != bool(digits) or any(digit is None or digit > 9 for digit in digits):
        return None
    return Decimal(f"{number}.{''.join(map(str, digits))}").quantize(Decimal("0.01"), ROUND_HALF_UP)
