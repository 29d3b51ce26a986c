"""Who could see whom before revision 0016: the condition that the first revisions give their policies."""

from typing import Final

_SEEN: Final = """EXISTS (SELECT 1 FROM stays s WHERE s.person_id = {person})
              OR EXISTS (SELECT 1 FROM parties p WHERE p.person_id = {person})
              OR EXISTS (SELECT 1 FROM declarations d WHERE d.person_id = {person})"""

PERSON_SEEN: Final = {"people": _SEEN.format(person="people.id")} | {
    table: _SEEN.format(person=f"{table}.person_id") for table in ("phones", "acknowledgements", "permits")
}
"""By table, for `scopes.statements`."""
