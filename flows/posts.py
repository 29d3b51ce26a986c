"""A kind of answer of its own: words or a photo, as people write to each other."""

import re
from typing import ClassVar

from flows.kinds import Reading, Suggest


class Post(Suggest):
    """Free words, or a photo as `file:<id>`; the suggestions are ways to end."""

    _FILE: ClassVar = re.compile(r"file:([0-9]{1,18})")

    def __init__(self, endings: tuple[str, ...], most: int = 500) -> None:
        super().__init__(endings, 1, most)

    def read(self, text: str, at: Reading) -> str:
        return text if self._FILE.fullmatch(text) else super().read(text, at)

    @classmethod
    def file_in(cls, said: str) -> str:
        """The id of the photo, '' where it is words."""
        found = cls._FILE.fullmatch(said)
        return found[1] if found else ""
