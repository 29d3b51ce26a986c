"""Who lives along: adults are counted and invited, children are declared by their guardian (decision 9)."""

from dataclasses import dataclass, replace

from flows.consents import Consented
from flows.declare_who import Somebody, guardians_consent, is_young, told_as
from flows.deeds import Child
from flows.engine import Scene, ask, each, say
from flows.kinds import Choice, IdNumber, PersonName, Whole
from locales import words

ALONG = ("none", "one", "two", "adults", "children", "both")
FEW = {"one": 1, "two": 2}
RELATIONS = ("own", "grandchild", "relative")
PAPERS = ("resident-id", "household-book", "birth-certificate", "none")


@dataclass(frozen=True, slots=True)
class Along:
    """Who lives along, and the questions `asked` about them; `left_out` are children without a guardian's consent."""

    adults: int = 0
    children: tuple[Child, ...] = ()
    left_out: int = 0
    consent: Consented | None = None
    asked: tuple[str, ...] = ("along",)


async def along(scene: Scene, somebody: Somebody) -> Along:
    """Other adults are only counted (they declare themselves); children are declared here, if their guardian agrees."""
    who, age, ways = somebody.declarant, scene.pack.declare.guardian_age, Choice(*ALONG)
    others = await ask("along", ways, who=who, name=somebody.called)
    found = Along(FEW.get(others, 0), consent=somebody.consent)
    if others in ("adults", "both"):
        adults = await ask("adults", Whole(1, 20), who=who, name=somebody.called)
        found = replace(found, adults=adults, asked=(*found.asked, "adults"))
    if others not in ("children", "both"):
        return found
    count = await ask("children", Whole(1, 6, suggest=(1, 2, 3)), who=who, name=somebody.called, age=age)
    found = replace(found, asked=(*found.asked, "children"))
    if found.consent is None:
        consent = await guardians_consent(scene, who, "leave-out")
        found = replace(found, consent=consent, asked=(*found.asked, "child-consent"))
        if consent is None:
            await say("children-left-out", count=count)
            return replace(found, left_out=count)
    return await children_along(scene, somebody, found, count)


async def children_along(scene: Scene, somebody: Somebody, others: Along, count: int) -> Along:
    """`n` and what the chat calls them tell the children apart; one of 16 or older is counted with the adults."""
    children: list[Child] = []
    grown = 0
    ways, papers = Choice(*RELATIONS), Choice(*PAPERS)
    who, guardian = somebody.declarant, somebody.called
    asked, n = [*others.asked], 0
    for named in each("child", count):
        n += 1
        name = await ask(named("name"), PersonName(), sensitive=True, n=n, count=count)
        label = words.text(scene.lang, "declare", "nth-child-named", {"n": n, "name": name})
        called, child = (told_as(scene, plain, "nth-child", n) for plain in (name, label))
        relation = await ask(
            named("relation"), ways, sensitive=True, name=called, child=child, who=who, guardian=guardian
        )
        document = await ask(named("document"), papers, sensitive=True, name=called, child=child)
        number, parts = "", ["name", "relation", "document"]
        if document != "none":
            kind = IdNumber(document)
            number = await ask(
                named("number"), kind, sensitive=True, name=called, child=child, document=document
            )
            parts.append("number")
        asked += [named(part) for part in parts]
        if is_young(scene, document, number) is False:
            grown += 1
            await say("grown-child", name=called, age=scene.pack.declare.guardian_age)
            continue
        children.append(Child(name, document, number, relation))
    return replace(
        others,
        adults=others.adults + grown,
        children=tuple(children),
        asked=tuple(asked),
    )
