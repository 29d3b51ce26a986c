"""Lesson cards, invitations' codes and campaigns' pictures arrive as pictures, each brought to its service once."""

import asyncio
import io

import pytest
from PIL import Image

from bot import drawings, telegram_message
from bot.drawings import drawable, drawn
from bot.messages import Message, Option
from bot.telegram_channel import TelegramChannel, open_bot
from bot.telegram_message import Part
from bot.wechat_channel import WechatChannel
from notices.outcomes import Again, Doubtful, Gone, Hold, Outcome, Sent
from notices.sender import Addressed
from programmes.texts import pictures
from registry import campaign_pictures, wechat_windows
from registry.database import Database, run
from registry.vault import Vault
from tests.fakes.telegram import TOKEN, FakeTelegram, Fault, tap
from tests.fakes.wechat import READER, FakeWechat
from tests.test_telegram import say, talking
from tests.test_wechat_channel import opened
from tests.wechat_site import calling, sending, window

PAGE = "https://anju.example"
CARD = "/pictures/ebike.svg"
INVITATION = "/i/abcDEF_-123.svg"


def size(content: bytes) -> tuple[str | None, int, int]:
    with Image.open(io.BytesIO(content)) as image:
        return image.format, *image.size


# ---- drawing ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", sorted(pictures()))
async def test_every_picture_of_a_lesson_can_be_drawn(name: str) -> None:
    drawing = await drawn(f"/pictures/{name}.svg", PAGE)
    assert drawing is not None
    assert (size(drawing.content), drawing.lasting) == (("PNG", 960, 540), True)
    with Image.open(io.BytesIO(drawing.content)) as image:
        assert len(image.convert("RGB").getcolors(1 << 20) or ()) > 10


async def test_a_code_and_a_campaigns_picture_can_be_drawn(db: Database) -> None:
    code = await drawn(INVITATION, PAGE)
    assert code is not None
    assert (size(code.content)[0], code.lasting, code.name) == ("PNG", False, "code.png")
    out = io.BytesIO()
    Image.new("RGB", (64, 48), "red").save(out, "PNG")
    async with db.begin() as conn:
        kept = await campaign_pictures.keep(conn, out.getvalue())
    picture = await drawn(f"/b/{kept}.jpg", PAGE, db)
    assert picture is not None
    assert size(picture.content)[0] == "JPEG"


@pytest.mark.parametrize(
    ("path", "known"),
    [
        ("/pictures/none.svg", True),
        (f"/b/{'0' * 64}.jpg", True),
        ("/pictures/../settings.svg", False),
        ("/pictures/a/b.svg", False),
        ("/static/icon.svg", False),
        ("/r/0612-7KQ4-M2XD.svg", False),
        ("https://elsewhere.example/pictures/ebike.svg", False),
        (None, False),
    ],
)
async def test_what_is_not_there_is_not_drawn(db: Database, path: str | None, known: bool) -> None:
    assert drawable(path) is known
    assert path is None or await drawn(path, PAGE, db) is None


# ---- Telegram -----------------------------------------------------------------------------------------------------


def parts(text: str = "电动车不进楼", image: str = CARD) -> list[Part]:
    message = Message("card", text, "choice", (Option("next", "看完了"),), image=image)
    return telegram_message.parts(5, [message.wire()], turn=3, lang="zh", page=PAGE, callback="77")


def test_a_card_is_one_message_with_its_picture_words_and_buttons() -> None:
    (part,) = parts()
    assert (part.text, part.photo, part.callback) == ("电动车不进楼", CARD, "77")
    assert part.rows[0][0]["text"] == "看完了"
    first, last = parts("长" * 1025)
    assert (first.text, first.photo, first.rows, first.callback) == ("", CARD, (), "77")
    assert (last.photo, len(last.rows), last.callback) == (None, 1, None)


async def test_a_lesson_is_read_with_its_pictures(db: Database, vault: Vault) -> None:
    async with FakeTelegram() as fake, talking(db, vault, fake):
        for chat in (5, 6):
            first = await say(fake, tap(chat, "s|lesson:fire-safety"))
            second = await say(fake, tap(chat, first.buttons[0]["callback_data"]))
            assert (first.photo, second.photo) == ("photo-1", "photo-2")
            assert first.buttons
            assert "/pictures/" not in first.text
        assert list(fake.photos) == ["photo-1", "photo-2"]
        assert size(fake.photos["photo-1"]) == ("PNG", 960, 540)


async def sent(fake: FakeTelegram, channel: TelegramChannel, image: str = CARD) -> Outcome:
    (part,) = parts(image=image)
    return await channel.send(part)


@pytest.mark.parametrize(
    ("fault", "outcome"),
    [
        (Fault(400, "Bad Request: IMAGE_PROCESS_FAILED"), Sent("1")),
        (Fault(403, "Forbidden: bot was blocked by the user"), Gone("blocked")),
        (Fault(429, "Too Many Requests", 7), Hold(7.0)),
        (Fault(500, "Internal"), Again("server-error")),
        (Fault(how="close"), Doubtful("connection")),
        (Fault(how="garbage"), Doubtful("garbage")),
    ],
)
async def test_a_picture_that_is_not_taken(fault: Fault, outcome: Outcome) -> None:
    async with FakeTelegram() as fake:
        bot = open_bot(TOKEN, fake.url)
        fake.fail("sendPhoto", fault)
        assert await sent(fake, TelegramChannel(bot, PAGE)) == outcome
        for message in fake.sent:  # its address has to do
            assert message.text == f"电动车不进楼\n\n{PAGE}{CARD}"
            assert message.buttons
        await bot.session.close()


async def test_a_file_that_telegram_forgot_is_brought_again_and_what_is_not_there_is_an_address() -> None:
    async with FakeTelegram() as fake:
        bot = open_bot(TOKEN, fake.url)
        channel = TelegramChannel(bot, PAGE)
        assert await sent(fake, channel) == Sent("1")
        fake.photos.clear()
        assert await sent(fake, channel) == Sent("2")
        assert len(fake.photos) == 1
        await sent(fake, channel, "/pictures/none.svg")
        assert fake.sent[-1].text.endswith("/pictures/none.svg")
        for _ in range(2):  # each invitation is another code
            await sent(fake, channel, INVITATION)
        assert len(fake.photos) == 3
        await bot.session.close()


async def test_thirty_at_once_bring_one_picture() -> None:
    async with FakeTelegram() as fake:
        bot = open_bot(TOKEN, fake.url)
        channel = TelegramChannel(bot, PAGE)
        done = await asyncio.gather(*(sent(fake, channel) for _ in range(30)))
        assert {type(outcome) for outcome in done} == {Sent}
        assert len(fake.photos) == 1
        assert {message.photo for message in fake.sent} == {"photo-1"}
        await bot.session.close()


@pytest.mark.parametrize(
    ("text", "copied"),
    [
        ("الإيصال \u20660612-7KQ4-M2XD\u2069، الرمز \u20661234 5678\u2069", ["0612-7KQ4-M2XD", "1234 5678"]),
        ("😀 \u200e0612-7KQ4\u200e نومۇرلۇق \u200e5\u200e", ["0612-7KQ4", "5"]),
        ("您的码：1234 5678", []),
    ],
)
async def test_a_tap_copies_a_number_without_its_marks(text: str, copied: list[str]) -> None:
    async with FakeTelegram() as fake:
        bot = open_bot(TOKEN, fake.url)
        channel = TelegramChannel(bot, PAGE)
        for image in (CARD, None):
            message = Message("m", text, image=image)
            (part,) = telegram_message.parts(5, [message.wire()], turn=1, lang="ar", page=PAGE, callback=None)
            await channel.send(part)
        assert [message.copied for message in fake.sent] == [copied, copied]
        await bot.session.close()


# ---- WeChat -------------------------------------------------------------------------------------------------------


async def test_a_lessons_picture_follows_the_words_in_wechat(db: Database, vault: Vault) -> None:
    async with FakeWechat() as fake, calling(db, vault, fake) as site:
        await site.caller.does("CLICK", "lesson:fire-safety")
        card = await site.caller.says("1")
        assert "1. " in card
        assert "/pictures/" not in card
        again = await site.caller.does("CLICK", "lesson:fire-safety")
        assert again
        async with db.begin() as conn:
            await run(conn, "UPDATE notices SET not_before = '-infinity'")
        async with sending(db, vault, site.settings):
            (shown,) = await fake.until_sent(1)
        assert (shown.shape["msgtype"], shown.openid, shown.text) == ("image", READER, "")
        assert size(fake.brought[shown.shape["image"]["media_id"]]) == ("PNG", 960, 540)
        assert (await window(db))[1] == 4


async def test_without_a_secret_the_words_carry_the_pictures_address(db: Database, vault: Vault) -> None:
    async with calling(db, vault) as site:
        await site.caller.does("CLICK", "lesson:fire-safety")
        assert f"{PAGE}/pictures/" in await site.caller.says("1")


async def to_reader(db: Database, left: int = 5) -> Addressed:
    async with db.begin() as conn:
        await run(
            conn,
            "INSERT INTO contacts (account, address, lang) VALUES ('wechat:main', :a, 'zh') ON CONFLICT DO NOTHING",
            a=READER,
        )
        await wechat_windows.open_window(conn, "wechat:main", READER, 3600, left)
    message = Message("card", "电动车不进楼", options=(Option("start:menu", "菜单"),), image=CARD)
    return Addressed(READER, "zh", [message.wire()], kind="urgent")


@pytest.mark.parametrize(
    ("faults", "left", "paths"),
    [
        ({}, 5, ["text", "image"]),
        ({}, 1, ["text"]),
        ({"media/upload": 45009}, 5, ["text"]),
        ({"media/upload": 40001}, 5, ["text", "image"]),
        ({"media/upload": 48001}, 5, ["text"]),
    ],
)
async def test_the_words_arrive_whatever_becomes_of_the_picture(
    db: Database, vault: Vault, faults: dict[str, int], left: int, paths: list[str]
) -> None:
    to = await to_reader(db, left)
    async with FakeWechat() as fake, opened(db, vault, fake) as api:
        for path, code in faults.items():
            fake.fail(path, code)
        channel = WechatChannel(api, PAGE)
        for part in channel.parts(to):
            assert isinstance(await channel.send(part), Sent)
        assert [message.shape["msgtype"] for message in fake.sent] == paths
        if paths == ["text", "image"]:
            for part in channel.parts(to):
                await channel.send(part)
            assert len(fake.brought) == 1


def test_only_our_own_pictures_are_found() -> None:
    told = [Message("a", "x", image=CARD), Message("b", "x", image="/static/a.png"), Message("c", "x")]
    assert drawings.of_messages(told) == [CARD]
