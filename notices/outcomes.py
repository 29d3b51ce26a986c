"""What became of a notice that a channel was given, and what is written about it."""

from dataclasses import dataclass
from typing import Final

from notices.leases import Claimed, Settled

MOST_ATTEMPTS: Final = 30
"""With a back-off that ends at five minutes: about two hours."""

LONGEST_BACK_OFF: Final = 300.0

LONGEST_ID: Final = 200


@dataclass(frozen=True, slots=True)
class Sent:
    outside_id: str | None = None
    parts: int = 1


@dataclass(frozen=True, slots=True)
class Rejected:
    """This one will never be taken; it failed, nothing else follows."""

    reason: str


@dataclass(frozen=True, slots=True)
class Gone:
    """The reader cannot be reached on this channel any more."""

    reason: str


@dataclass(frozen=True, slots=True)
class Again:
    """It did not arrive; it is tried again, later each time."""

    reason: str


@dataclass(frozen=True, slots=True)
class Doubtful:
    """It may have arrived."""

    reason: str


@dataclass(frozen=True, slots=True)
class Hold:
    """The whole account must wait so many seconds; this one waits along."""

    seconds: float


@dataclass(frozen=True, slots=True)
class Away:
    """The service could not even be reached; the account waits, longer each time, and nobody's attempts are counted."""

    reason: str


@dataclass(frozen=True, slots=True)
class Shut:
    """The service does not let the account in: paused until somebody looks, and nothing is burnt."""

    reason: str


@dataclass(frozen=True, slots=True)
class Back:
    """It was not sent after all."""


@dataclass(frozen=True, slots=True)
class Unwanted:
    """The reader said meanwhile that they want no such messages."""

    reason: str


Outcome = Sent | Rejected | Gone | Again | Doubtful | Hold | Away | Shut | Back | Unwanted


def settled(claimed: Claimed, outcome: Outcome) -> Settled:
    """What is written about a claim."""
    one, attempt, tries = claimed.id, claimed.attempt, claimed.tries + 1
    match outcome:
        case Sent(outside_id, parts):
            return Settled(one, attempt, "sent", None, _storable(outside_id), parts)
        case Rejected(reason) | Gone(reason):
            return Settled(one, attempt, "failed", reason)
        case Unwanted(reason):
            return Settled(one, attempt, "skipped", reason)
        case Again(reason) if tries >= MOST_ATTEMPTS:
            return Settled(one, attempt, "failed", reason)
        case Again(reason):
            return Settled(one, attempt, "queued", reason, wait=back_off(tries))
        case Doubtful(reason):
            return Settled(one, attempt, "unknown", reason, wait=back_off(tries))
        case Hold() | Away() | Shut() | Back():
            return Settled(one, attempt, "queued")


def back_off(tries: int) -> float:
    """Seconds until the next try: 1, 2, 4 … 300."""
    return min(LONGEST_BACK_OFF, 2.0 ** min(tries - 1, 10))


def _storable(outside_id: str | None) -> str | None:
    """PostgreSQL takes no NUL: one that a service sent would keep a whole batch from being written, again and again."""
    return outside_id and outside_id.replace("\0", "")[:LONGEST_ID]
