"""Finds the house of a filing that named none: no plate, or the wrong one (decision 11)."""

from datetime import date, datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from registry import audit, stays
from registry.casework import CaseRefused, Moved, hold
from registry.database import one, run
from registry.declarations import opened
from registry.people import born, is_minor
from registry.stays import Lives, Said
from registry.vault import Vault

OPEN = ("submitted", "accepted")

_PLACE = """
UPDATE declarations SET house_id = :house, area_no = :area_no, stay_id = :stay,
  flags = array_remove(flags, 'address-to-check') WHERE id = :id"""


async def locate(
    conn: AsyncConnection, vault: Vault, declaration_id: int, house_id: int, officer_id: int, now: datetime
) -> Moved:
    """The declaration is about this house from now on, and the stay begins to exist, in the words of who filed.

    In an officer's transaction; both lie in the officer's areas. Raises CaseRefused: not-found, wrong-state.
    """
    held = await hold(conn, declaration_id)
    house = await one(
        conn, "SELECT id, area_no, code FROM houses WHERE id = :id AND revoked_at IS NULL", id=house_id
    )
    if house is None:
        raise CaseRefused("not-found")
    if held.house_id is not None or held.state not in OPEN:
        raise CaseRefused("wrong-state", state=held.state)
    said = opened(vault, held.id, held.content)
    birth = born(said["document"], said["number"])
    lives = Lives(
        house.id,
        house.area_no,
        held.person_id,
        said["room"],
        date.fromisoformat(said["moved_in"]),
        said["reason"],
        said["pays_to"],
        said["main_home"],
        is_minor(birth, now.date()) if birth is not None else held.declarant == "child",
        said["landlord_may_check"],
    )
    (stay,) = await stays.said_by_tenant(
        conn,
        [lives],
        Said("tenant", "lives", now, channel=held.channel),
        tied=False,
        contact_id=held.contact_id,
    )
    await run(conn, _PLACE, id=held.id, house=house.id, area_no=house.area_no, stay=stay.id)
    await audit.write(conn, f"officer:{officer_id}", "locate", "declaration", held.id, house.area_no)
    what, where = (
        (held.id, held.state, held.kind, held.receipt),
        (house.area_no, house.id, house.code, stay.id),
    )
    return Moved(*what, *where, held.person_id, held.contact_id)
