"""Shapes that several routes share, and the masks: no identity number and no phone leaves unmasked but by a reveal."""

import re
from collections.abc import Mapping
from datetime import date, datetime
from typing import Annotated, Any

from fastapi import Path
from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints, computed_field
from sqlalchemy.engine import Row
from starlette.convertors import Convertor, register_url_convertor

from flows.documents import mask
from flows.phones import masked_phone
from registry.database import SHANGHAI
from registry.masks import without_numbers
from registry.officers import Officer
from registry.people import surname

LARGEST = 2**53 - 1
"""Ids stay within what every JSON reader holds exactly."""

Id = Annotated[int, Path(ge=1, le=LARGEST)]


class Numeral(Convertor[str]):
    """An id in an address, `{declaration_id:id}`: /declarations/export is not one."""

    regex = "[0-9]{1,16}"

    def convert(self, value: str) -> str:
        return value

    def to_string(self, value: str) -> str:
        return value


register_url_convertor("id", Numeral())


def digits(given: object) -> object:
    """In an address a number is digits and nothing else."""
    if not isinstance(given, str):
        return given
    if not re.fullmatch(r"[0-9]{1,16}(\.0)?", given):
        raise ValueError("a whole number is written in digits")
    return int(given.removesuffix(".0"))


def without_fraction(given: object) -> object:
    """JSON knows one kind of number: 3.0 is 3."""
    return int(given) if isinstance(given, float) and given.is_integer() else given


Ref = Annotated[int, Field(ge=1, le=LARGEST), BeforeValidator(digits)]
"""An id in a query."""

BodyRef = Annotated[int, Field(ge=1, le=LARGEST), BeforeValidator(without_fraction)]
"""An id in a body."""


_SAYS_SOMETHING = r"^[^\x00-\x1f\x7f]*[^\s\x00-\x1f\x7f][^\x00-\x1f\x7f]*$"


def words(most: int, least: int = 1) -> Any:
    """Words on one line, not blank."""
    return StringConstraints(min_length=least, max_length=most, pattern=_SAYS_SOMETHING)


Reason = Annotated[str, words(300, 2), Field(description="Why; it is kept in the audit.")]


def iso_day(given: object) -> object:
    """Days are written 2023-06-12 and in no other way."""
    if isinstance(given, date) or given is None:
        return given
    if not isinstance(given, str) or not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", given):
        raise ValueError("a day is written like 2023-06-12")
    return date.fromisoformat(given)


Day = Annotated[date, BeforeValidator(iso_day)]


class Asked(BaseModel):
    """The body of a request: nothing unknown in it, and no number where words belong."""

    model_config = ConfigDict(extra="forbid", strict=True)


class Because(Asked):
    reason: Reason


class Shown(BaseModel):
    """A part of an answer."""

    model_config = ConfigDict(frozen=True)


class AreaShown(Shown):
    id: int
    parent_id: int | None = None
    level: str
    name: str
    police: str | None = None
    office: str | None = None
    phone: str | None = None


class HouseRef(Shown):
    id: int
    code: str
    address: str


def house_of(row: Row[Any]) -> HouseRef:
    """Of a row with house_id, code and address."""
    return HouseRef(id=row.house_id, code=row.code, address=row.address)


def house_or_none(row: Row[Any]) -> HouseRef | None:
    """The same, where there may be no house."""
    return house_of(row) if row.code else None


class PersonRef(Shown):
    """`name` is '' where their data only rest (PIPL 47): `at_rest`; such a person is opened with a reason."""

    id: int
    name: str

    @computed_field  # type: ignore[prop-decorator]
    @property
    def at_rest(self) -> bool:
        return not self.name


class Problem(BaseModel):
    """RFC 9457; `code` is stable, `detail` is for people."""

    type: str = "about:blank"
    title: str
    status: int
    code: str
    detail: str
    errors: list[dict[str, str]] | None = None


def local(moment: datetime) -> datetime:
    return moment.astimezone(SHANGHAI)


def local_or_none(moment: datetime | None) -> datetime | None:
    return local(moment) if moment is not None else None


# -- masks --------------------------------------------------------------------------------------------------------


def shown_name(name: str, officer: Officer) -> str:
    """Whole, or the surname alone for those who may see no more."""
    return name if officer.sees_names or not name else surname(name) + "*"


def shown_number(number: str) -> str | None:
    return mask(number) if number else None


def shown_phone(phone: str) -> str | None:
    return masked_phone(phone) if phone else None


def shown_detail(detail: Mapping[str, Any]) -> dict[str, Any]:
    return {
        key: without_numbers(value) if isinstance(value, str) and key != "hash" else value
        for key, value in detail.items()
    }
