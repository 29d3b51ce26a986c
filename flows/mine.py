"""What I declared and how far it has come; a returned one is a tap away from being corrected."""

from collections.abc import Sequence

from flows.engine import Scene, find, flow, row_id, say
from flows.facts import DeclarationSeen, MyDeclarations, WhoAmI
from locales import words

MOST_BUTTONS = 7


@flow("mine", passing=True)
async def mine(scene: Scene) -> str | None:
    """Subject: the id of a declaration to look at; all of mine without one."""
    me = await find(WhoAmI())
    declarations = await find(MyDeclarations())
    after = ("menu",) if me.tied else ("verify", "menu")
    if not declarations:
        await say("none", then=("declare", *after))
        return None
    meant = next((one for one in declarations if one.id == row_id(scene.subject)), None)
    if meant is not None:
        await one_of_mine(scene.lang, meant, several=len(declarations) > 1)
    else:
        await all_of_mine(scene.lang, declarations, after)
    return None


async def one_of_mine(lang: str, one: DeclarationSeen, *, several: bool) -> None:
    """What was said in this chat, less what a look over the shoulder must not give away."""
    correct = (f"declare:d_{one.id}",) if one.state == "returned" else ()
    others = ("mine",) if several else ()
    await say(
        "one",
        link=f"/r/{one.receipt}",
        receipt=one.receipt,
        address=one.address,
        name=f"{one.surname}*",
        date=one.filed_on,
        state=words.text(lang, "common", f"state-{one.state}"),
        then=(*correct, *others, "menu"),
        labels=dict.fromkeys(correct, words.text(lang, "mine", "correct", {"receipt": one.receipt})),
    )


async def all_of_mine(lang: str, declarations: Sequence[DeclarationSeen], after: tuple[str, ...]) -> None:
    for one in declarations:
        await say(
            "declared",
            receipt=one.receipt,
            surname=one.surname,
            address=one.address,
            date=one.filed_on,
            state=words.text(lang, "common", f"state-{one.state}"),
        )
    returned = [one for one in declarations if one.state == "returned"]
    labels = {
        f"declare:d_{one.id}": words.text(lang, "mine", "correct", {"receipt": one.receipt})
        for one in returned
    }
    for one in declarations:
        if one not in returned:
            seen = {"receipt": one.receipt, "surname": one.surname}
            labels[f"mine:{one.id}"] = words.text(lang, "mine", "look", seen)
    starts = tuple(labels)[: MOST_BUTTONS - len(after)]
    await say("next-returned" if returned else "next", then=(*starts, *after), labels=labels)
