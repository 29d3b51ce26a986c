"""Reports a landlord's whole list of tenants at once, in as many statements as a single one."""

from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.deeds.done import Deeds
from bot.who import Who
from flows.engine import Refused
from flows.rosters import ReportMany, TenantLine
from registry import audit, declarations, duties, houses, named_workers, people, stays
from registry.declarations import By, Filing
from registry.people import Found, Named, Reach
from registry.stays import Lives, Said
from registry.vault import Vault


async def report_many(conn: AsyncConnection, vault: Vault, who: Who, deed: ReportMany) -> int:
    """Refused: not-yours. Two numbers that turn out to be one person's are one report."""
    house = await houses.hold_for_lessor(conn, deed.house_id, who.person_id)
    if house is None:
        raise Refused("not-yours")
    named = [Named(line.name, line.document, line.number) for line in deed.tenants]
    met = await people.find_or_make(conn, vault, named)
    pairs = {person.id: (person, line) for person, line in zip(met, deed.tenants, strict=True)}
    await people.remember_phones(
        conn, vault, [Reach(id_, line.phone) for id_, (_, line) in pairs.items() if line.phone]
    )
    await people.suggest_twins(conn, list(pairs), house.area_no, who.now)
    lives = [
        Lives(house.id, house.area_no, id_, line.room, line.moved_in, minor=_minor(line, who))
        for id_, (_, line) in pairs.items()
    ]
    said = Said("landlord", "reported", who.now, who.person_id, channel=who.channel)
    living = await stays.said_by_others(conn, lives, said, reported_at=who.now)
    filings = [
        _filing(who, house, person, line, stay)
        for (person, line), stay in zip(pairs.values(), living, strict=True)
    ]
    working = [
        named_workers.Said(id_, line.company, house.area_no)
        for id_, (_, line) in pairs.items()
        if line.company
    ]
    if working:
        await named_workers.named(conn, working, "landlord", who.now)
    by = By(who.contact_id, who.person_id, who.now)
    filed = await declarations.file(conn, vault, filings, by, together=False)
    await audit.write(conn, who.actor, "report-many", "declaration", filed.ids, house.area_no)
    await duties.touch(
        conn,
        who.pack,
        who.today,
        stays=[stay.id for stay in living],
        people=list(pairs),
        declarations=[*filed.ids, *filed.superseded],
    )
    return len(filings)


def _filing(who: Who, house: Any, person: Found, line: TenantLine, stay: Any) -> Filing:
    return Filing(
        kind="report",
        channel=f"landlord_{who.channel}",
        declarant="landlord",
        person_id=person.id,
        area_no=house.area_no,
        pack=who.pack.name,
        content=_content(line),
        house_id=house.id,
        stay_id=stay.id,
        flags=("two-homes",) * stay.elsewhere + ("name-differs",) * (person.name != line.name),
    )


def _minor(line: TenantLine, who: Who) -> bool:
    birth = people.born(line.document, line.number)
    return birth is not None and people.is_minor(birth, who.today)


def _content(line: TenantLine) -> dict[str, object]:
    return {
        "answers": {},
        "name": line.name,
        "document": line.document,
        "number": line.number,
        "phone": line.phone,
        "room": line.room,
        "moved_in": line.moved_in.isoformat(),
        **({"workplace": line.company} if line.company else {}),
    }


DEEDS: Deeds = {
    ReportMany: report_many,
}
