"""Tables of organisations: each comes in once, with its house and whoever speaks for it."""

from pathlib import Path

import pytest

from registry.database import Database
from registry.vault import Vault
from tests.tables import Office, counts, problems

HEAD = ("村社区", "单位名称", "单位类型", "统一社会信用代码", "备案部门", "经办人", "经办人手机", "门牌码")
COOPERATIVE = "N2990000MA0000001T"
FACTORY = ("东村", "东村电器厂", "用人单位", COOPERATIVE, "镇政府、派出所、住建办", "赵敏", "19900000009", "")


@pytest.fixture
async def office(db: Database, vault: Vault, tmp_path: Path) -> Office:
    return await Office(db, vault, tmp_path).open()


async def test_an_organisation_comes_in_once(office: Office) -> None:
    ((house,),) = await office.see("SELECT code FROM houses WHERE external_no = 'A1'")
    row = (*FACTORY[:-1], house)
    assert counts(await office.bring("organisations", (HEAD, row))) == (1, 0, 0, 0)
    assert counts(await office.bring("organisations", (HEAD, row))) == (0, 0, 1, 0)
    seen = "SELECT kind, name, credit_code, filed_with FROM organisations"
    bodies = ["镇政府", "派出所", "住建办"]
    assert await office.see(seen) == [("employer", "东村电器厂", COOPERATIVE, bodies)]
    assert await office.see("SELECT p.name FROM members m JOIN people p ON p.id = m.person_id") == [("赵敏",)]
    assert await office.see("SELECT trusted, source FROM phones") == [(True, "officer")]
    managed = "SELECT h.code FROM managed_houses m JOIN houses h ON h.id = m.house_id"
    assert await office.see(managed) == [(house,)]


async def test_what_changed_is_updated_and_nothing_is_erased(office: Office) -> None:
    await office.bring("organisations", (HEAD, FACTORY))
    changed = ("东村", "东村电器厂", "企业", "", "镇政府", "", "", "")
    assert counts(await office.bring("organisations", (HEAD, changed))) == (0, 1, 0, 0)
    assert await office.see("SELECT credit_code, filed_with FROM organisations") == [
        (COOPERATIVE, ["镇政府"])
    ]


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        (("东村", "", *FACTORY[2:]), (2, "单位名称", "required")),
        (("东村", "某厂", "公司", *FACTORY[3:]), (2, "单位类型", "choice")),
        (
            ("东村", "某厂", "企业", "N2990000MA0000001A", *FACTORY[4:]),
            (2, "统一社会信用代码", "company-number"),
        ),
        ((*FACTORY[:6], "", ""), (2, "经办人手机", "required")),
        ((*FACTORY[:7], "ZZZZZZZZ"), (2, "门牌码", "house-unknown")),
        (("西村", *FACTORY[1:]), (2, "村社区", "area-several")),
    ],
)
async def test_wrong_rows_are_left_out(
    office: Office, row: tuple[str, ...], problem: tuple[int, str, str]
) -> None:
    report = await office.bring("organisations", (HEAD, row))
    assert problems(report) == [problem]
    assert await office.see("SELECT count(*) FROM organisations") == [(0,)]
