"""A returned declaration, its own or a child's, is corrected by answering just what was wrong and sending again."""

from dataclasses import dataclass
from datetime import date
from itertools import count
from typing import Any

import pytest

import flows
from bot.conversation import Conversation, Reply
from bot.turn import Heard
from registry import casework
from registry.database import Database, rows
from registry.vault import Vault
from tests.registered import PACK, Village, resident_id

assert flows.__all__, "importing the package registers every flow"

ANSWERS = (
    *(
        "begin",
        "myself",
        "安徽省阜阳市颍上县",
        "home",
        "张三",
        "resident-id",
        resident_id(date(1990, 5, 1), 7),
    ),
    *(
        "199 0000 0002",
        "own",
        "301",
        "2023-06-10",
        "work",
        "skip",
        "landlord",
        "children",
        "1",
        "张小宝",
        "own",
    ),
    *("household-book", resident_id(date(2015, 3, 4), 20)),
)


@dataclass(slots=True)
class Chat:
    conversation: Conversation
    numbers: Any

    async def say(self, text: str | None = None, **heard: Any) -> Reply:
        message = Heard("web", "zhang", str(next(self.numbers)), text=text, hint="zh", **heard)
        (reply,) = await self.conversation.hear([message])
        assert isinstance(reply, Reply), reply
        return reply


@pytest.mark.parametrize("whose", ["myself", "child"])
async def test_only_what_was_wrong_is_asked_again(db: Database, vault: Vault, whose: str) -> None:
    village = await Village(db, vault).build()
    chat = Chat(Conversation(db, vault, PACK), count(1))
    await chat.say(start=f"declare:{village.house}")
    for answer in (*ANSWERS, "send"):
        await chat.say(answer)
    async with db.begin() as conn:
        (first,) = await rows(conn, "SELECT * FROM declarations WHERE declarant = :whose", whose=whose)
    async with db.officer([(village.east.lo, village.east.hi)]) as conn:
        await casework.return_(
            conn, first.id, await village.officer(), village.now, reason="室号不对", question="room"
        )
    reply = await chat.say(start=f"declare:d_{first.id}")
    assert reply.talk == ("declare", "room")
    assert (await chat.say("302")).talk == ("declare", "check")
    assert (await chat.say("send")).messages[0].key == "receipt"
    async with db.begin() as conn:
        filed = await rows(
            conn, "SELECT * FROM declarations WHERE declarant = :whose ORDER BY id", whose=whose
        )
        stays = await rows(conn, "SELECT * FROM stays WHERE id = :id", id=first.stay_id)
        others = await rows(
            conn, "SELECT state FROM declarations WHERE declarant <> :whose ORDER BY id", whose=whose
        )
    assert [(d.state, d.supersedes_id) for d in filed] == [("superseded", None), ("submitted", first.id)]
    assert filed[1].first_filed_at == first.first_filed_at
    assert filed[1].stay_id == first.stay_id
    assert [stay.room for stay in stays] == ["302"]
    assert [d.state for d in others] == (["superseded", "submitted"] if whose == "myself" else ["submitted"])
