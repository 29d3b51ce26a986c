"""Officers list declarations, open them and decide."""

from collections.abc import Awaitable, Callable
from typing import Annotated, Literal

from fastapi import APIRouter, Header, Query
from pydantic import Field
from starlette.responses import Response

from api.problems import Problem
from api.routes.access import door
from api.routes.cursors import Page, Paged
from api.routes.declaration_shapes import DeclarationLine, DeclarationShown, lines_of, whole
from api.routes.desk import AtDesk, Change, Changing, IfMatch, Work, opens, tagged, unchanged
from api.routes.shapes import LARGEST, Asked, Day, Id, Reason, Shown, words
from bot import office
from flows.engine import FLOWS
from registry import audit, casework
from registry.casework import CaseRefused, Moved
from registry.overview import declarations as overview
from registry.overview.declarations import Wanted
from registry.scopes import beyond

router = APIRouter(tags=["declarations"])

State = Literal["submitted", "accepted", "entered", "registered", "returned", "withdrawn", "superseded"]
Kind = Literal["residence", "leaving", "report"]
OutsideNumber = Annotated[str, words(64), Field(description="The number in the police system.")]
assert FLOWS is not None

REFUSALS = {
    "not-found": (404, "There is no such declaration in your areas."),
    "wrong-state": (409, "A declaration in this state cannot take this step."),
    "house-unknown": (409, "Its house has to be found first."),
    "number-missing": (422, "The number in the police system is missing."),
    "number-taken": (409, "Another declaration has this number."),
}
MOVE = (404, 409, 412)


def problem_of(refused: CaseRefused) -> Problem:
    status, detail = REFUSALS[refused.code]
    return Problem(status, refused.code, detail, **refused.values)


class Filters:
    """Which declarations; several filters all hold."""

    def __init__(
        self,
        state: Annotated[list[State] | None, Query(max_length=7)] = None,
        kind: Kind | None = None,
        area: Annotated[int | None, Query(ge=1, le=LARGEST, description="An area and all in it.")] = None,
        house: Annotated[int | None, Query(ge=1, le=LARGEST)] = None,
        channel: Annotated[str | None, words(40)] = None,
        flag: Annotated[str | None, words(40)] = None,
        since: Annotated[Day | None, Query(description="Filed on this day or later.")] = None,
        until: Annotated[Day | None, Query(description="Filed on this day or before.")] = None,
        person: Annotated[str | None, words(50), Query(description="How the name begins, also in pinyin.")] = None,
    ) -> None:
        self.wanted = Wanted(
            states=tuple(state or ()),
            kind=kind,
            area=area,
            house=house,
            channel=channel,
            flag=flag,
            since=since,
            until=until,
            person=person,
        )
