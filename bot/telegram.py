"""Reads Telegram's updates as plain JSON: what was heard in private chats, who left, which groups to leave."""

from dataclasses import dataclass, replace
from typing import Any, Final

import orjson

from bot.heard import Heard
from bot.listener import Listener
from locales import words
from registry.database import Database, run

MAIN: Final = "telegram:main"
QUESTION: Final = "q|"
START: Final = "s|"
INDEX: Final = "i|"
"""What a button carries: an option with its turn, a conversation to start, or, where 64 bytes are too few, its place."""
LONGEST_DATA: Final = 64
MOST_ID: Final = 2**52
"""Ids of chats and users have at most 52 significant bits (core.telegram.org/bots/api#user)."""

UNREADABLE: Final = {
    "sticker": "sticker",
    "voice": "voice",
    "video_note": "voice",
    "audio": "voice",
    "photo": "photo",
}
SERVICE: Final = frozenset(
    "pinned_message message_auto_delete_timer_changed chat_background_set write_access_allowed connected_website "
    "users_shared chat_shared gift unique_gift successful_payment refunded_payment boost_added".split()
)
"""Messages nobody wrote: they get no answer."""


@dataclass(frozen=True, slots=True)
class Photo:
    """A picture that can be fetched by its file id; as it stands it is answered as unreadable."""

    heard: Heard
    file_id: str


@dataclass(frozen=True, slots=True)
class Reach:
    """A chat blocked us (`unreachable` says how), or let us in again."""

    address: str
    unreachable: str | None


@dataclass(frozen=True, slots=True)
class Group:
    """Somebody took the bot into a group: it says nothing there and leaves."""

    chat_id: int


Update = Heard | Photo | Reach | Group


def read(account: str, update: object) -> Update | None:
    """What an update means; None for what is of no interest, and for whatever Telegram would never send."""
    try:
        return _read(account, _shape(update))
    except (KeyError, TypeError, ValueError):
        return None


def _read(account: str, update: dict[str, Any]) -> Update | None:
    number = str(_whole(update["update_id"]))
    if "message" in update:
        return _message(account, number, _shape(update["message"]))
    if "callback_query" in update:
        return _tap(account, number, _shape(update["callback_query"]))
    if "edited_message" in update:
        return _edited(account, number, _shape(update["edited_message"]))
    if "my_chat_member" in update:
        return _membership(_shape(update["my_chat_member"]))
    return None


def _shape(value: object) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise TypeError
    return value


def _whole(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or abs(value) >= MOST_ID:
        raise ValueError
    return value


def _words(value: object) -> str:
    """Text as UTF-8 can carry it, without what PostgreSQL cannot keep."""
    if not isinstance(value, str):
        raise TypeError
    return value.encode(errors="replace").decode().replace("\0", "")


def _about_chat(chat: object) -> Group | None:
    """The group to leave, None for a private chat. Raises ValueError for a channel: nobody talks there."""
    shape = _shape(chat)
    number = _whole(shape["id"])
    if shape["type"] == "private":
        return None
    if shape["type"] in ("group", "supergroup"):
        return Group(number)
    raise ValueError


def _heard(account: str, outside_id: str, message: dict[str, Any]) -> Heard:
    """An empty message of this chat, in its sender's language if that is one of ours."""
    sender = _shape(message.get("from", {}))
    if sender.get("is_bot"):
        raise ValueError
    code = sender.get("language_code")
    hint = words.match_language(code) if isinstance(code, str) else None
    address = str(_whole(_shape(message["chat"])["id"]))
    return Heard(account, address, outside_id, hint=hint)


def _message(account: str, number: str, message: dict[str, Any]) -> Update | None:
    group = _about_chat(message["chat"])
    if group is not None:
        return group
    heard = _heard(account, number, message)
    if "text" in message:
        return _text(heard, _words(message["text"]))
    picture = _picture(message)
    if picture is not None:
        return Photo(replace(heard, unreadable="photo", body=f"photo:{picture}".encode()), picture)
    if "location" in message:
        place = _shape(message["location"])
        return _said(heard, f"{float(place['latitude']):.6f},{float(place['longitude']):.6f}")
    if SERVICE & message.keys():
        return None
    kind = next((UNREADABLE[key] for key in UNREADABLE if key in message), "other")
    return replace(heard, unreadable=kind, body=f"unreadable:{kind}".encode())


def _edited(account: str, number: str, message: dict[str, Any]) -> Update | None:
    group = _about_chat(message["chat"])
    if group is not None or "location" in message:  # a live location edits itself every few seconds
        return group
    return replace(_heard(account, number, message), unreadable="edited", body=b"unreadable:edited")


def _said(heard: Heard, text: str) -> Heard:
    return replace(heard, text=text, body=f"text:{text}".encode())


def _text(heard: Heard, text: str) -> Heard:
    """`/start h_<code>` is what a plate's link sends; `/menu` and its like are global words."""
    command, _, subject = text.strip().partition(" ")
    if command.partition("@")[0] != "/start":
        return _said(heard, text)
    start = subject.strip()[:LONGEST_DATA] or "menu"
    return replace(heard, start=start, body=f"start:{start}".encode())


def _picture(message: dict[str, Any]) -> str | None:
    """The file id of a photo in its largest size, or of a picture sent as a file."""
    if "photo" in message:
        sizes = [_shape(size) for size in message["photo"]]
        return _words(max(sizes, key=lambda size: _whole(size.get("width", 0)))["file_id"])
    if "document" in message:
        document = _shape(message["document"])
        if str(document.get("mime_type", "")).startswith("image/"):
            return _words(document["file_id"])
    return None


def _tap(account: str, number: str, tap: dict[str, Any]) -> Update | None:
    """A button: its query's id travels along in the outside id, for `answerCallbackQuery` when the reply is sent."""
    sender = _shape(tap["from"])
    message = _shape(tap.get("message") or {"chat": {"id": sender["id"], "type": "private"}})
    group = _about_chat(message["chat"])
    if group is not None:
        return group
    outside_id = f"{number}:{_words(tap['id'])[:LONGEST_DATA]}"
    heard = _heard(account, outside_id, {"chat": message["chat"], "from": sender})
    tapped = _words(tap.get("data", ""))[:LONGEST_DATA]
    heard = replace(heard, body=f"tap:{tapped}".encode())
    if tapped.startswith(START):
        return replace(heard, start=tapped.removeprefix(START))
    mark, _, rest = tapped.partition("|")
    turn, _, option = rest.partition("|")
    if not turn.isdecimal() or len(turn) > 9 or mark not in ("q", "i"):
        return replace(heard, choice=tapped, turn=-1)
    if mark == "i":
        return replace(heard, text=option, turn=int(turn))
    return replace(heard, choice=option, turn=int(turn))


def _membership(change: dict[str, Any]) -> Update | None:
    """What became of the bot's own membership."""
    state = _shape(change["new_chat_member"])["status"]
    group = _about_chat(change["chat"])
    if group is not None:
        return None if state in ("left", "kicked") else group
    address = str(_whole(_shape(change["chat"])["id"]))
    return Reach(address, "blocked" if state == "kicked" else None)


def callback_of(outside_id: str) -> str | None:
    """The id of the tap that waits for an answer, None for what was typed."""
    return outside_id.partition(":")[2] or None


# -- hearing --------------------------------------------------------------------------------------------------------


async def take_update(listener: Listener, db: Database, account: str, update: object) -> bytes:
    """Hears one update that Telegram posted; gives the body of the answer 200. Pictures cannot be fetched here.

    Raises OtherBody, Unavailable (bot.conversation); an update nobody can read is ignored.
    """
    meant = read(account, update)
    if isinstance(meant, Photo):
        meant = meant.heard
    if isinstance(meant, Heard):
        await listener.turn(meant)
    elif isinstance(meant, Reach):
        await note_reach(db, account, meant)
    elif isinstance(meant, Group):
        return orjson.dumps({"method": "leaveChat", "chat_id": meant.chat_id})
    return b"{}"


async def note_reach(db: Database, account: str, reach: Reach) -> None:
    """Who blocked the bot is told nothing here any more, until they unblock it or write again."""
    sql = (
        "UPDATE contacts SET unreachable = CAST(:why AS text) WHERE account = :account AND address = :address"
    )
    async with db.begin() as conn:
        await run(conn, sql, why=reach.unreachable, account=account, address=reach.address)
