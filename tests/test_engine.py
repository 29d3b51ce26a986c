"""The flow engine: replay by name, going back, editing one answer, changed scripts, rules that scripts must keep."""

import json
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.deeds import OptOut, SetLanguage
from flows.engine import (
    AskAgain,
    Flow,
    Refused,
    Scene,
    ScriptError,
    ask,
    ask_optional,
    do,
    each,
    find,
    say,
    words_key,
)
from flows.facts import HouseByCode
from flows.kinds import Choice, Text, Whole
from flows.play import Finished, NeedDeed, NeedFact, Open, Pause, Play
from programmes import pack
from registry.database import SHANGHAI

SCENE = Scene("", pack.load("cixi-2023"), datetime(2023, 6, 12, 9, tzinfo=SHANGHAI), "zh", "web")


async def moving_in(scene: Scene) -> str | None:
    await say("hello")
    name = await ask("name", Text(1, 20))
    count = await ask("count", Whole(0, 3))
    for named in each("along", count):
        await ask(named("name"), Text(1, 20))
    await ask_optional("work", Text(2, 20))
    change = await ask("check", Choice("send", "name", "count"))
    if change != "send":
        raise AskAgain(change, "changing")
    await do(SetLanguage(name))
    await say("done", name=name)
    return "menu"


def play(script: Flow, answers: dict[str, str], heard: tuple[str, str] | None = None) -> tuple[Play, Pause]:
    made = Play(script, SCENE, json.loads(json.dumps(answers)))
    if heard:
        made.hear(heard[1], heard[0])
    return made, made.start()


def talk(script: Flow, *typed: str) -> tuple[list[str], dict[str, str], Pause]:
    """Type in turn, with everything but the answers thrown away between any two messages."""
    made, pause = play(script, {})
    asked = [pause.question.name] if isinstance(pause, Open) else []
    for text in typed:
        assert isinstance(pause, Open)
        answers = made.answers
        if text == "back":
            made, pause = play(script, answers)
            assert made.back()
            pause = made.start()
        else:
            made, pause = play(script, answers, (pause.question.name, text))
        if isinstance(pause, Open):
            asked.append(pause.question.name)
    return asked, made.answers, pause


MOVING = Flow("moving", moving_in)


def test_a_talk_is_replayed_from_its_answers_alone() -> None:
    asked, answers, pause = talk(MOVING, "张三", "2", "李四", "王五", "skip", "send")
    assert asked == ["name", "count", "along.1.name", "along.2.name", "work", "check"]
    assert answers["along.2.name"] == "王五"
    assert isinstance(pause, NeedDeed)


def test_one_answer_is_edited_and_the_others_stay() -> None:
    asked, answers, _ = talk(MOVING, "张三", "1", "李四", "skip", "name", "赵六", "send")
    assert asked[-2:] == ["name", "check"]
    assert answers == {"name": "赵六", "count": "1", "along.1.name": "李四", "work": "skip", "check": "send"}


def test_back_forgets_the_last_answer_on_this_path() -> None:
    asked, answers, _ = talk(MOVING, "张三", "1", "back", "back")
    assert asked == ["name", "count", "along.1.name", "count", "name"]
    assert answers == {}


def test_an_answer_a_tightened_rule_refuses_is_asked_again() -> None:
    async def tightened(scene: Scene) -> None:
        await ask("name", Text(3, 20))
        await ask("count", Whole(0, 3))

    _, pause = play(Flow("moving", tightened), {"name": "张三", "count": "2"})
    assert isinstance(pause, Open)
    assert pause.question.name == "name"
    assert pause.slip is None


def test_a_question_put_in_later_shifts_no_answer() -> None:
    async def longer(scene: Scene) -> None:
        await ask("name", Text(1, 20))
        await ask("new", Text(1, 20))
        await ask("count", Whole(0, 3))

    made, pause = play(Flow("moving", longer), {"name": "张三", "count": "2"}, ("new", "x"))
    assert isinstance(pause, Finished)
    assert made.answers == {"name": "张三", "count": "2", "new": "x"}


def test_only_what_was_said_since_the_last_answer_is_said() -> None:
    made, _ = play(MOVING, {})
    assert [s.name for s in made.said] == ["hello"]
    made, _ = play(MOVING, {"name": "张三"})
    assert made.said == []


def test_a_slip_keeps_the_question_open_and_stores_nothing() -> None:
    made, pause = play(MOVING, {"name": "张三"}, ("count", "许多"))
    assert isinstance(pause, Open)
    assert pause.slip is not None
    assert pause.question.name == "count"
    assert made.answers == {"name": "张三"}


def test_what_was_meant_for_another_question_is_not_read() -> None:
    made, pause = play(MOVING, {}, ("count", "2"))
    assert isinstance(pause, Open)
    assert pause.question.name == "name"
    assert made.answers == {}


def test_facts_are_found_once_a_turn_and_never_stored() -> None:
    async def looking(scene: Scene) -> None:
        house = await find(HouseByCode("A"))
        if house is None and await ask("retry", Choice("yes", "no")) == "yes":
            raise AskAgain("retry")

    made = Play(Flow("looking", looking), SCENE, {})
    made.hear("yes", "retry")
    pause = made.start()
    assert isinstance(pause, NeedFact)
    pause = made.found(pause.fact, None)
    assert isinstance(pause, Open)
    assert made.answers == {}


def test_a_refused_deed_is_told_and_the_last_answer_asked_again() -> None:
    made, pause = play(MOVING, {"name": "张三", "count": "0", "work": "skip"}, ("check", "send"))
    assert isinstance(pause, NeedDeed)
    pause = made.refuse(Refused("house-gone", ask="name"))
    assert isinstance(pause, Open)
    assert pause.question.name == "name"
    assert [s.name for s in made.notes] == ["refused-house-gone"]
    assert made.answers == {"count": "0", "work": "skip"}


def test_after_the_deed_the_script_ends_with_its_hand_over() -> None:
    made, _ = play(MOVING, {"name": "张三", "count": "0", "work": "skip"}, ("check", "send"))
    assert made.did(None) == Finished("menu")
    assert [s.name for s in made.said] == ["done"]


async def asks_after_a_deed(scene: Scene) -> None:
    await do(OptOut(True))
    await ask("name", Text())


async def asks_twice(scene: Scene) -> None:
    await ask("name", Text())
    await ask("name", Text())


async def circles(scene: Scene) -> None:
    await ask("name", Text())
    raise AskAgain("other")


@pytest.mark.parametrize("script", [asks_after_a_deed, asks_twice])
def test_a_script_that_breaks_a_rule_is_stopped(script: object) -> None:
    made = Play(Flow("bad", script), SCENE, {"name": "x"})  # type: ignore[arg-type]
    with pytest.raises(ScriptError):
        pause = made.start()
        assert isinstance(pause, NeedDeed)
        made.did(None)


def test_a_script_that_asks_again_for_ever_waits_for_a_person() -> None:
    _, pause = play(Flow("circles", circles), {}, ("name", "x"))
    assert isinstance(pause, Open)
    assert pause.question.name == "name"


@pytest.mark.parametrize(
    ("name", "key"),
    [("along.2.name", "along-name"), ("name", "name"), ("child.1.document", "child-document")],
)
def test_repeated_questions_share_their_words(name: str, key: str) -> None:
    assert words_key(name) == key


@given(
    st.lists(
        st.sampled_from(["张三", "1", "2", "skip", "send", "name", "count", "back", "", "许多"]), max_size=25
    )
)
def test_any_typing_leaves_a_question_or_an_end(typed: list[str]) -> None:
    made, pause = play(MOVING, {})
    for text in typed:
        if not isinstance(pause, Open):
            break
        answers, at = made.answers, pause.question.name
        made, pause = play(MOVING, answers, None if text == "back" else (at, text))
        if text == "back" and made.back():
            pause = made.start()
    assert isinstance(pause, Open | NeedDeed)


def test_flows_import_nothing_that_waits() -> None:
    """The contract of design §2, seen in the sources themselves."""
    for source in (Path(__file__).parent.parent / "flows").glob("*.py"):
        for module in ("asyncio", "sqlalchemy", "aiogram", "fastapi"):
            assert f"import {module}" not in source.read_text(), source.name


async def corrects(scene: Scene) -> None:
    await say("why", opening=True)
    await say("hello")
    await ask("name", Text(1, 20))
    await ask("count", Whole(0, 3))


@pytest.mark.parametrize(("first", "said"), [(True, ["why"]), (False, [])])
def test_what_opens_a_talk_is_told_once(first: bool, said: list[str]) -> None:
    made = Play(Flow("corrects", corrects), SCENE, {"name": "张三"})
    made.first = first
    assert isinstance(made.start(), Open)
    assert [s.name for s in made.said] == said
