"""A landlord invites who moves in by a link or a QR code; who opens it declares at that house and room.

A landlord who invites somebody to a room has said beforehand that somebody lives there: who declares just that is
landlord-confirmed (decision 3). The link names nobody, so it is no report (decision 2): the landlord is asked as ever.
"""

from flows.authority import TakeUp
from flows.engine import Refused, Scene, ask, ask_optional, do, find, flow, say
from flows.facts import WhoAmI
from flows.houses import my_house, proven, turned_down
from flows.invitations import InvitationOf, InvitationSeen, Invite
from flows.kinds import Choice, PersonName
from flows.rooms import Room


@flow("invite")
async def invite(scene: Scene) -> str | None:
    """Subject: the id of a house, or nothing."""
    if await proven("landlord") is None:
        return None
    house = await my_house(scene.subject)
    if house is None:
        return None
    room = await ask_optional("room", Room(house.rooms), address=house.address)
    try:
        made = await do(Invite("occupant", house.id, room or ""))
    except Refused as refused:
        await turned_down(refused, f"help-me:help-fill.{house.code}", "menu")
        return None
    await say(
        "made",
        place=" · ".join(filter(None, (house.address, room))),
        days=scene.pack.landlords.invitation_days,
        link=f"/i/{made.token}",
        image=f"/i/{made.token}.svg",
    )
    if made.telegram:
        await say("made-telegram", link=made.telegram)
    enough = scene.pack.landlords.confirm_discharges_report
    await say("made-next" if enough else "made-next-too", then=(f"invite:{house.id}", "menu"))
    return None


@flow("invited", passing=True)
async def invited(scene: Scene) -> str | None:
    """Subject: the token of an invitation."""
    invitation = await find(InvitationOf(scene.subject))
    if invitation is None:
        await say("unknown", then=("declare:elsewhere", "retype", "menu"))
        return None
    if invitation.state != "open":
        await refused_kindly(invitation)
        return None
    if invitation.kind == "occupant":
        await say("welcome", address=invitation.address, by=invitation.by)
        return f"declare:i_{scene.subject}"
    await asked_to_act(scene.subject, invitation)
    return None


async def asked_to_act(token: str, invitation: InvitationSeen) -> None:
    """A relative who acts for a landlord, or who sublets with the owner's consent: known by the invitation (decision 5)."""
    kind = invitation.kind
    if kind == "relative" and not invitation.house_code:
        await say("as-relative-all", count=invitation.houses, by=invitation.by)
    else:
        await say(f"as-{kind}", address=invitation.address, by=invitation.by)
    me = await find(WhoAmI())
    name = "" if me.tied else await ask("name", PersonName())
    if await ask("accept", Choice("accept", "decline"), kind=kind) == "decline":
        await say("declined", then=("menu",))
        return
    try:
        count = await do(TakeUp(token, kind, name))
    except Refused as refused:
        await turned_down(refused, "menu")
        return
    await say(f"now-{kind}", address=invitation.address, count=count, then=("confirm-all", "menu"))


async def refused_kindly(invitation: InvitationSeen) -> None:
    """A link works once, for a while, for one other person; the house's page is open to everybody."""
    then: tuple[str, ...] = ("menu",)
    if invitation.state == "yours":
        then = ("mine", "menu")
    elif invitation.kind == "occupant" and invitation.state != "own":
        then = (f"declare:{invitation.house_code}", "menu")
    if invitation.state == "own":
        then = ("invite", "menu")
    await say(f"is-{invitation.state}", address=invitation.address, then=then)
