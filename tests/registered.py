"""A village as the real functions bring it in, and people who speak in it: for tests of facts and deeds."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection
from stdnum.cn.ric import calc_check_digit

from bot import deeds, facts
from bot.who import Who
from flows.deeds import Child, Declare
from flows.engine import Deed, Fact
from programmes.pack import load
from registry import areas, houses, people
from registry.areas import Offices, Path, Place
from registry.database import SHANGHAI, Database, run, value
from registry.houses import Answers, NewHouse
from registry.people import Named, Reach
from registry.vault import Vault

NOW = datetime(2023, 6, 12, 10, 30, tzinfo=SHANGHAI)
PACK = load("cixi-2023")
NOWHERE = Place(0, 0, 0)
LANDLORDS_PHONE = "+8619900000001"
TENANTS_PHONE = "+8619900000002"


def resident_id(birth: date, serial: int) -> str:
    """A number with the right check digit whose division, 990000, does not exist. Odd serials are men."""
    body = f"990000{birth:%Y%m%d}{serial:03d}"
    return body + str(calc_check_digit(body + "0"))


@dataclass(slots=True)
class Village:
    """`east` with one house of Chen Ping's, `west` with another without anybody. Each call is a transaction."""

    db: Database
    vault: Vault
    now: datetime = NOW
    east: Place = NOWHERE
    west: Place = NOWHERE
    house_id: int = 0
    house: str = ""
    other_id: int = 0
    other: str = ""
    landlord: int = 0

    async def build(self) -> "Village":
        async with self.db.begin() as conn:
            names = ("慈溪市", "观海卫镇")
            self.east, self.west = await areas.ensure(conn, [Path((*names, "东村")), Path((*names, "西村"))])
            await areas.describe(conn, self.east.id, Offices(police="观海卫派出所", office="东村服务站"))
            east = NewHouse(self.east.id, self.east.lo, "东村江东路1号", rooms=("101", "301"))
            west = NewHouse(self.west.id, self.west.lo, "西村8号")
            self.house_id, self.other_id = await houses.ensure(conn, [east, west])
            self.house, self.other = (
                await self._code(conn, self.house_id),
                await self._code(conn, self.other_id),
            )
            (chen,) = await people.find_or_make(
                conn, self.vault, [Named("陈平", "resident-id", resident_id(date(1970, 1, 1), 1))]
            )
            self.landlord = chen.id
            await people.remember_phones(
                conn, self.vault, [Reach(chen.id, LANDLORDS_PHONE, trusted=True, source="register")]
            )
            await houses.add_parties(conn, [Answers(self.house_id, self.east.lo, chen.id)], "register")
            await run(conn, "UPDATE houses SET created_at = :now", now=self.now)
            await run(conn, "UPDATE parties SET known_at = :now", now=self.now)
        return self

    async def _code(self, conn: AsyncConnection, house: int) -> str:
        return str(await value(conn, "SELECT code FROM houses WHERE id = :id", id=house))

    async def who(self, person: int | None = None, channel: str = "web", tied_by: str = "officer") -> Who:
        """A new chat, tied to a person if one is given."""
        async with self.db.begin() as conn:
            contact = await value(
                conn,
                "INSERT INTO contacts (account, address, lang, person_id, tied_by, heard_at) "
                "VALUES (:channel, gen_random_uuid(), 'zh', CAST(:person AS bigint), :by, :now) RETURNING id",
                channel=channel,
                person=person,
                by=tied_by if person else None,
                now=self.now,
            )
        return Who(contact, channel, channel, person, "zh", self.now, PACK, "everything")

    async def do(self, who: Who, deed: Deed[Any]) -> Any:
        async with self.db.begin() as conn:
            return await deeds.carry_out(conn, self.vault, replace(who, now=self.now), deed)

    async def find(self, who: Who, fact: Fact[Any]) -> Any:
        async with self.db.begin() as conn:
            return (await facts.answer(conn, self.vault, [(replace(who, now=self.now), fact)]))[0]

    async def one(self, sql: str, **params: object) -> Any:
        async with self.db.begin() as conn:
            return await value(conn, sql, **params)

    async def officer(self) -> int:
        return int(await self.one("INSERT INTO officers (name) VALUES ('王警官') RETURNING id"))

    def wait(self, **time: float) -> None:
        self.now += timedelta(**time)

    def declaration(self, **changed: Any) -> Declare:
        """Zhang San of Anhui, a grown man, moves into room 301."""
        plain: dict[str, Any] = {
            "house_code": self.house,
            "area_id": None,
            "place": "",
            "declarant": "myself",
            "declarant_name": "",
            "name": "张三",
            "document": "resident-id",
            "number": resident_id(date(1990, 5, 1), 7),
            "division": "990000",
            "phone": TENANTS_PHONE,
            "phone_whose": "own",
            "room": "301",
            "moved_in": date(2023, 6, 10),
            "reason": "work",
            "workplace": "",
            "pays_to": "landlord",
            "main_home": True,
            "landlord_may_check": True,
            "adults_along": 0,
            "children": (),
        }
        return Declare(**(plain | changed))


def child(name: str = "张小宝", serial: int = 20) -> Child:
    return Child(name, "resident-id", resident_id(date(2015, 3, 4), serial), "own")
