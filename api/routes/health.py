"""Whether this process lives and can work."""

from sqlalchemy.exc import SQLAlchemyError
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from api.grounds import Grounds
from registry.database import value
from registry.migrations import head


async def healthz(_request: Request) -> Response:
    return JSONResponse({"status": "ok"})


async def readyz(grounds: Grounds) -> Response:
    """200 when the database answers and its schema is this program's; 503 otherwise."""
    try:
        async with grounds.db.begin() as conn:
            version = await value(conn, "SELECT version_num FROM alembic_version")
    except (SQLAlchemyError, OSError, TimeoutError) as fault:
        return JSONResponse({"status": "no database", "cause": type(fault).__name__}, 503)
    if version != head():
        return JSONResponse({"status": "migrations behind", "schema": version, "expected": head()}, 503)
    return JSONResponse({"status": "ready", "schema": version})
