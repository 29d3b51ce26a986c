"""Consent to one message in WeChat: offered after a receipt, asked on WeChat's page, counted, used up; and not to be forged."""

import asyncio
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest

from bot.wechat import MAIN
from bot.wechat_account import consent_page
from bot.wechat_channel import Closed, Part, Template, WechatChannel
from bot.wechat_consent import ConsentPage
from locales import words
from notices.outcomes import Again, Doubtful, Hold, Outcome, Rejected, Sent
from registry import wechat_asks
from registry.database import SHANGHAI, Database, rows, run, value
from registry.vault import Vault
from tests.fakes import wechat as people
from tests.fakes.wechat import ONCE, READER, FakeWechat, Fault
from tests.small_town import Town
from tests.test_wechat import answered
from tests.test_wechat_channel import opened, tell
from tests.visitor import tenant
from tests.wechat_site import PAGE, Settings, Site, a_house, calling, sending, states

TEMPLATE = f"once:{ONCE}:content"
NOON = datetime(2026, 11, 28, 12, tzinfo=SHANGHAI)
OTHER = "oSomebody_Else"


@dataclass(frozen=True, slots=True)
class Phone:
    """A reader's WeChat: opens addresses wherever they really are, and taps on WeChat's own page."""

    site: Site
    fake: FakeWechat
    openid: str = READER

    async def opens(self, address: str) -> tuple[int, str]:
        """A page of ours: its status, and where it leads or what it shows."""
        base = self.site.caller.url.removesuffix("/wechat/main")
        async with self.site.caller.session.get(
            base + address.removeprefix(PAGE), allow_redirects=False
        ) as answer:
            return answer.status, answer.headers.get("Location", "") or await answer.text()

    async def taps(self, asking: str, tap: str = "confirm") -> str:
        """What WeChat's page leads back to."""
        assert asking.startswith("https://mp.weixin.qq.com/mp/subscribemsg?action=get_confirm&")
        assert asking.endswith("#wechat_redirect")
        there = asking.replace("https://mp.weixin.qq.com", self.fake.url)
        headers = {"openid": self.openid, "tap": tap}
        async with self.site.caller.session.get(there, headers=headers, allow_redirects=False) as answer:
            assert answer.status == 302, await answer.text()
            return answer.headers["Location"]


@asynccontextmanager
async def following(
    db: Database, vault: Vault, template: str | None = TEMPLATE, **more: Any
) -> AsyncIterator[Phone]:
    """A reader of an account that asks for consents; its worker has started once."""
    async with FakeWechat() as fake, calling(db, vault, fake, wechat_template=template, **more) as site:
        async with sending(db, vault, site.settings):
            await fake.until(lambda: "menu/get" in fake.calls)
        yield Phone(site, fake)


def offered(shown: str) -> str | None:
    found = re.search(rf"{PAGE}/w/[0-9a-f]{{32}}\b", shown)
    return found[0] if found else None


async def asked_for(phone: Phone) -> str:
    """The page that the conversation leads to."""
    found = offered(await phone.site.caller.does("CLICK", "remind-here"))
    assert found is not None
    return found


async def agreed(phone: Phone) -> str:
    """Where the browser comes back to after yes."""
    status, asking = await phone.opens(await asked_for(phone))
    assert status == 302
    back = await phone.taps(asking)
    assert (await phone.opens(back))[0] == 200
    return back


async def asks(db: Database) -> list[tuple[int, bool, bool]]:
    """Each question: its scene, whether it was agreed to, whether that is used up."""
    sql = "SELECT scene, agreed_at IS NOT NULL AS yes, spent_at IS NOT NULL AS spent FROM wechat_asks ORDER BY id"
    async with db.begin() as conn:
        return [(row.scene, row.yes, row.spent) for row in await rows(conn, sql)]


async def silent(db: Database) -> int:
    """The reader's window is shut; gives the contact."""
    async with db.begin() as conn:
        await run(conn, "UPDATE wechat_windows SET open_until = now() - interval '1 hour'")
        contact: int = await value(conn, "SELECT id FROM contacts WHERE address = :a", a=READER)
    return contact


async def settled(db: Database) -> None:
    """Until nothing waits any more."""
    async with asyncio.timeout(15):
        while {state for _, state, _ in await states(db)} & {"queued", "leased"}:
            pass


# ---- from the receipt to the reminder -------------------------------------------------------------------------------


@pytest.mark.parametrize("safe", [False, True], ids=["plain", "safe"])
async def test_after_a_receipt_one_reminder_is_agreed_to_and_comes(
    db: Database, vault: Vault, safe: bool
) -> None:
    code = await a_house(db)
    async with following(db, vault, safe=safe) as phone:
        shown = await answered(
            db, vault, phone.site.caller, await phone.site.caller.does("SCAN", f"h_{code}"), tenant()
        )
        link = offered(shown)
        assert link is not None
        assert words.text("zh", "common", "remind-here") in shown
        for _ in range(2):  # looking at it spends nothing
            status, asking = await phone.opens(link)
            assert status == 302
        assert await asks(db) == [(1, False, False)]
        status, page = await phone.opens(await phone.taps(asking))
        assert (status, "下一次有事要办，微信里会提醒您" in page) == (200, True)
        assert await asks(db) == [(1, True, False)]
        contact = await silent(db)
        await tell(db, vault, contact)
        await tell(db, vault, contact, "second")
        async with sending(db, vault, phone.site.settings):
            await settled(db)
    (sent,) = phone.fake.sent
    assert (sent.path, sent.openid) == ("once", READER)
    assert sent.shape == {
        "touser": READER,
        "template_id": ONCE,
        "scene": "1",
        "title": "安居提醒",
        "data": {"content": {"value": "您有事要办，请回“待办”。"}},
    }
    assert await asks(db) == [(1, True, True)]
    assert await states(db) == [(MAIN, "sent", None), (MAIN, "failed", "window-closed")]


async def test_the_same_call_again_offers_the_same_page(db: Database, vault: Vault) -> None:
    async with following(db, vault) as phone:
        click = people.event("CLICK", EventKey="remind-here")
        shown = [await phone.site.caller.post(click) for _ in range(3)]
    assert len(set(shown)) == 1
    assert offered(shown[0])
    assert len(await asks(db)) == 1


async def test_a_newer_question_ends_the_older_and_each_has_its_own_scene(db: Database, vault: Vault) -> None:
    async with following(db, vault) as phone:
        older, newer = await asked_for(phone), await asked_for(phone)
        status, page = await phone.opens(older)
        assert (status, "不能用了" in page) == (410, True)
        assert (await phone.opens(newer))[0] == 302
        for _ in range(3):
            await agreed(phone)
        assert [scene for scene, yes, _ in await asks(db) if yes] == [3, 4, 5]
        enough = await phone.site.caller.does("CLICK", "remind-here")
        assert offered(enough) is None
        assert "现在不用点什么" in enough
        assert len(phone.fake.agreed) == 3


async def test_who_says_no_may_say_yes_later(db: Database, vault: Vault) -> None:
    async with following(db, vault) as phone:
        _, asking = await phone.opens(await asked_for(phone))
        status, page = await phone.opens(await phone.taps(asking, "cancel"))
        assert (status, "没有开提醒" in page) == (200, True)
        assert await asks(db) == [(1, False, False)]
        assert (await phone.opens(await phone.taps(asking)))[0] == 200
        assert await asks(db) == [(1, True, False)]


@pytest.mark.parametrize("lang", words.languages())
async def test_the_page_speaks_the_chats_language(db: Database, vault: Vault, lang: str) -> None:
    async with following(db, vault) as phone:
        _, asking = await phone.opens(await asked_for(phone))
        async with db.begin() as conn:
            await run(conn, "UPDATE contacts SET lang = :lang", lang=lang)
        _, page = await phone.opens(await phone.taps(asking))
        assert words.text(lang, "page", "wechat-agreed-title") in page
        assert 'href="/chat"' not in page
        contact = await silent(db)
        await tell(db, vault, contact)
        async with sending(db, vault, phone.site.settings):
            (sent,) = await phone.fake.until_sent(1)
    assert sent.shape["title"] == words.text(lang, "wechat", "template-title")


# ---- forged and replayed --------------------------------------------------------------------------------------------


FORGED = {
    "another reader": {"openid": OTHER},
    "no reader": {"openid": ""},
    "no openid at all": {"openid": "'; DROP TABLE contacts"},
    "another scene": {"scene": "2"},
    "no scene": {"scene": ""},
    "another template": {"template_id": "another"},
    "a state nobody made": {"reserved": "0" * 32},
    "no state": {"reserved": ""},
    "a long state": {"reserved": "a" * 5000},
    "a strange state": {"reserved": "../../x\0"},
}


@pytest.mark.parametrize("how", FORGED)
async def test_what_was_not_asked_is_not_believed(db: Database, vault: Vault, how: str) -> None:
    async with following(db, vault) as phone:
        _, asking = await phone.opens(await asked_for(phone))
        query = parse_qs(urlsplit(await phone.taps(asking)).query)
        forged = {name: values[0] for name, values in query.items()} | FORGED[how]
        status, page = await phone.opens(f"{PAGE}/w/?{urlencode(forged)}")
        assert (status, "不能用了" in page) == (410, True)
        assert await asks(db) == [(1, False, False)]


async def test_a_yes_that_comes_again_counts_once_even_after_it_was_used(db: Database, vault: Vault) -> None:
    async with following(db, vault) as phone:
        back = await agreed(phone)
        assert (await phone.opens(back))[0] == 200
        assert (await phone.opens(back.replace("/w/?", "/w?")))[0] == 200
        assert await asks(db) == [(1, True, False)]
        await tell(db, vault, await silent(db))
        async with sending(db, vault, phone.site.settings):
            await phone.fake.until_sent(1)
        await phone.opens(back)
        assert await asks(db) == [(1, True, True)]


async def test_a_question_whose_time_is_over(db: Database, vault: Vault) -> None:
    async with following(db, vault) as phone:
        link = await asked_for(phone)
        _, asking = await phone.opens(link)
        back = await phone.taps(asking)
        async with db.begin() as conn:
            await run(conn, "UPDATE wechat_asks SET expires_at = now() - interval '1 second'")
        assert (await phone.opens(link))[0] == 410
        assert (await phone.opens(back))[0] == 410
        assert await asks(db) == [(1, False, False)]


async def test_only_the_hash_of_a_state_is_kept(db: Database, vault: Vault) -> None:
    async with following(db, vault) as phone:
        state = (await asked_for(phone)).rpartition("/")[2]
    async with db.begin() as conn:
        kept = await rows(
            conn,
            "SELECT CAST(a AS text) AS whole FROM wechat_asks a UNION ALL SELECT CAST(u AS text) FROM audit u",
        )
    assert not [row for row in kept if state in row.whole or state.encode().hex() in row.whole]


# ---- where nobody is asked ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("template", "page"),
    [
        (None, PAGE),
        ("subscribe:VRR0UEO9VJOL:thing1", PAGE),
        ("template:VRR0UEO9VJOL:thing1", PAGE),
        (TEMPLATE, "http://192.0.2.7:8000"),
    ],
)
async def test_without_such_a_template_or_a_domain_nobody_is_asked(
    db: Database, vault: Vault, template: str | None, page: str
) -> None:
    assert consent_page(Settings("", wechat_template=template), page) is None
    if page != PAGE:
        return
    async with following(db, vault, template) as phone:
        shown = await phone.site.caller.does("CLICK", "remind-here")
        assert offered(shown) is None
        assert "现在不用点什么" in shown
        assert (await phone.opens(f"{PAGE}/w/{'0' * 32}"))[0] == 404
    assert await asks(db) == []


def test_the_address_is_the_documented_one() -> None:
    page = ConsentPage("wx0123456789abcdef", ONCE, PAGE)
    assert page.address(7, "ab12") == (
        "https://mp.weixin.qq.com/mp/subscribemsg?action=get_confirm&appid=wx0123456789abcdef&scene=7"
        f"&template_id={ONCE}&redirect_url=https%3A%2F%2Fanju.example%2Fw&reserved=ab12#wechat_redirect"
    )


async def test_who_leaves_the_account_is_sent_none_of_them(db: Database, vault: Vault) -> None:
    async with following(db, vault) as phone:
        await agreed(phone)
        await phone.site.caller.does("unsubscribe")
        async with db.begin() as conn:
            assert await wechat_asks.spend(conn, MAIN, READER) is None


# ---- what WeChat answers to it --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("faults", "outcome", "left", "calls"),
    [
        ([], Sent(), 1, 1),
        ([Fault(43101)], Sent(), 0, 2),
        ([Fault(43101), Fault(43101)], Closed("window-closed"), 0, 2),
        ([Fault(-1)], Again("busy"), 2, 1),
        ([Fault(45009)], Hold(43201.0), 2, 1),
        ([Fault(47003)], Rejected("errcode-47003"), 2, 1),
        ([Fault(40037)], Rejected("errcode-40037"), 2, 1),
        ([Fault(how="close")], Doubtful("connection"), 1, 1),
    ],
)
async def test_a_consent_is_used_up_where_something_was_sent(
    db: Database, vault: Vault, faults: list[Fault], outcome: Outcome, left: int, calls: int
) -> None:
    async with db.begin() as conn:
        contact = await Town(conn).contact(account=MAIN, address=READER, lang="zh")
        for scene in (1, 2):
            await run(
                conn,
                "INSERT INTO wechat_asks (hash, contact_id, scene, expires_at, agreed_at) VALUES (:hash, :contact, :scene, now(), now())",
                hash=bytes([scene]),
                contact=contact,
                scene=scene,
            )
    async with FakeWechat() as fake, opened(db, vault, fake) as api:
        fake.agreed = {(READER, "1"), (READER, "2")}
        fake.fail("message/template/subscribe", *faults)
        channel = WechatChannel(api, PAGE, Template.read(TEMPLATE), clock=lambda: NOON)
        assert await channel.send(Part(READER, "您好", "zh", "service")) == outcome
        assert fake.calls.count("message/template/subscribe") == calls
    async with db.begin() as conn:
        counted = "SELECT count(*) FROM wechat_asks WHERE agreed_at IS NOT NULL AND spent_at IS NULL"
        assert await value(conn, counted) == left
