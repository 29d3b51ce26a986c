"""Calls WeChat's API: what it answered, and an access token that all processes share and one of them renews."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field
from time import monotonic
from typing import Any, Final

import orjson
from aiohttp import ClientSession, ClientTimeout, FormData

from notices.lead import FAMILY
from registry.database import Database, one, run
from registry.vault import Vault

REQUEST_SECONDS: Final = 10.0
EARLY_SECONDS: Final = 240
"""A token is renewed so long before its end; WeChat lets old and new ones overlap for five minutes."""
TRUST_SECONDS: Final = 30.0
"""How long a token is used without a look at whether another process renewed it."""
BAD_TOKEN: Final = frozenset({40001, 40014, 42001})
NO_STABLE_TOKEN: Final = frozenset({40066, 48001})
"""What a server answers that lacks `stable_token`."""
CHUNK_BYTES: Final = 64 * 1024
JSON: Final = {"Content-Type": "application/json; charset=utf-8"}


@dataclass(frozen=True, slots=True)
class Answer:
    """The status, and the body if that was a JSON object; WeChat reports its errors inside a 200."""

    status: int
    shape: Mapping[str, Any] | None = None
    raw: bytes = field(default=b"", repr=False)

    @property
    def code(self) -> int | None:
        """0 for success; None where nobody can read what came back."""
        if self.shape is None:
            return None
        found = self.shape.get("errcode", 0)
        return found if isinstance(found, int) else None

    @property
    def good(self) -> bool:
        return self.status == 200 and self.code == 0


class TokenRefused(Exception):
    """No access token is to be had; `answer` says why."""

    def __init__(self, answer: Answer) -> None:
        super().__init__(f"status {answer.status}, errcode {answer.code}")
        self.answer = answer


class WechatApi:
    """One official account. Its session is opened on use; close it when done.

    All calls raise TokenRefused, and aiohttp's ClientError and TimeoutError, whose words carry the token and belong in
    no log.
    """

    def __init__(
        self, db: Database, vault: Vault, account: str, app_id: str, secret: str, url: str,
        seconds: float = REQUEST_SECONDS,
    ) -> None:  # fmt: skip
        self.db, self.vault, self.account = db, vault, account
        self.app_id, self._secret, self.url, self.seconds = app_id, secret, url, seconds
        self._session: ClientSession | None = None
        self._token, self._look_again = "", 0.0
        self._renewing = asyncio.Lock()

    async def close(self) -> None:
        if self._session is not None:
            await self._session.close()

    async def call(self, path: str, shape: Mapping[str, Any] | None = None) -> Answer:
        """`POST /cgi-bin/{path}` (GET without a shape); with a fresh token once more if ours was not taken."""
        token = await self.token()
        answer = await self._ask(path, shape, {"access_token": token})
        if answer.code in BAD_TOKEN:
            token = await self.token(stale=token)
            answer = await self._ask(path, shape, {"access_token": token})
        return answer

    async def media(self, media_id: str, most: int) -> bytes:
        """A picture somebody sent. Raises ValueError where there is none, or more than `most` bytes."""
        token = await self.token()
        params = {"media_id": media_id}
        answer = await self._ask("media/get", None, {"access_token": token, **params}, most)
        if answer.code in BAD_TOKEN:
            token = await self.token(stale=token)
            answer = await self._ask("media/get", None, {"access_token": token, **params}, most)
        if answer.status != 200 or answer.shape is not None or not answer.raw:
            raise ValueError(f"errcode {answer.code}")
        return answer.raw

    async def upload(self, name: str, kind: str, content: bytes) -> Answer:
        """`POST /cgi-bin/media/upload`: a picture whose `media_id` can be sent for three days, to anybody."""
        token = await self.token()
        answer = await self._post_file(name, kind, content, token)
        if answer.code in BAD_TOKEN:
            answer = await self._post_file(name, kind, content, await self.token(stale=token))
        return answer

    async def _post_file(self, name: str, kind: str, content: bytes, token: str) -> Answer:
        form = FormData()
        form.add_field("media", content, filename=name, content_type=kind)
        return await self._request(
            "POST", "media/upload", {"access_token": token, "type": "image"}, form, 1024 * 1024
        )

    async def _ask(
        self, path: str, shape: Mapping[str, Any] | None, params: Mapping[str, str], most: int = 1024 * 1024
    ) -> Answer:
        if shape is None:
            return await self._request("GET", path, params, None, most)
        return await self._request("POST", path, params, orjson.dumps(shape), most)

    async def _request(
        self, method: str, path: str, params: Mapping[str, str], body: bytes | FormData | None, most: int
    ) -> Answer:
        if self._session is None:
            self._session = ClientSession(timeout=ClientTimeout(total=self.seconds))
        url = f"{self.url}/cgi-bin/{path}"
        headers = None if isinstance(body, FormData) else JSON
        async with self._session.request(method, url, params=params, data=body, headers=headers) as answer:
            raw = b""
            async for chunk in answer.content.iter_chunked(CHUNK_BYTES):
                raw += chunk
                if len(raw) > most:
                    return Answer(answer.status)
            try:
                found = orjson.loads(raw)
            except orjson.JSONDecodeError:
                found = None
            return Answer(answer.status, found if isinstance(found, dict) else None, raw)

    # -- the token ------------------------------------------------------------------------------------------------------

    async def token(self, stale: str = "") -> str:
        """The account's access token; `stale` is one that WeChat no longer takes."""
        if self._token not in ("", stale) and monotonic() < self._look_again:
            return self._token
        async with self._renewing:
            kept = await self._kept()
            if kept in ("", stale):
                kept = await self._renewed(stale)
            self._token, self._look_again = kept, monotonic() + TRUST_SECONDS
            return kept

    async def _kept(self) -> str:
        """What any process put down and is good for a while yet; otherwise an empty string."""
        sql = (
            f"SELECT content FROM service_tokens WHERE account = :account "
            f"AND expires_at > now() + make_interval(secs => {EARLY_SECONDS})"
        )
        async with self.db.begin() as conn:
            row = await one(conn, sql, account=self.account)
        return self.vault.open_text(row.content, self._about) if row is not None else ""

    @property
    def _about(self) -> str:
        return f"service_tokens.content:{self.account}"

    async def _renewed(self, stale: str) -> str:
        """One process asks while the others wait; who comes after it takes what it got. No transaction is open."""
        async with asyncio.timeout(3 * self.seconds), self.db.direct() as line:
            await line.execute("SELECT pg_advisory_lock($1, hashtext($2))", FAMILY, f"token:{self.account}")
            kept = await self._kept()
            if kept not in ("", stale):
                return kept
            answer = await self._new_token(force=False)
            if answer.good and answer.shape and answer.shape.get("access_token") == stale:
                answer = await self._new_token(force=True)
            if not answer.good or answer.shape is None or not answer.shape.get("access_token"):
                raise TokenRefused(answer)
            token, seconds = str(answer.shape["access_token"]), float(answer.shape.get("expires_in", 7200))
            await self._keep(token, seconds)
            return token

    async def _new_token(self, *, force: bool) -> Answer:
        """Forced only where WeChat still gives out the one it refuses: that may be done twenty times a day."""
        who = {"grant_type": "client_credential", "appid": self.app_id, "secret": self._secret}
        answer = await self._ask("stable_token", {**who, "force_refresh": force}, {})
        if answer.status == 404 or answer.code in NO_STABLE_TOKEN:
            answer = await self._ask("token", None, who)
        return answer

    async def _keep(self, token: str, seconds: float) -> None:
        sql = """INSERT INTO service_tokens (account, content, expires_at)
                 VALUES (:account, :content, now() + make_interval(secs => :seconds))
                 ON CONFLICT (account) DO UPDATE SET content = excluded.content, expires_at = excluded.expires_at,
                   made_at = now()"""
        async with self.db.begin() as conn:
            sealed = self.vault.seal(token, self._about)
            await run(conn, sql, account=self.account, content=sealed, seconds=seconds)
