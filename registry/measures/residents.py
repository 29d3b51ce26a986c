"""Who lives there: how many residents are known, declared, registered, and rightly so."""

from typing import Final

from registry.conditions_sql import due_sql, first_sql
from registry.measures.counting import AS_OF, Count, Rows, one_if
from registry.rules_sql import COUNTING, RESIDENCE, day, fields

_REGISTERED: Final = "s.assurance = 'registered'"
_FILED: Final = f"""EXISTS (SELECT FROM declarations d WHERE d.stay_id = s.id AND d.kind = '{RESIDENCE}'
        AND d.state NOT IN ('returned', 'withdrawn', 'superseded'))"""
_FILED_BY_ONESELF: Final = _FILED[:-1] + " AND d.channel = ANY (CAST(:channels AS text[])))"
_KNOWN: Final = """greatest(coalesce(l.n1, 0),
        CASE h.letting WHEN 'let' THEN coalesce(h.head_count, 0) ELSE 0 END)"""
THERE: Final = f"""s.area_no BETWEEN :lo AND :hi AND s.assurance IN {COUNTING}
          AND (s.moved_out IS NULL OR s.moved_out > {AS_OF}) AND (s.moved_in IS NULL OR s.moved_in <= {AS_OF})"""


def living(*conditions: str) -> str:
    """Per house how many people live there for all we know and meet each condition; mere claims count for nothing."""
    counts = ", ".join(f"count(*) FILTER (WHERE {some}) AS n{place}" for place, some in enumerate(conditions))
    return f"(SELECT s.house_id, {counts} FROM stays s WHERE {THERE} GROUP BY s.house_id)"


def registration(count: Count) -> Rows:
    """Registered residents of known ones: the head-count or the stays known, whichever is larger."""
    return count.houses("coalesce(l.n0, 0)", _KNOWN, living=living(_REGISTERED, "true"), where="true")


def declared(count: Count) -> Rows:
    """Residents who filed, registered yet or not, of known ones."""
    return count.houses(
        "coalesce(l.n0, 0)", _KNOWN, living=living(f"{_REGISTERED} OR {_FILED}", "true"), where="true"
    )


def self_declaration(count: Count) -> Rows:
    """Residents who declared through a channel of their own, of those registered."""
    count.bind("channels", [f"self_{channel}" for channel in count.pack.declare.self_channels])
    own = living(f"{_REGISTERED} AND {_FILED_BY_ONESELF}", _REGISTERED)
    return count.houses("coalesce(l.n0, 0)", "coalesce(l.n1, 0)", living=own, where="true")


def accuracy(count: Count) -> Rows:
    """Samples in which nothing was wrong, of those checked since the programme began."""
    first = count.binds.add(count.pack.valid_from)
    return (
        "sample",
        f"""
        SELECT x.area_no, x.id AS key, x.id AS about_id, s.house_id, s.person_id, CAST(x.id AS text) AS unit,
               {one_if("cardinality(x.wrong) = 0")} AS num, 1 AS den
          FROM samples x JOIN stays s ON s.id = x.stay_id JOIN houses h ON h.id = s.house_id
         WHERE x.area_no BETWEEN :lo AND :hi AND x.checked_on BETWEEN {first} AND {AS_OF} AND {count.narrow}""",
        False,
    )


def deregistered(count: Count) -> Rows:
    """Departures whose leaving was reported in time, of those known since the programme began.

    The time is that of the pack's duty to report them; where it has none, any time will do.
    """
    rules = [rule for rule in count.pack.all_duties if rule.about == "stay"]
    reporting = [rule for rule in rules if any(c.field == "stay.leaving_reported" for c in rule.done)]
    reported, days, in_time = day("s.leaving_reported_at"), "", "true"
    if reporting:
        sql = fields("stay", count.pack, count.binds)
        first = first_sql(reporting[0], "s.moved_out", sql, count.binds)
        due = due_sql(reporting[0], first, count.binds)
        in_time = f"{reported} <= {due}"
        if due == "final.date" and reporting[0].within is not None:
            days = f"""LEFT JOIN days begin ON begin.date = {first} LEFT JOIN days final
                ON final.workday_no = begin.workday_no + {reporting[0].within.working_days} AND final.is_workday"""
    began = count.binds.add(count.pack.valid_from)
    return (
        "sample",
        f"""
        SELECT s.area_no, s.id AS key, s.id AS about_id, s.house_id, s.person_id, CAST(s.id AS text) AS unit,
               {one_if(f"{reported} <= {AS_OF} AND {in_time}")} AS num, 1 AS den
          FROM stays s JOIN houses h ON h.id = s.house_id {days}
         WHERE s.area_no BETWEEN :lo AND :hi AND s.assurance IN {COUNTING}
           AND s.moved_out BETWEEN {began} AND {AS_OF} AND {count.narrow}""",
        False,
    )
