"""What landlords' conversations do first: prove who speaks, and find which house is meant."""

from flows.engine import Refused, ask, find, say
from flows.facts import HouseSeen, Me, MyHouses, StaySeen, WhoAmI
from flows.kinds import Choice

A_PAGE = 6


async def proven(*ways: str) -> Me | None:
    """Who speaks, once tied to a person by proof; else the `ways` to prove it are offered and None is given."""
    me = await find(WhoAmI())
    if me.tied:
        return me
    await say("prove-first", then=(*ways, "menu"))
    return None


async def my_house(subject: str) -> HouseSeen | None:
    """The house of the speaker's with this id; without an id the only one or the one picked. None after saying why."""
    houses = await find(MyHouses())
    if subject:
        meant = next((house for house in houses if str(house.id) == subject), None)
        if meant is None:
            await say("not-my-house", then=("landlord", "menu"))
        return meant
    if not houses:
        await say("no-house", then=("landlord", "new-house", "menu"))
        return None
    return houses[0] if len(houses) == 1 else await pick(houses)


async def pick(houses: tuple[HouseSeen, ...]) -> HouseSeen | None:
    for page, first in enumerate(range(0, len(houses), A_PAGE), 1):
        labels = {f"h{house.id}": house.address for house in houses[first : first + A_PAGE]}
        more = ("more",) if first + A_PAGE < len(houses) else ()
        picked = await ask(f"house.{page}", Choice(*labels, *more), labels=labels)
        if picked != "more":
            return next(house for house in houses if picked == f"h{house.id}")
    return None


def place(stay: StaySeen) -> str:
    """House and room in one: 江东新村12幢 · 301."""
    return f"{stay.address} · {stay.room}" if stay.room else stay.address


async def turned_down(refused: Refused, *then: str) -> None:
    """Say why a deed was refused, where asking the last question again would not help."""
    await say(f"refused-{refused.code}", then=then)
