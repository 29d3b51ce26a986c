"""Tips without a name: kept with nothing that leads back to who gave them; the code is all that opens their state."""

# Demands: 000-32, 001-87

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

import orjson
from sqlalchemy.engine import Row
from sqlalchemy.ext.asyncio import AsyncConnection

from registry.database import one, rows, run, value
from registry.numbers import new_claim_code, reserve, tidy_code
from registry.vault import Vault

KIND: Final = "tips.code"
MOST_OF_HOUSE: Final = 12
"""Tips about one house in 24 hours; who gave them is not known, so nobody can be counted."""

STATES: Final = ("received", "looked-into", "passed-on", "closed")


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """A tip; `queue` is the department it goes to (police for public order)."""

    about: str
    queue: str
    area_no: int
    house_id: int | None
    place: str
    words: str


async def too_many(conn: AsyncConnection, house_id: int | None, since: datetime) -> bool:
    """Only a house can be counted."""
    if house_id is None:
        return False
    count = await value(
        conn, "SELECT count(*) FROM tips WHERE house_id = :house AND at > :since", house=house_id, since=since
    )
    return bool(count >= MOST_OF_HOUSE)


_GIVE = """
INSERT INTO tips (id, area_no, house_id, about, queue, place, content, code, at)
VALUES (:id, :area_no, CAST(:house AS bigint), :about, :queue, :place, :content, :code, :now)"""


async def give(conn: AsyncConnection, vault: Vault, given: Given, now: datetime) -> tuple[int, str]:
    """Keeps a tip; gives its id and the code that is shown once and kept nowhere."""
    (tip_id,) = (await reserve(conn, tips=1))["tips"]
    code = new_claim_code()
    await run(
        conn,
        _GIVE,
        id=tip_id,
        area_no=given.area_no,
        house=given.house_id,
        about=given.about,
        queue=given.queue,
        place=given.place,
        content=vault.seal(orjson.dumps({"words": given.words}), about(tip_id)),
        code=vault.index(KIND, code),
        now=now,
    )
    return tip_id, code


def about(tip_id: int) -> str:
    return f"tips.content:{tip_id}"


_BY_CODE = """
SELECT w.n, t.state, t.reward, CAST(t.at AT TIME ZONE 'Asia/Shanghai' AS date) AS day
FROM unnest(CAST(:ns AS bigint[]), CAST(:codes AS bytea[])) AS w(n, code) JOIN tips t ON t.code = w.code"""


async def by_codes(conn: AsyncConnection, vault: Vault, codes: Sequence[str]) -> Sequence[Row[Any]]:
    """Rows (n, state, reward, day) for the codes that are some tip's."""
    pairs = [(n, i) for n, code in enumerate(codes, 1) for i in vault.indexes(KIND, tidy_code(code))]
    return await rows(conn, _BY_CODE, ns=[n for n, _ in pairs], codes=[i for _, i in pairs])


_SEEN = """
SELECT t.id, t.about, t.queue, t.place, t.state, t.reward, t.at, t.answered_at, t.area_no, t.content, h.code AS house_code,
  h.address FROM tips t LEFT JOIN houses h ON h.id = t.house_id"""


async def listed(
    conn: AsyncConnection, *, queue: str | None, state: str | None, after: int = 0, most: int = 50
) -> Sequence[Row[Any]]:
    """Tips of the officer's areas, oldest first. One query."""
    wanted = f"""{_SEEN} WHERE (CAST(:queue AS text) IS NULL OR t.queue = :queue)
      AND (CAST(:state AS text) IS NULL OR t.state = :state) AND t.id > :after ORDER BY t.id LIMIT :most"""
    return await rows(conn, wanted, queue=queue, state=state, after=after, most=most)


async def seen(conn: AsyncConnection, tip_id: int) -> Row[Any] | None:
    return await one(conn, f"{_SEEN} WHERE t.id = :id", id=tip_id)


def words_of(vault: Vault, tip: Row[Any]) -> str:
    return str(orjson.loads(vault.open(tip.content, about(tip.id)))["words"])


_ANSWER = """
UPDATE tips SET state = coalesce(CAST(:state AS text), state), reward = coalesce(CAST(:reward AS text), reward),
  answered_at = :now WHERE id = :id"""


async def answer(
    conn: AsyncConnection, tip_id: int, state: str | None, reward: str | None, now: datetime
) -> None:
    """What came of it; whoever holds the code reads it, nobody else is told."""
    await run(conn, _ANSWER, id=tip_id, state=state, reward=reward, now=now)
