"""Where officers are told what waits: e-mail and group robots, given by whoever runs this machine."""

import argparse
import asyncio

from cli.town import CommandError, opened
from settings import Settings


async def officer_address(args: argparse.Namespace, settings: Settings) -> None:
    """`officer-address NAME URL` adds one and sends it a message; without URL all are listed, with what became of it."""
    from registry import officer_addresses

    async with opened(settings) as town:
        if args.remove is not None:
            async with town.db.begin() as conn:
                if not await officer_addresses.remove(conn, args.name, args.remove):
                    raise CommandError(f"{args.name} has no address {args.remove}.")
            print(f"{args.name}: address {args.remove} removed")
            return
        if args.url is not None:
            from bot.robots import readable
            from notices.desk import try_out

            if not await asyncio.to_thread(readable, args.url):
                raise CommandError(
                    "Nobody can read this address; https://appriseit.com/services/ says how to write it."
                )
            async with town.db.begin() as conn:
                added = await officer_addresses.add(conn, town.vault, args.name, args.url)
                await try_out(conn, town.vault, added.contact_id)
            print(f"{args.name}: address {added.id}; a running worker sends it a message to try it out")
            return
        async with town.db.begin() as conn:
            found = await officer_addresses.of_officer(conn, args.name)
    for row in found:
        last = (
            f"{row.state}{f' ({row.reason})' if row.reason else ''} {row.told_at:%Y-%m-%d %H:%M}"
            if row.state
            else "nothing sent"
        )
        print(f"{row.id} {row.service} {last}")
    if not found:
        print(f"{args.name} has no address.")
