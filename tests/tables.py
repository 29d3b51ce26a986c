"""Writes tables as people keep them, for tests of the import."""

import csv
import io
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from openpyxl import Workbook

AREAS = [
    ("县市", "镇街", "村社区", "网格", "派出所", "方案"),
    ("慈溪市", "", "", "", "慈溪市公安局", "cixi-2023"),
    ("慈溪市", "观海卫镇", "东村", "", "观海卫派出所", ""),
    ("慈溪市", "观海卫镇", "东村", "第一网格", "", ""),
    ("慈溪市", "观海卫镇", "西村", "", "", ""),
    ("慈溪市", "横河镇", "西村", "", "", ""),
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
