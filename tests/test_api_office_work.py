"""The rest of the officers' API: houses, people, pairs, duties, rates, messages that reached nobody, the audit."""

from typing import Any

import httpx
import pytest

from notices import outbox
from notices.outbox import New
from registry import duties, officers, people
from registry.database import Database, run, value
from registry.officers import OfficerError
from registry.people import Reach
from registry.vault import Vault
from tests.officers_town import OTHER_NUMBER, PHONE, OfficersTown, town_of
from tests.small_town import MORNING


@pytest.fixture
async def town(db: Database, vault: Vault) -> OfficersTown:
    return await town_of(db, vault).build()


def code(response: httpx.Response) -> tuple[int, str]:
    return response.status_code, response.json()["code"]


# -- houses -------------------------------------------------------------------------------------------------------


async def test_areas_and_houses_of_the_officer(town: OfficersTown) -> None:
    await town.file()
    east = await town.officer()
    areas = (await east.get("/areas")).json()["items"]
    assert [(area["name"], area["level"]) for area in areas] == [("东村", "village")]
    (house,) = (await east.get("/houses")).json()["items"]
    assert (house["id"], house["residents"], house["claims"]) == (town.houses["east"], 0, 1)
    for query, found in (
        ("方大", 1),
        (house["code"].lower(), 1),
        ("东村", 1),
        ("西村", 0),
        ("%", 0),
    ):
        listed = (await east.get("/houses", params={"q": query})).json()["items"]
        assert len(listed) == found, query


async def test_a_house_opens_with_who_lives_and_who_answers_there(town: OfficersTown) -> None:
    await town.file()
    async with town.db.begin() as conn:
        town.town.conn = conn
        await town.town.signs(town.landlord, town.houses["east"])
        await town.town.put(
            "rooms", house_id=town.houses["east"], area_no=3, label="301", kind="room", area_m2=12.5, beds=2
        )
    east = await town.officer()
    opened = await east.get(f"/houses/{town.houses['east']}")
    house = opened.json()
    assert [room["label"] for room in house["rooms"]] == ["301"]
    (stay,) = house["stays"]
    assert (stay["person"]["name"], stay["assurance"], stay["moved_in"]) == ("陈平", "claimed", "2023-06-10")
    assert [word["source"] for word in stay["said"]] == ["tenant"]
    (party,) = house["parties"]
    assert (party["person"]["name"], party["role"]) == ("方大同", "landlord")
    assert [letter["name"] for letter in house["letters"]] == ["public-order"]
    again = await east.get(
        f"/houses/{town.houses['east']}", headers={"If-None-Match": opened.headers["etag"]}
    )
    assert again.status_code == 304
    assert code(await east.get(f"/houses/{town.houses['west']}")) == (404, "not-found")
    grid = (await (await town.officer("网格员")).get(f"/houses/{town.houses['east']}")).json()
    assert (grid["stays"][0]["person"]["name"], grid["parties"][0]["person"]["name"]) == ("陈*", "方*")


async def test_a_claim_code_is_given_out_and_a_plate_ended(town: OfficersTown) -> None:
    east = await town.officer()
    path = f"/houses/{town.houses['east']}"
    given = await east.post(f"{path}/claim-code", headers={"Idempotency-Key": "paper"})
    assert len(given.json()["code"]) == 10
    again = await east.post(f"{path}/claim-code", headers={"Idempotency-Key": "paper"})
    assert again.json() == given.json()
    assert code(await east.post(f"{path}/claim-code", json={"person_id": 10**9})) == (409, "no-lessor")
    assert code(await east.post(f"/houses/{town.houses['west']}/claim-code")) == (404, "not-found")
    ended = await east.post(f"{path}/revoke-plate", json={"reason": "门牌被涂改"})
    assert ended.json()["revoked_at"].startswith("2023-06-12T09:")
    assert code(await east.post(f"{path}/revoke-plate", json={"reason": "门牌被涂改"})) == (
        409,
        "plate-revoked",
    )
    assert code(await east.post(f"{path}/claim-code")) == (409, "plate-revoked")
    kept = (await east.get("/audit", params={"about": "house"})).json()["items"]
    assert [(row["action"], row["detail"]) for row in kept] == [
        ("revoke-plate", {"reason": "门牌被涂改"}),
        ("claim-code", {}),
    ]


# -- people -------------------------------------------------------------------------------------------------------


async def test_a_person_opens_masked(town: OfficersTown) -> None:
    filed = await town.file()
    await town.file("west", room="101")
    east = await town.officer()
    person = (await east.get(f"/declarations/{filed}")).json()["person_id"]
    shown = (await east.get(f"/people/{person}")).json()
    assert (shown["name"], shown["number"], shown["birth_year"]) == ("陈平", "990***********1235", 1900)
    assert [phone["phone"] for phone in shown["phones"]] == ["199****0123"]
    assert [home["house"]["id"] for home in shown["homes"]] == [town.houses["east"]]
    assert shown["homes_elsewhere"] == 1
    assert [declared["id"] for declared in shown["declarations"]] == [filed]
    landlord = (await east.get(f"/people/{town.landlord}")).json()
    assert [lets["house"]["id"] for lets in landlord["lets"]] == [town.houses["east"]]
    assert code(await east.get("/people/999999999")) == (404, "not-found")


async def test_a_pair_is_judged_once_and_by_officers_of_the_place(town: OfficersTown) -> None:
    await town.file()
    await town.file(number="", room="302")
    async with town.db.begin() as conn:
        two = [
            await value(conn, "SELECT person_id FROM declarations WHERE id = :id", id=i) for i in town.filed
        ]
        await people.remember_phones(conn, town.vault, [Reach(person, PHONE) for person in two])
        assert await people.suggest_twins(conn, two, 3, MORNING) == 1
    east = await town.officer()
    (pair,) = (await east.get("/twins")).json()["items"]
    assert {pair["one"]["id"], pair["other"]["id"]} == set(two)
    assert (await (await town.officer("西民警")).get("/twins")).json()["items"] == []
    body = {"decision": "same", "reason": "核对过证件"}
    assert code(await (await town.officer("西民警")).post(f"/twins/{pair['id']}", json=body)) == (
        404,
        "not-found",
    )
    assert (await east.post(f"/twins/{pair['id']}", json=body)).json()["decided"] == "same"
    assert code(await east.post(f"/twins/{pair['id']}", json=body)) == (404, "not-found")
    assert (await east.get("/twins")).json()["items"] == []
    assert [t["decided"] for t in (await east.get(f"/people/{two[0]}")).json()["twins"]] == ["same"]


# -- duties -------------------------------------------------------------------------------------------------------


async def owed(town: OfficersTown) -> None:
    """What follows from a filing without a house and one with; and from a landlord who signed nothing."""
    from programmes.pack import load

    await town.file()
    await town.file(name="赵东", number=OTHER_NUMBER, located=False)
    async with town.db.begin() as conn:
        await duties.recompute_all(conn, load("cixi-2023"), MORNING.date())


async def test_the_offices_own_duties_come_first(town: OfficersTown) -> None:
    await owed(town)
    east = await town.officer()
    listed: list[dict[str, Any]] = []
    cursor: str | None = None
    while True:
        page = (
            await east.get("/duties", params={"limit": 2} | ({"cursor": cursor} if cursor else {}))
        ).json()
        listed += page["items"]
        cursor = page["next"]
        if cursor is None:
            break
    assert len({duty["id"] for duty in listed}) == len(listed) > 4
    keys = [(duty["holder"] != "office", duty["due"], duty["id"]) for duty in listed]
    assert keys == sorted(keys)
    assert listed[0]["rule"] == "office-check-address"
    letters = (await east.get("/duties", params={"rule": "landlord-letter"})).json()["items"]
    assert [(duty["person"]["name"], duty["house"]["id"]) for duty in letters] == [
        ("方大同", town.houses["east"])
    ]
    abouts = {duty["about"] for duty in listed}
    for about in abouts | {"device"}:
        of_it = (await east.get("/duties", params={"about": about})).json()["items"]
        assert [duty["id"] for duty in of_it] == [duty["id"] for duty in listed if duty["about"] == about]
    assert (await east.get("/duties", params={"area": 987_654})).status_code == 404
    assert (await east.get("/duties", params={"about": "weather"})).status_code == 422
    assert (await east.get("/duties", params={"state": "overdue"})).json()["items"] == []
    async with town.db.begin() as conn:
        await run(conn, "UPDATE clock SET offset_seconds = offset_seconds + 40 * 86400")
    late = (await east.get("/duties", params={"state": "overdue", "holder": "landlord"})).json()["items"]
    assert late
    assert all(duty["overdue"] for duty in late)


async def test_a_duty_is_redated_waived_and_settled(town: OfficersTown) -> None:
    await owed(town)
    east = await town.officer()
    (letter,) = (await east.get("/duties", params={"rule": "landlord-letter"})).json()["items"]
    path = f"/duties/{letter['id']}"
    moved = (await east.post(f"{path}/due", json={"date": "2023-07-20", "reason": "房东住院"})).json()
    assert (moved["due"], moved["due_set"], moved["due_rule"]) == (
        "2023-07-20",
        "2023-07-20",
        letter["due_rule"],
    )
    back = (await east.post(f"{path}/due", json={"date": None, "reason": "出院了"})).json()
    assert (back["due"], back["due_set"]) == (letter["due_rule"], None)
    west = await town.officer("西民警")
    assert code(await west.post(f"{path}/waive", json={"reason": "不必"})) == (404, "not-found")
    waived = (await east.post(f"{path}/waive", json={"reason": "纸质已签"})).json()
    assert (waived["state"], waived["reason"]) == ("waived", "纸质已签")
    assert code(await east.post(f"{path}/done", json={"reason": "纸质已签"})) == (409, "not-open")
    (check,) = (await east.get("/duties", params={"rule": "office-check-address"})).json()["items"]
    assert (await east.post(f"/duties/{check['id']}/done", json={"reason": "去看过了"})).json()[
        "state"
    ] == "done"
    kept = (await east.get("/audit", params={"about": "duty"})).json()["items"]
    assert [row["action"] for row in kept] == ["close-done", "waive", "set-due", "set-due"]


@pytest.mark.parametrize("day", ["0", 0, "2023-6-1", "2023-02-30", "20230601", "2023-06-01T00:00:00", ""])
async def test_days_are_written_in_one_way(town: OfficersTown, day: object) -> None:
    east = await town.officer()
    sent = await east.post("/duties/1/due", json={"date": day, "reason": "房东住院"})
    assert code(sent) == (422, "invalid")
    assert code(await east.get("/declarations", params={"since": str(day)})) == (422, "invalid")


# -- rates --------------------------------------------------------------------------------------------------------


async def test_rates_open_into_their_houses(town: OfficersTown) -> None:
    filed = await town.file()
    await town.file("west", name="赵西", number=OTHER_NUMBER)
    east = await town.officer()
    await east.post(f"/declarations/{filed}/accept")
    await east.post(f"/declarations/{filed}/register", json={"outside_no": "LK1"})
    figures = {figure["name"]: figure for figure in (await east.get("/rates")).json()["items"]}
    assert figures.keys() >= {"registration", "declared", "self-declaration", "letters"}
    registration = figures["registration"]
    assert (registration["num"], registration["den"], registration["rate"]) == (1, 1, 1.0)
    assert (registration["target"], registration["reached"], registration["as_of"]) == (
        0.95,
        True,
        "2023-06-12",
    )
    assert "慈政办发" in registration["target_source"]
    assert (figures["letters"]["num"], figures["letters"]["den"], figures["letters"]["reached"]) == (
        0,
        1,
        False,
    )
    area = registration["area"]
    behind = (await east.get("/rates/letters/rows", params={"area": area, "which": "missing"})).json()[
        "items"
    ]
    assert [(row["house"]["id"], row["num"], row["den"]) for row in behind] == [(town.houses["east"], 0, 1)]
    assert (await east.get("/rates/registration/rows", params={"area": area, "which": "missing"})).json()[
        "items"
    ] == []
    assert (await east.get("/rates/letters/days", params={"area": area})).json()["items"] == []
    for outside in (town.town.city, town.town.west, 10**15):
        for path in ("/rates", "/rates/letters/rows", "/rates/letters/days"):
            assert code(await east.get(path, params={"area": outside})) == (404, "not-found")
    assert code(await east.get("/rates/happiness/rows", params={"area": area})) == (404, "unknown-rate")


# -- messages that reached nobody ---------------------------------------------------------------------------------


async def test_who_was_not_reached_and_where_they_live(town: OfficersTown) -> None:
    filed = await town.file()
    async with town.db.begin() as conn:
        person = await value(conn, "SELECT person_id FROM declarations WHERE id = :id", id=filed)
        for cause, area_no in (("a", 3), ("b", 4)):
            new = New(
                cause, "service", "notice", "accepted", {"receipt": PHONE}, person_id=person, area_no=area_no
            )
            await outbox.put(conn, town.vault, [new])
        await run(conn, "UPDATE notices SET state = 'failed', reason = 'unreachable'")
    east = await town.officer()
    (missed,) = (await east.get("/notices", params={"state": "failed"})).json()["items"]
    assert (missed["person"]["name"], missed["room"], missed["reason"]) == ("陈平", "301", "unreachable")
    assert missed["address"].startswith("东村")
    assert (await east.get("/notices", params={"state": "unknown"})).json()["items"] == []
    assert code(await east.get("/notices", params={"state": "sent"})) == (422, "invalid")


# -- officers and tokens ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("areas", "role", "said"),
    [
        (["无此村"], "officer", "No area is called"),
        (["东村"], "king", "No role is called"),
        (["%"], "officer", "No area is called"),
    ],
)
async def test_an_officer_that_cannot_be(town: OfficersTown, areas: list[str], role: str, said: str) -> None:
    async with town.db.begin() as conn:
        with pytest.raises(OfficerError, match=said):
            await officers.add(conn, "某人", areas, role)


async def test_areas_are_named_as_far_up_as_is_needed(town: OfficersTown) -> None:
    async with town.db.begin() as conn:
        town.town.conn = conn
        other = await town.town.put(
            "areas", level="town", name="邻镇", lo=10, hi=12, parent_id=town.town.city
        )
        await town.town.put("areas", level="village", name="东村", lo=11, hi=11, parent_id=other)
        with pytest.raises(OfficerError, match="Several areas are called 东村: 城/镇/东村, 城/邻镇/东村"):
            await officers.add(conn, "某人", ["东村"])
        await officers.add(conn, "某人", ["邻镇/东村"])
        await officers.add(conn, "某人", ["镇/东村", "西村"])
        token = await officers.new_token(conn, "某人", ["rates:read"], 1)
        known = await officers.authenticate(conn, token)
    assert known is not None
    assert known.ranges == ((3, 4), (11, 11)), "touching ranges are one"
    assert known.scopes == {"rates:read"}


@pytest.mark.parametrize(
    ("name", "scopes", "days", "said"),
    [
        ("某人", ["rates:read"], 1, "No officer is called"),
        ("东民警", ["everything"], 1, "No scope is called everything"),
        ("网格员", ["people:reveal"], 1, "can be good for"),
        ("东民警", ["rates:read"], 0, "1 to 3660 days"),
    ],
)
async def test_a_token_that_cannot_be(
    town: OfficersTown, name: str, scopes: list[str], days: int, said: str
) -> None:
    async with town.db.begin() as conn:
        with pytest.raises(OfficerError, match=said):
            await officers.new_token(conn, name, scopes, days)


async def test_too_many_separate_areas_are_refused(town: OfficersTown) -> None:
    async with town.db.begin() as conn:
        town.town.conn = conn
        for n in range(5):
            await town.town.put(
                "areas", level="village", name=f"{n}村", lo=20 + n * 2, hi=20 + n * 2, parent_id=None
            )
        with pytest.raises(OfficerError, match="more than 4 separate areas"):
            await officers.add(conn, "某人", [f"{n}村" for n in range(5)])
