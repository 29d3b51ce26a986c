"""Officers make a chat of theirs their desk: a one-time code here, typed there."""

from fastapi import APIRouter
from pydantic import Field
from starlette.responses import Response

from api.problems import Problem
from api.routes.access import door
from api.routes.desk import AtDesk, Change, Work, opens
from api.routes.shapes import Shown
from registry import officer_codes
from registry.codes import LIVES
from registry.officers import ROLES
from registry.scopes import beyond

router = APIRouter(tags=["you"])


class ChatCode(Shown):
    code: str = Field(description="To be typed into the chat after 我是工作人员; shown once.")
    minutes: int


@router.post(
    "/me/chat-code",
    summary="A one-time code that makes a chat your desk",
    **door(None, 403),
    **opens(ChatCode, "An earlier code of yours ends."),
)
async def chat_code(at: AtDesk) -> Response:
    """A chat may do all that the role may: a token that is good for less cannot make one."""

    async def doing(work: Work) -> ChatCode:
        missing = sorted(ROLES[work.officer.role] - work.officer.scopes)
        if missing:
            told = f"A chat may do all that your role may; this token lacks {', '.join(missing)}."
            raise Problem(403, "scope-missing", told, scope=missing[0])
        async with beyond(work.conn):
            code = await officer_codes.make(work.conn, work.vault, work.officer.id, actor=work.officer.actor)
        if code is None:
            raise Problem(403, "dismissed", "You are not at work here any more.")
        return ChatCode(code=code, minutes=int(LIVES.total_seconds() // 60))

    return await Change(at, None)(doing)
