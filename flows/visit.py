"""An officer checks in at a house: how it went, who is there, what is dangerous, what works, when to come again."""

# Demands: 000-30, 000-31, 000-39, 002-39, 004-41, 004-08

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from flows.engine import AskAgain, Refused, Scene, ask, ask_optional, do, each, find, flow, say
from flows.houses import turned_down
from flows.kinds import Choice, Date, Review, Several, Text, Whole
from flows.officer import at_work
from flows.visit_deeds import Newcomer, RecordVisit
from flows.visit_facts import HouseOpened, HouseToVisit, Resident
from flows.visit_house import Looked, look_around
from locales import words
from programmes.pack import Pack

A_PAGE = 6
MOST_KINDS = 7
MOST_NEWCOMERS = 20
OUTCOMES = ("met", "no-one", "refused", "language", "no-documents")
NOBODY_SEEN = ("no-one", "refused")


@dataclass(frozen=True, slots=True)
class Seen:
    """Who was there; `excepted` are undeclared stays, each with why it may wait."""

    head_count: int | None = None
    present: tuple[int, ...] = ()
    excepted: tuple[tuple[int, str], ...] = ()
    newcomers: tuple[Newcomer, ...] = ()


@flow("visit")
async def visit(scene: Scene) -> str | None:
    """Subject: the code of a plate, asked for without one."""
    if await at_work("duties:write") is None:
        return None
    code = scene.subject or await ask("plate-code", Text(4, 20))
    house = await find(HouseToVisit(code))
    if house is None:
        await say("not-here", then=("visit", "today", "menu"))
        return None
    kind = await which_kind(scene.pack)
    outcome = await ask("outcome", Choice(*OUTCOMES), address=house.address)
    undeclared = [one for one in house.residents if not one.declared]
    if outcome in NOBODY_SEEN:
        seen, looked = Seen(excepted=tuple((one.stay_id, outcome) for one in undeclared)), Looked()
    else:
        seen = await who_is_there(house, undeclared, scene.lang)
        looked = await look_around(scene.pack, house, scene.lang)
    next_on = await come_again(scene.today, must=bool(seen.excepted or seen.newcomers))
    change = await ask(
        "check", Review(("outcome", *(("head-count",) if seen.head_count is not None else ()), "next"))
    )
    if change != "send":
        raise AskAgain(change)
    await keep(house, kind, outcome, seen, looked, next_on)
    return None


async def keep(
    house: HouseOpened, kind: str, outcome: str, seen: Seen, looked: Looked, next_on: date | None
) -> None:
    try:
        left = await do(
            RecordVisit(
                house_id=house.id,
                kind=kind,
                outcome=outcome,
                head_count=seen.head_count,
                present=seen.present,
                excepted=seen.excepted,
                newcomers=seen.newcomers,
                looked=looked.reported,
                hazards=looked.hazards,
                gear=looked.gear,
                broken=looked.broken,
                plate=looked.plate,
                where=looked.where,
                next_on=next_on,
            )
        )
    except Refused as refused:
        await turned_down(refused, f"visit:{house.code}", "today", "menu")
        return
    if left and outcome not in NOBODY_SEEN:
        await say("left-to-declare", count=left, link=f"/h/{house.code}")
    await say("kept", address=house.address, then=("today", "visit", "menu"))


async def which_kind(pack: Pack) -> str:
    """The pack's kinds of visit; asked only where there are several."""
    kinds = pack.visits[:MOST_KINDS]
    if len(kinds) < 2:
        return kinds[0].name if kinds else "visit"
    return await ask("kind", Choice(*(word.name for word in kinds)), labels={w.name: w.title for w in kinds})


async def who_is_there(house: HouseOpened, undeclared: Sequence[Resident], lang: str) -> Seen:
    head_count = await ask("head-count", Whole(0, 5_000))
    named = told_apart(house.residents, lang)
    present: list[int] = []
    for page, first in enumerate(range(0, len(house.residents), A_PAGE), 1):
        shown = {f"s{one.stay_id}": named[one.stay_id] for one in house.residents[first : first + A_PAGE]}
        met = await ask(f"present.{page}", Several(*shown), labels=shown)
        present += [int(value[1:]) for value in met]
    excepted = []
    for one in undeclared:
        why = await ask(
            f"undeclared.{one.stay_id}",
            Choice("invited", "later", "away", "refused", "moved"),
            who=named[one.stay_id],
        )
        excepted.append((one.stay_id, why))
    count = await ask("newcomers", Whole(0, MOST_NEWCOMERS))
    newcomers = []
    for newcomer in each("newcomer", count):
        surname = await ask(newcomer("surname"), Text(1, 20), sensitive=True)
        room = await ask(newcomer("room"), Text(1, 20))
        newcomers.append(Newcomer(surname, room))
    return Seen(head_count, tuple(present), tuple(excepted), tuple(newcomers))


def told_apart(residents: Sequence[Resident], lang: str) -> dict[int, str]:
    """A label for each by its stay: 李·301; where no names travel, the room and a number."""
    made: dict[int, str] = {}
    for n, one in enumerate(residents, 1):
        who = one.surname or words.text(lang, "visit", "somebody", {"n": n})
        label = "·".join(filter(None, (who, one.room)))
        made[one.stay_id] = label if label not in made.values() else f"{label}（{n}）"
    return made


async def come_again(today: date, *, must: bool) -> date | None:
    """Whoever has not declared yet is looked at again on a day, so that no visit ends with them forgotten."""
    ahead = Date(today + timedelta(days=1), today + timedelta(days=366))
    if must:
        await say("why-again")
        return await ask("next", ahead)
    return await ask_optional("next", ahead)
