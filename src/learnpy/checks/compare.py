"""Whether two results are the same, and if not, what differs first, in words.

What counts as the same, since a learner should never wonder about it:

- Numbers are compared by value, whatever their type: 4 and 4.0 and numpy's 4.0 are the same. They
  may be apart by a billionth part, or by `within` where the author says so. nan is nan.
- True is not 1, "1" is not 1, and None is only None.
- A list, a tuple, a set and an array differ, even with the same values, and the learner is told so.
- The order of a dict or a set never counts, that of a list only where the author lets it.
- A table is compared by its columns, its index and its values.
- Printed text is compared without spaces at the ends of lines and without empty lines at its end.
"""

import cmath
import math
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from learnpy.checks.shown import number_of, shown
from learnpy.record import record

_RELATIVE = 1e-9
_NEAR_ZERO = 1e-12
_NUMBERS = ("int", "float", "complex")
_ROWS = ("list", "tuple", "range", "set", "array")
_NAMES = {
    "none": "`None`",
    "bool": "`True` or `False`",
    "int": "a number",
    "float": "a number",
    "complex": "a complex number",
    "text": "text",
    "bytes": "bytes",
    "list": "a list",
    "tuple": "a tuple",
    "range": "a range",
    "set": "a set",
    "dict": "a dict",
    "array": "a NumPy array",
    "series": "a Series",
    "frame": "a DataFrame",
}


@record
class Tolerance:
    """How near is near enough."""

    within: float | None = None
    """How far numbers may be apart, absolute; None for a billionth part."""
    unordered: bool = False
    """Whether the order of the outermost list does not count."""


def difference(expected: list[Any], got: list[Any], tolerance: Tolerance) -> str:
    """What differs first, as a sentence in Markdown; empty when the two are the same."""
    if tolerance.unordered and {expected[0], got[0]} <= {"list", "tuple"}:
        return _kind_difference(expected, got) or _bag_difference(expected[1:], got[1:], tolerance)
    return _difference(expected, got, tolerance)


def same_text(expected: str, got: str) -> bool:
    """Whether two printed texts are the same."""
    return lines_of(expected) == lines_of(got)


def lines_of(text: str) -> list[str]:
    """The lines of a printed text that count: without blanks at their ends, or empty ones last."""
    return [line.rstrip() for line in text.rstrip().splitlines()]


def _difference(expected: list[Any], got: list[Any], tolerance: Tolerance) -> str:
    if expected[0] in _NUMBERS and got[0] in _NUMBERS:
        return "" if _same_number(expected, got, tolerance) else _unequal(expected, got)
    if expected[0] != got[0]:
        return _kind_difference(expected, got)
    compare = _COMPARE.get(expected[0])
    if compare is not None:
        return compare(expected[1:], got[1:], tolerance)
    return "" if expected == got and expected[0] != "huge" else _unequal(expected, got)


def _same(expected: list[Any], got: list[Any], tolerance: Tolerance) -> bool:
    return not _difference(expected, got, tolerance)


def _same_number(expected: list[Any], got: list[Any], tolerance: Tolerance) -> bool:
    left, right = number_of(expected), number_of(got)
    if left is None or right is None:
        return False
    if isinstance(left, int) and isinstance(right, int):
        return abs(left - right) <= (tolerance.within or 0)
    try:
        left, right = complex(left), complex(right)
    except OverflowError:  # a whole number beyond all floats
        return False
    if cmath.isnan(left) or cmath.isnan(right):
        return cmath.isnan(left) and cmath.isnan(right)
    if tolerance.within is None:
        return cmath.isclose(left, right, rel_tol=_RELATIVE, abs_tol=_NEAR_ZERO)
    if cmath.isinf(left) or cmath.isinf(right):
        return left == right
    # A hair more, for 4.525 is not quite 0.005 from 4.52 in binary.
    return abs(left - right) <= tolerance.within * (1 + _RELATIVE)


def _kind_difference(expected: list[Any], got: list[Any]) -> str:
    """A sentence where the two are of different kinds, and empty where they are of one."""
    if expected[0] == got[0]:
        return ""
    wanted, seen = (_NAMES.get(each[0], "something else") for each in (expected, got))
    if expected[0] in _ROWS and got[0] in _ROWS and _items(expected) == _items(got):
        return f"The values are right. But this is {seen}, and {wanted} was expected."
    if expected[0] in _NUMBERS and got[0] == "text" and _is_number(got[1], expected):
        return f"`{shown(got)}` is text that looks like the number. A number was expected."
    if got[0] == "none":
        return f"`None` stands where {wanted} was expected."
    if got[0] not in _NAMES:
        return f"{wanted[:1].upper()}{wanted[1:]} was expected."
    return f"`{shown(got)}` is {seen}, and {wanted} was expected."


def _items(value: list[Any]) -> list[str]:
    """The items of a row as numbers or data, to see whether they are the same but for the kind."""
    items = value[2] if value[0] == "array" else value[1]
    return [str(number_of(item)) if item[0] in _NUMBERS else repr(item) for item in items]


def _is_number(text: str, expected: list[Any]) -> bool:
    number = number_of(expected)
    try:
        return number is not None and math.isclose(float(text), abs(number))
    except (ValueError, OverflowError):
        return False


def _unequal(expected: list[Any], got: list[Any]) -> str:
    return f"`{shown(got)}` was returned, and `{shown(expected)}` was expected."


def _row_difference(expected: list[Any], got: list[Any], tolerance: Tolerance) -> str:
    return _items_difference(expected[0], got[0], tolerance)


def _items_difference(expected: list[Any], got: list[Any], tolerance: Tolerance) -> str:
    for place, (left, right) in enumerate(zip(expected, got, strict=False)):
        if not _same(left, right, tolerance):
            return _at(f"Item {place}, counted from 0,", left, right)
    return _count_difference(expected, got)


def _at(where: str, expected: list[Any], got: list[Any]) -> str:
    return f"{where} is `{shown(got)}`, and `{shown(expected)}` was expected."


def _count_difference(expected: Sequence[Any], got: Sequence[Any]) -> str:
    if len(expected) == len(got):
        return ""
    are = "is 1 item" if len(got) == 1 else f"are {len(got)} items"
    if not expected:
        return f"There {are}, and none was expected."
    was = "was" if len(expected) == 1 else "were"
    return f"There {are}, and {len(expected)} {was} expected."


def _bag_difference(expected: list[Any], got: list[Any], tolerance: Tolerance) -> str:
    left_over = list(got[0])
    for wanted in expected[0]:
        match = next((each for each in left_over if _same(wanted, each, tolerance)), None)
        if match is None:
            return f"`{shown(wanted)}` is missing."
        left_over.remove(match)
    return f"`{shown(left_over[0])}` should not be there." if left_over else ""


def _dict_difference(expected: list[Any], got: list[Any], tolerance: Tolerance) -> str:
    left_over = list(got[0])
    for key, value in expected[0]:
        match = next((pair for pair in left_over if _same(key, pair[0], _EXACT)), None)
        if match is None:
            return f"The key `{shown(key)}` is missing."
        if not _same(value, match[1], tolerance):
            return _at(f"The value of `{shown(key)}`", value, match[1])
        left_over.remove(match)
    return f"The key `{shown(left_over[0][0])}` should not be there." if left_over else ""


_EXACT = Tolerance()


def _array_difference(expected: list[Any], got: list[Any], tolerance: Tolerance) -> str:
    shape, items = expected
    other_shape, other_items = got
    if shape != other_shape:
        return f"The shape is {_shape(other_shape)}, and {_shape(shape)} was expected."
    for place, (left, right) in enumerate(zip(items, other_items, strict=True)):
        if not _same(left, right, tolerance):
            return _at(f"The value at {_position(place, shape)}", left, right)
    return ""


def _shape(shape: list[int]) -> str:
    return f"`({', '.join(map(str, shape))}{',' if len(shape) == 1 else ''})`"


def _position(place: int, shape: list[int]) -> str:
    position: list[int] = []
    for size in reversed(shape):
        position.insert(0, place % size)
        place //= size
    return f"`[{', '.join(map(str, position))}]`"


def _series_difference(expected: list[Any], got: list[Any], tolerance: Tolerance) -> str:
    index, values = expected
    other_index, other_values = got
    return _labelled("index", index, other_index, tolerance) or _items_difference(
        values, other_values, tolerance
    )


def _labelled(what: str, expected: list[Any], got: list[Any], tolerance: Tolerance) -> str:
    if not _items_difference(expected, got, tolerance):
        return ""
    wanted, seen = shown(["list", expected]), shown(["list", got])
    return f"The {what} is `{seen}`, and `{wanted}` was expected."


def _frame_difference(expected: list[Any], got: list[Any], tolerance: Tolerance) -> str:
    columns, index, values = expected
    other_columns, other_index, other_values = got
    heads = _labelled("list of columns", columns, other_columns, tolerance) or _labelled(
        "index", index, other_index, tolerance
    )
    if heads:
        return heads
    for column, wanted, seen in zip(columns, values, other_values, strict=True):
        for name, left, right in zip(index, wanted, seen, strict=True):
            if not _same(left, right, tolerance):
                where = f"Column `{shown(column)}`, row `{shown(name)}`,"
                return _at(where, left, right)
    return ""


def _object_difference(expected: list[Any], got: list[Any], tolerance: Tolerance) -> str:
    name, fields = expected
    other_name, other_fields = got
    if name != other_name:
        return f"This is a `{other_name}`, and a `{name}` was expected."
    seen = dict(other_fields)
    for field, value in fields:
        if field not in seen:
            return f"`{field}` is missing."
        if not _same(value, seen[field], tolerance):
            return _at(f"`{field}`", value, seen[field])
    return ""


_COMPARE: Mapping[str, Callable[[list[Any], list[Any], Tolerance], str]] = {
    "list": _row_difference,
    "tuple": _row_difference,
    "range": _row_difference,
    "set": _bag_difference,
    "dict": _dict_difference,
    "array": _array_difference,
    "series": _series_difference,
    "frame": _frame_difference,
    "object": _object_difference,
}
