"""Key + values + language → text, read from `locales/<language>/<flow>.ftl`."""

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, cast

from fluent.syntax import ast, parse

from locales.marks import bare

if TYPE_CHECKING:
    from fluent.runtime import FluentBundle

HERE: Final = Path(__file__).parent
SHARED: Final = ("common", "invalid")
"""Flows whose words every flow may use: what `<flow>.ftl` lacks is looked up here, in this order."""

KIN: Final[Mapping[str, tuple[str, ...]]] = {"foreigner": ("declare",), "cases": ("queue",)}
"""Flows that share another's questions, and its words where they have none of their own."""
BOTH: Final = frozenset({"foreigner"})
"""Flows told in both of PAIR at once, whichever of the two the chat speaks: guest and host read them together."""
PAIR: Final = ("zh", "en")
IN_A_LINE: Final = frozenset({"just-date", "skipped", "not-shown"})

GLOBAL_WORDS: Final = (
    *("menu", "back", "stop", "go-on", "opt-out", "language", "help", "greeting", "officer", "emergency"),
)
DATES: Final = {"DAY": "day", "FULLDAY": "full_day"}
NOTHING: Final[Mapping[str, object]] = {}
COLONS: Final[Mapping[str, str]] = {"zh": "：", "fr": " : "}
ZH_WEEKDAYS: Final = "一二三四五六日"
ORIGINALS: Final = ("zh", "en")
"""Languages that say everything; what another one lacks is said in Chinese."""

OFFICE: Final = (
    *("import", "ledger", "desk"),
    *("inbox", "officer", "queue", "request", "thread", "today", "visit"),
    "cases",
)
"""Files that only offices read (tables, and officers' own conversations): in the originals alone."""

RIGHT_TO_LEFT: Final = ("ar", "ug")
PATTERNS: Final[Mapping[str, tuple[str, str]]] = {
    "vi": ("EEEE, d 'tháng' M", "d 'tháng' M, y"),
    "ug": ("M-'ئاينىڭ' d-'كۈنى' EEEE", "y-'يىلى' M-'ئاينىڭ' d-'كۈنى'"),
    "ko": ("M월 d일 (EEE)", "y년 M월 d일"),
    "bo": ("EEE ཟླ་M ཚེས་d", "y ལོའི་ཟླ་M ཚེས་d"),
}
"""How a day near today and a day of any year are written, where it is not 星期 15 六月 in the language's words."""

USUAL: Final = ("EEE d MMMM", "d MMMM y")


class MissingWords(KeyError):
    """No such text in this language (neither in the flow nor in the shared files)."""


class MissingValue(KeyError):
    """A text wants a value it was not given, or one that Fluent cannot show."""


class BrokenWords(ValueError):
    """A Fluent file with a line that is not Fluent."""


def day(lang: str, on: date) -> str:
    """A day near today, as people write it: 6月15日（周四）, Thu 15 June."""
    if lang == "zh":
        return f"{on.month}月{on.day}日（周{ZH_WEEKDAYS[on.weekday()]}）"
    return _babel_date(on, PATTERNS.get(lang, USUAL)[0], lang)


def full_day(lang: str, on: date) -> str:
    """A day of any year: 2023年6月15日, 15 June 2023."""
    if lang == "zh":
        return f"{on.year}年{on.month}月{on.day}日"
    return _babel_date(on, PATTERNS.get(lang, USUAL)[1], lang)


def _babel_date(on: date, pattern: str, lang: str) -> str:
    from babel.dates import format_date

    return format_date(on, pattern, locale=lang.replace("-", "_"))


def told_of(lang: str, title: str, value: object) -> str:
    """A title and what is told of it, on one line: 国籍：越南; Nationality: Vietnam."""
    return f"{title}{COLONS.get(lang, ': ')}{value}"


@cache
def message_id(key: str) -> str:
    """The Fluent message of a question's name: repetition numbers fall away, `along.2.name` → `along-name`."""
    return "-".join(part for part in key.split(".") if not part.isdigit())


def read_messages(path: Path) -> dict[str, ast.Message]:
    """The messages of a file by id. Raises BrokenWords (Fluent itself would skip a broken line in silence)."""
    messages = {}
    for entry in parse(path.read_text("utf-8")).body:
        if isinstance(entry, ast.Junk):
            raise BrokenWords(f"{path}: {entry.annotations[0].message}: {(entry.content or '').strip()[:80]}")
        if isinstance(entry, ast.Message):
            if entry.id.name in messages:
                raise BrokenWords(f"{path}: {entry.id.name} stands twice")
            messages[entry.id.name] = entry
    return messages


Piece = tuple[str, str]
"""("text", the words), ("value", its name) or ("day" | "full_day", the date's name)."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """One pattern. Those made of words, values and dates only are filled in here; Fluent itself does the others."""

    pieces: tuple[Piece, ...] | None
    by_fluent: Callable[[Mapping[str, object]], str]


class Words:
    """The texts below a folder; each (language, flow) is parsed once, when first wanted."""

    def __init__(self, root: Path = HERE) -> None:
        self.root = root
        self._phrases: dict[tuple[str, str, str, str | None], str | Phrase] = {}
        self._files: dict[tuple[str, str], dict[str, ast.Message]] = {}
        self._bundles: dict[tuple[str, str], FluentBundle] = {}
        self._languages: tuple[str, ...] | None = None
        self._spoken: dict[str, str] | None = None
        self._alarm: re.Pattern[str] | None = None

    def languages(self) -> tuple[str, ...]:
        """Languages that have words; Chinese first, it is the original."""
        if self._languages is None:
            found = {path.parent.name for path in self.root.glob("*/*.ftl")}
            self._languages = tuple(sorted(found, key=lambda lang: (lang != "zh", lang != "en", lang)))
        return self._languages

    def match_language(self, tag: str) -> str | None:
        """The language of ours that a tag such as `zh-Hans`, `en_GB` or `VI` asks for; None if we lack it."""
        parts = tag.strip().lower().replace("_", "-").split("-")
        known = {lang.lower(): lang for lang in self.languages()}
        for length in range(len(parts), 0, -1):
            if found := known.get("-".join(parts[:length])):
                return found
        return None

    def text(self, lang: str, flow: str, key: str, values: Mapping[str, object] = NOTHING) -> str:
        """The sentence of a key. Raises MissingWords, MissingValue."""
        if flow in BOTH and lang in PAIR:
            between = " / " if key.endswith("-title") or key in IN_A_LINE else "\n"
            return between.join(self._paired(lang, lambda one: self._text(one, flow, key, values)))
        return self._text(lang, flow, key, values)

    @staticmethod
    def _paired(lang: str, said: Callable[[str], str]) -> list[str]:
        """The chat's own language first; what is the same in both (a number) stands once."""
        other = PAIR[1 - PAIR.index(lang)]
        return list(dict.fromkeys((said(lang), said(other))))

    def _text(self, lang: str, flow: str, key: str, values: Mapping[str, object]) -> str:
        phrase = self._phrases.get((lang, flow, key, None))
        if phrase is None:
            phrase = self._find(lang, flow, key, None)
        return phrase if isinstance(phrase, str) else _fill(phrase, lang, values)

    def label(
        self, lang: str, flow: str, key: str, option: str, values: Mapping[str, object] = NOTHING
    ) -> str:
        """The words of one option of a question (a Fluent attribute). Raises MissingWords, MissingValue."""
        if flow in BOTH and lang in PAIR:
            return " / ".join(self._paired(lang, lambda one: self._label(one, flow, key, option, values)))
        return self._label(lang, flow, key, option, values)

    def _label(self, lang: str, flow: str, key: str, option: str, values: Mapping[str, object]) -> str:
        phrase = self._phrases.get((lang, flow, key, option))
        if phrase is None:
            phrase = self._find(lang, flow, key, option)
        return phrase if isinstance(phrase, str) else _fill(phrase, lang, values)

    def has(self, lang: str, flow: str, key: str, option: str | None = None) -> bool:
        """Whether `text` (or `label`, with an option) would find words."""
        try:
            if (lang, flow, key, option) not in self._phrases:
                self._find(lang, flow, key, option)
        except MissingWords:
            return False
        return True

    def global_word(self, text: str) -> str | None:
        """What a whole message such as 菜单, /menu or 119 means everywhere; None for anything else."""
        if len(text) > 40:
            return None
        if self._spoken is None:
            self._spoken = self._read_global_words()
        return self._spoken.get(_spoken_form(text))

    def alarming(self, text: str) -> bool:
        """Whether a short message cries for help: 楼下着火了. Longer ones tell a story."""
        if len(text) > 30:
            return False
        if self._alarm is None:
            self._alarm = self._read_alarms()
        return self._alarm.search(_spoken_form(text)) is not None

    def _read_alarms(self) -> re.Pattern[str]:
        told = (
            self.text(lang, "words", "alarm") for lang in self.languages() if self.has(lang, "words", "alarm")
        )
        cries = [_spoken_form(cry) for variants in told for cry in variants.split("|")]
        whole = (rf"\b{re.escape(cry)}\b" if cry.upper() != cry else re.escape(cry) for cry in cries)
        return re.compile("|".join(whole) or "(?!)")

    def _read_global_words(self) -> dict[str, str]:
        spoken = {}
        for lang in self.languages():
            if (self.root / lang / "words.ftl").exists():
                for meaning in GLOBAL_WORDS:
                    for variant in self.text(lang, "words", meaning).split("|"):
                        spoken[_spoken_form(variant)] = meaning
        return spoken

    def _find(self, lang: str, flow: str, key: str, option: str | None) -> str | Phrase:
        name = message_id(key)
        for spoken in (lang,) if lang in ORIGINALS else (lang, ORIGINALS[0]):
            found = self._found(spoken, flow, key, option)
            if found is not None:
                self._phrases[lang, flow, key, option] = found
                return found
        raise MissingWords(f"{lang}/{flow}.ftl has no {name}" + (f".{option}" if option else ""))

    def _found(self, lang: str, flow: str, key: str, option: str | None) -> str | Phrase | None:
        name = message_id(key)
        for file in (flow, *KIN.get(flow, ()), *(shared for shared in SHARED if shared != flow)):
            message = self._messages(lang, file).get(name)
            pattern = _pattern(message, option) if message else None
            if pattern:
                return self._phrase(lang, file, name, option, pattern)
        return None

    def _messages(self, lang: str, file: str) -> dict[str, ast.Message]:
        if (lang, file) not in self._files:
            path = self.root / lang / f"{file}.ftl"
            self._files[lang, file] = read_messages(path) if path.exists() else {}
        return self._files[lang, file]

    def _phrase(
        self, lang: str, file: str, name: str, option: str | None, pattern: ast.Pattern
    ) -> str | Phrase:
        pieces = _pieces(pattern)
        if pieces is not None and all(kind == "text" for kind, _ in pieces):
            return "".join(words for _, words in pieces)

        def by_fluent(values: Mapping[str, object]) -> str:
            bundle = self._bundle(lang, file)
            message = bundle.get_message(name)
            compiled = message.value if option is None else message.attributes[option]
            given = {word: _plain_number(value) for word, value in values.items()}
            shown, errors = bundle.format_pattern(cast(Any, compiled), given)
            if errors:
                raise MissingValue(f"{lang}/{file}.ftl {name}: {errors[0]}")
            return str(shown)

        return Phrase(pieces, by_fluent)

    def _bundle(self, lang: str, file: str) -> "FluentBundle":
        if (lang, file) not in self._bundles:
            from fluent.runtime import FluentBundle

            functions: Any = {"DAY": partial(day, lang), "FULLDAY": partial(full_day, lang)}
            bundle = FluentBundle([lang], functions=functions, use_isolating=False)
            for name in (file, *SHARED):
                path = self.root / lang / f"{name}.ftl"
                if path.exists():
                    bundle.add_resource(parse(path.read_text("utf-8")))
            self._bundles[lang, file] = bundle
        return self._bundles[lang, file]


def _pattern(message: ast.Message, option: str | None) -> ast.Pattern | None:
    if option is None:
        return message.value
    return next((own.value for own in message.attributes if own.id.name == option), None)


def _pieces(pattern: ast.Pattern) -> tuple[Piece, ...] | None:
    """The pattern in pieces, or None if it chooses, refers or computes."""
    found: list[Piece] = []
    for element in pattern.elements:
        inner = element.expression if isinstance(element, ast.Placeable) else element
        if isinstance(inner, ast.TextElement):
            found.append(("text", inner.value))
        elif isinstance(inner, ast.StringLiteral):
            found.append(("text", inner.parse()["value"]))
        elif isinstance(inner, ast.VariableReference):
            found.append(("value", inner.id.name))
        elif (
            isinstance(inner, ast.FunctionReference) and inner.id.name in DATES and not inner.arguments.named
        ):
            (argument,) = inner.arguments.positional
            if not isinstance(argument, ast.VariableReference):
                return None
            found.append((DATES[inner.id.name], argument.id.name))
        else:
            return None
    return tuple(found)


def _fill(phrase: Phrase, lang: str, values: Mapping[str, object]) -> str:
    if phrase.pieces is None:
        return phrase.by_fluent(values)
    return "".join(_shown(phrase.pieces, lang, values))


def _shown(pieces: tuple[Piece, ...], lang: str, values: Mapping[str, object]) -> Iterator[str]:
    for kind, word in pieces:
        if kind == "text":
            yield word
            continue
        if word not in values:
            raise MissingValue(f"a text wants ${word}")
        value = values[word]
        if kind == "full_day":
            yield full_day(lang, cast(date, value))
        elif isinstance(value, date):
            yield day(lang, value)
        else:
            yield str(value)


def _plain_number(value: object) -> Any:
    """A whole number without thousands marks (a year, a room); it still chooses plural forms."""
    from fluent.runtime.types import fluent_number

    if isinstance(value, int) and not isinstance(value, bool):
        return fluent_number(value, useGrouping=False)
    return value if isinstance(value, (float, date)) else str(value)


def _spoken_form(text: str) -> str:
    """Full-width, case, blanks, marks of direction, a Telegram command's `@bot` and closing punctuation make no difference.

    Nor do the digits of another script: ١١٠ is 110.
    """
    digits = "".join(str(unicodedata.decimal(c, c)) for c in unicodedata.normalize("NFKC", text))
    whole = bare(digits).casefold().strip()
    plain = whole.rstrip("。.!?~ ") or whole
    return plain.partition("@")[0] if plain.startswith("/") else plain


_house: Final = Words()
languages = _house.languages
match_language = _house.match_language
text = _house.text
label = _house.label
has = _house.has
global_word = _house.global_word
alarming = _house.alarming
