"""Text messages through an HTTP gateway; without one, in development, a one-time code is shown in the log."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import orjson
import structlog
from aiohttp import ClientConnectorError, ClientError, ClientResponse, ClientSession, ClientTimeout

from bot import keypad
from bot.keypad import parts_of
from notices import leases
from notices.fallback import SMS, allow_last_resort
from notices.outcomes import Again, Away, Doubtful, Gone, Hold, Outcome, Rejected, Sent, Shut
from notices.pace import Limits
from notices.quiet import NEVER, Quiet
from notices.sender import Addressed, Channel, Sender
from registry import sms
from registry.database import Database
from registry.sms import Quota
from registry.vault import Vault

log = structlog.get_logger()

LIMITS: Final = Limits(per_second=10, at_once=8)
REQUEST_SECONDS: Final = 15.0
ANSWER_BYTES: Final = 64 * 1024
LEVEL: Final = "identity_by_link"

GONE: Final = frozenset({"invalid-number", "no-such-number", "blocked", "unsubscribed", "blacklisted"})
SHUT: Final = frozenset({"no-credit", "unauthorized", "suspended", "template-required"})
HELD: Final = frozenset({"too-fast", "rate-limit"})
"""What a gateway may write as `error` beside any status; other words mean that it refused this message."""


@dataclass(frozen=True, slots=True)
class Text:
    """One message: `to` is a phone, or the name of one (`registry.sms`)."""

    to: str
    text: str
    code: str = ""


class SmsChannel:
    """`POST {to, text}` as JSON to the gateway; any 2xx without an `error` in it is taken as sent.

    A number that had its share (`Quota`) is sent nothing; that is counted in the database, for all processes.
    """

    limits = LIMITS

    def __init__(
        self,
        url: str,
        db: Database,
        vault: Vault,
        *,
        quota: Quota | None = None,
        page: str = "",
        seconds: float = REQUEST_SECONDS,
    ) -> None:
        self.url, self.db, self.vault, self.page, self.seconds = url, db, vault, page, seconds
        self.quota = quota or Quota()
        self._session: ClientSession | None = None

    def parts(self, to: Addressed) -> Sequence[Text]:
        return [Text(to.address, keypad.first(to.messages, to.lang, self.page, asking=to.asking))]

    async def send(self, part: Text) -> Outcome:
        parts = parts_of(part.text)
        async with self.db.begin() as conn:
            by_name = not part.to.startswith("+")
            phone = await sms.phone_of(conn, self.vault, part.to) if by_name else part.to
            if phone is None:
                return Gone("no-number")
            name = part.to if by_name else sms.name_of(self.vault, phone)
            taken = await sms.take(conn, name, parts, self.quota)
        if taken is None:
            return Rejected("quota")
        outcome = await self._post({"to": phone, "text": part.text}, parts)
        if not isinstance(outcome, Sent | Doubtful):
            async with self.db.begin() as conn:
                await sms.give_back(conn, taken)
        return outcome

    async def _post(self, body: Mapping[str, str], parts: int) -> Outcome:
        if self._session is None:
            self._session = ClientSession(timeout=ClientTimeout(total=self.seconds))
        try:
            async with self._session.post(self.url, json=body) as answer:
                said = _said(await _whole(answer))
                return outcome_of(answer.status, answer.headers.get("Retry-After", ""), parts, said)
        except ClientConnectorError as fault:
            return Away(type(fault).__name__)
        except TimeoutError:
            return Doubtful("time-out")
        except ClientError:
            return Doubtful("connection")

    async def close(self) -> None:
        if self._session is not None:
            await self._session.close()


async def _whole(answer: ClientResponse) -> bytes:
    """All of it, however it comes in; nothing of what is too long. One read gives what is there, and may cut an `error` off."""
    body = b""
    async for chunk in answer.content.iter_chunked(ANSWER_BYTES):
        body += chunk
        if len(body) > ANSWER_BYTES:
            return b""
    return body


def _said(body: bytes) -> Mapping[str, Any]:
    """What the gateway says beside its status; nothing where that is no JSON object."""
    try:
        shape = orjson.loads(body)
    except orjson.JSONDecodeError:
        return {}
    return shape if isinstance(shape, dict) else {}


def outcome_of(status: int, retry_after: str, parts: int, said: Mapping[str, Any]) -> Outcome:
    """What a gateway's answer means, and whose fault it is; only words of our own lists are kept."""
    error = str(said.get("error") or "").strip().casefold().replace("_", "-").replace(" ", "-")
    wait = Hold(float(retry_after) if retry_after.isascii() and retry_after.isdecimal() else 1.0)
    if error in GONE or status == 410:
        return Gone(error if error in GONE else "no-such-number")
    if error in SHUT or status in (401, 402, 403, 404):
        return Shut(error if error in SHUT else f"status-{status}")
    if error in HELD or status == 429:
        return wait
    if 200 <= status < 300:
        if error:
            return Rejected("gateway-refused")
        outside_id = said.get("id")
        return Sent(str(outside_id)[:100] if isinstance(outside_id, str | int) else None, parts)
    return Rejected("bad-request") if 400 <= status < 500 else Again("server-error")


class LoggedChannel:
    """In development nothing leaves the machine: a code is logged, and neither phone nor words; the rest fails."""

    limits = LIMITS

    def parts(self, to: Addressed) -> Sequence[Text]:
        return [Text("", "", str(to.values.get("code", "")))]

    async def send(self, part: Text) -> Outcome:
        if not part.code:
            return Rejected("no-gateway")
        log.warning("one_time_code", code=part.code, why="SMS_URL is not set")
        return Sent(parts=0)


async def run_sms(
    db: Database,
    vault: Vault,
    sms_url: str | None,
    stop: asyncio.Event | None = None,
    *,
    quota: Quota | None = None,
    page: str = "",
    quiet: Quiet = NEVER,
    last_resort: bool = False,
) -> None:
    """Sends for the account `sms` until it is cancelled (or `stop`). A pause ends with a new start: somebody looked.

    `page` is where paths of our pages lead; `last_resort`: people on record whom no chat reaches are told by SMS.
    """
    channel: Channel = (
        LoggedChannel() if sms_url is None else SmsChannel(sms_url, db, vault, quota=quota, page=page)
    )
    async with db.begin() as conn:
        await leases.open_account(conn, SMS, LEVEL)
        await leases.shut(conn, SMS, None)
        await allow_last_resort(conn, last_resort and sms_url is not None)
    try:
        await Sender(db, vault, SMS, channel, level=LEVEL, quiet=quiet).run(stop or asyncio.Event())
    finally:
        if isinstance(channel, SmsChannel):
            await channel.close()
