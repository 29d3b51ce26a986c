"""Shapes of campaigns: what officers fill in, and what they are shown."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Annotated, Any, Literal, get_args

from pydantic import BeforeValidator, ConfigDict, Field, StringConstraints, WithJsonSchema
from sqlalchemy.engine import Row

from api.routes.shapes import Asked, BodyRef, Day, Shown, local, local_or_none, without_fraction, words
from notices.campaign_content import KINDS, LONGEST, WARNINGS
from registry.audience import ROLES
from registry.estimates import Estimate
from registry.overview.campaigns import Progress

Kind = Literal[
    "education",
    "case",
    "inspection",
    "good-practice",
    "news",
    "fire",
    "gas",
    "weather",
    "evacuation",
    "supply",
]
Role = Literal[
    "tenant",
    "landlord",
    "sublandlord",
    "agent",
    "property_manager",
    "employer",
    "operator",
    "desk",
]
Channel = Literal["web", "telegram", "wechat", "sms"]
State = Literal["draft", "approved", "scheduled", "running", "paused", "cancelled", "finished"]
assert get_args(Kind) == (*KINDS, *WARNINGS)
assert get_args(Role) == ROLES

Name = Annotated[str, words(60)]
UNBROKEN = BeforeValidator(without_fraction)
"""Goes last: bounds that come after a validator do not stand in the schema."""
Said = Annotated[
    str, StringConstraints(min_length=1, max_length=20_000, pattern=r"^[^\x00-\x09\x0b-\x1f\x7f]+$")
]
Lang = Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}$")]
ByLang = Annotated[dict[Lang, Said], Field(max_length=20, json_schema_extra={"additionalProperties": False})]
Refs = Annotated[list[BodyRef], Field(max_length=1000)]
Names = Annotated[list[Name], Field(max_length=50)]


def moment(given: object) -> object:
    """A moment says its offset: 2023-06-15T09:00:00+08:00."""
    if not isinstance(given, str):
        return given
    read = datetime.fromisoformat(given)
    if read.tzinfo is None:
        raise ValueError("a moment says its offset, like 2023-06-15T09:00:00+08:00")
    if not 2000 <= read.year <= 2100:
        raise ValueError("a moment lies between the years 2000 and 2100")
    return read


Moment = Annotated[
    datetime,
    BeforeValidator(moment),
    WithJsonSchema({"type": "string", "format": "date-time", "pattern": "^(20[0-9]{2}|2100)-"}),
]


class FilterAsked(Asked):
    """All that is named must hold. `areas` are subtrees; `tiers` the programme's; `duty` one of its rules."""

    areas: Refs = Field(default=[])
    area_marks: Names = Field(default=[])
    roles: list[Role] = Field(default=[], max_length=len(ROLES))
    house_types: Names = Field(default=[])
    tiers: Names = Field(default=[])
    control_classes: Names = Field(default=[])
    marks: Names = Field(default=[])
    channels: list[Channel] = Field(default=[], max_length=4)
    duty: Annotated[str, words(60)] | None = None
    overdue: bool = False
    untaken: Annotated[str, words(60)] | None = Field(
        None, description="A lesson that they have not taken, or not anew."
    )
    silent_days: Annotated[int, Field(ge=1, le=3660), UNBROKEN] | None = None
    people: Refs = Field(default=[])
    houses: Refs = Field(default=[])
    lists: Annotated[list[BodyRef], Field(max_length=10)] = Field(default=[])
    run: BodyRef | None = Field(None, description="Those an earlier sending went to; see `who`.")
    who: Literal["unanswered", "answered", "unreached"] = "unanswered"
    answers: Annotated[list[Name], Field(max_length=6)] = Field(default=[])


class AudienceAsked(Asked):
    """Everybody one of `include` holds for (all in the area, without any), but for whom one of `exclude` holds for."""

    include: Annotated[list[FilterAsked], Field(max_length=10)] = Field(default=[])
    exclude: Annotated[list[FilterAsked], Field(max_length=10)] = Field(default=[])


class ChoiceAsked(Asked):
    value: Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9-]{0,19}$")]
    labels: ByLang


class ContentAsked(Asked):
    """Texts by language, with placeholders; `fallbacks` by placeholder and language for who lacks it."""

    texts: Annotated[ByLang, Field(min_length=1)]
    fallbacks: Annotated[
        dict[Name, ByLang], Field(max_length=len(LONGEST), json_schema_extra={"additionalProperties": False})
    ] = Field(default={})
    image: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")] | None = None
    start: Annotated[str, words(100)] | None = Field(None, description="A conversation its button opens.")
    acknowledge: bool = False
    choices: Annotated[list[ChoiceAsked], Field(max_length=20)] = Field(default=[])


class RelayAsked(Asked):
    """Whose warning is passed on."""

    issuer: Annotated[str, words(60)]
    level: Annotated[str, words(30)]
    issued_at: Moment

    def flat(self) -> dict[str, str]:
        return {"issuer": self.issuer, "level": self.level, "issued_at": self.issued_at.isoformat()}


class CampaignAsked(Asked):
    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "area": 3,
                    "kind": "education",
                    "title": "消防宣传月",
                    "audience": {"include": [{"roles": ["tenant"], "untaken": "fire-safety"}]},
                    "content": {
                        "texts": {"zh": "您好，请学一遍租房防火，约3分钟。"},
                        "start": "lesson:fire-safety",
                    },
                }
            ]
        }
    )
    area: BodyRef
    kind: Kind
    title: Annotated[str, words(100)]
    reason: Annotated[str, StringConstraints(max_length=100, pattern=r"^[^\x00-\x1f\x7f{}]*$")] = ""
    urgent: bool = False
    relay: RelayAsked | None = None
    audience: AudienceAsked = AudienceAsked()
    content: ContentAsked
    expires_hours: Annotated[int, Field(ge=1, le=720), UNBROKEN] = 72


class Every(Asked):
    days: Annotated[int, Field(ge=0, le=366), UNBROKEN] = 0
    weeks: Annotated[int, Field(ge=0, le=53), UNBROKEN] = 0
    months: Annotated[int, Field(ge=0, le=24), UNBROKEN] = 0
    years: Annotated[int, Field(ge=0, le=5), UNBROKEN] = 0


class ScheduleAsked(Asked):
    """Once `at` a moment; or by `cron` (five fields, days of the week as mon … sun); or `every` so long from a day on."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [{"cron": "0 9 1 * *"}, {"at": "2023-06-15T09:00:00+08:00"}],
            "oneOf": [
                {"required": [way], "properties": {way: {"type": kind}}}
                for way, kind in (("at", "string"), ("cron", "string"), ("every", "object"))
            ],
        }
    )
    at: Moment | None = None
    cron: Annotated[str, words(100)] | None = None
    every: Every | None = None
    time: Annotated[str, StringConstraints(pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9]$")] = "09:00"
    since: Day | None = None
    until: Day | None = None


class TestAsked(Asked):
    contact: BodyRef


class FollowUpAsked(Asked):
    run: BodyRef
    who: Literal["unanswered", "answered", "unreached"] = "unanswered"
    answers: Annotated[list[Name], Field(max_length=6)] = Field(default=[])
    title: Annotated[str, words(100)]


# -- shown ----------------------------------------------------------------------------------------------------------


class Plan(Shown):
    next_at: datetime | None
    rule: dict[str, Any] | None
    until: date | None


class CampaignShown(Shown):
    """`note` says why the clock stopped it; `version` counts changes of what is said and to whom."""

    id: int
    area: int
    kind: str
    title: str
    reason: str
    urgent: bool
    relay: dict[str, str] | None
    audience: dict[str, Any]
    content: dict[str, Any]
    version: int
    state: str
    note: str | None
    made_by: int
    made_at: datetime
    approved_by: int | None
    approved_at: datetime | None
    plan: Plan
    expires_hours: int
    follows: int | None


class SampleReader(Shown):
    surname: str
    village: str | None
    channel: str | None


class EstimateShown(Shown):
    """Before anything is sent: of those `chosen`, the `recipients` are told. The others are not, each for one reason:
    `unreachable`, `opted_out`, `enough` (written to often enough this week); an urgent one skips nobody who can be
    reached. `channels`, `sample` and `lacking` (nothing for a placeholder that has no fallback) are of those told."""

    chosen: int
    recipients: int
    unreachable: int
    opted_out: int
    enough: int
    channels: dict[str, int]
    lacking: dict[str, int]
    needs_second_officer: bool
    sample: list[SampleReader]


class RunShown(Shown):
    """A sending: whoever was `chosen` is frozen, one row each, `recipients` of them to be told. `states` counts the rows:
    queued, leased, sent, delivered, read, answered, failed, skipped, unknown, expired, cancelled; `failed` and `skipped`
    by reason, `unreachable` those no chat reaches; `answers` the readers by what they answered."""

    id: int
    due_at: datetime
    launched_at: datetime
    late: bool = Field(description="Its time was missed, while everything was down or while it was paused.")
    state: str
    finished_at: datetime | None
    chosen: int
    recipients: int
    states: dict[str, int]
    unreachable: int
    failed: dict[str, int]
    skipped: dict[str, int]
    answers: dict[str, int]


class Runs(Shown):
    runs: list[RunShown]


class Moments(Shown):
    moments: list[datetime]


class Launch(Shown):
    run: int
    chosen: int
    recipients: int


class AnswerShown(Shown):
    id: int
    answer: str
    at: datetime
    person: dict[str, Any] | None


def campaign_of(row: Row[Any]) -> CampaignShown:
    return CampaignShown(
        id=row.id,
        area=row.area_id,
        kind=row.kind,
        title=row.title,
        reason=row.reason,
        urgent=row.urgent,
        relay=row.relay or None,
        audience=row.audience,
        content=row.content,
        version=row.version,
        state=row.state,
        note=row.note,
        made_by=row.made_by,
        made_at=local(row.made_at),
        approved_by=row.approved_by,
        approved_at=local_or_none(row.approved_at),
        plan=Plan(next_at=local_or_none(row.next_at), rule=row.rule or None, until=row.until),
        expires_hours=row.expires_hours,
        follows=row.follows,
    )


def estimate_of(found: Estimate, second_from: int, named: Mapping[str, str]) -> EstimateShown:
    """`named` are the sample's surnames by name."""
    sample = [
        SampleReader(surname=named[one["name"]], village=one["village"], channel=one["channel"])
        for one in found.sample
    ]
    return EstimateShown(
        chosen=found.chosen,
        recipients=found.recipients,
        unreachable=found.unreachable,
        opted_out=found.opted_out,
        enough=found.enough,
        channels=dict(found.channels),
        lacking={name: number for name, number in found.lacking.items() if number},
        needs_second_officer=found.chosen >= second_from,
        sample=sample,
    )


def run_of(row: Row[Any], far: Progress) -> RunShown:
    return RunShown(
        id=row.id,
        due_at=local(row.due_at),
        launched_at=local(row.launched_at),
        late=row.late,
        state=row.state,
        finished_at=local_or_none(row.finished_at),
        chosen=sum(far.states.values()),
        recipients=row.recipients,
        states=far.states,
        unreachable=far.unreachable,
        failed=far.failed,
        skipped=far.skipped,
        answers=far.answers,
    )
