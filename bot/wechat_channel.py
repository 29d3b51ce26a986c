"""Sends to WeChat: a service message while the window is open, else a template; and says what each errcode means."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from time import monotonic
from typing import Any, Final

import structlog
from aiohttp import ClientConnectorError, ClientError

from bot import drawings
from bot.wechat_api import BAD_TOKEN, Answer, TokenRefused, WechatApi
from bot.wechat_message import REST, notice_text, pictures_of, pieces, reply_text
from locales import words
from notices.outcomes import Again, Away, Doubtful, Gone, Hold, Outcome, Rejected, Sent, Shut
from notices.pace import Limits
from notices.sender import Addressed
from registry import wechat_asks, wechat_windows
from registry.database import SHANGHAI

log = structlog.get_logger()

LIMITS: Final = Limits(per_second=20, chat_seconds=0.3, at_once=16)
MINUTE: Final = 60.0
NOT_LET_IN: Final = frozenset({40013, 40125, 40164, 40243, 41004, 48001, 48004, 50001, 50002, 50004, 50007})
WINDOW_SHUT: Final = frozenset({45015, 45047})
MEDIA_SECONDS: Final = 60 * 3600.0
"""How long a picture brought to WeChat is used; WeChat keeps it for three days."""
PATHS: Final = {
    "once": "message/template/subscribe",
    "subscribe": "message/subscribe/bizsend",
    "template": "message/template/send",
}
BY_TEMPLATE: Final = ("urgent", "service")
"""Templates are for services; who advertises by them loses the account."""


@dataclass(frozen=True, slots=True)
class Closed(Rejected):
    """This reader may not be written to here now."""


@dataclass(frozen=True, slots=True)
class Template:
    """What tells somebody outside the window that there is something; `field` is the template's own name for words.

    `kind`: `once` spends a consent given on WeChat's page that our chat leads to (一次性订阅消息), `subscribe` one given in
    the account's own articles (订阅通知); `template` goes to whoever follows the account (模板消息).
    """

    kind: str
    id: str
    field: str

    @classmethod
    def read(cls, text: str) -> "Template":
        """`once:ID:FIELD`, `subscribe:ID:FIELD` or `template:ID:FIELD`, as WECHAT_TEMPLATE has it."""
        return cls(*text.split(":"))

    @property
    def path(self) -> str:
        return PATHS[self.kind]


@dataclass(frozen=True, slots=True)
class Part:
    """One message on its way; one with a `picture` (the path of ours) has no words."""

    openid: str
    text: str
    lang: str
    kind: str
    first: bool = True
    picture: str = ""


def machine_now() -> datetime:
    return datetime.now(SHANGHAI)


class WechatChannel:
    """Sends parts with the API. `page` is where paths of our pages lead; `clock` tells when quotas begin anew."""

    def __init__(
        self, api: WechatApi, page: str, template: Template | None = None, limits: Limits = LIMITS,
        clock: Callable[[], datetime] = machine_now,
    ) -> None:  # fmt: skip
        self.api, self.page, self.template, self.limits, self.clock = api, page, template, limits, clock
        self._media: dict[str, tuple[str, float]] = {}

    def parts(self, to: Addressed) -> Sequence[Part]:
        """The words, then the pictures that belong to them."""
        if to.kind == "reply":
            found = pieces(reply_text(to.messages, lang=to.lang, page=self.page, pictured=True))
            found = found[1:] if to.in_reply_to.startswith(REST) else found
        else:
            found = pieces(notice_text(to.messages, lang=to.lang, page=self.page, asking=to.asking))
        told = [Part(to.address, piece, to.lang, to.kind, not number) for number, piece in enumerate(found)]
        shown = pictures_of(to.messages)
        return [*told, *(Part(to.address, "", to.lang, to.kind, False, path) for path in shown)]

    async def send(self, part: Part) -> Outcome:
        if part.picture:
            return await self._show(part)
        outcome = await self._in_window(part)
        if isinstance(outcome, Closed):
            outcome = await self._outside(part)
        return outcome

    async def _show(self, part: Part) -> Outcome:
        """The words have arrived already: a picture that does not is left out, and never makes them come twice."""
        try:
            media_id = await self._brought(part.picture)
        except (TokenRefused, ClientError, TimeoutError) as fault:
            media_id = None
            log.warning("picture_not_shown", account=self.api.account, cause=type(fault).__name__)
        if media_id is not None and await self._window(wechat_windows.take, part):
            message = {"touser": part.openid, "msgtype": "image", "image": {"media_id": media_id}}
            outcome = await self._call("message/custom/send", message)
            if not isinstance(outcome, Sent):
                self._media.pop(part.picture, None)
                log.warning("picture_not_shown", account=self.api.account, cause=type(outcome).__name__)
        return Sent(parts=0)

    async def _brought(self, path: str) -> str | None:
        """By which WeChat knows the picture; one that many are shown is brought there once in sixty hours."""
        known, until = self._media.get(path, ("", 0.0))
        if known and monotonic() < until:
            return known
        drawing = await drawings.drawn(path, self.page, self.api.db)
        if drawing is None:
            return None
        answer = await self.api.upload(drawing.name, drawing.kind, drawing.content)
        found = answer.shape.get("media_id") if answer.good and answer.shape else None
        if found and drawing.lasting:
            self._media[path] = (str(found), monotonic() + MEDIA_SECONDS)
        return str(found) if found else None

    async def _in_window(self, part: Part) -> Outcome:
        if not await self._window(wechat_windows.take, part):
            return Closed("window-closed")
        message = {"touser": part.openid, "msgtype": "text", "text": {"content": part.text}}
        outcome = await self._call("message/custom/send", message)
        if isinstance(outcome, Closed):
            await self._window(wechat_windows.close, part)
        elif isinstance(outcome, Again | Away | Hold | Shut):
            await self._window(wechat_windows.give_back, part)
        return outcome

    async def _outside(self, part: Part) -> Outcome:
        """Only that there is something to do: a card of a service is no place for more."""
        template = self.template
        if template is None or part.kind not in BY_TEMPLATE or not part.first:
            return Closed("window-closed")
        if template.kind == "once":
            return await self._once(template, part)
        subscribed = template.kind == "subscribe"
        if subscribed and not await self._window(wechat_windows.spend_consent, part):
            return Closed("window-closed")
        outcome = await self._call(template.path, self._card(template, part))
        if isinstance(outcome, Closed):
            await self._window(wechat_windows.drop_consents, part)
        elif subscribed and not isinstance(outcome, Sent | Doubtful | Gone):
            await self._window(wechat_windows.return_consent, part)
        return outcome

    async def _once(self, template: Template, part: Part) -> Outcome:
        """A consent that WeChat does not know of (43101) is used up all the same; the next one may be good."""
        while (scene := await self._window(wechat_asks.spend, part)) is not None:
            titled = {"scene": str(scene), "title": words.text(part.lang, "wechat", "template-title")}
            outcome = await self._call(template.path, self._card(template, part) | titled)
            if isinstance(outcome, Closed):
                continue
            if not isinstance(outcome, Sent | Doubtful | Gone):
                async with self.api.db.begin() as conn:
                    await wechat_asks.give_back(conn, self.api.account, part.openid, scene)
            return outcome
        return Closed("window-closed")

    @staticmethod
    def _card(template: Template, part: Part) -> dict[str, Any]:
        told = {template.field: {"value": words.text(part.lang, "wechat", "template")}}
        return {"touser": part.openid, "template_id": template.id, "data": told}

    async def _window(self, act: Callable[..., Any], part: Part) -> Any:
        async with self.api.db.begin() as conn:
            return await act(conn, self.api.account, part.openid)

    async def _call(self, path: str, message: Mapping[str, Any]) -> Outcome:
        try:
            return outcome_of(await self.api.call(path, message), self.clock())
        except TokenRefused as refused:
            return refusal_of(refused.answer, self.clock())
        except ClientConnectorError as fault:
            return Away(type(fault).__name__)
        except TimeoutError:
            return Doubtful("time-out")
        except ClientError:
            return Doubtful("connection")


def outcome_of(answer: Answer, now: datetime) -> Outcome:
    """Whose fault it is and what follows; WeChat answers nearly everything with a 200 and a number in it."""
    if answer.status != 200:
        return Again("server-error")
    code = answer.code
    match code:
        case None:
            return Doubtful("garbage")
        case 0:
            number = (answer.shape or {}).get("msgid")
            return Sent(str(number) if number is not None else None)
        case 40003:
            return Rejected("bad-openid")
        case 43004:
            return Gone("unsubscribed")
        case 43101:
            return Closed("refused")
        case 45009:
            return Hold(until_midnight(now))
        case 45011:
            return Hold(MINUTE)
    if code == -1 or code in BAD_TOKEN:
        return Again("busy" if code == -1 else "token")
    if code in WINDOW_SHUT:
        return Closed("window-closed")
    return Shut(f"errcode-{code}") if code in NOT_LET_IN else Rejected(f"errcode-{code}")


def refusal_of(answer: Answer, now: datetime) -> Outcome:
    """Why there is no access token: only what passes by itself is tried again."""
    outcome = outcome_of(answer, now)
    if isinstance(outcome, Again | Hold):
        return outcome
    return Shut(f"token-{answer.code}") if answer.code else Again("token")


def until_midnight(now: datetime) -> float:
    """Seconds until quotas begin anew: at midnight in Beijing."""
    here = now.astimezone(SHANGHAI)
    tomorrow = (here + timedelta(days=1)).replace(hour=0, minute=0, second=0, microsecond=0)
    return (tomorrow - here).total_seconds() + 1.0
