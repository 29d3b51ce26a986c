"""Every table, with who may see its rows: scoped to areas, reached through another table, public, or internal."""

# Demands: 000-06

from registry.tables import (
    consents,
    doors,
    duties,
    employments,
    hazards,
    letters,
    letting,
    lettings,
    merges,
    notices,
    office,
    officers,
    organisations,
    people,
    permits,
    places,
    reach,
    talking,
    threads,
    wechat,
)

__all__ = [
    "consents",
    "doors",
    "duties",
    "employments",
    "hazards",
    "letters",
    "letting",
    "lettings",
    "merges",
    "notices",
    "office",
    "officers",
    "organisations",
    "people",
    "permits",
    "places",
    "reach",
    "talking",
    "threads",
    "wechat",
]
