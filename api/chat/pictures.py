"""`GET /b/{hash}.jpg`: a picture that a campaign shows to many."""

from starlette.responses import Response

from api.grounds import Grounds
from registry import campaign_pictures

FOR_EVER = {
    "cache-control": "public, max-age=31536000, immutable",
    "x-content-type-options": "nosniff",
    "content-security-policy": "default-src 'none'",
}


async def show_picture(grounds: Grounds, name: str) -> Response:
    async with grounds.db.begin() as conn:
        found = await campaign_pictures.opened(conn, name) if name.isascii() and name.isalnum() else None
    return Response(status_code=404) if found is None else Response(found, 200, FOR_EVER, "image/jpeg")
