"""A town whose people have chats, and campaigns to send them: what the tests of campaigns share."""

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from sqlalchemy.engine import Row

from notices import campaigns
from notices.campaigns import Draft
from notices.schedules import Schedule
from programmes.pack import Pack, load
from registry import officers
from registry.database import Database, begin_demo, civil_now, one, rows, run, value
from tests.small_town import MORNING, Town

PACK = load("cixi-2023")
TELEGRAM = "telegram:main"
HELLO = {"texts": {"zh": "您好，请看一看楼道。", "en": "Hello, please look at your stairs."}}


def content(**more: Any) -> dict[str, Any]:
    return {**HELLO, **more}


@dataclass(slots=True)
class Square:
    """Officers 甲 and 乙 of the whole city and 丙 of the east village; `people` by name."""

    db: Database
    pack: Pack = PACK
    town: Town = field(default_factory=lambda: Town(None))  # type: ignore[arg-type]
    officers: dict[str, int] = field(default_factory=dict)
    people: dict[str, int] = field(default_factory=dict)
    chats: dict[str, int] = field(default_factory=dict)
    houses: dict[str, int] = field(default_factory=dict)

    async def build(self) -> "Square":
        async with self.db.begin() as conn:
            await begin_demo(conn, date(2023, 6, 12))
            self.town = await Town(conn).build()
            for name, area in (("甲", "城"), ("乙", "城"), ("丙", "东村")):
                self.officers[name] = await officers.add(conn, name, [area])
        return self

    async def lives(
        self, name: str, village: int = 3, role: str = "tenant", account: str | None = TELEGRAM, **chat: Any
    ) -> int:
        """Somebody in a house of their own, told on `account` (None: nowhere); gives the person."""
        async with self.db.begin() as conn:
            self.town.conn = conn
            house = self.houses[name] = await self.town.house(village)
            person = self.people[name] = await self.town.person(name)
            if role == "tenant":
                await self.town.lives(person, house, date(2023, 6, 1))
            else:
                await self.town.lets(person, house, role)
            if account is not None:
                number = str(9000 + len(self.chats))
                told = {"account": account, "address": number, **chat}
                self.chats[name] = await self.town.contact(person, **told)
        return person

    async def draft(self, officer: str = "甲", area: int | None = None, **more: Any) -> int:
        given: dict[str, Any] = {
            "area_id": area or self.town.city,
            "kind": "education",
            "title": "宣传",
            "reason": "",
            "urgent": False,
            "relay": {},
            "audience": {},
            "content": content(),
            "expires_hours": 72,
            **more,
        }
        async with self.db.begin() as conn:
            lo = await value(conn, "SELECT lo FROM areas WHERE id = :id", id=given["area_id"])
            return await campaigns.make(
                conn, Draft(**given), lo, self.pack, self.officers[officer], await civil_now(conn)
            )

    async def held(self, campaign: int) -> Row[Any]:
        async with self.db.begin() as conn:
            row = await campaigns.held(conn, campaign)
        assert row is not None
        return row

    async def approve(self, campaign: int, officer: str = "乙") -> None:
        async with self.db.begin() as conn:
            row = await campaigns.held(conn, campaign)
            assert row is not None
            await campaigns.approve(conn, row, self.pack, self.officers[officer], await civil_now(conn))

    async def launch(self, campaign: int, officer: str = "甲") -> int:
        """Gives the run."""
        async with self.db.begin() as conn:
            row = await campaigns.held(conn, campaign)
            assert row is not None
            made = await campaigns.launch_now(
                conn, row, self.pack, self.officers[officer], await civil_now(conn)
            )
        return made.run_id

    async def sent(self, **more: Any) -> int:
        """Drafted, approved and launched; gives the run."""
        campaign = await self.draft(**more)
        await self.approve(campaign)
        return await self.launch(campaign)

    async def told(self, run_id: int) -> dict[str, tuple[str, str | None]]:
        """Who a run goes to: state and reason by name, or by reader where nobody is known."""
        async with self.db.begin() as conn:
            found = await rows(
                conn,
                """SELECT coalesce(p.name, n.reader) AS who, n.state, n.reason FROM notices n
                   LEFT JOIN people p ON p.id = n.person_id WHERE n.run_id = :run""",
                run=run_id,
            )
        made = {row.who: (row.state, row.reason) for row in found}
        assert len(made) == len(found), "nobody is told twice"
        return made

    async def settle(self, run_id: int, state: str = "sent") -> None:
        async with self.db.begin() as conn:
            await run(
                conn,
                "UPDATE notices SET state = :state, sent_at = now() WHERE run_id = :run AND state = 'queued'",
                run=run_id,
                state=state,
            )

    async def one(self, sql: str, **given: object) -> Any:
        async with self.db.begin() as conn:
            row = await one(conn, sql, **given)
        return row[0] if row is not None and len(row) == 1 else row


def at(hour: int, day: int = 12) -> datetime:
    return MORNING.replace(day=day, hour=hour)


WARNING: dict[str, Any] = {
    "urgent": True,
    "kind": "fire",
    "relay": {"issuer": "市消防救援大队", "level": "橙色", "issued_at": at(8).isoformat()},
}
ACKNOWLEDGED = content(acknowledge=True)
CHOICES = content(choices=[{"value": v, "labels": {"zh": v, "en": v}} for v in ("yes", "no")])


async def plan(square: Square, campaign: int, schedule: Schedule) -> list[datetime]:
    async with square.db.begin() as conn:
        row = await campaigns.held(conn, campaign)
        assert row is not None
        return await campaigns.schedule(conn, row, schedule, square.officers["甲"], MORNING)


async def step(square: Square, campaign: int, name: str) -> None:
    async with square.db.begin() as conn:
        row = await campaigns.held(conn, campaign)
        await getattr(campaigns, name)(conn, row, square.officers["甲"])


async def tick(square: Square) -> int:
    return await campaigns.tick(square.db, [PACK])
