"""Anybody tells of a hazard: what, where, a photo, words; one reported already is shown first, life in danger goes first."""

# Demands: 004-31

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from flows.engine import Deed, Fact, Refused, Scene, ask, ask_optional, do, find, flow, say
from flows.facts import HouseByCode, HouseSeen, MyHouses, MyStays
from flows.houses import turned_down
from flows.kinds import Choice, Text
from flows.places import offered
from flows.sent import Photo
from programmes.sections import HazardRule

KINDS_A_PAGE = 5
FOR_TIPS = ("public-order", "market", "land", "dispute")
"""Families that are no danger to life: tips, or disputes to be settled."""

PUBLIC = ("fire-lane", "ladder-ground", "passage", "stairs", "exit", "lobby")
"""The six public places of 004-31."""


@dataclass(frozen=True, slots=True)
class OpenHazard:
    """A hazard of this kind that somebody told of already, as anybody at the door may know of it."""

    id: int
    number: str
    place: str
    reported_on: date


@dataclass(frozen=True, slots=True)
class OpenHazards(Fact[tuple[OpenHazard, ...]]):
    """Open hazards of a kind in a house, newest first, at most three; what is inside rooms is nobody else's business."""

    house_code: str
    kind: str


@dataclass(frozen=True, slots=True)
class Reported:
    """The hazard's number, and the day by which somebody looks."""

    number: str
    due: date


@dataclass(frozen=True, slots=True)
class ReportHazard(Deed[Reported]):
    """A hazard reported; it counts for nothing before an officer saw it (decision 19).

    `where`: room, house, other or one of the six public places; `act`: blocked, occupied, locked or ''; `same_as` the
    id of the one it is, 0 for a new one. Refused: too-many-hazards, house-gone.
    """

    house_code: str
    place: str
    kind: str
    where: str
    act: str
    photo: str
    words: str
    same_as: int = 0


@flow("hazard")
async def hazard(scene: Scene) -> str | None:
    """Subject: the code of a plate, or nothing: then the house one lives in or lets is offered."""
    await say("danger-first", opening=True)
    kind = await which_kind([rule for rule in scene.pack.hazards if rule.family not in FOR_TIPS])
    if kind == "tip":
        return f"tip:{scene.subject}" if scene.subject else "tip"
    house = await which_house(scene.subject)
    place = "" if house is not None else await ask("place", Text(2, 100))
    where, act = await whereabouts()
    known = await find(OpenHazards(house.code, kind)) if house is not None else ()
    same_as = await already(known)
    photo = await ask_optional("photo", Photo())
    words = await ask_optional("words", Text(1, 300))
    instead = await helped(scene.pack.hazards, kind, house)
    try:
        done = await do(
            ReportHazard(
                house.code if house else "", place, kind, where, act, photo or "", words or "", same_as
            )
        )
    except Refused as refused:
        await turned_down(refused, "menu")
        return None
    await say("thanks", number=done.number, date=done.due, then=(*instead, "hazard", "menu"))
    return None


async def helped(rules: Sequence[HazardRule], kind: str, house: HouseSeen | None) -> tuple[str, ...]:
    """Where it can be done without danger, such as charging, if such a place is known near by."""
    by = next((rule.helped_by for rule in rules if rule.code == kind), "")
    return await offered(by, house.code) if by and house is not None else ()


async def which_kind(rules: Sequence[HazardRule]) -> str:
    """The code of a kind from the pack's catalogue, those of priority first; or tip, other."""
    first = sorted(rules, key=lambda rule: not rule.priority)
    pages = range(0, max(len(first), 1), KINDS_A_PAGE)
    for page, start in enumerate(pages, 1):
        shown = first[start : start + KINDS_A_PAGE]
        labels = {rule.code: rule.title for rule in shown}
        last = start == pages[-1]
        picked = await ask(f"kind.{page}", Choice(*labels, "other" if last else "more", "tip"), labels=labels)
        if picked != "more":
            return picked
    raise AssertionError("the last page has no more")


async def which_house(subject: str) -> HouseSeen | None:
    """The plate's house, or one of the speaker's own; None where it is another place."""
    if subject:
        house = await find(HouseByCode(subject))
        return None if house is None or house.revoked else house
    mine = {stay.house_code: stay.address for stay in await find(MyStays()) if stay.house_code}
    mine |= {house.code: house.address for house in await find(MyHouses())}
    if not mine:
        return None
    offered = dict(list(mine.items())[:5])
    code = await ask("which-house", Choice(*offered, "elsewhere"), labels=offered)
    return None if code == "elsewhere" else await find(HouseByCode(code))


async def whereabouts() -> tuple[str, str]:
    """Where in the house; for a public place also what is done to it (004-31)."""
    where = await ask("where", Choice("public", "house", "room", "other"))
    if where != "public":
        return where, ""
    where = await ask("public-place", Choice(*PUBLIC))
    act = await ask("act", Choice("blocked", "occupied", "locked", "else"))
    return where, "" if act == "else" else act


async def already(known: tuple[OpenHazard, ...]) -> int:
    """The id of the hazard it is, if it is one of those told of before; else 0."""
    if not known:
        return 0
    for one in known:
        await say("known", number=one.number, place=one.place, date=one.reported_on)
    same = await ask(
        "same", Choice(*[f"z{one.id}" for one in known], "new"), labels={f"z{o.id}": o.number for o in known}
    )
    return next((one.id for one in known if same == f"z{one.id}"), 0)
