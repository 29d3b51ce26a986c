"""`POST /sms/main`: what an SMS gateway posts when somebody texts, heard and answered 200 after the commit."""

import hmac
from dataclasses import replace
from time import monotonic
from urllib.parse import parse_qs

from sqlalchemy.exc import DBAPIError

from api.chat.turns import Receive, Scope, Send, read_body, respond
from api.grounds import Grounds
from api.problems import Problem
from bot import sms_inbox
from bot.conversation import OtherBody, Unavailable
from bot.heard import Heard
from registry import sms

BODY_BYTES = 64 * 1024
SECRET_HEADER = b"x-sms-secret"
PATH = "/sms/main"


class SmsDoor:
    """The answer goes out by the outbox, not in this response. A text proves nothing about who sent it."""

    def __init__(self, grounds: Grounds) -> None:
        self.grounds = grounds

    async def hear(self, scope: Scope, receive: Receive, send: Send) -> None:
        """401 without the secret (nothing stored), 4xx for what is no text, 503 while the database is away."""
        try:
            self.admit(scope)
            grounds = self.grounds
            kind = dict(scope["headers"]).get(b"content-type", b"").decode("latin-1")
            phone, heard = self.read(kind, await read_body(receive, BODY_BYTES))
            address = sms.name_of(grounds.vault, phone)
            if grounds.pace.too_fast(address, monotonic()):
                raise Problem(429, "too-fast", "this number texts too fast; send it again in a minute")
            async with grounds.db.begin() as conn:
                address = await sms.remember(conn, grounds.vault, phone)
            await grounds.listener.turn(replace(heard, address=address))
        except Problem as problem:
            await respond(send, problem.status, problem.body())
        except OtherBody:
            other = Problem(409, "other-body", "this id was used before with another body")
            await respond(send, 409, other.body())
        except (Unavailable, OSError, DBAPIError):
            away = Problem(503, "unavailable", "send it again in a moment")
            await respond(send, 503, away.body(), [(b"retry-after", b"2")])
        else:
            await respond(send, 200, b"{}")

    def admit(self, scope: Scope) -> None:
        """The secret stands in the header X-Sms-Secret or, for gateways that can do no better, in the query."""
        secret = self.grounds.sms_secret
        if secret is None or scope["path"] != PATH:
            raise Problem(404, "unknown-account", "no such SMS account here")
        given = dict(scope["headers"]).get(SECRET_HEADER)
        if given is None:
            asked = parse_qs(scope.get("query_string", b"").decode("latin-1"), max_num_fields=20)
            given = asked.get("secret", [""])[0].encode("latin-1", "replace")
        if not hmac.compare_digest(given, secret.encode()):
            raise Problem(401, "wrong-secret", "the secret is missing or wrong")

    def read(self, kind: str, raw: bytes) -> tuple[str, Heard]:
        try:
            return sms_inbox.read(kind, raw)
        except sms_inbox.Unreadable as fault:
            if fault.code == "malformed":
                raise Problem(400, "malformed-body", "neither a JSON object nor a form") from fault
            raise Problem(422, "invalid-message", f"{fault.code} is missing or cannot be read") from fault
