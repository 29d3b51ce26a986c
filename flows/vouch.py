"""An organisation says whether somebody who declared lives in a house it looks after; a no is for an officer to look into."""

from flows.answer_stay import tell
from flows.engine import Refused, Scene, ask, do, find, flow, row_id, say
from flows.houses import proven, turned_down
from flows.kinds import Choice
from flows.organisation_deeds import Vouch
from flows.organisation_facts import StayToVouch


@flow("vouch")
async def vouch(scene: Scene) -> str | None:
    """Subject: the id of a stay."""
    if await proven("organisation", "verify") is None:
        return None
    stay_id = row_id(scene.subject)
    stay = await find(StayToVouch(stay_id)) if stay_id is not None else None
    if stay is None:
        await say("nothing-to-answer", then=("lodged", "menu"))
        return None
    await tell(stay)
    answer = await ask("lives-there", Choice("lives", "nobody", "unsure"))
    try:
        await do(Vouch(stay.id, answer))
    except Refused as refused:
        await turned_down(refused, "menu")
        return None
    await say(f"thanks-{answer}", then=("lodged", "menu"))
    return None
