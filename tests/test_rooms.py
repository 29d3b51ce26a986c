"""301室 is room 301, unless the house calls it otherwise."""

from datetime import date

import pytest

from flows.kinds import Reading
from flows.rooms import Room

AT = Reading(date(2023, 6, 12))


@pytest.mark.parametrize(
    ("typed", "labels", "room"),
    [
        *(
            (typed, (), "301")
            for typed in ("301", "301室", "３０１室", "301 号房", "301房间", "301房", "Room 301", "phòng 301")
        ),
        ("3-301室", (), "3-301"),
        ("12幢301", (), "12幢301"),
        ("整套", (), "整套"),
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
