"""How a contender is driven: a program of its own that plays so many talks, or sends so many messages, whenever it is told."""

import json
import sys
from collections.abc import Awaitable, Callable, Sequence

import structlog

Play = Callable[[int], Awaitable[int]]
"""Plays that many talks, from the first message to the last reply; gives the turns it took."""
Check = Callable[[int], Awaitable[None]]
"""Fails unless that many talks of the last play are whole."""
Prepare = Callable[[int], Awaitable[None]]
"""Lays out what the next play of that many will need, before the clock starts."""


async def obey(play: Play, check: Check, helpers: Sequence[int] = (), prepare: Prepare | None = None) -> None:
    """Until there is nothing more to read. `helpers` are processes whose work is ours too: a database."""
    structlog.configure(logger_factory=structlog.PrintLoggerFactory(sys.stderr))
    _say({"helpers": list(helpers)})
    while line := sys.stdin.readline():
        talks = int(line)
        if prepare is not None:
            await prepare(talks)
        _say({"ready": talks})
        sys.stdin.readline()
        _say({"turns": await play(talks)})
        await check(talks)
        _say({"whole": talks})


def _say(what: object) -> None:
    print(json.dumps(what), flush=True)
