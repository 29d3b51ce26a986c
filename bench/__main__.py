"""`python -m bench`: one table, ours and the peers in one run; `docs/performance.md` gets the figures."""

import argparse
import asyncio
from datetime import datetime

from bench import report
from bench.campaign import to_a_million
from bench.duties import a_million
from bench.race import Contender, Entry, race
from bench.redis_server import Redis, redis
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


def main() -> None:
    made = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    made.add_argument("--talks", type=int, default=512, help="declarations in a run (default 512)")
    made.add_argument("--rounds", type=int, default=5, help="runs of each contender (default 5)")
    made.add_argument(
        "--patience", type=float, default=5.0, help="seconds to wait before a run for others to rest"
    )
    made.add_argument("--dry", action="store_true", help="leave docs/performance.md as it is")
    args = made.parse_args()
    with redis() as found:
        if found is None:
            print("No redis-server here and none to be had: the peers that need Redis are LEFT OUT.")
        contenders: list[Contender] = race(entries(args.talks, found), args.rounds, args.patience)
    met: Met = meet()
    text = report.text(contenders, met, asyncio.run(a_million()), asyncio.run(to_a_million()))
    print(f"\n{text}")
    if not args.dry:
        command = f"make bench ARGS='--talks {args.talks} --rounds {args.rounds}'"
        report.write(text, command, datetime.now().astimezone().date())


if __name__ == "__main__":
    main()
