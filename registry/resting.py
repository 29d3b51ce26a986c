"""People whose data only rest (PIPL 47): kept because the law wants it, counted, and named in no list.

They asked to be deleted. An officer may open the record of such a person with a reason (`api.routes.resting`); where
somebody is picked out of a list, asked about or found by name, they are not in it (`restricted_at IS NULL` stands there).
"""

from typing import Final

NAMED: Final = "CASE WHEN {p}.restricted_at IS NULL THEN {p}.name ELSE '' END"
"""For lists of which they remain a part (a house's stays, figures): '' instead of the name. `p` is a row of people, or none."""

ABOUT_THEM: Final = """EXISTS (SELECT FROM people x WHERE x.restricted_at IS NOT NULL AND x.id = CASE {d}.about
  WHEN 'stay' THEN (SELECT o.person_id FROM stays o WHERE o.id = {d}.about_id)
  WHEN 'employment' THEN (SELECT o.person_id FROM employments o WHERE o.id = {d}.about_id) END)"""
"""Whether a duty `d` is about somebody whose data only rest: others who hold it are neither shown it nor reminded."""
