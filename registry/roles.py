"""Checks that a PostgreSQL given by DATABASE_URL can carry the registry, and makes the officers' role in it."""

import logging

import asyncpg

from registry import DatabaseUnfit
from registry.database import connect

log = logging.getLogger(__name__)

OLDEST = 15
_FACTS = """
SELECT current_setting('server_version_num')::int / 10000 AS version,
       current_setting('server_encoding') AS encoding,
       current_database() AS database,
       me.rolname AS me,
       me.rolsuper AS superuser,
       me.rolbypassrls AS bypasses,
       has_schema_privilege('public', 'CREATE') AS may_create,
       officer.oid IS NOT NULL AS officer_exists,
       coalesce(officer.rolsuper OR officer.rolbypassrls OR officer.rolcanlogin, false) AS officer_unsafe
  FROM pg_roles me LEFT JOIN pg_roles officer ON officer.rolname = 'anju_officer'
 WHERE me.rolname = current_user
"""


async def ensure_roles(url: str) -> None:
    """Sees to it that the role of `url` can take the role `anju_officer`, through which row-level security works.

    Raises DatabaseUnfit with the SQL an administrator must run; warns where the role of `url` is too mighty.
    """
    conn = await connect(url)
    try:
        facts = await conn.fetchrow(_FACTS)
        _judge(facts)
        if not await _may_become_officer(conn):
            await _make_officer(conn, facts)
    finally:
        await conn.close()


def _judge(facts: asyncpg.Record) -> None:
    me, database = _quoted(facts["me"]), _quoted(facts["database"])
    if facts["version"] < OLDEST:
        raise DatabaseUnfit(f"PostgreSQL {OLDEST} or newer is needed; this is {facts['version']}.")
    if facts["encoding"] != "UTF8":
        raise DatabaseUnfit(
            f"The database must be UTF8, not {facts['encoding']}: CREATE DATABASE … ENCODING 'UTF8'"
        )
    if not facts["may_create"]:
        raise DatabaseUnfit(f"Run as an administrator:\n  ALTER DATABASE {database} OWNER TO {me};")
    if facts["officer_unsafe"]:
        raise DatabaseUnfit(
            "The role anju_officer would see everything. Run as an administrator:\n"
            "  ALTER ROLE anju_officer NOLOGIN NOSUPERUSER NOBYPASSRLS;"
        )
    if facts["superuser"] or facts["bypasses"]:
        log.warning(
            "DATABASE_URL connects as %s, which PostgreSQL lets do anything. Use a role of its own:\n"
            "  CREATE ROLE anju LOGIN PASSWORD '…'; ALTER DATABASE %s OWNER TO anju; GRANT anju_officer TO anju;",
            me,
            database,
        )


async def _may_become_officer(conn: asyncpg.Connection) -> bool:
    """By trying: since PostgreSQL 16 a membership may come without the right to SET ROLE."""
    try:
        async with conn.transaction():
            await conn.execute("SET LOCAL ROLE anju_officer")
    except (asyncpg.InvalidParameterValueError, asyncpg.InsufficientPrivilegeError):
        return False
    return True


async def _make_officer(conn: asyncpg.Connection, facts: asyncpg.Record) -> None:
    grant = f"GRANT anju_officer TO {_quoted(facts['me'])}"
    steps = [grant] if facts["officer_exists"] else ["CREATE ROLE anju_officer NOLOGIN", grant]
    try:
        async with conn.transaction():
            for step in steps:
                await conn.execute(step)
    except asyncpg.DuplicateObjectError:  # another process made it just now
        await conn.execute(grant)
    except asyncpg.InsufficientPrivilegeError:
        wanted = "".join(f"\n  {step};" for step in steps)
        raise DatabaseUnfit(f"Officers need a role of their own. Run as an administrator:{wanted}") from None


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
