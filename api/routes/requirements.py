"""Officers see what a house must have by its size and kind: what is there, what is missing, and who says so."""

from typing import Literal

from fastapi import APIRouter

from api.problems import Problem
from api.routes.access import door
from api.routes.desk import AtDesk
from api.routes.shapes import Id, Shown
from programmes.pack import Pack
from programmes.verdicts import Need, classify, needs
from registry import rates, requirements
from registry.overview import houses as overview

router = APIRouter(tags=["houses"])


class NeedShown(Shown):
    """`have` and `want` where something is counted; `missing`: what would have to be known to tell."""

    name: str
    title: str
    state: Literal["met", "missing", "unknown"]
    have: int | float | bool | str | None
    want: int | float | bool | str | None
    missing: list[str]
    by: str | None
    source: str


class VerdictShown(Shown):
    """Whether it is a group rental (群租房); never a silent no: `undetermined` says what is `missing`."""

    answer: Literal["yes", "no", "undetermined"]
    branches: list[str]
    missing: list[str]


class Judged(Shown):
    """What one programme makes of the house; `group_rental` is null where the programme does not define it."""

    pack: str
    edition: str
    title: str
    group_rental: VerdictShown | None
    requirements: list[NeedShown]


class Requirements(Shown):
    house_id: int
    programmes: list[Judged]


@router.get(
    "/houses/{house_id:id}/requirements",
    summary="What a house must have, and what is missing",
    **door("houses:read", 404),
)
async def house_requirements(at: AtDesk, house_id: Id) -> Requirements:
    async with at.at_work() as work:
        found = await overview.opened(work.conn, house_id)
        if found is None:
            raise Problem(404, "not-found", "There is no such house in your areas.")
        judged = []
        for pack in await rates.packs_for(work.conn, work.pack, found.row.area_id):
            facts = await requirements.facts_of(work.conn, pack, [house_id], work.today)
            judged.append(_judged(pack, facts[house_id]))
        return Requirements(house_id=house_id, programmes=judged)


def _judged(pack: Pack, facts: dict[str, object]) -> Judged:
    verdict = classify(pack, facts)
    return Judged(
        pack=pack.name,
        edition=pack.edition,
        title=pack.title,
        group_rental=VerdictShown(
            answer=verdict.answer, branches=list(verdict.branches), missing=list(verdict.missing)
        )
        if pack.group_rental
        else None,
        requirements=[_need(need) for need in needs(pack, facts)],
    )


def _need(need: Need) -> NeedShown:
    asked = need.requirement
    return NeedShown(
        name=asked.name,
        title=asked.title,
        state=need.state,
        have=_plain(need.have),
        want=_plain(need.want),
        missing=list(need.missing),
        by=asked.by.isoformat() if asked.by else None,
        source=asked.source,
    )


def _plain(value: object) -> int | float | bool | str | None:
    return value if value is None or isinstance(value, (int, float, bool)) else str(value)
