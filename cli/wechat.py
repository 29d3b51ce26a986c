"""The official account on WeChat: its menu, QR codes that open it at a plate, and whether it is let in."""

import argparse
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from cli.town import CommandError, Town, opened
from settings import Settings

if TYPE_CHECKING:
    from bot.wechat_api import WechatApi


@asynccontextmanager
async def account(town: Town) -> AsyncIterator["WechatApi"]:
    """Its API, with what WeChat refuses told to whoever typed the command."""
    from bot.wechat_account import WechatFailed, open_api

    api = open_api(town.db, town.vault, town.settings)
    if api is None:
        raise CommandError(
            "No official account is configured: set WECHAT_APP_ID, WECHAT_SECRET and WECHAT_TOKEN."
        )
    try:
        yield api
    except WechatFailed as fault:
        raise CommandError(str(fault)) from fault
    finally:
        await api.close()


async def menu(_args: argparse.Namespace, settings: Settings) -> None:
    from bot.wechat_account import make_menu
    from bot.wechat_account import menu as ours

    async with opened(settings) as town, account(town) as api:
        await make_menu(api)
    print("The menu is set: " + " · ".join(button["name"] for button in ours()["button"]))


async def qr(args: argparse.Namespace, settings: Settings) -> None:
    import qrcode
    from qrcode.image.svg import SvgPathImage

    from bot.wechat_account import plate_qr
    from registry import houses

    async with opened(settings) as town, account(town) as api:
        async with town.db.begin() as conn:
            house = await houses.by_code(conn, args.house)
        if house is None:
            raise CommandError(f"No house has the code {args.house}.")
        url = await plate_qr(api, house.code)
    out: Path = args.out or Path(f"h_{house.code}.svg")
    qrcode.make(url, image_factory=SvgPathImage).save(str(out))
    print(f"{out}: {url}")


async def trouble(town: Town) -> list[str]:
    """For `anju doctor`: one line if the account is configured and gets no access token."""
    from bot.wechat_account import open_api, token_trouble

    api = open_api(town.db, town.vault, town.settings)
    if api is None:
        return []
    try:
        why = await token_trouble(api)
    finally:
        await api.close()
    if why is None:
        return []
    return [
        f"WeChat gives no access token ({why}): look at WECHAT_APP_ID, WECHAT_SECRET and the list of allowed addresses."
    ]
