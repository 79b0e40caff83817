"""Numbers, labels and axes of a figure as short words."""

import math
import sys
from collections.abc import Sequence
from typing import Any

from learnpy.language import say, say_count

_DIGITS = 4
"""Significant digits: as many as an eye could read off, few enough to be alike everywhere."""


def number(value: Any) -> str:
    """A number, short."""
    try:
        plain = float(value)
    except (TypeError, ValueError):
        return str(value)
    if not math.isfinite(plain):
        if math.isnan(plain):
            return say("nothing")
        return say("infinity") if plain > 0 else say("minus infinity")
    short = float(f"{plain:.{_DIGITS}g}") + 0.0  # + 0.0 makes -0.0 a zero
    if short == int(short) and abs(short) < 1e15:  # noqa: PLR2004  beyond it, digits are made up
        return str(int(short))
    return f"{short:.{_DIGITS}g}"


def quote(text: str) -> str:
    """A text of the program's, on one line and in quotes."""
    return '"' + " ".join(text.split()) + '"'


def axis_words(axis: Any) -> str:
    """An axis: its label, its range, and its scale where it is not even."""
    low, high = axis.get_view_interval()
    if axis.get_inverted():
        low, high = max(low, high), min(low, high)
    label = axis.get_label_text()
    scale = axis.get_scale()
    words = f"{quote(label)}, " if label else ""
    names = category_names(axis)
    if names:
        return words + _names_words(names)
    words += from_to(value_on(axis, low), value_on(axis, high))
    if scale not in ("log", "symlog", "logit"):
        return words
    return f"{words}, {say('{kind} scale', kind=scale)}"


def from_to(low: str, high: str) -> str:
    """A range in words."""
    return say("from {low} to {high}", low=low, high=high)


def _names_words(names: Sequence[str]) -> str:
    shown = ", ".join(quote(name) for name in names[:_MOST_NAMES])
    left = len(names) - _MOST_NAMES
    if left <= 0:
        return shown
    return say_count(left, "{names} and {count} more", "{names} and {count} more", names=shown)


_MOST_NAMES = 30


def category_names(axis: Any) -> list[str]:
    """The names that stand along an axis instead of numbers; empty where there are numbers."""
    return list(_names_by_place(axis).values())


def name_at(axis: Any, place: float) -> str:
    """The name that stands at a place of an axis, or empty."""
    for there, name in _names_by_place(axis).items():
        if abs(there - place) < 1e-6:  # noqa: PLR2004  the same place, but for rounding
            return name
    return ""


def _names_by_place(axis: Any) -> dict[float, str]:
    formatter = axis.get_major_formatter()
    if type(formatter).__name__ not in ("StrCategoryFormatter", "FixedFormatter", "FuncFormatter"):
        return {}
    names = [(float(tick.get_loc()), tick.label1.get_text()) for tick in axis.get_major_ticks()]
    named = {place: text for place, text in names if text.strip()}
    return {} if all(_is_number(text) for text in named.values()) else named


def _is_number(text: str) -> bool:
    try:
        float(text.replace("\N{MINUS SIGN}", "-").replace(",", ""))
    except ValueError:
        return False
    return True


def value_on(axis: Any, value: Any) -> str:
    """A value of an axis: a day or time where it counts days, else a number."""
    converter = axis.get_converter()
    if converter is not None and "date" in type(converter).__name__.lower():
        moment = sys.modules["matplotlib.dates"].num2date(value)
        return f"{moment:%Y-%m-%d}" if _is_days(axis) else f"{moment:%Y-%m-%d %H:%M}"
    return number(value)


def _is_days(axis: Any) -> bool:
    low, high = axis.get_view_interval()
    return abs(high - low) > 3  # noqa: PLR2004  days; in less than that the hours tell


def finite(values: Sequence[Any]) -> list[float]:
    """The values that are numbers."""
    numbers = [float(value) for value in values]
    return [value for value in numbers if math.isfinite(value)]
