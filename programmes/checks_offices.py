"""What a pack says about the work of offices: phases, leads, quotas, reports, hazards and the ways they take."""

from programmes.checks_rules import check_rhythm
from programmes.draft import Draft
from programmes.reading import Where
from programmes.rules import Each
from programmes.sections import Quota, ReportRule, Route

PERIODS = {"week": 7, "month": 28, "quarter": 90, "year": 365}
"""Days that a period has at least."""
STEPS = 2
"""Departments a hazard goes to at most, one after the other."""
FILLED_BY = {"score": "score", "table": "table", "quotas": "quotas", "rounds": "rounds", "hazards": "hazards"}
"""Parts of a report that stay empty without rows of a section."""


def check_offices(draft: Draft) -> None:
    """Notes the problems of the sections about offices and hazards."""
    for where, phase in draft.rows("phases"):
        draft.day_inside((*where, "first"), phase.first)
        draft.day_inside((*where, "last"), phase.last)
        if phase.last < phase.first:
            draft.problem(
                (*where, "last"), f"phase {phase.name} ends before it begins", "exchange or correct the days"
            )
    for where, lead in draft.rows("leads"):
        draft.known((*where, "lead"), lead.lead, "departments")
        for department in lead.joined_by:
            draft.known((*where, "joined_by"), department, "departments")
    for where, quota in draft.rows("quotas"):
        _quota(draft, quota, where)
    for where, report in draft.rows("reports"):
        _report(draft, report, where)
    for where, hazard in draft.rows("hazards"):
        _steps(draft, hazard.route, (*where, "route"))
    for where, route in draft.rows("routes"):
        _route(draft, route, where)
    for where, grade in draft.rows("grades"):
        if grade.law:
            draft.known((*where, "law"), grade.law, "laws")


def _quota(draft: Draft, quota: Quota, where: Where) -> None:
    draft.known((*where, "event"), quota.event, "events")
    if quota.least < 1:
        draft.problem((*where, "least"), f"at least {quota.least} asks for nothing", "1 at least")
    _span(draft, quota, where)
    if quota.until is not None:
        draft.known((*where, "until"), quota.until.rate, "rates")
        if not 0 < quota.until.value <= 1:
            draft.problem((*where, "until"), "a rate beyond 0–100 %", 'write a share such as "50%"')
    if any(not -PERIODS[quota.per] < offset <= 0 for offset in quota.remind):
        draft.problem(
            (*where, "remind"),
            f"a reminder outside the {quota.per}",
            "days before its end, such as [-10, -3]",
        )


def _report(draft: Draft, report: ReportRule, where: Where) -> None:
    if (report.by is not None) + bool(report.days_of_month) + (report.per is not None) != 1:
        draft.problem(
            where, f"report {report.name} needs one of days_of_month, per and by", "say when it is due"
        )
    elif report.by is None:
        check_rhythm(
            draft, Each(days_of_month=report.days_of_month, per=report.per), (*where, "days_of_month")
        )
    draft.day_inside((*where, "by"), report.by)
    _span(draft, report, where)
    if not report.parts:
        draft.problem((*where, "parts"), f"report {report.name} holds nothing", 'parts = ["rates"]')
    for part in report.parts:
        if part in FILLED_BY and not draft.names(FILLED_BY[part]):
            draft.problem((*where, "parts"), f"there is no {part} to report", "add its rows, or take it away")


def _span(draft: Draft, row: Quota | ReportRule, where: Where) -> None:
    draft.day_inside((*where, "first"), row.first)
    draft.day_inside((*where, "last"), row.last)
    if row.first is not None and row.last is not None and row.last < row.first:
        draft.problem((*where, "last"), f"{row.last} is before {row.first}", "exchange or correct them")


def _route(draft: Draft, route: Route, where: Where) -> None:
    _steps(draft, route.steps, (*where, "steps"))
    for code in route.hazards:
        draft.known((*where, "hazards"), code, "hazards")
    if not route.hazards:
        draft.problem((*where, "hazards"), f"route {route.name} is for no hazard", "name hazards")
    if not route.found_by and not route.place:
        draft.problem(where, f"route {route.name} never differs", "say found_by or place")


def _steps(draft: Draft, steps: tuple[str, ...], where: Where) -> None:
    for department in steps:
        draft.known(where, department, "departments")
    if not 1 <= len(steps) <= STEPS:
        draft.problem(where, f"a way of {len(steps)} steps", "one department, or two in order")
