"""Whole walks on WeChat: a declaration with its one-time pages (decision 22), and a reminder that is answered there."""

import pytest
from aiohttp import ClientSession

from bot.wechat import MAIN
from notices import clock
from registry import wechat_windows
from registry.database import Database, one, set_today, value
from registry.vault import Vault
from tests.fakes.wechat import READER, FakeWechat
from tests.levels import settled
from tests.serving import serving
from tests.small_town import Town
from tests.test_telegram_walks import CHILD, DONE, OPEN, RECEIPT, SECRET, filled_in
from tests.test_wechat import answered, number_of
from tests.visitor import tenant
from tests.wechat_site import PACK, PAGE, asked, calling, counted, sending

WITH_CHILD = tenant(along="children", children="1")
ON_PAGE = {
    "id-number": WITH_CHILD.pop("id-number"),
    "phone": WITH_CHILD.pop("phone"),
    "child.1.name": "王小宝",
    "child.1.relation": "own",
    "child.1.document": "resident-id",
    "child.1.number": CHILD,
}


@pytest.mark.parametrize("safe", [False, True], ids=["plain", "safe"])
async def test_a_tenant_with_a_child_declares_to_the_receipt(db: Database, vault: Vault, safe: bool) -> None:
    """What is personal is asked on pages; when one is done the talk goes on in the chat by itself."""
    village = await settled(db, vault, ())
    pages, told = [], []
    async with (
        FakeWechat() as fake,
        calling(db, vault, fake, safe=safe, wechat_carries="identity_by_link") as site,
        sending(db, vault, site.settings),
    ):
        shown = await site.caller.does("subscribe", f"qrscene_h_{village.house}")
        for _ in range(9):
            told.append(shown)
            shown = await answered(db, vault, site.caller, shown, WITH_CHILD)
            told.append(shown)
            if await asked(db) is None:
                break
            assert "不放在聊天里填" in shown
            (link,) = [line for line in shown.splitlines() if line.startswith(f"{PAGE}/s/")]
            before = len(fake.sent)
            pages.append(await filled_in(site.conversation, link, ON_PAGE))
            shown = (await fake.until_sent(before + 1))[before].text
    assert pages == [["id-number", "phone"], list(ON_PAGE)[2:]]
    everything = str(told) + str(fake.sent)
    assert not [secret for secret in SECRET if secret in everything]
    async with db.begin() as conn:
        receipt = await value(conn, RECEIPT)
    assert f"{PAGE}/r/{receipt}" in shown
    assert await village.one("SELECT count(*) FROM people WHERE name IN ('王小明', '王小宝')") == 2
    assert await counted(db, "notices WHERE kind = 'reply' AND state <> 'sent'") == [0]


@pytest.mark.parametrize("level", ["everything", "identity_by_link", "hints"])
async def test_a_landlord_is_reminded_and_answers_by_number(db: Database, vault: Vault, level: str) -> None:
    village = await settled(db, vault, ())
    async with db.begin() as conn:
        await Town(conn).contact(village.landlord, account=MAIN, address=READER, lang="zh", tied_by="officer")
        await wechat_windows.open_window(conn, MAIN, READER, 3600, 5)
    assert await clock.tick(db, vault, [PACK]) == []
    due = await village.one("SELECT min(due) FROM duties WHERE rule = 'landlord-report' AND state = 'open'")
    async with db.begin() as conn:
        await set_today(conn, due)
    assert await clock.tick(db, vault, [PACK]) == []
    async with FakeWechat() as fake, calling(db, vault, fake, wechat_carries=level) as site:
        async with sending(db, vault, site.settings):
            (reminder,) = await fake.until_sent(1)
        if level == "hints":
            assert reminder.text == "您有1件事今天到期。请重新扫门牌办理。"
            assert f"{PAGE}/chat" in await site.caller.says("1")
            assert await village.one(OPEN) == 1
            return
        assert "东村江东路1号" in reminder.text
        question = await site.caller.says(number_of("核对租客", reminder.text))
        assert "姓张" in question
        thanks = await site.caller.says("1")
        assert thanks.startswith("谢谢，记下了")
    assert (await village.one(OPEN), await village.one(DONE)) == (0, 1)


async def test_the_door_answers_without_an_account(db: Database, vault: Vault) -> None:
    async with serving(db, vault) as base, ClientSession() as session:
        for method in ("GET", "POST"):
            async with session.request(method, f"{base}/wechat/main") as answer:
                assert (answer.status, (await answer.json())["code"]) == (404, "unknown-account")
        async with session.put(f"{base}/wechat/main") as answer:
            assert answer.status in (404, 405)
    async with db.begin() as conn:
        assert await one(conn, "SELECT 1 FROM contacts") is None


async def test_a_number_that_is_the_answer_is_no_option(db: Database, vault: Vault) -> None:
    """How many families? 1: not the first thing one may reply instead."""
    village = await settled(db, vault, ())
    async with db.begin() as conn:
        await Town(conn).contact(village.landlord, account=MAIN, address=READER, lang="zh", tied_by="officer")
    async with calling(db, vault) as site:
        shown = await site.caller.does("CLICK", f"requirements:{village.house_id}")
        assert shown.endswith("也可以回“不填”。")
        while await asked(db):
            await site.caller.says("1")
    assert await village.one("SELECT count(*) FROM audit WHERE action = 'tell-house'") == 1
