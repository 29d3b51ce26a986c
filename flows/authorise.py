"""A landlord lets a relative act for one house or all, or names who sublets one; each by an invitation, and it can be ended."""

# Demands: 002-56

from flows.authority import EndAuthority, WhoActsForMe
from flows.engine import Refused, Scene, ask, do, find, flow, say
from flows.facts import HouseSeen, MyHouses
from flows.houses import my_house, pick, proven, turned_down
from flows.invitations import Invite
from flows.kinds import Choice
from flows.sublets import AnswerSublet, Sublets, SubletSeen

MOST_SHOWN = 5


@flow("authorise")
async def authorise(scene: Scene) -> str | None:
    if await proven("landlord") is None:
        return None
    acting = (await find(WhoActsForMe()))[:MOST_SHOWN]
    labels = {f"p{one.person_id}": one.name for one in acting}
    picked = await ask("who", Choice("add", *labels), labels=labels, count=len(acting))
    if picked == "add":
        await a_relative(scene)
        return None
    one = next(one for one in acting if picked == f"p{one.person_id}")
    if await ask("end", Choice("end", "keep"), name=one.name) == "keep":
        await say("left-as-is", then=("menu",))
        return None
    try:
        await do(EndAuthority(one.person_id))
    except Refused as refused:
        await turned_down(refused, "menu")
        return None
    await say("ended", name=one.name, date=scene.today, then=("authorise", "menu"))
    return None


async def a_relative(scene: Scene) -> None:
    """Acts for what is named before it is agreed to: one house, or all that the landlord lets now."""
    own = tuple(house for house in await find(MyHouses()) if not house.represents)
    if not own:
        await say("no-house", then=("landlord", "new-house", "menu"))
        return
    scope = await ask("which", Choice("one", "all"), count=len(own)) if len(own) > 1 else "one"
    house = own[0] if scope == "all" or len(own) == 1 else await pick(own)
    if house is None:
        return
    if await ask("sure", Choice("yes", "no"), scope=scope, count=len(own), address=house.address) == "no":
        await say("left-as-is", then=("menu",))
        return
    await invited(scene, "relative", house, all_houses=scope == "all")


@flow("who-sublets")
async def sublet(scene: Scene) -> str | None:
    """Subject: the id of a house, or nothing. The owner names who sublets it, which is the owner's consent (001-44)."""
    if await proven("landlord") is None:
        return None
    house = await my_house(scene.subject)
    if house is None:
        return None
    given = [one for one in await find(Sublets(house.id)) if one.state == "given"][:MOST_SHOWN]
    if given:
        labels = {f"c{one.id}": one.surname for one in given}
        picked = await ask("whose", Choice("new", *labels), labels=labels, address=house.address)
        if picked != "new":
            await taken_back(next(one for one in given if picked == f"c{one.id}"))
            return None
    sure = await ask("sure", Choice("yes", "no"), address=house.address)
    if sure == "no":
        await say("left-as-is", then=("menu",))
        return None
    await invited(scene, "sublandlord", house)
    return None


async def taken_back(one: SubletSeen) -> None:
    """Consent taken back ends nothing by itself: who sublets is told, and an officer talks to both."""
    sure = await ask("withdraw", Choice("withdraw", "keep"), surname=one.surname, date=one.on_day)
    if sure == "keep":
        await say("left-as-is", then=("menu",))
        return
    try:
        await do(AnswerSublet(one.id, "withdrawn"))
    except Refused as refused:
        await turned_down(refused, "menu")
        return
    await say("withdrawn", surname=one.surname, then=("menu",))


async def invited(scene: Scene, kind: str, house: HouseSeen, *, all_houses: bool = False) -> None:
    try:
        made = await do(Invite(kind, house.id, all_houses=all_houses))
    except Refused as refused:
        await turned_down(refused, "menu")
        return
    days = scene.pack.landlords.invitation_days
    await say("made", days=days, link=f"/i/{made.token}", image=f"/i/{made.token}.svg", then=("menu",))
    if made.telegram:
        await say("made-telegram", link=made.telegram)
