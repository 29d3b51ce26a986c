"""Finds or makes the people that rows speak of; numbers and phones are sealed before they are stored."""

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy.engine import Row
from sqlalchemy.ext.asyncio import AsyncConnection

from registry import people
from registry.database import rows, run
from registry.exchange.cells import DOCUMENTS, CellInvalid, choice, day, document, number, phones, text
from registry.exchange.intake import Column, Intake, Line
from registry.exchange.where import House
from registry.people import Named, Reach, number_key, pinyin_of

WHOSE_NUMBER: Final = (
    Column("document", ("证件类型", "证件种类", "证件", "id type"), read=choice(DOCUMENTS)),
    Column(
        "number",
        ("证件号码", "证件号", "身份证号", "身份证号码", "公民身份号码", "id no", "id number"),
        read=number,
    ),
    Column("phone", ("联系电话", "电话", "手机", "手机号", "手机号码", "联系方式", "telephone"), read=phones),
    Column("birth", ("出生日期", "出生年月日", "date of birth"), read=day()),
    Column("sex", ("性别",), read=choice({"男": "male", "女": "female", "M": "male", "F": "female"})),
    Column("division", ("户籍地", "户籍地区划", "户籍所在地", "户籍", "household"), read=text(60)),
)


_BY_NUMBER = """
SELECT w.n, p.id, p.name, p.birth_date, p.sex, p.division,
  EXISTS (SELECT 1 FROM contacts c WHERE c.person_id = p.id)
  OR EXISTS (SELECT 1 FROM stays s WHERE s.person_id = p.id AND s.assurance IN ('seen', 'registered')) AS proven
FROM unnest(CAST(:ns AS int[]), CAST(:indexes AS bytea[])) AS w(n, doc_index) JOIN people p ON p.doc_index = w.doc_index"""

_BY_ID = """
SELECT p.id, p.name, p.birth_date, p.sex, p.division, false AS proven
FROM people p WHERE p.id = ANY(CAST(:ids AS bigint[]))"""

_PHONES = """
SELECT person_id, index AS mark FROM phones WHERE trusted AND person_id = ANY(CAST(:people AS bigint[]))"""


@dataclass(slots=True)
class Someone:
    """A row with its house, and the person on record it speaks of, if there is one."""

    line: Line
    house: House
    document: str
    known: Row[Any] | None = None
    new_phones: tuple[str, ...] = ()
    person_id: int = 0

    @property
    def number(self) -> str:
        return self.line["number"] or ""

    @property
    def key(self) -> str:
        """Who it is within this file: by number, or by name where nobody took the number down."""
        return number_key(self.document, self.number) if self.number else f"name:{self.line['name']}"

    @property
    def facts(self) -> dict[str, Any]:
        """What the row says of the person; birth and sex from the number where it tells them."""
        return {
            "name": self.line["name"],
            "birth_date": people.born(self.document, self.number) or self.line["birth"],
            "sex": people.sex(self.document, self.number) or self.line["sex"],
            "division": self.line["division"],
        }

    @property
    def person_differs(self) -> bool:
        known = self.known
        return known is None or any(
            given is not None and given != getattr(known, fact) for fact, given in self.facts.items()
        )


def checked(intake: Intake, lines: Iterable[Line], at: Mapping[int, House]) -> list[Someone]:
    """Rows whose house is known and whose number passes its check."""
    found = []
    for line in lines:
        kind = line["document"]
        try:
            if line["number"]:
                kind = document(kind, line["number"], intake.today)
            elif kind is not None:
                raise CellInvalid("number-missing")
        except CellInvalid as problem:
            intake.refuse(line.number, "number", problem.code, **problem.values)
        if line.number not in intake.refused:
            found.append(Someone(line, at[line.number], kind or ""))
    return found


FindNamed = Callable[[AsyncConnection, Sequence[tuple[int, str]]], Any]


async def recognise(
    conn: AsyncConnection, intake: Intake, everyone: Sequence[Someone], find_named: FindNamed
) -> list[Someone]:
    """Fills in who is on record: by number, without one by name among those of the same house. Reads only."""
    vault = intake.vault
    asked = [
        (n, index)
        for n, some in enumerate(everyone)
        if some.number
        for index in vault.indexes("doc", some.key)
    ]
    for row in await rows(conn, _BY_NUMBER, ns=[n for n, _ in asked], indexes=[index for _, index in asked]):
        everyone[row.n].known = row
    nameless = [some for some in everyone if not some.number]
    if nameless:
        named = await find_named(conn, [(some.house.id, some.line["name"]) for some in nameless])
        by_id = {row.id: row for row in await rows(conn, _BY_ID, ids=list(named.values()))}
        for place, person_id in named.items():
            nameless[place].known = by_id[person_id]
    for some in everyone:
        if some.known is not None and some.known.proven and some.known.name != some.line["name"]:
            intake.refuse(some.line.number, "name", "name-other")
    left = [some for some in everyone if some.line.number not in intake.refused]
    await _compare_phones(conn, intake, left)
    return left


async def _compare_phones(conn: AsyncConnection, intake: Intake, everyone: Sequence[Someone]) -> None:
    known = [some.known.id for some in everyone if some.known is not None]
    trusted: dict[int, set[bytes]] = {}
    for row in await rows(conn, _PHONES, people=known):
        trusted.setdefault(row.person_id, set()).add(row.mark)
    for some in everyone:
        own = trusted.get(some.known.id, set()) if some.known is not None else set()
        given = some.line["phone"] or ()
        some.new_phones = tuple(
            phone for phone in given if own.isdisjoint(intake.vault.indexes("phone", phone))
        )
        if some.known is not None and given:
            _list_phones(intake, some.known.id, given)


def _list_phones(intake: Intake, person_id: int, given: Iterable[str]) -> None:
    listed = intake.listed.setdefault(person_id, set())
    for phone in given:
        listed.update(intake.vault.indexes("phone", phone))


_CORRECT = """
UPDATE people SET name = w.name, pinyin = w.pinyin, birth_date = coalesce(w.birth, people.birth_date),
  sex = coalesce(w.sex, people.sex), division = coalesce(w.division, people.division)
FROM unnest(CAST(:ids AS bigint[]), CAST(:names AS text[]), CAST(:pinyins AS text[]), CAST(:births AS date[]),
  CAST(:sexes AS text[]), CAST(:divisions AS text[])) AS w(id, name, pinyin, birth, sex, division)
WHERE people.id = w.id"""

_TWINS = """
INSERT INTO twins (area_no, one, other, why, at)
SELECT min(w.area_no), least(a.id, b.id), greatest(a.id, b.id), 'name-phone', CAST(:now AS timestamptz)
FROM unnest(CAST(:people AS bigint[]), CAST(:areas AS bigint[])) AS w(person_id, area_no)
JOIN people a ON a.id = w.person_id JOIN phones pa ON pa.person_id = a.id
JOIN phones pb ON pb.index = pa.index AND pb.person_id <> a.id JOIN people b ON b.id = pb.person_id AND b.name = a.name
GROUP BY 2, 3
ON CONFLICT (one, other) DO NOTHING"""


async def write_people(conn: AsyncConnection, intake: Intake, everyone: Sequence[Someone]) -> None:
    """Finds or makes the people, sets `person_id`, keeps their phones as trusted. At most ten statements."""
    by_number = [some for some in everyone if some.number or some.known is None]
    named = [
        Named(some.line["name"], some.document, some.number, some.line["division"]) for some in by_number
    ]
    for some, found in zip(by_number, await people.find_or_make(conn, intake.vault, named), strict=True):
        some.person_id = found.id
    for some in everyone:
        some.person_id = some.person_id or (some.known.id if some.known is not None else 0)
    await _correct(conn, everyone)
    await people.remember_phones(
        conn,
        intake.vault,
        [
            Reach(some.person_id, phone, trusted=True, source="register")
            for some in everyone
            for phone in some.line["phone"] or ()
        ],
    )
    for some in everyone:
        if some.line["phone"]:
            _list_phones(intake, some.person_id, some.line["phone"])
    made = [some for some in everyone if some.known is None]
    if made:
        await run(
            conn,
            _TWINS,
            now=intake.now,
            people=[some.person_id for some in made],
            areas=[some.house.area_no for some in made],
        )
    await intake.audit(
        conn,
        "person",
        {some.person_id for some in made},
        {some.person_id for some in everyone if some.known is not None and some.person_differs},
    )


async def _correct(conn: AsyncConnection, everyone: Sequence[Someone]) -> None:
    """Facts that changed, or that the number itself did not tell when the person was made."""
    differing = {some.person_id: some for some in everyone if some.person_differs}
    if not differing:
        return
    facts = {person_id: some.facts for person_id, some in differing.items()}
    await run(
        conn,
        _CORRECT,
        ids=list(facts),
        names=[fact["name"] for fact in facts.values()],
        pinyins=[pinyin_of(fact["name"]) for fact in facts.values()],
        births=[fact["birth_date"] for fact in facts.values()],
        sexes=[fact["sex"] for fact in facts.values()],
        divisions=[fact["division"] for fact in facts.values()],
    )


_WITHDRAW = """
WITH listed AS (
  SELECT * FROM unnest(CAST(:people AS bigint[]), CAST(:indexes AS bytea[])) AS w(person_id, index)
)
UPDATE phones SET trusted = false
WHERE source = 'register' AND trusted AND person_id IN (SELECT person_id FROM listed)
  AND NOT EXISTS (SELECT 1 FROM listed w WHERE w.person_id = phones.person_id AND w.index = phones.index)
RETURNING id"""


async def withdraw_trust(conn: AsyncConnection, intake: Intake) -> None:
    """A phone the register no longer gives for somebody proves nothing any more: numbers are given out again."""
    pairs = [(person_id, index) for person_id, indexes in intake.listed.items() for index in indexes]
    gone = await rows(
        conn, _WITHDRAW, people=[person for person, _ in pairs], indexes=[index for _, index in pairs]
    )
    await intake.audit(conn, "phone", (), [row.id for row in gone])


def once(intake: Intake, some: Someone, also: Hashable) -> bool:
    return intake.first(some.line, (some.house.id, some.key, also), "number" if some.number else "name")


def count(
    intake: Intake, new: Sequence[Someone], changed: Sequence[Someone], all_: Sequence[Someone]
) -> None:
    intake.count("created", len(new))
    intake.count("updated", len(changed))
    intake.count("unchanged", len(all_) - len(new) - len(changed))
