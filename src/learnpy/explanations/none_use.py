"""Which piece of a line is the `None`, and what the line cannot do with it."""

import ast
from collections.abc import Iterator

from learnpy.explanations.scene import ErrorScene
from learnpy.explanations.values import MISSING
from learnpy.explanations.words import code
from learnpy.language import say, sayable

_SIGNS = {
    ast.Add: "+", ast.Sub: "-", ast.Mult: "*", ast.Div: "/", ast.FloorDiv: "//",
    ast.Mod: "%", ast.Pow: "**",
}  # fmt: skip
_NO_ATTRIBUTE = sayable("{piece} is `None`, which stands for nothing, and has no {name}.")
_NO_CALL = sayable("{piece} is `None`, which stands for nothing, and cannot be called.")
_NO_COMPARISON = sayable(
    "{piece} is `None`, which stands for nothing, and cannot be compared with a value."
)
_NO_ITEMS = sayable(
    "{piece} is `None`, which stands for nothing, and has no items to take with `[ ]`."
)
_NO_LENGTH = sayable("{piece} is `None`, which stands for nothing, and has no length.")
_NO_LOOP = sayable(
    "{piece} is `None`, which stands for nothing, and cannot be gone through item by item."
)
_NO_OPERATOR = sayable(
    "{piece} is `None`, which stands for nothing, and cannot be used with {name}."
)
_NO_SEARCH = sayable(
    "{piece} is `None`, which stands for nothing, and cannot be searched with `in`."
)


def none_in(scene: ErrorScene) -> tuple[ast.expr, str] | None:
    """The piece of the failing line that is None, and the sentence that says so."""
    if "NoneType" not in scene.message:
        return None
    if "not iterable" in scene.message and not isinstance(scene.node, ast.Compare):
        return _none_in_loop(scene)
    for node, told in _uses(scene):
        value = scene.value_of(node)
        if value is None or (value is MISSING and isinstance(node, ast.Call)):
            return node, told
    return None


def _uses(scene: ErrorScene) -> Iterator[tuple[ast.expr, str]]:
    """The values that the failing piece works with, and what cannot be done with None there."""
    match scene.node:
        case ast.Call() as call:
            yield from _uses_in_call(scene, call)
        case ast.Attribute(value=value, attr=name):
            yield value, _told(scene, value, _NO_ATTRIBUTE, code(f".{name}"))
        case ast.Subscript(value=value):
            yield value, _told(scene, value, _NO_ITEMS)
        case ast.BinOp(left=left, right=right) | ast.AugAssign(target=left, value=right) as node:
            for value in (left, right):
                yield value, _told(scene, value, _NO_OPERATOR, code(_sign(scene, node)))
        case ast.Compare(ops=[ast.In() | ast.NotIn()], comparators=[right]):
            yield right, _told(scene, right, _NO_SEARCH)
        case ast.Compare(left=left, comparators=[right]):
            for value in (left, right):
                yield value, _told(scene, value, _NO_COMPARISON)


def _uses_in_call(scene: ErrorScene, call: ast.Call) -> Iterator[tuple[ast.expr, str]]:
    function = call.func
    if isinstance(scene.error, AttributeError):  # in some versions the call stands for its method
        if isinstance(function, ast.Attribute):
            name = code(f".{function.attr}")
            yield function.value, _told(scene, function.value, _NO_ATTRIBUTE, name)
    elif "not callable" in scene.message:
        yield function, _told(scene, function, _NO_CALL)
    elif "has no len()" in scene.message:
        for value in call.args:
            yield value, _told(scene, value, _NO_LENGTH)


def _told(scene: ErrorScene, piece: ast.expr, text: str, name: str = "") -> str:
    return say(text, piece=scene.code(piece), name=name)


def _none_in_loop(scene: ErrorScene) -> tuple[ast.expr, str] | None:
    loop = scene.find(ast.For)
    call = scene.node if isinstance(scene.node, ast.Call) else None
    nodes = [scene.node, loop.iter if loop else None, *(call.args if call else ())]
    none = (n for n in nodes if isinstance(n, ast.expr) and scene.value_of(n) is None)
    found = next(none, loop.iter if loop is not None and isinstance(loop.iter, ast.Call) else None)
    return (found, _told(scene, found, _NO_LOOP)) if found is not None else None


def _sign(scene: ErrorScene, node: ast.BinOp | ast.AugAssign) -> str:
    sign = _SIGNS.get(type(node.op), scene.source(node))
    return f"{sign}=" if isinstance(node, ast.AugAssign) else sign
