"""A chat becomes an officer's by a one-time code, sees that officer's areas only, and stops being one."""

import pytest

from bot.who import Who
from flows.engine import Refused
from flows.office_deeds import CallBack, SeeTo
from flows.office_facts import OfficerHere, OfficeWork, RequestToSee, WorkPage
from registry import officers, requests
from registry.database import Database, run, value
from registry.officers import ROLES, SCOPES
from registry.requests import Asked
from registry.vault import Vault
from tests.desk import EAST, GRID, WEST, chat, code_of, desk, with_officers
from tests.levels import settled
from tests.officers_town import town_of
from tests.registered import NOW, PACK, Village


@pytest.fixture
async def village(db: Database, vault: Vault) -> Village:
    return await with_officers(await settled(db, vault))


async def officer_who(village: Village, name: str) -> Who:
    """A turn of a chat that is this officer's."""
    who = await village.who()
    async with village.db.begin() as conn:
        officer = await value(conn, "SELECT id FROM officers WHERE name = :name", name=name)
        await run(
            conn,
            "UPDATE contacts SET officer_id = :officer WHERE id = :id",
            officer=officer,
            id=who.contact_id,
        )
    return Who(who.contact_id, "web", "web", None, "zh", NOW, PACK, "everything", officer_id=officer)


async def ask(village: Village, house: int, area_no: int, phone: str = "+8619900000077") -> int:
    who = await village.who()
    async with village.db.begin() as conn:
        asked = Asked(
            kind="help-fill",
            area_no=area_no,
            house_id=house,
            place="",
            contact_id=who.contact_id,
            phone=phone,
            words="打19900000077找我",
        )
        made, _ = await requests.ask(conn, village.vault, PACK, asked, NOW)
    return made


async def test_a_code_makes_a_chat_an_officers_once(village: Village) -> None:
    code = await code_of(village, EAST)
    first, second = chat(village), chat(village)
    await first.start("officer")
    await first.type("AAAAA22222")
    assert first.keys == ["refused-wrong-code", "officer-code"]
    await first.type(f" {code[:5].lower()}-{code[5:]}")
    assert first.keys == ["welcome"]
    assert EAST in first.message("welcome").text
    await second.start("officer")
    await second.type(code)
    assert second.keys == ["refused-wrong-code", "officer-code"]
    assert await village.one("SELECT count(*) FROM audit WHERE action = 'officer-chat'") == 1
    assert await village.one("SELECT tied_by FROM contacts WHERE officer_id IS NOT NULL") == "officer-code"


async def test_codes_end_with_the_next_one_with_time_and_after_five_wrong_ones(village: Village) -> None:
    old, new = await code_of(village, EAST), await code_of(village, EAST)
    visitor = chat(village)
    await visitor.start("officer")
    await visitor.type(old)
    assert visitor.keys[0] == "refused-wrong-code"
    async with village.db.begin() as conn:
        await run(conn, "UPDATE codes SET expires_at = now() WHERE purpose = 'officer'")
    await visitor.type(new)
    assert visitor.keys[0] == "refused-wrong-code"
    for _ in range(3):
        await visitor.type("BBBBB33333")
    await visitor.type(await code_of(village, EAST))
    assert visitor.keys == ["refused-too-many-tries"]


async def test_dismissal_takes_the_chat_and_the_code_away(village: Village) -> None:
    east = await desk(village)
    waiting = await code_of(village, EAST)
    async with village.db.begin() as conn:
        assert await officers.dismiss(conn, EAST)
    await east.start("today")
    assert east.keys == ["officers-only"]
    other = chat(village)
    await other.start("officer")
    await other.type(waiting)
    assert other.keys[0] == "refused-wrong-code"


async def test_an_officer_leaves_the_desk(village: Village) -> None:
    east = await desk(village)
    await east.start("officer")
    await east.tap("leave")
    assert east.keys == ["left"]
    assert await village.one("SELECT count(*) FROM contacts WHERE officer_id IS NOT NULL") == 0


async def test_today_shows_ones_own_areas_only(village: Village) -> None:
    mine = await ask(village, village.house_id, village.east.lo)
    theirs = await ask(village, village.other_id, village.west.lo)
    east, west = await desk(village), await desk(village, WEST)
    await east.start("today")
    offered = [o.value for m in east.last.messages for o in m.options]  # type: ignore[union-attr]
    assert f"start:request:{mine}" in offered
    assert "start:queue" in offered
    assert f"start:request:{theirs}" not in offered
    await west.start("today")
    told = repr(west.last)
    assert f"start:request:{theirs}" in told
    assert "start:queue'" not in told, "the declarations are the east's"
    assert "东村" not in told


@pytest.mark.parametrize(("name", "reveals"), [(EAST, True), (GRID, False)])
async def test_a_request_is_seen_to_and_its_phone_shown_to_who_may(
    village: Village, name: str, reveals: bool
) -> None:
    made = await ask(village, village.house_id, village.east.lo)
    visitor = await desk(village, name)
    await visitor.start(f"request:{made}")
    assert "19900000077" not in repr(visitor.last)
    offered = [o.value for m in visitor.last.messages for o in m.options]  # type: ignore[union-attr]
    assert ("phone" in offered) == reveals
    if reveals:
        await visitor.tap("phone")
        assert "19900000077" in visitor.message("call").text
        assert await village.one("SELECT count(*) FROM audit WHERE action = 'reveal'") == 1
        await visitor.start(f"request:{made}")
    await visitor.tap("done")
    assert visitor.keys == ["no-longer-waits"]
    assert await village.one("SELECT state FROM duties WHERE about = 'request'") == "done"


async def test_nothing_of_another_area_can_be_asked_or_done(village: Village) -> None:
    made = await ask(village, village.house_id, village.east.lo)
    west, grid = await officer_who(village, WEST), await officer_who(village, GRID)
    assert await village.find(west, RequestToSee(made)) is None
    with pytest.raises(Refused, match="not-your-area"):
        await village.do(west, SeeTo(made))
    with pytest.raises(Refused, match="not-your-area"):
        await village.do(west, CallBack(made))
    with pytest.raises(Refused, match="not-officer"):
        await village.do(grid, CallBack(made))
    with pytest.raises(Refused, match="not-officer"):
        await village.do(await village.who(), SeeTo(made))
    assert await village.find(await village.who(), OfficerHere()) is None
    assert await village.find(await village.who(), OfficeWork()) == WorkPage()


async def test_after_an_officers_look_up_the_next_turn_of_the_batch_sees_everything(village: Village) -> None:
    west, tenant = await officer_who(village, WEST), await village.who()
    async with village.db.begin() as conn:
        from bot import facts
        from flows.facts import HouseByCode

        found = await facts.answer(
            conn, village.vault, [(west, OfficeWork()), (tenant, HouseByCode(village.house))]
        )
    assert found[1].id == village.house_id


async def test_the_api_gives_a_code_to_tokens_good_for_all_that_the_role_may(
    db: Database, vault: Vault
) -> None:
    town = await town_of(db, vault).build()
    async with (
        await town.officer("网格员", *sorted(ROLES["grid"])) as grid,
        await town.officer("东民警", "rates:read") as little,
        await town.officer("东民警", *SCOPES) as full,
    ):
        made = await grid.post("/me/chat-code")
        assert (made.status_code, made.json()["minutes"]) == (200, 10)
        assert len(made.json()["code"]) == 10
        assert (await little.post("/me/chat-code")).status_code == 403
        assert (await full.post("/me/chat-code")).status_code == 200


@pytest.mark.parametrize("said", ["工作人员", "民警", "我是民警", "Staff"])
async def test_officers_say_who_they_are_where_nothing_is_asked(village: Village, said: str) -> None:
    visitor = chat(village)
    await visitor.start("menu")
    await visitor.type(said)
    assert visitor.last is not None
    assert visitor.last.talk == ("officer", "officer-code")
    await visitor.start("declare:elsewhere")
    asked = visitor.last.talk
    await visitor.type(said)
    assert asked is not None
    assert visitor.last.talk is not None
    assert visitor.last.talk[0] == "declare"


async def test_help_at_a_desk_is_about_the_desk(village: Village) -> None:
    east = await desk(village)
    await east.type("帮助")
    assert [option.value for option in east.message("help-officer").options] == ["start:today", "start:menu"]
    assert "工作台" in east.message("help-officer").text
    await east.type("菜单")
    assert east.message("desk").options[0].value == "start:today"
    tenant = chat(village)
    await tenant.type("帮助")
    assert tenant.keys == ["help"]
