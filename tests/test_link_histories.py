"""Linking where something was said before, where two try at once, and where the program dies in between."""

import asyncio

import pytest

from registry.database import Database, run, value
from registry.vault import Vault
from tests.levels import settled
from tests.registered import Village
from tests.test_link import LINKED, chat, code_of, contact_of, tenant, tied
from tests.visitor import Visitor


@pytest.fixture
async def village(db: Database, vault: Vault) -> Village:
    return await settled(db, vault, ())


async def filer(village: Village) -> Visitor:
    """The chat that declared the tenant, as nobody's: typing a number made it nobody (decision 12)."""
    found = await village.one(
        "SELECT c.address FROM declarations d JOIN contacts c ON c.id = d.contact_id LIMIT 1"
    )
    return chat(village, "web", found)


async def test_two_histories_are_not_mixed(village: Village) -> None:
    """A wife declared herself on her husband's phone; when it becomes his chat, her claims stay hers."""
    first, second = await tied(village), await filer(village)
    before = await village.one("SELECT count(*) FROM stays WHERE person_id = :p", p=village.landlord)
    claimed = await tenant(village)
    code = await code_of(first)
    await second.start("link:enter")
    await second.type(code)
    assert second.keys == ["linked"]
    assert await village.one("SELECT person_id FROM declarations LIMIT 1") == claimed
    assert await village.one("SELECT count(*) FROM stays WHERE person_id = :p", p=village.landlord) == before
    await second.start("mine")
    assert "declared" in second.keys  # it was said in this chat
    await first.start("mine")
    assert "declared" not in first.keys  # and not in that one
    assert await village.one("SELECT count(*) FROM contacts WHERE person_id = :p", p=claimed) == 0


async def test_what_each_of_two_people_proved_stays_theirs(village: Village) -> None:
    """Both are tied: one leaves the other's chat first, and takes nothing along."""
    other = await tied(village, await tenant(village))
    await other.start("mine")
    seen = other.keys
    code = await code_of(await tied(village))
    await other.start("link:enter")
    await other.type(code)
    assert other.keys == ["refused-linked-otherwise"]
    await other.start("mine")
    assert other.keys == seen
    assert await village.one(LINKED, person=village.landlord) == 0


async def test_two_chats_try_one_code_at_once(village: Village) -> None:
    code = await code_of(await tied(village))
    chats = [chat(village, "telegram:main", str(n)) for n in range(5)]
    for one in chats:
        await one.start("link:enter")
    await asyncio.gather(*(one.type(code) for one in chats))
    ends = sorted(one.keys[-1] for one in chats)
    assert ends == ["linked", *["refused-code-used"] * 4]
    assert await village.one(LINKED, person=village.landlord) == 1
    assert await village.one("SELECT count(*) FROM notices WHERE text_key = 'chat-linked'") == 1


@pytest.mark.parametrize(
    ("account", "again"), [("web", ["linked"]), ("telegram:main", [])], ids=["answered", "pushed once"]
)
async def test_the_same_message_again_has_no_second_effect(
    village: Village, account: str, again: list[str]
) -> None:
    """The answer was lost on its way: the channel delivers once more, to another process."""
    code = await code_of(await tied(village))
    await chat(village, account, "77").start("link:enter")
    for keys in (["linked"], again):
        second = chat(village, account, "77")
        await second.send(text=code, outside_id="again")
        assert second.keys == keys
    assert await village.one("SELECT count(*) FROM audit WHERE action = 'tie'") == 1
    assert await village.one("SELECT count(*) FROM notices WHERE text_key = 'chat-linked'") == 1


async def test_a_turn_that_dies_before_its_commit_has_used_no_code(village: Village) -> None:
    code = await code_of(await tied(village))
    second = chat(village, "telegram:main", "77")
    await second.start("link:enter")
    contact = await contact_of(village, second)
    async with village.db.begin() as conn:
        await run(conn, "SELECT id FROM codes FOR UPDATE")
        dying = asyncio.create_task(second.type(code))
        async with asyncio.timeout(10):
            while not await waiting(village):
                assert not dying.done()
        dying.cancel()
        await asyncio.wait({dying})
    assert await village.one("SELECT person_id FROM contacts WHERE id = :id", id=contact) is None
    assert await village.one("SELECT count(*) FROM codes WHERE purpose = 'link' AND used_at IS NOT NULL") == 0
    second = chat(village, "telegram:main", "77")
    await second.type(code)
    assert second.keys == ["linked"]


async def waiting(village: Village) -> int:
    """How many wait for somebody else's lock."""
    async with village.db.begin() as conn:
        found: int = await value(conn, "SELECT count(*) FROM pg_locks WHERE NOT granted")
    return found


async def test_whose_code_was_read_over_the_shoulder_is_told_and_cuts_off_the_thief(village: Village) -> None:
    mine = await tied(village)
    thief = chat(village, "telegram:main", "666")
    code = await code_of(mine)
    await thief.start("link:enter")
    await thief.type(code)
    told = await village.one("SELECT contact_id FROM notices WHERE text_key = 'chat-linked'")
    assert told == await contact_of(village, mine)
    await mine.start("channels")
    await mine.tap(str(await contact_of(village, thief)), "unlink")
    assert mine.keys == ["unlinked"]
    await thief.start("mine")
    assert "to-dos" not in thief.keys
    await thief.start("link:enter")
    await thief.type(code)
    assert thief.keys == ["refused-code-used"]


async def test_a_code_asked_for_in_a_chat_that_was_cut_off_is_worth_nothing(village: Village) -> None:
    here, lost = await tied(village), await tied(village)
    code = await code_of(lost)
    await here.start("channels")
    await here.tap(str(await contact_of(village, lost)), "unlink")
    third = chat(village)
    await third.start("link:enter")
    await third.type(code)
    assert third.keys == ["refused-code-expired"]
    assert await village.one(LINKED, person=village.landlord) == 0
