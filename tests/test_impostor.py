"""Typing somebody's number changes nothing of what is known of them until an officer decides (decision 3)."""

from datetime import date
from typing import Any

import pytest

from registry import casework
from registry.database import Database, rows
from registry.vault import Vault
from tests.registered import TENANTS_PHONE, Village

STRANGERS_PHONE = "+8619900000066"


@pytest.fixture
async def village(db: Database, vault: Vault) -> Village:
    return await Village(db, vault).build()


async def stay(village: Village) -> tuple[Any, ...]:
    async with village.db.begin() as conn:
        (found,) = await rows(
            conn, "SELECT room, moved_in, pays_to, landlord_may_check, assurance FROM stays"
        )
    return tuple(found)


async def phones(village: Village) -> int:
    return int(
        await village.one("SELECT count(*) FROM phones WHERE person_id <> :chen", chen=village.landlord)
    )


@pytest.mark.parametrize("changed", [{}, {"name": "周五"}, {"name": "周五", "landlord_may_check": False}])
async def test_another_chat_moves_nobody(village: Village, changed: dict[str, Any]) -> None:
    await village.do(await village.who(), village.declaration())
    before = await stay(village)
    again = village.declaration(
        room="305", moved_in=date(2023, 6, 1), pays_to="unknown", phone=STRANGERS_PHONE, **changed
    )
    filed = await village.do(await village.who(), again)
    assert await stay(village) == before
    assert filed.asked == "officer"
    assert await phones(village) == 1
    assert await village.one(
        "SELECT 'stay-unchanged' = ANY(flags) FROM declarations ORDER BY id DESC LIMIT 1"
    )
    assert await village.one("SELECT count(*) FROM notices WHERE text_key = 'declared'") == 1


async def test_another_name_moves_nobody_whom_only_the_register_knows(village: Village) -> None:
    who = await village.who()
    await village.do(who, village.declaration(phone=TENANTS_PHONE))
    async with village.db.begin() as conn:
        await rows(conn, "UPDATE declarations SET state = 'withdrawn' RETURNING id")
    before = await stay(village)
    await village.do(await village.who(), village.declaration(name="周五", room="305"))
    assert await stay(village) == before


async def test_what_an_officer_accepts_takes_effect(village: Village) -> None:
    await village.do(await village.who(), village.declaration())
    await village.do(await village.who(), village.declaration(room="305", phone=STRANGERS_PHONE))
    newest = await village.one("SELECT max(id) FROM declarations")
    async with village.db.begin() as conn:
        await casework.accept(conn, village.vault, newest, await village.officer(), village.now)
    assert (await stay(village))[0] == "305"
    assert await phones(village) == 2


async def test_ones_own_chat_and_ones_proven_chats_still_change_it(village: Village) -> None:
    who = await village.who()
    await village.do(who, village.declaration())
    await village.do(who, village.declaration(room="101"))
    assert (await stay(village))[0] == "101"
    person = await village.one("SELECT person_id FROM stays")
    await village.do(await village.who(person), village.declaration(room="102"))
    assert (await stay(village))[0] == "102"


@pytest.mark.parametrize(("name", "trusted"), [("张三", 1), ("周五", 0)])
async def test_another_names_phone_proves_nothing_when_accepted(
    village: Village, name: str, trusted: int
) -> None:
    await village.do(await village.who(), village.declaration())
    await village.do(await village.who(), village.declaration(name=name, phone=STRANGERS_PHONE))
    newest = await village.one("SELECT max(id) FROM declarations")
    async with village.db.begin() as conn:
        await casework.accept(conn, village.vault, newest, await village.officer(), village.now)
    sql = "SELECT count(*) FROM phones WHERE trusted AND person_id <> :chen"
    assert await village.one(sql, chen=village.landlord) == trusted
