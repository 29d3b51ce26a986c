"""A record put right at the office, and a correction refused with words: both versions, the reason and the dates stay."""

from datetime import date
from typing import Any

import pytest

from notices import outbox
from registry import declarations
from registry.database import Database, rows, run, value
from registry.declarations import By, Filing
from registry.vault import Vault
from tests.officers_town import PHONE, PLANTED, OfficersTown, town_of
from tests.small_town import MORNING, at

FIRST = date(2023, 6, 5)


@pytest.fixture
async def town(db: Database, vault: Vault) -> OfficersTown:
    return await town_of(db, vault).build()


async def asks_to_change(town: OfficersTown, filed: int, **changed: Any) -> int:
    """The chat that filed it files a correction."""
    async with town.db.begin() as conn:
        (row,) = await rows(conn, "SELECT * FROM declarations WHERE id = :id", id=filed)
        content = {**declarations.opened(town.vault, filed, row.content), **changed}
        filing = Filing(
            kind="residence",
            channel="self_web",
            declarant="myself",
            person_id=row.person_id,
            area_no=row.area_no,
            pack="cixi-2023",
            content=content,
            house_id=row.house_id,
            stay_id=row.stay_id,
        )
        by = By(row.contact_id, None, MORNING, corrects=filed)
        done = await declarations.file(conn, town.vault, [filing], by)
        await run(conn, "UPDATE stays SET room = :room WHERE id = :id", room=content["room"], id=row.stay_id)
    return done.ids[0]


async def told(town: OfficersTown, key: str) -> dict[str, object]:
    async with town.db.begin() as conn:
        (row,) = await rows(conn, "SELECT * FROM notices WHERE text_key = :key", key=key)
    return dict(outbox.opened(town.vault, row.content, row.cause, row.reader).values)


async def test_an_officer_puts_a_record_right_and_keeps_both_versions(town: OfficersTown) -> None:
    filed = await town.file(filed_on=FIRST)
    async with (
        await town.officer() as east,
        await town.officer("西民警") as west,
        await town.officer("网格员", "declarations:read") as grid,
    ):
        body = {"room": "302", "moved_in": "2023-06-09", "reason": "门牌和合同都写302"}
        assert (await grid.post(f"/declarations/{filed}/correct", json=body)).status_code == 403
        assert (await west.post(f"/declarations/{filed}/correct", json=body)).status_code == 404
        await east.post(f"/declarations/{filed}/accept")
        done = await east.post(f"/declarations/{filed}/correct", json=body)
        assert done.status_code == 200, done.text
        now = done.json()
        assert (now["state"], now["supersedes_id"]) == ("accepted", filed)
        assert not [secret for secret in PLANTED if secret in done.text]
        again = await east.post(f"/declarations/{now['id']}/correct", json=body)
        assert (again.status_code, again.json()["code"]) == (409, "nothing-changed")
        assert (await east.post(f"/declarations/{filed}/correct", json=body)).json()["code"] == "wrong-state"
    async with town.db.begin() as conn:
        old, new = await rows(conn, "SELECT * FROM declarations ORDER BY id")
        assert (old.state, new.first_filed_at) == ("superseded", at(FIRST))
        contents = [declarations.opened(town.vault, d.id, d.content) for d in (old, new)]
        assert [c["room"] for c in contents] == ["301", "302"]
        assert contents[1]["answers"]["room"] == "302"
        stay = (await rows(conn, "SELECT room, moved_in FROM stays"))[0]
        assert (stay.room, stay.moved_in) == ("302", date(2023, 6, 9))
        steps = await rows(conn, "SELECT state, reason FROM declaration_steps ORDER BY id DESC LIMIT 2")
        assert {s.reason for s in steps} == {"门牌和合同都写302"}
    assert await told(town, "corrected") == {"receipt": new.receipt, "reason": "门牌和合同都写302"}


async def test_a_registered_record_keeps_its_numbers(town: OfficersTown) -> None:
    filed = await town.file()
    async with await town.officer() as east:
        await east.post(f"/declarations/{filed}/accept")
        before = (await east.post(f"/declarations/{filed}/register", json={"outside_no": "LK1"})).json()
        now = (
            await east.post(f"/declarations/{filed}/correct", json={"name": "陈萍", "reason": "证件上是萍"})
        ).json()
        assert (now["state"], now["certificate"], now["outside_no"]) == (
            "registered",
            before["certificate"],
            "LK1",
        )
    async with town.db.begin() as conn:
        assert await value(conn, "SELECT count(*) FROM people WHERE name = '陈萍'") == 1


async def test_what_a_person_wants_changed_is_shown_with_both_versions(town: OfficersTown) -> None:
    filed = await town.file(filed_on=FIRST)
    asked = await asks_to_change(town, filed, room="305", phone="+8619900000456")
    async with await town.officer() as east, await town.officer("西民警") as west:
        page = await east.get("/corrections")
        (line,) = page.json()["items"]
        assert (line["id"], line["corrects"]) == (asked, filed)
        changes = {c["field"]: (c["was"], c["now"]) for c in line["changes"]}
        assert changes["room"] == ("301", "305")
        assert changes.keys() == {"room", "phone"}
        assert PHONE not in page.text
        assert "19900000456" not in page.text
        assert (await west.get("/corrections")).json()["items"] == []


async def test_a_refused_correction_leaves_the_record_as_it_stood(town: OfficersTown) -> None:
    filed = await town.file(filed_on=FIRST)
    async with await town.officer() as east:
        await east.post(f"/declarations/{filed}/accept")
        asked = await asks_to_change(town, filed, room="305")
        body = {"reason": "房东和现场都是301"}
        done = await east.post(f"/declarations/{asked}/refuse", json=body)
        assert done.status_code == 200, done.text
        assert (done.json()["id"], done.json()["state"]) == (filed, "accepted")
        assert (await east.post(f"/declarations/{asked}/refuse", json=body)).json()["code"] == "wrong-state"
        assert (await east.post(f"/declarations/{filed}/refuse", json=body)).json()["code"] == "no-correction"
        assert (await east.get("/corrections")).json()["items"] == []
    async with town.db.begin() as conn:
        states = await rows(conn, "SELECT state FROM declarations ORDER BY id")
        assert [d.state for d in states] == ["accepted", "withdrawn"]
        assert await value(conn, "SELECT room FROM stays") == "301"
    assert (await told(town, "correction-refused"))["reason"] == body["reason"]


async def test_another_number_is_another_person_and_is_returned_instead(town: OfficersTown) -> None:
    filed = await town.file()
    asked = await asks_to_change(town, filed, number="990000198001011239")
    async with await town.officer() as east:
        done = await east.post(f"/declarations/{asked}/refuse", json={"reason": "不对"})
        assert done.json()["code"] == "no-correction"
