"""Consents, apart from what the law asks (decision 8): for optional answers, and a guardian's for a child (PIPL 28, 31)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from flows.engine import Deed, Fact, Scene
from locales import words


@dataclass(frozen=True, slots=True)
class Consented:
    """`kind`: optional, or child (a guardian's). `hash` is the SHA-256 of the words agreed to, as they were shown.

    `covers`: the questions whose answers rest on the consent alone.
    """

    kind: str
    version: str
    hash: str
    lang: str
    covers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ConsentSeen:
    """A consent as whoever gave it may see it; `about` is the surname of whom it concerns."""

    id: int
    kind: str
    about: str
    receipt: str
    given_on: date
    withdrawn_on: date | None = None


@dataclass(frozen=True, slots=True)
class Consents(Fact[tuple[ConsentSeen, ...]]):
    """Consents given in this chat, or for the person tied to it, newest first, at most twenty."""


@dataclass(frozen=True, slots=True)
class WithdrawConsent(Deed[None]):
    """A consent taken back, as easily as it was given (PIPL 15): what was said on the strength of it is erased.

    Of a child's consent nothing is erased by itself: an officer looks at what the law keeps. Refused: not-yours.
    """

    consent_id: int


def consented(
    scene: Scene,
    kind: str,
    flow: str,
    shown: Iterable[tuple[str, Mapping[str, object]]],
    covers: tuple[str, ...] = (),
) -> Consented:
    """The consent to words `shown` (keys of `flow` and their values) in the language of the talk."""
    said = "\n".join(words.text(scene.lang, flow, key, values) for key, values in shown)
    version = f"{scene.pack.name}/{scene.pack.edition}"
    return Consented(kind, version, sha256(said.encode()).hexdigest(), scene.lang, covers)
