"""Pages of a list: a cursor says where to go on, and cannot be made or bent by hand."""

import base64
import binascii
import hmac
from collections.abc import Sequence
from typing import Annotated, Any, Generic, TypeVar

import orjson
from fastapi import Depends, Query, Request
from pydantic import BaseModel, BeforeValidator, Field

from api.problems import Problem
from api.routes.access import current
from api.routes.shapes import digits
from registry.vault import Vault

MOST = 200
MARK_BYTES = 16

T = TypeVar("T")


class Page(BaseModel, Generic[T]):
    """A part of a list; `next` is the cursor of the part that follows, null at the end."""

    items: list[T]
    next: str | None = Field(None, description="Give it back as `cursor`, with the same filters.")

    @classmethod
    def model_parametrized_name(cls, params: tuple[type[Any], ...]) -> str:
        return f"{params[0].__name__}Page"


class Paging:
    """Where a page begins and how long it is. `after` are the keys of the last row before, None at the start."""

    def __init__(
        self,
        request: Request,
        limit: Annotated[int, Query(ge=1, le=MOST), BeforeValidator(digits)] = 50,
        cursor: Annotated[str | None, Query(max_length=500)] = None,
    ) -> None:
        self.limit = limit
        self._vault: Vault = request.app.state.grounds.vault
        filters = sorted(
            pair for pair in request.query_params.multi_items() if pair[0] not in ("limit", "cursor")
        )
        self._about = orjson.dumps([current(request).id, request.url.path, filters], default=str).decode()
        self.after: list[int | str] | None = self._read(cursor) if cursor else None

    def number(self) -> int | None:
        """The single number a cursor of this list holds."""
        return int(self.after[0]) if self.after else None

    def page(self, found: Sequence[T], keys: Sequence[list[int | str]]) -> Page[T]:
        """Of `limit` + 1 rows found, with the keys of each: the extra one only says that there is more."""
        more = len(found) > self.limit
        return Page[T](
            items=list(found[: self.limit]), next=self._write(keys[self.limit - 1]) if more else None
        )

    def _write(self, keys: list[int | str]) -> str:
        body = orjson.dumps(keys)
        mark = self._vault.index("cursor", self._about + body.decode())[:MARK_BYTES]
        return base64.urlsafe_b64encode(mark + body).rstrip(b"=").decode()

    def _read(self, cursor: str) -> list[int | str]:
        """Raises Problem unless we wrote it, for this officer, list and filters."""
        try:
            raw = base64.b64decode(cursor + "=" * (-len(cursor) % 4), altchars=b"-_", validate=True)
            mark, body = raw[:MARK_BYTES], raw[MARK_BYTES:].decode()
        except (binascii.Error, ValueError):
            raise bad_cursor() from None
        if not any(
            hmac.compare_digest(mark, index[:MARK_BYTES])
            for index in self._vault.indexes("cursor", self._about + body)
        ):
            raise bad_cursor()
        found: list[int | str] = orjson.loads(body)
        return found


def bad_cursor() -> Problem:
    return Problem(
        404, "bad-cursor", "There is no such page: the cursor is of another list or other filters."
    )


Paged = Annotated[Paging, Depends()]
