"""Officers broadcast: drafts, whom they would reach, approval, schedule, and how far each sending is."""

# Demands: 000-03, 003-84

from collections.abc import Awaitable, Callable
from typing import Any, Final

from fastapi import APIRouter
from sqlalchemy.engine import Row
from starlette.responses import Response

from api.problems import Problem
from api.routes.access import door
from api.routes.campaign_checks import check_answers, drafted
from api.routes.campaign_shapes import (
    AnswerShown,
    CampaignAsked,
    CampaignShown,
    EstimateShown,
    FollowUpAsked,
    Launch,
    Moments,
    Runs,
    ScheduleAsked,
    State,
    campaign_of,
    estimate_of,
    run_of,
)
from api.routes.cursors import Page, Paged
from api.routes.desk import (
    AtDesk,
    Change,
    Changing,
    IfMatch,
    IfNoneMatch,
    Work,
    opens,
    tagged,
    unchanged,
)
from api.routes.shapes import Id, Ref, local, shown_name
from notices import campaigns
from notices.campaigns import CampaignRefused, Draft
from notices.schedules import Schedule
from registry.database import SHANGHAI
from registry.overview import campaigns as overview
from registry.people import surname
from registry.scopes import beyond

router = APIRouter(tags=["campaigns"])

MOST_RUNS: Final = 50
FURTHEST_YEARS: Final = 10
STEP: Final = (404, 409, 412)
_CONFLICTS: Final = ("wrong-state", "needs-approval", "own-approval")

Step = Callable[[Work, Row[Any]], Awaitable[Any]]


def problem_of(refused: CampaignRefused) -> Problem:
    return Problem(409 if refused.code in _CONFLICTS else 422, refused.code, refused.detail)


def _missing() -> Problem:
    return Problem(404, "not-found", "There is no such campaign in your areas.")


async def _seen(work: Work, campaign_id: int) -> CampaignShown:
    row = await overview.opened(work.conn, campaign_id)
    if row is None:
        raise _missing()
    return campaign_of(row)


async def _held(work: Work, campaign_id: int, if_match: str | None) -> Row[Any]:
    """Locked, and as the officer looked at it. Raises Problem."""
    row = await campaigns.held(work.conn, campaign_id)
    if row is None:
        raise _missing()
    await unchanged(work, if_match, lambda work: _seen(work, campaign_id))
    return row


async def _step(change: Change, campaign_id: int, if_match: str | None, step: Step) -> Response:
    """One step under the campaign's lock; gives the campaign as it is then. Raises Problem."""

    async def doing(work: Work) -> CampaignShown:
        row = await _held(work, campaign_id, if_match)
        try:
            async with beyond(work.conn):
                await step(work, row)
        except CampaignRefused as refused:
            raise problem_of(refused) from refused
        return await _seen(work, campaign_id)

    return await change(doing, tagged=True)


_SHOWN = opens(CampaignShown, "The campaign as it is now, with its ETag.")


@router.get("/campaigns", summary="List campaigns, newest first", **door("campaigns:read"))
async def list_campaigns(at: AtDesk, paged: Paged, state: State | None = None) -> Page[CampaignShown]:
    async with at.at_work() as work:
        found = await overview.listed(work.conn, state, paged.number(), paged.limit + 1)
    return paged.page([campaign_of(row) for row in found], [[row.id] for row in found])


@router.post(
    "/campaigns", summary="Draft a campaign; nothing is sent", **door("campaigns:write", 404), **_SHOWN
)
async def make_campaign(change: Changing, asked: CampaignAsked) -> Response:
    async def doing(work: Work) -> CampaignShown:
        draft, area_no = await drafted(work, asked)
        number = await campaigns.make(work.conn, draft, area_no, work.pack, work.officer.id, work.now)
        return await _seen(work, number)

    return await change(doing, tagged=True)


@router.get(
    "/campaigns/{campaign_id:id}", summary="One campaign", **door("campaigns:read", 304, 404), **_SHOWN
)
async def open_campaign(at: AtDesk, campaign_id: Id, if_none_match: IfNoneMatch = None) -> Response:
    async with at.at_work() as work:
        shown = await _seen(work, campaign_id)
    return tagged(shown, if_none_match)


@router.put(
    "/campaigns/{campaign_id:id}",
    summary="Change a draft; what was approved must be approved anew",
    **door("campaigns:write", *STEP),
    **_SHOWN,
)
async def change_campaign(
    change: Changing, campaign_id: Id, asked: CampaignAsked, if_match: IfMatch = None
) -> Response:
    async def doing(work: Work) -> CampaignShown:
        row = await _held(work, campaign_id, if_match)
        draft, _ = await drafted(work, asked)
        if draft.area_id != row.area_id:
            raise Problem(422, "other-area", "A campaign stays in its area; draft another one.")
        try:
            await campaigns.change(work.conn, row, draft, work.officer.id)
        except CampaignRefused as refused:
            raise problem_of(refused) from refused
        return await _seen(work, campaign_id)

    return await change(doing, tagged=True)


@router.get(
    "/campaigns/{campaign_id:id}/estimate",
    summary="How many it would reach now, and ten of them",
    **door("campaigns:read", 404),
)
async def estimate_campaign(at: AtDesk, campaign_id: Id) -> EstimateShown:
    async with at.at_work() as work:
        row = await overview.opened(work.conn, campaign_id)
        if row is None:
            raise _missing()
        async with beyond(work.conn):
            found = await campaigns.counted(work.conn, row, work.pack, work.now)
    named = {one["name"]: surname(one["name"]) for one in found.sample}
    return estimate_of(found, work.pack.talk.second_officer_from, named)


# -- steps ----------------------------------------------------------------------------------------------------------


@router.post(
    "/campaigns/{campaign_id:id}/approve",
    summary="Approve; a large one, or an urgent one that went first, by another officer than its maker",
    **door("campaigns:approve", *STEP),
    **_SHOWN,
)
async def approve_campaign(change: Changing, campaign_id: Id, if_match: IfMatch = None) -> Response:
    async def step(work: Work, row: Row[Any]) -> None:
        await campaigns.approve(work.conn, row, work.pack, work.officer.id, work.now)

    return await _step(change, campaign_id, if_match, step)


@router.post(
    "/campaigns/{campaign_id:id}/schedule",
    summary="Set when it is sent; answers with the first moments",
    **door("campaigns:write", *STEP),
    **opens(Moments, "The first moments at which it is sent."),
)
async def schedule_campaign(
    change: Changing, campaign_id: Id, asked: ScheduleAsked, if_match: IfMatch = None
) -> Response:
    async def doing(work: Work) -> Moments:
        row = await _held(work, campaign_id, if_match)
        try:
            moments = await campaigns.schedule(work.conn, row, _plan(asked, work), work.officer.id, work.now)
        except CampaignRefused as refused:
            raise problem_of(refused) from refused
        return Moments(moments=moments)

    return await change(doing)


def _plan(asked: ScheduleAsked, work: Work) -> Schedule:
    ways = [asked.at is not None, asked.cron is not None, asked.every is not None]
    if sum(ways) != 1:
        raise Problem(422, "bad-rule", "One of at, cron and every, not several.")
    if asked.since is not None and asked.every is None:
        raise Problem(422, "bad-rule", "since goes with every alone.")
    if asked.at is not None:
        return Schedule(at=asked.at.astimezone(SHANGHAI))
    if asked.cron is not None:
        return Schedule(rule={"cron": asked.cron}, until=asked.until)
    assert asked.every is not None
    since = asked.since or work.today
    if abs(since.year - work.today.year) > FURTHEST_YEARS:
        raise Problem(422, "bad-rule", f"It begins within {FURTHEST_YEARS} years.")
    rule = {"every": asked.every.model_dump(), "time": asked.time, "from": since.isoformat()}
    return Schedule(rule=rule, until=asked.until)


@router.post(
    "/campaigns/{campaign_id:id}/launch",
    summary="Send it now; an urgent warning may go first and be approved after",
    **door("campaigns:write", *STEP),
    **opens(Launch, "The sending, and to how many it goes."),
)
async def launch_campaign(change: Changing, campaign_id: Id, if_match: IfMatch = None) -> Response:
    async def doing(work: Work) -> Launch:
        row = await _held(work, campaign_id, if_match)
        try:
            async with beyond(work.conn):
                made = await campaigns.launch_now(work.conn, row, work.pack, work.officer.id, work.now)
        except CampaignRefused as refused:
            raise problem_of(refused) from refused
        return Launch(run=made.run_id, chosen=made.chosen, recipients=made.recipients)

    return await change(doing)


@router.post(
    "/campaigns/{campaign_id:id}/pause",
    summary="Send nothing more for now",
    **door("campaigns:write", *STEP),
    **_SHOWN,
)
async def pause_campaign(change: Changing, campaign_id: Id, if_match: IfMatch = None) -> Response:
    async def step(work: Work, row: Row[Any]) -> None:
        await campaigns.pause(work.conn, row, work.officer.id)

    return await _step(change, campaign_id, if_match, step)


@router.post(
    "/campaigns/{campaign_id:id}/resume",
    summary="Go on where it stood",
    **door("campaigns:write", *STEP),
    **_SHOWN,
)
async def resume_campaign(change: Changing, campaign_id: Id, if_match: IfMatch = None) -> Response:
    async def step(work: Work, row: Row[Any]) -> None:
        await campaigns.resume(work.conn, row, work.officer.id)

    return await _step(change, campaign_id, if_match, step)


@router.post(
    "/campaigns/{campaign_id:id}/cancel",
    summary="Send nothing more, ever",
    **door("campaigns:write", *STEP),
    **_SHOWN,
)
async def cancel_campaign(change: Changing, campaign_id: Id, if_match: IfMatch = None) -> Response:
    async def step(work: Work, row: Row[Any]) -> None:
        await campaigns.cancel(work.conn, row, work.officer.id)

    return await _step(change, campaign_id, if_match, step)


# -- afterwards -----------------------------------------------------------------------------------------------------


@router.get(
    "/campaigns/{campaign_id:id}/progress",
    summary="How far its sendings are, newest first",
    **door("campaigns:read", 404),
)
async def campaign_progress(at: AtDesk, campaign_id: Id) -> Runs:
    async with at.at_work() as work:
        await _seen(work, campaign_id)
        found = await overview.runs(work.conn, campaign_id, MOST_RUNS)
        far = await overview.progress(work.conn, found)
    return Runs(runs=[run_of(row, far[row.id]) for row in found])


@router.get(
    "/campaigns/{campaign_id:id}/answers",
    summary="Who answered what to one of its sendings",
    **door("campaigns:read", 404),
)
async def campaign_answers(at: AtDesk, campaign_id: Id, run: Ref, paged: Paged) -> Page[AnswerShown]:
    async with at.at_work() as work:
        if await overview.run_of(work.conn, campaign_id, run) is None:
            raise _missing()
        found = await overview.answers(work.conn, run, paged.number(), paged.limit + 1)
    shown = [
        AnswerShown(
            id=row.id,
            answer=row.answer,
            at=local(row.at),
            person={"id": who.id, "name": shown_name(who.name, at.officer)} if who else None,
        )
        for row, who in found
    ]
    return paged.page(shown, [[row.id] for row, _ in found])


@router.post(
    "/campaigns/{campaign_id:id}/follow-up",
    summary="Draft another one to those who did not answer, answered so, or were not reached",
    **door("campaigns:write", 404),
    **_SHOWN,
)
async def follow_up(change: Changing, campaign_id: Id, asked: FollowUpAsked) -> Response:
    async def doing(work: Work) -> CampaignShown:
        row = await overview.opened(work.conn, campaign_id)
        if row is None or await overview.run_of(work.conn, campaign_id, asked.run) is None:
            raise _missing()
        await check_answers(work, asked.run, asked.who, asked.answers)
        who = {"run": asked.run, "who": asked.who, "answers": asked.answers}
        draft = Draft(
            area_id=row.area_id,
            kind=row.kind,
            title=asked.title,
            reason=row.reason,
            urgent=False,
            relay=row.relay,
            audience={"include": [who], "exclude": []},
            content=row.content,
            expires_hours=row.expires_hours,
            follows=asked.run,
        )
        number = await campaigns.make(work.conn, draft, row.area_no, work.pack, work.officer.id, work.now)
        return await _seen(work, number)

    return await change(doing, tagged=True)
