"""What a pack says about organisations: what they may owe, the steps of their lettings, and the upkeep they report."""

from programmes.draft import Draft
from programmes.fields import ORGANISATIONS

OF_HOUSES = ("stay", "house", "hazard", "device")
"""What an organisation may owe something about: as far as it looks after the house."""
ITS_OWN = ("person", "organisation")
"""Or about each of its people, or itself."""


def check_organisations(draft: Draft) -> None:
    for where, duty in draft.rows("duties"):
        own = (duty.holder, duty.about) == ("employer", "employment")
        if duty.holder in ORGANISATIONS and not (own or duty.about in (*OF_HOUSES, *ITS_OWN)):
            draft.problem(
                where,
                f"duty {duty.name}: no {duty.holder} owes anything about a {duty.about}",
                f"about = one of {', '.join((*OF_HOUSES, *ITS_OWN))}; employment for an employer",
            )
        if duty.about == "employment" and duty.holder not in ("employer", "office"):
            draft.problem(where, f"duty {duty.name} about an employment", 'holder = "employer"')
        if duty.about == "organisation" and duty.holder not in (*ORGANISATIONS, "office"):
            draft.problem(where, f"duty {duty.name} about an organisation", "holder = a kind of organisation")
    for where, paper in draft.rows("documents"):
        if (paper.of == "organisation") != bool(paper.holders):
            draft.problem(
                (*where, "holders"),
                f"paper {paper.name} of {paper.of} and its holders",
                'of = "organisation" goes with holders = ["property_manager"]',
            )
    for where, upkeep in draft.rows("upkeep"):
        kept = (upkeep.event, upkeep.paper, upkeep.devices)
        if sum(map(bool, kept)) != 1:
            draft.problem(
                where, f"upkeep {upkeep.name} is kept nowhere or twice", "one of event, paper, devices"
            )
        if upkeep.event:
            draft.known((*where, "event"), upkeep.event, "events")
        if upkeep.paper:
            draft.known((*where, "paper"), upkeep.paper, "documents", "house")
        for device in upkeep.devices:
            draft.known((*where, "devices"), device, "devices")
        for holder in upkeep.holders:
            draft.one_of((*where, "holders"), holder, "kind of organisation", ORGANISATIONS)
