"""Two records of one person: shown beside each other, made one, parted again; nobody is told that the other exists."""

from datetime import date

import pytest

from notices import outbox
from registry import people
from registry.database import Database, one, rows, run, value
from registry.people import Named, Reach
from registry.vault import Vault
from tests.officers_town import NUMBER, PHONE, PLANTED, OfficersTown, town_of
from tests.small_town import MORNING, at

WHY = {"reason": "核对过证件"}


@pytest.fixture
async def town(db: Database, vault: Vault) -> OfficersTown:
    return await town_of(db, vault).build()


async def pair_of(town: OfficersTown) -> tuple[int, int, int]:
    """Chen Ping with a number (filed later) and without one (filed first) in one house: pair, numbered, other."""
    await town.file(number="", room="", filed_on=date(2023, 6, 5))
    await town.file()
    async with town.db.begin() as conn:
        bare, numbered = [
            await value(conn, "SELECT person_id FROM declarations WHERE id = :id", id=i) for i in town.filed
        ]
        await people.remember_phones(conn, town.vault, [Reach(bare, PHONE, trusted=True)])
        await people.suggest_twins(conn, [bare], 3, MORNING)
        twin = await value(conn, "SELECT id FROM twins")
    return twin, numbered, bare


async def everything(town: OfficersTown) -> dict[str, list[tuple[object, ...]]]:
    """All that merging may change, to compare before and after."""
    wanted = {
        "people": "SELECT id, merged_into FROM people",
        "stays": "SELECT id, person_id, moved_out, moved_in, room, assurance FROM stays",
        "stay_sources": "SELECT id, stay_id FROM stay_sources",
        "declarations": "SELECT id, person_id, stay_id, first_filed_at FROM declarations",
        "phones": "SELECT id, person_id, trusted FROM phones",
        "parties": "SELECT id, person_id, until FROM parties",
        "contacts": "SELECT id, person_id FROM contacts",
        "acknowledgements": "SELECT id, person_id FROM acknowledgements",
        "letters": "SELECT id, person_id FROM letters",
    }
    async with town.db.begin() as conn:
        return {
            name: [tuple(row) for row in await rows(conn, f"{sql} ORDER BY id")]
            for name, sql in wanted.items()
        }


async def test_both_sides_are_shown_masked_with_what_differs(town: OfficersTown) -> None:
    twin, numbered, bare = await pair_of(town)
    async with await town.officer() as east, await town.officer("西民警") as west:
        shown = await east.get(f"/twins/{twin}")
        assert not [secret for secret in PLANTED if secret in shown.text]
        sides = shown.json()
        assert {sides["one"]["id"], sides["other"]["id"]} == {numbered, bare}
        assert {"number", "document"} & set(sides["differs"]) == {"number"}
        assert "name" not in sides["differs"]
        assert "phones" not in sides["differs"]
        assert (await west.get(f"/twins/{twin}")).status_code == 404


async def test_the_same_person_is_one_record_and_the_first_filing_day_stays(town: OfficersTown) -> None:
    twin, numbered, bare = await pair_of(town)
    async with town.db.begin() as conn:
        town.town.conn = conn
        learnt = await town.town.learns(bare, date(2024, 6, 1))
        await run(
            conn,
            "UPDATE contacts SET person_id = :p, tied_by = 'sms-code' WHERE id = :c",
            p=bare,
            c=town.contacts[0],
        )
        await town.town.lets(bare, town.houses["west"])
        signed = await town.town.signs(bare, town.houses["west"])
    before = await everything(town)
    async with await town.officer() as east, await town.officer("东民警", "people:read") as reader:
        refused = await east.post(f"/twins/{twin}", json={"decision": "same", "keep": bare, **WHY})
        assert (refused.status_code, refused.json()["code"]) == (409, "keep-the-numbered")
        assert (await reader.post(f"/twins/{twin}", json={"decision": "same", **WHY})).status_code == 403
        done = await east.post(f"/twins/{twin}", json={"decision": "same", **WHY})
        assert (done.status_code, done.json()["decided"]) == (200, "same")
        again = await east.post(f"/twins/{twin}", json={"decision": "same", **WHY})
        assert again.json()["code"] == "not-found"
        (line,) = (await east.get(f"/people/{numbered}/merges")).json()
        assert (line["kept"], line["gone"], line["undone"]) == (numbered, bare, False)
        async with town.db.begin() as conn:
            held = {r.person_id for r in await rows(conn, "SELECT person_id FROM declarations")}
            assert held == {numbered}
            live = await rows(conn, "SELECT id, first_filed_at FROM declarations ORDER BY id")
            assert {d.first_filed_at for d in live} == {at(date(2023, 6, 5))}
            (stay,) = await rows(conn, "SELECT id, person_id, room FROM stays WHERE moved_out IS NULL")
            assert (stay.person_id, stay.room) == (numbered, "301")
            assert {r.stay_id for r in await rows(conn, "SELECT stay_id FROM stay_sources")} == {stay.id}
            for table, row in (("acknowledgements", learnt), ("letters", signed)):
                assert await value(conn, f"SELECT person_id FROM {table} WHERE id = :id", id=row) == numbered
            assert (
                await value(conn, "SELECT person_id FROM contacts WHERE id = :id", id=town.contacts[0])
                == numbered
            )
            assert await value(conn, "SELECT trusted FROM phones WHERE person_id = :id", id=numbered)
            assert await value(conn, "SELECT count(*) FROM phones WHERE trusted") == 1
            assert await value(conn, "SELECT count(*) FROM audit WHERE action = 'merge'") == 2
        undone = await east.post(f"/merges/{line['id']}/undo", json=WHY)
        assert undone.status_code == 200
        assert (await east.post(f"/merges/{line['id']}/undo", json=WHY)).status_code == 404
    assert await everything(town) == before


async def test_who_comes_with_the_number_of_a_merged_record_is_who_was_kept(
    town: OfficersTown,
) -> None:
    twin, numbered, bare = await pair_of(town)
    passport = Named("陈平", "passport-foreign", "E12345678")
    async with town.db.begin() as conn:
        (other,) = await people.find_or_make(conn, town.vault, [passport])
        town.town.conn = conn
        await town.town.lives(other.id, town.houses["east"])
        third = await town.town.put(
            "twins", one=numbered, other=other.id, why="name-phone", at=MORNING, area_no=3
        )
    async with await town.officer() as east:
        for number in (third, twin):
            done = await east.post(f"/twins/{number}", json={"decision": "same", "keep": numbered, **WHY})
            assert done.status_code == 200, done.text
    async with town.db.begin() as conn:
        found = await people.find_or_make(conn, town.vault, [passport, Named("陈平", "resident-id", NUMBER)])
    assert [person.id for person in found] == [numbered, numbered]
    assert bare


async def test_asking_tells_nobody_of_another_record(town: OfficersTown) -> None:
    twin, numbered, bare = await pair_of(town)
    async with await town.officer() as east:
        body = {"decision": "ask", "ask": bare, **WHY}
        assert (await east.post(f"/twins/{twin}", json=body)).json()["decided"] is None
        assert (await east.post(f"/twins/{twin}", json=body)).status_code == 200
        assert (await east.post(f"/twins/{twin}", json=body | {"ask": 999})).status_code == 404
    async with town.db.begin() as conn:
        (notice,) = await rows(conn, "SELECT * FROM notices WHERE text_key = 'please-check'")
    content = outbox.opened(town.vault, notice.content, notice.cause, notice.reader)
    assert (notice.contact_id, content.values, content.then) == (
        town.contacts[0],
        {},
        ("mine", "grid-worker"),
    )
    assert numbered


async def test_a_pair_with_a_side_of_other_areas_is_not_merged_here(town: OfficersTown) -> None:
    await town.file()
    await town.file("west", name="陈平", number="")
    async with town.db.begin() as conn:
        one_, other = [
            await value(conn, "SELECT person_id FROM declarations WHERE id = :id", id=i) for i in town.filed
        ]
        town.town.conn = conn
        twin = await town.town.put("twins", one=one_, other=other, why="name-phone", at=MORNING, area_no=3)
    async with await town.officer() as east:
        sides = (await east.get(f"/twins/{twin}")).json()
        assert (sides["one"] is None, sides["other"] is None) == (False, True)
        done = await east.post(f"/twins/{twin}", json={"decision": "same", **WHY})
        assert (done.status_code, done.json()["code"]) == (409, "elsewhere")
        different = await east.post(f"/twins/{twin}", json={"decision": "different", **WHY})
        assert different.json()["decided"] == "different"
    async with town.db.begin() as conn:
        assert await one(conn, "SELECT 1 FROM merges") is None


async def test_a_room_with_more_people_than_beds_is_a_hint(town: OfficersTown) -> None:
    async with town.db.begin() as conn:
        town.town.conn = conn
        for village, area in (("east", 3), ("west", 4)):
            house = town.houses[village]
            await town.town.put("rooms", house_id=house, area_no=area, label="301", beds=1)
            for n in range(2):
                person = await town.town.person(f"王{n}")
                await town.town.lives(person, house, date(2023, 6, 1), room="301")
            claims = await town.town.person("声称")
            await town.town.lives(claims, house, room="301", assurance="claimed")
        roomy = await town.town.house(3)
        await town.town.put("rooms", house_id=roomy, area_no=3, label="301", beds=2)
        for n in range(2):
            await town.town.lives(await town.town.person(f"李{n}"), roomy, room="301")
    async with await town.officer() as east:
        (crowded,) = (await east.get("/crowded-rooms")).json()["items"]
    assert (crowded["house"]["id"], crowded["beds"]) == (town.houses["east"], 1)
    assert [person["name"] for person in crowded["people"]] == ["王0", "王1"]
