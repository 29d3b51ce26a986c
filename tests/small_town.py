"""Rows for tests that need a town: each call writes one row, with whatever the test does not care about filled in."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from itertools import count
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from registry.database import SHANGHAI, run, value

MORNING = datetime(2023, 6, 12, 9, tzinfo=SHANGHAI)

LONG_AGO = date(2010, 1, 1)
"""Since when houses and who answers for them are known, where a test does not say otherwise."""


def at(day: date, hour: int = 9) -> datetime:
    return datetime(day.year, day.month, day.day, hour, tzinfo=SHANGHAI)


class Town:
    """A city with a town in it, and two villages: `east` (area_no 3) and `west` (area_no 4)."""

    def __init__(self, conn: AsyncConnection) -> None:
        self.conn = conn
        self.numbers: Iterator[int] = count(1)
        self.city = self.east = self.west = 0
        self.officer_id: int | None = None

    async def build(self, pack: str | None = None) -> "Town":
        self.city = await self.put("areas", level="city", name="城", lo=1, hi=4)
        if pack:
            await self.runs(self.city, pack)
        town = await self.put("areas", level="town", name="镇", lo=2, hi=4, parent_id=self.city)
        self.east = await self.put("areas", level="village", name="东村", lo=3, hi=3, parent_id=town)
        self.west = await self.put("areas", level="village", name="西村", lo=4, hi=4, parent_id=town)
        return self

    async def runs(self, area: int, pack: str) -> None:
        await self.put("programmes", area_id=area, pack=pack, edition="", since=date(2023, 5, 29))

    async def put(self, table: str, **columns: Any) -> int:
        names = ", ".join(f'"{name}"' for name in columns)
        marks = ", ".join(f":{name}" for name in columns)
        found: int = await value(
            self.conn, f'INSERT INTO "{table}" ({names}) VALUES ({marks}) RETURNING id', **columns
        )
        return found

    async def change(self, table: str, row: int, **columns: Any) -> None:
        sets = ", ".join(f'"{name}" = :{name}' for name in columns)
        assert await run(self.conn, f'UPDATE "{table}" SET {sets} WHERE id = :row', row=row, **columns) == 1

    async def house(self, area_no: int = 3, **columns: Any) -> int:
        code = f"H{next(self.numbers):05}"
        area = self.west if area_no == 4 else self.east
        return await self.put(
            "houses",
            code=code,
            area_id=area,
            area_no=area_no,
            address=f"东村{code}号",
            **{"created_at": at(LONG_AGO), **columns},
        )

    async def person(self, name: str = "陈平", known: date = date(2023, 5, 1)) -> int:
        return await self.put("people", name=name, created_at=at(known))

    async def lets(self, person: int, house: int, role: str = "landlord", **columns: Any) -> int:
        area_no = await value(self.conn, "SELECT area_no FROM houses WHERE id = :id", id=house)
        return await self.put(
            "parties",
            person_id=person,
            house_id=house,
            area_no=area_no,
            role=role,
            source="base",
            **{"known_at": at(LONG_AGO), **columns},
        )

    async def lives(self, person: int, house: int, moved_in: date | None = None, **columns: Any) -> int:
        """A stay that counts, unless `assurance` says otherwise."""
        area_no = await value(self.conn, "SELECT area_no FROM houses WHERE id = :id", id=house)
        columns = {"assurance": "confirmed", **columns}
        return await self.put(
            "stays", person_id=person, house_id=house, area_no=area_no, moved_in=moved_in, **columns
        )

    async def says(self, stay: int, source: str, said: str, moment: datetime = MORNING) -> int:
        area_no = await value(self.conn, "SELECT area_no FROM stays WHERE id = :id", id=stay)
        return await self.put(
            "stay_sources", stay_id=stay, area_no=area_no, source=source, said=said, at=moment
        )

    async def declares(self, stay: int, moment: datetime = MORNING, **columns: Any) -> int:
        person, house, area_no = await self._of(stay)
        return await self.put(
            "declarations",
            **{
                "receipt": f"R{next(self.numbers):06}",
                "kind": "residence",
                "channel": "web",
                "person_id": person,
                "house_id": house,
                "area_no": area_no,
                "stay_id": stay,
                "content": b"",
                "first_filed_at": moment,
                "filed_at": moment,
                "pack": "test",
                **columns,
            },
        )

    async def signs(
        self, person: int, house: int, until: date | None = None, name: str = "public-order"
    ) -> int:
        await run(
            self.conn,
            "INSERT INTO letter_texts (hash, name, edition, lang, body) VALUES ('h', :name, '1', 'zh', '') "
            "ON CONFLICT DO NOTHING",
            name=name,
        )
        area_no = await value(self.conn, "SELECT area_no FROM houses WHERE id = :id", id=house)
        return await self.put(
            "letters",
            number=f"L{next(self.numbers):06}",
            area_no=area_no,
            house_id=house,
            person_id=person,
            name=name,
            hash="h",
            filled=b"",
            typed_name="陈平",
            channel="web",
            proof="code",
            signed_at=MORNING,
            until=until,
        )

    async def firm(self, kind: str = "employer", *houses: int, area_no: int = 3) -> int:
        """An organisation of the east village (or the west one's), and the houses it manages there."""
        area = self.west if area_no == 4 else self.east
        made = await self.put(
            "organisations",
            area_id=area,
            area_no=area_no,
            kind=kind,
            name=f"{kind} {next(self.numbers)}",
            source="officer",
            since=date(2023, 5, 1),
        )
        for house in houses:
            managed = {"organisation_id": made, "house_id": house, "area_no": area_no}
            await self.put("managed_houses", since=date(2023, 5, 1), **managed)
        return made

    async def speaks(self, person: int, firm: int) -> int:
        area_no = await value(self.conn, "SELECT area_no FROM organisations WHERE id = :id", id=firm)
        return await self.put(
            "members", organisation_id=firm, person_id=person, area_no=area_no, since=date(2023, 5, 1)
        )

    async def works(self, person: int, firm: int | None = None, **columns: Any) -> int:
        firm = firm or await self.firm()
        area_no = await value(self.conn, "SELECT area_no FROM organisations WHERE id = :id", id=firm)
        columns = {"began": date(2023, 6, 1), "source": "employer", "created_at": MORNING, **columns}
        return await self.put(
            "employments", organisation_id=firm, person_id=person, area_no=area_no, **columns
        )

    async def contact(self, person: int | None = None, **columns: Any) -> int:
        return await self.put(
            "contacts",
            **{
                "account": "web",
                "address": f"v{next(self.numbers)}",
                "person_id": person,
                "heard_at": MORNING,
                **columns,
            },
        )

    async def learns(self, person: int, until: date, lesson: str = "fire-safety") -> int:
        contact = await self.contact(person)
        return await self.put(
            "acknowledgements",
            person_id=person,
            contact_id=contact,
            lesson=lesson,
            edition="1",
            hash="h",
            right=5,
            asked=5,
            channel="web",
            at=at(until - timedelta(days=366)),
            expires_on=until,
        )

    async def _of(self, stay: int) -> tuple[int, int, int]:
        person: int = await value(self.conn, "SELECT person_id FROM stays WHERE id = :id", id=stay)
        house: int = await value(self.conn, "SELECT house_id FROM stays WHERE id = :id", id=stay)
        area_no: int = await value(self.conn, "SELECT area_no FROM stays WHERE id = :id", id=stay)
        return person, house, area_no
