"""Areas keep their numbers, houses their codes, however often they are brought in."""

from datetime import date

import pytest

from registry import areas, houses, people
from registry.areas import NoSlotLeft, Offices, Path
from registry.database import Database, one, rows, run, value
from registry.houses import Answers, NewHouse
from registry.numbers import ALPHABET, new_certificate, new_code, new_receipt, tidy_code, valid_code
from registry.people import Named
from registry.vault import Vault

CITY = ("慈溪市",)
TOWN = (*CITY, "观海卫镇")
EAST = (*TOWN, "东村")
WEST = (*TOWN, "西村")


async def test_a_subtree_is_an_interval_and_a_parent_begins_before_its_children(db: Database) -> None:
    async with db.begin() as conn:
        grid, west, town, east = await areas.ensure(
            conn, [Path((*EAST, "第一网格")), Path(WEST), Path(TOWN), Path(EAST)]
        )
        city = await one(conn, "SELECT lo, hi FROM areas WHERE level = 'city'")
    assert city is not None
    assert city.lo < town.lo < east.lo < grid.lo <= grid.hi < east.hi < west.lo <= west.hi < town.hi < city.hi
    assert (city.lo, city.hi - city.lo + 1) == (10**12, 10**12)
    assert (town.lo, east.lo, grid.lo) == (city.lo + 10**9, town.lo + 10**6, east.lo + 10**3)


async def test_areas_that_come_later_take_the_next_slot_and_move_nobody(db: Database) -> None:
    async with db.begin() as conn:
        before = await areas.ensure(conn, [Path(EAST), Path(WEST)])
        after = await areas.ensure(
            conn, [Path((*TOWN, "南村")), Path(WEST), Path(EAST), Path(("余姚市", "三七市镇"))]
        )
        count = await value(conn, "SELECT count(*) FROM areas")
    assert after[1:3] == before[::-1]
    assert after[0].lo == before[1].lo + 10**6
    assert after[3].lo == 2 * 10**12 + 10**9
    assert count == 7


async def test_an_area_that_is_full_says_so(db: Database) -> None:
    grids = [Path((*EAST, f"网格{n}")) for n in range(999)]
    async with db.begin() as conn:
        placed = await areas.ensure(conn, grids)
        assert len({place.lo for place in placed}) == 999
    with pytest.raises(NoSlotLeft):
        async with db.begin() as conn:
            await areas.ensure(conn, [Path((*EAST, "还有一个"))])


async def test_villages_are_found_by_part_of_their_name_best_first(db: Database) -> None:
    async with db.begin() as conn:
        await areas.ensure(conn, [Path((*TOWN, name)) for name in ("大东村", "东村", "东山头村", "西村")])
        found = await areas.villages_like(conn, ["东", "没有", "%"])
    assert [(row.n, row.name, row.town) for row in found] == [
        (1, "东村", "观海卫镇"),
        (1, "东山头村", "观海卫镇"),
        (1, "大东村", "观海卫镇"),
    ]


async def test_a_house_comes_in_once_and_keeps_its_code(db: Database) -> None:
    async with db.begin() as conn:
        (east,) = await areas.ensure(conn, [Path(EAST)])
        new = [
            NewHouse(east.id, east.lo, "东村1号", external_no="A1", rooms=("101", "102")),
            NewHouse(east.id, east.lo, "东村2号"),
            NewHouse(east.id, east.lo, "东村2号"),
        ]
        first = await houses.ensure(conn, new)
        codes = [row.code for row in await rows(conn, "SELECT code FROM houses ORDER BY id")]
        moved = NewHouse(east.id, east.lo, "东村1号甲", external_no="A1", rooms=("102", "103"))
        again = await houses.ensure(conn, [new[1], moved])
        (seen,) = await houses.by_codes(conn, codes[:1])
    assert first[1] == first[2]
    assert again == [first[1], first[0]]
    assert all(map(valid_code, codes))
    assert (seen.address, seen.village, seen.town, list(seen.rooms)) == (
        "东村1号甲",
        "东村",
        "观海卫镇",
        ["101", "102", "103"],
    )


async def test_offices_come_from_the_nearest_area_that_has_any(db: Database) -> None:
    async with db.begin() as conn:
        grid, town = await areas.ensure(conn, [Path((*EAST, "第一网格")), Path(TOWN)])
        await areas.describe(conn, town.id, Offices(police="观海卫派出所", office="观海卫流管所"))
        await areas.describe(conn, grid.id, Offices(office="东村警务室"))
        await houses.ensure(conn, [NewHouse(grid.id, grid.lo, "东村1号")])
        code = await value(conn, "SELECT code FROM houses")
        (seen,) = await houses.by_codes(conn, [code])
    assert (seen.police, seen.office, seen.phone) == ("观海卫派出所", "东村警务室", None)
    assert (seen.village, seen.town) == ("东村", "观海卫镇")


async def test_whom_the_rent_is_paid_to_is_asked_first(db: Database, vault: Vault) -> None:
    async with db.begin() as conn:
        (east,) = await areas.ensure(conn, [Path(EAST)])
        (house,) = await houses.ensure(conn, [NewHouse(east.id, east.lo, "东村1号")])
        owner, tenant, agent = await people.find_or_make(
            conn, vault, [Named("陈平"), Named("林二"), Named("何三")]
        )
        roles = {owner.id: "landlord", tenant.id: "sublandlord", agent.id: "agent"}
        parties = [Answers(house, east.lo, person, role) for person, role in roles.items()]
        await houses.add_parties(conn, parties, "register")
        await houses.add_parties(conn, parties, "register")
        assert await value(conn, "SELECT count(*) FROM parties") == 3
        assert await houses.lessors(conn, house, "sublandlord") == [tenant.id]
        assert await houses.lessors(conn, house, "unknown") == [owner.id, tenant.id]
        assert await houses.parties_named(conn, [(house, "林二"), (house, "没有")]) == {0: tenant.id}
        await run(conn, "UPDATE parties SET until = '2023-06-01' WHERE person_id = :p", p=owner.id)
        assert await houses.lessors(conn, house, "landlord") == [tenant.id]


def test_a_code_tells_every_slip_and_every_swap() -> None:
    code = new_code()
    assert valid_code(code)
    slips = {code[:n] + c + code[n + 1 :] for n in range(8) for c in ALPHABET if c != code[n]}
    swaps = {
        code[:a] + code[b] + code[a + 1 : b] + code[a] + code[b + 1 :]
        for a in range(8)
        for b in range(a + 1, 8)
        if code[a] != code[b]
    }
    assert not [wrong for wrong in slips | swaps if valid_code(wrong)]
    assert not any(map(valid_code, ("", code[:7], code + "2", code.lower(), "0" * 8)))


def test_numbers_read_as_they_are_printed() -> None:
    day = date(2023, 6, 12)
    assert len(new_receipt(day)) == 14
    assert new_receipt(day).startswith("0612-")
    assert new_certificate(day).startswith("C230612-")
    assert tidy_code(" ａb2-3c ") == "AB23C"
    assert not set("0O1IL") & set(ALPHABET)
