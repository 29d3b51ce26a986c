"""Questions people ask: every pack answers them in every language, words find them, and where nothing fits a person does."""

import pytest

from flows.faq import told
from locales import words
from programmes.pack import HERE, load, packs
from programmes.questions import FILE, BrokenQuestions, Entry, best, questions, read
from tests.player import SCENE, talk

PACK = load("cixi-2023")


@pytest.mark.parametrize("lang", words.languages())
@pytest.mark.parametrize("name", packs())
def test_every_pack_answers_with_its_own_numbers(name: str, lang: str) -> None:
    pack = load(name)
    known = questions(pack, lang)
    assert len(known.entries) >= 15
    assert 2 <= len(known.topics) <= 7
    for entry in known.entries:
        answer = entry.answer.format_map(told(pack, lang))
        assert "{" not in answer
        assert entry.keys
        assert entry.topic in known.topics
        assert len(f"faq:q.{entry.id}".encode()) <= 60


@pytest.mark.parametrize("lang", words.languages())
def test_languages_answer_the_same_questions(lang: str) -> None:
    """What every pack answers; a pack's own questions may be in its own language alone."""
    zh, other = (read((HERE / FILE.format(lang=one)).read_text("utf-8")) for one in ("zh", lang))
    assert [(e.id, e.topic) for e in zh.entries] == [(e.id, e.topic) for e in other.entries]
    assert list(zh.topics) == list(other.topics)


@pytest.mark.parametrize("name", ["organisation", "language"])
def test_an_answer_has_the_button_it_speaks_of(name: str) -> None:
    assert talk(f"faq:q.{name}").options[0] == f"start:{name}"


def test_a_pack_adds_its_own() -> None:
    assert questions(PACK, "zh").entry("smoke") is not None
    assert questions(load("ningbo-2024"), "zh").entry("smoke") is None


@pytest.mark.parametrize(
    ("lang", "typed", "expected"),
    [
        ("zh", "证件丢了怎么办", "lost"),
        *(
            ("zh", typed, expected)
            for typed, expected in {
                "房东不给押金": "money",
                "押金不退怎么办": "money",
                "房东要涨房租": "money",
                "房东赶我走": "money",
                "房东随便进我房间": "money",
                "水电费收太贵": "money",
                "没签合同能申报吗": "lease",
                "租房合同要备案吗": "lease",
                "暂住证怎么办": "permit",
                "手机号换了怎么办": "changed",
                "换了房间要说吗": "changed",
                "夫妻一起要报两次吗": "others",
                "申报有什么用": "why",
                "不申报会怎样": "why",
                "我在厂里宿舍住要报吗": "two-homes",
                "电动车在哪里充电": "near",
                "灭火器哪里买": "near",
                "煤气味怎么办": "hazard",
                "隔断房能住吗": "hazard",
                "隔壁太吵": "noise",
                "邻居打架": "noise",
                "我是二房东": "sublet",
                "单位": "organisation",
                "我是公司": "organisation",
                "我们是工厂，想登记员工": "organisation",
                "我是中介": "organisation",
                "物业公司": "organisation",
                "我招了一个人": "organisation",
                "有人离职了": "organisation",
                "我换单位了": "changed",
                "一间房可以住几个人": "crowd",
                "听不懂中文": "language",
                "看不懂中文怎么办": "language",
                "派出所在哪里": "person",
                "几点上班": "person",
            }.items()
        ),
        ("zh", "要多少钱", "cost"),
        ("zh", "几天里要报", "deadline"),
        ("zh", "孩子要不要报", "children"),
        ("zh", "居住证怎么办", "permit"),
        ("zh", "房东不让报", "refuses"),
        ("zh", "搬走了", "moved-out"),
        ("zh", "谁能看我的信息", "who-sees"),
        ("zh", "这是不是诈骗", "fraud"),
        ("zh", "老外怎么登记", "foreign"),
        ("zh", "没有门牌", "no-plate"),
        ("zh", "退订", "opt-out"),
        ("zh", "责任书要签吗", "letter"),
        ("zh", "楼道有电瓶车", "hazard"),
        ("zh", "想找网格员", "person"),
        ("en", "I lost my passport", "lost"),
        ("en", "Does it COST money?", "cost"),
        ("en", "is this a scam", "fraud"),
        ("en", "my children", "children"),
        ("en", "my company wants to register staff", "organisation"),
        ("ru", "не понимаю по-китайски", "language"),
        ("vi", "tôi là công ty", "organisation"),
    ],
)
def test_words_find_the_answer(lang: str, typed: str, expected: str) -> None:
    found = best(questions(PACK, lang).entries, typed)
    assert found[0].id == expected, [entry.id for entry in found]
    assert len(found) <= 3


@pytest.mark.parametrize("typed", ["", "？？", "你好", "hello", "今天天气", "xyzzy", "a" * 500])
def test_nothing_fits(typed: str) -> None:
    assert best(questions(PACK, "zh").entries, typed) == []


def test_a_latin_key_is_a_whole_word() -> None:
    entry = Entry("a", "t", "?", ("free",), "x")
    assert best([entry], "freedom") == []
    assert best([entry], "is it free") == [entry]


@pytest.mark.parametrize(
    "text", ["## a B\nkeys: c\nd", "# t T\n## a B\nanswer", "# t T\n## a B\nkeys: c\n", "#t"]
)
def test_a_broken_list_is_refused(text: str) -> None:
    with pytest.raises(BrokenQuestions):
        read(text)


def test_typed_words_lead_to_an_answer_and_then_to_a_person() -> None:
    talked = talk("faq", "证件丢了", scene=SCENE)
    assert talked.keys == ["found"]
    assert talked.options[0] == "start:faq:q.lost"
    assert {"start:grid-worker", "start:menu"} <= set(talked.options)
    answered = talk("faq:q.deadline")
    assert answered.keys == ["answer"]
    assert "3个工作日" in answered.text


def test_by_topic() -> None:
    assert talk("faq", "按主题看", "1").then == "faq:declare"
    talked = talk("faq:declare")
    assert talked.keys == ["of-topic", "more"]
    assert len([o for o in talked.options if o.startswith("start:faq:q.")]) == 8


def test_where_nothing_fits_a_person_does() -> None:
    talked = talk("faq", "今天天气")
    assert (talked.keys, talked.options[0]) == (["nothing-fits"], "start:grid-worker")


@pytest.mark.parametrize("lang", words.languages())
def test_a_question_finds_itself(lang: str) -> None:
    known = questions(PACK, lang).entries
    assert not [e.id for e in known if e not in best(known, e.question)]
