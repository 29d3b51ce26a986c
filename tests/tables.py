"""Writes tables as people keep them, and an office that imports them: for tests of the import."""

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from openpyxl import Workbook

from registry.database import Database, rows, value
from registry.exchange import Report, import_file
from registry.vault import Vault

TODAY = date(2023, 6, 12)
LIVING = ("房屋编号", "姓名", "证件号码", "联系电话", "房间", "入住日期", "居住事由")
LETTING = ("房屋编号", "姓名", "证件号码", "联系电话", "身份")

AREAS = [
    ("县市", "镇街", "村社区", "网格", "派出所"),
    ("慈溪市", "", "", "", "慈溪市公安局"),
    ("慈溪市", "观海卫镇", "东村", "", "观海卫派出所"),
    ("慈溪市", "观海卫镇", "东村", "第一网格", ""),
    ("慈溪市", "观海卫镇", "西村", "", ""),
    ("慈溪市", "横河镇", "西村", "", ""),
]
HOUSES = [
    ("房屋编号", "镇街", "村社区", "地址", "房间", "居住人数"),
    ("A1", "", "东村", "前路1号", "101、102", "3"),
    ("A2", "", "东村", "前路2号", "", "12"),
    ("", "观海卫镇", "西村", "后路1号", "", ""),
]


def csv_bytes(rows: Sequence[Sequence[object]], encoding: str = "utf-8", delimiter: str = ",") -> bytes:
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter).writerows(rows)
    return out.getvalue().encode(encoding)


def csv_file(folder: Path, rows: Sequence[Sequence[object]], name: str = "table.csv", **how: str) -> Path:
    path = folder / name
    path.write_bytes(csv_bytes(rows, **how))
    return path


def xlsx_file(folder: Path, rows: Sequence[Sequence[Any]], name: str = "table.xlsx", **sheets: Any) -> Path:
    """The rows as the first sheet; further sheets by name."""
    book = Workbook()
    for title, content in {"台账": rows, **sheets}.items():
        page = book.create_sheet(title)
        for row in content:
            page.append(list(row))
    del book["Sheet"]
    path = folder / name
    book.save(path)
    return path


@dataclass
class Office:
    """Somebody who imports tables."""

    db: Database
    vault: Vault
    folder: Path

    async def bring(self, kind: str, table: Sequence[Sequence[object]], **how: Any) -> Report:
        path = csv_file(self.folder, table, f"{kind}.csv")
        return await import_file(self.db, self.vault, kind, path, **{"today": TODAY, **how})

    async def living(self, *people: Sequence[object], **how: Any) -> Report:
        return await self.bring("residents", [LIVING, *people], **how)

    async def letting(self, *people: Sequence[object], **how: Any) -> Report:
        return await self.bring("landlords", [LETTING, *people], **how)

    async def ask(self, sql: str, **params: object) -> Any:
        async with self.db.begin() as conn:
            return await value(conn, sql, **params)

    async def see(self, sql: str, **params: object) -> list[tuple[Any, ...]]:
        async with self.db.begin() as conn:
            return [tuple(row) for row in await rows(conn, sql, **params)]

    async def open(self) -> "Office":
        """Brings in the areas and houses above."""
        assert not (await self.bring("areas", AREAS)).errors
        assert not (await self.bring("houses", HOUSES)).errors
        return self


def counts(report: Report) -> tuple[int, int, int, int]:
    assert report.created + report.updated + report.unchanged + report.failed == report.rows
    return report.created, report.updated, report.unchanged, report.failed


def problems(report: Report) -> list[tuple[int, str, str]]:
    """Row, column and code of each error; both texts must be there."""
    assert all(error.zh and error.en and "{" not in error.zh + error.en for error in report.errors)
    return [(error.row, error.column, error.code) for error in report.errors]


async def everything(db: Database) -> dict[str, list[str]]:
    """Every row of every table, as text."""
    async with db.begin() as conn:
        names = await rows(conn, "SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
        return {
            name: sorted(row.line for row in await rows(conn, f'SELECT t::text AS line FROM "{name}" t'))
            for (name,) in names
        }
