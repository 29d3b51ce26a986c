"""Officers accept and return declarations by chat: masked, in their areas, by the rules of the API."""

from dataclasses import replace
from datetime import date

import pytest

from flows.case_deeds import AcceptCase, AskLandlord, ReturnCase
from flows.case_facts import CaseToDecide
from flows.deeds import AnswerStay
from flows.engine import Refused
from registry.database import Database, rows
from registry.vault import Vault
from tests.desk import EAST, GRID, WEST, desk, with_officers
from tests.levels import settled
from tests.registered import Village, resident_id
from tests.test_officer_chat import officer_who

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
