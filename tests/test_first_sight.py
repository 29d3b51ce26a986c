"""Nobody hears of a duty for the first time when it is overdue: all packs over a town that was known only today."""

from datetime import date

import pytest

from programmes.pack import load, packs
from registry.database import Database, rows, value
from registry.demo import make_demo
from registry.duties import nightly, prepare
from registry.programmes import apply
from registry.vault import Vault
from tests.small_town import at

TODAY = date(2023, 6, 12)


@pytest.mark.parametrize("name", packs())
async def test_no_duty_of_a_person_is_late_when_it_opens(db: Database, vault: Vault, name: str) -> None:
    await make_demo(db, vault, TODAY)
    pack = load(name)
    async with db.begin() as conn:
        city = await value(conn, "SELECT id FROM areas WHERE level = 'city'")
        await apply(conn, pack, city, TODAY)
        await prepare(conn, pack, TODAY)
        assert (await nightly(conn, pack, at(TODAY))).opened > 100
        late = await rows(
            conn,
            "SELECT rule, min(due) AS due FROM duties WHERE pack = :pack AND holder <> 'office' AND due < :today GROUP BY rule",
            pack=name,
            today=TODAY,
        )
        assert [tuple(row) for row in late] == []
        assert (await nightly(conn, pack, at(TODAY))).written == 0
