"""Going through items, and taking them apart into names."""

import ast
from typing import Any

from learnpy.explanations.model import Explanation
from learnpy.explanations.scene import ErrorScene, Explainer
from learnpy.explanations.values import MISSING
from learnpy.explanations.words import code, kind_named, quoted, show, type_name
from learnpy.language import say, say_count


def _not_iterable(scene: ErrorScene) -> Explanation | None:
    if not isinstance(scene.error, TypeError) or not scene.is_own:
        return None
    if not any(w in scene.message for w in ("is not iterable", "not an iterable", "non-iterable")):
        return None
    if "cannot unpack" in scene.message:
        return _not_unpackable(scene)
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


def _not_unpackable(scene: ErrorScene) -> Explanation:
    name = (scene.message.split("non-iterable ")[-1].split() or [""])[0]
    cause = say(
        "With several names on the left, there must be a list, a tuple or another row of values on "
        "the right."
    )
    if name == "NoneType":
        cause = f"{cause} {say('A function without `return` gives back `None`.')}"
    return Explanation(
        say("{kind} cannot be taken apart into several names.", kind=_upper(kind_named(name))),
        cause,
        (
            say(
                "Look at what the right side in line {line} gives: print it first.", line=scene.line
            ),
        ),
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
    if isinstance(loop, ast.For) and type(scene.value_of(loop.iter)) is dict:
        return _keys_alone(scene, loop, wanted, names)
    if type(value) is str:
        return _text_taken_apart(scene, names)
    has = len(value) if type(value) in (list, tuple, dict, set) else _written(scene)
    few = "not enough" in scene.message
    tries = [
        say_count(
            has,
            "Write 1 name on the left.",  # never said: it takes more names than one
            "Write {count} names on the left.",
        )
        if has and has > 1
        else say("Write as many names on the left as there are values.")
    ]
    if not few:
        tries.append(say("A name with a `*` takes all that is left: `first, *rest = …`."))
    return Explanation(
        _too_few(scene, wanted, names) if few else _too_many(scene, wanted, names),
        _on_the_right(scene, has, few=few),
        tuple(tries),
    )


def _keys_alone(scene: ErrorScene, loop: ast.For, wanted: int, names: str) -> Explanation:
    """A loop over a dictionary has names for keys and values."""
    source = scene.source(loop.iter)
    keys, items = code(f"for … in {source}"), code(f"for {names} in {source}.items():")
    return Explanation(
        say_count(
            wanted,
            "Line {line} wants 1 value for {names} in each round, and gets a key alone.",
            "Line {line} wants {count} values for {names} in each round, and gets a key alone.",
            line=loop.lineno,
            names=code(names),
        ),
        say("{code} goes through the keys of the dictionary.", code=keys),
        (say("To get keys and values, write {code}.", code=items),),
    )


def _too_few(scene: ErrorScene, wanted: int, names: str) -> str:
    return say_count(
        wanted,
        "There are 1 name on the left of line {line}, {names}, and too few values for them.",
        "There are {count} names on the left of line {line}, {names}, and too few values for them.",
        line=scene.line,
        names=code(names),
    )


def _too_many(scene: ErrorScene, wanted: int, names: str) -> str:
    return say_count(
        wanted,
        "There are 1 name on the left of line {line}, {names}, and too many values for them.",
        "There are {count} names on the left of line {line}, {names}, and too many values for "
        "them.",
        line=scene.line,
        names=code(names),
    )


def _on_the_right(scene: ErrorScene, has: int | None, *, few: bool) -> str:
    """How many values there are on the right, as far as that is known."""
    number = _said_number(scene) if has is None else has
    if number is None:
        return (
            say("The right side has fewer values.")
            if few
            else say("The right side has more values.")
        )
    if number == 0:
        return say("The right side has no values.")
    value = _right_side(scene) if has else None
    if value is None:
        return say_count(
            number, "The right side has 1 value.", "The right side has {count} values."
        )
    return say_count(
        number,
        "The right side has 1 value ({fact}).",
        "The right side has {count} values ({fact}).",
        fact=scene.told(value),
    )


def _text_taken_apart(scene: ErrorScene, names: str) -> Explanation:
    text = scene.source(_right_side(scene)) or "text"
    told = scene.told(_right_side(scene))
    split = f'{names} = {text}.split(",")'
    return Explanation(
        say(
            "Line {line} takes a text apart, and each of its letters is a value for a name in "
            "{names}.",
            line=scene.line,
            names=code(names),
        ),
        say("{fact}. It has another number of letters.", fact=told) if told else "",
        (
            say("To take it apart at a sign, such as a comma, write {code}.", code=code(split)),
            say(
                "If it should be several values and no text, look where {name} gets its value.",
                name=code(text),
            ),
        ),
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


def _said_number(scene: ErrorScene) -> int | None:
    """How many values Python's message says there were."""
    number = scene.message.rpartition("got ")[2].strip(") ")
    return int(number) if number.isdigit() else None


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]
