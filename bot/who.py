"""Who speaks in a turn, as far as facts and deeds need to know."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from programmes.pack import Pack


@dataclass(frozen=True, slots=True)
class Who:
    """One contact in one turn. `person_id` and `officer_id` only after proof; `now` is civil time in Asia/Shanghai.

    `channel`: web, telegram, wechat, sms or terminal; `account`: web, telegram:main, …; `carries`: what may travel there.
    `answers` are those of the script whose deed is carried out, by question; a declaration keeps them, sealed.
    """

    contact_id: int
    account: str
    channel: str
    person_id: int | None
    lang: str
    now: datetime
    pack: Pack
    carries: str
    answers: Mapping[str, str] = field(default_factory=dict, hash=False)
    officer_id: int | None = None

    @property
    def today(self) -> date:
        return self.now.date()

    @property
    def actor(self) -> str:
        """As the audit names them."""
        return f"contact:{self.contact_id}"
