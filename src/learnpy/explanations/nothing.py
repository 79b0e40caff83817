"""`None` where a value was meant: most often a method or function that gives nothing back."""

import ast
from collections.abc import Iterator

from learnpy.explanations.model import Explanation
from learnpy.explanations.none_source import (
    CHANGES_IN_PLACE,
    changes_in_place,
    dictionary_with_none,
    none_source,
    target_of,
)
from learnpy.explanations.scene import ErrorScene, Explainer
from learnpy.explanations.values import MISSING
from learnpy.explanations.words import code


def _used_none(scene: ErrorScene) -> Explanation | None:
    if not isinstance(scene.error, TypeError | AttributeError) or not scene.is_own:
        return None
    found = _none_in(scene)
    if found is None:
        return None
    node, use = found
    subject = scene.code(node)
    meaning = f"{subject} is `None`, which stands for nothing, and {use}."
    source = none_source(scene, node)
    if isinstance(source, ast.Call):
        return _from_call(scene, meaning, node, source)
    place = f" It became `None` in line {source.lineno}." if source is not None else ""
    return Explanation(
        meaning,
        f"{subject} should hold a value here, but nothing gave it one.{place}",
        (
            (
                f"Look where {subject} gets its value, and print it there: "
                f"{code(f'print({scene.source(node)})')}."
            ),
        ),
    )


def _from_call(
    scene: ErrorScene, meaning: str, node: ast.expr, call: ast.Call
) -> Explanation | None:
    where = "" if call is node else f" in line {call.lineno}"
    function = call.func
    if isinstance(function, ast.Attribute) and changes_in_place(scene, call):
        return _in_place(scene, meaning, node, call, function)
    name = function.attr if isinstance(function, ast.Attribute) else scene.source(function)
    if name == "print":
        return Explanation(
            meaning,
            f"`print`{where} shows its text on the screen and gives back `None`.",
            ("Take the value itself, and print it in a line of its own.",),
        )
    if name in ("match", "search", "fullmatch"):
        return Explanation(
            meaning,
            f"{code(name)}{where} found nothing that fits the pattern, and then it gives back "
            "`None`.",
            (f"Ask first: {code(f'if {scene.source(node)} is not None:')}.",),
        )
    if name == "get" and call.args:
        return _from_get(scene, meaning, call, where)
    return _from_own_function(scene, meaning, name, where)


def _from_get(scene: ErrorScene, meaning: str, call: ast.Call, where: str) -> Explanation:
    key = scene.source(call.args[0])
    owner = dictionary_with_none(scene, call)
    if owner is not None:
        return Explanation(
            meaning,
            f"{scene.code(owner)} has the key {code(key)}, and holds `None` for it. What `get` "
            "gives in place of a key is for those that are missing.",
            (f"Look where {scene.code(owner)} gets the value for that key.",),
        )
    return Explanation(
        meaning,
        f"`get`{where} gives back `None` for a key that the dictionary does not have: {code(key)}.",
        (f"Give it a value for that case: {code(f'.get({key}, 0)')}.",),
    )


def _in_place(
    scene: ErrorScene, meaning: str, node: ast.expr, call: ast.Call, function: ast.Attribute
) -> Explanation:
    owner = scene.source(function.value)
    tries = _alone(scene, call, function)
    fresh = CHANGES_IN_PLACE[function.attr]
    target = target_of(scene, call)
    if fresh:
        name = f"{scene.source(node)} = " if call is not node else ""
        tries.append(f"Or take a new list: {code(name + fresh.format(owner))}.")
    where = f" in line {call.lineno}" if call is not node else ""
    became = ""
    if target is not None and scene.source(target) != scene.source(node):
        became = f" So {scene.code(target)} became `None`."
    return Explanation(
        meaning,
        f"{code(f'{function.attr}()')}{where} changes {code(owner)} itself and gives back `None`."
        f"{became}",
        tuple(tries),
    )


def _alone(scene: ErrorScene, call: ast.Call, function: ast.Attribute) -> list[str]:
    """How a method that changes its object is called without using what it gives back."""
    owner = function.value
    alone = f"Write {scene.code(call)} in a line of its own"
    if isinstance(owner, ast.Name | ast.Attribute | ast.Subscript):
        return [f"{alone}, and go on with {scene.code(owner)}."]
    if isinstance(owner, ast.Call):
        rest = scene.source(call).removeprefix(scene.source(owner))
        named = code(f"items = {scene.source(owner)}")
        then = f"Then write {code(f'items{rest}')} in a line of its own, and go on with `items`."
        return [f"Give it a name first: {named}. {then}"]
    return []


def _from_own_function(
    scene: ErrorScene, meaning: str, name: str, where: str
) -> Explanation | None:
    function = next(
        (n for n in scene.walk() if isinstance(n, ast.FunctionDef) and n.name == name), None
    )
    if function is None:
        return Explanation(
            meaning,
            f"It is what {code(f'{name}()')}{where} gave back.",
            (f"Look at what {code(f'{name}()')} gives back when it has no answer.",),
        )
    given = [n.value for n in ast.walk(function) if isinstance(n, ast.Return) and n.value]
    changing = next((each for each in given if changes_in_place(scene, each)), None)
    if isinstance(changing, ast.Call) and isinstance(changing.func, ast.Attribute):
        return Explanation(
            meaning,
            f"The function {code(name)} gives back {scene.code(changing)} in line "
            f"{changing.lineno}. {code(f'{changing.func.attr}()')} changes "
            f"{scene.code(changing.func.value)} itself and gives back `None`.",
            tuple(_alone(scene, changing, changing.func)),
        )
    how = "came to its end without reaching a `return`" if given else "has no `return`"
    return Explanation(
        meaning,
        f"The function {code(name)}, which starts in line {function.lineno}, {how}. So it gave "
        f"back `None`{where}.",
        (f"End {code(name)} with `return` and the value that it has to give back.",),
    )


EXPLAINERS: tuple[Explainer, ...] = (_used_none,)


def _none_in(scene: ErrorScene) -> tuple[ast.expr, str] | None:
    """The piece of the failing line that is None, and what cannot be done with it."""
    if "NoneType" not in scene.message:
        return None
    if "not iterable" in scene.message and not isinstance(scene.node, ast.Compare):
        return _none_in_loop(scene)
    for node, use in _uses(scene):
        value = scene.value_of(node)
        if value is None or (value is MISSING and isinstance(node, ast.Call)):
            return node, use
    return None


def _uses(scene: ErrorScene) -> Iterator[tuple[ast.expr, str]]:
    """The values that the failing piece works with, and what cannot be done with None there."""
    match scene.node:
        case ast.Call() as call:
            yield from _uses_in_call(scene, call)
        case ast.Attribute(value=value, attr=name):
            yield value, f"has no {code('.' + name)}"
        case ast.Subscript(value=value):
            yield value, "has no items to take with `[ ]`"
        case ast.BinOp(left=left, right=right) | ast.AugAssign(target=left, value=right) as node:
            for value in (left, right):
                yield value, f"cannot be used with {code(_sign(scene, node))}"
        case ast.Compare(ops=[ast.In() | ast.NotIn()], comparators=[right]):
            yield right, "cannot be searched with `in`"
        case ast.Compare(left=left, comparators=[right]):
            for value in (left, right):
                yield value, "cannot be compared with a value"


def _uses_in_call(scene: ErrorScene, call: ast.Call) -> Iterator[tuple[ast.expr, str]]:
    function = call.func
    if isinstance(scene.error, AttributeError):  # in some versions the call stands for its method
        if isinstance(function, ast.Attribute):
            yield function.value, f"has no {code('.' + function.attr)}"
    elif "not callable" in scene.message:
        yield function, "cannot be called"
    elif "has no len()" in scene.message:
        for value in call.args:
            yield value, "has no length"


def _none_in_loop(scene: ErrorScene) -> tuple[ast.expr, str] | None:
    use = "cannot be gone through item by item"
    loop = scene.find(ast.For)
    call = scene.node if isinstance(scene.node, ast.Call) else None
    nodes = [scene.node, loop.iter if loop else None, *(call.args if call else ())]
    none = (n for n in nodes if isinstance(n, ast.expr) and scene.value_of(n) is None)
    found = next(none, loop.iter if loop is not None and isinstance(loop.iter, ast.Call) else None)
    return (found, use) if found is not None else None


def _sign(scene: ErrorScene, node: ast.BinOp | ast.AugAssign) -> str:
    signs = {
        ast.Add: "+", ast.Sub: "-", ast.Mult: "*", ast.Div: "/", ast.FloorDiv: "//",
        ast.Mod: "%", ast.Pow: "**",
    }  # fmt: skip
    sign = signs.get(type(node.op), scene.source(node))
    return f"{sign}=" if isinstance(node, ast.AugAssign) else sign
