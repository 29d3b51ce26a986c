"""The letters and lessons of a pack, in a language, with the hash by which a signature refers to them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Final

from programmes.pack import Pack
from programmes.reading import Problem, Reader
from programmes.sections import LessonRule, LetterRule, PactRule

BLANKS: Final = ("{landlord}", "{house}", "{date}", "{office}")
"""What is filled into a letter; each stands in its text at least once."""

CARD_LINES: Final = 5


@dataclass(frozen=True, slots=True)
class LetterText:
    """A letter before it is filled in; `hash` is the SHA-256 of its Markdown, in hex."""

    name: str
    edition: str
    lang: str
    body: str
    hash: str

    def filled(self, *, landlord: str, house: str, date: str, office: str) -> str:
        """The exact words to be signed."""
        words = dict(zip(BLANKS, (landlord, house, date, office), strict=True))
        return re.sub("|".join(map(re.escape, BLANKS)), lambda blank: words[blank[0]], self.body)


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """One screen of a lesson, at most five lines; `picture` is one of `pictures/`, without its ending."""

    id: str
    text: str
    picture: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A quiz question: options by name in the order shown, the right one's name, and why."""

    id: str
    ask: str
    options: Mapping[str, str]
    right: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _LessonFile:
    title: str
    card: tuple[Card, ...]
    question: tuple[Question, ...]


@dataclass(frozen=True, slots=True)
class LessonText:
    """A lesson in one language; `body` is its file, `hash` the SHA-256 of that in hex."""

    name: str
    edition: str
    lang: str
    title: str
    cards: tuple[Card, ...]
    questions: tuple[Question, ...]
    hash: str
    body: str

    def draw(self, seed: str, count: int) -> tuple[Question, ...]:
        """`count` questions: the same for the same seed in every language, others for another seed."""

        def lot(question: Question) -> str:
            return sha256(f"{seed}/{question.id}".encode()).hexdigest()

        return tuple(sorted(self.questions, key=lot)[:count])


PICTURES: Final = Path(__file__).parent / "pictures"


@cache
def pictures() -> tuple[str, ...]:
    """The names of the pictures that cards may show."""
    return tuple(sorted(path.stem for path in PICTURES.glob("*.svg")))


@cache
def letter_text(pack_folder: Path, rule: LetterRule | PactRule, lang: str) -> LetterText:
    """The text of a letter or pact. Raises FileNotFoundError where the pack has none in this language."""
    body = (pack_folder / f"{rule.file}.{lang}.md").read_text("utf-8")
    return LetterText(rule.name, rule.edition, lang, body, sha256(body.encode()).hexdigest())


def letter(pack: Pack, name: str, lang: str) -> LetterText:
    """A pack's letter in `lang`, or in the nearest language it has. Raises KeyError."""
    rule = pack.letter(name)
    return letter_text(pack.folder, rule, nearest(pack, f"{rule.file}.{{}}.md", lang))


def pact(pack: Pack, rule: PactRule, lang: str) -> LetterText:
    """A pack's pact in `lang`, or in the nearest language it has; nothing is filled in."""
    return letter_text(pack.folder, rule, nearest(pack, f"{rule.file}.{{}}.md", lang))


def lesson(pack: Pack, name: str, lang: str) -> LessonText:
    """A pack's lesson in `lang`, or in the nearest language it has. Raises KeyError."""
    rule = pack.lesson(name)
    return _lesson(pack.folder, rule, nearest(pack, f"{rule.file}.{{}}.toml", lang))


def nearest(pack: Pack, file: str, lang: str) -> str:
    """The language of a text for who reads `lang`: that one if the file is there, else English, else the pack's own."""
    return next((one for one in (lang, "en") if _written(pack.folder / file.format(one))), pack.language)


@cache
def _written(path: Path) -> bool:
    return path.exists()


@cache
def _lesson(folder: Path, rule: LessonRule, lang: str) -> LessonText:
    text, problems = read_lesson(folder, rule, lang)
    if text is None:
        raise ValueError("; ".join(map(str, problems)))
    return text


def read_lesson(folder: Path, rule: LessonRule, lang: str) -> tuple[LessonText | None, list[Problem]]:
    """A lesson's file, and what is wrong with it (the lines are that file's)."""
    path = folder / f"{rule.file}.{lang}.toml"
    reader = Reader(path)
    found = reader.fields(_LessonFile, reader.table, ()) if not reader.problems else {}
    if reader.problems:
        return None, reader.problems
    content = _LessonFile(**found)
    for place, card in enumerate(content.card):
        if len(card.text.strip().splitlines()) > CARD_LINES:
            reader.problem(
                ("card", place, "text"), f"card {card.id} is too long", f"at most {CARD_LINES} lines"
            )
        if card.picture and card.picture not in pictures():
            reader.problem(
                ("card", place, "picture"),
                f"there is no picture {card.picture}",
                f"one of: {', '.join(pictures())}",
            )
    for place, question in enumerate(content.question):
        if question.right not in question.options:
            reader.problem(
                ("question", place, "right"),
                f"{question.right} is no option of {question.id}",
                f"one of: {', '.join(question.options)}",
            )
    body = path.read_bytes()
    digest = sha256(body).hexdigest()
    text = LessonText(
        rule.name, rule.edition, lang, content.title, content.card, content.question, digest, body.decode()
    )
    return (None if reader.problems else text), reader.problems
