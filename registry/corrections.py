"""Corrections at the office: an officer puts one right, or refuses what a person asked to have changed; both versions stay.

Runs in an officer's transaction, like `registry.casework`; who is told, and which duties change, is for the caller.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final

import orjson
from sqlalchemy.engine import Row
from sqlalchemy.ext.asyncio import AsyncConnection

from registry import audit, stays
from registry.casework import CaseRefused, Moved, hold
from registry.database import one, rows, run
from registry.declarations import about, opened
from registry.numbers import new_receipt, reserve
from registry.people import pinyin_of
from registry.scopes import beyond
from registry.stays import Said
from registry.vault import Vault

BY_OFFICERS: Final = ("name", "room", "moved_in", "reason", "workplace", "pays_to")
"""What an officer may put right. A number or a phone is the person's own to say: return it for that."""

STANDING: Final = ("submitted", "accepted", "entered", "registered")

COMPARED: Final = (
    *("name", "document", "number", "division", "phone", "phone_whose", "room", "moved_in", "reason"),
    *("workplace", "pays_to", "main_home", "landlord_may_check", "adults_along", "declarant_name"),
)


@dataclass(frozen=True, slots=True)
class Asked:
    """A correction that waits, and what it would change: (field, was, now), in the clear."""

    row: Row[Any]
    changes: list[tuple[str, Any, Any]]


_WAITING: Final = """
SELECT d.id, d.receipt, d.person_id, d.filed_at, d.first_filed_at, d.content, d.house_id, h.code, h.address,
  e.id AS earlier, e.content AS earlier_content
FROM declarations d JOIN declarations e ON e.id = d.supersedes_id LEFT JOIN houses h ON h.id = d.house_id
JOIN people p ON p.id = d.person_id AND p.restricted_at IS NULL WHERE d.state = 'submitted' AND d.channel <> 'officer' AND d.id > :after ORDER BY d.id LIMIT :limit"""


async def waiting(conn: AsyncConnection, vault: Vault, *, after: int, limit: int) -> list[Asked]:
    """What people asked to have changed and no officer has looked at, oldest first. One query."""
    found = await rows(conn, _WAITING, after=after, limit=limit)
    return [
        Asked(
            row, changes(opened(vault, row.earlier, row.earlier_content), opened(vault, row.id, row.content))
        )
        for row in found
    ]


def changes(was: Mapping[str, Any], now: Mapping[str, Any]) -> list[tuple[str, Any, Any]]:
    return [(name, was.get(name), now.get(name)) for name in COMPARED if was.get(name) != now.get(name)]


# -- an officer puts one right --------------------------------------------------------------------------------------

_COPY: Final = """
WITH earlier AS (
  UPDATE declarations SET state = 'superseded', certificate = NULL WHERE id = :id RETURNING id, area_no
), renamed AS (
  UPDATE declarations SET with_id = :new WHERE with_id = :id AND state NOT IN ('superseded', 'withdrawn')
)
INSERT INTO declaration_steps (declaration_id, area_no, state, reason, officer_id, at)
SELECT id, area_no, 'superseded', :reason, :officer, CAST(:now AS timestamptz) FROM earlier"""

_NEW: Final = """
WITH filed AS (
  INSERT INTO declarations (id, receipt, kind, channel, declarant, house_id, area_no, stay_id, person_id, contact_id,
    content, state, first_filed_at, filed_at, supersedes_id, with_id, outside_no, certificate, flags, place, pack)
  SELECT :new, :receipt, kind, 'officer', declarant, house_id, area_no, stay_id, person_id, contact_id, :content, :state,
    first_filed_at, :now, id, with_id, outside_no, CAST(:certificate AS text), flags, place, pack
  FROM declarations WHERE id = :id RETURNING id, area_no
)
INSERT INTO declaration_steps (declaration_id, area_no, state, reason, officer_id, at)
SELECT id, area_no, :state, :reason, :officer, CAST(:now AS timestamptz) FROM filed"""


async def correct(
    conn: AsyncConnection,
    vault: Vault,
    declaration_id: int,
    wanted: Mapping[str, str],
    reason: str,
    officer_id: int,
    now: datetime,
) -> Moved:
    """From the record as it stands now: a new version in the same state, the earlier one superseded, the reason with both.

    Raises CaseRefused: not-found, wrong-state, nothing-changed.
    """
    held = await hold(conn, declaration_id)
    if held.state not in STANDING or held.kind != "residence":
        raise CaseRefused("wrong-state", state=held.state)
    said = opened(vault, held.id, held.content)
    changed = {name: to for name, to in wanted.items() if name in BY_OFFICERS and said.get(name) != to}
    if not changed:
        raise CaseRefused("nothing-changed")
    async with beyond(conn):
        (new,) = (await reserve(conn, declarations=1))["declarations"]
    receipt = new_receipt(now.date())
    step = {"id": held.id, "new": new, "reason": reason, "officer": officer_id, "now": now}
    await run(conn, _COPY, **step)
    content = vault.seal(orjson.dumps({**said, **changed, "answers": _answers(said, changed)}), about(new))
    await run(
        conn, _NEW, receipt=receipt, content=content, state=held.state, certificate=held.certificate, **step
    )
    await _carry_over(conn, held, changed, officer_id, now)
    fields = ",".join(sorted(changed))
    await audit.write(
        conn, f"officer:{officer_id}", "correct", "declaration", [held.id, new], held.area_no, fields=fields
    )
    return _moved(held, new, receipt, held.state, reason)


def _answers(said: Mapping[str, Any], changed: Mapping[str, str]) -> dict[str, str]:
    """What a later correction by the person starts from."""
    answers = dict(said.get("answers", {}))
    return answers | {name.replace("_", "-"): to for name, to in changed.items()}


async def _carry_over(
    conn: AsyncConnection, held: Row[Any], changed: Mapping[str, str], officer_id: int, now: datetime
) -> None:
    """The stay and the person say what the record says."""
    if "name" in changed:
        name = changed["name"]
        await run(
            conn,
            "UPDATE people SET name = :name, pinyin = :pinyin WHERE id = :id",
            id=held.person_id,
            name=name,
            pinyin=pinyin_of(name),
        )
    if held.stay_id is not None and {"room", "moved_in", "reason"} & set(changed):
        await _set_stay(conn, held.stay_id, changed)
        detail = {name: to for name, to in changed.items() if name in ("room", "moved_in")}
        said = Said("officer", "corrected", now, by_officer=officer_id, detail=detail)
        await stays.note(conn, [held.stay_id], said)


async def _set_stay(conn: AsyncConnection, stay_id: int, said: Mapping[str, Any]) -> None:
    moved_in = said.get("moved_in")
    await run(
        conn,
        "UPDATE stays SET room = coalesce(CAST(:room AS text), room), moved_in = coalesce(CAST(:day AS date), moved_in), "
        "reason = coalesce(CAST(:reason AS text), reason) WHERE id = :id",
        id=stay_id,
        room=said.get("room"),
        day=date.fromisoformat(moved_in) if moved_in else None,
        reason=said.get("reason"),
    )


# -- an officer refuses one -----------------------------------------------------------------------------------------

_EARLIER: Final = """
SELECT e.id, e.stay_id, e.person_id, e.content, e.receipt, (SELECT t.state FROM declaration_steps t
  WHERE t.declaration_id = e.id AND t.state <> 'superseded' ORDER BY t.id DESC LIMIT 1) AS state
FROM declarations d JOIN declarations e ON e.id = d.supersedes_id WHERE d.id = :id FOR UPDATE OF e"""

_BACK: Final = """
WITH refused AS (
  UPDATE declarations SET state = 'withdrawn' WHERE id = :id OR with_id = :id RETURNING id, area_no, supersedes_id
), restored AS (
  UPDATE declarations e SET state = w.state FROM (
    SELECT e.id, (SELECT t.state FROM declaration_steps t WHERE t.declaration_id = e.id AND t.id < gone.id
      ORDER BY t.id DESC LIMIT 1) AS state
    FROM declarations e JOIN declaration_steps gone ON gone.declaration_id = e.id
      AND gone.at = CAST(:filed AS timestamptz) AND gone.state IN ('superseded', 'withdrawn')
    WHERE e.id = :earlier OR e.with_id = :earlier) w
  WHERE e.id = w.id AND w.state IS NOT NULL
  RETURNING e.id, e.area_no, e.state
)
INSERT INTO declaration_steps (declaration_id, area_no, state, reason, officer_id, at)
SELECT id, area_no, 'withdrawn', :reason, CAST(:officer AS bigint), CAST(:now AS timestamptz) FROM refused
UNION ALL SELECT id, area_no, state, :reason, :officer, :now FROM restored"""


async def refuse(
    conn: AsyncConnection,
    vault: Vault,
    declaration_id: int,
    reason: str,
    officer_id: int,
    now: datetime,
) -> Moved:
    """What a person asked to have changed is not changed: the earlier version holds again, as it stood.

    Only where both speak of one stay and one number: otherwise it is another person or house, to be returned.
    Raises CaseRefused: not-found, wrong-state, no-correction.
    """
    held = await hold(conn, declaration_id)
    earlier = await one(conn, _EARLIER, id=held.id)
    if earlier is None or held.channel == "officer":
        raise CaseRefused("no-correction")
    if held.state != "submitted":
        raise CaseRefused("wrong-state", state=held.state)
    was, asked = opened(vault, earlier.id, earlier.content), opened(vault, held.id, held.content)
    if (earlier.stay_id, earlier.person_id, was.get("number")) != (
        held.stay_id,
        held.person_id,
        asked.get("number"),
    ):
        raise CaseRefused("no-correction")
    filed = await one(conn, "SELECT filed_at FROM declarations WHERE id = :id", id=held.id)
    assert filed is not None
    await run(
        conn,
        _BACK,
        id=held.id,
        earlier=earlier.id,
        filed=filed.filed_at,
        reason=reason,
        officer=officer_id,
        now=now,
    )
    if held.stay_id is not None:
        await _set_stay(conn, held.stay_id, was)
        said = Said("officer", "correction-refused", now, by_officer=officer_id)
        await stays.note(conn, [held.stay_id], said)
    await audit.write(
        conn, f"officer:{officer_id}", "refuse-correction", "declaration", [held.id, earlier.id], held.area_no
    )
    return _moved(held, earlier.id, earlier.receipt, earlier.state, reason)


def _moved(held: Row[Any], id_: int, receipt: str, state: str, reason: str) -> Moved:
    what = (id_, state, held.kind, receipt, held.area_no, held.house_id, held.code, held.stay_id)
    return Moved(*what, held.person_id, held.contact_id, held.certificate, reason)
