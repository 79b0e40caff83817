"""Values that are taken apart into several names."""

import ast
from collections.abc import Iterator
from typing import Any

from learnpy.explanations.model import Explanation
from learnpy.explanations.scene import ErrorScene, Explainer
from learnpy.explanations.values import MISSING
from learnpy.explanations.words import capital, code, kind_named, show
from learnpy.language import say, say_count


def _not_unpackable(scene: ErrorScene) -> Explanation | None:
    if not isinstance(scene.error, TypeError) or not scene.is_own:
        return None
    if "cannot unpack" not in scene.message or "non-iterable" not in scene.message:
        return None
    name = (scene.message.split("non-iterable ")[-1].split() or [""])[0]
    cause = say(
        "With several names on the left, there must be a list, a tuple or another row of values on "
        "the right."
    )
    if name == "NoneType":
        cause = f"{cause} {say('A function without `return` gives back `None`.')}"
    return Explanation(
        say("{kind} cannot be taken apart into several names.", kind=capital(kind_named(name))),
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
    return Explanation(
        _too_few(scene, wanted, names) if few else _too_many(scene, wanted, names),
        _on_the_right(scene, has, few=few),
        tuple(_tries(has, few=few)),
    )


def _tries(has: int | None, *, few: bool) -> Iterator[str]:
    if has == 0:
        yield say("Look where the right side gets its values: here it is empty.")
    elif has is None or has == 1:
        yield say("Write as many names on the left as there are values.")
    else:
        yield say_count(
            has,
            "Write 1 name on the left.",  # never said: it takes more names than one
            "Write {count} names on the left.",
        )
    if not few:
        yield say("A name with a `*` takes all that is left: `first, *rest = …`.")


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
        "There is 1 name on the left of line {line}, {names}, and too few values for it.",
        "There are {count} names on the left of line {line}, {names}, and too few values for them.",
        line=scene.line,
        names=code(names),
    )


def _too_many(scene: ErrorScene, wanted: int, names: str) -> str:
    return say_count(
        wanted,
        "There is 1 name on the left of line {line}, {names}, and too many values for it.",
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


EXPLAINERS: tuple[Explainer, ...] = (_not_unpackable, _wrong_number)


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
