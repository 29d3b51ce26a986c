"""Another language, named in itself."""

from flows.deeds import SetLanguage
from flows.engine import Scene, ask, do, flow, say
from flows.kinds import Choice
from locales import words


@flow("language")
async def language(scene: Scene) -> str | None:
    """Subject: the code of a house whose first screen comes next, or nothing."""
    labels = {lang: words.text(lang, "page", "language-name") for lang in words.languages()}
    lang = await ask("which", Choice(*labels), labels=labels)
    await do(SetLanguage(lang))
    if scene.subject:
        return f"welcome:{scene.subject}"
    await say("changed", then=("menu",))
    return None
