"""A Bot API server that answers at once, in a process of its own: `python -m bench.sending.bot_api`.

The cheapest one Python has, so that it is not what is measured; it reads no more of a request than where it ends.
"""

import asyncio
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import cast

import uvloop

ANSWER = (
    b'{"ok":true,"result":{"message_id":%d,"from":{"id":42,"is_bot":true,"first_name":"b","username":"b"},'
    b'"chat":{"id":1000,"first_name":"U","type":"private"},"date":1763690000,"text":"hello"}}'
)
HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
LENGTH = b"content-length:"


class BotApi(asyncio.Protocol):
    """Keep-alive HTTP/1.1; `GET /count` tells how many messages came."""

    sent = 0

    def __init__(self) -> None:
        self.heard = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = cast(asyncio.Transport, transport)

    def data_received(self, data: bytes) -> None:
        self.heard += data
        while (end := self._end()) is not None:
            counting = self.heard.startswith(b"GET /count")
            self.heard = self.heard[end:]
            if not counting:
                BotApi.sent += 1
            body = b"%d" % BotApi.sent if counting else ANSWER % BotApi.sent
            self.transport.write(HEAD % len(body) + body)

    def _end(self) -> int | None:
        """Where the first request ends; None while it is not all here."""
        blank = self.heard.find(b"\r\n\r\n")
        if blank < 0:
            return None
        head = self.heard[:blank].lower()
        place = head.find(LENGTH)
        assert place >= 0 or head.startswith(b"get"), head
        length = int(head[place + len(LENGTH) :].split(b"\r\n", 1)[0]) if place >= 0 else 0
        end = blank + 4 + length
        return end if len(self.heard) >= end else None


@contextmanager
def bot_api() -> Iterator[str]:
    """Its address, while the block runs."""
    command = (sys.executable, "-m", "bench.sending.bot_api")
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        try:
            assert server.stdout is not None
            yield f"http://127.0.0.1:{int(server.stdout.readline())}"
        finally:
            server.terminate()


async def main() -> None:
    listening = socket.create_server(("127.0.0.1", 0))
    server = await asyncio.get_running_loop().create_server(BotApi, sock=listening)
    print(listening.getsockname()[1], flush=True)
    await server.serve_forever()


if __name__ == "__main__":
    uvloop.run(main())
