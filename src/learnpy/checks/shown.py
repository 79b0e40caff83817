"""Plain data as a learner reads it: the way Python writes the value, short."""

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from learnpy.language import say, say_count, sayable

LONGEST = 400
"""Characters of a value in a message."""
LINE_END = " \N{LEFTWARDS ARROW WITH HOOK} "
"""Stands between the lines of a text that is quoted inside a sentence."""
_MOST_ITEMS = 60
_MOST_ROWS = 8


def shown(value: list[Any]) -> str:
    """A value as text."""
    text = _text(value)
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 4]} ..."


def _text(value: list[Any]) -> str:
    tag, *rest = value
    return _WRITERS[tag](*rest)


def code_span(text: str) -> str:
    """Text as code inside a sentence of Markdown."""
    line = LINE_END.join(text.splitlines()) or " "
    longest = max((len(run) for run in re.findall("`+", line)), default=0)
    fence = "`" * (longest + 1)
    space = " " if longest else ""
    return f"{fence}{space}{line}{space}{fence}"


def number_of(value: list[Any]) -> complex | float | int | None:
    """The number that plain data stands for; None when it is none."""
    tag, *rest = value
    if tag == "int":
        return int(rest[0], 16)
    if tag == "float":
        return float(rest[0])
    if tag == "complex":
        return complex(float(rest[0]), float(rest[1]))
    return None


def _int(digits: str) -> str:
    number = int(digits, 16)
    if abs(number) >= 10**300:
        about = int(number.bit_length() * 0.30103)
        return say("a number of about {digits} digits", digits=about)
    return str(number)


def _items(opening: str, items: Iterable[str], closing: str) -> str:
    found = list(items)
    left = len(found) - _MOST_ITEMS
    more = [say_count(left, "... 1 more", "... {count} more")] if left > 0 else []
    return opening + ", ".join([*found[:_MOST_ITEMS], *more]) + closing


def _tuple(items: list[Any]) -> str:
    return f"({_text(items[0])},)" if len(items) == 1 else _items("(", map(_text, items), ")")


def _set(items: list[Any]) -> str:
    return _items("{", map(_text, items), "}") if items else "set()"


def _dict(pairs: list[Any]) -> str:
    return _items("{", (f"{_text(key)}: {_text(value)}" for key, value in pairs), "}")


def _array(shape: list[int], items: list[Any]) -> str:
    return f"array({_nested(shape, [_number(item) for item in items])})"


def _nested(shape: list[int], items: list[str]) -> str:
    if len(shape) <= 1:
        return _items("[", items, "]") if shape else "".join(items)
    size = len(items) // shape[0] if shape[0] else 0
    rows = [_nested(shape[1:], items[n * size : (n + 1) * size]) for n in range(shape[0])]
    return _items("[", rows, "]")


def _number(value: list[Any]) -> str:
    """A number of an array, with as many digits as numpy shows."""
    if value[0] != "float":
        return _text(value)
    short = f"{float(value[1]):.8g}"
    return short if any(mark in short for mark in ".en") else f"{short}."


def _series(index: list[Any], values: list[Any]) -> str:
    return _table([[_cell(name), _cell(value)] for name, value in zip(index, values, strict=True)])


def _frame(columns: list[Any], index: list[Any], values: list[Any]) -> str:
    head = ["", *map(_cell, columns)]
    rows = [
        [_cell(name), *(_cell(column[place]) for column in values)]
        for place, name in enumerate(index[: _MOST_ROWS + 1])
    ]
    table = _table([head, *rows])
    more = len(index) - len(rows)
    return f"{table}\n{_more_rows(more)}" if more else table


def _table(rows: list[list[str]]) -> str:
    cut = rows[: _MOST_ROWS + 2]
    if not cut:
        return say("an empty table")
    widths = [max(map(len, column)) for column in zip(*cut, strict=True)]
    lines = ["  ".join(c.rjust(w) for c, w in zip(row, widths, strict=True)) for row in cut]
    more = [_more_rows(len(rows) - len(cut))] if len(rows) > len(cut) else []
    return "\n".join(line.rstrip() for line in [*lines, *more])


def _more_rows(count: int) -> str:
    return say_count(count, "... {count} more rows", "... {count} more rows")


def _cell(value: list[Any]) -> str:
    return str(value[1]) if value[0] == "text" else _number(value)


def _object(name: str, fields: list[Any]) -> str:
    return _items(f"{name}(", (f"{field}={_text(value)}" for field, value in fields), ")")


def _range(items: list[Any]) -> str:
    return say_count(len(items), "range of {count} numbers", "range of {count} numbers")


def _some(name: str) -> str:
    known = _WORDS.get(name)
    return say(known) if known else say("an object of the class {name}", name=name)


_WRITERS: Mapping[str, Callable[..., str]] = {
    "none": lambda: "None",
    "bool": str,
    "int": _int,
    "float": str,
    "complex": lambda real, imaginary: str(complex(float(real), float(imaginary))),
    "text": repr,
    "bytes": lambda digits: repr(bytes.fromhex(digits)),
    "list": lambda items: _items("[", map(_text, items), "]"),
    "tuple": _tuple,
    "range": _range,
    "set": _set,
    "dict": _dict,
    "array": _array,
    "series": _series,
    "frame": _frame,
    "object": _object,
    "enum": lambda name, member: f"{name}.{member}",
    "stands for": lambda name, text: f"{name}({text})",
    "some": _some,
    "again": lambda: "...",
    "huge": lambda name: say("a {name} too large to show", name=name),
}
_WORDS = {
    "function": sayable("a function"),
    "builtin_function_or_method": sayable("a function"),
    "method": sayable("a method"),
    "generator": sayable("a generator"),
    "type": sayable("a class"),
    "module": sayable("a module"),
}
