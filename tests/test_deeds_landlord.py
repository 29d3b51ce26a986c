"""What landlords say and sign, how a chat becomes theirs, and that a no stays a proposal."""

from collections.abc import AsyncIterator, Mapping
from datetime import date
from hashlib import sha256
from typing import Any

import pytest

from bot.who import Who
from flows.deeds import (
    AnswerReport,
    AnswerStay,
    ClaimHouse,
    ReportTenant,
    SayLeft,
    SendCode,
    SignLetter,
    Tied,
    UseCode,
)
from flows.engine import Refused
from flows.facts import LetterFor, MyHouses, StaysIn, StayToAnswer, WhoAmI
from locales import words
from notices import outbox
from programmes.texts import letter as letter_text
from registry import codes, people
from registry.codes import NoLessor
from registry.database import Database, one, rows, run
from registry.people import Named, Reach
from registry.vault import Vault
from tests.registered import LANDLORDS_PHONE, NOW, PACK, TENANTS_PHONE, Village, child, resident_id


@pytest.fixture
async def village(db: Database, vault: Vault) -> AsyncIterator[Village]:
    yield await Village(db, vault).build()


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


async def test_unsure_may_be_followed_by_more_and_a_new_filing_asks_anew(village: Village, chen: Who) -> None:
    tenant = await village.who()
    await village.do(tenant, village.declaration())
    stay = await village.one("SELECT id FROM stays")
    await village.do(chen, AnswerStay(stay, "unsure"))
    await village.do(chen, AnswerStay(stay, "sublet"))
    with pytest.raises(Refused, match="answered-already"):
        await village.do(chen, AnswerStay(stay, "lives"))
    village.wait(days=1)
    await village.do(tenant, village.declaration(room="101"))
    await village.do(chen, AnswerStay(stay, "lives"))
    assert await assurances(village) == ["confirmed"]


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
    for who, deeds in (
        (chen, [AnswerStay(stay, "lives"), AnswerStay(elsewhere, "lives"), SayLeft(stay, NOW.date())]),
        (await village.who(), [AnswerStay(stay, "lives"), report, AnswerReport(village.house_id, "later")]),
        (await village.who(), [SignLetter(village.house_id, "陈平", "", "", "zh")]),
        (chen, [AnswerReport(village.other_id, "later"), SignLetter(village.other_id, "陈平", "", "", "zh")]),
    ):
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


@pytest.mark.parametrize("change", ["words", "yesterday"])
async def test_other_words_are_not_signed(village: Village, chen: Who, change: str) -> None:
    text, digest = exact_words(date(2023, 6, 11))
    if change == "words":
        text, digest = exact_words(NOW.date())
        text += "!"
    with pytest.raises(Refused, match="text-changed"):
        await village.do(chen, SignLetter(village.house_id, "陈平", digest, text, "zh"))
    assert await village.one("SELECT count(*) FROM letters") == 0


# -- proof ------------------------------------------------------------------------------------------------------


async def sms(village: Village) -> list[str]:
    """The codes that really go out."""
    async with village.db.begin() as conn:
        found = await rows(conn, "SELECT * FROM notices WHERE text_key = 'sms-code' ORDER BY id")
    messages = [(row, outbox.opened(village.vault, row.content, row.cause, row.reader)) for row in found]
    assert all((row.expires_at > village.now) == bool(message.phone) for row, message in messages)
    return [str(message.values["code"]) for _, message in messages if message.phone]


async def test_a_code_to_the_phone_on_record_makes_the_chat_the_landlords(village: Village) -> None:
    who = await village.who()
    await village.do(who, SendCode(LANDLORDS_PHONE, "landlord", village.house))
    (code,) = await sms(village)
    wrong = f"{(int(code) + 1) % 10**6:06d}"
    with pytest.raises(Refused, match="wrong-code"):
        await village.do(who, UseCode(wrong, "landlord"))
    with pytest.raises(Refused, match="wrong-code"):
        await village.do(await village.who(), UseCode(code, "landlord"))
    with pytest.raises(Refused, match="wrong-code"):
        await village.do(who, UseCode(code, "me"))
    assert await village.do(who, UseCode(code, "landlord")) == Tied("陈", True, 1)
    async with village.db.begin() as conn:
        contact = await one(conn, "SELECT * FROM contacts WHERE id = :id", id=who.contact_id)
        party = await one(conn, "SELECT * FROM parties")
    assert contact is not None
    assert party is not None
    assert (contact.person_id, contact.tied_by, contact.tied_at) == (village.landlord, "sms-code", NOW)
    assert party.claimed_at == NOW
    with pytest.raises(Refused, match="wrong-code"):
        await village.do(who, UseCode(code, "landlord"))


@pytest.mark.parametrize("purpose", ["landlord", "me"])
async def test_a_phone_that_is_not_on_record_goes_the_same_way_to_the_same_end(
    village: Village, purpose: str
) -> None:
    """Five tries, then the same refusal, whether there ever was a code (decision 12)."""
    ends = []
    for phone in (LANDLORDS_PHONE, TENANTS_PHONE):
        who = await village.who()
        assert await village.do(who, SendCode(phone, purpose, village.house)) is None
        codes_sent = await sms(village)
        wrong = next(f"{n:06d}" for n in range(10) if f"{n:06d}" not in codes_sent)
        refusals = []
        for _ in range(6):
            with pytest.raises(Refused) as refused:
                # the refusal must not undo the count: it is caught inside the transaction, as a script's is
                await try_code(village, who, UseCode(wrong, purpose))
            refusals.append(refused.value.code)
        ends.append(refusals)
    assert ends[0] == ends[1] == ["wrong-code"] * 5 + ["too-many-tries"]
    assert len(await sms(village)) == 1


async def try_code(village: Village, who: Who, deed: UseCode | ClaimHouse) -> None:
    """As a turn does it: the refusal goes into the script, and the transaction is committed."""
    from bot import deeds

    caught: Refused | None = None
    async with village.db.begin() as conn:
        try:
            await deeds.carry_out(conn, village.vault, who, deed)
        except Refused as refused:
            caught = refused
    if caught is not None:
        raise caught


async def test_only_a_trusted_phone_of_ones_own_proves_anything(village: Village) -> None:
    await village.do(await village.who(), village.declaration())
    who = await village.who()
    await village.do(who, SendCode(TENANTS_PHONE, "me"))
    await village.one("UPDATE phones SET trusted = true, whose = 'employer' WHERE NOT trusted RETURNING id")
    await village.do(who, SendCode(TENANTS_PHONE, "me"))
    assert await sms(village) == []
    await village.one("UPDATE phones SET whose = 'own' RETURNING id")
    await village.do(who, SendCode(TENANTS_PHONE, "me"))
    (code,) = await sms(village)
    assert await village.do(who, UseCode(code, "me")) == Tied("张", False, 0)
    assert (await village.find(await village.who(village.landlord), WhoAmI())).surname == "陈"
    async with village.db.begin() as conn:
        (second,) = await people.find_or_make(conn, village.vault, [Named("张三丰")])
        await people.remember_phones(conn, village.vault, [Reach(second.id, TENANTS_PHONE, trusted=True)])
    await village.do(who, SendCode(TENANTS_PHONE, "me"))
    assert len(await sms(village)) == 1


async def test_a_landlords_phone_opens_only_his_own_house(village: Village) -> None:
    who = await village.who()
    await village.do(who, SendCode(LANDLORDS_PHONE, "landlord", village.other))
    assert await sms(village) == []


async def test_a_code_lasts_ten_minutes(village: Village) -> None:
    who = await village.who()
    await village.do(who, SendCode(LANDLORDS_PHONE, "me"))
    (code,) = await sms(village)
    await village.one(
        "UPDATE codes SET expires_at = expires_at - interval '10 minutes 1 second' RETURNING id"
    )
    with pytest.raises(Refused, match="code-expired"):
        await village.do(who, UseCode(code, "me"))


async def test_at_most_five_codes_an_hour_to_a_phone_and_from_a_chat(village: Village) -> None:
    for _ in range(5):
        await village.do(await village.who(), SendCode(LANDLORDS_PHONE, "me"))
    with pytest.raises(Refused, match="too-many-codes"):
        await village.do(await village.who(), SendCode(LANDLORDS_PHONE, "me"))
    who = await village.who()
    for n in range(5):
        await village.do(who, SendCode(f"+861990000010{n}", "me"))
    with pytest.raises(Refused, match="too-many-codes"):
        await village.do(who, SendCode("+8619900000199", "me"))
    await village.one(
        "UPDATE codes SET made_at = made_at - interval '1 hour' WHERE contact_id = :c RETURNING id",
        c=who.contact_id,
    )
    await village.do(who, SendCode("+8619900000199", "me"))


async def test_a_claim_code_on_paper_works_once_for_its_house(village: Village) -> None:
    async with village.db.begin() as conn:
        old = await codes.issue_claim_code(conn, village.vault, village.house_id)
        code = await codes.issue_claim_code(conn, village.vault, village.house_id)
        with pytest.raises(NoLessor):
            await codes.issue_claim_code(conn, village.vault, village.other_id)
    who = await village.who()
    for house, typed in ((village.other, code), ("NOSUCH", code), (village.house, old)):
        with pytest.raises(Refused, match="wrong-code"):
            await village.do(who, ClaimHouse(house, typed))
    typed = f" {code[:5].lower()}-{code[5:]} "
    assert await village.do(who, ClaimHouse(village.house, typed)) == Tied("陈", True, 1)
    assert await village.one("SELECT tied_by FROM contacts WHERE id = :id", id=who.contact_id) == "claim-code"
    with pytest.raises(Refused, match="wrong-code"):
        await village.do(await village.who(), ClaimHouse(village.house, code))


async def test_five_wrong_claims_and_a_chat_has_to_wait(village: Village) -> None:
    async with village.db.begin() as conn:
        code = await codes.issue_claim_code(conn, village.vault, village.house_id)
    who = await village.who()
    for _ in range(5):
        with pytest.raises(Refused, match="wrong-code"):
            await try_code(village, who, ClaimHouse(village.house, "AAAAAAAAAA"))
    with pytest.raises(Refused, match="too-many-tries"):
        await try_code(village, who, ClaimHouse(village.house, code))
    async with village.db.begin() as conn:
        await run(
            conn, "UPDATE codes SET made_at = made_at - interval '1 hour' WHERE purpose = 'wrong-claim'"
        )
    assert (await village.do(who, ClaimHouse(village.house, code))).landlord


async def test_codes_are_kept_as_keyed_hashes_only(village: Village) -> None:
    await village.do(await village.who(), SendCode(LANDLORDS_PHONE, "me"))
    (sent,) = await sms(village)
    async with village.db.begin() as conn:
        claim = await codes.issue_claim_code(conn, village.vault, village.house_id)
        for table in ("codes", "notices", "audit"):
            for row in await rows(conn, f"SELECT CAST({table} AS text) AS text FROM {table}"):
                for secret in (sent, claim, LANDLORDS_PHONE, LANDLORDS_PHONE[3:]):
                    assert secret.encode().hex() not in row.text
                    assert secret not in row.text
