"""A returned declaration, its own or a child's, is corrected by answering just what was wrong and sending again."""

from dataclasses import dataclass
from datetime import date
from itertools import count
from typing import Any

import pytest

import flows
from bot.conversation import Conversation, Reply
from bot.heard import Heard
from registry import casework, people
from registry.database import Database, rows, value
from registry.people import Named
from registry.vault import Vault
from tests.registered import PACK, Village, resident_id

assert flows.__all__, "importing the package registers every flow"

ANSWERS = (
    *(
        "myself",
        "resident-id",
        "安徽省阜阳市颍上县",
        "home",
        "张三",
        resident_id(date(1990, 5, 1), 7),
    ),
    *(
        "199 0000 0002",
        "own",
        "301",
        "2023-06-10",
        "landlord",
        "work",
        "children",
        "1",
        "agree",
        "张小宝",
        "own",
    ),
    *("household-book", resident_id(date(2015, 3, 4), 20), "none"),
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


async def returned(village: Village, officer: int, question: str = "id-number") -> Any:
    """The one declaration there is, sent back by an officer."""
    async with village.db.begin() as conn:
        (first,) = await rows(conn, "SELECT * FROM declarations WHERE state = 'submitted'")
    async with village.db.officer([(village.east.lo, village.east.hi)]) as conn:
        await casework.return_(conn, first.id, officer, village.now, reason="号码不对", question=question)
    return first


@pytest.mark.parametrize("known_before", [False, True])
async def test_another_number_keeps_the_stay_and_the_landlord_is_not_asked_again(
    db: Database, vault: Vault, known_before: bool
) -> None:
    village = await Village(db, vault).build()
    right = resident_id(date(1990, 5, 1), 9)
    on_record = 0
    if known_before:
        async with db.begin() as conn:
            (found,) = await people.find_or_make(conn, vault, [Named("张三", "resident-id", right)])
            on_record = found.id
    await village.who(village.landlord)
    chat = await village.who()
    await village.do(chat, village.declaration())
    officer = await village.officer()
    first = await returned(village, officer)
    await village.do(chat, village.declaration(number=right, corrects=first.id))
    again = await returned(village, officer, "room")
    await village.do(chat, village.declaration(number=right, room="101", corrects=again.id))
    async with db.begin() as conn:
        (stay,) = await rows(conn, "SELECT * FROM stays")
        told = await rows(conn, "SELECT 1 FROM notices WHERE text_key = 'declared'")
        number = await people.reveal_number(conn, vault, stay.person_id)
        born = await value(conn, "SELECT count(*) FROM people WHERE name = '张三'")
    assert (stay.id, stay.moved_out, stay.room) == (first.stay_id, None, "101")
    assert stay.person_id == (on_record or first.person_id)
    assert (number, born, len(told)) == (right, 2 if known_before else 1, 1)


async def test_somebody_others_vouch_for_is_not_renumbered(db: Database, vault: Vault) -> None:
    village = await Village(db, vault).build()
    chat = await village.who()
    await village.do(chat, village.declaration())
    first = await returned(village, await village.officer())
    await village.who(first.person_id)
    right = resident_id(date(1990, 5, 1), 9)
    await village.do(chat, village.declaration(number=right, corrects=first.id))
    async with db.begin() as conn:
        number = await people.reveal_number(conn, vault, first.person_id)
        stays = await rows(conn, "SELECT moved_out FROM stays ORDER BY id")
    assert number == resident_id(date(1990, 5, 1), 7)
    assert [stay.moved_out is None for stay in stays] == [False, True]
