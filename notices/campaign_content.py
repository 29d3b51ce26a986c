"""What a campaign says: texts by language with placeholders, a picture, and what its buttons do; checked before anything is sent."""

# Demands: 000-03, 000-75, 001-45, 001-82

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final, get_args

from locales import words
from notices.outbox import LONGEST_START
from programmes.sections import CampaignKind

FLOW: Final = "campaign"
DRAFTS: Final = "campaign-drafts"
ANSWER: Final = "campaign-answer"
ACKNOWLEDGED: Final = "ok"

KINDS: Final = get_args(CampaignKind)
WARNINGS: Final = ("fire", "gas", "weather", "evacuation", "supply")
"""What alone may be urgent: fire, gas, typhoon and other weather, leaving a house, water and power (decision 24)."""

LONGEST: Final[Mapping[str, int]] = {
    "surname": 20,
    "village": 40,
    "address": 100,
    "office": 60,
    "due": 30,
    "reason": 200,
}
"""The placeholders there are, and how long what fills them may be, in UTF-16 units."""

LONGEST_TEXT: Final = 4096
LONGEST_CHOICE: Final = 40
MOST_CHOICES: Final = 6
RELAY_LENGTH: Final = 120

_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
_BRACES = re.compile(r"[{}]")
_NUMBER = re.compile(r"\d{17}[\dXx]|(?<!\d)(?:\+?86[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d)")
_NAMED = re.compile("[\u4e00-\u9fff]*?([\u4e00-\u9fff])(?:先生|女士|小姐)")
_NOBODY: Final = frozenset("某一位名的")
"""Before 先生 or 女士 these name nobody: 某先生, 一位女士."""


class BadContent(ValueError):
    """`code`: unknown-placeholder, text-too-long, no-chinese, names-somebody, unknown-button, too-many-choices, not-a-warning-kind, relay-missing."""

    def __init__(self, code: str, detail: str) -> None:
        super().__init__(detail)
        self.code, self.detail = code, detail


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer to the question a text asks; `value` counts, `labels` are read, by language."""

    value: str
    labels: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class CampaignContent:
    """`texts` by language; `fallbacks` by placeholder and language, where a reader lacks it. At most one of `start` (a
    conversation), `acknowledge` (已知晓) and `choices` has buttons. `relay`: issuer, level, issued_at of a warning.

    Fixed for a run: `office` (the pack's, where an area has none), `duty` (whose day {due} is) and `reason`.
    """

    kind: str
    texts: Mapping[str, str]
    fallbacks: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    image: str | None = None
    start: str | None = None
    acknowledge: bool = False
    choices: tuple[Choice, ...] = ()
    relay: Mapping[str, str] = field(default_factory=dict)
    office: str = ""
    duty: str = ""
    reason: str = ""

    @classmethod
    def of(cls, flat: Mapping[str, Any], **fixed: Any) -> "CampaignContent":
        made = {**flat, **fixed}
        made["choices"] = tuple(Choice(one["value"], one["labels"]) for one in made.get("choices") or ())
        return cls(**made)

    def flat(self) -> dict[str, Any]:
        """As it is pinned (`of(flat()) == self`)."""
        shape = {name: getattr(self, name) for name in self.__slots__}
        return shape | {"choices": [{"value": one.value, "labels": dict(one.labels)} for one in self.choices]}

    @property
    def placeholders(self) -> frozenset[str]:
        return frozenset(name for text in self.texts.values() for name in _PLACEHOLDER.findall(text))

    @property
    def needs(self) -> frozenset[str]:
        """What every reader must have: the placeholders without a text for who lacks it."""
        return frozenset(name for name in self.placeholders if "zh" not in self.fallbacks.get(name, {}))

    @property
    def answers(self) -> tuple[str, ...]:
        """What may be answered."""
        return tuple(one.value for one in self.choices) or ((ACKNOWLEDGED,) if self.acknowledge else ())


def units(text: str) -> int:
    """Length as Telegram counts it: UTF-16 code units."""
    return len(text.encode("utf-16-le")) // 2


def longest(content: CampaignContent) -> dict[str, int]:
    """By language how long a text can become once filled in."""
    relayed = RELAY_LENGTH if content.relay else 0
    return {
        lang: relayed + units(_PLACEHOLDER.sub(lambda found: "中" * LONGEST.get(found[1], 0), text))
        for lang, text in content.texts.items()
    }


def filled(text: str, values: Mapping[str, str]) -> str:
    """The text with its placeholders filled in. Raises KeyError where a value is missing."""
    return _PLACEHOLDER.sub(lambda found: values[found[1]], text)


def check(content: CampaignContent, *, urgent: bool, now: datetime, known: frozenset[str]) -> None:
    """Raises BadContent with the first reason against it. `known` are the conversations a button may open."""
    if not content.texts.get("zh", "").strip():
        raise BadContent(
            "no-chinese", "The Chinese text is missing; who reads another language falls back to it."
        )
    _check_placeholders(content)
    for lang, length in longest(content).items():
        if length > LONGEST_TEXT:
            raise BadContent(
                "text-too-long", f"The text ({lang}) becomes {length} units long; {LONGEST_TEXT} can be sent."
            )
    _check_nobody(content)
    _check_buttons(content, known)
    _check_warning(content, urgent, now)


def _check_placeholders(content: CampaignContent) -> None:
    for name in sorted(content.placeholders | content.fallbacks.keys()):
        if name not in LONGEST:
            raise BadContent(
                "unknown-placeholder", f"There is no {{{name}}}; there are {', '.join(LONGEST)}."
            )
    for text in content.texts.values():
        if _BRACES.search(_PLACEHOLDER.sub("", text)):
            raise BadContent("unknown-placeholder", "A brace stands alone.")
    if "reason" in content.needs and not content.reason:
        raise BadContent("unknown-placeholder", "{reason} needs the campaign's reason.")
    if "due" in content.placeholders and not content.duty:
        raise BadContent("unknown-placeholder", "{due} needs an audience chosen by a duty.")
    if "due" in content.needs:
        raise BadContent("unknown-placeholder", "{due} needs a fallback: the duty may be settled meanwhile.")


def _check_nobody(content: CampaignContent) -> None:
    """What goes to many names nobody: no number, no phone of a person, no 张先生 in a case (000-75)."""
    said = [*content.texts.values(), *(label for one in content.choices for label in one.labels.values())]
    said += [text for one in content.fallbacks.values() for text in one.values()]
    if any(_NUMBER.search(text) for text in said):
        raise BadContent("names-somebody", "An identity number or a mobile phone stands in the text.")
    named = [found for text in said for found in _NAMED.findall(text) if found not in _NOBODY]
    if content.kind == "case" and named:
        raise BadContent("names-somebody", "A case is told without names: 某先生, 某女士.")


def _check_buttons(content: CampaignContent, known: frozenset[str]) -> None:
    used = [bool(content.start), content.acknowledge, bool(content.choices)]
    if sum(used) > 1:
        raise BadContent("unknown-button", "One of start, acknowledge and choices, not several.")
    if content.start is not None:
        name = content.start.partition(":")[0]
        if name not in known or name == ANSWER or len(content.start.encode()) > LONGEST_START:
            raise BadContent("unknown-button", "No conversation of this name can be opened by a button.")
    values = [one.value for one in content.choices]
    if len(values) > MOST_CHOICES or len(values) == 1 or len(set(values)) < len(values):
        raise BadContent("too-many-choices", f"Two to {MOST_CHOICES} choices, each with a value of its own.")
    for choice in content.choices:
        if "zh" not in choice.labels or any(
            units(label) > LONGEST_CHOICE for label in choice.labels.values()
        ):
            raise BadContent(
                "too-many-choices", f"A choice has a Chinese label; at most {LONGEST_CHOICE} units."
            )


def _check_warning(content: CampaignContent, urgent: bool, now: datetime) -> None:
    if not urgent:
        return
    if content.kind not in WARNINGS:
        raise BadContent("not-a-warning-kind", f"Urgent is only a warning: {', '.join(WARNINGS)}.")
    relay = content.relay
    if not all(relay.get(name, "").strip() for name in ("issuer", "level", "issued_at")):
        raise BadContent("relay-missing", "Say who issued the warning, of which level, and when.")
    if datetime.fromisoformat(relay["issued_at"]) > now:
        raise BadContent("relay-missing", "The warning is not issued yet.")


def template(kind: str, lang: str) -> str:
    """A text to begin with."""
    return words.text(lang, DRAFTS, f"template-{kind}", {name: f"{{{name}}}" for name in LONGEST})
