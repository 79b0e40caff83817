"""Calls of what cannot be called."""

import ast
import builtins
import types

from learnpy.explanations.model import Explanation
from learnpy.explanations.scene import ErrorScene, Explainer
from learnpy.explanations.values import MISSING
from learnpy.explanations.words import code, quoted, type_name
from learnpy.language import say

_HOLDERS = (list, tuple, dict, str)
_TABLES = ("DataFrame", "Series", "ndarray")


def _not_callable(scene: ErrorScene) -> Explanation | None:
    call = scene.node
    if not isinstance(scene.error, TypeError) or not scene.is_own:
        return None
    if not isinstance(call, ast.Call) or "not callable" not in scene.message:
        return None
    value = scene.value_of(call.func)
    said = (quoted(scene.message) or ["?"])[0]
    type_told = type_name(value) if value is not MISSING else said
    fact = scene.told(call.func, type_told)
    meaning = say("{fact}, and cannot be called with `( )`.", fact=fact)
    name = call.func.id if isinstance(call.func, ast.Name) else ""
    if name in builtins.__dict__ and value is not builtins.__dict__[name]:
        return _shadowed(scene, meaning, name)
    if isinstance(value, types.ModuleType):
        return _module_called(scene, meaning, call, value)
    if isinstance(call.func, ast.Constant | ast.Tuple | ast.List) or _is_on_next_line(scene, call):
        return Explanation(
            meaning,
            say(
                "A value followed by `( )` is read as a call. Most often a comma or an operator is "
                "missing between the two."
            ),
            (
                say(
                    "Put what is missing between {value} and the `(`: `,` or `*`.",
                    value=scene.code(call.func),
                ),
            ),
        )
    source = scene.source(call.func)
    if type(value) in _HOLDERS or type_told in _TABLES:
        inside = scene.source(call.args[0]) if call.args else "…"
        return Explanation(
            meaning,
            say("Round brackets call a function; square brackets take an item out."),
            (say("Write {code}.", code=code(f"{source}[{inside}]")),),
        )
    return Explanation(
        meaning,
        say("Round brackets after a name call a function with that name."),
        (
            say("If you want to multiply, write the sign: {code}.", code=code(f"{source} * (…)")),
            say(
                "If {name} should be a function, look where the name got another value.",
                name=code(source),
            ),
        ),
    )


def _shadowed(scene: ErrorScene, meaning: str, name: str) -> Explanation:
    line, other = _given_in(scene, name), code(f"my_{name}")
    if not line:
        return Explanation(
            meaning,
            say(
                "{name} is a name of Python's own, and your program gave it another value. From "
                "then on, Python's {name} cannot be reached.",
                name=code(name),
            ),
            (say("Take another name for your value, for example {name}.", name=other),),
        )
    return Explanation(
        meaning,
        say(
            "{name} is a name of Python's own, and in line {line} your program gave it another "
            "value. From then on, Python's {name} cannot be reached.",
            name=code(name),
            line=line,
        ),
        (
            say(
                "Take another name for your value in line {line}, for example {name}.",
                line=line,
                name=other,
            ),
        ),
    )


def _module_called(
    scene: ErrorScene, meaning: str, call: ast.Call, module: types.ModuleType
) -> Explanation:
    source = scene.source(call.func)
    inside = source.rpartition(".")[2]
    has_same = callable(module.__dict__.get(inside))
    return Explanation(
        meaning,
        say("A module holds functions, and you call one of those."),
        (
            say(
                "Write {code}, or import it with {importing}.",
                code=code(f"{source}.{inside}(…)"),
                importing=code(f"from {module.__name__} import {inside}"),
            )
            if has_same
            else say("Name the function in the module: {code}.", code=code(f"{source}.…()")),
        ),
    )


EXPLAINERS: tuple[Explainer, ...] = (_not_callable,)


def _given_in(scene: ErrorScene, name: str) -> int:
    """The first line that gives a name a value."""
    lines = [
        node.lineno
        for node in scene.walk()
        if (isinstance(node, ast.Name) and node.id == name and isinstance(node.ctx, ast.Store))
        or (isinstance(node, ast.FunctionDef | ast.ClassDef) and node.name == name)
    ]
    return min(lines, default=0)


def _is_on_next_line(scene: ErrorScene, call: ast.Call) -> bool:
    return call.func.end_lineno != call.end_lineno and scene.find(ast.List) is not None
