"""Takes in tables of landlords and others who answer for houses."""

from collections.abc import Sequence
from typing import Final

from sqlalchemy.ext.asyncio import AsyncConnection

from registry import audit, houses
from registry.database import rows
from registry.exchange.cells import choice, day, name
from registry.exchange.intake import Column, Intake, Line
from registry.exchange.where import WHICH_HOUSE, find_houses
from registry.exchange.who import WHOSE_NUMBER, Someone, checked, count, once, recognise, write_people

ROLES: Final = {
    "房东": "landlord",
    "出租人": "landlord",
    "业主": "landlord",
    "产权人": "landlord",
    "二房东": "sublandlord",
    "转租人": "sublandlord",
    "中介": "agent",
    "物业": "property_manager",
    "管理人": "property_manager",
}
LANDLORD_COLUMNS: Final = (
    *WHICH_HOUSE,
    Column(
        "name",
        ("姓名", "出租人", "房东", "业主", "出租人姓名", "房东姓名", "landlord"),
        required=True,
        read=name(digits=True),
    ),
    Column("role", ("身份", "角色", "出租人类型"), read=choice(ROLES)),
    Column("since", ("起始日期", "出租日期", "起租日期"), read=day(ahead=30)),
    *WHOSE_NUMBER,
)
_ANSWERING = """
SELECT house_id, person_id, role FROM parties WHERE until IS NULL AND house_id = ANY(CAST(:houses AS bigint[]))"""


async def take_landlords(conn: AsyncConnection, intake: Intake, lines: Sequence[Line]) -> None:
    at = await find_houses(conn, intake, lines)
    everyone = checked(intake, (line for line in lines if line.number in at), at)
    everyone = [some for some in everyone if once(intake, some, _role(some))]
    everyone = await recognise(conn, intake, everyone, houses.parties_named)
    found = await rows(conn, _ANSWERING, houses=list({some.house.id for some in everyone}))
    answering = {(row.house_id, row.person_id, row.role) for row in found}
    new, changed = [], []
    for some in everyone:
        if some.known is None or (some.house.id, some.known.id, _role(some)) not in answering:
            new.append(some)
        elif some.person_differs or some.new_phones:
            changed.append(some)
    count(intake, new, changed, everyone)
    if intake.dry_run or not (new or changed):
        return
    await write_people(conn, intake, [*new, *changed])
    answers = [
        houses.Answers(some.house.id, some.house.area_no, some.person_id, _role(some), some.line["since"])
        for some in new
    ]
    await houses.add_parties(conn, answers, "register")
    await audit.write(conn, intake.actor, "import.party", "house", [some.house.id for some in new])


def _role(some: Someone) -> str:
    return some.line["role"] or "landlord"
