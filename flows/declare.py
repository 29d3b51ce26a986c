"""A tenant declares who lives where (申报), from the door plate to the receipt of filing."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta

from flows.deeds import AskForHelp, Child, Declare
from flows.divisions import same_county
from flows.documents import age_on, birth_date
from flows.engine import AskAgain, Fact, Scene, ask, ask_optional, do, each, find, flow, row_id, say
from flows.facts import AnswersOf, HouseByCode, HouseSeen, Returned, VillagesLike
from flows.kinds import Choice, Date, Division, IdNumber, PersonName, Phone, Review, Suggest, Text, Whole
from programmes.pack import Pack

DOCUMENTS = ("resident-id", "hmt", "foreign", "family", "temporary-id", "lost")
KINDS_OF = {
    "hmt": ("hmt-residence", "hkmo-permit", "taiwan-permit"),
    "foreign": ("passport-foreign", "foreign-permanent"),
    "family": ("household-book", "birth-certificate"),
}
EXEMPT = ("hotel", "hospital", "school", "short-visit")


@dataclass(frozen=True, slots=True)
class Place:
    """Where one lives: a known house, or a village and words for an officer to find it by."""

    house: HouseSeen | None
    area_id: int | None = None
    words: str = ""


@dataclass(frozen=True, slots=True)
class Somebody:
    """Whose residence it is, and who speaks for them."""

    declarant: str
    declarant_name: str
    division: str
    main_home: bool
    name: str
    document: str
    number: str
    phone: str
    phone_whose: str


def returned_id(subject: str) -> int | None:
    """`d_<id>` is the subject of a correction."""
    return row_id(subject[2:]) if subject.startswith("d_") else None


def earlier_answers(scene: Scene) -> Fact[Mapping[str, str]] | None:
    returned = returned_id(scene.subject)
    return AnswersOf(returned) if returned is not None else None


@flow("declare", prefill=earlier_answers)
async def declare(scene: Scene) -> str | None:
    """Subject: a house's code, `elsewhere`, or `d_<id>` to correct a returned declaration."""
    place = await where(scene)
    if place is None:
        return None
    start = await notice(scene, place)
    if start == "not-here":
        return "declare:elsewhere"
    if start == "window":
        await say("at-window", office=office(scene.pack, place.house), then=("menu",))
        return None
    who = await ask("who", Choice("myself", "child", "relative", "helper"))
    declarant_name = await speaking_for(who)
    triage = await needs_to_declare(scene)
    if triage is None:
        return None
    division, main_home = triage
    name = await ask("name", PersonName())
    document = await which_document()
    if document == "passport-foreign":
        await foreigner(scene, place)
        return None
    number = ""
    if document != "lost":
        number = await ask("id-number", IdNumber(document), sensitive=True)
        too_young(scene, who, document, number)
    phone = await ask("phone", Phone(), sensitive=True)
    whose = await ask("phone-whose", Choice("own", "relative", "employer", "other"))
    somebody = Somebody(who, declarant_name, division, main_home, name, document, number, phone, whose)
    await living(scene, place, somebody, start != "no-landlord")
    return None


async def where(scene: Scene) -> Place | None:
    subject = scene.subject
    returned = returned_id(subject)
    if returned is not None:
        earlier = await find(Returned(returned))
        if earlier is None:
            await say("not-returned", then=("mine", "menu"))
            return None
        await say("returned", reason=earlier.reason, opening=True)
        subject = earlier.house_code or "elsewhere"
    if subject in ("", "elsewhere"):
        return await no_plate()
    house = await find(HouseByCode(subject))
    if house is None or house.revoked:
        await say("unknown-plate", then=("declare:elsewhere", "retype", "menu"))
        return None
    return Place(house)


async def no_plate() -> Place:
    """No plate, or the wrong one: a village, then what an officer can find the house by (decision 11)."""
    typed = await ask("village", Text(2, 30))
    villages = await find(VillagesLike(typed))
    if not villages:
        raise AskAgain("village", "no-such-village", typed=typed)
    area = villages[0].id
    if len(villages) > 1:
        labels = {f"v{v.id}": f"{v.name}（{v.town}）" for v in villages}
        picked = await ask("which-village", Choice(*labels, "none"), labels=labels)
        if picked == "none":
            raise AskAgain("village", "no-such-village", typed=typed)
        area = int(picked[1:])
    words = await ask("place", Text(2, 100))
    return Place(None, area, words)


def office(pack: Pack, house: HouseSeen | None) -> str:
    return house.office if house else pack.offices.service_centre


async def notice(scene: Scene, place: Place) -> str:
    """What is asked, why, who sees it, for how long: notice, not consent (decision 8)."""
    house = place.house
    if house is not None:
        await say("here", address=house.address)
    await say(
        "before",
        police=house.police if house else scene.pack.offices.police_station,
        office=office(scene.pack, house),
        workplace=scene.pack.declare.workplace,
        keep=scene.pack.notice.kept_years,
    )
    choices = ("begin", "no-landlord", "not-here", "window") if house else ("begin", "no-landlord", "window")
    return await ask("start", Choice(*choices))


async def speaking_for(who: str) -> str:
    """The declarant's own name where it is not the resident; helpers record that the person agreed."""
    if who == "myself":
        return ""
    name = await ask("declarant-name", PersonName())
    if who == "helper":
        agreed = await ask("agreed", Choice("agreed", "not-yet"))
        if agreed == "not-yet":
            raise AskAgain("who", "ask-first")
    return name


async def needs_to_declare(scene: Scene) -> tuple[str, bool] | None:
    """Household first, then how one lives here; None (said kindly) where nothing needs declaring (decision 7)."""
    division = await ask("division", Division())
    if same_county(division, scene.pack.declare.local_division, scene.pack.declare.former_divisions):
        await say("local", place=scene.pack.place, then=("menu",))
        return None
    stay = await ask("living", Choice("home", "second-home", *EXEMPT), days=scene.pack.declare.relative_days)
    if stay in EXEMPT:
        await say(f"exempt-{stay}", days=scene.pack.declare.relative_days, then=("menu",))
        return None
    return division, stay == "home"


async def which_document() -> str:
    group = await ask("document", Choice(*DOCUMENTS))
    if group not in KINDS_OF:
        return group
    return await ask("document-kind", Choice(*KINDS_OF[group]))


def too_young(scene: Scene, who: str, document: str, number: str) -> None:
    """Under 16 the guardian declares (浙江省流动人口居住登记条例 art. 7)."""
    born, age = birth_date(document, number), scene.pack.declare.guardian_age
    if who == "myself" and born is not None and age_on(born, scene.today) < age:
        raise AskAgain("who", "guardian-declares", age=age)


async def foreigner(scene: Scene, place: Place) -> None:
    """Decision 23: the 24-hour rule, a note for the officer, no receipt."""
    police = place.house.police if place.house else scene.pack.offices.police_station
    await say("foreigner-rule", police=police, hours=scene.pack.declare.foreigner_hours)
    phone = await ask_optional("note-phone", Phone(), sensitive=True)
    code = place.house.code if place.house else ""
    due = await do(AskForHelp("foreigner", code, place.words, phone or ""))
    await say("foreigner-noted", due=due, hours=scene.pack.declare.foreigner_hours, then=("menu",))


async def living(scene: Scene, place: Place, somebody: Somebody, landlord_may_check: bool) -> None:
    room = await ask("room", Suggest(place.house.rooms[:6] if place.house else (), 1, 20))
    today = scene.today
    moved_in = await ask("moved-in", Date(today - timedelta(days=365 * 60), today + timedelta(days=30)))
    reason = await ask("reason", Choice("work", "business", "study", "family", "medical", "other"))
    workplace = await work(scene.pack, reason)
    pays_to = await ask("pays-to", Choice("landlord", "sublandlord", "employer", "unknown"))
    adults, children = await along()
    change = await ask("check", Review(to_check(place, somebody, reason, workplace)))
    if change != "send":
        raise AskAgain(change)
    filed = await do(
        Declare(
            house_code=place.house.code if place.house else "",
            area_id=place.area_id,
            place=place.words,
            declarant=somebody.declarant,
            declarant_name=somebody.declarant_name,
            name=somebody.name,
            document=somebody.document,
            number=somebody.number,
            division=somebody.division,
            phone=somebody.phone,
            phone_whose=somebody.phone_whose,
            room=room,
            moved_in=moved_in,
            reason=reason,
            workplace=workplace or "",
            pays_to=pays_to,
            main_home=somebody.main_home,
            landlord_may_check=landlord_may_check,
            adults_along=adults,
            children=children,
            corrects=returned_id(scene.subject),
        )
    )
    await receipt(scene, place, somebody, filed.receipt, filed.asked, adults)


async def work(pack: Pack, reason: str) -> str | None:
    if pack.declare.workplace == "off" or reason not in ("work", "business"):
        return None
    if pack.declare.workplace == "required":
        return await ask("workplace", Text(2, 60))
    return await ask_optional("workplace", Text(2, 60))


async def along() -> tuple[int, tuple[Child, ...]]:
    """Other adults are only counted (they declare themselves); children are declared here (decision 9)."""
    others = await ask("along", Choice("none", "adults", "children", "both"))
    adults = await ask("adults", Whole(1, 20)) if others in ("adults", "both") else 0
    count = await ask("children", Whole(1, 6)) if others in ("children", "both") else 0
    children = []
    for named in each("child", count):
        name = await ask(named("name"), PersonName())
        relation = await ask(named("relation"), Choice("own", "grandchild", "relative"))
        document = await ask(
            named("document"), Choice("resident-id", "household-book", "birth-certificate", "none")
        )
        number = await ask(named("number"), IdNumber(document), sensitive=True) if document != "none" else ""
        children.append(Child(name, document, number, relation))
    return adults, tuple(children)


def to_check(place: Place, somebody: Somebody, reason: str, workplace: str | None) -> tuple[str, ...]:
    """The answers on this path that can be changed from the summary, in the order they were asked."""
    names = ["who", "division", "name", "document"]
    if place.house is None:
        names.insert(0, "place")
    if somebody.document != "lost":
        names.append("id-number")
    names += ["phone", "phone-whose", "room", "moved-in", "reason"]
    if workplace is not None:
        names.append("workplace")
    return (*names, "pays-to", "along")


async def receipt(
    scene: Scene, place: Place, somebody: Somebody, number: str, asked: str, adults: int
) -> None:
    await say("receipt", number=number, image=f"/r/{number}.svg", link=f"/r/{number}")
    asked = asked if somebody.number else "document"
    await say(f"next-{asked}", office=office(scene.pack, place.house))
    if adults and place.house is not None:
        await say("invite", count=adults, link=f"/h/{place.house.code}")
    await say("after", then=("lesson:fire-safety", "verify", "menu"))
