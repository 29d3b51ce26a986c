"""Every refusal a deed can make has a sentence in every language."""

import re
from pathlib import Path

import pytest

import flows.deeds
from locales import words

ROOT = Path(flows.deeds.__file__).parents[1]
RAISED = re.compile(r"\b(?:Code)?Refused\(\s*\"([a-z-]+)\"")
PROMISED = re.compile(r"Refused: ([a-z-]+(?:, [a-z-]+)*)")


def codes() -> list[str]:
    """Those raised in flows, bot and registry, and those that deeds promise."""
    sources = [
        path.read_text("utf-8")
        for folder in ("flows", "bot", "registry")
        for path in (ROOT / folder).glob("*.py")
    ]
    raised = {code for source in sources for code in RAISED.findall(source)}
    promised = {
        code
        for found in PROMISED.findall((ROOT / "flows" / "deeds.py").read_text("utf-8"))
        for code in found.split(", ")
    }
    return sorted(raised | promised)


@pytest.mark.parametrize("lang", words.languages())
@pytest.mark.parametrize("code", codes())
def test_a_refusal_has_a_sentence(code: str, lang: str) -> None:
    assert words.text(lang, "common", f"refused-{code}")


def test_the_codes_are_found() -> None:
    assert {"house-gone", "wrong-code", "too-many-tries", "text-changed", "not-yours"} <= set(codes())
