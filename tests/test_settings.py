"""Settings are read once, checked together, documented, and never leak."""

from dataclasses import fields
from pathlib import Path

import pytest

from settings import SETTINGS, Settings, SettingsError

KEY = "A" * 43 + "="
GOOD = {
    "DATABASE_URL": "postgresql://anju:secret-1@db.example:5432/anju?sslmode=require",
    "DATABASE_DIRECT_URL": "postgresql://anju:secret-1@direct.example/anju",
    "PORT": "8080",
    "PUBLIC_URL": "https://anju.example/town/",
    "ANJU_KEYS": f"k2:{KEY}:{KEY},k1:{KEY}:{KEY}",
    "ANJU_DATA": "/srv/anju",
    "TELEGRAM_TOKEN": "123456:secret-2",
    "TELEGRAM_WEBHOOK_SECRET": "secret-3",
    "TELEGRAM_API_URL": "http://127.0.0.1:8081",
    "TELEGRAM_CARRIES": "Hints",
    "WECHAT_APP_ID": "wx0123456789abcdef",
    "WECHAT_SECRET": "secret-4",
    "WECHAT_TOKEN": "secret5",
    "WECHAT_AES_KEY": "B" * 43,
    "WECHAT_API_URL": "https://wechat.example",
    "WECHAT_CARRIES": "everything",
    "WECHAT_TEMPLATE": "subscribe:VRR0UEO9VJOLs0MHlU0OilqX6MVFDwH3:thing1",
    "SMS_URL": "https://sms.example/send?key=secret-6",
    "SMS_SECRET": "secret-7-long-enough",
    "SMS_PER_HOUR": "20",
    "SMS_PER_DAY": "60",
    "SMS_LAST_RESORT": "No",
    "LOG_LEVEL": "debug",
}
ROOT = Path(__file__).parent.parent


def test_nothing_set_is_a_laptop() -> None:
    settings = Settings.from_env({"PATH": "/bin", "PORT": "", "PUBLIC_URL": "  "})
    assert settings == Settings()
    assert (settings.port, settings.data, settings.database_url) == (8000, Path("data"), None)
    assert settings.telegram_carries == "identity_by_link"


def test_every_setting_is_read() -> None:
    settings = Settings.from_env(GOOD)
    assert set(GOOD) == {setting.env for setting in SETTINGS}
    assert settings.port == 8080
    assert settings.public_url == "https://anju.example/town"
    assert settings.telegram_carries == "hints"
    assert settings.data == Path("/srv/anju")
    unread = [field.name for field in fields(Settings) if getattr(settings, field.name) == field.default]
    assert unread == []


def test_list_and_fields_agree() -> None:
    assert [setting.field for setting in SETTINGS] == [field.name for field in fields(Settings)]


def test_secrets_stay_out_of_repr() -> None:
    shown = repr(Settings.from_env(GOOD))
    assert "secret" not in shown.replace("wechat_secret", "").replace("webhook_secret", "").replace(
        "sms_secret", ""
    )
    assert KEY not in shown
    assert "B" * 43 not in shown


@pytest.mark.parametrize(
    ("env", "text"),
    [
        ("DATABASE_URL", "mysql://u:planted@h/d"),
        ("DATABASE_URL", "postgresql://u:planted@h"),
        ("PORT", "0"),
        ("PORT", "65536"),
        ("PORT", "８０００"),
        ("PORT", "http"),
        ("PUBLIC_URL", "anju.example"),
        ("PUBLIC_URL", "https://anju.example/?a=1"),
        ("ANJU_KEYS", "planted"),
        ("ANJU_KEYS", f"k1:{KEY}"),
        ("TELEGRAM_TOKEN", "planted"),
        ("TELEGRAM_WEBHOOK_SECRET", "planted secret"),
        ("TELEGRAM_API_URL", "ftp://planted"),
        ("TELEGRAM_CARRIES", "some"),
        ("WECHAT_APP_ID", "gh_planted"),
        ("WECHAT_TOKEN", "pl"),
        ("WECHAT_AES_KEY", "planted"),
        ("WECHAT_CARRIES", "some"),
        ("WECHAT_TEMPLATE", "planted"),
        ("WECHAT_TEMPLATE", "subscribe:planted"),
        ("SMS_URL", "planted"),
        ("SMS_SECRET", "planted"),
        ("SMS_PER_HOUR", "0"),
        ("SMS_PER_DAY", "planted"),
        ("SMS_LAST_RESORT", "planted"),
        ("LOG_LEVEL", "loud"),
    ],
)
def test_a_bad_value_is_named_and_not_repeated(env: str, text: str) -> None:
    with pytest.raises(SettingsError) as caught:
        Settings.from_env({**GOOD, env: text})
    assert len(caught.value.problems) == 1
    assert caught.value.problems[0].startswith(f"{env} must ")
    assert "planted" not in str(caught.value)


def test_all_bad_values_come_at_once() -> None:
    with pytest.raises(SettingsError) as caught:
        Settings.from_env(
            {"PORT": "x", "LOG_LEVEL": "x", "SMS_URL": "x", "WECHAT_APP_ID": "wx0123456789abcdef"}
        )
    assert [line.split()[0] for line in caught.value.problems] == [
        "PORT",
        "SMS_URL",
        "LOG_LEVEL",
        "WECHAT_APP_ID",
        "WECHAT_APP_ID",
    ]


@pytest.mark.parametrize(
    ("env", "needed"),
    [
        ("DATABASE_DIRECT_URL", "DATABASE_URL"),
        ("TELEGRAM_WEBHOOK_SECRET", "TELEGRAM_TOKEN"),
        ("WECHAT_APP_ID", "WECHAT_TOKEN"),
        ("WECHAT_APP_ID", "WECHAT_SECRET"),
        ("WECHAT_AES_KEY", "WECHAT_APP_ID"),
        ("WECHAT_TEMPLATE", "WECHAT_APP_ID"),
        ("SMS_SECRET", "SMS_URL"),
    ],
)
def test_half_a_pair_is_refused(env: str, needed: str) -> None:
    given = {name: text for name, text in GOOD.items() if name != needed}
    with pytest.raises(SettingsError, match=f"{env} needs {needed} as well"):
        Settings.from_env(given)


@pytest.mark.parametrize("page", ["README.md", "README.zh.md"])
def test_every_setting_is_in_the_readme(page: str) -> None:
    words = (ROOT / page).read_text()
    assert [setting.env for setting in SETTINGS if f"`{setting.env}`" not in words] == []


def test_every_setting_says_what_it_is_for() -> None:
    assert [setting.env for setting in SETTINGS if not setting.doc or not setting.unset] == []
