"""People: found by the HMAC of a document's number, otherwise new; their phones, and who may be the same person."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from sqlalchemy.ext.asyncio import AsyncConnection

from registry.database import CIVIL_NOW, one, rows, run, value
from registry.numbers import reserve
from registry.vault import Vault

ONE_NUMBER: Final = ("resident-id", "temporary-id", "household-book")
"""Documents that carry the same citizen's number (公民身份号码)."""

TELLS_BIRTH: Final = (*ONE_NUMBER, "hmt-residence", "foreign-permanent")
"""Documents whose 18 digits hold birth date and sex (GB 11643; the other two follow it)."""

ADULT: Final = 18  # 民法典 art. 17

_COMPOUND: Final = frozenset(
    "欧阳 司马 上官 诸葛 东方 皇甫 尉迟 公孙 令狐 慕容 夏侯 司徒 司空 长孙 宇文 独孤 南宫 端木 轩辕 百里 呼延 申屠 太史 澹台 公冶 "
    "宗政 濮阳 淳于 单于 钟离 闾丘 鲜于 赫连 万俟 闻人 第五 拓跋 完颜 纳兰 西门 东郭 左丘 梁丘 谷梁 段干 亓官 巫马".split()
)


@dataclass(frozen=True, slots=True)
class Named:
    """Whom somebody names: the document as in `flows.documents`, its number tidy; '' where there is none.

    `birth` and `sex` are said only where the number does not tell them.
    """

    name: str
    document: str = ""
    number: str = ""
    division: str | None = None
    birth: date | None = None
    sex: str | None = None

    @property
    def born(self) -> date | None:
        return born(self.document, self.number) or self.birth


@dataclass(frozen=True, slots=True)
class Found:
    """A person's row. `name` is the one on record, which may differ from the one given; `known` before this."""

    id: int
    name: str
    known: bool


@dataclass(frozen=True, slots=True)
class Reach:
    """A phone (+86…) as somebody gave it for a person. `source`: declared, register or officer."""

    person_id: int
    number: str
    whose: str = "own"
    trusted: bool = False
    source: str = "declared"


def number_key(document: str, number: str) -> str:
    """What is indexed: numbers of one space are equal whichever document showed them."""
    return f"{'id' if document in ONE_NUMBER else document}:{number}"


def born(document: str, number: str) -> date | None:
    if document not in TELLS_BIRTH or len(number) != 18:
        return None
    try:
        return date(int(number[6:10]), int(number[10:12]), int(number[12:14]))
    except ValueError:
        return None


def sex(document: str, number: str) -> str | None:
    if document not in TELLS_BIRTH or len(number) != 18 or not number[16].isdigit():
        return None
    return "male" if int(number[16]) % 2 else "female"


def is_minor(birth: date, day: date) -> bool:
    return (day.year - birth.year - ((day.month, day.day) < (birth.month, birth.day))) < ADULT


def surname(name: str) -> str:
    """What others may see of a name: 欧阳, 张; the first part of 古丽·买买提 or SMITH JOHN."""
    name = name.strip()
    if not name or not "\u3400" <= name[0] <= "\U0003ffff":
        return name.split(" ")[0]
    if "·" in name:
        return name.split("·")[0]
    return name[:2] if len(name) > 2 and name[:2] in _COMPOUND else name[:1]


def pinyin_of(name: str) -> str:
    """Sorts and finds names: the wheel's PostgreSQL has no ICU."""
    from pypinyin import lazy_pinyin  # 0.3 s to import

    return " ".join(lazy_pinyin(name)).lower()


_KNOWN = """
SELECT w.n, p.id, p.name
FROM unnest(CAST(:ns AS int[]), CAST(:indexes AS bytea[])) AS w(n, doc_index)
JOIN people f ON f.doc_index = w.doc_index
JOIN people p ON p.id = coalesce(f.merged_into, f.id)
ORDER BY p.id FOR UPDATE OF p"""

_ADD = f"""
INSERT INTO people (id, name, pinyin, doc_type, doc_no, doc_index, birth_date, sex, division, created_at)
SELECT w.*, {CIVIL_NOW}
FROM unnest(CAST(:ids AS bigint[]), CAST(:names AS text[]), CAST(:pinyins AS text[]),
  CAST(:doc_types AS text[]), CAST(:doc_nos AS bytea[]), CAST(:doc_indexes AS bytea[]), CAST(:births AS date[]),
  CAST(:sexes AS text[]), CAST(:divisions AS text[])) AS w(id, name, pinyin, doc_type, doc_no, doc_index, birth, sex, division)
ORDER BY doc_index
ON CONFLICT (doc_index) WHERE doc_index IS NOT NULL DO NOTHING
RETURNING id"""


async def find_or_make(conn: AsyncConnection, vault: Vault, named: Sequence[Named]) -> list[Found]:
    """A person for each, in order; rows found are locked, in the order of ids. At most four statements.

    Without a number it is always a new person. The same number twice in one call is one person.
    """
    found = await _known(conn, vault, named, range(len(named)))
    missing = [n for n in range(len(named)) if n not in found]
    if missing:
        found |= await _add(conn, vault, named, missing)
        late = [n for n in missing if n not in found]
        if late:  # another transaction made them meanwhile
            found |= await _known(conn, vault, named, late)
    return [found[n] for n in range(len(named))]


async def _known(
    conn: AsyncConnection, vault: Vault, named: Sequence[Named], which: Iterable[int]
) -> dict[int, Found]:
    asked = [
        (n, index)
        for n in which
        if named[n].number
        for index in vault.indexes("doc", number_key(named[n].document, named[n].number))
    ]
    if not asked:
        return {}
    known = await rows(conn, _KNOWN, ns=[n for n, _ in asked], indexes=[i for _, i in asked])
    return {row.n: Found(row.id, row.name, True) for row in known}


async def _add(
    conn: AsyncConnection, vault: Vault, named: Sequence[Named], missing: Sequence[int]
) -> dict[int, Found]:
    first: dict[str, int] = {}
    same = {n: _first_with(first, named[n], n) for n in missing}
    new = sorted(set(same.values()))
    ids = dict(zip(new, (await reserve(conn, people=len(new)))["people"], strict=True))
    added = {row.id for row in await rows(conn, _ADD, **_columns(vault, named, ids))}
    return {n: Found(ids[same[n]], named[n].name, False) for n in missing if ids[same[n]] in added}


def _first_with(first: dict[str, int], named: Named, n: int) -> int:
    if not named.number:
        return n
    return first.setdefault(number_key(named.document, named.number), n)


def _columns(vault: Vault, named: Sequence[Named], ids: dict[int, int]) -> dict[str, list[object]]:
    who = [(named[n], id_) for n, id_ in ids.items()]
    return {
        "ids": [id_ for _, id_ in who],
        "names": [p.name for p, _ in who],
        "pinyins": [pinyin_of(p.name) for p, _ in who],
        "doc_types": [p.document or None for p, _ in who],
        "doc_nos": [vault.seal(p.number, f"people.doc_no:{i}") if p.number else None for p, i in who],
        "doc_indexes": [
            vault.index("doc", number_key(p.document, p.number)) if p.number else None for p, _ in who
        ],
        "births": [p.born for p, _ in who],
        "sexes": [sex(p.document, p.number) or p.sex for p, _ in who],
        "divisions": [p.division for p, _ in who],
    }


_ALONE = """
SELECT p.id, p.name, p.doc_index FROM people p
WHERE p.id = :person
  AND NOT EXISTS (SELECT 1 FROM contacts c WHERE c.person_id = p.id)
  AND NOT EXISTS (SELECT 1 FROM parties y WHERE y.person_id = p.id)
  AND NOT EXISTS (SELECT 1 FROM phones f WHERE f.person_id = p.id AND (f.trusted OR f.source <> 'declared'))
  AND NOT EXISTS (SELECT 1 FROM declarations d WHERE d.person_id = p.id AND d.contact_id IS DISTINCT FROM :contact)
  AND NOT EXISTS (SELECT 1 FROM stays s JOIN stay_sources o ON o.stay_id = s.id
    WHERE s.person_id = p.id AND (o.source IN ('register', 'officer') OR o.said = 'reported'))
FOR UPDATE OF p"""

_RENUMBER = """
UPDATE people p SET name = w.name, pinyin = w.pinyin, doc_type = w.doc_type, doc_no = w.doc_no,
  doc_index = w.doc_index, birth_date = w.birth, sex = w.sex, division = w.division
FROM unnest(CAST(:ids AS bigint[]), CAST(:names AS text[]), CAST(:pinyins AS text[]),
  CAST(:doc_types AS text[]), CAST(:doc_nos AS bytea[]), CAST(:doc_indexes AS bytea[]), CAST(:births AS date[]),
  CAST(:sexes AS text[]), CAST(:divisions AS text[])) AS w(id, name, pinyin, doc_type, doc_no, doc_index, birth, sex, division)
WHERE p.id = w.id"""


async def put_right(
    conn: AsyncConnection, vault: Vault, person_id: int, contact_id: int, named: Named
) -> int | None:
    """Corrects a mistyped number where the person is known from this chat's own filings alone.

    Gives who is meant now: the same person under the right number, or the one on record who has it. None changes
    nothing: somebody else vouches for the person, or the number is the one they have.
    """
    person = await one(conn, _ALONE, person=person_id, contact=contact_id)
    if person is None:
        return None
    indexes = vault.indexes("doc", number_key(named.document, named.number)) if named.number else ()
    if person.doc_index is None and not indexes and person.name == named.name:
        return None
    if person.doc_index is not None and person.doc_index in indexes:
        return None
    known = await _known(conn, vault, [named], (0,))
    if known:
        return known[0].id
    await run(conn, _RENUMBER, **_columns(vault, [named], {0: person_id}))
    return person_id


_REMEMBER = """
INSERT INTO phones (id, person_id, number, index, whose, trusted, source)
SELECT * FROM unnest(CAST(:ids AS bigint[]), CAST(:persons AS bigint[]), CAST(:numbers AS bytea[]),
  CAST(:indexes AS bytea[]), CAST(:whose AS text[]), CAST(:trusted AS boolean[]), CAST(:sources AS text[]))
ON CONFLICT (person_id, index) DO UPDATE SET trusted = true, whose = excluded.whose
WHERE excluded.trusted AND NOT phones.trusted"""


async def phones_of(conn: AsyncConnection, vault: Vault, person_id: int) -> list[str]:
    found = await rows(conn, "SELECT id, number FROM phones WHERE person_id = :person", person=person_id)
    return [vault.open(row.number, f"phones.number:{row.id}").decode() for row in found]


async def remember_phones(conn: AsyncConnection, vault: Vault, reaches: Iterable[Reach]) -> None:
    """Keeps phones; one on record already only ever gains trust."""
    once = list({(r.person_id, r.number): r for r in reaches if r.number}.values())
    if not once:
        return
    ids = (await reserve(conn, phones=len(once)))["phones"]
    await run(
        conn,
        _REMEMBER,
        ids=ids,
        persons=[r.person_id for r in once],
        numbers=[vault.seal(r.number, f"phones.number:{i}") for r, i in zip(once, ids, strict=True)],
        indexes=[vault.index("phone", r.number) for r in once],
        whose=[r.whose for r in once],
        trusted=[r.trusted for r in once],
        sources=[r.source for r in once],
    )


_TWINS = """
INSERT INTO twins (area_no, one, other, why, at)
SELECT DISTINCT CAST(:area_no AS bigint), least(a.id, b.id), greatest(a.id, b.id), 'name-phone', CAST(:now AS timestamptz)
FROM people a
JOIN phones pa ON pa.person_id = a.id
JOIN phones pb ON pb.index = pa.index AND pb.person_id <> a.id
JOIN people b ON b.id = pb.person_id AND b.name = a.name
WHERE a.id = ANY(CAST(:people AS bigint[])) AND (a.doc_index IS NULL OR b.doc_index IS NULL OR a.doc_type <> b.doc_type)
ON CONFLICT (one, other) DO NOTHING"""


async def suggest_twins(conn: AsyncConnection, people: Sequence[int], area_no: int, now: datetime) -> int:
    """Notes who agrees with these people in name and phone; an officer decides, nobody is told. How many are new."""
    return await run(conn, _TWINS, people=list(people), area_no=area_no, now=now)


async def name_of(conn: AsyncConnection, person_id: int) -> str:
    found = await one(conn, "SELECT name FROM people WHERE id = :id", id=person_id)
    return str(found.name) if found is not None else ""


_UNDOCUMENTED = """
SELECT DISTINCT ON (p.name) p.id, p.name
FROM declarations d JOIN people p ON p.id = d.person_id
WHERE d.contact_id = :contact AND p.doc_index IS NULL AND p.name = ANY(CAST(:names AS text[]))
  AND d.house_id IS NOT DISTINCT FROM CAST(:house AS bigint) AND d.state NOT IN ('superseded', 'withdrawn')
ORDER BY p.name, d.id DESC"""


async def undocumented(
    conn: AsyncConnection, contact_id: int, house_id: int | None, names: Sequence[str]
) -> dict[str, int]:
    """People without a number whom this chat already declared in this house, by name: filing again is not doubling."""
    if not names:
        return {}
    known = await rows(conn, _UNDOCUMENTED, contact=contact_id, house=house_id, names=list(names))
    return {row.name: row.id for row in known}


async def reveal_number(conn: AsyncConnection, vault: Vault, person_id: int) -> str:
    """The document's number in the clear, '' where there is none. Who asks for it writes the audit row with a reason."""
    sealed = await value(conn, "SELECT doc_no FROM people WHERE id = :id", id=person_id)
    return vault.open_text(sealed, f"people.doc_no:{person_id}") if sealed is not None else ""
