"""Whose residence is declared, by whom and with which document; who need not declare; who is too young to."""

import re
from dataclasses import dataclass
from typing import Final

from flows.consents import Consented, consented
from flows.declare_place import Place, office
from flows.divisions import division_code, is_code, same_county
from flows.documents import age_on, birth_date
from flows.engine import AskAgain, Scene, ask, do, say
from flows.exempt import NoteExempt
from flows.kinds import Choice, Division, IdNumber, PersonName, Phone
from locales import words

FOREIGN = ("foreign-permanent", "passport-foreign")
DOCUMENTS = ("resident-id", "household-book", "temporary-id", "hmt", *FOREIGN, "lost")
CHILDS_DOCUMENTS = ("resident-id", "household-book", "birth-certificate", "hmt", *FOREIGN, "lost")
HMT = ("hmt-residence", "hkmo-permit", "taiwan-permit")
FROM_ABROAD = (*HMT, *FOREIGN)
TRAVEL_PERMITS = ("hkmo-permit", "taiwan-permit")
EXEMPT = ("hotel", "hospital", "school", "short-visit")
TAIWAN: Final = "710000"
HMT_ORIGINS: Final = {"81": "810000", "H": "810000", "82": "820000", "M": "820000"}
"""How the numbers of these documents begin, and the division of GB/T 2260 their holders are from; all others are from Taiwan."""

_PROVINCES: Final = "北京天津河北山西蒙古辽宁吉林黑龙上海江苏浙江安徽福建江西山东河南湖北湖南广东广西海南重庆四川贵州云南西藏陕西甘肃青海宁夏新疆台湾香港澳门内蒙"
_PROVINCE_CODES: Final = re.compile(r"(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[12])[0-9]{4}")
_PLACE: Final = re.compile(r"[^<>{}=]{1,59}[省市区县州盟旗镇乡村][^<>{}=]{0,40}|[A-Za-z][A-Za-z ,.'’-]{3,}")


@dataclass(frozen=True, slots=True)
class Somebody:
    """Whose residence it is, what the chat may call them, who speaks for them, and the questions `asked` for it.

    `alone`: too young to declare, without a guardian here.
    """

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
    consent: Consented | None
    alone: bool
    asked: tuple[str, ...]


async def speaking_for(who: str) -> str:
    """The guardian's or helper's own name, kept apart lest one stand for the other; choosing to help says that it is agreed."""
    if who == "myself":
        return ""
    if who == "child":
        return await ask("guardian-name", PersonName())
    return await ask("declarant-name", PersonName())


async def guardians_consent(scene: Scene, who: str, otherwise: str) -> Consented | None:
    """Before anything is asked about children: the special notice, then the guardian's consent (PIPL 28, 31).

    `otherwise` is the other way out; None if it was taken. All guardians are asked: nobody's age is known yet.
    """
    age = scene.pack.declare.consent_age
    await say("childs-notice", age=age)
    if await ask("child-consent", Choice("agree", otherwise), age=age, who=who) == otherwise:
        return None
    values = {"age": age, "who": who}
    return consented(scene, "child", "declare", [("childs-notice", values), ("child-consent", values)])


async def which_document(who: str) -> str:
    childs = who == "child"
    papers = Choice(*(CHILDS_DOCUMENTS if childs else DOCUMENTS))
    document = await ask("document", papers, sensitive=childs, who=who)
    if document != "hmt":
        return document
    return await ask("document-kind", Choice(*HMT), sensitive=childs)


def registers_lodging(scene: Scene, document: str) -> bool:
    """Whether holders register their lodging by hours (出境入境管理法 art. 39), and not as residents."""
    permits = TRAVEL_PERMITS if scene.pack.declare.hmt_permits == "foreigners" else ()
    return document in ("passport-foreign", *permits)


async def who_it_is(scene: Scene, place: Place, who: str) -> Somebody | str | None:
    """A start to hand over to for whoever registers as a foreigner; None where nothing needs declaring."""
    declarant_name, consent = await speaking_for(who), None
    if who == "child":
        consent = await guardians_consent(scene, who, "window")
        if consent is None:
            await say("at-window", office=office(scene.pack, place.house), then=("menu",))
            return None
    document = await which_document(who)
    if registers_lodging(scene, document):
        return f"foreigner:{lodging_at(scene, place)}"
    triage = await needs_to_declare(scene, place, who, document)
    if triage is None:
        return None
    division, main_home = triage
    name = await ask("name", PersonName(), sensitive=who == "child", who=who)
    called = told_as(scene, name, "the-child") if who == "child" else name
    number, alone = "", False
    if document != "lost":
        number = await ask("id-number", IdNumber(document), sensitive=True, who=who, document=document)
        division = division or hmt_origin(document, number)
        alone = await young_and_alone(scene, who, document, number)
    phone = await ask("phone", Phone(), sensitive=True, who=who, origin=origin(document))
    whose = await ask("phone-whose", Choice("own", "relative", "employer", "other"), who=who, name=called)
    return Somebody(
        declarant=who,
        declarant_name=declarant_name,
        division=division,
        main_home=main_home,
        name=name,
        called=called,
        document=document,
        number=number,
        phone=phone,
        phone_whose=whose,
        consent=consent,
        alone=alone,
        asked=asked_of(who, document, alone),
    )


def lodging_at(scene: Scene, place: Place) -> str:
    """The subject for the foreigners' talk: the correction, the house, or the village already named."""
    if scene.subject.startswith("d_"):
        return scene.subject
    return place.code or f"a{place.area_id}"


def asked_of(who: str, document: str, alone: bool) -> tuple[str, ...]:
    """The answers that a summary shows and lets change, in the order they were asked."""
    asked = {
        "who": True,
        "guardian-name": who == "child",
        "declarant-name": who in ("relative", "helper"),
        "child-consent": who == "child",
        "document": True,
        "document-kind": document in HMT,
        "division": document not in HMT,
        "living": True,
        "name": True,
        "id-number": document != "lost",
        "guardian-here": alone,
        "phone": True,
        "phone-whose": True,
    }
    return tuple(name for name, was in asked.items() if was)


async def needs_to_declare(scene: Scene, place: Place, who: str, document: str) -> tuple[str, bool] | None:
    """Household first, then how one lives here; None (said kindly) where nothing needs declaring (decision 7)."""
    division = await household(who, document)
    rules = scene.pack.declare
    if document not in FROM_ABROAD and same_county(division, rules.local_division, rules.former_divisions):
        await do(NoteExempt("local", place.code, place.area_id))
        landlord = (f"landlord:{place.code}",) if place.code else ()
        await say("local", place=scene.pack.place, who=who, then=(*landlord, "menu"))
        return None
    stay = await ask("living", Choice("home", "second-home", *EXEMPT), days=rules.relative_days, who=who)
    if stay in EXEMPT:
        await do(NoteExempt(stay, place.code, place.area_id))
        await say(f"exempt-{stay}", days=rules.relative_days, then=("menu",))
        return None
    return division, stay == "home"


async def household(who: str, document: str) -> str:
    """A country, or where the household is; '' for Hong Kong, Macao and Taiwan: the document's number will tell."""
    whence = origin(document)
    if whence == "hmt":
        return ""
    division = await ask("division", Division(), who=who, origin=whence)
    if whence == "china" and not looks_like_a_place(division):
        sure = await ask("division-sure", Choice("yes", "rewrite"), division=division)
        if sure == "rewrite":
            raise AskAgain("division")
    return division


def origin(document: str) -> str:
    """`hmt`, `foreign` or `china`: how to ask where somebody with this document is from."""
    return "hmt" if document in HMT else "foreign" if document in FOREIGN else "china"


def hmt_origin(document: str, number: str) -> str:
    """The division a document of Hong Kong, Macao or Taiwan tells by how its number begins."""
    if document == "taiwan-permit":
        return TAIWAN
    return next((code for first, code in HMT_ORIGINS.items() if number.startswith(first)), TAIWAN)


def looks_like_a_place(division: str) -> bool:
    """Whether anybody would take it for one: a code of a province, a name we know, or one built like a place's."""
    if is_code(division):
        return _PROVINCE_CODES.fullmatch(division) is not None
    if division_code(division) is not None or _PLACE.fullmatch(division):
        return True
    place = _PROVINCES.find(division[:2])
    return place >= 0 and place % 2 == 0


def told_as(scene: Scene, name: str, hidden: str, n: int = 0) -> str:
    """What a chat may call a child: by name only where everything may travel (decision 22)."""
    return name if scene.carries == "everything" else words.text(scene.lang, "declare", hidden, {"n": n})


async def young_and_alone(scene: Scene, who: str, document: str, number: str) -> bool:
    """Under 16 the guardian declares, from 16 on people themselves (浙江省流动人口居住登记条例 art. 7).

    Somebody younger without a guardian here is not turned away: an officer sees to them.
    """
    young, age = is_young(scene, document, number), scene.pack.declare.guardian_age
    if young is False and who == "child":
        raise AskAgain("who", "not-a-child", age=age)
    if not young or who == "child":
        return False
    here = await ask("guardian-here", Choice("here", "alone"), sensitive=True, age=age, who=who)
    if here == "here":
        raise AskAgain("who", "guardian-declares", age=age, who=who)
    return True


def is_young(scene: Scene, document: str, number: str) -> bool | None:
    """Whether a guardian declares; None where the number does not tell."""
    born = birth_date(document, number)
    return None if born is None else age_on(born, scene.today) < scene.pack.declare.guardian_age
