"""The pictures that messages point to, as a PNG or JPEG that a chat can show by itself: lesson cards, codes, campaigns."""

import asyncio
import io
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Final

from bot.messages import Message
from programmes.texts import PICTURES, pictures
from registry import campaign_pictures
from registry.database import Database

WIDTH: Final = 960
"""Pixels: sharp on a phone, about 20 kB."""
LESSON: Final = re.compile(r"/pictures/([a-z0-9-]{1,64})\.svg")
INVITATION: Final = re.compile(r"/i/[A-Za-z0-9_-]{1,64}(?=\.svg)")
CAMPAIGN: Final = re.compile(r"/b/([0-9a-f]{64})\.jpg")


@dataclass(frozen=True, slots=True)
class Drawing:
    """A file of `kind` image/png or image/jpeg; `lasting` where many people are shown the same."""

    name: str
    kind: str
    content: bytes = field(repr=False)
    lasting: bool = True


def drawable(path: str | None) -> bool:
    """Whether `drawn` knows what to draw for the path of a picture."""
    return path is not None and any(one.match(path) for one in (LESSON, INVITATION, CAMPAIGN))


def of_messages(messages: Sequence[Message]) -> list[str]:
    """The paths of the pictures that can be drawn."""
    return [message.image for message in messages if message.image and drawable(message.image)]


async def drawn(path: str, page: str, db: Database | None = None) -> Drawing | None:
    """None for what does not exist (any more). `page` is where an invitation's code leads; `db` holds campaigns' pictures."""
    if found := LESSON.fullmatch(path):
        content = await asyncio.to_thread(_card, found[1])
        return Drawing(f"{found[1]}.png", "image/png", content) if content else None
    if found := INVITATION.match(path):
        content = await asyncio.to_thread(_code, page + found[0])
        return Drawing("code.png", "image/png", content, lasting=False)
    if db is not None and (found := CAMPAIGN.fullmatch(path)):
        async with db.begin() as conn:
            picture = await campaign_pictures.opened(conn, found[1])
        return Drawing("picture.jpg", "image/jpeg", bytes(picture)) if picture else None
    return None


@cache
def _card(name: str) -> bytes | None:
    from resvg_py import svg_to_bytes  # on use: only a process that sends needs it

    if name not in pictures():
        return None
    svg = (PICTURES / f"{name}.svg").read_text("utf-8")
    return svg_to_bytes(svg_string=svg, width=WIDTH, background="#ffffff", skip_system_fonts=True)


def _code(address: str) -> bytes:
    import qrcode

    out = io.BytesIO()
    qrcode.make(address, box_size=12, border=4).save(out)
    return out.getvalue()
