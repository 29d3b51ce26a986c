"""What is sealed opens for its owner only, and a lost key is noticed before anything is written."""

import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registry import KeysMissing, VaultError
from registry.database import Database, rows
from registry.vault import Vault, check_keys, keys_file, new_keys

OLD, NEW = new_keys(), new_keys()
SHORT = "c2hvcnQ="
FULL = "A" * 43 + "="
VAULT = Vault.from_keys(NEW)


@given(st.binary(max_size=2000), st.text(max_size=40))
def test_bytes_come_back(plain: bytes, about: str) -> None:
    assert VAULT.open(VAULT.seal(plain, about), about) == plain


@given(st.text(), st.text(max_size=40))
def test_text_comes_back(plain: str, about: str) -> None:
    assert VAULT.open_text(VAULT.seal(plain, about), about) == plain


@given(st.binary(min_size=1, max_size=60), st.data())
def test_any_changed_bit_is_noticed(plain: bytes, data: st.DataObject) -> None:
    sealed = bytearray(VAULT.seal(plain, "people.id_number:1"))
    sealed[data.draw(st.integers(0, len(sealed) - 1))] ^= 1 << data.draw(st.integers(0, 7))
    with pytest.raises(VaultError):
        VAULT.open(bytes(sealed), "people.id_number:1")


@given(st.binary(max_size=200))
def test_rubbish_is_a_vault_error(rubbish: bytes) -> None:
    with pytest.raises(VaultError):
        VAULT.open(rubbish, "x")


@given(st.integers(0, 200))
def test_a_cut_value_is_noticed(length: int) -> None:
    sealed = VAULT.seal(b"9" * 200, "x")
    with pytest.raises(VaultError):
        VAULT.open(sealed[:length], "x")


@given(st.text(max_size=20), st.text(max_size=20))
def test_a_value_does_not_open_elsewhere(here: str, there: str) -> None:
    sealed = VAULT.seal("99000019900101001X", here)
    if here == there:
        assert VAULT.open_text(sealed, there) == "99000019900101001X"
    else:
        with pytest.raises(VaultError):
            VAULT.open(sealed, there)


@given(st.text(max_size=30), st.text(max_size=30))
def test_index_finds_equals_only(one: str, other: str) -> None:
    assert (VAULT.index("phone", one) == VAULT.index("phone", other)) == (one == other)
    assert VAULT.index("phone", one) != VAULT.index("id-number", one)
    assert len(VAULT.index("phone", one)) == 32


def test_equal_values_are_sealed_differently() -> None:
    assert VAULT.seal("same", "x") != VAULT.seal("same", "x")


def test_nothing_readable_is_in_a_sealed_value_or_a_key() -> None:
    assert b"+86199" not in VAULT.seal("+8619900000001", "x")
    assert all(part not in repr(VAULT._current) for part in NEW.split(":")[1:])


def test_a_new_key_seals_and_the_old_one_still_opens() -> None:
    before, after = Vault.from_keys(OLD), Vault.from_keys(f"{NEW},{OLD}")
    assert after.open_text(before.seal("言", "x"), "x") == "言"
    with pytest.raises(VaultError, match="does not have"):
        before.open(after.seal("言", "x"), "x")
    assert after.indexes("phone", "1") == [after.index("phone", "1"), before.index("phone", "1")]


def test_secrets_last_and_differ_by_purpose() -> None:
    assert VAULT.secret("telegram webhook") == Vault.from_keys(NEW).secret("telegram webhook")
    assert VAULT.secret("telegram webhook") != VAULT.secret("cookies")
    assert len(VAULT.secret("cookies")) == 43


@pytest.mark.parametrize(
    ("keys", "complaint"),
    [
        ("", "id:seal:index"),
        ("k1", "id:seal:index"),
        (f"k 1:{FULL}:{FULL}", "id:seal:index"),
        (f"k1:{FULL}:{SHORT}", "32 bytes"),
        (f"k1:{FULL}:********", "base64"),
        (f"k1:{FULL}:{FULL},k1:{FULL}:{FULL}", "same id"),
    ],
)
def test_bad_keys_are_refused(keys: str, complaint: str) -> None:
    with pytest.raises(VaultError, match=complaint):
        Vault.from_keys(keys)


def test_urlsafe_and_unpadded_base64_are_read() -> None:
    bare = OLD.replace("+", "-").replace("/", "_").replace("=", "")
    assert Vault.from_keys(bare).index("a", "b") == Vault.from_keys(OLD).index("a", "b")


def test_keys_are_made_beside_the_data_and_loudly(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    made = Vault.load(None, tmp_path / "data")
    path = tmp_path / "keys.env"
    assert path == keys_file(tmp_path / "data")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert str(path) in capsys.readouterr().err
    again = Vault.load(None, tmp_path / "data")
    assert again.open(made.seal(b"1", "x"), "x") == b"1"
    assert capsys.readouterr().err == ""
    assert list(tmp_path.iterdir()) == [path]


def test_given_keys_make_no_file(tmp_path: Path) -> None:
    assert Vault.load(OLD, tmp_path / "data").fingerprints == Vault.from_keys(OLD).fingerprints
    assert list(tmp_path.iterdir()) == []


def test_programs_that_start_at_once_get_the_same_keys(tmp_path: Path) -> None:
    with ThreadPoolExecutor(8) as starters:
        vaults = list(starters.map(lambda _: Vault.load(None, tmp_path / "data"), range(8)))
    assert len({vault.secret("same?") for vault in vaults}) == 1


def test_a_keys_file_without_keys_is_refused(tmp_path: Path) -> None:
    (tmp_path / "keys.env").write_text("# nothing\n")
    with pytest.raises(VaultError, match="ANJU_KEYS"):
        Vault.load(None, tmp_path / "data")


async def test_a_database_names_its_keys(db: Database) -> None:
    async with db.begin() as conn:
        await check_keys(conn, Vault.from_keys(OLD))
        await check_keys(conn, Vault.from_keys(f"{NEW},{OLD}"))
        assert len(await rows(conn, "SELECT key_id FROM keys_known")) == 2


async def test_a_lost_key_stops_the_program(db: Database) -> None:
    async with db.begin() as conn:
        await check_keys(conn, Vault.from_keys(OLD))
    with pytest.raises(KeysMissing, match=OLD.split(":")[0]):
        async with db.begin() as conn:
            await check_keys(conn, Vault.from_keys(NEW))
    async with db.begin() as conn:
        assert len(await rows(conn, "SELECT key_id FROM keys_known")) == 1


async def test_other_bytes_under_a_known_name_are_another_key(db: Database) -> None:
    name = OLD.split(":")[0]
    async with db.begin() as conn:
        await check_keys(conn, Vault.from_keys(OLD))
        with pytest.raises(KeysMissing):
            await check_keys(conn, Vault.from_keys(f"{name}:{NEW.partition(':')[2]}"))
