"""Names of questions are a contract: stored, translated, logged. A name may be added here, never silently lost.

`tests/question_names.txt` holds them per flow in the order the script asks them; `*` stands for a repetition's number
or a pack's own id. After a change on purpose: `python -m tests.test_question_names` writes the file anew.
"""

import ast
import inspect
import textwrap
from collections.abc import Callable, Iterator
from pathlib import Path
from types import FunctionType
from typing import Any, cast

import pytest

import flows
from flows import engine
from flows.engine import FLOWS, ask, each
from flows.kinds import Text

FILE = Path(__file__).with_name("question_names.txt")
ASKING = (engine.ask, engine.ask_optional)

assert flows.__all__, "importing the package registers every flow"


def names(script: Callable[..., Any]) -> list[str]:
    """What a script and the functions it calls ask, in the order of the source."""
    return list(dict.fromkeys(_asked(cast(FunctionType, script), set())))


def _asked(function: FunctionType, seen: set[FunctionType]) -> Iterator[str]:
    if function in seen:
        return
    seen.add(function)
    tree = ast.parse(textwrap.dedent(inspect.getsource(function)))
    body = cast(ast.AsyncFunctionDef, tree.body[0]).body
    repeated = _repetitions(body)
    for call in _calls(body):
        meant = _meant(call.func, function)
        if meant in ASKING:
            yield _name(call.args[0], repeated, function)
        elif (
            isinstance(meant, FunctionType)
            and meant.__module__.startswith("flows.")
            and inspect.iscoroutinefunction(meant)
        ):
            yield from _asked(meant, seen)


def _meant(called: ast.expr, function: FunctionType) -> Any:
    """What `name` or `module.name` stands for in the module of the function."""
    match called:
        case ast.Name(id=name):
            return function.__globals__.get(name)
        case ast.Attribute(value=ast.Name(id=module), attr=name):
            return getattr(function.__globals__.get(module), name, None)
    return None


def _calls(body: list[ast.stmt]) -> list[ast.Call]:
    found = [node for statement in body for node in ast.walk(statement) if isinstance(node, ast.Call)]
    return sorted(found, key=lambda call: (call.lineno, call.col_offset))


def _repetitions(body: list[ast.stmt]) -> dict[str, str]:
    """`for named in each("child", n)` makes `named("name")` mean child.*.name; `x = numbered("card", id)` makes x card.*."""
    found = {}
    for statement in body:
        for node in ast.walk(statement):
            if isinstance(node, ast.For) and isinstance(node.iter, ast.Call) and _called(node.iter) == "each":
                found[cast(ast.Name, node.target).id] = _said(node.iter.args[0]) + ".*"
            if (
                isinstance(node, ast.Assign)
                and isinstance(node.value, ast.Call)
                and _called(node.value) == "numbered"
            ):
                found[cast(ast.Name, node.targets[0]).id] = _said(node.value.args[0]) + ".*"
    return found


def _said(given: ast.expr) -> str:
    assert isinstance(given, ast.Constant)
    return str(given.value)


def _called(call: ast.Call) -> str:
    return call.func.id if isinstance(call.func, ast.Name) else ""


def _name(given: ast.expr, repeated: dict[str, str], function: FunctionType) -> str:
    match given:
        case ast.Constant(value=str(name)):
            return name
        case ast.JoinedStr(values=parts):
            return "".join(str(p.value) if isinstance(p, ast.Constant) else "*" for p in parts)
        case ast.Name(id=name) if name in repeated:
            return repeated[name]
        case ast.Call(func=ast.Name(id="numbered"), args=[ast.Constant(value=str(name)), *_]):
            return f"{name}.*"
        case ast.Call(func=ast.Name(id=named), args=[ast.Constant(value=str(name))]) if named in repeated:
            return f"{repeated[named]}.{name}"
    raise AssertionError(
        f"{function.__module__}.{function.__name__} line {given.lineno}: this name cannot be read from the source"
    )


def written() -> dict[str, list[str]]:
    lines = (line.split(": ", 1) for line in FILE.read_text("utf-8").splitlines() if ": " in line)
    return {flow: asked.split() for flow, asked in lines}


def as_text() -> str:
    return "".join(
        f"{name}: {' '.join(names(flow.script))}\n"
        for name, flow in sorted(FLOWS.items())
        if names(flow.script)
    )


@pytest.mark.parametrize("flow", sorted(FLOWS))
def test_no_name_is_lost_or_unlisted(flow: str) -> None:
    asked, listed = names(FLOWS[flow].script), written().get(flow, [])
    assert set(listed) - set(asked) == set(), (
        "stored answers would be orphaned: keep the name, or remove it from the list on purpose"
    )
    assert set(asked) - set(listed) == set(), "add it to tests/question_names.txt"
    assert asked == listed, "the order changed"


def test_no_flow_is_lost() -> None:
    assert set(written()) <= set(FLOWS)


@pytest.mark.parametrize(
    ("name", "fits"), [("child.2.name", "child.*.name"), ("house.1", "house.*"), ("moved-in", "moved-in")]
)
def test_names_are_read_as_they_are_stored(name: str, fits: str) -> None:
    assert any(fits in asked for asked in written().values())
    assert engine.words_key(name) == engine.words_key(fits.replace("*", "1"))


def test_every_way_of_naming_is_read() -> None:
    async def script(scene: Any) -> None:
        if await engine.ask("one", Text()) == "two":
            await engine.ask_optional("two", Text())
        for named in each("child", 2):
            await ask(named("name"), Text())
        for page in range(3):
            await ask(f"page.{page}", Text())

    assert names(script) == ["one", "two", "child.*.name", "page.*"]


def test_a_name_that_cannot_be_read_is_told() -> None:
    async def script(scene: Any) -> None:
        await ask(scene.subject, Text())

    with pytest.raises(AssertionError, match="cannot be read"):
        names(script)


if __name__ == "__main__":
    FILE.write_text(as_text(), "utf-8")
