"""An officer checks in at a house: how it went, who is there, what is dangerous, what works, when to come again."""

# Demands: 000-30, 000-31, 000-39, 002-39, 004-41, 004-08

from datetime import date, timedelta
from typing import Final

from flows.engine import AskAgain, Refused, Scene, ask, ask_optional, do, find, flow, say
from flows.houses import turned_down
from flows.kinds import Choice, Date, Review, Text
from flows.officer import at_work
from flows.visit_deeds import RecordVisit
from flows.visit_facts import HouseOpened, HouseToVisit
from flows.visit_house import Looked, look_around
from flows.visit_people import Meeting, Seen, came_late, what_changed, who_is_there
from locales import words
from programmes.pack import Pack

MOST_KINDS: Final = 7
OUTCOMES: Final = ("met", "no-one", "refused", "language", "no-documents")
NOBODY_SEEN: Final = ("no-one", "refused")
SOON: Final = (1, 3, 7)
"""Days ahead that are offered as buttons for the next visit."""


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
    rows: list[str] = []
    kind = await which_kind(scene.pack, rows)
    outcome = await ask("outcome", Choice(*OUTCOMES), address=house.address)
    rows.append("outcome")
    if outcome in NOBODY_SEEN:
        undeclared = [one.stay_id for one in house.residents if not one.declared]
        seen, looked = Seen(excepted=tuple((stay_id, outcome) for stay_id in undeclared)), Looked()
        next_on = await come_again(scene, rows, must=bool(seen.excepted))
    else:
        meeting = Meeting(house, scene.lang, rows)
        seen = await who_is_there(meeting)
        looked = await look_around(scene.pack, house, rows)
        next_on = await come_again(scene, rows, must=bool(seen.excepted or seen.newcomers))
        seen = await came_late(meeting, seen)
        if seen.excepted and next_on is None:
            next_on = await come_for_them(scene, rows)
        await what_changed(meeting, seen)
    change = await ask("check", Review(rows))
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
        if refused.code == "undeclared-left":
            raise  # somebody came in this very moment: the summary stays open, and they are asked about next
        await turned_down(refused, f"visit:{house.code}", "today", "menu")
        return
    if left and outcome not in NOBODY_SEEN:
        await say("left-to-declare", count=left, link=f"/h/{house.code}")
    await say("kept", address=house.address, then=("today", "visit", "menu"))


async def which_kind(pack: Pack, rows: list[str]) -> str:
    """The pack's kinds of visit; asked only where there are several."""
    kinds = pack.visits[:MOST_KINDS]
    if len(kinds) < 2:
        return kinds[0].name if kinds else "visit"
    rows.append("kind")
    return await ask("kind", Choice(*(word.name for word in kinds)), labels={w.name: w.title for w in kinds})


async def come_again(scene: Scene, rows: list[str], *, must: bool) -> date | None:
    """Whoever has not declared yet is looked at again on a day, so that no visit ends with them forgotten."""
    rows.append("next")
    if must:
        await say("why-again")
        return await ask("next", ahead(scene.today), labels=days(scene))
    return await ask_optional("next", ahead(scene.today), labels=days(scene))


async def come_for_them(scene: Scene, rows: list[str]) -> date:
    """Somebody undeclared came to the list after it was said that nobody need come again."""
    rows.remove("next")
    rows.append("next-for-them")
    await say("why-again")
    return await ask("next-for-them", ahead(scene.today), labels=days(scene))


def ahead(today: date) -> Date:
    suggest = tuple(today + timedelta(days=days) for days in SOON)
    return Date(today + timedelta(days=1), today + timedelta(days=366), suggest=suggest)


def days(scene: Scene) -> dict[str, str]:
    """The suggested days as people say them."""
    suggest = (scene.today + timedelta(days=days) for days in SOON)
    return {day.isoformat(): words.day(scene.lang, day) for day in suggest}
