"""What landlords keep of their letting: houses they say are theirs, access cards, self-checks, leases filed."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import Index
from sqlmodel import Field, SQLModel

from registry.tables.columns import IN_AREA, big, flat, key, moment, ref, sealed, words


class HouseClaim(SQLModel, table=True):
    """Somebody says that they let a house; no house and no right over one before an officer has confirmed it.

    `told`: what they say of the house, by name; `content`: name, phone and manager, sealed; `state`: waiting, confirmed
    or refused. `house_id`: a known house that is meant, or the one it became.
    """

    __tablename__ = "house_claims"
    __table_args__ = (Index("house_claims_area_no", "area_no", "id"), {"info": IN_AREA})
    id: int = key()
    area_no: int = big()
    area_id: int = ref("areas.id")
    house_id: int | None = ref("houses.id", null=True)
    contact_id: int = ref("contacts.id")
    person_id: int | None = ref("people.id", null=True)
    role: str = words(default="landlord")
    address: str = words()
    told: dict[str, Any] = flat()
    content: bytes = sealed()
    state: str = words(default="waiting")
    reason: str = words(default="")
    officer_id: int | None = ref("officers.id", null=True)
    at: datetime = moment()
    decided_at: datetime | None = moment(null=True)


class Card(SQLModel, table=True):
    """An access card or token in somebody's hands; that it came back says nothing of where they live (decision 14)."""

    __tablename__ = "cards"
    __table_args__ = (
        Index("cards_house", "house_id", "number"),
        Index("cards_stay", "stay_id"),
        {"info": IN_AREA},
    )
    id: int = key()
    area_no: int = big()
    house_id: int = ref("houses.id")
    stay_id: int | None = ref("stays.id", null=True)
    number: str = words()
    issued_on: date = Field()
    returned_on: date | None = None
    source: str = words()
    created_at: datetime = moment(now=True)


class SelfCheck(SQLModel, table=True):
    """A landlord went through a pack's list in a house: `answers` by item are fine, wrong or absent."""

    __tablename__ = "self_checks"
    __table_args__ = (Index("self_checks_house", "house_id", "on_day"), {"info": IN_AREA})
    id: int = key()
    area_no: int = big()
    house_id: int = ref("houses.id")
    person_id: int = ref("people.id")
    on_day: date = Field()
    pack: str = words()
    answers: dict[str, Any] = flat()
    note: str = words(default="")
    channel: str = words()
    created_at: datetime = moment(now=True)


class LeaseFiling(SQLModel, table=True):
    """A lease filed (租赁备案) with the housing office, as the landlord says; never a declaration of residence."""

    __tablename__ = "lease_filings"
    __table_args__ = (Index("lease_filings_house", "house_id"), {"info": IN_AREA})
    id: int = key()
    area_no: int = big()
    house_id: int = ref("houses.id")
    room: str = words(default="")
    person_id: int = ref("people.id")
    number: str = words(default="")
    filed_on: date = Field()
    until: date | None = None
    source: str = words()
    created_at: datetime = moment(now=True)
