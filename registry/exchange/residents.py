"""Takes in tables of known residents: people and their stays, vouched for by the base register."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

from sqlalchemy.engine import Row
from sqlalchemy.ext.asyncio import AsyncConnection

from registry import people, stays
from registry.database import rows
from registry.exchange.cells import choice, day, name, text
from registry.exchange.intake import Column, Intake, Line
from registry.exchange.where import WHICH_HOUSE, find_houses
from registry.exchange.who import WHOSE_NUMBER, Someone, checked, count, once, recognise, write_people

REASONS: Final = {
    "务工": "work",
    "务农": "work",
    "工作调动": "work",
    "经商": "business",
    "学习培训": "study",
    "学习": "study",
    "婚嫁": "family",
    "随迁": "family",
    "投亲靠友": "family",
    "治病疗养": "medical",
    "其他": "other",
}
"""The governance standard's list (domain facts §6.3), as the declaration asks it."""

REGISTERED: Final = {
    "已登记": "yes",
    "登记": "yes",
    "是": "yes",
    "有效": "yes",
    "未登记": "no",
    "否": "no",
    "待登记": "no",
    "已注销": "no",
}
RESIDENT_COLUMNS: Final = (
    *WHICH_HOUSE,
    Column("room", ("房间", "房号", "房间号", "居室", "室"), read=text(20)),
    Column(
        "name",
        ("姓名", "租客", "承租人", "居住人", "姓名(中文)", "resident"),
        required=True,
        read=name(digits=False),
    ),
    Column("moved_in", ("入住日期", "来住日期", "入住时间", "居住起始日期", "起租日期"), read=day(ahead=30)),
    Column("reason", ("居住事由", "流入原因", "来住原因", "事由"), read=choice(REASONS)),
    Column("registered", ("登记状态", "居住登记状态", "是否登记", "registered"), read=choice(REGISTERED)),
    Column(
        "certificate",
        ("登记凭证号", "居住登记凭证号", "登记凭证编号", "居住证号", "certificate no"),
        read=text(40),
    ),
    *WHOSE_NUMBER,
)


_LIVING = """
SELECT DISTINCT ON (s.house_id, s.person_id) s.house_id, s.person_id, s.room, s.moved_in, s.moved_out, s.assurance,
  s.reason, s.minor, k.tenant, k.said
FROM unnest(CAST(:houses AS bigint[]), CAST(:people AS bigint[])) AS w(house_id, person_id)
JOIN stays s ON s.house_id = w.house_id AND s.person_id = w.person_id
CROSS JOIN LATERAL (
  SELECT coalesce(bool_or(o.source = 'tenant'), false) AS tenant,
    coalesce(jsonb_agg(o.detail) FILTER (WHERE o.source = 'register' AND o.said = 'lives'), '[]') AS said
  FROM stay_sources o WHERE o.stay_id = s.id
) k
ORDER BY s.house_id, s.person_id, s.moved_out DESC NULLS FIRST, s.id DESC"""

_NAMED_HERE = """
SELECT w.n, max(s.person_id) AS person_id
FROM unnest(CAST(:houses AS bigint[]), CAST(:names AS text[])) WITH ORDINALITY AS w(house_id, name, n)
JOIN stays s ON s.house_id = w.house_id
JOIN people q ON q.id = s.person_id AND q.name = w.name AND q.doc_index IS NULL
WHERE EXISTS (SELECT 1 FROM stay_sources o WHERE o.stay_id = s.id AND o.source = 'register')
GROUP BY w.n"""


async def living_named(conn: AsyncConnection, wanted: Sequence[tuple[int, str]]) -> dict[int, int]:
    """For (house, name) pairs the person without a number whom the register put there; by place in `wanted`."""
    found = await rows(conn, _NAMED_HERE, houses=[h for h, _ in wanted], names=[name for _, name in wanted])
    return {row.n - 1: row.person_id for row in found}


@dataclass(slots=True)
class Resident:
    """What a row says of a stay, beside what is on record."""

    some: Someone
    minor: bool
    stay: Row[Any] | None = field(default=None)

    @property
    def registered(self) -> bool:
        """A certificate's number says it too, unless the row says otherwise."""
        said = self.some.line["registered"]
        return said == "yes" or (said is None and bool(self.some.line["certificate"]))

    @property
    def said(self) -> dict[str, str | None]:
        moved_in = self.some.line["moved_in"]
        return {
            "room": self.some.line["room"],
            "moved_in": moved_in.isoformat() if moved_in else None,
            "certificate": self.some.line["certificate"],
        }

    @property
    def left(self) -> bool:
        """On record as moved out, and the row does not say that they came back."""
        stay, moved_in = self.stay, self.some.line["moved_in"]
        return (
            stay is not None
            and stay.moved_out is not None
            and (moved_in is None or moved_in <= stay.moved_out)
        )

    @property
    def new(self) -> bool:
        return self.stay is None or self.stay.moved_out is not None

    @property
    def differs(self) -> bool:
        """Whether `stays.said_by_others` would change anything: the tenant's own words stay."""
        stay, line = self.stay, self.some.line
        assert stay is not None
        room, moved_in = line["room"], line["moved_in"]
        return (
            self.said not in [{name: one.get(name) for name in self.said} for one in stay.said]
            or _adds(room, stay.room, keep=stay.tenant)
            or _adds(moved_in, stay.moved_in, keep=stay.tenant)
            or _adds(line["reason"], stay.reason, keep=True)
            or stay.assurance == "claimed"
            or (self.registered and stay.assurance != "registered")
            or (self.minor and not stay.minor)
        )


def _adds(given: object, there: object, *, keep: bool) -> bool:
    return given is not None and (there is None if keep else given != there)


async def take_residents(conn: AsyncConnection, intake: Intake, lines: Sequence[Line]) -> None:
    at = await find_houses(conn, intake, lines)
    everyone = checked(intake, (line for line in lines if line.number in at), at)
    everyone = [some for some in everyone if once(intake, some, "lives")]
    everyone = await recognise(conn, intake, everyone, living_named)
    residents = await _beside_record(conn, intake, everyone)
    new, changed = [], []
    for resident in residents:
        if resident.left:
            continue
        if resident.new:
            new.append(resident)
        elif resident.differs or resident.some.person_differs or resident.some.new_phones:
            changed.append(resident)
    count(intake, [r.some for r in new], [r.some for r in changed], everyone)
    if not intake.dry_run and (new or changed):
        await _write_residents(conn, intake, new, changed)


async def _beside_record(
    conn: AsyncConnection, intake: Intake, everyone: Sequence[Someone]
) -> list[Resident]:
    known = [some for some in everyone if some.known is not None]
    found = await rows(
        conn,
        _LIVING,
        houses=[some.house.id for some in known],
        people=[some.known.id for some in known if some.known is not None],
    )
    living = {(row.house_id, row.person_id): row for row in found}
    residents = []
    for some in everyone:
        birth: date | None = some.facts["birth_date"]
        stay = living.get((some.house.id, some.known.id)) if some.known is not None else None
        residents.append(Resident(some, birth is not None and people.is_minor(birth, intake.today), stay))
    return residents


async def _write_residents(
    conn: AsyncConnection, intake: Intake, new: Sequence[Resident], changed: Sequence[Resident]
) -> None:
    both = [*new, *changed]
    await write_people(conn, intake, [resident.some for resident in both])
    lives = [
        stays.Lives(
            house_id=resident.some.house.id,
            area_no=resident.some.house.area_no,
            person_id=resident.some.person_id,
            room=resident.some.line["room"],
            moved_in=resident.some.line["moved_in"],
            reason=resident.some.line["reason"],
            minor=resident.minor,
            registered=resident.registered,
            certificate=resident.some.line["certificate"],
        )
        for resident in both
    ]
    # The register is the police's own: nobody owes them a report of whom they know.
    said = stays.Said("register", "lives", intake.now)
    made = await stays.said_by_others(conn, lives, said, reported_at=intake.now)
    ids = [row.id for row in made]
    await intake.audit(conn, "stay", ids[: len(new)], ids[len(new) :])
