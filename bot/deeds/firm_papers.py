"""Keeps what organisations say of their own papers."""

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.deeds.done import Deeds
from bot.who import Who
from flows.engine import Refused
from flows.firm_papers import TellPaper
from registry import audit, duties, firm_papers, organisations, upkeep
from registry.vault import Vault


async def tell_paper(conn: AsyncConnection, vault: Vault, who: Who, deed: TellPaper) -> None:
    """Refused: not-a-member, also where the programme knows no such paper of this kind of organisation."""
    held = await organisations.hold(conn, deed.organisation_id, who.person_id)
    known = any(
        paper.name == deed.kind and held is not None and held.kind in paper.holders
        for paper in who.pack.documents
    )
    if held is None or not known:
        raise Refused("not-a-member")
    made = await firm_papers.told(conn, held.id, deed.kind, deed.since, deed.until, held.kind)
    if deed.photo:
        await upkeep.show(conn, "paper", made, held.area_no, deed.photo, who.contact_id, who.now)
    await audit.write(conn, who.actor, "firm-paper", "paper", made, held.area_no)
    await duties.touch(conn, who.pack, who.today, organisations=[held.id])


DEEDS: Deeds = {
    TellPaper: tell_paper,
}
