"""Residence permit (居住证): since when, from which day one may ask for it, what it takes; then its yearly endorsement."""

# Demands: 001-46

from dataclasses import dataclass
from datetime import date, timedelta

from flows.engine import Deed, Fact, Refused, Scene, ask, do, find, flow, say
from flows.houses import proven, turned_down
from flows.kinds import Choice, Date
from programmes.calendar import add_months
from programmes.sections import PermitRule

OLDEST = timedelta(days=366 * 12)


@dataclass(frozen=True, slots=True)
class PermitSeen:
    """What the chat may know: the first filing (its own if nobody is proven), and the permit its person told us of."""

    filed_on: date | None
    issued_on: date | None = None
    endorse_by: date | None = None


@dataclass(frozen=True, slots=True)
class MyPermit(Fact[PermitSeen]):
    pass


@dataclass(frozen=True, slots=True)
class TellPermit(Deed[date | None]):
    """The person holds a permit `issued` that day, had it `endorsed`, or has none any more (`gone`).

    Gives the day by which it is endorsed next. Refused: not-yours.
    """

    what: str
    day: date


@flow("permit")
async def permit(scene: Scene) -> str | None:
    """For floating residents of packs whose law has it; the police decide, and it is free."""
    rule = scene.pack.permit
    if rule is None:
        await say("not-here", then=("menu",))
        return None
    mine = await find(MyPermit())
    if mine.issued_on is not None:
        return await holding(scene, rule, mine)
    if mine.filed_on is None:
        await say("not-filed", then=("declare:elsewhere", "menu"))
        return None
    possible = add_months(mine.filed_on, rule.after_months)
    law = scene.pack.law(rule.law).title
    when = "possible" if possible <= scene.today else "not-yet"
    await say(when, since=mine.filed_on, date=possible, law=law, months=rule.after_months)
    await say("what-it-takes", days=rule.issued_days, police=scene.pack.offices.police_station)
    if await ask("have", Choice("have", "later")) == "later":
        await say("come-back", then=("menu",))
        return None
    if await proven("verify") is None:
        return None
    await tell(scene, "issued", await ask("issued-on", Date(scene.today - OLDEST, scene.today)))
    return None


async def holding(scene: Scene, rule: PermitRule, mine: PermitSeen) -> str | None:
    assert mine.endorse_by is not None
    first = mine.endorse_by - timedelta(days=rule.endorse_days)
    await say("endorse", issued=mine.issued_on, first=first, date=mine.endorse_by)
    what = await ask("done", Choice("endorsed", "gone", "later"))
    if what == "later":
        await say("come-back", then=("menu",))
        return None
    day = scene.today
    if what == "endorsed":
        day = await ask("endorsed-on", Date(mine.issued_on, scene.today))
    await tell(scene, what, day)
    return None


async def tell(scene: Scene, what: str, day: date) -> None:
    try:
        following = await do(TellPermit(what, day))
    except Refused as refused:
        await turned_down(refused, "menu")
        return
    if following is None:
        await say("noted-gone", then=("menu",))
    else:
        await say("noted", date=following, then=("menu",))
