"""Loads and locks the chats of a batch, and writes all that their turns changed in one statement."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import orjson
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.heard import Answer, Chat, Heard, LaidAside, LastOptions, TalkState
from bot.messages import Message, Option, from_wire
from locales import words
from notices import broadcast, outbox, render
from registry.database import SHANGHAI, rows, run
from registry.vault import Vault

PIN = timedelta(hours=72)

LOCK = """
SELECT w.n, c.id, c.lang, c.person_id, c.officer_id, c.opted_out, c.turn,
       t.id AS talk_id, t.flow, t.subject, t.at, t.answers, t.pack, t.pinned_at,
       now() + make_interval(secs => coalesce((SELECT offset_seconds FROM clock WHERE id = 1), 0)) AS civil
FROM unnest(CAST(:accounts AS text[]), CAST(:addresses AS text[])) WITH ORDINALITY AS w(account, address, n)
JOIN contacts c ON c.account = w.account AND c.address = w.address
LEFT JOIN talks t ON t.contact_id = c.id AND t.active
ORDER BY c.id
FOR UPDATE OF c """

MAKE = """
INSERT INTO contacts (account, address, lang)
SELECT * FROM unnest(CAST(:accounts AS text[]), CAST(:addresses AS text[]), CAST(:langs AS text[]))
ON CONFLICT (account, address) DO NOTHING"""

ANSWERED = """
SELECT i.account, i.outside_id, i.contact_id, i.body, i.reply
FROM unnest(CAST(:accounts AS text[]), CAST(:ids AS text[])) AS w(account, outside_id)
JOIN inbox i USING (account, outside_id)"""

SAVE = """
WITH talked AS (
  INSERT INTO talks (contact_id, flow, subject, active, at, answers, pack, lang, pinned_at, touched_at)
  SELECT *, CAST(:now AS timestamptz) FROM unnest(CAST(:t_contact AS bigint[]), CAST(:t_flow AS text[]),
    CAST(:t_subject AS text[]), CAST(:t_active AS boolean[]), CAST(:t_at AS text[]), CAST(:t_answers AS bytea[]),
    CAST(:t_pack AS text[]), CAST(:t_lang AS text[]), CAST(:t_pinned AS timestamptz[]))
  ON CONFLICT (contact_id, flow, subject) DO UPDATE SET active = excluded.active, at = excluded.at,
    answers = excluded.answers, pack = excluded.pack, lang = excluded.lang, pinned_at = excluded.pinned_at,
    touched_at = excluded.touched_at
), ended AS (
  DELETE FROM talks USING unnest(CAST(:e_contact AS bigint[]), CAST(:e_flow AS text[]), CAST(:e_subject AS text[]))
    AS e(contact_id, flow, subject)
  WHERE talks.contact_id = e.contact_id AND talks.flow = e.flow AND talks.subject = e.subject
), heard AS (
  INSERT INTO inbox (account, outside_id, contact_id, body, reply, at)
  SELECT *, now() FROM unnest(CAST(:i_account AS text[]), CAST(:i_id AS text[]), CAST(:i_contact AS bigint[]),
    CAST(:i_body AS bytea[]), CAST(:i_reply AS bytea[]))
)
UPDATE contacts SET lang = c.lang, turn = c.turn, heard_at = :now, unreachable = NULL
FROM unnest(CAST(:c_id AS bigint[]), CAST(:c_lang AS text[]), CAST(:c_turn AS int[])) AS c(id, lang, turn)
WHERE contacts.id = c.id"""


@dataclass(frozen=True, slots=True)
class Given:
    """A reply given before under the same outside id; `body` tells whether the same thing was said."""

    contact_id: int
    body: bytes
    reply: bytes


@dataclass(frozen=True, slots=True)
class Loaded:
    """The locked chats by (account, address), and civil time."""

    chats: dict[tuple[str, str], Chat]
    now: datetime | None


def where_of(heard: Heard) -> tuple[str, str]:
    return heard.account, heard.address


def digest(body: bytes) -> bytes:
    return hashlib.sha256(body).digest()[:16]


async def load(
    conn: AsyncConnection, vault: Vault, heards: Sequence[Heard], *, wait: bool, default: str
) -> Loaded:
    """Lock the contacts of a batch (made if new); what another transaction holds is left out unless `wait`."""
    wanted = {where_of(h): h for h in reversed(heards)}
    found = await _lock(conn, vault, list(wanted), wait, default)
    missing = [w for w in wanted if w not in found.chats]
    if not missing:
        return found
    hints = [words.match_language(wanted[w].lang or wanted[w].hint or "") for w in missing]
    made = await run(
        conn, MAKE, accounts=[a for a, _ in missing], addresses=[b for _, b in missing], langs=hints
    )
    if made:
        more = await _lock(conn, vault, missing, wait, default)
        found.chats.update(more.chats)
        return Loaded(found.chats, more.now or found.now)
    return found


async def _lock(
    conn: AsyncConnection, vault: Vault, wanted: Sequence[tuple[str, str]], wait: bool, default: str
) -> Loaded:
    accounts, addresses = [a for a, _ in wanted], [b for _, b in wanted]
    lock = LOCK + ("" if wait else "SKIP LOCKED")
    chats: dict[tuple[str, str], Chat] = {}
    now: datetime | None = None
    for row in await rows(conn, lock, accounts=accounts, addresses=addresses):
        account, address = wanted[row.n - 1]
        now = row.civil.astimezone(SHANGHAI)
        chat = Chat(
            row.id,
            account,
            address,
            words.match_language(row.lang or "") or default,
            row.person_id,
            row.opted_out,
            row.turn,
            row.officer_id,
        )
        if row.flow is not None:
            chat.talk = open_talk(vault, row.id, row)
            _renew(chat.talk, now)
        chats[account, address] = chat
    return Loaded(chats, now)


def open_talk(vault: Vault, contact_id: int, row: Any) -> TalkState:
    answers = orjson.loads(vault.open(row.answers, f"talks.answers:{contact_id}"))
    return TalkState(row.flow, row.subject, row.at, answers, row.pack, row.pinned_at, id=row.talk_id)


def _renew(talk: TalkState, now: datetime) -> None:
    if now - talk.pinned_at > PIN:
        talk.pinned_at = now


async def answered(conn: AsyncConnection, heards: Sequence[Heard]) -> dict[tuple[str, str], Given]:
    """Replies already given, by (account, outside id)."""
    found = await rows(
        conn, ANSWERED, accounts=[h.account for h in heards], ids=[h.outside_id for h in heards]
    )
    return {(r.account, r.outside_id): Given(r.contact_id, r.body, r.reply) for r in found}


def pack_answer(answer: Answer) -> bytes:
    return orjson.dumps({"m": [m.wire() for m in answer.messages], "t": answer.talk})


def unpack_answer(raw: bytes) -> Answer:
    shape = orjson.loads(raw)
    talk = tuple(shape["t"]) if shape["t"] else None
    return Answer([from_wire(m) for m in shape["m"]], talk)


def seal_reply(vault: Vault, contact_id: int, answer: Answer) -> bytes:
    return vault.seal(pack_answer(answer), f"inbox.reply:{contact_id}")


def open_reply(vault: Vault, given: Given) -> Answer:
    return unpack_answer(vault.open(given.reply, f"inbox.reply:{given.contact_id}"))


async def save(
    conn: AsyncConnection,
    vault: Vault,
    now: datetime,
    chats: Iterable[Chat],
    told: Sequence[tuple[Heard, Chat, bytes]],
) -> None:
    """One statement: talks kept and ended, contacts' language and turn, the inbox with its sealed replies."""
    chats = list(chats)
    talks = [(c.id, t, c.lang) for c in chats for t in c.saved.values()]
    ended = [(c.id, *k) for c in chats for k in c.ended]
    await run(
        conn,
        SAVE,
        now=now,
        t_contact=[i for i, _, _ in talks],
        t_flow=[t.flow for _, t, _ in talks],
        t_subject=[t.subject for _, t, _ in talks],
        t_active=[t.active for _, t, _ in talks],
        t_at=[t.at for _, t, _ in talks],
        t_answers=[vault.seal(orjson.dumps(t.answers), f"talks.answers:{i}") for i, t, _ in talks],
        t_pack=[t.pack for _, t, _ in talks],
        t_lang=[lang for _, _, lang in talks],
        t_pinned=[t.pinned_at for _, t, _ in talks],
        e_contact=[i for i, _, _ in ended],
        e_flow=[f for _, f, _ in ended],
        e_subject=[s for _, _, s in ended],
        i_account=[h.account for h, _, _ in told],
        i_id=[h.outside_id for h, _, _ in told],
        i_contact=[c.id for _, c, _ in told],
        i_body=[digest(h.body) for h, _, _ in told],
        i_reply=[reply for _, _, reply in told],
        c_id=[c.id for c in chats],
        c_lang=[c.lang for c in chats],
        c_turn=[c.turn for c in chats],
    )


# -- facts only the conversation itself asks for ------------------------------------------------------------------

ASIDE = """
SELECT w.n, t.id AS talk_id, t.flow, t.subject, t.at, t.answers, t.pack, t.pinned_at
FROM unnest(CAST(:contacts AS bigint[]), CAST(:flows AS text[]), CAST(:subjects AS text[]), CAST(:ids AS bigint[]))
  WITH ORDINALITY AS w(contact_id, flow, subject, id, n)
JOIN talks t ON t.contact_id = w.contact_id AND NOT t.active
  AND (t.id = w.id OR (t.flow = w.flow AND t.subject = w.subject))"""

LAST = """
SELECT w.n, last.reply FROM unnest(CAST(:contacts AS bigint[])) WITH ORDINALITY AS w(contact_id, n)
JOIN LATERAL (SELECT reply FROM inbox i WHERE i.contact_id = w.contact_id ORDER BY i.at DESC LIMIT 1) last ON true"""


async def laid_aside(
    conn: AsyncConnection, vault: Vault, asked: Sequence[tuple[Chat, LaidAside]]
) -> list[TalkState | None]:
    found: dict[int, TalkState] = {}
    for row in await rows(
        conn,
        ASIDE,
        contacts=[c.id for c, _ in asked],
        flows=[f.flow for _, f in asked],
        subjects=[f.subject for _, f in asked],
        ids=[f.id for _, f in asked],
    ):
        found[row.n - 1] = open_talk(vault, asked[row.n - 1][0].id, row)
    return [found.get(n) for n in range(len(asked))]


NOTICED = """
SELECT w.n, told.* FROM unnest(CAST(:contacts AS bigint[])) WITH ORDINALITY AS w(contact_id, n)
JOIN LATERAL (
  SELECT o.id, cause, reader, flow, text_key, content FROM notices o
  WHERE o.contact_id = w.contact_id AND o.kind <> 'reply' AND o.state IN ('sent', 'delivered') AND o.sent_at > coalesce(
    (SELECT max(i.at) FROM inbox i WHERE i.contact_id = w.contact_id), '-infinity')
  ORDER BY o.sent_at DESC, o.id DESC LIMIT 1
) told ON true"""


@dataclass(frozen=True, slots=True)
class Noticed:
    """A campaign's notice that a chat got last (`notices.broadcast.Told`)."""

    id: int
    cause: str
    lang: str | None


async def last_options(
    conn: AsyncConnection, vault: Vault, asked: Sequence[tuple[Chat, LastOptions]]
) -> list[tuple[Option, ...]]:
    """Of the last reply or, where there are no buttons, of a notice that came after it."""
    replies = await last_reply(conn, vault, asked)
    found = [next((m.options for m in reversed(said) if m.options), ()) for said in replies]
    keypads = [n for n, (chat, _) in enumerate(asked) if not outbox.has_buttons(chat.account)]
    told = await rows(conn, NOTICED, contacts=[asked[n][0].id for n in keypads]) if keypads else ()
    many = [Noticed(row.id, row.cause, asked[keypads[row.n - 1]][0].lang) for row in told]
    campaigns = await broadcast.wires(
        conn, [one for one, row in zip(many, told, strict=True) if row.text_key == broadcast.KEY]
    )
    for row in told:
        n = keypads[row.n - 1]
        if row.text_key == broadcast.KEY:
            offered = campaigns[row.id]["options"] if row.id in campaigns else []
        else:
            then = outbox.opened(vault, row.content, row.cause, row.reader).then
            offered = render.starts(asked[n][0].lang, row.flow, row.text_key, then)
        found[n] = tuple(Option(shape["value"], shape["label"]) for shape in offered)
    return found


async def last_reply(
    conn: AsyncConnection, vault: Vault, asked: Sequence[tuple[Chat, object]]
) -> list[tuple[Message, ...]]:
    found: dict[int, tuple[Message, ...]] = {}
    for row in await rows(conn, LAST, contacts=[c.id for c, _ in asked]):
        given = Given(asked[row.n - 1][0].id, b"", row.reply)
        found[row.n - 1] = tuple(open_reply(vault, given).messages) if row.reply else ()
    return [found.get(n, ()) for n in range(len(asked))]
