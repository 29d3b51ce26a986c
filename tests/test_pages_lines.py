"""What the page draws for a list: pasted lines keep their ends, and boxes leave "none" to the button below them."""

import pytest

from api.chat.view import ENVIRONMENT, Words


@pytest.mark.parametrize(("kind", "drawn"), [("people", "<textarea"), ("name", "<input")])
def test_a_list_gets_room(kind: str, drawn: str) -> None:
    page = '{% import "parts.html" as parts %}{{ parts.line(w, kind, "people", "q1", true, typed, "wrong") }}'
    shown = ENVIRONMENT.from_string(page).render(w=Words("zh"), kind=kind, typed="张三\n<b>")
    assert drawn in shown
    assert "张三\n&lt;b&gt;" in shown
    assert 'aria-describedby="q1-error"' in shown


def test_none_is_the_button_below_the_boxes() -> None:
    page = '{% import "parts.html" as parts %}{{ parts.answer(w, question, "more", "1") }}'
    options = [{"value": "ebike", "label": "电动车"}, {"value": "none", "label": "都不选"}]
    question = {"key": "more", "text": "?", "kind": "several", "options": options}
    shown = ENVIRONMENT.from_string(page).render(w=Words("zh"), question=question)
    assert shown.count('type="checkbox"') == 1
    assert '<button class="send" name="choice" value="none">选好了</button>' in shown
    assert "都不选" not in shown
