"""Serving: the web, the worker, the clock and Telegram, each alone or all together."""

import argparse
import asyncio
import gc
import os
import signal
import socket
import sys
from collections.abc import Awaitable
from contextlib import nullcontext, suppress
from datetime import date
from typing import TYPE_CHECKING

from cli.keeping import keep_pack
from cli.town import CommandError, Town, opened
from settings import Settings

if TYPE_CHECKING:
    from bot.conversation import Conversation
    from bot.listener import Listener
    from bot.wechat_consent import ConsentPage
    from bot.wechat_hearing import WechatHearing

DEMO_DAY = date(2023, 6, 12)


async def up(args: argparse.Namespace, settings: Settings) -> None:
    """Everything in one process, plus a child for Telegram."""
    async with opened(settings) as town:
        shown = await prepare(args, town)
        if await is_serving(settings.port):
            print(f"Anju already runs on port {settings.port}.\n{shown}")
            return
        print(shown, flush=True)
        await together(town, web=True, clock=True, worker=True, watch=True)


async def prepare(args: argparse.Namespace, town: Town) -> str:
    """The demo town and its clock where asked for; gives what is printed at the start."""
    from registry.database import set_today

    lines = [f"Anju 安居 · {town.page}", f"  chat     {town.page}/chat"]
    if args.demo:
        from registry.demo import make_demo

        made = await make_demo(town.db, town.vault, DEMO_DAY)
        lines += [
            f"  house    {town.page}/h/{made.house_code}",
            f"  landlord claim code {made.claim_code} for {town.page}/h/{made.claim_house_code}",
            f"  token    {made.token}",
        ]
    lines += await standing_still(town)
    if args.today is not None:
        async with town.db.begin() as conn:
            now = await set_today(conn, args.today)
        lines.append(f"  the demo's day is {now:%Y-%m-%d}")
    lines.append(f"  API docs {town.page}/api/v1/docs")
    return "\n".join(lines)


async def standing_still(town: Town) -> list[str]:
    """Programmes that were applied and cannot be read: their duties stay as they are, and nobody is asked by them."""
    from programmes.pack import sound
    from registry import programmes

    async with town.db.begin() as conn:
        found = [row for row in await programmes.applied(conn) if sound(row.pack) is None]
    return [
        f"  MIND     {row.pack} runs in {row.area} but cannot be read: see anju programme check"
        for row in found
    ]


async def web(_args: argparse.Namespace, settings: Settings) -> None:
    async with opened(settings) as town:
        await together(town, web=True)


async def worker(_args: argparse.Namespace, settings: Settings) -> None:
    async with opened(settings) as town:
        await together(town, worker=True)


async def clock(_args: argparse.Namespace, settings: Settings) -> None:
    async with opened(settings) as town:
        await together(town, clock=True)


async def telegram(args: argparse.Namespace, settings: Settings) -> None:
    from bot.telegram_process import run_telegram

    if args.child:  # our end of the pipe closes with the parent, also when it is killed
        ours = os.getpid()
        asyncio.get_running_loop().add_reader(sys.stdin, os.kill, ours, signal.SIGTERM)

    async with opened(settings) as town:
        conversation = town.conversation()
        keeping = asyncio.ensure_future(keep_pack(town, conversation))
        keep_what_is_loaded()
        try:
            await run_telegram(town.db, town.vault, conversation, settings, town.page)
        finally:
            keeping.cancel()


async def together(
    town: Town, *, web: bool = False, clock: bool = False, worker: bool = False, watch: bool = False
) -> None:
    """Run the chosen parts until a signal ends them; if one fails, all stop and the error is told."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for name in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(name, stop.set)
    parts: list[Awaitable[None]] = [stop.wait()]  # type: ignore[list-item]
    if web:
        parts.append(serve(town, stop))
    if clock:
        from notices.clock import run_clock

        parts.append(run_clock(town.db, town.vault, town.packs))
    if worker:
        parts += senders(town)
        if town.settings.telegram_token:
            parts.append(telegram_child(town, stop))
        if town.settings.wechat_app_id:
            from bot.wechat_account import run_wechat

            quiet = (town.pack.talk.quiet_from, town.pack.talk.quiet_to)
            parts.append(run_wechat(town.db, town.vault, town.settings, town.page, quiet=quiet))
    if watch and town.running is not None:
        from registry.embedded import watch as keep_alive

        parts.append(keep_alive(town.running))
    tasks = [asyncio.ensure_future(part) for part in parts]
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    stop.set()
    if web:
        await asyncio.wait(tasks[1:2], timeout=8)
    for task in pending:
        task.cancel()
    await asyncio.gather(*pending, return_exceptions=True)
    for task in done:
        task.result()


def senders(town: Town) -> list[Awaitable[None]]:
    """What sends text messages and tells officers; every worker may run them, one of each leads."""
    from bot.robots import run_robots
    from bot.sms import run_sms
    from registry.sms import Quota

    settings, quiet = town.settings, (town.pack.talk.quiet_from, town.pack.talk.quiet_to)
    texting = run_sms(
        town.db,
        town.vault,
        settings.sms_url,
        quota=Quota(settings.sms_per_hour, settings.sms_per_day),
        page=settings.public_url or "",
        quiet=quiet,
        last_resort=settings.sms_last_resort,
    )
    return [texting, run_robots(town.db, town.vault, quiet=quiet)]


async def serve(town: Town, stop: asyncio.Event) -> None:
    """The web server; ends what is under way within 5 s of `stop`."""
    import uvicorn

    from api.app import create_app
    from api.grounds import Grounds
    from bot.listener import Listener

    conversation = town.conversation()
    settings = town.settings
    secret = None
    if settings.telegram_token:
        secret = settings.telegram_webhook_secret or town.vault.secret("telegram webhook")
    listener = Listener(conversation)
    wechat = wechat_hearing(town, conversation, listener)
    grounds = Grounds(
        town.db,
        town.vault,
        town.pack,
        conversation,
        listener,
        settings.public_url,
        secret,
        settings.sms_secret,
        wechat=wechat,
        consents=consents(town),
    )
    config = uvicorn.Config(
        create_app(grounds),
        log_config=None,
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=5,
        proxy_headers=True,
    )
    server = uvicorn.Server(config)
    server.capture_signals = nullcontext  # type: ignore[assignment]  # `together` waits for signals itself
    serving = asyncio.ensure_future(server.serve([port_of(settings)]))
    keeping = asyncio.ensure_future(keep_pack(town, conversation, grounds))
    keep_what_is_loaded()
    stopping = asyncio.ensure_future(stop.wait())
    await asyncio.wait((serving, stopping), return_when=asyncio.FIRST_COMPLETED)
    server.should_exit = True
    await serving
    stopping.cancel()
    keeping.cancel()
    if wechat is not None:
        await wechat.close()


def keep_what_is_loaded() -> None:
    """Modules, packs and words last as long as the process; looking for garbage among them took a quarter of a sender's work (measured)."""
    gc.collect()
    gc.freeze()


def wechat_hearing(town: Town, conversation: "Conversation", listener: "Listener") -> "WechatHearing | None":
    """What answers WeChat's calls; None where no token is set to check them by."""
    settings = town.settings
    if settings.wechat_token is None:
        return None
    from bot.wechat_account import open_api
    from bot.wechat_crypto import SafeMode
    from bot.wechat_hearing import WechatHearing

    safe = None
    if settings.wechat_aes_key and settings.wechat_app_id:
        safe = SafeMode(settings.wechat_token, settings.wechat_aes_key, settings.wechat_app_id)
    template = (settings.wechat_template or "::").split(":")[1]
    api = open_api(town.db, town.vault, settings)
    return WechatHearing(conversation, listener, settings.wechat_token, safe, api, template)


def consents(town: Town) -> "ConsentPage | None":
    from bot.wechat_account import consent_page

    return consent_page(town.settings, town.page)


def port_of(settings: Settings) -> socket.socket:
    """The port to serve on, open to phones in the same network."""
    listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind(("0.0.0.0", settings.port))  # noqa: S104
    except OSError as fault:
        raise CommandError(f"Port {settings.port} is taken. Set PORT to another one.") from fault
    return listening


async def telegram_child(town: Town, stop: asyncio.Event) -> None:
    """Telegram in its own process (aiogram costs 130 MB); started again when it dies, ended with us."""
    while not stop.is_set():
        child = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "cli", "telegram", "--child", stdin=asyncio.subprocess.PIPE
        )
        try:
            await child.wait()
        finally:
            if child.returncode is None:
                child.terminate()
                with suppress(TimeoutError):
                    async with asyncio.timeout(10):
                        await child.wait()
        with suppress(TimeoutError):
            async with asyncio.timeout(3):
                await stop.wait()


async def is_serving(port: int) -> bool:
    """Whether an Anju answers on this port already."""
    try:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
    except OSError:
        return False
    try:
        writer.write(b"GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
        async with asyncio.timeout(3):
            answer = await reader.read()
    except (OSError, TimeoutError):
        return False
    finally:
        writer.close()
    return b'{"status":"ok"}' in answer
