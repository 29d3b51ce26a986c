"""What each channel may carry: everything, identity by a one-time page, or hints only (decision 22)."""

from urllib.parse import urlsplit

import pytest

from api.chat.door import LinkCard, LinkResult
from api.chat.live import LiveDoor
from api.grounds import Grounds
from bot.conversation import Conversation
from bot.listener import Listener
from programmes import pack
from registry.database import Database, run, value
from registry.vault import Vault
from tests.small_town import Town
from tests.visitor import Visitor, resident_id, tenant

TELEGRAM = "telegram:main"
PAGE = "https://anju.example"


@pytest.fixture
async def house(db: Database) -> str:
    async with db.begin() as conn:
        town = await Town(conn).build("cixi-2023")
        house = await town.house()
        await run(conn, "UPDATE houses SET code = 'HOUSE234' WHERE id = :id", id=house)
    return "HOUSE234"


def talking(db: Database, vault: Vault, carries: str) -> Conversation:
    return Conversation(db, vault, pack.load("cixi-2023"), PAGE, {TELEGRAM: carries})


def door_of(conversation: Conversation) -> LiveDoor:
    grounds = Grounds(
        conversation.db, conversation.vault, conversation.pack, conversation, Listener(conversation), PAGE
    )
    return LiveDoor(grounds)


async def up_to_the_number(visitor: Visitor, house: str) -> str:
    """The token of the page that asks for the identity number."""
    await visitor.start(f"h_{house}")
    answers = tenant()
    del answers["id-number"]
    reply = await visitor.answer(answers)
    assert reply.talk == ("declare", "id-number")
    assert reply.messages[-1].key == "use-link"
    link = reply.messages[-1].link
    assert link is not None
    assert link.startswith(f"{PAGE}/s/")
    return urlsplit(link).path.removeprefix("/s/")


async def test_sensitive_questions_are_asked_on_a_page_and_the_talk_goes_on(
    db: Database, vault: Vault, house: str
) -> None:
    conversation = talking(db, vault, "identity_by_link")
    visitor, door = Visitor(conversation, TELEGRAM), door_of(conversation)
    token = await up_to_the_number(visitor, house)
    for _ in range(2):
        card = await door.link(token)
        assert card is not None
        assert [q["key"] for q in card.questions] == ["id-number"]
    wrong = await door.answer_link(token, {"id-number": "123"})
    assert isinstance(wrong, LinkResult)
    assert wrong.errors["id-number"]
    following = await door.answer_link(token, {"id-number": resident_id(7)})
    assert isinstance(following, LinkCard)
    assert following.questions[0]["key"] == "phone"
    kept = await door.answer_link(token, {"phone": "19900000007"})
    assert isinstance(kept, LinkResult)
    assert not kept.errors
    assert await door.link(token) is None
    assert await door.answer_link(token, {"phone": "19900000007"}) is None
    reply = await visitor.tap_unseen("own", at="phone-whose")
    assert reply.talk == ("declare", "room")


async def test_a_number_typed_into_such_a_chat_is_not_read(db: Database, vault: Vault, house: str) -> None:
    visitor = Visitor(talking(db, vault, "identity_by_link"), TELEGRAM)
    await up_to_the_number(visitor, house)
    reply = await visitor.type(resident_id(7))
    assert reply.talk == ("declare", "id-number")
    assert reply.messages[-1].key == "use-link"


async def test_a_page_ends_with_its_time(db: Database, vault: Vault, house: str) -> None:
    conversation = talking(db, vault, "identity_by_link")
    token = await up_to_the_number(Visitor(conversation, TELEGRAM), house)
    async with db.begin() as conn:
        await run(conn, "UPDATE links SET expires_at = now() - interval '1 second'")
    door = door_of(conversation)
    assert await door.link(token) is None
    assert await door.answer_link(token, {"id-number": resident_id(7)}) is None


async def test_at_everything_the_chat_itself_asks(db: Database, vault: Vault, house: str) -> None:
    visitor = Visitor(talking(db, vault, "everything"), TELEGRAM)
    await visitor.start(f"h_{house}")
    await visitor.answer(tenant())
    assert "receipt" in visitor.keys


@pytest.mark.parametrize(
    "said",
    [
        {"start": "h_HOUSE234"},
        {"text": "你好"},
        {"start": "menu"},
        {"text": "待办"},
        {"choice": "start:declare:HOUSE234"},
        {"unreadable": "photo"},
    ],
)
async def test_at_hints_nothing_about_anybody_travels(
    db: Database, vault: Vault, house: str, said: dict[str, str]
) -> None:
    visitor = Visitor(talking(db, vault, "hints"), TELEGRAM)
    reply = await visitor.send(**said)
    assert [m.key for m in reply.messages] == ["hints-only"]
    assert reply.talk is None
    assert "东村" not in reply.messages[0].text


async def test_at_hints_one_can_still_opt_out(db: Database, vault: Vault, house: str) -> None:
    visitor = Visitor(talking(db, vault, "hints"), TELEGRAM)
    await visitor.type("退订")
    async with db.begin() as conn:
        assert await value(conn, "SELECT opted_out FROM contacts")


@pytest.mark.parametrize("typed", ["110", "119", "１２０"])
async def test_at_hints_an_emergency_is_still_told_whom_to_call(
    db: Database, vault: Vault, house: str, typed: str
) -> None:
    visitor = Visitor(talking(db, vault, "hints"), TELEGRAM)
    reply = await visitor.type(typed)
    assert visitor.keys == ["emergency"]
    assert "119" in reply.messages[0].text


async def test_at_hints_a_language_chosen_leads_to_no_house(db: Database, vault: Vault, house: str) -> None:
    visitor = Visitor(talking(db, vault, "hints"), TELEGRAM)
    await visitor.start(f"language:{house}")
    reply = await visitor.tap("en")
    assert visitor.keys == ["hints-only"]
    assert reply.messages[0].link == f"{PAGE}/h/{house}"


@pytest.mark.parametrize("plate", ["HOUSE234/../../x", "东村", ""])
async def test_at_hints_what_is_no_code_leads_to_the_chat_page(
    db: Database, vault: Vault, plate: str
) -> None:
    reply = await Visitor(talking(db, vault, "hints"), TELEGRAM).start(f"h_{plate}")
    assert reply.messages[0].link == f"{PAGE}/chat"
