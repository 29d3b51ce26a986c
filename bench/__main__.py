"""`python -m bench`: one table, ours and the peers in one run; `docs/performance.md` gets the figures."""

import argparse
import asyncio
from dataclasses import replace
from datetime import datetime

from bench import report
from bench.duties import a_million
from bench.race import Contender, Entry, race
from bench.redis_server import Redis, redis
from bench.sending import million, table
from bench.sending.bot_api import bot_api
from bench.web import Met, meet


def entries(talks: int, found: Redis | None) -> list[Entry]:
    """Ours first, then the real conversation, then the peers."""
    ours = [
        Entry(report.OURS, ("bench.ours", "seven"), talks),
        Entry(report.REAL, ("bench.ours", "declare"), talks // 4),
    ]
    peer = "bench.peers.aiogram_fsm"
    with_redis = []
    if found is not None:
        place, helpers = ("redis", str(found.port)), (found.pid,)
        with_redis = [
            Entry(report.DOCUMENTED, (peer, *place), talks, helpers),
            Entry(report.BEST, (peer, *place, "best"), talks, helpers),
        ]
    in_memory = [
        Entry("aiogram FSM in memory", (peer, "memory"), talks),
        Entry("python-telegram-bot in memory", ("bench.peers.ptb",), talks),
    ]
    return ours + with_redis + in_memory


def turns(talks: int, rounds: int, patience: float) -> str:
    with redis() as found:
        if found is None:
            print("No redis-server here and none to be had: the peers that need Redis are LEFT OUT.")
        contenders: list[Contender] = race(entries(talks, found), rounds, patience)
    met: Met = meet()
    return report.text(contenders, met, asyncio.run(a_million()))


def sending(messages: int, rounds: int, patience: float) -> str:
    with redis() as found, bot_api() as url:
        contenders = race(senders(messages, url, found), rounds, patience)
    return table.text(contenders, asyncio.run(million.sending()))


def senders(messages: int, url: str, found: Redis | None) -> list[Entry]:
    """Ours first, then the peers; Celery gets an eighth, or it would take most of the time."""
    peer = "bench.sending.peers"
    made = [
        Entry(table.OURS, ("bench.sending.ours", "service", url), messages),
        Entry(table.CAMPAIGN, ("bench.sending.ours", "campaign", url), messages),
        Entry(table.AIOGRAM, (peer, "aiogram", url), messages),
        Entry(table.BARE, (peer, "aiohttp", url), messages),
    ]
    if found is not None:
        celery = ("bench.sending.celery_peer", str(found.port), url)
        made.append(Entry(table.CELERY, celery, messages // 8, (found.pid,)))
    return [replace(entry, unit="messages") for entry in made]


def main() -> None:
    made = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    made.add_argument("--only", choices=("turns", "sending"), help="one of the two parts")
    made.add_argument("--talks", type=int, default=512, help="declarations in a run (default 512)")
    made.add_argument("--messages", type=int, default=8000, help="messages in a run (default 8000)")
    made.add_argument("--rounds", type=int, default=5, help="runs of each contender (default 5)")
    made.add_argument(
        "--patience", type=float, default=5.0, help="seconds to wait before a run for others to rest"
    )
    made.add_argument("--dry", action="store_true", help="leave docs/performance.md as it is")
    args = made.parse_args()
    if args.only != "sending":
        text = turns(args.talks, args.rounds, args.patience)
        told(args, report.TURNS, text, f"--only turns --talks {args.talks}")
    if args.only != "turns":
        text = sending(args.messages, args.rounds, args.patience)
        told(args, report.SENDING, text, f"--only sending --messages {args.messages}")


def told(args: argparse.Namespace, place: str, text: str, part: str) -> None:
    print(f"\n{text}", flush=True)
    if not args.dry:
        command = f"make bench ARGS='{part} --rounds {args.rounds}'"
        report.write(place, text, command, datetime.now().astimezone().date())


if __name__ == "__main__":
    main()
