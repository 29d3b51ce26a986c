"""RFC 9457 problems: a stable `code` for programs, a sentence for people, nothing of the cause."""

from typing import Any

import orjson
from starlette.responses import Response


class Problem(Exception):
    """Answered as application/problem+json; `more` are extra members such as `errors`."""

    def __init__(self, status: int, code: str, detail: str, **more: Any) -> None:
        super().__init__(code)
        self.status, self.code, self.detail, self.more = status, code, detail, more

    def body(self) -> bytes:
        title = self.code.replace("-", " ")
        shape = {"type": "about:blank", "title": title, "status": self.status, "code": self.code}
        return orjson.dumps({**shape, "detail": self.detail, **self.more})

    def response(self, headers: dict[str, str] | None = None) -> Response:
        return Response(self.body(), self.status, headers, "application/problem+json")
