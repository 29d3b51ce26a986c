"""To-dos: the open duties of people, whoever of a house or a firm may settle them, and where each leads."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any, Final

from sqlalchemy.engine import Row
from sqlalchemy.ext.asyncio import AsyncConnection

from programmes.pack import packs, sound
from programmes.rules import DutyRule
from registry.database import SHANGHAI, rows
from registry.parties import REPRESENTATIVE
from registry.people import surname
from registry.resting import ABOUT_THEM
from registry.rules_sql import LESSORS


@dataclass(frozen=True, slots=True)
class OpenDuty:
    """One to-do of a person, asked for by `pack`; `start` is the conversation that settles it ('' where nothing does)."""

    id: int
    pack: str
    rule: str
    titles: Mapping[str, str]
    start: str
    due: date
    overdue: bool
    address: str
    room: str
    total: int = 0
    """How many the person has, beyond what was asked for."""
    surname: str = ""
    """Of whom somebody else than the tenant is asked, and may be (decision 4): with the day, that tells two of a room apart.
    Of a worker, of whom their employer is asked.
    """
    moved_in: date | None = None

    @property
    def place(self) -> str:
        return " ".join(part for part in (self.address, self.room) if part)


async def open_for(
    conn: AsyncConnection, people: Iterable[int], today: date, *, limit: int = 6
) -> dict[int, list[OpenDuty]]:
    """The open duties of each person, most urgent first, at most `limit` each.

    A landlord's duty is everybody's who answers for the house: any owner can settle it, though one is reminded. (That
    somebody left is seen only by whoever is reminded of it.) An organisation's is every member's. Cost: the current stays of their houses, by index.
    """
    wanted = sorted(set(people))
    found: dict[int, list[OpenDuty]] = {person: [] for person in wanted}
    for row in await rows(conn, _OPEN_FOR, people=wanted, most=limit, **reserved_rules()):
        rule = rule_of(row.pack, row.rule)
        duty = OpenDuty(
            row.id,
            row.pack,
            row.rule,
            rule.titles if rule else {},
            start_of(rule.flow if rule else "", row.about, row.about_id, row.house_id, row.code or ""),
            row.due,
            is_overdue(row, today),
            row.address or "",
            row.room or "",
            row.total,
            surname(row.name or row.worker or ""),
            row.moved_in,
        )
        found[row.reader].append(duty)
    return found


_MAY_SETTLE: Final = f"""({LESSORS} AND NOT (y.role = 'sublandlord' AND d.rule = ANY (CAST(:owners AS text[])))
     OR y.until IS NULL AND y.role = '{REPRESENTATIVE}'
     AND d.rule <> ALL (CAST(:signing AS text[])))"""
"""Who acts for a landlord settles what the landlord owes, but signs nothing; who sublets does not consent to it."""


@cache
def signing_rules() -> tuple[str, ...]:
    """The duties of all packs that only a signature settles."""
    known = [pack for name in packs() if (pack := sound(name)) is not None]
    return tuple({duty.name for pack in known for duty in pack.duties if duty.flow in ("letter", *CONSENTS)})


CONSENTS: Final = ("sublet-answer",)
"""Conversations in which an owner consents: nobody else may."""


@cache
def owners_rules() -> tuple[str, ...]:
    """The duties of all packs that only an owner settles."""
    known = [pack for name in packs() if (pack := sound(name)) is not None]
    return tuple({duty.name for pack in known for duty in pack.duties if duty.flow in CONSENTS})


_OPEN_FOR: Final = f"""
WITH mine AS (
    SELECT reader, d.* FROM unnest(CAST(:people AS bigint[])) AS reader JOIN duties d ON d.person_id = reader
     WHERE d.state = 'open'
    UNION
    SELECT y.person_id, d.* FROM parties y JOIN duties d ON d.about = 'house' AND d.about_id = y.house_id
     WHERE y.person_id = ANY (CAST(:people AS bigint[])) AND {_MAY_SETTLE} AND d.state = 'open' AND d.holder = 'landlord'
    UNION
    SELECT m.person_id, d.* FROM members m JOIN duties d ON d.organisation_id = m.organisation_id AND d.state = 'open'
     WHERE m.person_id = ANY (CAST(:people AS bigint[])) AND m.until IS NULL
    UNION
    SELECT y.person_id, d.* FROM parties y JOIN stays s ON s.house_id = y.house_id AND s.moved_out IS NULL
      JOIN duties d ON d.about = 'stay' AND d.about_id = s.id
     WHERE y.person_id = ANY (CAST(:people AS bigint[])) AND {_MAY_SETTLE} AND d.state = 'open' AND d.holder = 'landlord'
), ranked AS (
    SELECT mine.*, row_number() OVER (PARTITION BY reader ORDER BY due, id) AS place,
           count(*) OVER (PARTITION BY reader) AS total FROM mine
     WHERE mine.holder = 'tenant' OR NOT {ABOUT_THEM.format(d="mine")}
)
SELECT r.reader, r.id, r.pack, r.rule, r.about, r.about_id, r.house_id, r.due, r.opened_at, r.total, h.code, h.address, s.room,
       p.name, CASE WHEN p.id IS NOT NULL THEN s.moved_in END AS moved_in, w.name AS worker
  FROM ranked r LEFT JOIN houses h ON h.id = r.house_id
  LEFT JOIN stays s ON r.about = 'stay' AND s.id = r.about_id
  LEFT JOIN people p ON p.id = s.person_id AND r.holder <> 'tenant' AND s.landlord_may_check
  LEFT JOIN employments e ON r.about = 'employment' AND e.id = r.about_id LEFT JOIN people w ON w.id = e.person_id
 WHERE r.place <= :most ORDER BY r.reader, r.place
"""


def reserved_rules() -> dict[str, object]:
    """What `:signing` and `:owners` bind: the duties that not everybody of a house settles."""
    return {"signing": list(signing_rules()), "owners": list(owners_rules())}


OF_HOUSES: Final = frozenset(
    {"report", "letter", "requirements", "self-check", "equipment", "lodged", "upkeep", "sublet-answer"}
)
"""Conversations whose subject is the house, whatever the duty is about."""


def start_of(flow: str, about: str, about_id: int, house_id: int | None, house_code: str) -> str:
    """`flow:subject` that settles a duty, `flow` being the rule's; '' where no conversation does."""
    if not flow or ":" in flow:
        return flow
    if flow == "declare":
        return f"declare:d_{about_id}" if about == "declaration" else f"declare:{house_code or 'elsewhere'}"
    if flow == "foreigner":
        return f"foreigner:{house_code or 'elsewhere'}"
    return f"{flow}:{house_id if flow in OF_HOUSES else about_id}"


def rule_of(pack: str, rule: str) -> DutyRule | None:
    """Duties outlive their edition: a rule or a pack may be gone, and with it the conversation."""
    found = sound(pack)
    try:
        return found.duty(rule) if found else None
    except KeyError:
        return None


def is_overdue(duty: Row[Any], today: date) -> bool:
    """Nobody hears on the day on which they first hear of a duty (`opened_at`) that they are late."""
    return bool(duty.due < today and duty.opened_at.astimezone(SHANGHAI).date() < today)
