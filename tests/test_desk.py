"""The rental desk: guests in and out with a clerk's help, marked as such, and from when a permit may be asked for."""

from datetime import date
from typing import Any

import pytest

from flows.desk_facts import CheckGuestOut, ClerksAnswers, Guest, GuestOf, GuestsIn
from flows.engine import Refused
from flows.facts import HouseByCode
from flows.organisation_facts import OrganisationSeen
from registry.database import Database, rows
from registry.vault import Vault
from tests.player import talk
from tests.registered import NOW, Village
from tests.seen import HOUSE, STAY
from tests.test_flows_organisations import acting
from tests.test_organisations import member, organisation

DESK = OrganisationSeen(9, "desk", "东村旅馆总台")
SINCE = date(2022, 12, 12)
SETTLED, NEW = Guest(STAY, True, date(2023, 6, 1)), Guest(STAY, True, date(2023, 12, 1))
FACTS: dict[type[Any], Any] = {**acting(DESK), GuestsIn: (SETTLED,), HouseByCode: HOUSE}


@pytest.mark.parametrize(
    ("guest", "key"),
    [
        (SETTLED, "permit-now"),
        (NEW, "permit-later"),
        (Guest(STAY, False, None), "undeclared"),
        (Guest(STAY, True, None), "declared"),
    ],
)
def test_a_guest_and_their_permit(guest: Guest, key: str) -> None:
    talked = talk("desk-guests:12", "1", facts={**FACTS, GuestsIn: (guest,)})
    assert talked.keys == [key]
    assert f"start:desk-out:{STAY.id}" in talked.options


def test_who_stands_there_is_helped_and_who_does_not_is_reported() -> None:
    assert talk("desk-guests:12", "有人在这里，帮他申报", facts=FACTS).then == f"declare:k_{HOUSE.code}"
    assert talk("desk-guests:12", "人不在，由总台报送", facts=FACTS).then == "lodged:12"


@pytest.mark.parametrize(("said", "here"), [("在，是他自己说的", True), ("不在", False)])
def test_a_guest_leaves(said: str, here: bool) -> None:
    facts = {**FACTS, GuestOf: SETTLED}
    talked = talk(f"desk-out:{STAY.id}", "昨天", said, facts=facts, deeds={CheckGuestOut: None})
    assert talked.deed() == CheckGuestOut(STAY.id, date(2023, 6, 11), here)
    assert talk("desk-out:99", facts={**FACTS, GuestOf: None}).keys == ["not-there"]


# -- doing --------------------------------------------------------------------------------------------------------


@pytest.fixture
async def village(db: Database, vault: Vault) -> Village:
    return await Village(db, vault).build()


async def test_what_is_filed_at_the_desk_is_marked(village: Village) -> None:
    who = await member(village, await organisation(village, "desk", village.house_id))
    assert await village.find(who, ClerksAnswers()) == {"who": "helper", "declarant-name": "赵敏"}
    assert await village.find(await village.who(village.landlord), ClerksAnswers()) == {}
    helped = village.declaration(declarant="helper", declarant_name="赵敏")
    await village.do(who, helped)
    async with village.db.begin() as conn:
        (filed,) = await rows(conn, "SELECT channel, declarant, flags FROM declarations")
        (stay,) = await rows(conn, "SELECT assurance, passed_on_at IS NOT NULL AS passed_on FROM stays")
    assert (filed.channel, filed.declarant) == ("assisted", "helper"), "no self-declaration (decision 13)"
    assert "at-desk" in filed.flags
    assert tuple(stay) == ("confirmed", True), "the desk has reported by it"
    (guest,) = await village.find(who, GuestsIn(village.house_id))
    assert (guest.stay.surname, guest.stay.room, guest.permit_from) == ("张", "301", date(2023, 12, 12))


async def test_another_helper_is_no_desk(village: Village) -> None:
    await village.do(await village.who(), village.declaration(declarant="helper", declarant_name="赵敏"))
    assert "at-desk" not in await village.one("SELECT flags FROM declarations")
    assert await village.one("SELECT assurance FROM stays") == "claimed"


@pytest.mark.parametrize("here", [True, False])
async def test_nothing_ends_by_a_clerks_word(village: Village, here: bool) -> None:
    who = await member(village, await organisation(village, "desk", village.house_id))
    await village.do(await village.who(), village.declaration())
    stay = await village.one("SELECT id FROM stays")
    await village.do(who, CheckGuestOut(stay, NOW.date(), here))
    assert await village.one("SELECT moved_out IS NULL FROM stays")
    leaving = "SELECT count(*) FROM declarations WHERE kind = 'leaving' AND channel = 'assisted' AND 'at-desk' = ANY (flags)"
    asked = "SELECT count(*) FROM duties WHERE rule = 'office-check-who-lives' AND state = 'open'"
    assert (await village.one(leaving), await village.one(asked)) == ((1, 0) if here else (0, 1))
    said = "SELECT count(*) FROM stay_sources WHERE source = 'organisation' AND said = 'left'"
    assert await village.one(said) == 1


async def test_only_its_own_guests(village: Village) -> None:
    who = await member(village, await organisation(village, "property_manager", village.house_id))
    await village.do(await village.who(), village.declaration())
    stay = await village.one("SELECT id FROM stays")
    assert await village.find(who, GuestsIn(village.house_id)) == (), "a property firm is no desk"
    assert await village.find(who, GuestOf(stay)) is None
    with pytest.raises(Refused, match="not-managed"):
        await village.do(who, CheckGuestOut(stay, NOW.date(), True))
