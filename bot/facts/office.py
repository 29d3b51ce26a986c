"""Whose office a chat is, and what waits there."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy.engine import Row
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.desk import looking, names_travel
from bot.facts.asked import Answers, Asked
from bot.who import Who
from flows import office_facts as ask
from locales.hazard_places import place_named
from registry import officers, requests, todos
from registry.database import SHANGHAI
from registry.masks import without_numbers
from registry.overview import work
from registry.people import surname
from registry.requests import Waiting
from registry.scopes import within
from registry.vault import Vault


async def _officer_here(
    conn: AsyncConnection, vault: Vault, asked: Asked[ask.OfficerHere]
) -> list[ask.OfficerSeen | None]:
    ids = {who.officer_id for who, _ in asked if who.officer_id is not None}
    found = await officers.by_ids(conn, ids) if ids else {}
    seen = {one.id: ask.OfficerSeen(one.name, one.role, one.scopes) for one in found.values()}
    return [seen.get(who.officer_id or 0) for who, _ in asked]


async def _office_work(
    conn: AsyncConnection, vault: Vault, asked: Asked[ask.OfficeWork]
) -> list[ask.WorkPage]:
    """A few queries a page: lists are opened one at a time."""
    answers = [ask.WorkPage()] * len(asked)
    for one in await looking(conn, asked, "duties:read"):
        async with within(conn, one.officer.ranges):
            waiting = _waiting(await work.counts(conn), one.officer.scopes)
            numbers = await work.numbers(conn)
            for place, (who, fact) in zip(one.places, one.asked, strict=True):
                first = [] if fact.elsewhere else waiting[fact.skip : fact.skip + fact.most]
                skip = fact.skip if fact.elsewhere else max(fact.skip - len(waiting), 0)
                found = await work.waits(conn, skip, fact.most - len(first), elsewhere=fact.elsewhere)
                seen = (*first, *[_seen(row, who) for row in found])
                answers[place] = ask.WorkPage(seen, len(waiting) + numbers.here, numbers.elsewhere)
    return answers


def _waiting(counts: Row[Any], scopes: frozenset[str]) -> list[ask.WorkSeen]:
    made = []
    if counts.inbox and "inbox:read" in scopes:
        made.append(ask.WorkSeen("inbox", "inbox", counts.inbox))
    if counts.declarations and "declarations:read" in scopes:
        made.append(ask.WorkSeen("declarations", "queue", counts.declarations))
    return made


def _seen(row: Row[Any], who: Who) -> ask.WorkSeen:
    spot = place_named(who.lang, row.spot)
    place = " · ".join(without_numbers(part) for part in (row.address, row.room or spot) if part)
    if row.about == "reported":
        return ask.WorkSeen("hazard", row.start, place=place, rule=row.rule, about=_titles(who, row.hazard))
    rule = todos.rule_of(row.pack, row.rule)
    return ask.WorkSeen(
        "request" if row.about == "request" else "duty",
        row.start,
        due=row.due,
        overdue=todos.is_overdue(row, who.today),
        place=place,
        rule=row.rule,
        titles=rule.titles if rule else {},
        about=_titles(who, row.hazard) if row.hazard else {},
        who=surname(row.name) if row.name and names_travel(who) else "",
    )


def _titles(who: Who, code: str) -> Mapping[str, str]:
    """What a hazard is called."""
    return next(({"zh": one.title} | dict(one.titles) for one in who.pack.hazards if one.code == code), {})


async def _request_to_see(
    conn: AsyncConnection, vault: Vault, asked: Asked[ask.RequestToSee]
) -> list[ask.RequestSeen | None]:
    """One query a request: they are opened one at a time."""
    answers: list[ask.RequestSeen | None] = [None] * len(asked)
    for one in await looking(conn, asked, "duties:write"):
        async with within(conn, one.officer.ranges):
            for place, (_, fact) in zip(one.places, one.asked, strict=True):
                found = await requests.opened(conn, vault, fact.request_id)
                if found is not None and found.row.done_at is None:
                    answers[place] = _request(found)
    return answers


def _request(found: Waiting) -> ask.RequestSeen:
    row = found.row
    at = row.at.astimezone(SHANGHAI).date()
    place = row.address or without_numbers(row.place)
    return ask.RequestSeen(
        row.id, row.kind, place, at, row.due or at, without_numbers(found.words), bool(found.phone)
    )


ANSWERS: Answers = {
    ask.RequestToSee: _request_to_see,
    ask.OfficerHere: _officer_here,
    ask.OfficeWork: _office_work,
}
