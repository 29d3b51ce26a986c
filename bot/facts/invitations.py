"""Invitations as who opens the link may see them."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy.engine import Row
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.facts import moves
from bot.facts.asked import Answers, Asked, by_n, numbered
from bot.who import Who
from flows import invitations as ask
from registry import invitations
from registry.people import surname
from registry.vault import Vault


async def _invitation_of(
    conn: AsyncConnection, vault: Vault, asked: Asked[ask.InvitationOf]
) -> list[ask.InvitationSeen | None]:
    found = by_n(await invitations.seen(conn, [fact.token for _, fact in asked]))
    answers: list[ask.InvitationSeen | None] = []
    for n, (who, _) in zip(numbered(asked), asked, strict=True):
        row = found[n][0] if n in found else None
        answers.append(None if row is None or row.revoked else _seen(row, who))
    return answers


def _seen(row: Row[Any], who: Who) -> ask.InvitationSeen:
    return ask.InvitationSeen(
        row.kind, _state(row, who), row.code or "", row.address or "", surname(row.name), row.lets
    )


def _state(row: Row[Any], who: Who) -> str:
    if row.used:
        return "yours" if row.used_by == who.contact_id else "used"
    if row.expired:
        return "expired"
    if not row.lets:
        return "ended"
    return "own" if row.person_id == who.person_id else "open"


async def _invited_answers(
    conn: AsyncConnection, vault: Vault, asked: Asked[ask.InvitedAnswers]
) -> list[Mapping[str, str]]:
    found = by_n(await invitations.seen(conn, [fact.token for _, fact in asked]))
    known = await moves.known(conn, vault, [who for who, _ in asked])
    answers: list[Mapping[str, str]] = []
    for n, (who, _) in zip(numbered(asked), asked, strict=True):
        row = found[n][0] if n in found else None
        told = row is not None and row.kind == "occupant" and row.room and _state(row, who) == "open"
        room = {"room": row.room} if told and row is not None else {}
        answers.append({**known[n - 1], **room})
    return answers


ANSWERS: Answers = {
    ask.InvitationOf: _invitation_of,
    ask.InvitedAnswers: _invited_answers,
}
