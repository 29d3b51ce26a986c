"""Walks a programme through its days: what opens, is reminded of, handed upwards, done, missed or drafted, and on which day."""

from collections.abc import AsyncIterator, Awaitable, Callable, Collection, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from notices.reminders import tick
from programmes.pack import Pack
from registry import programmes
from registry.database import Database, rows, run, value
from registry.duties import Changes, nightly
from registry.exchange import import_file
from registry.reports import draft_due
from registry.vault import Vault
from tests.small_town import Town, at
from tests.tables import csv_file

Deed = Callable[[Town], Awaitable[Any]]
"""What somebody writes into the register on a day."""

ENGLISH = {"城": "city", "镇": "town", "东村": "east", "西村": "west"}
_NAMED = """
SELECT 'area' AS about, id, name, lo FROM areas UNION ALL SELECT 'hazard', id, number, 0 FROM hazards
 UNION ALL SELECT 'house', id, external_no, 0 FROM houses WHERE external_no IS NOT NULL"""
_DUTIES = """
SELECT d.id, CASE d.about WHEN 'duty' THEN split_part(d.rule, '-', 2) || '<' || o.rule ELSE d.rule END AS rule,
       coalesce(o.about, d.about) AS about, coalesce(o.about_id, d.about_id) AS about_id, d.due, d.state
  FROM duties d LEFT JOIN duties o ON d.about = 'duty' AND o.id = d.about_id"""
_REMINDED = """
SELECT n.id, d.rule, d.about, d.about_id, d.due, CASE n.state WHEN 'failed' THEN 'unheard' ELSE 'reminds' END AS state
  FROM notices n JOIN duties d ON n.cause LIKE 'duty:%' AND d.id = CAST(split_part(n.cause, ':', 2) AS bigint)"""
_DRAFTED = """
SELECT id, 'report-' || name AS rule, 'area' AS about, area_id AS about_id, due, 'drafted' AS state FROM reports"""


@dataclass
class Replay:
    """A town and the programmes that run in it; `names` says what a row is called in the tables of expectations."""

    db: Database
    vault: Vault
    packs: Sequence[Pack]
    town: Town
    names: dict[tuple[str, int], str] = field(default_factory=dict)
    areas: dict[str, int] = field(default_factory=dict)
    numbers: dict[str, int] = field(default_factory=dict)
    today: date = date.min
    seen: dict[tuple[str, int], tuple[str, date]] = field(default_factory=dict)

    # -- what people write into the register; each of these is a deed ------------------------------------------------

    def visits(self, house: int, kind: str, day: date) -> Deed:
        return self.puts("visits", house, kind=kind, on_day=day)

    def puts(self, table: str, house: int, **columns: Any) -> Deed:
        return self._puts(table, house_id=house, area_no=3, **columns)

    def treated(self, house: int, day: date) -> Deed:
        async def deed(town: Town) -> None:
            sql = "UPDATE listings SET treated_on = :day WHERE house_id = :house"
            assert await run(town.conn, sql, house=house, day=day) == 1

        return deed

    def signs(self, lessor: str, house: int) -> Deed:
        async def deed(town: Town) -> None:
            await town.signs(self.row("person", lessor), house)

        return deed

    def holds(self, area: str, kind: str, *days: date) -> Deed:
        where = {"area_id": self.areas[area], "area_no": self.numbers[area]}
        return together(*(self._puts("events", kind=kind, on_day=day, **where) for day in days))

    def files(self, area: str, kind: str, day: date, until: date | None = None) -> Deed:
        where = {"area_id": self.areas[area], "area_no": self.numbers[area]}
        return self._puts("papers", kind=kind, since=day, until=until, **where)

    def reports(self, name: str, area: str, due: date) -> Deed:
        async def deed(town: Town) -> None:
            sql = (
                "UPDATE reports SET signed_at = drafted_at WHERE (name, area_id, due) = (:name, :area, :due)"
            )
            assert await run(town.conn, sql, name=name, area=self.areas[area], due=due) == 1

        return deed

    def finds(self, number: str, house: int, day: date, **columns: Any) -> Deed:
        async def deed(town: Town) -> None:
            found = {"number": number, "house_id": house, "area_no": 3, "found_on": day, "source": "officer"}
            self.called("hazard", await town.put("hazards", **found, **columns), number)

        return deed

    def moves_in(self, name: str, house: int, day: date, **columns: Any) -> Deed:
        async def deed(town: Town) -> None:
            tenant = await town.person(name, known=day)
            self.called("stay", await town.lives(tenant, house, day, **columns), name)

        return deed

    def declares(self, name: str, day: date) -> Deed:
        async def deed(town: Town) -> None:
            await town.declares(self.row("stay", name), at(day))

        return deed

    def changes(self, about: str, name: str, **columns: Any) -> Deed:
        async def deed(town: Town) -> None:
            await town.change(f"{about}s", self.row(about, name), **columns)

        return deed

    def _puts(self, table: str, **columns: Any) -> Deed:
        async def deed(town: Town) -> None:
            await town.put(table, source="officer", **columns)

        return deed

    # -- the days ---------------------------------------------------------------------------------------------------

    def row(self, about: str, name: str) -> int:
        return next(row for (kind, row), known in self.names.items() if (kind, known) == (about, name))

    async def learn(self) -> None:
        """Areas go by their names, imported houses and hazards by their numbers."""
        for row in await rows(self.town.conn, _NAMED):
            name = ENGLISH.get(row.name, row.name)
            self.called(row.about, row.id, name)
            if row.about == "area":
                self.areas[name], self.numbers[name] = row.id, row.lo

    def imports(self, kind: str, folder: Path, *lines: Sequence[object]) -> Deed:
        """Somebody brings in a table of offices' work, its header first, on the day it is imported."""

        async def deed(town: Town) -> None:
            path = csv_file(folder, lines, f"{kind}.csv")
            report = await import_file(self.db, self.vault, kind, path, today=self.today)
            assert report.created + report.updated == len(lines) - 1, report.errors
            await self.learn()

        return deed

    def called(self, about: str, row: int, name: str) -> int:
        self.names[about, row] = name
        return row

    async def day(self, day: date, deed: Deed | None = None) -> set[str]:
        """The deed, the night's work, the morning's reminders and the evening's drafts; gives what that changed."""
        conn, self.today = self.town.conn, day
        # Planning is most of a night in a small town.
        await run(conn, "SET LOCAL plan_cache_mode = force_generic_plan")
        if deed:
            await deed(self.town)
        for pack in self.packs:
            await nightly(conn, pack, at(day, 3))
        await tick(conn, self.vault, self.packs, at(day))
        for pack in self.packs:
            await draft_due(conn, pack, at(day, 18))
        changed = await self._changed(day)
        await conn.commit()
        return changed

    async def _changed(self, day: date) -> set[str]:
        found = set()
        for kind, sql in (("duty", _DUTIES), ("notice", _REMINDED), ("report", _DRAFTED)):
            for row in await rows(self.town.conn, sql):
                now = row.state, row.due
                before = self.seen.get((kind, row.id))
                if before != now and not (kind == "notice" and before):
                    name = self.names.get((row.about, row.about_id), f"{row.about}-{row.about_id}")
                    found.add(f"{day} {row.state} {row.rule} {name} {row.due}")
                self.seen[kind, row.id] = now
        return found

    async def walk(self, expected: str, deeds: Mapping[str, Deed], also: Collection[date] = ()) -> list[str]:
        """Lives each day named and `also`; gives all that the rules named there did, and what they left open.

        What happens between two days lived shows on the later one, so `also` holds the eves of what might come early.
        """
        lines = table(expected)
        rules = {line.split()[2] for line in lines}
        lived = {on(line.split()[0]) for line in lines} | {on(day) for day in deeds}
        seen: list[str] = []
        for day in sorted(lived | set(also)):
            seen += await self.day(day, deeds.get(day.isoformat()))
        for row in await rows(self.town.conn, f"SELECT * FROM ({_DUTIES}) d WHERE state = 'open'"):
            seen.append(f"{day} left {row.rule} {self.names.get((row.about, row.about_id))} {row.due}")
        return sorted(line for line in seen if line.split()[2] in rules)

    async def stands_still(self, day: date) -> None:
        """A second night, another application and another tick write nothing."""
        conn = self.town.conn
        before = await rows(conn, "SELECT id, CAST(xmin AS text) FROM duties ORDER BY id")
        for pack in self.packs:
            assert await nightly(conn, pack, at(day, 22)) == Changes()
            assert not await programmes.apply(conn, pack, self.town.city, day)
            assert await draft_due(conn, pack, at(day, 23)) == 0
        assert await tick(conn, self.vault, self.packs, at(day, 20)) == 0
        assert await rows(conn, "SELECT id, CAST(xmin AS text) FROM duties ORDER BY id") == before


def table(text: str) -> list[str]:
    """A line for each rule and subject, of lines of day, what happened, rules, subjects and due day; a comment may follow."""
    found = []
    for line in text.splitlines():
        words = line.partition("#")[0].split()
        if words:
            day, what, rules, names, due = words
            found += [
                f"{day} {what} {rule} {name} {due}" for rule in rules.split(",") for name in names.split(",")
            ]
    return sorted(found)


def on(day: str) -> date:
    return date.fromisoformat(day)


def together(*deeds: Deed) -> Deed:
    async def deed(town: Town) -> None:
        for one in deeds:
            await one(town)

    return deed


def days(text: str) -> list[date]:
    return [on(day) for day in text.split()]


def month(year: int, number: int) -> list[date]:
    first = date(year, number, 1)
    return [first + timedelta(days=n) for n in range(31) if (first + timedelta(days=n)).month == number]


@asynccontextmanager
async def replaying(db: Database, vault: Vault, *packs: Pack) -> AsyncIterator[Replay]:
    """The town that was imported, or one of two villages, in which the programmes run from their first day on."""
    async with db.engine.connect() as conn:
        town = Town(conn)
        if not await value(conn, "SELECT EXISTS (SELECT FROM areas)"):
            await town.build()
        town.city = await value(conn, "SELECT id FROM areas WHERE level = 'city'")
        for pack in packs:
            assert await programmes.apply(conn, pack, town.city, pack.valid_from)
        replay = Replay(db, vault, packs, town)
        await replay.learn()
        yield replay
