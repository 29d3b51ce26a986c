"""What the lodging registration of a foreigner holds beyond a declaration of residence (domain facts §1.10)."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class ForeignStay:
    """`nationality` is an ISO 3166 alpha-3 code, '' with documents of Hong Kong, Macao and Taiwan.

    `moved_in` is the moment of moving in, to the hour; `due` the end of the pack's hours after it.
    """

    nationality: str
    chinese_name: str
    sex: str
    born: date
    permit: str
    permit_number: str
    stay_until: date
    entered: date
    port: str
    host_name: str
    host_phone: str
    moved_in: datetime
    due: datetime
