"""What landlords say of their letting: all is right, empty, a card out or back, a lease filed; none of it ends a stay."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pytest

from bot.who import Who
from flows.access import CardsOf, IssueCard, TakeCard
from flows.deeds import AnswerStay, SayLeft
from flows.engine import Refused
from flows.facts import MyDuties, MyHouses, StaysIn, StayToAnswer, WhoAmI
from flows.holdings import ConfirmAll, Holding, Living, MyHoldings, SayLetting
from flows.leases import LeaseSeen, LeasesOf, SayFiled
from flows.menu import to_do
from notices import reminders
from programmes.pack import load
from registry import duties, houses
from registry.database import SHANGHAI, Database, rows, run
from registry.houses import Answers, NewHouse
from registry.vault import Vault
from tests.player import SCENE, refuse, talk
from tests.registered import Village
from tests.seen import HOUSE, LANDLORD, STAY
from tests.visitor import resident_id

NINGBO = load("ningbo-2024")
OWNER: dict[type[Any], Any] = {
    WhoAmI: LANDLORD,
    MyHouses: (HOUSE,),
    StaysIn: (STAY,),
    StayToAnswer: STAY,
    CardsOf: (),
    LeasesOf: (),
}
HELD = Holding(12, HOUSE.code, HOUSE.address, "let", (Living(1, "李 · 301"), Living(2, "王 · 302")))


def held(count: int) -> tuple[Holding, ...]:
    return tuple(replace(HELD, house_id=n, address=f"江东新村{n}幢") for n in range(1, count + 1))


# -- one list, one tap ------------------------------------------------------------------------------------------


def test_twenty_houses_are_one_screen_and_one_tap() -> None:
    facts = OWNER | {MyHoldings: held(20)}
    talked = talk("confirm-all", "都对", facts=facts, deeds={ConfirmAll: 20})
    first = talked.turns[0]
    assert [m.key for m in first] == ["list", "right"]
    assert "江东新村20幢：2人（李 · 301，王 · 302）" in first[0].text
    assert talked.deed() == ConfirmAll(tuple(range(1, 21)))


def test_who_is_new_is_marked_and_confirmed_along() -> None:
    new = replace(HELD, people=(Living(1, "李 · 301"), Living(2, "王 · 301", date(2023, 6, 12), True)))
    talked = talk("confirm-all", "都对", facts=OWNER | {MyHoldings: (new,)}, deeds={ConfirmAll: 1})
    assert [m.key for m in talked.turns[0]] == ["list", "new-people", "right"]
    assert "王 · 301，6月12日（周一）搬来，新报的" in talked.turns[0][0].text
    assert talked.deed() == ConfirmAll((12,), (2,))


def test_more_than_a_screen_are_counted_and_an_empty_house_says_how_it_is() -> None:
    many = (*held(20), replace(HELD, people=(), letting="vacant"), *held(2))
    talked = talk("confirm-all", facts=OWNER | {MyHoldings: many})
    assert talked.keys == ["list", "more-houses", "right"]
    bare = talk("confirm-all", facts=OWNER | {MyHoldings: (replace(HELD, people=(), letting="vacant"),)})
    assert "空着" in bare.text
    crowd = replace(HELD, people=(Living(1, "李"),) * 21)
    assert (
        f"21人（{'，'.join('李' * 20)}等）" in talk("confirm-all", facts=OWNER | {MyHoldings: (crowd,)}).text
    )


def test_what_changed_leads_on_and_without_a_house_nothing_is_asked() -> None:
    changed = talk("confirm-all", "有变化", facts=OWNER | {MyHoldings: (HELD,)})
    assert changed.options[:3] == ["start:report:12", "start:left:h12", "start:how-let:12"]
    assert talk("confirm-all", "改天再看", facts=OWNER | {MyHoldings: (HELD,)}).keys == ["noted-later"]
    assert talk("confirm-all", facts=OWNER | {MyHoldings: ()}).keys == ["no-house"]
    refused = talk(
        "confirm-all", "1", facts=OWNER | {MyHoldings: (HELD,)}, deeds={ConfirmAll: refuse("not-yours")}
    )
    assert refused.keys == ["refused-not-yours"]


# -- let, empty, sold -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "stays", "deed", "key"),
    [
        (("空着", "昨天"), (), SayLetting(12, "vacant", date(2023, 6, 11)), "noted-quiet"),
        (("卖了", "昨天"), (STAY,), SayLetting(12, "sold", date(2023, 6, 11)), "still-listed"),
        (("1", "今天", "也住"), (), SayLetting(12, "let", date(2023, 6, 12), True), "noted-let"),
    ],
)
def test_how_it_is_let(typed: tuple[str, ...], stays: Any, deed: SayLetting, key: str) -> None:
    talked = talk("how-let:12", *typed, facts=OWNER | {StaysIn: stays}, deeds={SayLetting: None})
    assert (talked.deed(), talked.keys) == (deed, [key])


# -- cards ------------------------------------------------------------------------------------------------------


def test_a_card_is_handed_out_to_whoever_lives_there() -> None:
    talked = talk("check-in:12", "1", "A7", "今天", facts=OWNER, deeds={IssueCard: None})
    assert talked.deed() == IssueCard(5, "A7", date(2023, 6, 12))
    assert talk("check-in:12", "新搬来的，先报送", facts=OWNER).then == "report:12"
    again = talk("check-in:s5", "A7", "今天", facts=OWNER, deeds={IssueCard: refuse("card-out")})
    assert again.keys[0] == "refused-card-out"


def test_a_card_that_came_back_asks_and_ends_nothing() -> None:
    facts = OWNER | {CardsOf: ("A7",)}
    done = {TakeCard: 1, SayLeft: None}
    stays = talk("check-out:s5", "收回来了", "没有，还住着", facts=facts, deeds=done)
    assert stays.deeds == [TakeCard(5, date(2023, 6, 12))]
    gone = talk("check-out:s5", "收回来了", "搬走了", "昨天", facts=facts, deeds=done)
    assert gone.deeds == [TakeCard(5, date(2023, 6, 12)), SayLeft(5, date(2023, 6, 11))]
    out = talk("check-out:s5", "还没有", "搬走了", "昨天", facts=facts, deeds=done)
    assert out.deeds == [SayLeft(5, date(2023, 6, 11))]
    assert "卡还没收回" in out.text
    unsure = talk("check-out:s5", "不清楚", facts=OWNER)
    assert (unsure.deeds, unsure.keys) == ([], ["noted-unsure"])


def test_who_is_not_listed_or_not_there() -> None:
    assert talk("check-out:12", "不在上面", facts=OWNER).keys == ["not-listed"]
    assert talk("check-in:s5", facts=OWNER | {StayToAnswer: None}).keys == ["not-there"]
    assert talk("check-in:12", "1", facts=OWNER | {StaysIn: ()}).then == "report:12"


# -- leases -----------------------------------------------------------------------------------------------------


def test_a_lease_filed_is_noted_and_told_apart_from_declaring() -> None:
    typed = ("办好了，记一笔", "301", "BA-2023-7", "昨天", "2025年6月1日")
    talked = talk("lease:12", *typed, facts=OWNER, deeds={SayFiled: None})
    assert talked.deed() == SayFiled(12, "301", "BA-2023-7", date(2023, 6, 11), date(2025, 6, 1))
    assert "两件事" in talked.turns[0][0].text
    assert talk("lease:12", "还没办", facts=OWNER).keys == ["not-yet"]


def test_where_it_is_filed_is_the_packs_and_what_was_filed_is_shown() -> None:
    kunshan = replace(SCENE, pack=load("kunshan-331"))
    filed = (
        LeaseSeen("301", "", date(2023, 5, 1), None),
        LeaseSeen("101", "B1", date(2023, 5, 1), date(2024, 5, 1)),
    )
    talked = talk("lease:12", facts=OWNER | {LeasesOf: filed}, scene=kunshan)
    assert talked.keys == ["two-things", "where", "so-far", "state"]
    assert "房屋租赁服务与监管平台" in talked.text
    assert "租到2024年5月1日" in talked.text


# -- the register -----------------------------------------------------------------------------------------------


@pytest.fixture
async def village(db: Database, vault: Vault) -> Village:
    built = await Village(db, vault).build()
    built.now = datetime(2024, 6, 10, 10, 30, tzinfo=SHANGHAI)
    async with db.begin() as conn:
        await run(
            conn,
            "INSERT INTO programmes (area_id, pack, edition, since) SELECT id, 'ningbo-2024', '', '2024-03-01' "
            "FROM areas WHERE parent_id IS NULL",
        )
    return built


@pytest.fixture
async def chen(village: Village) -> Who:
    return replace(await village.who(village.landlord, tied_by="sms-code"), pack=NINGBO)


@pytest.fixture
async def stay(village: Village) -> int:
    await village.do(await village.who(), village.declaration())
    return int(await village.one("SELECT min(id) FROM stays"))


async def see(village: Village, sql: str) -> Sequence[tuple[Any, ...]]:
    async with village.db.begin() as conn:
        return [tuple(row) for row in await rows(conn, sql)]


async def test_a_landlord_of_twenty_gets_one_to_do_one_message_and_settles_all_at_once(
    village: Village, chen: Who, vault: Vault
) -> None:
    async with village.db.begin() as conn:
        new = [NewHouse(village.east.id, village.east.lo, f"东村江东路{n}号") for n in range(2, 21)]
        made = await houses.ensure(conn, new)
        answers = [Answers(house, village.east.lo, village.landlord) for house in made]
        await houses.add_parties(conn, answers, "register")
        await duties.touch(conn, NINGBO, village.now.date(), houses=[village.house_id, *made])
    wanted = [d for d in await village.find(chen, MyDuties()) if d.rule == "landlord-confirm"]
    assert {duty.start for duty in wanted} == {"confirm-all:all"}
    assert (
        await village.one("SELECT count(*) FROM duties WHERE rule = 'landlord-confirm' AND state = 'open'")
        == 20
    )
    async with village.db.begin() as conn:
        await reminders.tick(conn, vault, [NINGBO], village.now)
    told = await village.one("SELECT count(*) FROM notices WHERE person_id = :id", id=village.landlord)
    assert told <= 1
    held = await village.find(chen, MyHoldings())
    assert len(held) == 20
    assert await village.do(chen, ConfirmAll(tuple(one.house_id for one in held))) == 20
    assert (
        await village.one("SELECT count(*) FROM duties WHERE rule = 'landlord-confirm' AND state = 'open'")
        == 0
    )


async def test_the_list_has_surname_and_room_and_only_ones_own(
    village: Village, chen: Who, stay: int
) -> None:
    (one,) = await village.find(chen, MyHoldings())
    (zhang,) = one.people
    assert (one.address, zhang.label, zhang.to_check) == ("东村江东路1号", "张 · 301", True)
    assert await village.find(await village.who(), MyHoldings()) == ()
    assert await village.do(chen, ConfirmAll((village.house_id, village.other_id))) == 1
    for who, ids in ((await village.who(), (village.house_id,)), (chen, (village.other_id,))):
        with pytest.raises(Refused, match="not-yours"):
            await village.do(who, ConfirmAll(ids))


async def test_one_yes_to_all_is_a_yes_to_each(village: Village, chen: Who) -> None:
    """Two tenants of one room are told apart by surname and day; one confirmation settles both questions."""
    for n, name in ((8, "李四"), (9, "王五")):
        filed = village.declaration(name=name, number=resident_id(n), phone=f"+86199000000{n:02d}")
        await village.do(replace(await village.who(), pack=NINGBO), filed)
    owed = [duty for duty in await village.find(chen, MyDuties()) if duty.rule == "landlord-report"]
    assert {(duty.surname, bool(duty.moved_in)) for duty in owed} == {("李", True), ("王", True)}
    labels = {to_do("zh", duty) for duty in owed}
    assert len(labels) == 2
    (one,) = [holding for holding in await village.find(chen, MyHoldings()) if holding.people]
    new = tuple(living.stay_id for living in one.people if living.to_check)
    stranger = await village.who()
    with pytest.raises(Refused, match="not-yours"):
        await village.do(stranger, ConfirmAll((one.house_id,), new))
    await village.do(chen, ConfirmAll((one.house_id,), new))
    assert not [d for d in await village.find(chen, MyDuties()) if d.rule == "landlord-report"]
    assert await village.one("SELECT count(*) FROM stays WHERE assurance = 'confirmed'") == len(new)
    (after,) = [holding for holding in await village.find(chen, MyHoldings()) if holding.people]
    assert not any(living.to_check for living in after.people)
    with pytest.raises(Refused, match="answered-already"):
        await village.do(chen, AnswerStay(new[0], "lives"))


async def test_what_was_answered_by_itself_is_not_new_in_the_list(
    village: Village, chen: Who, stay: int
) -> None:
    await village.do(chen, AnswerStay(stay, "lives"))
    (one,) = [holding for holding in await village.find(chen, MyHoldings()) if holding.people]
    assert [living.to_check for living in one.people] == [False]


async def test_an_empty_house_has_no_duties_until_it_is_let_again(village: Village, chen: Who) -> None:
    async def open_rules() -> set[str]:
        return {duty.rule for duty in await village.find(chen, MyDuties()) if duty.place}

    await village.do(chen, SayLetting(village.house_id, "let", date(2024, 1, 1)))
    assert "landlord-letter" in await open_rules()
    await village.do(chen, SayLetting(village.house_id, "vacant", date(2024, 6, 1)))
    assert await open_rules() & {"landlord-letter", "landlord-confirm", "landlord-self-check"} == set()
    await village.do(chen, SayLetting(village.house_id, "let", date(2024, 6, 9), True))
    assert await see(village, "SELECT letting, let_since FROM houses ORDER BY id LIMIT 1") == [
        ("let", date(2024, 6, 9))
    ]
    assert [said for (said,) in await see(village, "SELECT said FROM house_sources ORDER BY id")] == [
        "letting-let",
        "letting-vacant",
        "letting-let",
    ]
    with pytest.raises(Refused, match="not-yours"):
        await village.do(chen, SayLetting(village.other_id, "sold", date(2024, 6, 1)))


async def test_a_card_goes_out_and_back_and_the_stay_runs_on(village: Village, chen: Who, stay: int) -> None:
    today = village.now.date()
    await village.do(chen, IssueCard(stay, "A7", today))
    with pytest.raises(Refused, match="card-out"):
        await village.do(chen, IssueCard(stay, "A7", today))
    assert await village.find(chen, CardsOf(stay)) == ("A7",)
    assert await village.find(await village.who(), CardsOf(stay)) == ()
    assert await village.do(chen, TakeCard(stay, today)) == 1
    assert await village.find(chen, CardsOf(stay)) == ()
    assert await see(village, "SELECT moved_out, leaving_reported_at FROM stays") == [(None, None)]
    await village.do(chen, IssueCard(stay, "A7", today))
    for deed in (IssueCard(stay, "B1", today), TakeCard(stay, today)):
        with pytest.raises(Refused, match="not-yours"):
            await village.do(await village.who(), deed)


async def test_a_lease_filed_is_no_declaration(village: Village, chen: Who) -> None:
    filed = SayFiled(village.house_id, "301", "B1", date(2024, 6, 1), None)
    await village.do(chen, filed)
    await village.do(chen, replace(filed, number="B2"))
    await village.do(chen, replace(filed, room="101", until=date(2024, 6, 9)))
    assert await village.find(chen, LeasesOf(village.house_id)) == (
        LeaseSeen("301", "B2", date(2024, 6, 1), None),
    )
    assert await village.find(await village.who(), LeasesOf(village.house_id)) == ()
    assert await see(village, "SELECT id FROM declarations") == []
    with pytest.raises(Refused, match="not-yours"):
        await village.do(chen, replace(filed, house_id=village.other_id))
