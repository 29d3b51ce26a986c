"""Lettings step by step, and the upkeep of houses: what is kept, in which order, and whose it is."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from bot.who import Who
from flows.engine import Refused
from flows.facts import WhoAmI
from flows.letting_requests import CloseLetting, Lettings, LettingSeen, TakeStep
from flows.organisation_facts import HousesManaged, MyOrganisations, OrganisationSeen
from flows.upkeep import Upkept
from programmes.pack import load
from registry.database import Database, rows, run, value
from registry.vault import Vault
from tests.officers_town import town_of
from tests.player import SCENE, talk
from tests.registered import NOW, Village
from tests.seen import HOUSE
from tests.test_flows_organisations import MEMBER
from tests.test_organisations import member, organisation

KUNSHAN, HAIMEN = load("kunshan-331"), load("haimen-2019")
STEPS = [step.name for step in KUNSHAN.letting_steps]
TODAY = NOW.date()


@pytest.fixture
async def village(db: Database, vault: Vault) -> Village:
    return await Village(db, vault).build()


async def at_work(village: Village, kind: str, pack: Any = KUNSHAN) -> tuple[int, Who]:
    firm = await organisation(village, kind, village.house_id)
    return firm, replace(await member(village, firm), pack=pack)


def test_what_the_documents_ask_for() -> None:
    assert len(STEPS) == 6, "004-15"
    assert len(load("dajiangdong-2018").letting_steps) == 5, "003-28"


async def test_six_steps_in_their_order(village: Village) -> None:
    firm, who = await at_work(village, "operator")
    first = TakeStep(firm, STEPS[0], date(2023, 6, 1), house_id=village.house_id, room="301")
    letting = await village.do(who, first)
    for step in STEPS[1:]:
        assert await village.do(who, TakeStep(firm, step, date(2023, 6, 5), letting_id=letting)) == letting
    (seen,) = await village.find(who, Lettings(firm))
    assert seen == LettingSeen(letting, "东村江东路1号", "301", tuple(STEPS), date(2023, 6, 5))
    async with village.db.begin() as conn:
        kinds = [
            row.kind
            for row in await rows(conn, "SELECT kind FROM papers WHERE house_id IS NOT NULL ORDER BY id")
        ]
    assert kinds == STEPS, "the pack's requirement about the six steps reads these"
    await village.do(who, CloseLetting(letting))
    assert await village.find(who, Lettings(firm)) == ()
    with pytest.raises(Refused, match="not-a-member"):
        await village.do(who, CloseLetting(letting))


@pytest.mark.parametrize(
    ("step", "day", "code"),
    [
        (2, TODAY, "step-order"),
        (0, TODAY, "step-order"),
        (1, date(2023, 6, 13), "step-day"),
        (1, date(2023, 5, 31), "step-day"),
    ],
)
async def test_no_step_is_skipped_or_misdated(village: Village, step: int, day: date, code: str) -> None:
    firm, who = await at_work(village, "service_station")
    begun = TakeStep(firm, STEPS[0], date(2023, 6, 1), house_id=village.house_id, room="301")
    letting = await village.do(who, begun)
    with pytest.raises(Refused, match=code):
        await village.do(who, TakeStep(firm, STEPS[step], day, letting_id=letting))
    assert await village.one("SELECT count(*) FROM letting_steps") == 1


async def test_lettings_are_the_organisations_own(village: Village) -> None:
    firm, who = await at_work(village, "operator")
    begun = TakeStep(firm, STEPS[0], TODAY, house_id=village.house_id, room="301")
    letting = await village.do(who, begun)
    with pytest.raises(Refused, match="not-managed"):
        await village.do(who, replace(begun, house_id=village.other_id))
    stranger = replace(await village.who(village.landlord), pack=KUNSHAN)
    assert await village.find(stranger, Lettings(firm)) == ()
    with pytest.raises(Refused, match="not-a-member"):
        await village.do(stranger, TakeStep(firm, STEPS[1], TODAY, letting_id=letting))


OPERATOR = OrganisationSeen(5, "operator", "安居运营")
RUNNING = LettingSeen(9, HOUSE.address, "301", tuple(STEPS[:2]), date(2023, 6, 1))
ACTING: dict[type[Any], Any] = {WhoAmI: MEMBER, MyOrganisations: (OPERATOR,), HousesManaged: (HOUSE,)}
IN_KUNSHAN = replace(SCENE, pack=KUNSHAN)


@pytest.mark.parametrize(
    ("start", "running", "said", "deed"),
    [
        ("letting", (), ("301", "昨天"), TakeStep(5, STEPS[0], date(2023, 6, 11), house_id=12, room="301")),
        (
            "letting",
            (RUNNING,),
            ("1", "办好了", "昨天"),
            TakeStep(5, STEPS[2], date(2023, 6, 11), letting_id=9),
        ),
        (
            "letting:9",
            (RUNNING,),
            ("办好了", "6月2日"),
            TakeStep(5, STEPS[2], date(2023, 6, 2), letting_id=9),
        ),
        ("letting:9", (RUNNING,), ("这套不租了",), CloseLetting(9)),
        ("letting:9", (replace(RUNNING, steps=tuple(STEPS)),), ("1",), CloseLetting(9)),
        (
            "letting",
            (RUNNING,),
            ("新的一套", "302", "今天"),
            TakeStep(5, STEPS[0], TODAY, house_id=12, room="302"),
        ),
    ],
)
def test_the_next_step_is_asked(start: str, running: Any, said: tuple[str, ...], deed: Any) -> None:
    facts = ACTING | {Lettings: running}
    talked = talk(start, *said, scene=IN_KUNSHAN, facts=facts, deeds={TakeStep: 9, CloseLetting: None})
    assert talked.deed() == deed


def test_a_step_before_the_last_one_is_asked_again() -> None:
    facts = ACTING | {Lettings: (RUNNING,)}
    talked = talk("letting:9", "办好了", "5月31日", scene=IN_KUNSHAN, facts=facts)
    assert talked.keys == ["invalid-date-early", "done-on"]


def test_where_no_programme_asks_for_steps() -> None:
    assert talk("letting", facts=ACTING).keys == ["not-asked"]
    assert talk("upkeep:12", facts=ACTING).keys == ["not-asked"]


async def test_officers_see_how_far_a_letting_is(db: Database, vault: Vault) -> None:
    town = await town_of(db, vault).build()
    async with town.db.begin() as conn:
        town.town.conn = conn
        firm = await town.town.firm("operator", town.houses["east"])
        place = {"area_no": 3}
        let = await town.town.put(
            "lettings", organisation_id=firm, house_id=town.houses["east"], room="301", **place
        )
        await town.town.put(
            "letting_steps", letting_id=let, step="letting-offer", on_day=TODAY, at=NOW, **place
        )
    async with await town.officer() as east, await town.officer("西民警") as west:
        (line,) = (await east.get("/lettings", params={"organisation": firm})).json()["items"]
        assert (line["room"], [step["step"] for step in line["steps"]]) == ("301", ["letting-offer"])
        assert (await east.get("/lettings", params={"house": town.houses["west"]})).json()["items"] == []
        assert (await west.get("/lettings")).json()["items"] == []


# -- upkeep -------------------------------------------------------------------------------------------------------


async def test_drills_and_patrols_count_for_the_office_once(village: Village) -> None:
    _, who = await at_work(village, "property_manager", HAIMEN)
    for _ in range(2):
        await village.do(who, Upkept(village.house_id, "drill", TODAY, people=40))
    async with village.db.begin() as conn:
        seen = await rows(conn, "SELECT kind, on_day, place, people, source FROM events")
    assert [tuple(row) for row in seen] == [("drill", TODAY, "东村江东路1号", 40, "property_manager")]


async def test_a_contract_holds_until_its_day(village: Village) -> None:
    _, who = await at_work(village, "property_manager")
    await village.do(
        who, Upkept(village.house_id, "care-contract", date(2023, 6, 1), until=date(2024, 5, 31))
    )
    assert await village.one("SELECT until FROM papers WHERE kind = 'care-contract'") == date(2024, 5, 31)


async def test_gear_is_marked_as_looked_over_and_a_photo_is_its_chats_own(village: Village) -> None:
    _, who = await at_work(village, "property_manager", HAIMEN)
    async with village.db.begin() as conn:
        for kind in ("fire-gear", "ebike-charging"):
            await run(
                conn,
                "INSERT INTO devices (area_no, house_id, kind, source) SELECT area_no, id, :kind, 'officer' "
                "FROM houses WHERE id = :house",
                kind=kind,
                house=village.house_id,
            )
        sql = "INSERT INTO files (contact_id, kind, content) VALUES (:contact, 'photo', '') RETURNING id"
        photo = str(await value(conn, sql, contact=who.contact_id))
    report = Upkept(village.house_id, "gear", TODAY, photo=photo)
    assert await village.do(who, report) == 1
    assert await village.one("SELECT count(*) FROM devices WHERE checked_on = :day", day=TODAY) == 1
    assert await village.one("SELECT count(*) FROM pictures WHERE about = 'device'") == 1
    other = replace(await village.who(who.person_id), pack=HAIMEN)
    await village.do(other, report)
    assert await village.one("SELECT count(*) FROM pictures") == 1, "no other chat's photo"


@pytest.mark.parametrize(("kind", "name"), [("agent", "drill"), ("property_manager", "no-such")])
async def test_upkeep_is_whose_the_pack_says(village: Village, kind: str, name: str) -> None:
    _, who = await at_work(village, kind, HAIMEN)
    with pytest.raises(Refused, match="not-managed"):
        await village.do(who, Upkept(village.house_id, name, TODAY))


@pytest.mark.parametrize(
    ("pack", "said", "deed"),
    [
        (HAIMEN, ("1", "今天", "40", "没有"), Upkept(12, "drill", TODAY, people=40)),
        (HAIMEN, ("3", "昨天", "没有"), Upkept(12, "gear", date(2023, 6, 11))),
        (
            KUNSHAN,
            ("1", "今天", "2024-06-11", "没有"),
            Upkept(12, "care-contract", TODAY, until=date(2024, 6, 11)),
        ),
    ],
)
def test_upkeep_is_asked_for_by_what_it_is(pack: Any, said: tuple[str, ...], deed: Upkept) -> None:
    firm = OrganisationSeen(6, "property_manager", "安宜物业")
    facts = ACTING | {MyOrganisations: (firm,)}
    talked = talk("upkeep:12", *said, scene=replace(SCENE, pack=pack), facts=facts, deeds={Upkept: 1})
    assert talked.deed() == deed
