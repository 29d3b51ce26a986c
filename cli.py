"""The command `anju`: serves, moves the demo's clock, plays flows in the terminal, imports, prints, keeps house."""

import argparse
import asyncio
import os
import signal
import socket
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, nullcontext, suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from settings import Settings, SettingsError

if TYPE_CHECKING:
    from bot.conversation import Conversation
    from programmes.pack import Pack
    from registry.database import Database
    from registry.embedded import Running
    from registry.vault import Vault

PACK = "cixi-2023"
DEMO_DAY = date(2023, 6, 12)


class CommandError(Exception):
    """Told to whoever typed the command; the message says what to do."""


@dataclass(frozen=True, slots=True)
class Town:
    """An opened register: its database, keys and programme. `running` is the embedded server, if it is ours."""

    settings: Settings
    url: str
    db: "Database"
    vault: "Vault"
    pack: "Pack"
    running: "Running | None"

    @property
    def direct_url(self) -> str:
        return self.settings.database_direct_url or self.url

    @property
    def page(self) -> str:
        """The address people reach: PUBLIC_URL, else this machine's in its network."""
        return self.settings.public_url or f"http://{lan_address()}:{self.settings.port}"

    def conversation(self) -> "Conversation":
        from bot.conversation import Conversation

        carries = {"telegram:main": self.settings.telegram_carries, "sms": "identity_by_link"}
        return Conversation(self.db, self.vault, self.pack, self.page, carries)


@asynccontextmanager
async def opened(settings: Settings, *, check: bool = True) -> AsyncIterator[Town]:
    """Database up and migrated, keys checked and recorded; the embedded server stops with its last user."""
    from programmes import pack
    from registry.database import Database
    from registry.vault import Vault, check_keys

    running: Running | None = None
    if settings.database_url is None:
        from registry import embedded

        running = await asyncio.to_thread(embedded.start, settings.data)
        url = running.url
    else:
        from registry.roles import ensure_roles

        url = settings.database_url
        await ensure_roles(settings.database_direct_url or url)
    db = None
    try:
        from registry.migrations import migrate

        await migrate(settings.database_direct_url or url)
        db = Database.open(url, settings.database_direct_url)
        vault = Vault.load(settings.keys, settings.data)
        if check:
            async with db.begin() as conn:
                await check_keys(conn, vault)
        yield Town(settings, url, db, vault, pack.load(PACK), running)
    finally:
        if db is not None:
            await db.close()
        if running is not None:
            await asyncio.to_thread(running.close)


def lan_address() -> str:
    """This machine's address in its network; no packet is sent."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe, suppress(OSError):
        probe.connect(("192.0.2.1", 9))
        return str(probe.getsockname()[0])
    return "127.0.0.1"


def logging_to_stderr(settings: Settings) -> None:
    import logging

    import structlog

    level = logging.getLevelNamesMapping()[settings.log_level.upper()]
    logging.basicConfig(level=max(level, logging.WARNING), format="%(levelname)s %(name)s %(message)s")
    structlog.configure(
        wrapper_class=structlog.make_filtering_bound_logger(level),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso"),
            structlog.processors.LogfmtRenderer(),
        ],
    )


# -- serving ------------------------------------------------------------------------------------------------------


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
    if args.today is not None:
        async with town.db.begin() as conn:
            now = await set_today(conn, args.today)
        lines.append(f"  the demo's day is {now:%Y-%m-%d}")
    lines.append(f"  API docs {town.page}/api/v1/docs")
    return "\n".join(lines)


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
        await run_telegram(town.db, town.vault, town.conversation(), settings, town.page)


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

        parts.append(run_clock(town.db, town.vault, [town.pack]))
    if worker:
        from bot.sms import run_sms

        parts.append(run_sms(town.db, town.vault, town.settings.sms_url))
        if town.settings.telegram_token:
            parts.append(telegram_child(town, stop))
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


async def serve(town: Town, stop: asyncio.Event) -> None:
    """The web server; ends what is under way within 5 s of `stop`."""
    import uvicorn

    from api.app import create_app
    from api.grounds import Grounds
    from bot.conversation import Listener

    conversation = town.conversation()
    settings = town.settings
    secret = None
    if settings.telegram_token:
        secret = settings.telegram_webhook_secret or town.vault.secret("telegram webhook")
    grounds = Grounds(
        town.db, town.vault, town.pack, conversation, Listener(conversation), settings.public_url, secret
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
    stopping = asyncio.ensure_future(stop.wait())
    await asyncio.wait((serving, stopping), return_when=asyncio.FIRST_COMPLETED)
    server.should_exit = True
    await serving
    stopping.cancel()


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
            sys.executable, __file__, "telegram", "--child", stdin=asyncio.subprocess.PIPE
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


# -- talking and keeping house ------------------------------------------------------------------------------------


async def talk(args: argparse.Namespace, settings: Settings) -> None:
    from bot.terminal import converse

    async with opened(settings) as town:
        start = f"{args.flow}:{args.house}" if args.house else args.flow
        await converse(town.conversation(), start, args.lang)


async def bring_in(args: argparse.Namespace, settings: Settings) -> None:
    from tqdm import tqdm

    from registry.database import civil_now
    from registry.exchange import import_file

    async with opened(settings) as town:
        async with town.db.begin() as conn:
            today = (await civil_now(conn)).date()
        with tqdm(unit="rows", disable=None) as bar:

            def progress(done: int, total: int | None) -> None:
                bar.total = total
                bar.update(done - bar.n)

            report = await import_file(
                town.db,
                town.vault,
                args.kind,
                args.file,
                dry_run=args.dry_run,
                progress=progress,
                today=today,
            )
        print(report.text())
        if report.errors:
            raise CommandError(f"{report.failed} rows were not taken; mend them and run this again.")


async def plates(args: argparse.Namespace, settings: Settings) -> None:
    from papers.plates import plates_in, plates_sheet

    base = args.base or settings.public_url
    if not base:
        raise CommandError("Plates carry an address for years: set PUBLIC_URL, or give --base https://…")
    async with opened(settings) as town, town.db.begin() as conn:
        found = await plates_in(conn, args.area)
    args.out.write_text(plates_sheet(found, base), "utf-8")
    print(f"{len(found)} plates: {args.out}")


async def officer(args: argparse.Namespace, settings: Settings) -> None:
    from registry import officers

    async with opened(settings) as town:
        async with town.db.begin() as conn:
            await officers.add(conn, args.name, args.area, args.role)
        print(f"{args.name}: {', '.join(args.area)}")


async def token(args: argparse.Namespace, settings: Settings) -> None:
    from registry import officers

    async with opened(settings) as town, town.db.begin() as conn:
        made = await officers.new_token(conn, args.officer, args.scope or list(officers.SCOPES), args.days)
    print(made)


async def claim_code(args: argparse.Namespace, settings: Settings) -> None:
    from registry import codes, houses

    async with opened(settings) as town, town.db.begin() as conn:
        house = await houses.by_code(conn, args.house)
        if house is None:
            raise CommandError(f"No house has the code {args.house}.")
        print(await codes.issue_claim_code(conn, town.vault, house.id))


async def backup(args: argparse.Namespace, settings: Settings) -> None:
    from registry.backup import back_up

    async with opened(settings) as town:
        print(f"{args.file}: {await back_up(town.direct_url, args.file)}")


async def restore(args: argparse.Namespace, settings: Settings) -> None:
    from registry.backup import restore as bring_back
    from registry.vault import keys_file

    if settings.keys is None and not keys_file(settings.data).exists():
        raise CommandError(
            f"Put the keys.env that was saved apart from the backup to {keys_file(settings.data)} first, or set "
            "ANJU_KEYS: without its keys a backup cannot be read. Nothing was changed."
        )
    async with opened(settings, check=False) as town:
        await town.db.close()  # its pool would count as a program at work on the database
        print(f"{args.file}: {await bring_back(town.direct_url, args.file, town.vault, force=args.force)}")


async def programme(args: argparse.Namespace, _settings: Settings) -> None:
    from programmes import pack

    if args.action == "list":
        print("\n".join(pack.packs()))
        return
    problems = pack.check(args.file)
    for problem in problems:
        print(f"{args.file}:{problem.line}: {problem.what} {problem.remedy}")
    if problems:
        raise CommandError(f"{len(problems)} mistakes; nothing was changed.")
    print(f"{args.file}: no mistakes")


async def doctor(_args: argparse.Namespace, settings: Settings) -> None:
    from registry.doctor import examine

    async with opened(settings) as town, town.db.begin() as conn:
        findings = await examine(
            conn, town.pack, settings.telegram_carries if settings.telegram_token else None
        )
    print("\n".join(findings) or "Nothing to report.")


Command = Callable[[argparse.Namespace, Settings], Awaitable[None]]


def parser() -> argparse.ArgumentParser:
    made = argparse.ArgumentParser(prog="anju", description=__doc__)
    commands = made.add_subparsers(required=True, metavar="command")

    def add(name: str, run: Command, about: str) -> argparse.ArgumentParser:
        command = commands.add_parser(name, help=about, description=about)
        command.set_defaults(run=run)
        return command

    starting = add("up", up, "everything in one process, plus a child for Telegram")
    starting.add_argument("--demo", action="store_true", help="make the demo town in an empty database")
    starting.add_argument(
        "--today", type=date.fromisoformat, help="move the demo's clock forward to this day"
    )
    add("web", web, "the web process")
    add("worker", worker, "sends notices")
    add("clock", clock, "says what is due")
    add("telegram", telegram, "the process that talks to Telegram").add_argument(
        "--child", action="store_true", help="end with the process that started this one"
    )
    talking = add("talk", talk, "play a flow in the terminal, on the real database")
    talking.add_argument("flow")
    talking.add_argument("--house", default="", help="the code of a plate")
    talking.add_argument("--lang", default="zh")
    importing = add("import", bring_in, "areas, houses, landlords or residents from CSV or XLSX")
    importing.add_argument("kind", choices=("areas", "houses", "landlords", "residents"))
    importing.add_argument("file", type=Path)
    importing.add_argument("--dry-run", action="store_true", help="check everything, write nothing")
    sheet = add("plates", plates, "a printable sheet of door plates")
    sheet.add_argument("--area", required=True)
    sheet.add_argument("--base", help="the address on the plates, instead of PUBLIC_URL")
    sheet.add_argument("--out", type=Path, default=Path("plates.html"))
    adding = add("officer", officer, "add an officer, or give one more areas")
    adding.add_argument("name")
    adding.add_argument("--area", action="append", required=True)
    adding.add_argument("--role", default="officer")
    giving = add("token", token, "a new API token; shown once")
    giving.add_argument("officer")
    giving.add_argument("--scope", action="append")
    giving.add_argument("--days", type=int, default=365)
    claiming = add(
        "claim-code", claim_code, "a code that makes its holder the landlord of a house; shown once"
    )
    claiming.add_argument("house")
    saving = add("backup", backup, "the whole database in one file, keys apart")
    saving.add_argument("file", type=Path)
    restoring = add("restore", restore, "a backup into an empty database")
    restoring.add_argument("file", type=Path)
    restoring.add_argument("--force", action="store_true", help="replace what the database holds")
    packs = add("programme", programme, "programme packs: list, or check a file")
    packs.add_argument("action", choices=("list", "check"))
    packs.add_argument("file", type=Path, nargs="?")
    add("doctor", doctor, "what is wrong or risky here")
    return made


def main(argv: list[str] | None = None) -> int:
    args = parser().parse_args(argv)
    try:
        settings = Settings.from_env(os.environ)
    except SettingsError as fault:
        print(fault, file=sys.stderr)
        return 2
    logging_to_stderr(settings)
    return run(args.run(args, settings))


def run(command: Any) -> int:
    import uvloop

    from registry import RegistryError

    try:
        uvloop.run(command)
    except (CommandError, RegistryError) as fault:
        print(fault, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    return 0


if __name__ == "__main__":
    sys.exit(main())
