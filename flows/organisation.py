"""Somebody speaks for an organisation: by the code on an officer's paper, or by asking that it be registered."""

# Demands: 003-84

from flows.credit_code import CreditCode
from flows.engine import Refused, Scene, ask, ask_optional, do, find, flow, say
from flows.houses import turned_down
from flows.kinds import Choice, Phone, Text
from flows.organisation_deeds import AskOrganisation, ClaimOrganisation, LeaveOrganisation
from flows.organisation_facts import MyOrganisations, OrganisationSeen
from flows.organisations import pick_organisation
from locales import words
from programmes.fields import ORGANISATIONS


@flow("organisation")
async def organisation(scene: Scene) -> str | None:
    """No subject."""
    mine = await find(MyOrganisations())
    if mine:
        await say(
            "speaks-for", names=words.text(scene.lang, "letter", "between").join(one.name for one in mine)
        )
    way = await ask("way", Choice("claim", "new", *(("leave",) if mine else ())))
    if way == "claim":
        await claim(scene)
    elif way == "new":
        await register(scene)
    else:
        await leave(mine)
    return None


async def claim(scene: Scene) -> None:
    code = await ask("paper-code", Text(4, 30))
    try:
        speaks = await do(ClaimOrganisation(code))
    except Refused as refused:
        if refused.code == "wrong-code":
            raise
        await turned_down(refused, "help-me:help-fill", "menu")
        return
    await say(
        "claimed",
        surname=speaks.surname,
        organisation=speaks.organisation,
        then=(f"menu:{speaks.kind}", "menu"),
        labels={f"menu:{speaks.kind}": words.text(scene.lang, "menu", f"role-{speaks.kind}")},
    )


async def register(scene: Scene) -> None:
    """What is left here is a request: an officer looks at the firm's papers and makes it an organisation."""
    await say("new-how")
    kind = await ask("kind", Choice(*ORGANISATIONS))
    name = await ask("firm", Text(2, 60))
    code = await ask_optional("credit-code", CreditCode())
    place = await ask("place", Text(2, 100))
    phone = await ask("phone", Phone(), sensitive=True)
    label = words.label(scene.lang, "organisation", "kind", kind)
    about = " ".join(filter(None, (label, name, code)))
    due = await do(AskOrganisation(kind, code or "", place, phone, about))
    await say("asked", date=due, then=("menu",))


async def leave(mine: tuple[OrganisationSeen, ...]) -> None:
    one = mine[0] if len(mine) == 1 else await pick_organisation(mine)
    if one is None:
        return
    if await ask("leave-sure", Choice("leave", "keep"), organisation=one.name) == "keep":
        await say("kept", then=("menu",))
        return
    try:
        await do(LeaveOrganisation(one.id))
    except Refused as refused:
        await turned_down(refused, "menu")
        return
    await say("left", organisation=one.name, then=("menu",))
