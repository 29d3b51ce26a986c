"""What a declaration leaves behind besides itself: consents, the other home, a company, suspected doubles, exempt answers."""

import hashlib
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from bot.conversation import Conversation
from flows.consents import Consented, Consents, WithdrawConsent
from flows.engine import Refused
from flows.exempt import NoteExempt
from locales import words
from programmes.pack import load, packs
from registry import exempt, people, twins
from registry.database import Database, rows, run, value
from registry.declarations import opened
from registry.people import Named, Reach
from registry.vault import Vault
from tests.officers_town import town_of
from tests.registered import NOW, PACK, Village, child, resident_id
from tests.visitor import Visitor, tenant

OPTIONAL = Consented("optional", "p/1", "a" * 64, "zh", ("workplace", "ebike"))
CHILDS = Consented("child", "p/1", "b" * 64, "zh")
BORN = date(1990, 5, 1)
THIRTEEN, FOURTEEN = date(2009, 6, 13), date(2009, 6, 12)


@pytest.fixture
async def village(db: Database, vault: Vault) -> Village:
    return await Village(db, vault).build()


async def table(village: Village, sql: str, **params: object) -> list[Any]:
    async with village.db.begin() as conn:
        return list(await rows(conn, sql, **params))


# -- few answers --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("pack", packs())
async def test_a_tenant_needs_seventeen_answers_from_the_plate_six_of_them_typed(
    village: Village, pack: str
) -> None:
    """Nothing is tapped that is not offered, and nothing typed that could be tapped."""
    visitor = Visitor(Conversation(village.db, village.vault, load(pack)))
    answers = tenant(more="none", room="101") | {"moved-in": "2023-06-11"}
    reply = await visitor.start(f"h_{village.house}")
    asked, typed = 0, 0
    while reply.talk is not None:
        text = answers[reply.talk[1]]
        offered = text in [option.value for option in reply.messages[-1].options]
        reply = await (visitor.tap(text) if offered else visitor.type(text))
        asked, typed = asked + 1, typed + (not offered)
        assert asked <= 17
    assert visitor.keys[0] == "receipt"
    assert typed <= 6


# -- consents -----------------------------------------------------------------------------------------------------


async def test_the_optional_part_has_a_consent_of_the_words_that_were_shown(village: Village) -> None:
    visitor = Visitor(Conversation(village.db, village.vault, PACK))
    await visitor.start(f"declare:{village.house}")
    await visitor.answer(tenant())
    (consent,) = await table(village, "SELECT * FROM consents")
    shown = words.text("zh", "declare", "more", {"workplace": True, "ebike": True})
    assert consent.hash == hashlib.sha256(shown.encode()).hexdigest()
    assert (consent.kind, consent.covers, consent.version) == (
        "optional",
        ["workplace", "ebike"],
        f"{PACK.name}/{PACK.edition}",
    )
    assert (consent.lang, consent.channel, consent.withdrawn_at) == ("zh", "web", None)


@pytest.mark.parametrize("answers", [{"more": "no"}, {"more": "none"}, {"more": "不说了"}])
async def test_nothing_said_of_ones_own_will_wants_no_consent(
    village: Village, answers: dict[str, str]
) -> None:
    visitor = Visitor(Conversation(village.db, village.vault, PACK))
    await visitor.start(f"declare:{village.house}")
    await visitor.answer(tenant() | answers)
    assert visitor.keys[0] == "receipt"
    assert not await table(village, "SELECT * FROM consents")


async def test_a_guardians_consent_is_kept_for_each_child_under_fourteen_or_of_unknown_age(
    village: Village,
) -> None:
    children = (
        replace(child("张一"), number=resident_id(THIRTEEN, 20)),
        replace(child("张二"), number=resident_id(FOURTEEN, 20)),
        replace(child("张三丰"), document="none", number=""),
    )
    await village.do(await village.who(), village.declaration(children=children, consents=(CHILDS, OPTIONAL)))
    found = await table(
        village,
        'SELECT p.name, c.kind FROM consents c JOIN people p ON p.id = c.person_id ORDER BY p.name COLLATE "C"',
    )
    assert [(row.name, row.kind) for row in found] == [
        ("张一", "child"),
        ("张三", "optional"),
        ("张三丰", "child"),
    ]


async def test_withdrawing_erases_what_rested_on_the_consent_and_nothing_else(village: Village) -> None:
    who = replace(
        await village.who(),
        answers={"name": "张三", "workplace": "电器厂", "ebike": "yes", "more": "yes", "room": "301"},
    )
    declared = village.declaration(workplace="电器厂", ebike="yes", consents=(OPTIONAL,))
    await village.do(who, declared)
    await village.do(who, replace(declared, room="302"))
    seen = await village.find(who, Consents())
    assert [(one.kind, one.about, one.withdrawn_on) for one in seen] == [("optional", "张", None)]
    await village.do(who, WithdrawConsent(seen[0].id))
    for row in await table(village, "SELECT id, content FROM declarations"):
        content = opened(village.vault, row.id, row.content)
        assert (content["workplace"], content["ebike"]) == ("", "")
        assert content["answers"] == {"name": "张三", "room": "301"}
        assert content["name"] == "张三"
    (seen_again,) = await village.find(who, Consents())
    assert seen_again.withdrawn_on == NOW.date()
    with pytest.raises(Refused, match="not-yours"):
        await village.do(who, WithdrawConsent(seen[0].id))


async def test_a_guardian_who_withdraws_is_for_an_officer_to_talk_to(village: Village) -> None:
    """The law keeps a child's declaration, so nothing of it is erased by itself."""
    who = await village.who()
    await village.do(who, village.declaration(children=(child(),), consents=(CHILDS,)))
    (seen,) = await village.find(who, Consents())
    await village.do(who, WithdrawConsent(seen.id))
    (asked,) = await table(village, "SELECT * FROM duties WHERE rule = 'consent-withdrawn'")
    assert (asked.holder, asked.state) == ("office", "open")
    assert await village.one("SELECT count(*) FROM declarations WHERE state = 'submitted'") == 2


async def test_nobody_elses_consent_is_seen_or_withdrawn(village: Village) -> None:
    await village.do(await village.who(), village.declaration(consents=(OPTIONAL,)))
    (consent,) = await table(village, "SELECT id, person_id FROM consents")
    stranger = await village.who()
    assert await village.find(stranger, Consents()) == ()
    with pytest.raises(Refused, match="not-yours"):
        await village.do(stranger, WithdrawConsent(consent.id))
    assert len(await village.find(await village.who(consent.person_id), Consents())) == 1


# -- homes, companies, the young ----------------------------------------------------------------------------------


@pytest.mark.parametrize(("same_chat", "main"), [(True, [False, True]), (False, [True, True])])
async def test_the_second_main_home_takes_the_place_of_ones_own_first(
    village: Village, same_chat: bool, main: list[bool]
) -> None:
    """A number typed by another chat changes nothing of what this one said, and nobody hears that it is known."""
    first = await village.who()
    one = await village.do(first, village.declaration())
    second = first if same_chat else await village.who()
    two = await village.do(second, village.declaration(house_code=village.other))
    assert [row.main_home for row in await table(village, "SELECT main_home FROM stays ORDER BY id")] == main
    assert (one.asked, two.asked) == ("landlord", "officer"), (
        "the other house has no landlord: nothing else differs"
    )


@pytest.mark.parametrize("by", ["employer", "agency", "dorm"])
async def test_who_lodges_a_worker_is_kept_and_flagged(village: Village, by: str) -> None:
    lodged = village.declaration(pays_to="employer", company="某某劳务", lodged_by=by)
    who = await village.who()
    await village.do(who, lodged)
    (stay,) = await table(village, "SELECT employer FROM stays")
    (filed,) = await table(village, "SELECT id, flags, content FROM declarations")
    assert (stay.employer, filed.flags) == ("某某劳务", [f"{by}-reports"])
    content = opened(village.vault, filed.id, filed.content)
    assert (content["company"], content["lodged_by"]) == ("某某劳务", by)
    await village.do(who, replace(lodged, pays_to="landlord", company="", lodged_by="", corrects=filed.id))
    assert [row.employer for row in await table(village, "SELECT employer FROM stays")] == [None]


@pytest.mark.parametrize(
    ("changed", "flags"),
    [
        ({"number": resident_id(date(2008, 1, 1), 7)}, ["minor", "minor-alone"]),
        ({"number": resident_id(date(2007, 1, 1), 7)}, ["minor"]),
        ({"children_left_out": 2}, ["children-left-out"]),
        ({"pays_to": "owner"}, ["says-owner"]),
    ],
)
async def test_what_an_officer_should_look_at_is_accepted_and_flagged(
    village: Village, changed: dict[str, Any], flags: list[str]
) -> None:
    done = await village.do(await village.who(), village.declaration(**changed))
    (filed,) = await table(village, "SELECT flags FROM declarations")
    assert done.receipt
    assert filed.flags == flags


# -- suspected doubles --------------------------------------------------------------------------------------------


async def test_names_that_sound_alike_with_one_phone_are_suspected(village: Village) -> None:
    names = (("张伟", "", ""), ("章伟", "resident-id", resident_id(BORN, 7)), ("王伟", "", ""))
    async with village.db.begin() as conn:
        found = await people.find_or_make(conn, village.vault, [Named(*one) for one in names])
        await people.remember_phones(conn, village.vault, [Reach(one.id, "+8619900000123") for one in found])
        ids = [one.id for one in found]
        assert await twins.suggest(conn, ids, [], 1, NOW) == 1
        assert await twins.suggest(conn, ids, [], 1, NOW) == 0
        (pair,) = await rows(conn, "SELECT * FROM twins")
    assert {pair.one, pair.other} == {found[0].id, found[1].id}
    assert pair.why == "similar-name-phone"


@pytest.mark.parametrize(("beds", "pairs"), [(2, 0), (1, 1), (None, 0)])
async def test_more_grown_people_than_beds_are_suspected(
    village: Village, beds: int | None, pairs: int
) -> None:
    async with village.db.begin() as conn:
        await run(conn, "UPDATE rooms SET beds = :beds WHERE label = '301'", beds=beds)
    for serial in (7, 9):
        number = resident_id(BORN, serial)
        declared = village.declaration(
            name=f"张{'一三五七九'[serial // 2]}", number=number, phone=f"+861990000001{serial}"
        )
        done = await village.do(await village.who(), replace(declared, children=(child(serial=20 + serial),)))
        assert done.asked == "landlord"
    found = await table(village, "SELECT why FROM twins")
    assert [row.why for row in found] == ["crowded-room"] * pairs


# -- exempt answers -----------------------------------------------------------------------------------------------


async def test_an_exempt_answer_keeps_why_when_and_where_and_nobody(village: Village) -> None:
    who = await village.who()
    await village.do(who, NoteExempt("hotel", village.house, None))
    await village.do(who, NoteExempt("school", "", village.west.id))
    await village.do(who, NoteExempt("local", "", None))
    found = await table(village, "SELECT * FROM exempt_answers ORDER BY id")
    assert [set(row._mapping) for row in found] == [{"id", "area_no", "reason", "on_day"}] * 3
    assert [(row.area_no, row.reason) for row in found][:2] == [
        (village.east.lo, "hotel"),
        (village.west.lo, "school"),
    ]
    assert not await table(village, "SELECT * FROM audit")
    async with village.db.officer([(village.east.lo, village.east.hi)]) as conn:
        assert [(row.reason, row.answers) for row in await exempt.counted(conn, NOW.date(), NOW.date())] == [
            ("hotel", 1)
        ]


async def test_officers_count_their_own_exempt_answers(db: Database, vault: Vault) -> None:
    town = await town_of(db, vault).build()
    async with db.begin() as conn:
        for area_no, reason in ((3, "hotel"), (3, "hotel"), (3, "local"), (4, "school")):
            await exempt.note(conn, area_no, reason, date(2023, 6, 12))
        assert await value(conn, "SELECT count(*) FROM exempt_answers") == 4
    days = {"since": "2023-06-01", "until": "2023-06-30"}
    async with await town.officer() as east:
        counted = (await east.get("/exempt-answers", params=days)).json()["counts"]
    assert counted == [{"reason": "hotel", "answers": 2}, {"reason": "local", "answers": 1}]
