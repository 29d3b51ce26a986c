"""Keeping house: talk in the terminal, tables in, plates and codes out, backups, and who may come in."""

import argparse

from cli import wechat
from cli.town import CommandError, counted, opened
from settings import Settings


async def talk(args: argparse.Namespace, settings: Settings) -> None:
    from bot.terminal import converse

    async with opened(settings) as town:
        start = f"{args.flow}:{args.house}" if args.house else args.flow
        await converse(town.conversation(), start, args.lang)


async def bring_in(args: argparse.Namespace, settings: Settings) -> None:
    from tqdm import tqdm

    from registry.database import civil_now
    from registry.duties import recompute_all
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
        if report.created + report.updated and not args.dry_run:
            async with town.db.begin() as conn:
                for pack in town.packs:
                    changes = await recompute_all(conn, pack, today)
                    print(f"{pack.name}: {counted(changes)}")
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
    """`officer NAME --area AREA …` or `officer dismiss NAME`."""
    from registry import officers

    dismissing = len(args.words) == 2 and args.words[0] == "dismiss"
    if not dismissing and (len(args.words) != 1 or not args.area):
        raise CommandError("Write: anju officer NAME --area AREA, or: anju officer dismiss NAME")
    name = args.words[-1]
    async with opened(settings) as town, town.db.begin() as conn:
        if not dismissing:
            await officers.add(conn, name, args.area, args.role)
        elif not await officers.dismiss(conn, name):
            raise CommandError(f"Nobody at work here is called {name}.")
    print(
        f"{name}: dismissed, no token is good any more" if dismissing else f"{name}: {', '.join(args.area)}"
    )


async def token(args: argparse.Namespace, settings: Settings) -> None:
    """`token OFFICER` or `token revoke OFFICER [TOKEN_NAME]`."""
    from registry import officers

    revoking = args.words[0] == "revoke" and 2 <= len(args.words) <= 3
    if not revoking and len(args.words) != 1:
        raise CommandError("Write: anju token OFFICER, or: anju token revoke OFFICER [TOKEN_NAME]")
    async with opened(settings) as town, town.db.begin() as conn:
        if revoking:
            ended = await officers.revoke_tokens(conn, *args.words[1:])
            if not ended:
                raise CommandError(f"{args.words[1]} has no such token that is still good.")
            told = f"{args.words[1]}: {ended} tokens ended"
        else:
            told = await officers.new_token(
                conn, args.words[0], args.scope or list(officers.SCOPES), args.days
            )
    print(told)


async def claim_code(args: argparse.Namespace, settings: Settings) -> None:
    from registry import codes, houses

    async with opened(settings) as town, town.db.begin() as conn:
        house = await houses.by_code(conn, args.house)
        if house is None:
            raise CommandError(f"No house has the code {args.house}.")
        print(await codes.issue_claim_code(conn, town.vault, house.id))


async def officer_code(args: argparse.Namespace, settings: Settings) -> None:
    from registry import officer_codes, officers
    from registry.database import value

    async with opened(settings) as town, town.db.begin() as conn:
        officer_id = await value(
            conn, "SELECT id FROM officers WHERE name = :name AND active", name=args.name.strip()
        )
        code = (
            await officer_codes.make(conn, town.vault, officer_id, actor=officers.FOR_OPERATOR)
            if officer_id is not None
            else None
        )
        if code is None:
            raise CommandError(f"Nobody at work here is called {args.name}.")
    print(f"{code[:5]} {code[5:]}")


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


async def doctor(_args: argparse.Namespace, settings: Settings) -> None:
    from registry.doctor import examine

    async with opened(settings) as town:
        async with town.db.begin() as conn:
            findings = await examine(
                conn,
                town.pack,
                settings.telegram_carries if settings.telegram_token else None,
                settings.wechat_carries if settings.wechat_token else None,
            )
        findings += await wechat.trouble(town)
    print("\n".join(findings) or "Nothing to report.")
