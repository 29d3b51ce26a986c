"""The command `anju`: serves, moves the demo's clock, plays flows in the terminal, imports, prints, keeps house."""

import argparse
import os
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from cli import addresses, house, programme, serving, wechat, words
from cli.town import Command, CommandError, logging_to_stderr
from settings import Settings, SettingsError

KINDS = (
    "areas", "houses", "landlords", "residents", "visits", "hazards", "devices", "papers", "posts", "listings",
    "area-papers", "events", "tallies",
    "organisations",
    "places",
)  # fmt: skip
"""What can be imported; told without loading what imports it."""

Add = Callable[[str, Command, str], argparse.ArgumentParser]


def parser() -> argparse.ArgumentParser:
    made = argparse.ArgumentParser(prog="anju", description=__doc__)
    commands = made.add_subparsers(required=True, metavar="command")

    def add(name: str, run: Command, about: str) -> argparse.ArgumentParser:
        command = commands.add_parser(name, help=about, description=about)
        command.set_defaults(run=run)
        return command

    add_processes(add)
    add_town(add)
    add_officers(add)
    add_keeping(add)
    about = "programme packs: what they ask for, where they run"
    add_programme(commands.add_parser("programme", help=about, description=about))
    about = "the words of a language, as a spreadsheet for translators"
    add_words(commands.add_parser("words", help=about, description=about))
    about = "the official account on WeChat: its menu, and QR codes of plates"
    add_wechat(commands.add_parser("wechat", help=about, description=about))
    return made


def add_processes(add: Add) -> None:
    starting = add("up", serving.up, "everything in one process, plus a child for Telegram")
    starting.add_argument("--demo", action="store_true", help="make the demo town in an empty database")
    starting.add_argument(
        "--today", type=date.fromisoformat, help="move the demo's clock forward to this day"
    )
    add("web", serving.web, "the web process")
    add("worker", serving.worker, "sends notices")
    add("clock", serving.clock, "says what is due")
    add("telegram", serving.telegram, "the process that talks to Telegram").add_argument(
        "--child", action="store_true", help="end with the process that started this one"
    )


def add_town(add: Add) -> None:
    talking = add("talk", house.talk, "play a flow in the terminal, on the real database")
    talking.add_argument("flow")
    talking.add_argument("--house", default="", help="the code of a plate")
    talking.add_argument("--lang", default="zh")
    importing = add(
        "import", house.bring_in, "a table of areas, houses, people or the work of offices, from CSV or XLSX"
    )
    importing.add_argument("kind", choices=KINDS)
    importing.add_argument("file", type=Path)
    importing.add_argument("--dry-run", action="store_true", help="check everything, write nothing")
    sheet = add("plates", house.plates, "a printable sheet of door plates")
    sheet.add_argument("--area", required=True)
    sheet.add_argument("--base", help="the address on the plates, instead of PUBLIC_URL")
    sheet.add_argument("--out", type=Path, default=Path("plates.html"))
    claiming = add(
        "claim-code", house.claim_code, "a code that makes its holder the landlord of a house; shown once"
    )
    claiming.add_argument("house")


def add_officers(add: Add) -> None:
    adding = add("officer", house.officer, "add an officer or give one more areas, or dismiss one")
    adding.usage = "anju officer NAME --area AREA [--area AREA …] [--role ROLE] | anju officer dismiss NAME"
    adding.add_argument("words", nargs="+", metavar="NAME")
    adding.add_argument("--area", action="append")
    adding.add_argument("--role", default="officer")
    telling = add(
        "officer-address",
        addresses.officer_address,
        "tell an officer what waits by e-mail or a group robot, or list or remove such addresses",
    )
    telling.add_argument("name", metavar="NAME")
    telling.add_argument(
        "url", nargs="?", metavar="URL", help="as Apprise writes it, such as dingtalk://TOKEN"
    )
    telling.add_argument("--remove", type=int, metavar="ID")
    giving = add(
        "token", house.token, "a new API token, shown once; or the end of one, or of all an officer has"
    )
    giving.usage = "anju token OFFICER [--scope SCOPE …] [--days N] | anju token revoke OFFICER [TOKEN_NAME]"
    giving.add_argument("words", nargs="+", metavar="OFFICER")
    giving.add_argument("--scope", action="append")
    giving.add_argument("--days", type=int, default=365)
    chatting = add(
        "officer-code", house.officer_code, "a code that makes a chat an officer's desk; shown once"
    )
    chatting.add_argument("name")


def add_keeping(add: Add) -> None:
    saving = add("backup", house.backup, "the whole database in one file, keys apart")
    saving.add_argument("file", type=Path)
    restoring = add("restore", house.restore, "a backup into an empty database")
    restoring.add_argument("file", type=Path)
    restoring.add_argument("--force", action="store_true", help="replace what the database holds")
    add("doctor", house.doctor, "what is wrong or risky here")


def add_programme(command: argparse.ArgumentParser) -> None:
    actions = command.add_subparsers(required=True, metavar="action")

    def add(name: str, run: Command, about: str) -> argparse.ArgumentParser:
        action = actions.add_parser(name, help=about, description=about)
        action.set_defaults(run=run)
        return action

    add("list", programme.list_packs, "all packs, and where they run since when")
    showing = add("show", programme.show, "what a pack asks for, and what of it nobody has confirmed")
    showing.add_argument("name")
    showing.add_argument("--demands", action="store_true", help="also the demands of the documents it meets")
    checking = add("check", programme.check, "every mistake of a pack, and its examples worked")
    checking.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="a folder or its pack.toml")
    for name, run, about in (
        ("apply", programme.apply, "lets a pack run in an area from today; what ran before keeps its duties"),
        ("end", programme.end, "a pack no longer runs in an area; its duties stay as they are"),
    ):
        action = add(name, run, about)
        action.add_argument("name")
        action.add_argument("--area", required=True)


def add_words(command: argparse.ArgumentParser) -> None:
    actions = command.add_subparsers(required=True, metavar="action")
    for name, run, about in (
        ("export", words.export, "writes all texts beside the Chinese and the English"),
        ("import", words.bring_in, "takes translated texts over, or tells what is wrong with them"),
    ):
        action = actions.add_parser(name, help=about, description=about)
        action.set_defaults(run=run)
        action.add_argument("file", type=Path)
        action.add_argument("--lang", required=True, type=language)


def language(tag: str) -> str:
    """The short name of a language, such as vi; it becomes the name of a folder."""
    if not (tag.isascii() and tag.isalpha() and tag.islower() and 2 <= len(tag) <= 3):
        raise argparse.ArgumentTypeError("must be the short name of a language, such as vi")
    return tag


def add_wechat(command: argparse.ArgumentParser) -> None:
    actions = command.add_subparsers(required=True, metavar="action")
    about = "sets the account's menu: three buttons that start conversations"
    actions.add_parser("menu", help=about, description=about).set_defaults(run=wechat.menu)
    about = "a QR code that opens the account at a plate"
    drawing = actions.add_parser("qr", help=about, description=about)
    drawing.set_defaults(run=wechat.qr)
    drawing.add_argument("house", help="the code of a plate")
    drawing.add_argument("--out", type=Path, help="an SVG file; by default h_CODE.svg")


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

    from programmes.pack import BrokenPack
    from registry import RegistryError

    try:
        uvloop.run(command)
    except (CommandError, RegistryError, BrokenPack) as fault:
        print(fault, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    return 0
