"""`anju programme`: which packs there are, what they ask for, where they run since when."""

import argparse
from collections import defaultdict
from typing import TYPE_CHECKING

from cli.town import PACK, CommandError, counted, opened
from settings import Settings

if TYPE_CHECKING:
    from programmes.pack import Pack


async def list_packs(_args: argparse.Namespace, settings: Settings) -> None:
    from programmes.pack import BrokenPack, load, packs
    from registry import programmes

    where: defaultdict[str, list[str]] = defaultdict(list)
    async with opened(settings) as town, town.db.begin() as conn:
        for row in await programmes.applied(conn):
            where[row.pack].append(f"runs in {row.area} since {row.since} (edition {row.edition})")
    if not where:
        where[PACK].append("runs everywhere, because none was applied anywhere")
    for name in sorted({*packs(), *where}):
        try:
            about = heading(load(name)) if name in packs() else f"{name}: there is no such pack here any more"
        except BrokenPack as fault:
            about = f"{name}: {len(fault.problems)} mistakes; see anju programme check"
        print(about, *(f"  {place}" for place in where[name]), sep="\n")


def heading(pack: "Pack") -> str:
    return (
        f"{pack.name} · edition {pack.edition} · {pack.title}\n"
        f"  {pack.place}, {pack.document}, valid {pack.valid_from} to {pack.valid_to}"
    )


def chosen(name: str) -> "Pack":
    """Raises CommandError where there is none of the name, BrokenPack where it has mistakes."""
    from programmes.pack import UnknownPack, load

    try:
        return load(name)
    except UnknownPack as fault:
        raise CommandError(fault.args[0]) from fault


async def show(args: argparse.Namespace, _settings: Settings) -> None:
    from cli.pack_text import asked, demands

    pack = chosen(args.name)
    print(heading(pack), *asked(pack), sep="\n")
    if args.demands:
        print(*demands(pack), sep="\n")


async def check(args: argparse.Namespace, _settings: Settings) -> None:
    from programmes.pack import FIRST, read

    wrong = 0
    for path in args.paths:
        pack, problems = read(path / FIRST if path.is_dir() else path)
        wrong += len(problems)
        for problem in problems:
            print(f"{path}: {problem}")
        if pack is not None:
            print(f"{path}: no mistakes, {len(pack.examples)} examples worked")
    if wrong:
        raise CommandError(f"{wrong} mistakes; nothing was changed.")


async def apply(args: argparse.Namespace, settings: Settings) -> None:
    from registry import audit, duties, officers, programmes
    from registry.database import civil_now

    pack = chosen(args.name)
    async with opened(settings) as town, town.db.begin() as conn:
        place = await officers.place(conn, args.area)
        now = await civil_now(conn)
        first = not await programmes.applied(conn)
        if not await programmes.apply(conn, pack, place.id, now.date()):
            print(f"{pack.name} edition {pack.edition} runs in {place.path} already; nothing was changed.")
            return
        await audit.write(
            conn,
            officers.FOR_OPERATOR,
            "apply-programme",
            "area",
            place.id,
            place.lo,
            pack=pack.name,
            edition=pack.edition,
        )
        await duties.prepare(conn, pack, now.date())
        changes = await duties.nightly(conn, pack, now)
    print(f"{pack.name} edition {pack.edition} runs in {place.path} from {now:%Y-%m-%d}: {counted(changes)}.")
    if not pack.valid_from <= now.date() <= pack.valid_to:
        print(f"Mind that its own time is {pack.valid_from} to {pack.valid_to}.")
    if first:
        print(f"So far {PACK} ran everywhere, because none was applied; it now runs only where you apply it.")
    print("Talks go by the programme of the widest area, within a minute; those under way end by their own.")


async def end(args: argparse.Namespace, settings: Settings) -> None:
    from registry import audit, officers, programmes
    from registry.database import civil_now

    async with opened(settings) as town, town.db.begin() as conn:
        place = await officers.place(conn, args.area)
        today = (await civil_now(conn)).date()
        if not await programmes.end(conn, args.name, place.id, today):
            raise CommandError(f"{args.name} does not run in {place.path}; see anju programme list.")
        await audit.write(
            conn, officers.FOR_OPERATOR, "end-programme", "area", place.id, place.lo, pack=args.name
        )
    print(f"{args.name} no longer runs in {place.path}; its duties stay as they are.")
