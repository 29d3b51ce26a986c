"""People who tap and type at random through every conversation: no fault, no dead end, nothing done twice."""

import os
from dataclasses import dataclass, field
from datetime import date
from random import Random

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.conversation import Conversation, Reply
from bot.heard import Heard
from flows.engine import FLOWS
from registry.database import Database, rows, run, value
from registry.vault import Vault
from tests.levels import PACK, PAGE, settled
from tests.registered import NOW, Village
from tests.visitor import resident_id

STEPS = int(os.environ.get("ANJU_WALK_STEPS", "10000"))
WALKERS = 25
ROUNDS = 40
SUBJECTS = (
    "",
    "{house}",
    "{house_id}",
    "{stay}",
    "h{house_id}",
    "fire-safety",
    "me",
    "help-fill.{house}",
    "nobody",
    "-1",
)
TYPED = {
    "date": ("昨天", "今天", "2023-06-01", "6月1日", "去年", "13月40日"),
    "phone": ("19900000007", "+8619900000008", "123"),
    "name": ("王小明", "阿依努尔·买买提", "Nguyen Van An", "A", "123"),
    "id-number": (
        resident_id(7),
        resident_id(8, date(2015, 3, 4)),
        "E12345678",
        "H12345678",
        "12345678",
        "x",
    ),
    "division": ("贵州省遵义市播州区", "慈溪", "越南", "?"),
    "whole": ("0", "1", "2", "12", "九", "-5"),
    "area": ("12", "4.5", "0", "abc"),
    "text": ("东村", "301", "慈溪某电器厂", "x" * 400, "🙂"),
    "photo": ("file:1", "照片"),
    "location": ("30.1,121.2", "这里"),
    "signature": ("陈平", "王小明"),
}
SAID_ANYWHERE = (
    "菜单",
    "返回",
    "停止",
    "帮助",
    "110",
    "语言",
    "退订",
    "好的",
    "1",
    "2",
    "7",
    "",
    "\u200b",
    "<b>",
    "'; --",
)


@dataclass(slots=True)
class Walker:
    """One person with a chat of their own, careful or not. `log` is what to read when something went wrong."""

    random: Random
    address: str
    careful: bool = False
    last: Reply | None = None
    said: Heard | None = None
    log: list[str] = field(default_factory=list)

    def next(self, number: int, village: dict[str, object]) -> Heard:
        """The same message again now and then; else a tap, words that fit the question, or anything at all."""
        if self.said is not None and self.random.random() < 0.08:
            return self.said
        said = self.chosen(village)
        self.log.append(repr(said))
        body = repr(sorted(said.items())).encode()
        self.said = Heard("web", self.address, f"{self.address}:{number}", body=body, **said)  # type: ignore[arg-type]
        return self.said

    def chosen(self, village: dict[str, object]) -> dict[str, object]:
        reply, lot = self.last, self.random.random()
        if self.careful:
            lot = 0.02 + 0.9 * lot
        if reply is None or lot < 0.02 or (reply.talk is None and lot < 0.5):
            flow = self.random.choice(sorted(FLOWS))
            subject = self.random.choice(SUBJECTS).format(**village)
            return {"start": f"{flow}:{subject}" if subject else flow}
        options = [option.value for message in reply.messages for option in message.options]
        at = reply.talk[1] if reply.talk else None
        if options and lot < 0.88:
            return {"choice": self.random.choice(options), "at": at}
        if lot > 0.97:
            return {"text": self.random.choice(SAID_ANYWHERE)}
        if lot > 0.96:
            return {"choice": "yes", "at": "nothing-like-this"}
        fitting = TYPED.get(reply.messages[-1].kind if reply.messages else "text", TYPED["text"])
        return {
            "text": fitting[0] if self.careful or self.random.random() < 0.6 else self.random.choice(fitting)
        }


async def count(db: Database) -> int:
    """All that was ever done: each deed is in the audit."""
    async with db.begin() as conn:
        done: int = await value(conn, "SELECT count(*) FROM audit")
    return done


async def tie(db: Database, village: Village) -> None:
    """A third of the chats are the landlord's, a third the tenant's, the others nobody's."""
    tenant = await village.one("SELECT min(person_id) FROM stays")
    async with db.begin() as conn:
        await run(
            conn,
            "UPDATE contacts SET tied_by = 'officer', tied_at = :now, "
            "person_id = CASE id % 3 WHEN 0 THEN CAST(:landlord AS bigint) WHEN 1 THEN CAST(:tenant AS bigint) END "
            "WHERE person_id IS NULL AND id % 3 < 2",
            landlord=village.landlord,
            tenant=tenant,
            now=NOW,
        )


def look_at(walker: Walker, heard: Heard, reply: object, again: bool) -> None:
    story = "\n".join(walker.log)
    assert isinstance(reply, Reply), story
    keys = [message.key for message in reply.messages]
    assert "apology" not in keys, story
    assert reply.messages, story
    if again:
        assert walker.last is not None
        assert reply.messages == walker.last.messages, story
    if reply.talk is None:
        assert any(message.options or message.link for message in reply.messages), (
            f"a dead end: {keys}\n{story}"
        )
    walker.last = reply


async def go(db: Database, vault: Vault, village: Village, seed: int) -> None:
    random = Random(seed)
    walkers = [Walker(Random(random.random()), f"walker-{seed}-{n}", n % 2 == 0) for n in range(WALKERS)]
    stay = await village.one("SELECT min(id) FROM stays")
    known = {"house": village.house, "house_id": village.house_id, "stay": stay}
    for step in range(ROUNDS):
        talking = Conversation(db, vault, PACK, PAGE)  # nothing is kept but what the database holds
        before = {walker.address: walker.said for walker in walkers}
        heards = [walker.next(step, known) for walker in walkers]
        repeated = [heard is before[heard.address] for heard in heards]
        if all(repeated):
            continue
        for walker, heard, reply, again in zip(
            walkers, heards, await talking.hear(heards), repeated, strict=True
        ):
            look_at(walker, heard, reply, again)
        if step == 0:
            await tie(db, village)
    await nothing_twice(db, vault, walkers)


async def nothing_twice(db: Database, vault: Vault, walkers: list[Walker]) -> None:
    """All last messages once more: the same answers, and nothing is done."""
    before = await count(db)
    heards = [walker.said for walker in walkers if walker.said is not None]
    for walker, reply in zip(walkers, await Conversation(db, vault, PACK, PAGE).hear(heards), strict=True):
        assert isinstance(reply, Reply)
        assert reply.again, walker.log
    assert await count(db) == before
    async with db.begin() as conn:
        doubled = await rows(
            conn, "SELECT receipt FROM declarations GROUP BY receipt HAVING count(*) > 1 LIMIT 1"
        )
    assert not doubled


@settings(
    max_examples=max(1, STEPS // (WALKERS * ROUNDS)),
    derandomize=True,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
@given(seed=st.integers(0, 2**31))
async def test_ten_thousand_steps_at_random(db: Database, vault: Vault, seed: int) -> None:
    await go(db, vault, await walked_in(db, vault), seed)


async def walked_in(db: Database, vault: Vault) -> Village:
    """The village of the first example serves all: what people did before is part of what others find."""
    village = Village(db, vault)
    if not await village.one("SELECT count(*) FROM houses"):
        return await settled(db, vault)
    village.house_id = await village.one("SELECT min(id) FROM houses")
    village.house = await village.one("SELECT code FROM houses WHERE id = :id", id=village.house_id)
    village.landlord = await village.one("SELECT min(person_id) FROM parties")
    return village
