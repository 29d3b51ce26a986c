"""Whoever looks after a place goes round it and scans its plate: a round is what was scanned on the spot (001-49)."""

# Demands: 001-49, 004-31

from dataclasses import dataclass

from flows.engine import Deed, Fact, Refused, Scene, ask, ask_optional, do, find, flow, say
from flows.houses import proven, turned_down
from flows.kinds import Choice, Text
from flows.sent import Photo
from programmes.pack import Pack
from programmes.sections import Upkeep


@dataclass(frozen=True, slots=True)
class PlaceSeen:
    """A place of the speaker's organisation by a plate: its own, or one of the same compound. `name` is the organisation's."""

    house_id: int
    code: str
    address: str
    kind: str
    name: str


@dataclass(frozen=True, slots=True)
class PlaceToPatrol(Fact[PlaceSeen | None]):
    """By the code of a plate; None where none of the speaker's organisations looks after it."""

    house_code: str


@dataclass(frozen=True, slots=True)
class GoneRound(Deed[int]):
    """A round was made at this plate; gives how many plates the organisation has scanned today. Refused: not-managed."""

    house_code: str
    work: str
    fine: bool
    note: str = ""
    photo: str = ""


def rounds_of(pack: Pack, kind: str) -> list[Upkeep]:
    """What the programme has this kind of organisation do by going round."""
    return [row for row in pack.upkeep if row.plate and kind in row.holders]


@flow("patrol")
async def patrol(scene: Scene) -> str | None:
    """Subject: the code of the plate that was scanned; without one it is typed."""
    if await proven("organisation", "verify") is None:
        return None
    code = scene.subject or (await ask("plate", Text(4, 20))).replace(" ", "").upper()
    place = await find(PlaceToPatrol(code))
    rounds = rounds_of(scene.pack, place.kind) if place is not None else []
    if place is None or not rounds:
        await say("not-here", then=("organisation", "menu"))
        return None
    work = rounds[0]
    if len(rounds) > 1:
        labels = {row.name: row.title for row in rounds[:6]}
        picked = await ask("work", Choice(*labels), labels=labels, address=place.address)
        work = next(row for row in rounds if row.name == picked)
    title = work.title
    found = await ask("found", Choice("fine", "wrong"), address=place.address, what=title)
    note = await ask("note", Text(1, 200)) if found == "wrong" else ""
    photo = await ask_optional("photo", Photo())
    try:
        count = await do(GoneRound(place.code, work.name, found == "fine", note, photo or ""))
    except Refused as refused:
        await turned_down(refused, "menu")
        return None
    more = (f"hazard:{place.code}",) if found == "wrong" else ()
    await say(f"noted-{found}", count=count, then=(*more, "patrol", "menu"))
    return None
