"""Whole walks in Telegram: from a reminder to what is done, and a declaration with its one-time pages (decision 22)."""

from datetime import date, timedelta
from urllib.parse import urlsplit

import pytest

from api.chat.door import LinkCard, LinkResult
from api.chat.live import LiveDoor
from api.grounds import Grounds
from bot.conversation import Conversation
from bot.listener import Listener
from flows.deeds import Child
from notices import clock
from registry.database import Database, run, set_today, value
from registry.vault import Vault
from tests.fakes import telegram as people
from tests.fakes.telegram import FakeTelegram
from tests.levels import PACK, PAGE, settled
from tests.registered import Village, child
from tests.test_telegram import ACCOUNT, answered, asked, say, talking
from tests.visitor import resident_id, tenant

CHILD = resident_id(9, date(2015, 3, 4))
ANSWERS = tenant(along="children", children="1")
ON_PAGE = {
    "id-number": ANSWERS.pop("id-number"),
    "phone": ANSWERS.pop("phone"),
    "child.1.name": "王小宝",
    "child.1.relation": "own",
    "child.1.document": "resident-id",
    "child.1.number": CHILD,
}
IN_CHAT = ANSWERS
SECRET = (ON_PAGE["id-number"], ON_PAGE["phone"], CHILD, "小宝")
STAY = "SELECT s.id FROM stays s JOIN people p ON p.id = s.person_id WHERE p.name = '张三'"
RECEIPT = "SELECT receipt FROM declarations f JOIN people p ON p.id = f.person_id WHERE p.name = '王小明'"
OPEN = "SELECT count(*) FROM duties WHERE rule = 'landlord-report' AND holder = 'landlord' AND state = 'open'"
DONE = "SELECT count(*) FROM duties WHERE rule = 'landlord-report' AND holder = 'landlord' AND state = 'done'"


async def a_night(db: Database, vault: Vault, day: date | None = None) -> None:
    """The clock comes to a day: what is due by then is brought up to date and said."""
    if day is not None:
        async with db.begin() as conn:
            await set_today(conn, day)
    assert await clock.tick(db, vault, [PACK]) == []


async def tied_landlord(village: Village) -> None:
    async with village.db.begin() as conn:
        await run(
            conn,
            "INSERT INTO contacts (account, address, lang, person_id, tied_by, heard_at) "
            "VALUES (:account, '5', 'zh', :person, 'officer', :now)",
            account=ACCOUNT,
            person=village.landlord,
            now=village.now,
        )


@pytest.mark.parametrize("level", ["everything", "identity_by_link"])
@pytest.mark.parametrize("children", [(), (child(),)], ids=["one duty", "two in one message"])
async def test_a_landlord_is_reminded_and_answers_there(
    db: Database, vault: Vault, children: tuple[Child, ...], level: str
) -> None:
    village = await settled(db, vault, children)
    await tied_landlord(village)
    stay = await village.one(STAY)
    await a_night(db, vault)
    due = await village.one("SELECT min(due) FROM duties WHERE rule = 'landlord-report' AND state = 'open'")
    assert await village.one(OPEN) == 1 + len(children)
    await a_night(db, vault, due)
    async with FakeTelegram() as fake, talking(db, vault, fake, telegram_carries=level):
        (shown,) = await fake.until_sent(1)
        if children:
            assert shown.text.startswith("您好，您有2件事要办")
            shown = await say(fake, people.tap(5, shown.button("看是哪几件"), "r0"))
        else:
            assert "今天" in shown.text
        assert "东村江东路1号" in shown.text + str(shown.buttons)
        asked_now = await say(fake, people.tap(5, tap_of(shown, f"answer-stay:{stay}"), "r1"))
        assert "姓张" in asked_now.text
        thanks = await say(fake, people.tap(5, tap_of(asked_now, "lives"), "r2"))
        assert thanks.text.startswith("谢谢，记下了")
        assert (await village.one(OPEN), await village.one(DONE)) == (0, 1 + len(children))
        menu = await say(fake, people.text(5, "/menu"))
        assert "answer-stay" not in str(menu.buttons)
        await a_night(db, vault, due + timedelta(days=1))
        before = len(fake.sent)
        await say(fake, people.text(5, "/help"))
        assert len(fake.sent) == before + 1
        await fake.until(lambda: {"r1", "r2"} <= set(fake.answered))


def tap_of(shown: people.Message, value: str) -> str:
    """What the button for this value carries."""
    return next(c for b in shown.buttons if (c := b.get("callback_data", "")).endswith(f"|{value}"))


async def test_at_hints_the_reminder_says_only_that_there_is_something(db: Database, vault: Vault) -> None:
    village = await settled(db, vault, ())
    await tied_landlord(village)
    await a_night(db, vault)
    await a_night(db, vault, await village.one("SELECT min(due) FROM duties WHERE rule = 'landlord-report'"))
    async with FakeTelegram() as fake, talking(db, vault, fake, telegram_carries="hints"):
        (reminder,) = await fake.until_sent(1)
        assert reminder.text == "您有1件事今天到期。请重新扫门牌办理。"
        assert not reminder.buttons
        told = await say(fake, people.tap(5, "s|answer-stay:1", "r1"))
    assert [b.get("url") for b in told.buttons] == [f"{PAGE}/chat"]
    assert await village.one(OPEN) == 1


async def filled_in(conversation: Conversation, button: str, answers: dict[str, str]) -> list[str]:
    """What the one-time page behind a button asked, answered to its end."""
    listener = Listener(conversation)
    door = LiveDoor(Grounds(conversation.db, conversation.vault, PACK, conversation, listener, PAGE))
    token, seen = urlsplit(button).path.removeprefix("/s/"), []
    card: LinkCard | LinkResult | None = await door.link(token)
    while isinstance(card, LinkCard):
        name = card.questions[0]["key"]
        seen.append(name)
        card = await door.answer_link(token, {name: answers[name]})
    assert card == LinkResult()
    assert await door.link(token) is None
    return seen


async def test_a_tenant_with_a_child_declares_to_the_receipt(db: Database, vault: Vault) -> None:
    village = await settled(db, vault, ())
    pages = []
    async with (
        FakeTelegram() as fake,
        talking(db, vault, fake, telegram_carries="identity_by_link") as conversation,
    ):
        shown = await say(fake, people.text(5, f"/start h_{village.house}"))
        for _ in range(9):
            shown = await answered(db, fake, shown, IN_CHAT)
            if await asked(db) is None:
                break
            (link,) = [button["url"] for button in shown.buttons if "url" in button]
            before = len(fake.sent)
            pages.append(await filled_in(conversation, link, ON_PAGE))
            shown = (await fake.until_sent(before + 1))[before]
        told = str([(message.text, message.buttons) for message in fake.sent])
    assert pages == [["id-number", "phone"], list(ON_PAGE)[2:]]
    assert not [secret for secret in SECRET if secret in told]
    async with db.begin() as conn:
        receipt = await value(conn, RECEIPT)
        left = await value(conn, "SELECT count(*) FROM notices WHERE kind = 'reply' AND state <> 'sent'")
    assert receipt in shown.text
    assert await village.one("SELECT count(*) FROM people WHERE name IN ('王小明', '王小宝')") == 2
    assert left == 0
