"""A visit as a town's own app sends it, and as it is given back."""

from datetime import date
from typing import Annotated, Any, Literal

from pydantic import ConfigDict, Field

from api.routes.shapes import Asked, BodyRef, Day, Shown, words
from registry.overview.visits import Listed
from registry.people import surname

Outcome = Literal["met", "no-one", "refused", "language", "no-documents"]
Why = Literal["invited", "later", "away", "refused", "moved"]

EXAMPLE: dict[str, Any] = {
    "kind": "fire",
    "outcome": "met",
    "head_count": 4,
    "present": [17],
    "undeclared": [{"stay_id": 18, "why": "invited"}],
    "newcomers": [{"surname": "赵", "room": "303"}],
    "hazards": [{"code": "F1", "place": "一楼过道"}],
    "plate": "fine",
    "next_on": "2023-06-20",
}


class Undeclared(Asked):
    stay_id: BodyRef
    why: Why


class NewcomerMet(Asked):
    surname: Annotated[str, words(20)]
    room: Annotated[str, Field(max_length=20, pattern=r"^[^\x00-\x1f\x7f]*$")] = ""


class HazardLooked(Asked):
    """A hazard that somebody reported, as it turned out on the spot (decision 19)."""

    hazard_id: BodyRef
    state: Literal["found", "unfounded"]


class HazardSeen(Asked):
    code: Annotated[str, words(20), Field(description="Of the programme's catalogue.")]
    place: Annotated[str, words(60)]


class DeviceSeen(Asked):
    device_id: BodyRef
    works: bool


class Where(Asked):
    latitude: Annotated[float, Field(ge=-90, le=90)]
    longitude: Annotated[float, Field(ge=-180, le=180)]


class VisitSent(Asked):
    """What an officer saw on this day. Where nobody was met, nothing but `kind`, `outcome` and `next_on` is said."""

    model_config = ConfigDict(json_schema_extra={"examples": [EXAMPLE]})
    kind: Annotated[str, words(40), Field(description="One of the programme's kinds of visit.")]
    outcome: Outcome
    head_count: Annotated[int, Field(ge=0, le=5000)] | None = None
    present: list[BodyRef] = Field(
        default_factory=list, max_length=5000, description="Stays whose person was met."
    )
    undeclared: list[Undeclared] = Field(
        default_factory=list,
        max_length=5000,
        description="Every current resident whom nobody declared, each with why it may wait.",
    )
    newcomers: list[NewcomerMet] = Field(
        default_factory=list, max_length=500, description="People who are not on record."
    )
    reported: list[HazardLooked] = Field(default_factory=list, max_length=100)
    hazards: list[HazardSeen] = Field(default_factory=list, max_length=20)
    devices: list[DeviceSeen] = Field(default_factory=list, max_length=1000)
    plate: Literal["fine", "missing", "elsewhere", "fake"] | None = None
    where: Where | None = None
    next_on: Day | None = Field(
        None, description="When somebody comes again; needed where anybody has to declare."
    )


class FindingShown(Shown):
    """`what`: seen, or why an undeclared one may wait until `until`. Surname and room, and no more, for everybody."""

    stay_id: int | None
    surname: str
    room: str
    what: str
    until: date | None


class VisitShown(Shown):
    """`outcome` met, no_one, refused, language or no_documents; only `met` counts as having seen the house."""

    id: int
    house_id: int
    kind: str
    on_day: date
    outcome: str
    head_count: int | None
    officer: str | None
    source: str
    found: list[FindingShown]


class VisitKept(VisitShown):
    """`left`: how many are still to declare. `hazards`: the ids of those found, in the order in which they were sent."""

    left: int
    hazards: list[int]


def visit_of(listed: Listed) -> dict[str, Any]:
    row = listed.row
    return {
        "id": row.id,
        "house_id": row.house_id,
        "kind": row.kind,
        "on_day": row.on_day,
        "outcome": row.outcome,
        "head_count": row.head_count,
        "officer": listed.officer or None,
        "source": row.source,
        "found": [
            FindingShown(
                stay_id=one.stay_id,
                surname=surname(one.name) if one.name else "",
                room=one.room,
                what=one.what,
                until=one.until,
            )
            for one in listed.found
        ],
    }
