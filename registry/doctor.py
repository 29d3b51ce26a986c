"""Looks at a register as a whole and says what is wrong or risky, in plain words."""

from sqlalchemy.ext.asyncio import AsyncConnection

from programmes.pack import Pack
from registry import audit, officer_addresses
from registry.database import rows, value


async def examine(
    conn: AsyncConnection, pack: Pack, telegram_carries: str | None, wechat_carries: str | None = None
) -> list[str]:
    """One line a finding; none means nothing to report. What an account carries is None where there is none."""
    found = []
    if telegram_carries is not None and telegram_carries != "hints" and pack.language == "zh":
        found.append(
            f"Telegram carries {telegram_carries}: data leaves mainland China (PIPL art. 36, 38). "
            "For a Chinese authority set TELEGRAM_CARRIES=hints."
        )
    if wechat_carries == "everything":
        found.append(
            "WeChat carries everything: identity numbers and phones go through another company (PIPL art. 21, 23). "
            "Without a contract about that set WECHAT_CARRIES=identity_by_link."
        )
    for account in await rows(
        conn, "SELECT name, paused FROM accounts WHERE paused IS NOT NULL ORDER BY name"
    ):
        found.append(
            f"{account.name} is paused: {account.paused}. Mend its credentials and start the worker again."
        )
    waiting = await value(
        conn,
        "SELECT count(*) FROM notices WHERE state = 'leased' AND leased_until < now() - interval '5 minutes'",
    )
    if waiting:
        found.append(f"{waiting} notices were leased and never settled: is a worker running?")
    for state, meaning in (("failed", "could not be delivered"), ("unknown", "may or may not have arrived")):
        count = await value(conn, "SELECT count(*) FROM notices WHERE state = :state", state=state)
        if count:
            found.append(f"{count} notices {meaning}; GET /api/v1/notices?state={state} lists them.")
    for address in await officer_addresses.refusing(conn):
        found.append(
            f"{address.name}'s address {address.id} ({address.service}) takes no messages: {address.reason}. "
            "Look at the robot's own settings (keyword, signature, address list), or remove it and add it again: "
            f"anju officer-address {address.name}."
        )
    broken = await audit.verify(conn)
    if broken is not None:
        found.append(f"The audit chain does not hold from row {broken} on: rows were changed or removed.")
    return found
