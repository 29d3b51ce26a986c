"""Questions people ask, with our answers: read from Markdown, a pack's own beside those of every pack, found by words."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from programmes.pack import HERE, Pack

FILE: Final = "faq.{lang}.md"
FITS: Final = 2.0
"""Below this nothing is offered: better a person than a wrong answer."""

_HEAD: Final = re.compile(r"(#{1,2}) ([a-z][a-z-]*) (.+)")
_WORD: Final = re.compile(
    r"[0-9]+|[\u3400-\u9fff]+|[\uac00-\ud7a3]+|(?:[^\W\d_\u3400-\u9fff\uac00-\ud7a3]|[\u0f71-\u0fbc])+"
)
_UNSPACED: Final = re.compile(r"[\u3400-\u9fff\uac00-\ud7a3]")
STEM: Final = 6
"""Letters of a word that are compared: what a language adds at the end is not what was asked."""
_COMMON: Final = frozenset(
    "怎么 么办 什么 我要 要不 可以 是不 不是 能不 the and for with not how what can you are must".split()
)


@dataclass(frozen=True, slots=True)
class Entry:
    """A question with its answer; `{names}` in it are filled from the pack by who shows it."""

    id: str
    topic: str
    question: str
    keys: tuple[str, ...]
    answer: str


@dataclass(frozen=True, slots=True)
class Questions:
    """All that a pack answers in one language; `topics` are titles by id, in their order."""

    topics: dict[str, str]
    entries: tuple[Entry, ...]

    def entry(self, name: str) -> Entry | None:
        return next((one for one in self.entries if one.id == name), None)

    def of_topic(self, topic: str) -> tuple[Entry, ...]:
        return tuple(one for one in self.entries if one.topic == topic)


class BrokenQuestions(ValueError):
    """A list of questions that cannot be read; the text says where."""


def questions(pack: Pack, lang: str) -> Questions:
    """The pack's own questions and those of all packs, in `lang` or the pack's own language. Raises BrokenQuestions."""
    return _questions(pack.folder, lang if (HERE / FILE.format(lang=lang)).exists() else pack.language)


@cache
def _questions(folder: Path, lang: str) -> Questions:
    topics: dict[str, str] = {}
    entries: dict[str, Entry] = {}
    for path in (HERE / FILE.format(lang=lang), folder / FILE.format(lang=lang)):
        if path.exists():
            found = read(path.read_text("utf-8"), path.name)
            topics |= found.topics
            entries |= {one.id: one for one in found.entries}
    return Questions(topics, tuple(entries.values()))


def read(text: str, name: str = "") -> Questions:
    """`# topic Title`, then `## id Question`, a line `keys: …`, and the answer. Raises BrokenQuestions."""
    topics: dict[str, str] = {}
    entries: list[Entry] = []
    for block in re.split(r"\n(?=#)", text.strip()):
        head, _, body = block.partition("\n")
        found = _HEAD.fullmatch(head.strip())
        if found is None:
            raise BrokenQuestions(f"{name}: {head[:60]!r} is no heading")
        level, id_, title = found.groups()
        if level == "#":
            topics[id_] = title
            continue
        keys, _, answer = body.strip().partition("\n")
        if not topics or not keys.startswith("keys:") or not answer.strip():
            raise BrokenQuestions(f"{name}: {id_} lacks its topic, its keys or its answer")
        words = tuple(keys.removeprefix("keys:").split())
        entries.append(Entry(id_, next(reversed(topics)), title, words, " ".join(answer.split())))
    return Questions(topics, tuple(entries))


def best(entries: Sequence[Entry], words: str, most: int = 3) -> list[Entry]:
    """The entries that fit what somebody typed, best first; none where nothing does.

    A key that stands in the words counts most, then what the question and the answer share with them.
    """
    typed = words.casefold()
    wanted = set(pieces(typed))
    scored = [(score(entry, typed, wanted), -n, entry) for n, entry in enumerate(entries)]
    fitting = sorted((one for one in scored if one[0] >= FITS), key=lambda one: one[:2], reverse=True)
    return [entry for _, _, entry in fitting[:most]]


def score(entry: Entry, typed: str, wanted: set[str]) -> float:
    keys = sum(3.0 for key in entry.keys if _stands_in(key.casefold(), typed))
    question = wanted & set(pieces(entry.question.casefold()))
    answer = wanted & set(pieces(entry.answer.casefold()))
    return keys + 1.0 * len(question) + 0.25 * len(answer - question)


def _stands_in(key: str, typed: str) -> bool:
    """A key of letters with capitals begins a word, an English one is a whole word (free is not in freedom); any other
    stands anywhere."""
    if key.isascii():
        return key in _WORD.findall(typed)
    return bool(re.search(rf"\b{re.escape(key)}", typed)) if key.upper() != key else key in typed


def pieces(text: str) -> Iterable[str]:
    """Beginnings of words of three letters and more; in Chinese and Korean every two characters that stand together."""
    for word in _WORD.findall(text):
        if _UNSPACED.match(word):
            found = [word[i : i + 2] for i in range(len(word) - 1)]
        else:
            found = [word[:STEM]] if len(word) > 2 else []
        yield from (piece for piece in found if piece not in _COMMON)
