"""Answers which chats are a person's own: one query for a whole batch."""

from collections.abc import Sequence
from datetime import date, datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.facts.asked import Answers
from bot.who import Who
from flows.channels import ChannelSeen, MyChannels
from registry import own_chats
from registry.database import SHANGHAI
from registry.vault import Vault


async def mine(
    conn: AsyncConnection, vault: Vault, asked: Sequence[tuple[Who, MyChannels]]
) -> list[tuple[ChannelSeen, ...]]:
    people = {who.person_id for who, _ in asked if who.person_id is not None}
    found = await own_chats.of_people(conn, sorted(people)) if people else ()
    return [
        tuple(
            ChannelSeen(row.id, row.kind, _day(row.heard_at), row.id == who.contact_id)
            for row in found
            if row.person_id == who.person_id
        )
        for who, _ in asked
    ]


def _day(moment: datetime | None) -> date | None:
    return None if moment is None else moment.astimezone(SHANGHAI).date()


ANSWERS: Answers = {MyChannels: mine}
