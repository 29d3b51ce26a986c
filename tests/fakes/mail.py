"""A mail server that speaks as much of SMTP as sending takes (RFC 5321), and refuses whoever is in `unknown`."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

SAID = {b"EHLO": b"250-here\r\n250 8BITMIME", b"DATA": b"354 go on", b"QUIT": b"221 bye"}


@dataclass
class FakeMail:
    unknown: set[str] = field(default_factory=set)
    letters: list[bytes] = field(default_factory=list)
    port: int = 0

    async def _talk(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"220 here\r\n")
        while line := await reader.readline():
            command = line[:4].upper()
            refused = command == b"RCPT" and any(one.encode() in line for one in self.unknown)
            writer.write((b"550 nobody here" if refused else SAID.get(command, b"250 ok")) + b"\r\n")
            if command == b"QUIT":
                break
            if command == b"DATA":
                self.letters.append(await reader.readuntil(b"\r\n.\r\n"))
                writer.write(b"250 ok\r\n")
        writer.close()


@asynccontextmanager
async def fake_mail() -> AsyncIterator[FakeMail]:
    fake = FakeMail()
    server = await asyncio.start_server(fake._talk, "127.0.0.1", 0)
    fake.port = server.sockets[0].getsockname()[1]
    async with server:
        yield fake
