"""An officer with thirty houses before lunch: few answers, nobody lost, everything shown before it is kept."""

from datetime import date, timedelta

import pytest

from bot.messages import Row
from flows.kinds import Invalid, Reading
from flows.office_facts import OfficerHere, OfficerSeen
from flows.ticks import A_PAGE, OneForAll, Ticked, Ticks, Told
from flows.visit_deeds import Newcomer, RecordVisit
from flows.visit_facts import Gear, HouseOpened, HouseToVisit
from flows.visit_others import Others
from registry import people, stays
from registry.database import Database, rows, run
from registry.people import Named
from registry.stays import Lives, Said
from registry.vault import Vault
from tests.desk import desk, with_officers
from tests.levels import settled
from tests.player import talk
from tests.registered import NOW, Village, resident_id
from tests.visitor import Visitor

TODAY = Reading(date(2023, 6, 12))
SURNAMES = "赵钱孙李周吴郑王冯陈褚卫"
LISTED = {"s1": "李·301", "s2": "王·302", "s3": "张·302", "s4": "孙·3-1"}
MANY = {f"s{n}": f"周·{n // 4 + 1}01" for n in range(1, 31)}


@pytest.fixture
async def village(db: Database, vault: Vault) -> Village:
    """Zhang San and a child declared."""
    return await with_officers(await settled(db, vault))


async def move_in(village: Village, number: int, first: int = 0, *, each_room: int = 1) -> list[int]:
    """People whom the base register knows and who have not declared; their stays."""
    async with village.db.begin() as conn:
        named = [
            Named(
                f"{SURNAMES[n % 12]}{'甲乙丙丁戊己庚辛壬癸'[n % 10]}",
                "resident-id",
                resident_id(date(1985, 1, 1) + timedelta(days=n), 31),
            )
            for n in range(first, first + number)
        ]
        found = await people.find_or_make(conn, village.vault, named)
        day = date(2023, 6, 1)
        lives = [
            Lives(village.house_id, village.east.lo, one.id, str(401 + (first + n) // each_room), day)
            for n, one in enumerate(found)
        ]
        made = await stays.said_by_others(conn, lives, Said("register", "lives", NOW))
    return [one.id for one in made]


async def at_the_door(village: Village, count: str) -> Visitor:
    east = await desk(village)
    await east.start(f"visit:{village.house}")
    await east.tap("fire", "met")
    await east.type(count)
    return east


def summary(visitor: Visitor) -> dict[str, str]:
    assert visitor.last is not None
    found: tuple[Row, ...] = visitor.last.messages[-1].rows
    return {row.name: row.value for row in found}


# -- few answers ---------------------------------------------------------------------------------------------------


async def test_eight_residents_of_whom_five_have_not_declared_take_nine_answers(village: Village) -> None:
    """Sixteen before: two pages of names, and a question for each of the five."""
    await move_in(village, 5)
    await run_more_declared(village)
    east, answers = await at_the_door(village, "8"), 3
    days: list[str] = []
    for said in ("1,3-5", "invited", "no", "fine", "2023-06-15", "send"):
        assert east.last is not None
        offered = [option.value for option in east.last.messages[-1].options]
        days += [option.label for option in east.last.messages[-1].options if option.value == said]
        await (east.tap(said) if said in offered else east.type(said))
        answers += 1
    assert "6月15日（周四）" in days
    assert (east.keys, answers) == (["left-to-declare", "kept"], 9)
    assert await village.one("SELECT count(*) FROM visit_findings WHERE what = 'invited'") == 5
    assert await village.one("SELECT count(*) FROM visit_findings WHERE what = 'seen'") == 4


async def run_more_declared(village: Village) -> None:
    """One more who declared, so that there are eight."""
    who = await village.who()
    await village.do(
        who, village.declaration(name="何七", number=resident_id(date(1991, 2, 2), 9), phone="+8619900000055")
    )
    assert await village.one("SELECT count(*) FROM stays WHERE moved_out IS NULL") == 8


async def test_where_reasons_differ_each_is_a_list(village: Village) -> None:
    made = await move_in(village, 5)
    east = await at_the_door(village, "7")
    await east.tap("all", "differ")
    assert east.keys == ["not-declared.1.moved.1"]
    await east.type("2")
    await east.tap("none")
    assert east.keys == ["not-declared.1.away.1"]
    await east.type("1，3")
    assert east.message("not-declared.1.later.1").text.count("\n") == 2
    await east.tap("none", "no", "not-looked")
    await east.type("明天")
    await east.tap("send")
    async with village.db.begin() as conn:
        found = await rows(conn, "SELECT stay_id, what FROM visit_findings WHERE what <> 'seen'")
    assert {row.stay_id: row.what for row in found} == dict(
        zip(made, ("away", "moved", "invited", "away", "invited"), strict=True)
    )


# -- a dormitory ---------------------------------------------------------------------------------------------------


async def test_a_dormitory_of_two_hundred_loses_nobody(village: Village) -> None:
    made = await move_in(village, 200, each_room=4)
    east = await at_the_door(village, "203")
    shown = east.message("present.1").text.splitlines()[1:]
    assert len(shown) == A_PAGE
    await east.type("401 402")
    assert east.keys == ["present.2"]
    await east.tap("rest-none", "invited", "no", "fine")
    await east.type("明天")
    assert summary(east)["present.1"].count("、") == 7
    await east.tap("send")
    async with village.db.begin() as conn:
        invited = await rows(conn, "SELECT stay_id FROM visit_findings WHERE what = 'invited'")
        met = await rows(conn, "SELECT stay_id FROM visit_findings WHERE what = 'seen'")
    assert {row.stay_id for row in invited} == set(made)
    assert {row.stay_id for row in met} == set(made[:8])


async def test_page_after_page_reaches_the_last_of_them(village: Village) -> None:
    made = await move_in(village, 30)
    east = await at_the_door(village, "32")
    for page in (1, 2, 3):
        assert east.keys == [f"present.{page}"]
        await east.tap("all")
    assert east.keys == ["not-declared.1"]
    await east.tap("differ")
    await east.tap("none")
    assert east.keys == ["not-declared.1.moved.2"]
    await east.tap("rest-all")
    assert east.keys == ["not-declared.1.refused.1"]
    await east.tap("all", "no", "fine")
    await east.type("明天")
    await east.tap("send")
    assert east.keys == ["left-to-declare", "kept"]
    async with village.db.begin() as conn:
        found = await rows(conn, "SELECT stay_id, what FROM visit_findings WHERE what <> 'seen' ORDER BY id")
    assert {row.stay_id for row in found} == set(made)
    assert [row.what for row in found].count("refused") == A_PAGE


# -- meanwhile -----------------------------------------------------------------------------------------------------


async def test_whoever_is_reported_meanwhile_is_asked_about_and_nothing_else_again(village: Village) -> None:
    await move_in(village, 3)
    east = await at_the_door(village, "5")
    await east.type("1,2")
    await east.tap("later", "no", "fine")
    (late,) = await move_in(village, 1, first=20)
    await east.type("明天")
    assert east.keys == ["came-meanwhile", "present.2"]
    assert "冯" in east.message("present.2").text
    await east.tap("all")
    assert east.keys == ["came-meanwhile", "not-declared.2"]
    await east.tap("invited")
    assert east.keys == ["check"]
    assert summary(east)["not-declared.1"] == "说好过几天再申报"
    (later,) = await move_in(village, 1, first=21)
    await east.tap("send")
    assert east.keys == ["not-taken", "came-meanwhile", "present.3"]
    await east.tap("none", "moved", "send")
    assert east.keys == ["left-to-declare", "kept"]
    async with village.db.begin() as conn:
        found = await rows(
            conn,
            "SELECT stay_id, what FROM visit_findings WHERE stay_id = ANY(:ids) ORDER BY id",
            ids=[late, later],
        )
    assert [(row.stay_id, row.what) for row in found] == [(late, "seen"), (late, "invited"), (later, "moved")]
    assert await village.one("SELECT count(*) FROM visit_findings WHERE what = 'later'") == 3


async def test_a_number_means_who_stood_there_when_it_was_shown(village: Village) -> None:
    """The list is by rooms: somebody new in 300 would move everybody one down."""
    await move_in(village, 3)
    east = await at_the_door(village, "5")
    assert [line[:2] for line in east.message("present.1").text.splitlines()[1:]] == [
        "1.",
        "2.",
        "3.",
        "4.",
        "5.",
    ]
    third = east.message("present.1").text.splitlines()[3]
    async with village.db.begin() as conn:
        (new,) = await people.find_or_make(
            conn, village.vault, [Named("戚新", "resident-id", resident_id(date(1977, 1, 1), 31))]
        )
        lives = Lives(village.house_id, village.east.lo, new.id, "100", date(2023, 6, 1))
        await stays.said_by_others(conn, [lives], Said("register", "lives", NOW))
    await east.type("3")
    assert east.keys == ["not-declared.1"]
    await east.tap("invited", "no", "fine")
    await east.type("明天")
    assert east.keys == ["came-meanwhile", "present.2"]
    assert "戚" in east.message("present.2").text
    await east.tap("none", "later")
    assert summary(east)["present.1"] == third.removeprefix("3. ")


async def test_all_of_them_are_those_who_were_shown(village: Village) -> None:
    await move_in(village, 2)
    east = await at_the_door(village, "4")
    await move_in(village, 1, first=20)
    await east.tap("all")
    (late,) = await move_in(village, 1, first=21)
    await east.tap("invited", "no", "fine")
    await east.type("明天")
    assert "2位" in east.message("came-meanwhile").text
    await east.tap("rest-none" if "rest-none" in repr(east.last) else "none")
    assert east.keys == ["came-meanwhile", "not-declared.2"]
    await east.tap("later", "send")
    assert await village.one("SELECT what FROM visit_findings WHERE stay_id = :late", late=late) == "later"


async def test_a_day_to_come_again_is_asked_for_where_only_a_late_comer_needs_it(village: Village) -> None:
    east = await at_the_door(village, "3")
    await east.tap("all", "no", "fine")
    await move_in(village, 1)
    await east.tap("skip")
    await east.tap("all", "invited")
    assert east.keys == ["why-again", "next-for-them"]
    await east.tap("2023-06-13", "send")
    assert east.keys == ["left-to-declare", "kept"]
    assert await village.one("SELECT due FROM duties WHERE rule = 'visit-again'") == date(2023, 6, 13)


async def test_the_summary_stays_open_where_somebody_came_in_that_very_moment(village: Village) -> None:
    """The list is read in the turn that keeps; whoever the lock finds besides is asked about in the next."""
    from dataclasses import replace

    from flows.engine import Refused
    from tests.desk import EAST
    from tests.test_officer_chat import officer_who
    from tests.test_visit import visit

    (late,) = await move_in(village, 1)
    east = replace(await officer_who(village, EAST))
    with pytest.raises(Refused, match="undeclared-left") as refused:
        await village.do(east, visit(village))
    assert refused.value.values == {"stays": str(late)}


async def test_who_moves_out_or_declares_meanwhile_is_said_and_what_was_seen_is_kept(
    village: Village,
) -> None:
    made = await move_in(village, 3)
    east = await at_the_door(village, "5")
    await east.tap("all", "invited", "no", "fine")
    async with village.db.begin() as conn:
        await run(conn, "UPDATE stays SET moved_out = '2023-06-12' WHERE id = :id", id=made[0])
    name, number = "钱乙", resident_id(date(1985, 1, 2), 31)
    await village.do(
        await village.who(),
        village.declaration(name=name, number=number, phone="+8619900000056", room="402"),
    )
    await east.type("明天")
    assert east.keys == ["declared-meanwhile", "gone-meanwhile", "check"]
    assert "钱·402" in east.message("declared-meanwhile").text
    assert "赵·401" in east.message("gone-meanwhile").text
    await east.tap("send")
    assert east.keys == ["left-to-declare", "kept"]
    async with village.db.begin() as conn:
        found = await rows(
            conn, "SELECT stay_id, what FROM visit_findings WHERE stay_id = ANY(:ids)", ids=made
        )
        (gone,) = await rows(conn, "SELECT assurance FROM stays WHERE id = :id", id=made[0])
    assert {(row.stay_id, row.what) for row in found} == {
        *((one, "seen") for one in made),
        (made[2], "invited"),
    }
    assert gone.assurance == "confirmed"


# -- the summary ---------------------------------------------------------------------------------------------------


async def test_the_summary_shows_all_that_is_kept_and_every_line_can_be_mended(village: Village) -> None:
    await move_in(village, 3)
    east = await at_the_door(village, "6")
    await east.type("1")
    await east.tap("invited", "yes")
    await east.type("赵 303、钱 304")
    await east.tap("tell", "fire", "F1")
    await east.type("一楼过道")
    await east.tap("skip", "housing")
    assert east.last is not None
    await east.tap(east.last.messages[-1].options[0].value)
    await east.type("厨房")
    await east.tap("skip", "none", "fine", "skip")
    await east.type("6月20日")
    lines = summary(east)
    assert list(lines) == [
        *("kind", "outcome", "head-count", "present.1", "not-declared.1", "others", "others-named", "around"),
        *("hazard.1.code.1", "hazard.1.place", "hazard.1.photo"),
        *("hazard.2.code.1", "hazard.2.place", "hazard.2.photo", "hazard.3.family.1"),
        *("plate", "where", "next"),
    ]
    assert (lines["others-named"], lines["hazard.1.place"]) == ("赵 303、钱 304", "一楼过道")
    assert all(lines.values())
    for line in lines:
        await east.tap(line)
        assert east.last.talk is not None
        assert east.last.talk[1] == line, line
        await put_back(east, line)
        assert east.keys[-1] == "check", line
    assert summary(east) == lines
    await east.tap("hazard.1.code.1")
    await take_back(east)
    assert "hazard.1.place" not in summary(east)
    assert summary(east)["hazard.2.place"] == "厨房"
    await east.tap("send")
    assert await village.one("SELECT string_agg(place, ',') FROM hazards") == "厨房"


async def put_back(east: Visitor, line: str) -> None:
    """The same answer again."""
    typed = {
        "head-count": "6",
        "present.1": "1",
        "others-named": "赵 303、钱 304",
        "hazard.1.place": "一楼过道",
        "hazard.2.place": "厨房",
        "next": "6月20日",
    }
    tapped = {
        "kind": "fire",
        "outcome": "met",
        "not-declared.1": "invited",
        "others": "yes",
        "around": "tell",
    }
    tapped |= {"hazard.1.code.1": "F1", "hazard.3.family.1": "none", "plate": "fine"}
    if line in typed:
        await east.type(typed[line])
    elif line == "hazard.2.code.1":
        assert east.last is not None
        await east.tap(east.last.messages[-1].options[0].value)
    else:
        await east.tap(tapped.get(line, "skip"))


async def take_back(east: Visitor) -> None:
    """None of the kinds: through the pages to the last."""
    assert east.last is not None
    while "more" in (offered := [option.value for option in east.last.messages[-1].options]):
        await east.tap("more")
    assert "none" in offered
    await east.tap("none")


async def test_a_house_in_order_has_its_devices_seen_in_one_answer(village: Village) -> None:
    async with village.db.begin() as conn:
        await run(
            conn,
            "INSERT INTO devices (area_no, house_id, kind, source) "
            "SELECT :area, :house, 'smart-smoke', 'officer' FROM generate_series(1, 3)",
            area=village.east.lo,
            house=village.house_id,
        )
    east = await at_the_door(village, "3")
    await east.tap("all", "no", "fine", "skip")
    assert summary(east)["around"] == "没有隐患，设备能用，门牌也对"
    await east.tap("send")
    assert await village.one("SELECT count(*) FROM devices WHERE checked_on = '2023-06-12' AND works") == 3
    assert await village.one("SELECT said FROM house_sources ORDER BY id DESC LIMIT 1") == "plate-fine"


# -- reading -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "yes"),
    [
        ("1,3", "s1 s3"),
        ("１、３", "s1 s3"),
        ("2-4", "s2 s3 s4"),
        ("2到3", "s2 s3"),
        ("302", "s2 s3"),
        ("李·301", "s1"),
        ("3-1", "s4"),
        ("孙·3-1 1", "s1 s4"),
        ("都见到了", "s1 s2 s3 s4"),
        ("all", "s1 s2 s3 s4"),
        ("没有", ""),
        ("none", ""),
        ("0", ""),
    ],
)
def test_what_is_ticked(typed: str, yes: str) -> None:
    kind = Ticked(LISTED)
    ticks = kind.read(typed, TODAY)
    assert (" ".join(ticks.yes), {*ticks.yes, *ticks.no}, ticks.end) == (yes, set(LISTED), True)
    assert kind.read(kind.write(ticks), TODAY) == ticks


@pytest.mark.parametrize("typed", ["9", "4-2x", "赵", "1,赵", "?"])
def test_what_names_nobody_is_asked_again(typed: str) -> None:
    with pytest.raises(Invalid):
        Ticked(LISTED).read(typed, TODAY)


@pytest.mark.parametrize(
    ("typed", "met", "left"),
    [
        ("all", 12, 18),
        ("none", 0, 18),
        ("rest-all", 30, 0),
        ("rest-none", 0, 0),
        ("701", 4, 14),
        ("2", 1, 18),
    ],
)
def test_a_page_of_many(typed: str, met: int, left: int) -> None:
    kind = Ticked(MANY)
    ticks = kind.read(typed, TODAY)
    assert (len(ticks.yes), 30 - len({*ticks.yes, *ticks.no}), ticks.end) == (met, left, left == 0)
    assert kind.read(kind.write(ticks), TODAY) == ticks


def test_more_devices_than_a_page_are_all_asked_about() -> None:
    gear = tuple(Gear(n, "extinguisher", f"{n}楼", True) for n in range(1, 15))
    here = OfficerSeen("东民警", "officer", frozenset({"duties:read", "duties:write"}))
    facts = {OfficerHere: here, HouseToVisit: HouseOpened(12, "JD12A7", "江东路1号", gear=gear)}
    said = ("fire", "met", "0", "no", "tell", "none", "rest-all", "none", "2", "fine", "skip", "skip", "send")
    deed = talk("visit:JD12A7", *said, facts=facts, deeds={RecordVisit: 0}).deed()
    assert (deed.gear, deed.broken) == (tuple(range(1, 15)), (14,))


@pytest.mark.parametrize(("typed", "read"), [("s17", ("s2",)), ("S17, 2", ("s2", "s17")), ("b3", None)])
def test_a_room_is_no_stored_answer(typed: str, read: tuple[str, ...] | None) -> None:
    kind = Ticked({"s2": "李·S17", "s17": "王·302"})
    if read is None:
        with pytest.raises(Invalid):
            kind.read(typed, TODAY)
    else:
        ticks = kind.read(typed, TODAY)
        assert ticks.yes == read
        assert kind.read(kind.write(ticks), TODAY) == ticks


def test_a_stored_answer_holds_while_people_come_and_go() -> None:
    stored = Ticked(LISTED).write(Ticks(("s1",), ("s2", "s3", "s4")))
    assert Ticked({"s2": "王·302", "s9": "郑·309"}).read(stored, TODAY) == Ticks(("s1",), ("s2", "s3", "s4"))
    told = OneForAll(["s1", "s2"], "invited", "later")
    assert told.write(told.read("later", TODAY)) == "later s1,s2"
    assert OneForAll(["s9"], "invited", "later").read("later s1,s2", TODAY) == Told("later", ("s1", "s2"))


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("赵 303", [("赵", "303")]),
        ("赵303、钱 二楼东", [("赵", "303"), ("钱", "二楼东")]),
        ("赵*·303\n钱", [("赵", "303"), ("钱", "")]),
        ("Zhao 303; Qian 3-1", [("Zhao", "303"), ("Qian", "3-1")]),
    ],
)
def test_people_not_on_the_list(typed: str, read: list[tuple[str, str]]) -> None:
    kind = Others()
    found = kind.read(typed, TODAY)
    assert found == tuple(Newcomer(*each) for each in read)
    assert kind.read(kind.write(found), TODAY) == found


@pytest.mark.parametrize("typed", ["303", "", "、", "赵" * 30, "赵 " + "3" * 30])
def test_a_line_without_a_surname_is_asked_again(typed: str) -> None:
    with pytest.raises(Invalid):
        Others().read(typed, TODAY)
