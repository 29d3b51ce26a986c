"""Takes in what residents report: hazards, with who is to be told, and tips, with nobody at all."""

from datetime import timedelta
from typing import NamedTuple

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.deeds.done import Deeds
from bot.who import Who
from flows.engine import Refused
from flows.hazard import Reported, ReportHazard
from flows.tip import GiveTip
from programmes.calendar import add_working_days
from registry import audit, duties, hazards, houses, requests, tips
from registry.vault import Vault

A_DAY = timedelta(days=1)
OTHER = "other"
"""The family of what no kind of the pack's fits; an officer says what it is."""
NOBODY = "anonymous"
"""Who gives a tip, in the audit."""


class Somewhere(NamedTuple):
    area_no: int
    house_id: int | None


async def _where(conn: AsyncConnection, house_code: str) -> Somewhere:
    """The house of a plate, or else the whole area. Refused: house-gone."""
    if house_code:
        house = await houses.hold_by_code(conn, house_code)
        if house is None:
            raise Refused("house-gone")
        return Somewhere(house.area_no, house.id)
    area = await requests.whole_area(conn)
    return Somewhere(area.lo if area else 0, None)


async def report_hazard(conn: AsyncConnection, vault: Vault, who: Who, deed: ReportHazard) -> Reported:
    at = await _where(conn, deed.house_code)
    if await hazards.too_many(conn, who.contact_id, at.house_id, who.now - A_DAY):
        raise Refused("too-many-hazards")
    family = next((rule.family for rule in who.pack.hazards if rule.code == deed.kind), OTHER)
    said = hazards.Report(
        code=deed.kind,
        family=family,
        house_id=at.house_id,
        area_no=at.area_no,
        place=deed.where if at.house_id else deed.place,
        act=deed.act,
        contact_id=who.contact_id,
        words=deed.words,
        photo=deed.photo,
        same_as=deed.same_as,
    )
    hazard_id, number = await hazards.report(conn, vault, said, who.now)
    due = add_working_days(who.today, who.pack.offices.answer_working_days)
    await duties.ask_office(
        conn,
        who.pack,
        hazards.REPORTED,
        about="hazard",
        about_id=hazard_id,
        area_no=at.area_no,
        house_id=at.house_id,
        due=due,
        now=who.now,
    )
    await audit.write(conn, who.actor, "report-hazard", "hazard", hazard_id, at.area_no, kind=deed.kind)
    return Reported(number, due)


async def give_tip(conn: AsyncConnection, vault: Vault, who: Who, deed: GiveTip) -> str:
    """Nothing of `who` is kept: not in the row, not in the audit."""
    at = await _where(conn, deed.house_code)
    if await tips.too_many(conn, at.house_id, who.now - A_DAY):
        raise Refused("too-many-tips")
    route = next((rule.route for rule in who.pack.hazards if rule.code == deed.kind), ())
    given = tips.Given(
        about=deed.kind,
        queue=route[0] if route else "office",
        area_no=at.area_no,
        house_id=at.house_id,
        place=deed.place,
        words=deed.words,
    )
    tip_id, code = await tips.give(conn, vault, given, who.now)
    await duties.ask_office(
        conn,
        who.pack,
        "tip",
        about="tip",
        about_id=tip_id,
        area_no=at.area_no,
        house_id=at.house_id,
        due=add_working_days(who.today, who.pack.offices.answer_working_days),
        now=who.now,
    )
    await audit.write(conn, NOBODY, "tip", "tip", tip_id, at.area_no, kind=deed.kind)
    return code


DEEDS: Deeds = {
    ReportHazard: report_hazard,
    GiveTip: give_tip,
}
