"""A town's own app records visits: the same deed as the chat's, the same checks, once however often it is sent."""

import io
from datetime import date
from typing import Any

import httpx
import pytest
from PIL import Image

from registry import people, stays
from registry.database import Database, rows, run, value
from registry.people import Named
from registry.stays import Lives, Said
from registry.vault import Vault
from tests.officers_town import OTHER_NUMBER, OfficersTown, town_of
from tests.small_town import MORNING

NEXT = "2023-06-20"


@pytest.fixture
async def town(db: Database, vault: Vault) -> OfficersTown:
    return await town_of(db, vault).build()


async def known(town: OfficersTown, village: str = "east") -> int:
    """Li Si, whom the base register knows and who has not declared; the stay."""
    async with town.db.begin() as conn:
        (li,) = await people.find_or_make(conn, town.vault, [Named("李四", "resident-id", OTHER_NUMBER)])
        lives = Lives(town.houses[village], {"east": 3, "west": 4}[village], li.id, "302", date(2023, 6, 1))
        (stay,) = await stays.said_by_others(conn, [lives], Said("register", "lives", MORNING))
    return int(stay.id)


async def declared(town: OfficersTown) -> int:
    filed = await town.file()
    async with town.db.begin() as conn:
        return int(await value(conn, "SELECT stay_id FROM declarations WHERE id = :id", id=filed))


def visit(**more: Any) -> dict[str, Any]:
    return {"kind": "fire", "outcome": "met", "head_count": 3, "plate": "fine"} | more


def code(response: httpx.Response) -> tuple[int, str]:
    return response.status_code, response.json()["code"]


async def test_a_visit_is_kept_whole_and_listed(town: OfficersTown) -> None:
    chen, li = await declared(town), await known(town)
    path = f"/houses/{town.houses['east']}/visits"
    async with town.db.begin() as conn:
        device = await value(
            conn,
            "INSERT INTO devices (area_no, house_id, kind, source) VALUES (3, :house, 'smart-smoke', 'officer') RETURNING id",
            house=town.houses["east"],
        )
    sent = visit(
        present=[chen],
        undeclared=[{"stay_id": li, "why": "invited"}],
        newcomers=[{"surname": "赵", "room": "303"}],
        hazards=[{"code": "F1", "place": "一楼过道"}],
        devices=[{"device_id": device, "works": False}],
        plate="missing",
        where={"latitude": 29.9, "longitude": 121.3},
        next_on=NEXT,
    )
    async with await town.officer() as east:
        kept = await east.post(path, json=sent)
        assert kept.status_code == 200, kept.text
        made = kept.json()
        assert (made["left"], len(made["hazards"]), made["officer"]) == (2, 1, "东民警")
        assert made["on_day"] == "2023-06-12"
        assert [(f["surname"], f["room"], f["what"], f["until"]) for f in made["found"]] == [
            ("陈", "301", "seen", None),
            ("李", "302", "invited", NEXT),
            ("赵", "303", "invited", NEXT),
        ]
        (line,) = (await east.get(path)).json()["items"]
        assert line == {key: made[key] for key in line}
        assert "陈平" not in kept.text
    async with town.db.begin() as conn:
        assert await value(conn, "SELECT assurance FROM stays WHERE id = :id", id=chen) == "seen"
        assert await value(conn, "SELECT works FROM devices") is False
        open_ = "SELECT rule FROM duties WHERE rule IN ('visit-again', 'plate-missing') ORDER BY rule"
        assert [row.rule for row in await rows(conn, open_)] == ["plate-missing", "visit-again"]
        assert await value(conn, "SELECT channel FROM house_sources ORDER BY id DESC LIMIT 1") == "api"


async def test_the_same_key_makes_one_visit(town: OfficersTown) -> None:
    path, headers = f"/houses/{town.houses['east']}/visits", {"Idempotency-Key": "v-1"}
    async with await town.officer() as east:
        first = await east.post(path, json=visit(), headers=headers)
        again = await east.post(path, json=visit(), headers=headers)
        assert (again.json(), again.headers["idempotency-replayed"]) == (first.json(), "true")
        other = await east.post(path, json=visit(head_count=4), headers=headers)
        assert code(other) == (409, "idempotency-key-reused")
        assert len((await east.get(path)).json()["items"]) == 1


async def test_nobody_undeclared_is_left_out(town: OfficersTown) -> None:
    li = await known(town)
    path = f"/houses/{town.houses['east']}/visits"
    async with await town.officer() as east:
        left = await east.post(path, json=visit())
        assert code(left) == (409, "undeclared-left")
        assert left.json()["stays"] == [li]
        assert (await east.get(path)).json()["items"] == []
        nobody = {"kind": "fire", "outcome": "no-one"}
        assert code(await east.post(path, json=nobody)) == (422, "invalid")
        kept = await east.post(path, json=nobody | {"next_on": NEXT})
        assert [(f["stay_id"], f["what"]) for f in kept.json()["found"]] == [(li, "no-one")]


async def test_reported_hazards_turn_out_once(town: OfficersTown) -> None:
    async with town.db.begin() as conn:
        hazard = await value(
            conn,
            "INSERT INTO hazards (number, area_no, house_id, code, family, source) "
            "VALUES ('Z1', 3, :house, 'F1', 'fire', 'tenant') RETURNING id",
            house=town.houses["east"],
        )
    path = f"/houses/{town.houses['east']}/visits"
    sent = visit(reported=[{"hazard_id": hazard, "state": "unfounded"}])
    async with await town.officer() as east:
        assert (await east.post(path, json=sent)).status_code == 200
        assert code(await east.post(path, json=sent)) == (409, "wrong-state")
        assert len((await east.get(path)).json()["items"]) == 1


@pytest.mark.parametrize(
    ("wrong", "at"),
    [
        ({"kind": "tea"}, "kind"),
        ({"hazards": [{"code": "X9", "place": "过道"}]}, "hazards"),
        ({"next_on": "2023-06-12"}, "next_on"),
        ({"next_on": "2025-06-12"}, "next_on"),
        ({"newcomers": [{"surname": "赵"}]}, "next_on"),
        ({"present": [999_999]}, "present"),
        ({"devices": [{"device_id": 999_999, "works": True}]}, "devices"),
        ({"reported": [{"hazard_id": 999_999, "state": "found"}]}, "reported"),
        ({"outcome": "refused"}, "head_count"),
        ({"outcome": "asleep"}, "outcome"),
        ({"head_count": -1}, "head_count"),
        ({"face": "x"}, "face"),
    ],
)
async def test_what_cannot_be_is_said_with_its_place(
    town: OfficersTown, wrong: dict[str, Any], at: str
) -> None:
    async with await town.officer() as east:
        refused = await east.post(f"/houses/{town.houses['east']}/visits", json=visit(**wrong))
    assert code(refused) == (422, "invalid")
    assert at in {part for error in refused.json()["errors"] for part in error["at"].split(".")}


async def test_another_area_and_a_token_that_only_reads(town: OfficersTown) -> None:
    path = f"/houses/{town.houses['east']}/visits"
    async with await town.officer("西民警") as west, await town.officer("东民警", "houses:read") as reading:
        assert code(await west.get(path)) == (404, "not-found")
        assert code(await west.post(path, json=visit())) == (404, "not-found")
        assert code(await reading.post(path, json=visit())) == (403, "scope-missing")
        assert (await reading.get(path)).json()["items"] == []


async def test_pages_go_back_in_time(town: OfficersTown) -> None:
    path = f"/houses/{town.houses['east']}/visits"
    async with await town.officer() as east:
        ids = [(await east.post(path, json=visit())).json()["id"] for _ in range(3)]
        first = (await east.get(path, params={"limit": 2})).json()
        last = (await east.get(path, params={"limit": 2, "cursor": first["next"]})).json()
    assert [one["id"] for one in (*first["items"], *last["items"])] == ids[::-1]
    assert last["next"] is None


async def test_a_hazards_photo_is_kept_small_and_shown_with_a_reason(town: OfficersTown) -> None:
    out = io.BytesIO()
    Image.new("RGB", (2000, 1000), "red").save(out, "JPEG")
    async with await town.officer() as east, await town.officer("西民警") as west:
        sent = visit(hazards=[{"code": "F1", "place": "一楼过道"}])
        (hazard,) = (await east.post(f"/houses/{town.houses['east']}/visits", json=sent)).json()["hazards"]
        path = f"/hazards/{hazard}/photo"
        made = await east.post(path, content=out.getvalue())
        assert made.status_code == 200, made.text
        shown = await east.post(f"/pictures/{made.json()['id']}/reveal", json={"reason": "看隐患"})
        assert Image.open(io.BytesIO(shown.content)).size == (1600, 800)
        assert code(await east.post(path, content=b"no picture")) == (415, "no-picture")
        assert code(await east.post(path, content=b"x" * 1_100_000)) == (413, "picture-too-large")
        assert code(await west.post(path, content=out.getvalue())) == (404, "not-found")


async def test_whose_data_rest_has_no_name_in_a_visit(town: OfficersTown) -> None:
    chen = await declared(town)
    path = f"/houses/{town.houses['east']}/visits"
    async with await town.officer() as east:
        assert (await east.post(path, json=visit(present=[chen]))).json()["found"][0]["surname"] == "陈"
        async with town.db.begin() as conn:
            await run(conn, "UPDATE people SET restricted_at = now() WHERE name = '陈平'")
        (line,) = (await east.get(path)).json()["items"]
    assert [(f["surname"], f["room"]) for f in line["found"]] == [("", "301")]
