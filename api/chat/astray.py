"""What a browser is told where there is no page or one failed; programs get a problem (RFC 9457)."""

from collections.abc import Mapping

from fastapi import FastAPI
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.chat.guards import PAGE_HEADERS
from api.chat.pages import language
from api.chat.view import render
from api.routes.access import RETRY, failed, framework

ABOUT = {404: "nowhere", 405: "no-entry", 500: "broken", 503: "away"}


class Mishaps:
    """Answers what fails behind it; the log gets the kind of fault and a number to quote, never its words."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        begun = False

        async def sending(message: Message) -> None:
            nonlocal begun
            begun = True
            await send(message)

        try:
            await self.app(scope, receive, sending)
        except Exception as fault:
            told = failed(fault)
            if begun:
                raise told from None
            headers = RETRY if told.status == 503 else {}
            request = Request(scope)
            if is_browser(request):
                answer = page(request, told.status, headers, told.more.get("incident", ""))
            else:
                answer = told.response(headers)
            await answer(scope, receive, send)


def answer_astray(app: FastAPI) -> None:
    """Unknown addresses and wrong methods."""
    app.add_exception_handler(HTTPException, _astray)


async def _astray(request: Request, fault: Exception) -> Response:
    assert isinstance(fault, HTTPException)
    if fault.status_code in ABOUT and is_browser(request):
        return page(request, fault.status_code, fault.headers or {})
    return await framework(request, fault)


def is_browser(request: Request) -> bool:
    """Browsers ask for HTML by name; programs take anything or ask for JSON."""
    return "text/html" in request.headers.get("accept", "")


def page(request: Request, status: int, headers: Mapping[str, str], incident: str = "") -> Response:
    """A page that needs no database: what is the matter, and the way to the chat."""
    values = {"about": ABOUT[status], "back": None, "demo_day": None, "incident": incident}
    html = render("notice.html", language(request), values)
    return HTMLResponse(html, status, PAGE_HEADERS | dict(headers))
