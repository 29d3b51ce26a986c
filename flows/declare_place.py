"""Where somebody declares to live: a plate's house, or a village and words; and what is told before anything is asked."""

from collections.abc import Mapping
from dataclasses import dataclass

from flows.desk_facts import ClerksAnswers
from flows.engine import AskAgain, Fact, Scene, ask, find, row_id, say
from flows.facts import AnswersAfterMove, AnswersOf, HouseByCode, HouseSeen, ToCorrect, VillagesLike
from flows.invitations import InvitationOf, InvitedAnswers
from flows.kinds import Choice, Review, Suggest, Text
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
    return AnswersOf(corrects) if corrects is not None else AnswersAfterMove()


async def as_before(scene: Scene, asked: tuple[str, ...]) -> None:
    """Whoever moved looks over what they said of themselves where they lived before: 还是这样, or one line of it anew."""
    if corrected_id(scene.subject) is not None or not await find(AnswersAfterMove()):
        return
    change = await ask("known", Review(asked))
    if change != Review.SEND:
        raise AskAgain(change)


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
        if invited and invited.state == "used" and not await goes_on_uninvited():
            return None
    if subject in ("", "elsewhere"):
        return await no_plate()
    house = await find(HouseByCode(subject.removeprefix("k_")))
    if house is None or house.revoked:
        await say("unknown-plate", then=(f"{flow}:elsewhere", "retype", "menu"))
        return None
    return Place(house)


async def goes_on_uninvited() -> bool:
    """Somebody else finished with the same invitation first: told as soon as it is known, and nobody is turned away."""
    if await ask("invitation-used", Choice("go-on", "stop")) == "go-on":
        return True
    await say("invitation-left", then=("menu",))
    return False


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
        asked = ["village-again"]
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


async def notice(scene: Scene, place: Place) -> None:
    """What is asked, why, who sees it, for how long: notice, not consent (decision 8)."""
    house, first = place.house, corrected_id(scene.subject) is None
    if house is not None:
        await say("here", address=house.address, opening=first)
    await say(
        "before",
        police=police(scene.pack, house),
        office=office(scene.pack, house),
        workplace=scene.pack.declare.workplace == "required",
        opening=first,
    )
    await say("before-who-sees", opening=first)
    await say("before-how-long", keep=scene.pack.notice.kept_years, opening=first)
