"""Somebody taps an answer under a message from the office: 已知晓, or one of its choices; another tap changes it."""

from flows.deeds import AnswerCampaign
from flows.engine import Refused, Scene, do, flow, row_id, say
from flows.houses import turned_down


@flow("campaign-answer")
async def campaign_answer(scene: Scene) -> str | None:
    """Subject: the number of a sending, a dot and the answer."""
    run, _, answer = scene.subject.partition(".")
    run_id = row_id(run)
    if run_id is None or not answer:
        await say("refused-not-asked", then=("menu",))
        return None
    try:
        await do(AnswerCampaign(run_id, answer))
    except Refused as refused:
        await turned_down(refused, "menu")
        return None
    await say("seen" if answer == "ok" else "noted", then=("menu",))
    return None
