"""What landlords say and sign, how a chat becomes theirs, and that a no stays a proposal."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from hashlib import sha256
from typing import Any

import pytest

from bot import office
from bot.who import Who
from flows.deeds import (
    AnswerReport,
    AnswerStay,
    ReportTenant,
    SayLeft,
    SignLetter,
    StillHere,
)
from flows.engine import Deed, Refused
from flows.facts import LetterFor, MyDeclarations, MyDuties, MyHouses, StaysIn, StayToAnswer
from locales import words
from notices import outbox
from programmes.texts import letter as letter_text
from registry import casework, duties, houses
from registry.database import Database, one, rows
from registry.houses import Answers
from registry.vault import Vault
from tests.registered import NOW, PACK, Village, child, resident_id


@pytest.fixture
async def village(db: Database, vault: Vault) -> Village:
    return await Village(db, vault).build()


@pytest.fixture
async def chen(village: Village) -> Who:
    """The landlord of the house, proven."""
    return await village.who(village.landlord, tied_by="sms-code")


@pytest.fixture
async def stay(village: Village) -> int:
    """Zhang San and his child declared by a chat."""
    await village.do(await village.who(), village.declaration(children=(child(),)))
    return int(await village.one("SELECT min(id) FROM stays"))


async def assurances(village: Village) -> list[str]:
    async with village.db.begin() as conn:
        return [row.assurance for row in await rows(conn, "SELECT assurance FROM stays ORDER BY id")]


async def told(village: Village, key: str) -> list[tuple[Any, Mapping[str, object], tuple[str, ...]]]:
    """Notices of a key, with their values and buttons."""
    async with village.db.begin() as conn:
        found = await rows(conn, "SELECT * FROM notices WHERE text_key = :key ORDER BY id", key=key)
    contents = [outbox.opened(village.vault, row.content, row.cause, row.reader) for row in found]
    return [(row, content.values, content.then) for row, content in zip(found, contents, strict=True)]


async def test_the_lessor_is_asked_with_surname_room_and_day_only(
    village: Village, chen: Who, stay: int
) -> None:
    ((row, values, then),) = await told(village, "declared")
    assert (row.person_id, row.contact_id, row.state) == (village.landlord, chen.contact_id, "queued")
    assert values == {
        "address": "东村江东路1号",
        "room": "301",
        "surname": "张",
        "moved_in": date(2023, 6, 10),
    }
    assert then == (f"answer-stay:{stay}",)


async def test_yes_confirms_the_tenant_and_the_children_and_here_counts_as_the_report(
    village: Village, chen: Who, stay: int
) -> None:
    assert await assurances(village) == ["claimed", "claimed"]
    await village.do(chen, AnswerStay(stay, "lives"))
    assert await assurances(village) == ["confirmed", "confirmed"]
    assert PACK.landlords.confirm_discharges_report
    assert await village.one("SELECT count(*) FROM stays WHERE reported_at = :now", now=NOW) == 2
    with pytest.raises(Refused, match="answered-already"):
        await village.do(chen, AnswerStay(stay, "nobody"))


@pytest.mark.parametrize("answer", ["left", "nobody"])
async def test_no_changes_nothing_asks_the_tenant_and_makes_a_visit(
    village: Village, chen: Who, stay: int, answer: str
) -> None:
    filer = await village.one("SELECT min(contact_id) FROM declarations")
    day = date(2023, 6, 11) if answer == "left" else None
    await village.do(chen, AnswerStay(stay, answer, day))
    assert await assurances(village) == ["claimed", "claimed"]
    assert await village.one("SELECT count(*) FROM stays WHERE moved_out IS NOT NULL") == 0
    ((row, values, then),) = await told(village, "landlord-says-no")
    assert (row.contact_id, then) == (filer, (f"still-here:{stay}",))
    assert "张" not in str(values)
    duty = (
        "SELECT holder FROM duties WHERE rule = 'office-visit-denied' AND about_id = :stay AND state = 'open'"
    )
    assert await village.one(duty, stay=stay) == "office"
    assert await village.one("SELECT asked_at FROM stays WHERE id = :id", id=stay) == NOW
    reported = await village.one("SELECT leaving_reported_at FROM stays WHERE id = :id", id=stay)
    assert reported == (NOW if answer == "left" else None)


async def test_a_proven_tenant_is_asked_in_their_own_chat(village: Village, chen: Who, stay: int) -> None:
    tenant = await village.who(await village.one("SELECT person_id FROM stays WHERE id = :id", id=stay))
    await village.do(chen, SayLeft(stay, date(2023, 6, 11)))
    ((row, _, _),) = await told(village, "landlord-says-no")
    assert row.contact_id == tenant.contact_id


async def test_who_left_on_their_own_word_is_reported_without_being_asked_again(
    village: Village, chen: Who, stay: int
) -> None:
    tenant = await village.who(await village.one("SELECT person_id FROM stays WHERE id = :id", id=stay))
    await village.do(chen, AnswerStay(stay, "lives"))
    await village.do(tenant, StillHere(stay, "moved", date(2023, 6, 11)))
    assert stay not in {seen.id for seen in await village.find(chen, StaysIn(village.house_id))}
    (duty,) = [d for d in await village.find(chen, MyDuties()) if d.rule == "landlord-report-leaving"]
    assert duty.start == f"left:{stay}"
    assert (await village.find(chen, StayToAnswer(stay))).surname == "张"
    await village.do(chen, SayLeft(stay, date(2023, 6, 11)))
    assert await told(village, "landlord-says-no") == []
    assert await village.find(chen, StayToAnswer(stay)) is None
    assert "landlord-report-leaving" not in {d.rule for d in await village.find(chen, MyDuties())}
    with pytest.raises(Refused, match="not-yours"):
        await village.do(chen, SayLeft(stay, date(2023, 6, 11)))


async def test_unsure_may_be_followed_by_more_and_a_new_filing_asks_anew(village: Village, chen: Who) -> None:
    tenant = await village.who()
    await village.do(tenant, village.declaration())
    stay = await village.one("SELECT id FROM stays")
    await village.do(chen, AnswerStay(stay, "unsure"))
    asked = "SELECT state FROM duties WHERE rule = 'office-check-who-lives' AND about_id = :stay AND holder = 'office'"
    assert await village.one(asked, stay=stay) == "open"
    assert "landlord-report" in {d.rule for d in await village.find(chen, MyDuties())}
    village.wait(days=1)
    await village.do(chen, AnswerStay(stay, "unsure"))
    assert await village.one(f"SELECT count(*) FROM ({asked}) d", stay=stay) == 1, (
        "the office is asked already"
    )
    await village.do(chen, AnswerStay(stay, "nobody"))
    with pytest.raises(Refused, match="answered-already"):
        await village.do(chen, AnswerStay(stay, "lives"))
    village.wait(days=1)
    await village.do(tenant, village.declaration(room="101"))
    await village.do(chen, AnswerStay(stay, "lives"))
    assert await assurances(village) == ["confirmed"]


async def test_who_lets_the_house_on_is_done_and_the_office_asks(
    village: Village, chen: Who, stay: int
) -> None:
    assert [d.rule for d in await village.find(chen, MyDuties())].count("landlord-report") == 2
    await village.do(chen, AnswerStay(stay, "sublet"))
    assert "landlord-report" not in {d.rule for d in await village.find(chen, MyDuties())}
    asked = "SELECT state FROM duties WHERE rule = 'office-ask-who-lets' AND about_id = :stay AND holder = 'office'"
    assert await village.one(asked, stay=stay) == "open"
    async with village.db.begin() as conn:
        await duties.nightly(conn, PACK, village.now)
    assert "landlord-report" not in {d.rule for d in await village.find(chen, MyDuties())}
    await village.do(chen, AnswerStay(stay, "lives"))
    assert await assurances(village) == ["confirmed", "confirmed"]


async def test_whom_only_the_lessor_reported_the_lessor_may_let_go(village: Village, chen: Who) -> None:
    number = resident_id(date(1980, 1, 1), 2)
    await village.do(
        chen, ReportTenant(village.house_id, "李四", "resident-id", number, "", "101", date(2023, 6, 1))
    )
    stay = await village.one("SELECT id FROM stays")
    await village.do(chen, SayLeft(stay, date(2023, 6, 11)))
    assert await told(village, "landlord-says-no") == []
    assert await village.one("SELECT count(*) FROM duties WHERE rule = 'office-visit-denied'") == 0
    assert await village.one("SELECT moved_out FROM stays") == date(2023, 6, 11)
    assert "landlord-report-leaving" not in {d.rule for d in await village.find(chen, MyDuties())}


async def test_who_was_said_to_have_left_is_no_longer_among_whom_to_choose(
    village: Village, chen: Who, stay: int
) -> None:
    await village.do(chen, SayLeft(stay, date(2023, 6, 11)))
    assert stay not in {seen.id for seen in await village.find(chen, StaysIn(village.house_id))}
    filer = replace(
        chen, contact_id=await village.one("SELECT min(contact_id) FROM declarations"), person_id=None
    )
    village.wait(days=1)
    await village.do(filer, village.declaration(room="101"))
    assert stay in {seen.id for seen in await village.find(chen, StaysIn(village.house_id))}


async def test_to_dos_are_all_counted_and_all_shown(village: Village, chen: Who) -> None:
    for serial in range(1, 20, 2):
        number = resident_id(date(1991, 1, 1), serial)
        await village.do(await village.who(), village.declaration(number=number, name=f"张{serial}"))
    seen = [duty for duty in await village.find(chen, MyDuties()) if duty.rule == "landlord-report"]
    assert len(seen) == 10
    assert seen[0].total == len(await village.find(chen, MyDuties()))


async def test_only_the_proven_lessor_may_speak_and_only_of_whom_they_may_check(
    village: Village, chen: Who
) -> None:
    await village.do(await village.who(), village.declaration(landlord_may_check=False))
    stay = await village.one("SELECT id FROM stays")
    other = village.declaration(house_code=village.other, number=resident_id(date(1990, 1, 1), 5))
    await village.do(await village.who(), other)
    elsewhere = await village.one("SELECT max(id) FROM stays")
    report = ReportTenant(
        village.house_id, "李四", "resident-id", resident_id(date(1980, 1, 1), 2), "", "1", NOW.date()
    )
    attempts: list[tuple[Who, list[Deed[Any]]]] = [
        (chen, [AnswerStay(stay, "lives"), AnswerStay(elsewhere, "lives"), SayLeft(stay, NOW.date())]),
        (await village.who(), [AnswerStay(stay, "lives"), report, AnswerReport(village.house_id, "later")]),
        (await village.who(), [SignLetter(village.house_id, "陈平", "", "", "zh")]),
        (chen, [AnswerReport(village.other_id, "later"), SignLetter(village.other_id, "陈平", "", "", "zh")]),
    ]
    for who, deeds in attempts:
        for deed in deeds:
            with pytest.raises(Refused, match="not-yours"):
                await village.do(who, deed)
    assert await village.find(chen, StayToAnswer(stay)) is None
    assert await village.find(chen, StaysIn(village.house_id)) == ()
    assert await village.one("SELECT count(*) FROM stay_sources WHERE source = 'landlord'") == 0


async def test_what_a_landlord_sees(village: Village, chen: Who, stay: int) -> None:
    seen = await village.find(chen, StayToAnswer(stay))
    assert (seen.surname, seen.room, seen.moved_in, seen.assurance) == (
        "张",
        "301",
        date(2023, 6, 10),
        "claimed",
    )
    assert [s.surname for s in await village.find(chen, StaysIn(village.house_id))] == ["张", "张"]
    assert [h.id for h in await village.find(chen, MyHouses())] == [village.house_id]
    stranger = await village.who()
    assert await village.find(stranger, StayToAnswer(stay)) is None
    assert await village.find(stranger, StaysIn(village.house_id)) == ()
    assert await village.find(stranger, MyHouses()) == ()
    assert await village.find(stranger, LetterFor(village.house_id)) is None


async def test_an_answer_instead_of_a_report_is_kept(village: Village, chen: Who) -> None:
    await village.do(chen, AnswerReport(village.house_id, "nobody"))
    async with village.db.begin() as conn:
        row = await one(conn, "SELECT * FROM house_sources")
    assert row is not None
    assert (row.house_id, row.source, row.said, row.by_person) == (
        village.house_id,
        "landlord",
        "nobody",
        village.landlord,
    )


def exact_words(day: date) -> tuple[str, str]:
    """The letter as Chen Ping reads it on a day, and its hash."""
    text = letter_text(PACK, PACK.letters[0].name, "zh").filled(
        landlord="陈平", house="东村江东路1号", date=words.full_day("zh", day), office="东村服务站"
    )
    return text, sha256(text.encode()).hexdigest()


async def test_the_letter_is_signed_word_for_word(village: Village, chen: Who) -> None:
    wanted = await village.find(chen, LetterFor(village.house_id))
    assert (wanted.landlord, wanted.office, wanted.signed_until) == ("陈平", "东村服务站", None)
    text, digest = exact_words(NOW.date())
    number = await village.do(chen, SignLetter(village.house_id, "陈平", digest, text, "zh"))
    async with village.db.begin() as conn:
        letter = await one(conn, "SELECT * FROM letters")
        kept = await one(conn, "SELECT * FROM letter_texts")
    assert letter is not None
    assert kept is not None
    assert (letter.number, letter.typed_name, letter.channel, letter.proof) == (
        number,
        "陈平",
        "web",
        "sms-code",
    )
    assert village.vault.open_text(letter.filled, f"letters.filled:{letter.id}") == text
    assert sha256(kept.body.encode()).hexdigest() == letter.hash == kept.hash
    assert "陈平" not in kept.body
    assert (await village.find(chen, LetterFor(village.house_id))).signed_until >= NOW.date()


async def test_a_letter_for_all_houses_names_them_all(village: Village, chen: Who) -> None:
    async with village.db.begin() as conn:
        await houses.add_parties(
            conn, [Answers(village.other_id, village.west.lo, village.landlord)], "register"
        )
    one_only, digest = exact_words(NOW.date())
    with pytest.raises(Refused, match="text-changed"):
        await village.do(chen, SignLetter(village.house_id, "陈平", digest, one_only, "zh"))
    text = one_only.replace("东村江东路1号", "东村江东路1号、西村8号（共2处）")
    digest = sha256(text.encode()).hexdigest()
    assert await village.do(chen, SignLetter(village.house_id, "陈平", digest, text, "zh"))
    assert (await village.find(chen, LetterFor(village.other_id))).signed_until >= NOW.date()


@pytest.mark.parametrize("change", ["words", "yesterday"])
async def test_other_words_are_not_signed(village: Village, chen: Who, change: str) -> None:
    text, digest = exact_words(date(2023, 6, 11))
    if change == "words":
        text, digest = exact_words(NOW.date())
        text += "!"
    with pytest.raises(Refused, match="text-changed"):
        await village.do(chen, SignLetter(village.house_id, "陈平", digest, text, "zh"))
    assert await village.one("SELECT count(*) FROM letters") == 0


async def test_a_report_sent_back_is_seen_and_put_right_by_who_sent_it(village: Village, chen: Who) -> None:
    wrong, right = (resident_id(date(1980, 1, 1), serial) for serial in (2, 4))
    moved_in = date(2023, 6, 10)
    report = ReportTenant(village.house_id, "李四", "resident-id", wrong, "", "301", moved_in)
    await village.do(chen, report)
    filed = await village.one("SELECT id FROM declarations WHERE kind = 'report'")
    officer = await village.officer()
    async with village.db.officer([(village.east.lo, village.east.hi)]) as conn:
        moved = await casework.return_(conn, filed, officer, NOW, reason="号码不对")
        await office.settle(conn, village.vault, PACK, NOW, moved)
    ((seen),) = await village.find(chen, MyDeclarations())
    assert (seen.kind, seen.state, seen.reason) == ("report", "returned", "号码不对")
    (duty,) = [duty for duty in await village.find(chen, MyDuties()) if duty.rule == "landlord-correct"]
    assert duty.start == f"report:{village.house_id}"
    told = await village.one("SELECT contact_id FROM notices WHERE text_key = 'returned'")
    assert told == chen.contact_id
    await village.do(chen, replace(report, number=right))
    left = {duty.rule for duty in await village.find(chen, MyDuties())}
    assert left.isdisjoint({"landlord-correct", "landlord-report", "landlord-report-leaving"})
    assert [one.state for one in await village.find(chen, MyDeclarations())] == ["submitted"]
    assert len(await village.find(chen, StaysIn(village.house_id))) == 1
