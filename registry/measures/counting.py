"""How a measure becomes SQL: a row per house, person or hazard, with what it adds to both numbers."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

from programmes.pack import Pack
from programmes.rules import Condition
from programmes.sections import RateRule, Tier
from registry.conditions_sql import Binds, conditions_sql
from registry.rules_sql import fields

About = Literal["house", "lessor", "person", "hazard", "sample", "area", "event"]

AS_OF: Final = "CAST(:as_of AS date)"
NONE: Final = "CAST(NULL AS bigint)"
LET: Final = "h.letting = 'let'"


@dataclass(frozen=True, slots=True)
class Counted:
    """Rows (area_no, key, about_id, house_id, person_id, unit, num, den) within :lo and :hi, as of :as_of (and :today).

    `key` tells rows apart and orders them; rows of one `unit` count once: as little as the least of them, of the most.
    `shared`: several rows may be of one unit. `values` are bound besides; :signed are the houses whose letters are in force. Cost: linear in the rows in the areas.
    """

    about: About
    sql: str
    shared: bool
    values: Mapping[str, object]


Rows = tuple[About, str, bool]
"""Kind, statement, and whether several rows may be of one unit."""


@dataclass(slots=True)
class Count:
    """One measure on its way into SQL; `narrow` is what the rule's conditions leave of the houses `h`."""

    pack: Pack
    rule: RateRule
    as_of: date
    sql: Mapping[str, str]
    binds: Binds
    narrow: str = "true"

    @classmethod
    def of(cls, pack: Pack, rule: RateRule, as_of: date, *tiers: str) -> "Count":
        binds = Binds()
        count = cls(pack, rule, as_of, fields("house", pack, binds), binds)
        asked = [pack.tier(name) for name in dict.fromkeys((rule.tier, *tiers)) if name]
        held = [count.all_of(rule.among)] if rule.among else []
        count.narrow = " AND ".join([*held, *map(count.tier, asked)]) or "true"
        return count

    def made(self, measure: "Callable[[Count], Rows]") -> Counted:
        about, sql, shared = measure(self)
        return Counted(about, sql, shared, self.binds.values)

    def all_of(self, conditions: tuple[Condition, ...]) -> str:
        return conditions_sql(conditions, self.sql, self.binds)

    def tier(self, tier: Tier) -> str:
        return conditions_sql(tier.when, self.sql, self.binds, tier.any_of)

    def bind(self, name: str, value: object) -> str:
        self.binds.values[name] = value
        return f":{name}"

    def houses(self, num: str, den: str = "1", *, living: str = "", where: str = LET) -> Rows:
        """One row per house with a plate."""
        join = f"LEFT JOIN {living} l ON l.house_id = h.id" if living else ""
        return (
            "house",
            f"""
            SELECT h.area_no, h.id AS key, h.id AS about_id, h.id AS house_id, {NONE} AS person_id,
                   CAST(h.id AS text) AS unit, {num} AS num, {den} AS den
              FROM houses h {join}
             WHERE h.area_no BETWEEN :lo AND :hi AND h.revoked_at IS NULL AND {where} AND {self.narrow}""",
            False,
        )

    def lessors(self, num: str, who: str) -> Rows:
        """One row per house that is let; all of one lessor's count once, a house of nobody known by itself.

        A key is twice the lessor's number, or twice the house's and one.
        """
        return (
            "lessor",
            f"""
            SELECT h.area_no, coalesce(2 * l.id, 2 * h.id + 1) AS key, coalesce(l.id, h.id) AS about_id,
                   h.id AS house_id, l.id AS person_id, coalesce('p' || l.id, 'h' || h.id) AS unit, {num} AS num, 1 AS den
              FROM houses h CROSS JOIN LATERAL (SELECT {who} AS id) l
             WHERE h.area_no BETWEEN :lo AND :hi AND h.revoked_at IS NULL AND {LET} AND {self.narrow}""",
            True,
        )

    def people(self, people: str, num: str, more: str = "") -> Rows:
        """One row per person and house of `people` (area_no, house_id, person_id); each person counts once.

        Somebody may be known without a house.
        """
        return (
            "person",
            f"""
            SELECT m.area_no, m.person_id AS key, m.person_id AS about_id, m.house_id, m.person_id,
                   CAST(m.person_id AS text) AS unit, {one_if(num)} AS num, 1 AS den
              FROM ({people}) m LEFT JOIN houses h ON h.id = m.house_id {more}
             WHERE h.revoked_at IS NULL AND {self.narrow}""",
            True,
        )

    def hazards(self, num: str, where: str = "true", more: str = "") -> Rows:
        """One row per hazard that an officer saw (decision 19)."""
        rule = self.rule
        wanted = [where]
        if rule.hazards:
            wanted.append(f"z.code = ANY (CAST({self.bind('codes', list(rule.hazards))} AS text[]))")
        if rule.family:
            wanted.append(f"z.family = {self.binds.add(rule.family)}")
        if rule.severity:
            wanted.append(f"z.severity = {self.binds.add(rule.severity)}")
        return (
            "hazard",
            f"""
            SELECT z.area_no, z.id AS key, z.id AS about_id, z.house_id, {NONE} AS person_id,
                   CAST(z.id AS text) AS unit, {one_if(num)} AS num, 1 AS den
              FROM hazards z LEFT JOIN houses h ON h.id = z.house_id {more}
             WHERE z.area_no BETWEEN :lo AND :hi AND z.found_on <= {AS_OF}
               AND {" AND ".join(wanted)} AND {self.narrow}""",
            False,
        )


def one_if(holds: str) -> str:
    return f"CASE WHEN {holds} THEN 1 ELSE 0 END"


def has_come(day: str) -> str:
    """Whether a day has come; never unknown."""
    return f"coalesce({day} <= {AS_OF}, false)"
