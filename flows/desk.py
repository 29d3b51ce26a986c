"""A clerk of a rental desk (旅馆总台) helps guests in and out, and tells them when they may ask for a permit."""

# Demands: 003-24

from collections.abc import Sequence

from flows.answer_stay import long_ago
from flows.desk_facts import CheckGuestOut, Guest, GuestOf, GuestsIn
from flows.engine import Refused, Scene, ask, do, find, flow, row_id, say
from flows.houses import A_PAGE, place, proven, turned_down
from flows.kinds import Choice, Date
from flows.left import told_apart
from flows.organisations import managed_house


@flow("desk-guests")
async def desk_guests(scene: Scene) -> str | None:
    """Subject: the id of a house, or nothing."""
    found = await managed_house(scene.subject)
    if found is None:
        return None
    house = found[1]
    guests = await find(GuestsIn(house.id))
    guest = await which(guests, scene.lang, house.address)
    if guest == "new":
        return f"declare:k_{house.code}"
    if guest == "report":
        return f"lodged:{house.id}"
    assert isinstance(guest, Guest)
    await tell(scene, guest, house.id, house.code)
    return None


async def tell(scene: Scene, guest: Guest, house_id: int, code: str) -> None:
    """Who declared half a year ago may ask for a permit; a clerk may say so, no more."""
    stay, day = guest.stay, guest.permit_from
    then = (f"desk-out:{stay.id}", f"desk-guests:{house_id}", "menu")
    if not guest.declared:
        help_them = (f"declare:k_{code}", *then)
        await say("undeclared", surname=stay.surname, place=place(stay), then=help_them)
        return
    if day is None:
        await say("declared", surname=stay.surname, place=place(stay), then=then)
        return
    key = "permit-now" if day <= scene.today else "permit-later"
    await say(key, surname=stay.surname, place=place(stay), date=day, then=then)


async def which(guests: Sequence[Guest], lang: str, address: str) -> Guest | str:
    """A guest, `new` for one who wants help to declare, or `report` for one who is not there."""
    named = told_apart([guest.stay for guest in guests], lang)
    pages = range(0, max(len(guests), 1), A_PAGE - 2)
    for page, first in enumerate(pages, 1):
        shown = guests[first : first + A_PAGE - 2]
        labels = {f"s{guest.stay.id}": named[guest.stay.id] for guest in shown}
        more = ("more",) if first != pages[-1] else ()
        picked = await ask(
            f"who.{page}", Choice(*labels, "new", "report", *more), labels=labels, address=address
        )
        if picked in ("new", "report"):
            return picked
        if picked != "more":
            return next(guest for guest in guests if picked == f"s{guest.stay.id}")
    raise AssertionError("the last page has no more")


@flow("desk-out")
async def desk_out(scene: Scene) -> str | None:
    """Subject: the id of a stay."""
    if await proven("organisation", "verify") is None:
        return None
    stay_id = row_id(scene.subject)
    guest = await find(GuestOf(stay_id)) if stay_id is not None else None
    if guest is None:
        await say("not-there", then=("desk-guests", "menu"))
        return None
    stay = guest.stay
    day = await ask(
        "left-on",
        Date(stay.moved_in or long_ago(scene.today), scene.today),
        surname=stay.surname,
        place=place(stay),
    )
    here = await ask("with-you", Choice("here", "gone"), surname=stay.surname) == "here"
    try:
        await do(CheckGuestOut(stay.id, day, here))
    except Refused as refused:
        await turned_down(refused, "menu")
        return None
    await say(f"noted-{'here' if here else 'gone'}", surname=stay.surname, then=("desk-guests", "menu"))
    return None
