"""An organisation says until when its own papers hold: its contract with the owners, its registration."""

# Demands: 001-24, 004-28

from dataclasses import dataclass
from datetime import date, timedelta

from flows.engine import Deed, Refused, Scene, ask, ask_optional, do, find, flow, row_id, say
from flows.houses import proven, turned_down
from flows.kinds import Choice, Date
from flows.organisation_facts import MyOrganisations
from flows.organisations import pick_organisation
from flows.sent import Photo

LONGEST = timedelta(days=365 * 20)


@dataclass(frozen=True, slots=True)
class TellPaper(Deed[None]):
    """A paper of the speaker's organisation, of the pack's list; no `until`: it holds on. Refused: not-a-member."""

    organisation_id: int
    kind: str
    since: date
    until: date | None
    photo: str = ""


@flow("firm-papers")
async def firm_papers(scene: Scene) -> str | None:
    """Subject: the id of an organisation, or nothing."""
    if await proven("organisation", "verify") is None:
        return None
    kinds = {kind for paper in scene.pack.documents for kind in paper.holders}
    mine = [one for one in await find(MyOrganisations()) if one.kind in kinds]
    meant = next((one for one in mine if one.id == row_id(scene.subject)), None)
    firm = meant or (mine[0] if len(mine) == 1 else await pick_organisation(mine))
    if firm is None:
        await say("none-asked", then=("organisation", "menu"))
        return None
    papers = [paper for paper in scene.pack.documents if firm.kind in paper.holders]
    labels = {paper.name: paper.title for paper in papers[:7]}
    kind = papers[0].name
    if len(papers) > 1:
        kind = await ask("paper", Choice(*labels), labels=labels, organisation=firm.name)
    since = await ask("since", Date(scene.today - LONGEST, scene.today), what=labels[kind])
    until = await ask_optional("until", Date(since, scene.today + LONGEST), what=labels[kind])
    photo = await ask_optional("photo", Photo())
    try:
        await do(TellPaper(firm.id, kind, since, until, photo or ""))
    except Refused as refused:
        await turned_down(refused, "menu")
        return None
    await say("noted", what=labels[kind], then=("firm-papers", "menu"))
    return None
