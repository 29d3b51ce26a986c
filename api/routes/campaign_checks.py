"""Whether a campaign may be drafted as asked: within the officer's areas, with what the programme knows, in words that can be sent."""

from collections.abc import Iterable, Sequence
from typing import Any

from api.problems import Problem
from api.routes.campaign_shapes import CampaignAsked, FilterAsked
from api.routes.desk import Work
from flows.engine import FLOWS
from locales import words
from notices.campaign_content import BadContent, CampaignContent, check
from notices.campaigns import Draft
from registry import areas
from registry.audience import Audience
from registry.database import rows, value
from registry.scopes import beyond


async def drafted(work: Work, asked: CampaignAsked) -> tuple[Draft, int]:
    """The draft, and the area_no it belongs to. Raises Problem."""
    area = await areas.by_id(work.conn, asked.area)
    if area is None:
        raise Problem(404, "not-found", "There is no such area.")
    own = any(lo <= area.lo and area.hi <= hi for lo, hi in work.officer.ranges)
    named = sorted({one for each in _filters(asked) for one in each.areas})
    inside = await rows(
        work.conn,
        "SELECT id FROM areas WHERE id = ANY (CAST(:ids AS bigint[])) AND lo BETWEEN :lo AND :hi",
        ids=named,
        lo=area.lo,
        hi=area.hi,
    )
    if not own or len(inside) < len(named):
        raise Problem(403, "not-your-area", "A campaign stays within the areas of who makes it.")
    await _check_filters(work, asked)
    audience = asked.audience.model_dump(exclude_defaults=True)
    draft = Draft(
        area_id=asked.area,
        kind=asked.kind,
        title=asked.title,
        reason=asked.reason,
        urgent=asked.urgent,
        relay=asked.relay.flat() if asked.relay else {},
        audience=audience,
        content=asked.content.model_dump(),
        expires_hours=asked.expires_hours,
    )
    await _check_content(work, draft)
    return draft, area.lo


def _filters(asked: CampaignAsked) -> Iterable[FilterAsked]:
    return (*asked.audience.include, *asked.audience.exclude)


async def _check_filters(work: Work, asked: CampaignAsked) -> None:
    """A name the programme does not know would choose nobody, and nobody would notice."""
    pack = work.pack
    known: dict[str, set[str]] = {
        "house_types": {one.name for one in pack.house_types},
        "tiers": {one.name for one in pack.tiers},
        "control_classes": {one.name for one in pack.control_classes},
        "marks": {one.name for one in pack.marks},
        "area_marks": {one.name for one in pack.marks},
        "duty": {one.name for one in pack.all_duties},
        "untaken": {one.name for one in pack.lessons},
    }
    for each in _filters(asked):
        for name, names in known.items():
            given: Any = getattr(each, name)
            wanted = given if isinstance(given, list) else [given] if given else []
            for one in wanted:
                if one not in names:
                    raise Problem(422, "unknown-filter", f"The programme knows no {one} among {name}.")
    await _check_earlier(work, asked)


async def _check_earlier(work: Work, asked: CampaignAsked) -> None:
    """Spreadsheets are the officer's own, sendings of their areas."""
    lists = sorted({one for each in _filters(asked) for one in each.lists})
    runs = sorted({each.run for each in _filters(asked) if each.run is not None})
    async with beyond(work.conn):
        own = await value(
            work.conn,
            "SELECT count(*) FROM campaign_lists WHERE id = ANY (CAST(:ids AS bigint[])) AND officer_id = :officer",
            ids=lists,
            officer=work.officer.id,
        )
    sent = await value(
        work.conn, "SELECT count(*) FROM campaign_runs WHERE id = ANY (CAST(:ids AS bigint[]))", ids=runs
    )
    if own < len(lists) or sent < len(runs):
        raise Problem(422, "unknown-filter", "There is no such spreadsheet or sending of yours.")
    for each in _filters(asked):
        if each.run is not None:
            await check_answers(work, each.run, each.who, each.answers)
        elif each.answers:
            raise Problem(422, "unknown-answer", "Answers are those to a sending; name its run.")


async def check_answers(work: Work, run: int, who: str, answers: Sequence[str]) -> None:
    """An answer that its readers could not give would choose nobody. Raises Problem."""
    if not answers:
        return
    if who != "answered":
        raise Problem(422, "unknown-answer", "Answers go with who = answered alone.")
    said = await value(work.conn, "SELECT content FROM campaign_runs WHERE id = :run", run=run)
    offered = CampaignContent.of(said).answers
    for one in answers:
        if one not in offered:
            there = ", ".join(offered) or "none"
            raise Problem(422, "unknown-answer", f"Nobody could answer {one}; there is {there}.")


async def _check_content(work: Work, draft: Draft) -> None:
    duty = Audience.of(draft.audience).duty
    content = CampaignContent.of(
        draft.content, kind=draft.kind, relay=draft.relay, reason=draft.reason, duty=duty
    )
    unspoken = sorted(content.texts.keys() - set(words.languages()))
    if unspoken:
        raise Problem(422, "unknown-language", f"Nobody can be told in {', '.join(unspoken)}.")
    try:
        check(content, urgent=draft.urgent, now=work.now, known=frozenset(FLOWS))
    except BadContent as bad:
        raise Problem(422, bad.code, bad.detail) from bad
    if content.image is not None:
        async with beyond(work.conn):
            sql = "SELECT EXISTS (SELECT FROM campaign_pictures WHERE hash = :hash)"
            there = await value(work.conn, sql, hash=content.image)
        if not there:
            raise Problem(422, "unknown-picture", "Send the picture first.")
