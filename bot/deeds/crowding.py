"""Notes for the officer where more people live in a room than it has beds or space for; nobody is turned away for it."""

from sqlalchemy.ext.asyncio import AsyncConnection

from flows.space import Space, too_many
from programmes.pack import Pack
from registry import space

FLAG = "crowded"


async def flags(
    conn: AsyncConnection, pack: Pack, house_code: str, room: str, told: int = 0
) -> tuple[str, ...]:
    """The flag, if it is so after what was just filed; `told`: how many grown people were said to live there."""
    found = await space.of_rooms(conn, [(house_code, room, None)]) if house_code and room else ()
    for row in found:
        if too_many(pack, Space(row.beds, row.area_m2), max(row.people, told)):
            return (FLAG,)
    return ()
