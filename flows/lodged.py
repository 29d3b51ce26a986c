"""An organisation reports who moved into a house it looks after: one person, a pasted list, or somebody who declared."""

# Demands: 000-80, 001-48, 004-35

from flows.engine import AskAgain, Refused, Scene, ask, ask_optional, do, find, flow, say
from flows.facts import HouseSeen
from flows.houses import turned_down
from flows.kinds import Choice, Date, IdNumber, PersonName, Phone, Review, YesNo
from flows.left import pick_stay
from flows.lines import People
from flows.organisation_deeds import Named, ReportLodgers
from flows.organisation_facts import StaysToVouch
from flows.organisations import managed_house, named
from flows.report import days_asked, foreigner, which_document
from flows.rooms import Room


@flow("lodged")
async def lodged(scene: Scene) -> str | None:
    """Subject: the id of a house, or nothing."""
    found = await managed_house(scene.subject)
    if found is None:
        return None
    organisation, house = found
    waiting = await find(StaysToVouch(house.id))
    way = await ask(
        "way", Choice("one", "several", *(("declared",) if waiting else ())), address=house.address
    )
    if way == "declared":
        stay = await pick_stay(waiting, scene.lang)
        if stay is not None:
            return f"vouch:{stay.id}"
        await say("not-listed", then=(f"lodged:{house.id}", "menu"))
        return None
    seen = await title_seen() if organisation.kind == "agent" else True
    if way == "several":
        await several(scene, house, seen)
    else:
        await one_person(scene, house, seen)
    return None


async def title_seen() -> bool:
    """001-48: an agent looks at the title, and offers the model contract; neither holds up the report."""
    seen = await ask("title-seen", YesNo())
    await say("contract" if seen else "title-first")
    return seen


async def several(scene: Scene, house: HouseSeen, title: bool) -> None:
    lines = await ask("lines", People(), sensitive=True)
    moved_in = await ask("moved-in", Date(*days_asked(scene.today), long_ago=True))
    change = await ask("check", Review(("lines", "moved-in")), address=house.address)
    if change != "send":
        raise AskAgain(change)
    await send(house, ReportLodgers(house.id, named(lines), moved_in, title))


async def one_person(scene: Scene, house: HouseSeen, title: bool) -> None:
    name = await ask("name", PersonName())
    document = await which_document()
    if document == "unseen":
        await say("see-it-first", then=(f"lodged:{house.id}", f"help-me:no-document.{house.code}", "menu"))
        return
    if document == "passport-foreign":
        await foreigner(scene, house)
        return
    number = await ask("id-number", IdNumber(document), sensitive=True)
    phone = await ask_optional("phone", Phone(), sensitive=True)
    room = await ask("room", Room(house.rooms))
    moved_in = await ask("moved-in", Date(*days_asked(scene.today), long_ago=True))
    names = ("name", "document", "id-number", "phone", "room", "moved-in")
    change = await ask("check", Review(names), address=house.address)
    if change != "send":
        raise AskAgain(change)
    person = Named(name, document, number, phone or "", room)
    await send(house, ReportLodgers(house.id, (person,), moved_in, title))


async def send(house: HouseSeen, deed: ReportLodgers) -> None:
    try:
        receipts = await do(deed)
    except Refused as refused:
        await turned_down(refused, "menu")
        return
    await say(
        "reported",
        count=len(receipts),
        number=receipts[0],
        link=f"/h/{house.code}",
        then=(f"lodged:{house.id}", "menu"),
    )
