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
from registry.database import run
from registry.numbers import new_receipt
from registry.vault import Vault

QUESTIONS = ("name", "id-number", "phone", "division", "room", "moved-in")

TABLE = "CREATE TABLE bench_declarations (receipt text PRIMARY KEY, content bytea NOT NULL)"


@dataclass(frozen=True, slots=True)
class Keep(Deed[str]):
    """Keeps the answers of this talk sealed; gives the receipt's number."""


async def seven(scene: Scene) -> None:
    """Stands in for `declare` in this process, so that its words are the ones people read."""
    who, document = "myself", "resident-id"
    await ask("name", PersonName(), who=who)
    await ask("id-number", IdNumber(document), sensitive=True, who=who, document=document)
    await ask("phone", Phone(), sensitive=True, who=who)
    await ask("division", Division(), who=who, origin="china")
    await ask("room", Text(1, 20), who=who)
    today = scene.today
    earliest, latest = today - timedelta(days=365 * 60), today + timedelta(days=30)
    await ask("moved-in", Date(earliest, latest), who=who)
    change = await ask("check", Review(QUESTIONS))
    if change != "send":
        raise AskAgain(change)
    receipt = await do(Keep())
    await say("receipt", number=receipt, image=f"/r/{receipt}.svg", link=f"/r/{receipt}")


async def keep(conn: AsyncConnection, vault: Vault, who: Who, deed: Keep) -> str:
    receipt = new_receipt(who.today)
    sealed = vault.seal(orjson.dumps(dict(who.answers)), about(receipt))
    sql = "INSERT INTO bench_declarations (receipt, content) VALUES (:receipt, :content)"
    await run(conn, sql, receipt=receipt, content=sealed)
    return receipt


def about(receipt: str) -> str:
    return f"bench_declarations.content:{receipt}"


def install() -> None:
    """Makes `/start declare` play the seven questions in this process."""
    FLOWS["declare"] = Flow("declare", seven)
    cast("dict[type, Any]", deeds._DEEDS)[Keep] = keep


def opened(vault: Vault, receipt: str, content: bytes) -> Mapping[str, str]:
    answers: Mapping[str, str] = orjson.loads(vault.open(content, about(receipt)))
    return answers
