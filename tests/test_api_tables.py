"""Numbers in the clear, each look kept; and declarations out as a table and the outside numbers back in."""

import csv
import io

import httpx
import pytest

from registry.database import Database, value
from registry.vault import Vault
from tests.officers_town import NUMBER, OTHER_NUMBER, PHONE, OfficersTown, town_of


@pytest.fixture
async def town(db: Database, vault: Vault) -> OfficersTown:
    return await town_of(db, vault).build()


def problem(response: httpx.Response) -> tuple[int, str]:
    return response.status_code, response.json()["code"]


# -- in the clear -------------------------------------------------------------------------------------------------


async def test_a_reveal_shows_one_number_and_is_kept_with_its_reason(town: OfficersTown) -> None:
    filed = await town.file()
    east = await town.officer()
    assert problem(await east.post(f"/declarations/{filed}/reveal", json={})) == (422, "invalid")
    shown = (await east.post(f"/declarations/{filed}/reveal", json={"reason": "核对身份"})).json()
    assert shown == {"what": "number", "document": "resident-id", "value": NUMBER}
    phone = await east.post(f"/declarations/{filed}/reveal", json={"reason": "联系本人", "what": "phone"})
    assert phone.json()["value"] == PHONE
    person = (await east.get(f"/declarations/{filed}")).json()["person_id"]
    phones = await east.post(f"/people/{person}/reveal", json={"reason": "联系本人", "what": "phones"})
    assert phones.json()["values"] == [PHONE]
    audit = (await east.get("/audit", params={"action": "reveal"})).json()["items"]
    assert [(row["about"], row["detail"]) for row in audit] == [
        ("person", {"what": "phones", "reason": "联系本人"}),
        ("declaration", {"what": "phone", "reason": "联系本人"}),
        ("declaration", {"what": "number", "reason": "核对身份"}),
    ]
    west = (await (await town.officer("西民警")).get("/audit")).json()["items"]
    assert west == []


# -- tables -------------------------------------------------------------------------------------------------------


async def test_out_for_entry_and_the_numbers_back_in(town: OfficersTown) -> None:
    ids = [await town.file(), await town.file(name="赵东", number=OTHER_NUMBER, room="=1+1")]
    await town.file("west", name="西门", number="990000190102033458")
    east = await town.officer()
    for filed in ids:
        await east.post(f"/declarations/{filed}/accept")
    masked = await east.get("/declarations.csv", params={"state": "accepted"})
    assert masked.headers["content-type"] == "text/csv; charset=utf-8"
    assert not any(planted in masked.text for planted in (NUMBER, OTHER_NUMBER, PHONE[3:]))
    clear = await east.post("/declarations/export", json={"reason": "录入公安网"})
    table = list(csv.DictReader(io.StringIO(clear.content.decode("utf-8-sig"))))
    assert [(row["姓名"], row["证件号码"], row["房间"]) for row in table] == [
        ("赵东", f"'{OTHER_NUMBER}", "'=1+1"),
        ("陈平", f"'{NUMBER}", "301"),
    ]
    lines = "".join(f"{row['回执编号']},LK{n}\r\n" for n, row in enumerate(table))
    sent = f"\ufeff回执编号,系统编号\r\n{lines}0101-AAAA-AAAA,LK9\r\n{town.receipts[2]},LK8\r\n"
    answer = await east.post(
        "/declarations/outside-numbers", content=sent.encode(), headers={"Content-Type": "text/csv"}
    )
    assert answer.status_code == 200, answer.text
    assert [(row["outcome"], row["code"]) for row in answer.json()["rows"]] == [
        ("done", None),
        ("done", None),
        ("refused", "not-found"),
        ("refused", "not-found"),
    ]
    body = {"state": "registered", "rows": [{"receipt": table[0]["回执编号"], "outside_no": "LK1"}]}
    taken = (await east.post("/declarations/outside-numbers", json=body)).json()
    assert (taken["rows"][0]["outcome"], taken["rows"][0]["code"]) == ("refused", "number-taken")
    body["rows"][0]["outside_no"] = "LK0"  # type: ignore[index]
    assert (await east.post("/declarations/outside-numbers", json=body)).json()["done"] == 1
    async with town.db.begin() as conn:
        assert await value(conn, "SELECT count(*) FROM audit WHERE action = 'export'") == 2


@pytest.mark.parametrize(
    ("kind", "body", "expected"),
    [
        ("text/csv", b"", (422, "invalid")),
        ("text/csv", "姓名,编号\r\n".encode(), (422, "invalid")),
        ("text/csv", "回执编号,系统编号\r\n".encode(), (422, "invalid")),
        ("text/csv", b"receipt,outside_no\r\n\x00,\x00\r\n", (422, "invalid")),
        ("application/json", b"{", (400, "malformed-json")),
        ("application/json", b'{"rows": []}', (422, "invalid")),
        ("application/xml", b"<a/>", (415, "unsupported-media-type")),
        ("text/csv", b"x" * 1_100_000, (413, "too-large")),
    ],
)
async def test_a_table_that_cannot_be_used(
    town: OfficersTown, kind: str, body: bytes, expected: tuple[int, str]
) -> None:
    east = await town.officer()
    sent = await east.post("/declarations/outside-numbers", content=body, headers={"Content-Type": kind})
    assert problem(sent) == expected
