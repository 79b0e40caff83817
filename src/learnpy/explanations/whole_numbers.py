"""Places where only a whole number fits: `range(…)`, `"a" * …`, and their like."""

import ast
from typing import Any

from learnpy.explanations.model import Explanation
from learnpy.explanations.scene import ErrorScene, Explainer
from learnpy.explanations.words import code, kind_named, last_quoted, type_name
from learnpy.language import say, sayable

_ROWS = ("list", "tuple", "str", "set", "frozenset", "dict", "range")
_WITH_PLACES = ("list", "tuple", "str", "range")
_ITEMS = (
    sayable("Go through the items themselves: {code}."),
    sayable("A loop goes through the items without `range`."),
)
_INSIDE = {
    "str": (
        sayable("Go through the characters themselves: {code}."),
        sayable("A loop goes through the characters without `range`."),
    ),
    "dict": (
        sayable("Go through the keys themselves: {code}."),
        sayable("A loop goes through the keys without `range`."),
    ),
}
"""What else to do with a value instead of counting it; `_ITEMS` is for all other values."""


def _no_whole_number(scene: ErrorScene) -> Explanation | None:
    """`range("5")`, `"a" * 2.5`, `round(x, "2")` and their like."""
    if not isinstance(scene.error, TypeError) or not any(
        w in scene.message for w in ("interpreted as an integer", "multiply sequence by non-int")
    ):
        return None
    name = last_quoted(scene.message)
    match scene.node:
        case ast.Call(args=parts, func=function):
            wanting = scene.code(function)
        case ast.BinOp(left=left, right=right) if name == "float":
            parts, wanting = [left, right], "`*`"
        case _:
            return None
    wrong = [p for p in parts if name == type_name(scene.value_of(p)) or len(parts) == 1]
    fact = scene.told(wrong[0], name) if wrong else say("Here is {kind}", kind=kind_named(name))
    source = scene.source(wrong[0]) if wrong else "…"
    turn = "float" if "sleep" in wanting else "int"
    turned = code(f"{turn}({source})")
    if turn == "float":
        meaning = say("{function} needs a number here. {fact}.", function=wanting, fact=fact)
        tries = [say("Turn it into a number: {code}.", code=turned)]
    else:
        meaning = say("{function} needs a whole number here. {fact}.", function=wanting, fact=fact)
        tries = [say("Turn it into a whole number: {code}.", code=turned)]
    if wrong and not _turns_into_number(name, scene.value_of(wrong[0]), turn):
        return _no_number_at_all(wanting, meaning, name, source)
    if name == "float" and "/" in source:
        tries.insert(0, say("`/` always gives a decimal number. `//` gives a whole one."))
    return Explanation(meaning, "", tuple(tries))


def _no_number_at_all(wanting: str, meaning: str, name: str, source: str) -> Explanation:
    """Of a value that neither `int()` nor `float()` makes a number of."""
    if name not in _ROWS:
        where = say("Look where {name} gets its value, and print it there.", name=code(source))
        return Explanation(meaning, "", (where,))
    if wanting != "`range`":
        length = code(f"len({source})")
        one = say("Hand it one number, such as {code}, or one of its items.", code=length)
        return Explanation(meaning, "", (one,))
    through, cause = _INSIDE.get(name, _ITEMS)
    tries = [say(through, code=code(f"for item in {source}:"))]
    if name in _WITH_PLACES:
        loop = code(f"for place in range(len({source})):")
        tries.append(say("Or through their positions: {code}.", code=loop))
    return Explanation(meaning, say(cause), tuple(tries))


EXPLAINERS: tuple[Explainer, ...] = (_no_whole_number,)


def _turns_into_number(name: str, value: Any, turn: str) -> bool:
    """Whether `int()` or `float()` takes a value of a class with this name."""
    if type(value) is not str:
        return name in ("str", "Decimal", "Fraction") or name.startswith("float")
    try:
        (float if turn == "float" else int)(value)
    except ValueError:
        return False
    return True
