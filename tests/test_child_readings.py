"""What is kept of a child under 14 is read by approval of another officer, for a day, and each look is kept."""

from datetime import date
from typing import Any

import pytest

from registry import child_readings, files, officers, pictures
from registry.database import Database, rows, run, value
from registry.vault import Vault
from tests.officers_town import OfficersTown, town_of
from tests.test_api_officers import problem
from tests.test_hazards import picture

CHILD = {"name": "李小", "number": "990000201503041230"}


@pytest.fixture
async def town(db: Database, vault: Vault) -> OfficersTown:
    built = await town_of(db, vault).build()
    async with db.begin() as conn:
        await officers.add(conn, "东所长", ["东村"])
    return built


async def child_of(town: OfficersTown, filed: int, born: str | None = "2015-03-04") -> int:
    async with town.db.begin() as conn:
        person = await value(conn, "SELECT person_id FROM declarations WHERE id = :id", id=filed)
        day = date.fromisoformat(born) if born else None
        await run(
            conn, "UPDATE people SET birth_date = CAST(:born AS date) WHERE id = :id", born=day, id=person
        )
    return int(person)


async def looks(town: OfficersTown) -> list[str]:
    async with town.db.begin() as conn:
        return [
            row.action
            for row in await rows(
                conn, "SELECT action FROM audit WHERE action LIKE '%read%' OR action = 'reveal' ORDER BY id"
            )
        ]


async def test_a_childs_number_needs_another_officers_approval(town: OfficersTown) -> None:
    filed = await town.file()
    person = await child_of(town, filed)
    east, chief = await town.officer(), await town.officer("东所长")
    why: dict[str, Any] = {"reason": "录入"}
    for path in (f"/people/{person}/reveal", f"/declarations/{filed}/reveal"):
        assert problem(await east.post(path, json=why)) == (409, "approval-needed")
    asked = (await east.post(f"/people/{person}/readings", json=why)).json()
    assert (await east.post(f"/people/{person}/readings", json=why)).json()["id"] == asked["id"]
    (line,) = (await chief.get("/child-readings")).json()["items"]
    assert (line["id"], line["person_id"], line["reason"]) == (asked["id"], person, "录入")
    own = await east.post(f"/child-readings/{asked['id']}/decide", json={"approve": True})
    assert problem(own) == (409, "own-request")
    west = await town.officer("西民警")
    assert problem(await west.post(f"/child-readings/{asked['id']}/decide", json={"approve": True}))[0] == 404
    assert (await chief.post(f"/child-readings/{asked['id']}/decide", json={"approve": True})).json()[
        "state"
    ] == "approved"
    again = await chief.post(f"/child-readings/{asked['id']}/decide", json={"approve": False})
    assert problem(again) == (409, "wrong-state")
    assert (await east.post(f"/people/{person}/reveal", json=why)).json()["values"]
    assert (await east.post(f"/declarations/{filed}/reveal", json=why)).json()["value"]
    assert problem(await chief.post(f"/people/{person}/reveal", json=why)) == (409, "approval-needed")
    assert await looks(town) == ["ask-reading", "ask-reading", "reading-approved", "reveal", "reveal"]


async def test_a_paper_beside_a_childs_report_is_read_by_approval_too(town: OfficersTown) -> None:
    """A landlord who reports a child sends the guardian's paper along."""
    filed = await town.file()
    person = await child_of(town, filed)
    async with town.db.begin() as conn:
        officer = await value(conn, "SELECT id FROM officers WHERE name = '东民警'")
        photo = await files.keep_officers(conn, town.vault, officer, picture())
        shown = await pictures.add(conn, 3, "declaration", filed, photo)
    east, chief = await town.officer(), await town.officer("东所长")
    why: dict[str, Any] = {"reason": "核对"}
    assert problem(await east.post(f"/pictures/{shown}/reveal", json=why)) == (409, "approval-needed")
    asked = (await east.post(f"/people/{person}/readings", json=why)).json()
    await chief.post(f"/child-readings/{asked['id']}/decide", json={"approve": True})
    assert (await east.post(f"/pictures/{shown}/reveal", json=why)).status_code == 200


async def test_a_refusal_opens_nothing_and_an_approval_ends(town: OfficersTown) -> None:
    person = await child_of(town, await town.file())
    east, chief = await town.officer(), await town.officer("东所长")
    for approve, after in ((False, 409), (True, 200)):
        asked = (await east.post(f"/people/{person}/readings", json={"reason": "核对"})).json()
        await chief.post(f"/child-readings/{asked['id']}/decide", json={"approve": approve})
        looked = await east.post(f"/people/{person}/reveal", json={"reason": "核对"})
        assert looked.status_code == after
    async with town.db.begin() as conn:
        await run(
            conn,
            "UPDATE child_readings SET decided_at = decided_at - CAST(:holds AS interval)",
            holds=child_readings.HOLDS,
        )
    assert problem(await east.post(f"/people/{person}/reveal", json={"reason": "核对"})) == (
        409,
        "approval-needed",
    )


@pytest.mark.parametrize(
    ("born", "declarant", "child"),
    [
        ("2009-06-13", "myself", True),
        ("2009-06-12", "myself", False),
        (None, "myself", False),
        (None, "child", True),
    ],
)
async def test_who_is_a_child(town: OfficersTown, born: str | None, declarant: str, child: bool) -> None:
    """14 on the very day is none any more; where no birth is known, whom a guardian declared is one."""
    filed = await town.file()
    person = await child_of(town, filed, born)
    async with town.db.begin() as conn:
        await run(conn, "UPDATE declarations SET declarant = :who WHERE id = :id", who=declarant, id=filed)
    east = await town.officer()
    looked = await east.post(f"/people/{person}/reveal", json={"reason": "核对"})
    assert looked.status_code == (409 if child else 200)
    asked = await east.post(f"/people/{person}/readings", json={"reason": "核对"})
    assert (asked.status_code == 200) is child
    if not child:
        assert problem(asked) == (409, "no-child")
