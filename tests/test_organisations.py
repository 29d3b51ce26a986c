"""Members of organisations: tied by the code on paper, they see their own houses and workers, and report for them."""

from datetime import date
from typing import Any

import pytest

from bot.who import Who
from flows.deeds import AnswerStay
from flows.desk_near import Desk, DesksNear
from flows.engine import Refused
from flows.facts import WhoAmI
from flows.organisation_deeds import (
    ClaimOrganisation,
    EndJob,
    GoOn,
    Hire,
    LeaveOrganisation,
    Named,
    ReportLodgers,
    Vouch,
)
from flows.organisation_facts import (
    HousesManaged,
    MyOrganisations,
    OrganisationSeen,
    StaysToVouch,
    StayToVouch,
    Worker,
    Workers,
)
from registry import organisations
from registry.codes import CodeRefused
from registry.database import Database, rows
from registry.organisations import NewOrganisation
from registry.vault import Vault
from tests.registered import NOW, PACK, Village, resident_id

ZHAO_PHONE = "+8619900000009"
TODAY = NOW.date()


@pytest.fixture
async def village(db: Database, vault: Vault) -> Village:
    return await Village(db, vault).build()


async def organisation(village: Village, kind: str = "employer", *houses: int) -> int:
    async with village.db.begin() as conn:
        new = NewOrganisation(area_id=village.east.id, kind=kind, name="东村电器厂")
        made = await organisations.add(conn, new, "officer", TODAY)
        assert made is not None
        for house in houses:
            assert await organisations.manage(conn, made, house, TODAY)
    return made


async def paper(village: Village, firm: int, name: str = "赵敏", phone: str = ZHAO_PHONE) -> str:
    async with village.db.begin() as conn:
        person = await organisations.add_member(conn, village.vault, firm, name, phone, TODAY)
        code = await organisations.issue_code(conn, village.vault, firm, person)
    assert code is not None
    return code


async def member(village: Village, firm: int) -> Who:
    chat = await village.who()
    await village.do(chat, ClaimOrganisation(await paper(village, firm)))
    person = await village.one("SELECT person_id FROM contacts WHERE id = :id", id=chat.contact_id)
    return Who(chat.contact_id, "web", "web", person, "zh", NOW, PACK, "everything")


def worker(serial: int, **more: Any) -> Named:
    return Named(
        f"工人{'甲乙丙丁'[serial % 4]}", "resident-id", resident_id(date(1991, 1, 1), serial), **more
    )


# -- speaking for it ----------------------------------------------------------------------------------------------


async def test_the_code_on_paper_ties_a_chat_once(village: Village) -> None:
    firm = await organisation(village)
    code = await paper(village, firm)
    chat = await village.who()
    speaks = await village.do(chat, ClaimOrganisation(f" {code[:5]}-{code[5:]} ".lower()))
    assert (speaks.surname, speaks.kind, speaks.organisation) == ("赵", "employer", "东村电器厂")
    tied = await village.one("SELECT tied_by FROM contacts WHERE id = :id", id=chat.contact_id)
    assert tied == "claim-code"
    assert await village.one("SELECT claimed_at IS NOT NULL FROM members")
    with pytest.raises(Refused, match="wrong-code"):
        await village.do(await village.who(), ClaimOrganisation(code))


async def test_a_newer_paper_ends_the_older(village: Village) -> None:
    firm = await organisation(village)
    older, newer = await paper(village, firm), await paper(village, firm)
    with pytest.raises(Refused, match="wrong-code"):
        await village.do(await village.who(), ClaimOrganisation(older))
    await village.do(await village.who(), ClaimOrganisation(newer))
    assert await village.one("SELECT count(*) FROM members") == 1, "name and phone were on record"


async def test_who_proved_to_be_somebody_stays_that(village: Village) -> None:
    firm = await organisation(village)
    landlord = await village.who(village.landlord)
    with pytest.raises(Refused, match="other-name"):
        await village.do(landlord, ClaimOrganisation(await paper(village, firm)))
    await village.do(landlord, ClaimOrganisation(await paper(village, firm, "陈平", "+8619900000077")))
    me = await village.find(landlord, WhoAmI())
    assert (me.landlord, me.organisations, me.roles) == (True, ("employer",), ("employer", "landlord"))
    current = "SELECT person_id FROM members WHERE until IS NULL AND claimed_at IS NOT NULL"
    assert await village.one(current) == village.landlord


async def test_guessing_has_an_end(village: Village) -> None:
    await organisation(village)
    chat = await village.who()
    for _ in range(5):
        async with village.db.begin() as conn:  # a wrong try is counted though it is refused
            with pytest.raises(CodeRefused, match="wrong-code"):
                await organisations.typed_code(conn, village.vault, chat.contact_id, "AAAAA22222")
    with pytest.raises(Refused, match="too-many-tries"):
        await village.do(chat, ClaimOrganisation("AAAAA22222"))


async def test_who_left_or_whose_organisation_ended_sees_nothing(village: Village) -> None:
    firm = await organisation(village, "employer", village.house_id)
    who = await member(village, firm)
    assert await village.find(who, MyOrganisations()) == (OrganisationSeen(firm, "employer", "东村电器厂"),)
    assert [house.id for house in await village.find(who, HousesManaged(firm))] == [village.house_id]
    assert await village.find(await village.who(village.landlord), HousesManaged(firm)) == ()
    await village.do(who, LeaveOrganisation(firm))
    assert await village.find(who, MyOrganisations()) == ()
    assert await village.find(who, HousesManaged(firm)) == ()
    with pytest.raises(Refused, match="not-a-member"):
        await village.do(who, LeaveOrganisation(firm))
    again = await member(village, firm)
    async with village.db.begin() as conn:
        assert await organisations.end(conn, firm, TODAY) == [village.house_id]
    with pytest.raises(Refused, match="not-managed"):
        await village.do(again, ReportLodgers(village.house_id, (worker(1),), TODAY))


# -- who lives in its houses --------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", ["employer", "agent", "property_manager", "operator", "desk"])
async def test_a_list_becomes_stays_and_reports_of_that_channel(village: Village, kind: str) -> None:
    firm = await organisation(village, kind, village.house_id)
    who = await member(village, firm)
    people = (worker(1, room="101"), worker(2, day=date(2023, 6, 1)), worker(1, room="101"))
    receipts = await village.do(who, ReportLodgers(village.house_id, people, date(2023, 6, 5)))
    assert len(receipts) == 2, "the same number twice is one person"
    async with village.db.begin() as conn:
        made = await rows(
            conn,
            "SELECT d.channel, d.with_id, s.moved_in, s.assurance, s.passed_on_at IS NOT NULL AS passed_on, "
            "s.reported_at IS NOT NULL AS reported FROM declarations d JOIN stays s ON s.id = d.stay_id ORDER BY d.id",
        )
    one = (f"{kind}_web", None, date(2023, 6, 5), "confirmed", True, True)
    assert [tuple(row) for row in made] == [one, (*one[:2], date(2023, 6, 1), *one[3:])]
    assert not await village.one(
        "SELECT count(*) FROM contacts WHERE person_id IN (SELECT person_id FROM stays)"
    )


async def test_officers_see_that_an_agent_has_not_seen_the_title(village: Village) -> None:
    who = await member(village, await organisation(village, "agent", village.house_id))
    await village.do(who, ReportLodgers(village.house_id, (worker(1),), TODAY, title_seen=False))
    assert await village.one("SELECT flags FROM declarations") == ["title-unseen"]


async def test_only_its_own_houses(village: Village) -> None:
    who = await member(village, await organisation(village, "property_manager", village.house_id))
    with pytest.raises(Refused, match="not-managed"):
        await village.do(who, ReportLodgers(village.other_id, (worker(1),), TODAY))
    stranger = await village.who()
    with pytest.raises(Refused, match="not-managed"):
        await village.do(stranger, ReportLodgers(village.house_id, (worker(1),), TODAY))


@pytest.mark.parametrize(
    ("answer", "assurance", "asked"),
    [("lives", "confirmed", 0), ("nobody", "claimed", 1), ("unsure", "claimed", 1)],
)
async def test_who_declared_is_vouched_for_or_looked_into(
    village: Village, answer: str, assurance: str, asked: int
) -> None:
    who = await member(village, await organisation(village, "property_manager", village.house_id))
    await village.do(await village.who(), village.declaration())
    (stay,) = await village.find(who, StaysToVouch(village.house_id))
    assert (stay.surname, stay.room) == ("张", "301"), "surname and room are all it sees (decision 4)"
    await village.do(who, Vouch(stay.id, answer))
    assert await village.one("SELECT assurance FROM stays") == assurance
    assert await village.one("SELECT moved_out IS NULL FROM stays")
    assert await village.one("SELECT count(*) FROM duties WHERE rule = 'office-check-who-lives'") == asked
    assert (await village.find(who, StayToVouch(stay.id)) is None) == (answer == "lives")


async def test_whom_the_tenant_would_not_have_checked_is_not_shown(village: Village) -> None:
    who = await member(village, await organisation(village, "property_manager", village.house_id))
    await village.do(await village.who(), village.declaration(landlord_may_check=False))
    assert await village.find(who, StaysToVouch(village.house_id)) == ()
    stay = await village.one("SELECT id FROM stays")
    with pytest.raises(Refused, match="not-managed"):
        await village.do(who, Vouch(stay, "lives"))
    with pytest.raises(Refused, match="not-yours"):
        await village.do(who, AnswerStay(stay, "lives"))


# -- where the desk is --------------------------------------------------------------------------------------------


async def test_the_desk_of_a_house_comes_before_those_of_the_village(village: Village) -> None:
    await organisation(village, "desk")
    async with village.db.begin() as conn:
        new = NewOrganisation(
            area_id=village.west.id,
            kind="desk",
            name="西村总台",
            hours="8:00–20:00",
            services=("合同", "居住证"),
        )
        own = await organisations.add(conn, new, "officer", TODAY)
        assert own is not None
        await organisations.manage(conn, own, village.house_id, TODAY)
    stranger = await village.who()
    own_first = await village.find(stranger, DesksNear(village.house))
    assert [desk.name for desk in own_first] == ["西村总台", "东村电器厂"]
    assert own_first[0] == Desk("西村总台", "", "8:00–20:00", "", ("合同", "居住证"))
    assert [desk.name for desk in await village.find(stranger, DesksNear(village.other))] == ["西村总台"]
    assert await village.find(stranger, DesksNear("NOPE")) == ()


# -- who works there ----------------------------------------------------------------------------------------------


async def test_workers_come_and_go(village: Village) -> None:
    firm = await organisation(village, "employer", village.house_id)
    who = await member(village, firm)
    people = (worker(1, room="101"), worker(2, room="301"))
    hired = Hire(firm, people, date(2023, 6, 5), date(2023, 6, 30), village.house_id)
    assert await village.do(who, hired) == 2
    assert await village.do(who, hired) == 2, "the same again is no second employment"
    assert await village.one("SELECT count(*) FROM employments") == 2
    assert await village.one("SELECT count(*) FROM stays WHERE passed_on_at IS NOT NULL") == 2
    first, second = await village.find(who, Workers(firm))
    await village.do(who, EndJob(first.id, date(2023, 6, 10)))
    await village.do(who, GoOn(second.id, None))
    (left,) = await village.find(who, Workers(firm))
    assert (left.id, left.ended) == (second.id, None)
    assert await village.find(who, Worker(first.id)) is None
    with pytest.raises(Refused, match="not-a-member"):
        await village.do(who, EndJob(first.id, TODAY))
    with pytest.raises(Refused, match="not-a-member"):
        await village.do(await village.who(village.landlord), EndJob(second.id, TODAY))
    assert await village.one("SELECT count(*) FROM stays WHERE moved_out IS NOT NULL") == 0, (
        "a job is no home"
    )


async def test_only_an_employer_hires(village: Village) -> None:
    firm = await organisation(village, "agent")
    who = await member(village, firm)
    with pytest.raises(Refused, match="not-a-member"):
        await village.do(who, Hire(firm, (worker(1),), TODAY, None, None))
    other = await organisation(village, "employer")
    with pytest.raises(Refused, match="not-a-member"):
        await village.do(who, Hire(other, (worker(1),), TODAY, None, None))


async def test_no_dormitory_of_somebody_elses(village: Village) -> None:
    firm = await organisation(village, "employer")
    who = await member(village, firm)
    with pytest.raises(Refused, match="not-managed"):
        await village.do(who, Hire(firm, (worker(1),), TODAY, None, village.house_id))
    assert await village.one("SELECT count(*) FROM employments") == 0
