"""Several declarations beside each other: what an officer must see to accept, several at once, one back with a reason."""

from datetime import date

import pytest

from flows.case_deeds import AcceptCase
from flows.case_facts import CasesToDecide
from flows.kinds import Reading
from flows.lines import People
from registry.database import Database, rows, run
from registry.vault import Vault
from tests.desk import EAST, GRID, WEST, desk, with_officers
from tests.levels import settled
from tests.registered import NOW, Village, resident_id
from tests.test_officer_chat import officer_who

NUMBER = resident_id(date(1990, 5, 1), 7)


@pytest.fixture
async def village(db: Database, vault: Vault) -> Village:
    """Zhang San, his child and five more wait."""
    built = await with_officers(await settled(db, vault))
    for n in range(5):
        await built.do(
            await built.who(),
            built.declaration(
                name=f"{'赵钱孙李周'[n]}一",
                number=resident_id(date(1991, 2, n + 1), 9),
                phone=f"+861990000007{n}",
                room=f"40{n}",
            ),
        )
    return built


async def states(village: Village) -> list[str]:
    async with village.db.begin() as conn:
        return [row.state for row in await rows(conn, "SELECT state FROM declarations ORDER BY id")]


async def test_each_line_says_what_an_officer_must_see(village: Village) -> None:
    east = await desk(village)
    await east.start("queue")
    await east.tap("list")
    assert east.keys == ["accept"]
    text = east.message("accept").text
    lines = text.splitlines()[1:]
    assert len(lines) == 6
    assert "7份" in text
    assert lines[0].startswith("1. 住址申报 · 东村江东路1号 · 301 · 2023年6月10日起 · 张* · 居民身份证 990")
    assert lines[0].endswith("还没有人确认")
    assert NUMBER not in text
    assert "张三" not in text


async def test_those_in_order_are_accepted_at_once_and_one_goes_back(village: Village) -> None:
    east = await desk(village)
    await east.start("cases")
    await east.type("1-3,5")
    assert east.keys == ["return"]
    assert east.last is not None
    left = [option.value for option in east.last.messages[-1].options]
    assert len(left) == 3
    await east.tap(left[2], "room")
    await east.type("房间号和合同不一样")
    assert east.keys == ["done"]
    assert "受理了4份，退回了1份" in east.message("done").text
    accepted, waits = "accepted", "submitted"
    assert await states(village) == [accepted, accepted, accepted, waits, accepted, "returned", waits]
    assert await village.one("SELECT returned_reason FROM declarations WHERE state = 'returned'") == (
        "房间号和合同不一样"
    )
    told = "SELECT count(*) FROM notices WHERE kind = 'service' AND text_key = ANY(:keys)"
    assert await village.one(told, keys=["accepted", "returned"]) == 5
    assert east.last is not None
    offered = {o.value.removeprefix("start:"): o.label for o in east.last.messages[-1].options}
    following = next(start for start in offered if "after-" in start)
    assert (offered["cases"], offered[following]) == ("从头看清单", "看后面的")
    await east.start(following)
    text = east.message("accept").text
    assert len(text.splitlines()) == 2
    assert text.startswith("后面还有1份等着受理，接着是这几份。")
    await east.tap("none", "leave")
    assert "受理了0份" in east.message("done").text
    assert east.last is not None
    assert [o.label for o in east.last.messages[-1].options] == ["从头看清单", "看今天的事"]


async def test_what_somebody_else_decided_meanwhile_is_said(village: Village) -> None:
    east = await desk(village)
    await east.start("cases")
    first = await village.one("SELECT min(id) FROM declarations")
    await village.do(await officer_who(village, EAST), AcceptCase(first))
    await east.type("1,2")
    await east.tap("leave")
    assert east.keys == ["gone", "done"]
    assert "受理了1份" in east.message("done").text
    assert (await states(village)).count("accepted") == 2


async def test_a_grid_workers_list_has_no_numbers_and_another_area_has_none(village: Village) -> None:
    grid = await officer_who(village, GRID)
    page = await village.find(grid, CasesToDecide())
    assert {case.number for case in page.cases} == {""}
    assert all(case.numbered for case in page.cases)
    assert (await village.find(await officer_who(village, WEST), CasesToDecide())).cases == ()
    assert (await village.find(await village.who(), CasesToDecide())).cases == ()


async def test_whose_data_rest_is_not_decided_about(village: Village) -> None:
    receipt = await village.one("SELECT receipt FROM declarations ORDER BY id LIMIT 1")
    officer = await officer_who(village, EAST)
    assert receipt in {case.receipt for case in (await village.find(officer, CasesToDecide())).cases}
    async with village.db.begin() as conn:
        await run(conn, "UPDATE people SET restricted_at = :now WHERE name = '张三'", now=NOW)
    page = await village.find(officer, CasesToDecide())
    assert (page.count, len(page.cases)) == (6, 6)
    assert receipt not in {case.receipt for case in page.cases}


def test_a_pasted_list_is_shown_as_it_was_read() -> None:
    other = resident_id(date(1991, 2, 3), 8)
    read = People().read(f"张三 {NUMBER} 301 6月1日\n李四 {other}", Reading(date(2023, 6, 12)))
    shown = People().shown(read)
    assert NUMBER not in shown
    assert shown.startswith("张三 · 301 · 2023-06-01 · 990")
    assert shown.count("；") == 1
