"""Every table, with who may see its rows: scoped to areas, reached through another table, public, or internal."""

# Demands: 000-06

from registry.tables import (
    campaigns,
    duties,
    letters,
    notices,
    office,
    officers,
    organisations,
    people,
    places,
    talking,
)

__all__ = [
    "campaigns",
    "duties",
    "letters",
    "notices",
    "office",
    "officers",
    "organisations",
    "people",
    "places",
    "talking",
]
