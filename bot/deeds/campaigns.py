"""Takes an answer to a campaign."""

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.deeds.done import Deeds
from bot.who import Who
from flows import deeds as wanted
from flows.engine import Refused
from registry import audit, campaign_answers
from registry.vault import Vault


async def answer(conn: AsyncConnection, vault: Vault, who: Who, deed: wanted.AnswerCampaign) -> None:
    refused = await campaign_answers.answer(
        conn, deed.run_id, who.contact_id, who.person_id, deed.answer, who.now
    )
    if refused is not None:
        raise Refused(refused)
    await audit.write(conn, who.actor, "answer-campaign", "campaign-run", deed.run_id, answer=deed.answer)


DEEDS: Deeds = {wanted.AnswerCampaign: answer}
