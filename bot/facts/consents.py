"""Which consents a chat or its person gave."""

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.facts.asked import Answers, Asked, by_n, numbered
from flows.consents import Consents, ConsentSeen
from registry import consents
from registry.database import SHANGHAI
from registry.declarations import opened
from registry.people import surname
from registry.vault import Vault

MOST = 20


async def _consents(
    conn: AsyncConnection, vault: Vault, asked: Asked[Consents]
) -> list[tuple[ConsentSeen, ...]]:
    found = by_n(await consents.own(conn, [(who.contact_id, who.person_id) for who, _ in asked]))
    return [
        tuple(
            ConsentSeen(
                id=row.id,
                kind=row.kind,
                about=surname(str(opened(vault, row.declaration_id, row.content).get("name", ""))),
                receipt=row.receipt,
                given_on=row.at.astimezone(SHANGHAI).date(),
                withdrawn_on=row.withdrawn_at.astimezone(SHANGHAI).date() if row.withdrawn_at else None,
            )
            for row in found.get(n, [])[:MOST]
        )
        for n in numbered(asked)
    ]


ANSWERS: Answers = {Consents: _consents}
