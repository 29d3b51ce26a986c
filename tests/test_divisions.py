"""Where a household is registered, and who is at home there."""

import pytest

from flows.divisions import division_code, division_name
from flows.kinds import same_county


@pytest.mark.parametrize(
    ("home", "here", "same"),
    [
        ("330282", "330282", True),
        ("慈溪", "330282", True),
        ("浙江省慈溪市周巷镇", "330282", True),
        ("330281", "330282", False),  # two county-level cities
        ("330203", "330282", False),
        ("330203", "330212", True),  # two urban districts
        ("常州市天宁区", "320412", True),
        ("320481", "320412", False),
        ("320684", "320614", True),  # 海门市 became 海门区
        ("320684", "320612", True),
        ("海门", "320612", True),
        ("330102", "320402", False),
        ("310115", "310104", True),
        ("上海市浦东新区", "310104", True),
        ("500230", "500103", True),  # a county of a municipality
        ("110101", "310104", False),
        ("宁波", "330203", False),  # could be Cixi: rather ask too much
        ("522301", "522302", False),  # county-level cities of an autonomous prefecture
        ("贵州省遵义市播州区", "330282", False),
        ("同村", "同村", True),
    ],
)
def test_who_is_at_home(home: str, here: str, same: bool) -> None:
    assert same_county(home, here) is same


def test_former_codes_of_a_pack_count_as_here() -> None:
    assert not same_county("330299", "330282")
    assert same_county("330299", "330282", also=("330299",))


def test_every_known_name_leads_back_to_its_code() -> None:
    for text in ("330282", "320614", "330113", "310000"):
        name = division_name(text)
        assert name is not None
        assert division_code(name) == text
