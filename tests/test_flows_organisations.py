"""Organisations in conversation: the code on paper, reports one by one and by list, workers who come and go."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from flows.desk_near import Desk, DesksNear
from flows.facts import Me, MyStays, StaySeen, WhoAmI
from flows.organisation_deeds import (
    AskOrganisation,
    ClaimOrganisation,
    EndJob,
    GoOn,
    Hire,
    LeaveOrganisation,
    ReportLodgers,
    Speaks,
    Vouch,
)
from flows.organisation_facts import (
    HousesManaged,
    MyOrganisations,
    OrganisationSeen,
    StaysToVouch,
    StayToVouch,
    Worker,
    Workers,
    WorkerSeen,
)
from tests.player import refuse, talk
from tests.seen import HOUSE, STAY, houses
from tests.visitor import resident_id

MEMBER = Me(
    tied=True, surname="赵", landlord=False, tenant=False, opted_out=False, organisations=("employer",)
)
FIRM, AGENT = OrganisationSeen(3, "employer", "东村电器厂"), OrganisationSeen(4, "agent", "顺心房产")
NUMBER = resident_id(7)
DUE = date(2023, 6, 14)
WANG = WorkerSeen(8, "王五", date(2023, 5, 1), date(2023, 6, 30))
Facts = dict[type[Any], Any]


def acting(*firms: OrganisationSeen, managed: Any = (HOUSE,), stays: tuple[StaySeen, ...] = ()) -> Facts:
    return {WhoAmI: MEMBER, MyOrganisations: firms, HousesManaged: managed, StaysToVouch: stays}


# -- organisation -------------------------------------------------------------------------------------------------


def test_the_code_on_paper() -> None:
    speaks = Speaks("赵", "employer", FIRM.name)
    talked = talk(
        "organisation", "1", "7KQ4M-W2XDA", facts={MyOrganisations: ()}, deeds={ClaimOrganisation: speaks}
    )
    assert talked.deed() == ClaimOrganisation("7KQ4M-W2XDA")
    assert talked.options == ["start:menu:employer", "start:menu"]


@pytest.mark.parametrize(
    ("code", "at"), [("wrong-code", "paper-code"), ("other-name", None), ("too-many-tries", None)]
)
def test_a_code_that_does_not_do(code: str, at: str | None) -> None:
    talked = talk(
        "organisation", "1", "AAAA", facts={MyOrganisations: ()}, deeds={ClaimOrganisation: refuse(code)}
    )
    assert (talked.at, talked.keys[0]) == (at, f"refused-{code}")


def test_a_firm_nobody_registered_yet_is_asked_for() -> None:
    said = ("2", "用人单位", "某电器厂", "N2990000MA0000001T", "村口", "19900000123")
    talked = talk("organisation", *said, facts={MyOrganisations: ()}, deeds={AskOrganisation: DUE})
    about = "用人单位 某电器厂 N2990000MA0000001T"
    assert talked.deed() == AskOrganisation("employer", "N2990000MA0000001T", "村口", "+8619900000123", about)


@pytest.mark.parametrize(("sure", "deeds"), [("不再代表", [LeaveOrganisation(3)]), ("先不变", [])])
def test_leaving(sure: str, deeds: list[Any]) -> None:
    talked = talk("organisation", "3", sure, facts=acting(FIRM), deeds={LeaveOrganisation: None})
    assert talked.deeds == deeds


# -- who lives in its houses --------------------------------------------------------------------------------------


def test_one_person() -> None:
    said = ("1", "张三", "1", NUMBER, "不填", "301", "昨天", "send")
    talked = talk("lodged:12", *said, facts=acting(FIRM), deeds={ReportLodgers: ("R1",)})
    deed = talked.deed()
    assert (deed.house_id, deed.moved_in) == (12, date(2023, 6, 11))
    assert [(one.name, one.number, one.room) for one in deed.people] == [("张三", NUMBER, "301")]


def test_a_list_is_corrected_and_sent() -> None:
    wrong, right = f"张三 {NUMBER[:-1]}?", f"张三 {NUMBER} 301；李四 {resident_id(8)}"
    said = ("2", wrong, right, "昨天", "send")
    talked = talk("lodged:12", *said, facts=acting(FIRM), deeds={ReportLodgers: ("R1", "R2")})
    assert talked.turns[2][0].key == "invalid-lines"
    assert [one.name for one in talked.deed().people] == ["张三", "李四"]
    assert talked.turns[1][-1].sensitive


def test_nobody_of_a_list_is_lost() -> None:
    short, glued = f"张三 {NUMBER}\n李四 302", f"张三{NUMBER}\n李四 {resident_id(8)} 302"
    said = ("2", short, glued, "昨天", "send")
    talked = talk("lodged:12", *said, facts=acting(FIRM), deeds={ReportLodgers: ("R1", "R2")})
    assert talked.turns[2][0].text.startswith("第2行没有身份证号")
    assert [(one.name, one.room) for one in talked.deed().people] == [("张三", ""), ("李四", "302")]


@pytest.mark.parametrize(("seen", "key"), [("看过了", "contract"), ("还没有", "title-first")])
def test_an_agent_is_asked_about_the_title(seen: str, key: str) -> None:
    talked = talk("lodged:12", "2", seen, facts=acting(AGENT))
    assert (talked.keys, talked.at) == ([key, "lines"], "lines")
    said = ("2", seen, f"张三 {NUMBER} 301", "昨天", "send")
    talked = talk("lodged:12", *said, facts=acting(AGENT), deeds={ReportLodgers: ("R1",)})
    assert talked.deed().title_seen == (key == "contract")


@pytest.mark.parametrize(
    ("said", "key"),
    [
        (("1", "张三", "还没看到证件"), "see-it-first"),
        (("1", "张三", "护照或外国人永久居留证", "外国护照"), "foreigner-rule"),
    ],
)
def test_other_documents_go_their_own_way(said: tuple[str, ...], key: str) -> None:
    assert talk("lodged:12", *said, facts=acting(FIRM)).keys[0] == key


def test_who_declared_is_picked_and_vouched_for() -> None:
    facts = acting(FIRM, stays=(STAY, replace(STAY, id=6, surname="王")))
    assert talk("lodged:12", "3", "2", facts=facts).then == "vouch:6"
    assert talk("lodged:12", "3", "不在这里面", facts=facts).keys == ["not-listed"]
    assert "declared" not in talk("lodged:12", facts=acting(FIRM)).options


def test_several_houses_are_paged() -> None:
    talked = talk("lodged", "后面还有", "2", facts=acting(FIRM, managed=houses(8)))
    assert (talked.at, "江东新村27幢" in talked.turns[-1][-1].text) == ("way", True)


@pytest.mark.parametrize(
    ("start", "facts", "key"),
    [
        ("lodged", {}, "prove-first"),
        ("hire", {}, "prove-first"),
        ("vouch:5", {}, "prove-first"),
        ("leave-job:8", {}, "prove-first"),
        ("lodged:99", acting(FIRM), "not-managed"),
        ("lodged", acting(FIRM, managed=()), "no-houses"),
        ("hire", acting(AGENT), "no-organisation"),
        ("vouch:5", acting(FIRM) | {StayToVouch: None}, "nothing-to-answer"),
        ("vouch:x", acting(FIRM), "nothing-to-answer"),
        ("leave-job:8", acting(FIRM) | {Worker: None}, "not-there"),
        ("leave-job", acting(FIRM) | {Workers: ()}, "nobody-there"),
    ],
)
def test_what_is_not_theirs_has_a_way_out(start: str, facts: Facts, key: str) -> None:
    talked = talk(start, facts=facts)
    assert (talked.at, talked.keys) == (None, [key])
    assert talked.options[-1] == "start:menu"


def test_a_phone_on_record_is_proof_as_well() -> None:
    assert talk("lodged").options == ["start:organisation", "start:verify", "start:menu"]


@pytest.mark.parametrize("answer", ["lives", "nobody", "unsure"])
def test_vouching(answer: str) -> None:
    talked = talk("vouch:5", answer, facts=acting(FIRM) | {StayToVouch: STAY}, deeds={Vouch: None})
    assert (talked.deed(), talked.keys) == (Vouch(5, answer), [f"thanks-{answer}"])


# -- where the desk is --------------------------------------------------------------------------------------------


def test_where_the_desk_is() -> None:
    desk = Desk("东村总台", "警务室", "", "", ("合同", "居住证"))
    talked = talk("desk-near", facts={MyStays: (STAY,), DesksNear: lambda fact: (desk,) * 5})
    assert talked.keys == ["desk"] * 3 + ["next"]
    assert "合同、居住证" in talked.turns[0][0].text
    assert talk("desk-near").keys == ["no-desk"]
    assert talk("desk-near:JD12A7", facts={DesksNear: ()}).keys == ["no-desk"]


# -- who works there ----------------------------------------------------------------------------------------------


def test_a_worker_with_a_bed_in_the_dormitory() -> None:
    said = ("本单位发", "1", "张三", "1", NUMBER, "19900000123", "昨天", "没定", "住宿舍", "2号楼301", "send")
    talked = talk("hire", *said, facts=acting(FIRM), deeds={Hire: 1})
    deed = talked.deed()
    assert (deed.house_id, deed.began, deed.ended) == (12, date(2023, 6, 11), None)
    assert (deed.people[0].room, deed.people[0].phone) == ("2号楼301", "+8619900000123")
    assert talked.turns[0][0].key == "why"


def test_agency_workers_are_the_agencys() -> None:
    talked = talk("hire", "劳务派遣公司发", facts=acting(FIRM))
    assert (talked.keys, talked.options) == (["agency-reports"], ["start:lodged", "start:menu"])


def test_without_a_dormitory_nobody_is_asked_about_one() -> None:
    said = ("1", "2", f"张三 {NUMBER}", "昨天", "没定", "send")
    talked = talk("hire", *said, facts=acting(FIRM, managed=()), deeds={Hire: 1})
    assert talked.keys == ["hired"]


@pytest.mark.parametrize(
    ("said", "deed"),
    [
        (("离职了", "昨天"), EndJob(8, date(2023, 6, 11))),
        (("还在做", "没定"), GoOn(8, None)),
        (("还在做", "2023-12-31"), GoOn(8, date(2023, 12, 31))),
    ],
)
@pytest.mark.parametrize(("start", "first"), [("leave-job:8", ()), ("leave-job", ("1",))])
def test_a_worker_leaves_or_stays(
    start: str, first: tuple[str, ...], said: tuple[str, ...], deed: Any
) -> None:
    facts = acting(FIRM) | {Worker: WANG, Workers: (WANG,)}
    assert talk(start, *first, *said, facts=facts, deeds={EndJob: None, GoOn: None}).deed() == deed


def test_of_several_organisations_one_is_picked() -> None:
    other = OrganisationSeen(9, "employer", "西村机械厂")
    talked = talk("hire", "西村机械厂", facts=acting(FIRM, other))
    assert talked.answers == {"organisation.1": "o9"}
