"""How a chat becomes somebody's: codes to phones on record, claim codes on paper, and nothing else."""

import pytest

from bot.who import Who
from flows.deeds import (
    ClaimHouse,
    SendCode,
    Tied,
    UseCode,
)
from flows.engine import Refused
from flows.facts import WhoAmI
from notices import outbox
from registry import codes, people
from registry.codes import NoLessor
from registry.database import Database, one, rows, run
from registry.people import Named, Reach
from registry.vault import Vault
from tests.registered import LANDLORDS_PHONE, NOW, TENANTS_PHONE, Village


@pytest.fixture
async def village(db: Database, vault: Vault) -> Village:
    return await Village(db, vault).build()


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


async def test_at_most_fifteen_codes_a_day_to_a_phone(village: Village) -> None:
    for _ in range(3):
        for _ in range(5):
            await village.do(await village.who(), SendCode(LANDLORDS_PHONE, "me"))
        await village.one("UPDATE codes SET made_at = made_at - interval '1 hour' RETURNING id")
    with pytest.raises(Refused, match="too-many-codes"):
        await village.do(await village.who(), SendCode(LANDLORDS_PHONE, "me"))
    await village.one("UPDATE codes SET made_at = made_at - interval '22 hours' RETURNING id")
    await village.do(await village.who(), SendCode(LANDLORDS_PHONE, "me"))


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


async def test_what_could_not_be_told_before_is_cancelled_once_somebody_is_tied(village: Village) -> None:
    await village.do(await village.who(), village.declaration())
    state = "SELECT state || ' ' || reason FROM notices WHERE text_key = 'declared'"
    assert await village.one(state) == "failed unreachable"
    who = await village.who()
    await village.do(who, SendCode(LANDLORDS_PHONE, "landlord", village.house))
    (code,) = await sms(village)
    await village.do(who, UseCode(code, "landlord"))
    assert await village.one(state) == "cancelled seen in the menu"
