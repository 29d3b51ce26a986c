"""An opened register, as every command starts from it."""

import argparse
import asyncio
import socket
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from settings import Settings

if TYPE_CHECKING:
    from bot.conversation import Conversation
    from programmes.pack import Pack
    from registry.database import Database
    from registry.duties import Changes
    from registry.embedded import Running
    from registry.vault import Vault

PACK = "cixi-2023"
"""The programme of a register in which none was applied."""

Command = Callable[[argparse.Namespace, Settings], Awaitable[None]]


class CommandError(Exception):
    """Told to whoever typed the command; the message says what to do."""


@dataclass(frozen=True, slots=True)
class Town:
    """An opened register: its database, keys and programmes, the widest areas' first.

    Conversations go by the first one. `running` is the embedded server, if it is ours.
    """

    settings: Settings
    url: str
    db: "Database"
    vault: "Vault"
    packs: "tuple[Pack, ...]"
    running: "Running | None"

    @property
    def pack(self) -> "Pack":
        return self.packs[0]

    @property
    def direct_url(self) -> str:
        return self.settings.database_direct_url or self.url

    @property
    def page(self) -> str:
        """The address people reach: PUBLIC_URL, else this machine's in its network."""
        return self.settings.public_url or f"http://{lan_address()}:{self.settings.port}"

    def conversation(self) -> "Conversation":
        from bot.conversation import Conversation

        carries = {
            "telegram:main": self.settings.telegram_carries,
            "wechat:main": self.settings.wechat_carries,
            "sms": "identity_by_link",
        }
        unlinked = frozenset() if self.settings.public_url else frozenset({"sms"})
        return Conversation(self.db, self.vault, self.pack, self.page, carries, unlinked=unlinked)


@asynccontextmanager
async def opened(settings: Settings, *, check: bool = True) -> AsyncIterator[Town]:
    """Database up and migrated, keys checked and recorded; the embedded server stops with its last user."""
    from programmes import pack
    from registry import programmes
    from registry.database import Database
    from registry.vault import Vault, check_keys

    running: Running | None = None
    if settings.database_url is None:
        from registry import embedded

        running = await asyncio.to_thread(embedded.start, settings.data)
        url = running.url
    else:
        from registry.roles import ensure_roles

        url = settings.database_url
        await ensure_roles(settings.database_direct_url or url)
    db = None
    try:
        from registry.migrations import migrate

        await migrate(settings.database_direct_url or url)
        db = Database.open(url, settings.database_direct_url)
        vault = Vault.load(settings.keys, settings.data)
        async with db.begin() as conn:
            if check:
                await check_keys(conn, vault)
            packs = await programmes.running(conn, pack.load(PACK))
        yield Town(settings, url, db, vault, packs, running)
    finally:
        if db is not None:
            await db.close()
        if running is not None:
            await asyncio.to_thread(running.close)


def counted(changes: "Changes") -> str:
    """What a recomputation did, for whoever asked for it."""
    return (
        f"{changes.opened} duties opened, {changes.changed} changed, {changes.closed} done, "
        f"{changes.cancelled} cancelled, {changes.missed} missed"
    )


def lan_address() -> str:
    """This machine's address in its network; no packet is sent."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe, suppress(OSError):
        probe.connect(("192.0.2.1", 9))
        return str(probe.getsockname()[0])
    return "127.0.0.1"


def logging_to_stderr(settings: Settings) -> None:
    import logging

    import structlog

    level = logging.getLevelNamesMapping()[settings.log_level.upper()]
    logging.basicConfig(level=max(level, logging.WARNING), format="%(levelname)s %(name)s %(message)s")
    structlog.configure(
        wrapper_class=structlog.make_filtering_bound_logger(level),
        logger_factory=lambda *_: structlog.PrintLogger(sys.stderr),  # what stderr is by then
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso"),
            structlog.processors.LogfmtRenderer(),
        ],
    )
