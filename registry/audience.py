"""Whom a campaign reaches: plain filters as flat data become one statement of recipients, never beyond an officer's areas."""

# Demands: 003-84

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields
from typing import Any, Final

from sqlalchemy.ext.asyncio import AsyncConnection

from programmes.pack import Pack
from registry.conditions_sql import Binds, conditions_sql
from registry.database import rows
from registry.own_chats import LEFT
from registry.rules_sql import TODAY
from registry.rules_sql import fields as house_fields

LESSOR_ROLES: Final = ("landlord", "sublandlord")
ROLES: Final = ("tenant", *LESSOR_ROLES, "agent", "property_manager", "employer", "operator", "desk")
"""Who somebody is to a house, or to an organisation they speak for."""

UNHEARD: Final = ("terminal", LEFT)
"""Accounts where nobody can be told anything later (`notices.fallback.DEAF`)."""

UNREACHABLE: Final = "unreachable"
OPTED_OUT: Final = "opted-out"
ENOUGH_THIS_WEEK: Final = "enough-this-week"
"""Why somebody who was chosen is not told."""

NOT_TOLD: Final = ("skipped", "cancelled", "failed", "expired")
"""States of a notice that reached nobody and never will."""


@dataclass(frozen=True, slots=True)
class Filter:
    """All of its conditions hold; an empty one holds for everybody in the area.

    `areas` are subtrees, `area_marks` key areas, `marks` of houses (pilots), `tiers` the pack's, `channels` kinds of
    account (web, telegram …). `duty` is open, or `overdue`. `untaken` is a lesson that does not hold today. `silent_days`:
    not heard from for so long. `lists` are spreadsheets. `run` with `who` (unanswered, answered, unreached) and `answers`
    are those an earlier sending went to. Language is no condition (decision 21).
    """

    areas: tuple[int, ...] = ()
    area_marks: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    house_types: tuple[str, ...] = ()
    tiers: tuple[str, ...] = ()
    control_classes: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()
    channels: tuple[str, ...] = ()
    duty: str = ""
    overdue: bool = False
    untaken: str = ""
    silent_days: int | None = None
    people: tuple[int, ...] = ()
    houses: tuple[int, ...] = ()
    lists: tuple[int, ...] = ()
    run: int | None = None
    who: str = "unanswered"
    answers: tuple[str, ...] = ()

    @classmethod
    def of(cls, flat: Mapping[str, Any]) -> "Filter":
        known = {one.name for one in fields(cls)}
        given = {name: value for name, value in flat.items() if name in known and value is not None}
        read: dict[str, Any] = {name: tuple(v) if isinstance(v, list) else v for name, v in given.items()}
        return cls(**read)


@dataclass(frozen=True, slots=True)
class Audience:
    """Whoever one of `include` holds for (everybody, without any) and none of `exclude`."""

    include: tuple[Filter, ...] = ()
    exclude: tuple[Filter, ...] = ()

    @classmethod
    def of(cls, flat: Mapping[str, Any]) -> "Audience":
        return cls(*(tuple(map(Filter.of, flat.get(name, ()))) for name in ("include", "exclude")))

    @property
    def filters(self) -> tuple[Filter, ...]:
        return (*self.include, *self.exclude)

    @property
    def duty(self) -> str:
        """The duty its texts may speak of: the first that somebody is chosen by."""
        return next((one.duty for one in self.include if one.duty), "")


@dataclass(frozen=True, slots=True)
class Reach:
    """How far it may go: the campaign's own subtree, cut to the ranges of area_no of who made it."""

    pack: Pack
    within: tuple[int, int]
    ranges: Sequence[tuple[int, int]]

    @property
    def cut(self) -> list[tuple[int, int]]:
        lo, hi = self.within
        both = ((max(lo, low), min(hi, high)) for low, high in self.ranges)
        return [(low, high) for low, high in both if low <= high]


@dataclass(slots=True)
class Recipients:
    """`WITH` parts that end in `recipients` (key, reader, person_id, contact_id, account, opted_out, tied, area_no, house_id).

    `key` is the person, or minus the contact that itself declared and is tied to nobody yet. `values` are bound, besides
    :today and :now.
    """

    sql: str
    values: dict[str, object] = field(default_factory=dict)


# -- who there is ---------------------------------------------------------------------------------------------------

_WITHDRAWN: Final = "('withdrawn', 'superseded')"

_TIES: Final = f"""
  SELECT s.person_id, s.area_no, s.house_id, 'tenant' AS role, s.id AS stay_id, CAST(NULL AS bigint) AS chat_id
    FROM stays s WHERE NOT s.minor AND (s.moved_out IS NULL OR s.moved_out > {TODAY}) AND {{s}}
  UNION ALL
  SELECT y.person_id, y.area_no, y.house_id, y.role, NULL, NULL FROM parties y WHERE y.until IS NULL AND {{y}}
  UNION ALL
  SELECT m.person_id, o.area_no, NULL, o.kind, NULL, NULL FROM members m JOIN organisations o ON o.id = m.organisation_id
   WHERE m.until IS NULL AND o.until IS NULL AND {{o}}
  UNION ALL
  SELECT d.person_id, d.area_no, NULL, 'tenant', NULL, d.contact_id FROM declarations d
   WHERE d.stay_id IS NULL AND d.house_id IS NULL AND d.contact_id IS NOT NULL AND d.kind IN ('residence', 'foreigner')
     AND d.declarant = 'myself' AND d.state NOT IN {_WITHDRAWN} AND {{d}}"""
"""Tenants, who answers for houses, who speaks for organisations, and who declared an address still to be checked."""

_CAN_HEAR: Final = "c.unreachable IS NULL AND c.account <> ALL (CAST(:unheard AS text[]))"

_NOBODYS: Final = "coalesce(c.person_id, 0) = 0"
"""Tied to nobody; said so that no index of people finds it, or all chats of strangers would be read once a tie."""

RESTS: Final = "EXISTS (SELECT FROM people x WHERE x.id = t.person_id AND x.restricted_at IS NOT NULL)"
"""Only an urgent warning still goes to whoever had their data set to rest (PIPL 47, 13 ④)."""

_MET: Final = f"""
  SELECT t.person_id, t.area_no, t.house_id, k.id AS contact_id, k.account,
         coalesce(k.opted_out, false) OR {RESTS} AS opted_out,
         own.id IS NOT NULL AS tied, CASE WHEN own.id IS NULL AND k.id IS NOT NULL THEN -k.id ELSE t.person_id END AS key
    FROM ties t LEFT JOIN houses h ON h.id = t.house_id
    LEFT JOIN LATERAL (
      SELECT c.id, c.account, c.heard_at, bool_or(c.opted_out) OVER () AS opted_out FROM contacts c
       WHERE c.person_id = t.person_id AND {_CAN_HEAR} ORDER BY c.heard_at DESC NULLS LAST, c.id DESC LIMIT 1) own ON true
    LEFT JOIN LATERAL (
      SELECT c.id, c.account, c.heard_at, c.opted_out FROM declarations d JOIN contacts c ON c.id = d.contact_id
       WHERE own.id IS NULL AND d.stay_id = t.stay_id AND d.kind IN ('residence', 'foreigner') AND d.declarant = 'myself'
         AND d.state NOT IN {_WITHDRAWN} AND {_NOBODYS} AND {_CAN_HEAR}
       ORDER BY d.filed_at DESC LIMIT 1) filed ON t.stay_id IS NOT NULL
    LEFT JOIN LATERAL (
      SELECT c.id, c.account, c.heard_at, c.opted_out FROM contacts c
       WHERE own.id IS NULL AND c.id = t.chat_id AND {_NOBODYS} AND {_CAN_HEAR} LIMIT 1) place ON t.chat_id IS NOT NULL
    CROSS JOIN LATERAL (SELECT coalesce(own.id, filed.id, place.id) AS id,
      coalesce(own.account, filed.account, place.account) AS account, coalesce(own.heard_at, filed.heard_at, place.heard_at)
      AS heard_at, coalesce(own.opted_out, filed.opted_out, place.opted_out) AS opted_out) k
   WHERE {{holds}}"""
"""A person is told where they were heard last among chats proven theirs; who has none, in the chat that itself declared.
Who said stop in one chat said so in all."""

_READER: Final = "CASE WHEN key < 0 THEN 'c' || -key ELSE 'p' || key END"


async def recipients(conn: AsyncConnection, audience: Audience, reach: Reach) -> Recipients:
    """The statement, ready to be counted or sent; two small queries where areas or lists are named.

    Costs a look at each tie in the area and one at its contacts: linear in the people there. Raises KeyError for a tier
    the pack does not have.
    """
    made = _Maker(reach, await _named_areas(conn, audience), await _listed(conn, audience))
    cut = made.between("{alias}", reach.cut)
    ties = _TIES.format(**{alias: cut.format(alias=alias) for alias in "syod"})
    parts = [f"ties AS ({ties})", f"met AS ({_MET.format(holds=made.any_of(audience.include))})"]
    without = ""
    if audience.exclude:
        parts.append(f"left_out AS ({_MET.format(holds=made.any_of(audience.exclude))})")
        without = "WHERE NOT EXISTS (SELECT FROM left_out x WHERE x.key = met.key)"
    parts.append(
        f"""recipients AS MATERIALIZED (SELECT DISTINCT ON (key) key, {_READER} AS reader,
          CASE WHEN key > 0 THEN person_id END AS person_id, contact_id, account, opted_out, tied, area_no, house_id
          FROM met {without} ORDER BY key, house_id NULLS LAST, area_no)"""
    )
    made.binds.values["unheard"] = list(UNHEARD)
    return Recipients("WITH " + ", ".join(parts), made.binds.values)


async def _named_areas(conn: AsyncConnection, audience: Audience) -> dict[int | str, list[tuple[int, int]]]:
    """Ranges by id of an area, and by mark."""
    ids = sorted({area for one in audience.filters for area in one.areas})
    marks = sorted({mark for one in audience.filters for mark in one.area_marks})
    found: dict[int | str, list[tuple[int, int]]] = {}
    if ids or marks:
        for row in await rows(
            conn,
            """SELECT id, lo, hi, marks FROM areas WHERE id = ANY (CAST(:ids AS bigint[]))
                OR marks && CAST(:marks AS text[])""",
            ids=ids,
            marks=marks,
        ):
            for name in (row.id, *row.marks):
                found.setdefault(name, []).append((row.lo, row.hi))
    return found


async def _listed(conn: AsyncConnection, audience: Audience) -> dict[int, tuple[list[int], list[int]]]:
    """People and houses by spreadsheet."""
    ids = sorted({number for one in audience.filters for number in one.lists})
    if not ids:
        return {}
    found = await rows(
        conn,
        "SELECT id, people, houses FROM campaign_lists WHERE id = ANY (CAST(:ids AS bigint[]))",
        ids=ids,
    )
    return {row.id: (list(row.people), list(row.houses)) for row in found}


# -- conditions -----------------------------------------------------------------------------------------------------


@dataclass(slots=True)
class _Maker:
    """Filters on their way into SQL over `t` (a tie), `h` (its house), `k` (where they are told), `own`."""

    reach: Reach
    areas: Mapping[int | str, list[tuple[int, int]]]
    lists: Mapping[int, tuple[list[int], list[int]]]
    binds: Binds = field(default_factory=lambda: Binds("a"))

    def bind(self, value: object, kind: str) -> str:
        name = f"a{len(self.binds.values)}"
        self.binds.values[name] = value
        return f"CAST(:{name} AS {kind})"

    def between(self, alias: str, ranges: Iterable[tuple[int, int]]) -> str:
        held = [
            f"{alias}.area_no BETWEEN {self.bind(lo, 'bigint')} AND {self.bind(hi, 'bigint')}"
            for lo, hi in ranges
        ]
        return f"({' OR '.join(held)})" if held else "false"

    def any_of(self, filters: Sequence[Filter]) -> str:
        return f"({' OR '.join(self.all_of(one) for one in filters)})" if filters else "true"

    def all_of(self, wanted: Filter) -> str:
        parts = [*self._places(wanted), *self._houses(wanted), *self._told(wanted), *self._owing(wanted)]
        if wanted.people or wanted.houses or wanted.lists:
            people, houses = list(wanted.people), list(wanted.houses)
            for number in wanted.lists:
                more, theirs = self.lists.get(number, ([], []))
                people, houses = people + more, houses + theirs
            listed = f"t.person_id = ANY ({self.bind(people, 'bigint[]')})"
            parts.append(f"({listed} OR t.house_id = ANY ({self.bind(houses, 'bigint[]')}))")
        if wanted.run is not None:
            parts.append(self._followed(wanted))
        return f"({' AND '.join(parts)})" if parts else "true"

    def _places(self, wanted: Filter) -> Iterable[str]:
        for names in (wanted.areas, wanted.area_marks):
            if names:
                yield self.between("t", [pair for name in names for pair in self.areas.get(name, ())])
        if wanted.roles:
            yield f"t.role = ANY ({self.bind(list(wanted.roles), 'text[]')})"

    def _houses(self, wanted: Filter) -> Iterable[str]:
        for column, names in (("type", wanted.house_types), ("control_class", wanted.control_classes)):
            if names:
                yield f"h.{column} = ANY ({self.bind(list(names), 'text[]')})"
        if wanted.marks:
            yield f"h.marks && {self.bind(list(wanted.marks), 'text[]')}"
        if wanted.tiers:
            sql = house_fields("house", self.reach.pack, self.binds)
            tiers = [self.reach.pack.tier(name) for name in wanted.tiers]
            held = [conditions_sql(tier.when, sql, self.binds, tier.any_of) for tier in tiers]
            yield f"h.id IS NOT NULL AND ({' OR '.join(held)})"

    def _told(self, wanted: Filter) -> Iterable[str]:
        if wanted.channels:
            yield f"split_part(k.account, ':', 1) = ANY ({self.bind(list(wanted.channels), 'text[]')})"
        if wanted.silent_days is not None:
            days = self.bind(wanted.silent_days, "int")
            since = f"CAST(:now AS timestamptz) - make_interval(days => {days})"
            yield f"coalesce(k.heard_at < {since}, true)"

    def _owing(self, wanted: Filter) -> Iterable[str]:
        """A chat that proved nothing is only told of duties that follow from what it filed (decision 12)."""
        if wanted.duty:
            late = f" AND u.due < {TODAY}" if wanted.overdue else ""
            yield f"""EXISTS (SELECT FROM duties u WHERE u.person_id = t.person_id AND u.state = 'open'
              AND u.rule = {self.bind(wanted.duty, "text")}{late} AND (u.house_id IS NULL OR t.house_id IS NULL
              OR u.house_id = t.house_id) AND (own.id IS NOT NULL OR k.id IS NULL OR u.about = 'stay' AND u.about_id = t.stay_id))"""
        if wanted.untaken:
            yield f"""NOT EXISTS (SELECT FROM acknowledgements g WHERE g.lesson = {self.bind(wanted.untaken, "text")}
              AND g.expires_on >= {TODAY} AND (g.person_id = t.person_id OR g.contact_id = k.id))"""

    def _followed(self, wanted: Filter) -> str:
        run = self.bind(wanted.run, "bigint")
        who = "CASE WHEN own.id IS NULL AND k.id IS NOT NULL THEN 'c' || k.id ELSE 'p' || t.person_id END"
        answered = f"EXISTS (SELECT FROM campaign_answers z WHERE z.run_id = {run} AND z.reader = n.reader"
        not_told = self.bind(list(NOT_TOLD), "text[]")
        match wanted.who:
            case "answered" if wanted.answers:
                held = f"{answered} AND z.answer = ANY ({self.bind(list(wanted.answers), 'text[]')}))"
            case "answered":
                held = f"{answered})"
            case "unreached":
                held = (
                    f"n.state IN ('unknown', 'queued') OR n.state = ANY ({not_told}) AND n.state <> 'skipped'"
                )
            case _:
                held = f"n.state <> ALL ({not_told}) AND NOT {answered})"
        return f"""EXISTS (SELECT FROM notices n WHERE n.cause = 'campaign:' || {run} AND n.reader = {who} AND ({held}))"""
