"""What helps to write a campaign: templates, pictures, spreadsheets, how each channel shows it, and a test to oneself."""

import asyncio
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from fastapi import APIRouter, Request
from starlette.exceptions import HTTPException
from starlette.responses import Response

from api.problems import Problem
from api.routes.access import door
from api.routes.campaign_shapes import TestAsked
from api.routes.desk import AtDesk, Changing, Work, opens
from api.routes.shapes import Id, Shown
from bot import keypad, telegram_message
from bot.keypad import parts_of
from bot.wechat_message import notice_text, pieces
from locales import words
from notices import broadcast, trial
from notices.campaign_content import KINDS, LONGEST, WARNINGS, CampaignContent, longest, template
from notices.render import HINTS
from registry import audit, campaign_pictures
from registry.audience_lists import keep_list
from registry.exchange.cells import CellInvalid, phones, plain
from registry.exchange.sheets import Heading, SheetRefused, open_sheet
from registry.files import NoPicture
from registry.overview import campaigns as overview
from registry.scopes import beyond

router = APIRouter(tags=["campaigns"])

COLUMNS: Final = (
    Heading("house", ("门牌码", "二维码编号", "plate code")),
    Heading("phone", ("联系电话", "电话", "手机", "手机号", "手机号码", "telephone")),
    Heading("person", ("人员编号", "person id")),
)
MOST_ROWS: Final = 50_000


class TemplateShown(Shown):
    kind: str
    urgent: bool
    texts: dict[str, str]


class Templates(Shown):
    """`placeholders`: what a text may have filled in, and how long that can be."""

    templates: list[TemplateShown]
    placeholders: dict[str, int]


@router.get("/campaigns/templates", summary="Texts to begin with, by kind", **door("campaigns:read"))
async def templates() -> Templates:
    made = [
        TemplateShown(
            kind=kind,
            urgent=kind in WARNINGS,
            texts={lang: template(kind, lang) for lang in words.languages()},
        )
        for kind in (*KINDS, *WARNINGS)
    ]
    return Templates(templates=made, placeholders=dict(LONGEST))


# -- pictures and spreadsheets --------------------------------------------------------------------------------------


def _takes(*kinds: str) -> dict[str, Any]:
    """A door whose body is a file."""
    file = {"schema": {"type": "string", "format": "binary", "minLength": 1}}
    body = {"required": True, "content": dict.fromkeys(kinds, file)}
    made = door("campaigns:write", 413, 415)
    return made | {"openapi_extra": {**made["openapi_extra"], "requestBody": body}}


class PictureKept(Shown):
    """Name it as `image`; it is shown at `path`."""

    image: str
    path: str


@router.post(
    "/campaigns/pictures",
    summary="Send a picture (JPEG, PNG, WebP) as the body, at most 1 MB",
    **_takes("image/jpeg", "image/png", "image/webp"),
    **opens(PictureKept),
)
async def keep_picture(request: Request, change: Changing) -> Response:
    try:
        body = await request.body()
    except HTTPException:
        raise Problem(413, "picture-too-large", "A picture may have at most 1 MB.") from None

    async def doing(work: Work) -> PictureKept:
        try:
            async with beyond(work.conn):
                found = await campaign_pictures.keep(work.conn, body)
        except NoPicture:
            raise Problem(415, "no-picture", "This is not a picture that can be read.") from None
        await audit.write(
            work.conn, work.officer.actor, "keep-campaign-picture", "officer", work.officer.id, hash=found
        )
        return PictureKept(image=found, path=f"/b/{found}.jpg")

    return await change(doing)


class ListKept(Shown):
    """Name it in `lists`. What matched nobody in your areas is only counted."""

    id: int
    people: int
    houses: int
    unmatched: int


@router.post(
    "/campaigns/lists",
    summary="Send a spreadsheet (CSV, XLSX) of plate codes, phones or people's ids as the body",
    **_takes("text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    **opens(ListKept),
)
async def keep_spreadsheet(request: Request, change: Changing) -> Response:
    read = await asyncio.to_thread(_read, await request.body())

    async def doing(work: Work) -> ListKept:
        kept = await keep_list(work.conn, work.vault, work.officer.id, *_meant(read, work))
        number = kept.people + kept.houses
        await audit.write(work.conn, work.officer.actor, "keep-campaign-list", "list", kept.id, named=number)
        return ListKept(id=kept.id, people=kept.people, houses=kept.houses, unmatched=kept.unmatched)

    return await change(doing)


def _read(body: bytes) -> list[dict[str, Any]]:
    """Raises Problem 422 with the sheet's own reason."""
    with tempfile.NamedTemporaryFile(suffix=".xlsx") as file:
        file.write(body)
        file.flush()
        try:
            found = [cells for _, cells in open_sheet(Path(file.name), COLUMNS).rows]
        except SheetRefused as refused:
            raise Problem(422, "sheet-refused", refused.en) from None
    if len(found) > MOST_ROWS:
        raise Problem(422, "sheet-refused", f"At most {MOST_ROWS} rows.")
    return found


def _meant(read: list[dict[str, Any]], work: Work) -> tuple[list[str], list[int], list[str]]:
    """Plate codes, ids and phones; a cell that is none of these matches nobody."""
    codes: list[str] = []
    ids: list[int] = []
    numbers: list[str] = []
    for cells in read:
        if code := plain(cells.get("house")):
            codes.append(code.upper())
        if person := plain(cells.get("person")):
            ids.append(int(person) if person.isascii() and person.isdigit() and len(person) < 17 else 0)
        try:
            numbers += phones(cells.get("phone"), work.today) or ()
        except CellInvalid:
            numbers.append("")
    return codes, ids, numbers


# -- looking at it first --------------------------------------------------------------------------------------------


class OnTelegram(Shown):
    texts: list[str]
    buttons: list[list[str]]


class AsText(Shown):
    """Options by number. `fits` in one message of that channel; `parts` are sent, or charged."""

    text: str
    fits: bool
    parts: int = 1


class Preview(Shown):
    """One language, filled in for an invented reader; `longest` is how long the text can become, in UTF-16 units."""

    longest: int
    web: dict[str, Any]
    telegram: OnTelegram
    wechat: AsText
    sms: AsText
    hints: str


class Previews(Shown):
    languages: dict[str, Preview]


@router.get(
    "/campaigns/{campaign_id:id}/preview",
    summary="How each channel shows it in each language",
    **door("campaigns:read", 404),
)
async def preview(at: AtDesk, campaign_id: Id) -> Previews:
    async with at.at_work() as work:
        row = await overview.opened(work.conn, campaign_id)
        if row is None:
            raise Problem(404, "not-found", "There is no such campaign in your areas.")
        house = await broadcast.of_house(work.conn, row.audience)
    content = CampaignContent.of(row.content, kind=row.kind, relay=row.relay, reason=row.reason)
    page = at.grounds.public_url or ""
    return Previews(languages={lang: _preview(content, lang, page, house) for lang in content.texts})


def _preview(content: CampaignContent, lang: str, page: str, house: Mapping[str, str]) -> Preview:
    shape = broadcast.example(content, lang, house=house)
    parts = telegram_message.parts(0, [shape], turn=0, lang=lang, page=page, callback=None)
    wechat = pieces(notice_text([shape], lang=lang, page=page, asking=False))
    sms = keypad.first([shape], lang, page, asking=False)
    return Preview(
        longest=longest(content)[lang],
        web=shape,
        telegram=OnTelegram(
            texts=[part.text for part in parts],
            buttons=[[button["text"] for button in row] for part in parts for row in part.rows],
        ),
        wechat=AsText(text="\n\n".join(wechat), fits=len(wechat) == 1, parts=len(wechat)),
        sms=AsText(text=sms, fits=parts_of(sms) == 1, parts=parts_of(sms)),
        hints=broadcast.example(content, lang, HINTS)["text"],
    )


class TestSent(Shown):
    contact: int


@router.post(
    "/campaigns/{campaign_id:id}/test",
    summary="Send it to your own chat",
    **door("campaigns:write", 404),
    **opens(TestSent),
)
async def test_campaign(change: Changing, campaign_id: Id, asked: TestAsked) -> Response:
    async def doing(work: Work) -> TestSent:
        row = await overview.opened(work.conn, campaign_id)
        if row is None:
            raise Problem(404, "not-found", "There is no such campaign in your areas.")
        async with beyond(work.conn):
            if not await trial.own_chat(work.conn, asked.contact, work.officer.id):
                raise Problem(404, "not-your-chat", "A test goes to a chat that is proven to be yours.")
            await trial.send_test(work.conn, campaign_id, row.area_no, asked.contact)
        await audit.write(
            work.conn, work.officer.actor, "test-campaign", "campaign", campaign_id, row.area_no
        )
        return TestSent(contact=asked.contact)

    return await change(doing)
