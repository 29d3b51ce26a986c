"""Takes in tables of organisations: where each sits, which house it looks after, and one person who speaks for it."""

import re
from collections.abc import Sequence
from datetime import date
from typing import Any, Final

from sqlalchemy.engine import Row
from sqlalchemy.ext.asyncio import AsyncConnection

from registry import audit, organisation_twins, organisations
from registry.database import one
from registry.exchange.cells import check_credit_code, choice, name, number, phones, text
from registry.exchange.intake import Column, Intake, Line
from registry.exchange.office import WHICH_AREA
from registry.exchange.sheets import Cell
from registry.exchange.where import CODE, EXTERNAL_NO, Place, find_areas
from registry.organisations import CHANGEABLE, NewOrganisation

KINDS: Final = {
    "用人单位": "employer",
    "企业": "employer",
    "中介": "agent",
    "房产中介": "agent",
    "物业": "property_manager",
    "物业公司": "property_manager",
    "运营公司": "operator",
    "运营企业": "operator",
    "租房服务站": "service_station",
    "出租房屋服务站": "service_station",
    "租房超市": "rental_supermarket",
    "出租房屋超市": "rental_supermarket",
    "旅馆总台": "desk",
    "总台": "desk",
}


def credit_code(cell: Cell, today: date) -> str | None:
    found = number(cell, today)
    if found is not None:
        check_credit_code(found)
    return found


def several(cell: Cell, today: date) -> tuple[str, ...] | None:
    found = text(200)(cell, today)
    return tuple(filter(None, re.split(r"[、,，;；]\s*", found))) if isinstance(found, str) else None


ORGANISATION_COLUMNS: Final = (
    *WHICH_AREA,
    Column("name", ("单位名称", "名称", "organisation"), required=True, read=name(digits=True)),
    Column("kind", ("单位类型", "类型", "kind"), required=True, read=choice(KINDS)),
    Column("credit_code", ("统一社会信用代码", "信用代码", "credit code"), read=credit_code),
    Column("place", ("单位地址", "地址", "place"), read=text(100)),
    Column("hours", ("开放时间", "营业时间", "hours"), read=text(60)),
    Column("phone", ("单位电话", "值班电话", "phone"), read=text(40)),
    Column("services", ("服务项目", "services"), read=several),
    Column("filed_with", ("备案部门", "已备案", "filed with"), read=several),
    Column("member", ("经办人", "联系人", "member"), read=name(digits=False)),
    Column("member_phone", ("经办人手机", "联系人手机", "member phone"), read=phones),
    EXTERNAL_NO,
    CODE,
)
TOLD: Final = tuple(name for name in CHANGEABLE if name != "name")

_KNOWN = """
SELECT o.* FROM organisations o WHERE o.area_id = :area AND o.kind = :kind AND o.until IS NULL
  AND (o.credit_code = CAST(:code AS text) OR o.name = :name AND (o.credit_code IS NULL OR CAST(:code AS text) IS NULL))
ORDER BY o.credit_code = CAST(:code AS text) DESC NULLS LAST, o.id DESC LIMIT 1"""
"""By its code, else by its name where one of the two has no code."""

_STANDING = """
WITH h AS (SELECT id FROM houses WHERE (code = :code OR external_no = :number) AND revoked_at IS NULL LIMIT 1)
SELECT (SELECT id FROM h) AS house,
  EXISTS (SELECT 1 FROM managed_houses k JOIN h ON h.id = k.house_id
    WHERE k.organisation_id = :id AND k.until IS NULL) AS managed,
  EXISTS (SELECT 1 FROM members m JOIN people p ON p.id = m.person_id AND p.name = :member
    WHERE m.organisation_id = :id AND m.until IS NULL) AS speaks"""


async def take_organisations(conn: AsyncConnection, intake: Intake, lines: Sequence[Line]) -> None:
    """One organisation of a kind and name in an area; a file has hundreds of them, so each row is a few statements."""
    places = await find_areas(conn, intake, lines)
    taken: list[int] = []
    for line in lines:
        place = places.get(line.number)
        if place is None:
            continue
        if bool(line["member"]) != bool(line["member_phone"]):
            intake.refuse(line.number, "member_phone" if line["member"] else "member", "required")
            continue
        known = await one(
            conn,
            _KNOWN,
            area=place.id,
            name=line["name"],
            kind=line["kind"],
            code=line["credit_code"],
        )
        made = await _take(conn, intake, line, place, known)
        if made is not None:
            taken.append(made)
    await organisation_twins.suggest(conn, taken, intake.now)


async def _take(
    conn: AsyncConnection, intake: Intake, line: Line, place: Place, known: Row[Any] | None
) -> int | None:
    """Its id, where anything was written."""
    standing = await one(
        conn,
        _STANDING,
        code=line["code"],
        number=line["external_no"],
        id=known.id if known else None,
        member=line["member"],
    )
    assert standing is not None
    if (line["code"] or line["external_no"]) and standing.house is None:
        intake.refuse(line.number, "code" if line["code"] else "external_no", "house-unknown")
        return None
    changes = {name: _stored(line[name]) for name in TOLD if line[name] is not None}
    changes = {name: to for name, to in changes.items() if known is None or getattr(known, name) != to}
    joins = bool(line["member"]) and not standing.speaks
    manages = standing.house is not None and not standing.managed
    new = known is None
    intake.count("created" if new else "updated" if changes or joins or manages else "unchanged")
    if intake.dry_run or not (new or changes or joins or manages):
        return None
    made = known.id if known else await _made(conn, intake, line, place)
    await organisations.change(conn, made, changes)
    if joins:
        phone = line["member_phone"][0]
        await organisations.add_member(conn, intake.vault, made, line["member"], phone, intake.today)
    if manages:
        await organisations.manage(conn, made, standing.house, intake.today)
    await audit.write(
        conn, intake.actor, "import.new" if new else "import.changed", "organisation", made, place.area_no
    )
    return made


async def _made(conn: AsyncConnection, intake: Intake, line: Line, place: Place) -> int:
    new = NewOrganisation(area_id=place.id, kind=line["kind"], name=line["name"])
    made = await organisations.add(conn, new, "import", intake.today)
    assert made is not None
    return made


def _stored(given: object) -> object:
    return list(given) if isinstance(given, tuple) else given
