"""What scripts know of invitations, and how one is made."""

from collections.abc import Mapping
from dataclasses import dataclass

from flows.engine import Deed, Fact


@dataclass(frozen=True, slots=True)
class InvitationSeen:
    """`state`: open, own (the reader made it), yours (this chat took it up), used, expired, ended (no longer theirs to give).

    `kind`: occupant, relative or sublandlord; `by`: the surname of who invites; `houses`: of how many it speaks, which
    has no code and no address where it is all that they let.
    """

    kind: str
    state: str
    house_code: str
    address: str
    by: str
    houses: int = 1


@dataclass(frozen=True, slots=True)
class InvitationOf(Fact[InvitationSeen | None]):
    """None for a token of nothing."""

    token: str


@dataclass(frozen=True, slots=True)
class InvitedAnswers(Fact[Mapping[str, str]]):
    """What an open invitation of an occupant says already: the room, if it names one."""

    token: str


@dataclass(frozen=True, slots=True)
class Made:
    """A link's token; `telegram`: the same as an address of the bot, '' where there is none."""

    token: str
    telegram: str


@dataclass(frozen=True, slots=True)
class Invite(Deed[Made]):
    """A link for one person to a house of the tied landlord's; `all_houses`: a relative is to act for all of theirs.

    Refused: not-yours, too-many-invitations.
    """

    kind: str
    house_id: int
    room: str = ""
    all_houses: bool = False
