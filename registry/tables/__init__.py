"""Every table, with who may see its rows: scoped to areas, reached through another table, public, or internal."""

# Demands: 000-06

from registry.tables import (
    duties,
    employments,
    letters,
    lettings,
    notices,
    office,
    officers,
    organisations,
    people,
    places,
    talking,
)

__all__ = [
    "duties",
    "employments",
    "letters",
    "lettings",
    "notices",
    "office",
    "officers",
    "organisations",
    "people",
    "places",
    "talking",
]
