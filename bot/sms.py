"""Text messages through an HTTP gateway; without one, in development, a one-time code is shown in the log."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import structlog
from aiohttp import ClientConnectorError, ClientError, ClientSession, ClientTimeout

from notices.outbox import SMS
from notices.pace import Limits
from notices.sender import (
    Addressed,
    Again,
    Away,
    Channel,
    Doubtful,
    Hold,
    Outcome,
    Rejected,
    Sender,
    Sent,
    Shut,
)
from registry.database import Database
from registry.vault import Vault

log = structlog.get_logger()

LIMITS: Final = Limits(per_second=10, at_once=8)
REQUEST_SECONDS: Final = 15.0
LEVEL: Final = "identity_by_link"
GSM: Final = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿"
    "abcdefghijklmnopqrstuvwxyzäöñüà"
)
GSM_TWICE: Final = frozenset("^{}\\[~]|€\f")
"""3GPP TS 23.038: the letters of a 7-bit message, and those that take two places."""


@dataclass(frozen=True, slots=True)
class Text:
    """One message to one phone."""

    to: str
    text: str
    code: str = ""


def parts_of(text: str) -> int:
    """How many messages are charged: 160 letters (153 where joined) of the GSM alphabet, else 70 (67) UCS-2 units."""
    if all(letter in GSM or letter in GSM_TWICE for letter in text):
        places, alone, joined = len(text) + sum(letter in GSM_TWICE for letter in text), 160, 153
    else:
        places, alone, joined = len(text.encode("utf-16-le")) // 2, 70, 67
    return 1 if places <= alone else -(-places // joined)


class SmsChannel:
    """`POST {to, text}` as JSON to the gateway; any 2xx is taken as sent."""

    limits = LIMITS

    def __init__(self, url: str) -> None:
        self.url = url
        self._session: ClientSession | None = None

    def parts(self, to: Addressed) -> Sequence[Text]:
        return [Text(to.address, "\n".join(message["text"] for message in to.messages))]

    async def send(self, part: Text) -> Outcome:
        if self._session is None:
            self._session = ClientSession(timeout=ClientTimeout(total=REQUEST_SECONDS))
        try:
            async with self._session.post(self.url, json={"to": part.to, "text": part.text}) as answer:
                await answer.read()
                return outcome_of(answer.status, answer.headers.get("Retry-After", ""), parts_of(part.text))
        except ClientConnectorError as fault:
            return Away(type(fault).__name__)
        except TimeoutError:
            return Doubtful("time-out")
        except ClientError:
            return Doubtful("connection")

    async def close(self) -> None:
        if self._session is not None:
            await self._session.close()


def outcome_of(status: int, retry_after: str, parts: int) -> Outcome:
    """What a gateway's answer means."""
    if 200 <= status < 300:
        return Sent(parts=parts)
    if status in (401, 403, 404):
        return Shut(f"status-{status}")
    if status == 429:
        return Hold(float(retry_after) if retry_after.isdecimal() else 1.0)
    if 400 <= status < 500:
        return Rejected("bad-request")
    return Again("server-error")


class LoggedChannel:
    """In development nothing leaves the machine: the code is logged, and neither phone nor words."""

    limits = LIMITS

    def parts(self, to: Addressed) -> Sequence[Text]:
        return [Text("", "", str(to.values.get("code", "")))]

    async def send(self, part: Text) -> Outcome:
        log.warning("one_time_code", code=part.code, why="SMS_URL is not set")
        return Sent(parts=0)


async def run_sms(db: Database, vault: Vault, sms_url: str | None, stop: asyncio.Event | None = None) -> None:
    """Sends for the account `sms` until it is cancelled (or `stop`)."""
    channel: Channel = LoggedChannel() if sms_url is None else SmsChannel(sms_url)
    try:
        await Sender(db, vault, SMS, channel, level=LEVEL).run(stop or asyncio.Event())
    finally:
        if isinstance(channel, SmsChannel):
            await channel.close()
