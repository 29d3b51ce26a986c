"""Settles what concerns a chat itself: its language, whether it is written to, a call for help."""

from datetime import date

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.deeds.done import Deeds
from bot.who import Who
from flows import deeds as wanted
from registry import audit, contacts, houses, requests
from registry.vault import Vault


async def ask_for_help(conn: AsyncConnection, vault: Vault, who: Who, deed: wanted.AskForHelp) -> date:
    house = await houses.hold_by_code(conn, deed.house_code) if deed.house_code else None
    area = None if house else await requests.whole_area(conn)
    asked = requests.Asked(
        kind=deed.kind,
        area_no=house.area_no if house else area.lo if area else 0,
        house_id=house.id if house else None,
        place=deed.place,
        contact_id=who.contact_id,
        phone=deed.phone,
        words=deed.words,
    )
    request_id, due = await requests.ask(conn, vault, who.pack, asked, who.now)
    await audit.write(conn, who.actor, "ask-for-help", "request", request_id, asked.area_no, kind=deed.kind)
    return due


async def set_language(conn: AsyncConnection, vault: Vault, who: Who, deed: wanted.SetLanguage) -> None:
    await contacts.set_language(conn, who.contact_id, deed.lang)
    await audit.write(conn, who.actor, "set-language", "contact", who.contact_id, lang=deed.lang)


async def opt_out(conn: AsyncConnection, vault: Vault, who: Who, deed: wanted.OptOut) -> None:
    await contacts.opt_out(conn, who.contact_id, deed.out)
    await audit.write(conn, who.actor, "opt-out" if deed.out else "opt-in", "contact", who.contact_id)


DEEDS: Deeds = {
    wanted.AskForHelp: ask_for_help,
    wanted.SetLanguage: set_language,
    wanted.OptOut: opt_out,
}
