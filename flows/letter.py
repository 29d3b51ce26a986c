"""A landlord reads the responsibility letter of the place and signs it by typing a name."""

from collections.abc import Iterator, Sequence
from hashlib import sha256

from flows.deeds import SignLetter
from flows.engine import Refused, Scene, ask, do, find, flow, say
from flows.facts import LetterFor, LetterSeen, MyHouses
from flows.houses import my_house, proven, turned_down
from flows.kinds import Choice, Signature
from locales import words
from programmes.texts import letter as text_of


@flow("letter")
async def letter(scene: Scene) -> str | None:
    """Subject: the id of a house, or nothing."""
    if await proven("landlord") is None:
        return None
    house = await my_house(scene.subject)
    if house is None:
        return None
    wanted = await find(LetterFor(house.id))
    if wanted is None or not scene.pack.letters:
        await say("no-letter", then=("menu",))
        return None
    until = wanted.signed_until
    if until is not None and until >= scene.today:
        term = scene.pack.letters[0].months
        await say("in-force" if term else "in-force-open", date=until, address=wanted.address, then=("menu",))
        return None
    await sign(scene, wanted)
    return None


async def sign(scene: Scene, wanted: LetterSeen) -> None:
    rule = scene.pack.letters[0]
    text = text_of(scene.pack, rule.name, scene.lang)
    meant = [wanted.address]
    if rule.unit == "by_lessor":
        meant = [house.address for house in await find(MyHouses()) if not house.represents]
    named = houses_named(meant, text.lang)
    filled = text.filled(
        landlord=wanted.landlord,
        house=named,
        date=words.full_day(text.lang, scene.today),
        office=wanted.office,
    )
    await say("read-first", title=rule.title)
    if len(meant) > 1:
        await say("covers", count=len(meant))
    for part in paragraphs(filled):
        await say("part", text=part)
    if await ask("read", Choice("sign", "later")) == "later":
        await say("come-back", then=(f"letter:{wanted.house_id}", "menu"))
        return
    typed = await ask("signature", Signature(wanted.landlord), name=wanted.landlord)
    try:
        number = await do(
            SignLetter(wanted.house_id, typed, sha256(filled.encode()).hexdigest(), filled, text.lang)
        )
    except Refused as refused:
        if refused.code == "text-changed":
            raise Refused("text-changed", "read") from refused
        await turned_down(refused, "menu")
        return
    await say("signed", number=number, address=wanted.address, then=("lesson:fire-safety", "menu"))


def houses_named(addresses: Sequence[str], lang: str) -> str:
    """What stands in the letter for the house: one address, or all of them and how many they are."""
    if len(addresses) == 1:
        return addresses[0]
    between = words.text(lang, "letter", "between")
    return words.text(lang, "letter", "houses", {"list": between.join(addresses), "count": len(addresses)})


def paragraphs(markdown: str) -> Iterator[str]:
    """A letter's sections as plain text, each short enough for one message; headings stay with what follows."""
    section: list[str] = []
    for line in markdown.splitlines():
        heading = line.startswith("#")
        if heading and section:
            yield "\n".join(section)
            section = []
        if line.strip():
            section.append(line.lstrip("#- ").strip())
    if section:
        yield "\n".join(section)
