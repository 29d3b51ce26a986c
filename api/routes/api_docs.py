"""The API's description as a page of our own: no script, no outside address, rendered from the OpenAPI document."""

import asyncio
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import orjson
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from api.routes.shapes import LARGEST

FOLDER = Path(__file__).parent / "docs"
PAGE_HEADERS = {
    "Content-Security-Policy": "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'; "
    "form-action 'none'"
}
METHODS = ("get", "post", "put", "patch", "delete")


def routes(described: Callable[[], dict[str, Any]]) -> list[Route]:
    """The document, the page made from it, and its style: public on purpose, there is nothing in them but the API."""
    document = cache(lambda: orjson.dumps(described()))
    page = cache(lambda: render(described()))

    async def openapi(_request: Request) -> Response:
        return Response(await asyncio.to_thread(document), media_type="application/json")

    async def docs(_request: Request) -> Response:
        return HTMLResponse(await asyncio.to_thread(page), headers=PAGE_HEADERS)

    async def style(_request: Request) -> Response:
        return Response((FOLDER / "docs.css").read_bytes(), media_type="text/css")

    return [Route("/openapi.json", openapi), Route("/docs", docs), Route("/docs.css", style)]


def render(described: dict[str, Any]) -> str:
    groups: dict[str, list[dict[str, Any]]] = {}
    for path, operations in described["paths"].items():
        for method in METHODS:
            if method in operations:
                operation = operations[method] | {"method": method.upper(), "path": path}
                groups.setdefault(operation.get("tags", ["other"])[0], []).append(operation)
    template = _templates().get_template("docs.html")
    return template.render(api=described, groups=groups, shapes=described["components"]["schemas"])


@cache
def _templates() -> Environment:
    made = Environment(
        loader=FileSystemLoader(FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters |= {"kind": kind_of, "example": example_of, "marked": marked}
    return made


NAMES = {
    "string": "text",
    "integer": "whole number",
    "number": "number",
    "object": "object",
    "boolean": "true or false",
    "date": "day",
    "date-time": "moment",
}


def kind_of(schema: dict[str, Any]) -> str:
    """A schema in a few words: whole number, text, day, one of a, b, list of X. That it may be absent goes unsaid."""
    if "$ref" in schema:
        return str(schema["$ref"]).rpartition("/")[2]
    if several := schema.get("anyOf") or schema.get("oneOf"):
        return " or ".join(kind_of(part) for part in several if part.get("type") != "null")
    if "enum" in schema:
        return "one of " + ", ".join(map(str, schema["enum"]))
    if schema.get("type") == "array":
        return f"list: {kind_of(schema.get('items', {}))}"
    named = NAMES.get(schema.get("format", "")) or NAMES.get(schema.get("type", ""), "anything")
    least, most = schema.get("minimum"), schema.get("maximum")
    return f"{named}, {least} to {most}" if most is not None and most < LARGEST else named


def marked(text: str) -> Markup:
    """Words with `names` in them; everything else is escaped."""
    parts = [escape(part) for part in text.split("`")]
    return Markup("").join(Markup("<code>{}</code>").format(p) if n % 2 else p for n, p in enumerate(parts))


def example_of(schema: dict[str, Any], shapes: dict[str, Any]) -> str:
    """The example of a named schema as JSON, '' where it has none."""
    name = str(schema.get("$ref", "")).rpartition("/")[2]
    examples = shapes.get(name, schema).get("examples") or []
    return orjson.dumps(examples[0], option=orjson.OPT_INDENT_2).decode() if examples else ""
