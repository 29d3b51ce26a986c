"""A pack as plain text: its sections, who owes what by when, its targets, and what nobody has confirmed."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from locales import words
from programmes.draft import SECTIONS
from programmes.pack import Pack
from programmes.rules import DutyRule
from programmes.sections import UNVERIFIED

LANG = "en"
UNITS = ("working_days", "days", "months", "hours")


def asked(pack: Pack) -> Iterator[str]:
    """What a pack holds, line by line."""
    yield ""
    yield "Sections: " + ", ".join(
        f"{len(rows)} {key}" for field, key in SECTIONS.items() if (rows := getattr(pack, field))
    )
    yield f"Examples worked by hand: {len(pack.examples)}"
    yield f"\nDuties: {len(pack.all_duties)}"
    for duty in pack.all_duties:
        yield f"  {duty.name}: " + ", ".join(filter(None, (who(duty), what(pack, duty), when(duty))))
        yield f"    {duty.source}"
    yield f"\nTargets: {len(pack.targets)}"
    for target in pack.targets:
        yield f"  {pack.rate(target.rate).title} {float(target.value):.0%} by {target.by}"
        yield f"    {target.source}"
    doubtful = [(key, row) for key, row in sourced(pack) if row.source == UNVERIFIED]
    yield f"\nNot confirmed by any document at hand: {len(doubtful)}"
    for key, row in doubtful:
        yield "  " + " ".join(filter(None, (key, called(row), getattr(row, "note", ""))))


def demands(pack: Pack) -> Iterator[str]:
    """The demands of the documents that the pack meets, each with what meets it."""
    met: defaultdict[str, list[str]] = defaultdict(list)
    for key, row in sourced(pack):
        for demand in getattr(row, "demands", ()):
            met[demand].append(f"{key} {called(row)}")
    yield f"\nDemands met: {len(met)}"
    for demand, by in sorted(met.items()):
        yield f"  {demand}: {', '.join(by)}"


def sourced(pack: Pack) -> Iterator[tuple[str, Any]]:
    """Every row that names a source, with the key of its section."""
    for field in ("offices", "notice", "declare", "landlords", "talk"):
        yield field, getattr(pack, field)
    for field, key in SECTIONS.items():
        if field != "examples":
            yield from ((key, row) for row in getattr(pack, field))


def called(row: Any) -> str:
    return next((getattr(row, name) for name in ("name", "key", "code", "rate") if hasattr(row, name)), "")


def who(duty: DutyRule) -> str:
    return f"{duty.holder} of the {duty.level}" if duty.level else f"{duty.holder}, for each {duty.about}"


def what(pack: Pack, duty: DutyRule) -> str:
    """Its title as people read it; of a duty that follows from another row (`quota-…`), that row's."""
    if title := duty.titles.get(LANG) or duty.titles.get(pack.language):
        return title
    key = f"duty-{duty.name}"
    if words.has(LANG, "common", key):
        return words.text(LANG, "common", key)
    rows: tuple[Any, ...] = (*pack.quotas, *pack.rounds, *pack.reports, *pack.requirements)
    origins = [row for row in rows if row.name in duty.name]
    return max(origins, key=lambda row: len(row.name)).title if origins else duty.note


def when(duty: DutyRule) -> str:
    if duty.each is not None:
        days = ", ".join(map(str, duty.each.days_of_month))
        said = f"on the days {days} of each month" if days else f"each {duty.each.per}"
    elif duty.by is not None:
        said = f"by {duty.by}"
    elif duty.within is not None:
        unit = next(unit for unit in UNITS if getattr(duty.within, unit) is not None)
        number = getattr(duty.within, unit)
        period = f"within {number} {unit.replace('_', ' ')} of" if number else "on the day of"
        said = f"{period} {' or '.join(duty.starts)}"
    else:
        said = "at once"
    first = f", from {duty.not_before}" if duty.not_before else ""
    return said + first + (f", until {duty.not_after}" if duty.not_after else "")
