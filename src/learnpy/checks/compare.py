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
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from learnpy.checks.kinds import NUMBERS, kind_difference
from learnpy.checks.shown import number_of, shown
from learnpy.language import say, say_count, sayable
from learnpy.record import record

_RELATIVE = 1e-9
_NEAR_ZERO = 1e-12


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
        return kind_difference(expected, got) or _bag_difference(expected[1:], got[1:], tolerance)
    return _difference(expected, got, tolerance)


def same_text(expected: str, got: str) -> bool:
    """Whether two printed texts are the same."""
    return lines_of(expected) == lines_of(got)


def lines_of(text: str) -> list[str]:
    """The lines of a printed text that count: without blanks at their ends, or empty ones last."""
    return [line.rstrip() for line in text.rstrip().splitlines()]


def _difference(expected: list[Any], got: list[Any], tolerance: Tolerance) -> str:
    if expected[0] in NUMBERS and got[0] in NUMBERS:
        return "" if _same_number(expected, got, tolerance) else _unequal(expected, got)
    if expected[0] != got[0]:
        return kind_difference(expected, got)
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


def _unequal(expected: list[Any], got: list[Any]) -> str:
    return say(
        "`{value}` was returned, and `{expected}` was expected.",
        value=shown(got),
        expected=shown(expected),
    )


def _row_difference(expected: list[Any], got: list[Any], tolerance: Tolerance) -> str:
    return _items_difference(expected[0], got[0], tolerance)


def _items_difference(expected: list[Any], got: list[Any], tolerance: Tolerance) -> str:
    for place, (left, right) in enumerate(zip(expected, got, strict=False)):
        if not _same(left, right, tolerance):
            text = sayable(
                "Item {place}, counted from 0, is `{value}`, and `{expected}` was expected."
            )
            return _at(text, left, right, place=place)
    return _count_difference(expected, got)


def _at(text: str, expected: list[Any], got: list[Any], **values: object) -> str:
    """A sentence on two values that differ, of which the text says where they stand."""
    return say(text, value=shown(got), expected=shown(expected), **values)


def _count_difference(expected: Sequence[Any], got: Sequence[Any]) -> str:
    if len(expected) == len(got):
        return ""
    if not expected:
        return say_count(
            len(got),
            "There is 1 item, and none was expected.",
            "There are {count} items, and none was expected.",
        )
    there_are = say_count(len(got), "There is 1 item", "There are {count} items")
    return say_count(
        len(expected),
        "{there_are}, and 1 was expected.",
        "{there_are}, and {count} were expected.",
        there_are=there_are,
    )


def _bag_difference(expected: list[Any], got: list[Any], tolerance: Tolerance) -> str:
    left_over = list(got[0])
    for wanted in expected[0]:
        match = next((each for each in left_over if _same(wanted, each, tolerance)), None)
        if match is None:
            return say("`{value}` is missing.", value=shown(wanted))
        left_over.remove(match)
    return say("`{value}` should not be there.", value=shown(left_over[0])) if left_over else ""


def _dict_difference(expected: list[Any], got: list[Any], tolerance: Tolerance) -> str:
    left_over = list(got[0])
    for key, value in expected[0]:
        match = next((pair for pair in left_over if _same(key, pair[0], _EXACT)), None)
        if match is None:
            return say("The key `{key}` is missing.", key=shown(key))
        if not _same(value, match[1], tolerance):
            text = sayable("The value of `{key}` is `{value}`, and `{expected}` was expected.")
            return _at(text, value, match[1], key=shown(key))
        left_over.remove(match)
    if not left_over:
        return ""
    return say("The key `{key}` should not be there.", key=shown(left_over[0][0]))


_EXACT = Tolerance()


def _array_difference(expected: list[Any], got: list[Any], tolerance: Tolerance) -> str:
    shape, items = expected
    other_shape, other_items = got
    if shape != other_shape:
        return say(
            "The shape is {shape}, and {expected} was expected.",
            shape=_shape(other_shape),
            expected=_shape(shape),
        )
    for place, (left, right) in enumerate(zip(items, other_items, strict=True)):
        if not _same(left, right, tolerance):
            text = sayable("The value at {position} is `{value}`, and `{expected}` was expected.")
            return _at(text, left, right, position=_position(place, shape))
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
    return _labelled(_INDEX, index, other_index, tolerance) or _items_difference(
        values, other_values, tolerance
    )


_INDEX = sayable("The index is `{value}`, and `{expected}` was expected.")
_COLUMNS = sayable("The list of columns is `{value}`, and `{expected}` was expected.")


def _labelled(text: str, expected: list[Any], got: list[Any], tolerance: Tolerance) -> str:
    if not _items_difference(expected, got, tolerance):
        return ""
    return _at(text, ["list", expected], ["list", got])


def _frame_difference(expected: list[Any], got: list[Any], tolerance: Tolerance) -> str:
    columns, index, values = expected
    other_columns, other_index, other_values = got
    heads = _labelled(_COLUMNS, columns, other_columns, tolerance) or _labelled(
        _INDEX, index, other_index, tolerance
    )
    if heads:
        return heads
    for column, wanted, seen in zip(columns, values, other_values, strict=True):
        for name, left, right in zip(index, wanted, seen, strict=True):
            if not _same(left, right, tolerance):
                text = sayable(
                    "Column `{column}`, row `{row}`, is `{value}`, and `{expected}` was expected."
                )
                return _at(text, left, right, column=shown(column), row=shown(name))
    return ""


def _object_difference(expected: list[Any], got: list[Any], tolerance: Tolerance) -> str:
    name, fields = expected
    other_name, other_fields = got
    if name != other_name:
        return say(
            "This is a `{kind}`, and a `{expected}` was expected.", kind=other_name, expected=name
        )
    seen = dict(other_fields)
    for field, value in fields:
        if field not in seen:
            return say("`{value}` is missing.", value=field)
        if not _same(value, seen[field], tolerance):
            text = sayable("`{field}` is `{value}`, and `{expected}` was expected.")
            return _at(text, value, seen[field], field=field)
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
