"""What a claim costs: its statement is planned once."""

from notices import leases, outbox
from notices.outbox import New
from registry.database import Database, rows
from registry.vault import Vault
from tests.small_town import Town

ACCOUNT = "telegram:main"
PLANNED_AT_FIRST = 5
"""So many times PostgreSQL plans a statement anew before it compares with a plan it could keep."""


async def test_a_claim_keeps_its_plan_whatever_room_there_is(db: Database, vault: Vault) -> None:
    async with db.begin() as conn:
        contact = await Town(conn).contact(account=ACCOUNT, address="5001", lang="zh")
        await outbox.put(conn, vault, [New("1", "service", "notice", "accepted", contact_id=contact)])
        await leases.open_account(conn, ACCOUNT, "everything")
        for room in (520, 600, 700, 900, 1000) * 2:
            await leases.claim(conn, ACCOUNT, room)
        found = await rows(
            conn,
            r"""SELECT custom_plans, generic_plans FROM pg_prepared_statements
                 WHERE statement LIKE E'\nWITH %LIMIT 4096%'""",
        )
    assert [tuple(row) for row in found] == [(PLANNED_AT_FIRST, 5)]
