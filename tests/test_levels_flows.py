"""Every flow, played to its end at every level a channel may have (decision 22): no flow without a row."""

from collections.abc import Mapping
from datetime import date

import pytest

from flows.engine import FLOWS
from registry.database import Database
from registry.vault import Vault
from settings import CARRIES
from tests.levels import PAGE, Walk, chat_of, readable, settled
from tests.registered import LANDLORDS_PHONE, Village
from tests.visitor import resident_id, tenant

CHILD = resident_id(9, date(2015, 3, 4))
CHILDS = {
    "along": "children",
    "children": "1",
    "child.1.name": "王小宝",
    "child.1.relation": "own",
    "child.1.document": "resident-id",
    "child.1.number": CHILD,
}
GUARDIAN = tenant(who="child", name="王小宝", reason="study") | {
    "guardian-name": "王大明",
    "id-number": CHILD,
    "phone-whose": "relative",
}
REPORT = tenant(8, way="now", name="李四", phone="19900000008") | {"check": "send"}
HELP = {"what": "help", "phone": "19900000008", "words": "下午在家"}
HOUSE = dict.fromkeys(("persons", "beds", "families", "unrelated-adults", "area"), "12") | {
    "rooms": "6",
    "corridors": "1",
    "complete-flat": "no",
    "by-room": "yes",
}
PHONE = LANDLORDS_PHONE.removeprefix("+86")
SECRET = (resident_id(7), "19900000007", resident_id(8), "19900000008", CHILD, "王小宝", PHONE)
"""What no chat below `everything` may carry: identity numbers, phones, and whatever belongs to a child."""

PERSONAL = (
    *SECRET,
    "陈",
    "张",
    "王小明",
    "王大明",
    "李四",
    "东村",
    "江东路",
    "301",
    "月",
    "June",
    "慈溪某电器厂",
)
"""What no chat at `hints` may carry: names, surnames, addresses, rooms and days of anybody."""


CHILD_ASKED = "child.1.name child.1.relation child.1.document child.1.number"
DECLARED = "count(*) > 0 FROM declarations f JOIN contacts c ON c.id = f.contact_id AND c.address = 'walker'"
TIED = "count(*) > 0 FROM contacts WHERE address = 'walker' AND tied_by IS NOT NULL"
ASKED = "count(*) = 1 FROM help_requests"

WALKS: Mapping[str, Walk] = {
    "answer-stay": Walk(
        "answer-stay:{stay}",
        "thanks-lives",
        {"lives-there": "lives"},
        "landlord",
        "bool_and(assurance = 'confirmed') FROM stays",
    ),
    "campaign-answer": Walk("campaign-answer:1.ok", "refused-not-asked"),
    "declare": Walk(
        "declare:{house}", "receipt", tenant() | CHILDS, then=DECLARED, page=f"id-number phone {CHILD_ASKED}"
    ),
    "declare by a guardian": Walk(
        "declare:{house}", "receipt", GUARDIAN, then=DECLARED, page="document name id-number phone"
    ),
    "enter-code": Walk("enter-code:me", "tied", {"phone": PHONE}, then=TIED, page="phone code"),
    "help-me": Walk("help-me:help-fill.{house}", "we-call", HELP, then=ASKED, page="phone"),
    "landlord": Walk("landlord:{house}", "proven", {"way": "claim-code"}, then=TIED),
    "landlord by phone": Walk(
        "landlord:{house}", "proven", {"way": "phone", "phone": PHONE}, then=TIED, page="phone code"
    ),
    "language": Walk("language", "changed", {"which.1": "en"}),
    "left": Walk(
        "left:{stay}",
        "noted",
        {"left-on": "昨天"},
        "landlord",
        "leaving_reported_at IS NOT NULL FROM stays ORDER BY id LIMIT 1",
    ),
    "lesson": Walk(
        "lesson:fire-safety",
        "holds-until",
        {"card": "next", "quiz": "1", "known": "known"},
        then="count(*) = 1 FROM acknowledgements",
    ),
    "letter": Walk(
        "letter:{house_id}",
        "signed",
        {"read": "sign", "signature": "陈平"},
        "landlord",
        "count(*) = 1 FROM letters",
    ),
    "menu": Walk("menu", "to-dos", who="landlord"),
    "mine": Walk("mine", "next", who="tenant"),
    "notices": Walk("notices", "stopped", {"what": "stop"}, then="bool_or(opted_out) FROM contacts"),
    "report": Walk(
        "report:{house_id}",
        "reported",
        REPORT,
        "landlord",
        "count(*) > 0 FROM stays WHERE reported_at IS NOT NULL",
        "id-number phone",
    ),
    "requirements": Walk(
        "requirements:{house_id}",
        "what-next",
        HOUSE | {"check": "send"},
        "landlord",
        "count(*) = 1 FROM audit WHERE action = 'tell-house'",
    ),
    "retype": Walk("retype", "we-call", {"plate": "{house}"} | HELP, then=ASKED, page="phone"),
    "still-here": Walk(
        "still-here:{stay}",
        "noted-yes",
        {"still": "yes"},
        "tenant",
        "count(*) > 0 FROM stay_sources WHERE said = 'lives'",
    ),
    "verify": Walk("verify", "tied", {"phone": PHONE}, then=TIED, page="phone code"),
    "welcome": Walk("h_{house}", "we-call", HELP, then=ASKED, page="phone"),
}
AT_HINTS = {"notices", "language"}
"""What is settled in a chat of hints itself: it concerns the chat, not a person."""


@pytest.fixture
async def village(db: Database, vault: Vault) -> Village:
    return await settled(db, vault)


def test_every_flow_has_a_row() -> None:
    assert {name.partition(" ")[0] for name in WALKS} == set(FLOWS)


@pytest.mark.parametrize("level", [level for level in CARRIES if level != "hints"])
@pytest.mark.parametrize("name", WALKS)
async def test_a_flow_reaches_its_end(village: Village, name: str, level: str) -> None:
    walk = WALKS[name]
    walker = await chat_of(village, walk, level)
    await walker.walk(walk)
    assert walk.end in walker.visitor.keys
    assert await village.one(f"SELECT {walk.then}")
    if level == "everything":
        assert not walker.on_page
        return
    assert set(walker.on_page) == set(walk.page.split())
    told = await walker.told()
    assert not any(m.sensitive and m.key != "use-link" for turn in told for m in turn)
    assert not [secret for secret in SECRET if secret in readable(told)]


@pytest.mark.parametrize("name", WALKS)
async def test_at_hints_the_page_does_it_and_the_chat_names_nobody(village: Village, name: str) -> None:
    walk = WALKS[name]
    walker = await chat_of(village, walk, "hints")
    if name in AT_HINTS:
        await walker.walk(walk)
    else:
        await walker.visitor.start(await walker.filled(walk.start))
        assert walker.visitor.keys == ["hints-only"]
        assert (walker.visitor.message("hints-only").link or "").startswith(f"{PAGE}/")
        for text in walk.answers.values():
            await walker.visitor.type(text)
        page = await chat_of(village, walk, "everything", "web")
        await page.walk(walk)
        walker.visitor.last = page.visitor.last
    assert walk.end in walker.visitor.keys
    assert await village.one(f"SELECT {walk.then}")
    assert not [told for told in PERSONAL if told in readable(await walker.told())]
