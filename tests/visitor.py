"""A person at a phone: types and taps through the real conversation, one turn after another."""

from datetime import date
from itertools import count

from bot.conversation import Conversation, Reply
from bot.heard import Heard
from bot.messages import Message

_numbers = count(1)


def resident_id(serial: int, born: date = date(1990, 1, 1)) -> str:
    """A valid number of nobody: division 990000 was never given out."""
    body = f"990000{born:%Y%m%d}{serial:03d}"
    weights = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
    return body + "10X98765432"[sum(int(d) * w for d, w in zip(body, weights, strict=True)) % 11]


class Visitor:
    """One chat. `last` is the reply it is looking at."""

    def __init__(self, conversation: Conversation, account: str = "web", address: str | None = None) -> None:
        self.conversation = conversation
        self.account = account
        self.address = address or f"visitor-{next(_numbers)}"
        self.last: Reply | None = None

    async def send(self, **said: object) -> Reply:
        outside_id = str(said.pop("outside_id", f"{self.address}:{next(_numbers)}"))
        body = repr(sorted(said.items())).encode()
        heard = Heard(self.account, self.address, outside_id, body=body, **said)  # type: ignore[arg-type]
        reply = (await self.conversation.hear([heard]))[0]
        assert isinstance(reply, Reply), reply
        self.last = reply
        return reply

    async def start(self, start: str, **more: object) -> Reply:
        return await self.send(start=start, **more)

    async def type(self, *texts: str) -> Reply:
        for text in texts:
            reply = await self.send(text=text)
        return reply

    async def tap(self, *choices: str) -> Reply:
        """Tap options by value; a tap on what is not there fails."""
        for choice in choices:
            assert self.last is not None
            offered = [o.value for m in self.last.messages for o in m.options]
            assert choice in offered, (choice, offered)
            reply = await self.send(choice=choice, at=self.last.talk[1] if self.last.talk else None)
        return reply

    async def tap_unseen(self, choice: str, at: str) -> Reply:
        """Tap a button of a message that came in between."""
        return await self.send(choice=choice, at=at)

    async def answer(self, answers: dict[str, str]) -> Reply:
        """Answer by question name until the talk ends, asks something else, or asks the same again."""
        assert self.last is not None
        reply, before = self.last, None
        for _ in range(60):
            text = answers.get(reply.talk[1]) if reply.talk else None
            if text is None or reply.talk == before:
                return reply
            before = reply.talk
            options = [o.value for o in reply.messages[-1].options]
            reply = await (self.tap(text) if text in options else self.type(text))
        raise AssertionError("the talk does not end")

    @property
    def keys(self) -> list[str]:
        assert self.last is not None
        return [m.key for m in self.last.messages]

    def message(self, key: str) -> Message:
        assert self.last is not None
        return next(m for m in self.last.messages if m.key == key)


STOP = "let me see"
"""An answer nothing reads: the question stays open."""


def tenant(serial: int = 7, **changed: str) -> dict[str, str]:
    """The answers of somebody who rents a room, by question."""
    return {
        "what": "declare",
        "who": "myself",
        "division": "贵州省遵义市播州区",
        "living": "home",
        "name": "王小明",
        "document": "resident-id",
        "id-number": resident_id(serial),
        "phone": f"1990000{serial:04d}",
        "phone-whose": "own",
        "room": "301",
        "moved-in": "昨天",
        "reason": "work",
        "workplace": "慈溪某电器厂",
        "pays-to": "landlord",
        "along": "none",
        "child-consent": "agree",
        "more": "workplace,ebike",
        "check": "send",
    } | changed
