"""Puts notices into the queue, in the transaction that causes them, and gives the web chat its own."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Final

import orjson
import structlog
from sqlalchemy.engine import Row
from sqlalchemy.ext.asyncio import AsyncConnection

from notices.fallback import CHANNEL, CIVIL, DEAF, SMS, WEB, fall_back
from registry.database import one, rows, run
from registry.vault import Vault

log = structlog.get_logger()

RANKS: Final[Mapping[str, int]] = {"urgent": 0, "reply": 1, "service": 2, "campaign": 3}
LONGEST_START: Final = 62
"""Telegram carries 64 bytes behind a button, two of them are ours (`s|`)."""

TELEGRAM: Final = "telegram"
WECHAT: Final = "wechat"

SENT_HERE: Final[set[str]] = set()
"""Accounts whose sender runs in this process and is woken when the turns are committed: their replies need no NOTIFY."""


@dataclass(frozen=True, slots=True)
class New:
    """One thing to tell one reader: a contact or else a person, told where they were heard last.

    `cause` says why, once and for all: a second put of the same cause to the same reader does nothing. `values` fill
    the words of `flow`/`key`; `then` are conversations offered as buttons. `not_before`, `expires_at`: civil time.
    """

    cause: str
    kind: str
    flow: str
    key: str
    values: Mapping[str, object] = field(default_factory=dict)
    then: tuple[str, ...] = ()
    contact_id: int | None = None
    person_id: int | None = None
    area_no: int | None = None
    not_before: datetime | None = None
    expires_at: datetime | None = None

    def __post_init__(self) -> None:
        if self.contact_id is None and self.person_id is None:
            raise ValueError(f"{self.cause}: a notice has a reader, a contact or a person")
        if any(len(start.encode()) > LONGEST_START for start in self.then):
            raise ValueError(f"{self.cause}: a button starts something longer than {LONGEST_START} bytes")

    @property
    def reader(self) -> str:
        return f"c{self.contact_id}" if self.contact_id is not None else f"p{self.person_id}"


@dataclass(frozen=True, slots=True)
class Content:
    """What a notice says, before it has words. `phone` and `lang` only where no contact has them (SMS)."""

    values: Mapping[str, object]
    then: tuple[str, ...] = ()
    phone: str | None = None
    lang: str | None = None


@dataclass(frozen=True, slots=True)
class ReplyTo:
    """A turn's answer on its way out; `packed` is its wire messages as `bot.chats.pack_answer` writes them.

    It waits `after` seconds, so that something else comes first.
    """

    account: str
    address: str
    outside_id: str
    contact_id: int
    turn: int
    packed: bytes
    after: float = 0.0

    @property
    def cause(self) -> str:
        return f"reply:{self.account}:{self.outside_id}"

    @property
    def reader(self) -> str:
        return f"c{self.contact_id}"


@dataclass(frozen=True, slots=True)
class Pending:
    """A notice for an open page: its id is the event's id, its message in wire form."""

    id: int
    contact_id: int
    message: dict[str, Any]


def about(cause: str, reader: str) -> str:
    """What a notice's content is sealed under: known before the row has an id."""
    return f"notices.content:{cause}:{reader}"


def carries_replies(account: str) -> bool:
    """Whether answers of this account are sent by its own process, through the outbox."""
    return account.startswith(f"{TELEGRAM}:") or account == SMS


def has_buttons(account: str) -> bool:
    """Whether a reply can carry buttons; where it cannot, what it offers is kept, to be chosen by number."""
    return account != SMS and not account.startswith(f"{WECHAT}:")


def pushes_replies(account: str, *, by_page: bool) -> bool:
    """Whether a turn's answer leaves by the outbox; WeChat's own calls are answered at once, but not a page's end."""
    return carries_replies(account) or (by_page and account.startswith(f"{WECHAT}:"))


# -- putting ------------------------------------------------------------------------------------------------------

_PUT: Final = """
WITH new AS (
  SELECT * FROM unnest(CAST(:causes AS text[]), CAST(:readers AS text[]), CAST(:kinds AS text[]), CAST(:ranks AS int[]),
    CAST(:flows AS text[]), CAST(:keys AS text[]), CAST(:contents AS bytea[]), CAST(:contacts AS bigint[]),
    CAST(:people AS bigint[]), CAST(:areas AS bigint[]), CAST(:after AS timestamptz[]), CAST(:before AS timestamptz[]))
  WITH ORDINALITY AS w(cause, reader, kind, rank, flow, key, content, contact_id, person_id, area_no, after, before, n)
), put AS (
  INSERT INTO notices (cause, reader, kind, rank, account, contact_id, person_id, area_no, flow, text_key, content,
                       not_before, expires_at, state, reason)
  SELECT w.cause, w.reader, w.kind, w.rank, c.account, c.id, coalesce(w.person_id, c.person_id), w.area_no, w.flow, w.key,
    w.content, coalesce(w.after, '-infinity'), w.before,
    CASE WHEN c.heard THEN 'queued' ELSE 'failed' END, CASE WHEN c.heard THEN NULL ELSE 'unreachable' END
  FROM new w LEFT JOIN LATERAL (
    SELECT id, account, person_id, unreachable IS NULL AND account <> ALL (CAST(:deaf AS text[])) AS heard
      FROM contacts WHERE id = w.contact_id
    UNION ALL
    (SELECT id, account, person_id, true FROM contacts
      WHERE w.contact_id IS NULL AND person_id = w.person_id AND unreachable IS NULL
        AND account <> ALL (CAST(:deaf AS text[]))
      ORDER BY heard_at DESC NULLS LAST, id DESC LIMIT 1)
  ) c ON true
  ORDER BY w.n
  ON CONFLICT (cause, reader) DO NOTHING
  RETURNING id, account, state
)
SELECT (SELECT count(*) FROM put) AS made, (SELECT array_agg(id) FROM put WHERE state = 'failed') AS failed, (SELECT count(pg_notify(:channel, account))
  FROM (SELECT DISTINCT account FROM put WHERE state = 'queued') AS woken) AS woken"""


async def put(conn: AsyncConnection, vault: Vault, new: Sequence[New]) -> int:
    """One statement for any number; gives how many were new.

    A person is told where they were heard last among the chats proven theirs. Who has none, or left, is told by SMS
    where that is allowed (`fallback`), or makes a row that failed (`unreachable`), for those somebody must visit.
    """
    if not new:
        return 0
    done = await one(
        conn,
        _PUT,
        channel=CHANNEL,
        deaf=list(DEAF),
        causes=[n.cause for n in new],
        readers=[n.reader for n in new],
        kinds=[n.kind for n in new],
        ranks=[RANKS[n.kind] for n in new],
        flows=[n.flow for n in new],
        keys=[n.key for n in new],
        contents=[_sealed(vault, n.cause, n.reader, Content(n.values, n.then)) for n in new],
        contacts=[n.contact_id for n in new],
        people=[n.person_id for n in new],
        areas=[n.area_no for n in new],
        after=[n.not_before for n in new],
        before=[n.expires_at for n in new],
    )
    assert done is not None
    await fall_back(conn, done.failed or [])
    made: int = done.made
    return made


_PUT_REPLIES: Final = f"""
INSERT INTO notices (cause, reader, kind, rank, account, contact_id, flow, text_key, content, not_before, expires_at)
SELECT w.cause, 'c' || w.contact_id, 'reply', 1, w.account, w.contact_id, 'reply', 'reply', w.content,
  CASE WHEN w.after > 0 THEN {CIVIL} + make_interval(secs => w.after) ELSE '-infinity' END,
  CASE WHEN w.account LIKE '{WECHAT}:%' THEN {CIVIL} + interval '48 hours' END
FROM unnest(CAST(:causes AS text[]), CAST(:accounts AS text[]), CAST(:contacts AS bigint[]), CAST(:contents AS bytea[]),
            CAST(:afters AS float8[])) AS w(cause, account, contact_id, content, after)
ON CONFLICT (cause, reader) DO NOTHING"""

_WAKE: Final = "SELECT pg_notify(:channel, account) FROM unnest(CAST(:accounts AS text[])) AS account"


async def put_replies(conn: AsyncConnection, vault: Vault, replies: Sequence[ReplyTo]) -> None:
    """Answers of a batch of turns, one INSERT; a second one to the same message is not sent."""
    if not replies:
        return
    await run(
        conn,
        _PUT_REPLIES,
        causes=[r.cause for r in replies],
        accounts=[r.account for r in replies],
        contacts=[r.contact_id for r in replies],
        contents=[vault.seal(b"%d|" % r.turn + r.packed, about(r.cause, r.reader)) for r in replies],
        afters=[r.after for r in replies],
    )
    elsewhere = {r.account for r in replies} - SENT_HERE
    if elsewhere:
        await run(conn, _WAKE, channel=CHANNEL, accounts=sorted(elsewhere))


_PUT_SMS: Final = """
WITH put AS (
  INSERT INTO notices (cause, reader, kind, rank, account, flow, text_key, content, expires_at)
  VALUES (:cause, :reader, 'reply', 1, :account, 'notice', :key, :content, CAST(:before AS timestamptz))
  ON CONFLICT (cause, reader) DO NOTHING RETURNING account
)
SELECT pg_notify(:channel, account) FROM put"""


async def put_sms(
    conn: AsyncConnection,
    vault: Vault,
    cause: str,
    phone: str,
    key: str,
    values: Mapping[str, object],
    lang: str,
    expires_at: datetime | None = None,
) -> None:
    """A text message somebody is waiting for, to a phone no contact stands for; the number is sealed with the words."""
    reader = "s" + vault.index("notices.phone", phone).hex()[:16]
    await run(
        conn,
        _PUT_SMS,
        channel=CHANNEL,
        cause=cause,
        reader=reader,
        account=SMS,
        key=key,
        content=_sealed(vault, cause, reader, Content(values, phone=phone, lang=lang)),
        before=expires_at,
    )


def _sealed(vault: Vault, cause: str, reader: str, content: Content) -> bytes:
    shape: dict[str, Any] = {"values": {name: _written(value) for name, value in content.values.items()}}
    if content.then:
        shape["then"] = content.then
    if content.phone is not None:
        shape |= {"phone": content.phone, "lang": content.lang}
    return vault.seal(orjson.dumps(shape), about(cause, reader))


def _written(value: object) -> object:
    if isinstance(value, date) and not isinstance(value, datetime):
        return {"day": value.isoformat()}
    if isinstance(value, str | int):
        return value
    raise TypeError(f"a notice carries words, whole numbers and days, not {type(value).__name__}")


def opened(vault: Vault, sealed: bytes, cause: str, reader: str) -> Content:
    """The content of a notice. Raises VaultError."""
    shape = orjson.loads(vault.open(sealed, about(cause, reader)))
    values = {
        name: date.fromisoformat(value["day"]) if isinstance(value, dict) else value
        for name, value in shape["values"].items()
    }
    return Content(values, tuple(shape.get("then", ())), shape.get("phone"), shape.get("lang"))


def opened_reply(vault: Vault, sealed: bytes, cause: str, reader: str) -> tuple[int, list[dict[str, Any]]]:
    """The turn that a reply's buttons carry, and its wire messages. Raises VaultError."""
    turn, _, packed = vault.open(sealed, about(cause, reader)).partition(b"|")
    messages: list[dict[str, Any]] = orjson.loads(packed)["m"]
    return int(turn), messages


# -- taking back ---------------------------------------------------------------------------------------------------


async def cancel(conn: AsyncConnection, causes: Sequence[str]) -> int:
    """Whatever of these causes still waits is not sent any more; gives how many."""
    sql = "UPDATE notices SET state = 'cancelled' WHERE cause = ANY (CAST(:causes AS text[])) AND state = 'queued'"
    return await run(conn, sql, causes=list(causes))


async def rewrite(
    conn: AsyncConnection, vault: Vault, changed: Sequence[tuple[int, str, str, Content]]
) -> int:
    """Other contents for what still waits: (id, cause, reader, content) each, in one statement; gives how many."""
    if not changed:
        return 0
    return await run(
        conn,
        """UPDATE notices n SET content = w.content
             FROM unnest(CAST(:ids AS bigint[]), CAST(:contents AS bytea[])) AS w(id, content)
            WHERE n.id = w.id AND n.state = 'queued'""",
        ids=[number for number, _, _, _ in changed],
        contents=[_sealed(vault, cause, reader, content) for _, cause, reader, content in changed],
    )


async def expire(conn: AsyncConnection, now: datetime) -> int:
    """What waited until it stopped mattering; gives how many. `now` is civil time."""
    sql = "UPDATE notices SET state = 'expired' WHERE state = 'queued' AND expires_at <= :now"
    return await run(conn, sql, now=now)


# -- the web chat ---------------------------------------------------------------------------------------------------

_PENDING: Final = f"""
SELECT id, contact_id, cause, reader, flow, text_key, content, lang FROM (
  SELECT n.*, c.lang FROM notices n JOIN contacts c ON c.id = n.contact_id
  WHERE n.contact_id = ANY (CAST(:contacts AS bigint[])) AND n.account = '{WEB}' AND n.state = 'queued'
    AND n.not_before <= {CIVIL} AND (n.expires_at IS NULL OR n.expires_at > {CIVIL})
    AND (n.run_id = 0 OR EXISTS (SELECT FROM campaign_runs r WHERE r.id = n.run_id AND r.state = 'running'))
  ORDER BY n.rank, n.id LIMIT :limit
) AS first ORDER BY id"""

_SINCE: Final = f"""
SELECT id, contact_id, cause, reader, flow, text_key, content, lang FROM (
  SELECT n.*, c.lang FROM notices n JOIN contacts c ON c.id = n.contact_id
  LEFT JOIN notices last ON last.id = :last AND last.contact_id = :contact AND last.state = 'sent'
  WHERE n.contact_id = :contact AND n.account = '{WEB}' AND n.state = 'sent'
    AND CASE WHEN last.id IS NULL THEN n.id > :last ELSE (n.sent_at, n.id) > (last.sent_at, last.id) END
  ORDER BY n.sent_at DESC, n.id DESC LIMIT 50
) AS newest ORDER BY sent_at, id"""


async def pending(
    conn: AsyncConnection, vault: Vault, contact_ids: Sequence[int], limit: int
) -> list[Pending]:
    """What waits for these visitors, the most urgent `limit` of it, in the order of ids.

    Quiet hours hold what rings a phone; a page that somebody looks at is not held.
    """
    found = await rows(conn, _PENDING, contacts=list(contact_ids), limit=limit)
    shown = await _shown(conn, vault, found)
    broken = [row.id for row in found if row.id not in {one.id for one in shown}]
    if broken:
        sql = "UPDATE notices SET state = 'failed', reason = 'unrenderable' WHERE id = ANY (CAST(:ids AS bigint[]))"
        await run(conn, sql, ids=broken)
    return shown


async def mark_sent(conn: AsyncConnection, ids: Sequence[int]) -> None:
    if ids:
        sql = """UPDATE notices SET state = 'sent', sent_at = now(), attempts = attempts + 1
                  WHERE id = ANY (CAST(:ids AS bigint[])) AND state = 'queued'"""
        await run(conn, sql, ids=list(ids))


async def since(conn: AsyncConnection, vault: Vault, contact_id: int, last_id: int) -> list[Pending]:
    """What was sent to a visitor after the notice `last_id`, oldest first, at most the last 50."""
    return await _shown(conn, vault, await rows(conn, _SINCE, contact=contact_id, last=last_id))


async def _shown(conn: AsyncConnection, vault: Vault, found: Sequence[Row[Any]]) -> list[Pending]:
    from notices.broadcast import KEY, wires
    from notices.render import worded

    shown = []
    broadcast = await wires(conn, found)
    for row in found:
        try:
            if row.text_key == KEY:
                shown.append(Pending(row.id, row.contact_id, broadcast[row.id]))
                continue
            content = opened(vault, row.content, row.cause, row.reader)
            shown.append(Pending(row.id, row.contact_id, worded(row.flow, row.text_key, content, row.lang)))
        except Exception as fault:
            log.error("notice_unrenderable", notice=row.id, key=row.text_key, cause=type(fault).__name__)
    return shown
