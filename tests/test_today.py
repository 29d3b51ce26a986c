"""What waits for an officer: each thing says what it is, where, about whom, by when and in which year."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from flows.hazard import ReportHazard
from flows.named_workers import DenyWorker
from flows.office_deeds import CallBack
from flows.office_facts import (
    OfficerHere,
    OfficerSeen,
    OfficeWork,
    RequestSeen,
    RequestToSee,
    WorkPage,
    WorkSeen,
)
from flows.titles import duty_title
from flows.today import line, named
from flows.visit_facts import HouseToVisit
from locales import words
from papers.ledgers import part_sheet
from programmes.pack import Pack, load
from registry import duties, visits
from registry.database import Database, run
from registry.vault import Vault
from tests.desk import DAY, GRID, desk, with_officers
from tests.levels import settled
from tests.player import talk
from tests.registered import NOW, PACK, Village, resident_id
from tests.test_officer_chat import officer_who
from tests.test_organisations import member, organisation
from tests.test_programmes import PACKS

MADE_BY_DEEDS = (
    *("visit-again", "plate-missing", "plate-elsewhere", "plate-fake", "answer-thread", "consent-withdrawn"),
    *("office-check-sublet", "office-check-who-works", "office-owner-silent"),
    *("office-check-who-lives", "office-ask-who-lets", "office-check-house", "hazard-reported", "tip"),
)
REQUESTS = (
    *("help-fill", "no-document", "foreigner", "wrong-plate", "at-window", "delete-data", "sublet"),
    *("sublet-no-consent", "organisation", "objection", "dispute-deposit"),
)


@pytest.mark.parametrize("pack", [load(name) for name in PACKS], ids=lambda pack: pack.name)
@pytest.mark.parametrize("lang", words.ORIGINALS)
def test_every_duty_of_an_office_says_what_it_is(pack: Pack, lang: str) -> None:
    rules = [rule for rule in pack.all_duties if rule.holder == "office"]
    said = {rule.name: duty_title(lang, rule.name, rule.titles) for rule in rules}
    assert rules
    assert [name for name, title in said.items() if not title.strip()] == []


@pytest.mark.parametrize("lang", words.ORIGINALS)
def test_what_people_ask_an_office_for_says_what_it_is(lang: str) -> None:
    plain = {words.text(lang, "today", "duty"), words.text(lang, "today", "request")}
    for rule in MADE_BY_DEEDS:
        assert named(lang, WorkSeen("duty", "visit:x", rule=rule)) not in plain, rule
    for rule in REQUESTS:
        assert named(lang, WorkSeen("request", "request:1", rule=rule)) not in plain, rule


@pytest.mark.parametrize(
    ("kind", "said"), [("organisation", "单位想登记"), ("dispute-deposit", "租房有纠纷，请人调解")]
)
def test_a_request_that_is_opened_says_what_is_asked(kind: str, said: str) -> None:
    me = OfficerSeen("东民警", "officer", frozenset({"duties:write", "people:reveal"}))
    request = RequestSeen(1, kind, "东村", DAY, DAY, "", phone=True)
    facts = {OfficerHere: me, RequestToSee: request}
    assert talk("request:1", facts=facts).text.startswith(f"{said}：东村")
    called = talk("request:1", "phone", facts=facts, deeds={CallBack: "19900000077"})
    assert called.labels[0] == said


SEEN: dict[str, Any] = {"rule": "office-visit", "place": "江东路1号 · 301", "who": "李"}


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({"due": date(2023, 6, 15)}, "6月15日（周四）截止 · 上门看看还住不住 · 江东路1号 · 301 · 李"),
        ({"due": date(2024, 1, 20)}, "2024年1月20日截止 · 上门看看还住不住 · 江东路1号 · 301 · 李"),
        (
            {"due": date(2022, 12, 31), "overdue": True},
            "已过2022年12月31日 · 上门看看还住不住 · 江东路1号 · 301 · 李",
        ),
        (
            {"rule": "hazard-enter", "about": {"zh": "电动车堵住楼梯"}},
            "隐患要录入系统：电动车堵住楼梯 · 江东路1号 · 301 · 李",
        ),
        (
            {"rule": "round-fire-first-3", "titles": {"zh": "第一轮排查"}},
            "上门检查：第一轮排查 · 江东路1号 · 301 · 李",
        ),
    ],
)
def test_a_line(more: dict[str, Any], said: str) -> None:
    assert line("zh", WorkSeen("duty", "visit:x", **(SEEN | more)), DAY) == said


def test_what_is_done_elsewhere_is_listed_and_leads_back() -> None:
    facts = waiting(1, 1)
    first = talk("today", facts=facts)
    assert first.labels[1] == "要在办公室的工作台上办的：1件"
    listed = talk("today:elsewhere", facts=facts)
    assert "次数要够：每月走访2次 · 东村" in listed.text
    assert listed.options == ["start:today", "start:menu"]


def waiting(here: int, elsewhere: int) -> dict[type, Any]:
    """So many visits, and so many duties that no conversation does."""
    visits = [WorkSeen("duty", f"visit:{n}", due=DAY, **SEEN) for n in range(here)]
    desk = [
        WorkSeen("duty", "", due=DAY, rule="quota-x", titles={"zh": "每月走访2次"}, place="东村")
        for _ in range(elsewhere)
    ]

    def page(asked: OfficeWork) -> WorkPage:
        work = (desk if asked.elsewhere else visits)[asked.skip : asked.skip + asked.most]
        return WorkPage(tuple(work), here, elsewhere)

    return {OfficerHere: OfficerSeen("东民警", "officer", frozenset({"duties:read"})), OfficeWork: page}


@pytest.mark.parametrize("here", [1, 5, 6, 7, 11, 12, 70])
@pytest.mark.parametrize("elsewhere", [0, 30])
def test_every_page_says_what_is_left_and_together_they_show_all(here: int, elsewhere: int) -> None:
    facts, start, shown, said = waiting(here, elsewhere), "today", [], []
    while start not in said:
        said.append(start)
        told = talk(start, facts=facts)
        starts = [option.removeprefix("start:") for option in told.options]
        assert len(starts) <= 7
        shown += [one for one in starts if one.startswith("visit:")]
        left = f"后面还有{here - len(shown)}件"
        assert (left in told.text) == (here > len(shown))
        start = next((one for one in starts if one.startswith("today:") and one != "today:elsewhere"), start)
    assert shown == [f"visit:{n}" for n in range(here)]
    assert f"有{here + elsewhere}件事" in talk("today", facts=facts).text
    assert talk("today:99", facts=facts).then == "today"


def test_the_desks_list_goes_on_and_says_how_many_more() -> None:
    facts = waiting(1, 29)
    first, last = talk("today:elsewhere", facts=facts), talk("today:elsewhere.3", facts=facts)
    assert "这29件" in first.text
    assert first.text.endswith("后面还有17件。")
    assert first.options[0] == "start:today:elsewhere.2"
    assert (last.text.count("次数要够"), "后面" in last.text) == (5, False)
    assert last.options[0] == "start:today:elsewhere"


async def test_more_than_a_page_holds_is_counted_whole(village: Village) -> None:
    async with village.db.begin() as conn:
        for n in range(70):
            await duties.ask_office(
                conn,
                PACK,
                "office-visit",
                about="request",
                about_id=1000 + n,
                area_no=village.east.lo,
                house_id=village.house_id,
                due=date(2024, 1, 20),
                now=NOW,
            )
    who = await officer(village)
    first = await village.find(who, OfficeWork())
    assert first.count >= 70
    seen = [
        one.start
        for skip in range(0, first.count, 7)
        for one in (await village.find(who, OfficeWork(skip))).work
    ]
    assert (len(seen), len(set(seen))) == (first.count, first.count)
    desk = await village.find(who, OfficeWork(elsewhere=True, most=1000))
    assert len(desk.work) == desk.elsewhere == first.elsewhere


@pytest.fixture
async def village(db: Database, vault: Vault) -> Village:
    return await with_officers(await settled(db, vault))


async def test_the_list_names_house_hazard_and_surname(village: Village) -> None:
    stay = await village.one("SELECT min(id) FROM stays")
    async with village.db.begin() as conn:
        (hazard,) = await visits.hazards(
            conn, village.house_id, [visits.Seen("F1", "fire", "一楼过道", None)], NOW.date()
        )
        for rule, about, about_id in (("office-visit", "stay", stay), ("hazard-enter", "hazard", hazard)):
            await duties.ask_office(
                conn,
                PACK,
                rule,
                about=about,
                about_id=about_id,
                area_no=village.east.lo,
                house_id=village.house_id,
                due=date(2024, 1, 20),
                now=NOW,
            )
    grid = await desk(village, GRID)
    await grid.start("today")
    told = [option.label for option in grid.message("waiting").options]
    title = next(one for one in PACK.hazards if one.code == "F1").titles["zh"]
    seen = {line("zh", one, DAY) for one in await everything(village)}
    assert "2024年1月20日截止 · 上门看看还住不住 · 东村江东路1号 · 301 · 张" in seen
    assert any("东村江东路1号" in label for label in told)
    async with village.db.begin() as conn:
        await run(conn, "UPDATE people SET restricted_at = :now WHERE name = '张三'", now=NOW)
    left = await everything(village)
    assert not [one for one in left if one.who == "张"]
    seen = {line("zh", one, DAY) for one in left}
    assert f"2024年1月20日截止 · 隐患要录入系统：{title} · 东村江东路1号 · 一楼过道" in seen


async def test_where_a_hazard_is_is_said_in_words(village: Village) -> None:
    tenant = await village.who(village.landlord)
    await village.do(tenant, ReportHazard(village.house, "", "F1", "passage", "blocked", "", ""))
    grid = await officer_who(village, GRID)
    for lang, words_of_it in (("zh", "疏散走道"), ("en", "Escape corridor")):
        (seen,) = [
            one
            for one in (await village.find(replace(grid, lang=lang), OfficeWork(most=99))).work
            if one.start == f"visit:{village.house}"
        ]
        assert words_of_it in seen.place
        opened = await village.find(replace(grid, lang=lang), HouseToVisit(village.house))
        assert [words_of_it in one.place for one in opened.reported] == [True]


@pytest.mark.parametrize(
    ("place", "said"), [("passage", "疏散走道"), ("room", "房间里面"), ("一楼过道", "一楼过道")]
)
def test_a_ledger_of_hazards_says_where_in_words(place: str, said: str) -> None:
    (row,) = part_sheet("hazards", [{"number": "0612-01", "place": place}], "zh").rows
    assert row[5] == said


async def test_whom_an_employer_does_not_know_is_named_with_the_employer(village: Village) -> None:
    clerk = await member(village, await organisation(village))
    lodged = {"pays_to": "employer", "company": "东村电器厂", "lodged_by": "employer"}
    worker = {"name": "张五", "number": resident_id(date(1991, 2, 3), 33)}
    await village.do(await village.who(), village.declaration(**worker, **lodged))
    await village.do(clerk, DenyWorker(await village.one("SELECT id FROM employments")))
    seen = await everything(village)
    (told,) = [line("zh", one, DAY) for one in seen if one.rule == "office-check-who-works"]
    assert told.endswith("核实他在不在那里上班 · 东村电器厂 · 张")


async def officer(village: Village) -> Any:
    return await officer_who(village, GRID)


async def everything(village: Village) -> list[WorkSeen]:
    who = await officer(village)
    pages = [
        await village.find(who, OfficeWork(most=1000, elsewhere=elsewhere)) for elsewhere in (False, True)
    ]
    return [one for page in pages for one in page.work]
