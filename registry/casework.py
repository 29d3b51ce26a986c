"""What officers do with declarations: open, accept, return, enter, register; each step checked under lock.

Runs in an officer's transaction (`Database.officer`), so row-level security decides what exists. Who is told of a
step, and which duties change by it, is for the caller: see `bot.office`.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Final

from sqlalchemy.engine import Row
from sqlalchemy.ext.asyncio import AsyncConnection

from registry import RegistryError, audit, changes, people
from registry.database import one, rows, run
from registry.declarations import OTHER_NAME, UNCHANGED, opened
from registry.numbers import new_certificate
from registry.scopes import beyond
from registry.vault import Vault

MOVES: Final[Mapping[str, tuple[str, ...]]] = {
    "accepted": ("submitted",),
    "returned": ("submitted", "accepted"),
    "entered": ("accepted",),
    "registered": ("accepted", "entered"),
}
"""The states from which each state is reached (decision 1)."""


class CaseRefused(RegistryError):
    """A step that cannot be taken; `code`: not-found, wrong-state, house-unknown, number-missing, number-taken,
    nothing-changed, no-correction."""

    def __init__(self, code: str, **values: object) -> None:
        super().__init__(code)
        self.code, self.values = code, values


_ONE = """
SELECT d.*, h.code, h.address, h.negative_list, s.assurance, s.room, s.moved_in, s.moved_out, p.name AS known_name,
  p.doc_type, p.birth_date
FROM declarations d LEFT JOIN houses h ON h.id = d.house_id LEFT JOIN stays s ON s.id = d.stay_id
JOIN people p ON p.id = d.person_id WHERE d.id = :id"""

_SAID = """
SELECT source, said, channel, detail, at FROM stay_sources WHERE stay_id = :stay ORDER BY at, id"""

_ELSEWHERE = """
SELECT coalesce(t.name, v.name, a.name) AS place, s.area_no, h.address, s.moved_in, s.main_home, s.assurance
FROM stays s JOIN houses h ON h.id = s.house_id JOIN areas a ON a.id = h.area_id
LEFT JOIN areas v ON v.id = a.parent_id LEFT JOIN areas t ON t.id = v.parent_id AND t.level = 'town'
WHERE s.person_id = :person AND s.moved_out IS NULL AND s.house_id IS DISTINCT FROM CAST(:house AS bigint)
ORDER BY s.id"""


@dataclass(frozen=True, slots=True)
class Case:
    """A declaration with all that helps to judge it; `content` is in the clear: mask before showing.

    `said`: every word about the stay (tenant, landlord, base register, officers), oldest first. `steps`: its history.
    `along`: ids filed along with it. `elsewhere`: other homes of the person, also outside the officer's areas.
    """

    row: Row[Any]
    content: dict[str, Any] = field(repr=False)
    said: Sequence[Row[Any]]
    steps: Sequence[Row[Any]]
    along: list[int]
    elsewhere: Sequence[Row[Any]]


async def opened_case(conn: AsyncConnection, vault: Vault, declaration_id: int) -> Case:
    """Raises CaseRefused: not-found, which is also what another area's declaration is. Five queries."""
    row = await one(conn, _ONE, id=declaration_id)
    if row is None:
        raise CaseRefused("not-found")
    said = await rows(conn, _SAID, stay=row.stay_id)
    steps = await rows(
        conn,
        "SELECT state, reason, officer_id, at FROM declaration_steps WHERE declaration_id = :id ORDER BY at, id",
        id=declaration_id,
    )
    along = await rows(
        conn,
        "SELECT id FROM declarations WHERE (with_id = :first OR id = :first) AND id <> :id "
        "AND state <> 'superseded' ORDER BY id",
        first=row.with_id or row.id,
        id=row.id,
    )
    async with beyond(conn):
        elsewhere = await rows(conn, _ELSEWHERE, person=row.person_id, house=row.house_id)
    return Case(row, opened(vault, row.id, row.content), said, steps, [a.id for a in along], elsewhere)


async def next_waiting(conn: AsyncConnection, declaration_id: int, after: int) -> int | None:
    """The declaration meant, if it waits to be accepted; without one the oldest that does, after the id `after`."""
    row = await one(
        conn,
        f"SELECT d.id {_WAITING} AND (d.id = :id OR :id = 0 AND d.id > :after) ORDER BY d.id LIMIT 1",
        id=declaration_id,
        after=after,
    )
    return row.id if row is not None else None


_WAITING: Final = """
FROM declarations d JOIN people p ON p.id = d.person_id AND p.restricted_at IS NULL WHERE d.state = 'submitted'"""
"""Whose data only rest is not decided about (PIPL 47)."""


async def waiting(conn: AsyncConnection, after: int, most: int) -> tuple[int, list[int]]:
    """How many wait to be accepted after the id `after`, and the oldest of them."""
    count = await one(conn, f"SELECT count(*) AS number {_WAITING} AND d.id > :after", after=after)
    assert count is not None
    sql = f"SELECT d.id {_WAITING} AND d.id > :after ORDER BY d.id LIMIT :most"
    return count.number, [row.id for row in await rows(conn, sql, after=after, most=most)]


@dataclass(frozen=True, slots=True)
class Moved:
    """A step taken, with what is needed to tell people and to bring duties up to date."""

    id: int
    state: str
    kind: str
    receipt: str
    area_no: int
    house_id: int | None
    house_code: str
    stay_id: int | None
    person_id: int
    contact_id: int | None
    certificate: str | None = None
    reason: str | None = None


_HOLD = """
SELECT d.id, d.state, d.kind, d.receipt, d.channel, d.declarant, d.area_no, d.house_id, d.stay_id, d.person_id, d.contact_id,
  d.certificate, d.content, d.flags, coalesce((SELECT code FROM houses h WHERE h.id = d.house_id), '') AS code
FROM declarations d WHERE d.id = :id FOR UPDATE OF d"""


async def hold(conn: AsyncConnection, declaration_id: int) -> Row[Any]:
    """The declaration, locked, with its house's code. Raises CaseRefused: not-found."""
    held = await one(conn, _HOLD, id=declaration_id)
    if held is None:
        raise CaseRefused("not-found")
    return held


async def _hold(conn: AsyncConnection, declaration_id: int, to: str) -> Row[Any]:
    held = await hold(conn, declaration_id)
    if held.state not in MOVES[to]:
        raise CaseRefused("wrong-state", state=held.state, wanted=to)
    return held


_STEP = """
WITH moved AS (
  UPDATE declarations SET state = :state, returned_reason = CAST(:reason AS text), returned_question = CAST(:question AS text),
    returned_at = CASE WHEN :state = 'returned' THEN CAST(:now AS timestamptz) ELSE returned_at END,
    outside_no = coalesce(CAST(:outside_no AS text), outside_no), certificate = coalesce(CAST(:certificate AS text), certificate)
  WHERE id = :id RETURNING id, area_no)
INSERT INTO declaration_steps (declaration_id, area_no, state, reason, officer_id, at)
SELECT id, area_no, :state, CAST(:reason AS text), :officer, CAST(:now AS timestamptz) FROM moved"""


async def _step(
    conn: AsyncConnection,
    held: Row[Any],
    state: str,
    officer_id: int,
    now: datetime,
    *,
    reason: str | None = None,
    question: str | None = None,
    outside_no: str | None = None,
    certificate: str | None = None,
) -> Moved:
    await run(
        conn,
        _STEP,
        id=held.id,
        state=state,
        officer=officer_id,
        now=now,
        reason=reason,
        question=question,
        outside_no=outside_no,
        certificate=certificate,
    )
    await audit.write(conn, f"officer:{officer_id}", state, "declaration", held.id, held.area_no)
    return Moved(
        held.id,
        state,
        held.kind,
        held.receipt,
        held.area_no,
        held.house_id,
        held.code,
        held.stay_id,
        held.person_id,
        held.contact_id,
        certificate,
        reason,
    )


async def accept(
    conn: AsyncConnection, vault: Vault, declaration_id: int, officer_id: int, now: datetime
) -> Moved:
    """Taken up for handling (受理): the phone declared may be trusted now, a leaving or change takes effect.

    Raises CaseRefused: not-found, wrong-state.
    """
    held = await _hold(conn, declaration_id, "accepted")
    moved = await _step(conn, held, "accepted", officer_id, now)
    if UNCHANGED in held.flags and held.stay_id is not None:
        await _take_over(conn, vault, held)
    await _trust_phone(conn, vault, held)
    if held.kind == "leaving" and held.stay_id is not None:
        await run(
            conn,
            "UPDATE stays SET moved_out = coalesce(moved_out, CAST(:day AS date)) WHERE id = :id",
            id=held.stay_id,
            day=datetime.fromisoformat(opened(vault, held.id, held.content)["moved_out"]).date(),
        )
    if held.kind == changes.KIND and held.stay_id is not None:
        async with beyond(conn):
            said = opened(vault, held.id, held.content)
            await changes.take_effect(conn, vault, held.stay_id, said, now, trusted=True)
    return moved


async def _take_over(conn: AsyncConnection, vault: Vault, held: Row[Any]) -> None:
    """What was declared of a stay of which others say otherwise holds from now on, and its phone is known."""
    said = opened(vault, held.id, held.content)
    await run(
        conn,
        """UPDATE stays SET room = coalesce(CAST(:room AS text), room), moved_in = CAST(:moved_in AS date),
             reason = :reason, pays_to = coalesce(CAST(:pays_to AS text), pays_to) WHERE id = :id""",
        id=held.stay_id,
        room=said["room"] or None,
        moved_in=date.fromisoformat(said["moved_in"]),
        reason=said["reason"],
        pays_to=said["pays_to"],
    )
    async with beyond(conn):
        reach = people.Reach(held.person_id, said["phone"], said["phone_whose"])
        await people.remember_phones(conn, vault, [reach])


async def _trust_phone(conn: AsyncConnection, vault: Vault, held: Row[Any]) -> None:
    """Only a resident's own word about a phone is vouched for, not what a landlord or another name reported."""
    phone = opened(vault, held.id, held.content).get("phone", "")
    if (
        phone
        and OTHER_NAME not in held.flags
        and held.kind in ("residence", "foreigner")
        and held.declarant != "child"
    ):
        await run(
            conn,
            "UPDATE phones SET trusted = true WHERE person_id = :person AND index = ANY(CAST(:indexes AS bytea[]))",
            person=held.person_id,
            indexes=vault.indexes("phone", phone),
        )


async def return_(
    conn: AsyncConnection,
    declaration_id: int,
    officer_id: int,
    now: datetime,
    *,
    reason: str,
    question: str | None = None,
) -> Moved:
    """Sent back; `question` names the answer to correct, which is asked again first. Dates of the first filing stay.

    Raises CaseRefused: not-found, wrong-state.
    """
    held = await _hold(conn, declaration_id, "returned")
    return await _step(conn, held, "returned", officer_id, now, reason=reason, question=question)


async def enter(
    conn: AsyncConnection, declaration_id: int, officer_id: int, now: datetime, *, outside_no: str
) -> Moved:
    """Entered in the police system under its number there.

    Raises CaseRefused: not-found, wrong-state, house-unknown, number-missing, number-taken.
    """
    held = await _hold(conn, declaration_id, "entered")
    await _check_number(conn, held, outside_no)
    return await _step(conn, held, "entered", officer_id, now, outside_no=outside_no)


async def register(
    conn: AsyncConnection,
    vault: Vault,
    declaration_id: int,
    officer_id: int,
    now: datetime,
    *,
    outside_no: str | None = None,
) -> Moved:
    """Registered: the certificate's number is made, the stay counts from now on, whatever was denied is settled.

    Raises CaseRefused: not-found, wrong-state, house-unknown, number-missing, number-taken.
    """
    held = await _hold(conn, declaration_id, "registered")
    if outside_no is not None or held.state == "accepted":
        await _check_number(conn, held, outside_no or "")
    certificate = new_certificate(now.date()) if held.kind == "residence" else None
    moved = await _step(
        conn, held, "registered", officer_id, now, outside_no=outside_no, certificate=certificate
    )
    await _trust_phone(conn, vault, held)
    await run(conn, _VOUCH, stay=held.stay_id, officer=officer_id, now=now)
    return moved


_VOUCH = """
WITH known AS (UPDATE stays SET assurance = 'registered' WHERE id = CAST(:stay AS bigint) RETURNING id, area_no)
INSERT INTO stay_sources (stay_id, area_no, source, said, by_officer, at)
SELECT id, area_no, 'officer', 'registered', :officer, CAST(:now AS timestamptz) FROM known"""


async def _check_number(conn: AsyncConnection, held: Row[Any], outside_no: str) -> None:
    if held.house_id is None:
        raise CaseRefused("house-unknown")
    if not outside_no.strip():
        raise CaseRefused("number-missing")
    async with beyond(conn):
        taken = await one(
            conn,
            "SELECT id FROM declarations WHERE outside_no = :no AND id <> :id AND state <> 'superseded' LIMIT 1",
            no=outside_no,
            id=held.id,
        )
    if taken is not None:
        raise CaseRefused("number-taken")
