"""Every table, with who may see its rows: scoped to areas, reached through another table, public, or internal."""

# Demands: 000-06

from registry.tables import (
    consents,
    duties,
    hazards,
    letters,
    notices,
    office,
    officers,
    organisations,
    people,
    permits,
    places,
    reach,
    talking,
    wechat,
)

__all__ = [
    "consents",
    "duties",
    "hazards",
    "letters",
    "notices",
    "office",
    "officers",
    "organisations",
    "people",
    "permits",
    "places",
    "reach",
    "talking",
    "wechat",
]
