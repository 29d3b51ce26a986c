"""What follows from an officer's step: duties are brought up to date, and who filed is told at once."""

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from notices import outbox
from programmes.pack import Pack
from registry import duties
from registry.casework import Moved
from registry.scopes import beyond
from registry.vault import Vault


async def settle(
    conn: AsyncConnection, vault: Vault, pack: Pack, now: datetime, moved: Moved, told: str = ""
) -> None:
    """Call it in the officer's transaction, after the step of `registry.casework` or `registry.corrections`.

    `told` names the words of a notice that is not about the state reached: corrected, correction-refused.
    """
    async with beyond(conn):
        await duties.touch(
            conn,
            pack,
            now.date(),
            stays=[moved.stay_id] if moved.stay_id is not None else [],
            people=[moved.person_id],
            declarations=[moved.id],
        )
        new = _put_right(moved, told, now) if told else _notice(moved)
        if new is not None:
            await outbox.put(conn, vault, [new])


def _put_right(moved: Moved, told: str, now: datetime) -> outbox.New:
    return outbox.New(
        cause=f"declaration:{moved.id}:{told}:{now:%Y%m%d%H%M%S}",
        kind="service",
        flow="notice",
        key=told,
        values={"receipt": moved.receipt, "reason": moved.reason or ""},
        then=("mine", "grid-worker") if told == "corrected" else ("grid-worker",),
        contact_id=moved.contact_id,
        person_id=None if moved.contact_id is not None else moved.person_id,
        area_no=moved.area_no,
    )


def _notice(moved: Moved) -> outbox.New | None:
    """To the chat that filed, otherwise to the person; nothing in it says whose declaration it is but the receipt."""
    then: tuple[str, ...] = ()
    values: dict[str, str] = {"receipt": moved.receipt}
    match moved.state:
        case "returned":
            correct = (f"declare:d_{moved.id}",) if moved.kind == "residence" else ()
            if moved.kind == "report" and moved.house_id is not None:
                correct = (f"report:{moved.house_id}",)
            then = (*correct, "help-me:help-fill")
            values["reason"] = moved.reason or ""
        case "registered" if moved.certificate:
            values["certificate"] = moved.certificate
        case "accepted":
            then = (
                ("verify", "menu") if moved.kind == "residence" else ()
            )  # now the phone declared proves who one is
        case _:
            return None
    return outbox.New(
        cause=f"declaration:{moved.id}:{moved.state}",
        kind="service",
        flow="notice",
        key=moved.state,
        values=values,
        then=then,
        contact_id=moved.contact_id,
        person_id=None if moved.contact_id is not None else moved.person_id,
        area_no=moved.area_no,
    )
