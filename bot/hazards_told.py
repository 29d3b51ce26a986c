"""Whoever reported a hazard hears what an officer found; nobody else hears that they did."""

from datetime import datetime
from typing import Any

from sqlalchemy.engine import Row
from sqlalchemy.ext.asyncio import AsyncConnection

from notices import outbox
from programmes.pack import Pack
from registry import duties, hazards
from registry.scopes import beyond
from registry.vault import Vault


async def settle(
    conn: AsyncConnection, vault: Vault, pack: Pack, now: datetime, state: str, decided: Row[Any]
) -> int:
    """Call it in the officer's transaction, after `registry.hazards.decide`; gives how many are told."""
    rule = next((rule for rule in pack.hazards if rule.code == decided.code), None)
    what = {f"what-{lang}": title for lang, title in rule.titles.items()} if rule else {}
    async with beyond(conn):
        await hazards.answer_duty(conn, "hazard", decided.id, now)
        await duties.touch(conn, pack, now.date(), hazards=[decided.id])
        return await outbox.put(
            conn,
            vault,
            [
                outbox.New(
                    cause=f"hazard:{decided.id}:{state}",
                    kind="service",
                    flow="notice",
                    key=f"hazard-{state}",
                    values={"number": decided.number, **(what or {"what": decided.code})},
                    contact_id=contact,
                    area_no=decided.area_no,
                )
                for contact in await hazards.reporters(conn, decided.id)
            ],
        )
