"""Words: looking them up, filling them in, and that no language lacks any."""

import re
from datetime import date
from pathlib import Path

import pytest
from fluent.syntax import ast
from fluent.syntax.visitor import Visitor

from locales import words
from locales.translations import DRAFT
from locales.words import (
    GLOBAL_WORDS,
    HERE,
    OFFICE,
    ORIGINALS,
    BrokenWords,
    MissingValue,
    MissingWords,
    Words,
    read_messages,
)

LATIN_ALLOWED = {
    *("Language", "English", "More", "Back", "Telegram", "PDF", "JPG", "PNG"),
    *("CSV", "UTF", "XLSX", "xlsx", "xls", "Excel", "WPS"),
}
"""Names that Chinese readers know by no other; anything else in Latin letters was left untranslated."""

LATIN = ("vi", "fr")
"""Languages written in Latin letters."""

SAME_EVERYWHERE = {
    "common.ftl": ("start-language",),
    "language.ftl": ("which", "which.more", "which.first"),
    "page.ftl": ("language",),
    "welcome.ftl": ("what.language",),
}
"""What people who read no Chinese must find in every language."""

COMMAND = re.compile(r"anju( [a-z-]+)+")
"""What an operator types."""


@pytest.fixture
def small(tmp_path: Path) -> Words:
    files = {
        "zh/declare.ftl": """
who = 您给谁申报？
    .self = 我自己
    .child = { $age }岁以下的孩子
along-name = 第{ $n }位叫什么？
due = 请在{ DAY($due) }当天或之前报送。
born = 生于{ FULLDAY($day) }
left = { $count ->
    [0] 没有了
   *[other] 还有{ $count }位，{ DAY($due) }前
 }
greeting = { hello }，{ $surname }先生
shadow = 流程里的
""",
        "zh/common.ftl": "hello = 您好\nshadow = 公用的\nyes-no = 是不是？\n    .yes = 是\n",
        "zh/invalid.ftl": "invalid-date = 没看懂这个日期，比如6月1日。\n",
        "en/declare.ftl": "due = Please report by { DAY($due) }.\n",
    }
    for name, content in files.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(content, "utf-8")
    return Words(tmp_path)


@pytest.mark.parametrize(
    ("key", "values", "expected"),
    [
        ("who", {}, "您给谁申报？"),
        ("along.2.name", {"n": 2}, "第2位叫什么？"),
        ("due", {"due": date(2023, 6, 15)}, "请在6月15日（周四）当天或之前报送。"),
        ("born", {"day": date(1923, 1, 2)}, "生于1923年1月2日"),
        ("left", {"count": 0, "due": date(2023, 6, 15)}, "没有了"),
        ("left", {"count": 12345, "due": date(2023, 6, 15)}, "还有12345位，6月15日（周四）前"),
        ("greeting", {"surname": "李"}, "您好，李先生"),
        ("shadow", {}, "流程里的"),
        ("hello", {}, "您好"),
        ("invalid-date", {}, "没看懂这个日期，比如6月1日。"),
    ],
)
def test_text(small: Words, key: str, values: dict[str, object], expected: str) -> None:
    assert small.text("zh", "declare", key, values) == expected
    assert small.text("zh", "declare", key, values) == expected, "the second time comes from memory"


def test_dates_follow_the_language(small: Words) -> None:
    assert small.text("en", "declare", "due", {"due": date(2023, 6, 15)}) == "Please report by Thu 15 June."
    assert words.full_day("en", date(2023, 6, 15)) == "15 June 2023"


@pytest.mark.parametrize(
    ("key", "option", "expected"),
    [("who", "self", "我自己"), ("who", "child", "16岁以下的孩子"), ("yes-no", "yes", "是")],
)
def test_label(small: Words, key: str, option: str, expected: str) -> None:
    assert small.label("zh", "declare", key, option, {"age": 16}) == expected


@pytest.mark.parametrize(("key", "option"), [("nothing", None), ("who", "cousin"), ("yes-no", "no")])
def test_missing_words_are_an_error(small: Words, key: str, option: str | None) -> None:
    assert not small.has("zh", "declare", key, option)
    with pytest.raises(MissingWords):
        small.label("zh", "declare", key, option) if option else small.text("zh", "declare", key)


@pytest.mark.parametrize("key", ["due", "left", "greeting", "along.2.name"])
def test_a_missing_value_is_an_error(small: Words, key: str) -> None:
    assert small.has("zh", "declare", key)
    with pytest.raises(MissingValue):
        small.text("zh", "declare", key, {"other": 1})


@pytest.mark.parametrize("content", ["who 您给谁申报？\n", "who = 谁\nwho = 谁？\n", "who = { $name \n"])
def test_a_broken_file_is_refused(tmp_path: Path, content: str) -> None:
    (tmp_path / "broken.ftl").write_text(content, "utf-8")
    with pytest.raises(BrokenWords):
        read_messages(tmp_path / "broken.ftl")


@pytest.mark.parametrize(
    ("typed", "meaning"),
    [
        ("菜单", "menu"),
        ("待办", "menu"),
        (" 返回。", "back"),
        ("停止", "stop"),
        ("停", "stop"),
        ("退订", "opt-out"),
        ("TD", "opt-out"),
        ("语言", "language"),
        ("帮助", "help"),
        ("？", "help"),
        ("MENU", "menu"),
        ("ｍｅｎｕ", "menu"),
        ("/menu@anju_bot", "menu"),
        ("/back", "back"),
        ("unsubscribe", "opt-out"),
        ("Help!", "help"),
        ("119", "emergency"),
        ("１１０", "emergency"),
        ("١١٠", "emergency"),
        ("１１９", "emergency"),
        ("120！", "emergency"),
        ("", None),
        ("张三", None),
        ("我要菜单", None),
        ("1190", None),
        ("someone@menu", None),
        ("菜单" * 5000, None),
    ],
)
def test_global_words(typed: str, meaning: str | None) -> None:
    assert words.global_word(typed) == meaning


@pytest.mark.parametrize(
    ("tag", "lang"),
    [
        ("zh", "zh"),
        ("zh-hans", "zh"),
        ("zh_CN", "zh"),
        ("ZH-Hant-TW", "zh"),
        ("en-GB", "en"),
        ("xx", None),
        ("", None),
        ("z", None),
    ],
)
def test_match_language(tag: str, lang: str | None) -> None:
    assert words.match_language(tag) == lang


# -- the house: what is really in locales/ ----------------------------------------------------------------------

LANGUAGES = words.languages()
FILES = sorted({path.name for path in HERE.glob("*/*.ftl")})
SPOKEN = [
    (lang, file)
    for lang in LANGUAGES
    for file in FILES
    if lang in ORIGINALS or file.removesuffix(".ftl") not in OFFICE
]
"""What is said in which language: tables that only offices read are in the originals alone."""

DRAFTS = [(lang, file) for lang, file in SPOKEN if lang not in ORIGINALS]


class _Wanted(Visitor):
    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802  # Fluent's name
        self.names.add(node.id.name)


def _wanted(pattern: ast.Pattern) -> frozenset[str]:
    wanted = _Wanted()
    wanted.visit(pattern)
    return frozenset(wanted.names)


def _patterns(path: Path) -> dict[str, ast.Pattern]:
    found = {}
    for name, message in read_messages(path).items():
        if message.value is not None:
            found[name] = message.value
        found |= {f"{name}.{own.id.name}": own.value for own in message.attributes}
    return found


def _words(text: str) -> set[str]:
    return set(re.findall(r"[A-Za-z]{3,}", text))


def _said(pattern: ast.Pattern) -> str:
    texts: list[str] = []

    class Collect(Visitor):
        def visit_TextElement(self, node: ast.TextElement) -> None:  # noqa: N802  # Fluent's name
            texts.append(node.value)

        def visit_StringLiteral(self, node: ast.StringLiteral) -> None:  # noqa: N802  # Fluent's name
            texts.append(node.parse()["value"])

    Collect().visit(pattern)
    return " ".join(texts)


def test_chinese_comes_first() -> None:
    assert LANGUAGES[:2] == ("zh", "en")


@pytest.mark.parametrize(("lang", "file"), SPOKEN)
def test_every_language_has_the_same_keys_and_values(lang: str, file: str) -> None:
    expected = {name: _wanted(pattern) for name, pattern in _patterns(HERE / "zh" / file).items()}
    found = {name: _wanted(pattern) for name, pattern in _patterns(HERE / lang / file).items()}
    assert found == expected


@pytest.mark.parametrize(("lang", "file"), SPOKEN)
def test_no_text_is_empty(lang: str, file: str) -> None:
    silent = [name for name, pattern in _patterns(HERE / lang / file).items() if not pattern.elements]
    assert silent == []


@pytest.mark.parametrize("file", [file for file in FILES if file != "words.ftl"])
def test_no_english_is_left_in_chinese(file: str) -> None:
    left = {
        name: words_left
        for name, pattern in _patterns(HERE / "zh" / file).items()
        if (words_left := set(re.findall(r"[A-Za-z]{3,}", COMMAND.sub("", _said(pattern)))) - LATIN_ALLOWED)
    }
    assert left == {}


@pytest.mark.parametrize(("lang", "file"), [(lang, file) for lang, file in DRAFTS if file != "words.ftl"])
def test_no_chinese_and_no_english_is_left_in_a_translation(lang: str, file: str) -> None:
    """Latin scripts: no sentence is the English one. Others: no Latin word that people would not read there."""
    english = {name: _said(pattern) for name, pattern in _patterns(HERE / "en" / file).items()}
    left = {}
    for name, pattern in _patterns(HERE / lang / file).items():
        said = _said(pattern)
        if name in SAME_EVERYWHERE.get(file, ()):
            continue
        if re.search(r"[\u4e00-\u9fff]", said) or (
            " " in said.strip() and said == english[name] and _words(said)
        ):
            left[name] = said
        elif lang not in LATIN and (latin := _words(COMMAND.sub("", said)) - LATIN_ALLOWED):
            left[name] = str(latin)
    assert left == {}


@pytest.mark.parametrize(("lang", "file"), DRAFTS)
def test_a_translation_says_that_it_is_a_draft(lang: str, file: str) -> None:
    assert (HERE / lang / file).read_text("utf-8").startswith(f"### {DRAFT}\n")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_full_width_colon_is_chinese(lang: str) -> None:
    line = words.told_of(lang, "A", 3)
    assert ("：" in line) is (lang == "zh")
    if lang != "zh":
        assert not [path.name for path in (HERE / lang).glob("*.ftl") if "：" in path.read_text("utf-8")]


def test_a_person_has_eight_languages_to_choose_from() -> None:
    assert len(LANGUAGES) >= 8
    assert set(words.RIGHT_TO_LEFT) <= set(LANGUAGES)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_global_words_are_said_in_one_way_only(lang: str) -> None:
    """A word with two meanings would take a person somewhere else than it says."""
    variants = [v for word in GLOBAL_WORDS for v in words.text(lang, "words", word).split("|")]
    assert all(words.global_word(variant) for variant in variants)
    assert len(variants) == len(set(variants))


@pytest.mark.parametrize(
    ("said", "alarming"),
    [
        ("楼下着火了！", True),
        ("有人打我", True),
        ("我闻到煤气味", True),
        ("报警器坏了", False),
        ("help menu", False),
        ("Au secours !!", True),
        ("着火" + "了" * 40, False),
        ("", False),
    ],
)
def test_a_cry_for_help_is_heard_in_a_short_sentence(said: str, alarming: bool) -> None:
    assert words.alarming(said) == alarming
