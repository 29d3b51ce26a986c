"""An organisation reports what it did at a house it looks after: a drill, a patrol, a contract, gear looked over."""

# Demands: 001-24, 001-49, 004-28, 004-29, 004-30, 004-31

from dataclasses import dataclass
from datetime import date, timedelta

from flows.engine import Deed, Refused, Scene, ask, ask_optional, do, flow, say
from flows.houses import A_PAGE, turned_down
from flows.kinds import Choice, Date, Whole
from flows.organisations import managed_house
from flows.sent import Photo
from programmes.sections import Upkeep

LONG_AGO = timedelta(days=90)
LONGEST_TERM = timedelta(days=3660)


@dataclass(frozen=True, slots=True)
class Upkept(Deed[int]):
    """Something of the pack's `upkeep` was done on a day; how many devices were looked over, where it is about those.

    `until`: how long a paper holds; `people`: who took part; `photo`: a file's id or ''. Refused: not-managed.
    """

    house_id: int
    name: str
    day: date
    until: date | None = None
    people: int | None = None
    photo: str = ""


@flow("upkeep")
async def upkeep(scene: Scene) -> str | None:
    """Subject: the id of a house, or nothing."""
    found = await managed_house(scene.subject)
    if found is None:
        return None
    firm, house = found
    rows = [row for row in scene.pack.upkeep if firm.kind in row.holders]
    if not rows:
        await say("not-asked", then=("lodged", "menu"))
        return None
    row = await which(rows, house.address)
    day = await ask("done-on", Date(scene.today - LONG_AGO, scene.today), what=row.title)
    until, people = None, None
    if row.paper:
        until = await ask("until", Date(day, scene.today + LONGEST_TERM))
    if row.event:
        people = await ask_optional("people", Whole(1, 100_000))
    photo = await ask_optional("photo", Photo())
    try:
        count = await do(Upkept(house.id, row.name, day, until, people, photo or ""))
    except Refused as refused:
        await turned_down(refused, "menu")
        return None
    key = "looked-over" if row.devices else "noted"
    await say(key, what=row.title, count=count, date=day, then=(f"upkeep:{house.id}", "menu"))
    return None


async def which(rows: list[Upkeep], address: str) -> Upkeep:
    for page, first in enumerate(range(0, len(rows), A_PAGE), 1):
        labels = {row.name: row.title for row in rows[first : first + A_PAGE]}
        more = ("more",) if first + A_PAGE < len(rows) else ()
        picked = await ask(f"what.{page}", Choice(*labels, *more), labels=labels, address=address)
        if picked != "more":
            return next(row for row in rows if row.name == picked)
    raise AssertionError("the last page has no further one")
