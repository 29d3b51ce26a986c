"""Takes down who lives in houses that organisations look after: their own report beside the tenant's and the lessor's."""

# Demands: 000-80, 001-48

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.deeds.done import Deeds
from bot.who import Who
from flows import organisation_deeds as wanted
from flows.engine import Refused
from programmes.calendar import add_working_days
from registry import audit, declarations, duties, lodgers, named_workers, organisations, people, stays
from registry.declarations import By, Filing
from registry.people import Found, Named, Reach
from registry.stays import Lives, Said
from registry.vault import Vault

WHO_LIVES = "office-check-who-lives"

Met = Sequence[tuple[wanted.Named, Found]]


async def met(
    conn: AsyncConnection, vault: Vault, named: Sequence[wanted.Named], area_no: int, now: datetime
) -> Met:
    """The people named, each once, with their phones kept and doubles noted."""
    once = list({(n.document, n.number) if n.number else (n.name, n.phone): n for n in named}.values())
    found = await people.find_or_make(conn, vault, [Named(n.name, n.document, n.number) for n in once])
    pairs = list({one.id: (n, one) for n, one in zip(once, found, strict=True)}.values())
    await people.remember_phones(conn, vault, [Reach(one.id, n.phone) for n, one in pairs])
    await people.suggest_twins(conn, [one.id for _, one in pairs], area_no, now)
    return pairs


async def lodge(
    conn: AsyncConnection,
    vault: Vault,
    who: Who,
    house: Any,
    found: Met,
    moved_in: date,
    title_seen: bool = True,
) -> list[str]:
    """A stay and a report for each, in the organisation's name; the reports' numbers. Eleven statements for any number."""
    lives = [_lives(who, house, named, one, moved_in) for named, one in found]
    said = Said("organisation", "reported", who.now, who.person_id, channel=who.channel)
    made = await stays.said_by_others(conn, lives, said)
    ids = [row.id for row in made]
    counts = who.pack.landlords.organisation_report_counts
    await lodgers.passed_on(conn, ids, who.now, reported=counts)
    filings = [
        _filing(who, house, named, one, stay, _reported(named, moved_in), title_seen=title_seen)
        for (named, one), stay in zip(found, made, strict=True)
    ]
    by = By(who.contact_id, who.person_id, who.now)
    filed = await declarations.file(conn, vault, filings, by, together=False)
    await audit.write(conn, who.actor, "report", "declaration", filed.ids, house.area_no)
    await duties.touch(
        conn,
        who.pack,
        who.today,
        stays=ids,
        people=[one.id for _, one in found],
        declarations=[*filed.ids, *filed.superseded],
    )
    return filed.receipts


def _filing(
    who: Who,
    house: Any,
    named: wanted.Named,
    one: Found,
    stay: Any,
    content: dict[str, object],
    *,
    title_seen: bool,
) -> Filing:
    return Filing(
        kind="report",
        channel=f"{house.kind}_{who.channel}",
        declarant=house.kind,
        person_id=one.id,
        area_no=house.area_no,
        pack=who.pack.name,
        content=content,
        house_id=house.id,
        stay_id=stay.id,
        flags=(
            *("two-homes",) * stay.elsewhere,
            *("name-differs",) * (one.name != named.name),
            *("title-unseen",) * (not title_seen),
        ),
    )


def _lives(who: Who, house: Any, named: wanted.Named, one: Found, moved_in: date) -> Lives:
    birth = people.born(named.document, named.number)
    minor = birth is not None and people.is_minor(birth, who.today)
    return Lives(house.id, house.area_no, one.id, named.room, named.day or moved_in, minor=minor)


def _reported(named: wanted.Named, moved_in: date) -> dict[str, object]:
    """Of a list each report keeps its own line only."""
    return {
        "answers": {},
        "name": named.name,
        "document": named.document,
        "number": named.number,
        "phone": named.phone,
        "room": named.room,
        "moved_in": (named.day or moved_in).isoformat(),
    }


async def report(
    conn: AsyncConnection, vault: Vault, who: Who, deed: wanted.ReportLodgers
) -> tuple[str, ...]:
    house = await organisations.hold_house(conn, deed.house_id, who.person_id)
    if house is None:
        raise Refused("not-managed")
    found = await met(conn, vault, deed.people, house.area_no, who.now)
    if house.kind == "employer":
        people_ids = [one.id for _, one in found]
        await named_workers.lodged(conn, people_ids, house.organisation_id, who.now)
    return tuple(await lodge(conn, vault, who, house, found, deed.moved_in, deed.title_seen))


async def vouch(conn: AsyncConnection, vault: Vault, who: Who, deed: wanted.Vouch) -> None:
    """A no changes nothing: an officer looks, and the tenant's dates run on (decision 4)."""
    seen = await lodgers.to_vouch(conn, [(who.person_id, deed.stay_id)])
    house = await organisations.hold_house(conn, seen[0].house_id, who.person_id) if seen else None
    if house is None:
        raise Refused("not-managed")
    said = Said("organisation", deed.answer, who.now, who.person_id, channel=who.channel)
    await stays.note(conn, [deed.stay_id], said)
    if deed.answer == "lives":
        counts = who.pack.landlords.organisation_report_counts
        await lodgers.passed_on(conn, [deed.stay_id], who.now, reported=counts)
    if deed.answer == "nobody":
        await lodgers.handed_over(conn, deed.stay_id, house.organisation_id, who.now)
    if deed.answer != "lives":
        await duties.ask_office(
            conn,
            who.pack,
            WHO_LIVES,
            about="stay",
            about_id=deed.stay_id,
            area_no=house.area_no,
            house_id=house.id,
            due=add_working_days(who.today, who.pack.offices.answer_working_days),
            now=who.now,
        )
    await audit.write(conn, who.actor, f"vouch-{deed.answer}", "stay", deed.stay_id, house.area_no)
    await duties.touch(conn, who.pack, who.today, stays=[deed.stay_id])


DEEDS: Deeds = {
    wanted.ReportLodgers: report,
    wanted.Vouch: vouch,
}
