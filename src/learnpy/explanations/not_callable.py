"""Calls of what cannot be called."""

import ast
import builtins
import types

from learnpy.explanations.model import Explanation
from learnpy.explanations.scene import ErrorScene, Explainer
from learnpy.explanations.values import MISSING
from learnpy.explanations.words import code, kind, kind_named, quoted

_HOLDERS = (list, tuple, dict, str)


def _not_callable(scene: ErrorScene) -> Explanation | None:
    call = scene.node
    if not isinstance(scene.error, TypeError) or not scene.is_own:
        return None
    if not isinstance(call, ast.Call) or "not callable" not in scene.message:
        return None
    value = scene.value_of(call.func)
    what = kind(value) if value is not MISSING else kind_named((quoted(scene.message) or ["?"])[0])
    told = scene.told(call.func) or f"{scene.code(call.func)} is {what}"
    meaning = f"{told}, and cannot be called with `( )`."
    name = call.func.id if isinstance(call.func, ast.Name) else ""
    if name in builtins.__dict__ and value is not builtins.__dict__[name]:
        return _shadowed(scene, meaning, name)
    if isinstance(value, types.ModuleType):
        return _module_called(scene, meaning, call, value)
    if isinstance(call.func, ast.Constant | ast.Tuple | ast.List) or _is_on_next_line(scene, call):
        return Explanation(
            meaning,
            "A value followed by `( )` is read as a call. Most often a comma or an operator is "
            "missing between the two.",
            (f"Put what is missing between {scene.code(call.func)} and the `(`: `,` or `*`.",),
        )
    if type(value) in _HOLDERS or what.startswith(("a table", "an array", "a column")):
        inside = scene.source(call.args[0]) if call.args else "…"
        return Explanation(
            meaning,
            "Round brackets call a function; square brackets take an item out.",
            (f"Write {code(f'{scene.source(call.func)}[{inside}]')}.",),
        )
    return Explanation(
        meaning,
        "Round brackets after a name call a function with that name.",
        (
            f"If you want to multiply, write the sign: {code(f'{scene.source(call.func)} * (…)')}.",
            (
                f"If {scene.code(call.func)} should be a function, look where the name got another "
                "value."
            ),
        ),
    )


def _shadowed(scene: ErrorScene, meaning: str, name: str) -> Explanation:
    line = _given_in(scene, name)
    place = f" in line {line}" if line else ""
    return Explanation(
        meaning,
        f"{code(name)} is a name of Python's own, and{place} your program gave it another value. "
        f"From then on, Python's {code(name)} cannot be reached.",
        (f"Take another name for your value{place}, for example {code(f'my_{name}')}.",),
    )


def _module_called(
    scene: ErrorScene, meaning: str, call: ast.Call, module: types.ModuleType
) -> Explanation:
    name = module.__name__
    inside = scene.source(call.func).rpartition(".")[2]
    is_same = callable(module.__dict__.get(inside))
    return Explanation(
        meaning,
        "A module holds functions, and you call one of those.",
        (
            f"Write {code(f'{scene.source(call.func)}.{inside}(…)')}, or import it with "
            f"{code(f'from {name} import {inside}')}."
            if is_same
            else f"Name the function in the module: {code(f'{scene.source(call.func)}.…()')}.",
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
