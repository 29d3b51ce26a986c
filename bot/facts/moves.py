"""What somebody who moved said where they lived before, for the declaration of the place they moved to."""

from collections.abc import Mapping, Sequence
from typing import Final

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.facts.asked import Answers, Asked
from bot.facts.declarations import reader
from bot.who import Who
from flows import facts as ask
from registry import declarations
from registry.changes import KIND
from registry.declarations import Own
from registry.vault import Vault

STAYS_THE_SAME: Final = (
    "who",
    "document",
    "document-kind",
    "division",
    "division-sure",
    "living",
    "name",
    "id-number",
    "phone",
    "phone-whose",
    "reason",
    "workplace",
)
"""Answers about the person, not about the place."""

CHANGED: Final = ("phone", "workplace")
"""What a change told later takes the place of."""


async def known(conn: AsyncConnection, vault: Vault, readers: Sequence[Who]) -> list[Mapping[str, str]]:
    """For each chat what its person said of themselves before they told that they moved; {} once they declared anew."""
    said = await declarations.own(conn, vault, [(reader(who), None) for who in readers])
    return [_known(filed) for filed in said]


def _known(filed: Sequence[Own]) -> dict[str, str]:
    """`filed`: newest first. Only what somebody declared for themselves is theirs to take along."""
    told = [own for own in filed if own.state != "withdrawn"]
    moved = next((own for own in told if own.kind == "leaving" or _own_home(own)), None)
    if moved is None or moved.kind != "leaving":
        return {}
    before = next((own for own in told if own.stay_id == moved.stay_id and _own_home(own)), None)
    if before is None:
        return {}
    answers: dict[str, str] = before.content.get("answers", {})
    kept = {name: text for name, text in answers.items() if name in STAYS_THE_SAME}
    for own in reversed(told):
        if own.kind == KIND and own.stay_id == moved.stay_id:
            kept |= {name: own.content[name] for name in CHANGED if name in kept and own.content.get(name)}
    return kept


def _own_home(own: Own) -> bool:
    return own.kind == "residence" and own.declarant == "myself"


async def _answers_after_move(
    conn: AsyncConnection, vault: Vault, asked: Asked[ask.AnswersAfterMove]
) -> list[Mapping[str, str]]:
    return await known(conn, vault, [who for who, _ in asked])


ANSWERS: Answers = {
    ask.AnswersAfterMove: _answers_after_move,
}
