"""Officers who talk: a village with officers of east and west, and chats that their codes made desks."""

from datetime import date

from bot.conversation import Conversation
from registry import officer_codes, officers
from registry.database import value
from registry.vault import Vault
from tests.levels import PAGE
from tests.registered import PACK, Village
from tests.visitor import Visitor

EAST, WEST, GRID = "东民警", "西民警", "东网格员"
DAY = date(2023, 6, 12)


async def with_officers(village: Village) -> Village:
    """An officer for each village and a grid worker in the east."""
    async with village.db.begin() as conn:
        await officers.add(conn, EAST, ["东村"])
        await officers.add(conn, WEST, ["西村"])
        await officers.add(conn, GRID, ["东村"], "grid")
    return village


async def code_of(village: Village, name: str, vault: Vault | None = None) -> str:
    async with village.db.begin() as conn:
        officer = await value(conn, "SELECT id FROM officers WHERE name = :name", name=name)
        code = await officer_codes.make(conn, vault or village.vault, officer, actor="operator")
    assert code is not None
    return code


def chat(village: Village, account: str = "web", level: str = "everything") -> Visitor:
    return Visitor(Conversation(village.db, village.vault, PACK, PAGE, {account: level}), account)


async def desk(village: Village, name: str = EAST) -> Visitor:
    """A web chat that is this officer's."""
    visitor = chat(village)
    await visitor.start("officer")
    await visitor.type(await code_of(village, name))
    assert visitor.keys == ["welcome"]
    return visitor
