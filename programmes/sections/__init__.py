"""What a pack may say: one dataclass per section of its TOML files.

Every row names its `source` (document and quote, or "unverified") and, in `demands`, which of the documents' demands it
meets. Conditions are `[field, operator, value]` over the fields of `programmes.fields`.
"""

# Demands: 000-05

from programmes.sections.base import UNVERIFIED, Level, Period, Role, Sourced, Word
from programmes.sections.figures import ColumnRule, Example, Measure, Outcome, RateRule, ScoreLine, Target
from programmes.sections.hazards import Family, Grade, HazardRule, Route
from programmes.sections.houses import Board, Branch, ControlClass, Document, EquipmentList, Requirement, Tier
from programmes.sections.offices import CampaignKind, EventRule, Quota, ReportRule, Round, Stage, Stop
from programmes.sections.organisations import LettingStep, Upkeep
from programmes.sections.programme import Department, Lead, Phase, System
from programmes.sections.talk import (
    Declare,
    Landlords,
    Law,
    LessonRule,
    LetterRule,
    Notice,
    Offices,
    PactRule,
    PermitRule,
    Talk,
)

__all__ = [
    "UNVERIFIED",
    "Board",
    "Branch",
    "CampaignKind",
    "ColumnRule",
    "ControlClass",
    "Declare",
    "Department",
    "Document",
    "EquipmentList",
    "EventRule",
    "Example",
    "Family",
    "Grade",
    "HazardRule",
    "Landlords",
    "Law",
    "Lead",
    "LessonRule",
    "LetterRule",
    "LettingStep",
    "Level",
    "Measure",
    "Notice",
    "Offices",
    "Outcome",
    "PactRule",
    "Period",
    "PermitRule",
    "Phase",
    "Quota",
    "RateRule",
    "ReportRule",
    "Requirement",
    "Role",
    "Round",
    "Route",
    "ScoreLine",
    "Sourced",
    "Stage",
    "Stop",
    "System",
    "Talk",
    "Target",
    "Tier",
    "Upkeep",
    "Word",
]
