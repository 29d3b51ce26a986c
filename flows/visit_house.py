"""What an officer looks at besides the people: reported and other hazards, devices, the plate at the door."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import count
from typing import Final

from flows.engine import ask, ask_optional
from flows.kinds import Choice, Text
from flows.sent import Location, Photo
from flows.ticks import Ticking
from flows.visit_deeds import HazardFound
from flows.visit_facts import Gear, HouseOpened, Reported
from programmes.pack import Pack

A_PAGE: Final = 5
MOST_HAZARDS: Final = 20


@dataclass(frozen=True, slots=True)
class Looked:
    """`reported`: hazards reported before, each found or unfounded. `gear`: devices seen, of which `broken` do not work."""

    reported: tuple[tuple[int, str], ...] = ()
    hazards: tuple[HazardFound, ...] = ()
    gear: tuple[int, ...] = ()
    broken: tuple[int, ...] = ()
    plate: str = ""
    where: tuple[float, float] | None = None


async def look_around(pack: Pack, house: HouseOpened, rows: list[str]) -> Looked:
    """Everything in order is one answer. `rows` collects the names of the answers for the summary."""
    reported = await verified(pack, house.reported, rows)
    around = await ask("around", Choice("fine", "tell", "not-looked"))
    rows.append("around")
    if around == "fine":
        return Looked(reported, gear=tuple(one.id for one in house.gear), plate="fine")
    if around == "not-looked":
        return Looked(reported)
    hazards = await found(pack, rows) if pack.hazards else ()
    gear, broken = await installed(pack, house.gear, rows)
    plate = await ask("plate", Choice("fine", "missing", "elsewhere", "fake"))
    where = await ask_optional("where", Location())
    rows += ["plate", "where"]
    return Looked(reported, hazards, gear, broken, plate, where)


async def verified(pack: Pack, reported: Sequence[Reported], rows: list[str]) -> tuple[tuple[int, str], ...]:
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
        rows.append(f"reported.{one.id}")
        if said != "not-looked":
            looked.append((one.id, said))
    return tuple(looked)


async def found(pack: Pack, rows: list[str]) -> tuple[HazardFound, ...]:
    """One after another until there are no more; one that is taken back does not take those after it away."""
    seen: list[HazardFound] = []
    for n in range(1, MOST_HAZARDS + 1):
        family = await which_family(pack, n, rows)
        if family is None:
            break
        code = await which_hazard(pack, family, n, rows)
        if code is None:
            continue
        place = await ask(f"hazard.{n}.place", Text(1, 60), n=n)
        photo = await ask_optional(f"hazard.{n}.photo", Photo(), n=n)
        rows += [f"hazard.{n}.place", f"hazard.{n}.photo"]
        seen.append(HazardFound(code, place, photo or ""))
    return tuple(seen)


async def which_family(pack: Pack, n: int, rows: list[str]) -> str | None:
    """Only the answer that there are no more is a line of the summary: there one more can be added."""
    families = list(dict.fromkeys(hazard.family for hazard in pack.hazards))
    for page, first in enumerate(range(0, len(families), A_PAGE), 1):
        more = ("more",) if first + A_PAGE < len(families) else ()
        picked = await ask(
            f"hazard.{n}.family.{page}", Choice("none", *families[first : first + A_PAGE], *more)
        )
        if picked == "none":
            rows.append(f"hazard.{n}.family.{page}")
            return None
        if picked != "more":
            return picked
    return None


async def which_hazard(pack: Pack, family: str, n: int, rows: list[str]) -> str | None:
    """The most urgent kinds first."""
    kinds = sorted((one for one in pack.hazards if one.family == family), key=lambda one: not one.priority)
    for page, first in enumerate(range(0, len(kinds), A_PAGE), 1):
        labels = {one.code: one.title for one in kinds[first : first + A_PAGE]}
        last = "more" if first + A_PAGE < len(kinds) else "none"
        picked = await ask(f"hazard.{n}.code.{page}", Choice(*labels, last), labels=labels, n=n)
        if picked != "more":
            rows.append(f"hazard.{n}.code.{page}")
            return None if picked == "none" else picked
    return None


async def installed(
    pack: Pack, gear: Sequence[Gear], rows: list[str]
) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Which devices on record were seen, and which of those do not work."""
    titles = {word.name: word.title for word in pack.devices}
    ticking = Ticking({f"g{one.id}": label(one, titles) for one in gear})
    broken: list[str] = []
    turns = count(1)
    for page in count(1):
        if not ticking.left:
            break
        before = len(ticking.yes)
        ticks = await ask(f"gear.{page}", ticking.kind(), what=ticking.lines(), page=page)
        rows.append(f"gear.{page}")
        ticking.take(ticks)
        seen = Ticking({one: ticking.listed[one] for one in ticking.yes[before:] if one in ticking.listed})
        while seen.left:
            turn = next(turns)
            seen.take(await ask(f"broken.{turn}", seen.kind(), what=seen.lines(), page=turn))
            rows.append(f"broken.{turn}")
        broken += seen.yes
    numbers = [int(value[1:]) for value in ticking.yes]
    return tuple(numbers), tuple(int(value[1:]) for value in broken)


def label(one: Gear, titles: dict[str, str]) -> str:
    return "·".join(filter(None, (titles.get(one.kind, one.kind), one.place)))
