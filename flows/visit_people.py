"""Whom an officer met at a door: ticked off the list as it stands, why others have not declared, who is not on it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from flows.engine import ask, find, say
from flows.kinds import Whole, YesNo
from flows.ticks import OneForAll, Ticking
from flows.visit_deeds import Newcomer
from flows.visit_facts import GoneMeanwhile, HouseOpened, Resident
from flows.visit_others import Others
from locales import words

MOST_PEOPLE: Final = 5_000
REASONS: Final = ("invited", "later", "away", "refused", "moved")
DIFFER: Final = "differ"
IN_TURN: Final = ("moved", "refused", "away", "later")
"""Asked for in this order where reasons differ; whoever is left then was invited."""
SHOWN: Final = 12


@dataclass(frozen=True, slots=True)
class Seen:
    """Who was there; `excepted` are undeclared stays, each with why it may wait.

    `mentioned`: all stays the answers speak of; `declared`: those of them that declared while the officer was writing.
    """

    head_count: int | None = None
    present: tuple[int, ...] = ()
    excepted: tuple[tuple[int, str], ...] = ()
    newcomers: tuple[Newcomer, ...] = ()
    mentioned: frozenset[int] = frozenset()
    declared: tuple[int, ...] = ()


class Meeting:
    """The list at the door as it stands now, and what the answers say of it; `rows` are the lines of the summary."""

    def __init__(self, house: HouseOpened, lang: str, rows: list[str]) -> None:
        self.house, self.lang, self.rows = house, lang, rows
        self.named = told_apart(house.residents, lang)
        self.ticking = Ticking(self.named)
        self.excepted: dict[str, str] = {}
        self.asked_of: set[str] = set()
        self.turns = self.counts = 0

    @property
    def waiting(self) -> dict[str, str]:
        """Who of those ticked or not has not declared, and no answer says why."""
        undeclared = {key(one) for one in self.house.residents if not one.declared}
        asked = undeclared & self.ticking.mentioned - self.asked_of
        return {value: label for value, label in self.named.items() if value in asked}

    def seen(self, head_count: int, newcomers: tuple[Newcomer, ...]) -> Seen:
        declared = {key(one) for one in self.house.residents if one.declared}
        return Seen(
            head_count,
            ids(self.ticking.yes),
            tuple((number(value), why) for value, why in self.excepted.items()),
            newcomers,
            frozenset(ids(self.ticking.mentioned | self.asked_of)),
            tuple(sorted(ids(self.asked_of & declared))),
        )


async def who_is_there(meeting: Meeting) -> Seen:
    """The list as the officer finds it; who comes to it while they write is for `came_late`."""
    rows = meeting.rows
    head_count = await counted(meeting)
    while not meeting.ticking.ended:
        await met(meeting)
    head_count = await not_fewer(meeting, head_count)
    if meeting.waiting:
        await undeclared(meeting)
    if meeting.house.resting:
        await say("resting", count=meeting.house.resting)
    others = await ask("others", YesNo())
    rows.append("others")
    newcomers: tuple[Newcomer, ...] = ()
    if others:
        newcomers = await ask("others-named", Others(), sensitive=True)
        rows.append("others-named")
    return meeting.seen(head_count, newcomers)


async def came_late(meeting: Meeting, seen: Seen) -> Seen:
    """Whoever was reported into the house meanwhile is asked about last, so that no answer is in their way."""
    while meeting.ticking.left:
        await say("came-meanwhile", count=len(meeting.ticking.left))
        await met(meeting)
    while waiting := meeting.waiting:
        await say("came-meanwhile", count=len(waiting))
        await undeclared(meeting)
    return meeting.seen(await not_fewer(meeting, seen.head_count or 0), seen.newcomers)


async def counted(meeting: Meeting) -> int:
    """How many live there; of more than one answer the summary has the last."""
    meeting.counts += 1
    name, kind = "head-count", Whole(0, MOST_PEOPLE)
    if meeting.counts == 1:
        head_count = await ask("head-count", kind)
    else:
        name = f"head-count.{meeting.counts}"
        head_count = await ask(f"head-count.{meeting.counts}", kind)
    meeting.rows[:] = [*(row for row in meeting.rows if not row.startswith("head-count")), name]
    return head_count


async def not_fewer(meeting: Meeting, head_count: int) -> int:
    """Asked again while it is smaller than the number of those who were seen."""
    seen = len(meeting.ticking.yes)
    while head_count < seen:
        await say("fewer-than-seen", count=head_count, seen=seen)
        head_count = await counted(meeting)
    return head_count


async def met(meeting: Meeting) -> None:
    """One page of the list."""
    ticking = meeting.ticking
    page = ticking.pages + 1
    ticking.take(await ask(f"present.{page}", ticking.kind(), who=ticking.lines(), page=page))
    meeting.rows.append(f"present.{page}")


async def undeclared(meeting: Meeting) -> None:
    """One answer for all who have not declared, or a list for each reason."""
    meeting.turns += 1
    turn, left = meeting.turns, meeting.waiting
    kind = OneForAll(list(left), *(REASONS if len(left) == 1 else (*REASONS, DIFFER)))
    told = await ask(f"not-declared.{turn}", kind, count=len(left), who=short(left))
    meeting.rows.append(f"not-declared.{turn}")
    meeting.asked_of.update(told.about)
    about = {value: label for value, label in left.items() if value in told.about}
    if told.why == DIFFER:
        meeting.excepted |= await one_reason_after_another(turn, about, meeting.rows)
    else:
        meeting.excepted |= dict.fromkeys(about, told.why)


async def one_reason_after_another(turn: int, about: dict[str, str], rows: list[str]) -> dict[str, str]:
    excepted: dict[str, str] = {}
    left = about
    for why in IN_TURN:
        if not left:
            break
        ticking = Ticking(left)
        while ticking.left:
            page = ticking.pages + 1
            ticks = await ask(f"not-declared.{turn}.{why}.{page}", ticking.kind(), who=ticking.lines())
            ticking.take(ticks)
            rows.append(f"not-declared.{turn}.{why}.{page}")
        excepted |= dict.fromkeys(ticking.yes, why)
        left = {value: label for value, label in left.items() if value not in ticking.yes}
    return excepted | dict.fromkeys(left, "invited")


async def what_changed(meeting: Meeting, seen: Seen) -> None:
    """Who left the list, or declared, since the officer answered: nothing of it is lost, and it is said."""
    named, house = meeting.named, meeting.house
    if seen.declared:
        await say("declared-meanwhile", who=short({v: named[v] for v in map(value_of, seen.declared)}))
    gone = tuple(sorted(seen.mentioned - {one.stay_id for one in house.residents}))
    if gone:
        known = await find(GoneMeanwhile(house.code, gone))
        if known:
            await say("gone-meanwhile", who=short(told_apart(known, meeting.lang)))


def told_apart(residents: Sequence[Resident], lang: str) -> dict[str, str]:
    """A label for each: 李·301; where no names travel, a number and the room."""
    made: dict[str, str] = {}
    taken: set[str] = set()
    for n, one in enumerate(residents, 1):
        who = one.surname or words.text(lang, "visit", "somebody", {"n": n})
        label = "·".join(filter(None, (who, one.room)))
        made[key(one)] = label if label not in taken else f"{label}（{n}）"
        taken.add(label)
    return made


def short(named: Mapping[str, str]) -> str:
    """As many names as can be read at once."""
    shown = list(named.values())
    return "、".join(shown[:SHOWN]) + ("…" if len(shown) > SHOWN else "")


def key(one: Resident) -> str:
    return value_of(one.stay_id)


def value_of(stay_id: int) -> str:
    return f"s{stay_id}"


def number(value: str) -> int:
    return int(value[1:])


def ids(values: Sequence[str] | set[str]) -> tuple[int, ...]:
    return tuple(number(value) for value in values)
