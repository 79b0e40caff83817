"""Going through items."""

import ast
from typing import Any

from learnpy.explanations.model import Explanation
from learnpy.explanations.scene import ErrorScene, Explainer
from learnpy.explanations.values import MISSING
from learnpy.explanations.words import code, kind_named, quoted, type_name
from learnpy.language import say


def _not_iterable(scene: ErrorScene) -> Explanation | None:
    if not isinstance(scene.error, TypeError) or not scene.is_own:
        return None
    if not any(w in scene.message for w in ("is not iterable", "not an iterable", "non-iterable")):
        return None
    name, node = _iterated(scene)
    told = scene.told(node, name) or say("This is {kind}", kind=kind_named(name))
    meaning = say("{fact}, and there are no items in it to go through.", fact=told)
    if name in ("int", "float"):
        return _over_number(scene, meaning, node)
    if name in ("function", "method", "builtin_function_or_method"):
        source = scene.source(node)
        return Explanation(
            meaning,
            say("Without parentheses it is the function itself, and not what it gives back."),
            (say("Call it: {code}.", code=code(f"{source}()")),),
        )
    if name == "coroutine":
        source = scene.source(node)
        return Explanation(
            meaning,
            say("An `async` function gives a promise first, and `await` waits for its value."),
            (say("Write {code}.", code=code(f"await {source}")),),
        )
    return Explanation(
        meaning,
        "",
        (
            say(
                "Look at where the value comes from: should it be a list, or one of its attributes?"
            ),
        ),
    )


def _over_number(scene: ErrorScene, meaning: str, node: ast.expr | None) -> Explanation:
    source = scene.source(node) if node is not None else "…"
    if isinstance(scene.node, ast.Compare):
        return Explanation(
            meaning,
            say("`in` looks for a value among the items of a list, a text or a dictionary."),
            (say("Compare two numbers with `==`, or put the number into a list: `[…]`."),),
        )
    if isinstance(node, ast.Call) and scene.source(node.func) == "len":
        items = scene.source(node.args[0]) if node.args else "…"
        loop = code(f"for item in {items}:")
        return Explanation(
            meaning,
            say("`len()` gives one number: how many items there are."),
            (
                say("Go through the items themselves: {code}.", code=loop),
                say("To count from `0`, write {code}.", code=code(f"range({source})")),
            ),
        )
    if isinstance(scene.node, ast.Call) and node in scene.node.args:
        function = scene.source(scene.node.func)
        return Explanation(
            meaning,
            say(
                "{function} goes through the items of something: a list, a text, a range.",
                function=code(f"{function}()"),
            ),
            (say("Put the values into a list: {code}.", code=code(f"{function}([{source}, …])")),),
        )
    return Explanation(
        meaning,
        say("`for` goes through the items of something: a list, a text, a range."),
        (say("To count from `0` up to it, write {code}.", code=code(f"range({source})")),),
    )


def _at_its_end(scene: ErrorScene) -> Explanation | None:
    if not isinstance(scene.error, StopIteration) or not scene.is_own:
        return None
    call = scene.node
    source = scene.source(call.args[0]) if isinstance(call, ast.Call) and call.args else "it"
    loop, default = code(f"for item in {source}:"), code(f"next({source}, None)")
    return Explanation(
        say("`next()` asked {name} for one more item, and there is none left.", name=code(source)),
        say("Each `next()` takes one item, and then it is used up."),
        (
            say("Go through all items with a loop: {code}.", code=loop),
            say("Or say what to take at the end: {code}.", code=default),
        ),
    )


EXPLAINERS: tuple[Explainer, ...] = (_not_iterable, _at_its_end)


def _iterated(scene: ErrorScene) -> tuple[str, ast.expr | None]:
    names = [each for each in quoted(scene.message) if each.isidentifier()]
    name = names[-1] if names else ""
    node = scene.node
    if isinstance(node, ast.Compare) and isinstance(node.ops[0], ast.In | ast.NotIn):
        return name, node.comparators[0]
    loop = scene.find(ast.For)
    if isinstance(node, ast.Call) and node.args:
        fitting = (a for a in node.args if _is(scene.value_of(a), name))
        is_looped = isinstance(loop, ast.For) and loop.iter is node
        return name, next(fitting, node if is_looped else node.args[0])
    if isinstance(loop, ast.For) and loop.lineno == scene.line:
        return name, loop.iter
    return name, node if isinstance(node, ast.expr) else None


def _is(value: Any, name: str) -> bool:
    return value is not MISSING and type_name(value) == name
