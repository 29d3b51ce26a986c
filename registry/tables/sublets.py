"""Whether the owner of a house lets somebody sublet it: asked, given, refused or withdrawn, in the words that were read."""

from datetime import datetime
from typing import Any

from sqlalchemy import Index, text
from sqlmodel import SQLModel

from registry.tables.columns import IN_AREA, big, key, moment, ref, words


class SubletConsent(SQLModel, table=True):
    """The owner's written consent (001-44) to one who sublets; whoever has none is registered all the same (decision 6).

    `contact_id`: the chat that said it sublets, `person_id` who it is once that is known; `surname` is all the owner is
    shown. `owner_id` answered, `words_read` is what they read then. `state`: asked, given, refused or withdrawn.
    """

    __tablename__ = "sublet_consents"
    __table_args__: Any = (
        Index("sublet_consents_house", "house_id"),
        Index("sublet_consents_asked", "house_id", "at", postgresql_where=text("state = 'asked'")),
        {"info": IN_AREA},
    )
    id: int = key()
    area_no: int = big()
    house_id: int = ref("houses.id")
    claim_id: int | None = ref("house_claims.id", null=True)
    contact_id: int | None = ref("contacts.id", null=True)
    person_id: int | None = ref("people.id", null=True)
    surname: str = words(default="")
    rooms: int | None = None
    owner_id: int | None = ref("people.id", null=True)
    state: str = words(default="asked")
    words_read: str = words(default="")
    source: str = words()
    at: datetime = moment()
    answered_at: datetime | None = moment(null=True)
