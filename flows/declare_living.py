"""How somebody lives here: room, day, reason, whom the rent goes to; and what they may say besides, by consent."""

from dataclasses import dataclass
from datetime import date, timedelta

from flows.consents import Consented, consented
from flows.declare_place import Place
from flows.declare_who import Somebody
from flows.engine import Scene, ask
from flows.kinds import Choice, Date, Several, Suggest, Text
from flows.rooms import Room
from locales import words
from programmes.pack import Pack

REASONS = ("work", "business", "study", "family", "medical", "other")
CHILDS_REASONS = ("study", "family", "medical", "other")
LODGED_BY = ("employer", "agency", "dorm")
PAYS_TO = ("landlord", "sublandlord", *LODGED_BY, "owner", "unknown")
RECENT = ("today", "yesterday", "day-before")


@dataclass(frozen=True, slots=True)
class Rent:
    """Whom the rent goes to; of somebody lodged for work also the `company` and what it is to them (`LODGED_BY`)."""

    pays_to: str
    company: str = ""
    lodged_by: str = ""

    asked: tuple[str, ...] = ("pays-to",)

    @property
    def works_there(self) -> bool:
        return self.lodged_by == "employer" and bool(self.company)


@dataclass(frozen=True, slots=True)
class More:
    """What was said of one's own free will, the consent to it, and the questions `asked`."""

    workplace: str = ""
    ebike: str = ""
    consent: Consented | None = None
    asked: tuple[str, ...] = ()


async def which_room(place: Place) -> str:
    return await ask("room", Room(place.house.rooms if place.house else ()))


async def moving_day(scene: Scene, *, latest: date | None = None) -> date:
    """The day of moving in; the last three can be tapped, later ones than `latest` (30 days from now) are refused."""
    days, labels = recent(scene)
    last = latest or scene.today + timedelta(days=30)
    kind = Date(scene.today - timedelta(days=365 * 60), last, suggest=days, long_ago=True)
    return await ask("moved-in", kind, labels=labels)


def recent(scene: Scene) -> tuple[tuple[date, ...], dict[str, str]]:
    """今天, 昨天, 前天: the days to tap, and their labels."""
    days = tuple(scene.today - timedelta(days=away) for away in range(len(RECENT)))
    named = zip(days, RECENT, strict=True)
    return days, {
        day.isoformat(): words.label(scene.lang, "declare", "moved-in", name) for day, name in named
    }


async def why(pack: Pack, who: str, paid: Rent) -> tuple[str, str]:
    """The reason, and where the pack wants it, the place somebody works at who came to work; a child did not.

    Who is lodged for work has said why, and an employer who lodges them is where they work.
    """
    reason = "work"
    if who == "child" or not paid.lodged_by:
        reason = await ask("reason", Choice(*(CHILDS_REASONS if who == "child" else REASONS)))
    if not wants_workplace(pack, "required", reason):
        return reason, ""
    if paid.works_there:
        return reason, paid.company
    return reason, await ask("workplace", Text(2, 60))


def asked_why(pack: Pack, who: str, reason: str, paid: Rent) -> tuple[str, ...]:
    """The questions that `why` asked."""
    asked = ("reason",) if who == "child" or not paid.lodged_by else ()
    wanted = wants_workplace(pack, "required", reason) and not paid.works_there
    return (*asked, "workplace") if wanted else asked


def wants_workplace(pack: Pack, how: str, reason: str) -> bool:
    return pack.declare.workplace == how and reason in ("work", "business")


async def rent() -> Rent:
    """Decision 6; and for who is lodged for work, which company, and what it is to them: that one has to report."""
    pays_to = await ask("pays-to", Choice(*PAYS_TO))
    if pays_to not in LODGED_BY:
        return Rent(pays_to)
    company = await ask("company", Suggest(("unknown",), 2, 60))
    return Rent("employer", "" if company == "unknown" else company, pays_to, ("pays-to", "company"))


async def more(scene: Scene, somebody: Somebody, reason: str, paid: Rent) -> More:
    """What no law asks, several at once and by a consent of its own (decision 8), which only grown people give for themselves.

    Whose company is known can be reached there: no workplace is asked.
    """
    pack = scene.pack
    workplace = wants_workplace(pack, "optional", reason) and not paid.company
    ebike = "ebike" in pack.declare.optional
    if somebody.declarant != "myself" or somebody.alone or not (workplace or ebike):
        return More()
    offered = tuple(name for name, has in {"workplace": workplace, "ebike": ebike}.items() if has)
    values = {"workplace": workplace, "ebike": ebike}
    said = await ask("more", Several(*offered), workplace=workplace, ebike=ebike)
    if not said:
        return More(asked=("more",))
    job = await ask("workplace", Text(2, 60)) if "workplace" in said else ""
    agreed = consented(scene, "optional", "declare", [("more", values)], said)
    asked = ("more", "workplace") if job else ("more",)
    return More(job, "yes" if "ebike" in said else "", agreed, asked)
