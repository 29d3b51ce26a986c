"""What a typed number may mean where notices have no buttons: the options of one that came after the last reply."""

from collections.abc import Mapping, Sequence
from typing import Final

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.messages import Option
from bot.turn import Chat
from notices import outbox, render
from registry.database import rows
from registry.vault import Vault

_NOTICED: Final = """
SELECT c.id AS contact_id, n.cause, n.reader, n.flow, n.text_key, n.content, c.lang
FROM contacts c JOIN LATERAL (
  SELECT * FROM notices WHERE contact_id = c.id AND account = c.account AND kind <> 'reply'
    AND state IN ('sent', 'delivered') ORDER BY sent_at DESC, id DESC LIMIT 1
) n ON n.sent_at > coalesce((SELECT max(i.at) FROM inbox i WHERE i.contact_id = c.id), '-infinity')
WHERE c.id = ANY (CAST(:contacts AS bigint[]))"""


async def of_notices(
    conn: AsyncConnection, vault: Vault, chats: Sequence[Chat]
) -> Mapping[int, tuple[Option, ...]]:
    """By contact, the options of the notice read last; nothing where none came since the last reply."""
    found: dict[int, tuple[Option, ...]] = {}
    contacts = [chat.id for chat in chats if chat.account.startswith(f"{outbox.WECHAT}:")]
    if not contacts:
        return found
    for row in await rows(conn, _NOTICED, contacts=contacts):
        content = outbox.opened(vault, row.content, row.cause, row.reader)
        options = render.worded(row.flow, row.text_key, content, row.lang)["options"]
        found[row.contact_id] = tuple(Option(option["value"], option["label"]) for option in options)
    return found
