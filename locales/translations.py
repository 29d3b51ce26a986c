"""Words as a table for translators and back: nothing is taken over unless every cell of it can be used."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from fluent.syntax import FluentParser, FluentSerializer, ast
from fluent.syntax.visitor import Visitor

from locales.words import HERE, OFFICE, ORIGINALS

DRAFT = "Draft: to be reviewed by a native speaker."


@dataclass(frozen=True, slots=True)
class Line:
    """One text: `key` is the message, with `.option` for the words of a button; "" where it is not translated yet."""

    file: str
    key: str
    zh: str
    en: str
    words: str


@dataclass(frozen=True, slots=True)
class Slip:
    """A cell that cannot be used, and why."""

    file: str
    key: str
    why: str


class _Names(Visitor):
    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802  # Fluent's name
        self.names.add(node.id.name)


def names_in(pattern: ast.Pattern) -> frozenset[str]:
    """The values that a text is filled in with."""
    found = _Names()
    found.visit(pattern)
    return frozenset(found.names)


def resource(path: Path) -> ast.Resource:
    return FluentParser().parse(path.read_text("utf-8") if path.exists() else "")


def patterns(tree: ast.Resource) -> dict[str, ast.Pattern]:
    """Every text of a file by its key."""
    found: dict[str, ast.Pattern] = {}
    for message in tree.body:
        if isinstance(message, ast.Message):
            if message.value is not None:
                found[message.id.name] = message.value
            found |= {f"{message.id.name}.{own.id.name}": own.value for own in message.attributes}
    return found


def written(pattern: ast.Pattern) -> str:
    """A text as a translator sees it: as it stands in the file, without the indentation."""
    whole = FluentSerializer().serialize_entry(ast.Message(id=ast.Identifier("x"), value=pattern))
    lines = whole.removeprefix("x =").strip("\n").split("\n")
    return "\n".join(
        line.removeprefix("    ").removeprefix(" ") if place == 0 else line.removeprefix("    ")
        for place, line in enumerate(lines)
    ).strip("\n")


def read(words: str) -> ast.Pattern | None:
    """The text of a cell; None if it is not Fluent."""
    first, *further = words.strip().split("\n")
    tree = FluentParser().parse("\n".join([f"x = {first}", *(f"    {line}" for line in further), ""]))
    (message, *others) = tree.body or (None,)
    if others or not isinstance(message, ast.Message) or message.attributes:
        return None
    return message.value


@cache
def files(root: Path = HERE) -> tuple[str, ...]:
    """The files that every language has."""
    names = {path.stem for path in (root / ORIGINALS[0]).glob("*.ftl")}
    return tuple(sorted(names - set(OFFICE)))


def sheet(lang: str, root: Path = HERE) -> Iterator[Line]:
    """All texts in the order of the Chinese files."""
    for file in files(root):
        zh, en, own = (patterns(resource(root / spoken / f"{file}.ftl")) for spoken in (*ORIGINALS, lang))
        for key, pattern in zh.items():
            yield Line(file, key, written(pattern), *(written(p[key]) if key in p else "" for p in (en, own)))


def slips(lines: Iterable[Line], root: Path = HERE) -> Iterator[Slip]:
    """What is wrong with a translated table: no such text, no Fluent, other values than the Chinese, nothing at all."""
    known = {file: patterns(resource(root / ORIGINALS[0] / f"{file}.ftl")) for file in files(root)}
    seen: set[tuple[str, str]] = set()
    for line in lines:
        original = known.get(line.file, {}).get(line.key)
        pattern = read(line.words) if line.words.strip() else None
        if original is None:
            yield Slip(line.file, line.key, "there is no such text")
        elif (line.file, line.key) in seen:
            yield Slip(line.file, line.key, "stands twice")
        elif not line.words.strip():
            yield Slip(line.file, line.key, "is empty")
        elif pattern is None:
            yield Slip(
                line.file,
                line.key,
                "cannot be read: a { or } too many, or a line that begins with one of . * [",
            )
        elif names_in(pattern) != names_in(original):
            wanted = ", ".join(f"{{ ${name} }}" for name in sorted(names_in(original))) or "nothing in { }"
            yield Slip(line.file, line.key, f"must be filled in with {wanted}")
        seen.add((line.file, line.key))


def bring_in(lang: str, lines: Iterable[Line], root: Path = HERE) -> int:
    """Writes the files of a language anew from lines without slips; what is not among them stays as it was. Gives how many texts changed."""
    told: dict[str, dict[str, str]] = {}
    for line in lines:
        told.setdefault(line.file, {})[line.key] = line.words
    changed = 0
    for file, given in told.items():
        path = root / lang / f"{file}.ftl"
        before = patterns(resource(path))
        after = before | {
            key: pattern for key, words in given.items() if (pattern := read(words)) is not None
        }
        changed += sum(key not in before or written(before[key]) != written(after[key]) for key in given)
        path.parent.mkdir(exist_ok=True)
        path.write_text(_file(resource(root / ORIGINALS[0] / f"{file}.ftl"), after), "utf-8")
    return changed


def _file(original: ast.Resource, texts: Mapping[str, ast.Pattern]) -> str:
    """A file in the order of the Chinese one, with its own header and no other comments."""
    body: list[ast.EntryType] = [ast.ResourceComment(DRAFT)]
    for message in original.body:
        if not isinstance(message, ast.Message):
            continue
        name = message.id.name
        attributes = [
            ast.Attribute(own.id, texts[f"{name}.{own.id.name}"])
            for own in message.attributes
            if f"{name}.{own.id.name}" in texts
        ]
        if name in texts or attributes:
            body.append(ast.Message(ast.Identifier(name), texts.get(name), attributes))
    return FluentSerializer().serialize(ast.Resource(body))
