"""Where a list is pasted, the page keeps its line ends: an ordinary input would run them together."""

import pytest

from api.chat.view import ENVIRONMENT, Words


@pytest.mark.parametrize(("kind", "drawn"), [("people", "<textarea"), ("name", "<input")])
def test_a_list_gets_room(kind: str, drawn: str) -> None:
    page = '{% import "parts.html" as parts %}{{ parts.line(w, kind, "people", "q1", true, typed, "wrong") }}'
    shown = ENVIRONMENT.from_string(page).render(w=Words("zh"), kind=kind, typed="张三\n<b>")
    assert drawn in shown
    assert "张三\n&lt;b&gt;" in shown
    assert 'aria-describedby="q1-error"' in shown
