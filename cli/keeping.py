"""Keeps a process talking by the programme that runs: one may be applied, changed or ended while it serves."""

import asyncio
from typing import TYPE_CHECKING, Protocol

import structlog

from cli.town import PACK, Town

if TYPE_CHECKING:
    from programmes.pack import Pack

log = structlog.get_logger()

EVERY_SECONDS = 60.0


class Talking(Protocol):
    """Whatever talks by one programme: new talks begin with it, those under way keep theirs."""

    pack: "Pack"


async def keep_pack(town: Town, *talking: Talking, every: float = EVERY_SECONDS) -> None:
    """For ever: looks which programme comes first now, and gives it to whoever talks by another."""
    while True:
        await asyncio.sleep(every)
        try:
            await take_pack(town, *talking)
        except Exception as fault:  # the database may be away; what runs goes on
            log.warning("programme_not_read", cause=type(fault).__name__)


async def take_pack(town: Town, *talking: Talking) -> None:
    from programmes.pack import load
    from registry import programmes

    async with town.db.begin() as conn:
        first, *_ = await programmes.running(conn, load(PACK))
    for one in talking:
        if one.pack is not first:
            log.info("programme_changed", name=first.name, edition=first.edition)
            one.pack = first
