"""The score comes out to the half point, the table is computed and never typed, and a spreadsheet runs none of its cells."""

import csv
import io
from dataclasses import replace
from datetime import date
from typing import Any

import httpx
import pytest
from openpyxl import load_workbook
from starlette.applications import Starlette
from starlette.routing import Mount

from api.grounds import Grounds
from api.routes.officers import officers_api
from bot.conversation import Conversation
from bot.listener import Listener
from papers.sheets import Sheet, as_csv, as_xlsx, merged
from programmes.pack import Pack, load
from registry import officers, programmes, rates, statistics
from registry.database import Database, begin_demo
from registry.vault import Vault
from tests.made_up import HEADER, PACK, POINTS, TODAY, TOTAL, village
from tests.officers_town import EVERYTHING
from tests.small_town import Town

MONTH = date(2023, 8, 1)


_APIS: dict[int, tuple[Pack, Any]] = {}
"""One application a pack: making one takes half a second. The pack is kept with it, or its id might be another's."""


def api_of(db: Database, vault: Vault, pack: Pack) -> Any:
    if id(pack) not in _APIS:
        conversation = Conversation(db, vault, pack, "http://anju.test")
        grounds = Grounds(db, vault, pack, conversation, Listener(conversation), "http://anju.test")
        _APIS[id(pack)] = pack, Starlette(routes=[Mount("/api/v1", officers_api(grounds))])
    return _APIS[id(pack)][1]


async def officer_of(
    db: Database, vault: Vault, pack: Pack, *areas: str, role: str = "officer"
) -> httpx.AsyncClient:
    async with db.begin() as conn:
        await officers.add(conn, f"{role}{''.join(areas)}", areas, role)
        token = await officers.new_token(conn, f"{role}{''.join(areas)}", EVERYTHING, 30)
    transport = httpx.ASGITransport(api_of(db, vault, pack))
    headers = {"Authorization": f"Bearer {token}"}
    return httpx.AsyncClient(transport=transport, base_url="http://anju.test/api/v1", headers=headers)


@pytest.fixture
async def town(db: Database) -> Town:
    """The made-up village on 15 August 2023."""
    async with db.begin() as conn:
        await begin_demo(conn, TODAY)
        town = await Town(conn).build()
        await village(town)
    return town


# -- the score --------------------------------------------------------------------------------------------------


async def test_the_score_comes_out_to_the_half_point(db: Database, town: Town) -> None:
    assert sum(POINTS.values()) == TOTAL
    async with db.officer([(1, 4)]) as conn:
        (scored,) = await statistics.scores(conn, PACK, [town.east], MONTH, TODAY)
        assert {line.line.name: float(line.points) for line in scored.sheet.lines} == POINTS
        assert scored.sheet.total == TOTAL
        assert {name: float(points) for name, points in scored.sheet.blocks.items()} == {
            "责任落实": 7.5,
            "人房登记": 29,
            "排查流转": 18,
            "整改": 29,
        }
        lines = tuple(replace(line, step="ceil") for line in PACK.score)
        (harder,) = await statistics.scores(conn, replace(PACK, score=lines), [town.east], MONTH, TODAY)
        assert harder.sheet.total == TOTAL - 1  # 2.5 per cent short count as three


async def test_the_score_over_http_says_what_cost_points_and_ranks(
    db: Database, vault: Vault, town: Town
) -> None:
    city = await officer_of(db, vault, PACK, "城")
    answer = (await city.get("/score", params={"area": town.city, "level": "village"})).json()
    assert (answer["pack"], answer["month"]) == (PACK.name, "2023-08")
    assert [(one["rank"], one["area"]["name"], one["total"]) for one in answer["items"]] == [
        (1, "西村", 85.0),  # nothing known, nothing lost, but neither paper is there
        (2, "东村", TOTAL),
    ]
    (east,) = (await city.get("/score", params={"area": town.east})).json()["items"]
    assert (east["rank"], east["full"], east["frozen"], east["as_of"]) == (1, 100.0, False, "2023-08-15")
    letters = next(line for line in east["lines"] if line["name"] == "letters")
    assert (letters["points"], letters["lost_for"], letters["num"], letters["den"]) == (4.0, 2.0, 2, 4)
    plan = next(line for line in east["lines"] if line["name"] == "annual-plan")
    assert (plan["points"], plan["num"], plan["den"]) == (0.0, 0, 1)


async def test_a_month_that_is_over_stays_as_it_was_frozen(db: Database, vault: Vault, town: Town) -> None:
    async with db.begin() as conn:
        await rates.snapshot(conn, PACK, date(2023, 7, 30))
        await rates.snapshot(conn, PACK, date(2023, 7, 31))
        town.conn = conn
        await town.house(head_count=60)
        (july,) = await statistics.scores(conn, PACK, [town.east], date(2023, 7, 1), TODAY)
        (august,) = await statistics.scores(conn, PACK, [town.east], MONTH, TODAY)
        assert (july.known.as_of, july.known.frozen) == (date(2023, 7, 31), True)
        assert july.sheet.total == TOTAL
        assert (august.known.as_of, august.known.frozen) == (TODAY, False)
        assert august.sheet.total < TOTAL
        assert await statistics.scores(conn, PACK, [town.east], date(2023, 6, 1), TODAY) == []
        assert await statistics.scores(conn, PACK, [town.east], date(2023, 9, 1), TODAY) == []
    east = await officer_of(db, vault, PACK, "东村")
    for month in ("2023-06", "2023-09"):
        refused = await east.get("/score", params={"area": town.east, "month": month})
        assert (refused.status_code, refused.json()["code"]) == (404, "not-frozen")
    table = (await east.get("/statistics/table", params={"area": town.east, "month": "2023-07"})).json()
    assert (table["as_of"], table["rows"][0]["cells"][5]) == ("2023-07-31", 92.5)


async def test_luoyangs_own_pack_scores_the_village_alike(db: Database, town: Town) -> None:
    luoyang = load("luoyang-2022")
    async with db.officer([(1, 4)]) as conn:
        (scored,) = await statistics.scores(conn, luoyang, [town.east], MONTH, TODAY)
    assert [float(line.points) for line in scored.sheet.lines] == list(POINTS.values())
    assert scored.sheet.total == TOTAL


# -- the table --------------------------------------------------------------------------------------------------

EAST = ["东村", True, False, 1, 50.0, 92.5, 60.0, 3, 0, 0]
WEST = ["西村", False, False, 0, None, None, None, 0, 0, 0]
TOTALS = [None, 1, 0, 1, 50.0, 92.5, 60.0, 3, 0, 0]


async def test_the_table_has_a_row_a_village_and_totals(db: Database, vault: Vault, town: Town) -> None:
    city = await officer_of(db, vault, PACK, "城")
    table = (await city.get("/statistics/table", params={"area": town.city})).json()
    assert [(one["key"], tuple(one["header"])) for one in table["columns"]] == [
        (key, header) for key, header, _ in HEADER
    ]
    assert [row["cells"] for row in table["rows"]] == [EAST, WEST]
    assert table["totals"] == TOTALS
    assert table["as_of"] == "2023-08-15"


async def test_the_table_as_csv(db: Database, vault: Vault, town: Town) -> None:
    city = await officer_of(db, vault, PACK, "城")
    answer = await city.get("/statistics/table", params={"area": town.city}, headers={"Accept": "text/csv"})
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    rows = list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig"))))
    assert rows[0] == [header[-1] for _, header, _ in HEADER]
    assert rows[1] == ["东村", "是", "否", "1", "50.0", "92.5", "60.0", "3", "0", "0"]
    assert rows[2] == ["西村", "否", "否", "0", "", "", "", "0", "0", "0"]
    assert rows[3] == ["合计", "1", "0", "1", "50.0", "92.5", "60.0", "3", "0", "0"]


async def test_the_table_as_xlsx_has_the_merged_header(db: Database, vault: Vault, town: Town) -> None:
    city = await officer_of(db, vault, PACK, "城")
    answer = await city.get("/statistics/table", params={"area": town.city, "format": "xlsx"})
    page = load_workbook(io.BytesIO(answer.content)).active
    assert {str(block) for block in page.merged_cells.ranges} == {
        "A1:A3",  # 单位 stands alone
        "B1:C1",  # 安全管理责任落实情况
        "B2:B3",
        "C2:C3",
        "D1:J1",  # 安全管理问题情况
        "E2:F2",  # 人房登记
        "I2:J2",  # 消防安全
    }
    for place, (_, header, _) in enumerate(HEADER, 1):
        assert page.cell(len(header), place).value == header[-1]
    assert [page.cell(1, place).value for place in (1, 2, 4)] == [
        "单位",
        "安全管理责任落实情况",
        "安全管理问题情况",
    ]
    rows = [[cell.value for cell in row] for row in page.iter_rows(min_row=4)]
    assert rows == [
        ["东村", "是", "否", *EAST[3:]],
        ["西村", "否", "否", *WEST[3:]],
        ["合计", *TOTALS[1:]],
    ]


async def test_luoyangs_twenty_columns(db: Database, vault: Vault, town: Town) -> None:
    luoyang = load("luoyang-2022")
    city = await officer_of(db, vault, luoyang, "城")
    answer = await city.get("/statistics/table", params={"area": town.city, "format": "xlsx"})
    page = load_workbook(io.BytesIO(answer.content)).active
    assert {str(block) for block in page.merged_cells.ranges} == {
        *("A1:A3", "B1:C1", "B2:B3", "C2:C3"),
        *("D1:T1", "D2:F2", "G2:J2", "K2:M2", "O2:T2"),  # N2 stands above one column only
    }
    titles = [page.cell(len(column.header), place).value for place, column in enumerate(luoyang.table, 1)]
    assert titles == [column.header[-1] for column in luoyang.table]
    assert [cell.value for cell in page[4]] == [
        *("东村", "是", "否", 1, 0, 0, 50, 92.5, 66.7, 50, 0, 60, 80, 3, 0, 0, 0, 0, 0, 0)
    ]


@pytest.mark.parametrize(
    ("params", "expected"),
    [
        ({"month": "2023-13"}, (422, "invalid")),
        ({"month": "2023-8"}, (422, "invalid")),
        ({"month": "0000-01"}, (422, "invalid")),
        ({"level": "street"}, (422, "invalid")),
        ({"format": "pdf"}, (422, "invalid")),
        ({"pack": "no-such"}, (404, "no-such-programme")),
        ({"area": 10**15}, (404, "not-found")),
    ],
)
async def test_odd_questions_get_a_clear_answer(
    db: Database, vault: Vault, town: Town, params: dict[str, Any], expected: tuple[int, str]
) -> None:
    east = await officer_of(db, vault, PACK, "东村")
    for path in ("/statistics/table", *(["/score"] if "format" not in params else [])):
        refused = await east.get(path, params={"area": town.east, **params})
        assert (refused.status_code, refused.json()["code"]) == expected


async def test_a_pack_without_score_or_table_says_so(db: Database, vault: Vault, town: Town) -> None:
    east = await officer_of(db, vault, replace(PACK, score=(), table=()), "东村")
    for path, code in (("/score", "no-score"), ("/statistics/table", "no-table")):
        refused = await east.get(path, params={"area": town.east})
        assert (refused.status_code, refused.json()["code"]) == (404, code)
        outside = await east.get(path, params={"area": town.west})
        assert (outside.status_code, outside.json()["code"]) == (404, "not-found")


# -- rates over HTTP --------------------------------------------------------------------------------------------


async def test_rates_by_area_and_tier_open_into_rows_of_every_kind(
    db: Database, vault: Vault, town: Town
) -> None:
    city = await officer_of(db, vault, PACK, "城")
    (place,) = [row["id"] for row in (await city.get("/areas")).json()["items"] if row["level"] == "town"]
    parts = (await city.get("/rates", params={"area": place, "by": "area"})).json()["items"]
    assert {(one["area"], one["num"], one["den"]) for one in parts if one["name"] == "letters"} == {
        (town.east, 2, 4),
        (town.west, 0, 0),
    }
    tiers = (await city.get("/rates", params={"area": town.city, "by": "tier"})).json()["items"]
    assert {one["tier"] for one in tiers} == {"ten"}

    async def rows(client: httpx.AsyncClient, name: str, **more: Any) -> Any:
        answer = await client.get(f"/rates/{name}/rows", params={"area": town.east, **more})
        return answer.json()["items"]

    (hazard,) = await rows(city, "rectified", which="missing")
    assert (hazard["about"], hazard["hazard"]["code"], hazard["house"]["address"]) == (
        "hazard",
        "H2",
        "东村4号",
    )
    (person,) = await rows(city, "sublandlords", which="missing")
    assert (person["person"]["name"], person["area"]["name"]) == ("林", "东村")
    grid = await officer_of(db, vault, PACK, "东村", role="grid")
    assert [row["person"]["name"] for row in await rows(grid, "sublandlords")] == ["林*"] * 3
    first = (await city.get("/rates/letters/rows", params={"area": town.east, "limit": 3})).json()
    rest = await rows(city, "letters", limit=3, cursor=first["next"])
    assert (len(first["items"]), len(rest)) == (3, 1)
    for params in ({"tier": "no-such"}, {"pack": "no-such"}):
        refused = await city.get("/rates/letters/rows", params={"area": town.east, **params})
        assert refused.status_code == 404
    unknown = await city.get("/rates/happiness/rows", params={"area": town.east})
    assert (unknown.status_code, unknown.json()["code"]) == (404, "unknown-rate")


async def test_two_programmes_in_one_place_are_told_apart(db: Database, vault: Vault, town: Town) -> None:
    """Cixi's runs in the city, Haimen's in one village of it as well."""
    async with db.begin() as conn:
        await programmes.apply(conn, load("cixi-2023"), town.city, TODAY)
        await programmes.apply(conn, load("haimen-2019"), town.east, TODAY)
    city = await officer_of(db, vault, load("cixi-2023"), "城")

    async def packs(area: int, **more: Any) -> set[str]:
        found = (await city.get("/rates", params={"area": area, **more})).json()["items"]
        return {one["pack"] for one in found}

    assert await packs(town.east) == {"cixi-2023", "haimen-2019"}
    assert await packs(town.east, pack="haimen-2019") == {"haimen-2019"}
    assert await packs(town.west) == await packs(town.city) == {"cixi-2023"}
    refused = await city.get("/rates", params={"area": town.west, "pack": "haimen-2019"})
    assert (refused.status_code, refused.json()["code"]) == (404, "no-such-programme")
    async with db.begin() as conn:
        await programmes.end(conn, "cixi-2023", town.city, TODAY)
    assert await packs(town.east) == {"haimen-2019"}
    assert await packs(town.west) == set()


# -- sheets -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "330282199001011234"])
def test_no_cell_runs_and_no_number_loses_digits(text: str) -> None:
    sheet = Sheet("p", [(text,)], [[text], [-5]])
    (header,), (cell,), (number,) = csv.reader(io.StringIO(as_csv(sheet).decode("utf-8-sig"), newline=""))
    assert (header, cell, number) == (f"'{text}", f"'{text}", "-5")
    page = load_workbook(io.BytesIO(as_xlsx([sheet]))).active
    assert [row[0].data_type for row in page.iter_rows()] == ["s", "s", "n"]
    assert page.cell(2, 1).value.startswith("'")


@pytest.mark.parametrize(
    ("header", "blocks"),
    [
        ([("a",), ("b",)], set()),
        ([("a",), ("a",)], set()),  # two columns of one name are two
        ([("a", "x"), ("a", "y"), ("b", "y")], {(1, 1, 1, 2)}),
        ([("a", "m", "x"), ("b", "m", "y")], set()),  # under different titles the same words are not one
        ([("a",), ("a", "x")], {(1, 1, 2, 1)}),
        ([("a", "m", "x"), ("a", "m", "y"), ("a", "z")], {(1, 1, 1, 3), (2, 1, 2, 2), (2, 3, 3, 3)}),
    ],
)
def test_how_a_header_is_merged(header: list[tuple[str, ...]], blocks: set[tuple[int, ...]]) -> None:
    assert set(merged(header, max(map(len, header)))) == blocks


def test_pages_of_one_name_and_odd_names_are_told_apart() -> None:
    sheets = [
        Sheet("名[单]:*?/\\" * 9, [("a",)], []),
        Sheet("名单" * 30, [("a",)], []),
        Sheet("", [("a",)], []),
    ]
    assert len(set(load_workbook(io.BytesIO(as_xlsx(sheets))).sheetnames)) == 3
