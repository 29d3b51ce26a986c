"""Officers' e-mail and group robots (DingTalk, WeCom, Feishu), at addresses as Apprise writes them."""

import asyncio
import logging
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from threading import Lock
from typing import Any, Final

from bot import robot_calls
from bot.robot_calls import HOSTS, of_status
from notices.fallback import ROBOTS
from notices.outcomes import Again, Doubtful, Gone, Outcome, Sent
from notices.pace import Limits
from notices.quiet import NEVER, Quiet
from notices.sender import Addressed, Sender
from registry import officer_addresses
from registry.database import Database
from registry.vault import Vault

LIMITS: Final = Limits(per_second=2, chat_seconds=3.0, at_once=1)
"""A robot of DingTalk or WeCom takes twenty messages a minute (their documentation of group robots)."""
LONGEST_CALL: Final = 20.0
TITLE: Final = "安居"

_ONE_AT_A_TIME: Final = Lock()
"""What Apprise says of a failure goes to one logger of the process: two calls would read each other's."""
_STATUS: Final = re.compile(r"error=(\d{3})\b")


@dataclass(frozen=True, slots=True)
class Call:
    """One message to one officer's address, by the name of its contact."""

    to: str
    text: str


class RobotsChannel:
    """Tells officers: robots by our own calls, the rest by Apprise, whose words about a failure may quote the address."""

    limits = LIMITS

    def __init__(
        self, db: Database, vault: Vault, seconds: float = LONGEST_CALL, hosts: Mapping[str, str] = HOSTS
    ) -> None:
        self.db, self.vault, self.seconds, self.hosts = db, vault, seconds, hosts

    def parts(self, to: Addressed) -> Sequence[Call]:
        return [Call(to.address, "\n".join(str(message["text"]) for message in to.messages))]

    async def send(self, part: Call) -> Outcome:
        async with self.db.begin() as conn:
            url = await officer_addresses.url_of(conn, self.vault, part.to)
        if url is None:
            return Gone("removed")
        target = await asyncio.to_thread(_target, url)
        if target is None:
            return Gone("unreadable-address")
        robot = robot_calls.robot_of(target, f"{TITLE}\n{part.text}", self.hosts)
        if robot is not None:
            return await robot_calls.call(robot, self.seconds)
        try:
            async with asyncio.timeout(self.seconds):
                return await asyncio.to_thread(_tell, target, part.text)
        except TimeoutError:
            return Doubtful("time-out")


def _tell(target: Any, text: str) -> Outcome:
    """In a thread: Apprise waits for the service."""
    from apprise import LogCapture

    with _ONE_AT_A_TIME, LogCapture(level=logging.WARNING) as said:  # type: ignore[no-untyped-call]
        done = target.notify(body=text, title=TITLE)
        return Sent() if done else outcome_of(said.getvalue())


def _target(url: str) -> Any:
    """What an address means to Apprise, whose own log would repeat it; None if nothing. Loading it takes a second."""
    from apprise import Apprise

    logging.getLogger("apprise").propagate = False
    return Apprise.instantiate(url)


def outcome_of(said: str) -> Outcome:
    """What Apprise's own words about a failure mean."""
    found = _STATUS.search(said)
    return of_status(int(found[1])) if found else Again("not-taken")


def readable(url: str) -> str | None:
    """The service that an address names, None for one nobody can read; loads Apprise."""
    target = _target(url)
    return None if target is None else str(target.service_name)


async def run_robots(
    db: Database, vault: Vault, stop: asyncio.Event | None = None, *, quiet: Quiet = NEVER
) -> None:
    """Sends for the account `robots` until it is cancelled (or `stop`)."""
    await Sender(db, vault, ROBOTS, RobotsChannel(db, vault), quiet=quiet).run(stop or asyncio.Event())
