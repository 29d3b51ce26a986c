"""The peers' seven questions as a script of ours: the product's words and kinds, and one sealed row at the end."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, cast

import orjson
from sqlalchemy.ext.asyncio import AsyncConnection

from bot import deeds
from bot.who import Who
from flows.engine import FLOWS, AskAgain, Deed, Flow, Scene, ask, do, say
from flows.kinds import Date, Division, IdNumber, PersonName, Phone, Review, Text
from registry.database import run, value
from registry.numbers import new_receipt
from registry.vault import Vault

QUESTIONS = ("name", "id-number", "phone", "division", "room", "moved-in")

TABLE = (
    "CREATE TABLE bench_declarations (id bigserial PRIMARY KEY, receipt text UNIQUE, content bytea NOT NULL)"
)


@dataclass(frozen=True, slots=True)
class Keep(Deed[str]):
    """Keeps the answers of this talk sealed; gives the receipt's number."""


async def seven(scene: Scene) -> None:
    """Stands in for `declare` in this process, so that its words are the ones people read."""
    await ask("name", PersonName())
    await ask("id-number", IdNumber("resident-id"), sensitive=True)
    await ask("phone", Phone(), sensitive=True)
    await ask("division", Division())
    await ask("room", Text(1, 20))
    today = scene.today
    await ask("moved-in", Date(today - timedelta(days=365 * 60), today + timedelta(days=30)))
    change = await ask("check", Review(QUESTIONS))
    if change != "send":
        raise AskAgain(change)
    receipt = await do(Keep())
    await say("receipt", number=receipt, image=f"/r/{receipt}.svg", link=f"/r/{receipt}")


async def keep(conn: AsyncConnection, vault: Vault, who: Who, deed: Keep) -> str:
    """The row's id is taken first: what is sealed is bound to it."""
    row = await value(conn, "SELECT nextval('bench_declarations_id_seq')")
    receipt = new_receipt(who.today)
    sealed = vault.seal(orjson.dumps(dict(who.answers)), about(row))
    sql = "INSERT INTO bench_declarations (id, receipt, content) VALUES (:id, :receipt, :content)"
    await run(conn, sql, id=row, receipt=receipt, content=sealed)
    return receipt


def about(row: int) -> str:
    return f"bench_declarations.content:{row}"


def install() -> None:
    """Makes `/start declare` play the seven questions in this process."""
    FLOWS["declare"] = Flow("declare", seven)
    cast("dict[type, Any]", deeds._DEEDS)[Keep] = keep


def opened(vault: Vault, row: int, content: bytes) -> Mapping[str, str]:
    answers: Mapping[str, str] = orjson.loads(vault.open(content, about(row)))
    return answers
