"""Another language, named in itself."""

from flows.deeds import SetLanguage
from flows.engine import Scene, ask, do, flow, say
from flows.kinds import Choice
from locales import words

A_PAGE = 6


@flow("language")
async def language(scene: Scene) -> str | None:
    """Subject: the code of a house whose first screen comes next, or nothing."""
    await do(SetLanguage(await which()))
    if scene.subject:
        return f"welcome:{scene.subject}"
    await say("changed", then=("menu",))
    return None


async def which() -> str:
    spoken = words.languages()
    for page, first in enumerate(range(0, len(spoken), A_PAGE), 1):
        labels = {lang: words.text(lang, "page", "language-name") for lang in spoken[first : first + A_PAGE]}
        further = ("more",) if first + A_PAGE < len(spoken) else ()
        lang = await ask(f"which.{page}", Choice(*labels, *further), labels=labels)
        if lang != "more":
            return lang
    raise AssertionError("the last page has no more")
