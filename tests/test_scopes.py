"""What an officer's role may see and do: nothing of other areas, and nothing of the machinery."""

import pytest
from sqlalchemy import Column, Integer, MetaData, Table
from sqlalchemy.exc import DBAPIError
from sqlmodel import SQLModel

from registry import audit, scopes
from registry.database import Database, one, rows, run, value
from registry.scopes import Unmarked
from tests.small_town import MORNING, Town

TABLES = SQLModel.metadata.tables
IN_AREA = sorted(name for name, table in TABLES.items() if table.info.get("scope") == "area")
THROUGH = sorted(name for name, table in TABLES.items() if table.info.get("scope") == "through")
INTERNAL = sorted(name for name, table in TABLES.items() if table.info.get("scope") == "internal")
EAST, WEST = (3, 3), (4, 4)


def test_every_table_says_who_may_see_it() -> None:
    assert {table.info.get("scope") for table in TABLES.values()} == {"area", "through", "public", "internal"}
    assert all("area_no" in TABLES[name].columns for name in IN_AREA)
    assert all(TABLES[name].info["condition"] for name in THROUGH)


def test_a_table_without_a_mark_is_refused() -> None:
    unmarked = Table("unmarked", MetaData(), Column("id", Integer, primary_key=True))
    with pytest.raises(Unmarked, match="unmarked"):
        scopes._of(unmarked)


async def test_the_database_has_what_the_marks_ask_for(db: Database) -> None:
    async with db.begin() as conn:
        secured = await rows(conn, "SELECT relname FROM pg_class WHERE relrowsecurity ORDER BY relname")
        granted = await rows(
            conn,
            "SELECT table_name AS tab, string_agg(privilege_type, ' ' ORDER BY privilege_type) AS rights "
            "FROM information_schema.role_table_grants WHERE grantee = 'anju_officer' "
            "AND table_catalog = current_database() GROUP BY 1",
        )
        policies = await rows(conn, "SELECT tablename, qual FROM pg_policies WHERE roles = '{anju_officer}'")
    rights = {row.tab: row.rights for row in granted}
    assert [row.relname for row in secured] == sorted([*IN_AREA, *THROUGH])
    assert sorted(row.tablename for row in policies) == sorted([*IN_AREA, *THROUGH])
    assert {row.qual.count("anju.lo") for row in policies if row.tablename in IN_AREA} == {4}
    assert {name: rights.get(name) for name in INTERNAL if name in rights} == {"audit": "INSERT"}
    for name in IN_AREA:
        insert_only = TABLES[name].info.get("insert_only")
        assert rights[name] == ("INSERT SELECT" if insert_only else "INSERT SELECT UPDATE")


async def plant(town: Town, area_no: int, name: str) -> None:
    """One row in every table that has an area, or hangs on one."""
    person, other = await town.person(name), await town.person(name)
    house = await town.house(area_no)
    await town.lets(other, house)
    stay = await town.lives(person, house)
    await town.says(stay, "tenant", "lives")
    contact = await town.contact(person)
    declaration = await town.declares(stay, contact_id=contact)
    await town.signs(other, house)
    await town.learns(person, MORNING.date())
    place = {"area_no": area_no}
    await town.put("rooms", house_id=house, label="301", **place)
    await town.put("house_sources", house_id=house, source="landlord", said="later", at=MORNING, **place)
    twins = await town.put("twins", one=person, other=other, why="name-phone", at=MORNING, **place)
    await town.put("phones", person_id=person, number=b"1", index=name.encode(), source="declared")
    await town.put("declaration_steps", declaration_id=declaration, state="submitted", at=MORNING, **place)
    await town.put(
        "help_requests",
        kind="help-fill",
        contact_id=contact,
        content=b"",
        at=MORNING,
        house_id=house,
        **place,
    )
    await town.put(
        "duties",
        pack="test",
        rule="r",
        holder="tenant",
        about="stay",
        about_id=stay,
        since=MORNING.date(),
        due_rule=MORNING.date(),
        due=MORNING.date(),
        opened_at=MORNING,
        **place,
    )
    area = town.west if area_no == 4 else town.east
    today = MORNING.date()
    await town.put("rates", area_id=area, pack="p", name="letters", as_of=today, num=1, den=1, **place)
    await town.put("samples", stay_id=stay, drawn_on=today, **place)
    await town.put("tallies", area_id=area, kind="fires", month=today, number=1, source="officer", **place)
    await town.put("events", area_id=area, kind="drill", on_day=today, source="officer", **place)
    drafted = {"pack": "p", "edition": "1", "name": "r", "since": today, "due": today, "drafted_at": MORNING}
    await town.put("reports", area_id=area, **drafted, **place)
    here = {"house_id": house, "source": "officer", **place}
    await town.put("visits", kind="check", on_day=today, **here)
    hazard = await town.put("hazards", number=name, code="F1", family="fire", **here)
    said = {"content": b"", "at": MORNING, **place}
    await town.put("hazard_reports", hazard_id=hazard, contact_id=contact, **said)
    await town.put("tips", about="P1", queue="police", code=name.encode(), **said)
    await town.put(
        "permits",
        person_id=person,
        contact_id=contact,
        issued_on=today,
        counts_from=today,
        channel="web",
        at=MORNING,
    )
    await town.put("devices", kind="cctv", **here)
    await town.put("papers", kind="rules", since=today, **here)
    await town.put("posts", role="manager", name=name, since=today, **here)
    await town.put("listings", list="negative", listed_on=today, **here)
    firm = await town.put(
        "organisations", area_id=area, kind="employer", name=name, source="officer", since=today, **place
    )
    await town.put("members", organisation_id=firm, person_id=person, since=today, **place)
    await town.put("managed_houses", organisation_id=firm, house_id=house, since=today, **place)
    await town.put(
        "consents",
        declaration_id=declaration,
        person_id=person,
        contact_id=contact,
        kind="optional",
        version="1",
        hash="0",
        lang="zh",
        channel="web",
        at=MORNING,
        **place,
    )
    await town.put("exempt_answers", reason="hotel", on_day=today, **place)
    other_firm = await town.put(
        "organisations", area_id=area, kind="agent", name=name, source="officer", since=today, **place
    )
    await town.put("organisation_twins", one=firm, other=other_firm, at=MORNING, **place)
    went = {"organisation_id": firm, "house_id": house, "person_id": person}
    await town.put("patrols", on_day=today, at=MORNING, **went, **place)
    await town.put("sublet_consents", house_id=house, source="sublandlord", at=MORNING, **place)
    await town.put(
        "employments", organisation_id=firm, person_id=person, began=today, source="employer", **place
    )
    letting = await town.put("lettings", organisation_id=firm, house_id=house, **place)
    await town.put("letting_steps", letting_id=letting, step="declared", on_day=today, at=MORNING, **place)
    file = await town.put("files", contact_id=contact, kind="photo", content=b"")
    maker = await town.put("officers", name=f"发{name}")
    campaign = await town.put(
        "campaigns", area_id=area, pack="p", kind="news", title=name, made_by=maker, made_at=MORNING, **place
    )
    await town.put("campaign_runs", campaign_id=campaign, due_at=MORNING, launched_at=MORNING, **place)
    await town.put("pictures", about="visit", about_id=1, file_id=file, **place)
    officer = await town.put("officers", name=f"{name}的网格员")
    visit = await town.put("visits", kind="check", on_day=today, **here)
    await town.put("visit_findings", visit_id=visit, house_id=house, what="invited", on_day=today, **place)
    thread = await town.put("threads", contact_id=contact, opened_at=MORNING, last_at=MORNING, **place)
    await town.put("thread_posts", thread_id=thread, words=b"", at=MORNING, **place)
    pair = {"twin_id": twins, "kept": person, "gone": other, "officer_id": officer}
    await town.put("merges", reason="r", at=MORNING, **pair, **place)
    claimed = {"contact_id": contact, "address": name, "content": b"", "at": MORNING}
    await town.put("house_claims", area_id=area, **claimed, **place)
    await town.put("cards", number="1", issued_on=today, **here)
    await town.put("child_readings", person_id=other, asked_by=officer, reason="r", asked_at=MORNING, **place)
    checked = {"person_id": other, "house_id": house, **place}
    await town.put("places", area_id=area, kind="gear", name=name, address=name, **place)
    await town.put("self_checks", on_day=today, pack="p", channel="web", **checked)
    await town.put("lease_filings", filed_on=today, source="landlord", **checked)
    await town.put("area_limits", area_id=area, set_by=maker, set_at=MORNING, **place)
    emptied = {"hazard_id": hazard, "house_id": house, "gather": name, "ordered_by": maker}
    await town.put("evacuations", ordered_at=MORNING, **emptied, **place)


async def test_rows_of_another_area_are_invisible_in_every_scoped_table(db: Database) -> None:
    async with db.begin() as conn:
        town = await Town(conn).build()
        await plant(town, 3, "东方明")
        await plant(town, 4, "西门吹")
        everything = {
            name: await value(conn, f"SELECT count(*) FROM {name}") for name in [*IN_AREA, *THROUGH]
        }
    assert all(everything.values()), everything
    async with db.officer([EAST]) as conn:
        east = {name: await value(conn, f"SELECT count(*) FROM {name}") for name in everything}
        assert east == {name: count // 2 for name, count in everything.items()}
        assert [row.name for row in await rows(conn, "SELECT DISTINCT name FROM people")] == ["东方明"]
    async with db.officer([EAST, WEST]) as conn:
        assert {name: await value(conn, f"SELECT count(*) FROM {name}") for name in everything} == everything
    async with db.officer([]) as conn:
        assert not any([await value(conn, f"SELECT count(*) FROM {name}") for name in everything])


async def test_an_officer_cannot_write_into_another_area_nor_move_a_row_there(db: Database) -> None:
    async with db.begin() as conn:
        town = await Town(conn).build()
        house, other = await town.house(3), await town.house(4)
    async with db.officer([EAST]) as conn:
        assert await run(conn, "UPDATE houses SET address = '改' WHERE id = :id", id=other) == 0
        assert await run(conn, "UPDATE houses SET address = '改' WHERE id = :id", id=house) == 1
    for sql in (
        "UPDATE houses SET area_no = 4 WHERE id = :house",
        "INSERT INTO rooms (house_id, area_no, label) VALUES (:house, 4, '301')",
    ):
        with pytest.raises(DBAPIError, match="row-level security"):
            async with db.officer([EAST]) as conn:
                await run(conn, sql, house=house)


@pytest.mark.parametrize("table", [name for name in INTERNAL if name != "audit"])
async def test_the_machinery_is_closed_to_officers(db: Database, table: str) -> None:
    with pytest.raises(DBAPIError, match="permission denied"):
        async with db.officer([EAST]) as conn:
            await run(conn, f"SELECT 1 FROM {table}")


@pytest.mark.parametrize("sql", ["UPDATE audit SET actor = 'x'", "DELETE FROM audit", "TRUNCATE audit"])
async def test_nobody_changes_the_audit(db: Database, sql: str) -> None:
    async with db.officer([EAST]) as conn:
        await audit.write(conn, "officer:1", "test", "house", [1, 2], 3, note="kept")
    async with db.begin() as conn:
        row = await one(conn, "SELECT count(*) AS n, min(detail->>'note') AS note FROM audit")
        assert (row.n, row.note) == (2, "kept") if row else False
    with pytest.raises(DBAPIError, match="permission denied"):
        async with db.begin() as conn:
            await run(conn, sql)
    with pytest.raises(DBAPIError, match="permission denied"):
        async with db.officer([EAST]) as conn:
            await run(conn, "SELECT 1 FROM audit")


async def test_beyond_the_scope_and_back(db: Database) -> None:
    async with db.begin() as conn:
        town = await Town(conn).build()
        await town.house(4)
    async with db.officer([EAST]) as conn:
        assert await value(conn, "SELECT count(*) FROM houses") == 0
        async with scopes.beyond(conn):
            assert await value(conn, "SELECT count(*) FROM houses") == 1
        assert await value(conn, "SELECT count(*) FROM houses") == 0
    async with db.begin() as conn:
        async with scopes.beyond(conn):
            pass
        assert await value(conn, "SELECT count(*) FROM houses") == 1
