"""Visitors of the web chat: a token that proves itself, of which the database keeps only a hash."""

import hashlib
import hmac
import re
import secrets
from collections import Counter
from collections.abc import Iterable

from registry.vault import Vault

ACCOUNT = "web"
COOKIE = "anju_visitor"
TURNS_A_MINUTE = 60
_TOKEN = re.compile(r"([A-Za-z0-9_-]{22})\.([A-Za-z0-9_-]{16})")


class Pace:
    """How many turns each visitor of this process took in the current minute; nobody's are kept longer."""

    def __init__(self) -> None:
        self.minute = 0
        self.turns: Counter[str] = Counter()

    def too_fast(self, address: str, seconds: float) -> bool:
        """Counts a turn at this time of any clock; whether it is one too many."""
        minute = int(seconds // 60)
        if minute != self.minute:
            self.minute = minute
            self.turns.clear()
        self.turns[address] += 1
        return self.turns[address] > TURNS_A_MINUTE

    def give_back(self, address: str) -> None:
        """A turn that could not be heard will be sent again."""
        self.turns[address] -= 1


def new_token(vault: Vault) -> str:
    """128 random bits and a tag, so that made-up tokens never become visitors."""
    seed = secrets.token_urlsafe(16)
    return f"{seed}.{_tag(vault, seed)}"


def is_genuine(vault: Vault, token: str) -> bool:
    match = _TOKEN.fullmatch(token)
    return match is not None and hmac.compare_digest(match[2], _tag(vault, match[1]))


def address(token: str) -> str:
    """What the register knows the visitor by."""
    return hashlib.sha256(token.encode()).hexdigest()[:40]


def _tag(vault: Vault, seed: str) -> str:
    secret = vault.secret("web visitor").encode()
    return hmac.new(secret, seed.encode(), hashlib.sha256).hexdigest()[:16]


def cookie_token(headers: Iterable[tuple[bytes, bytes]]) -> str | None:
    """The visitor's cookie among raw ASGI headers."""
    for name, content in headers:
        if name == b"cookie":
            for part in content.decode("latin-1").split(";"):
                key, _, token = part.strip().partition("=")
                if key == COOKIE:
                    return token
    return None


def bearer_token(headers: Iterable[tuple[bytes, bytes]]) -> str | None:
    for name, content in headers:
        if name == b"authorization":
            scheme, _, token = content.decode("latin-1").partition(" ")
            return token.strip() if scheme.lower() == "bearer" else ""
    return None


def set_cookie(token: str, secure: bool) -> str:
    """Half a year, out of scripts' reach."""
    return f"{COOKIE}={token}; Max-Age=15552000; Path=/; HttpOnly; SameSite=Lax" + (
        "; Secure" if secure else ""
    )
