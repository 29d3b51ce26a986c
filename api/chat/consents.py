"""`/w/{state}` leads to WeChat's question whether one more message may come; `/w` is where the answer comes back."""

from typing import Final

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from api.chat.guards import SECRET_HEADERS
from api.chat.pages import Pages, language
from api.grounds import Grounds
from bot.wechat_consent import STATE, ConsentPage
from locales import words
from registry import wechat_asks

STATUSES: Final = {"agreed": 200, "declined": 200, "gone": 410}


def consent_pages(grounds: Grounds, pages: Pages) -> list[Route]:
    """None where no account asks for consents."""
    asking = grounds.consents
    if asking is None:
        return []
    door = ConsentDoor(grounds, pages, asking)
    back = [
        Route(path, door.back, methods=["GET"]) for path in ("/w", "/w/")
    ]  # WeChat's own example ends in a slash
    return [*back, Route("/w/{state}", door.leave, methods=["GET"])]


class ConsentDoor:
    """Looking at a link spends nothing: previews and scanners open it too."""

    def __init__(self, grounds: Grounds, pages: Pages, asking: ConsentPage) -> None:
        self.grounds, self.pages, self.asking = grounds, pages, asking

    async def leave(self, request: Request) -> Response:
        state = request.path_params["state"]
        asked = None
        if STATE.fullmatch(state):
            async with self.grounds.db.begin() as conn:
                asked = await wechat_asks.look(conn, state)
        if asked is None or asked.agreed:
            return await self.told(request, "agreed" if asked else "gone", state)
        return RedirectResponse(self.asking.address(asked.scene, state), 302, dict(SECRET_HEADERS))

    async def back(self, request: Request) -> Response:
        query = dict(request.query_params)
        said = await self.asking.came_back(self.grounds.db, query)
        return await self.told(request, said, query.get("reserved", ""))

    async def told(self, request: Request, said: str, state: str) -> Response:
        """In the language of the chat the question came from."""
        async with self.grounds.db.begin() as conn:
            asked = await wechat_asks.look(conn, state)
        spoken = words.match_language(asked.lang or "") if asked is not None else None
        lang = spoken or language(request)
        return await self.pages.notice(request, lang, f"wechat-{said}", STATUSES[said], SECRET_HEADERS)
