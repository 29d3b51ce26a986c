"""Residence permits (居住证) as their holders told us of them."""

from datetime import date, datetime

from sqlalchemy import Index
from sqlmodel import Field, SQLModel

from registry.tables.columns import PERSON_SEEN, key, moment, ref, through, words


class Permit(SQLModel, table=True):
    """A permit somebody says they hold; `endorsed_on` is the last yearly endorsement (签注) they told us of.

    Full years count from `counts_from`: the day of issue, or that of a late endorsement, which begins them anew.
    """

    __tablename__ = "permits"
    __table_args__ = (
        Index("permits_person", "person_id"),
        {"info": through(PERSON_SEEN.format(person="permits.person_id"))},
    )
    id: int = key()
    person_id: int = ref("people.id")
    contact_id: int = ref("contacts.id")
    issued_on: date = Field()
    counts_from: date = Field()
    endorsed_on: date | None = None
    channel: str = words()
    at: datetime = moment()
    ended_at: datetime | None = moment(null=True)
