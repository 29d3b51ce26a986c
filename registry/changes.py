"""What changed about somebody who lives here: a declaration that starts from the record as it stands and keeps both."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from sqlalchemy.engine import Row
from sqlalchemy.ext.asyncio import AsyncConnection

from registry import named_workers, own_words, people
from registry.database import one, run
from registry.declarations import opened
from registry.people import Reach
from registry.vault import Vault

KIND = "change"

_LATEST = """
SELECT d.id, d.content FROM declarations d
WHERE d.stay_id = :stay AND d.kind IN ('residence', 'change') AND d.state NOT IN ('withdrawn', 'superseded')
  AND (d.contact_id = :contact OR d.person_id = CAST(:person AS bigint))
ORDER BY d.id DESC LIMIT 1"""


async def changed(
    conn: AsyncConnection,
    vault: Vault,
    stay: Row[Any],
    new: Mapping[str, object],
    *,
    contact_id: int,
    person_id: int | None,
    why: str,
    day: str,
) -> dict[str, object]:
    """The content of the declaration: the newest record with what is new, and what stood there `before`.

    It starts from what this chat or its person declared; where nobody did, from what the register has of the stay, if
    it is proven to be theirs.
    """
    row = await one(conn, _LATEST, stay=stay.id, contact=contact_id, person=person_id)
    if row is not None:
        stands = opened(vault, row.id, row.content)
    elif person_id == stay.person_id:
        stands = {"name": stay.name, "room": stay.room}
    else:
        stands = await own_words.of_stay(conn, vault, stay.id, contact_id)
    kept = {
        name: value
        for name, value in stands.items()
        if name not in ("answers", "before", "why", "changed_on")
    }
    before = {name: kept.get(name) for name in new}
    return {**kept, **new, "before": before, "why": why, "changed_on": day}


async def take_effect(
    conn: AsyncConnection,
    vault: Vault,
    stay_id: int,
    content: Mapping[str, Any],
    now: datetime,
    *,
    trusted: bool,
) -> None:
    """The register follows: room and phone are its own; the rest stands in the declaration.

    Who works elsewhere now has left where they worked, as they say: employers are asked. Touch the person after.
    """
    new = content["before"]
    if "workplace" in new:
        await _works_elsewhere(conn, stay_id, content, now)
    if "room" in new:
        await run(conn, "UPDATE stays SET room = :room WHERE id = :id", id=stay_id, room=content["room"])
    if "phone" in new:
        stay = await one(conn, "SELECT person_id FROM stays WHERE id = :id", id=stay_id)
        assert stay is not None
        reach = Reach(stay.person_id, str(content["phone"]), trusted=trusted, source="declared")
        await people.remember_phones(conn, vault, [reach])


ASK_EMPLOYER = "ask_employer"
"""In the content: the programme wants the workplace, so its employer may be asked. Who tells it of their own free will
was told that nobody but the office sees it."""


async def _works_elsewhere(
    conn: AsyncConnection, stay_id: int, content: Mapping[str, Any], now: datetime
) -> None:
    stay = await one(
        conn, "SELECT person_id, area_no, landlord_may_check FROM stays WHERE id = :id", id=stay_id
    )
    if stay is None or not stay.landlord_may_check:
        return
    firm, since = str(content["workplace"]), date.fromisoformat(content["changed_on"])
    await named_workers.elsewhere(conn, stay.person_id, firm, since)
    if content.get(ASK_EMPLOYER):
        said = named_workers.Said(stay.person_id, firm, stay.area_no)
        await named_workers.named(conn, [said], "tenant", now)
