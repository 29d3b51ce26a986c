"""Children's data below level `everything`: asked on the one-time page, and repeated in no chat (decision 22)."""

from datetime import date
from urllib.parse import urlsplit

import aiohttp
import pytest

from registry.database import Database
from registry.vault import Vault
from tests.levels import Walk, Walker, chat_of, readable, settled
from tests.registered import Village
from tests.serving import serving
from tests.visitor import resident_id, tenant

GROWN, YOUNG = resident_id(3), resident_id(9, date(2015, 3, 4))
ANSWERS = tenant(along="children", children="2") | {
    "child.1.name": "王大宝",
    "child.1.relation": "own",
    "child.1.document": "resident-id",
    "child.1.number": GROWN,
    "child.2.name": "王小宝",
    "child.2.relation": "grandchild",
    "child.2.document": "household-book",
    "child.2.number": YOUNG,
}
SECRET = (GROWN, YOUNG, "大宝", "小宝", "小豹", "孙辈", "Grandchild")
TWO = Walk("declare:{house}", "receipt", ANSWERS)
HIDDEN = {"zh": "填好了，不在这里显示", "en": "Filled in, not shown here"}
LABELS = {
    "zh": ["第2个孩子姓名", "第2个孩子，是您的", "第2个孩子，证件", "第2个孩子，证件号"],
    "en": ["Child 2: name", "Child 2 is your", "Child 2: document", "Child 2: number"],
}


@pytest.fixture
async def village(db: Database, vault: Vault) -> Village:
    return await settled(db, vault)


async def at_summary(village: Village, level: str, lang: str = "zh") -> Walker:
    walker = await chat_of(village, TWO, level)
    await walker.visitor.start("language")
    await walker.visitor.tap(lang)
    await walker.walk(TWO, until="check")
    return walker


@pytest.mark.parametrize("lang", ["zh", "en"])
async def test_the_summary_knows_children_by_their_number(village: Village, lang: str) -> None:
    walker = await at_summary(village, "identity_by_link", lang)
    check = walker.visitor.message("check")
    rows = {row.name: row for row in check.rows if row.name.startswith("child.2.")}
    assert [row.label for row in rows.values()] == LABELS[lang]
    assert {row.value for row in rows.values()} == {HIDDEN[lang]}
    assert [o.label for o in check.options if o.value in rows] == LABELS[lang]
    told = readable(await walker.told())
    assert not [secret for secret in SECRET if secret in told]


async def test_a_childs_name_is_changed_on_the_page_and_sent(village: Village) -> None:
    walker = await at_summary(village, "identity_by_link")
    await walker.visitor.tap("child.2.name")
    walker.on_page.clear()
    changed = Walk(TWO.start, TWO.end, {**ANSWERS, "child.2.name": "王小豹"})
    await walker.go_on(changed)
    assert walker.on_page == ["child.2.name"]
    assert "receipt" in walker.visitor.keys
    assert await village.one("SELECT count(*) FROM people WHERE name IN ('王小豹', '王小宝', '王大宝')") == 1
    assert not [secret for secret in SECRET if secret in readable(await walker.told())]


async def test_at_everything_children_have_their_names(village: Village) -> None:
    walker = await at_summary(village, "everything")
    rows = {row.name: row for row in walker.visitor.message("check").rows}
    assert rows["child.2.name"].value == "王小宝"
    assert rows["child.2.document"].label == "第2个孩子王小宝，证件"
    assert not walker.on_page


async def test_a_childs_number_typed_into_the_chat_is_not_read(village: Village) -> None:
    walker = await chat_of(village, TWO, "identity_by_link")
    await walker.walk(TWO, until="children")
    await walker.visitor.type("2", "1", "王小宝")
    assert walker.visitor.keys == ["use-link"]
    assert await walker.open_question() == ("declare", "child.1.name")


async def test_the_page_asks_it_all_one_after_another(village: Village) -> None:
    walker = await chat_of(village, TWO, "identity_by_link")
    await walker.walk(TWO, until="along")
    await walker.visitor.tap("children")
    await walker.visitor.type("1")
    await walker.visitor.tap("agree")
    path = urlsplit(walker.visitor.message("use-link").link or "").path
    said = [("name", "王小宝"), ("relation", "cousin"), ("relation", "own"), ("document", "none")]
    async with serving(village.db, village.vault) as base, aiohttp.ClientSession() as session:
        for part, text in said:
            async with session.get(base + path) as asked:
                html = await asked.text()
            assert f'name="child.1.{part}' in html
            async with session.post(base + path, data={f"child.1.{part}": text}) as answer:
                assert answer.status == (422 if text == "cousin" else 200)
        async with session.get(base + path) as gone:
            assert gone.status == 410
    assert await walker.open_question() == ("declare", "more")
