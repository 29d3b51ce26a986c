"""What an official account of WeChat lets us do: its access token, and for each reader the window and the consents."""

from datetime import datetime
from typing import Any, ClassVar

from sqlalchemy import BigInteger, Column, ForeignKey, Text
from sqlmodel import Field, SQLModel

from registry.tables.columns import INTERNAL, big, moment, sealed, small


class ServiceToken(SQLModel, table=True):
    """A credential that runs out, shared by all processes; sealed under the account's name."""

    __tablename__ = "service_tokens"
    __table_args__: ClassVar[Any] = {"info": INTERNAL}
    account: str = Field(sa_column=Column(Text, primary_key=True))
    content: bytes = sealed()
    expires_at: datetime = moment()
    made_at: datetime = moment(now=True)


class WechatWindow(SQLModel, table=True):
    """Until when, and how often, one reader may be written to unasked.

    `remaining` service messages until `open_until` (machine time: WeChat's own clock); `consents` subscription messages
    at any time. `consented_at` is the CreateTime of the last consent counted: a callback that comes again counts once.
    """

    __tablename__ = "wechat_windows"
    __table_args__: ClassVar[Any] = {"info": INTERNAL}
    contact_id: int = Field(sa_column=Column(BigInteger, ForeignKey("contacts.id"), primary_key=True))
    open_until: datetime = moment(now=True)
    remaining: int = small(default="0")
    consents: int = small(default="0")
    consented_at: int = big(default="0")
