"""The application with a WeChat account, over real HTTP on both sides."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

from aiohttp import ClientSession

from api.grounds import Grounds
from bot.conversation import Conversation
from bot.listener import Listener
from bot.wechat import MAIN
from bot.wechat_account import consent_page, open_api, run_wechat
from bot.wechat_crypto import SafeMode
from bot.wechat_hearing import WechatHearing
from notices.pace import Limits
from programmes import pack
from registry.database import Database, one, rows, value
from registry.vault import Vault
from tests.fakes.wechat import AES_KEY, APP_ID, APP_SECRET, TOKEN, Caller, FakeWechat
from tests.serving import hosted
from tests.small_town import Town

PACK = pack.load("cixi-2023")
PAGE = "https://anju.example"
FAST = Limits(per_second=1000)
TEMPLATE_ID = "VRR0UEO9VJOLs0MHlU0OilqX6MVFDwH3"


@dataclass(frozen=True, slots=True)
class Settings:
    """As the environment would say it."""

    wechat_api_url: str
    wechat_carries: str = "everything"
    wechat_template: str | None = None
    wechat_app_id: str | None = APP_ID
    wechat_secret: str | None = APP_SECRET


@dataclass(frozen=True, slots=True)
class Site:
    """What a test talks with: the account's caller, and what stands behind it."""

    caller: Caller
    conversation: Conversation
    hearing: WechatHearing
    settings: Settings


@asynccontextmanager
async def calling(
    db: Database, vault: Vault, fake: FakeWechat | None = None, *, safe: bool = False, page: str = PAGE,
    seconds: float = 4.0, **more: Any,
) -> AsyncIterator[Site]:  # fmt: skip
    """Without a fake the account has no AppSecret, and can only answer."""
    settings = Settings(fake.url if fake else "", **more)
    conversation = Conversation(db, vault, PACK, page, {MAIN: settings.wechat_carries})
    listener = Listener(conversation)
    hearing = WechatHearing(
        conversation,
        listener,
        TOKEN,
        SafeMode(TOKEN, AES_KEY, APP_ID) if safe else None,
        open_api(db, vault, settings) if fake else None,
        TEMPLATE_ID,
        seconds,
    )
    asking = consent_page(settings, page)
    grounds = Grounds(db, vault, PACK, conversation, listener, page, wechat=hearing, consents=asking)
    async with hosted(grounds) as base, ClientSession() as session:
        try:
            yield Site(Caller(base, session, safe=safe), conversation, hearing, settings)
        finally:
            await hearing.close()


@asynccontextmanager
async def sending(db: Database, vault: Vault, settings: Settings) -> AsyncIterator[None]:
    """A worker at work for the account; when the block ends, all it had under way is settled."""
    stop = asyncio.Event()
    task = asyncio.create_task(run_wechat(db, vault, settings, PAGE, stop=stop, limits=FAST))
    try:
        yield
    finally:
        stop.set()
        async with asyncio.timeout(15):
            await task


async def a_house(db: Database) -> str:
    async with db.begin() as conn:
        town = await Town(conn).build("cixi-2023")
        house = await town.house()
        code: str = await value(conn, "SELECT code FROM houses WHERE id = :id", id=house)
    return code


async def asked(db: Database) -> str | None:
    """The question now open in the chat."""
    async with db.begin() as conn:
        found: str | None = await value(conn, "SELECT at FROM talks WHERE active")
    return found


async def counted(db: Database, *tables: str) -> list[int]:
    async with db.begin() as conn:
        return [await value(conn, f"SELECT count(*) FROM {table}") for table in tables]


async def window(db: Database) -> tuple[float, int, int]:
    """Seconds the only window is open, messages left in it, consents."""
    sql = "SELECT extract(epoch FROM open_until - now()) AS seconds, remaining, consents FROM wechat_windows"
    async with db.begin() as conn:
        row = await one(conn, sql)
    return (float(row.seconds), row.remaining, row.consents) if row else (0.0, 0, 0)


async def states(db: Database) -> list[tuple[str, str | None, str | None]]:
    """Account, state and reason of all notices but replies."""
    sql = "SELECT account, state, reason FROM notices WHERE kind <> 'reply' ORDER BY id"
    async with db.begin() as conn:
        return [(row.account, row.state, row.reason) for row in await rows(conn, sql)]
