"""Places near where one lives: to learn for nothing, to charge, to buy fire gear, to be served; nearest area first."""

# Demands: 000-95, 004-10, 004-20

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from flows.engine import Fact, Scene, find, flow, say
from flows.facts import MyHouses, MyStays
from locales import words
from programmes.sections.hazards import PLACE_KINDS

MOST = 6


@dataclass(frozen=True, slots=True)
class PlaceSeen:
    """A place as anybody may see it; "" where something is not known."""

    kind: str
    name: str
    address: str
    hours: str = ""
    url: str = ""
    phone: str = ""


@dataclass(frozen=True, slots=True)
class PlacesNear(Fact[tuple[PlaceSeen, ...]]):
    """Places of a house's area and of all areas above it, by the code of its plate: nearest area first, six of a kind."""

    house_code: str


@flow("places", passing=True)
async def places(scene: Scene) -> str | None:
    """Subject: a kind, the code of a house, or both (`charging.JD12A7`); without a code, where the speaker lives or lets."""
    kind, code = asked_for(scene.subject)
    code = code or await own_house()
    if not code:
        await say("no-home", then=("declare", "grid-worker", "menu"))
        return None
    known = await find(PlacesNear(code))
    kinds = [one for one in PLACE_KINDS if any(place.kind == one for place in known)]
    if not kind and len(kinds) > 1:
        labels = {start(one, code): words.text(scene.lang, "places", f"kind-{one}") for one in kinds}
        await say("kinds", then=(*labels, "menu"), labels=labels)
        return None
    kind = kind or (kinds[0] if kinds else "")
    shown = [place for place in known if place.kind == kind][:MOST]
    if not shown:
        more = others(scene.lang, kinds, code)
        await say("none", then=(f"grid-worker:{code}", *more, "menu"), labels=more)
        return None
    for place in shown:
        lines = "\n".join(told(scene.lang, place))
        await say("place", name=place.name, lines=lines, link=place.url or None)
    more = others(scene.lang, [one for one in kinds if one != kind], code)
    await say(f"next-{kind}", then=(*more, "menu"), labels=more)
    return None


async def own_house() -> str:
    """The code of the house the speaker lives in or lets; "" if there is none."""
    lived = next((stay.house_code for stay in await find(MyStays()) if stay.house_code), "")
    return lived or next((house.code for house in await find(MyHouses())), "")


async def offered(kind: str, code: str) -> tuple[str, ...]:
    """The start of this conversation for a button of another one; nothing where no such place is known."""
    near = await find(PlacesNear(code)) if code else ()
    return (start(kind, code),) if any(place.kind == kind for place in near) else ()


def start(kind: str, code: str) -> str:
    return f"places:{kind}.{code}"


def others(lang: str, kinds: Sequence[str], code: str) -> dict[str, str]:
    return {f"places:{code}": words.text(lang, "places", "other-kinds")} if kinds else {}


def asked_for(subject: str) -> tuple[str, str]:
    """The kind and the code of a subject, "" for what it does not name."""
    kind, _, code = subject.partition(".")
    return (kind, code) if kind in PLACE_KINDS else ("", subject)


def told(lang: str, place: PlaceSeen) -> Iterator[str]:
    """What is known of a place, a line each."""
    for name in ("address", "hours", "phone"):
        if value := getattr(place, name):
            yield words.text(lang, "places", f"line-{name}", {"value": value})
