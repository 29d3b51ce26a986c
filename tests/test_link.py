"""A person's channels are one person's: linked by a code, listed, cut off, left; and nobody else's."""

import re

import pytest

from bot.conversation import Conversation
from flows.engine import Refused
from flows.link import MakeLinkCode, UseLinkCode
from notices import outbox
from notices.outbox import New
from programmes import pack
from registry import link_codes
from registry.codes import CodeRefused
from registry.database import Database, rows, run
from registry.vault import Vault
from tests.levels import settled
from tests.registered import Village
from tests.visitor import Visitor

PACK = pack.load("cixi-2023")
LINKED = "SELECT count(*) FROM contacts WHERE person_id = :person AND tied_by = 'link'"


@pytest.fixture
async def village(db: Database, vault: Vault) -> Village:
    return await settled(db, vault, ())


def chat(village: Village, account: str = "web", address: str | None = None) -> Visitor:
    """A chat in a process that has just started."""
    levels = {"telegram:main": "identity_by_link", "sms": "identity_by_link"}
    talking = Conversation(village.db, village.vault, PACK, "https://anju.example", levels)
    return Visitor(talking, account, address)


async def tied(village: Village, person: int | None = None, account: str = "web", **more: str) -> Visitor:
    visitor = chat(village, account, **more)
    await visitor.start("menu")
    await village.one(
        "UPDATE contacts SET person_id = :person, tied_by = 'sms-code' WHERE address = :address RETURNING id",
        person=person or village.landlord,
        address=visitor.address,
    )
    return visitor


async def code_of(visitor: Visitor) -> str:
    await visitor.start("link")
    await visitor.tap("show")
    found = re.search(r"(\d{4}) (\d{4})", visitor.message("code-shown").text)
    assert found is not None
    return found[1] + found[2]


async def contact_of(village: Village, visitor: Visitor) -> int:
    return int(await village.one("SELECT id FROM contacts WHERE address = :a", a=visitor.address))


async def tenant(village: Village) -> int:
    return int(await village.one("SELECT person_id FROM stays ORDER BY id LIMIT 1"))


@pytest.mark.parametrize("typed", ["{code}", " {code} ", "{a} {b}", "{a}-{b}。", "码是{code}"])
@pytest.mark.parametrize("account", ["web", "telegram:main", "sms"])
async def test_a_code_makes_the_other_chat_the_same_persons(
    village: Village, typed: str, account: str
) -> None:
    first = await tied(village)
    code = await code_of(first)
    second = chat(village, account)
    await second.start("link:enter")
    second = chat(village, account, second.address)
    await second.type(typed.format(code=code, a=code[:4], b=code[4:]))
    assert second.keys == ["linked"]
    await second.start("menu")
    assert "to-dos" in second.keys
    assert await village.one(LINKED, person=village.landlord) == 1
    told = await village.one("SELECT contact_id FROM notices WHERE text_key = 'chat-linked'")
    assert told == await contact_of(village, first)


async def test_a_code_is_good_once(village: Village) -> None:
    code = await code_of(await tied(village))
    for end in ("linked", "refused-code-used"):
        visitor = chat(village)
        await visitor.start("link:enter")
        await visitor.type(code)
        assert visitor.keys[-1] == end


@pytest.mark.parametrize(
    ("change", "end"),
    [
        ("UPDATE codes SET expires_at = now() - interval '1 second'", "refused-code-expired"),
        ("UPDATE contacts SET person_id = NULL", "refused-code-expired"),
        ("UPDATE codes SET used_at = now()", "refused-code-used"),
    ],
)
async def test_a_code_that_is_over_is_refused_with_words(village: Village, change: str, end: str) -> None:
    code = await code_of(await tied(village))
    async with village.db.begin() as conn:
        await run(conn, change)
    visitor = chat(village)
    await visitor.start("link:enter")
    await visitor.type(code)
    assert visitor.keys == [end]
    assert await village.one(LINKED, person=village.landlord) == 0


async def test_a_newer_code_ends_the_older_one_and_five_an_hour_are_enough(village: Village) -> None:
    first = await tied(village)
    older, newer = await code_of(first), await code_of(first)
    visitor = chat(village)
    await visitor.start("link:enter")
    await visitor.type(older)
    assert visitor.keys == ["refused-code-expired"]
    for _ in range(3):
        await code_of(first)
    await first.start("link")
    await first.tap("show")
    assert first.keys == ["refused-too-many-codes"]
    assert newer != older


async def test_wrong_codes_are_counted_and_stop(village: Village) -> None:
    code = await code_of(await tied(village))
    visitor = chat(village)
    await visitor.start("link:enter")
    for n in range(5):
        await visitor.type(f"{(int(code) + 1 + n) % 10**8:08d}")
        assert visitor.keys == ["refused-wrong-code", "code"]
    visitor = chat(village, "web", visitor.address)
    await visitor.type(code)
    assert visitor.keys == ["refused-too-many-tries"]
    other = chat(village)
    await other.start("link:enter")
    await other.type(code)
    assert other.keys == ["linked"]


async def test_guessing_from_ever_new_chats_stops_too(village: Village) -> None:
    code = await code_of(await tied(village))
    async with village.db.begin() as conn:
        await run(
            conn,
            "INSERT INTO codes (purpose, hash, expires_at) SELECT 'wrong-link', '', now() FROM generate_series(1, :n)",
            n=link_codes.MOST_WRONG,
        )
    visitor = chat(village)
    await visitor.start("link:enter")
    await visitor.type(code)
    assert visitor.keys == ["refused-too-many-tries"]


async def test_who_is_tied_to_another_person_leaves_first(village: Village) -> None:
    code = await code_of(await tied(village))
    other = await tied(village, await tenant(village))
    await other.start("link:enter")
    await other.type(code)
    assert other.keys == ["refused-linked-otherwise"]
    await other.tap("start:leave-chat")
    await other.tap("leave")
    await other.start("link:enter")
    await other.type(code)
    assert other.keys == ["linked"]


async def test_one_chat_is_not_linked_to_itself(village: Village) -> None:
    first = await tied(village)
    code = await code_of(first)
    await first.start("link:enter")
    await first.type(code)
    assert first.keys == ["refused-linked-already"]


async def test_nobody_gets_a_code_without_proof(village: Village) -> None:
    visitor = chat(village)
    await visitor.start("link")
    assert visitor.keys == ["prove-first"]
    with pytest.raises(Refused, match="not-tied"):
        await village.do(await village.who(), MakeLinkCode())


async def test_codes_are_kept_as_keyed_hashes_only(village: Village) -> None:
    code = await code_of(await tied(village))
    async with village.db.begin() as conn:
        found = await rows(
            conn, "SELECT CAST(c AS text) AS whole FROM codes c UNION ALL SELECT CAST(a AS text) FROM audit a"
        )
        assert not [row for row in found if code in row.whole or code.encode().hex() in row.whole]
        (first,) = await rows(conn, "SELECT min(id) AS id FROM contacts")
        with pytest.raises(CodeRefused, match="wrong-code"):
            await link_codes.use(conn, village.vault, first.id, None, "")


# ---- my channels --------------------------------------------------------------------------------------------------


async def test_a_chat_is_cut_off_and_what_waited_for_it_goes_elsewhere(village: Village) -> None:
    lost = await tied(village, account="telegram:main", address="77")
    await lost.start("report")
    here = await tied(village)
    gone, mine = await contact_of(village, lost), await contact_of(village, here)
    async with village.db.begin() as conn:
        new = New("c:1", "service", "notice", "accepted", {"receipt": "R"}, contact_id=gone)
        await outbox.put(conn, village.vault, [new])
    await here.start("channels")
    assert "Telegram" in here.message("which.1").options[0].label
    await here.tap(str(gone), "unlink")
    assert here.keys == ["unlinked"]
    assert await village.one("SELECT person_id FROM contacts WHERE id = :id", id=gone) is None
    assert (
        await village.one("SELECT contact_id FROM notices WHERE cause = 'c:1' AND state = 'queued'") == mine
    )
    assert await village.one("SELECT contact_id FROM notices WHERE text_key = 'chat-unlinked'") == gone
    assert await village.one("SELECT count(*) FROM talks WHERE contact_id = :id", id=gone) == 0
    await lost.start("menu")
    assert "to-dos" not in lost.keys
    await here.start("channels")
    assert here.keys == ["only-here"]


async def test_nobody_elses_chat_can_be_cut_off(village: Village) -> None:
    others = await tied(village, await tenant(village))
    one = await tied(village)
    await tied(village)
    await one.start("channels")
    await one.tap_unseen(str(await contact_of(village, others)), "which.1")
    assert one.last is not None
    assert one.last.talk == ("channels", "which.1")
    assert (
        await village.one("SELECT person_id FROM contacts WHERE address = :a", a=others.address) is not None
    )


async def test_many_chats_come_in_pages(village: Village) -> None:
    here = await tied(village)
    for _ in range(9):
        await tied(village)
    await here.start("channels")
    seen: set[str] = set()
    for page in (1, 2, 3):
        options = [option.value for option in here.message(f"which.{page}").options]
        assert len(options) <= 7
        seen |= {value for value in options if value.isdigit()}
        await here.tap("more" if page < 3 else "keep")
    assert len(seen) == 9
    assert here.keys == ["left-alone"]


# ---- a borrowed phone ---------------------------------------------------------------------------------------------


async def test_a_chat_that_is_left_knows_nothing_of_who_spoke_there(village: Village) -> None:
    """Untied, as on a borrowed phone: what was declared stays, but the phone's owner does not see it."""
    filer = await village.one(
        "SELECT c.address FROM declarations d JOIN contacts c ON c.id = d.contact_id LIMIT 1"
    )
    borrowed = chat(village, "web", filer)
    await borrowed.start("mine")
    assert "declared" in borrowed.keys
    await borrowed.start("help-me:help-fill")
    await borrowed.type("村口")
    await borrowed.start("leave-chat")
    borrowed = chat(village, "web", filer)
    await borrowed.tap_unseen("leave", "sure")
    assert borrowed.keys == ["left-now"]
    assert [o.value for o in borrowed.message("left-now").options] == ["start:menu"]
    await borrowed.start("mine")
    assert borrowed.keys == ["none"]
    assert await village.one("SELECT count(*) FROM declarations WHERE state = 'submitted'") == 1
    assert (
        await village.one(
            "SELECT count(*) FROM talks t JOIN contacts c ON c.id = t.contact_id AND c.address = :a", a=filer
        )
        == 0
    )


async def test_who_left_is_told_elsewhere_what_they_filed_there(village: Village) -> None:
    person = await tenant(village)
    filer = await village.one(
        "SELECT c.address FROM declarations d JOIN contacts c ON c.id = d.contact_id LIMIT 1"
    )
    async with village.db.begin() as conn:
        await run(
            conn,
            "UPDATE contacts SET person_id = :p, tied_by = 'officer' WHERE address = :a",
            p=person,
            a=filer,
        )
    own = await tied(village, person)
    borrowed = chat(village, "web", filer)
    await borrowed.start("leave-chat")
    await borrowed.tap("leave")
    async with village.db.begin() as conn:
        contact = (await rows(conn, "SELECT contact_id FROM declarations LIMIT 1"))[0].contact_id
        new = New("c:9", "service", "notice", "accepted", {"receipt": "R"}, contact_id=contact)
        await outbox.put(conn, village.vault, [new])
    told = await village.one("SELECT contact_id FROM notices WHERE cause = 'c:9' AND state = 'queued'")
    assert told == await contact_of(village, own)


async def test_staying_changes_nothing(village: Village) -> None:
    here = await tied(village)
    await here.start("leave-chat")
    await here.tap("stay")
    assert here.keys == ["staying"]
    assert (
        await village.one("SELECT person_id FROM contacts WHERE address = :a", a=here.address)
        == village.landlord
    )


async def test_a_deed_asked_for_twice_is_refused(village: Village) -> None:
    who = await village.who(village.landlord)
    shown = await village.do(who, MakeLinkCode())
    assert (len(shown.code), shown.minutes) == (8, 10)
    other = await village.who()
    assert (await village.do(other, UseLinkCode(shown.code))).surname == "陈"
    with pytest.raises(Refused, match="code-used"):
        await village.do(await village.who(), UseLinkCode(shown.code))
