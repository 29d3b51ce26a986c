"""Officers accept and return declarations by chat: masked, in their areas, by the rules of the API."""

from dataclasses import replace
from datetime import date

import pytest

from flows.case_deeds import AcceptCase, AskLandlord, ReturnCase
from flows.case_facts import CaseSeen, CaseToDecide, Other
from flows.deeds import AnswerStay, ReportTenant, StillHere
from flows.engine import Refused
from flows.organisation_deeds import Named, ReportLodgers
from flows.queue import beside, date_said, kind_of
from registry.database import Database, rows, run
from registry.vault import Vault
from tests.desk import EAST, GRID, WEST, desk, with_officers
from tests.levels import settled
from tests.registered import Village, resident_id
from tests.test_officer_chat import officer_who
from tests.test_organisations import member, organisation

NUMBER = resident_id(date(1990, 5, 1), 7)


@pytest.fixture
async def village(db: Database, vault: Vault) -> Village:
    """Zhang San's declaration and his child's wait."""
    return await with_officers(await settled(db, vault))


async def filed(village: Village) -> list[int]:
    async with village.db.begin() as conn:
        return [row.id for row in await rows(conn, "SELECT id FROM declarations ORDER BY id")]


async def states(village: Village) -> list[str]:
    async with village.db.begin() as conn:
        return [row.state for row in await rows(conn, "SELECT state FROM declarations ORDER BY id")]


async def test_the_oldest_is_accepted_then_the_next_is_returned(village: Village) -> None:
    first, child = await filed(village)
    east = await desk(village)
    await east.start("queue")
    told = repr(east.last)
    assert "张*" in told
    assert NUMBER not in told
    assert "张三" not in told
    await east.tap("accept")
    assert east.keys == ["done-accept"]
    await east.tap(f"start:queue:after-{first}")
    await east.tap("return", "room")
    await east.type("房间号和合同不一样")
    assert east.keys == ["done-return"]
    assert await states(village) == ["accepted", "returned"]
    async with village.db.begin() as conn:
        (step,) = await rows(
            conn, "SELECT returned_reason, returned_question FROM declarations WHERE id = :id", id=child
        )
        told_of = {
            r.text_key for r in await rows(conn, "SELECT text_key FROM notices WHERE kind = 'service'")
        }
    assert (step.returned_reason, step.returned_question) == ("房间号和合同不一样", "room")
    assert {"accepted", "returned"} <= told_of
    await east.start("queue")
    assert east.keys == ["nothing-waits"]


async def test_skipping_leads_on_and_leaves_it(village: Village) -> None:
    first, child = await filed(village)
    east = await desk(village)
    await east.start("queue")
    await east.tap("skip")
    assert east.last is not None
    assert east.last.talk == ("queue", "decision")
    await east.tap("skip")
    assert east.keys == ["nothing-more"]
    assert await states(village) == ["submitted", "submitted"]
    assert first < child


async def test_what_the_landlord_says_stands_beside_it(village: Village) -> None:
    stay = await village.one("SELECT min(id) FROM stays")
    await village.do(await village.who(village.landlord), AnswerStay(stay, "nobody"))
    east = await officer_who(village, EAST)
    case = await village.find(east, CaseToDecide())
    assert [(one.source, one.said) for one in case.others] == [("landlord", "nobody")]
    visitor = await desk(village)
    await visitor.start("queue")
    assert "没有这个人" in repr(visitor.last)


async def test_the_landlord_is_asked_again_once_a_day(village: Village) -> None:
    first, _ = await filed(village)
    east = await officer_who(village, EAST)
    for _ in range(2):
        await village.do(east, AskLandlord(first))
    assert await village.one("SELECT count(*) FROM notices WHERE cause LIKE 'ask-landlord:%'") == 1
    async with village.db.begin() as conn:
        await rows(conn, "UPDATE parties SET until = '2023-06-01' RETURNING id")
    with pytest.raises(Refused, match="no-landlord-to-ask"):
        await village.do(east, AskLandlord(first))


async def test_grid_workers_look_and_decide_nothing(village: Village) -> None:
    first, _ = await filed(village)
    visitor = await desk(village, GRID)
    await visitor.start("queue")
    assert visitor.keys[-1] == "only-look"
    assert NUMBER[-4:] not in repr(visitor.last)
    grid = await officer_who(village, GRID)
    for deed in (AcceptCase(first), ReturnCase(first, "不对", ""), AskLandlord(first)):
        with pytest.raises(Refused, match="not-officer"):
            await village.do(grid, deed)
    assert await states(village) == ["submitted", "submitted"]


async def test_another_area_has_no_such_declaration(village: Village) -> None:
    first, _ = await filed(village)
    west = await officer_who(village, WEST)
    assert await village.find(west, CaseToDecide()) is None
    assert await village.find(west, CaseToDecide(first)) is None
    for deed in (AcceptCase(first), ReturnCase(first, "不对", ""), AskLandlord(first)):
        with pytest.raises(Refused, match="case-gone"):
            await village.do(west, deed)
    assert (await village.find(await officer_who(village, EAST), CaseToDecide(first))).id == first


async def test_below_everything_nobody_is_named(village: Village) -> None:
    east = await officer_who(village, EAST)
    case = await village.find(replace(east, carries="identity_by_link"), CaseToDecide())
    assert (case.name, case.number) == ("", "")


async def test_what_somebody_else_decided_meanwhile_is_not_decided_again(village: Village) -> None:
    first, _ = await filed(village)
    east = await officer_who(village, EAST)
    await village.do(east, AcceptCase(first))
    with pytest.raises(Refused, match="case-gone"):
        await village.do(east, AcceptCase(first))


async def case_of(village: Village, kind: str) -> CaseSeen:
    number = await village.one("SELECT max(id) FROM declarations WHERE kind = :kind", kind=kind)
    case: CaseSeen = await village.find(await officer_who(village, EAST), CaseToDecide(number))
    return case


async def test_a_landlords_report_stands_beside_the_tenants_own_word_only(village: Village) -> None:
    landlord = await village.who(village.landlord)
    other = resident_id(date(1980, 1, 1), 2)
    report = ReportTenant(village.house_id, "李四", "resident-id", other, "", "101", date(2023, 6, 1))
    await village.do(landlord, report)
    case = await case_of(village, "report")
    assert [one.source for one in case.others] == []
    assert kind_of("zh", case) == "房东报送"
    await village.do(
        landlord, replace(report, name="张三", number=NUMBER, room="309", moved_in=date(2023, 6, 10))
    )
    case = await case_of(village, "report")
    (word,) = case.others
    assert (word.source, word.said) == ("tenant", "lives")
    assert beside("zh", case, word).endswith("自己申报过。房间不一样，写的是301。")


async def test_a_leaving_is_compared_by_its_own_day(village: Village) -> None:
    stay = await village.one("SELECT min(id) FROM stays")
    landlord = await village.who(village.landlord)
    tenant = await village.one("SELECT person_id FROM stays WHERE id = :id", id=stay)
    await village.do(landlord, AnswerStay(stay, "lives"))
    await village.do(await village.who(tenant), StillHere(stay, "moved", date(2023, 6, 11)))
    case = await case_of(village, "leaving")
    assert date_said("zh", case) == "2023年6月11日搬走"
    assert [beside("zh", case, one) for one in case.others] == ["房东6月12日（周一）说住在这里。"]
    visitor = await desk(village)
    await visitor.start("cases")
    lines = visitor.message("accept").text
    assert "搬走申报 · 东村江东路1号 · 301 · 2023年6月11日搬走" in lines
    left = Other("landlord", "left", date(2023, 6, 12), "", date(2023, 6, 10))
    assert beside("zh", case, left).endswith("日期不一样，写的是2023年6月10日。")


async def test_who_reports_is_said(village: Village) -> None:
    firm = await organisation(village, "operator", village.house_id)
    named = Named("钱七", "resident-id", resident_id(date(1992, 3, 4), 8), room="205")
    reported = ReportLodgers(village.house_id, (named,), date(2023, 6, 10))
    await village.do(await member(village, firm), reported)
    async with village.db.begin() as conn:
        await run(conn, "UPDATE declarations SET state = 'accepted' WHERE kind = 'residence'")
    assert kind_of("zh", await case_of(village, "report")) == "租房运营公司报送"
    visitor = await desk(village)
    await visitor.start("cases")
    assert "租房运营公司报送" in visitor.message("accept").text
