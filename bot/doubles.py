"""What follows from an officer's judgement of two records: duties are brought up to date, or the person is asked."""

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from notices import outbox
from programmes.pack import Pack
from registry import duties, merging
from registry.merging import Merged, MergeRefused
from registry.officers import Officer
from registry.overview import doubles as overview
from registry.overview import people
from registry.scopes import beyond
from registry.vault import Vault


async def merge(
    conn: AsyncConnection,
    pack: Pack,
    twin_id: int,
    keep: int | None,
    officer: Officer,
    reason: str,
    now: datetime,
) -> Merged:
    """In the officer's transaction. Raises MergeRefused."""
    merged = await merging.merge(conn, twin_id, keep, officer.id, reason, now)
    await _touch(conn, pack, merged, now)
    return merged


async def part(conn: AsyncConnection, pack: Pack, merge_id: int, officer: Officer, now: datetime) -> Merged:
    """In the officer's transaction. Raises MergeRefused."""
    parted = await merging.part(conn, merge_id, officer.id, now)
    await _touch(conn, pack, parted, now)
    return parted


async def _touch(conn: AsyncConnection, pack: Pack, merged: Merged, now: datetime) -> None:
    async with beyond(conn):
        people_ids = [merged.kept, merged.gone]
        await duties.touch(conn, pack, now.date(), people=people_ids, stays=merged.stays)


async def ask(
    conn: AsyncConnection, vault: Vault, twin_id: int, person_id: int | None, now: datetime
) -> None:
    """Asks to look at one's own declaration again; nothing in it tells of another record (decision 12).

    Both, or the one meant; each at most once a day. Raises MergeRefused.
    """
    pair = await people.pair(conn, twin_id)
    if pair is None or pair.decided is not None or person_id not in (None, pair.one, pair.other):
        raise MergeRefused("not-found")
    whom = [person_id] if person_id is not None else [pair.one, pair.other]
    async with beyond(conn):
        asked = [(person, await overview.filed_by(conn, person)) for person in whom]
        new = [
            outbox.New(
                cause=f"please-check:{twin_id}:{person}:{now:%Y%m%d}",
                kind="service",
                flow="notice",
                key="please-check",
                then=("mine", "grid-worker"),
                contact_id=contact,
                person_id=None if contact is not None else person,
                area_no=pair.area_no,
            )
            for person, contact in asked
        ]
        await outbox.put(conn, vault, new)
