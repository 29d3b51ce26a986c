"""Gives the notices of a campaign their words when they are sent: the run's pinned content, each reader's own values."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any, Final, Protocol

import structlog
from sqlalchemy.engine import Row
from sqlalchemy.ext.asyncio import AsyncConnection

from locales import words
from notices.campaign_content import (
    ACKNOWLEDGED,
    ANSWER,
    DRAFTS,
    FLOW,
    LONGEST,
    CampaignContent,
    filled,
    units,
)
from notices.render import DEFAULT_LANG, EVERYTHING, HINTS, Wire, message
from registry.database import SHANGHAI, one, rows
from registry.estimates import VILLAGE
from registry.people import surname

log = structlog.get_logger()

KEY: Final = "campaign"
CAUSE: Final = "campaign:"
TEST: Final = "campaign-test:"
"""Causes of a run's notices, and of a test sent to oneself: the campaign, a colon, a number."""

LEVEL: Final = "level-"
NOTHING: Final[Mapping[str, str]] = {}
"""Before the name of a level that has words in every language; others are shown as they were written."""

MOST_PINNED: Final = 64
_PINNED: Final[dict[int, CampaignContent]] = {}
"""By run; what is pinned never changes. The oldest makes room."""


class Told(Protocol):
    """A notice on its way out."""

    @property
    def id(self) -> int: ...
    @property
    def cause(self) -> str: ...
    @property
    def lang(self) -> str | None: ...


async def wires(conn: AsyncConnection, told: Sequence[Any], level: str = EVERYTHING) -> dict[int, Wire]:
    """The wire messages of those notices among them that belong to a campaign, by id; two queries at most.

    What cannot be worded is left out, and logged.
    """
    ours: list[tuple[Told, str, int]] = []
    for notice in told:
        for prefix in (CAUSE, TEST):
            number = notice.cause.removeprefix(prefix).partition(":")[0]
            if notice.cause.startswith(prefix) and number.isascii() and number.isdecimal():
                ours.append((notice, prefix, int(number)))
    contents = await _pinned(conn, {number for _, prefix, number in ours if prefix == CAUSE})
    asking = [notice.id for notice, prefix, run in ours if prefix == CAUSE and _asks(contents.get(run))]
    values = await _values(conn, asking) if asking and level != HINTS else {}
    made: dict[int, Wire] = {}
    for notice, prefix, number in ours:
        try:
            if prefix == TEST:
                made[notice.id] = example(await _draft(conn, number), notice.lang, level)
                continue
            own = _own(contents[number], values.get(notice.id), notice.lang)
            made[notice.id] = wire(contents[number], number, notice.lang, own, level)
        except Exception as fault:  # whatever it is, all others of the batch are sent
            log.error("campaign_unrenderable", notice=notice.id, cause=type(fault).__name__)
    return made


def _asks(content: CampaignContent | None) -> bool:
    return content is not None and bool(content.placeholders)


async def _pinned(conn: AsyncConnection, runs: set[int]) -> dict[int, CampaignContent]:
    found = {run: _PINNED[run] for run in runs if run in _PINNED}
    missing = sorted(runs - found.keys())
    if missing:
        sql = "SELECT id, content FROM campaign_runs WHERE id = ANY (CAST(:runs AS bigint[]))"
        for row in await rows(conn, sql, runs=missing):
            try:
                found[row.id] = _PINNED[row.id] = _read(row.content)
            except Exception as fault:
                log.error("campaign_unreadable", run=row.id, cause=type(fault).__name__)
        for run in list(_PINNED)[:-MOST_PINNED]:
            del _PINNED[run]
    return found


def _read(flat: Mapping[str, Any]) -> CampaignContent:
    """What is pinned. Raises TypeError, KeyError where that is no content, whoever wrote it."""
    content = CampaignContent.of(flat)
    if not all(isinstance(text, str) for text in content.texts.values()):
        raise TypeError("a text that is none")
    return content


async def _draft(conn: AsyncConnection, campaign: int) -> CampaignContent:
    row = await one(conn, "SELECT content, kind, relay, reason FROM campaigns WHERE id = :id", id=campaign)
    if row is None:
        raise KeyError(campaign)
    return CampaignContent.of(row.content, kind=row.kind, relay=row.relay, reason=row.reason)


_VALUES: Final = f"""
SELECT n.id, n.run_id, coalesce(p.name, '') AS name, {VILLAGE.format(area_no="n.area_no")} AS village, h.address,
  (SELECT a.office FROM areas a WHERE n.area_no BETWEEN a.lo AND a.hi AND a.office IS NOT NULL
    ORDER BY a.hi - a.lo LIMIT 1) AS office,
  (SELECT min(u.due) FROM duties u WHERE u.person_id = n.person_id AND u.state = 'open'
    AND u.rule = r.content ->> 'duty') AS due
  FROM notices n JOIN campaign_runs r ON r.id = n.run_id LEFT JOIN people p ON p.id = n.person_id
  LEFT JOIN houses h ON h.id = n.house_id WHERE n.id = ANY (CAST(:ids AS bigint[]))"""


async def _values(conn: AsyncConnection, ids: Sequence[int]) -> dict[int, Row[Any]]:
    return {row.id: row for row in await rows(conn, _VALUES, ids=list(ids))}


def _own(content: CampaignContent, row: Row[Any] | None, lang: str | None) -> dict[str, str]:
    if row is None:
        return {"office": content.office, "reason": content.reason}
    due: date | None = row.due
    found = {
        "surname": surname(row.name),
        "village": row.village,
        "address": row.address,
        "office": row.office or content.office,
        "due": words.day(lang or DEFAULT_LANG, due) if due else "",
        "reason": content.reason,
    }
    return {name: _short(value, LONGEST[name]) for name, value in found.items() if value}


def _short(value: str, most: int) -> str:
    while units(value) > most:
        value = value[:-1]
    return value


# -- words ----------------------------------------------------------------------------------------------------------


def wire(
    content: CampaignContent, run: int, lang: str | None, values: Mapping[str, str], level: str = EVERYTHING
) -> Wire:
    """A wire message in the reader's language, else in Chinese; at `hints` only of what kind it is (decision 22).

    Raises KeyError where a value is missing and no fallback is given.
    """
    lang = lang if lang in words.languages() else DEFAULT_LANG
    assert lang is not None
    if level == HINTS:
        kind = words.text(lang, FLOW, _kind(content, lang))
        return message("hints-campaign", words.text(lang, FLOW, "hints-campaign", {"kind": kind}), [])
    fallbacks = {name: said for name, texts in content.fallbacks.items() if (said := _in(texts, lang))}
    text = filled(_in(content.texts, lang), {**fallbacks, **values})
    shape = message(KEY, "\n".join([text, *_relayed(content, lang)]), _buttons(content, run, lang))
    return shape | ({"image": f"/b/{content.image}.jpg"} if content.image else {})


def _kind(content: CampaignContent, lang: str) -> str:
    """The words of its kind; that a danger is over is another kind of message than the danger."""
    by_level = f"kind-{content.kind}-{content.relay.get('level', '')}"
    return by_level if words.has(lang, FLOW, by_level) else f"kind-{content.kind}"


def _in(texts: Mapping[str, str], lang: str) -> str:
    return texts.get(lang) or texts.get(DEFAULT_LANG, "")


def _relayed(content: CampaignContent, lang: str) -> list[str]:
    """Whose warning it is (decision 24)."""
    if not content.relay:
        return []
    issued = datetime.fromisoformat(content.relay["issued_at"]).astimezone(SHANGHAI)
    level = content.relay["level"]
    known = words.text(lang, FLOW, LEVEL + level) if words.has(lang, FLOW, LEVEL + level) else level
    said = {"issuer": content.relay["issuer"], "level": known, "date": issued.date()}
    return [words.text(lang, FLOW, "relayed", {**said, "time": f"{issued:%H:%M}"})]


def _buttons(content: CampaignContent, run: int, lang: str) -> list[Mapping[str, str]]:
    start = f"start:{ANSWER}:{run}."
    if content.acknowledge:
        return [{"value": f"{start}{ACKNOWLEDGED}", "label": words.text(lang, FLOW, "acknowledge")}]
    if content.choices:
        return [{"value": f"{start}{one.value}", "label": _in(one.labels, lang)} for one in content.choices]
    if content.start:
        label = words.text(lang, "common", f"start-{content.start.partition(':')[0]}")
        return [{"value": f"start:{content.start}", "label": label}]
    return []


_OF_HOUSE: Final = f"""
SELECT h.address, {VILLAGE.format(area_no="h.area_no")} AS village FROM houses h WHERE h.id = :house"""


async def of_house(conn: AsyncConnection, audience: Mapping[str, Any]) -> dict[str, str]:
    """The address and village of the first house that an audience names; nothing where it names none."""
    named = [house for part in audience.get("include", ()) for house in part.get("houses", ())]
    row = await one(conn, _OF_HOUSE, house=named[0]) if named else None
    found = {"address": row.address, "village": row.village} if row is not None else {}
    return {name: _short(value, LONGEST[name]) for name, value in found.items() if value}


def example(
    content: CampaignContent, lang: str | None, level: str = EVERYTHING, house: Mapping[str, str] = NOTHING
) -> Wire:
    """As an invented reader would get it, of a house `of_house` if one is given: for previews and tests to oneself."""
    lang = lang if lang in words.languages() else DEFAULT_LANG
    assert lang is not None
    said = {name: words.text(lang, DRAFTS, f"example-{name}") for name in LONGEST if name != "reason"}
    return wire(content, 0, lang, {**said, **house, "reason": content.reason}, level)
