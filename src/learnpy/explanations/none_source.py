"""Which piece of the program gave the `None` that a line cannot work with."""

import ast
from collections.abc import Callable, Iterable

from learnpy.explanations.scene import ErrorScene

CHANGES_IN_PLACE = {
    "sort": "sorted({0})",
    "reverse": "list(reversed({0}))",
    "append": "",
    "appendleft": "",
    "extend": "",
    "insert": "",
    "remove": "",
    "discard": "",
    "clear": "",
    "update": "",
    "add": "",
    "shuffle": "",
}
"""Methods that change their object and give back nothing, and what gives back a new value."""
_AT_TIMES = frozenset({"print", "get", "match", "search", "fullmatch"})
_DEEPEST = 4


def none_source(scene: ErrorScene, node: ast.expr, deep: int = 0) -> ast.expr | None:
    """The call, or the `None` itself, that a piece of the program got its `None` from; or None."""
    if deep == _DEEPEST:
        return None
    if isinstance(node, ast.Call):
        owner = dictionary_with_none(scene, node)
        held = _given(scene, lambda target: _is_item_of(target, owner), deep) if owner else None
        return held or node
    if isinstance(node, ast.Name | ast.Attribute | ast.Subscript):
        name = node.id if isinstance(node, ast.Name) else ""
        return _given(scene, lambda target: _is_same_place(target, node), deep, name)
    return None


def dictionary_with_none(scene: ErrorScene, call: ast.Call) -> ast.expr | None:
    """The dictionary that holds a `None`, which a `get` found there and did not make itself."""
    function = call.func
    if not isinstance(function, ast.Attribute) or function.attr != "get" or not call.args:
        return None
    has_default = len(call.args) > 1 and not _is_none(call.args[1])
    held = scene.value_of(function.value)
    key = scene.value_of(call.args[0])
    is_held = type(held) is dict and type(key) in (str, int, float, bool) and key in held
    return function.value if has_default or is_held else None


def changes_in_place(scene: ErrorScene, node: ast.AST | None) -> bool:
    """Whether a piece is a call such as `items.append(3)`, and of no method of the program's."""
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
        return False
    name = node.func.attr
    own = (n for n in scene.walk() if isinstance(n, ast.FunctionDef) and n.name == name)
    return name in CHANGES_IN_PLACE and next(own, None) is None


def target_of(scene: ErrorScene, value: ast.expr) -> ast.expr | None:
    """What is given a value in the program, where it is the whole right side."""
    every = (n for n in scene.walk() if isinstance(n, ast.Assign) and n.value is value)
    return next((each.targets[0] for each in every), None)


def _given(
    scene: ErrorScene, fits: Callable[[ast.expr], bool], deep: int, of_name: str = ""
) -> ast.expr | None:
    """What was last given to a place, or in the round of a loop before."""
    every = _assignments(scene, fits, of_name=of_name)
    before = [each for each in every if each.lineno < scene.line][::-1]
    later = [each for each in every if each.lineno >= scene.line]
    values = [each.value for each in (*before[:1], *later, *before[1:])]
    if not values:
        return None
    nearest, sure = values[0], [n for n in values if _is_none(n) or changes_in_place(scene, n)]
    if nearest in sure:
        return nearest
    if isinstance(nearest, ast.Name) or _may_give_none(scene, nearest):
        found = none_source(scene, nearest, deep + 1)
        if found is not None:
            return found
    if sure:
        return sure[0]
    return nearest if isinstance(nearest, ast.Call) and not _makes(scene, nearest) else None


def _assignments(
    scene: ErrorScene, fits: Callable[[ast.expr], bool], *, of_name: str
) -> list[ast.Assign]:
    """Those to a place, in their order; of a name those where it means the same."""
    function = scene.find(ast.FunctionDef)
    if not of_name:
        return _in_order(scene.walk(), fits)
    own = _in_order(ast.walk(function), fits) if function is not None else []
    if own or (function is not None and _takes(function, of_name)):
        return own
    functions = (n for n in scene.walk() if isinstance(n, ast.FunctionDef))
    inside = {id(n) for each in functions for n in ast.walk(each)}
    return _in_order((n for n in scene.walk() if id(n) not in inside), fits)


def _in_order(nodes: Iterable[ast.AST], fits: Callable[[ast.expr], bool]) -> list[ast.Assign]:
    found = [n for n in nodes if isinstance(n, ast.Assign) and any(fits(t) for t in n.targets)]
    return sorted(found, key=lambda each: each.lineno)


def _takes(function: ast.FunctionDef, name: str) -> bool:
    given = function.args
    return any(each.arg == name for each in (*given.posonlyargs, *given.args, *given.kwonlyargs))


def _may_give_none(scene: ErrorScene, node: ast.expr) -> bool:
    """Whether a piece calls what is known to give `None` at times, or a function of the program."""
    if not isinstance(node, ast.Call):
        return False
    name = node.func.attr if isinstance(node.func, ast.Attribute) else scene.source(node.func)
    own = (n for n in scene.walk() if isinstance(n, ast.FunctionDef) and n.name == name)
    return name in _AT_TIMES or next(own, None) is not None


def _makes(scene: ErrorScene, value: ast.expr) -> bool:
    """Whether a piece calls a class, such as `list()`, which never gives back `None`."""
    return isinstance(value, ast.Call) and isinstance(scene.value_of(value.func), type)


def _is_none(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and node.value is None


def _is_item_of(target: ast.expr, owner: ast.expr) -> bool:
    return isinstance(target, ast.Subscript) and ast.unparse(target.value) == ast.unparse(owner)


def _is_same_place(target: ast.expr, node: ast.expr) -> bool:
    if isinstance(target, ast.Subscript) and isinstance(node, ast.Subscript):
        return _is_item_of(target, node.value)
    return type(target) is type(node) and ast.unparse(target) == ast.unparse(node)
