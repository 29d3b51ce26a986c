"""A landlord reports (报送) who moved in, hands the form to the tenant, or says why there is nothing to report."""

# Demands: 002-17

from datetime import date, timedelta

from flows.declare_living import recent
from flows.declare_who import is_young, registers_lodging
from flows.deeds import AnswerReport, ReportTenant
from flows.engine import AskAgain, Refused, Scene, ask, ask_optional, do, find, flow, say
from flows.facts import HouseSeen
from flows.houses import my_house, proven, turned_down
from flows.kinds import Choice, Date, IdNumber, PersonName, Phone, Review
from flows.remind_here import offer_to_remind
from flows.rooms import Room
from flows.sent import Photo
from flows.space import SpaceIn, hint
from programmes.pack import Pack

KINDS_OF = {
    "hmt": ("hmt-residence", "hkmo-permit", "taiwan-permit"),
    "foreign": ("passport-foreign", "foreign-permanent"),
}


@flow("report")
async def report(scene: Scene) -> str | None:
    """Subject: the id of a house, or nothing."""
    if await proven("landlord") is None:
        return None
    house = await my_house(scene.subject)
    if house is None:
        return None
    way = await ask("way", Choice("now", "by-tenant", "nobody", "reported", "later"), address=house.address)
    if way == "by-tenant":
        enough = scene.pack.landlords.confirm_discharges_report
        await say("hand-over" if enough else "hand-over-too", link=f"/h/{house.code}", then=("menu",))
    elif way == "now":
        await now(scene, house)
    else:
        await instead(house, way)
    return None


async def instead(house: HouseSeen, way: str) -> None:
    try:
        await do(AnswerReport(house.id, way))
    except Refused as refused:
        await turned_down(refused, "menu")
        return
    await say(f"noted-{way}", then=("menu",))


async def now(scene: Scene, house: HouseSeen) -> None:
    await why(scene.pack)
    name = await ask("name", PersonName())
    document = await which_document()
    if document == "unseen":
        await say("see-it-first", then=(f"report:{house.id}", f"help-me:no-document.{house.code}", "menu"))
        return
    if registers_lodging(scene, document):
        await foreigner(scene, house)
        return
    number = await ask("id-number", IdNumber(document), sensitive=True)
    young = is_young(scene, document, number) is True
    guardian = await guardian_of(scene) if young else ("", "", "")
    if guardian is None:
        await say("not-without-guardian", age=scene.pack.declare.guardian_age, then=("menu",))
        return
    phone = await ask_optional("phone", Phone(), sensitive=True)
    room = await ask("room", Room(house.rooms))
    days, labels = recent(scene)
    moved_in = await ask(
        "moved-in", Date(*days_asked(scene.today), suggest=days, long_ago=True), labels=labels
    )
    theirs = ("guardian-name", "guardian-phone") if young else ()
    names = ("name", "document", "id-number", *theirs, "phone", "room", "moved-in")
    space = await find(SpaceIn(house.code, room))
    change = await ask("check", Review(names))
    if change != "send":
        raise AskAgain(change)
    try:
        receipt = await do(
            ReportTenant(house.id, name, document, number, phone or "", room, moved_in, *guardian)
        )
    except Refused as refused:
        await turned_down(refused, "menu")
        return
    await hint(scene.pack, space, room, space.people + 1)
    await say(
        "reported",
        number=receipt,
        address=house.address,
        link=f"/h/{house.code}",
        then=(f"report:{house.id}", "menu"),
    )
    await offer_to_remind(scene)


async def guardian_of(scene: Scene) -> tuple[str, str, str] | None:
    """Name, phone and a picture of the guardian's consent; None where there is none: nothing is let then (002-17)."""
    await say("young", age=scene.pack.declare.guardian_age)
    if await ask("guardian-agrees", Choice("agrees", "not-yet")) == "not-yet":
        return None
    name = await ask("guardian-name", PersonName())
    phone = await ask("guardian-phone", Phone(), sensitive=True)
    paper = await ask_optional("guardian-paper", Photo(), sensitive=True)
    return name, phone, paper or ""


async def why(pack: Pack) -> None:
    """The law and the days it gives, where the pack has such a duty."""
    rule = next((duty for duty in pack.duties if duty.name == "landlord-report"), None)
    if rule is None or rule.within is None or not rule.law:
        return
    for unit in ("working_days", "days", "months", "hours"):
        count = getattr(rule.within, unit)
        if count is not None:
            await say("why", law=pack.law(rule.law).title, count=count, unit=unit.replace("_", "-"))


def days_asked(today: date) -> tuple[date, date]:
    return today - timedelta(days=365 * 10), today + timedelta(days=30)


async def which_document() -> str:
    group = await ask("document", Choice("resident-id", "temporary-id", "hmt", "foreign", "unseen"))
    if group not in KINDS_OF:
        return group
    return await ask("document-kind", Choice(*KINDS_OF[group]))


async def foreigner(scene: Scene, house: HouseSeen) -> None:
    """Guest or host registers by hours, each in the same talk: the host here, the guest by the house's own page."""
    await say(
        "foreigner-rule",
        hours=scene.pack.declare.foreigner_hours,
        police=house.police,
        link=f"/h/{house.code}",
        then=(f"foreigner:{house.code}", "menu"),
    )
