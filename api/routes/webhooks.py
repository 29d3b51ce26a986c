"""`POST /telegram/{account}`: updates heard as plain JSON, answered 200 after the commit; aiogram is never imported."""

import hmac

import orjson

from api.chat.turns import Receive, Scope, Send, read_body, respond
from api.grounds import Grounds
from api.problems import Problem
from bot import telegram
from bot.conversation import OtherBody, Unavailable

UPDATE_BYTES = 1024 * 1024
SECRET_HEADER = b"x-telegram-bot-api-secret-token"


class TelegramDoor:
    def __init__(self, grounds: Grounds) -> None:
        self.grounds = grounds

    async def hear(self, scope: Scope, receive: Receive, send: Send) -> None:
        """401 without the secret (nothing stored), 503 while the database is away: Telegram sends again."""
        try:
            account = self.admit(scope)
            raw = await read_body(receive, UPDATE_BYTES)
            try:
                update = orjson.loads(raw)
            except orjson.JSONDecodeError as fault:
                raise Problem(400, "malformed-json", "the body is not JSON") from fault
            answer = await telegram.take_update(self.grounds.listener, self.grounds.db, account, update)
        except Problem as problem:
            await respond(send, problem.status, problem.body())
        except OtherBody:
            await respond(send, 200, b"{}")
        except Unavailable:
            away = Problem(503, "unavailable", "send it again in a moment")
            await respond(send, 503, away.body(), [(b"retry-after", b"2")])
        else:
            await respond(send, 200, answer)

    def admit(self, scope: Scope) -> str:
        name = scope["path"].removeprefix("/telegram/")
        secret = self.grounds.telegram_secret
        if secret is None or name != "main":
            raise Problem(404, "unknown-account", "no such Telegram account here")
        given = dict(scope["headers"]).get(SECRET_HEADER, b"")
        if not hmac.compare_digest(given, secret.encode()):
            raise Problem(401, "wrong-secret", "the secret token is missing or wrong")
        return f"telegram:{name}"
