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
GUEST = {
    "who": "myself",
    "name": "NGUYEN VAN AN",
    "nationality": "越南",
    "id-number": "P99000001",
    "sex": "male",
    "born": "1990年6月1日",
    "phone": "19900000008",
    "phone-whose": "own",
    "permit": "visa",
    "permit-number": "V99000001",
    "entered-until": "2023-06-01 2023-12-31",
    "moved-in-at": "昨天21点",
    "room": "301",
    "besides": "permit-number",
    "check": "send",
}
HELP = {"what": "help", "phone": "19900000008", "words": "下午在家"}
HOUSE = dict.fromkeys(("persons", "beds", "families", "unrelated-adults", "area"), "12") | {
    "rooms": "6",
    "corridors": "1",
    "complete-flat": "no",
    "by-room": "yes",
}
VISIT = {
    "kind": "fire",
    "outcome": "met",
    "head-count": "3",
    "present": "none",
    "others": "yes",
    "others-named": "赵 302",
    "around": "tell",
    "hazard": "none",
    "plate": "fine",
    "where": "skip",
    "next": "2023-06-20",
    "check": "send",
}
PHONE = LANDLORDS_PHONE.removeprefix("+86")
SECRET = (
    resident_id(7),
    "19900000007",
    resident_id(8),
    "19900000008",
    CHILD,
    "王小宝",
    PHONE,
    "P99000001",
    "V99000001",
    "19900000009",
)
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
DESK = "count(*) > 0 FROM contacts WHERE address = 'walker' AND officer_id IS NOT NULL"
ASKED = "count(*) = 1 FROM help_requests"


LODGER = tenant(8, name="李四", way="one") | {"check": "send"}
LIST = f"李四 {resident_id(8)} 19900000008 301"
HIRED = {"wages": "us", "began": "昨天", "ended": "skip", "check": "send"}
MANAGED = "count(*) > 0 FROM stays WHERE passed_on_at IS NOT NULL"
EMPLOYED = "count(*) = 2 FROM employments"
OF_ORGANISATIONS: Mapping[str, Walk] = {
    "organisation": Walk("organisation", "claimed", {"way": "claim"}, then=TIED),
    "organisation not yet known": Walk(
        "organisation",
        "asked",
        {"way": "new", "kind": "employer", "firm": "某电器厂", "credit-code": "skip", "place": "村口"}
        | {"phone": "19900000008"},
        then=ASKED,
        page="phone",
    ),
    "lodged": Walk("lodged:{house_id}", "reported", LODGER, "property_manager", MANAGED, "id-number phone"),
    "lodged by a list": Walk(
        "lodged:{house_id}",
        "reported",
        {"way": "several", "title-seen": "yes", "lines": LIST, "moved-in": "昨天", "check": "send"},
        "agent",
        MANAGED,
        "lines",
    ),
    "vouch": Walk("vouch:{stay}", "thanks-lives", {"lives-there": "lives"}, "property_manager", MANAGED),
    "hire": Walk(
        "hire",
        "hired",
        HIRED | LODGER | {"lodged": "no"},
        "employer",
        EMPLOYED,
        "id-number phone",
    ),
    "hire by a list": Walk(
        "hire",
        "hired-lodged",
        HIRED | {"way": "several", "lines": LIST, "lodged": "yes"},
        "employer",
        EMPLOYED,
        "lines",
    ),
    "desk-near": Walk("desk-near:{house}", "desk", who="desk"),
    "letting": Walk("letting", "not-asked", who="operator"),
    "upkeep": Walk("upkeep:{house_id}", "not-asked", who="property_manager"),
    "hired": Walk(
        "hired:{job}",
        "noted-not-ours",
        {"works": "not-ours"},
        "employer",
        "count(*) = 1 FROM employments WHERE denied_at IS NOT NULL",
    ),
    "patrol": Walk("patrol:{house}", "not-here", who="property_manager"),
    "firm-papers": Walk(
        "firm-papers",
        "noted",
        {"since": "2023年1月1日", "until": "skip", "photo": "skip"},
        "property_manager",
        "count(*) = 1 FROM papers WHERE organisation_id IS NOT NULL",
    ),
    "desk-guests": Walk("desk-guests:{house_id}", "permit-later", {"who": "1"}, "desk"),
    "desk-out": Walk(
        "desk-out:{stay}",
        "noted-here",
        {"left-on": "昨天", "with-you": "here"},
        "desk",
        "count(*) = 1 FROM declarations WHERE kind = 'leaving' AND channel = 'assisted'",
    ),
    "declare at a desk": Walk(
        "declare:k_{house}",
        "receipt",
        tenant(8, name="李四", phone="19900000008") | {"agreed": "agreed"},
        "desk",
        "count(*) = 1 FROM declarations WHERE 'at-desk' = ANY (flags)",
        "id-number phone",
    ),
    "leave-job": Walk(
        "leave-job",
        "noted-left",
        {"who": "1", "what": "left", "last-day": "今天"},
        "employer",
        "bool_and(leaving_reported_at IS NOT NULL) FROM employments",
    ),
}

WALKS: Mapping[str, Walk] = {
    "sublet-answer": Walk(
        "sublet-answer:{sublet}",
        "noted-agree",
        {"agree": "agree", "sign": "sign"},
        "landlord",
        "count(*) = 1 FROM sublet_consents WHERE state = 'given' AND words_read <> ''",
    ),
    "answer-stay": Walk(
        "answer-stay:{stay}",
        "thanks-lives",
        {"lives-there": "lives"},
        "landlord",
        "bool_and(assurance = 'confirmed') FROM stays",
    ),
    "channels": Walk("channels", "nobody-yet"),
    "along": Walk(
        "along:{stay}",
        "invite",
        {"who": "adults", "adults": "2"},
        "tenant",
        "count(*) = 1 FROM declarations WHERE kind = 'change'",
    ),
    "change": Walk(
        "change:{stay}",
        "noted",
        {"what": "phone", "phone": "19900000008", "changed-on": "昨天"},
        "tenant",
        "count(*) = 1 FROM declarations WHERE kind = 'change'",
        page="phone",
    ),
    "campaign-answer": Walk("campaign-answer:1.ok", "refused-not-asked"),
    "declare": Walk(
        "declare:{house}", "receipt", tenant() | CHILDS, then=DECLARED, page=f"id-number phone {CHILD_ASKED}"
    ),
    "declare by a guardian": Walk(
        "declare:{house}", "receipt", GUARDIAN, then=DECLARED, page="document name id-number phone"
    ),
    "enter-code": Walk("enter-code:me", "tied", {"phone": PHONE}, then=TIED, page="phone code"),
    "foreigner": Walk(
        "foreigner:{house}",
        "next",
        GUEST,
        then=f"{DECLARED} AND f.kind = 'foreigner'",
        page="id-number born phone permit-number",
    ),
    "dispute": Walk(
        "dispute:{house}",
        "noted",
        {"about": "deposit", "words": "押金", "phone": "19900000008"},
        then=ASKED,
        page="phone",
    ),
    "hazard": Walk(
        "hazard:{house}",
        "thanks",
        {"kind": "F1", "where": "public", "public-place": "stairs", "act": "blocked"}
        | {"photo": "skip", "words": "skip"},
        then="count(*) = 1 FROM hazard_reports",
    ),
    "sublet": Walk(
        "sublet:{stay}",
        "noted",
        {"consent": "not-yet", "words": "301"},
        "tenant",
        "count(*) = 1 FROM help_requests WHERE kind = 'sublet-no-consent'",
    ),
    "tip": Walk("tip:{house}", "kept", {"kind": "P1", "words": "夜里很吵"}, then="count(*) = 1 FROM tips"),
    "faq": Walk("faq", "of-topic", {"words": "browse", "topic": "papers"}),
    "grid-worker": Walk(
        "grid-worker:{house}",
        "ended",
        {"words": "楼道灯坏了", "more": "done"},
        then="count(*) = 1 FROM thread_posts",
    ),
    "inbox": Walk("inbox", "list", who="officer"),
    "officer": Walk("officer", "welcome", {"officer-code": "{house}"}, then=DESK, page="officer-code"),
    "queue": Walk(
        "queue",
        "done-accept",
        {"decision": "accept"},
        "officer",
        "count(*) = 1 FROM declarations WHERE state = 'accepted'",
    ),
    "cases": Walk(
        "cases",
        "done",
        {"accept": "all"},
        "officer",
        "count(*) > 0 FROM declarations WHERE state = 'accepted'",
    ),
    "request": Walk(
        "request:{request}",
        "no-longer-waits",
        {"seen-to": "done"},
        "officer",
        "count(*) > 0 FROM help_requests WHERE done_at IS NOT NULL",
    ),
    "thread": Walk(
        "thread:{thread}",
        "sent",
        {"answer": "明天上午来看"},
        "officer",
        "count(*) = 1 FROM thread_posts WHERE officer_id IS NOT NULL",
    ),
    "today": Walk("today", "waiting", who="officer"),
    "visit": Walk("visit:{house}", "kept", VISIT, "officer", "count(*) = 1 FROM visits", "others-named"),
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
    "leave-chat": Walk(
        "leave-chat",
        "left-now",
        {"sure": "leave"},
        "tenant",
        "bool_and(person_id IS NULL) FROM contacts WHERE address = 'walker'",
    ),
    "link": Walk(
        "link",
        "code-shown",
        {"show": "show"},
        "tenant",
        "count(*) = 1 FROM codes WHERE purpose = 'link' AND used_at IS NULL",
    ),
    "menu": Walk("menu", "to-dos", who="landlord"),
    "mine": Walk("mine", "next", who="tenant"),
    "move-out": Walk(
        "move-out:{stay}",
        "give-back",
        {"moved-on": "昨天"},
        "tenant",
        "count(*) = 1 FROM declarations WHERE kind = 'leaving'",
    ),
    "my-data": Walk(
        "my-data:page", "page", who="tenant", then="count(*) = 1 FROM links WHERE at = 'my-data'"
    ),
    "remind-here": Walk("remind-here", "no-need"),
    "notices": Walk("notices", "stopped", {"what": "stop"}, then="bool_or(opted_out) FROM contacts"),
    "pact": Walk("pact", "no-pact"),
    "permit": Walk(
        "permit", "noted", {"have": "have", "issued-on": "昨天"}, "tenant", "count(*) = 1 FROM permits"
    ),
    "places": Walk("places:{house}", "kinds"),
    "places of a kind": Walk("places:gear.{house}", "next-gear"),
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
    "authorise": Walk(
        "authorise",
        "made",
        {"who": "add", "sure": "yes"},
        "landlord",
        "count(*) = 1 FROM invitations WHERE kind = 'relative'",
    ),
    "check-in": Walk(
        "check-in:s{stay}",
        "issued",
        {"number": "A7", "issued-on": "今天"},
        "landlord",
        "count(*) = 1 FROM cards WHERE returned_on IS NULL",
    ),
    "check-out": Walk(
        "check-out:s{stay}",
        "noted-left",
        {"gone": "left", "left-on": "昨天"},
        "landlord",
        "leaving_reported_at IS NOT NULL FROM stays ORDER BY id LIMIT 1",
    ),
    "confirm-all": Walk(
        "confirm-all:all",
        "confirmed",
        {"right": "right"},
        "landlord",
        "count(*) = 1 FROM house_sources WHERE said = 'confirmed'",
    ),
    "equipment": Walk(
        "equipment:{house_id}",
        "noted",
        {
            "kind": "sprinkler",
            "number": "2",
            "place": "楼梯口",
            "made-on": "skip",
            "expires-on": "2026年5月1日",
        }
        | {"photo": "skip"},
        "landlord",
        "count(*) = 1 FROM devices WHERE expires_on = '2026-05-01'",
    ),
    "invite": Walk(
        "invite:{house_id}",
        "made-next",
        {"room": "301"},
        "landlord",
        "count(*) = 1 FROM invitations WHERE used_at IS NULL",
    ),
    "invited": Walk(
        "i_{token}",
        "receipt",
        tenant(),
        then="bool_or(assurance = 'confirmed') FROM stays",
        page="id-number phone",
    ),
    "lease": Walk(
        "lease:{house_id}",
        "noted",
        {"state": "filed", "room": "301", "number": "BA-1", "filed-on": "昨天", "until": "skip"},
        "landlord",
        "count(*) = 1 FROM lease_filings",
    ),
    "how-let": Walk(
        "how-let:{house_id}",
        "still-listed",
        {"how": "vacant", "since": "昨天"},
        "landlord",
        "letting = 'vacant' FROM houses ORDER BY id LIMIT 1",
    ),
    "new-house": Walk(
        "new-house",
        "noted",
        {"village": "东村", "place": "村口第二家", "type": "unsure", "letting": "let", "how-let": "by-room"}
        | {"owner-lives": "no", "manager": "skip", "name": "陈平", "phone": PHONE, "check": "send"}
        | dict.fromkeys(("rooms", "beds", "floors", "corridors"), "3")
        | {"area": "80"},
        then="count(*) = 1 FROM house_claims",
        page="phone",
    ),
    "object": Walk(
        "object:{house_id}",
        "noted",
        {"about": "class", "words": "整改已经做完", "photo": "skip", "check": "send"},
        "landlord",
        "count(*) = 1 FROM help_requests WHERE kind = 'objection'",
    ),
    "report-many": Walk(
        "report-many:{house_id}",
        "reported",
        {"lines": f"李四，{resident_id(8)}，19900000008，301，6月1日", "check": "send"},
        "landlord",
        "count(*) = 1 FROM stays WHERE reported_at IS NOT NULL",
        "lines",
    ),
    "self-check": Walk(
        "self-check:{house_id}",
        "end",
        {"gear": "fine", "hazards": "none", "photo": "skip", "note": "skip"},
        "landlord",
        "count(*) = 1 FROM self_checks",
    ),
    "sublandlord": Walk(
        "sublandlord:{house}",
        "noted",
        {"consent": "none", "rooms": "3", "name": "陈平", "phone": PHONE},
        then="count(*) = 1 FROM house_claims WHERE role = 'sublandlord'",
        page="phone",
    ),
    "who-sublets": Walk(
        "who-sublets:{house_id}",
        "made",
        {"sure": "yes"},
        "landlord",
        "count(*) = 1 FROM invitations WHERE kind = 'sublandlord'",
    ),
}
WALKS = {**WALKS, **OF_ORGANISATIONS}
AT_HINTS = {"language", "leave-chat", "notices", "remind-here"}
"""What is settled in a chat of hints itself: it concerns the chat, not a person."""


@pytest.fixture
async def village(db: Database, vault: Vault) -> Village:
    return await settled(db, vault)


def test_every_flow_has_a_row() -> None:
    assert {name.partition(" ")[0] for name in WALKS} == set(FLOWS)


LINKED = [level for level in CARRIES if level not in ("everything", "hints")]
"""At `everything` the walks are those of tests/test_every_walk.py on the web."""


@pytest.mark.parametrize("level", LINKED)
@pytest.mark.parametrize("name", WALKS)
async def test_a_flow_reaches_its_end(village: Village, name: str, level: str) -> None:
    walk = WALKS[name]
    walker = await chat_of(village, walk, level)
    await walker.walk(walk)
    assert walk.end in walker.visitor.keys
    assert await village.one(f"SELECT {walk.then}")
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
