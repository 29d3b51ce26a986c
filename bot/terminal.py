"""Plays a conversation in the terminal, on the real database."""

import asyncio
import secrets
import sys

from bot.conversation import Conversation, ConversationError, Reply
from bot.heard import Heard


async def converse(conversation: Conversation, start: str, lang: str) -> None:
    """Ask and answer line by line until the talk ends or the input does; numbers choose options."""
    address = secrets.token_hex(8)
    heard = Heard("terminal", address, secrets.token_hex(8), start=start, lang=lang)
    while True:
        reply = (await conversation.hear([heard]))[0]
        if isinstance(reply, ConversationError):
            print(reply, file=sys.stderr)
            return
        show(reply)
        if reply.talk is None:
            return
        typed = await asyncio.to_thread(read_line)
        if typed is None:
            return
        heard = Heard("terminal", address, secrets.token_hex(8), text=typed)


def show(reply: Reply) -> None:
    for message in reply.messages:
        print(f"\n{message.text}")
        if message.link:
            print(f"  {message.link}")
        for number, option in enumerate(message.options, 1):
            print(f"  {number} {option.label}")


def read_line() -> str | None:
    try:
        return input("> ")
    except EOFError:
        return None
