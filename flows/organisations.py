"""What conversations for organisations do first: which organisation is meant, and which of the houses it looks after."""

from collections.abc import Sequence

from flows.engine import ask, find, say
from flows.facts import HouseSeen
from flows.houses import A_PAGE, pick, proven
from flows.kinds import Choice
from flows.lines import Line
from flows.organisation_deeds import Named
from flows.organisation_facts import HousesManaged, MyOrganisations, OrganisationSeen

CITIZEN = "resident-id"


async def my_organisation(*kinds: str) -> OrganisationSeen | None:
    """The speaker's organisation of these kinds, the only one or the one picked. None after saying why."""
    if await proven("organisation", "verify") is None:
        return None
    mine = [one for one in await find(MyOrganisations()) if one.kind in kinds]
    if not mine:
        await say("no-organisation", then=("organisation", "menu"))
        return None
    return mine[0] if len(mine) == 1 else await pick_organisation(mine)


async def pick_organisation(mine: Sequence[OrganisationSeen]) -> OrganisationSeen | None:
    for page, first in enumerate(range(0, len(mine), A_PAGE), 1):
        labels = {f"o{one.id}": one.name for one in mine[first : first + A_PAGE]}
        more = ("more",) if first + A_PAGE < len(mine) else ()
        picked = await ask(f"organisation.{page}", Choice(*labels, *more), labels=labels)
        if picked != "more":
            return next(one for one in mine if picked == f"o{one.id}")
    return None


async def managed_house(subject: str) -> tuple[OrganisationSeen, HouseSeen] | None:
    """A house that one of the speaker's organisations looks after: the one with this id, else the one picked."""
    if await proven("organisation", "verify") is None:
        return None
    by_id: dict[int, tuple[OrganisationSeen, HouseSeen]] = {}
    for one in await find(MyOrganisations()):
        for house in await find(HousesManaged(one.id)):
            by_id.setdefault(house.id, (one, house))
    if subject:
        found = next((pair for pair in by_id.values() if str(pair[1].id) == subject), None)
        if found is None:
            await say("not-managed", then=("organisation", "menu"))
        return found
    if not by_id:
        await say("no-houses", then=("organisation", "help-me:help-fill", "menu"))
        return None
    houses = tuple(house for _, house in by_id.values())
    picked = houses[0] if len(houses) == 1 else await pick(houses)
    return by_id[picked.id] if picked is not None else None


def named(lines: Sequence[Line]) -> tuple[Named, ...]:
    """The people of a pasted list, all with a citizen's number."""
    return tuple(Named(line.name, CITIZEN, line.number, line.phone, line.room, line.day) for line in lines)
