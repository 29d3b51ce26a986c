"""One message of one chat becomes one answer: a generator that asks for facts and deeds and does no I/O itself."""

from collections.abc import Generator
from dataclasses import replace
from functools import partial
from typing import Any

from bot import keypad, messages
from bot.heard import (
    Answer,
    Chat,
    Doing,
    Heard,
    LaidAside,
    LastOptions,
    LinkDone,
    OneTimeLink,
    Stage,
    TalkState,
)
from bot.messages import START, Message, Option
from flows.engine import FLOWS, Ask, Deed, Fact, Flow, Refused, Say, Scene, row_id
from flows.facts import Suspended, SuspendedTalks
from flows.kinds import Invalid, Kind, Several, Text
from flows.office_facts import OfficerHere, OfficerSeen
from flows.play import Finished, NeedDeed, NeedFact, Open, Pause, Play
from flows.rooms import Room
from locales import words
from locales.languages import language_named
from programmes.questions import best, questions

LONGEST = 10_000
MAX_HANDOVERS = 5
MAX_FACT_ROUNDS = 8
LINK_MINUTES = 15
ANSWERS_TOO = ("go-on", "greeting", "officer")
"""Words that mean something while nothing is asked, and are answers otherwise."""
ABOUT_THE_CHAT = ("notices", "language", "leave-chat", "remind-here")
"""What can be settled where only hints travel: it concerns the chat, not a person."""


def take_turn(chat: Chat, heard: Heard, stage: Stage) -> Generator[Fact[Any] | Deed[Any], Any, Answer]:
    """Yields what it needs to know or to have done, is sent the results, and returns the answer."""
    chat.turn += 1
    chosen = words.match_language(heard.lang or "")
    if chosen:
        chat.lang = chosen
    turn = Turn(chat, heard, stage)
    said = yield from turn.answer()
    talk = chat.talk
    return Answer(said, (talk.flow, talk.at) if talk else None, turn.pushed)


class Turn:
    """The steps of one turn; each method yields to the caller for facts and deeds."""

    def __init__(self, chat: Chat, heard: Heard, stage: Stage) -> None:
        self.chat, self.heard, self.stage = chat, heard, stage
        self.handovers = 0
        self.pushed = True

    def say(self, key: str, **values: object) -> Message:
        return Message(key, words.text(self.chat.lang, "common", key, values))

    def answer(self) -> Generator[Any, Any, list[Message]]:
        heard = self.heard
        start = heard.start or (heard.choice or "").removeprefix(START) * (heard.choice or "").startswith(
            START
        )
        if self.stage.carries == "hints":
            return (yield from self.only_hints(start))
        if heard.unreadable is not None:
            return (yield from self.again(self.say(f"unreadable-{heard.unreadable}")))
        if heard.text is not None and len(heard.text) > LONGEST:
            return (yield from self.again(self.say("too-long", most=LONGEST)))
        if start:
            return (yield from self.begin(start))
        if heard.channel == "sms" and (heard.text or "").strip() == keypad.MORE:
            return (yield from self.rest())
        if heard.link is not None:
            return (yield from self.again(self.say("stale")) if self.is_stale() else self.play(spoken=True))
        if heard.choice == "back":
            return (yield from self.play(back=True))
        word = heard_everywhere(heard.text) if heard.text is not None else None
        if word is not None and not (word in ANSWERS_TOO and self.chat.talk is not None):
            return (yield from self.global_word(word))
        if self.chat.talk is None:
            return (yield from self.no_talk())
        if self.is_stale():
            return (yield from self.again(self.say("stale")))
        return (yield from self.play(spoken=True))

    def only_hints(self, start: str) -> Generator[Any, Any, list[Message]]:
        """Decision 22: nothing about anybody travels here; the page behind the plate does it all."""
        word = heard_everywhere(self.heard.text or "")
        if word == "emergency":
            return [self.say("emergency")]
        if word == "opt-out":
            return (yield from self.begin("notices:stop"))
        talk = self.chat.talk
        if not start and talk is not None and talk.flow in ABOUT_THE_CHAT:
            return (yield from self.play(spoken=True))
        return (yield from self.begin(start))

    def by_page(self, house: str) -> Message:
        """Where hints are all that travels: the page of the plate, or the chat's own."""
        path = f"/h/{house}" if house.isascii() and house.isalnum() else "/chat"
        return replace(self.say("hints-only"), link=self.stage.page + path)

    def is_stale(self) -> bool:
        heard, talk = self.heard, self.chat.talk
        if heard.at is not None:
            return talk is None or heard.at != talk.at
        return heard.turn is not None and heard.turn != self.chat.turn - 1

    def global_word(self, word: str) -> Generator[Any, Any, list[Message]]:
        if word in ("menu", "language", "officer"):
            return (yield from self.begin(word))
        if word == "opt-out":
            return (yield from self.begin("notices:stop"))
        if word == "back":
            return (yield from self.play(back=True))
        if word == "stop":
            return (yield from self.stop())
        if word == "go-on":
            return (yield from self.go_on())
        if word == "greeting":
            return [self.say("hello"), *(yield from self.begin("menu"))]
        if word == "help":
            return (yield from self.help())
        return (yield from self.emergency())

    def help(self) -> Generator[Any, Any, list[Message]]:
        """What the words do, and a button to the answers, or to an officer's work; then where we are."""
        officer: OfficerSeen | None = yield OfficerHere()
        start, key = ("faq", "help") if officer is None else ("today", "help-officer")
        label = messages.start_label(self.chat.lang, start)
        told = replace(self.say(key), options=(Option(START + start, label),))
        if self.chat.talk is not None:
            return (yield from self.again(told))
        menu = self.menu_beside(told)
        return [replace(menu, options=(*told.options, *menu.options))]

    def stop(self) -> Generator[Any, Any, list[Message]]:
        yield from ()
        if self.chat.talk is None:
            return [self.menu_beside(self.say("nothing-open"))]
        self.chat.lay_aside()
        return [self.menu_beside(self.say("stopped"))]

    def emergency(self) -> Generator[Any, Any, list[Message]]:
        """110 may be a room or a count: where one is asked it is the answer, and the line is added."""
        line = self.say("emergency")
        if self.chat.talk is None:
            return [self.menu_beside(line)]
        before = dict(self.chat.talk.answers)
        said = yield from self.play(spoken=True)
        read = self.chat.talk is None or self.chat.talk.answers != before
        return [line, *said] if read else [line, *[m for m in said if not m.key.startswith("invalid-")]]

    def rest(self) -> Generator[Any, Any, list[Message]]:
        """What did not fit into the last text message."""
        last: tuple[Message, ...] = yield keypad.LastReply()
        left = keypad.rest(last, self.chat.lang, self.stage.page if self.stage.linked else "")
        return [left] if left else (yield from self.again(self.say("sms-no-more")))

    def no_talk(self) -> Generator[Any, Any, list[Message]]:
        """Nothing is open: a number or a word may mean a button of the last reply; else the menu."""
        heard = self.heard
        if heard.text is not None:
            options: tuple[Option, ...] = yield LastOptions()
            meant = messages.match_option(options, heard.text)
            if meant is not None and meant.startswith(START):
                return (yield from self.begin(meant.removeprefix(START)))
            if language_named(heard.text):
                return (yield from self.answered_by("language", "which.1"))
            if best(questions(self.stage.pack, self.chat.lang).entries, heard.text):
                return (yield from self.answered_by("faq", "words"))
        first = self.say("stale" if heard.choice is not None or heard.at is not None else "not-understood")
        return [first, *(yield from self.begin("menu"))]

    def answered_by(self, flow: str, question: str) -> Generator[Any, Any, list[Message]]:
        """What was typed answers the first question of a conversation nobody opened yet."""
        self.chat.keep(TalkState(flow, "", question, {}, self.stage.pack.name, self.stage.now))
        return (yield from self.play(spoken=True))

    def begin(self, start: str) -> Generator[Any, Any, list[Message]]:
        """Open a conversation; one under way is laid aside, one laid aside before goes on where it was."""
        name, _, subject = start.partition(":")
        if start.startswith("h_"):
            name, subject = "welcome", start[2:].upper()
        if start.startswith("i_"):
            name, subject = "invited", start[2:]
        if self.stage.carries == "hints" and name not in ABOUT_THE_CHAT:
            return [self.by_page(subject if name == "welcome" else "")]
        if name == "resume":
            return (yield from self.resume(subject))
        flow = FLOWS.get(name)
        if flow is None or len(subject) > 100 or not subject.isprintable():
            return [self.menu_beside(self.say("unknown-start"))]
        talk = self.chat.talk
        if talk is not None and (talk.flow, talk.subject) == (name, subject):
            return (yield from self.play())
        self.chat.lay_aside()
        earlier: TalkState | None = None
        if not flow.passing:
            earlier = yield LaidAside(name, subject)
        if earlier is not None:
            return [self.say("resumed"), *(yield from self.take_up(earlier))]
        self.chat.keep(TalkState(name, subject, "", {}, self.stage.pack.name, self.stage.now))
        return (yield from self.play(fresh=True))

    def resume(self, subject: str) -> Generator[Any, Any, list[Message]]:
        earlier: TalkState | None = None
        talk_id = row_id(subject)
        if talk_id is not None:
            earlier = yield LaidAside(id=talk_id)
        if earlier is None:
            return [self.menu_beside(self.say("nothing-open"))]
        self.chat.lay_aside()
        return (yield from self.take_up(earlier))

    def go_on(self) -> Generator[Any, Any, list[Message]]:
        """继续: what was laid aside last."""
        aside: tuple[Suspended, ...] = yield SuspendedTalks()
        return (yield from self.resume(str(aside[0].id) if aside else ""))

    def take_up(self, earlier: TalkState) -> Generator[Any, Any, list[Message]]:
        earlier.active = True
        self.chat.keep(earlier)
        return (yield from self.play())

    def again(self, first: Message) -> Generator[Any, Any, list[Message]]:
        """Tell something, then where we are."""
        if self.chat.talk is None:
            return [self.menu_beside(first)]
        return [first, *(yield from self.play())]

    def menu_beside(self, message: Message) -> Message:
        label = messages.start_label(self.chat.lang, "menu")
        return replace(message, options=(Option(START + "menu", label),))

    # -- playing ------------------------------------------------------------------------------------------------

    def scene(self, talk: TalkState) -> Scene:
        chat, stage = self.chat, self.stage
        channel = self.heard.channel
        return Scene(
            talk.subject,
            stage.pack.spoken(chat.lang),
            stage.now,
            chat.lang,
            channel,
            chat.account,
            stage.carries,
        )

    def play(
        self, *, spoken: bool = False, back: bool = False, fresh: bool = False
    ) -> Generator[Any, Any, list[Message]]:
        talk = self.chat.talk
        if talk is None:
            return [self.menu_beside(self.say("nothing-open"))]
        flow = FLOWS[talk.flow]
        play = Play(flow, self.scene(talk), talk.answers)
        play.first = fresh
        if fresh and flow.prefill is not None:
            fact = flow.prefill(play.scene)
            if fact is not None:
                play.answers.update((yield fact))
        if spoken:
            play.hear(self.spoken(), talk.at, partial(self.meant, play))
        try:
            pause = yield from self.run(play, play.start())
            if back and play.back():
                pause = yield from self.run(play, play.start())
            elif back and flow.before:
                return (yield from self.begin(flow.before))
            return (yield from self.paused(play, talk, pause))
        finally:
            play.close()

    def spoken(self) -> str:
        heard = self.heard
        if heard.file is not None:
            return f"file:{heard.file}"
        return heard.choice if heard.choice is not None else heard.text or ""

    def cries(self) -> bool:
        """Nothing but 119 or 救命 was typed: no words of an answer."""
        return self.heard.text is not None and words.global_word(self.heard.text) == "emergency"

    def meant(self, play: Play, question: Ask, spoken: str) -> str:
        """Typed numbers and labels become the option they mean; a tapped value is taken as it is.

        What belongs on a one-time page is not read anywhere else.
        """
        if question.sensitive and self.stage.carries != "everything" and self.heard.link is None:
            raise Invalid("by-link")
        if self.cries() and not (question.name == "room" or of_numbers(question.kind)):
            raise Invalid("choice")
        if (
            self.heard.choice is not None
            and isinstance(question.kind, Text)
            and spoken not in question.options
        ):
            raise Invalid("button")
        if self.heard.text is None or not question.options:
            return spoken
        options = messages.options_of(self.chat.lang, play.flow.name, question, play.shown)
        if isinstance(question.kind, Several):
            if question.kind.nothing(spoken):
                return Several.NONE
            return ",".join(
                messages.match_option(options, part) or part for part in question.kind.parts(spoken)
            )
        numbered = question.kind.wire not in messages.COUNTED
        return messages.match_option(options, spoken, numbered=numbered) or spoken

    def run(self, play: Play, pause: Pause) -> Generator[Any, Any, Pause]:
        rounds = 0
        while isinstance(pause, NeedFact | NeedDeed):
            if isinstance(pause, NeedFact):
                rounds += 1
                if rounds > MAX_FACT_ROUNDS:
                    raise RuntimeError(f"{play.flow.name} looks up too much in one turn")
                pause = play.found(pause.fact, (yield pause.fact))
                continue
            try:
                result = yield Doing(pause.deed, {name: play.answers[name] for name in play.path})
            except Refused as refused:
                pause = play.refuse(refused)
            else:
                pause = play.did(result)
        return pause

    def paused(self, play: Play, talk: TalkState, pause: Pause) -> Generator[Any, Any, list[Message]]:
        lang = self.chat.lang
        spoken_to = talk.at if play.at else ""
        if isinstance(pause, Open):
            talk.at, talk.answers = pause.question.name, play.answers
            self.chat.keep(talk)
            if spoken_to and spoken_to != pause.question.name and play.heard is not None:
                play.notes.append(Say("not-taken"))
            if pause.question.sensitive and self.stage.carries != "everything":
                return (yield from self.by_link(play, pause))
            yield from self.link_done()
            return messages.of_open(lang, play, pause)
        assert isinstance(pause, Finished)
        said = [messages.of_say(lang, talk.flow, s) for s in (*play.notes, *play.said)]
        self.chat.end()
        if pause.then is not None:
            self.handovers += 1
            if self.handovers > MAX_HANDOVERS:
                raise RuntimeError(f"{talk.flow} hands over in a circle")
            return [*said, *(yield from self.begin(pause.then))]
        yield from self.link_done()
        return (yield from self.offer_laid_aside(said, play.flow))

    def offer_laid_aside(self, said: list[Message], ended: Flow) -> Generator[Any, Any, list[Message]]:
        aside: tuple[Suspended, ...] = yield SuspendedTalks()
        if not said or not aside or ended.passing:
            return said
        offer = Option(f"{START}resume:{aside[0].id}", self.resume_label(aside[0].flow))
        return [*said[:-1], replace(said[-1], options=(offer, *said[-1].options))]

    def resume_label(self, flow: str) -> str:
        label = messages.start_label(self.chat.lang, flow)
        return words.text(self.chat.lang, "common", "start-resume", {"what": label})

    def link_done(self) -> Generator[Any, Any, None]:
        if self.heard.link is not None:
            yield LinkDone(self.heard.link)

    def by_link(self, play: Play, opened: Open) -> Generator[Any, Any, list[Message]]:
        """The question is asked on a one-time page instead of here; what was said before it still is."""
        if self.heard.link is not None:
            self.pushed = False
            return messages.of_open(self.chat.lang, play, opened)
        said = [messages.of_say(self.chat.lang, play.flow.name, s) for s in (*play.notes, *play.said)]
        if not self.stage.linked:
            offices = self.stage.pack.offices
            desk = self.say("use-desk", office=offices.service_centre, phone=offices.helpline)
            return [*said, self.menu_beside(desk)]
        path: str = yield OneTimeLink(opened.question.name)
        question = self.say("use-link", minutes=LINK_MINUTES)
        return [*said, replace(question, link=self.stage.page + path, sensitive=True)]


def of_numbers(kind: Kind[Any]) -> bool:
    """Whether 110 can be meant as the answer."""
    return isinstance(kind, Room) or kind.wire in messages.COUNTED


def heard_everywhere(text: str) -> str | None:
    """What a whole message means in every conversation; a cry for help also inside a short sentence."""
    return words.global_word(text) or ("emergency" if words.alarming(text) else None)
