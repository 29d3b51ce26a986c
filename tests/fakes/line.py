"""A line on which nobody speaks HTTP: takes a request and answers as no server should."""

import asyncio
from typing import Self

WHOLE = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n"

ANSWERS = {
    "noise": b"\x00\xff\x16\x03\x01 what?\r\n\r\n" * 3,
    "half": WHOLE + b'{"ok": true, "res',
    "head": b"HTTP/1.1 200 OK\r\nContent-Le",
    "nothing": b"",
}


class FakeLine:
    """Use it with `async with`; `url` is the address. Reads a request, answers `how` (see ANSWERS) and hangs up."""

    def __init__(self, how: str) -> None:
        self.answer = ANSWERS[how]
        self.calls = 0
        self.url = ""

    async def __aenter__(self) -> Self:
        self._server = await asyncio.start_server(self._take, "127.0.0.1", 0)
        self.url = f"http://127.0.0.1:{self._server.sockets[0].getsockname()[1]}"
        return self

    async def __aexit__(self, *_: object) -> None:
        self._server.close()

    async def _take(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        self.calls += 1
        writer.write(self.answer)
        writer.close()
