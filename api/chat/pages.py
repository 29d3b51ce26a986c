"""The routes people open: plates, the chat without JavaScript, one-time links, receipts, static files."""

import io
import re
import secrets
import unicodedata
from collections.abc import Mapping
from typing import Any

from starlette.datastructures import FormData, UploadFile
from starlette.formparsers import MultiPartException
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

from api.chat import assets, my_data
from api.chat.door import ChatDoor, LinkCard, NotHeard, TooManyPhotos, TurnConflict, Visitor
from api.chat.guards import (
    PAGE_HEADERS,
    SECRET_HEADERS,
    VISITOR_COOKIE,
    TooLarge,
    forget_visitor,
    is_https,
    keep_visitor,
    read_form,
    same_origin,
)
from api.chat.view import language_names, render, screen
from locales import words

NOTHING: Mapping[str, str] = {}
SKIP = "skip"
NONE = "none"  # what the button below tick boxes says; it counts when nothing is ticked
SAYS = frozenset({"start", "choice", "text", "file"})
NOTES = frozenset(
    {"photo-large", "photo-unreadable", "sheet-unreadable", "photo-many", "nothing-sent", "not-heard"}
)


def chat_pages(door: ChatDoor, public_url: str | None = None) -> list[Route]:
    """Every public page of the chat, over `door`; `public_url` is what receipts' QR codes point to."""
    pages = Pages(door, public_url)
    return [
        Route("/", pages.front, methods=["GET"]),
        Route("/h", pages.find_plate, methods=["GET"]),
        Route("/h/{code}", pages.plate, methods=["GET"]),
        Route("/i/{token}.svg", pages.invitation_qr, methods=["GET"]),
        Route("/i/{token}", pages.invitation, methods=["GET"]),
        Route("/chat", pages.chat, methods=["GET"]),
        Route("/chat", pages.hear, methods=["POST"]),
        Route("/chat/leave", pages.leave, methods=["GET", "POST"]),
        Route("/s/{token}", pages.secret, methods=["GET"]),
        Route("/s/{token}", pages.keep_secret, methods=["POST"]),
        Route("/r/{receipt}.svg", pages.receipt_qr, methods=["GET"]),
        Route("/r/{receipt}", pages.receipt, methods=["GET"]),
        Route("/my-data/{token}.json", pages.my_data_file, methods=["GET"]),
        Route("/my-data/{token}", pages.my_data, methods=["GET"]),
        Route("/l/{number}.svg", pages.lesson_qr, methods=["GET"]),
        Route("/l/{number}", pages.lesson, methods=["GET"]),
        Route("/pictures/{name}.svg", assets.picture, methods=["GET"]),
        Route("/static/{name}", assets.static, methods=["GET"]),
    ]


class Pages:
    """The pages of one deployment."""

    def __init__(self, door: ChatDoor, public_url: str | None) -> None:
        self.door = door
        self.public_url = public_url.rstrip("/") if public_url else None

    async def front(self, request: Request) -> Response:
        return RedirectResponse("/chat", 303)

    async def find_plate(self, request: Request) -> Response:
        """The code typed by hand, as the plate prints it; the plate's whole address is understood too."""
        written = unicodedata.normalize("NFKC", request.query_params.get("code", ""))
        code = re.sub(r"[^0-9A-Za-z-]", "", written.rpartition("/")[2])
        return RedirectResponse(f"/h/{code}" if code else "/chat", 303)

    async def plate(self, request: Request) -> Response:
        code = request.path_params["code"]
        lang = language(request, await self.known(request))
        house = await self.door.house(code)
        if house is None:
            return await self.page("lost.html", request, lang, {"code": code}, 404)
        return await self.page("plate.html", request, lang, {"house": house, "at_plate": True})

    async def invitation(self, request: Request) -> Response:
        """Where an invitation leads: the address, as a plate shows it. Looking at it spends nothing."""
        token = request.path_params["token"]
        lang = language(request, await self.known(request))
        house = await self.door.invitation(token)
        if house is None:
            return await self.notice(request, lang, "invitation-gone", 410, SECRET_HEADERS)
        values = {"house": house, "start": f"i_{token}"}
        return await self.page("invitation.html", request, lang, values, 200, SECRET_HEADERS)

    async def invitation_qr(self, request: Request) -> Response:
        """A QR code (SVG) of an invitation's page, for a phone held beside this one."""
        token = request.path_params["token"]
        if await self.door.invitation(token) is None:
            return Response(status_code=404, headers=SECRET_HEADERS)
        base = self.public_url or str(request.base_url).rstrip("/")
        return Response(qr_svg(f"{base}/i/{token}"), media_type="image/svg+xml", headers=SECRET_HEADERS)

    async def chat(self, request: Request) -> Response:
        """Where the conversation stands; makes no visitor, so that link previews and scanners leave no trace."""
        visitor = await self.known(request)
        lang = language(request, visitor)
        reply = await self.door.latest(visitor) if visitor else None
        note = request.query_params.get("note")
        values = {"screen": screen(reply) if reply else None, "note": note if note in NOTES else None}
        response = await self.page("chat.html", request, lang, values)
        if visitor:
            keep_visitor(response, visitor, self.https(request))
        return response

    async def hear(self, request: Request) -> Response:
        """One turn by form: heard, then shown by GET, so that reloading sends nothing twice."""
        if not same_origin(request, self.public_url):
            return await self.notice(request, language(request), "foreign", 403)
        try:
            form = await read_form(request)
        except TooLarge:
            return see_chat("photo-large")
        except MultiPartException:
            return await self.notice(request, language(request), "foreign", 400)
        visitor = await self.door.visitor(request.cookies.get(VISITOR_COOKIE))
        try:
            response = see_chat(await self.turn(visitor, form))
        finally:
            await form.close()
        keep_visitor(response, visitor, self.https(request))
        return response

    async def turn(self, visitor: Visitor, form: FormData) -> str | None:
        """Say the form's content to the conversation; a note for the page if it could not be said."""
        body = said_by(form)
        photo = picture(form)
        if photo is not None and not body.keys() & SAYS:
            try:
                body["file"] = await self.door.keep_file(visitor, photo.filename or "", await photo.read())
            except TooManyPhotos:
                return "photo-many"
            except ValueError:
                return "sheet-unreadable" if is_table(photo.filename) else "photo-unreadable"
        if not body.keys() & SAYS:
            return "nothing-sent"
        try:
            await self.door.turn(visitor, body)
        except NotHeard:
            return "not-heard"
        except TurnConflict:
            return None  # a form sent twice with different content: the page shows what became of the first
        return None

    async def leave(self, request: Request) -> Response:
        """On a borrowed phone: ask first, then forget who this was (decision 13)."""
        lang = language(request, await self.known(request))
        if request.method == "GET":
            return await self.page("leave.html", request, lang, {})
        if not same_origin(request, self.public_url):
            return await self.notice(request, lang, "foreign", 403)
        response = await self.notice(request, lang, "left", 200)
        forget_visitor(response, self.https(request))
        return response

    async def secret(self, request: Request) -> Response:
        """A one-time page. Looking at it spends nothing: messengers fetch links before people do."""
        card = await self.door.link(request.path_params["token"])
        if card is None:
            return await self.notice(request, language(request), "gone", 410, SECRET_HEADERS)
        return await self.secret_page(request, card)

    async def secret_page(
        self,
        request: Request,
        card: LinkCard,
        answers: Mapping[str, str] = NOTHING,
        errors: Mapping[str, str] = NOTHING,
    ) -> Response:
        values = {"questions": card.questions, "answers": answers, "errors": errors}
        status = 422 if errors else 200
        return await self.page("secret.html", request, card.lang, values, status, SECRET_HEADERS)

    async def keep_secret(self, request: Request) -> Response:
        """Its answers. No origin check: with `no-referrer` the browser sends `Origin: null`, and the token is the proof."""
        token = request.path_params["token"]
        card = await self.door.link(token)
        if card is None:
            return await self.notice(request, language(request), "gone", 410, SECRET_HEADERS)
        try:
            form = await read_form(request)
        except (TooLarge, MultiPartException):
            return await self.notice(request, card.lang, "foreign", 400, SECRET_HEADERS)
        answers = {question["key"]: secret_answer(form, question) for question in card.questions}
        result = await self.door.answer_link(token, answers)
        if result is None:
            return await self.notice(request, card.lang, "gone", 410, SECRET_HEADERS)
        if isinstance(result, LinkCard):
            return await self.secret_page(request, result)
        if result.errors:
            return await self.secret_page(request, card, answers, result.errors)
        return await self.notice(request, card.lang, "kept", 200, SECRET_HEADERS, result.back)

    async def receipt(self, request: Request) -> Response:
        lang = language(request, await self.known(request))
        card = await self.door.receipt(request.path_params["receipt"])
        if card is None:
            return await self.notice(request, lang, "no-receipt", 404)
        return await self.page("receipt.html", request, lang, {"receipt": card})

    async def receipt_qr(self, request: Request) -> Response:
        """A QR code (SVG) of the receipt's own page, so that paper can be checked against it."""
        card = await self.door.receipt(request.path_params["receipt"])
        if card is None:
            return Response(status_code=404, headers=PAGE_HEADERS)
        base = self.public_url or str(request.base_url).rstrip("/")
        svg = qr_svg(f"{base}/r/{card.number}")
        return Response(svg, media_type="image/svg+xml", headers=PAGE_HEADERS)

    async def lesson(self, request: Request) -> Response:
        """A lesson's certificate, to be shown or printed."""
        lang = language(request, await self.known(request))
        card = await self.door.lesson(request.path_params["number"])
        if card is None:
            return await self.notice(request, lang, "no-lesson", 404)
        return await self.page("lesson.html", request, lang, {"lesson": card})

    async def lesson_qr(self, request: Request) -> Response:
        card = await self.door.lesson(request.path_params["number"])
        if card is None:
            return Response(status_code=404, headers=PAGE_HEADERS)
        base = self.public_url or str(request.base_url).rstrip("/")
        svg = qr_svg(f"{base}/l/{card.number}")
        return Response(svg, media_type="image/svg+xml", headers=PAGE_HEADERS)

    async def my_data(self, request: Request) -> Response:
        """All that is held about whoever was given this address."""
        found = await self.door.my_data(request.path_params["token"])
        if found is None:
            return await self.notice(request, language(request), "gone", 410, SECRET_HEADERS)
        lang, held = found
        shown = {"sections": my_data.sections(lang, held)}
        return await self.page("my_data.html", request, lang, shown, 200, SECRET_HEADERS)

    async def my_data_file(self, request: Request) -> Response:
        found = await self.door.my_data(request.path_params["token"])
        if found is None:
            return Response(status_code=410, headers=SECRET_HEADERS)
        return Response(my_data.as_json(found[1]), media_type="application/json", headers=SECRET_HEADERS)

    async def known(self, request: Request) -> Visitor | None:
        token = request.cookies.get(VISITOR_COOKIE)
        return await self.door.visitor(token) if token else None

    def https(self, request: Request) -> bool:
        return is_https(request, self.public_url)

    async def notice(
        self,
        request: Request,
        lang: str,
        about: str,
        status: int,
        headers: Mapping[str, str] = PAGE_HEADERS,
        back: str | None = None,
    ) -> Response:
        """A page that says one thing (`<about>-title`, `<about>-text`) and how to go on."""
        return await self.page("notice.html", request, lang, {"about": about, "back": back}, status, headers)

    async def page(
        self,
        template: str,
        request: Request,
        lang: str,
        values: Mapping[str, object],
        status: int = 200,
        headers: Mapping[str, str] = PAGE_HEADERS,
    ) -> Response:
        day, is_demo = await self.door.today()
        frame = {
            "demo_day": day if is_demo else None,
            "languages": language_names(),
            "form_id": secrets.token_urlsafe(16),
            "path": request.url.path,
        }
        return HTMLResponse(render(template, lang, frame | dict(values)), status, dict(headers))


def language(request: Request, visitor: Visitor | None = None) -> str:
    """Asked for by `?lang=`, else the visitor's, else the browser's first that we speak, else Chinese."""
    spoken = words.languages()
    asked = request.query_params.get("lang")
    if asked in spoken:
        return asked
    if visitor:
        return visitor.lang
    for tag in request.headers.get("accept-language", "").split(","):
        if found := words.match_language(tag.partition(";")[0]):
            return found
    return spoken[0]


def said_by(form: FormData) -> dict[str, str]:
    """The turn's body: a start, a choice (several are joined), or words; `start:` choices become starts."""
    body = {"id": one(form, "id") or secrets.token_urlsafe(16)}
    if lang := one(form, "lang"):
        body["lang"] = lang
    choices = [value for value in form.getlist("choice") if isinstance(value, str)]
    start = one(form, "start") or (
        choices[0].removeprefix("start:") if choices[:1] and is_start(choices[0]) else ""
    )
    if start:
        return body | {"start": start}
    if at := one(form, "at"):
        body["at"] = at
    if choices:
        ticked = [choice for choice in choices if choice != NONE]
        return body | {"choice": ",".join(ticked) or NONE}
    if text := typed(form, "text"):
        return body | {"text": text}
    return body


def is_start(choice: str) -> bool:
    return choice.startswith("start:")


def secret_answer(form: FormData, question: dict[str, Any]) -> str:
    """What was filled in; an optional question left empty, or skipped by its button, is skipped."""
    optional = any(option["value"] == SKIP for option in question["options"])
    text = typed(form, question["key"])
    return SKIP if optional and (not text or one(form, SKIP)) else text


def typed(form: FormData, name: str) -> str:
    """What was written in words wins over the native input beside it."""
    return one(form, f"{name}-typed") or one(form, name)


def one(form: FormData, name: str) -> str:
    value = form.get(name)
    return value.strip() if isinstance(value, str) else ""


def picture(form: FormData) -> UploadFile | None:
    """The first chosen file; a camera and an album input stand side by side and one stays empty."""
    for value in form.getlist("file"):
        if isinstance(value, UploadFile) and value.size:
            return value
    return None


def is_table(name: str | None) -> bool:
    return (name or "").lower().endswith((".xlsx", ".xls", ".csv", ".txt"))


def see_chat(note: str | None = None) -> Response:
    return RedirectResponse(f"/chat?note={note}" if note else "/chat", 303, dict(PAGE_HEADERS))


def qr_svg(address: str) -> bytes:
    import qrcode  # on use: it costs start-up time
    from qrcode.image.svg import SvgPathImage

    out = io.BytesIO()
    qrcode.make(address, image_factory=SvgPathImage, border=2).save(out)
    return out.getvalue()
