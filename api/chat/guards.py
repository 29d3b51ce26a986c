"""Safety of the public pages: headers, the visitor's cookie, same-origin forms, forms of bounded size."""

from collections.abc import AsyncGenerator
from contextlib import aclosing
from urllib.parse import urlsplit

from starlette.datastructures import FormData
from starlette.formparsers import FormParser, MultiPartException, MultiPartParser
from starlette.requests import Request
from starlette.responses import Response

from api.chat.door import Visitor
from registry import files

VISITOR_COOKIE = "anju_visitor"
COOKIE_SECONDS = 180 * 24 * 3600
FORM_BYTES = files.UPLOAD_BYTES + 64 * 1024
"""A picture, and what stands around it."""

PAGE_HEADERS = {
    "Content-Security-Policy": "default-src 'self'; object-src 'none'; frame-ancestors 'none'; base-uri 'none'; "
    "form-action 'self'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": "camera=(self), geolocation=(self), microphone=()",
    "X-Robots-Tag": "noindex",
    "Cache-Control": "no-store",
}
SECRET_HEADERS = PAGE_HEADERS | {"Referrer-Policy": "no-referrer"}


class TooLarge(Exception):
    """A form of more than `FORM_BYTES`."""


def is_https(request: Request, public_url: str | None) -> bool:
    return request.url.scheme == "https" or bool(public_url and public_url.startswith("https:"))


def keep_visitor(response: Response, visitor: Visitor, secure: bool) -> None:
    """Hand a fresh visitor the cookie; one who has it keeps it."""
    if visitor.fresh:
        response.set_cookie(
            VISITOR_COOKIE,
            visitor.token,
            max_age=COOKIE_SECONDS,
            path="/",
            secure=secure,
            httponly=True,
            samesite="lax",
        )


def forget_visitor(response: Response, secure: bool) -> None:
    response.delete_cookie(VISITOR_COOKIE, path="/", secure=secure, httponly=True, samesite="lax")


def same_origin(request: Request, public_url: str | None) -> bool:
    """Whether a form comes from one of our own pages.

    Sec-Fetch-Site is absent over plain http (a LAN address), Origin in some old browsers on same-origin posts; a browser
    never leaves out both on a foreign one. `Origin: null` is foreign: our chat pages send a referrer, so they send Origin.
    """
    site = request.headers.get("sec-fetch-site")
    if site is not None:
        return site in ("same-origin", "none")
    origin = request.headers.get("origin") or request.headers.get("referer")
    if origin is None:
        return True
    ours = {request.headers.get("host", "")}
    if public_url:
        ours.add(urlsplit(public_url).netloc)
    return urlsplit(origin).netloc in ours


class MemoryParser(MultiPartParser):
    """Keeps uploads in memory: the default spools a photo of an identity card unsealed to disk."""

    spool_max_size = FORM_BYTES


async def read_form(request: Request) -> FormData:
    """The posted form, at most `FORM_BYTES` of it. Raises TooLarge, MultiPartException."""
    if int(request.headers.get("content-length") or 0) > FORM_BYTES:
        raise TooLarge
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind not in ("multipart/form-data", "application/x-www-form-urlencoded"):
        raise MultiPartException("not a form")
    async with aclosing(bounded(request)) as stream:
        if kind == "multipart/form-data":
            return await MemoryParser(request.headers, stream, max_files=4, max_fields=200).parse()
        return await FormParser(request.headers, stream, max_fields=200).parse()


async def bounded(request: Request) -> AsyncGenerator[bytes, None]:
    received = 0
    async for chunk in request.stream():
        received += len(chunk)
        if received > FORM_BYTES:
            raise TooLarge
        yield chunk
