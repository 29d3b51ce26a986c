"""Who is said to work for an employer opens its duty to report; a claim does no more than that."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from flows.change import ChangeStay
from flows.engine import Refused
from flows.named_workers import DenyWorker, NamedWorker, NamedWorkerSeen
from flows.organisation_deeds import EndJob, Hire, Named, ReportLodgers
from flows.organisation_facts import Worker, Workers
from flows.rosters import ReportMany, TenantLine
from programmes.pack import load
from registry.database import Database
from registry.vault import Vault
from tests.player import refuse, talk
from tests.registered import NOW, Village, resident_id
from tests.test_flows_organisations import FIRM, acting
from tests.test_organisations import member, organisation

TODAY = NOW.date()
ZHANG = Named("张三", "resident-id", resident_id(date(1990, 1, 1), 1), "+8619900000001")
LODGED = {"pays_to": "employer", "company": "东村电器厂", "lodged_by": "employer"}
JOBS = "SELECT state FROM duties WHERE rule = :rule ORDER BY id DESC LIMIT 1"


@pytest.fixture
async def village(db: Database, vault: Vault) -> Village:
    return await Village(db, vault).build()


async def job(village: Village) -> Any:
    return await village.one("SELECT id FROM employments ORDER BY id DESC LIMIT 1")


async def started(village: Village) -> Any:
    return await village.one(JOBS, rule="employer-report-start")


@pytest.mark.parametrize(
    ("said", "opens"),
    [
        ({**LODGED, "company": "东村 电器厂"}, True),
        ({"workplace": "东村电器厂"}, False),
        ({"pays_to": "employer", "company": "东村电器厂", "lodged_by": "employer"}, True),
        ({"pays_to": "employer", "company": "东村电器厂", "lodged_by": "agency"}, False),
        ({**LODGED, "company": "另一家厂"}, False),
        ({**LODGED, "landlord_may_check": False}, False),
    ],
)
async def test_who_names_an_employer_on_record_has_it_asked(
    village: Village, said: dict[str, Any], opens: bool
) -> None:
    firm = await organisation(village)
    who = await member(village, firm)
    await village.do(await village.who(), village.declaration(**said))
    assert await started(village) == ("open" if opens else None)
    assert await village.find(who, Workers(firm)) == (), "said is not reported"
    if opens:
        seen = await village.find(who, NamedWorker(await job(village)))
        assert seen == NamedWorkerSeen(await job(village), "张", TODAY)
        assert await village.find(await village.who(village.landlord), NamedWorker(seen.id)) is None


async def test_the_report_of_the_employer_settles_it(village: Village) -> None:
    firm = await organisation(village)
    who = await member(village, firm)
    said = village.declaration(**LODGED)
    await village.do(await village.who(), said)
    person = Named(said.name, said.document, said.number)
    assert await village.do(who, Hire(firm, (person,), date(2023, 5, 2), None, None, await job(village))) == 1
    assert await started(village) == "done"
    assert await village.one("SELECT began FROM employments") == date(2023, 5, 2)
    assert [worker.name for worker in await village.find(who, Workers(firm))] == [said.name]
    assert await village.find(who, NamedWorker(await job(village))) is None


async def test_a_report_under_another_number_goes_to_the_officers(village: Village) -> None:
    firm = await organisation(village)
    who = await member(village, firm)
    await village.do(await village.who(), village.declaration(**LODGED))
    told = await job(village)
    other = replace(ZHANG, number=resident_id(date(1990, 1, 1), 77))
    await village.do(who, Hire(firm, (other,), TODAY, None, None, told))
    assert await started(village) == "cancelled"
    assert await village.one("SELECT why FROM twins WHERE why = 'same-job'") == "same-job"
    assert await village.one("SELECT count(*) FROM employments WHERE leaving_reported_at IS NULL") == 1


@pytest.mark.parametrize(("agency", "looked_into"), [(False, 1), (True, 0)])
async def test_an_employer_may_say_no(village: Village, agency: bool, looked_into: int) -> None:
    firm = await organisation(village)
    who = await member(village, firm)
    await village.do(await village.who(), village.declaration(**LODGED))
    told = await job(village)
    with pytest.raises(Refused, match="not-a-member"):
        await village.do(await village.who(village.landlord), DenyWorker(told))
    due = await village.do(who, DenyWorker(told, agency))
    assert (due is None) == agency
    asked = "SELECT count(*) FROM duties WHERE rule = 'office-check-who-works' AND state = 'open'"
    assert await village.one(asked) == looked_into
    assert await started(village) == "cancelled"
    with pytest.raises(Refused, match="not-a-member"):
        await village.do(who, DenyWorker(told))
    village.wait(days=1)
    await village.do(await village.who(), village.declaration(**LODGED))
    assert await village.one("SELECT count(*) FROM employments") == 1, "nobody is asked twice"


async def test_gone_already(village: Village) -> None:
    firm = await organisation(village)
    who = await member(village, firm)
    await village.do(await village.who(), village.declaration(**LODGED))
    await village.do(who, EndJob(await job(village), TODAY))
    assert await started(village) == "done"
    assert await village.one("SELECT leaving_reported_at IS NOT NULL FROM employments")


async def test_who_works_elsewhere_now_has_left(village: Village) -> None:
    firm = await organisation(village)
    who = await member(village, firm)
    chat = await village.who()
    said = village.declaration(**LODGED)
    await village.do(chat, said)
    await village.do(who, Hire(firm, (Named(said.name, said.document, said.number),), TODAY, None, None))
    person = await village.one("SELECT person_id FROM stays")
    own = await village.who(person)
    stay = await village.one("SELECT id FROM stays")
    await village.do(own, ChangeStay(stay, "workplace", "西村食品厂", TODAY))
    assert await village.one("SELECT ended FROM employments") == TODAY
    assert await village.one(JOBS, rule="employer-report-leaving") == "open"
    worker = await village.find(who, Worker(await job(village)))
    assert worker.ended == TODAY
    await village.do(who, EndJob(worker.id, TODAY))
    assert await village.one(JOBS, rule="employer-report-leaving") == "done"


async def test_where_the_workplace_is_asked_for_it_counts(village: Village) -> None:
    firm = await organisation(village)
    who = replace(await village.who(), pack=load("dajiangdong-2018"))
    filed = await village.do(who, village.declaration(workplace="东村电器厂"))
    assert filed.employer_asked
    assert await village.one("SELECT organisation_id FROM employments") == firm


async def test_lists_say_so_too(village: Village) -> None:
    firm = await organisation(village, "employer", village.house_id)
    who = await member(village, firm)
    landlord = await village.who(village.landlord)
    line = TenantLine("王五", "resident-id", resident_id(date(1991, 1, 1), 5), "", "301", TODAY, "东村电器厂")
    none = TenantLine("赵六", "resident-id", resident_id(date(1991, 1, 1), 6), "", "302", TODAY)
    await village.do(landlord, ReportMany(village.house_id, (line, none)))
    assert await village.one("SELECT count(*) FROM employments WHERE source = 'landlord'") == 1
    await village.do(who, ReportLodgers(village.house_id, (ZHANG,), TODAY))
    assert await village.one("SELECT count(*) FROM employments WHERE source = 'organisation'") == 1
    open_ones = "SELECT count(*) FROM duties WHERE rule = 'employer-report-start' AND state = 'open'"
    assert await village.one(open_ones) == 2


# -- in conversation ----------------------------------------------------------------------------------------------

SEEN = NamedWorkerSeen(8, "张", date(2023, 6, 11))
FACTS = {**acting(FIRM), NamedWorker: SEEN}


@pytest.mark.parametrize(
    ("said", "deed", "key"),
    [
        (("离职了", "昨天"), EndJob(8, date(2023, 6, 11)), "noted-gone"),
        (("派遣来的",), DenyWorker(8, True), "noted-agency"),
        (("没有这个人",), DenyWorker(8), "noted-not-ours"),
    ],
)
def test_the_employer_answers(said: tuple[str, ...], deed: Any, key: str) -> None:
    due = None if key == "noted-agency" else date(2023, 6, 14)
    talked = talk("hired:8", *said, facts=FACTS, deeds={EndJob: None, DenyWorker: due})
    assert (talked.deed(), talked.keys[0]) == (deed, key)


def test_the_employer_reports_or_asks_around() -> None:
    assert talk("hired:8", "在，现在报", facts=FACTS).then == "hire:8"
    assert talk("hired:8", "问一下再说", facts=FACTS).keys[0] == "ask-around"
    assert talk("hired:8", facts={**FACTS, NamedWorker: None}).keys[0] == "settled"
    gone = talk("hired:8", "没有这个人", facts=FACTS, deeds={DenyWorker: refuse("answered-already")})
    assert gone.keys[0] == "refused-answered-already"
