"""Reminders: open duties that have come to one of their rule's days become notices, several of one reader become one."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from itertools import groupby
from typing import Any, Final

from sqlalchemy.engine import Row
from sqlalchemy.ext.asyncio import AsyncConnection

from locales import words
from notices import outbox
from notices.allowance import ahead, kept_back
from notices.fallback import DEAF
from notices.outbox import New
from notices.render import DEFAULT_LANG
from programmes.pack import Pack
from programmes.rules import DutyRule
from registry.database import SHANGHAI, rows, run
from registry.duties_sql import governed
from registry.parties import REPRESENTATIVE
from registry.people import surname
from registry.programmes import GOVERNED
from registry.resting import ABOUT_THEM
from registry.rules_sql import LESSORS, day
from registry.todos import reserved_rules, start_of
from registry.vault import Vault

CATCH_UP_DAYS: Final = 3
"""A reminder whose day was missed is still sent that many days later, unless a newer one is due by then."""

AT_ONCE: Final = 1000
"""Notices per statement."""

FLOW: Final = "notice"
TO_DOS: Final = ("menu",)
ACTING: Final = f"y.until IS NULL AND y.role = '{REPRESENTATIVE}'"
"""Of `parties y`: who acts for those who let the house."""
BEHALF: Final = "-for"
"""How the key of a reminder ends that is told to somebody who acts for another."""


async def tick(conn: AsyncConnection, vault: Vault, packs: Sequence[Pack], now: datetime) -> int:
    """Puts what is to be said by now (civil time) and takes back what is settled; gives how many were put.

    A duty reminds on each of its rule's days once per due day, with the words that fit today: what was missed is not
    said twice over, and what several programmes ask of one reader is one message. A second tick puts nothing. Six
    statements and one more per pack, whatever the number of duties.
    """
    await take_back(conn)
    await recount(conn, vault)
    due: list[_Reminder] = []
    for pack in packs:
        due += [_one(pack, row, now) for row in await rows(conn, _DUE, **_asked(pack, now))]
    most = min(pack.talk.max_unstatutory_messages_per_month for pack in packs)
    due = await _allowed(conn, packs, most, sorted(due, key=lambda one: (one.reader, one.due)), now.date())
    return await _tell(conn, vault, due, now)


@dataclass(frozen=True, slots=True)
class _Reminder:
    new: New
    reader: str
    due: date
    statutory: bool
    told: int
    """Non-statutory messages to this reader this month so far."""
    owner: int | None


_DUE: Final = f"""
WITH governed AS MATERIALIZED ({GOVERNED}
), remind AS (
    SELECT * FROM unnest(CAST(:rules AS text[]), CAST(:afters AS int[]), CAST(:lasts AS boolean[]),
                         CAST(:statutory AS boolean[])) AS r(rule, after, is_last, statutory)
), due AS (
    SELECT DISTINCT ON (d.id) d.*, r.after, r.statutory
      FROM remind r JOIN duties d ON d.rule = r.rule AND d.pack = CAST(:pack AS text) AND d.state = 'open'
       AND d.holder <> 'office' AND {governed("d.area_no")}
       AND (d.due >= CAST(:today AS date) OR {day("d.opened_at")} < CAST(:today AS date))
       AND (d.due BETWEEN CAST(:today AS date) - r.after - {CATCH_UP_DAYS} AND CAST(:today AS date) - r.after
            AND d.due + r.after >= {day("d.opened_at")}
            OR r.is_last AND d.due + r.after < {day("d.opened_at")} AND d.due <= CAST(:today AS date) - r.after
            AND d.opened_at >= CAST(:now AS timestamptz) - make_interval(days => {CATCH_UP_DAYS}))
     ORDER BY d.id, r.after DESC
)
SELECT d.id, d.rule, d.about, d.about_id, d.due, d.after, d.statutory, d.area_no, h.id AS house_id,
       h.code, h.address, CASE WHEN t.contact_id IS NULL THEN s.room END AS room, coalesce(t.person_id, d.person_id) AS person_id, d.person_id AS owner, t.contact_id,
       CASE WHEN t.acts THEN (SELECT x.name FROM people x WHERE x.id = d.person_id) END AS acts_for,
       (SELECT count(*) FROM notices n WHERE n.kind = 'campaign' AND n.state <> 'cancelled'
           AND n.not_before >= date_trunc('month', CAST(:now AS timestamptz), 'Asia/Shanghai')
           AND n.contact_id = t.chat) AS told
  FROM due d
  LEFT JOIN stays s ON d.about = 'stay' AND s.id = d.about_id
  LEFT JOIN LATERAL ((
      SELECT 1 AS rank, c.id AS chat, c.person_id, CAST(NULL AS bigint) AS contact_id, c.opted_out, c.heard_at, false AS acts
        FROM contacts c WHERE c.person_id = d.person_id AND {{can_hear}}
      UNION ALL
      SELECT 2, c.id, c.person_id, NULL, c.opted_out, c.heard_at, false
        FROM parties y JOIN contacts c ON c.person_id = y.person_id
       WHERE d.holder = 'landlord' AND d.about <> 'person' AND y.house_id = d.house_id AND {LESSORS}
         AND NOT (y.role = 'sublandlord' AND d.rule = ANY (CAST(:owners AS text[]))) AND {{can_hear}}
      UNION ALL
      SELECT 2, c.id, c.person_id, NULL, c.opted_out, c.heard_at, false
        FROM members m JOIN contacts c ON c.person_id = m.person_id
       WHERE m.organisation_id = d.organisation_id AND m.until IS NULL AND {{can_hear}}
      UNION ALL
      SELECT 3, c.id, NULL, c.id, c.opted_out, f.filed_at, false
        FROM declarations f JOIN contacts c ON c.id = f.contact_id
       WHERE d.holder = 'tenant' AND f.person_id = d.person_id AND f.kind = 'residence'
         AND f.state NOT IN ('superseded', 'withdrawn')
         AND CASE d.about WHEN 'declaration' THEN f.id = d.about_id
             WHEN 'stay' THEN f.stay_id = d.about_id AND {day("d.opened_at")} >= {day("f.first_filed_at")}
             WHEN 'person' THEN f.declarant = 'myself' AND {day("d.opened_at")} >= {day("f.first_filed_at")}
             ELSE false END AND {{can_hear}}
      ORDER BY 1, 6 DESC NULLS LAST LIMIT 1)
      UNION ALL (
      SELECT DISTINCT ON (c.person_id) 4, c.id, c.person_id, NULL, c.opted_out, c.heard_at, true
        FROM parties y JOIN contacts c ON c.person_id = y.person_id
       WHERE d.holder = 'landlord' AND d.about <> 'person' AND y.house_id = d.house_id AND {ACTING}
         AND d.rule <> ALL (CAST(:signing AS text[])) AND y.person_id IS DISTINCT FROM d.person_id AND {{can_hear}}
       ORDER BY c.person_id, c.heard_at DESC NULLS LAST)
      UNION ALL
      SELECT 5, NULL, NULL, NULL, NULL, NULL, false
       WHERE d.holder = 'landlord' AND NOT EXISTS (SELECT FROM contacts c WHERE c.person_id = d.person_id AND {{can_hear}})
         AND NOT EXISTS (SELECT FROM parties y JOIN contacts c ON c.person_id = y.person_id
           WHERE d.about <> 'person' AND y.house_id = d.house_id AND {LESSORS} AND {{can_hear}})
  ) t ON true
  LEFT JOIN houses h ON h.id = d.house_id AND (t.contact_id IS NULL OR d.about <> 'person')
 WHERE coalesce(t.person_id, t.contact_id, d.person_id) IS NOT NULL AND (d.statutory
        OR NOT coalesce(t.opted_out, false) AND NOT EXISTS (SELECT FROM people x
          WHERE x.id = coalesce(t.person_id, d.person_id) AND x.restricted_at IS NOT NULL))
   AND (d.holder = 'tenant' OR NOT {ABOUT_THEM.format(d="d")})
   AND NOT EXISTS (SELECT FROM notices n WHERE n.cause = 'duty:' || d.id || ':' || d.due || ':' || d.after
       AND (n.person_id IS NULL OR n.person_id = coalesce(t.person_id, d.person_id) OR n.contact_id = t.contact_id))
 ORDER BY t.contact_id, coalesce(t.person_id, d.person_id), d.due, d.id
""".format(can_hear="c.unreachable IS NULL AND c.account <> ALL (CAST(:deaf AS text[]))")
"""Whoever owes it and has proven a chat theirs; else another lessor of the house, or the member of the organisation
that was heard last; else, for a tenant, the chat that declared just that, and nothing that was known before it did
(decision 12), nor a room or a home that it may not have named itself. Besides, whoever acts for the landlord, of what they may settle (decision 15); a landlord without a chat
stays on the printed list all the same. Of somebody whose data only rest nobody else is reminded (PIPL 47)."""


def _asked(pack: Pack, now: datetime) -> dict[str, object]:
    days = [(rule, after) for rule in pack.all_duties if rule.holder != "office" for after in rule.remind]
    return {
        "pack": pack.name,
        "today": now.date(),
        "now": now,
        "deaf": list(DEAF),
        **reserved_rules(),
        "rules": [rule.name for rule, _ in days],
        "afters": [after for _, after in days],
        "lasts": [after == max(rule.remind) for rule, after in days],
        "statutory": [rule.statutory for rule, _ in days],
    }


def _one(pack: Pack, row: Row[Any], now: datetime) -> _Reminder:
    """A single duty's reminder. What is due is said until it is over; what is overdue, until nobody would catch up."""
    today, rule = now.date(), pack.duty(row.rule)
    tone = "due-soon" if row.due > today else "due-today" if row.due == today else "overdue"
    last = max(row.due, today + timedelta(days=CATCH_UP_DAYS) if row.due < today else row.due)
    start = start_of(rule.flow, row.about, row.about_id, row.house_id, row.code or "")
    new = New(
        cause=f"duty:{row.id}:{row.due}:{row.after}",
        kind=_kind(row.statutory),
        flow=FLOW,
        key=f"{tone}{BEHALF}" if row.acts_for else key_of(tone, rule, row.address is not None),
        values={
            "place": " ".join(part for part in (row.address, row.room) if part),
            "date": row.due,
            "count": 1,
            **told(rule),
            **({"surname": surname(row.acts_for)} if row.acts_for else {}),
        },
        then=(start,) if start else (),
        contact_id=row.contact_id,
        person_id=None if row.contact_id is not None else row.person_id,
        area_no=row.area_no,
        not_before=awake(pack, now),
        expires_at=datetime.combine(last + timedelta(days=1), time(), SHANGHAI),
    )
    return _Reminder(new, new.reader, row.due, row.statutory, row.told, row.owner)


def key_of(tone: str, rule: DutyRule, of_house: bool = True) -> str:
    """The rule's own words, or those for any duty (of a house, or of nobody's), which say what it is."""
    own = f"{tone}-{rule.name}"
    if words.has(DEFAULT_LANG, FLOW, own):
        return own
    return f"{tone}-duty" if of_house else f"{tone}-own"


def told(rule: DutyRule) -> dict[str, str]:
    """What a duty is called, by language: as the menu says it, or in the pack's words."""
    common = f"duty-{rule.name}"
    said = {
        lang: words.text(lang, "common", common)
        for lang in words.languages()
        if words.has(lang, "common", common)
    }
    return {f"what-{lang}": title for lang, title in (said | dict(rule.titles)).items()}


def _kind(statutory: bool) -> str:
    """What no law asks for stops with an opt-out, as campaigns do, and counts towards the month's most."""
    return "service" if statutory else "campaign"


def awake(pack: Pack, now: datetime) -> datetime:
    """`now`, or the end of the quiet hours it falls into."""
    first, last, clock = pack.talk.quiet_from, pack.talk.quiet_to, now.timetz().replace(tzinfo=None)
    if first <= last:
        quiet, tomorrow = first <= clock < last, False
    else:
        quiet, tomorrow = clock >= first or clock < last, clock >= first
    return datetime.combine(now.date() + timedelta(days=tomorrow), last, now.tzinfo) if quiet else now


async def _allowed(
    conn: AsyncConnection, packs: Sequence[Pack], most: int, due: Sequence[_Reminder], today: date
) -> list[_Reminder]:
    """What may be said today: all that a law asks for, and no more of the rest than the month has left for it.

    What is due sooner uses up the month's messages first, those that are only to come included; what is told along
    with something else in one message costs nothing. Of a reader who had today's digest each is a message.
    """
    groups = _by_reader(due)
    doubtful = [one.owner for group in groups if not any(r.statutory for r in group) for one in group]
    coming = await ahead(conn, packs, (owner for owner in doubtful if owner is not None), today)
    said = await _digested(conn, groups, today)
    allowed: list[_Reminder] = []
    for group in groups:
        together = group[0].reader not in said
        if together and any(one.statutory for one in group):
            allowed += group
            continue
        left = most - group[0].told
        for one in group:
            kept = kept_back(coming.get(one.owner or 0, ()), group[0].due if together else one.due)
            if one.statutory or left - kept > 0:
                allowed.append(one)
                left -= not (one.statutory or together)
    return allowed


def _by_reader(due: Sequence[_Reminder]) -> list[list[_Reminder]]:
    return [list(group) for _, group in groupby(due, key=lambda reminder: reminder.reader)]


async def _tell(conn: AsyncConnection, vault: Vault, due: Sequence[_Reminder], now: datetime) -> int:
    """One notice a reader. The parts of a digest are put and withdrawn at once: so each is known to have been said."""
    groups = _by_reader(due)
    said = await _digested(conn, groups, now.date())
    told, parts = [], []
    for group in groups:
        if len(group) == 1 or group[0].reader in said:
            told += [reminder.new for reminder in group]
        else:
            told.append(digest(group, now.date()))
            parts += [reminder.new for reminder in group]
    for some in _chunks(parts):
        await outbox.put(conn, vault, some)
        await outbox.cancel(conn, [new.cause for new in some])
    return sum([await outbox.put(conn, vault, some) for some in _chunks(told)])


def digest(group: Sequence[_Reminder], today: date) -> New:
    """Several duties of one reader in one message, which leads to their to-dos; it says for whom, if for others."""
    first = min(group, key=lambda reminder: reminder.due)
    others = list(
        dict.fromkeys(str(one.new.values["surname"]) for one in group if "surname" in one.new.values)
    )
    return replace(
        first.new,
        cause=_digest_cause(first.reader, today),
        kind=_kind(any(reminder.statutory for reminder in group)),
        key=f"digest-many{BEHALF}" if others else "digest-many",
        values={"count": len(group), "date": first.due, **({"surname": "、".join(others)} if others else {})},
        then=TO_DOS,
        expires_at=max(reminder.new.expires_at for reminder in group if reminder.new.expires_at),
    )


def _digest_cause(reader: str, today: date) -> str:
    return f"digest:{reader.removeprefix('p')}:{today}"


async def _digested(conn: AsyncConnection, groups: Iterable[Sequence[_Reminder]], today: date) -> set[str]:
    """Readers who had today's digest already: what comes later in the day is said by itself."""
    causes = [_digest_cause(group[0].reader, today) for group in groups]
    if not causes:
        return set()
    sql = "SELECT reader FROM notices WHERE cause = ANY (CAST(:causes AS text[]))"
    return {row.reader for row in await rows(conn, sql, causes=causes)}


def _chunks(new: Sequence[New]) -> Iterator[Sequence[New]]:
    return (new[first : first + AT_ONCE] for first in range(0, len(new), AT_ONCE))


_BOUND: Final = {"reminder": "duty:%:____-__-__:%", "behalf": f"%{BEHALF}"}
_SETTLED: Final = """NOT EXISTS (SELECT FROM duties d WHERE d.state = 'open'
    AND d.id = CAST(split_part({of}.cause, ':', 2) AS bigint) AND d.due = CAST(split_part({of}.cause, ':', 3) AS date)
    AND ({of}.text_key NOT LIKE :behalf OR EXISTS (SELECT FROM parties y
      WHERE y.house_id = d.house_id AND y.person_id = {of}.person_id AND {acting})))"""


_PARTS: Final = """p.contact_id = ANY (n.contact_id || n.tried) AND p.reader = n.reader AND p.made_at = n.made_at
  AND p.cause LIKE :reminder"""
"""What a digest stands for; it may have gone to the reader's next channel since."""


async def take_back(conn: AsyncConnection) -> int:
    """What still waits about duties that are settled or re-dated is not sent, nor what the reader may settle no more; a
    digest, when that holds for all of it."""
    singles = f"""UPDATE notices n SET state = 'cancelled'
        WHERE n.state = 'queued' AND n.cause LIKE :reminder AND {_SETTLED.format(of="n", acting=ACTING)}"""
    digests = f"""UPDATE notices n SET state = 'cancelled'
        WHERE n.state = 'queued' AND n.cause LIKE 'digest:%' AND NOT EXISTS (
            SELECT FROM notices p WHERE {_PARTS} AND NOT {_SETTLED.format(of="p", acting=ACTING)})"""
    return sum([await run(conn, sql, **_BOUND) for sql in (singles, digests)])


_SHRUNK: Final = f"""
SELECT n.id, n.cause, n.reader, n.content, count(*) FILTER (WHERE p.open) AS left,
  min(CAST(split_part(p.cause, ':', 3) AS date)) FILTER (WHERE p.open) AS due
FROM notices n CROSS JOIN LATERAL (
  SELECT p.cause, NOT {_SETTLED.format(of="p", acting=ACTING)} AS open FROM notices p WHERE {_PARTS}) p
WHERE n.state = 'queued' AND n.cause LIKE 'digest:%' GROUP BY n.id HAVING bool_or(p.open) AND NOT bool_and(p.open)"""


async def recount(conn: AsyncConnection, vault: Vault) -> int:
    """A digest that waits tells of what is still open, not of what was when it was put; gives how many changed.

    One statement, and one more if any changed; opens the content of those of which something is settled.
    """
    changed = []
    for row in await rows(conn, _SHRUNK, **_BOUND):
        said = outbox.opened(vault, row.content, row.cause, row.reader)
        now = {**said.values, "count": row.left, "date": row.due}
        if dict(said.values) != now:
            changed.append((row.id, row.cause, row.reader, replace(said, values=now)))
    return await outbox.rewrite(conn, vault, changed)
