"""The work of offices: programmes that run, visits, hazards, devices, papers, meetings, figures and reports.

Days are civil days in Asia/Shanghai. `source` says where a row came from (officer, landlord, import …).
"""

from datetime import date, datetime
from typing import Any

from sqlalchemy import Index, UniqueConstraint, text
from sqlmodel import Field, SQLModel

from registry.tables.columns import IN_AREA, PUBLIC, big, flag, flat, key, many, moment, ref, small, words


class Programme(SQLModel, table=True):
    """A pack that runs in an area and all below it, from `since` to `until`; several may run in one place."""

    __tablename__ = "programmes"
    __table_args__ = (
        Index("programmes_running", "area_id", "pack", unique=True, postgresql_where=text("until IS NULL")),
        {"info": PUBLIC},
    )
    id: int = key()
    area_id: int = ref("areas.id")
    pack: str = words()
    edition: str = words()
    since: date = Field()
    until: date | None = None


class Visit(SQLModel, table=True):
    """Somebody went to a house; only the outcome `met` counts as having seen it."""

    __tablename__ = "visits"
    __table_args__ = (Index("visits_house", "house_id", "kind", "on_day"), {"info": IN_AREA})
    id: int = key()
    area_no: int = big()
    house_id: int = ref("houses.id")
    kind: str = words()
    on_day: date = Field()
    outcome: str = words(default="met")
    head_count: int | None = None
    officer_id: int | None = ref("officers.id", null=True)
    note: str = words(default="")
    source: str = words()
    created_at: datetime = moment(now=True)


class Hazard(SQLModel, table=True):
    """A hazard (隐患). Until an officer saw it (`found_on`) it is a report and counts for nothing.

    From `paused_on` to `resumed_on` it was consulted about (一事一议) and its clock stood still.
    """

    __tablename__ = "hazards"
    __table_args__ = (
        Index("hazards_house", "house_id"),
        Index("hazards_area_no", "area_no", "id"),
        Index("hazards_open", "area_no", "code", postgresql_where=text("closed_on IS NULL")),
        {"info": IN_AREA},
    )
    id: int = key()
    number: str = words(unique=True)
    area_no: int = big()
    house_id: int | None = ref("houses.id", null=True)
    code: str = words()
    family: str = words()
    severity: str = words(default="ordinary")
    place: str = words(default="")
    act: str = words(default="")
    state: str = words(default="reported")
    found_by: str = words(default="officer")
    out_of_scope: bool = flag()
    round: str | None = words(null=True)
    found_on: date | None = None
    posted_on: date | None = None
    entered_on: date | None = None
    entered_no: str | None = words(null=True)
    measure: str | None = words(null=True)
    supervisor: str | None = words(null=True)
    due: date | None = None
    paused_on: date | None = None
    resumed_on: date | None = None
    transferred_to: str | None = words(null=True)
    transferred_on: date | None = None
    accepted_on: date | None = None
    submitted_on: date | None = None
    rechecked_on: date | None = None
    passed: bool | None = None
    closed_on: date | None = None
    looked_back_on: date | None = None
    parent_id: int | None = ref("hazards.id", null=True)
    source: str = words()
    created_at: datetime = moment(now=True)


class Device(SQLModel, table=True):
    """Devices and gear of one kind in one place of a house; `recorded_days` is how long a camera keeps its pictures."""

    __tablename__ = "devices"
    __table_args__ = (Index("devices_house", "house_id", "kind"), {"info": IN_AREA})
    id: int = key()
    area_no: int = big()
    house_id: int = ref("houses.id")
    kind: str = words()
    place: str = words(default="")
    number: int = small(default="1")
    works: bool = flag("true")
    linked: bool = flag()
    recorded_days: int | None = None
    made_on: date | None = None
    installed_on: date | None = None
    expires_on: date | None = None
    checked_on: date | None = None
    gone_on: date | None = None
    source: str = words()
    created_at: datetime = moment(now=True)


class Paper(SQLModel, table=True):
    """A document that a house, an office or an organisation has: rules, a plan, a contract; `since` it is in force."""

    __tablename__ = "papers"
    __table_args__ = (
        Index("papers_house", "house_id", "kind"),
        Index("papers_area", "area_id", "kind"),
        Index("papers_organisation", "organisation_id", "kind"),
        {"info": IN_AREA},
    )
    id: int = key()
    area_no: int = big()
    area_id: int | None = ref("areas.id", null=True)
    house_id: int | None = ref("houses.id", null=True)
    organisation_id: int | None = ref("organisations.id", null=True)
    kind: str = words()
    title: str = words(default="")
    since: date = Field()
    until: date | None = None
    source: str = words()
    created_at: datetime = moment(now=True)


class Post(SQLModel, table=True):
    """Who holds a post in a house that is no party to letting it: manager, fire-manager, building-head."""

    __tablename__ = "posts"
    __table_args__ = (Index("posts_house", "house_id", "role"), {"info": IN_AREA})
    id: int = key()
    area_no: int = big()
    house_id: int = ref("houses.id")
    role: str = words()
    name: str = words()
    since: date = Field()
    until: date | None = None
    source: str = words()


class Event(SQLModel, table=True):
    """A meeting, drill, joint inspection, talk or outreach that an office held."""

    __tablename__ = "events"
    __table_args__ = (Index("events_kind", "kind", "area_no", "on_day"), {"info": IN_AREA})
    id: int = key()
    area_no: int = big()
    area_id: int = ref("areas.id")
    kind: str = words()
    on_day: date = Field()
    people: int | None = None
    place: str = words(default="")
    note: str = words(default="")
    officer_id: int | None = ref("officers.id", null=True)
    source: str = words()
    created_at: datetime = moment(now=True)


class Listing(SQLModel, table=True):
    """A house on a list (negative, conversion): it stays in the list's denominator once treated or removed."""

    __tablename__ = "listings"
    __table_args__ = (Index("listings_house", "house_id", "list"), {"info": IN_AREA})
    id: int = key()
    area_no: int = big()
    house_id: int = ref("houses.id")
    list: str = words()
    level: str = words(default="")
    listed_on: date = Field()
    treated_on: date | None = None
    removed_on: date | None = None
    why: str = words(default="")
    source: str = words()


class Tally(SQLModel, table=True):
    """A number that an office reports and we cannot count: police incidents, fires, violators found; per month."""

    __tablename__ = "tallies"
    __table_args__ = (UniqueConstraint("area_id", "kind", "month"), {"info": IN_AREA})
    id: int = key()
    area_no: int = big()
    area_id: int = ref("areas.id")
    kind: str = words()
    month: date = Field()
    number: int = big()
    source: str = words()


class Sample(SQLModel, table=True):
    """A stay drawn at random to be checked on the spot; accuracy is measured by these alone."""

    __tablename__ = "samples"
    __table_args__ = (UniqueConstraint("stay_id", "drawn_on"), {"info": IN_AREA})
    id: int = key()
    area_no: int = big()
    stay_id: int = ref("stays.id")
    drawn_on: date = Field()
    checked_on: date | None = None
    wrong: list[str] = many()
    officer_id: int | None = ref("officers.id", null=True)


class Report(SQLModel, table=True):
    """A report drafted from figures, signed off by an officer and frozen then."""

    __tablename__ = "reports"
    __table_args__ = (UniqueConstraint("pack", "name", "area_id", "due"), {"info": IN_AREA})
    id: int = key()
    area_no: int = big()
    area_id: int = ref("areas.id")
    pack: str = words()
    edition: str = words()
    name: str = words()
    since: date = Field()
    due: date = Field()
    content: dict[str, Any] = flat()
    drafted_at: datetime = moment()
    signed_by: int | None = ref("officers.id", null=True)
    signed_at: datetime | None = moment(null=True)


class Rate(SQLModel, table=True):
    """A day's figure of an area, frozen."""

    __tablename__ = "rates"
    __table_args__ = (UniqueConstraint("area_id", "pack", "name", "as_of"), {"info": IN_AREA})
    id: int = key()
    area_id: int = ref("areas.id")
    area_no: int = big()
    pack: str = words()
    name: str = words()
    as_of: date = Field()
    num: int = big()
    den: int = big()
