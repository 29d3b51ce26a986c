"""Carries out what landlords say of their letting: all is right, how it is let, cards, leases filed."""

from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.deeds.done import Deeds
from bot.who import Who
from flows.access import IssueCard, TakeCard
from flows.engine import Refused
from flows.holdings import ConfirmAll, SayLetting
from flows.leases import SayFiled
from registry import audit, duties, houses, letting, stays
from registry.stays import Said
from registry.vault import Vault


async def confirm_all(conn: AsyncConnection, vault: Vault, who: Who, deed: ConfirmAll) -> int:
    """Refused: not-yours. As many statements for any number of houses and people: the same as a yes on each by itself."""
    if who.person_id is None:
        raise Refused("not-yours")
    confirmed = await letting.confirm(conn, who.person_id, deed.house_ids, who.channel, who.now)
    if not confirmed:
        raise Refused("not-yours")
    await audit.write(conn, who.actor, "confirm-all", "house", confirmed)
    lives = await stays.hold_current(conn, deed.stay_ids, who.person_id) if deed.stay_ids else []
    if lives:
        await stays.note(conn, lives, Said("landlord", "lives", who.now, who.person_id, channel=who.channel))
        reported = who.now if who.pack.landlords.confirm_discharges_report else None
        lives = await stays.confirm(conn, *lives, reported_at=reported)
    await duties.touch(conn, who.pack, who.today, houses=confirmed, stays=lives)
    return len(confirmed)


async def say_letting(conn: AsyncConnection, vault: Vault, who: Who, deed: SayLetting) -> None:
    """Refused: not-yours."""
    house = await houses.hold_for_lessor(conn, deed.house_id, who.person_id)
    if house is None:
        raise Refused("not-yours")
    await houses.say_letting(conn, house.id, deed.letting, deed.since)
    detail: dict[str, object] = {"letting": deed.letting, "since": deed.since.isoformat()}
    if deed.owner_lives is not None:
        detail["owner_lives"] = deed.owner_lives
    said = f"letting-{deed.letting}"
    await houses.note(
        conn,
        house.id,
        "landlord",
        said,
        who.now,
        by_person=who.person_id,
        channel=who.channel,
        detail=detail,
    )
    await audit.write(conn, who.actor, said, "house", house.id, house.area_no)
    await duties.touch(conn, who.pack, who.today, houses=[house.id])


async def _stay(conn: AsyncConnection, who: Who, stay_id: int) -> Any:
    stay = await stays.lock_for_lessor(conn, stay_id, who.person_id) if who.person_id is not None else None
    if stay is None:
        raise Refused("not-yours")
    return stay


async def issue_card(conn: AsyncConnection, vault: Vault, who: Who, deed: IssueCard) -> None:
    """Refused: not-yours, card-out."""
    stay = await _stay(conn, who, deed.stay_id)
    if await letting.card_is_out(conn, stay.house_id, deed.number):
        raise Refused("card-out", ask="number")
    await letting.issue(conn, stay, deed.number, deed.day)
    await audit.write(conn, who.actor, "issue-card", "stay", stay.id, stay.area_no)


async def take_card(conn: AsyncConnection, vault: Vault, who: Who, deed: TakeCard) -> int:
    """Refused: not-yours. The stay runs on: a card that came back is a hint."""
    stay = await _stay(conn, who, deed.stay_id)
    count = await letting.take_back(conn, stay.id, deed.day)
    await audit.write(conn, who.actor, "take-card", "stay", stay.id, stay.area_no, count=count)
    return count


async def say_filed(conn: AsyncConnection, vault: Vault, who: Who, deed: SayFiled) -> None:
    """Refused: not-yours."""
    house = await houses.hold_for_lessor(conn, deed.house_id, who.person_id)
    if house is None or who.person_id is None:
        raise Refused("not-yours")
    await letting.file_lease(conn, house, who.person_id, deed.room, deed.number, deed.filed_on, deed.until)
    await audit.write(conn, who.actor, "lease-filed", "house", house.id, house.area_no)


DEEDS: Deeds = {
    ConfirmAll: confirm_all,
    SayLetting: say_letting,
    IssueCard: issue_card,
    TakeCard: take_card,
    SayFiled: say_filed,
}
