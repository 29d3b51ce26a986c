"""Seals what must not be readable in the database, and indexes it so that equals can be found."""

import base64
import binascii
import hashlib
import hmac
import os
import re
import secrets
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Self

from registry import KeysMissing, VaultError

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM
    from sqlalchemy.ext.asyncio import AsyncConnection

KEY_BYTES = 32
NONCE_BYTES = 12
AES_GCM_SHA256 = 1
"""The only suite so far. A government that demands SM4 and SM3 gets another number here, a branch in
`Key.seal`, `Key.open` and `Key.digest`, and nothing else changes: the number is the first byte of each value."""

_KEY_ID = re.compile(r"[A-Za-z0-9_-]{1,32}")


@dataclass(frozen=True, slots=False)
class Key:
    """A sealing key and its index key, both 32 bytes, under one name."""

    id: str
    sealing: bytes = field(repr=False)
    indexing: bytes = field(repr=False)

    @cached_property
    def _cipher(self) -> "AESGCM":
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM  # 30 ms, and many commands never seal

        return AESGCM(self.sealing)

    @cached_property
    def _header(self) -> bytes:
        name = self.id.encode("ascii")
        return bytes((AES_GCM_SHA256, len(name))) + name

    @cached_property
    def fingerprint(self) -> str:
        """Name and proof of the material: the same name over other bytes is another key."""
        return f"{self.id}.{self.digest('key', self.id + self.sealing.hex()).hex()[:16]}"

    def seal(self, plain: bytes, about: bytes) -> bytes:
        nonce = os.urandom(NONCE_BYTES)
        return self._header + nonce + self._cipher.encrypt(nonce, plain, self._header + about)

    def open(self, sealed: bytes, about: bytes) -> bytes:
        from cryptography.exceptions import InvalidTag

        start = len(self._header)
        body = start + NONCE_BYTES
        try:
            return self._cipher.decrypt(sealed[start:body], sealed[body:], self._header + about)
        except (InvalidTag, ValueError) as cause:
            raise VaultError("a sealed value was changed, or belongs elsewhere") from cause

    def digest(self, kind: str, value: str) -> bytes:
        return hmac.digest(self.indexing, kind.encode() + b"\0" + value.encode(), hashlib.sha256)


class Vault:
    """Seals under the first of its keys and opens under any of them.

    A sealed value is: suite (1 byte), length of the key's name, name, nonce (12), cipher text with tag (16).
    `about` is bound to the value but not stored: table, column and row, so that a value moved to another row
    does not open.
    """

    def __init__(self, keys: Sequence[Key]) -> None:
        if not keys:
            raise VaultError("a vault needs at least one key")
        self._current = keys[0]
        self._keys = {key.id: key for key in keys}
        if len(self._keys) != len(keys):
            raise VaultError("two keys have the same id")

    @classmethod
    def from_keys(cls, text: str) -> Self:
        """Reads `id:seal:index[,id:seal:index]`, both parts 32 bytes in base64; the first key is the current one."""
        return cls([_read_key(part) for part in text.split(",")])

    @classmethod
    def load(cls, keys: str | None, data: Path) -> Self:
        """The vault of ANJU_KEYS, or of `keys.env` beside the data folder, which is made if there is none."""
        if keys is not None:
            return cls.from_keys(keys)
        path = keys_file(data)
        if not path.exists():
            _write_new_keys(path)
        return cls.from_keys(_keys_in(path))

    @property
    def fingerprints(self) -> list[str]:
        """One line per key, current first; says nothing about the material that could help anyone."""
        return [key.fingerprint for key in self._keys.values()]

    def seal(self, plain: bytes | str, about: str) -> bytes:
        return self._current.seal(plain.encode() if isinstance(plain, str) else plain, about.encode())

    def open(self, sealed: bytes, about: str) -> bytes:
        """The bytes that were sealed. Raises VaultError for a missing key, changed bytes or another `about`."""
        if len(sealed) < 2 or sealed[0] != AES_GCM_SHA256:
            raise VaultError("not a sealed value")
        name = sealed[2 : 2 + sealed[1]].decode("ascii", errors="replace")
        key = self._keys.get(name)
        if key is None:
            raise VaultError(f"sealed under a key this program does not have: {name!r}")
        return key.open(sealed, about.encode())

    def open_text(self, sealed: bytes, about: str) -> str:
        return self.open(sealed, about).decode()

    def index(self, kind: str, value: str) -> bytes:
        """32 bytes, equal for equal values of one kind; write this one."""
        return self._current.digest(kind, value)

    def indexes(self, kind: str, value: str) -> list[bytes]:
        """The index under each key, current first; look up with `= ANY`, or a rotation hides older rows."""
        return [key.digest(kind, value) for key in self._keys.values()]

    def secret(self, purpose: str) -> str:
        """43 letters, digits, _ and -: a lasting secret for one purpose that needs no setting of its own."""
        return base64.urlsafe_b64encode(self._current.digest("secret", purpose)).rstrip(b"=").decode()


async def check_keys(conn: "AsyncConnection", vault: Vault) -> None:
    """Records the vault's keys. Raises KeysMissing if the database was sealed under one it lacks."""
    from sqlalchemy import text

    named = await conn.execute(text("SELECT key_id FROM keys_known ORDER BY key_id"))
    missing = sorted({str(key_id) for (key_id,) in named} - set(vault.fingerprints))
    if missing:
        raise KeysMissing(
            "This database was sealed under keys that are not here: "
            + ", ".join(missing)
            + ". Put them into ANJU_KEYS, or restore the keys.env that was saved apart from the backup. "
            "Nothing was changed."
        )
    await conn.execute(
        text("INSERT INTO keys_known (key_id) SELECT unnest(CAST(:known AS text[])) ON CONFLICT DO NOTHING"),
        {"known": vault.fingerprints},
    )


def new_keys() -> str:
    """One fresh key in the form of ANJU_KEYS."""
    parts = (base64.b64encode(secrets.token_bytes(KEY_BYTES)).decode() for _ in range(2))
    return ":".join((f"k{secrets.token_hex(3)}", *parts))


def keys_file(data: Path) -> Path:
    """Beside the data folder, so that a copy of the data alone opens nothing."""
    return data.absolute().parent / "keys.env"


def _read_key(text: str) -> Key:
    parts = text.strip().split(":")
    if len(parts) != 3 or not _KEY_ID.fullmatch(parts[0]):
        raise VaultError("a key must be id:seal:index")
    try:
        sealing, indexing = (
            base64.b64decode(part.translate(_FROM_URLSAFE) + "=" * (-len(part) % 4), validate=True)
            for part in parts[1:]
        )
    except (binascii.Error, ValueError) as cause:
        raise VaultError(f"key {parts[0]} is not base64") from cause
    if len(sealing) != KEY_BYTES or len(indexing) != KEY_BYTES:
        raise VaultError(f"key {parts[0]} must be twice {KEY_BYTES} bytes")
    return Key(parts[0], sealing, indexing)


_FROM_URLSAFE = str.maketrans("-_", "+/")


def _keys_in(path: Path) -> str:
    for line in path.read_text().splitlines():
        name, equals, value = line.strip().partition("=")
        if equals and name.removeprefix("export ").strip() == "ANJU_KEYS":
            return value.strip().strip("'\"")
    raise VaultError(f"{path} has no line ANJU_KEYS=…")


def _write_new_keys(path: Path) -> None:
    """Of two processes that start at once, one writes; a reader never sees half a file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    opened = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(opened, "w") as file:
            file.write(
                f"# Without this file nothing sealed in the database can ever be read.\nANJU_KEYS={new_keys()}\n"
            )
            file.flush()
            os.fsync(file.fileno())
        os.link(draft, path)
    except FileExistsError:
        return
    finally:
        draft.unlink(missing_ok=True)
    sys.stderr.write(
        f"\n*** New keys were written to {path}\n"
        "*** They seal all personal data. Copy this file to a safe place, apart from the backups:\n"
        "*** without it nobody can read the data again, and whoever has both can.\n\n"
    )
