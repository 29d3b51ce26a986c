"""How somebody lives here: room, day, reason, whom the rent goes to; and what they may say besides, by consent."""

from dataclasses import dataclass
from datetime import date, timedelta

from flows.consents import Consented, consented
from flows.declare_place import Place
from flows.engine import Scene, ask, ask_optional
from flows.kinds import Choice, Date, Suggest, Text
from locales import words
from programmes.pack import Pack

REASONS = ("work", "business", "study", "family", "medical", "other")
CHILDS_REASONS = ("study", "family", "medical", "other")
PAYS_TO = ("landlord", "sublandlord", "employer", "owner", "unknown")
RECENT = ("today", "yesterday", "day-before")


@dataclass(frozen=True, slots=True)
class Rent:
    """Whom the rent goes to; of somebody lodged for work also the `company` and who `lodged` them."""

    pays_to: str
    company: str = ""
    lodged_by: str = ""

    asked: tuple[str, ...] = ("pays-to",)


@dataclass(frozen=True, slots=True)
class More:
    """What was said of one's own free will, the consent to it, and the questions `asked`."""

    workplace: str = ""
    ebike: str = ""
    consent: Consented | None = None
    asked: tuple[str, ...] = ()


async def which_room(place: Place) -> str:
    return await ask("room", Suggest(place.house.rooms[:6] if place.house else (), 1, 20))


async def moving_day(scene: Scene, *, latest: date | None = None) -> date:
    """The day of moving in; the last three can be tapped, later ones than `latest` (30 days from now) are refused."""
    days = tuple(scene.today - timedelta(days=away) for away in range(len(RECENT)))
    labels = {
        day.isoformat(): words.label(scene.lang, "declare", "moved-in", name)
        for day, name in zip(days, RECENT, strict=True)
    }
    last = latest or scene.today + timedelta(days=30)
    kind = Date(scene.today - timedelta(days=365 * 60), last, suggest=days)
    return await ask("moved-in", kind, labels=labels)


async def why(pack: Pack, who: str) -> tuple[str, str]:
    """The reason, and where the pack wants it, the place somebody works at who came to work; a child did not."""
    reason = await ask("reason", Choice(*(CHILDS_REASONS if who == "child" else REASONS)))
    if not wants_workplace(pack, "required", reason):
        return reason, ""
    return reason, await ask("workplace", Text(2, 60))


def wants_workplace(pack: Pack, how: str, reason: str) -> bool:
    return pack.declare.workplace == how and reason in ("work", "business")


async def rent() -> Rent:
    """Decision 6; and for who is lodged for work, which company, and who provides the bed: that one has to report."""
    pays_to = await ask("pays-to", Choice(*PAYS_TO))
    if pays_to != "employer":
        return Rent(pays_to)
    company = await ask("company", Suggest(("unknown",), 2, 60))
    if company == "unknown":
        return Rent(pays_to, asked=("pays-to", "company"))
    lodged_by = await ask("lodged-by", Choice("employer", "agency", "dorm", "unknown"), company=company)
    return Rent(pays_to, company, lodged_by, ("pays-to", "company", "lodged-by"))


async def more(scene: Scene, who: str, reason: str) -> More:
    """What no law asks, behind one question and a consent of its own (decision 8); a child is asked nothing of it."""
    pack = scene.pack
    workplace = wants_workplace(pack, "optional", reason)
    ebike = "ebike" in pack.declare.optional
    if who == "child" or not (workplace or ebike):
        return More()
    if await ask("more", Choice("no", "yes"), workplace=workplace, ebike=ebike) == "no":
        return More(asked=("more",))
    values = {"workplace": workplace, "ebike": ebike}
    job = rides = None
    if workplace:
        job = await ask_optional("workplace", Text(2, 60))
    if ebike:
        rides = await ask_optional("ebike", Choice("yes", "no"))
    asked = ("more", *(("workplace",) if workplace else ()), *(("ebike",) if ebike else ()))
    if not (job or rides):
        return More(asked=asked)
    agreed = consented(scene, "optional", "declare", [("more", values)], asked[1:])
    return More(job or "", rides or "", agreed, asked)
