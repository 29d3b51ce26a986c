"""The officers' API under /api/v1: one application of its own, so that its rules hold for every route in it."""

from collections.abc import Sequence
from functools import cache
from typing import Any, Final

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi
from starlette.routing import BaseRoute

from api.grounds import Grounds
from api.routes import (
    api_docs,
    campaign_tools,
    campaigns,
    child_readings,
    corrections,
    declaration_tables,
    declarations,
    delivery,
    doubles,
    duties,
    evacuations,
    exempt,
    hazard_ways,
    hazards,
    house_claims,
    houses,
    inbox,
    lettings,
    limits,
    officer_chats,
    organisation_doubles,
    organisation_records,
    organisations,
    people,
    pictures,
    places,
    rates,
    reports,
    requests,
    requirements,
    resting,
    samples,
    statistics,
    sublets,
    tips,
    visits,
    watching,
)
from api.routes.access import Gate, answer_problems, refusal
from api.routes.shapes import Problem
from registry.officers import SCOPES

VERSION = "1"

COMES_WITH: Final = {"cursor": 404, "Idempotency-Key": 409}
"""Refusals of what several routes share: a cursor nobody gave out, a key that came before with another request."""

ABOUT = """For officers of an area: everything here is about their areas only, and what lies outside does not exist (404).

Identity numbers and phones are masked; a reveal shows one, with a reason that is kept. Lists come in pages: give
`next` back as `cursor`. Records carry an `ETag`; send it as `If-Match` with a step, and nothing is done if somebody
was quicker. A change sent with an `Idempotency-Key` is made once, however often it is sent within 24 hours. Every
refusal is a problem (RFC 9457) with a stable `code`.

Scopes:

"""


PARTS: Final = (
    declarations,
    declaration_tables,
    houses,
    requirements,
    people,
    campaign_tools,
    campaigns,
    corrections,
    delivery,
    doubles,
    duties,
    evacuations,
    exempt,
    hazard_ways,
    hazards,
    child_readings,
    house_claims,
    inbox,
    lettings,
    limits,
    officer_chats,
    organisation_doubles,
    organisation_records,
    organisations,
    pictures,
    places,
    rates,
    reports,
    requests,
    resting,
    samples,
    statistics,
    sublets,
    tips,
    visits,
    watching,
)
"""All there is under /api/v1, in the order in which it is described."""


def officers_api(grounds: Grounds) -> FastAPI:
    """Every route asks for a token (`Gate`) and, but for `/me`, for a scope (`door`)."""
    api = FastAPI(
        title="Anju 安居: officers' API",
        version=VERSION,
        description=ABOUT + "\n".join(f"* `{scope}`: {meaning}" for scope, meaning in SCOPES.items()),
        openapi_url=None,
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
    )
    api.state.grounds = grounds
    api.add_middleware(Gate, grounds=grounds)
    answer_problems(api)
    for part in PARTS:
        api.include_router(part.router)
    api.state.doors = [route for part in PARTS for route in part.router.routes]
    routes = tuple(api.routes)
    described = cache(lambda: describe(api, routes))  # half a second, and few ask
    api.openapi = described  # type: ignore[method-assign]
    api.router.routes.extend(api_docs.routes(described))
    return api


def describe(api: FastAPI, routes: Sequence[BaseRoute]) -> dict[str, Any]:
    """OpenAPI, with the one shape of all refusals and without the framework's own."""
    made = get_openapi(
        title=api.title,
        version=api.version,
        description=api.description,
        routes=routes,
        servers=[{"url": "/api/v1"}],
    )
    for operations in made["paths"].values():
        for operation in operations.values():
            if operation["responses"]["200"]["description"] == "Successful Response":
                operation["responses"]["200"]["description"] = "As asked for."
            for asked in operation.get("parameters", ()):
                if (status := COMES_WITH.get(asked["name"])) is not None:
                    operation["responses"].setdefault(str(status), refusal(status))
    shapes = made["components"]["schemas"]
    for shape in (Problem, declaration_tables.Numbers):
        written = shape.model_json_schema(ref_template="#/components/schemas/{model}")
        shapes |= written.pop("$defs", {}) | {shape.__name__: written}
    for name in ("HTTPValidationError", "ValidationError"):
        shapes.pop(name, None)
    return made
