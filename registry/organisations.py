"""Organisations: who they are, who speaks for them, which houses they look after; the claim code on paper."""

# Demands: 002-25, 003-29, 003-30, 003-71, 004-13, 004-14, 004-16, 004-17, 004-35

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, Final

from sqlalchemy.engine import Row
from sqlalchemy.ext.asyncio import AsyncConnection

from registry import people
from registry.codes import CLAIM_LIVES, TRIES, CodeRefused
from registry.database import one, rows, run, value
from registry.houses import SEEN
from registry.numbers import new_claim_code
from registry.people import Named, Reach
from registry.resting import NAMED
from registry.vault import Vault


@dataclass(frozen=True, slots=True, kw_only=True)
class NewOrganisation:
    """`kind` is one of `programmes.fields.ORGANISATIONS`; the others as in the table."""

    area_id: int
    kind: str
    name: str
    credit_code: str | None = None
    place: str = ""
    hours: str = ""
    phone: str = ""
    services: tuple[str, ...] = ()
    filed_with: tuple[str, ...] = ()


_ADD = """
INSERT INTO organisations (area_id, area_no, kind, name, credit_code, place, hours, phone, services, filed_with, source, since)
SELECT a.id, a.lo, :kind, :name, :credit_code, :place, :hours, :phone, :services, :filed_with, :source, :today
FROM areas a WHERE a.id = :area_id RETURNING id"""


async def add(conn: AsyncConnection, new: NewOrganisation, source: str, today: date) -> int | None:
    """Its id; None if there is no such area."""
    row = await one(
        conn,
        _ADD,
        area_id=new.area_id,
        kind=new.kind,
        name=new.name,
        credit_code=new.credit_code,
        place=new.place,
        hours=new.hours,
        phone=new.phone,
        services=list(new.services),
        filed_with=list(new.filed_with),
        source=source,
        today=today,
    )
    return int(row.id) if row is not None else None


CHANGEABLE: Final = ("name", "credit_code", "place", "hours", "phone", "services", "filed_with")


async def change(conn: AsyncConnection, organisation_id: int, changes: dict[str, object]) -> None:
    """Sets what is given, by name of `CHANGEABLE`."""
    sets = ", ".join(f"{name} = :{name}" for name in CHANGEABLE if name in changes)
    if sets:
        await run(conn, f"UPDATE organisations SET {sets} WHERE id = :id", id=organisation_id, **changes)


async def end(conn: AsyncConnection, organisation_id: int, today: date) -> list[int]:
    """Nobody speaks for it from now on, and it looks after nothing; the houses it looked after."""
    ids: dict[str, Any] = {"id": organisation_id, "today": today}
    await run(conn, "UPDATE organisations SET until = :today WHERE id = :id AND until IS NULL", **ids)
    await run(conn, "UPDATE members SET until = :today WHERE organisation_id = :id AND until IS NULL", **ids)
    freed = await rows(
        conn,
        "UPDATE managed_houses SET until = :today WHERE organisation_id = :id AND until IS NULL "
        "RETURNING house_id",
        **ids,
    )
    return [row.house_id for row in freed]


_LINE: Final = """
SELECT o.*, (SELECT count(*) FROM members m WHERE m.organisation_id = o.id AND m.until IS NULL) AS members,
  (SELECT count(*) FROM managed_houses m WHERE m.organisation_id = o.id AND m.until IS NULL) AS houses
FROM organisations o"""


async def listed(conn: AsyncConnection, *, kind: str | None, after: int, limit: int) -> Sequence[Row[Any]]:
    """Organisations at work in the officer's areas, by id, with how many members and houses each has."""
    return await rows(
        conn,
        f"{_LINE} WHERE o.until IS NULL AND o.id > :after "
        "AND (CAST(:kind AS text) IS NULL OR o.kind = :kind) ORDER BY o.id LIMIT :limit",
        kind=kind,
        after=after,
        limit=limit,
    )


async def opened(conn: AsyncConnection, organisation_id: int) -> Row[Any] | None:
    """One of them, ended or not, locked; None if it is not in the officer's areas."""
    return await one(conn, f"{_LINE} WHERE o.id = :id FOR UPDATE OF o", id=organisation_id)


_MEMBERS = f"""
SELECT m.id, m.person_id, {NAMED.format(p="p")} AS name, m.since, m.until, m.claimed_at FROM members m JOIN people p ON p.id = m.person_id
WHERE m.organisation_id = :id ORDER BY m.until IS NOT NULL, m.id"""


async def members(conn: AsyncConnection, organisation_id: int) -> Sequence[Row[Any]]:
    """Who speaks or spoke for it. People are not an officer's to see by this: step out of the scope first."""
    return await rows(conn, _MEMBERS, id=organisation_id)


_HOUSES = """
SELECT h.id, h.code, h.address, m.since FROM managed_houses m JOIN houses h ON h.id = m.house_id
WHERE m.organisation_id = :id AND m.until IS NULL ORDER BY h.address COLLATE "C", h.id"""


async def houses_of(conn: AsyncConnection, organisation_id: int) -> Sequence[Row[Any]]:
    return await rows(conn, _HOUSES, id=organisation_id)


_MANAGE = """
INSERT INTO managed_houses (organisation_id, area_no, house_id, since)
SELECT :id, h.area_no, h.id, :today FROM houses h WHERE h.id = :house AND h.revoked_at IS NULL
ON CONFLICT (organisation_id, house_id) WHERE until IS NULL DO NOTHING RETURNING id"""


async def manage(conn: AsyncConnection, organisation_id: int, house_id: int, today: date) -> bool:
    """It looks after this house from now on; False if it does already, or there is no such house."""
    return await one(conn, _MANAGE, id=organisation_id, house=house_id, today=today) is not None


async def release(conn: AsyncConnection, organisation_id: int, house_id: int, today: date) -> bool:
    return bool(
        await run(
            conn,
            "UPDATE managed_houses SET until = :today "
            "WHERE organisation_id = :id AND house_id = :house AND until IS NULL",
            id=organisation_id,
            house=house_id,
            today=today,
        )
    )


# -- who speaks for it --------------------------------------------------------------------------------------------

_KNOWN = """
SELECT f.person_id FROM phones f JOIN people p ON p.id = f.person_id AND p.name = :name
WHERE f.index = ANY(CAST(:phones AS bytea[])) AND f.trusted AND f.whose = 'own' GROUP BY f.person_id"""

_JOIN = """
INSERT INTO members (organisation_id, area_no, person_id, since)
SELECT o.id, o.area_no, :person, :today FROM organisations o WHERE o.id = :id
ON CONFLICT (organisation_id, person_id) WHERE until IS NULL DO NOTHING"""


async def add_member(
    conn: AsyncConnection, vault: Vault, organisation_id: int, name: str, phone: str, today: date
) -> int:
    """The person of this name and trusted phone, otherwise a new one whose phone an officer vouches for; their id."""
    found = await rows(conn, _KNOWN, name=name, phones=vault.indexes("phone", phone))
    if len(found) == 1:
        person: int = found[0].person_id
    else:
        (made,) = await people.find_or_make(conn, vault, [Named(name)])
        person = made.id
        await people.remember_phones(conn, vault, [Reach(person, phone, trusted=True, source="officer")])
    await run(conn, _JOIN, id=organisation_id, person=person, today=today)
    return person


async def leave(conn: AsyncConnection, organisation_id: int, person_id: int, today: date) -> bool:
    """Ends a membership; False if there is none."""
    return bool(
        await run(
            conn,
            "UPDATE members SET until = :today "
            "WHERE organisation_id = :id AND person_id = :person AND until IS NULL",
            id=organisation_id,
            person=person_id,
            today=today,
        )
    )


_ISSUE = """
INSERT INTO codes (purpose, hash, organisation_id, person_id, expires_at)
SELECT 'organisation', :hash, m.organisation_id, m.person_id, now() + CAST(:lives AS interval)
FROM members m WHERE m.organisation_id = :id AND m.person_id = :person AND m.until IS NULL RETURNING id"""


async def issue_code(conn: AsyncConnection, vault: Vault, organisation_id: int, person_id: int) -> str | None:
    """Ten characters an officer hands over on paper; who types them speaks for it. Earlier ones end; None: no member."""
    code = new_claim_code()
    await run(
        conn,
        "UPDATE codes SET expires_at = now() WHERE purpose = 'organisation' AND organisation_id = :id "
        "AND person_id = :person AND used_at IS NULL AND expires_at > now()",
        id=organisation_id,
        person=person_id,
    )
    made = await one(
        conn,
        _ISSUE,
        hash=vault.index("code", f"organisation:{code}"),
        id=organisation_id,
        person=person_id,
        lives=CLAIM_LIVES,
    )
    return code if made is not None else None


_WRONG = """
SELECT count(*) FROM codes WHERE contact_id = :contact AND purpose = 'wrong-claim' AND made_at > now() - interval '1 hour'"""

_TYPED = """
SELECT c.id, c.organisation_id, c.person_id, p.name, o.kind, o.name AS organisation, o.area_no
FROM codes c JOIN organisations o ON o.id = c.organisation_id AND o.until IS NULL
JOIN people p ON p.id = c.person_id
JOIN members m ON m.organisation_id = o.id AND m.person_id = c.person_id AND m.until IS NULL
WHERE c.purpose = 'organisation' AND c.hash = ANY(CAST(:hashes AS bytea[])) AND c.used_at IS NULL AND c.expires_at > now()
FOR UPDATE OF c"""


async def typed_code(conn: AsyncConnection, vault: Vault, contact_id: int, code: str) -> Row[Any]:
    """What a code still opens: (id, organisation_id, person_id, name, kind, organisation, area_no).

    Five wrong ones in an hour, those of houses included, and a chat has to wait. Raises CodeRefused: wrong-code,
    too-many-tries.
    """
    if await value(conn, _WRONG, contact=contact_id) >= TRIES:
        raise CodeRefused("too-many-tries")
    hashes = vault.indexes("code", f"organisation:{code}")
    found = await one(conn, _TYPED, hashes=hashes)
    if found is None:
        await run(
            conn,
            "INSERT INTO codes (purpose, hash, contact_id, expires_at) "
            "VALUES ('wrong-claim', :hash, :contact, now() + CAST(:lives AS interval))",
            hash=hashes[0],
            contact=contact_id,
            lives=timedelta(0),
        )
        raise CodeRefused("wrong-code")
    return found


_USE = """
WITH used AS (UPDATE codes SET used_at = now(), contact_id = :contact WHERE id = :code)
UPDATE members SET claimed_at = :now WHERE organisation_id = :id AND person_id = :person AND until IS NULL"""


async def use_code(
    conn: AsyncConnection, typed: Row[Any], contact_id: int, person_id: int, now: datetime
) -> None:
    """The code is spent and its membership is `person_id`'s: who proved before to be somebody stays that."""
    if person_id != typed.person_id:
        await leave(conn, typed.organisation_id, typed.person_id, now.date())
        await run(conn, _JOIN, id=typed.organisation_id, person=person_id, today=now.date())
    await run(
        conn,
        _USE,
        contact=contact_id,
        code=typed.id,
        id=typed.organisation_id,
        person=person_id,
        now=now,
    )


# -- what its members may see and do ------------------------------------------------------------------------------

_OF_PEOPLE = """
SELECT m.person_id, o.id, o.kind, o.name FROM members m
JOIN organisations o ON o.id = m.organisation_id AND o.until IS NULL
WHERE m.person_id = ANY(CAST(:people AS bigint[])) AND m.until IS NULL ORDER BY m.person_id, o.name COLLATE "C", o.id"""


async def of_people(conn: AsyncConnection, whose: Sequence[int]) -> Sequence[Row[Any]]:
    """Rows (person_id, id, kind, name): the organisations these people speak for."""
    return await rows(conn, _OF_PEOPLE, people=list(whose))


async def houses_for(conn: AsyncConnection, asked: Sequence[tuple[int | None, int]]) -> Sequence[Row[Any]]:
    """For (member, organisation): `SEEN` rows of the houses it looks after, by address. Rows have n."""
    return await rows(
        conn,
        f"""SELECT w.n, s.* FROM unnest(CAST(:people AS bigint[]), CAST(:ids AS bigint[])) WITH ORDINALITY AS w(person, id, n)
        JOIN members m ON m.organisation_id = w.id AND m.person_id = w.person AND m.until IS NULL
        JOIN organisations o ON o.id = w.id AND o.until IS NULL
        JOIN managed_houses k ON k.organisation_id = w.id AND k.until IS NULL
        JOIN ({SEEN}) s ON s.id = k.house_id AND NOT s.revoked
        ORDER BY w.n, s.address COLLATE "C", s.id""",
        people=[person for person, _ in asked],
        ids=[organisation for _, organisation in asked],
    )


_HELD = """
SELECT o.id, o.kind, o.name, o.area_no FROM organisations o JOIN members m ON m.organisation_id = o.id
WHERE o.id = :id AND m.person_id = :person AND m.until IS NULL AND o.until IS NULL FOR SHARE OF o, m"""


async def hold(conn: AsyncConnection, organisation_id: int, person_id: int | None) -> Row[Any] | None:
    """One this person speaks for (id, kind, name, area_no), kept so until the transaction ends; else None."""
    return await one(conn, _HELD, id=organisation_id, person=person_id) if person_id is not None else None


_HELD_HOUSE = """
SELECT h.id, h.code, h.area_no, h.address, o.id AS organisation_id, o.kind FROM houses h
JOIN managed_houses k ON k.house_id = h.id AND k.until IS NULL
JOIN organisations o ON o.id = k.organisation_id AND o.until IS NULL
JOIN members m ON m.organisation_id = o.id AND m.until IS NULL AND m.person_id = :person
WHERE h.id = :house AND h.revoked_at IS NULL ORDER BY k.id LIMIT 1 FOR SHARE OF h, k, m"""


async def hold_house(conn: AsyncConnection, house_id: int, person_id: int | None) -> Row[Any] | None:
    """A house (id, code, area_no, address, organisation_id, kind) that this member's organisation looks after."""
    return await one(conn, _HELD_HOUSE, house=house_id, person=person_id) if person_id is not None else None


async def area_of_house(conn: AsyncConnection, house_id: int) -> int:
    found: int = await value(conn, "SELECT area_id FROM houses WHERE id = :id", id=house_id)
    return found


_DESKS = """
SELECT w.n, o.name, o.place, o.hours, o.phone, o.services
FROM unnest(CAST(:codes AS text[])) WITH ORDINALITY AS w(code, n)
JOIN houses h ON h.code = w.code AND h.revoked_at IS NULL
JOIN areas a ON a.id = h.area_id JOIN areas v ON v.id = CASE a.level WHEN 'grid' THEN a.parent_id ELSE a.id END
JOIN organisations o ON o.kind = 'desk' AND o.until IS NULL AND (o.area_no BETWEEN v.lo AND v.hi
  OR EXISTS (SELECT 1 FROM managed_houses k WHERE k.organisation_id = o.id AND k.house_id = h.id AND k.until IS NULL))
ORDER BY w.n, EXISTS (SELECT 1 FROM managed_houses k
  WHERE k.organisation_id = o.id AND k.house_id = h.id AND k.until IS NULL) DESC, o.id"""


async def desks_near(conn: AsyncConnection, codes: Sequence[str]) -> Sequence[Row[Any]]:
    """For codes of plates: rows (n, name, place, hours, phone, services), the desk that looks after the house first."""
    return await rows(conn, _DESKS, codes=list(codes))
