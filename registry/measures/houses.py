"""Houses: known, inspected, equipped as asked, treated."""

from programmes.rules import Condition
from programmes.sections import Requirement
from registry.measures.counting import AS_OF, LET, NONE, Count, Rows, has_come, one_if


def houses_registered(count: Count) -> Rows:
    """Houses whose lessor, address and rooms are known, of those known to be let."""
    known = (Condition("house.lessor", "known"), Condition("house.rooms", "known"))
    return count.houses(one_if(f"h.address <> '' AND {count.all_of(known)}"))


def inspected(count: Count) -> Rows:
    """Let houses where a visit of the round found somebody, of those let."""
    (wanted,) = [one for one in count.pack.rounds if one.name == count.rule.round]
    return count.houses(
        one_if(f"""EXISTS (SELECT FROM visits v WHERE v.house_id = h.id AND v.kind = {count.binds.add(wanted.visit)}
            AND v.outcome = 'met' AND v.on_day BETWEEN {count.binds.add(wanted.first)} AND {AS_OF})""")
    )


def _required(count: Count) -> tuple[Requirement, str]:
    """The rule's requirement, and of which houses it is asked."""
    (wanted,) = [one for one in count.pack.requirements if one.name == count.rule.requirement]
    return wanted, f"{LET} AND {count.tier(count.pack.tier(wanted.tier))}" if wanted.tier else LET


def equipped(count: Count) -> Rows:
    """Houses that are known to meet the requirement, of those of whom it is asked."""
    wanted, where = _required(count)
    return count.houses(one_if(count.all_of(wanted.met)), where=where)


def lacking(count: Count) -> Rows:
    wanted, where = _required(count)
    return count.houses(one_if(f"NOT {count.all_of(wanted.met)}"), where=where)


def treated(count: Count) -> Rows:
    """Listed houses that were treated, of all that ever stood on the list: none drops out by being treated."""
    return (
        "house",
        f"""
        SELECT g.area_no, g.house_id AS key, g.house_id AS about_id, g.house_id, {NONE} AS person_id,
               CAST(g.house_id AS text) AS unit, {one_if(has_come("g.treated_on"))} AS num, 1 AS den
          FROM listings g JOIN houses h ON h.id = g.house_id
         WHERE g.area_no BETWEEN :lo AND :hi AND g.list = {count.binds.add(count.rule.listing)}
           AND g.listed_on <= {AS_OF} AND {count.narrow}""",
        True,
    )
