"""Hears messages in batches: one transaction, look-ups grouped by kind, one write, one reply each."""

import asyncio
import secrets
import traceback
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import structlog
from sqlalchemy.exc import DBAPIError, InterfaceError, OperationalError
from sqlalchemy.ext.asyncio import AsyncConnection

from bot import chats, deeds, facts
from bot.chats import Given, Loaded, where_of
from bot.heard import Answer, Chat, Doing, Heard, LaidAside, LastOptions, LinkDone, OneTimeLink, Stage
from bot.keypad import LastReply
from bot.messages import START, Message, Option, start_label
from bot.turn import LINK_MINUTES, Turn, take_turn
from bot.who import Who
from flows.channels import LeaveChat
from flows.deeds import SetLanguage
from flows.engine import Deed, Fact, Refused, Tying
from flows.facts import SuspendedTalks
from locales import words
from notices import outbox
from programmes.pack import Pack
from registry import links
from registry.database import Database, one, rows
from registry.vault import Vault

log = structlog.get_logger()

BATCH = 64
LOCK_WAIT = "SET LOCAL lock_timeout = '200ms'"
LOCK_WAIT_ALONE = "SET LOCAL lock_timeout = '5s'"


class ConversationError(Exception):
    """Everything this module raises on purpose."""


class Unavailable(ConversationError):
    """The database cannot be reached now; the message was not heard and may be sent again."""


class OtherBody(ConversationError):
    """The same outside id came before with something else in it."""


@dataclass(frozen=True, slots=True)
class Reply:
    """What a channel shows: messages in the chat's language, the open question, and the turn its buttons carry."""

    messages: tuple[Message, ...]
    talk: tuple[str, str] | None
    turn: int
    contact_id: int
    again: bool = False


@dataclass(slots=True)
class Running:
    """One turn of a batch while it is stepped."""

    index: int
    heard: Heard
    chat: Chat
    who: Who
    steps: Any
    wants: Fact[Any] | Deed[Any] | None = None
    answer: Answer | None = None


@dataclass(slots=True, eq=False)
class Conversation:
    """What is needed to talk: the register, its keys, the programme (another may come), and what each account may carry.

    People of `unlinked` accounts cannot open our pages: what is asked only there is asked at the desk.
    """

    db: Database
    vault: Vault
    pack: Pack
    page: str = ""
    carries: Mapping[str, str] = field(default_factory=dict)
    default_lang: str = "zh"
    unlinked: frozenset[str] = frozenset()

    async def hear(self, heards: Sequence[Heard]) -> list[Reply | ConversationError]:
        """Hear up to `BATCH` messages, several of one chat in their order; each gets its reply or its error."""
        done = await self.together(heards)
        for index, heard in enumerate(heards):
            if index not in done:
                done[index] = await self.alone(heard)
        return [done[index] for index in range(len(heards))]

    async def together(self, heards: Sequence[Heard]) -> dict[int, Reply | ConversationError]:
        """One transaction for all; what is locked elsewhere, or all if one fails, is left to `alone`."""
        try:
            async with self.db.begin() as conn:
                await conn.exec_driver_sql(LOCK_WAIT)
                return await self.batch(conn, dict(enumerate(heards)), wait=False)
        except Exception as fault:
            if len(heards) > 1:
                log.warning("batch_failed", size=len(heards), cause=cause(fault))
            return {}

    async def alone(self, heard: Heard) -> Reply | ConversationError:
        """One turn in its own transaction, tried twice; then an apology with a number to quote."""
        fault: Exception | None = None
        for _ in range(2):
            try:
                async with self.db.begin() as conn:
                    await conn.exec_driver_sql(LOCK_WAIT_ALONE)
                    return (await self.batch(conn, {0: heard}, wait=True))[0]
            except Exception as failed:
                fault = failed
        assert fault is not None
        if is_down(fault):
            return Unavailable(cause(fault))
        incident = secrets.token_hex(3).upper()
        log.error(
            "turn_failed", incident=incident, account=heard.account, cause=cause(fault), path=path_of(fault)
        )
        return await self.apologise(heard, incident)

    async def apologise(self, heard: Heard, incident: str) -> Reply | ConversationError:
        """The failed turn changed nothing; the apology alone is kept, so that a channel can deliver it."""
        try:
            async with self.db.begin() as conn:
                loaded = await chats.load(conn, self.vault, [heard], wait=True, default=self.default_lang)
                chat = loaded.chats[where_of(heard)]
                lang = chat.lang
                text = words.text(lang, "common", "apology", {"incident": incident})
                options = (Option(START + "menu", start_label(lang, "menu")),)
                talk = (chat.talk.flow, chat.talk.at) if chat.talk else None
                answer = Answer([Message("apology", text, "apology", options)], talk)
                await self.queue_replies(conn, [(heard, chat, answer)])
                return Reply(tuple(answer.messages), talk, chat.turn, chat.id)
        except Exception as fault:
            return Unavailable(cause(fault))

    # -- a batch --------------------------------------------------------------------------------------------------

    async def batch(
        self, conn: AsyncConnection, heards: Mapping[int, Heard], *, wait: bool
    ) -> dict[int, Reply | ConversationError]:
        everything = list(heards.values())
        loaded = await chats.load(conn, self.vault, everything, wait=wait, default=self.default_lang)
        given = await chats.answered(conn, everything)
        done: dict[int, Reply | ConversationError] = {}
        told: list[tuple[Heard, Chat, Answer]] = []
        heard_before: dict[tuple[str, str], int] = {}
        for wave in waves(heards, loaded):
            fresh = {}
            for index, heard in wave.items():
                key = (heard.account, heard.outside_id)
                if key in given:
                    done[index] = self.given_before(heard, loaded.chats[where_of(heard)], given[key])
                elif key in heard_before:
                    done[index] = repeated(heard, heards[heard_before[key]], done[heard_before[key]])
                else:
                    heard_before[key] = index
                    fresh[index] = heard
            for running in await self.play(conn, fresh, loaded):
                assert running.answer is not None
                told.append((running.heard, running.chat, running.answer))
                done[running.index] = Reply(
                    tuple(running.answer.messages), running.answer.talk, running.chat.turn, running.chat.id
                )
        if told:
            await self.write(conn, loaded, told)
        return done

    def given_before(self, heard: Heard, chat: Chat, given: Given) -> Reply | ConversationError:
        if given.contact_id != chat.id or given.body != chats.digest(heard.body):
            return OtherBody(heard.outside_id)
        if not given.reply:
            return Reply((), None, chat.turn, chat.id, again=True)
        answer = chats.open_reply(self.vault, given)
        return Reply(tuple(answer.messages), answer.talk, chat.turn, chat.id, again=True)

    async def play(self, conn: AsyncConnection, heards: Mapping[int, Heard], loaded: Loaded) -> list[Running]:
        """Step all turns together: every round answers the look-ups of all scripts, one query per kind."""
        running = [self.begin(index, heard, loaded) for index, heard in heards.items()]
        await self.step_all(conn, running)
        return running

    async def step_all(self, conn: AsyncConnection, running: Sequence[Running]) -> None:
        for turn in running:
            advance(turn, None)
        while waiting := [turn for turn in running if turn.answer is None]:
            asking = [turn for turn in waiting if isinstance(turn.wants, Fact)]
            if asking:
                for turn, found in zip(asking, await self.look_up(conn, asking), strict=True):
                    advance(turn, found)
                continue
            for turn in waiting:
                await self.do(conn, turn)

    def begin(self, index: int, heard: Heard, loaded: Loaded) -> Running:
        chat = loaded.chats[where_of(heard)]
        assert loaded.now is not None
        carries = self.carries.get(heard.account, "everything")
        stage = Stage(loaded.now, self.pack, carries, self.page, heard.account not in self.unlinked)
        who = Who(
            chat.id,
            chat.account,
            heard.channel,
            chat.person_id,
            chat.lang,
            loaded.now,
            self.pack,
            carries,
            officer_id=chat.officer_id,
        )
        return Running(index, heard, chat, who, take_turn(chat, heard, stage))

    async def peek(self, account: str, address: str) -> Answer | None:
        """The open question of a chat as its own page would ask it; nothing is heard and nothing changes."""
        heard = Heard(account, address, "")
        async with self.db.begin() as conn:
            loaded = await chats.load(conn, self.vault, [heard], wait=True, default=self.default_lang)
            turn = self.begin(0, heard, loaded)
            if turn.chat.talk is None:
                return None
            stage = Stage(turn.who.now, self.pack, "everything", self.page)
            turn.steps = Turn(turn.chat, heard, stage).play()
            await self.step_all(conn, [turn])
        messages: Any = turn.answer
        return Answer(messages, (turn.chat.talk.flow, turn.chat.talk.at))

    async def look_up(self, conn: AsyncConnection, asking: Sequence[Running]) -> list[Any]:
        answers: list[Any] = [None] * len(asking)
        ours: dict[int, Fact[Any]] = {}
        for index, turn in enumerate(asking):
            if isinstance(turn.wants, LaidAside | LastOptions | LastReply):
                ours[index] = turn.wants
        for kind, answer in (
            (LaidAside, chats.laid_aside),
            (LastOptions, chats.last_options),
            (LastReply, chats.last_reply),
        ):
            mine = [index for index, fact in ours.items() if isinstance(fact, kind)]
            if mine:
                asked: Any = [(asking[index].chat, ours[index]) for index in mine]
                look: Callable[..., Awaitable[list[Any]]] = answer
                for index, found in zip(mine, await look(conn, self.vault, asked), strict=True):
                    answers[index] = found
        others = [index for index in range(len(asking)) if index not in ours]
        if others:
            wanted: Any = [(asking[index].who, asking[index].wants) for index in others]
            for index, found in zip(others, await facts.answer(conn, self.vault, wanted), strict=True):
                aside = isinstance(asking[index].wants, SuspendedTalks)
                answers[index] = (*asking[index].chat.laid_aside_now(), *found) if aside else found
        return answers

    async def do(self, conn: AsyncConnection, turn: Running) -> None:
        """Carry out one deed; what it refuses goes back into the script."""
        wanted = turn.wants
        if isinstance(wanted, OneTimeLink):
            path = await links.make(conn, self.vault, turn.chat.id, wanted.at, LINK_MINUTES)
            advance(turn, path)
            return
        if isinstance(wanted, LinkDone):
            await links.use(conn, wanted.token)
            advance(turn, None)
            return
        assert isinstance(wanted, Doing)
        deed = wanted.deed
        try:
            result = await deeds.carry_out(conn, self.vault, replace(turn.who, answers=wanted.answers), deed)
        except Refused as refused:
            advance(turn, refused=refused)
            return
        if isinstance(deed, SetLanguage):
            turn.chat.lang = deed.lang
        if isinstance(deed, LeaveChat):
            turn.chat.forget()
        if isinstance(deed, Tying):
            tied = await one(
                conn, "SELECT person_id, officer_id FROM contacts WHERE id = :id", id=turn.chat.id
            )
            assert tied is not None
            turn.chat.person_id, turn.chat.officer_id = tied.person_id, tied.officer_id
            turn.who = replace(turn.who, person_id=tied.person_id, officer_id=tied.officer_id)
        advance(turn, result)

    async def write(
        self, conn: AsyncConnection, loaded: Loaded, told: Sequence[tuple[Heard, Chat, Answer]]
    ) -> None:
        assert loaded.now is not None
        touched = {chat.id: chat for _, chat, _ in told}
        sealed = [
            (
                h,
                c,
                b""
                if not h.link and outbox.carries_replies(h.account) and outbox.has_buttons(h.account)
                else chats.seal_reply(self.vault, c.id, a),
            )
            for h, c, a in told
        ]
        await chats.save(conn, self.vault, loaded.now, touched.values(), sealed)
        await self.queue_replies(conn, told)

    async def queue_replies(self, conn: AsyncConnection, told: Sequence[tuple[Heard, Chat, Answer]]) -> None:
        """Replies of accounts that are sent by their own process become outbox rows of this commit."""
        pushed = [
            outbox.ReplyTo(h.account, h.address, h.outside_id, c.id, c.turn, chats.pack_answer(a))
            for h, c, a in told
            if a.pushed and outbox.pushes_replies(h.account, by_page=h.link is not None)
        ]
        if pushed:
            await outbox.put_replies(conn, self.vault, pushed)


def advance(turn: Running, found: Any = None, refused: Refused | None = None) -> None:
    try:
        turn.wants = turn.steps.throw(refused) if refused else turn.steps.send(found)
    except StopIteration as end:
        turn.answer = end.value
        turn.wants = None


def waves(heards: Mapping[int, Heard], loaded: Loaded) -> list[dict[int, Heard]]:
    """First messages of all chats, then second ones …; chats locked elsewhere are left for later."""
    made: list[dict[int, Heard]] = []
    count: dict[tuple[str, str], int] = {}
    for index, heard in heards.items():
        where = where_of(heard)
        if where not in loaded.chats:
            continue
        nth = count[where] = count.get(where, -1) + 1
        if nth == len(made):
            made.append({})
        made[nth][index] = heard
    return made


def repeated(heard: Heard, first: Heard, reply: Reply | ConversationError) -> Reply | ConversationError:
    """The same id twice within one batch."""
    if heard.body != first.body or where_of(heard) != where_of(first) or not isinstance(reply, Reply):
        return OtherBody(heard.outside_id)
    return replace(reply, again=True)


def is_down(fault: Exception) -> bool:
    if isinstance(fault, DBAPIError) and fault.connection_invalidated:
        return True
    return isinstance(
        fault, OperationalError | InterfaceError | OSError | TimeoutError | asyncio.TimeoutError
    )


def cause(fault: Exception) -> str:
    """The kind of a fault, never its words: a database error quotes the values it was given."""
    origin = getattr(fault, "orig", None)
    return f"{type(fault).__name__}/{type(origin).__name__}" if origin else type(fault).__name__


def path_of(fault: Exception) -> str:
    """Where it happened, innermost last; a traceback as printed would quote values."""
    frames = traceback.extract_tb(fault.__traceback__)[-8:]
    return " ".join(f"{Path(frame.filename).name}:{frame.lineno}" for frame in frames)


async def latest(db: Database, vault: Vault, contact_id: int) -> Answer | None:
    """The last reply a chat got, for a page that is opened again."""
    async with db.begin() as conn:
        found = await rows(conn, chats.LAST, contacts=[contact_id])
    if not found or not found[0].reply:
        return None
    return chats.open_reply(vault, Given(contact_id, b"", found[0].reply))
