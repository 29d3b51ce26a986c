"""What a campaign may say: each reason against it, and what is let through."""

from typing import Any

import pytest

from locales import words
from notices.campaign_content import (
    KINDS,
    LONGEST,
    LONGEST_TEXT,
    WARNINGS,
    BadContent,
    CampaignContent,
    check,
    longest,
    template,
    units,
)
from tests.small_town import MORNING

RELAY = {"issuer": "气象台", "level": "红色", "issued_at": "2023-06-12T08:00:00+08:00"}
KNOWN = frozenset(("lesson", "menu", "campaign-answer"))


def made(zh: str = "您好。", **more: Any) -> CampaignContent:
    return CampaignContent.of({"kind": "education", "texts": {"zh": zh}, **more})


def choices(*values: str) -> list[dict[str, Any]]:
    return [{"value": value, "labels": {"zh": value}} for value in values]


def code(content: CampaignContent, urgent: bool = False) -> str | None:
    try:
        check(content, urgent=urgent, now=MORNING, known=KNOWN)
    except BadContent as bad:
        return bad.code
    return None


@pytest.mark.parametrize(
    ("content", "wanted"),
    [
        (made(), None),
        (made("   "), "no-chinese"),
        (CampaignContent.of({"kind": "news", "texts": {"en": "Hello"}}), "no-chinese"),
        (made("{surname}您好，{village}{address}{office}"), None),
        (made("{name}您好"), "unknown-placeholder"),
        (made("{ surname }您好"), "unknown-placeholder"),
        (made("{surname您好"), "unknown-placeholder"),
        (made("您好}"), "unknown-placeholder"),
        (made("您好", fallbacks={"nobody": {"zh": "x"}}), "unknown-placeholder"),
        (made("{due}到期"), "unknown-placeholder"),
        (made("{due}到期", duty="tenant-lesson"), "unknown-placeholder"),
        (made("{due}到期", duty="tenant-lesson", fallbacks={"due": {"zh": "近日"}}), None),
        (made("为了{reason}"), "unknown-placeholder"),
        (made("为了{reason}", reason="亚运会"), None),
        (made("字" * LONGEST_TEXT), None),
        (made("字" * (LONGEST_TEXT + 1)), "text-too-long"),
        (made("🙂" * (LONGEST_TEXT // 2 + 1)), "text-too-long"),
        (made("字" * (LONGEST_TEXT - LONGEST["surname"] + 1) + "{surname}"), "text-too-long"),
        (made("身份证990000190001011235的租客"), "names-somebody"),
        (made("找19900000301"), "names-somebody"),
        (made("找199 0000 0301"), "names-somebody"),
        (made("热线0574-63000000，报警110，2023年6月12日"), None),
        (made("房东陈先生被处罚", kind="case"), "names-somebody"),
        (made("房东某先生、一位女士被处罚", kind="case"), None),
        (made("陈先生主持会议", kind="news"), None),
        (made(start="lesson:fire-safety"), None),
        (made(start="nowhere"), "unknown-button"),
        (made(start="campaign-answer:1.ok"), "unknown-button"),
        (made(start="lesson:" + "x" * 60), "unknown-button"),
        (made(acknowledge=True, start="menu"), "unknown-button"),
        (made(acknowledge=True, choices=choices("a", "b")), "unknown-button"),
        (made(choices=choices("a", "b", "c", "d", "e", "f")), None),
        (made(choices=choices("a", "b", "c", "d", "e", "f", "g")), "too-many-choices"),
        (made(choices=choices("a")), "too-many-choices"),
        (made(choices=choices("a", "a")), "too-many-choices"),
        (made(choices=[*choices("a"), {"value": "b", "labels": {"en": "b"}}]), "too-many-choices"),
        (made(choices=[*choices("a"), {"value": "b", "labels": {"zh": "长" * 41}}]), "too-many-choices"),
    ],
)
def test_each_reason_against_a_text(content: CampaignContent, wanted: str | None) -> None:
    assert code(content) == wanted


@pytest.mark.parametrize(
    ("kind", "relay", "wanted"),
    [
        ("weather", RELAY, None),
        ("fire", RELAY, None),
        ("education", RELAY, "not-a-warning-kind"),
        ("case", RELAY, "not-a-warning-kind"),
        ("weather", {}, "relay-missing"),
        ("weather", RELAY | {"issuer": " "}, "relay-missing"),
        ("weather", RELAY | {"issued_at": "2023-06-12T10:00:00+08:00"}, "relay-missing"),
    ],
)
def test_urgent_is_only_an_issued_warning(kind: str, relay: dict[str, str], wanted: str | None) -> None:
    """Decision 24."""
    assert code(made(kind=kind, relay=relay), urgent=True) == wanted


@pytest.mark.parametrize("lang", words.languages())
@pytest.mark.parametrize("kind", [*KINDS, *WARNINGS])
def test_every_template_can_be_sent(kind: str, lang: str) -> None:
    text = template(kind, lang)
    content = CampaignContent.of(
        {"kind": kind, "texts": {"zh": template(kind, "zh"), lang: text}, "relay": RELAY}
    )
    assert code(content, urgent=kind in WARNINGS) is None
    assert longest(content)[lang] < 1000
    assert words.text(lang, "campaign", f"kind-{kind}")


def test_what_is_pinned_is_read_back() -> None:
    content = made(
        "{due}", choices=choices("a", "b"), fallbacks={"due": {"zh": "近日"}}, duty="x", office="所"
    )
    assert CampaignContent.of(content.flat()) == content
    assert content.needs == frozenset()
    assert content.answers == ("a", "b")
    assert units("🙂") == 2
