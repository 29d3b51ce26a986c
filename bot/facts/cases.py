"""Declarations as officers judge them in a chat."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, Final

from sqlalchemy.engine import Row
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.desk import looking, names_travel
from bot.facts.asked import Answers, Asked
from bot.who import Who
from flows import case_facts as ask
from flows.documents import mask
from registry import casework, houses
from registry.casework import Case
from registry.database import SHANGHAI
from registry.masks import without_numbers
from registry.officers import Officer
from registry.people import surname
from registry.scopes import within
from registry.vault import Vault

A_PAGE: Final = 6
SAYS: Mapping[str, tuple[str, ...]] = {
    "landlord": ("lives", "reported", "left", "nobody", "sublet", "unsure"),
    "register": ("lives",),
}
"""Words about a stay that are shown beside the declaration, by who says them."""
BESIDE_A_REPORT: Mapping[str, tuple[str, ...]] = {"tenant": ("lives", "moved"), "register": ("lives",)}
"""Beside what a landlord reports their own word would only repeat it."""


async def _case_to_decide(
    conn: AsyncConnection, vault: Vault, asked: Asked[ask.CaseToDecide]
) -> list[ask.CaseSeen | None]:
    """A few queries a declaration: they are opened one at a time."""
    answers: list[ask.CaseSeen | None] = [None] * len(asked)
    for one in await looking(conn, asked, "declarations:read"):
        async with within(conn, one.officer.ranges):
            for place, (who, fact) in zip(one.places, one.asked, strict=True):
                found = await casework.next_waiting(conn, fact.declaration_id, fact.after)
                if found is None:
                    continue
                answers[place] = await _opened(conn, vault, one.officer, who, found)
    return answers


async def _cases_to_decide(
    conn: AsyncConnection, vault: Vault, asked: Asked[ask.CasesToDecide]
) -> list[ask.CasesSeen]:
    """A few queries a declaration: pages are short, and opened one at a time."""
    answers: list[ask.CasesSeen] = [ask.CasesSeen()] * len(asked)
    for one in await looking(conn, asked, "declarations:read"):
        async with within(conn, one.officer.ranges):
            for place, (who, fact) in zip(one.places, one.asked, strict=True):
                count, found = await casework.waiting(conn, fact.after, A_PAGE)
                cases = [await _opened(conn, vault, one.officer, who, each) for each in found]
                answers[place] = ask.CasesSeen(tuple(cases), count)
    return answers


async def _opened(
    conn: AsyncConnection, vault: Vault, officer: Officer, who: Who, declaration_id: int
) -> ask.CaseSeen:
    case = await casework.opened_case(conn, vault, declaration_id)
    lessors = await houses.lessors(conn, case.row.house_id) if case.row.house_id else []
    return _seen(case, shows=officer.sees_names and names_travel(who), lessors=bool(lessors))


def _seen(case: Case, *, shows: bool, lessors: bool) -> ask.CaseSeen:
    row, said = case.row, case.content
    number = str(said.get("number") or "")
    return ask.CaseSeen(
        id=row.id,
        receipt=row.receipt,
        kind=row.kind,
        filed_on=row.filed_at.astimezone(SHANGHAI).date(),
        place=row.address or without_numbers(row.place or ""),
        room=str(said.get("room") or ""),
        day=str(said.get("moved_out" if row.kind == "leaving" else "moved_in") or ""),
        name=f"{surname(str(said.get('name') or ''))}*" if shows and said.get("name") else "",
        number=mask(number) if shows and number else "",
        document=str(said.get("document") or ""),
        numbered=bool(number),
        assurance=row.assurance or "",
        flags=tuple(row.flags),
        by=row.declarant,
        others=_others(row, case.said),
        corrects=row.supersedes_id is not None,
        ask_landlord=bool(
            lessors
            and row.stay_id is not None
            and said.get("landlord_may_check", True)
            and row.kind == "residence"
        ),
    )


def _others(declared: Row[Any], said: Sequence[Row[Any]]) -> tuple[ask.Other, ...]:
    """The last word of each other one than who declares."""
    says = SAYS
    if declared.kind == "report":
        says = BESIDE_A_REPORT if declared.declarant == "landlord" else {**SAYS, **BESIDE_A_REPORT}
    last = {row.source: row for row in said if row.said in says.get(row.source, ())}
    return tuple(_other(row, leaving=declared.kind == "leaving") for row in last.values())


def _other(row: Row[Any], *, leaving: bool) -> ask.Other:
    """Only who says that somebody left names a day of leaving."""
    found = row.detail.get("moved_in")
    if leaving:
        found = row.detail.get("day") if row.said == "left" else None
    day = date.fromisoformat(found) if found else None
    at = row.at.astimezone(SHANGHAI).date()
    return ask.Other(row.source, row.said, at, str(row.detail.get("room") or ""), day)


ANSWERS: Answers = {
    ask.CaseToDecide: _case_to_decide,
    ask.CasesToDecide: _cases_to_decide,
}
