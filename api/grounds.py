"""What every door of one process shares: the register, the conversation, the addresses people reach us at."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from api.chat.visitors import Pace
from bot.conversation import Conversation
from bot.listener import Listener
from programmes.pack import Pack
from registry.database import Database
from registry.vault import Vault

if TYPE_CHECKING:
    from bot.wechat_consent import ConsentPage
    from bot.wechat_hearing import WechatHearing


@dataclass(slots=True, eq=False)
class Grounds:
    """`public_url` is None where none is set; the secrets are None where no webhook is expected, and so are `wechat` and
    `consents` (where its readers are asked for them).

    Another `pack` may come while it is served.
    """

    db: Database
    vault: Vault
    pack: Pack
    conversation: Conversation
    listener: Listener
    public_url: str | None = None
    telegram_secret: str | None = None
    sms_secret: str | None = None
    pace: Pace = field(default_factory=Pace)
    wechat: "WechatHearing | None" = None
    consents: "ConsentPage | None" = None

    @property
    def https(self) -> bool:
        return bool(self.public_url and self.public_url.startswith("https:"))
