"""What an official account of WeChat lets us do: its access token, and for each reader the window and the consents."""

from datetime import datetime
from typing import Any, ClassVar

from sqlalchemy import BigInteger, Column, ForeignKey, Index, LargeBinary, Text, UniqueConstraint
from sqlmodel import Field, SQLModel

from registry.tables.columns import INTERNAL, big, key, moment, ref, sealed, small


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


class WechatAsk(SQLModel, table=True):
    """A reader was asked whether one more message may come (一次性订阅消息), under a scene of their own.

    `hash` is the SHA-256 of the state that went to WeChat and comes back; agreed to once, spent by one message.
    """

    __tablename__ = "wechat_asks"
    __table_args__ = (
        UniqueConstraint("hash"),
        Index("wechat_asks_contact", "contact_id"),
        {"info": INTERNAL},
    )
    id: int = key()
    hash: bytes = Field(sa_column=Column(LargeBinary, nullable=False))
    contact_id: int = ref("contacts.id")
    scene: int = small()
    expires_at: datetime = moment()
    agreed_at: datetime | None = moment(null=True)
    spent_at: datetime | None = moment(null=True)
