"""Hands what a person writes to the officers of the place, and an officer's answer back to the person."""

from sqlalchemy.ext.asyncio import AsyncConnection

from bot import inbox
from bot.deeds.done import Deeds
from bot.desk import at_desk
from bot.who import Who
from flows.engine import Refused, row_id
from flows.talk_deeds import CloseThread, ReplyToPerson, WriteToWorker
from programmes.calendar import add_working_days
from registry import audit, duties, houses, requests, threads
from registry.database import value
from registry.vault import Vault


async def write_to_worker(conn: AsyncConnection, vault: Vault, who: Who, deed: WriteToWorker) -> None:
    """Refused: no-photo. What nobody answers within the pack's days is a duty of the office from the first word on."""
    file_id = row_id(deed.file_id) if deed.file_id else None
    if deed.file_id and not await _own_photo(conn, who, file_id):
        raise Refused("no-photo")
    area_no, house_id = await _place(conn, who, deed.house_code)
    thread, waits = await threads.open_thread(conn, who.contact_id, area_no, house_id, who.now)
    await threads.post(conn, vault, thread.id, deed.words, who.now, file_id=file_id)
    if thread.new:
        await audit.write(conn, who.actor, "write-to-worker", "thread", thread.id, thread.area_no)
    if waits:
        await duties.ask_office(
            conn,
            who.pack,
            threads.UNANSWERED,
            about="thread",
            about_id=thread.id,
            area_no=thread.area_no,
            house_id=thread.house_id,
            due=add_working_days(who.today, who.pack.offices.answer_working_days),
            now=who.now,
        )


async def _own_photo(conn: AsyncConnection, who: Who, file_id: int | None) -> bool:
    return bool(
        await value(
            conn,
            "SELECT EXISTS (SELECT 1 FROM files WHERE id = CAST(:id AS bigint) AND contact_id = :contact)",
            id=file_id,
            contact=who.contact_id,
        )
    )


async def _place(conn: AsyncConnection, who: Who, house_code: str) -> tuple[int, int | None]:
    """The area and house it concerns; where nobody knows, the officers of the whole register see it."""
    house = await houses.hold_by_code(conn, house_code) if house_code else None
    if house is not None:
        return house.area_no, house.id
    known = await threads.place_of(conn, who.contact_id)
    if known is not None:
        return known.area_no, known.house_id
    whole = await requests.whole_area(conn)
    return (whole.lo if whole else 0), None


async def reply_to_person(conn: AsyncConnection, vault: Vault, who: Who, deed: ReplyToPerson) -> None:
    """Refused: not-officer, thread-closed."""
    async with at_desk(conn, who, "inbox:write") as officer:
        try:
            await inbox.reply(conn, vault, deed.thread_id, officer, deed.words, who.now)
        except inbox.Closed as closed:
            raise Refused("thread-closed") from closed


async def close_thread(conn: AsyncConnection, vault: Vault, who: Who, deed: CloseThread) -> None:
    """Refused: not-officer, thread-closed."""
    async with at_desk(conn, who, "inbox:write") as officer:
        try:
            await inbox.close(conn, deed.thread_id, officer, who.now)
        except inbox.Closed as closed:
            raise Refused("thread-closed") from closed


DEEDS: Deeds = {
    WriteToWorker: write_to_worker,
    ReplyToPerson: reply_to_person,
    CloseThread: close_thread,
}
