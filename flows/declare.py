"""A tenant declares who lives where (申报), from the door plate to the receipt of filing."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from flows.deeds import AskForHelp, Child, Declare, Filed
from flows.divisions import division_code, is_code, same_county
from flows.documents import age_on, birth_date
from flows.engine import AskAgain, Fact, Refused, Scene, ask, ask_optional, do, each, find, flow, row_id, say
from flows.facts import AnswersOf, HouseByCode, HouseSeen, ToCorrect, VillagesLike
from flows.houses import turned_down
from flows.invitations import InvitationOf, InvitedAnswers
from flows.kinds import Choice, Date, Division, IdNumber, PersonName, Phone, Review, Suggest, Text, Whole
from locales import words
from programmes.pack import Pack

DOCUMENTS = ("resident-id", "hmt", "foreign", "family", "temporary-id", "lost")
KINDS_OF = {
    "hmt": ("hmt-residence", "hkmo-permit", "taiwan-permit"),
    "foreign": ("passport-foreign", "foreign-permanent"),
    "family": ("household-book", "birth-certificate"),
}
FROM_ABROAD = (*KINDS_OF["hmt"], *KINDS_OF["foreign"])
EXEMPT = ("hotel", "hospital", "school", "short-visit")
REASONS = ("work", "business", "study", "family", "medical", "other")
CHILDS_REASONS = ("study", "family", "medical", "other")
ALONG = ("none", "adults", "children", "both")
RELATIONS = ("own", "grandchild", "relative")
CHILDS_DOCUMENTS = ("resident-id", "household-book", "birth-certificate", "none")

_PROVINCES: Final = "北京天津河北山西蒙古辽宁吉林黑龙上海江苏浙江安徽福建江西山东河南湖北湖南广东广西海南重庆四川贵州云南西藏陕西甘肃青海宁夏新疆台湾香港澳门内蒙"
_PROVINCE_CODES: Final = re.compile(r"(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[12])[0-9]{4}")
_PLACE: Final = re.compile(r"[^<>{}=]{1,59}[省市区县州盟旗镇乡村][^<>{}=]{0,40}|[A-Za-z][A-Za-z ,.'’-]{3,}")

TO_CHECK = (
    *("village", "which-village", "place", "start", "who", "guardian-name", "declarant-name", "document"),
    *("document-kind", "division", "living", "name", "id-number", "phone", "phone-whose", "room", "moved-in"),
    *("reason", "workplace", "pays-to", "along"),
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
    """Whose residence it is, what the chat may call them, and who speaks for them."""

    declarant: str
    declarant_name: str
    division: str
    main_home: bool
    name: str
    called: str
    document: str
    number: str
    phone: str
    phone_whose: str


@dataclass(frozen=True, slots=True)
class Along:
    """Who lives along, and the questions `asked` about them."""

    adults: int = 0
    children: tuple[Child, ...] = ()
    asked: tuple[str, ...] = ()


def corrected_id(subject: str) -> int | None:
    """`d_<id>` is the subject of a correction."""
    return row_id(subject[2:]) if subject.startswith("d_") else None


def invitation(subject: str) -> str:
    """The token of the invitation that `i_<token>` follows; else ''."""
    return subject[2:] if subject.startswith("i_") else ""


def earlier_answers(scene: Scene) -> Fact[Mapping[str, str]] | None:
    if token := invitation(scene.subject):
        return InvitedAnswers(token)
    corrects = corrected_id(scene.subject)
    return AnswersOf(corrects) if corrects is not None else None


@flow("declare", prefill=earlier_answers)
async def declare(scene: Scene) -> str | None:
    """Subject: a house's code, `elsewhere`, `d_<id>` to correct a declaration, `i_<token>` to follow an invitation."""
    place = await where(scene)
    if place is None:
        return None
    start = await notice(scene, place)
    if start == "not-here":
        return "declare:elsewhere"
    if start == "window":
        await say("at-window", office=office(scene.pack, place.house), then=("menu",))
        return None
    ways, age = Choice("myself", "child", "relative", "helper"), scene.pack.declare.guardian_age
    who = await ask("who", ways, age=age)
    declarant_name = await speaking_for(who)
    document = await which_document(who)
    if document == "passport-foreign":
        await foreigner(scene, place)
        return None
    triage = await needs_to_declare(scene, who, document)
    if triage is None:
        return None
    division, main_home = triage
    name = await ask("name", PersonName(), sensitive=who == "child", who=who)
    called = told_as(scene, name, "the-child") if who == "child" else name
    number = ""
    if document != "lost":
        number = await ask("id-number", IdNumber(document), sensitive=True, who=who, document=document)
        of_that_age(scene, who, document, number)
    phone = await ask("phone", Phone(), sensitive=True, who=who)
    whose = await ask("phone-whose", Choice("own", "relative", "employer", "other"), who=who, name=called)
    somebody = Somebody(
        who, declarant_name, division, main_home, name, called, document, number, phone, whose
    )
    await living(scene, place, somebody, start != "no-landlord")
    return None


async def where(scene: Scene) -> Place | None:
    subject = scene.subject
    corrects = corrected_id(subject)
    if corrects is not None:
        earlier = await find(ToCorrect(corrects))
        if earlier is None:
            await say("not-to-correct", then=("mine", "help-me:help-fill", "menu"))
            return None
        why = "returned" if earlier.reason else "correcting"
        await say(why, reason=earlier.reason, receipt=earlier.receipt, opening=True)
        subject = earlier.house_code or "elsewhere"
    if token := invitation(subject):
        invited = await find(InvitationOf(token))
        subject = invited.house_code if invited else "?"
    if subject in ("", "elsewhere"):
        return await no_plate()
    house = await find(HouseByCode(subject))
    if house is None or house.revoked:
        await say("unknown-plate", then=("declare:elsewhere", "retype", "menu"))
        return None
    return Place(house)


async def no_plate() -> Place | None:
    """No plate, or the wrong one: a village, then what an officer can find the house by (decision 11)."""
    typed = await ask("village", Text(2, 30))
    villages = await find(VillagesLike(typed))
    if not villages:
        typed = await ask("village-again", Suggest(("help",), 2, 30), typed=typed)
        if typed == "help":
            await say("village-help", then=("help-me:help-fill", "menu"))
            return None
        villages = await find(VillagesLike(typed))
    if not villages:
        raise AskAgain("village-again", "no-such-village", typed=typed)
    area = villages[0].id
    sure = [village.name for village in villages] == [typed]
    if not sure:
        labels = {f"v{v.id}": f"{v.name}（{v.town}）" for v in villages}
        picked = await ask("which-village", Choice(*labels, "none"), labels=labels, count=len(villages))
        if picked == "none":
            raise AskAgain("village", "no-such-village", typed=typed)
        area = int(picked[1:])
    words = await ask("place", Text(2, 100))
    return Place(None, area, words, not sure)


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
    """The guardian's or helper's own name, kept apart lest one stand for the other; helpers record the agreement."""
    if who == "myself":
        return ""
    if who == "child":
        return await ask("guardian-name", PersonName())
    name = await ask("declarant-name", PersonName())
    if who == "helper":
        agreed = await ask("agreed", Choice("agreed", "not-yet"))
        if agreed == "not-yet":
            raise AskAgain("who", "ask-first")
    return name


async def needs_to_declare(scene: Scene, who: str, document: str) -> tuple[str, bool] | None:
    """Household first, then how one lives here; None (said kindly) where nothing needs declaring (decision 7)."""
    abroad = document in FROM_ABROAD
    division = await ask("division", Division(), who=who, origin=origin(document))
    if not abroad and not looks_like_a_place(division):
        sure = await ask("division-sure", Choice("yes", "rewrite"), division=division)
        if sure == "rewrite":
            raise AskAgain("division")
    home, former = scene.pack.declare.local_division, scene.pack.declare.former_divisions
    if not abroad and same_county(division, home, former):
        await say("local", place=scene.pack.place, who=who, then=("menu",))
        return None
    ways = Choice("home", "second-home", *EXEMPT)
    stay = await ask("living", ways, days=scene.pack.declare.relative_days, who=who)
    if stay in EXEMPT:
        await say(f"exempt-{stay}", days=scene.pack.declare.relative_days, then=("menu",))
        return None
    return division, stay == "home"


def origin(document: str) -> str:
    """`hmt`, `foreign` or `china`: how to ask where somebody with this document is from."""
    return next((group for group in ("hmt", "foreign") if document in KINDS_OF[group]), "china")


def looks_like_a_place(division: str) -> bool:
    """Whether anybody would take it for one: a code of a province, a name we know, or one built like a place's."""
    if is_code(division):
        return _PROVINCE_CODES.fullmatch(division) is not None
    if division_code(division) is not None or _PLACE.fullmatch(division):
        return True
    place = _PROVINCES.find(division[:2])
    return place >= 0 and place % 2 == 0


async def which_document(who: str) -> str:
    childs = who == "child"
    group = await ask("document", Choice(*DOCUMENTS), sensitive=childs, who=who)
    if group not in KINDS_OF:
        return group
    return await ask("document-kind", Choice(*KINDS_OF[group]), sensitive=childs)


def told_as(scene: Scene, name: str, hidden: str, n: int = 0) -> str:
    """What a chat may call a child: by name only where everything may travel (decision 22)."""
    return name if scene.carries == "everything" else words.text(scene.lang, "declare", hidden, {"n": n})


def of_that_age(scene: Scene, who: str, document: str, number: str) -> None:
    """Under 16 the guardian declares, from 16 on people themselves (浙江省流动人口居住登记条例 art. 7)."""
    young, age = is_young(scene, document, number), scene.pack.declare.guardian_age
    if young and who != "child":
        raise AskAgain("who", "guardian-declares", age=age, who=who)
    if young is False and who == "child":
        raise AskAgain("who", "not-a-child", age=age)


def is_young(scene: Scene, document: str, number: str) -> bool | None:
    """Whether a guardian declares; None where the number does not tell."""
    born = birth_date(document, number)
    return None if born is None else age_on(born, scene.today) < scene.pack.declare.guardian_age


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
    earliest, latest = scene.today - timedelta(days=365 * 60), scene.today + timedelta(days=30)
    moved_in = await ask("moved-in", Date(earliest, latest))
    reason, workplace = await why(scene.pack, somebody.declarant)
    pays_to = await ask("pays-to", Choice("landlord", "sublandlord", "employer", "unknown"))
    others = await along(scene, somebody)
    change = await ask("check", Review(to_check(scene.pack, place, somebody, reason, others)))
    if change != "send":
        raise AskAgain(change)
    filed = await sent(
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
            adults_along=others.adults,
            children=others.children,
            corrects=corrected_id(scene.subject),
            invitation=invitation(scene.subject),
        )
    )
    if filed is not None:
        await receipt(scene, place, somebody, filed, others.adults)


async def sent(deed: Declare) -> Filed | None:
    """None, after saying why, where what it corrects was closed meanwhile: asking again would not help."""
    try:
        return await do(deed)
    except Refused as refused:
        if refused.code != "closed":
            raise
        await turned_down(refused, "mine", "menu")
        return None


def asks_workplace(pack: Pack, reason: str) -> bool:
    return pack.declare.workplace != "off" and reason in ("work", "business")


async def why(pack: Pack, who: str) -> tuple[str, str | None]:
    """The reason, and where somebody works who came to work; a child did not."""
    reason = await ask("reason", Choice(*(CHILDS_REASONS if who == "child" else REASONS)))
    if not asks_workplace(pack, reason):
        return reason, None
    if pack.declare.workplace == "required":
        return reason, await ask("workplace", Text(2, 60))
    return reason, await ask_optional("workplace", Text(2, 60))


async def along(scene: Scene, somebody: Somebody) -> Along:
    """Other adults are only counted (they declare themselves); children are declared here (decision 9)."""
    who, age, ways = somebody.declarant, scene.pack.declare.guardian_age, Choice(*ALONG)
    others = await ask("along", ways, who=who, name=somebody.called)
    found = Along()
    if others in ("adults", "both"):
        adults = await ask("adults", Whole(1, 20), who=who, name=somebody.called)
        found = Along(adults, asked=("adults",))
    if others in ("children", "both"):
        count = await ask("children", Whole(1, 6), who=who, name=somebody.called, age=age)
        found = await children_along(scene, somebody, found, count)
    return found


async def children_along(scene: Scene, somebody: Somebody, others: Along, count: int) -> Along:
    """`n` and what the chat calls them tell the children apart; one of 16 or older is counted with the adults."""
    children: list[Child] = []
    grown: list[str] = []
    ways, papers = Choice(*RELATIONS), Choice(*CHILDS_DOCUMENTS)
    who, guardian = somebody.declarant, somebody.called
    asked, n = [*others.asked, "children"], 0
    for named in each("child", count):
        n += 1
        name = await ask(named("name"), PersonName(), sensitive=True, n=n, count=count)
        label = words.text(scene.lang, "declare", "nth-child-named", {"n": n, "name": name})
        called, child = (told_as(scene, plain, "nth-child", n) for plain in (name, label))
        relation = await ask(
            named("relation"), ways, sensitive=True, name=called, child=child, who=who, guardian=guardian
        )
        document = await ask(named("document"), papers, sensitive=True, name=called, child=child)
        number, parts = "", ["name", "relation", "document"]
        if document != "none":
            kind = IdNumber(document)
            number = await ask(
                named("number"), kind, sensitive=True, name=called, child=child, document=document
            )
            parts.append("number")
        asked += [named(part) for part in parts]
        if is_young(scene, document, number) is False:
            grown.append(called)
            continue
        children.append(Child(name, document, number, relation))
    for called in grown:
        await say("grown-child", name=called, age=scene.pack.declare.guardian_age)
    return Along(others.adults + len(grown), tuple(children), tuple(asked))


def to_check(pack: Pack, place: Place, somebody: Somebody, reason: str, others: Along) -> tuple[str, ...]:
    """The answers on this path, all of which can be changed from the summary, in the order they were asked."""
    asked = {
        "village": place.house is None,
        "which-village": place.picked,
        "place": place.house is None,
        "guardian-name": somebody.declarant == "child",
        "declarant-name": somebody.declarant in ("relative", "helper"),
        "document-kind": any(somebody.document in kinds for kinds in KINDS_OF.values()),
        "id-number": somebody.document != "lost",
        "workplace": asks_workplace(pack, reason),
    }
    return (*(name for name in TO_CHECK if asked.get(name, True)), *others.asked)


async def receipt(scene: Scene, place: Place, somebody: Somebody, filed: Filed, adults: int) -> None:
    number = filed.receipt
    await say("receipt", number=number, image=f"/r/{number}.svg", link=f"/r/{number}")
    asked = filed.asked if somebody.number else "document"
    by = office(scene.pack, place.house)
    await say(f"next-{asked}", office=by, who=somebody.declarant, name=somebody.called)
    if adults:
        await say("invite", count=adults, link=f"/h/{place.house.code}" if place.house else "/chat")
    await say("after", then=("lesson:fire-safety", "menu"))
