"""Campaigns where there are no buttons: over WeChat and SMS they are read whole, and answered by a number."""

import pytest

from bot.conversation import Conversation
from bot.wechat import MAIN
from notices import campaigns, fanout
from notices.fallback import SMS
from programmes.pack import load
from registry.database import Database, rows, run
from registry.vault import Vault
from tests.broadcasting import CHOICES, PACK, WARNING, Square, content
from tests.fakes.wechat import READER, FakeWechat
from tests.small_town import MORNING
from tests.test_sender import until
from tests.visitor import Visitor
from tests.wechat_site import TEMPLATE_ID, calling, sending, states

TEMPLATE = f"template:{TEMPLATE_ID}:thing1"


@pytest.fixture
async def square(db: Database) -> Square:
    return await Square(db).build()


async def settled(square: Square) -> bool:
    return not await square.one("SELECT count(*) FROM notices WHERE state IN ('queued', 'leased')")


async def follows(square: Square, name: str) -> None:
    """Somebody who lives here is who wrote to the account."""
    person = await square.lives(name, account=None)
    async with square.db.begin() as conn:
        await run(
            conn, "UPDATE contacts SET person_id = :person WHERE address = :who", person=person, who=READER
        )


@pytest.mark.parametrize(
    ("said", "typed", "answer"),
    [
        (content(acknowledge=True), "1", "ok"),
        (CHOICES, "2", "no"),
        (CHOICES, "yes", "yes"),
    ],
)
async def test_over_wechat_it_is_read_and_answered_by_a_number(
    square: Square, vault: Vault, said: dict[str, object], typed: str, answer: str
) -> None:
    async with FakeWechat() as fake, calling(square.db, vault, fake) as site:
        await site.caller.says("菜单")
        await follows(square, "张三")
        await square.sent(content=said, audience={"include": [{"channels": ["wechat"]}]})
        async with sending(square.db, vault, site.settings):
            (told,) = await fake.until_sent(1)
        assert told.text.startswith("您好，请看一看楼道。\n\n1. ")
        assert await site.caller.says(typed)
        assert await square.one("SELECT answer FROM campaign_answers") == answer
        assert await states(square.db) == [(MAIN, "answered", None)]
        assert "菜单" not in await site.caller.says("菜单"), "the conversation goes on"


async def test_by_sms_a_number_answers_it_too(square: Square, vault: Vault) -> None:
    await square.lives("张三", account=SMS, address="s1", lang="zh")
    await square.lives("李四")
    run_id = await square.sent(content=CHOICES, audience={"include": [{"channels": ["sms"]}]})
    assert set(await square.told(run_id)) == {"张三"}
    await square.settle(run_id)
    talking = Conversation(square.db, vault, PACK, "https://anju.example", {SMS: "identity_by_link"})
    reader = Visitor(talking, SMS, "s1")
    await reader.type("2")
    assert reader.keys == ["noted"]
    assert await square.one("SELECT answer FROM campaign_answers") == "no"


async def test_a_warning_reaches_who_is_out_of_the_window_by_a_template(square: Square, vault: Vault) -> None:
    """A campaign may not be sent there; a warning says that there is something, and where it can be read."""
    async with FakeWechat() as fake, calling(square.db, vault, fake, wechat_template=TEMPLATE) as site:
        await site.caller.says("菜单")
        await follows(square, "张三")
        async with square.db.begin() as conn:
            await run(conn, "UPDATE wechat_windows SET open_until = now() - interval '1 minute'")
        await square.sent(content=content(acknowledge=True))
        await square.sent(**WARNING)
        async with sending(square.db, vault, site.settings):
            (told,) = await fake.until_sent(1)
            await until(lambda: settled(square))
        assert told.path == "template"
    assert await states(square.db) == [(MAIN, "failed", "unreachable"), (MAIN, "sent", None)]


async def test_what_is_sent_to_many_is_publicity_where_the_programme_says_so(db: Database) -> None:
    """003 § 七（三）: by television, papers, radio, WeChat; what nobody was told, and a warning, is none."""
    square = await Square(db, load("dajiangdong-2018")).build()
    await square.lives("张三", opted_out=True)
    campaign = await square.draft(kind="education")
    async with db.begin() as conn:
        row = await campaigns.held(conn, campaign)
        assert row is not None
        made = await fanout.launch(conn, row, square.pack, MORNING, MORNING)
    assert made is not None
    assert (made.chosen, made.recipients) == (1, 0)
    await square.lives("李四")
    await square.sent(**WARNING)
    for kind in ("education", "news", "case"):
        await square.sent(kind=kind, area=square.town.east)
        await square.lives(kind)
    async with db.begin() as conn:
        found = await rows(conn, "SELECT area_id, kind, on_day, people, note, source FROM events ORDER BY id")
    assert [(row.area_id, row.kind, row.people, row.note) for row in found] == [
        (square.town.east, "publicity", 1, "宣传"),
        (square.town.east, "publicity", 2, "宣传"),
    ]
    assert [row.source.partition(":")[0] for row in found] == ["campaign"] * 2
