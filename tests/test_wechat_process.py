"""The processes with a WeChat account: everything in one, and the commands about it."""

import asyncio
import signal
import socket
import sys
from pathlib import Path

from aiohttp import ClientConnectorError, ClientSession

from registry.database import Database, run
from registry.vault import Vault, new_keys
from tests.fakes import wechat as people
from tests.fakes.wechat import Caller, FakeWechat

ROOT = Path(__file__).parent.parent
WECHAT = ("WECHAT_APP_ID", "WECHAT_SECRET", "WECHAT_TOKEN", "WECHAT_AES_KEY")


def environment(fake: FakeWechat, database_url: str, folder: Path) -> dict[str, str]:
    secrets = (people.APP_ID, people.APP_SECRET, people.TOKEN, people.AES_KEY)
    return {
        "DATABASE_URL": database_url,
        "ANJU_DATA": str(folder / "data"),
        "ANJU_KEYS": new_keys(),
        "WECHAT_API_URL": fake.url,
        **dict(zip(WECHAT, secrets, strict=True)),
    }


async def test_everything_in_one_process_answers_and_makes_the_menu(
    db: Database, database_url: str, tmp_path: Path
) -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    async with FakeWechat(has_menu=False) as fake, ClientSession() as session:
        given = environment(fake, database_url, tmp_path) | {"PORT": str(port)}
        child = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "cli", "up", cwd=ROOT, env=given, stderr=asyncio.subprocess.PIPE
        )
        try:
            await fake.until(lambda: fake.menu, seconds=60)
            caller = Caller(f"http://127.0.0.1:{port}", session, safe=True)
            assert "回数字就行" in await first_answer(caller, child)
        finally:
            child.send_signal(signal.SIGTERM)
            async with asyncio.timeout(15):
                _, said = await child.communicate()
    assert child.returncode == 0
    assert fake.tokens == ["access-token-1"]
    planted = (*(given[name] for name in WECHAT if name != "WECHAT_APP_ID"), *fake.tokens, given["ANJU_KEYS"])
    assert not [secret for secret in planted if secret.encode() in said]


async def first_answer(caller: Caller, child: asyncio.subprocess.Process) -> str:
    """Called until the door is open."""
    while child.returncode is None:
        try:
            return await caller.does("subscribe")
        except ClientConnectorError:
            await asyncio.wait({asyncio.ensure_future(child.wait())}, timeout=0.1)
    raise AssertionError("the process ended")


async def test_the_command_sets_the_menu_and_the_doctor_looks_at_the_token(
    db: Database, database_url: str, vault: Vault, tmp_path: Path
) -> None:
    async with FakeWechat() as fake:
        given = environment(fake, database_url, tmp_path)
        assert await anju(given, "wechat", "menu") == (0, "The menu is set: 菜单 · 我的申报 · 请人帮忙\n")
        assert fake.menu is not None
        code, _ = await anju(given, "wechat", "qr", "NOSUCH")
        assert code == 1
        async with db.begin() as conn:
            await run(conn, "DELETE FROM service_tokens")
        fake.fail("stable_token", 40164)
        code, said = await anju(given | {"WECHAT_CARRIES": "everything"}, "doctor")
        assert code == 0
        assert "WeChat carries everything" in said
        assert "WeChat gives no access token (status 200, errcode 40164)" in said
    code, _ = await anju(
        {"DATABASE_URL": database_url, "ANJU_DATA": str(tmp_path / "data")}, "wechat", "menu"
    )
    assert code == 1


async def anju(given: dict[str, str], *words: str) -> tuple[int | None, str]:
    """What the command ended with, and what it said."""
    child = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "cli", *words, cwd=ROOT, env=given, stdout=asyncio.subprocess.PIPE
    )
    said, _ = await child.communicate()
    return child.returncode, said.decode()
