"""Every flow to its end by SMS, options chosen by their numbers as on a keypad, in a fresh process at every turn."""

import re

import pytest

from bot import keypad
from bot.messages import COUNTED, Message
from registry.database import Database
from registry.vault import Vault
from tests.levels import PAGE, Walk, Walker, chat_of, settled
from tests.registered import Village
from tests.test_levels_flows import SECRET, WALKS

ACCOUNT = "sms"
LEVEL = "identity_by_link"


class Typist(Walker):
    """Looks at the text that a phone shows, and types numbers."""

    def __init__(self, walker: Walker) -> None:
        super().__init__(walker.village, walker.account, walker.level)
        self.texts: list[str] = []

    async def go_on(self, walk: Walk, until: str = "") -> None:
        for _ in range(80):
            self.visitor.conversation = self.talking()
            last = self.visitor.last
            assert last is not None
            shown = keypad.first([m.wire() for m in last.messages], "zh", PAGE, asking=False)
            self.texts.append(shown)
            if last.talk is None:
                return
            if last.messages[-1].key == "use-link":
                await self.page(walk, last.messages[-1])
                continue
            answer = await self.answer(walk, last.talk[1])
            await self.visitor.type(typed(last.messages[-1], answer, shown))
        raise AssertionError("the talk does not end")


def typed(question: Message, answer: str, shown: str) -> str:
    """A button's number; where numbers are answers themselves, its words."""
    values = [option.value for option in question.options]
    if answer not in values:
        return answer
    place = values.index(answer)
    counted = question.kind in COUNTED
    wanted = question.options[place].label if counted else f"{place + 1}. "
    assert "**" in shown or re.search(rf"^{re.escape(wanted)}", shown, re.MULTILINE)
    return wanted if counted else str(place + 1)


@pytest.fixture
async def village(db: Database, vault: Vault) -> Village:
    return await settled(db, vault)


@pytest.mark.parametrize("name", WALKS)
async def test_a_flow_reaches_its_end_by_numbers(village: Village, name: str) -> None:
    walk = WALKS[name]
    typist = Typist(await chat_of(village, walk, LEVEL, ACCOUNT))
    await typist.walk(walk)
    assert walk.end in typist.visitor.keys
    assert await village.one(f"SELECT {walk.then}")
    assert set(typist.on_page) == set(walk.page.split())
    assert all(keypad.parts_of(text) <= keypad.MOST_PARTS for text in typist.texts)
    assert not [secret for secret in SECRET if secret in "".join(typist.texts)]
