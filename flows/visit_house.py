"""What an officer looks at besides the people: reported and other hazards, devices, the plate at the door."""

from collections.abc import Sequence
from dataclasses import dataclass

from flows.engine import ask, ask_optional
from flows.kinds import Choice, Location, Photo, Several, Text
from flows.visit_deeds import HazardFound
from flows.visit_facts import Gear, HouseOpened, Reported
from programmes.pack import Pack

A_PAGE = 5
MOST_HAZARDS = 6
GEAR_A_PAGE = 6


@dataclass(frozen=True, slots=True)
class Looked:
    """`reported`: hazards reported before, each found or unfounded. `gear`: devices seen, of which `broken` do not work."""

    reported: tuple[tuple[int, str], ...] = ()
    hazards: tuple[HazardFound, ...] = ()
    gear: tuple[int, ...] = ()
    broken: tuple[int, ...] = ()
    plate: str = ""
    where: tuple[float, float] | None = None


async def look_around(pack: Pack, house: HouseOpened, lang: str) -> Looked:
    reported = await verified(pack, house.reported)
    hazards = await found(pack) if pack.hazards else ()
    gear, broken = await installed(pack, house.gear)
    plate = await ask("plate", Choice("fine", "missing", "elsewhere", "fake"))
    where = await ask_optional("where", Location())
    return Looked(reported, hazards, gear, broken, plate, where)


async def verified(pack: Pack, reported: Sequence[Reported]) -> tuple[tuple[int, str], ...]:
    """Only what an officer saw on the spot is a hazard (decision 19)."""
    titles = {hazard.code: hazard.title for hazard in pack.hazards}
    looked = []
    for one in reported:
        said = await ask(
            f"reported.{one.id}",
            Choice("found", "unfounded", "not-looked"),
            what=titles.get(one.code, one.code),
            place=one.place or "—",
        )
        if said != "not-looked":
            looked.append((one.id, said))
    return tuple(looked)


async def found(pack: Pack) -> tuple[HazardFound, ...]:
    seen: list[HazardFound] = []
    for n in range(1, MOST_HAZARDS + 1):
        family = await which_family(pack, n)
        if family is None:
            break
        code = await which_hazard(pack, family, n)
        if code is None:
            break
        place = await ask(f"hazard.{n}.place", Text(1, 60))
        photo = await ask_optional(f"hazard.{n}.photo", Photo())
        seen.append(HazardFound(code, place, photo or ""))
    return tuple(seen)


async def which_family(pack: Pack, n: int) -> str | None:
    families = list(dict.fromkeys(hazard.family for hazard in pack.hazards))
    for page, first in enumerate(range(0, len(families), A_PAGE), 1):
        more = ("more",) if first + A_PAGE < len(families) else ()
        picked = await ask(
            f"hazard.{n}.family.{page}", Choice("none", *families[first : first + A_PAGE], *more)
        )
        if picked != "more":
            return None if picked == "none" else picked
    return None


async def which_hazard(pack: Pack, family: str, n: int) -> str | None:
    """The most urgent kinds first."""
    kinds = sorted((one for one in pack.hazards if one.family == family), key=lambda one: not one.priority)
    for page, first in enumerate(range(0, len(kinds), A_PAGE), 1):
        labels = {one.code: one.title for one in kinds[first : first + A_PAGE]}
        last = "more" if first + A_PAGE < len(kinds) else "none"
        picked = await ask(f"hazard.{n}.code.{page}", Choice(*labels, last), labels=labels)
        if picked != "more":
            return None if picked == "none" else picked
    return None


async def installed(pack: Pack, gear: Sequence[Gear]) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Which devices on record were seen, and which of those do not work."""
    titles = {word.name: word.title for word in pack.devices}
    seen: list[int] = []
    broken: list[int] = []
    for page, first in enumerate(range(0, len(gear), GEAR_A_PAGE), 1):
        shown = {f"g{one.id}": label(one, titles) for one in gear[first : first + GEAR_A_PAGE]}
        these = await ask(f"gear.{page}", Several(*shown), labels=shown)
        seen += [int(value[1:]) for value in these]
        if these:
            those = {value: shown[value] for value in these}
            bad = await ask(f"broken.{page}", Several(*those), labels=those)
            broken += [int(value[1:]) for value in bad]
    return tuple(seen), tuple(broken)


def label(one: Gear, titles: dict[str, str]) -> str:
    return "·".join(filter(None, (titles.get(one.kind, one.kind), one.place)))
