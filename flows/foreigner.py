"""A foreigner's lodging registration (境外人员住宿登记): within hours of moving in, by the guest or the host, for the police."""

# Demands: 001-47

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from flows.consents import Consented
from flows.declare import leaving, sent
from flows.declare_living import which_room
from flows.declare_place import Place, corrected_id, earlier_answers, office, police, where
from flows.declare_who import TRAVEL_PERMITS, guardians_consent, hmt_origin
from flows.deeds import Declare, Filed
from flows.documents import age_on
from flows.engine import AskAgain, Scene, ask, flow, row_id, say
from flows.foreign_stay import ForeignStay
from flows.kinds import Choice, Date, IdNumber, PersonName, Phone, Review, Several, Text
from flows.moments import Moment, Period, Stretch
from flows.nationalities import Nationality, likely, name_of
from flows.remind_here import offer_to_remind
from locales import words
from programmes.calendar import hours

WAYS = ("myself", "host", "relative", "helper", "not-here", "window")
PERMITS = ("visa", "residence-permit", "visa-free", "other")
LONGEST_AGO = timedelta(days=365 * 30)
RECENT = (-8, 3, 9, 15)
"""Hours before midnight that can be tapped: eight this morning; nine, three and nine o'clock yesterday."""


@dataclass(frozen=True, slots=True)
class Guest:
    """Who lodges here, as the passport has it; the questions `asked` beyond those everybody is asked."""

    who: str
    declarant_name: str
    document: str
    name: str
    nationality: str
    number: str
    sex: str
    born: date
    phone: str
    phone_whose: str
    consent: Consented | None
    asked: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Besides:
    """What some can tell beyond what everybody is asked, and the questions `asked` for it."""

    chinese_name: str
    permit_number: str
    port: str
    host_name: str
    asked: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Lodging:
    """The paper one may stay on, from the last entry until when; the moment of moving in, and the room."""

    permit: str
    entered: Stretch
    moment: datetime
    room: str


@flow("foreigner", prefill=earlier_answers)
async def foreigner(scene: Scene) -> str | None:
    """Subject: a house's code, `elsewhere`, `a<id>` of a village already named, or `d_<id>` to correct."""
    place = await lodging(scene)
    if place is None:
        return None
    at = police(scene.pack, place.house)
    within = scene.pack.declare.foreigner_hours
    await say("rule", police=at, hours=within)
    await say("before", police=at, office=office(scene.pack, place.house), keep=scene.pack.notice.kept_years)
    who = await ask("who", Choice(*(way for way in WAYS if way != "not-here" or place.house)))
    if who == "not-here":
        return "foreigner:elsewhere"
    guest = None if who == "window" else await which_guest(scene, who)
    if guest is None:
        await say("at-police", police=at, hours=within, then=("menu",))
        return None
    await lodges(scene, place, guest)
    return None


async def lodging(scene: Scene) -> Place | None:
    area = row_id(scene.subject[1:]) if scene.subject.startswith("a") else None
    if area is None:
        return await where(scene, "foreigner")
    return Place(None, area, await ask("place", Text(2, 100)), ("place",))


async def which_guest(scene: Scene, who: str) -> Guest | None:
    """None where a child's guardian does not agree here (PIPL 31)."""
    declarant_name = "" if who == "myself" else await ask("declarant-name", PersonName())
    permits = scene.pack.declare.hmt_permits == "foreigners"
    document = (
        await ask("document", Choice("passport-foreign", *TRAVEL_PERMITS)) if permits else "passport-foreign"
    )
    name = await ask("name", PersonName(), who=who)
    abroad = document == "passport-foreign"
    nationality = await which_nationality(scene.lang) if abroad else ""
    number = await ask("id-number", IdNumber(document), sensitive=True, document=document)
    sex = await ask("sex", Choice("female", "male", "other"))
    oldest = date(scene.today.year - 120, 1, 1)
    born = await ask("born", Date(oldest, scene.today, with_year=True), sensitive=True)
    consent, child = None, age_on(born, scene.today) < scene.pack.declare.consent_age
    if child:
        consent = await guardians_consent(scene, who, "window")
        if consent is None:
            return None
    phone = await ask("phone", Phone(), sensitive=True, who=who)
    whose = await ask("phone-whose", Choice("own", "relative", "employer", "other"), who=who)
    return Guest(
        who=who,
        declarant_name=declarant_name,
        document=document,
        name=name,
        nationality=nationality or hmt_origin(document, number),
        number=number,
        sex=sex,
        born=born,
        phone=phone,
        phone_whose=whose,
        consent=consent,
        asked=asked_of(who, permits, abroad, child),
    )


def asked_of(who: str, permits: bool, abroad: bool, child: bool) -> tuple[str, ...]:
    """What of the guest a summary shows and lets change, in the order it was asked."""
    asked = {
        "who": True,
        "declarant-name": who != "myself",
        "document": permits,
        "name": True,
        "nationality": abroad,
        "id-number": True,
        "sex": True,
        "born": True,
        "child-consent": child,
        "phone": True,
        "phone-whose": True,
    }
    return tuple(name for name, was in asked.items() if was)


async def which_nationality(lang: str) -> str:
    """Those likeliest in this language can be tapped."""
    labels = {code: name_of(code, lang) for code in likely(lang)}
    return await ask("nationality", Nationality(tuple(labels), lang), labels=labels)


async def which_lodging(scene: Scene, place: Place) -> Lodging:
    """Somebody who stayed too long may say so as well: the police, not the chat, deal with that."""
    permit = await ask("permit", Choice(*PERMITS))
    ago, ahead = scene.today - LONGEST_AGO, scene.today + LONGEST_AGO
    entered = await ask("entered-until", Period((ago, scene.today), (ago, ahead)))
    return Lodging(permit, entered, await moment_of_moving_in(scene), await which_room(place))


async def moment_of_moving_in(scene: Scene) -> datetime:
    """The clock of art. 39 runs by hours from here; this hour and some of the last two days can be tapped."""
    now = scene.now.replace(minute=0, second=0, microsecond=0)
    midnight = now.replace(hour=0)
    near = [now, *(midnight - timedelta(hours=ago) for ago in RECENT)]
    kind = Moment(scene.now, tuple(dict.fromkeys(moment for moment in near if moment <= now)))
    labels = {kind.write(at): said_as(scene, at, just_now=at == now) for at in near}
    return await ask("moved-in-at", kind, labels=labels)


def said_as(scene: Scene, moment: datetime, *, just_now: bool) -> str:
    values = {"day": moment.date(), "hour": moment.hour}
    return words.label(scene.lang, "foreigner", "moved-in-at", "just-now" if just_now else "then", values)


async def besides(scene: Scene, place: Place, guest: Guest, permit: str) -> Besides:
    """What may help the police and is not needed; of a plate's house the register knows who lets it."""
    numbered, hosted = permit != "visa-free", place.house is None and guest.who != "host"
    offered = {"chinese-name": True, "permit-number": numbered, "port": True, "host-name": hosted}
    said = await ask("besides", Several(*(name for name, has in offered.items() if has)))
    chinese_name = permit_number = port = ""
    host = guest.declarant_name if guest.who == "host" else ""
    if "chinese-name" in said:
        chinese_name = await ask("chinese-name", PersonName())
    if "permit-number" in said:
        permit_number = await ask("permit-number", Text(4, 30), sensitive=True)
    if "port" in said:
        port = await ask("port", Text(2, 40))
    if "host-name" in said:
        host = await ask("host-name", PersonName())
    return Besides(chinese_name, permit_number, port, host, ("besides", *said))


async def lodges(scene: Scene, place: Place, guest: Guest) -> None:
    lodging = await which_lodging(scene, place)
    more = await besides(scene, place, guest, lodging.permit)
    lives = ("permit", "entered-until", "moved-in-at", "room")
    change = await ask("check", Review((*place.asked, *guest.asked, *lives, *more.asked)))
    if change != "send":
        raise AskAgain(change)
    due = hours(lodging.moment, scene.pack.declare.foreigner_hours)
    filed = await sent(registration(scene, place, guest, lodging, more, due))
    if filed is not None:
        await received(scene, place, guest, filed, due)


def registration(
    scene: Scene, place: Place, guest: Guest, lodging: Lodging, more: Besides, due: datetime
) -> Declare:
    abroad = guest.document == "passport-foreign"
    foreign = ForeignStay(
        nationality=guest.nationality if abroad else "",
        chinese_name=more.chinese_name,
        sex=guest.sex,
        born=guest.born,
        permit=lodging.permit,
        permit_number=more.permit_number,
        stay_until=lodging.entered.last,
        entered=lodging.entered.first,
        port=more.port,
        host_name=more.host_name,
        host_phone=guest.phone if guest.who == "host" and guest.phone_whose == "other" else "",
        moved_in=lodging.moment,
        due=due,
    )
    return Declare(
        house_code=place.code,
        area_id=place.area_id,
        place=place.words,
        declarant=guest.who,
        declarant_name=guest.declarant_name,
        name=guest.name,
        document=guest.document,
        number=guest.number,
        division=guest.nationality,
        phone=guest.phone,
        phone_whose=guest.phone_whose,
        room=lodging.room,
        moved_in=lodging.moment.date(),
        reason="",
        workplace="",
        pays_to="",
        main_home=True,
        landlord_may_check=True,
        adults_along=0,
        children=(),
        corrects=corrected_id(scene.subject),
        consents=(guest.consent,) if guest.consent else (),
        foreign=foreign,
    )


async def received(scene: Scene, place: Place, guest: Guest, filed: Filed, due: datetime) -> None:
    """Received, no more: the duty of 24 hours is met once the police have it, and nothing is said of permits."""
    number, at = filed.receipt, police(scene.pack, place.house)
    await say("receipt", number=number, image=f"/r/{number}.svg", link=f"/r/{number}")
    late = due <= scene.now
    await say(
        "next", police=at, late=late, day=due.date(), hour=due.hour, hours=scene.pack.declare.foreigner_hours
    )
    await offer_to_remind(scene)
    await say("after", then=(*leaving(guest.who, guest.phone_whose), "menu"))
