"""Another language, named in itself."""

from flows.deeds import SetLanguage
from flows.engine import AskAgain, Scene, ask, do, flow, say
from flows.kinds import Choice, Invalid, Reading
from locales import words
from locales.languages import language_named

A_PAGE = 6


class Tongue(Choice):
    """A language of the list, or one that is named without being on this page of it."""

    def read(self, text: str, at: Reading) -> str:
        try:
            return super().read(text, at)
        except Invalid:
            named = language_named(text)
            if named is None:
                raise
            return named


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
        earlier = ("first",) if first else ()
        lang = await ask(f"which.{page}", Tongue(*labels, *further, *earlier), labels=labels)
        if lang == "first":
            raise AskAgain("which.1")
        if lang != "more":
            return lang
    raise AssertionError("the last page has no more")
