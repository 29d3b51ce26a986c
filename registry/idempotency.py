"""A change asked for twice under one key is made once: the first answer is kept, sealed, for a day."""

from dataclasses import dataclass
from typing import Final

import orjson
from sqlalchemy.ext.asyncio import AsyncConnection

from registry import RegistryError
from registry.database import one, run
from registry.vault import Vault

HOURS: Final = 24


class OtherRequest(RegistryError):
    """The key came before with something else asked."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What was answered: status, headers that belong to it, body."""

    status: int
    headers: dict[str, str]
    body: bytes


@dataclass(frozen=True, slots=True)
class Asked:
    """A request under a key of its officer's; `said` is all of it that matters: method, path and body."""

    officer_id: int
    key: str
    said: str

    @property
    def about(self) -> str:
        return f"idempotency.answer:{self.officer_id}:{self.key}"


async def recall(conn: AsyncConnection, vault: Vault, asked: Asked) -> Answer | None:
    """The answer given within the last day; None where there is none, and the key is then this transaction's alone.

    Raises OtherRequest.
    """
    await run(
        conn,
        "SELECT pg_advisory_xact_lock(hashtextextended(CAST(:key AS text), :officer))",
        key=asked.key,
        officer=asked.officer_id,
    )
    kept = await one(
        conn,
        "SELECT body, status, answer FROM idempotency WHERE officer_id = :officer AND key = :key "
        "AND at > now() - make_interval(hours => :hours)",
        officer=asked.officer_id,
        key=asked.key,
        hours=HOURS,
    )
    if kept is None:
        return None
    if kept.body not in vault.indexes("request", asked.said):
        raise OtherRequest(asked.key)
    answer = orjson.loads(vault.open(kept.answer, asked.about))
    return Answer(kept.status, answer["headers"], answer["body"].encode())


async def keep(conn: AsyncConnection, vault: Vault, asked: Asked, answer: Answer) -> None:
    """Keeps an answer whose body is text, in the transaction of the change it answers."""
    whole = orjson.dumps({"headers": answer.headers, "body": answer.body.decode()})
    await run(
        conn,
        "INSERT INTO idempotency (officer_id, key, body, status, answer) "
        "VALUES (:officer, :key, :body, :status, :answer) ON CONFLICT (officer_id, key) "
        "DO UPDATE SET body = excluded.body, status = excluded.status, answer = excluded.answer, at = now()",
        officer=asked.officer_id,
        key=asked.key,
        body=vault.index("request", asked.said),
        status=answer.status,
        answer=vault.seal(whole, asked.about),
    )
