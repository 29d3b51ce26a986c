"""What people and officers say to each other: one open thread a chat, each word sealed."""

from datetime import datetime

from sqlalchemy import Index, text
from sqlmodel import SQLModel

from registry.tables.columns import IN_AREA, big, key, moment, ref, sealed


class Thread(SQLModel, table=True):
    """A chat that talks to its grid worker. `waiting_since`: the oldest word of the person nobody answered yet."""

    __tablename__ = "threads"
    __table_args__ = (
        Index("threads_open", "contact_id", unique=True, postgresql_where=text("closed_at IS NULL")),
        Index("threads_area_no", "area_no", "id"),
        {"info": IN_AREA},
    )
    id: int = key()
    area_no: int = big()
    contact_id: int = ref("contacts.id")
    house_id: int | None = ref("houses.id", null=True)
    officer_id: int | None = ref("officers.id", null=True)
    opened_at: datetime = moment()
    waiting_since: datetime | None = moment(null=True)
    last_at: datetime = moment()
    closed_at: datetime | None = moment(null=True)


class ThreadPost(SQLModel, table=True):
    """One thing said, by the person (`officer_id` null) or an officer; `words` is sealed under the row's id."""

    __tablename__ = "thread_posts"
    __table_args__ = (Index("thread_posts_thread", "thread_id", "id"), {"info": IN_AREA})
    id: int = key()
    thread_id: int = ref("threads.id")
    area_no: int = big()
    officer_id: int | None = ref("officers.id", null=True)
    words: bytes = sealed()
    file_id: int | None = ref("files.id", null=True)
    at: datetime = moment()
    read_at: datetime | None = moment(null=True)
