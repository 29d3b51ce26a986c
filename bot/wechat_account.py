"""The official account itself: its menu and QR codes, whether its credentials are good, and the sending for it."""

import asyncio
from typing import Any, Final, Protocol

import structlog
from aiohttp import ClientError

from bot.messages import start_label
from bot.wechat import MAIN
from bot.wechat_api import Answer, TokenRefused, WechatApi
from bot.wechat_channel import LIMITS, Template, WechatChannel, machine_now, refusal_of
from bot.wechat_consent import ConsentPage
from notices import leases
from notices.lead import AWAY, pause
from notices.outcomes import Shut
from notices.pace import Limits
from notices.quiet import NEVER, Quiet
from notices.sender import Sender
from registry import wechat_asks
from registry.database import Database
from registry.vault import Vault

log = structlog.get_logger()

MENU: Final = ("menu", "mine", "help-me")
"""Conversations behind the three buttons; the labels are those every channel uses, four Chinese letters at most."""
MENU_LANG: Final = "zh"
NO_MENU: Final = 46003
RETRY_SECONDS: Final = 30.0


class WechatSettings(Protocol):
    """What of the settings concerns WeChat's API."""

    @property
    def wechat_app_id(self) -> str | None: ...
    @property
    def wechat_secret(self) -> str | None: ...
    @property
    def wechat_api_url(self) -> str: ...
    @property
    def wechat_carries(self) -> str: ...
    @property
    def wechat_template(self) -> str | None: ...


class WechatFailed(Exception):
    """WeChat did not do what was asked; the words say what it answered, and hold no secret."""


def open_api(db: Database, vault: Vault, settings: WechatSettings) -> WechatApi | None:
    """None where no account is configured. Close it when done."""
    if settings.wechat_app_id is None or settings.wechat_secret is None:
        return None
    return WechatApi(db, vault, MAIN, settings.wechat_app_id, settings.wechat_secret, settings.wechat_api_url)


def consent_page(settings: WechatSettings, page: str) -> ConsentPage | None:
    """Where readers are asked for consents; None without a template that spends them, or a domain WeChat would lead back to."""
    kind, _, rest = (settings.wechat_template or "").partition(":")
    if kind != "once" or settings.wechat_app_id is None or not page.startswith("https://"):
        return None
    return ConsentPage(settings.wechat_app_id, rest.partition(":")[0], page)


def menu() -> dict[str, Any]:
    """What `menu/create` takes."""
    return {
        "button": [{"type": "click", "name": start_label(MENU_LANG, start), "key": start} for start in MENU]
    }


async def make_menu(api: WechatApi) -> None:
    """Our buttons instead of those the account has. Raises WechatFailed."""
    _demand(await _asked(api, "menu/create", menu()))


async def plate_qr(api: WechatApi, code: str) -> str:
    """What a QR code must hold that opens the account at this plate, for ever. Raises WechatFailed."""
    scene = {"scene": {"scene_str": f"h_{code}"}}
    answer = await _asked(api, "qrcode/create", {"action_name": "QR_LIMIT_STR_SCENE", "action_info": scene})
    return str(_demand(answer).get("url", ""))


async def token_trouble(api: WechatApi) -> str | None:
    """Why no access token is to be had, None if one is."""
    try:
        await api.token()
    except TokenRefused as refused:
        return str(refused)
    except (ClientError, TimeoutError) as fault:
        return type(fault).__name__
    return None


async def _asked(api: WechatApi, path: str, shape: dict[str, Any] | None) -> Answer:
    try:
        return await api.call(path, shape)
    except TokenRefused as refused:
        raise WechatFailed(f"WeChat gives no access token: {refused}") from refused
    except (ClientError, TimeoutError) as fault:
        raise WechatFailed(f"WeChat cannot be reached: {type(fault).__name__}") from None


def _demand(answer: Answer) -> dict[str, Any]:
    if not answer.good or answer.shape is None:
        raise WechatFailed(f"WeChat refused: status {answer.status}, errcode {answer.code}")
    return dict(answer.shape)


# -- sending --------------------------------------------------------------------------------------------------------


async def run_wechat(
    db: Database,
    vault: Vault,
    settings: WechatSettings,
    page: str,
    *,
    quiet: Quiet = NEVER,
    stop: asyncio.Event | None = None,
    limits: Limits = LIMITS,
) -> None:
    """Sends for the account `wechat:main` until it is cancelled (or `stop`); one of several workers does."""
    api = open_api(db, vault, settings)
    assert api is not None
    stop = stop or asyncio.Event()
    template = Template.read(settings.wechat_template) if settings.wechat_template else None
    channel = WechatChannel(api, page, template, limits)
    try:
        await _introduce(api, settings.wechat_carries, stop)
        async with db.begin() as conn:
            await wechat_asks.allow(conn, MAIN, consent_page(settings, page) is not None)
        if not stop.is_set():
            await Sender(db, vault, MAIN, channel, level=settings.wechat_carries, quiet=quiet).run(stop)
    finally:
        await api.close()


async def _introduce(api: WechatApi, level: str, stop: asyncio.Event) -> None:
    """While the account is not let in it is paused, and nothing is tried but this; a new account gets its menu."""
    while not stop.is_set():
        try:
            async with api.db.begin() as conn:
                await leases.open_account(conn, MAIN, level)
            reason = await _let_in(api)
            async with api.db.begin() as conn:
                await leases.shut(conn, MAIN, reason)
            if reason is None:
                return
            log.error("account_paused", account=MAIN, reason=reason)
        except (ClientError, *AWAY) as fault:
            log.warning("wechat_not_ready", account=MAIN, cause=type(fault).__name__)
        await pause(stop, RETRY_SECONDS)


async def _let_in(api: WechatApi) -> str | None:
    """Why the account is not let in. An account without the right to a menu works without one."""
    try:
        found = await api.call("menu/get")
        if found.code == NO_MENU:
            await api.call("menu/create", menu())
    except TokenRefused as refused:
        outcome = refusal_of(refused.answer, machine_now())
        return outcome.reason if isinstance(outcome, Shut) else "token"
    return None
