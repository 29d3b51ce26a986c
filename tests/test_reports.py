"""Reports are drafted the evening before, wait for an officer's signature, and never change after it."""

import csv
import io
from datetime import date, datetime, timedelta
from typing import Any

import httpx
import pytest
from openpyxl import load_workbook

from notices.clock import tick
from registry import duties, reports
from registry.database import Database, begin_demo, rows, set_today, value
from registry.vault import Vault
from tests.made_up import PACK, TODAY, TOTAL, village
from tests.small_town import Town, at
from tests.test_statistics import officer_of

EVENING = 18


@pytest.fixture
async def town(db: Database) -> Town:
    """The made-up village on 15 August 2023, and what its offices owe since that day."""
    async with db.begin() as conn:
        await begin_demo(conn, TODAY)
        town = await Town(conn).build()
        await village(town)
        await duties.recompute_all(conn, PACK, TODAY)
    return town


async def drafted(db: Database, now: datetime) -> int:
    async with db.begin() as conn:
        await duties.recompute_all(conn, PACK, now.date())
        return await reports.draft_due(conn, PACK, now)


async def report_of(client: httpx.AsyncClient, **params: Any) -> Any:
    """The only one there is."""
    (line,) = (await client.get("/reports", params=params)).json()["items"]
    return (await client.get(f"/reports/{line['id']}")).json()


def code(response: httpx.Response) -> tuple[int, str]:
    return response.status_code, response.json()["code"]


# -- drafting ---------------------------------------------------------------------------------------------------


async def test_a_report_is_drafted_the_evening_before_and_once(db: Database, town: Town) -> None:
    """The town owes one on the 19th and the 29th, both villages one as the month ends."""
    evening = at(date(2023, 8, 18), EVENING)
    assert await drafted(db, evening - timedelta(minutes=1)) == 0
    assert await drafted(db, evening) == 1
    assert await drafted(db, evening + timedelta(hours=6)) == 0
    assert (
        await drafted(db, at(date(2023, 8, 30), EVENING)) == 3
    )  # that of the 29th was missed and is caught up
    async with db.begin() as conn:
        found = await rows(conn, "SELECT name, area_no, since, due FROM reports ORDER BY due, area_no")
    assert [tuple(row) for row in found] == [
        ("days", 2, date(2023, 8, 10), date(2023, 8, 19)),
        ("days", 2, date(2023, 8, 20), date(2023, 8, 29)),
        ("monthly", 3, date(2023, 8, 1), date(2023, 8, 31)),
        ("monthly", 4, date(2023, 8, 1), date(2023, 8, 31)),
    ]


async def test_the_clock_drafts_what_is_due(db: Database, vault: Vault, town: Town) -> None:
    async with db.begin() as conn:
        await set_today(conn, date(2023, 8, 20))
    assert await tick(db, vault, [PACK]) == []
    async with db.begin() as conn:
        assert await value(conn, "SELECT count(*) FROM reports WHERE due = '2023-08-19'") == 1


async def test_what_a_report_holds(db: Database, vault: Vault, town: Town) -> None:
    await drafted(db, at(date(2023, 8, 18), EVENING))
    report = await report_of(await officer_of(db, vault, PACK, "城"))
    assert (report["title"], report["state"], report["late"], report["as_of"]) == (
        "情况报告",
        "draft",
        False,
        "2023-08-18",
    )
    parts = report["parts"]
    assert {(one["name"], one["num"], one["den"]) for one in parts["rates"]} >= {("letters", 2, 4)}
    assert [(one["area"]["name"], one["total"]) for one in parts["score"]] == [("西村", 85), ("东村", TOTAL)]
    assert [row["cells"][0] for row in parts["table"]["rows"]] == ["东村", "西村"]
    houses = [(one["address"], one["persons"], one["lessor"]) for one in parts["group-rentals"]]
    assert houses[0] == ("东村1号", 10, "方大同")
    assert len(houses) == 4
    assert [(one["code"], one["title"]) for one in parts["hazards"]] == [("H2", "擅自改变用途")]
    assert [(one["num"], one["den"]) for one in parts["quotas"]] == [(1, 4)]
    assert [(one["title"], one["num"], one["den"]) for one in parts["rounds"]] == [
        ("第一轮 10人以上 2023-10-31", 1, 4)
    ]
    assert [one["area"] for one in parts["liaison"]] == ["镇", "东村", "西村"]


# -- signing ----------------------------------------------------------------------------------------------------


async def test_signing_freezes_what_was_drafted(db: Database, vault: Vault, town: Town) -> None:
    await drafted(db, at(date(2023, 8, 18), EVENING))
    chief = await officer_of(db, vault, PACK, "城")
    first = await report_of(chief)
    path = f"/reports/{first['id']}"
    async with db.begin() as conn:
        town.conn = conn
        await town.house(head_count=20)
    seen = await chief.get(path)
    again = await chief.post(f"{path}/draft")
    assert len(again.json()["parts"]["group-rentals"]) == 5
    stale = await chief.post(f"{path}/sign", headers={"If-Match": seen.headers["etag"]})
    assert code(stale) == (412, "changed-meanwhile")
    signed = await chief.post(f"{path}/sign", headers={"If-Match": again.headers["etag"]})
    assert (signed.json()["state"], signed.json()["signed_by"]) == ("signed", "officer城")
    other = await officer_of(db, vault, PACK, "镇")
    assert (await other.post(f"{path}/sign")).json() == signed.json()
    assert code(await other.post(f"{path}/draft")) == (409, "already-signed")
    async with db.begin() as conn:
        town.conn = conn
        await town.house(head_count=30)
    assert (await chief.get(path)).json() == signed.json()
    audit = (await chief.get("/audit", params={"action": "sign-report"})).json()["items"]
    assert [(row["about"], row["about_id"]) for row in audit] == [("report", first["id"])]


async def test_signing_settles_the_duty_to_report(db: Database, vault: Vault, town: Town) -> None:
    await drafted(db, at(date(2023, 8, 30), EVENING))
    east = await officer_of(db, vault, PACK, "东村")
    report = await report_of(east)

    async def states() -> dict[int, str]:
        async with db.begin() as conn:
            found = await rows(conn, "SELECT about_id, state FROM duties WHERE rule = 'report-monthly'")
        return {row.about_id: row.state for row in found}

    assert await states() == {town.east: "open", town.west: "open"}
    await east.post(f"/reports/{report['id']}/sign")
    assert await states() == {town.east: "done", town.west: "open"}


async def test_late_ones_are_listed(db: Database, vault: Vault, town: Town) -> None:
    await drafted(db, at(date(2023, 8, 18), EVENING))
    chief = await officer_of(db, vault, PACK, "城")
    assert (await chief.get("/reports", params={"state": "late"})).json()["items"] == []
    async with db.begin() as conn:
        await set_today(conn, date(2023, 8, 20))
    late = await report_of(chief, state="late", name="days", area=town.city)
    assert late["late"]
    await chief.post(f"/reports/{late['id']}/sign")
    assert (await chief.get("/reports", params={"state": "late"})).json()["items"] == []
    assert not (await report_of(chief, state="signed"))["late"]


async def test_lists_come_in_pages(db: Database, vault: Vault, town: Town) -> None:
    await drafted(db, at(date(2023, 8, 30), EVENING))
    chief = await officer_of(db, vault, PACK, "城")
    seen: list[tuple[str, str]] = []
    cursor = None
    while True:
        page = (
            await chief.get("/reports", params={"limit": 1, **({"cursor": cursor} if cursor else {})})
        ).json()
        seen += [(one["due"], one["area"]["name"]) for one in page["items"]]
        cursor = page["next"]
        if cursor is None:
            break
    assert seen[0][0] == seen[1][0] == "2023-08-31"
    assert {name for _, name in seen[:2]} == {"东村", "西村"}
    assert seen[2:] == [("2023-08-29", "镇"), ("2023-08-19", "镇")]


# -- who sees what ----------------------------------------------------------------------------------------------


async def test_a_report_is_for_those_whose_whole_area_it_is_about(
    db: Database, vault: Vault, town: Town
) -> None:
    await drafted(db, at(date(2023, 8, 30), EVENING))
    east, west = await officer_of(db, vault, PACK, "东村"), await officer_of(db, vault, PACK, "西村")
    report = await report_of(east)
    assert report["area"]["name"] == "东村"
    for path in (f"/reports/{report['id']}", f"/reports/{report['id']}/sheet"):
        assert code(await west.get(path)) == (404, "not-found")
    assert code(await west.post(f"/reports/{report['id']}/sign")) == (404, "not-found")
    reader = await officer_of(db, vault, PACK, "东村", role="reader")
    assert code(await reader.post(f"/reports/{report['id']}/sign")) == (403, "scope-missing")


async def test_names_and_numbers_are_masked(db: Database, vault: Vault, town: Town) -> None:
    await drafted(db, at(date(2023, 8, 30), EVENING))
    for role, lessor in (("officer", "方大同"), ("grid", "方*"), ("auditor", "方*")):
        report = await report_of(await officer_of(db, vault, PACK, "东村", role=role))
        assert {one["lessor"] for one in report["parts"]["group-rentals"]} == {lessor}
        (hazard,) = [one for one in report["parts"]["hazards"] if one["place"]]
        assert hazard["place"] == "房东电话***********"


# -- sheets -----------------------------------------------------------------------------------------------------


async def test_a_report_as_a_workbook(db: Database, vault: Vault, town: Town) -> None:
    await drafted(db, at(date(2023, 8, 30), EVENING))
    east = await officer_of(db, vault, PACK, "东村")
    report = await report_of(east)
    answer = await east.get(f"/reports/{report['id']}/sheet")
    assert answer.headers["content-disposition"] == 'attachment; filename="monthly-2023-08-31.xlsx"'
    book = load_workbook(io.BytesIO(answer.content))
    assert book.sheetnames == [
        *("指标完成情况", "计分", "统计表", "群租房明细", "隐患台账", "联络员名单", "频次要求", "排查轮次")
    ]
    houses = [[cell.value for cell in row] for row in book["群租房明细"].iter_rows()]
    assert houses[0][0] == report["title"]
    assert (houses[1][0], houses[4][0]) == ("单位：东村", "签字：还没有签字，是草稿")
    assert houses[3][0] == "应报日期：2023年8月31日"
    houses = houses[5:]
    assert houses[0][:5] == ["门牌码", "单位", "地址", "出租人", "居住人数"]
    assert houses[2][1:5] == ["东村", "'=东村2号", "方大同", 10]
    hazards = [[cell.value for cell in row] for row in book["隐患台账"].iter_rows(min_row=7)]
    assert [row[1] for row in hazards] == ["擅自改变用途"]
    points = [[cell.value for cell in row] for row in book["计分"].iter_rows(min_row=8)]
    assert (points[0][1], points[0][-1]) == ("东村", TOTAL)


async def test_one_part_as_csv(db: Database, vault: Vault, town: Town) -> None:
    await drafted(db, at(date(2023, 8, 30), EVENING))
    east = await officer_of(db, vault, PACK, "东村")
    path = f"/reports/{(await report_of(east))['id']}/sheet"
    answer = await east.get(path, params={"format": "csv", "part": "quotas"})
    table = list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig"))))
    assert table[1] == ["单位：东村"]
    assert table[5:] == [["名称", "完成数", "应完成数"], ["演练", "1", "2"]]
    assert code(await east.get(path, params={"part": "gossip"})) == (422, "invalid")
