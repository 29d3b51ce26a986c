"""Row-level security: what the role `anju_officer` may do, written from the marks in `registry.tables`."""

from collections.abc import AsyncIterator, Iterable, Mapping, Sequence
from contextlib import asynccontextmanager
from typing import Final

from sqlalchemy import Table
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlmodel import SQLModel

import registry.tables  # fills SQLModel.metadata
from registry import RegistryError
from registry.database import SCOPE_RANGES, enter_scope, run, value

assert registry.tables

OFFICER: Final = "anju_officer"


class Unmarked(RegistryError):
    """A table does not say who may see its rows."""


def _bound(end: str, n: int) -> str:
    """A sub-select, so that it is worked out once and not per row (measured on a million rows: 0.17 s)."""
    return f"(SELECT CAST(nullif(current_setting('anju.{end}{n}', true), '') AS bigint))"


IN_SCOPE: Final = " OR ".join(
    f"area_no BETWEEN {_bound('lo', n)} AND {_bound('hi', n)}" for n in range(1, SCOPE_RANGES + 1)
)


def statements(names: Iterable[str] | None = None, then: Mapping[str, str] | None = None) -> list[str]:
    """GRANT and CREATE POLICY for these tables (all without names), run by their owner. Raises Unmarked.

    `then`: by table the condition that an earlier revision knew it by, where the mark has changed since.

    area: rows of the officer's areas. through: rows that hang on visible ones. public: to be read. internal: not at
    all. Of the audit an officer writes rows and sees none; nobody, not even the owner, changes or removes one.
    """
    tables = SQLModel.metadata.tables
    wanted = [tables[name] for name in names] if names is not None else SQLModel.metadata.sorted_tables
    return [statement for table in wanted for statement in _of(table, (then or {}).get(table.name))]


def _of(table: Table, then: str | None = None) -> list[str]:
    match table.info.get("scope"):
        case "area":
            rights = "SELECT, INSERT" if table.info.get("insert_only") else "SELECT, INSERT, UPDATE"
            return _policy(table.name, f"USING ({IN_SCOPE}) WITH CHECK ({IN_SCOPE})", rights)
        case "through":
            return _policy(table.name, f"USING ({then or table.info['condition']})", "SELECT, UPDATE")
        case "public":
            return [f"GRANT SELECT ON {table.name} TO {OFFICER}"]
        case "internal" if table.name == "audit":
            return [
                f"GRANT INSERT ON {table.name} TO {OFFICER}",
                f"REVOKE UPDATE, DELETE, TRUNCATE ON {table.name} FROM CURRENT_USER",
            ]
        case "internal":
            return []
    raise Unmarked(f"{table.name} says nothing about who may see its rows (info in registry/tables)")


def _policy(table: str, rule: str, rights: str) -> list[str]:
    return [
        f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY",
        f"CREATE POLICY officers ON {table} TO {OFFICER} {rule}",
        f"GRANT {rights} ON {table} TO {OFFICER}",
    ]


@asynccontextmanager
async def beyond(conn: AsyncConnection) -> AsyncIterator[None]:
    """Within an officer's transaction, for what no officer may touch: duties' rules, notices, other areas' hints.

    The scope holds again afterwards. If the block raises, the transaction is lost anyway.
    """
    role = await value(conn, "SELECT current_setting('role')")
    await run(conn, "SET LOCAL ROLE NONE")
    yield
    if role == OFFICER:
        await run(conn, f"SET LOCAL ROLE {OFFICER}")


@asynccontextmanager
async def within(conn: AsyncConnection, ranges: Sequence[tuple[int, int]]) -> AsyncIterator[None]:
    """The other way round: for the block, a citizens' transaction sees what an officer of these areas may see.

    Also where the block raises: a deed that is refused does not end the turn's transaction. One that the database
    itself broke off is lost anyway.
    """
    await enter_scope(conn, ranges)
    try:
        yield
    except DBAPIError:
        raise
    except BaseException:
        await run(conn, "SET LOCAL ROLE NONE")
        raise
    await run(conn, "SET LOCAL ROLE NONE")
