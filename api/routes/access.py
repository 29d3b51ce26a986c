"""Who may pass: bearer tokens before anything else is read, a scope for every route, problems for every refusal."""

import secrets
import traceback
from typing import Annotated, Any

import structlog
from fastapi import Depends, FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.security import HTTPBearer
from starlette.exceptions import HTTPException
from starlette.responses import Response
from starlette.routing import Match, Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.grounds import Grounds
from api.problems import Problem
from bot.conversation import cause, is_down
from registry import officers
from registry.officers import SCOPES, Officer

log = structlog.get_logger()

API_HEADERS = {
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
}
PUBLIC = frozenset({"/openapi.json", "/docs", "/docs.css"})
"""What is served without a token, on purpose: the API's own description."""

BODY_BYTES = 1024 * 1024

CODES = {
    400: "bad-request",
    404: "not-found",
    405: "method-not-allowed",
    413: "too-large",
    415: "unsupported-media-type",
}


class Gate:
    """Lets only requests with a good token through, so that a route cannot forget to ask for one.

    What fails behind it is answered as a problem, and logged without its words: an error may quote what it was given.
    """

    def __init__(self, app: ASGIApp, grounds: Grounds) -> None:
        self.app, self.grounds = app, grounds

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        answer = Answering(send)
        try:
            if scope["path"].removeprefix(scope.get("root_path", "")) not in PUBLIC:
                scope.setdefault("state", {})["officer"] = await self.admitted(Request(scope))
            await self.app(scope, bounded(receive), answer)
        except Problem as problem:
            headers = {"WWW-Authenticate": 'Bearer realm="anju"'} if problem.status == 401 else None
            await problem.response(headers)(scope, receive, answer)
        except Exception as fault:
            told = failed(fault)
            if answer.begun:
                raise told from None
            await told.response(RETRY if told.status == 503 else None)(scope, receive, answer)

    async def admitted(self, request: Request) -> Officer:
        """Raises Problem: token-missing or token-unknown (401)."""
        kind, _, token = request.headers.get("authorization", "").partition(" ")
        if kind.lower() != "bearer" or not token.strip():
            raise Problem(401, "token-missing", "Send the token as Authorization: Bearer anju_…")
        async with self.grounds.db.begin() as conn:
            officer = await officers.authenticate(conn, token.strip())
        if officer is None:
            raise Problem(401, "token-unknown", "This token is unknown, over or ended.")
        return officer


def bounded(receive: Receive) -> Receive:
    """A `receive` that raises HTTPException 413 beyond `BODY_BYTES`; the framework lets that one through."""
    size = 0

    async def received() -> Message:
        nonlocal size
        message = await receive()
        size += len(message.get("body", b""))
        if size > BODY_BYTES:
            raise HTTPException(413)
        return message

    return received


class Answering:
    """A `send` under which every answer says that nobody keeps it and that nothing in it runs."""

    def __init__(self, send: Send) -> None:
        self.send, self.begun = send, False

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.begun = True
            own = {name.lower() for name, _ in message["headers"]}
            fixed = ((name.encode(), text.encode()) for name, text in API_HEADERS.items())
            message["headers"] = [*message["headers"], *(pair for pair in fixed if pair[0] not in own)]
        await self.send(message)


RETRY = {"Retry-After": "2"}


def current(request: Request) -> Officer:
    officer: Officer = request.state.officer
    return officer


_BEARER = HTTPBearer(auto_error=False, scheme_name="token", description="`anju token OFFICER` makes one.")


class Needs:
    """The scope a route asks for; also what the tests of the house look for."""

    def __init__(self, scope: str) -> None:
        assert scope in SCOPES
        self.scope = scope

    def __call__(self, request: Request, _documented: Annotated[Any, Depends(_BEARER)]) -> None:
        if self.scope not in current(request).scopes:
            raise Problem(403, "scope-missing", f"This token lacks the scope {self.scope}.", scope=self.scope)


ANSWERS = {
    304: "What you have is still true.",
    400: "The request itself is broken, such as JSON that is none.",
    401: "No token, or one that is not good any more.",
    403: "The token lacks the scope this asks for.",
    404: "There is no such thing in your areas.",
    409: "It is not in a state in which this can be done, or somebody else was quicker.",
    412: "It changed since you looked (`If-Match`).",
    413: "Too much at once.",
    415: "Not a kind of content this takes.",
    422: "Something in it cannot be used; `errors` says what and where.",
    503: "The database is away; ask again in a moment.",
}


def door(scope: str | None, *also: int, **more: Any) -> dict[str, Any]:
    """What every route says of itself: the scope it asks for and the problems it may answer with."""
    statuses = sorted({400, 401, 422, 503, *also} | ({403} if scope else set()))
    described: dict[int, Any] = {status: refusal(status) for status in statuses}
    guard = Depends(Needs(scope)) if scope else Depends(_BEARER)
    extra = {"openapi_extra": {"x-scope": scope}} if scope else {}
    return {"dependencies": [guard], "responses": described, **extra, **more}


def refusal(status: int) -> dict[str, Any]:
    """How a status is described; all but 304 carry a problem."""
    told = {"content": {PROBLEM: {"schema": {"$ref": PROBLEM_REF}}}} if status != 304 else {}
    return {"description": ANSWERS[status], **told}


PROBLEM = "application/problem+json"
PROBLEM_REF = "#/components/schemas/Problem"


# -- refusals -----------------------------------------------------------------------------------------------------


def failed(fault: Exception) -> Problem:
    """503 where the same again may work: the database is away, or two changes stood in each other's way; else 500."""
    if is_down(fault) or in_the_way(fault):
        log.warning("request_unavailable", cause=cause(fault))
        return Problem(503, "unavailable", "The database cannot be reached now; ask again in a moment.")
    incident = secrets.token_hex(3).upper()
    frame = traceback.extract_tb(fault.__traceback__)[-1]
    log.error(
        "request_failed", incident=incident, cause=cause(fault), where=f"{frame.filename}:{frame.lineno}"
    )
    return Problem(
        500, "internal", f"This failed and nothing was changed. Quote {incident}.", incident=incident
    )


def in_the_way(fault: Exception) -> bool:
    """Deadlock, serialization failure, or a lock not had in time."""
    origin = getattr(fault, "orig", None)
    return getattr(origin, "sqlstate", None) in {"40P01", "40001", "55P03"}


def answer_problems(api: FastAPI) -> None:
    """Every refusal of this API is a problem (RFC 9457), whoever refuses."""
    api.add_exception_handler(Problem, _told)
    api.add_exception_handler(RequestValidationError, _invalid)
    api.add_exception_handler(HTTPException, framework)


async def _told(_request: Request, problem: Exception) -> Response:
    assert isinstance(problem, Problem)
    return problem.response(RETRY if problem.status == 503 else None)


async def _invalid(_request: Request, fault: Exception) -> Response:
    """Where and why, never what was sent: that may be somebody's number."""
    assert isinstance(fault, RequestValidationError)
    found = fault.errors()
    if any(error["type"] == "json_invalid" for error in found):
        return Problem(400, "malformed-json", "The body is not JSON.").response()
    errors = [
        {
            "at": ".".join(_printable(part) for part in error["loc"]),
            "code": error["type"],
            "detail": _said(error),
        }
        for error in found[:20]
    ]
    return Problem(422, "invalid", "Something in the request cannot be used.", errors=errors).response()


def _printable(part: object) -> str:
    return str(part).encode("utf-8", "replace").decode()[:60]


def _said(error: Any) -> str:
    return _printable(error["msg"]) if error["type"] != "value_error" else _printable(error["ctx"]["error"])


def allowed(request: Request) -> str:
    """Every method of an address: several routes may share one, and each knows its own alone."""
    found: set[str] = set()
    for route in getattr(request.app.state, "doors", request.app.routes):
        if isinstance(route, Route) and route.matches(request.scope)[0] is not Match.NONE:
            found |= route.methods or set()
    return ", ".join(sorted(found))


async def framework(request: Request, fault: Exception) -> Response:
    """What the web framework refuses (an unknown address, another method, a body too large), as a problem."""
    assert isinstance(fault, HTTPException)
    code = CODES.get(fault.status_code, "refused")
    detail = DETAILS.get(code, "This cannot be done.")
    headers = dict(fault.headers or {})
    if fault.status_code == 405:
        headers["Allow"] = allowed(request)
    return Problem(fault.status_code, code, detail).response(headers)


DETAILS = {
    "bad-request": "The body cannot be read.",
    "not-found": "There is nothing at this address.",
    "method-not-allowed": "This address does not take that method; see Allow.",
    "too-large": "The body is too large.",
}
