"""Places where only a whole number fits: `range(…)`, `"a" * …`, and their like."""

import ast
from typing import Any

from learnpy.explanations.model import Explanation
from learnpy.explanations.scene import ErrorScene, Explainer
from learnpy.explanations.words import code, kind_named, last_quoted, type_name

_ROWS = ("list", "tuple", "str", "set", "frozenset", "dict", "range")
_WITH_PLACES = ("list", "tuple", "str", "range")


def _no_whole_number(scene: ErrorScene) -> Explanation | None:
    """`range("5")`, `"a" * 2.5`, `round(x, "2")` and their like."""
    if not isinstance(scene.error, TypeError) or not any(
        w in scene.message for w in ("interpreted as an integer", "multiply sequence by non-int")
    ):
        return None
    name = last_quoted(scene.message)
    match scene.node:
        case ast.Call(args=parts, func=function):
            what = scene.code(function)
        case ast.BinOp(left=left, right=right) if name == "float":
            parts, what = [left, right], "`*`"
        case _:
            return None
    wrong = [p for p in parts if name == type_name(scene.value_of(p)) or len(parts) == 1]
    told = scene.told(wrong[0], name) if wrong else f"Here is {kind_named(name)}"
    source = scene.source(wrong[0]) if wrong else "…"
    turn, wanted = ("float", "a") if "sleep" in what else ("int", "a whole")
    meaning = f"{what} needs {wanted} number here. {told}."
    if wrong and not _turns_into_number(name, scene.value_of(wrong[0]), turn):
        return _no_number_at_all(what, meaning, name, source)
    tries = [f"Turn it into {wanted} number: {code(f'{turn}({source})')}."]
    if name == "float" and "/" in source:
        tries.insert(0, "`/` always gives a decimal number. `//` gives a whole one.")
    return Explanation(meaning, "", tuple(tries))


def _no_number_at_all(what: str, meaning: str, name: str, source: str) -> Explanation:
    """Of a value that neither `int()` nor `float()` makes a number of."""
    if name not in _ROWS:
        where = f"Look where {code(source)} gets its value, and print it there."
        return Explanation(meaning, "", (where,))
    counted = f"Hand it one number, such as {code(f'len({source})')}, or one of its items."
    if what != "`range`":
        return Explanation(meaning, "", (counted,))
    inside = "characters" if name == "str" else "keys" if name == "dict" else "items"
    tries = [f"Go through the {inside} themselves: {code(f'for item in {source}:')}."]
    if name in _WITH_PLACES:
        loop = code(f"for place in range(len({source})):")
        tries.append(f"Or through their positions: {loop}.")
    return Explanation(meaning, f"A loop goes through the {inside} without `range`.", tuple(tries))


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
