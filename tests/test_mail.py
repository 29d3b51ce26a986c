"""Officers are told by e-mail: the letter arrives, and one that is refused is tried again."""

import pytest

from bot.robots import Call, RobotsChannel
from notices.outcomes import Again, Outcome, Sent
from registry import officer_addresses
from registry.database import Database, rows
from registry.vault import Vault
from tests.fakes.mail import fake_mail
from tests.test_robots import officer, town_with_work


@pytest.mark.parametrize(
    ("unknown", "outcome", "letters"), [(set(), Sent(), 1), ({"wang@"}, Again("not-taken"), 0)]
)
async def test_a_letter_is_sent_or_tried_again(
    db: Database, vault: Vault, unknown: set[str], outcome: Outcome, letters: int
) -> None:
    await town_with_work(db)
    async with fake_mail() as fake:
        fake.unknown = unknown
        url = f"mailto://127.0.0.1:{fake.port}?from=anju@office.example&to=wang@office.example&mode=insecure"
        await officer(db, vault, url)
        async with db.begin() as conn:
            (address,) = await rows(conn, "SELECT address FROM contacts WHERE account = 'robots'")
            assert await officer_addresses.url_of(conn, vault, address.address) == url
        assert await RobotsChannel(db, vault).send(Call(address.address, "今天到期1件")) == outcome
    assert len(fake.letters) == letters
