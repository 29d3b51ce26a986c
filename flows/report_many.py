"""A landlord reports (报送) a whole list of tenants, pasted or as a table: what is wrong is said line by line first."""

from flows.engine import AskAgain, Refused, Scene, ask, do, find, flow, say
from flows.houses import my_house, proven, turned_down
from flows.kinds import Choice
from flows.report import why
from flows.rosters import ReportMany, RosterOf, RosterRead
from flows.sent import Lines
from locales import words

MOST = 200
TOLD = 8
"""Lines that are spelt out; more are counted."""


@flow("report-many")
async def report_many(scene: Scene) -> str | None:
    """Subject: the id of a house, or nothing."""
    if await proven("landlord") is None:
        return None
    house = await my_house(scene.subject)
    if house is None:
        return None
    await why(scene.pack)
    source = await ask("lines", Lines(MOST), sensitive=True, address=house.address, most=MOST)
    roster = await find(RosterOf(source))
    if roster.refused:
        raise AskAgain("lines", "not-read", why=roster.refused)
    if not roster.tenants:
        raise AskAgain("lines", "none-usable", wrong=told(scene.lang, roster))
    await say("read", address=house.address, count=len(roster.tenants))
    if roster.wrong:
        await say("left-out", count=len(roster.wrong), wrong=told(scene.lang, roster))
    if await ask("check", Choice("send", "again"), count=len(roster.tenants)) == "again":
        raise AskAgain("lines")
    try:
        count = await do(ReportMany(house.id, roster.tenants))
    except Refused as refused:
        await turned_down(refused, "menu")
        return None
    then = (f"report-many:{house.id}", "menu")
    await say("reported", count=count, address=house.address, link=f"/h/{house.code}", then=then)
    return None


def told(lang: str, roster: RosterRead) -> str:
    more = len(roster.wrong) - TOLD
    rest = [words.text(lang, "report-many", "more-wrong", {"count": more})] if more > 0 else []
    return "\n".join([*roster.wrong[:TOLD], *rest])
