"""A tenant declares who lives where (申报), from the door plate to the receipt of filing."""

from flows.declare_along import along
from flows.declare_living import Rent, asked_why, more, moving_day, rent, which_room, why
from flows.declare_place import (
    Place,
    as_before,
    at_desk,
    corrected_id,
    earlier_answers,
    invitation,
    notice,
    office,
    where,
)
from flows.declare_who import Somebody, lodging_at, who_it_is
from flows.deeds import Declare, Filed
from flows.engine import FLOWS, AskAgain, Refused, Scene, ask, do, find, flow, say
from flows.facts import ToCorrect
from flows.houses import turned_down
from flows.kinds import Choice, Review
from flows.remind_here import offer_to_remind
from flows.space import Space, SpaceIn, hint
from programmes.calendar import add_months

WAYS = ("myself", "child", "relative", "helper")
UNCHECKED = "send-unchecked"
ELSEWAYS = ("foreigner", "not-here", "window")
"""What else can be chosen where it is asked who declares: to leave, or the talk of foreigners."""


@flow("declare", prefill=earlier_answers)
async def declare(scene: Scene) -> str | None:
    """Subject: a house's code, `elsewhere`, `d_<id>` to correct a declaration, `i_<token>` to follow an invitation,
    `k_<code>` with the help of a desk's clerk."""
    if await corrects_a_foreigners(scene):
        return f"foreigner:{scene.subject}"
    place = await where(scene, "declare")
    if place is None:
        return None
    await notice(scene, place)
    ways = (*WAYS, *(way for way in ELSEWAYS if way != "not-here" or place.house))
    who = await ask("who", Choice(*ways), age=scene.pack.declare.guardian_age)
    if who == "not-here":
        return "declare:elsewhere"
    if who == "foreigner":
        return f"foreigner:{lodging_at(scene, place)}"
    if who == "window":
        await say("at-window", office=office(scene.pack, place.house), then=("menu",))
        return None
    somebody = await who_it_is(scene, place, who)
    if not isinstance(somebody, Somebody):
        return somebody
    await as_before(scene, somebody.asked)
    await living(scene, place, somebody)
    return None


async def corrects_a_foreigners(scene: Scene) -> bool:
    corrects = corrected_id(scene.subject)
    earlier = await find(ToCorrect(corrects)) if corrects is not None else None
    return earlier is not None and earlier.kind == "foreigner"


async def living(scene: Scene, place: Place, somebody: Somebody) -> None:
    """The summary is sent in one of two ways: the landlord may check, or would rather not be asked (decision 4)."""
    room = await which_room(place)
    moved_in = await moving_day(scene)
    paid = await rent()
    reason, workplace = await why(scene.pack, somebody.declarant, paid)
    others = await along(scene, somebody)
    besides = await more(scene, somebody, reason, paid)
    summary = (
        *place.asked,
        *somebody.asked,
        "room",
        "moved-in",
        *paid.asked,
        *asked_why(scene.pack, somebody.declarant, reason, paid),
    )
    space = await find(SpaceIn(place.code, room)) if place.code else Space()
    send = await ask("check", Review((*summary, *others.asked, *besides.asked), UNCHECKED))
    if send not in (Review.SEND, UNCHECKED):
        raise AskAgain(send)
    filed = await sent(
        Declare(
            house_code=place.code,
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
            workplace=workplace or besides.workplace,
            pays_to=paid.pays_to,
            main_home=somebody.main_home,
            landlord_may_check=send != UNCHECKED,
            adults_along=others.adults,
            children=others.children,
            corrects=corrected_id(scene.subject),
            company=paid.company,
            lodged_by=paid.lodged_by,
            ebike=besides.ebike,
            children_left_out=others.left_out,
            consents=tuple(given for given in (others.consent, besides.consent) if given is not None),
            invitation=invitation(scene.subject),
        )
    )
    if filed is not None:
        await receipt(scene, place, somebody, filed, others.adults, paid)
        await hint(scene.pack, space, room, others.adults + (somebody.declarant != "child"))
        await afterwards(scene, place, somebody, paid)


async def sent(deed: Declare) -> Filed | None:
    """None, after saying why, where what it corrects was closed meanwhile: asking again would not help."""
    try:
        return await do(deed)
    except Refused as refused:
        if refused.code != "closed":
            raise
        await turned_down(refused, "mine", "menu")
        return None


async def receipt(
    scene: Scene, place: Place, somebody: Somebody, filed: Filed, adults: int, paid: Rent
) -> None:
    number = filed.receipt
    await say("receipt", number=number, image=f"/r/{number}.svg", link=f"/r/{number}")
    asked = filed.asked if somebody.number else "document"
    by = office(scene.pack, place.house)
    await say(f"next-{asked}", office=by, who=somebody.declarant, name=somebody.called)
    if at_desk(scene.subject) and scene.pack.permit is not None:
        await say("permit-later", date=add_months(scene.today, scene.pack.permit.after_months))
    if filed.employer_asked:
        await say("employer-asked")
    if adults:
        await say("invite", count=adults, link=f"/h/{place.code}" if place.code else "/chat")


async def afterwards(scene: Scene, place: Place, somebody: Somebody, paid: Rent) -> None:
    await offer_to_remind(scene)
    owner = (f"landlord:{place.code}",) if paid.pays_to == "owner" and place.code else ()
    await say(
        "after",
        then=(*leaving(somebody.declarant, somebody.phone_whose), *owner, "lesson:fire-safety", "menu"),
    )


def leaving(who: str, whose: str) -> tuple[str, ...]:
    """A talk on somebody else's phone can end when done (decision 13)."""
    borrowed = who in ("relative", "helper", "host") or whose != "own"
    return ("leave-chat",) if borrowed and "leave-chat" in FLOWS else ()
