"""Whatever an outside service answers has one rule: what it means for the notice, the account, the reader, all others."""

from dataclasses import dataclass
from datetime import date
from typing import Any

import pytest

from notices import alarms, clock, leases, outbox
from notices.sender import LONGEST_HOLD
from programmes.pack import load
from registry import officer_addresses, officers
from registry.database import Database, begin_demo, rows, value
from registry.vault import Vault
from tests.fakes.line import ANSWERS, FakeLine
from tests.fakes.telegram import Fault
from tests.fakes.wechat import Fault as Errcode
from tests.faulty import ACCOUNTS, Service, service
from tests.small_town import Town


@dataclass(frozen=True)
class Meant:
    """What an answer means. `states` of the notice as urgent, reply, service and as a campaign; `calls` for it alone."""

    state: str = "sent"
    campaign: str = ""
    reason: str | None = None
    calls: int = 1
    tries: int = 0
    unknown: bool = False
    unreachable: str | None = None
    paused: str | None = None
    held: tuple[float, float] | None = None

    @property
    def stops(self) -> bool:
        """The account stands still: nobody else is told, and nobody's chances are used up."""
        return bool(self.paused or (self.held and self.held[1] > 10))

    def of(self, kind: str) -> str:
        return (self.campaign or self.state) if kind == "campaign" else self.state


LATER = Meant(calls=2, tries=1)
"""It did not arrive, and went at the second try."""
DOUBT = Meant(campaign="unknown", calls=2, unknown=True)
"""It may have arrived: counted as unknown first, then sent once more; a campaign never."""


def refused(reason: str) -> Meant:
    return Meant("failed", reason=reason)


def gone(reason: str) -> Meant:
    return Meant("failed", reason=reason, unreachable=reason)


def shut(reason: str) -> Meant:
    return Meant("queued", paused=reason)


def held(low: float, high: float) -> Meant:
    return Meant("queued" if high > 10 else "sent", calls=1 if high > 10 else 2, held=(low, high))


def flood(seconds: Any) -> Fault:
    return Fault(429, "Too Many Requests", retry_after=seconds)


TELEGRAM = [
    (Fault(400, "Bad Request: message is too strange"), refused("bad-request")),
    (Fault(400, "Bad Request: chat not found"), gone("no-chat")),
    (Fault(413, "Request Entity Too Large"), refused("bad-request")),
    (Fault(401, "Unauthorized"), shut("unauthorized")),
    (Fault(401, how="garbage"), shut("unauthorized")),
    (Fault(404, "Not Found"), shut("unauthorized")),
    (Fault(403, "Forbidden: bot was blocked by the user"), gone("blocked")),
    (Fault(403, "Forbidden: user is deactivated"), gone("blocked")),
    (flood(1), held(0.0, 1.0)),
    (flood(10_800), held(10_780, 10_800)),
    (Fault(429, how="garbage"), held(0.0, 1.0)),
    (flood(-5), held(0.0, 1.0)),
    (flood("soon"), held(0.0, 1.0)),
    (flood(9_000_000_000_000_000_000), held(LONGEST_HOLD - 20, LONGEST_HOLD)),
    (flood(1e300), held(LONGEST_HOLD - 20, LONGEST_HOLD)),
    (Fault(500, "Internal Server Error"), LATER),
    (Fault(502, how="garbage"), LATER),
    (Fault(409, "Conflict"), LATER),
    (Fault(how="hang"), DOUBT),
    (Fault(how="close"), DOUBT),
    (Fault(200, how="garbage"), DOUBT),
    (Fault(200, "ok is false"), DOUBT),
]
WECHAT = [
    (Errcode(40003), refused("bad-openid")),
    (Errcode(45002), refused("errcode-45002")),
    (Errcode(47003), refused("errcode-47003")),
    (Errcode(99999), refused("errcode-99999")),
    (Errcode(45015), refused("window-closed")),
    (Errcode(45047), refused("window-closed")),
    (Errcode(43004), gone("unsubscribed")),
    (Errcode(40013), shut("errcode-40013")),
    (Errcode(40164), shut("errcode-40164")),
    (Errcode(48001), shut("errcode-48001")),
    (Errcode(50002), shut("errcode-50002")),
    (Errcode(45011), held(40, 60)),
    (Errcode(45009), held(0.5, 86_401)),
    (Errcode(40001), Meant(calls=2)),
    (Errcode(42001), Meant(calls=2)),
    (Errcode(-1), LATER),
    (Errcode(status=500), LATER),
    (Errcode(status=404), LATER),
    (Errcode(how="hang"), DOUBT),
    (Errcode(how="close"), DOUBT),
    (Errcode(how="garbage"), DOUBT),
]
SMS: list[tuple[Any, Meant]] = [
    ((400, {}), refused("bad-request")),
    ((200, {}, {"error": "words nobody knows"}), refused("gateway-refused")),
    ((200, {}, {"error": "Invalid_Number"}), gone("invalid-number")),
    ((410, {}), gone("no-such-number")),
    ((401, {}), shut("status-401")),
    ((402, {}), shut("status-402")),
    ((403, {}), shut("status-403")),
    ((200, {}, {"error": "no-credit"}), shut("no-credit")),
    ((429, {"Retry-After": "1"}), held(0.0, 1.0)),
    ((429, {"Retry-After": "10800"}), held(10_780, 10_800)),
    ((429, {"Retry-After": "Wed, 21 Oct 2026 07:28:00 GMT"}), held(0.0, 1.0)),
    ((429, {"Retry-After": "9" * 400}), held(LONGEST_HOLD - 20, LONGEST_HOLD)),
    ((200, {}, {"error": "too fast"}), held(0.0, 1.0)),
    ((500, {}), LATER),
    ((503, {}, ["what?"]), LATER),
    ((200, {}, ["what?"]), Meant()),
    ((200, {}, {"id": "a\0b"}), Meant()),
    ("hang", DOUBT),
    ("close", DOUBT),
]
TABLE = [
    pytest.param(name, fault, meant, kind, id=f"{name}-{fault}-{kind}")
    for name, table in (("telegram", TELEGRAM), ("wechat", WECHAT), ("sms", SMS))
    for fault, meant in table
    for kind in (("service", "campaign") if meant is DOUBT else ("service",))
]


@pytest.mark.parametrize(("name", "fault", "meant", "kind"), TABLE)
async def test_each_answer_has_its_rule(
    db: Database, vault: Vault, name: str, fault: Any, meant: Meant, kind: str
) -> None:
    """The first of three notices meets the fault; the others are for other readers."""
    async with service(name, db, vault) as outside:
        await outside.people(3, kind)
        outside.fail(fault)
        async with outside.sending():
            if meant.stops:
                await outside.until_account("paused" if meant.paused else "held")
            else:
                await outside.until("1", [meant.of(kind)])
                for cause in ("2", "3"):
                    await outside.until(cause, ["sent"])
        first, account = await outside.row("1"), await outside.state()
        assert (first.state, first.reason, first.tries) == (
            meant.of(kind),
            meant.reason or (first.reason if meant.of(kind) == "unknown" else None),
            meant.tries,
        )
        assert (first.unknown_at is not None) is meant.unknown
        assert first.leased_until is None
        assert account.paused == meant.paused
        assert (await outside.unreachable())[0] == meant.unreachable
        others = [await outside.row(cause) for cause in ("2", "3")]
        assert {other.state for other in others} == {"queued" if meant.stops else "sent"}
        assert {(other.tries, other.unknown_at) for other in others} == {(0, None)}
        if meant.stops:
            assert outside.asked() == meant.calls
            assert outside.taken() == 0
            if meant.held:
                assert meant.held[0] < account.held <= meant.held[1]
            await stands_still_then_goes_on(outside)
        else:
            calls = 1 if meant.of(kind) == "unknown" else meant.calls
            assert outside.asked() == calls + 2
            assert outside.taken() == 2 + (meant.of(kind) == "sent" and meant.calls > 1)
            if meant.unreachable:
                await nothing_more_for_who_is_gone(outside)


async def stands_still_then_goes_on(outside: Service) -> None:
    """Nothing is claimed, by whoever comes next either; nothing was burnt: all are sent when somebody has looked."""
    before = outside.asked()
    async with outside.sending() as sender:
        sender.wake()
        await outside.tell(2, again="-meanwhile")
    assert outside.asked() == before
    await outside.let_in()
    async with outside.sending():
        for cause in ("1", "2", "3", "3-meanwhile"):
            assert (await outside.until(cause, ["sent"])).tries == 0
    assert outside.taken() == 4


async def nothing_more_for_who_is_gone(outside: Service) -> None:
    before = outside.asked()
    async with outside.db.begin() as conn:
        again = outbox.New(
            "again", "service", "notice", "accepted", {"receipt": "1"}, contact_id=outside.readers[0]
        )
        assert await outbox.put(conn, outside.vault, [again]) == 1
    row = await outside.row("again")
    assert (row.state, row.reason) == ("failed", "unreachable")
    assert outside.asked() == before


@pytest.mark.parametrize("kind", ["service", "campaign"])
@pytest.mark.parametrize("how", list(ANSWERS))
@pytest.mark.parametrize("name", list(ACCOUNTS))
async def test_what_is_no_http_is_doubtful(
    db: Database, vault: Vault, name: str, how: str, kind: str
) -> None:
    async with service(name, db, vault) as outside, FakeLine(how) as line:
        await outside.people(1, kind)
        outside.url = line.url + ("/send" if name == "sms" else "")
        async with outside.sending():
            await outside.until("1", ["unknown"])
    row = await outside.row("1")
    assert (row.unknown_at is not None, row.tries, line.calls) == (True, 0, 1 if kind == "campaign" else 2)


@pytest.mark.parametrize("name", list(ACCOUNTS))
async def test_a_service_nobody_can_reach_is_waited_for(db: Database, vault: Vault, name: str) -> None:
    async with service(name, db, vault) as outside:
        await outside.people(3, "campaign")
        outside.url = "http://127.0.0.1:9"
        async with outside.sending():
            await outside.until("1", ["leased"])
            await outside.until("1", ["queued"])
        assert [(await outside.row(c)).state for c in "123"] == ["queued"] * 3
        outside.url = ""
        async with outside.sending():
            for cause in "123":
                assert (await outside.until(cause, ["sent"])).tries == 0
    assert outside.taken() == 3


@pytest.mark.parametrize("name", list(ACCOUNTS))
async def test_doubtful_twice_stays_unknown_and_holds_nobody_up(
    db: Database, vault: Vault, name: str
) -> None:
    close: Any = {"telegram": Fault(how="close"), "wechat": Errcode(how="close"), "sms": "close"}[name]
    async with service(name, db, vault) as outside:
        await outside.people(2)
        outside.fail(close)
        async with outside.sending():
            await outside.until("2", ["sent"])
            outside.fail(close)
            row = await outside.until("1", ["unknown"])
            assert row.reason == "connection"
    async with db.begin() as conn:
        assert await value(conn, "SELECT count(*) FROM notices WHERE state = 'unknown'") == 1


# ---- officers are told --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", list(ACCOUNTS))
async def test_officers_are_told_once_a_pause_at_night_too(db: Database, vault: Vault, name: str) -> None:
    shutting: Any = {"telegram": Fault(401, "Unauthorized"), "wechat": Errcode(50002), "sms": (401, {})}[name]
    async with db.begin() as conn:
        await begin_demo(conn, date(2023, 6, 12))
        await Town(conn).build()
        for officer, role in (("王警官", "officer"), ("网格员", "grid")):
            await officers.add(conn, officer, ["东村"], role)
            await officer_addresses.add(conn, vault, officer, "json://127.0.0.1:1/x")
        await officers.add(conn, "老张", ["东村"])
        await officer_addresses.add(conn, vault, "老张", "json://127.0.0.1:1/y")
        await officers.dismiss(conn, "老张")
    async with service(name, db, vault) as outside:
        await outside.people(2)
        outside.fail(shutting)
        async with outside.sending():
            await outside.until_account("paused")
    assert await told(db, vault) == 1
    assert await told(db, vault) == 0
    async with db.begin() as conn:
        (row,) = await rows(
            conn,
            "SELECT n.*, f.name FROM notices n JOIN contacts c ON c.id = n.contact_id "
            "JOIN officer_addresses o ON c.address = 'o' || o.id JOIN officers f ON f.id = o.officer_id "
            "WHERE n.account = 'robots'",
        )
    assert (row.kind, row.text_key, row.state, row.name) == ("urgent", "paused", "queued", "王警官")
    await outside.let_in()
    assert await told(db, vault) == 0
    async with db.begin() as conn:
        await leases.shut(conn, outside.account, "unauthorized")
    assert await told(db, vault) == 1, "another pause is told again"


async def told(db: Database, vault: Vault) -> int:
    async with db.begin() as conn:
        return await alarms.tick(conn, vault)


async def test_the_clock_tells_them(db: Database, vault: Vault) -> None:
    async with db.begin() as conn:
        await Town(conn).build()
        await officers.add(conn, "王警官", ["东村"])
        await officer_addresses.add(conn, vault, "王警官", "json://127.0.0.1:1/x")
        await leases.open_account(conn, "telegram:main", "hints")
        await leases.shut(conn, "telegram:main", "unauthorized")
    assert await clock.tick(db, vault, [load("cixi-2023")]) == []
    async with db.begin() as conn:
        assert await value(conn, "SELECT count(*) FROM notices WHERE text_key = 'paused'") == 1
