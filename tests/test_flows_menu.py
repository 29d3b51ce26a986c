"""The menu and what hangs on it: my declarations, language, messages; the first screen of a plate."""

from dataclasses import replace
from datetime import date
from itertools import product
from typing import Any

import pytest

from flows.deeds import OptOut, SetLanguage
from flows.engine import FLOWS
from flows.facts import (
    DutySeen,
    HouseByCode,
    Me,
    MyDeclarations,
    MyDuties,
    MyStays,
    Suspended,
    SuspendedTalks,
    WhoAmI,
)
from locales import words
from notices.reminders import key_of, told
from programmes.pack import load
from tests.player import NOBODY, SCENE, talk
from tests.seen import FILED, HOUSE, LANDLORD, REVOKED, STAY, TENANT

REPORT = DutySeen(1, "landlord-report", "report:12", date(2023, 6, 15), False, "江东新村12幢")
LETTER = DutySeen(2, "landlord-letter", "letter:12", date(2023, 6, 10), True, "江东新村12幢")
LEARN = DutySeen(3, "tenant-lesson", "lesson:fire-safety", date(2023, 6, 28), False, "")

# -- menu -------------------------------------------------------------------------------------------------------


def pages(facts: dict[type[Any], Any]) -> list[str]:
    """Every start offered, page after page, those of each role included."""
    found: list[str] = []
    seen, waiting = {"menu"}, ["menu"]
    while waiting:
        options = [o.removeprefix("start:") for o in talk(waiting.pop(), facts=facts).options]
        found += [o for o in options if not o.startswith("menu")]
        further = [o for o in options if o.startswith("menu") and o not in seen]
        seen.update(further)
        waiting += further
    return found


def test_who_has_several_roles_gets_a_page_for_each() -> None:
    both = replace(LANDLORD, tenant=True, organisations=("employer",), officer=True)
    assert both.roles == ("officer", "employer", "landlord", "tenant")
    talked = talk("menu", facts={WhoAmI: both})
    assert talked.options[:5] == ["start:today", *[f"start:menu:{role}" for role in both.roles]]
    assert talk("menu:landlord", facts={WhoAmI: both}).options[0] == "start:report"


@pytest.mark.parametrize("me", [NOBODY, LANDLORD, TENANT, replace(LANDLORD, tenant=True)])
@pytest.mark.parametrize("duties", [(), (REPORT,), (LETTER, REPORT, LEARN)])
def test_everything_is_offered_once(me: Me, duties: tuple[DutySeen, ...]) -> None:
    offered = pages({WhoAmI: me, MyDuties: duties})
    assert len(offered) == len(set(offered))
    assert {"mine", "lesson:fire-safety", "language", "notices", "help-me:help-fill", "declare"} <= set(
        offered
    )
    assert ("verify" in offered) is not me.tied
    assert ("letter" in offered) is me.landlord


def test_to_dos_come_first_with_their_dates() -> None:
    talked = talk("menu", facts={WhoAmI: LANDLORD, MyDuties: (LETTER, REPORT)})
    assert talked.at is None
    assert talked.labels[:2] == [
        "已过6月10日（周六） · 签责任书 · 江东新村12幢",
        "6月15日（周四）截止 · 核对租客 · 江东新村12幢",
    ]
    assert talked.options[:2] == ["start:letter:12", "start:report:12"]
    assert "2件事" in talked.text


def test_duties_that_start_the_same_conversation_are_counted_once_like_their_button() -> None:
    owed = (LETTER, REPORT, replace(REPORT, id=99, rule="require-smart-smoke"))
    talked = talk("menu", facts={WhoAmI: LANDLORD, MyDuties: owed})
    assert "您有2件事要办" in talked.text


def test_the_count_is_of_all_that_is_owed_not_of_what_was_fetched() -> None:
    talked = talk(
        "menu", facts={WhoAmI: LANDLORD, MyDuties: (replace(LETTER, total=70), replace(REPORT, total=70))}
    )
    assert "70件事" in talked.text


def test_to_dos_in_english() -> None:
    talked = talk("menu", facts={WhoAmI: TENANT, MyDuties: (LEARN,)}, scene=replace(SCENE, lang="en"))
    assert talked.labels[0] == "By Wed 28 June · Learn about safety"
    assert "1 thing to do" in talked.text


def test_never_more_than_seven_and_the_rest_on_further_pages() -> None:
    duties = tuple(replace(REPORT, id=n, start=f"report:{n}") for n in range(6))
    facts = {WhoAmI: LANDLORD, MyDuties: duties, SuspendedTalks: (Suspended(8, "declare"),)}
    first, second = talk("menu", facts=facts), talk("menu:2", facts=facts)
    assert first.options == [*(f"start:report:{n}" for n in range(6)), "start:menu:2"]
    assert second.options[0] == "start:resume:8"
    assert second.labels[0] == "接着办：申报住址"
    assert (second.keys, talk("menu:99", facts=facts).options[-1]) == (["more"], "start:menu")


def test_two_to_dos_with_one_way_to_settle_them_are_one_button() -> None:
    both = (LEARN, replace(LEARN, id=4, rule="landlord-lesson", due=date(2023, 7, 1)))
    talked = talk("menu", facts={WhoAmI: TENANT, MyDuties: both})
    assert talked.options.count("start:lesson:fire-safety") == 1
    assert talked.labels[0].startswith("6月28日")


@pytest.mark.parametrize("me", [NOBODY, TENANT])
def test_who_lives_somewhere_is_offered_to_say_they_moved(me: Me) -> None:
    assert "still-here" in pages({WhoAmI: me, MyStays: (STAY,)})
    assert "still-here" not in pages({WhoAmI: me})


def test_nothing_due() -> None:
    assert talk("menu").keys == ["nothing-due"]


@pytest.mark.parametrize(
    ("me", "duties"),
    [
        (replace(NOBODY, officer=True), ()),
        (replace(NOBODY, tied=True, tenant=True, officer=True), (LEARN,)),
        (replace(LANDLORD, officer=True), (REPORT, LETTER)),
    ],
)
def test_a_desk_is_led_to_what_waits_there_first(me: Me, duties: tuple[DutySeen, ...]) -> None:
    shown = talk("menu", facts={WhoAmI: me, MyDuties: duties})
    assert shown.keys == ["desk"]
    assert shown.options[0] == "start:today"
    assert shown.options.count("start:today") == 1


@pytest.mark.parametrize("lang", words.languages())
def test_every_citizens_duty_of_every_rule_has_words(lang: str) -> None:
    for rule in load("cixi-2023").duties:
        if rule.holder == "office":
            continue
        what = words.text(lang, "common", f"duty-{rule.name}")
        assert told(rule)[f"what-{lang}"] == what
        for when, of_house in product(("due-soon", "due-today", "overdue"), (True, False)):
            values = {"place": "江东新村12幢", "date": date(2023, 6, 15), "what": what}
            assert words.text(lang, "notice", key_of(when, rule, of_house), values)


@pytest.mark.parametrize("lang", words.languages())
@pytest.mark.parametrize("flow", [*sorted(FLOWS), "resume"])
def test_every_flow_has_words_for_its_button(lang: str, flow: str) -> None:
    assert words.text(lang, "common", f"start-{flow}", {"what": "…"})


# -- mine -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "state", ["submitted", "accepted", "entered", "registered", "returned", "withdrawn", "superseded"]
)
def test_the_state_of_my_declarations(state: str) -> None:
    seen = replace(
        FILED, state=state, correctable=state in ("submitted", "accepted", "returned", "registered")
    )
    talked = talk("mine", facts={MyDeclarations: (seen,)})
    assert words.text("zh", "common", f"state-{state}") in talked.text
    assert ("start:declare:d_7" in talked.options) is (state == "returned")


def test_many_returned_ones_leave_room_for_the_menu() -> None:
    filed = tuple(replace(FILED, id=n, receipt=f"R{n}", state="returned", correctable=True) for n in range(6))
    talked = talk("mine", facts={MyDeclarations: filed})
    assert talked.options[-2:] == ["start:verify", "start:menu"]
    assert "去改 R0" in talked.labels


def test_one_of_my_declarations_with_its_receipt() -> None:
    child = replace(FILED, id=8, receipt="R8", surname="王")
    facts = {MyDeclarations: (FILED, child)}
    assert talk("mine", facts=facts).labels[:2] == ["细看 李 · 居住申报 · R7", "细看 王 · 居住申报 · R8"]
    talked = talk("mine:8", facts=facts)
    assert talked.last[0].link == "/r/R8"
    assert talked.options == ["start:mine:copy-8", "start:mine:delete-8", "start:mine", "start:menu"]
    assert all(shown in talked.text for shown in ("R8", "王*", HOUSE.address, "2023年6月12日", "等受理"))
    assert talk("mine:9", facts=facts).keys[-1] == "next"


def test_nothing_declared() -> None:
    assert talk("mine").options == ["start:declare", "start:my-data", "start:verify", "start:menu"]
    assert talk("mine", facts={WhoAmI: TENANT}).options == ["start:declare", "start:my-data", "start:menu"]


# -- language ---------------------------------------------------------------------------------------------------


def test_languages_are_named_in_themselves() -> None:
    talked = talk("language", "English", deeds={SetLanguage: None})
    assert talked.turns[0][-1].options[0].label == "中文"
    assert talked.deed() == SetLanguage("en")
    assert talked.options == ["start:menu"]


@pytest.mark.parametrize("page", [(), ("更多语言",)])
@pytest.mark.parametrize(
    ("typed", "lang"),
    [
        ("العربية", "ar"),
        ("Русский", "ru"),
        ("中文", "zh"),
        ("english", "en"),
        ("vi", "vi"),
        ("tieng viet", "vi"),
        ("越南语", "vi"),
    ],
)
def test_a_language_is_named_on_any_page(page: tuple[str, ...], typed: str, lang: str) -> None:
    assert talk("language", *page, typed, deeds={SetLanguage: None}).deed() == SetLanguage(lang)


def test_the_second_page_of_languages_leads_back() -> None:
    assert talk("language", "更多语言").options[-1] == "first"
    assert talk("language", "更多语言", "返回").at == "which.1"
    assert talk("language", "更多语言", "返回", "更多语言").at == "which.2"
    assert talk("language", "Klingon").at == "which.1"


def test_language_leads_back_to_the_plate() -> None:
    assert talk("language:JD12A7", "1", deeds={SetLanguage: None}).then == "welcome:JD12A7"


# -- notices ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("start", "opted_out", "typed", "out", "key"),
    [
        ("notices", False, ("1",), True, "stopped"),
        ("notices", True, ("1",), False, "resumed"),
        ("notices:stop", False, (), True, "stopped"),
        ("notices:stop", True, (), True, "stopped"),
    ],
)
def test_messages_no_law_asks_for(
    start: str, opted_out: bool, typed: tuple[str, ...], out: bool, key: str
) -> None:
    talked = talk(start, *typed, facts={WhoAmI: replace(NOBODY, opted_out=opted_out)}, deeds={OptOut: None})
    assert (talked.deed(), talked.keys) == (OptOut(out), [key])


def test_leave_it_as_it_is() -> None:
    talked = talk("notices", "不改")
    assert (talked.deeds, talked.keys) == ([], ["left-alone"])


# -- welcome, retype --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("pick", "then"),
    [
        ("我住这里，要申报", "declare:JD12A7"),
        ("2", "landlord:JD12A7"),
        ("elsewhere", "declare:elsewhere"),
        ("help", "help-me:help-fill.JD12A7"),
    ],
)
def test_the_first_screen(pick: str, then: str) -> None:
    talked = talk("welcome:JD12A7", pick, facts={HouseByCode: HOUSE})
    assert talked.then == then
    assert all(name in talked.turns[0][0].text for name in (HOUSE.address, HOUSE.police, HOUSE.office))


def test_language_is_offered_on_the_first_screen() -> None:
    then = talk("welcome:JD12A7", "language", facts={HouseByCode: HOUSE}).then or ""
    assert then.partition(":")[0] == "language"


@pytest.mark.parametrize(("house", "key"), [(None, "unknown-plate"), (REVOKED, "revoked-plate")])
def test_a_plate_that_leads_nowhere_leads_on(house: Any, key: str) -> None:
    talked = talk("welcome:NOPE", facts={HouseByCode: house})
    assert (talked.keys, talked.options) == ([key], ["start:declare:elsewhere", "start:retype", "start:menu"])


def test_retype() -> None:
    assert talk("retype", " jd12a7 ").then == "welcome:JD12A7"
