"""Officers move declarations from state to state; nothing else moves them, and whoever filed is told."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import pytest
from sqlalchemy.ext.asyncio import AsyncConnection

from bot import office
from bot.who import Who
from flows.deeds import AnswerStay, ReportTenant, SendCode
from flows.facts import MyDeclarations
from notices import outbox
from registry import addresses, casework
from registry.casework import Case, CaseRefused, Moved
from registry.database import Database, one, rows
from registry.declarations import by_receipt
from registry.vault import Vault
from tests.registered import NOW, PACK, TENANTS_PHONE, Village, child, resident_id

Step = Callable[[AsyncConnection], Awaitable[Moved]]


@dataclass(slots=True)
class Desk:
    """An officer of the east village at work."""

    village: Village
    officer: int
    chat: Who
    filed: int

    @property
    def scope(self) -> list[tuple[int, int]]:
        return [(self.village.east.lo, self.village.east.hi)]

    async def step(self, step: Step) -> Moved:
        async with self.village.db.officer(self.scope) as conn:
            moved = await step(conn)
            await office.settle(conn, self.village.vault, PACK, self.village.now, moved)
            return moved

    async def accept(self) -> Moved:
        return await self.step(
            lambda c: casework.accept(c, self.village.vault, self.filed, self.officer, self.village.now)
        )

    async def return_(self) -> Moved:
        return await self.step(
            lambda c: casework.return_(
                c, self.filed, self.officer, self.village.now, reason="请补室号", question="room"
            )
        )

    async def enter(self, number: str = "330000-1") -> Moved:
        return await self.step(
            lambda c: casework.enter(c, self.filed, self.officer, self.village.now, outside_no=number)
        )

    async def register(self, number: str | None = None) -> Moved:
        return await self.step(
            lambda c: casework.register(
                c, self.village.vault, self.filed, self.officer, self.village.now, outside_no=number
            )
        )

    async def open(self) -> Case:
        async with self.village.db.officer(self.scope) as conn:
            return await casework.opened_case(conn, self.village.vault, self.filed)

    async def told(self, key: str) -> tuple[Any, Mapping[str, object], tuple[str, ...]]:
        async with self.village.db.begin() as conn:
            row = await one(conn, "SELECT * FROM notices WHERE text_key = :key", key=key)
        assert row is not None
        content = outbox.opened(self.village.vault, row.content, row.cause, row.reader)
        return row, content.values, content.then


@pytest.fixture
async def desk(db: Database, vault: Vault) -> Desk:
    village = await Village(db, vault).build()
    chat = await village.who()
    await village.do(chat, village.declaration())
    return Desk(village, await village.officer(), chat, await village.one("SELECT id FROM declarations"))


async def test_from_filing_to_certificate(desk: Desk) -> None:
    village = desk.village
    await desk.accept()
    assert await village.one("SELECT trusted FROM phones WHERE person_id <> :p", p=village.landlord)
    await desk.enter()
    moved = await desk.register()
    async with village.db.begin() as conn:
        d = await one(conn, "SELECT * FROM declarations")
        stay = await one(conn, "SELECT * FROM stays")
        steps = await rows(conn, "SELECT state, officer_id FROM declaration_steps ORDER BY id")
        log = await rows(
            conn, "SELECT action FROM audit WHERE actor = :a ORDER BY id", a=f"officer:{desk.officer}"
        )
        seen = await by_receipt(conn, village.vault, d.receipt if d else "")
        assert await by_receipt(conn, village.vault, "0000-none") is None
    assert d is not None
    assert stay is not None
    assert seen is not None
    assert (d.state, d.outside_no, d.certificate) == ("registered", "330000-1", moved.certificate)
    assert (stay.assurance, moved.certificate or "")[0:1] == ("registered",)
    assert (moved.certificate or "").startswith("C230612-")
    states = ["submitted", "accepted", "entered", "registered"]
    assert [step.state for step in steps] == states
    assert [step.officer_id for step in steps] == [None, *[desk.officer] * 3]
    assert [row.action for row in log] == states[1:]
    assert (seen.state, seen.masked_name, seen.filed_on) == ("registered", "张*", NOW.date())
    (mine,) = await village.find(desk.chat, MyDeclarations())
    assert mine.state == "registered"
    row, values, _ = await desk.told("registered")
    assert row.contact_id == desk.chat.contact_id
    assert values == {"receipt": d.receipt, "certificate": moved.certificate}
    assert (await desk.told("accepted"))[1:] == ({"receipt": d.receipt}, ("verify", "menu"))


async def test_a_return_tells_why_and_reopens_just_that(desk: Desk) -> None:
    await desk.return_()
    row, values, then = await desk.told("returned")
    assert (row.contact_id, values["reason"]) == (desk.chat.contact_id, "请补室号")
    assert then == (f"declare:d_{desk.filed}", "help-me:help-fill")
    duty = "SELECT due FROM duties WHERE rule = 'tenant-correct' AND state = 'open' AND about_id = :id"
    assert await desk.village.one(duty, id=desk.filed) == date(2023, 6, 22)
    await desk.village.do(desk.chat, desk.village.declaration(corrects=desk.filed))
    assert await desk.village.one(duty, id=desk.filed) is None


@pytest.mark.parametrize(
    ("before", "step"),
    [
        ([], Desk.enter),
        ([], Desk.register),
        ([Desk.accept], Desk.accept),
        ([Desk.return_], Desk.accept),
        ([Desk.return_], Desk.return_),
        ([Desk.accept, Desk.enter], Desk.return_),
        ([Desk.accept, Desk.enter, Desk.register], Desk.register),
    ],
)
async def test_other_moves_are_refused(
    desk: Desk, before: list[Callable[[Desk], Awaitable[Moved]]], step: Callable[[Desk], Awaitable[Moved]]
) -> None:
    for earlier in before:
        await earlier(desk)
    with pytest.raises(CaseRefused) as refused:
        await step(desk)
    assert refused.value.code == "wrong-state"


async def test_registering_needs_a_number_that_is_nobody_elses(desk: Desk) -> None:
    village = desk.village
    await desk.accept()
    with pytest.raises(CaseRefused, match="number-missing"):
        await desk.enter(" ")
    with pytest.raises(CaseRefused, match="number-missing"):
        await desk.register()
    await village.do(await village.who(), village.declaration(house_code=village.other))
    await village.one(
        "UPDATE declarations SET outside_no = 'taken' WHERE house_id = :h RETURNING id", h=village.other_id
    )
    with pytest.raises(CaseRefused, match="number-taken"):
        await desk.enter("taken")
    assert (await desk.register("free")).certificate


async def test_without_a_house_nothing_is_entered(desk: Desk) -> None:
    village = desk.village
    deed = village.declaration(
        house_code="", area_id=village.east.id, place="河边", number=resident_id(date(1980, 1, 1), 1)
    )
    await village.do(await village.who(), deed)
    desk.filed = await village.one("SELECT max(id) FROM declarations")
    assert (await desk.open()).row.known_name == "张三"
    await desk.accept()
    assert await village.one("SELECT trusted FROM phones ORDER BY id DESC LIMIT 1")
    with pytest.raises(CaseRefused, match="house-unknown"):
        await desk.enter()
    await desk.step(
        lambda c: addresses.locate(c, village.vault, desk.filed, village.house_id, desk.officer, NOW)
    )
    with pytest.raises(CaseRefused, match="wrong-state"):
        await desk.step(
            lambda c: addresses.locate(c, village.vault, desk.filed, village.house_id, desk.officer, NOW)
        )
    check = "SELECT state FROM duties WHERE rule = 'office-check-address' AND about_id = :id"
    assert await village.one(check, id=desk.filed) == "done"
    assert (await desk.enter()).stay_id == await village.one("SELECT max(id) FROM stays")


async def test_another_areas_declaration_does_not_exist(desk: Desk) -> None:
    village = desk.village
    await village.do(await village.who(), village.declaration(house_code=village.other))
    desk.filed = await village.one("SELECT max(id) FROM declarations")
    for step in (desk.accept, desk.return_, desk.enter, desk.register, desk.open):
        with pytest.raises(CaseRefused, match="not-found"):
            await step()
    async with village.db.officer(desk.scope) as conn:
        with pytest.raises(CaseRefused, match="not-found"):
            await addresses.locate(conn, village.vault, desk.filed, village.other_id, desk.officer, NOW)


async def test_a_case_shows_every_word_said_and_the_other_home(desk: Desk) -> None:
    village = desk.village
    d = village.declaration()
    chen = await village.who(village.landlord)
    await village.do(
        chen, ReportTenant(village.house_id, "张三", d.document, d.number, "", "101", d.moved_in)
    )
    await village.do(chen, AnswerStay(await village.one("SELECT id FROM stays"), "sublet"))
    deed = village.declaration(house_code=village.other, main_home=False, children=(child(),))
    await village.do(await village.who(), deed)
    case = await desk.open()
    assert [(row.source, row.said) for row in case.said] == [
        ("tenant", "lives"),
        ("landlord", "reported"),
        ("landlord", "sublet"),
    ]
    assert [(row.place, row.address, row.main_home) for row in case.elsewhere] == [
        ("观海卫镇", "西村8号", False)
    ]
    assert (case.content["number"], case.row.receipt[:4], case.along) == (d.number, "0612", [])
    assert [step.state for step in case.steps] == ["submitted"]
    async with village.db.officer([(village.west.lo, village.west.hi)]) as conn:
        boy = await casework.opened_case(
            conn, village.vault, await village.one("SELECT max(id) FROM declarations")
        )
    assert boy.along == [boy.row.with_id]


async def test_an_accepted_phone_proves_its_owner(desk: Desk) -> None:
    village, who = desk.village, await desk.village.who()
    sent = "SELECT count(*) FROM codes WHERE person_id IS NOT NULL"
    await village.do(who, SendCode(TENANTS_PHONE, "me"))
    assert await village.one(sent) == 0
    await desk.accept()
    await village.do(who, SendCode(TENANTS_PHONE, "me"))
    assert await village.one(sent) == 1
