"""Walks through a flow in a chat of a level (decision 22), with its one-time pages; and a village to walk in."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from api.chat.door import LinkCard, LinkResult
from api.chat.live import LiveDoor
from api.grounds import Grounds
from bot.conversation import Conversation, Reply
from bot.listener import Listener
from bot.messages import COUNTED, Message, from_wire
from flows.deeds import AskForHelp, Child
from flows.talk_deeds import WriteToWorker
from notices import outbox
from programmes import pack
from programmes.fields import ORGANISATIONS
from registry import (
    codes,
    employments,
    invitations,
    named_workers,
    near,
    officer_codes,
    officers,
    organisations,
)
from registry.database import Database, begin_demo, one, rows, run, value
from registry.employments import Hired
from registry.organisations import NewOrganisation
from registry.vault import Vault
from tests.registered import NOW, Village, child
from tests.visitor import Visitor

TELEGRAM = "telegram:main"
PAGE = "https://anju.example"
PACK = pack.load("cixi-2023")


@dataclass(frozen=True, slots=True)
class Walk:
    """A flow from `start` to the message `end`; `then` holds in the register, `page` are the sensitive questions."""

    start: str
    end: str
    answers: Mapping[str, str] = field(default_factory=dict)
    who: str = "stranger"
    then: str = "true"
    page: str = ""


class Walker:
    """One chat of a level, begun afresh between any two turns, and the page beside it."""

    def __init__(self, village: Village, account: str, level: str) -> None:
        self.village, self.account, self.level = village, account, level
        self.visitor = Visitor(self.talking(), account, "walker")
        self.on_page: list[str] = []
        self.numbers = False
        self.looking: Callable[[Reply], None] = lambda reply: None
        self.token = ""

    def talking(self) -> Conversation:
        return Conversation(self.village.db, self.village.vault, PACK, PAGE, {self.account: self.level})

    async def walk(self, walk: Walk, until: str = "") -> None:
        """Plays it to its end or to the question `until`, each question where this level asks it."""
        await self.visitor.start(await self.filled(walk.start))
        await self.go_on(walk, until)

    async def go_on(self, walk: Walk, until: str = "") -> None:
        for _ in range(60):
            self.visitor.conversation = self.talking()
            last = self.visitor.last
            assert last is not None
            self.looking(last)
            if last.talk is None or last.talk[1] == until:
                return
            if last.messages[-1].key == "use-link":
                await self.page(walk, last.messages[-1])
            else:
                text = await self.answer(walk, last.talk[1])
                offered = [option.value for option in last.messages[-1].options]
                if text not in offered:
                    await self.visitor.type(text)
                elif self.numbers and last.messages[-1].kind in COUNTED:
                    await self.visitor.type(last.messages[-1].options[offered.index(text)].label)
                elif self.numbers:
                    await self.visitor.type(str(offered.index(text) + 1))
                else:
                    await self.visitor.tap(text)
        raise AssertionError("the talk does not end")

    async def answer(self, walk: Walk, name: str) -> str:
        if name == "claim-code":
            return await self.claim_code()
        if name == "code":
            return await self.sms_code()
        if name == "officer-code":
            return await self.officer_code()
        if name == "paper-code":
            return await self.paper_code()
        return await self.filled(walk.answers.get(name) or walk.answers[name.partition(".")[0]])

    async def filled(self, text: str) -> str:
        village = self.village
        stay = await village.one("SELECT min(id) FROM stays")
        asked = await village.one("SELECT max(id) FROM help_requests")
        thread = await village.one("SELECT max(id) FROM threads")
        if "{token}" in text and not self.token:
            async with village.db.begin() as conn:
                self.token = await invitations.make(
                    conn, "occupant", village.landlord, village.house_id, "301", 14
                )
        job = await self.named_job() if "{job}" in text else 0
        if "{sublet}" in text:
            await self.somebody_sublets()
        return text.format(
            job=job,
            sublet=village.house_id,
            house=village.house,
            house_id=village.house_id,
            stay=stay,
            request=asked,
            thread=thread,
            token=self.token,
        )

    async def named_job(self) -> int:
        """The tenant says that they work for the employer."""
        firm = await organisation_of(self.village, "employer")
        async with self.village.db.begin() as conn:
            tenant = await value(conn, "SELECT person_id FROM stays ORDER BY id LIMIT 1")
            await named_workers.lodged(conn, [tenant], firm, NOW)
        return int(await self.village.one("SELECT max(id) FROM employments"))

    async def somebody_sublets(self) -> None:
        if await self.village.one("SELECT count(*) FROM sublet_consents"):
            return
        async with self.village.db.begin() as conn:
            sql = (
                "INSERT INTO sublet_consents (area_no, house_id, surname, source, at) "
                "VALUES (:area, :house, '李', 'sublandlord', :now)"
            )
            await run(conn, sql, area=self.village.east.lo, house=self.village.house_id, now=NOW)

    async def page(self, walk: Walk, asked: Message) -> None:
        """All that the one-time page asks; what the chat is told after that is looked at next."""
        token = urlsplit(asked.link or "").path.removeprefix("/s/")
        talking = self.talking()
        door = LiveDoor(Grounds(talking.db, talking.vault, PACK, talking, Listener(talking), PAGE))
        card: LinkCard | LinkResult | None = await door.link(token)
        while isinstance(card, LinkCard):
            name = card.questions[0]["key"]
            self.on_page.append(name)
            card = await door.answer_link(token, {name: await self.answer(walk, name)})
        assert card == LinkResult()
        self.visitor.last = Reply(tuple((await self.told())[-1]), await self.open_question(), 0, 0)

    async def told(self) -> list[list[Message]]:
        """What was sent to the chat so far, turn by turn."""
        sql = "SELECT cause, reader, content FROM notices WHERE text_key = 'reply' ORDER BY id"
        async with self.village.db.begin() as conn:
            found = await rows(conn, sql)
        opened = [outbox.opened_reply(self.village.vault, r.content, r.cause, r.reader) for r in found]
        return [[from_wire(shape) for shape in shapes] for _, shapes in opened]

    async def open_question(self) -> tuple[str, str] | None:
        async with self.village.db.begin() as conn:
            row = await one(conn, "SELECT flow, at FROM talks WHERE active")
        return (row.flow, row.at) if row else None

    async def sms_code(self) -> str:
        """The code of the last SMS; without one, that it should be sent again."""
        sql = (
            "SELECT cause, reader, content FROM notices WHERE text_key = 'sms-code' ORDER BY id DESC LIMIT 1"
        )
        async with self.village.db.begin() as conn:
            row = await one(conn, sql)
        if row is None:
            return "resend"
        return str(outbox.opened(self.village.vault, row.content, row.cause, row.reader).values["code"])

    async def officer_code(self) -> str:
        async with self.village.db.begin() as conn:
            officer = await officers.add(conn, "东民警", ["东村"])
            code = await officer_codes.make(conn, self.village.vault, officer, actor="operator")
        assert code is not None
        return code

    async def paper_code(self) -> str:
        """What an officer hands to Zhao Min, who is to speak for an employer."""
        firm = await organisation_of(self.village, "employer")
        async with self.village.db.begin() as conn:
            vault, today = self.village.vault, NOW.date()
            person = await organisations.add_member(conn, vault, firm, "赵敏", "+8619900000009", today)
            code = await organisations.issue_code(conn, vault, firm, person)
        assert code is not None
        return code

    async def claim_code(self) -> str:
        async with self.village.db.begin() as conn:
            return await codes.issue_claim_code(conn, self.village.vault, self.village.house_id)


async def settled(db: Database, vault: Vault, children: tuple[Child, ...] = (child(),)) -> Village:
    """A landlord with a house, Zhang San (with a child) who declared to live in it, and two places near by."""
    async with db.begin() as conn:
        await begin_demo(conn, NOW.date())
    built = await Village(db, vault).build()
    async with db.begin() as conn:
        await run(
            conn,
            "INSERT INTO programmes (area_id, pack, edition, since) SELECT id, :pack, '', '2023-05-29' FROM areas "
            "WHERE parent_id IS NULL",
            pack=PACK.name,
        )
        at = {"area_id": built.east.id, "address": "村口", "hours": None, "phone": None}
        url = "https://anju.example/gear"
        charging = {"kind": "charging", "name": "东村充电点", "url": None} | at
        await near.keep(conn, [charging, {"kind": "gear", "name": "器材商城", "url": url} | at])
    await built.do(await built.who(), built.declaration(children=children))
    return built


async def organisation_of(village: Village, kind: str) -> int:
    """The one of that kind, which looks after the village's first house."""
    known = await village.one("SELECT min(id) FROM organisations WHERE kind = :kind", kind=kind)
    if known is not None:
        return int(known)
    async with village.db.begin() as conn:
        new = NewOrganisation(area_id=village.east.id, kind=kind, name="东村某单位")
        made = await organisations.add(conn, new, "officer", NOW.date())
        assert made is not None
        await organisations.manage(conn, made, village.house_id, NOW.date())
    return made


async def member_of(village: Village, kind: str) -> int:
    """Zhao Min, who speaks for such an organisation; an employer has one worker."""
    firm = await organisation_of(village, kind)
    async with village.db.begin() as conn:
        person = await organisations.add_member(
            conn, village.vault, firm, "赵敏", "+8619900000009", NOW.date()
        )
        if kind == "employer":
            hired = [Hired(village.landlord, "陈平")]
            terms = {"began": NOW.date(), "ended": None, "house_id": None, "by_person": person, "now": NOW}
            await employments.hire(conn, firm, hired, **terms)  # type: ignore[arg-type]
    return person


async def chat_of(
    village: Village, walk: Walk, level: str, account: str = TELEGRAM, lang: str = "zh"
) -> Walker:
    """The walker's chat, tied to the tenant, the landlord or a member of such an organisation where the walk needs it."""
    made = await member_of(village, walk.who) if walk.who in ORGANISATIONS else None
    sql = {
        "stranger": "SELECT CAST(NULL AS bigint)",
        "officer": "SELECT CAST(NULL AS bigint)",
        "tenant": "SELECT person_id FROM stays ORDER BY id LIMIT 1",
        "landlord": "SELECT min(person_id) FROM parties",
    }.get(walk.who, "")
    async with village.db.begin() as conn:
        person = await value(conn, sql) if sql else made
        await run(
            conn,
            "INSERT INTO contacts (account, address, lang, person_id, tied_by, heard_at) VALUES (:account, 'walker', "
            ":lang, CAST(:person AS bigint), CASE WHEN CAST(:person AS bigint) IS NOT NULL THEN 'officer' END, :now)",
            account=account,
            lang=lang,
            person=person,
            now=NOW,
        )
    if walk.who == "officer":
        await at_work(village, account)
    return Walker(village, account, level)


async def at_work(village: Village, account: str) -> None:
    """The walker's chat is an officer's, and somebody asked for help and wrote to the grid worker."""
    asking = await village.who()
    await village.do(asking, AskForHelp("help-fill", village.house, "", "+8619900000008", "下午在家"))
    await village.do(asking, WriteToWorker(village.house, "楼道灯坏了，打19900000008"))
    async with village.db.begin() as conn:
        officer = await officers.add(conn, "东民警", ["东村"])
        sql = "UPDATE contacts SET officer_id = :officer WHERE account = :account AND address = 'walker'"
        await run(conn, sql, officer=officer, account=account)


def readable(turns: list[list[Message]]) -> str:
    """All a reader could see of what was sent, and what buttons and pictures carry."""
    return repr([message.wire() for turn in turns for message in turn])
