"""What a chat declared: how far it came, a copy, what can be corrected."""

from collections.abc import Callable, Mapping
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.facts.asked import Answers, Asked
from bot.who import Who
from flows import facts as ask
from flows.declare_living import LODGED_BY
from flows.documents import mask
from flows.phones import masked_phone
from registry import declarations
from registry.database import SHANGHAI
from registry.declarations import Own, Reader
from registry.people import surname
from registry.vault import Vault

SAID: Mapping[str, str] = {
    "name": "name",
    "guardian-name": "declarant_name",
    "declarant-name": "declarant_name",
    "document": "document",
    "id-number": "number",
    "division": "division",
    "phone": "phone",
    "phone-whose": "phone_whose",
    "room": "room",
    "moved-in": "moved_in",
    "moved-out": "moved_out",
    "reason": "reason",
    "workplace": "workplace",
    "pays-to": "pays_to",
    "company": "company",
    "ebike": "ebike",
    "adults": "adults_along",
    "children": "children",
}
"""What a copy of a declaration holds, by question, and under which name its content keeps it."""

COPIED: Mapping[str, Callable[[Any], str]] = {
    "id-number": mask,
    "phone": masked_phone,
    "children": "、".join,
}
"""How a copy writes what is not plain text."""

NOT_IN_A_CHAT = ("id-number", "phone", "children")
OF_A_CHILD = ("name", "document")
"""What a copy leaves out where not everything may travel (decision 22)."""

NOT_TO_CORRECT = ("check",)
"""Answers that must be given anew when a declaration is corrected, or it would be sent unread."""


def reader(who: Who) -> Reader:
    return Reader(who.contact_id, who.person_id)


async def _my_declarations(
    conn: AsyncConnection, vault: Vault, asked: Asked[ask.MyDeclarations]
) -> list[tuple[ask.DeclarationSeen, ...]]:
    said = await declarations.own(conn, vault, [(reader(who), None) for who, _ in asked])
    return [tuple(_filed(own) for own in filed) for filed in said]


def _filed(own: Own) -> ask.DeclarationSeen:
    return ask.DeclarationSeen(
        id=own.id,
        receipt=own.receipt,
        address=own.address,
        state=own.state,
        filed_on=own.first_filed_at.astimezone(SHANGHAI).date(),
        surname=surname(str(own.content.get("name", ""))),
        kind=own.kind,
        house_code=own.house_code,
        room=str(own.content.get("room") or ""),
        since=own.since.astimezone(SHANGHAI).date(),
        reason=own.reason,
        correctable=own.correctable,
        withdrawable=own.withdrawable,
        along=own.along,
        childs=own.declarant == "child",
        certificate=own.certificate,
    )


async def _copy_of(
    conn: AsyncConnection, vault: Vault, asked: Asked[ask.CopyOf]
) -> list[Mapping[str, str] | None]:
    said = await declarations.own(conn, vault, [(reader(who), fact.declaration_id) for who, fact in asked])
    return [
        _copied(filed[0], who.carries == "everything") if filed else None
        for filed, (who, _) in zip(said, asked, strict=True)
    ]


def _copied(own: Own, everything: bool) -> dict[str, str]:
    childs = own.declarant == "child"
    hidden = () if everything else (*NOT_IN_A_CHAT, *(OF_A_CHILD if childs else ()))
    hidden = (*hidden, "declarant-name" if childs else "guardian-name")
    if own.kind == "foreigner":
        hidden = (*hidden, "division", "phone-whose")
    content = own.content
    said = {"who": own.declarant} if own.kind == "residence" else {}
    for question, key in SAID.items():
        if content.get(key) and question not in hidden:
            said[question] = COPIED.get(question, str)(content[key])
    if own.kind == "foreigner":
        said |= _of_the_stay(content, everything)
        return said
    if content.get("lodged_by") in LODGED_BY:
        said["pays-to"] = content["lodged_by"]
    if "main_home" in content:
        said["living"] = "home" if content["main_home"] else "second-home"
    if "landlord_may_check" in content:
        said["landlord-check"] = "yes" if content["landlord_may_check"] else "no"
    return said


def _of_the_stay(content: Mapping[str, Any], everything: bool) -> dict[str, str]:
    """What only foreigners are asked; the birth day and the visa's number stay out of a chat like other numbers."""
    lodging = content["foreigner"]
    asked = (
        "nationality",
        "sex",
        "permit",
        "stay_until",
        "entered",
        "port",
        *(("born",) if everything else ()),
    )
    return {name.replace("_", "-"): lodging[name] for name in asked if lodging[name]}


async def _correctable_own(
    conn: AsyncConnection, vault: Vault, asked: Asked[ask.AnswersOf] | Asked[ask.ToCorrect]
) -> list[Own | None]:
    """Declarations of residence that these chats may correct."""
    said = await declarations.own(conn, vault, [(reader(who), fact.declaration_id) for who, fact in asked])
    return [next((own for own in filed if own.correctable), None) for filed in said]


async def _answers_of(
    conn: AsyncConnection, vault: Vault, asked: Asked[ask.AnswersOf]
) -> list[Mapping[str, str]]:
    return [_kept(own) if own else {} for own in await _correctable_own(conn, vault, asked)]


def _kept(own: Own) -> dict[str, str]:
    answers: dict[str, str] = own.content.get("answers", {})
    return {name: text for name, text in answers.items() if name not in (*NOT_TO_CORRECT, own.question)}


async def _to_correct(
    conn: AsyncConnection, vault: Vault, asked: Asked[ask.ToCorrect]
) -> list[ask.Correctable | None]:
    found = await _correctable_own(conn, vault, asked)
    return [
        ask.Correctable(own.house_code, own.receipt, own.reason, own.kind) if own else None for own in found
    ]


ANSWERS: Answers = {
    ask.MyDeclarations: _my_declarations,
    ask.CopyOf: _copy_of,
    ask.AnswersOf: _answers_of,
    ask.ToCorrect: _to_correct,
}
