"""Houses: by their plates, of their landlords, what is known of them, what their letter says."""

from typing import Any

from sqlalchemy.engine import Row
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.facts.asked import Answers, Asked, by_n, numbered
from bot.who import Who
from flows import facts as ask
from programmes.pack import Pack
from registry import areas, houses, letters, rates, requirements
from registry.numbers import tidy_code
from registry.vault import Vault


def house_seen(row: Row[Any], pack: Pack) -> ask.HouseSeen:
    offices = pack.offices
    return ask.HouseSeen(
        row.id,
        row.code,
        row.address,
        row.area_id,
        row.village,
        row.town,
        row.police or offices.police_station,
        row.office or offices.service_centre,
        row.phone or offices.helpline,
        tuple(row.rooms),
        row.revoked,
        getattr(row, "represents", False),
        row.rooms_count,
    )


async def _house_by_code(
    conn: AsyncConnection, vault: Vault, asked: Asked[ask.HouseByCode]
) -> list[ask.HouseSeen | None]:
    codes = [tidy_code(fact.code) for _, fact in asked]
    found = {row.code: row for row in await houses.by_codes(conn, list(set(codes)))}
    return [
        house_seen(found[code], who.pack) if code in found else None
        for code, (who, _) in zip(codes, asked, strict=True)
    ]


async def _villages_like(
    conn: AsyncConnection, vault: Vault, asked: Asked[ask.VillagesLike]
) -> list[tuple[ask.Village, ...]]:
    found = by_n(await areas.villages_like(conn, [fact.words for _, fact in asked]))
    return [tuple(ask.Village(r.id, r.name, r.town) for r in found.get(n, ())) for n in numbered(asked)]


async def _my_houses(
    conn: AsyncConnection, vault: Vault, asked: Asked[ask.MyHouses]
) -> list[tuple[ask.HouseSeen, ...]]:
    people = {who.person_id for who, _ in asked} - {None}
    found: dict[int, list[Row[Any]]] = {}
    for row in await houses.of_people(conn, [p for p in people if p is not None]) if people else ():
        found.setdefault(row.person_id, []).append(row)
    return [tuple(house_seen(row, who.pack) for row in found.get(who.person_id or 0, ())) for who, _ in asked]


async def _house_known(
    conn: AsyncConnection, vault: Vault, asked: Asked[ask.HouseKnown]
) -> list[ask.Known | None]:
    """A query or two a landlord's house and pack: these are opened one at a time, and rarely."""
    people = {who.person_id for who, _ in asked} - {None}
    mine = await houses.of_people(conn, [p for p in people if p is not None])
    owned = {(row.person_id, row.id): row.area_id for row in mine}
    answers: list[ask.Known | None] = []
    for who, fact in asked:
        area = owned.get((who.person_id or 0, fact.house_id))
        if area is None:
            answers.append(None)
            continue
        packs = await rates.packs_for(conn, who.pack, area)
        facts: dict[str, object] = {}
        for pack in packs:
            found = await requirements.facts_of(conn, pack, [fact.house_id], who.today)
            facts |= found.get(fact.house_id, {})
        told = await requirements.told_of(conn, [fact.house_id])
        answers.append(ask.Known(facts, tuple(pack.name for pack in packs), told[fact.house_id]))
    return answers


async def _letter_for(
    conn: AsyncConnection, vault: Vault, asked: Asked[ask.LetterFor]
) -> list[ask.LetterSeen | None]:
    """The pack's first letter; None also where the pack has none."""
    wanted = [(n, who, fact) for n, (who, fact) in enumerate(asked) if who.pack.letters]
    answers: list[ask.LetterSeen | None] = [None] * len(asked)
    for row in await letters.wanted(conn, [letter_wanted(who, fact.house_id) for _, who, fact in wanted]):
        place, who, _ = wanted[row.n - 1]
        until = row.until or max(who.pack.valid_to, who.today) if row.signed else None
        office = row.office or who.pack.offices.service_centre
        answers[place] = ask.LetterSeen(row.id, row.address, row.landlord, office, until)
    return answers


def letter_wanted(who: Who, house_id: int) -> letters.Wanted:
    """The pack's first letter for a house of this person's."""
    rule = who.pack.letters[0]
    return letters.Wanted(who.person_id, house_id, rule.name, rule.unit == "by_lessor")


ANSWERS: Answers = {
    ask.HouseByCode: _house_by_code,
    ask.VillagesLike: _villages_like,
    ask.MyHouses: _my_houses,
    ask.HouseKnown: _house_known,
    ask.LetterFor: _letter_for,
}
