"""A foreigner's lodging registration (境外人员住宿登记): within hours of moving in, by the guest or the host, for the police."""

# Demands: 001-47

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from flows.consents import Consented
from flows.declare import leaving, sent
from flows.declare_living import moving_day, which_room
from flows.declare_place import Place, corrected_id, earlier_answers, office, police, where
from flows.declare_who import TRAVEL_PERMITS, guardians_consent, household
from flows.deeds import Declare, Filed
from flows.documents import age_on
from flows.engine import AskAgain, Scene, ask, ask_optional, flow, row_id, say
from flows.foreign_stay import ForeignStay
from flows.kinds import Choice, Date, IdNumber, PersonName, Phone, Review, Text, Whole
from flows.nationalities import Nationality
from flows.remind_here import offer_to_remind
from programmes.calendar import hours

WAYS = ("myself", "host", "relative", "helper")
PERMITS = ("visa", "residence-permit", "visa-free", "other")
LONGEST_AGO = timedelta(days=365 * 30)


@dataclass(frozen=True, slots=True)
class Guest:
    """Who lodges here, as the passport has it; the questions `asked` beyond those everybody is asked."""

    who: str
    declarant_name: str
    document: str
    name: str
    chinese_name: str
    nationality: str
    number: str
    sex: str
    born: date
    phone: str
    phone_whose: str
    consent: Consented | None
    asked: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """The paper one may stay on, until when, and the last entry."""

    permit: str
    permit_number: str
    stay_until: date
    entered: date
    port: str
    asked: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Host:
    name: str
    phone: str
    asked: tuple[str, ...]


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
    ways = ("begin", "not-here", "window") if place.house else ("begin", "window")
    start = await ask("start", Choice(*ways))
    if start == "not-here":
        return "foreigner:elsewhere"
    if start == "window":
        await say("at-police", police=at, hours=within, then=("menu",))
        return None
    guest = await which_guest(scene)
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


async def which_guest(scene: Scene) -> Guest | None:
    """None where a child's guardian does not agree here (PIPL 31)."""
    who = await ask("who", Choice(*WAYS))
    declarant_name = "" if who == "myself" else await ask("declarant-name", PersonName())
    if who == "helper" and await ask("agreed", Choice("agreed", "not-yet")) == "not-yet":
        raise AskAgain("who", "ask-first")
    permits = scene.pack.declare.hmt_permits == "foreigners"
    document = (
        await ask("document", Choice("passport-foreign", *TRAVEL_PERMITS)) if permits else "passport-foreign"
    )
    name = await ask("name", PersonName(), who=who)
    chinese_name = await ask_optional("chinese-name", PersonName())
    abroad = document == "passport-foreign"
    if abroad:
        nationality = await ask("nationality", Nationality())
    else:
        nationality = await household(scene, who, document)
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
        chinese_name=chinese_name or "",
        nationality=nationality,
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
        "chinese-name": True,
        "nationality": abroad,
        "division": not abroad,
        "id-number": True,
        "sex": True,
        "born": True,
        "child-consent": child,
        "phone": True,
        "phone-whose": True,
    }
    return tuple(name for name, was in asked.items() if was)


async def which_entry(scene: Scene) -> Entry:
    """Somebody who stayed too long may say so as well: the police, not the chat, deal with that."""
    permit = await ask("permit", Choice(*PERMITS))
    number = None
    if permit != "visa-free":
        number = await ask_optional("permit-number", Text(4, 30), sensitive=True)
    ago, ahead = scene.today - LONGEST_AGO, scene.today + LONGEST_AGO
    until = await ask("stay-until", Date(ago, ahead, with_year=True))
    entered = await ask("entered", Date(ago, scene.today))
    port = await ask_optional("port", Text(2, 40))
    numbered = ("permit-number",) if permit != "visa-free" else ()
    asked = ("permit", *numbered, "stay-until", "entered", "port")
    return Entry(permit, number or "", until, entered, port or "", asked)


async def which_host(guest: Guest) -> Host:
    """A host who fills this in has named themselves, and their phone is the one given for the guest or asked."""
    if guest.who == "host":
        phone = await ask_optional("host-phone", Phone(), sensitive=True, who=guest.who)
        return Host(guest.declarant_name, phone or "", ("host-phone",))
    name = await ask_optional("host-name", PersonName())
    if name is None:
        return Host("", "", ("host-name",))
    phone = await ask_optional("host-phone", Phone(), sensitive=True, who=guest.who)
    return Host(name, phone or "", ("host-name", "host-phone"))


async def moment_of_moving_in(scene: Scene) -> datetime:
    """The clock of art. 39 runs by hours from here."""
    day = await moving_day(scene, latest=scene.today)
    hour = await ask("moved-in-hour", Whole(0, 23))
    moment = datetime(day.year, day.month, day.day, hour, tzinfo=scene.now.tzinfo)
    if moment > scene.now:
        raise AskAgain("moved-in-hour", "not-yet-there", now=scene.now.hour)
    return moment


async def lodges(scene: Scene, place: Place, guest: Guest) -> None:
    entry = await which_entry(scene)
    moment = await moment_of_moving_in(scene)
    room = await which_room(place)
    host = await which_host(guest)
    lives = ("moved-in", "moved-in-hour", "room")
    change = await ask("check", Review((*place.asked, *guest.asked, *entry.asked, *lives, *host.asked)))
    if change != "send":
        raise AskAgain(change)
    due = hours(moment, scene.pack.declare.foreigner_hours)
    filed = await sent(registration(scene, place, guest, entry, host, room, moment, due))
    if filed is not None:
        await received(scene, place, guest, filed, due)


def registration(
    scene: Scene,
    place: Place,
    guest: Guest,
    entry: Entry,
    host: Host,
    room: str,
    moment: datetime,
    due: datetime,
) -> Declare:
    abroad = guest.document == "passport-foreign"
    foreign = ForeignStay(
        nationality=guest.nationality if abroad else "",
        chinese_name=guest.chinese_name,
        sex=guest.sex,
        born=guest.born,
        permit=entry.permit,
        permit_number=entry.permit_number,
        stay_until=entry.stay_until,
        entered=entry.entered,
        port=entry.port,
        host_name=host.name,
        host_phone=host.phone,
        moved_in=moment,
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
        room=room,
        moved_in=moment.date(),
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
