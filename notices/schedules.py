"""When a campaign is sent: once, or again and again by APScheduler's triggers; only read here, the clock ticks elsewhere."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any, Final

from registry.database import SHANGHAI

PREVIEWED: Final = 5
CLOSEST: Final = timedelta(hours=20)
"""Nothing is broadcast more often than daily, whatever a rule says."""


class BadSchedule(ValueError):
    """`code`: bad-rule, never-fires, too-often or schedule-past."""

    def __init__(self, code: str, detail: str) -> None:
        super().__init__(detail)
        self.code, self.detail = code, detail


@dataclass(frozen=True, slots=True)
class Schedule:
    """A moment `at`, or a `rule`: {cron} of five fields, or {every: {days, weeks, months, years}, time, from}.

    Until the end of the day `until`, if there is one. Times are civil, in Asia/Shanghai.
    """

    at: datetime | None = None
    rule: Mapping[str, Any] | None = None
    until: date | None = None

    def first(self, now: datetime, number: int = PREVIEWED) -> list[datetime]:
        """The next moments after `now`. Raises BadSchedule."""
        if self.at is not None:
            if self.at <= now:
                raise BadSchedule("schedule-past", "That moment is over.")
            return [self.at.astimezone(SHANGHAI)]
        found = [moment for moment in _fires(self.rule or {}, now, number) if self._holds(moment)]
        if not found:
            raise BadSchedule("never-fires", "This rule never comes to a moment.")
        if len(found) > 1 and found[1] - found[0] < CLOSEST:
            raise BadSchedule("too-often", "Nothing is broadcast more often than once a day.")
        return found

    def next(self, now: datetime) -> datetime | None:
        """The moment after `now`, None when it is over."""
        if not self.rule:
            return None
        return next((moment for moment in _fires(self.rule, now, 1) if self._holds(moment)), None)

    def _holds(self, moment: datetime) -> bool:
        return self.until is None or moment.date() <= self.until


def _fires(rule: Mapping[str, Any], now: datetime, number: int) -> list[datetime]:
    trigger = _trigger(rule)
    found: list[datetime] = []
    after = now.astimezone(SHANGHAI)
    last: datetime | None = None
    while len(found) < number:
        try:
            moment = trigger.get_next_fire_time(last, after)
        except OverflowError:  # past the year 9999
            break
        if moment is None:
            break
        if moment > now:
            found.append(moment)
        last, after = moment, moment + timedelta(seconds=1)
    return found


def _trigger(rule: Mapping[str, Any]) -> Any:
    from apscheduler.triggers.calendarinterval import CalendarIntervalTrigger  # on use: 60 ms
    from apscheduler.triggers.cron import CronTrigger

    try:
        if "cron" in rule:
            fields = str(rule["cron"]).split()
            # Its numbers count from Monday as 0, crontab's from Sunday: nobody could tell which was meant.
            if len(fields) == 5 and any(
                sign.isdigit() for sign in fields[4].partition("/")[0].partition("#")[0]
            ):
                raise BadSchedule("bad-rule", "Write days of the week as mon, tue … sun.")
            return CronTrigger.from_crontab(str(rule["cron"]), timezone=SHANGHAI)
        at, first = time.fromisoformat(rule["time"]), date.fromisoformat(rule["from"])
        return CalendarIntervalTrigger(
            **rule["every"], hour=at.hour, minute=at.minute, start_date=first, timezone=SHANGHAI
        )
    except BadSchedule:
        raise
    except (ValueError, TypeError, KeyError, OverflowError) as fault:
        raise BadSchedule(
            "bad-rule", "Five fields of a crontab, or every so many days, weeks, months."
        ) from fault
