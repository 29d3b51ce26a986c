"""The one-time code from an SMS, typed back: it ties this chat to a person."""

from unicodedata import normalize

from flows.deeds import UseCode
from flows.engine import Refused, Scene, ask, do, find, flow, say
from flows.facts import HouseByCode
from flows.houses import turned_down
from flows.kinds import Suggest
from flows.landlord import landlords_next


@flow("enter-code")
async def enter_code(scene: Scene) -> str | None:
    """Subject: `me`, or `landlord.` and the code of a house."""
    purpose, _, plate = scene.subject.partition(".")
    again = f"landlord:{plate}" if purpose == "landlord" else "verify"
    house = await find(HouseByCode(plate)) if purpose == "landlord" else None
    typed = await ask("code", Suggest(("resend",), 4, 30), sensitive=True)
    if typed == "resend":
        return again
    try:
        tied = await do(UseCode(digits(typed), purpose))
    except Refused as refused:
        if refused.code == "wrong-code":
            raise
        await turned_down(refused, again, "menu")
        return None
    if house is not None:
        await say("proven", surname=tied.surname, address=house.address, then=landlords_next(house))
    else:
        await say("tied", surname=tied.surname, then=("menu", "mine"))
    return None


def digits(typed: str) -> str:
    return "".join(c for c in normalize("NFKC", typed) if c.isdecimal())
