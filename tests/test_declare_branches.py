"""Every branch of a declaration: whoever it is for, whatever the document, to the receipt or the kind end."""

import re
from collections.abc import Iterable, Iterator
from datetime import date

import pytest

from bot.conversation import Conversation
from flows.deeds import Declare, Filed
from flows.engine import FLOWS
from flows.exempt import NoteExempt
from flows.facts import HouseByCode, HouseSeen, ToCorrect, Village, VillagesLike
from programmes.pack import load
from registry.database import Database, begin_demo, run
from registry.vault import Vault
from tests.player import Talked, talk
from tests.seen import HOUSE, REVOKED
from tests.small_town import Town
from tests.visitor import Visitor, resident_id

NAMES = {"myself": (), "child": ("李大", "agree"), "relative": ("李大",), "helper": ("李大",)}
GROWN, YOUNG = date(1990, 1, 1), date(2015, 1, 1)


def numbered(prefix: str, born: date) -> str:
    """A valid 18-digit number that begins with `prefix`, of nobody."""
    body = f"{prefix}{born:%Y%m%d}017"
    weights = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
    return body + "10X98765432"[sum(int(d) * w for d, w in zip(body, weights, strict=True)) % 11]


CHINA, ABROAD = "贵州省遵义市播州区", "加拿大"
PAPERS = {
    "resident-id": (("resident-id",), "990000", CHINA),
    "household-book": (("household-book",), "990000", CHINA),
    "birth-certificate": (("birth-certificate",), "Z990000001", CHINA),
    "temporary-id": (("temporary-id",), "990000", CHINA),
    "lost": (("lost",), "", CHINA),
    "hmt-residence": (("hmt", "hmt-residence"), "810000", ""),
    "hkmo-permit": (("hmt", "hkmo-permit"), "H90000001", ""),
    "taiwan-permit": (("hmt", "taiwan-permit"), "90000001", ""),
    "foreign-permanent": (("foreign-permanent",), "911124", ABROAD),
    "foreign-permanent-old": (("foreign-permanent",), "CAN110000000001", ABROAD),
}
"""How each document is chosen, its number (six digits: the first of eighteen), where its holder is from."""

VILLAGES = (Village(4, "江东新村", "东街道"), Village(5, "江东村", "东街道"), Village(6, "下江东", "西镇"))


def villages(fact: VillagesLike) -> tuple[Village, ...]:
    return tuple(village for village in VILLAGES if fact.words in village.name)


def house(fact: HouseByCode) -> HouseSeen | None:
    return {HOUSE.code: HOUSE, REVOKED.code: REVOKED}.get(fact.code)


def declared(*typed: str, subject: str = HOUSE.code) -> Talked:
    return talk(
        f"declare:{subject}",
        *typed,
        facts={HouseByCode: house, VillagesLike: villages, ToCorrect: None},
        deeds={NoteExempt: None, Declare: Filed("0612-AAAA-BBBB", "landlord")},
    )


def number_of(who: str, document: str) -> str:
    first = PAPERS[document][1]
    return numbered(first, YOUNG if who == "child" else GROWN) if len(first) == 6 else first


def person(who: str, document: str = "resident-id") -> tuple[str, ...]:
    """What is typed from the first button to whose phone it is."""
    chosen, first, origin = PAPERS[document]
    number = (number_of(who, document),) if first else ()
    whose = "own" if who == "myself" else "relative"
    known = (origin,) if origin else ()
    return (who, *NAMES[who], *chosen, *known, "home", "王小明", *number, "19900000007", whose)


def home(who: str = "myself", along: Iterable[str] = ("none",)) -> tuple[str, ...]:
    """The rest, to the summary."""
    reason, more = ("study" if who == "child" else "work", MORE if who == "myself" else ())
    others = [*along]
    if who != "child" and others[0] in ("children", "both"):
        others.insert(2 if others[0] == "children" else 3, "agree")
    return ("301", "昨天", "landlord", reason, *others, *more)


MORE = ("workplace,ebike", "电器厂")
CHILDREN = (
    *("both", "2", "2", "王一", "own", "household-book", resident_id(1, YOUNG)),
    *("王二", "grandchild", "birth-certificate", "Z990000002"),
)
NO_PLATE = ("江东", "v5", "村口超市后面")
WALKS = {
    "myself": (HOUSE.code, (*person("myself"), *home(along=CHILDREN))),
    "child": (HOUSE.code, (*person("child", "household-book"), *home("child", CHILDREN))),
    "relative": (
        HOUSE.code,
        (*person("relative", "lost"), *home("relative", ("adults", "3"))),
    ),
    "helper": ("elsewhere", (*NO_PLATE, *person("helper", "hkmo-permit"), *home("helper", CHILDREN))),
}
"""Walks to the summary that between them meet every question it shows."""

TO_THE_RESIDENT = re.compile(r"您(的(户口|姓名|证件|姓)|从|在这里|用|是哪|那一页|有几)")
"""您 where the words would be about somebody else."""


HOLDERS = [
    (who, document)
    for who in NAMES
    for document in PAPERS
    if document != ("temporary-id" if who == "child" else "birth-certificate")
]
"""Grown people are not asked for a birth certificate, nor children for a temporary card."""


@pytest.mark.parametrize(("who", "document"), HOLDERS)
def test_everybody_with_every_document_comes_to_a_receipt(who: str, document: str) -> None:
    talked = declared(*person(who, document), *home(who), "send")
    last = "next-document" if document == "lost" else "next-landlord"
    assert talked.keys == ["receipt", last, "after"]
    deed = talked.deed()
    assert (deed.declarant, deed.document) == (who, document.removesuffix("-old"))
    assert deed.number == ("" if document == "lost" else number_of(who, document))
    assert deed.declarant_name == ("" if who == "myself" else "李大")
    assert deed.workplace == ("电器厂" if who == "myself" else "")
    said = [message.text for turn in talked.turns[2:] for message in turn]
    if who != "myself":
        assert [text for text in said if TO_THE_RESIDENT.search(text)] == []
    elif document != "lost":
        assert [text for text in said if "他（她）" in text or "孩子的" in text] == []


@pytest.mark.parametrize("who", NAMES)
@pytest.mark.parametrize(
    ("typed", "last"),
    [
        *(
            (("resident-id", local), ["local"])
            for local in ("慈溪", "浙江省慈溪市", "330282", "332221", "330222")
        ),
        *((("resident-id", CHINA, way), [f"exempt-{way}"]) for way in ("hotel", "hospital", "school")),
        (("hmt", "taiwan-permit", "short-visit"), ["exempt-short-visit"]),
    ],
)
def test_who_need_not_declare_is_told_so_kindly(who: str, typed: tuple[str, ...], last: list[str]) -> None:
    talked = declared(who, *NAMES[who], *typed)
    assert talked.keys == last
    assert talked.at is None
    landlord = [f"start:landlord:{HOUSE.code}"] if last == ["local"] else []
    assert talked.options == [*landlord, "start:menu"]
    assert talked.deed() == NoteExempt(last[0].removeprefix("exempt-"), HOUSE.code, None)
    if who != "myself":
        assert not TO_THE_RESIDENT.search(talked.text)


@pytest.mark.parametrize(
    ("subject", "typed", "last", "then"),
    [
        (HOUSE.code, ("window",), ["at-window"], None),
        (HOUSE.code, ("not-here",), [], "declare:elsewhere"),
        (HOUSE.code, ("foreigner",), [], f"foreigner:{HOUSE.code}"),
        (HOUSE.code, ("myself", "passport-foreign"), [], f"foreigner:{HOUSE.code}"),
        ("elsewhere", (*NO_PLATE, "foreigner"), [], "foreigner:a5"),
        (HOUSE.code, ("child", "李大", "window"), ["at-window"], None),
        ("elsewhere", (*NO_PLATE, "window"), ["at-window"], None),
        ("elsewhere", ("河西", "help"), ["village-help"], None),
        ("elsewhere", ("河西", "河西村", "1"), ["village-help"], None),
        ("NOSUCH22", (), ["unknown-plate"], None),
        (REVOKED.code, (), ["unknown-plate"], None),
        ("d_7", (), ["not-to-correct"], None),
    ],
)
def test_no_declaration_here(subject: str, typed: tuple[str, ...], last: list[str], then: str | None) -> None:
    talked = declared(*typed, subject=subject)
    assert (talked.keys, talked.then, talked.at, talked.deeds) == (last, then, None, [])


@pytest.mark.parametrize(
    ("typed", "at", "told"),
    [
        (("江东新村",), "place", None),
        (("新村",), "which-village", None),
        (("新村", "none"), "village", "no-such-village"),
        (("新村", "v4"), "place", None),
        (("江东",), "which-village", None),
        (("江东", "none"), "village", "no-such-village"),
        (("江东", "3"), "place", None),
        (("河西",), "village-again", None),
        (("河西", "河西村"), "village-again", "no-such-village"),
        (("河西", "河西村", "江东新村"), "place", None),
        (("河西", "新村", "v4"), "place", None),
        (("河西", "江东新村"), "place", None),
    ],
)
def test_a_village_is_meant_by_its_whole_name_or_confirmed(
    typed: tuple[str, ...], at: str, told: str | None
) -> None:
    talked = declared(*typed, subject="elsewhere")
    assert talked.at == at
    assert talked.keys[0] == (told or at)


def test_the_summary_shows_the_village_that_was_found() -> None:
    typed = ("河西", "江东新村", "村口第二家", *person("myself"), *home())
    talked = declared(*typed, subject="elsewhere")
    assert talked.at == "check"
    shown = str(talked.last[-1].rows)
    assert ("河西" in shown, "江东新村" in shown) == (False, True)


TELLING = [document for document, (_, first, _) in PAPERS.items() if len(first) == 6]


@pytest.mark.parametrize(("who", "document"), [pair for pair in HOLDERS if pair[1] in TELLING])
@pytest.mark.parametrize(("born", "child"), [(date(2007, 6, 13), True), (date(2007, 6, 12), False)])
def test_the_age_decides_who_declares(who: str, born: date, child: bool, document: str) -> None:
    """16 on the very day is no child any more. A number that does not tell decides nothing: see the receipts above."""
    talked = declared(*person(who, document)[:-3], numbered(PAPERS[document][1], born))
    if child == (who == "child"):
        assert talked.keys == ["phone"]
        return
    assert talked.keys == (["not-a-child", "who"] if who == "child" else ["guardian-here"])
    if who == "child":
        assert "id-number" not in talked.answers
        assert "不满16岁的孩子" in talked.labels


@pytest.mark.parametrize("who", [who for who in NAMES if who != "child"])
def test_nobody_young_is_turned_away_for_want_of_a_guardian(who: str) -> None:
    typed = (*person(who)[:-3], numbered("990000", YOUNG))
    led = declared(*typed, "here")
    assert led.keys == ["guardian-declares", "who"]
    assert "不满16岁的孩子" in led.labels
    sent = declared(*typed, "alone", *person(who)[-2:], *home(who), "send")
    assert sent.keys[0] == "receipt"
    assert sent.deed().declarant == who


def test_whoever_is_led_to_the_child_says_who_the_guardian_is() -> None:
    typed = (*person("helper")[:-3], numbered("990000", YOUNG), "here", "child")
    assert declared(*typed).at == "guardian-name"
    assert declared(*typed, "王大").at == "child-consent"
    sent = declared(*typed, "王大", "agree", "19900000007", "relative", *home("child"), "send")
    assert (sent.deed().declarant, sent.deed().declarant_name) == ("child", "王大")


@pytest.mark.parametrize("walk", WALKS)
def test_each_line_of_the_summary_has_words_of_its_own_and_is_changed_alone(walk: str) -> None:
    subject, typed = WALKS[walk]
    before = declared(*typed, subject=subject)
    check = before.last[-1]
    assert len({row.label for row in check.rows}) == len(check.rows)
    assert [option.label for option in check.options[2:]] == [row.label for row in check.rows]
    for row in check.rows:
        after = declared(*typed, row.name, before.answers[row.name], subject=subject)
        assert after.turns[-2][-1].key == row.name
        assert after.last[-1] == check, row.name


@pytest.mark.parametrize(
    ("walk", "labels"),
    [
        (
            "myself",
            ["第1个孩子姓名", "第1个孩子王一，是您的", "第1个孩子王一，证件", "第1个孩子王一，证件号"],
        ),
        (
            "helper",
            ["第1个孩子姓名", "第1个孩子王一，是王小明的", "第1个孩子王一，证件", "第1个孩子王一，证件号"],
        ),
    ],
)
def test_each_child_is_told_from_the_others(walk: str, labels: list[str]) -> None:
    subject, typed = WALKS[walk]
    talked = declared(*typed, subject=subject)
    rows = {row.name: row.label for row in talked.last[-1].rows if row.name.startswith("child.")}
    assert list(rows.values())[:4] == labels
    assert rows["child.2.document"] == "第2个孩子王二，证件"
    assert declared(*typed, "第2个孩子王二，证件", subject=subject).at == "child.2.document"


@pytest.mark.parametrize("walk", WALKS)
def test_back_opens_the_question_before_and_the_same_answer_goes_on(walk: str) -> None:
    subject, typed = WALKS[walk]
    steps = [step for said in typed for step in (said, "返回", said)]
    talked = declared(*steps, subject=subject)
    asked = [turn[-1].key for turn in talked.turns]
    for n in range(len(typed)):
        before, after, back, again = asked[3 * n : 3 * n + 4]
        assert (back, again) == (before, after), typed[n]
    assert talked.last[-1].key == "check"
    assert declared(*typed, "返回", "返回", subject=subject).at != "check"


@pytest.mark.parametrize(
    ("along", "adults", "children", "invited"),
    [
        (("none",), 0, [], False),
        (("one",), 1, [], True),
        (("two",), 2, [], True),
        (("adults", "三个人"), 3, [], True),
        (("children", "1", "王一", "own", "none"), 0, ["王一"], False),
        (CHILDREN, 2, ["王一", "王二"], True),
        (("children", "1", "王大", "own", "resident-id", resident_id(3)), 1, [], True),
        (("both", "1", "2", "王大", "own", "resident-id", resident_id(3), *CHILDREN[3:7]), 2, ["王一"], True),
    ],
)
def test_who_lives_along_is_counted_invited_or_declared(
    along: tuple[str, ...], adults: int, children: list[str], invited: bool
) -> None:
    talked = declared(*person("myself"), *home(along=along), "send")
    deed = talked.deed()
    assert (deed.adults_along, [child.name for child in deed.children]) == (adults, children)
    assert ("invite" in talked.keys) is invited


def test_a_grown_child_is_told_about_at_once_and_can_be_changed() -> None:
    grown = ("children", "1", "王大", "own", "resident-id", resident_id(3))
    at_once = declared(*person("myself"), *home(along=grown)[: -len(MORE)])
    assert (at_once.keys[0], at_once.at) == ("grown-child", "more")
    talked = declared(*person("myself"), *home(along=grown))
    assert talked.keys == ["check"]
    assert "child.1.number" in talked.options
    mended = declared(*person("myself"), *home(along=grown), "child.1.number", resident_id(1, YOUNG), "send")
    assert [child.name for child in mended.deed().children] == ["王大"]
    assert mended.deed().adults_along == 0


@pytest.mark.parametrize(
    ("typed", "borrowed"),
    [
        (person("myself"), False),
        ((*person("myself")[:-1], "other"), True),
        (person("relative"), True),
        (person("helper"), True),
    ],
)
def test_a_talk_on_somebody_elses_phone_can_end_when_done(
    typed: tuple[str, ...], borrowed: bool, leave_chat: None
) -> None:
    who = typed[0]
    talked = declared(*typed, *home(who), "send")
    assert ("start:leave-chat" in talked.options) is borrowed


@pytest.fixture
def leave_chat() -> Iterator[None]:
    """The flow that ends a session, whether or not it is registered."""
    missing = "leave-chat" not in FLOWS
    if missing:
        FLOWS["leave-chat"] = FLOWS["menu"]
    yield
    if missing:
        del FLOWS["leave-chat"]


@pytest.mark.parametrize(
    ("company", "lodged"),
    [
        (("employer", "unknown"), ("", "employer")),
        (("agency", "某某劳务"), ("某某劳务", "agency")),
        (("5", "某某宿舍"), ("某某宿舍", "dorm")),
    ],
)
def test_a_lodged_worker_says_which_company_and_what_it_does(
    company: tuple[str, ...], lodged: tuple[str, str]
) -> None:
    more = ("workplace", "电器厂") if company[-1] == "unknown" else ("none",)
    typed = (*person("myself"), "301", "昨天", *company, "none", *more, "send")
    deed = declared(*typed).deed()
    assert (deed.pays_to, deed.company, deed.lodged_by, deed.reason) == ("employer", *lodged, "work")


def test_an_owner_declares_and_is_led_to_their_house() -> None:
    talked = declared(*person("myself"), "301", "昨天", "owner", "work", "none", "none", "send")
    assert talked.deed().pays_to == "owner"
    assert talked.options[0] == f"start:landlord:{HOUSE.code}"


@pytest.mark.parametrize("who", ["myself", "helper"])
def test_children_whose_guardian_does_not_agree_are_only_counted(who: str) -> None:
    more = ("none",) if who == "myself" else ()
    rest = ("301", "昨天", "landlord", "work", "both", "1", "2", "leave-out", *more, "send")
    talked = declared(*person(who), *rest)
    deed = talked.deed()
    assert (deed.children, deed.children_left_out, deed.adults_along, deed.consents) == ((), 2, 1, ())
    assert "children-left-out" in [message.key for turn in talked.turns for message in turn]


@pytest.mark.parametrize(
    ("more", "said", "covers"),
    [
        (("none",), ("", ""), ()),
        (("workplace", "电器厂"), ("电器厂", ""), ("workplace",)),
        (("ebike",), ("", "yes"), ("ebike",)),
        (("workplace,ebike", "电器厂"), ("电器厂", "yes"), ("workplace", "ebike")),
    ],
)
def test_what_no_law_asks_is_said_by_consent(
    more: tuple[str, ...], said: tuple[str, str], covers: tuple[str, ...]
) -> None:
    deed = declared(*person("myself"), *home()[: -len(MORE)], *more, "send").deed()
    assert (deed.workplace, deed.ebike) == said
    assert [consent.covers for consent in deed.consents] == ([covers] if covers else [])


def test_a_child_is_not_asked_for_a_job() -> None:
    talked = declared(*person("child"), "301", "昨天", "employer", "某某厂")
    assert talked.at == "reason"
    assert not {"work", "business"} & set(talked.options)


def test_the_landlords_check_is_what_was_chosen() -> None:
    assert declared(*person("myself"), *home(), "send").deed().landlord_may_check
    assert not declared(*person("myself"), *home(), "send-unchecked").deed().landlord_may_check


@pytest.mark.parametrize(
    ("document", "home_of", "at"),
    [("hmt", (), "living"), ("foreign-permanent", ("慈溪",), "living")],
)
def test_whoever_comes_from_abroad_is_not_taken_for_a_local(
    document: str, home_of: tuple[str, ...], at: str
) -> None:
    kind = ("taiwan-permit",) if document == "hmt" else ()
    assert declared("myself", document, *kind, *home_of).at == at


async def test_stopping_at_any_question_keeps_the_place(db: Database, vault: Vault) -> None:
    """Each turn is heard by a conversation of its own, as after a restart."""
    async with db.begin() as conn:
        await begin_demo(conn, date(2023, 6, 12))
        town = await Town(conn).build("cixi-2023")
        await run(conn, "UPDATE houses SET code = 'HOUSE234' WHERE id = :id", id=await town.house())
    visitor = Visitor(Conversation(db, vault, load("cixi-2023")))
    reply = await visitor.start("declare:HOUSE234")
    for typed in (*person("child", "household-book"), *home("child", CHILDREN)):
        place = reply.talk
        await visitor.type("停止")
        assert visitor.keys == ["stopped"]
        visitor.conversation = Conversation(db, vault, load("cixi-2023"))
        reply = await visitor.start("declare:HOUSE234")
        assert visitor.keys[0] in ("resumed", "here")
        assert reply.talk == place
        reply = await visitor.type(typed)
    assert reply.talk == ("declare", "check")
    await visitor.tap("send")
    assert visitor.keys == ["receipt", "next-officer", "invite", "after"], "nobody is known to let this house"
