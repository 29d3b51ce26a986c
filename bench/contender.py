"""How a contender is driven: a program of its own that plays so many talks whenever it is told a number."""

import json
import sys
from collections.abc import Awaitable, Callable, Sequence

import structlog

Play = Callable[[int], Awaitable[int]]
"""Plays that many talks, from the first message to the last reply; gives the turns it took."""
Check = Callable[[int], Awaitable[None]]
"""Fails unless that many talks of the last play are whole."""


async def obey(play: Play, check: Check, helpers: Sequence[int] = ()) -> None:
    """Until there is nothing more to read. `helpers` are processes whose work is ours too: a database."""
    structlog.configure(logger_factory=structlog.PrintLoggerFactory(sys.stderr))
    _say({"helpers": list(helpers)})
    while line := sys.stdin.readline():
        talks = int(line)
        _say({"turns": await play(talks)})
        await check(talks)
        _say({"whole": talks})


def _say(what: object) -> None:
    print(json.dumps(what), flush=True)
