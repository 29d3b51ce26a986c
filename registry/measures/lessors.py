"""Who answers for a house: letters, sub-landlords, lessons taken."""

from collections.abc import Mapping
from typing import Final

from registry.measures.counting import AS_OF, Count, Rows, one_if
from registry.measures.residents import THERE
from registry.rules_sql import LESSORS, day, lessor


def letters(count: Count) -> Rows:
    """Houses or lessors (the pack says which) with every letter in force, of those that let.

    A house whose lessor nobody knows counts as a lessor without a letter.
    """
    done = one_if("h.id = ANY (CAST(:signed AS bigint[]))")
    if any(letter.unit == "by_lessor" for letter in count.pack.letters):
        return count.lessors(done, lessor("h.id"))
    return count.houses(done)


def _parties(roles: str) -> str:
    return f"""SELECT y.area_no, y.house_id, y.person_id FROM parties y
        WHERE y.area_no BETWEEN :lo AND :hi AND {roles}"""


def sublandlords(count: Count) -> Rows:
    """Sub-landlords whose document is on record, of those known."""
    known = _parties("y.until IS NULL AND y.role = 'sublandlord'")
    return count.people(known, "p.doc_no IS NOT NULL", "JOIN people p ON p.id = m.person_id")


_ROLES: Final[Mapping[str, str]] = {
    "tenant": f"SELECT s.area_no, s.house_id, s.person_id FROM stays s WHERE {THERE} AND NOT s.minor",
    "landlord": _parties(LESSORS),
    "property_manager": f"""{_parties("y.until IS NULL AND y.role = 'property_manager'")}
        UNION ALL SELECT k.area_no, CAST(NULL AS bigint), k.person_id FROM members k
        JOIN organisations o ON o.id = k.organisation_id AND o.kind = 'property_manager' AND o.until IS NULL
        WHERE k.area_no BETWEEN :lo AND :hi AND k.until IS NULL""",
}


def awareness(count: Count) -> Rows:
    """People of the role who took a lesson of theirs that still holds, of those known; children take none.

    Of property firms it is everybody who speaks for one, with or without a house. Where a programme has no lesson for a
    role, or none is named, any of its lessons will do.
    """
    role = count.rule.role
    theirs = [one.name for one in count.pack.lessons if role in one.roles]
    lessons = theirs or [one.name for one in count.pack.lessons]
    people = _ROLES[role] if role else " UNION ALL ".join(_ROLES.values())
    taken = f"""m.person_id IN (SELECT k.person_id FROM acknowledgements k WHERE k.person_id IS NOT NULL
        AND k.lesson = ANY (CAST({count.bind("lessons", lessons)} AS text[]))
        AND {day("k.at")} <= {AS_OF} AND k.expires_on >= {AS_OF})"""
    return count.people(people, taken)
