"""Answers what scripts ask of the register: one query per kind of fact for a whole batch."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import date
from typing import Any, TypeVar

from sqlalchemy.engine import Row
from sqlalchemy.ext.asyncio import AsyncConnection

from bot import facts_channels
from bot.who import Who
from flows import facts as ask
from flows.channels import MyChannels
from flows.documents import mask
from flows.engine import Fact
from flows.phones import masked_phone
from programmes.pack import Pack
from registry import areas, contacts, declarations, duties, houses, letters, rates, requirements, stays
from registry.database import SHANGHAI
from registry.declarations import Own, Reader
from registry.numbers import tidy_code
from registry.people import surname
from registry.vault import Vault

F = TypeVar("F")
Asked = Sequence[tuple[Who, F]]

MOST_TALKS = 5
MOST_DUTIES = 60
MOST_OWN = 24
"""Declarations a chat may have behind its stays: a family of eight, thrice."""

SAID: Mapping[str, str] = {
    "name": "name",
    "guardian-name": "declarant_name",
    "declarant-name": "declarant_name",
    "document": "document",
    "id-number": "number",
    "division": "division",
    "phone": "phone",
    "phone-whose": "phone_whose",
    "room": "room",
    "moved-in": "moved_in",
    "moved-out": "moved_out",
    "reason": "reason",
    "workplace": "workplace",
    "pays-to": "pays_to",
    "adults": "adults_along",
    "children": "children",
}
"""What a copy of a declaration holds, by question, and under which name its content keeps it."""

COPIED: Mapping[str, Callable[[Any], str]] = {
    "id-number": mask,
    "phone": masked_phone,
    "children": "、".join,
}
"""How a copy writes what is not plain text."""

NOT_IN_A_CHAT = ("id-number", "phone", "children")
OF_A_CHILD = ("name", "document")
"""What a copy leaves out where not everything may travel (decision 22)."""

NOT_TO_CORRECT = ("check",)
"""Answers that must be given anew when a declaration is corrected, or it would be sent unread."""


async def answer(conn: AsyncConnection, vault: Vault, asked: Sequence[tuple[Who, Fact[Any]]]) -> list[Any]:
    """What each asked for, in order. Raises KeyError for a fact nobody knows how to find."""
    kinds: dict[type, list[int]] = {}
    for index, (_, fact) in enumerate(asked):
        kinds.setdefault(type(fact), []).append(index)
    answers: list[Any] = [None] * len(asked)
    for kind, indexes in kinds.items():
        found = await _ANSWERS[kind](conn, vault, [asked[index] for index in indexes])
        for index, one in zip(indexes, found, strict=True):
            answers[index] = one
    return answers


def _house(row: Row[Any], pack: Pack) -> ask.HouseSeen:
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
    )


async def _house_by_code(
    conn: AsyncConnection, vault: Vault, asked: Asked[ask.HouseByCode]
) -> list[ask.HouseSeen | None]:
    codes = [tidy_code(fact.code) for _, fact in asked]
    found = {row.code: row for row in await houses.by_codes(conn, list(set(codes)))}
    return [
        _house(found[code], who.pack) if code in found else None
        for code, (who, _) in zip(codes, asked, strict=True)
    ]


async def _villages_like(
    conn: AsyncConnection, vault: Vault, asked: Asked[ask.VillagesLike]
) -> list[tuple[ask.Village, ...]]:
    found = _by_n(await areas.villages_like(conn, [fact.words for _, fact in asked]))
    return [tuple(ask.Village(r.id, r.name, r.town) for r in found.get(n, ())) for n in _numbered(asked)]


async def _who_am_i(conn: AsyncConnection, vault: Vault, asked: Asked[ask.WhoAmI]) -> list[ask.Me]:
    found = _by_n(await contacts.known(conn, [(who.contact_id, who.person_id) for who, _ in asked]))
    return [_me(found[n][0]) if n in found else _NOBODY for n in _numbered(asked)]


_NOBODY = ask.Me(tied=False, surname="", landlord=False, tenant=False, opted_out=False)


def _me(row: Row[Any]) -> ask.Me:
    return ask.Me(row.tied, surname(row.name), row.houses > 0, row.tenant, row.opted_out, row.houses)


async def _my_duties(
    conn: AsyncConnection, vault: Vault, asked: Asked[ask.MyDuties]
) -> list[tuple[ask.DutySeen, ...]]:
    """Two queries: proven people see their own duties, other chats those that follow from what they filed."""
    people = {who.person_id for who, _ in asked if who.person_id is not None}
    proven = await _duties_of(conn, people, asked[0][0].today) if people else {}
    chats = sorted({who.contact_id for who, _ in asked if who.person_id is None})
    unproven = await _duties_from(conn, chats, asked) if chats else {}
    return [
        unproven.get(who.contact_id, ()) if who.person_id is None else proven.get(who.person_id, ())
        for who, _ in asked
    ]


async def _duties_of(
    conn: AsyncConnection, people: set[int], today: date
) -> dict[int, tuple[ask.DutySeen, ...]]:
    found = await duties.open_for(conn, people, today, limit=MOST_DUTIES)
    return {
        person: tuple(
            ask.DutySeen(d.id, d.rule, d.start or "menu", d.due, d.overdue, d.place, d.total, d.titles)
            for d in owed
        )
        for person, owed in found.items()
    }


async def _duties_from(
    conn: AsyncConnection, chats: list[int], asked: Asked[ask.MyDuties]
) -> dict[int, tuple[ask.DutySeen, ...]]:
    today = asked[0][0].today
    found: dict[int, tuple[ask.DutySeen, ...]] = {}
    for row in await contacts.own_duties(conn, chats, MOST_DUTIES):
        rule = duties.rule_of(row.pack, row.rule)
        start = duties.start_of(
            rule.flow if rule else "", row.about, row.about_id, row.house_id, row.code or ""
        )
        seen = ask.DutySeen(
            row.id,
            row.rule,
            start or "menu",
            row.due,
            duties.is_overdue(row, today),
            row.address or "",
            titles=rule.titles if rule else {},
        )
        found[chats[row.n - 1]] = (*found.get(chats[row.n - 1], ()), seen)
    return found


async def _my_houses(
    conn: AsyncConnection, vault: Vault, asked: Asked[ask.MyHouses]
) -> list[tuple[ask.HouseSeen, ...]]:
    people = {who.person_id for who, _ in asked} - {None}
    found: dict[int, list[Row[Any]]] = {}
    for row in await houses.of_people(conn, [p for p in people if p is not None]) if people else ():
        found.setdefault(row.person_id, []).append(row)
    return [tuple(_house(row, who.pack) for row in found.get(who.person_id or 0, ())) for who, _ in asked]


async def _house_known(
    conn: AsyncConnection, vault: Vault, asked: Asked[ask.HouseKnown]
) -> list[ask.Known | None]:
    """One query a landlord's house and pack: these are opened one at a time, and rarely."""
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
        answers.append(ask.Known(facts, tuple(pack.name for pack in packs)))
    return answers


def _stay(row: Row[Any]) -> ask.StaySeen:
    return ask.StaySeen(
        row.id, row.code, row.address, surname(row.name), row.room or "", row.moved_in, row.assurance
    )


async def _stay_to_answer(
    conn: AsyncConnection, vault: Vault, asked: Asked[ask.StayToAnswer]
) -> list[ask.StaySeen | None]:
    found = _by_n(await stays.to_check(conn, [(who.person_id, fact.stay_id) for who, fact in asked]))
    return [_stay(found[n][0]) if n in found else None for n in _numbered(asked)]


async def _stays_in(
    conn: AsyncConnection, vault: Vault, asked: Asked[ask.StaysIn]
) -> list[tuple[ask.StaySeen, ...]]:
    found = _by_n(await stays.in_houses(conn, [(who.person_id, fact.house_id) for who, fact in asked]))
    return [tuple(_stay(row) for row in found.get(n, ())) for n in _numbered(asked)]


async def _my_stays(
    conn: AsyncConnection, vault: Vault, asked: Asked[ask.MyStays]
) -> list[tuple[ask.StaySeen, ...]]:
    """A proven person's stays as the register has them; what the chat declared for others only as it was said there."""
    mine = _by_n(await stays.of_people(conn, [who.person_id for who, _ in asked]))
    said = await declarations.own(conn, vault, [(_reader(who), None) for who, _ in asked], most=MOST_OWN)
    answers = []
    for n, filed in enumerate(said, 1):
        seen = {row.id: _stay(row) for row in mine.get(n, ())}
        for own in filed:
            if (
                own.kind == "residence"
                and own.state != "withdrawn"
                and own.current
                and own.stay_id is not None
            ):
                seen.setdefault(own.stay_id, _declared(own, own.stay_id))
        answers.append(tuple(seen.values()))
    return answers


def _declared(own: Own, stay_id: int) -> ask.StaySeen:
    """What the chat said itself, not what the register knows: that a number was known before must not show."""
    moved_in = own.content.get("moved_in")
    assurance = "registered" if own.state == "registered" else "claimed"
    day = date.fromisoformat(moved_in) if moved_in else None
    name, room = surname(str(own.content.get("name", ""))), str(own.content.get("room", ""))
    return ask.StaySeen(stay_id, own.house_code, own.address, name, room, day, assurance)


def _reader(who: Who) -> Reader:
    return Reader(who.contact_id, who.person_id)


async def _my_declarations(
    conn: AsyncConnection, vault: Vault, asked: Asked[ask.MyDeclarations]
) -> list[tuple[ask.DeclarationSeen, ...]]:
    said = await declarations.own(conn, vault, [(_reader(who), None) for who, _ in asked])
    return [tuple(_filed(own) for own in filed if _may_show(own)) for filed in said]


def _may_show(own: Own) -> bool:
    """A returned one is shown with a way to correct it, and that conversation is about residences."""
    return own.state != "returned" or own.kind == "residence"


def _filed(own: Own) -> ask.DeclarationSeen:
    return ask.DeclarationSeen(
        id=own.id,
        receipt=own.receipt,
        address=own.address,
        state=own.state,
        filed_on=own.first_filed_at.astimezone(SHANGHAI).date(),
        surname=surname(str(own.content.get("name", ""))),
        kind=own.kind,
        house_code=own.house_code,
        room=str(own.content.get("room") or ""),
        since=own.since.astimezone(SHANGHAI).date(),
        reason=own.reason,
        correctable=own.correctable,
        withdrawable=own.withdrawable,
        along=own.along,
        childs=own.declarant == "child",
        certificate=own.certificate,
    )


async def _copy_of(
    conn: AsyncConnection, vault: Vault, asked: Asked[ask.CopyOf]
) -> list[Mapping[str, str] | None]:
    said = await declarations.own(conn, vault, [(_reader(who), fact.declaration_id) for who, fact in asked])
    return [
        _copied(filed[0], who.carries == "everything") if filed else None
        for filed, (who, _) in zip(said, asked, strict=True)
    ]


def _copied(own: Own, everything: bool) -> dict[str, str]:
    childs = own.declarant == "child"
    hidden = () if everything else (*NOT_IN_A_CHAT, *(OF_A_CHILD if childs else ()))
    hidden = (*hidden, "declarant-name" if childs else "guardian-name")
    content = own.content
    said = {"who": own.declarant} if own.kind == "residence" else {}
    for question, key in SAID.items():
        if content.get(key) and question not in hidden:
            said[question] = COPIED.get(question, str)(content[key])
    if "main_home" in content:
        said["living"] = "home" if content["main_home"] else "second-home"
    if "landlord_may_check" in content:
        said["start"] = "begin" if content["landlord_may_check"] else "no-landlord"
    return said


async def _correctable_own(
    conn: AsyncConnection, vault: Vault, asked: Asked[ask.AnswersOf] | Asked[ask.ToCorrect]
) -> list[Own | None]:
    """Declarations of residence that these chats may correct."""
    said = await declarations.own(conn, vault, [(_reader(who), fact.declaration_id) for who, fact in asked])
    return [next((own for own in filed if own.correctable), None) for filed in said]


async def _answers_of(
    conn: AsyncConnection, vault: Vault, asked: Asked[ask.AnswersOf]
) -> list[Mapping[str, str]]:
    return [_kept(own) if own else {} for own in await _correctable_own(conn, vault, asked)]


def _kept(own: Own) -> dict[str, str]:
    answers: dict[str, str] = own.content.get("answers", {})
    return {name: text for name, text in answers.items() if name not in (*NOT_TO_CORRECT, own.question)}


async def _to_correct(
    conn: AsyncConnection, vault: Vault, asked: Asked[ask.ToCorrect]
) -> list[ask.Correctable | None]:
    found = await _correctable_own(conn, vault, asked)
    return [ask.Correctable(own.house_code, own.receipt, own.reason) if own else None for own in found]


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


async def _suspended_talks(
    conn: AsyncConnection, vault: Vault, asked: Asked[ask.SuspendedTalks]
) -> list[tuple[ask.Suspended, ...]]:
    found = _by_n(await contacts.suspended(conn, [who.contact_id for who, _ in asked], MOST_TALKS))
    return [tuple(ask.Suspended(row.id, row.flow) for row in found.get(n, ())) for n in _numbered(asked)]


def _by_n(found: Sequence[Row[Any]]) -> dict[int, list[Row[Any]]]:
    """Rows by the number of who asked for them, from 1, in the order they came."""
    grouped: dict[int, list[Row[Any]]] = {}
    for row in found:
        grouped.setdefault(row.n, []).append(row)
    return grouped


def _numbered(asked: Sequence[object]) -> range:
    return range(1, len(asked) + 1)


_ANSWERS: Mapping[type, Callable[..., Awaitable[Sequence[Any]]]] = {
    ask.HouseByCode: _house_by_code,
    ask.VillagesLike: _villages_like,
    ask.WhoAmI: _who_am_i,
    ask.MyDuties: _my_duties,
    ask.MyHouses: _my_houses,
    ask.HouseKnown: _house_known,
    ask.StayToAnswer: _stay_to_answer,
    ask.StaysIn: _stays_in,
    ask.MyStays: _my_stays,
    ask.MyDeclarations: _my_declarations,
    ask.CopyOf: _copy_of,
    ask.AnswersOf: _answers_of,
    ask.ToCorrect: _to_correct,
    ask.LetterFor: _letter_for,
    ask.SuspendedTalks: _suspended_talks,
    MyChannels: facts_channels.mine,
}
