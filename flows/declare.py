"""A tenant declares who lives where (申报), from the door plate to the receipt of filing."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from flows.deeds import AskForHelp, Child, Declare
from flows.divisions import division_code, is_code, same_county
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
FROM_ABROAD = (*KINDS_OF["hmt"], *KINDS_OF["foreign"])
EXEMPT = ("hotel", "hospital", "school", "short-visit")

_PROVINCES: Final = "北京天津河北山西蒙古辽宁吉林黑龙上海江苏浙江安徽福建江西山东河南湖北湖南广东广西海南重庆四川贵州云南西藏陕西甘肃青海宁夏新疆台湾香港澳门内蒙"
_PROVINCE_CODES: Final = re.compile(r"(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[12])[0-9]{4}")
_PLACE: Final = re.compile(r"[^<>{}=]{1,59}[省市区县州盟旗镇乡村][^<>{}=]{0,40}|[A-Za-z][A-Za-z ,.'’-]{3,}")

TO_CHECK = (
    *("village", "which-village", "place", "start", "who", "declarant-name", "document", "document-kind"),
    *("division", "living", "name", "id-number", "phone", "phone-whose", "room", "moved-in", "reason"),
    *("workplace", "pays-to", "along", "adults", "children"),
)


@dataclass(frozen=True, slots=True)
class Place:
    """Where one lives: a known house, or a village and words for an officer to find it by."""

    house: HouseSeen | None
    area_id: int | None = None
    words: str = ""
    picked: bool = False


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
    document = await which_document()
    if document == "passport-foreign":
        await foreigner(scene, place)
        return None
    triage = await needs_to_declare(scene, who, document)
    if triage is None:
        return None
    division, main_home = triage
    name = await ask("name", PersonName(), who=who)
    number = ""
    if document != "lost":
        number = await ask("id-number", IdNumber(document), sensitive=True, who=who)
        of_that_age(scene, who, document, number)
    phone = await ask("phone", Phone(), sensitive=True, who=who)
    whose = await ask("phone-whose", Choice("own", "relative", "employer", "other"), who=who, name=name)
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
    return Place(None, area, words, len(villages) > 1)


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
    )
    await say("before-who-sees")
    await say("before-how-long", keep=scene.pack.notice.kept_years)
    choices = ("begin", "no-landlord", "not-here", "window") if house else ("begin", "no-landlord", "window")
    return await ask("start", Choice(*choices))


async def speaking_for(who: str) -> str:
    """The declarant's own name where it is not the resident; helpers record that the person agreed."""
    if who == "myself":
        return ""
    name = await ask("declarant-name", PersonName(), who=who)
    if who == "helper":
        agreed = await ask("agreed", Choice("agreed", "not-yet"))
        if agreed == "not-yet":
            raise AskAgain("who", "ask-first")
    return name


async def needs_to_declare(scene: Scene, who: str, document: str) -> tuple[str, bool] | None:
    """Household first, then how one lives here; None (said kindly) where nothing needs declaring (decision 7)."""
    abroad = document in FROM_ABROAD
    division = await ask("division", Division(), who=who, origin="abroad" if abroad else "china")
    if not abroad and not looks_like_a_place(division):
        sure = await ask("division-sure", Choice("yes", "rewrite"), division=division)
        if sure == "rewrite":
            raise AskAgain("division")
    if same_county(division, scene.pack.declare.local_division, scene.pack.declare.former_divisions):
        await say("local", place=scene.pack.place, then=("menu",))
        return None
    ways = Choice("home", "second-home", *EXEMPT)
    stay = await ask("living", ways, days=scene.pack.declare.relative_days, who=who)
    if stay in EXEMPT:
        await say(f"exempt-{stay}", days=scene.pack.declare.relative_days, then=("menu",))
        return None
    return division, stay == "home"


def looks_like_a_place(division: str) -> bool:
    """Whether anybody would take it for one: a code of a province, a name we know, or one built like a place's."""
    if is_code(division):
        return _PROVINCE_CODES.fullmatch(division) is not None
    if division_code(division) is not None or _PLACE.fullmatch(division):
        return True
    place = _PROVINCES.find(division[:2])
    return place >= 0 and place % 2 == 0


async def which_document() -> str:
    group = await ask("document", Choice(*DOCUMENTS))
    if group not in KINDS_OF:
        return group
    return await ask("document-kind", Choice(*KINDS_OF[group]))


def of_that_age(scene: Scene, who: str, document: str, number: str) -> None:
    """Under 16 the guardian declares, from 16 on people themselves (浙江省流动人口居住登记条例 art. 7)."""
    born, age = birth_date(document, number), scene.pack.declare.guardian_age
    if born is None:
        return
    young = age_on(born, scene.today) < age
    if who == "myself" and young:
        raise AskAgain("who", "guardian-declares", age=age)
    if who == "child" and not young:
        raise AskAgain("who", "not-a-child", age=age)


async def foreigner(scene: Scene, place: Place) -> None:
    """Decision 23: the 24-hour rule, a note for the officer, no receipt."""
    police = place.house.police if place.house else scene.pack.offices.police_station
    await say("foreigner-rule", police=police, hours=scene.pack.declare.foreigner_hours)
    phone = await ask_optional("note-phone", Phone(), sensitive=True)
    code = place.house.code if place.house else ""
    due = await do(AskForHelp("foreigner", code, place.words, phone or ""))
    left = "left" if phone else "none"
    hours = scene.pack.declare.foreigner_hours
    await say("foreigner-noted", due=due, hours=hours, police=police, phone=left, then=("menu",))


async def living(scene: Scene, place: Place, somebody: Somebody, landlord_may_check: bool) -> None:
    room = await ask("room", Suggest(place.house.rooms[:6] if place.house else (), 1, 20))
    today = scene.today
    moved_in = await ask("moved-in", Date(today - timedelta(days=365 * 60), today + timedelta(days=30)))
    reason = await ask("reason", Choice("work", "business", "study", "family", "medical", "other"))
    workplace = await work(scene.pack, reason)
    pays_to = await ask("pays-to", Choice("landlord", "sublandlord", "employer", "unknown"))
    adults, children = await along(somebody)
    change = await ask("check", Review(to_check(scene.pack, place, somebody, reason, adults, children)))
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


def asks_workplace(pack: Pack, reason: str) -> bool:
    return pack.declare.workplace != "off" and reason in ("work", "business")


async def work(pack: Pack, reason: str) -> str | None:
    if not asks_workplace(pack, reason):
        return None
    if pack.declare.workplace == "required":
        return await ask("workplace", Text(2, 60))
    return await ask_optional("workplace", Text(2, 60))


async def along(somebody: Somebody) -> tuple[int, tuple[Child, ...]]:
    """Other adults are only counted (they declare themselves); children are declared here (decision 9)."""
    ways = Choice("none", "adults", "children", "both")
    others = await ask("along", ways, who=somebody.declarant, name=somebody.name)
    adults = await ask("adults", Whole(1, 20)) if others in ("adults", "both") else 0
    count = (
        await ask("children", Whole(1, 6), who=somebody.declarant) if others in ("children", "both") else 0
    )
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


def to_check(
    pack: Pack, place: Place, somebody: Somebody, reason: str, adults: int, children: tuple[Child, ...]
) -> tuple[str, ...]:
    """The answers on this path, all of which can be changed from the summary, in the order they were asked."""
    asked = {
        "village": place.house is None,
        "which-village": place.picked,
        "place": place.house is None,
        "declarant-name": somebody.declarant != "myself",
        "document-kind": any(somebody.document in kinds for kinds in KINDS_OF.values()),
        "id-number": somebody.document != "lost",
        "workplace": asks_workplace(pack, reason),
        "adults": adults > 0,
        "children": bool(children),
    }
    names = [name for name in TO_CHECK if asked.get(name, True)]
    for child, named in zip(children, each("child", len(children)), strict=True):
        parts = ("name", "relation", "document", *(("number",) if child.number else ()))
        names += [named(part) for part in parts]
    return tuple(names)


async def receipt(
    scene: Scene, place: Place, somebody: Somebody, number: str, asked: str, adults: int
) -> None:
    await say("receipt", number=number, image=f"/r/{number}.svg", link=f"/r/{number}")
    asked = asked if somebody.number else "document"
    await say(f"next-{asked}", office=office(scene.pack, place.house))
    if adults and place.house is not None:
        await say("invite", count=adults, link=f"/h/{place.house.code}")
    await say("after", then=("lesson:fire-safety", "menu"))
