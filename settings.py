"""Every setting, read from the environment once and checked all together; only entry points import it."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, Self, cast
from urllib.parse import urlsplit

Carries = Literal["everything", "identity_by_link", "hints"]
CARRIES: tuple[Carries, ...] = ("everything", "identity_by_link", "hints")
LEVELS = ("debug", "info", "warning", "error")


class SettingsError(ValueError):
    """Some settings cannot be used; `problems` names each variable, and never repeats a secret's value."""

    def __init__(self, problems: list[str]) -> None:
        self.problems = problems
        super().__init__("These settings cannot be used:\n" + "\n".join(f"  {line}" for line in problems))


def _database(text: str) -> str:
    parts = urlsplit(text)
    if parts.scheme not in ("postgresql", "postgres", "postgresql+asyncpg") or not parts.path.strip("/"):
        raise ValueError("must look like postgresql://user:password@host:5432/database")
    return text


def _port(text: str) -> int:
    if not text.isascii() or not text.isdigit() or not 0 < int(text) < 65536:
        raise ValueError("must be a port between 1 and 65535")
    return int(text)


def _address(text: str) -> str:
    """An http address without a closing slash."""
    parts = urlsplit(text)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise ValueError("must be an address that starts with https:// or http://")
    if parts.query or parts.fragment:
        raise ValueError("must not carry ? or #")
    return text.rstrip("/")


def _gateway(text: str) -> str:
    """An http address that may carry a query, as SMS gateways like it."""
    parts = urlsplit(text)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise ValueError("must be an address that starts with https:// or http://")
    return text


def _count(text: str) -> int:
    if not text.isascii() or not text.isdigit() or not 0 < int(text) <= 10_000:
        raise ValueError("must be a whole number from 1 to 10000")
    return int(text)


def _yes(text: str) -> bool:
    if text.lower() not in ("yes", "no"):
        raise ValueError("must be yes or no")
    return text.lower() == "yes"


def _matching(pattern: str, meaning: str) -> Callable[[str], str]:
    compiled = re.compile(pattern)

    def read(text: str) -> str:
        if not compiled.fullmatch(text):
            raise ValueError(f"must be {meaning}")
        return text

    return read


def _one_of(*allowed: str) -> Callable[[str], str]:
    def read(text: str) -> str:
        if text.lower() not in allowed:
            raise ValueError(f"must be one of {', '.join(allowed)}")
        return text.lower()

    return read


@dataclass(frozen=True, slots=True)
class Setting:
    """One environment variable: where it goes, how it is read, what happens without it, and why it exists."""

    env: str
    field: str
    unset: str
    doc: str
    read: Callable[[str], object] = str


_KEY = r"[A-Za-z0-9_-]{1,32}:[A-Za-z0-9+/_-]{43}=?:[A-Za-z0-9+/_-]{43}=?"

SETTINGS: tuple[Setting, ...] = (
    Setting(
        "DATABASE_URL",
        "database_url",
        "an embedded PostgreSQL in ANJU_DATA",
        "PostgreSQL 15 or newer, reached as a role that is not a superuser.",
        _database,
    ),
    Setting(
        "DATABASE_DIRECT_URL",
        "database_direct_url",
        "DATABASE_URL",
        "The same database past a pooler such as PgBouncer, for LISTEN and advisory locks.",
        _database,
    ),
    Setting("PORT", "port", "8000", "The port the web process listens on.", _port),
    Setting(
        "PUBLIC_URL",
        "public_url",
        "the LAN address, and Telegram is polled",
        "The address people reach: printed on plates, put into links and webhooks.",
        _address,
    ),
    Setting(
        "ANJU_KEYS",
        "keys",
        "keys.env beside ANJU_DATA, made on first start",
        "Keys that seal personal data: id:seal:index, both 32 bytes in base64; several by comma, current first.",
        _matching(rf"{_KEY}(,{_KEY})*", "id:seal:index with two base64 keys of 32 bytes"),
    ),
    Setting("ANJU_DATA", "data", "./data", "The folder of the embedded PostgreSQL.", Path),
    Setting(
        "TELEGRAM_TOKEN",
        "telegram_token",
        "no Telegram",
        "The bot's token from BotFather.",
        _matching(r"\d+:[A-Za-z0-9_-]+", "a bot token such as 123456:ABC-def"),
    ),
    Setting(
        "TELEGRAM_WEBHOOK_SECRET",
        "telegram_webhook_secret",
        "made from the keys",
        "What Telegram must send along with each webhook call.",
        _matching(r"[A-Za-z0-9_-]{1,256}", "1 to 256 letters, digits, _ or -"),
    ),
    Setting(
        "TELEGRAM_API_URL",
        "telegram_api_url",
        "https://api.telegram.org",
        "A Bot API server of your own.",
        _address,
    ),
    Setting(
        "TELEGRAM_CARRIES",
        "telegram_carries",
        "identity_by_link",
        "What may travel through Telegram: everything, identity_by_link or hints.",
        _one_of(*CARRIES),
    ),
    Setting(
        "WECHAT_APP_ID",
        "wechat_app_id",
        "no WeChat",
        "The official account's AppID.",
        _matching(r"wx[A-Za-z0-9]{4,}", "an AppID such as wx0123456789abcdef"),
    ),
    Setting("WECHAT_SECRET", "wechat_secret", "no WeChat", "The official account's AppSecret."),
    Setting(
        "WECHAT_TOKEN",
        "wechat_token",
        "no WeChat",
        "The token that signs WeChat's calls.",
        _matching(r"[A-Za-z0-9]{3,32}", "3 to 32 letters and digits"),
    ),
    Setting(
        "WECHAT_AES_KEY",
        "wechat_aes_key",
        "messages come unencrypted",
        "The EncodingAESKey of safe mode.",
        _matching(r"[A-Za-z0-9]{43}", "43 letters and digits"),
    ),
    Setting(
        "WECHAT_API_URL",
        "wechat_api_url",
        "https://api.weixin.qq.com",
        "WeChat's server, or one that speaks like it.",
        _address,
    ),
    Setting(
        "WECHAT_CARRIES",
        "wechat_carries",
        "identity_by_link",
        "What may travel through WeChat: everything, identity_by_link or hints.",
        _one_of(*CARRIES),
    ),
    Setting(
        "WECHAT_TEMPLATE",
        "wechat_template",
        "whoever was silent for 48 hours is told elsewhere",
        "The template that tells them: once:ID:content (a consent asked for in the chat; PUBLIC_URL must be https), "
        "subscribe:ID:FIELD (one given in the account's articles) or template:ID:FIELD.",
        _matching(
            r"(once|subscribe|template):[A-Za-z0-9_-]{4,64}:[A-Za-z0-9_]{1,32}",
            "once:ID:content, subscribe:ID:FIELD or template:ID:FIELD",
        ),
    ),
    Setting(
        "SMS_URL",
        "sms_url",
        "one-time codes are shown in the log",
        "The HTTP gateway that sends text messages.",
        _gateway,
    ),
    Setting(
        "SMS_SECRET",
        "sms_secret",
        "nobody can text us",
        "What the gateway must send along when somebody texts, as header X-Sms-Secret or as ?secret= (POST /sms/main).",
        _matching(r"[A-Za-z0-9_-]{16,256}", "16 to 256 letters, digits, _ or -"),
    ),
    Setting("SMS_PER_HOUR", "sms_per_hour", "15", "The most parts one number is texted in an hour.", _count),
    Setting("SMS_PER_DAY", "sms_per_day", "40", "The most parts one number is texted in a day.", _count),
    Setting(
        "SMS_LAST_RESORT",
        "sms_last_resort",
        "yes, where SMS_URL is set",
        "Whether people on record whom no chat reaches are told by SMS what is due: yes or no.",
        _yes,
    ),
    Setting("LOG_LEVEL", "log_level", "info", "debug, info, warning or error.", _one_of(*LEVELS)),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What the environment said. Secrets stay out of `repr`."""

    database_url: str | None = field(default=None, repr=False)
    database_direct_url: str | None = field(default=None, repr=False)
    port: int = 8000
    public_url: str | None = None
    keys: str | None = field(default=None, repr=False)
    data: Path = Path("data")
    telegram_token: str | None = field(default=None, repr=False)
    telegram_webhook_secret: str | None = field(default=None, repr=False)
    telegram_api_url: str = "https://api.telegram.org"
    telegram_carries: Carries = "identity_by_link"
    wechat_app_id: str | None = None
    wechat_secret: str | None = field(default=None, repr=False)
    wechat_token: str | None = field(default=None, repr=False)
    wechat_aes_key: str | None = field(default=None, repr=False)
    wechat_api_url: str = "https://api.weixin.qq.com"
    wechat_carries: Carries = "identity_by_link"
    wechat_template: str | None = None
    sms_url: str | None = field(default=None, repr=False)
    sms_secret: str | None = field(default=None, repr=False)
    sms_per_hour: int = 15
    sms_per_day: int = 40
    sms_last_resort: bool = True
    log_level: str = "info"

    @classmethod
    def from_env(cls, environ: Mapping[str, str]) -> Self:
        """Reads every setting; an empty value counts as unset. Raises SettingsError naming all bad ones."""
        values: dict[str, object] = {}
        problems: list[str] = []
        for setting in SETTINGS:
            text = environ.get(setting.env, "").strip()
            if not text:
                continue
            try:
                values[setting.field] = setting.read(text)
            except ValueError as problem:
                problems.append(f"{setting.env} {problem}")
        problems += _contradictions(
            {setting.env for setting in SETTINGS if environ.get(setting.env, "").strip()}
        )
        if problems:
            raise SettingsError(problems)
        return cls(**cast("dict[str, str]", values))  # type: ignore[arg-type]


def _contradictions(given: set[str]) -> list[str]:
    """Settings that make no sense without another."""
    needs = {
        "DATABASE_DIRECT_URL": ("DATABASE_URL",),
        "TELEGRAM_WEBHOOK_SECRET": ("TELEGRAM_TOKEN",),
        "WECHAT_APP_ID": ("WECHAT_SECRET", "WECHAT_TOKEN"),
        "WECHAT_AES_KEY": ("WECHAT_APP_ID",),
        "WECHAT_TEMPLATE": ("WECHAT_APP_ID",),
        "SMS_SECRET": ("SMS_URL",),
    }
    return [
        f"{name} needs {other} as well"
        for name, others in needs.items()
        if name in given
        for other in others
        if other not in given
    ]
