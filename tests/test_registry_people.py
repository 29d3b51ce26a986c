"""People are found by their number and by nothing else; what is sealed opens only where it belongs."""

import asyncio
from datetime import date

import pytest

from registry import VaultError, people
from registry.database import Database, one, rows, value
from registry.people import Found, Named, Reach, born, is_minor, sex, surname
from registry.vault import Vault, new_keys
from tests.registered import NOW, resident_id

NUMBER = resident_id(date(1990, 5, 1), 7)


async def test_one_number_is_one_person_whichever_document_showed_it(db: Database, vault: Vault) -> None:
    async with db.begin() as conn:
        first, again, other, nobody = await people.find_or_make(
            conn,
            vault,
            [
                Named("张三", "resident-id", NUMBER),
                Named("张三", "household-book", NUMBER),
                Named("张三", "passport-cn", NUMBER),
                Named("张三"),
            ],
        )
        assert first == again == Found(first.id, "张三", False)
        assert len({first.id, other.id, nobody.id}) == 3
        (known,) = await people.find_or_make(conn, vault, [Named("章三", "temporary-id", NUMBER)])
        assert known == Found(first.id, "张三", True)
        row = await one(conn, "SELECT * FROM people WHERE id = :id", id=first.id)
        assert row is not None
        assert (row.birth_date, row.sex, row.pinyin, row.doc_type) == (
            date(1990, 5, 1),
            "male",
            "zhang san",
            "resident-id",
        )
        assert await people.reveal_number(conn, vault, first.id) == NUMBER
        assert await people.reveal_number(conn, vault, nobody.id) == ""
        with pytest.raises(VaultError):
            vault.open(row.doc_no, f"people.doc_no:{other.id}")


async def test_two_transactions_that_meet_the_same_stranger_make_one_person(
    db: Database, vault: Vault
) -> None:
    named = [Named("张三", "resident-id", NUMBER)]
    first_is_in, second_began = asyncio.Event(), asyncio.Event()

    async def first() -> int:
        async with db.begin() as conn:
            (found,) = await people.find_or_make(conn, vault, named)
            first_is_in.set()
            await second_began.wait()
            return found.id

    async def second() -> int:
        await first_is_in.wait()
        async with db.begin() as conn:
            second_began.set()
            (found,) = await people.find_or_make(conn, vault, named)
            return found.id

    assert len(set(await asyncio.gather(first(), second()))) == 1


async def test_a_person_sealed_under_an_older_key_is_still_found(db: Database) -> None:
    old = new_keys()
    before, after = Vault.from_keys(old), Vault.from_keys(f"{new_keys()},{old}")
    named = [Named("张三", "resident-id", NUMBER)]
    async with db.begin() as conn:
        (first,) = await people.find_or_make(conn, before, named)
        (again,) = await people.find_or_make(conn, after, named)
        assert first.id == again.id
        assert await people.reveal_number(conn, after, first.id) == NUMBER


async def test_a_phone_only_ever_gains_trust(db: Database, vault: Vault) -> None:
    phone = "+8619900000007"
    async with db.begin() as conn:
        (person,) = await people.find_or_make(conn, vault, [Named("张三")])
        for trusted in (False, True, False):
            await people.remember_phones(
                conn, vault, [Reach(person.id, phone, trusted=trusted), Reach(person.id, "")]
            )
        row = await one(conn, "SELECT * FROM phones")
        assert row is not None
        assert row.trusted
        assert vault.open_text(row.number, f"phones.number:{row.id}") == phone
        assert await value(conn, "SELECT count(*) FROM phones") == 1


async def test_namesakes_on_one_phone_are_suggested_once_and_by_number_never(
    db: Database, vault: Vault
) -> None:
    phone = "+8619900000008"
    async with db.begin() as conn:
        named = [Named("张三"), Named("张三"), Named("李四"), Named("张三", "resident-id", NUMBER)]
        named.append(Named("张三", "resident-id", resident_id(date(1991, 5, 1), 7)))
        found = await people.find_or_make(conn, vault, named)
        await people.remember_phones(conn, vault, [Reach(person.id, phone) for person in found])
        everybody = [person.id for person in found]
        assert await people.suggest_twins(conn, everybody, 1, NOW) == 5
        assert await people.suggest_twins(conn, everybody, 1, NOW) == 0
        pairs = {(row.one, row.other) for row in await rows(conn, "SELECT one, other FROM twins")}
    assert (everybody[3], everybody[4]) not in pairs
    assert not any(everybody[2] in pair for pair in pairs)


@pytest.mark.parametrize(
    ("name", "seen"),
    [
        ("张三", "张"),
        ("欧阳修", "欧阳"),
        ("欧阳", "欧"),
        ("古丽·买买提", "古丽"),
        ("SMITH JOHN", "SMITH"),
        ("阮", "阮"),
        ("", ""),
    ],
)
def test_what_others_see_of_a_name(name: str, seen: str) -> None:
    assert surname(name) == seen


def test_what_a_number_tells() -> None:
    assert born("resident-id", NUMBER) == date(1990, 5, 1)
    assert born("household-book", resident_id(date(2015, 3, 4), 2)) == date(2015, 3, 4)
    assert born("passport-cn", NUMBER) is born("resident-id", "990000900101001") is None
    assert born("resident-id", "990000199013010071") is None
    assert (sex("resident-id", NUMBER), sex("resident-id", resident_id(date(1990, 5, 1), 8))) == (
        "male",
        "female",
    )
    assert sex("passport-cn", NUMBER) is None
    assert is_minor(date(2005, 6, 13), date(2023, 6, 12))
    assert not is_minor(date(2005, 6, 12), date(2023, 6, 12))
