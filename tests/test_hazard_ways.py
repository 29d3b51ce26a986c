"""A hazard is with the first department of its way, then with whom it was passed on to; each step has its figure."""

from datetime import date
from typing import Any

import pytest

from programmes.pack import load, packs
from programmes.routes import department, ways
from registry.database import Database
from registry.hazards import Wanted, listed, stations
from registry.vault import Vault
from tests.officers_town import OfficersTown, town_of
from tests.small_town import Town
from tests.tables import Office, counts, problems

CIXI, HAIMEN, DAJIANGDONG = load("cixi-2023"), load("haimen-2019"), load("dajiangdong-2018")
JUNE = date(2023, 6, 1)

WAYS: list[tuple[Any, dict[str, Any], tuple[str | None, str | None], str | None, int | None]] = [
    (CIXI, {"code": "F1"}, ("fire-brigade", None), "fire-brigade", 1),
    (CIXI, {"code": "F1", "found_by": "police"}, ("town-fire-office", None), "town-fire-office", 1),
    (CIXI, {"code": "H2"}, ("housing", "enforcement"), "housing", 1),
    (CIXI, {"code": "H2", "transferred_to": "housing"}, ("housing", "enforcement"), "housing", 1),
    (CIXI, {"code": "H2", "transferred_to": "enforcement"}, ("housing", "enforcement"), "enforcement", 2),
    (CIXI, {"code": "F1", "transferred_to": "市消防救援大队"}, ("fire-brigade", None), "fire-brigade", 1),
    (CIXI, {"code": "F1", "transferred_to": "police"}, ("fire-brigade", None), "police", None),
    (CIXI, {"code": "X9"}, (None, None), None, None),
    (HAIMEN, {"code": "F1", "found_by": "grid"}, ("town", "fire"), "town", 1),
    (HAIMEN, {"code": "F1", "transferred_to": "市消防救援大队"}, ("fire", None), "fire", 1),
    (DAJIANGDONG, {"code": "F5", "place": "before-meter"}, ("power", None), "power", 1),
]


@pytest.mark.parametrize(("pack", "found", "way", "station", "step"), WAYS)
async def test_where_a_hazard_goes(
    db: Database,
    pack: Any,
    found: dict[str, Any],
    way: tuple[str | None, str | None],
    station: str | None,
    step: int | None,
) -> None:
    async with db.engine.connect() as conn:
        town = await Town(conn).build()
        plain = {"number": "1", "area_no": 3, "family": "fire", "source": "officer", "found_on": JUNE}
        await town.put("hazards", **plain, **found)
        await town.put("hazards", **(plain | {"number": "2", "found_on": None}), **found)  # merely reported
        (seen,) = await listed(conn, pack, Wanted(area=town.city), 10)
        assert ((seen.first, seen.second), seen.station, seen.step) == (way, station, step)


def test_every_way_of_every_pack_ends_in_departments() -> None:
    for name in packs():
        pack = load(name)
        for way in ways(pack):
            assert 1 <= len(way.steps) <= 2
            assert all(department(pack, step) for step in way.steps)


async def test_each_step_has_its_figure(db: Database) -> None:
    async with db.engine.connect() as conn:
        town = await Town(conn).build()
        passed_on = [
            {},
            {"transferred_to": "housing", "transferred_on": JUNE},
            {"transferred_to": "housing", "transferred_on": JUNE, "accepted_on": JUNE},
            {"transferred_to": "enforcement", "transferred_on": JUNE},
            {"transferred_to": "enforcement", "transferred_on": JUNE, "accepted_on": JUNE, "closed_on": JUNE},
            {"transferred_to": "police", "transferred_on": JUNE},
        ]
        for number, more in enumerate(passed_on):
            found = {"number": str(number), "code": "H2", "family": "housing", "found_on": JUNE}
            await town.put("hazards", area_no=3 + number % 2, source="officer", **found, **more)
        figures = [
            (row.station, row.step, row.waiting, row.sent, row.received, row.closed)
            for row in await stations(conn, CIXI, town.city)
        ]
        assert figures == [
            ("housing", 1, 1, 1, 1, 0),
            ("enforcement", 2, 0, 1, 0, 1),
            ("police", None, 0, 1, 0, 0),
        ]
        assert sum(sum(row[2:]) for row in figures) == len(passed_on)
        assert [row.station for row in await stations(conn, CIXI, town.west)] == [
            "housing",
            "enforcement",
            "police",
        ]


HAZARD = ("房屋编号", "隐患编号", "隐患类别", "发现日期", "流转单位", "流转日期")


async def test_an_unknown_department_is_refused(db: Database, vault: Vault, tmp_path: Any) -> None:
    office = await Office(db, vault, tmp_path).open()
    rows = [
        ("A1", str(n), "H2", "2023-06-01", to, "") for n, to in enumerate(("市住建局", "housing", "", "海关"))
    ]
    done = await office.bring("hazards", (HAZARD, *rows))
    assert problems(done) == [(5, "流转单位", "choice")]
    assert counts(done) == (3, 0, 0, 1)


async def test_officers_see_hazards_with_their_ways(db: Database, vault: Vault) -> None:
    town: OfficersTown = await town_of(db, vault).build()
    async with db.begin() as conn:
        town.town.conn = conn
        for number, area_no in (("1", 3), ("2", 3), ("3", 4)):
            found = {"number": number, "code": "H2", "family": "housing", "found_on": JUNE}
            await town.town.put("hazards", area_no=area_no, source="officer", **found)
        await town.town.put(
            "hazards",
            number="4",
            code="F1",
            family="fire",
            found_on=JUNE,
            closed_on=JUNE,
            area_no=3,
            source="officer",
        )
    async with await town.officer() as east:
        area = {"area": town.town.east}
        first = (await east.get("/hazards", params=area | {"limit": 1})).json()
        (one,) = first["items"]
        assert [step["name"] for step in one["way"]] == ["housing", "enforcement"]
        assert (one["station"]["name"], one["step"], one["title"]) == ("housing", 1, one["title"])
        rest = (await east.get("/hazards", params=area | {"limit": 1, "cursor": first["next"]})).json()
        assert [each["number"] for each in rest["items"]] == ["2"]
        closed = await east.get("/hazards", params=area | {"which": "closed", "station": "fire-brigade"})
        assert [each["number"] for each in closed.json()["items"]] == ["4"]
        figures = (await east.get("/hazards/stations", params=area)).json()
        assert [
            (each["department"]["name"], each["waiting"], each["closed"]) for each in figures["items"]
        ] == [
            ("fire-brigade", 0, 1),
            ("housing", 2, 0),
        ]
        assert (await east.get("/hazards", params={"area": town.town.west})).status_code == 404
        assert (await east.get("/hazards/stations", params={"area": town.town.city})).status_code == 404
