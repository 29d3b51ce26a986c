"""Duties that follow from other rows of a pack: quotas, rounds, reports, and requirements with a day."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING

from programmes.rules import Condition, DutyRule, Each
from programmes.sections import Quota, ReportRule, Requirement, Round, Tier

if TYPE_CHECKING:
    from programmes.pack import Pack

SHOWS_BEFORE = 14
"""Days before its day on which a single report shows up as a to-do."""

LET = Condition("house.letting", "=", "let")


def derived(pack: "Pack") -> tuple[DutyRule, ...]:
    """Each is named after what it comes from: quota-…, round-…, look-back-…, report-…, require-…."""
    return (
        *(_quota(pack, quota) for quota in pack.quotas),
        *(rule for round_ in pack.rounds for rule in _round(pack, round_)),
        *(_report(pack, report) for report in pack.reports),
        *(_requirement(pack, requirement) for requirement in pack.requirements if requirement.by),
    )


def _quota(pack: "Pack", quota: Quota) -> DutyRule:
    return DutyRule(
        name=f"quota-{quota.name}",
        holder="office",
        about="area",
        level=quota.level,
        each=Each(per=quota.per),
        lapses=True,
        not_before=quota.first,
        not_after=quota.last or pack.valid_to,
        done=(Condition(f"area.events.{quota.event}", ">=", quota.least),),
        remind=quota.remind,
        statutory=False,
        titles=_in_chinese(quota.title),
        source=quota.source,
    )


def _round(pack: "Pack", round_: Round) -> Iterator[DutyRule]:
    for place, stage in enumerate(round_.stages, 1):
        tier = pack.tier(stage.tier) if stage.tier else None
        yield DutyRule(
            name=f"round-{round_.name}-{stage.tier or place}",
            holder="office",
            about="house",
            by=stage.by,
            not_before=round_.first,
            opens=(round_.first - stage.by).days,
            when=(LET, *_when(tier)),
            any_of=tier.any_of if tier else (),
            done=(Condition(f"house.visited.{round_.visit}", ">=", round_.first),),
            statutory=False,
            titles=_in_chinese(round_.title),
            source=round_.source,
        )
    if round_.look_back:
        last = max(stage.by for stage in round_.stages)
        yield DutyRule(
            name=f"look-back-{round_.name}",
            holder="office",
            about="hazard",
            starts=("hazard.found_on",),
            by=last,
            opens=(round_.first - last).days,
            when=(Condition("hazard.round", "=", round_.look_back),),
            done=(Condition("hazard.looked_back_on", ">=", round_.first),),
            statutory=False,
            titles=_in_chinese(round_.title),
            source=round_.source,
        )


def _report(pack: "Pack", report: ReportRule) -> DutyRule:
    first: date = report.first or pack.valid_from
    each = Each(days_of_month=report.days_of_month, per=report.per)
    return DutyRule(
        name=f"report-{report.name}",
        holder="office",
        about="area",
        level=report.level,
        by=report.by,
        each=None if report.by else each,
        not_before=first if report.by is None else max(first, report.by - timedelta(days=SHOWS_BEFORE)),
        not_after=report.last or pack.valid_to,
        opens=-SHOWS_BEFORE if report.by else None,
        done=(Condition(f"area.report.{report.name}", "known"),),
        remind=(-1, 0),
        statutory=False,
        titles=_in_chinese(report.title),
        source=report.source,
    )


def _requirement(pack: "Pack", requirement: Requirement) -> DutyRule:
    tier = pack.tier(requirement.tier) if requirement.tier else None
    landlord = requirement.holder == "landlord"
    return DutyRule(
        name=f"require-{requirement.name}",
        holder=requirement.holder,
        about="house",
        starts=("house.let_since",),
        by=requirement.by,
        not_before=pack.valid_from,
        counted_from="house.known_at" if landlord else "",
        when=(LET, *([Condition("house.lessor", "known")] if landlord else []), *_when(tier)),
        any_of=tier.any_of if tier else (),
        done=requirement.met,
        remind=(-30, -7, 0) if landlord else (),
        flow="requirements" if landlord else "",
        statutory=False,
        law=requirement.law,
        titles=requirement.titles,
        source=requirement.source,
    )


def _in_chinese(title: str) -> dict[str, str]:
    """Packs title what only offices read in their own language."""
    return {"zh": title}


def _when(tier: Tier | None) -> tuple[Condition, ...]:
    return tier.when if tier else ()
