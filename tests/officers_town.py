"""A town as officers find it: filed declarations, a landlord, planted numbers, and officers with tokens."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import httpx
from starlette.applications import Starlette
from starlette.routing import Mount

from api.grounds import Grounds
from api.routes.officers import officers_api
from bot.conversation import Conversation
from bot.listener import Listener
from programmes.pack import load
from registry import declarations, officers, people, stays
from registry.database import Database, begin_demo, run
from registry.declarations import By, Filing
from registry.people import Named, Reach
from registry.stays import Lives, Said
from registry.vault import Vault
from tests.small_town import MORNING, Town

NUMBER = "990000190001011235"
OTHER_NUMBER = "990000190506072341"
PHONE = "+8619900000123"
PLANTED = (NUMBER, OTHER_NUMBER, PHONE, PHONE.removeprefix("+86"))
"""What no answer but a reveal may carry."""

MONDAY = MORNING.date()
EVERYTHING = tuple(officers.SCOPES)


@dataclass(slots=True)
class OfficersTown:
    """`houses` by village: east and west; `filed` the ids of declarations in the order they were filed."""

    db: Database
    vault: Vault
    town: Town
    api: Any
    houses: dict[str, int] = field(default_factory=dict)
    landlord: int = 0
    filed: list[int] = field(default_factory=list)
    receipts: list[str] = field(default_factory=list)
    contacts: list[int] = field(default_factory=list)

    async def build(self) -> "OfficersTown":
        async with self.db.begin() as conn:
            await begin_demo(conn, date(2023, 6, 12))
            self.town = await Town(conn).build()
            self.houses = {"east": await self.town.house(3), "west": await self.town.house(4)}
            self.landlord = await self.town.person("方大同")
            await self.town.lets(self.landlord, self.houses["east"])
            await self.town.lets(self.landlord, self.houses["west"])
            await officers.add(conn, "东民警", ["东村"])
            await officers.add(conn, "西民警", ["西村"])
            await officers.add(conn, "网格员", ["东村"], "grid")
        return self

    async def file(
        self,
        village: str = "east",
        *,
        name: str = "陈平",
        number: str = NUMBER,
        room: str = "301",
        located: bool = True,
        flags: Sequence[str] = (),
        filed_on: date = MONDAY,
    ) -> int:
        """A tenant declares by web chat, and says what the landlord and the base register say as well."""
        area_no = {"east": 3, "west": 4}[village]
        at = MORNING.replace(year=filed_on.year, month=filed_on.month, day=filed_on.day)
        async with self.db.begin() as conn:
            self.town.conn = conn
            contact = await self.town.contact()
            (person,) = await people.find_or_make(
                conn, self.vault, [Named(name, "resident-id", number, "522126")]
            )
            await people.remember_phones(conn, self.vault, [Reach(person.id, PHONE)])
            stay_id = None
            if located:
                lives = Lives(
                    self.houses[village],
                    area_no,
                    person.id,
                    room,
                    date(2023, 6, 10),
                    "work",
                    "landlord",
                    True,
                )
                (stay,) = await stays.said_by_tenant(conn, [lives], Said("tenant", "lives", at), tied=False)
                stay_id = stay.id
            filing = Filing(
                kind="residence",
                channel="self_web",
                declarant="myself",
                person_id=person.id,
                area_no=area_no,
                pack="cixi-2023",
                content=answers(name, number, room),
                house_id=self.houses[village] if located else None,
                stay_id=stay_id,
                flags=tuple(flags) if located else (*flags, "address-to-check"),
                place=None if located else f"村口小卖部后面，房东电话{PHONE.removeprefix('+86')}",
            )
            filed = await declarations.file(conn, self.vault, [filing], By(contact, None, at))
        self.filed += filed.ids
        self.receipts += filed.receipts
        self.contacts.append(contact)
        return filed.ids[0]

    async def token(self, officer: str, *scopes: str) -> str:
        async with self.db.begin() as conn:
            return await officers.new_token(conn, officer, scopes or EVERYTHING, 30)

    async def officer(self, name: str = "东民警", *scopes: str) -> httpx.AsyncClient:
        return self.client(await self.token(name, *scopes))

    def client(self, token: str | None = None) -> httpx.AsyncClient:
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        transport = httpx.ASGITransport(self.api)
        return httpx.AsyncClient(transport=transport, base_url="http://anju.test/api/v1", headers=headers)


def answers(name: str, number: str, room: str) -> dict[str, object]:
    return {
        "answers": {"name": name, "id-number": number, "phone": PHONE},
        "declarant_name": "",
        "name": name,
        "document": "resident-id",
        "number": number,
        "division": "522126",
        "phone": PHONE,
        "phone_whose": "own",
        "room": room,
        "moved_in": "2023-06-10",
        "reason": "work",
        "workplace": f"新材料厂，找{PHONE.removeprefix('+86')}",
        "pays_to": "landlord",
        "main_home": True,
        "landlord_may_check": True,
        "adults_along": 0,
        "children": [],
    }


def town_of(db: Database, vault: Vault) -> OfficersTown:
    pack = load("cixi-2023")
    conversation = Conversation(db, vault, pack, "http://anju.test")
    grounds = Grounds(db, vault, pack, conversation, Listener(conversation), "http://anju.test")
    api = Starlette(routes=[Mount("/api/v1", officers_api(grounds))])
    return OfficersTown(db, vault, Town(None), api)  # type: ignore[arg-type]


async def revoke(db: Database) -> None:
    async with db.begin() as conn:
        await run(conn, "UPDATE tokens SET expires_at = now() - interval '1 second'")
