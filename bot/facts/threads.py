"""Talks between people and grid workers, as officers read them in a chat."""

from typing import Any

from sqlalchemy.engine import Row
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.desk import looking
from bot.facts.asked import Answers, Asked
from flows import talk_facts as ask
from registry import threads
from registry.database import SHANGHAI
from registry.masks import without_numbers
from registry.scopes import within
from registry.threads import Said, Wanted
from registry.vault import Vault

MOST = 30
LAST = 6


async def _waiting_threads(
    conn: AsyncConnection, vault: Vault, asked: Asked[ask.WaitingThreads]
) -> list[tuple[ask.ThreadSeen, ...]]:
    answers: list[tuple[ask.ThreadSeen, ...]] = [()] * len(asked)
    for one in await looking(conn, asked, "inbox:read"):
        async with within(conn, one.officer.ranges):
            found = await threads.listed(conn, Wanted(open=True), MOST)
        for place in one.places:
            answers[place] = tuple(_seen(row) for row in found)
    return answers


async def _thread_to_answer(
    conn: AsyncConnection, vault: Vault, asked: Asked[ask.ThreadToAnswer]
) -> list[ask.ThreadSeen | None]:
    """Two queries a talk: they are opened one at a time."""
    answers: list[ask.ThreadSeen | None] = [None] * len(asked)
    for one in await looking(conn, asked, "inbox:read"):
        async with within(conn, one.officer.ranges):
            for place, (_, fact) in zip(one.places, one.asked, strict=True):
                row = await threads.opened(conn, fact.thread_id)
                if row is not None and row.closed_at is None:
                    said = await threads.posts(conn, vault, row.id, LAST)
                    answers[place] = _seen(row, tuple(_line(each) for each in said))
    return answers


def _seen(row: Row[Any], lines: tuple[ask.Line, ...] = ()) -> ask.ThreadSeen:
    waiting = row.waiting_since.astimezone(SHANGHAI).date() if row.waiting_since else None
    return ask.ThreadSeen(row.id, row.address or "", waiting, row.unread, lines)


def _line(said: Said) -> ask.Line:
    at = said.row.at.astimezone(SHANGHAI).date()
    mine = said.row.officer_id is not None
    return ask.Line(mine, without_numbers(said.words), at, said.row.file_id is not None)


ANSWERS: Answers = {
    ask.WaitingThreads: _waiting_threads,
    ask.ThreadToAnswer: _thread_to_answer,
}
