"""Where the rental desk (旅馆总台) of a house is, when it is open, and what it helps with."""

# Demands: 003-24, 003-25, 003-26

from dataclasses import dataclass

from flows.engine import Fact, Scene, find, flow, say
from flows.facts import MyStays
from locales import words

MOST = 3


@dataclass(frozen=True, slots=True)
class Desk:
    """A desk as anybody may see it."""

    name: str
    place: str
    hours: str
    phone: str
    services: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DesksNear(Fact[tuple[Desk, ...]]):
    """The desks that look after a house, else those of its village, by the code of its plate; at most three."""

    house_code: str


@flow("desk-near", passing=True)
async def desk_near(scene: Scene) -> str | None:
    """Subject: the code of a house; without one, where the speaker lives."""
    code = scene.subject
    if not code:
        stays = await find(MyStays())
        code = stays[0].house_code if stays else ""
    desks = await find(DesksNear(code)) if code else ()
    if not desks:
        await say("no-desk", then=("help-me:help-fill", "menu"))
        return None
    unsaid = words.text(scene.lang, "desk-near", "ask-there")
    between = words.text(scene.lang, "letter", "between")
    for desk in desks[:MOST]:
        await say(
            "desk",
            name=desk.name,
            place=desk.place or unsaid,
            hours=desk.hours or unsaid,
            phone=desk.phone or unsaid,
            services=between.join(desk.services) or unsaid,
        )
    await say("next", then=("menu",))
    return None
