"""The static files, under addresses that carry a hash of their content."""

from hashlib import sha256
from pathlib import Path

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from programmes.texts import PICTURES, pictures

FOLDER = Path(__file__).parent / "static"
TYPES = {"chat.css": "text/css", "chat.js": "text/javascript", "icon.svg": "image/svg+xml"}
FILES = {name: (FOLDER / name).read_bytes() for name in TYPES}


def address(name: str) -> str:
    """`chat.css` → `/static/chat.1f2e3d4c.css`, valid for as long as the content is."""
    stem, _, ending = name.rpartition(".")
    return f"/static/{stem}.{sha256(FILES[name]).hexdigest()[:8]}.{ending}"


async def static(request: Request) -> Response:
    """One file; an address of another edition (a page from before an update) gets today's, not kept."""
    stem, _, ending = request.path_params["name"].rpartition(".")
    name = f"{stem.partition('.')[0]}.{ending}"
    if name not in FILES:
        return PlainTextResponse("not found", 404)
    current = request.url.path == address(name)
    keep = "public, max-age=31536000, immutable" if current else "no-cache"
    headers = {"Cache-Control": keep, "X-Content-Type-Options": "nosniff"}
    return Response(FILES[name], media_type=TYPES[name], headers=headers)


async def picture(request: Request) -> Response:
    """A lesson card's picture."""
    name = request.path_params["name"]
    if name not in pictures():
        return PlainTextResponse("not found", 404)
    headers = {"Cache-Control": "public, max-age=86400", "X-Content-Type-Options": "nosniff"}
    return Response((PICTURES / f"{name}.svg").read_bytes(), media_type="image/svg+xml", headers=headers)
