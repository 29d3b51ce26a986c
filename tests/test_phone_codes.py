"""A phone is confirmed by a code: asked for in a chat, texted through the gateway, typed back, used once."""

import asyncio
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from bot.conversation import Conversation
from bot.sms import run_sms
from programmes import pack
from registry.database import Database, run
from registry.vault import Vault
from tests.fakes.sms import FakeSms
from tests.levels import settled
from tests.registered import LANDLORDS_PHONE, Village
from tests.visitor import Visitor

PACK = pack.load("cixi-2023")
UNKNOWN = "+8619900009999"


@pytest.fixture
async def village(db: Database, vault: Vault) -> Village:
    return await settled(db, vault, ())


@asynccontextmanager
async def gateway(village: Village) -> AsyncIterator[FakeSms]:
    stop = asyncio.Event()
    async with FakeSms() as fake:
        task = asyncio.create_task(run_sms(village.db, village.vault, fake.url, stop))
        try:
            yield fake
        finally:
            stop.set()
            await task


async def asking(village: Village, phone: str = LANDLORDS_PHONE) -> Visitor:
    """Somebody who says to be the landlord, and gave a phone."""
    visitor = Visitor(Conversation(village.db, village.vault, PACK, "https://anju.example"))
    await visitor.start(f"landlord:{village.house}")
    await visitor.tap("phone")
    await visitor.type(phone)
    return visitor


async def code_sent(fake: FakeSms, number: int = 1, phone: str = LANDLORDS_PHONE) -> str:
    await fake.until(lambda: len(fake.to(phone)) >= number)
    found = re.search(r"\d{6}", fake.to(phone)[-1])
    assert found is not None, fake.to(phone)
    return found[0]


async def test_the_code_that_was_texted_proves_whose_phone_it_is(village: Village) -> None:
    async with gateway(village) as fake:
        visitor = await asking(village)
        code = await code_sent(fake)
        await visitor.type(code)
    assert "proven" in visitor.keys
    assert (
        await village.one("SELECT person_id FROM contacts WHERE address = :a", a=visitor.address)
        == village.landlord
    )
    assert await village.one("SELECT count(*) FROM codes WHERE used_at IS NOT NULL") == 1


async def test_an_unknown_phone_gets_nothing_and_nobody_is_told_so(village: Village) -> None:
    async with gateway(village) as fake:
        known, unknown = await asking(village), await asking(village, UNKNOWN)
        await code_sent(fake)
        assert unknown.keys == known.keys
        await unknown.type("123456")
    assert fake.to(UNKNOWN) == []
    assert "proven" not in unknown.keys


async def test_a_code_works_in_the_chat_that_asked_once_and_in_time(village: Village) -> None:
    async with gateway(village) as fake:
        mine = await asking(village)
        code = await code_sent(fake)
        other = await asking(village)
        newer = await code_sent(fake, 2)
        await other.type(f"{(int(newer) + 1) % 10**6:06d}")
        assert "proven" not in other.keys
        async with village.db.begin() as conn:
            await run(
                conn,
                "UPDATE codes SET expires_at = now() - interval '1 second' WHERE contact_id = (SELECT id FROM contacts WHERE address = :a)",
                a=other.address,
            )
        await other.type(newer)
        assert "proven" not in other.keys
        await mine.type(code)
        assert "proven" in mine.keys


async def test_another_is_sent_to_the_same_phone_after_a_while(village: Village) -> None:
    async with gateway(village) as fake:
        mine, unknown = await asking(village), await asking(village, UNKNOWN)
        first = await code_sent(fake)
        await mine.type("没收到")
        assert "refused-code-on-its-way" in mine.keys
        async with village.db.begin() as conn:
            await run(conn, "UPDATE codes SET made_at = made_at - interval '2 minutes'")
        await mine.tap("resend")
        await unknown.tap("resend")
        assert mine.keys == unknown.keys == ["sent-again", "code"]
        second = await code_sent(fake, 2)
        if first != second:
            await mine.type(first)
            assert "proven" not in mine.keys
        await mine.type(second)
        assert "proven" in mine.keys
    assert fake.to(UNKNOWN) == []
