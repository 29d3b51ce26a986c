"""301室 is room 301, unless the house calls it otherwise."""

from datetime import date

import pytest

from flows.kinds import Reading
from flows.lines import People
from flows.rooms import Room
from flows.typed import Invalid
from tests.registered import resident_id

AT = Reading(date(2023, 6, 12))


@pytest.mark.parametrize(
    ("typed", "labels", "room"),
    [
        *(
            (typed, (), "301")
            for typed in (
                "301",
                "301室",
                "３０１室",
                "301 号房",
                "301房间",
                "301房",
                "301号",
                "Room 301",
                "phòng 301",
                "غرفة ٣٠١",
            )
        ),
        ("3-301室", (), "3-301"),
        ("12幢301", (), "12幢301"),
        *((typed, (), "整套") for typed in ("整套", "whole", "“Cả căn”", "«всё»", "كاملة", "ཧྲིལ་པོ", "전체")),
        ("whole", ("whole",), "whole"),
        ("301A", (), "301A"),
        ("阁楼", (), "阁楼"),
        ("301室", ("301", "302"), "301"),
        ("301", ("301室", "302室"), "301室"),
        ("301室", ("301室", "301"), "301室"),
        ("301 房", ("301室", "301房间"), "301"),
    ],
)
def test_a_word_for_room_is_no_part_of_its_number(typed: str, labels: tuple[str, ...], room: str) -> None:
    kind = Room(labels)
    assert kind.read(typed, AT) == room
    assert kind.read(kind.write(room), AT) == room or len(labels) == 2


@pytest.mark.parametrize("typed", ["😀", "我不知道", "Не знаю", "不清楚。", "---"])
def test_what_says_nothing_of_where_is_no_room(typed: str) -> None:
    with pytest.raises(Invalid, match="room"):
        Room(("101",)).read(typed, AT)


def test_a_list_writes_rooms_the_same_way() -> None:
    number = resident_id(date(1990, 1, 1), 1)
    (line,) = People().read(f"周一 {number} 102房", AT)
    assert line.room == "102"
