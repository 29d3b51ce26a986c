"""Chinese numerals as people type them."""

import pytest

from flows.numbers import han_number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("十", 10),
        ("二十一", 21),
        ("廿五", 25),
        ("一百零五", 105),
        ("两百三", 230),
        ("一百一十五", 115),
        ("贰佰", 200),
        ("二〇二三", 2023),
        ("一万二", 12_000),
        ("一万零二", 10_002),
        ("十万", 100_000),
        ("", None),
        ("万", None),
        ("十百", None),
        ("一二十", None),
        ("十五人", None),
        ("一" * 17, None),
    ],
)
def test_chinese_numerals(text: str, number: int | None) -> None:
    assert han_number(text) == number
