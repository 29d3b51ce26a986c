"""How people and officers are reached beside chats: numbers that text, what was texted, officers' own addresses."""

from datetime import datetime
from typing import Any, ClassVar

from sqlalchemy import Column, Index, Text
from sqlmodel import Field, SQLModel

from registry.tables.columns import INTERNAL, key, moment, ref, sealed, small, words


class SmsNumber(SQLModel, table=True):
    """A phone that wrote to us, sealed; `name` is the address of its contact, which tells nothing by itself."""

    __tablename__ = "sms_numbers"
    __table_args__: ClassVar[Any] = {"info": INTERNAL}
    name: str = Field(sa_column=Column(Text, primary_key=True))
    phone: bytes = sealed()
    made_at: datetime = moment(now=True)


class SmsSend(SQLModel, table=True):
    """Parts handed to the gateway for one number; kept two days, so that quotas can be counted."""

    __tablename__ = "sms_sends"
    __table_args__ = (Index("sms_sends_name", "name", "at"), {"info": INTERNAL})
    id: int = key()
    name: str = words()
    parts: int = small()
    at: datetime = moment(now=True)


class OfficerAddress(SQLModel, table=True):
    """Where an officer is told what waits: an Apprise URL, sealed, because it carries passwords; `service` its scheme."""

    __tablename__ = "officer_addresses"
    __table_args__ = (Index("officer_addresses_officer", "officer_id"), {"info": INTERNAL})
    id: int = key()
    officer_id: int = ref("officers.id")
    service: str = words()
    url: bytes = sealed()
    made_at: datetime = moment(now=True)
