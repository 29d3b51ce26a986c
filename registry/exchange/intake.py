"""What an import knows while it runs: rows read, rows refused, and what became of the others."""

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy.ext.asyncio import AsyncConnection

from locales import words
from registry import audit
from registry.database import MORNING, SHANGHAI
from registry.exchange.cells import CellInvalid, Reader
from registry.exchange.sheets import Cell, Heading
from registry.vault import Vault

if TYPE_CHECKING:
    from registry.exchange.where import Tree

MOST_ERRORS: Final = 10_000
"""A report longer than this tells nobody more; the rest is only counted."""


@dataclass(frozen=True, slots=True)
class Column(Heading):
    """A heading and how its cells are read."""

    read: Reader = field(kw_only=True)


@dataclass(frozen=True, slots=True)
class RowError:
    """One thing wrong with one row, which was left out; `column` as the file calls it. `zh`, `en`: what to do."""

    row: int
    column: str
    code: str
    values: Mapping[str, object]

    @property
    def zh(self) -> str:
        return words.text("zh", "import", f"row-{self.code}", self.values)

    @property
    def en(self) -> str:
        return words.text("en", "import", f"row-{self.code}", self.values)


@dataclass(slots=True)
class Report:
    """What an import did, or would do. Created, updated, unchanged and failed rows add up to `rows`."""

    kind: str
    dry_run: bool
    rows: int = 0
    created: int = 0
    updated: int = 0
    unchanged: int = 0
    failed: int = 0
    errors: list[RowError] = field(default_factory=list)
    unknown_columns: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()

    def text(self) -> str:
        """The report in Chinese, then in English."""
        return "\n\n".join("\n".join(self.lines(lang)) for lang in ("zh", "en"))

    def lines(self, lang: str) -> Iterator[str]:
        """The report as people read it: errors first, the count last."""

        def say(key: str, **values: object) -> str:
            return words.text(lang, "import", key, values)

        for error in self.errors:
            problem = error.zh if lang == "zh" else error.en
            yield say("row-at", row=error.row, column=error.column or "—", problem=problem)
        comma = "、" if lang == "zh" else ", "
        if self.unknown_columns:
            yield say("unknown-columns", columns=comma.join(self.unknown_columns))
        if self.left_out:
            yield say("left-out", sheets=comma.join(self.left_out))
        yield say(
            "report-dry" if self.dry_run else "report",
            kind=say(f"kind-{self.kind}"),
            rows=self.rows,
            created=self.created,
            updated=self.updated,
            unchanged=self.unchanged,
            failed=self.failed,
        )
        if self.failed and not self.dry_run:
            yield say("report-partial")


@dataclass(slots=True)
class Line:
    """A row whose cells could all be read; None for an empty one."""

    number: int
    values: dict[str, Any]

    def __getitem__(self, name: str) -> Any:
        return self.values.get(name)


@dataclass(slots=True)
class Intake:
    """One run over one file."""

    vault: Vault
    today: date
    report: Report
    titles: Mapping[str, str]
    actor: str = "import"
    seen: dict[Hashable, int] = field(default_factory=dict)
    listed: dict[int, set[bytes]] = field(default_factory=dict)
    """The phones (as indexes) that this file gives for a person."""
    tree: "Tree | None" = None
    refused: set[int] = field(default_factory=set)

    @property
    def dry_run(self) -> bool:
        return self.report.dry_run

    @property
    def now(self) -> datetime:
        """The register speaks by the day."""
        return datetime.combine(self.today, MORNING, SHANGHAI)

    def read(self, columns: Sequence[Column], number: int, cells: Mapping[str, Cell]) -> Line | None:
        """The row's values, or None if any cell is wrong; each wrong one is reported."""
        self.report.rows += 1
        values: dict[str, Any] = {}
        for column in columns:
            try:
                found = column.read(cells.get(column.name), self.today)
                if found is None and column.required:
                    raise CellInvalid("required")
                values[column.name] = found
            except CellInvalid as problem:
                self.refuse(number, column.name, problem.code, **problem.values)
        return Line(number, values) if number not in self.refused else None

    def refuse(self, number: int, column: str, code: str, **values: object) -> None:
        if number not in self.refused:
            self.refused.add(number)
            self.report.failed += 1
        if len(self.report.errors) < MOST_ERRORS:
            self.report.errors.append(RowError(number, self.titles.get(column, column), code, values))

    def first(self, line: Line, key: Hashable, column: str) -> bool:
        """Whether no earlier row of this file meant the same thing; if one did, this row is refused."""
        earlier = self.seen.setdefault(key, line.number)
        if earlier != line.number:
            self.refuse(line.number, column, "twice", row=earlier)
        return earlier == line.number

    def count(self, state: str, lines: int = 1) -> None:
        """`state`: created, updated or unchanged."""
        setattr(self.report, state, getattr(self.report, state) + lines)

    async def audit(
        self, conn: AsyncConnection, about: str, new: Iterable[int], changed: Iterable[int]
    ) -> None:
        """One audit row for each thing made or changed."""
        for action, ids in (("import.new", list(new)), ("import.changed", list(changed))):
            if ids:
                await audit.write(conn, self.actor, action, about, ids)
