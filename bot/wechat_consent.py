"""WeChat's page that asks a reader whether one more message may come (一次性订阅消息), and what it brings back.

https://developers.weixin.qq.com/doc/service/guide/product/message/One-time_subscription_info.html
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlencode

from bot.wechat import MAIN, OPENID
from registry import wechat_asks
from registry.database import Database

ASKING: Final = "https://mp.weixin.qq.com/mp/subscribemsg"
BACK: Final = "/w"
STATE: Final = re.compile(r"[0-9a-f]{32}")


@dataclass(frozen=True, slots=True)
class ConsentPage:
    """The page of one account and template. `page` is where ours are: a domain that the account's console names (业务域名)."""

    app_id: str
    template_id: str
    page: str

    def address(self, scene: int, state: str) -> str:
        """Where to send a reader's browser; without the last part WeChat shows nothing."""
        query = {
            "action": "get_confirm",
            "appid": self.app_id,
            "scene": scene,
            "template_id": self.template_id,
            "redirect_url": self.page + BACK,
            "reserved": state,
        }
        return f"{ASKING}?{urlencode(query)}#wechat_redirect"

    async def came_back(self, db: Database, query: Mapping[str, str]) -> str:
        """What the reader said there: agreed, declined, or gone for whatever was not asked, or not of this reader.

        The browser brings it, so nothing is believed but the state that only this reader's chat was given.
        """
        state, scene, openid = (query.get(name, "") for name in ("reserved", "scene", "openid"))
        if not STATE.fullmatch(state) or query.get("template_id", "") != self.template_id:
            return "gone"
        async with db.begin() as conn:
            asked = await wechat_asks.look(conn, state)
            if asked is None or scene != str(asked.scene):
                return "gone"
            if query.get("action") != "confirm":
                return "declined"
            if not OPENID.fullmatch(openid):
                return "gone"
            agreed = await wechat_asks.agree(conn, MAIN, openid, asked.scene, state)
        return "agreed" if agreed else "gone"
