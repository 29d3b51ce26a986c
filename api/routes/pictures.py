"""Officers look at a photo that shows something in their areas; each look is kept."""

from typing import Any

from fastapi import APIRouter
from starlette.responses import Response

from api.problems import Problem
from api.routes.access import door
from api.routes.child_readings import approved
from api.routes.desk import AtDesk
from api.routes.shapes import Because, Id
from registry import audit, pictures
from registry.scopes import beyond

router = APIRouter(tags=["houses"])

JPEG = {
    200: {
        "description": "The photo.",
        "content": {"image/jpeg": {"schema": {"type": "string", "format": "binary"}}},
    }
}


def seen() -> dict[str, Any]:
    made = door("people:reveal", 404, 409)
    made["responses"] |= JPEG
    return made


@router.post(
    "/pictures/{picture_id:id}/reveal",
    summary="Look at a photo; each look is kept in the audit, with its reason",
    response_class=Response,
    **seen(),
)
async def reveal_picture(at: AtDesk, picture_id: Id, asked: Because) -> Response:
    async with at.at_work() as work:
        found = await pictures.held(work.conn, picture_id)
        if found is None:
            raise Problem(404, "not-found", "There is no such picture in your areas.")
        await approved(work, found.person_id)
        async with beyond(work.conn):
            content = await pictures.content(work.conn, work.vault, found.file_id)
        actor = work.officer.actor
        await audit.write(
            work.conn, actor, "reveal", "picture", picture_id, found.area_no, reason=asked.reason
        )
    return Response(content, media_type="image/jpeg")
