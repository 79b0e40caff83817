"""A result of another kind than the one that was expected, in words."""

import math
from typing import Any

from learnpy.checks.shown import number_of, shown
from learnpy.language import say, sayable

NUMBERS = ("int", "float", "complex")
_ROWS = ("list", "tuple", "range", "set", "array")
_NAMES = {
    "none": "`None`",
    "bool": sayable("`True` or `False`"),
    "int": sayable("a number"),
    "float": sayable("a number"),
    "complex": sayable("a complex number"),
    "text": sayable("text"),
    "bytes": sayable("bytes"),
    "list": sayable("a list"),
    "tuple": sayable("a tuple"),
    "range": sayable("a range"),
    "set": sayable("a set"),
    "dict": sayable("a dict"),
    "array": sayable("a NumPy array"),
    "series": sayable("a Series"),
    "frame": sayable("a DataFrame"),
}


def kind_difference(expected: list[Any], got: list[Any]) -> str:
    """A sentence where the two are of different kinds, and empty where they are of one."""
    if expected[0] == got[0]:
        return ""
    wanted, seen = _kind(expected), _kind(got)
    if expected[0] in _ROWS and got[0] in _ROWS and _items(expected) == _items(got):
        return say(
            "The values are right. But this is {kind}, and {expected} was expected.",
            kind=seen,
            expected=wanted,
        )
    if expected[0] in NUMBERS and got[0] == "text" and _is_number(got[1], expected):
        return say(
            "`{value}` is text that looks like the number. A number was expected.",
            value=shown(got),
        )
    if got[0] == "none":
        return say("`None` stands where {expected} was expected.", expected=wanted)
    if got[0] not in _NAMES:
        sentence = say("{expected} was expected.", expected=wanted)
        return f"{sentence[:1].upper()}{sentence[1:]}"
    return say(
        "`{value}` is {kind}, and {expected} was expected.",
        value=shown(got),
        kind=seen,
        expected=wanted,
    )


def _kind(value: list[Any]) -> str:
    name = _NAMES.get(value[0])
    return say(name) if name is not None else say("something else")


def _items(value: list[Any]) -> list[str]:
    """The items of a row as numbers or data, to see whether they are the same but for the kind."""
    items = value[2] if value[0] == "array" else value[1]
    return [str(number_of(item)) if item[0] in NUMBERS else repr(item) for item in items]


def _is_number(text: str, expected: list[Any]) -> bool:
    number = number_of(expected)
    try:
        return number is not None and math.isclose(float(text), abs(number))
    except (ValueError, OverflowError):
        return False
