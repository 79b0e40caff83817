"""Going through items, and taking them apart into names."""

import ast
from typing import Any

from learnpy.explanations.model import Explanation
from learnpy.explanations.scene import ErrorScene, Explainer
from learnpy.explanations.values import MISSING
from learnpy.explanations.words import code, counted, kind_named, quoted, show, type_name


def _not_iterable(scene: ErrorScene) -> Explanation | None:
    if not isinstance(scene.error, TypeError) or not scene.is_own:
        return None
    if not any(w in scene.message for w in ("is not iterable", "not an iterable", "non-iterable")):
        return None
    if "cannot unpack" in scene.message:
        return _not_unpackable(scene)
    name, node = _iterated(scene)
    told = scene.told(node, name) or f"This is {kind_named(name)}"
    meaning = f"{told}, and there are no items in it to go through."
    if name in ("int", "float"):
        return _over_number(scene, meaning, node)
    if name in ("function", "method", "builtin_function_or_method"):
        source = scene.source(node)
        return Explanation(
            meaning,
            "Without parentheses it is the function itself, and not what it gives back.",
            (f"Call it: {code(f'{source}()')}.",),
        )
    if name == "coroutine":
        source = scene.source(node)
        return Explanation(
            meaning,
            "An `async` function gives a promise first, and `await` waits for its value.",
            (f"Write {code(f'await {source}')}.",),
        )
    return Explanation(
        meaning,
        "",
        ("Look at where the value comes from: should it be a list, or one of its attributes?",),
    )


def _over_number(scene: ErrorScene, meaning: str, node: ast.expr | None) -> Explanation:
    source = scene.source(node) if node is not None else "…"
    if isinstance(scene.node, ast.Compare):
        return Explanation(
            meaning,
            "`in` looks for a value among the items of a list, a text or a dictionary.",
            ("Compare two numbers with `==`, or put the number into a list: `[…]`.",),
        )
    if isinstance(node, ast.Call) and scene.source(node.func) == "len":
        counted_ = scene.source(node.args[0]) if node.args else "…"
        return Explanation(
            meaning,
            "`len()` gives one number: how many items there are.",
            (
                f"Go through the items themselves: {code(f'for item in {counted_}:')}.",
                f"To count from `0`, write {code(f'range({source})')}.",
            ),
        )
    if isinstance(scene.node, ast.Call) and node in scene.node.args:
        function = scene.source(scene.node.func)
        return Explanation(
            meaning,
            f"{code(f'{function}()')} goes through the items of something: a list, a text, a "
            "range.",
            (f"Put the values into a list: {code(f'{function}([{source}, …])')}.",),
        )
    return Explanation(
        meaning,
        "`for` goes through the items of something: a list, a text, a range.",
        (f"To count from `0` up to it, write {code(f'range({source})')}.",),
    )


def _not_unpackable(scene: ErrorScene) -> Explanation:
    name = (scene.message.split("non-iterable ")[-1].split() or [""])[0]
    return Explanation(
        f"{_upper(kind_named(name))} cannot be taken apart into several names.",
        "With several names on the left, there must be a list, a tuple or another row of values on "
        "the right."
        + (" A function without `return` gives back `None`." if name == "NoneType" else ""),
        (f"Look at what the right side in line {scene.line} gives: print it first.",),
    )


def _wrong_number(scene: ErrorScene) -> Explanation | None:
    if not isinstance(scene.error, ValueError) or "to unpack" not in scene.message:
        return None
    target, value = _unpacked(scene)
    wanted = _names(target)
    if target is None or not wanted:
        return None
    names = scene.source(target).strip("()")
    loop = scene.find(ast.For)
    dictionary = scene.value_of(loop.iter) if isinstance(loop, ast.For) else MISSING
    if type(dictionary) is dict and isinstance(loop, ast.For):
        source = scene.source(loop.iter)
        return Explanation(
            f"Line {loop.lineno} wants {counted(wanted, 'value')} for {code(names)} in each round, "
            "and gets a key alone.",
            f"{code(f'for … in {source}')} goes through the keys of the dictionary.",
            (f"To get keys and values, write {code(f'for {names} in {source}.items():')}.",),
        )
    if type(value) is str:
        return _text_taken_apart(scene, names)
    has = len(value) if type(value) in (list, tuple, dict, set) else _written(scene)
    got = counted(has, "value") if has is not None else _said_count(scene)
    what = f" ({scene.told(value_node)})" if (value_node := _right_side(scene)) and has else ""
    few = "not enough" in scene.message
    cause = (
        f"The right side has {got}{what}."
        if got
        else f"The right side has {'fewer' if few else 'more'} values."
    )
    names_wanted = (
        f"{has} names on the left"
        if has and has > 1
        else ("as many names on the left as there are values")
    )
    tries = [f"Write {names_wanted}."]
    if not few:
        tries.append("A name with a `*` takes all that is left: `first, *rest = …`.")
    return Explanation(
        f"There are {counted(wanted, 'name')} on the left of line {scene.line}, {code(names)}, "
        f"and {'too few' if few else 'too many'} values for them.",
        cause,
        tuple(tries),
    )


def _text_taken_apart(scene: ErrorScene, names: str) -> Explanation:
    text = scene.source(_right_side(scene)) or "text"
    told = scene.told(_right_side(scene))
    split = f'{names} = {text}.split(",")'
    return Explanation(
        f"Line {scene.line} takes a text apart, and each of its letters is a value for a name in "
        f"{code(names)}.",
        f"{told}. It has another number of letters." if told else "",
        (
            f"To take it apart at a sign, such as a comma, write {code(split)}.",
            f"If it should be several values and no text, look where {code(text)} gets its value.",
        ),
    )


def _at_its_end(scene: ErrorScene) -> Explanation | None:
    if not isinstance(scene.error, StopIteration) or not scene.is_own:
        return None
    call = scene.node
    source = scene.source(call.args[0]) if isinstance(call, ast.Call) and call.args else "it"
    return Explanation(
        f"`next()` asked {code(source)} for one more item, and there is none left.",
        "Each `next()` takes one item, and then it is used up.",
        (
            f"Go through all items with a loop: {code(f'for item in {source}:')}.",
            f"Or say what to take at the end: {code(f'next({source}, None)')}.",
        ),
    )


EXPLAINERS: tuple[Explainer, ...] = (_not_iterable, _wrong_number, _at_its_end)


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


def _unpacked(scene: ErrorScene) -> tuple[ast.expr | None, Any]:
    """What is on the left of an assignment or in a loop, and the value that is taken apart."""
    assignment = scene.find(ast.Assign)
    if assignment is not None:
        target = next((t for t in assignment.targets if _names(t)), None)
        return target, scene.value_of(assignment.value)
    loop = scene.find(ast.For)
    return (loop.target, MISSING) if loop is not None else (None, MISSING)


def _right_side(scene: ErrorScene) -> ast.expr | None:
    assignment = scene.find(ast.Assign)
    value = assignment.value if assignment is not None else None
    return value if isinstance(value, ast.Name) and show(scene.value_of(value)) else None


def _written(scene: ErrorScene) -> int | None:
    """How many values the program itself writes on the right."""
    assignment = scene.find(ast.Assign)
    value = assignment.value if assignment is not None else None
    if not isinstance(value, ast.Tuple | ast.List):
        return None
    return None if any(isinstance(e, ast.Starred) for e in value.elts) else len(value.elts)


def _names(target: ast.expr | None) -> int:
    return len(target.elts) if isinstance(target, ast.Tuple | ast.List) else 0


def _said_count(scene: ErrorScene) -> str:
    number = scene.message.rpartition("got ")[2].strip(") ")
    return counted(int(number), "value") if number.isdigit() else ""


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]
