"""Where somebody declares to live: a plate's house, or a village and words; and what is told before anything is asked."""

from collections.abc import Mapping
from dataclasses import dataclass

from flows.desk_facts import ClerksAnswers
from flows.engine import AskAgain, Fact, Scene, ask, find, row_id, say
from flows.facts import AnswersOf, HouseByCode, HouseSeen, ToCorrect, VillagesLike
from flows.invitations import InvitationOf, InvitedAnswers
from flows.kinds import Choice, Suggest, Text
from programmes.pack import Pack


@dataclass(frozen=True, slots=True)
class Place:
    """Where one lives: a known house, or a village and words for an officer to find it by; `asked` to learn it."""

    house: HouseSeen | None
    area_id: int | None = None
    words: str = ""
    asked: tuple[str, ...] = ()

    @property
    def code(self) -> str:
        return self.house.code if self.house else ""


def corrected_id(subject: str) -> int | None:
    """`d_<id>` is the subject of a correction."""
    return row_id(subject[2:]) if subject.startswith("d_") else None


def invitation(subject: str) -> str:
    """The token of the invitation that `i_<token>` follows; else ''."""
    return subject[2:] if subject.startswith("i_") else ""


def at_desk(subject: str) -> bool:
    """`k_<code>`: a clerk of the house's desk helps whoever stands before them."""
    return subject.startswith("k_")


def earlier_answers(scene: Scene) -> Fact[Mapping[str, str]] | None:
    if at_desk(scene.subject):
        return ClerksAnswers()
    if token := invitation(scene.subject):
        return InvitedAnswers(token)
    corrects = corrected_id(scene.subject)
    return AnswersOf(corrects) if corrects is not None else None


async def where(scene: Scene, flow: str) -> Place | None:
    """The place of the talk's subject: a house's code, `elsewhere`, `d_<id>`, `i_<token>` or `k_<code>`; None after saying why there is none."""
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
    house = await find(HouseByCode(subject.removeprefix("k_")))
    if house is None or house.revoked:
        await say("unknown-plate", then=(f"{flow}:elsewhere", "retype", "menu"))
        return None
    return Place(house)


async def no_plate() -> Place | None:
    """No plate, or the wrong one: a village, then what an officer can find the house by (decision 11)."""
    typed = await ask("village", Text(2, 30))
    asked = ["village"]
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
    if [village.name for village in villages] != [typed]:
        labels = {f"v{v.id}": f"{v.name}（{v.town}）" for v in villages}
        picked = await ask("which-village", Choice(*labels, "none"), labels=labels, count=len(villages))
        if picked == "none":
            raise AskAgain("village", "no-such-village", typed=typed)
        area = int(picked[1:])
        asked.append("which-village")
    words = await ask("place", Text(2, 100))
    return Place(None, area, words, (*asked, "place"))


def office(pack: Pack, house: HouseSeen | None) -> str:
    return house.office if house else pack.offices.service_centre


def police(pack: Pack, house: HouseSeen | None) -> str:
    return house.police if house else pack.offices.police_station


async def notice(scene: Scene, place: Place) -> str:
    """What is asked, why, who sees it, for how long: notice, not consent (decision 8)."""
    house = place.house
    if house is not None:
        await say("here", address=house.address)
    await say(
        "before",
        police=police(scene.pack, house),
        office=office(scene.pack, house),
        workplace=scene.pack.declare.workplace == "required",
    )
    await say("before-who-sees")
    await say("before-how-long", keep=scene.pack.notice.kept_years)
    ways = ("begin", "no-landlord", "foreigner", "not-here", "window")
    here = ways if house else tuple(way for way in ways if way != "not-here")
    return await ask("start", Choice(*here))
