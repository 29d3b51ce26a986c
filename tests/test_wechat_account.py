"""The official account itself over real HTTP: one access token for all, its menu, and what happens without."""

import asyncio

import pytest

from bot.wechat import MAIN
from bot.wechat_account import WechatFailed, make_menu, open_api, plate_qr, token_trouble
from bot.wechat_api import TokenRefused
from bot.wechat_channel import Part, WechatChannel
from notices.outcomes import Again, Hold, Outcome, Shut
from registry.database import Database, one, run, value
from registry.vault import Vault
from tests.fakes import wechat as people
from tests.fakes.wechat import READER, FakeWechat, Fault
from tests.test_wechat_channel import a_reader, opened, tell
from tests.wechat_site import PAGE, Settings, sending, states, window

# ---- the token ----------------------------------------------------------------------------------------------------


async def test_one_token_for_all_processes_and_one_renewal(db: Database, vault: Vault) -> None:
    async with FakeWechat() as fake, opened(db, vault, fake) as first, opened(db, vault, fake) as second:
        found = await asyncio.gather(*(api.token() for api in (first, second) for _ in range(4)))
        assert set(found) == {"access-token-1"}
        assert fake.calls == ["stable_token"]
        fake.expire()
        answers = await asyncio.gather(*(api.call("menu/get") for api in (first, second) for _ in range(4)))
        assert all(answer.good for answer in answers)
        assert fake.tokens == ["access-token-1", "access-token-2"]
        assert fake.forced == 0
    async with db.begin() as conn:
        row = await one(
            conn,
            "SELECT account, content, expires_at > now() + interval '1 hour' AS lasts FROM service_tokens",
        )
    assert row is not None
    assert (row.account, row.lasts, b"access-token" in row.content) == (MAIN, True, False)


async def test_a_token_near_its_end_is_renewed_by_whoever_needs_it(db: Database, vault: Vault) -> None:
    async with FakeWechat() as fake:
        async with opened(db, vault, fake) as api:
            await api.token()
        async with db.begin() as conn:
            await run(conn, "UPDATE service_tokens SET expires_at = now() + interval '3 minutes'")
        fake.expire()
        async with opened(db, vault, fake) as api:
            assert await api.token() == "access-token-2"


@pytest.mark.parametrize("code", [40001, 40014, 42001])
async def test_a_token_not_taken_is_renewed_once_and_by_force_if_it_must(
    db: Database, vault: Vault, code: int
) -> None:
    async with FakeWechat() as fake, opened(db, vault, fake) as api:
        fake.fail("menu/get", code)
        assert (await api.call("menu/get")).good
        assert (fake.tokens, fake.forced) == (["access-token-1", "access-token-2"], 1)
        fake.fail("menu/get", code, code)
        assert (await api.call("menu/get")).code == code
        assert fake.calls.count("menu/get") == 4


async def test_a_server_without_stable_tokens_gives_the_other_kind(db: Database, vault: Vault) -> None:
    async with FakeWechat(stable=False) as fake, opened(db, vault, fake) as api:
        assert await api.token() == "access-token-1"
        assert fake.calls == ["stable_token", "token"]


@pytest.mark.parametrize(
    ("fault", "outcome"),
    [
        (Fault(40125), Shut("token-40125")),
        (Fault(40164), Shut("token-40164")),
        (Fault(-1), Again("busy")),
        (Fault(45011), Hold(60.0)),
        (Fault(status=502), Again("server-error")),
        (Fault(how="garbage"), Again("token")),
    ],
)
async def test_without_a_token_nothing_is_burnt(
    db: Database, vault: Vault, fault: Fault, outcome: Outcome
) -> None:
    await a_reader(db)
    async with FakeWechat() as fake, opened(db, vault, fake) as api:
        fake.fail("stable_token", fault)
        assert await WechatChannel(api, PAGE).send(Part(READER, "您好", "zh", "service")) == outcome
    assert (await window(db))[1] == 5


async def test_no_error_repeats_a_secret(db: Database, vault: Vault) -> None:
    async with FakeWechat() as fake, opened(db, vault, fake) as api:
        fake.fail("stable_token", 40125)
        with pytest.raises(TokenRefused) as caught:
            await api.token()
        assert people.APP_SECRET not in str(caught.value) + repr(caught.value)


# ---- the account --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("has_menu", [False, True])
async def test_a_new_account_gets_its_menu_and_another_keeps_its_own(
    db: Database, vault: Vault, has_menu: bool
) -> None:
    async with FakeWechat(has_menu=has_menu) as fake:
        async with sending(db, vault, Settings(fake.url)):
            await fake.until(lambda: "menu/get" in fake.calls)
        made = None if fake.menu is None else [button["name"] for button in fake.menu["button"]]
    assert made == (None if has_menu else ["菜单", "我的申报", "请人帮忙"])


async def test_wrong_credentials_pause_the_account(db: Database, vault: Vault) -> None:
    contact = await a_reader(db)
    await tell(db, vault, contact)
    async with FakeWechat() as fake:
        settings = Settings(fake.url, wechat_secret="another")
        async with sending(db, vault, settings):
            await fake.until(lambda: "stable_token" in fake.calls)
        async with db.begin() as conn:
            assert await value(conn, "SELECT paused FROM accounts") == "token-40125"
        api = open_api(db, vault, settings)
        assert api is not None
        assert await token_trouble(api) == "status 200, errcode 40125"
        with pytest.raises(WechatFailed, match="40125"):
            await make_menu(api)
        await api.close()
        async with sending(db, vault, Settings(fake.url)):
            await fake.until_sent(1)
    assert await states(db) == [(MAIN, "sent", None)]


async def test_a_plate_has_a_code_of_the_account(db: Database, vault: Vault) -> None:
    async with FakeWechat() as fake, opened(db, vault, fake) as api:
        assert await plate_qr(api, "AB12CD") == "http://weixin.qq.com/q/h_AB12CD"
        await make_menu(api)
        assert fake.menu is not None
        fake.fail("qrcode/create", 45009)
        with pytest.raises(WechatFailed, match="45009"):
            await plate_qr(api, "AB12CD")
        assert await token_trouble(api) is None
