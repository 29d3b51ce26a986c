"""A house somebody says is theirs: kept beside the register until an officer confirms it; nobody hears of another claim."""

from datetime import date
from typing import Any

import pytest

from flows.engine import Refused
from flows.facts import MyHouses, VillagesLike, WhoAmI
from flows.facts import Village as VillageSeen
from flows.house_claims import ClaimSeen, MyClaims, RegisterHouse
from programmes.pack import load
from registry import files, house_claims, pictures
from registry.database import Database, value
from registry.vault import Vault
from tests.officers_town import OfficersTown, town_of
from tests.player import refuse, talk
from tests.registered import Village
from tests.seen import LANDLORD
from tests.small_town import MORNING

EAST = VillageSeen(4, "江东新村", "东街道")
STRANGER: dict[type[Any], Any] = {VillagesLike: (EAST,), MyClaims: ()}
HOUSE = (
    "江东新村",
    "村口超市后面",
    "空着，准备出租",
    "一间一间租",
    "不住",
    "6",
    "12",
    "120",
    "3",
    "不填",
    "没有，我自己管",
)
TOLD: dict[str, Any] = {
    "letting": "vacant",
    "house.complete_flat": False,
    "house.by_room": True,
    "owner_lives": False,
    "house.rooms": 6,
    "house.beds": 12,
    "house.area": 120.0,
    "floors": 3,
}
DUE = date(2023, 6, 14)


def after_type(typed: tuple[str, ...], pack_has_types: bool) -> tuple[str, ...]:
    return (*typed[:2], "说不准", *typed[2:]) if pack_has_types else typed


def answers() -> tuple[str, ...]:
    asked = talk("new-house", *HOUSE[:2], facts=STRANGER)
    return after_type(HOUSE, asked.at == "type")


def test_a_stranger_registers_a_house() -> None:
    typed = (*answers(), "陈平", "199 0000 0001", "都对，提交")
    talked = talk("new-house", *typed, facts=STRANGER, deeds={RegisterHouse: DUE})
    assert talked.deed() == RegisterHouse("landlord", 4, "村口超市后面", TOLD, "陈平", "+8619900000001", "")
    assert "6月14日" in talked.text
    assert {m.key for turn in talked.turns for m in turn if m.sensitive} == {"phone"}


def test_who_is_proven_is_not_asked_for_a_name_and_sees_what_waits() -> None:
    facts = STRANGER | {WhoAmI: LANDLORD, MyClaims: (ClaimSeen("西村8号", date(2023, 6, 1)),)}
    talked = talk("new-house", *answers(), facts=facts)
    assert talked.at == "check"
    assert "西村8号" in "".join(m.text for m in talked.turns[0])
    changed = talk("new-house", *answers(), "rooms", "7", facts=facts)
    assert {row.name: row.value for row in changed.last[-1].rows}["rooms"] == "7"


def test_an_unknown_village_leads_to_help() -> None:
    talked = talk("new-house", "无此村", "请人帮忙", facts=STRANGER | {VillagesLike: ()})
    assert talked.options == ["start:help-me:help-fill", "start:menu"]


def test_a_refusal_is_told() -> None:
    typed = (*answers(), "陈平", "199 0000 0001", "send")
    talked = talk("new-house", *typed, facts=STRANGER, deeds={RegisterHouse: refuse("too-many-claims")})
    assert (talked.at, talked.keys) == (None, ["refused-too-many-claims"])


# -- the register -----------------------------------------------------------------------------------------------


@pytest.fixture
async def village(db: Database, vault: Vault) -> Village:
    return await Village(db, vault).build()


def claimed(village: Village, **changed: Any) -> RegisterHouse:
    plain: dict[str, Any] = {
        "role": "landlord",
        "area_id": village.east.id,
        "address": "东村9号",
        "told": TOLD,
        "name": "方大同",
        "phone": "+8619900000009",
        "manager": "",
    }
    return RegisterHouse(**(plain | changed))


async def test_a_claim_is_no_house_and_gives_no_right(village: Village) -> None:
    who = await village.who()
    houses = await village.one("SELECT count(*) FROM houses")
    assert await village.do(who, claimed(village)) == date(2023, 6, 14)
    assert await village.one("SELECT count(*) FROM houses") == houses
    assert await village.one("SELECT rule FROM duties WHERE about = 'house-claim'") == house_claims.CHECK
    assert [claim.address for claim in await village.find(who, MyClaims())] == ["东村9号"]
    assert await village.find(who, MyHouses()) == ()
    assert await village.find(await village.who(), MyClaims()) == ()
    sealed = await village.one("SELECT content FROM house_claims")
    assert b"19900000009" not in bytes(sealed)


async def test_two_who_claim_one_house_hear_the_same(village: Village) -> None:
    answers = [await village.do(await village.who(), claimed(village)) for _ in range(2)]
    assert answers[0] == answers[1]
    async with village.db.begin() as conn:
        found = await house_claims.waiting(conn)
    assert [len(row.others) for row in found] == [1, 1]


async def test_too_many_and_nowhere_are_refused(village: Village) -> None:
    who = await village.who()
    with pytest.raises(Refused, match="no-village"):
        await village.do(who, claimed(village, area_id=0))
    for _ in range(house_claims.MOST_WAITING):
        await village.do(who, claimed(village))
    with pytest.raises(Refused, match="too-many-claims"):
        await village.do(who, claimed(village))


# -- officers ---------------------------------------------------------------------------------------------------


@pytest.fixture
async def town(db: Database, vault: Vault) -> OfficersTown:
    return await town_of(db, vault).build()


async def claim(town: OfficersTown, address: str = "东村9号", person: int | None = None) -> int:
    async with town.db.begin() as conn:
        town.town.conn = conn
        made = house_claims.Claim(
            role="landlord",
            area_id=await value(conn, "SELECT id FROM areas WHERE name = '东村'"),
            area_no=3,
            address=address,
            told=TOLD,
            content={"name": "方小同", "phone": "+8619900000009", "manager": "李管家"},
            contact_id=await town.town.contact(),
            person_id=person,
        )
        claim_id, _ = await house_claims.claim(conn, town.vault, load("cixi-2023"), made, MORNING)
    return claim_id


async def test_an_officer_sees_confirms_and_the_claimant_is_told(town: OfficersTown) -> None:
    made = await claim(town)
    async with await town.officer() as east, await town.officer("西民警") as west:
        (line,) = (await east.get("/house-claims")).json()["items"]
        assert (line["id"], line["address"], line["proven"], line["others"]) == (made, "东村9号", False, [])
        assert "19900000009" not in str(line)
        assert (await west.get("/house-claims")).json()["items"] == []
        for path, body in (
            ("confirm", None),
            ("refuse", {"reason": "没有"}),
            ("reveal", {"reason": "打电话"}),
        ):
            answer = await west.post(f"/house-claims/{made}/{path}", json=body)
            assert answer.status_code == 404
        shown = await east.post(f"/house-claims/{made}/reveal", json={"reason": "打电话"})
        assert shown.json() == {"name": "方小同", "phone": "+8619900000009", "manager": "李管家"}
        done = (await east.post(f"/house-claims/{made}/confirm")).json()
        assert done["state"] == "confirmed"
        again = await east.post(f"/house-claims/{made}/confirm")
        assert (again.status_code, again.json()["code"]) == (409, "wrong-state")
        assert (await east.get("/house-claims")).json()["items"] == []
        house = (await east.get(f"/houses/{done['house_id']}")).json()
    assert [(p["role"], p["person"]["name"]) for p in house["parties"]] == [("landlord", "方小同")]
    async with town.db.begin() as conn:
        wanted = "SELECT letting || ' ' || beds_count FROM houses WHERE id = :id"
        assert await value(conn, wanted, id=done["house_id"]) == "vacant 12"
        assert await value(conn, "SELECT name FROM posts") == "李管家"
        assert await value(conn, "SELECT state FROM duties WHERE about = 'house-claim'") == "done"
        assert await value(conn, "SELECT text_key FROM notices") == "house-confirmed"
        assert await value(conn, "SELECT trusted FROM phones ORDER BY id DESC LIMIT 1")


async def test_a_house_on_record_may_be_meant_and_a_claim_refused_with_words(town: OfficersTown) -> None:
    first, second = await claim(town, person=town.landlord), await claim(town)
    async with await town.officer() as east:
        lines = (await east.get("/house-claims")).json()["items"]
        assert [line["others"] for line in lines] == [[second], [first]]
        known = town.houses["east"]
        other = await east.post(f"/house-claims/{first}/confirm", json={"house_id": town.houses["west"]})
        assert other.status_code == 404
        done = await east.post(f"/house-claims/{first}/confirm", json={"house_id": known})
        assert done.json()["house_id"] == known
        refused = await east.post(f"/house-claims/{second}/refuse", json={"reason": "房东另有其人"})
        assert refused.json()["state"] == "refused"
    async with town.db.begin() as conn:
        assert (
            await value(conn, "SELECT reason FROM house_claims WHERE id = :id", id=second) == "房东另有其人"
        )
        assert await value(conn, "SELECT count(*) FROM notices WHERE text_key = 'house-refused'") == 1


async def test_the_owners_paper_is_seen_with_a_reason_that_is_kept(town: OfficersTown) -> None:
    made = await claim(town)
    async with town.db.begin() as conn:
        contact = await value(conn, "SELECT contact_id FROM house_claims WHERE id = :id", id=made)
        file = await files.keep(conn, town.vault, contact, b"jpeg")
        assert await pictures.show(conn, contact, 3, "house-claim", made, [int(file), 10**9]) == 1
    async with await town.officer() as east, await town.officer("西民警") as west:
        (line,) = (await east.get("/house-claims")).json()["items"]
        (picture,) = line["pictures"]
        path, why = f"/pictures/{picture}/reveal", {"reason": "核对同意书"}
        assert (await west.post(path, json=why)).status_code == 404
        shown = await east.post(path, json=why)
        assert (shown.status_code, shown.headers["content-type"], shown.content) == (
            200,
            "image/jpeg",
            b"jpeg",
        )
    async with town.db.begin() as conn:
        assert await value(conn, "SELECT count(*) FROM audit WHERE about = 'picture'") == 1
