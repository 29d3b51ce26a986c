"""Which demand of the five documents lives where: `python -m tests.coverage_table` writes docs/coverage.md anew.

A demand is met by rows of packs that name it (`demands`) and by code with a line `# Demands: 000-12, 001-40`. What is
left on purpose or comes later says so in docs/demands.toml, which also says in a few words what each demand is. Rows
alone do not meet a demand that wants somebody to act: it stays with what comes later until they can.
"""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field, fields
from pathlib import Path

from programmes.pack import Pack, load, packs

ROOT = Path(__file__).parent.parent
ROOMS = ("api", "bot", "flows", "locales", "notices", "papers", "programmes", "registry")
MARK = re.compile(r"# Demands: ([\d, -]+)$", re.MULTILINE)
TABLE = ROOT / "docs" / "coverage.md"


@dataclass(slots=True)
class Demand:
    """`what` in a few words; `not_built` why not, `later` with which capability, `where` it is met."""

    what: str
    not_built: str = ""
    later: str = ""
    where: list[str] = field(default_factory=list)


def demands() -> dict[str, Demand]:
    """All 340, with where they are met."""
    found = {
        name: Demand(**said)
        for name, said in tomllib.loads((ROOT / "docs" / "demands.toml").read_text("utf-8")).items()
    }
    for name, where in (*in_packs(), *in_code()):
        if name not in found:
            raise KeyError(f"{where} names {name}, which is no demand")
        if where not in found[name].where:
            found[name].where.append(where)
    return found


def in_packs() -> Iterator[tuple[str, str]]:
    for name in packs():
        pack = load(name)
        for section in fields(Pack):
            rows = getattr(pack, section.name)
            for row in rows if isinstance(rows, tuple) else (rows,):
                title = getattr(row, "name", "") or getattr(row, "code", "") or getattr(row, "key", "")
                key = section.metadata.get("key", section.name)
                yield from ((one, f"{name}: {key} {title}".strip()) for one in getattr(row, "demands", ()))


def in_code() -> Iterator[tuple[str, str]]:
    for path in sorted(path for room in ROOMS for path in (ROOT / room).rglob("*.py")):
        for mark in MARK.finditer(path.read_text("utf-8")):
            yield from ((one.strip(), path.relative_to(ROOT).as_posix()) for one in mark[1].split(","))


def table() -> str:
    known = demands()
    lines = [
        "# What the five documents ask for, and where it lives",
        "",
        "Written by `python -m tests.coverage_table` from the packs, the marks in the code and `docs/demands.toml`; a",
        "test keeps it true. The first three digits of a number are the document: 000 Cixi, 001 Haimen, 002 Luoyang,",
        "003 Dajiangdong, 004 Kunshan.",
        "",
        *(f"* {count} {what}" for what, count in counted(known).items()),
        "",
        "| demand | what | where |",
        "| --- | --- | --- |",
        *(f"| {name} | {one.what} | {told(one)} |" for name, one in known.items()),
    ]
    return "\n".join(lines) + "\n"


def counted(known: dict[str, Demand]) -> dict[str, int]:
    return {
        "met": sum(bool(one.where and not one.later) for one in known.values()),
        "not built, on purpose": sum(bool(one.not_built) for one in known.values()),
        "later": sum(bool(one.later) for one in known.values()),
    }


def told(one: Demand) -> str:
    if one.not_built:
        return f"not built: {one.not_built}"
    where = "; ".join(f"`{where}`" for where in one.where)
    if one.later:
        return f"later: {one.later}" + (f" (the packs are ready: {where})" if where else "")
    return where


if __name__ == "__main__":
    TABLE.write_text(table(), "utf-8")
