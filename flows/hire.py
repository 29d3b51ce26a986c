"""An employer reports who began to work, and who of them lives in its dormitory."""

# Demands: 003-08

from dataclasses import replace
from datetime import date, timedelta

from flows.engine import AskAgain, Refused, Scene, ask, ask_optional, do, find, flow, row_id, say
from flows.facts import HouseSeen
from flows.houses import pick, turned_down
from flows.kinds import Choice, Date, IdNumber, PersonName, Phone, Review, YesNo
from flows.lines import People
from flows.organisation_deeds import Hire, Named
from flows.organisation_facts import HousesManaged, OrganisationSeen
from flows.organisations import my_organisation
from flows.organisations import named as people_named
from flows.report import which_document
from flows.rooms import Room
from programmes.pack import Pack

LONGEST_CONTRACT = timedelta(days=365 * 10)


@flow("hire")
async def hire(scene: Scene) -> str | None:
    """Subject: the id of an employment that somebody else told of, or nothing."""
    firm = await my_organisation("employer")
    if firm is None:
        return None
    await why(scene.pack)
    if await ask("wages", Choice("us", "agency")) == "agency":
        await say("agency-reports", then=("lodged", "menu"))
        return None
    if await ask("way", Choice("one", "several")) == "several":
        lines = await ask("lines", People(), sensitive=True)
        people: tuple[Named, ...] | None = people_named(lines)
        asked: tuple[str, ...] = ("lines",)
    else:
        people, asked = await one_worker(scene)
    if people is not None:
        await on_which_terms(scene, firm, people, asked)
    return None


async def why(pack: Pack) -> None:
    """The law and its days, where the pack has the employer's duty."""
    rule = next((duty for duty in pack.duties if duty.name == "employer-report-leaving"), None)
    if rule is not None and rule.within is not None and rule.within.working_days and rule.law:
        await say("why", law=pack.law(rule.law).title, count=rule.within.working_days)


async def one_worker(scene: Scene) -> tuple[tuple[Named, ...] | None, tuple[str, ...]]:
    name = await ask("name", PersonName())
    document = await which_document()
    if document == "unseen":
        await say("see-it-first", then=("hire", "help-me:no-document", "menu"))
        return None, ()
    if document == "passport-foreign":
        hours = scene.pack.declare.foreigner_hours
        await say("foreign-worker", hours=hours, then=("help-me:foreigner", "menu"))
        return None, ()
    number = await ask("id-number", IdNumber(document), sensitive=True)
    phone = await ask_optional("phone", Phone(), sensitive=True)
    return (Named(name, document, number, phone or ""),), ("name", "document", "id-number", "phone")


async def on_which_terms(
    scene: Scene, firm: OrganisationSeen, people: tuple[Named, ...], asked: tuple[str, ...]
) -> None:
    began = await ask(
        "began", Date(scene.today - LONGEST_CONTRACT, scene.today + timedelta(days=30), long_ago=True)
    )
    ended = await ask_optional("ended", Date(began, scene.today + LONGEST_CONTRACT))
    house = await dormitory(firm)
    more: tuple[str, ...] = ()
    if house is not None and "lines" not in asked:
        people, more = (replace(people[0], room=await ask("room", Room())),), ("room",)
    change = await ask("check", Review((*asked, "began", "ended", *more)))
    if change != "send":
        raise AskAgain(change)
    await send(firm, people, began, ended, house, row_id(scene.subject) or 0)


async def dormitory(firm: OrganisationSeen) -> HouseSeen | None:
    """Asked only where the employer has houses to lodge workers in."""
    houses = await find(HousesManaged(firm.id))
    if not houses or not await ask("lodged", YesNo()):
        return None
    return houses[0] if len(houses) == 1 else await pick(houses)


async def send(
    firm: OrganisationSeen,
    people: tuple[Named, ...],
    began: date,
    ended: date | None,
    house: HouseSeen | None,
    named: int,
) -> None:
    try:
        count = await do(Hire(firm.id, people, began, ended, house.id if house else None, named))
    except Refused as refused:
        await turned_down(refused, "menu")
        return
    if house is not None:
        await say("hired-lodged", count=count, link=f"/h/{house.code}", then=("hire", "menu"))
    else:
        await say("hired", count=count, then=("hire", "menu"))
