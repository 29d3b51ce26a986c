"""Every table, with who may see its rows: scoped to areas, reached through another table, public, or internal."""

# Demands: 000-06

from registry.tables import (
    doors,
    duties,
    letters,
    merges,
    notices,
    office,
    officers,
    organisations,
    people,
    places,
    talking,
    threads,
)

__all__ = [
    "doors",
    "duties",
    "letters",
    "merges",
    "notices",
    "office",
    "officers",
    "organisations",
    "people",
    "places",
    "talking",
    "threads",
]
