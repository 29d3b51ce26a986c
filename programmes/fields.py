"""What a rule of a pack may ask about: fields and their types, the lists a pack names them by, and who may owe something."""

from collections.abc import Mapping
from datetime import date
from typing import Final, Literal

FIELDS: Final[Mapping[str, type]] = {
    "stay.moved_in": date,
    "stay.known_at": date,
    "stay.moved_out": date,
    "stay.assurance": str,
    "stay.declared": bool,
    "stay.reported": bool,
    "stay.leaving_reported": bool,
    "stay.leaving_known_at": date,
    "stay.asked_at": date,
    "stay.answered_at": date,
    "stay.unanswered": bool,
    "stay.away": bool,
    "stay.denied_at": date,
    "stay.visited_at": date,
    "house.known_at": date,
    "stay.foreigner": bool,
    "stay.lodging_checked": bool,
    "stay.passed_on": bool,
    "house.letting": str,
    "house.let_since": date,
    "house.confirmed_on": date,
    "house.letter_signed": bool,
    "house.lessor": int,
    "house.sublet_asked": date,
    "house.type": str,
    "house.control_class": str,
    "house.listed": bool,
    "house.persons": int,
    "house.rooms": int,
    "house.beds": int,
    "house.corridors": int,
    "house.rooms_and_corridors": int,
    "house.families": int,
    "house.unrelated_adults": int,
    "house.area": float,
    "house.area_per_person": float,
    "house.complete_flat": bool,
    "house.by_room": bool,
    "house.group_rental": bool,
    "person.tenant_since": date,
    "person.landlord_since": date,
    "person.lesson_until": date,
    "person.known_at": date,
    "person.pact_until": date,
    "person.permit_from": date,
    "person.permit_issued": date,
    "person.endorse_by": date,
    "declaration.state": str,
    "declaration.kind": str,
    "declaration.moved_in": date,
    "declaration.filed_at": date,
    "declaration.returned_at": date,
    "declaration.corrected": bool,
    "declaration.house_known": bool,
    "hazard.code": str,
    "hazard.family": str,
    "hazard.severity": str,
    "hazard.round": str,
    "hazard.out_of_scope": bool,
    "hazard.found_on": date,
    "hazard.due": date,
    "hazard.posted_on": date,
    "hazard.entered_on": date,
    "hazard.transferred_on": date,
    "hazard.accepted_on": date,
    "hazard.looked_back_on": date,
    "hazard.paused": bool,
    "hazard.paused_days": int,
    "hazard.closed_on": date,
    "device.kind": str,
    "device.expires_on": date,
    "device.checked_on": date,
    "device.gone": bool,
    "employment.began": date,
    "employment.ended": date,
    "employment.known_at": date,
    "employment.reported": bool,
    "employment.leaving_reported": bool,
    "employment.denied": bool,
    "organisation.since": date,
    "programme": date,
    "today": date,
    "since": date,
    "until": date,
}
"""What a condition may ask about and the type of the answer (None: not known). Moments are days in Asia/Shanghai.

`programme` is the pack's first day; `since` the day from which the duty in question counts, `until` the last day of a
recurring one; `today` the civil day. `stay.unanswered`: asked after the last answer; `stay.away`: said to be away until a
later day; `stay.leaving_known_at`: when we first heard that they left; `house.known_at`: when we knew the house and
somebody who answers for it; `stay.denied_at`: the landlord's no, not yet decided; `house.confirmed_on`: when the landlord last said that all is right; `house.lessor`: the lessor's person number;
`house.persons`: the head-count or the stays that count, whichever is more; `house.area_per_person`: square metres;
`person.permit_from`: from when a residence permit may be asked for; `endorse_by`: when the one they hold is a year older;
`house.listed`: on the negative list; `hazard.found_on`: when an officer saw it (a mere report has none);
`hazard.paused`: its clock stands still while it is consulted about, `hazard.paused_days`: for how long it
stood, once it runs again; `device.gone`: no longer there;
`stay.passed_on`: reported by the organisation that manages the house; `employment.ended`: the last day, come or agreed;
`employment.denied`: the employer said that they never worked there; `house.sublet_asked`: since when the owner of a
house has been asked whether somebody may sublet it and has not answered.
"""

FAMILIES: Final[Mapping[str, tuple[type, str]]] = {
    "house.device": (int, "devices"),
    "house.linked": (int, "devices"),
    "house.recorded_days": (int, "devices"),
    "house.document": (date, "documents"),
    "house.role": (int, "roles"),
    "house.mark": (bool, "marks"),
    "house.visited": (date, "visits"),
    "area.events": (int, "events"),
    "area.document": (date, "documents"),
    "area.report": (date, "reports"),
    "area.mark": (bool, "marks"),
    "person.speaks_for": (date, "organisations"),
    "person.learnt": (date, "lessons"),
    "house.document_until": (date, "documents"),
    "organisation.document": (date, "documents"),
    "organisation.document_until": (date, "documents"),
}
"""Fields of which a pack's list has one a name (`house.device.smart-smoke`): type, and the list in the pack.

`house.device`: how many work; `linked`: how many of them are linked to the outside platform; `recorded_days`: the
shortest recording they keep; `document`: since when it is in force; `role`: how many people hold it;
`visited`: when the last visit of the kind found somebody; `area.events`: held from `since` to `until`;
`area.report`: when the report due at `until` was signed off; `person.speaks_for`: since when for an organisation of
that kind; `person.learnt`: until when the lesson holds; `document_until`: the last day of the newest such paper.
"""

ROLES: Final = ("manager", "fire-manager", "property-manager", "building-head")

ORGANISATIONS: Final = (
    "employer",
    "agent",
    "property_manager",
    "operator",
    "service_station",
    "rental_supermarket",
    "desk",
)
"""Kinds of organisations that have duties; any of their members settles one."""

Holder = Literal[
    "tenant",
    "landlord",
    "office",
    "employer",
    "agent",
    "property_manager",
    "operator",
    "service_station",
    "rental_supermarket",
    "desk",
]

LISTS: Final = ("negative", "conversion")
"""Lists that houses may stand on: structurally unsafe, or to be converted."""

FORESEEN: Final = frozenset(
    {
        "person.lesson_until",
        "person.pact_until",
        "person.permit_from",
        "person.endorse_by",
        "hazard.due",
        "device.expires_on",
        "employment.ended",
    }
)
"""Days known long before they come: a duty that starts there may open and remind earlier."""

FORESEEN_FAMILIES: Final = frozenset({"person.learnt", "house.document_until", "organisation.document_until"})

REACH: Final[Mapping[str, tuple[str, ...]]] = {
    "stay": ("stay", "house", "person"),
    "house": ("house",),
    "declaration": ("declaration",),
    "person": ("person",),
    "area": ("area",),
    "hazard": ("hazard", "house"),
    "device": ("device", "house"),
    "employment": ("employment",),
    "organisation": ("organisation",),
}
"""Whose fields a duty about something may use; in a duty about a stay, the person is the one who stays."""

CHOICES: Final[Mapping[str, tuple[str, ...]]] = {
    "house.letting": ("let", "vacant", "owner_only", "stopped", "sold"),
    "house.control_class": ("trusted", "watched", "strict", "no_rent"),
    "hazard.severity": ("major", "ordinary"),
    "stay.assurance": ("claimed", "confirmed", "seen", "registered"),
    "declaration.state": (
        "submitted",
        "accepted",
        "entered",
        "registered",
        "returned",
        "withdrawn",
        "superseded",
    ),
}


def type_of(name: str) -> type | None:
    """The type of a field, those of families included; None for a word that is none."""
    family, _, kind = name.rpartition(".")
    return FAMILIES[family][0] if family in FAMILIES and kind else FIELDS.get(name)


def foreseen(name: str) -> bool:
    """Whether a day is known long before it comes."""
    return name in FORESEEN or name.rpartition(".")[0] in FORESEEN_FAMILIES
