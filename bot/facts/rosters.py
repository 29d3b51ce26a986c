"""Lists of tenants as their landlords send them."""

import asyncio

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.facts.asked import Answers, Asked
from bot.who import Who
from flows import rosters as ask
from flows.rooms import bare
from locales import words
from registry import files
from registry.exchange import RowError, roster
from registry.exchange.sheets import SheetRefused
from registry.vault import Vault


async def _roster_of(conn: AsyncConnection, vault: Vault, asked: Asked[ask.RosterOf]) -> list[ask.RosterRead]:
    """A list at a time: they are rare, and each is opened by itself."""
    return [await _read(conn, vault, who, fact.source) for who, fact in asked]


async def _read(conn: AsyncConnection, vault: Vault, who: Who, source: str) -> ask.RosterRead:
    content: str | bytes | None = source
    if source.startswith("file:"):
        content = await files.sheet(conn, vault, who.contact_id, int(source.removeprefix("file:")))
    if content is None:
        return ask.RosterRead((), (), _refusal(who, SheetRefused("not-a-table")))
    age = who.pack.declare.guardian_age
    found = await asyncio.to_thread(roster.read, vault, content, who.today, age)
    if found.refused is not None:
        return ask.RosterRead((), (), _refusal(who, found.refused))
    wrong = tuple(_sentence(who, error) for error in found.errors)
    tenants = tuple(
        ask.TenantLine(t.name, t.document, t.number, t.phone, bare(t.room), t.moved_in, t.company)
        for t in found.tenants
    )
    return ask.RosterRead(tenants, wrong)


def _refusal(who: Who, refused: SheetRefused) -> str:
    return words.text(who.lang, "import", f"sheet-{refused.code}", refused.values)


def _sentence(who: Who, error: RowError) -> str:
    problem = words.text(who.lang, "import", f"row-{error.code}", error.values)
    column = words.text(who.lang, "report-many", "column", {"name": error.column})
    return words.text(who.lang, "import", "row-at", {"row": error.row, "column": column, "problem": problem})


ANSWERS: Answers = {
    ask.RosterOf: _roster_of,
}
