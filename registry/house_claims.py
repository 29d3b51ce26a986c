"""Houses that somebody says are theirs to let: kept beside the register until an officer confirms or refuses."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final

import orjson
from sqlalchemy.engine import Row
from sqlalchemy.ext.asyncio import AsyncConnection

from programmes.calendar import add_working_days
from programmes.pack import Pack
from registry import houses, people, requirements
from registry.database import one, rows, run, value
from registry.duties import ask_office
from registry.houses import Answers, NewHouse
from registry.numbers import reserve
from registry.people import Named, Reach
from registry.vault import Vault

CHECK: Final = "office-check-house"
"""The office's duty about a claim."""
MOST_WAITING: Final = 20
"""Of one chat."""
SHOWN: Final = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """`content`: name, phone and manager, which are sealed; `told`: what is said of the house."""

    role: str
    area_id: int
    area_no: int
    address: str
    told: Mapping[str, object]
    content: Mapping[str, str]
    contact_id: int
    person_id: int | None
    house_id: int | None = None


_CLAIM = """
INSERT INTO house_claims (id, area_no, area_id, house_id, contact_id, person_id, role, address, told, content, at)
VALUES (:id, :area_no, :area, CAST(:house AS bigint), :contact, CAST(:person AS bigint), :role, :address,
  CAST(:told AS jsonb), :content, :now)"""


async def too_many(conn: AsyncConnection, contact_id: int) -> bool:
    waiting = "SELECT count(*) FROM house_claims WHERE contact_id = :contact AND state = 'waiting'"
    return bool(await value(conn, waiting, contact=contact_id) >= MOST_WAITING)


async def claim(
    conn: AsyncConnection, vault: Vault, pack: Pack, made: Claim, now: datetime
) -> tuple[int, date]:
    """Keeps a claim and makes it a duty of the office; gives its id and the day by which somebody checks."""
    (claim_id,) = (await reserve(conn, house_claims=1))["house_claims"]
    await run(
        conn,
        _CLAIM,
        id=claim_id,
        area_no=made.area_no,
        area=made.area_id,
        house=made.house_id,
        contact=made.contact_id,
        person=made.person_id,
        role=made.role,
        address=made.address,
        told=json.dumps(dict(made.told)),
        content=vault.seal(orjson.dumps(dict(made.content)), about(claim_id)),
        now=now,
    )
    due = add_working_days(now.date(), pack.offices.answer_working_days)
    await ask_office(
        conn,
        pack,
        CHECK,
        about="house-claim",
        about_id=claim_id,
        area_no=made.area_no,
        house_id=made.house_id,
        due=due,
        now=now,
    )
    return claim_id, due


def about(claim_id: int) -> str:
    return f"house_claims.content:{claim_id}"


_OWN = """
SELECT w.n, c.address, CAST(c.at AT TIME ZONE 'Asia/Shanghai' AS date) AS on_day
FROM unnest(CAST(:contacts AS bigint[]), CAST(:people AS bigint[])) WITH ORDINALITY AS w(contact_id, person_id, n)
JOIN LATERAL (SELECT * FROM house_claims c WHERE c.state = 'waiting'
  AND (c.contact_id = w.contact_id OR c.person_id = w.person_id) ORDER BY c.id DESC LIMIT :most) c ON true
ORDER BY w.n, c.id DESC"""


async def own(conn: AsyncConnection, asked: Sequence[tuple[int, int | None]]) -> Sequence[Row[Any]]:
    """For (contact, person): rows (n, address, on_day) of what waits."""
    contacts, persons = [c for c, _ in asked], [p for _, p in asked]
    return await rows(conn, _OWN, contacts=contacts, people=persons, most=SHOWN)


# -- officers ---------------------------------------------------------------------------------------------------

_WAITING = """
SELECT c.*, a.name AS area,
  (SELECT min(d.due) FROM duties d WHERE d.about = 'house-claim' AND d.about_id = c.id) AS due,
  ARRAY(SELECT h.id FROM houses h WHERE h.id = c.house_id OR (h.area_no BETWEEN a.lo AND a.hi
    AND (h.address = c.address OR h.address = a.name || c.address)) ORDER BY h.id) AS houses,
  ARRAY(SELECT o.id FROM house_claims o WHERE o.id <> c.id AND o.state = 'waiting' AND (o.house_id = c.house_id
    OR (o.area_id = c.area_id AND o.address = c.address)) ORDER BY o.id) AS others
FROM house_claims c JOIN areas a ON a.id = c.area_id"""


async def waiting(conn: AsyncConnection, *, after: int = 0, most: int = 50) -> Sequence[Row[Any]]:
    """What waits in the officer's areas, oldest first, with the houses it may be and the `others` that claim the same."""
    wanted = f"{_WAITING} WHERE c.state = 'waiting' AND c.id > :after ORDER BY c.id LIMIT :most"
    return await rows(conn, wanted, after=after, most=most)


async def opened(conn: AsyncConnection, claim_id: int) -> Row[Any] | None:
    return await one(conn, f"{_WAITING} WHERE c.id = :id", id=claim_id)


def unsealed(vault: Vault, row: Row[Any]) -> dict[str, str]:
    found: dict[str, str] = orjson.loads(vault.open(bytes(row.content), about(row.id)))
    return found


_DECIDE = """
UPDATE house_claims SET state = :state, reason = :reason, officer_id = :officer, decided_at = :now,
  house_id = coalesce(CAST(:house AS bigint), house_id)
WHERE id = :id AND state = 'waiting'"""

_DONE = """
UPDATE duties SET state = 'done', reason = 'decided', closed_at = :now
WHERE about = 'house-claim' AND about_id = :id AND state = 'open'"""


async def decide(
    conn: AsyncConnection,
    claim_id: int,
    state: str,
    officer_id: int,
    now: datetime,
    *,
    reason: str = "",
    house_id: int | None = None,
) -> bool:
    """`state`: confirmed or refused. False if somebody decided already."""
    done = await run(
        conn,
        _DECIDE,
        id=claim_id,
        state=state,
        reason=reason,
        officer=officer_id,
        now=now,
        house=house_id,
    )
    await run(conn, _DONE, id=claim_id, now=now)
    return bool(done)


async def became(conn: AsyncConnection, claim_id: int, house_id: int) -> None:
    await run(conn, "UPDATE house_claims SET house_id = :house WHERE id = :id", id=claim_id, house=house_id)


async def make_house(
    conn: AsyncConnection, vault: Vault, row: Row[Any], house_id: int | None, now: datetime
) -> tuple[int, int]:
    """The house a confirmed claim speaks of, made if `house_id` names none, and the person who now answers for it.

    Their phone is vouched for by the officer, so that a one-time code to it proves them (decision 5).
    """
    if house_id is None:
        new = NewHouse(row.area_id, row.area_no, row.address, type=row.told.get("house.type"))
        (house_id,) = await houses.ensure(conn, [new])
    told = {name: said for name, said in row.told.items() if name in requirements.TOLD}
    if told:
        await requirements.fill(conn, house_id, told)
    if letting := row.told.get("letting"):
        await houses.say_letting(conn, house_id, letting, now.date())
    content = unsealed(vault, row)
    person_id = row.person_id
    if person_id is None:
        (person,) = await people.find_or_make(conn, vault, [Named(content["name"])])
        person_id = person.id
        reach = Reach(person_id, content["phone"], trusted=True, source="officer")
        await people.remember_phones(conn, vault, [reach])
    answers = Answers(house_id, row.area_no, person_id, row.role, now.date())
    await houses.add_parties(conn, [answers], "officer")
    await houses.note(
        conn, house_id, "landlord", "registered", row.at, by_person=person_id, detail=dict(row.told)
    )
    if manager := content.get("manager"):
        await _post_manager(conn, house_id, manager, now.date())
    return house_id, person_id


_POST = """
INSERT INTO posts (area_no, house_id, role, name, since, source)
SELECT area_no, id, 'manager', :name, :day, 'landlord' FROM houses h WHERE h.id = :house AND NOT EXISTS (
  SELECT 1 FROM posts p WHERE p.house_id = h.id AND p.role = 'manager' AND p.name = :name AND p.until IS NULL)"""


async def _post_manager(conn: AsyncConnection, house_id: int, name: str, day: date) -> None:
    await run(conn, _POST, house=house_id, name=name, day=day)
