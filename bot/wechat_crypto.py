"""WeChat's signatures, and its safe mode: AES-256-CBC over sixteen random bytes, the length, the words and the AppID."""

import base64
import binascii
import hashlib
import hmac
import os
from dataclasses import dataclass, field
from typing import Final

BLOCK: Final = 32
"""WeChat pads to 32 bytes, though AES has blocks of 16."""
RANDOM_BYTES: Final = 16
LENGTH_BYTES: Final = 4
TIMELY_SECONDS: Final = 600
"""A call older (or newer) than this is not believed; WeChat repeats its own within 15 s."""


class Forged(Exception):
    """Not signed by WeChat, or not for us; `args[0]` is a stable code."""


def signature(token: str, *parts: str) -> str:
    """SHA-1 over the sorted parts, as WeChat demands."""
    joined = "".join(sorted((token, *parts))).encode()
    return hashlib.sha1(joined, usedforsecurity=False).hexdigest()


def check(token: str, given: str, timestamp: str, nonce: str, *more: str, now: float) -> None:
    """Compared in constant time. Raises Forged: wrong-signature, or stale-timestamp for a true one of another day."""
    right = signature(token, timestamp, nonce, *more)
    if not hmac.compare_digest(given.encode(), right.encode()):
        raise Forged("wrong-signature")
    if not timestamp.isdecimal() or len(timestamp) > 12 or abs(int(timestamp) - now) > TIMELY_SECONDS:
        raise Forged("stale-timestamp")


@dataclass(frozen=True, slots=True)
class SafeMode:
    """Opens and seals what travels in safe mode. `aes_key` is the EncodingAESKey, 43 letters and digits."""

    token: str = field(repr=False)
    aes_key: str = field(repr=False)
    app_id: str

    @property
    def _key(self) -> bytes:
        return base64.b64decode(self.aes_key + "=")

    def open(self, sealed: str) -> bytes:
        """The words inside. Raises Forged for whatever was not sealed with our key for our account."""
        try:
            raw = base64.b64decode(sealed.encode("ascii"), validate=True)
        except (binascii.Error, ValueError) as fault:
            raise Forged("wrong-encryption") from fault
        if not raw or len(raw) % BLOCK:
            raise Forged("wrong-encryption")
        plain = self._crypt(raw, opening=True)
        padding = plain[-1]
        if not 1 <= padding <= BLOCK or plain[-padding:] != bytes([padding]) * padding:
            raise Forged("wrong-encryption")
        content = plain[RANDOM_BYTES:-padding]
        length = int.from_bytes(content[:LENGTH_BYTES], "big")
        words, owner = content[LENGTH_BYTES:][:length], content[LENGTH_BYTES + length :]
        if len(words) != length or not hmac.compare_digest(owner, self.app_id.encode()):
            raise Forged("wrong-encryption")
        return words

    def seal(self, words: str) -> str:
        inner = words.encode()
        content = (
            os.urandom(RANDOM_BYTES) + len(inner).to_bytes(LENGTH_BYTES, "big") + inner + self.app_id.encode()
        )
        padding = BLOCK - len(content) % BLOCK
        return base64.b64encode(self._crypt(content + bytes([padding]) * padding, opening=False)).decode()

    def envelope(self, words: str, timestamp: str, nonce: str) -> str:
        """The XML that answers a call in safe mode."""
        sealed = self.seal(words)
        signed = signature(self.token, timestamp, nonce, sealed)
        return (
            f"<xml><Encrypt><![CDATA[{sealed}]]></Encrypt><MsgSignature><![CDATA[{signed}]]></MsgSignature>"
            f"<TimeStamp>{timestamp}</TimeStamp><Nonce><![CDATA[{nonce}]]></Nonce></xml>"
        )

    def _crypt(self, content: bytes, *, opening: bool) -> bytes:
        from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

        cipher = Cipher(algorithms.AES(self._key), modes.CBC(self._key[:16]))
        context = cipher.decryptor() if opening else cipher.encryptor()
        return context.update(content) + context.finalize()
