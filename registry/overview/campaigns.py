"""Campaigns as officers look at them: the list, each sending with how far it is, and what was answered."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from sqlalchemy.engine import Row
from sqlalchemy.ext.asyncio import AsyncConnection

from registry.audience import UNREACHABLE
from registry.database import one, rows
from registry.scopes import beyond


@dataclass(frozen=True, slots=True)
class Progress:
    """Rows of a run by state; those failed and skipped by reason as well; readers by what they answered.

    `unreachable`: those of the failed whom no chat reaches, for somebody to visit.
    """

    states: dict[str, int] = field(default_factory=dict)
    failed: dict[str, int] = field(default_factory=dict)
    skipped: dict[str, int] = field(default_factory=dict)
    answers: dict[str, int] = field(default_factory=dict)

    @property
    def unreachable(self) -> int:
        return self.failed.get(UNREACHABLE, 0)


async def listed(
    conn: AsyncConnection, state: str | None, before: int | None, limit: int
) -> Sequence[Row[Any]]:
    """The officer's campaigns, newest first."""
    return await rows(
        conn,
        """SELECT * FROM campaigns WHERE (CAST(:state AS text) IS NULL OR state = :state)
             AND (CAST(:before AS bigint) IS NULL OR id < :before) ORDER BY id DESC LIMIT :limit""",
        state=state,
        before=before,
        limit=limit,
    )


async def opened(conn: AsyncConnection, campaign_id: int) -> Row[Any] | None:
    return await one(conn, "SELECT * FROM campaigns WHERE id = :id", id=campaign_id)


async def runs(conn: AsyncConnection, campaign_id: int, limit: int) -> Sequence[Row[Any]]:
    """Its sendings, newest first."""
    return await rows(
        conn,
        "SELECT * FROM campaign_runs WHERE campaign_id = :id ORDER BY id DESC LIMIT :limit",
        id=campaign_id,
        limit=limit,
    )


async def sending(conn: AsyncConnection, run_id: int) -> Row[Any] | None:
    return await one(conn, "SELECT * FROM campaign_runs WHERE id = :run", run=run_id)


async def run_of(conn: AsyncConnection, campaign_id: int, run_id: int) -> Row[Any] | None:
    """A sending of this campaign, if the officer sees it."""
    return await one(
        conn,
        "SELECT * FROM campaign_runs WHERE id = :run AND campaign_id = :campaign",
        run=run_id,
        campaign=campaign_id,
    )


_PROGRESS: Final = """
SELECT run_id, state, reason, count(*) AS number FROM notices
 WHERE run_id = ANY (CAST(:runs AS bigint[])) AND run_id > 0 GROUP BY 1, 2, 3"""

_ANSWERED: Final = """SELECT run_id, answer, count(*) AS number FROM campaign_answers
 WHERE run_id = ANY (CAST(:runs AS bigint[])) GROUP BY 1, 2"""


async def progress(conn: AsyncConnection, found: Sequence[Row[Any]]) -> dict[int, Progress]:
    """How far these sendings are, by id; two grouped queries, the first over an index alone.

    What waits of a cancelled one is cancelled, though the clock writes so a minute later.
    """
    cancelled = {row.id for row in found if row.state == "cancelled"}
    made = {row.id: Progress() for row in found}
    async with beyond(conn):
        counted = await rows(conn, _PROGRESS, runs=sorted(made))
        answered = await rows(conn, _ANSWERED, runs=sorted(made))
    for row in counted:
        state = "cancelled" if row.state == "queued" and row.run_id in cancelled else row.state
        one_run = made[row.run_id]
        one_run.states[state] = one_run.states.get(state, 0) + row.number
        by_reason = {"failed": one_run.failed, "skipped": one_run.skipped}.get(state)
        if by_reason is not None:
            by_reason[row.reason or ""] = by_reason.get(row.reason or "", 0) + row.number
    for row in answered:
        made[row.run_id].answers[row.answer] = row.number
    return made


async def answers(
    conn: AsyncConnection, run_id: int, before: int | None, limit: int
) -> list[tuple[Row[Any], Row[Any] | None]]:
    """Who answered what, newest first, each with the person (id, name) where the officer may see them."""
    async with beyond(conn):
        found = await rows(
            conn,
            """SELECT a.id, a.answer, a.at, c.person_id FROM campaign_answers a JOIN contacts c ON c.id = a.contact_id
                WHERE a.run_id = :run AND (CAST(:before AS bigint) IS NULL OR a.id < :before)
                ORDER BY a.id DESC LIMIT :limit""",
            run=run_id,
            before=before,
            limit=limit,
        )
    ids = sorted({row.person_id for row in found if row.person_id is not None})
    sql = "SELECT id, name FROM people WHERE id = ANY (CAST(:ids AS bigint[])) AND restricted_at IS NULL"
    people = {row.id: row for row in await rows(conn, sql, ids=ids)} if ids else {}
    return [(row, people.get(row.person_id)) for row in found]
