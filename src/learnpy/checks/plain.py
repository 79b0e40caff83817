"""Values of a program as plain data, which is all that leaves its process.

The learner's objects judge nothing: an `__eq__` that always agrees, or a `__repr__` that lies, is
never asked. A value becomes a list that begins with a tag:

    ["none"]  ["bool", True]  ["int", "0x1f"]  ["float", "0.5"]  ["complex", "1.0", "2.0"]
    ["text", "abc"]  ["bytes", "6162"]  ["list", [...]]  ["tuple", [...]]  ["set", [...]]
    ["dict", [[key, value], ...]]  ["array", [2, 3], [...]]  ["series", [index], [values]]
    ["frame", [columns], [index], [[values of a column], ...]]
    ["object", "Battery", [["charge", value], ...]]  ["enum", "Colour", "RED"]
    ["stands for", "Decimal", "1.5"]  ["some", "function"]  ["again"]  ["huge", "list"]

`some` is what has no value to compare, `again` a container inside itself. Standard library alone:
arrays and tables are known by their classes, and numpy and pandas are never imported for it.
"""

import dataclasses
import datetime as dt
import decimal
import enum
import fractions
import math
import pathlib
import sys
import types
import uuid
from collections.abc import Callable, Iterable
from typing import Any

MOST_PARTS = 200_000
"""Numbers, texts and so on in one value; what has more is `huge`."""
_DEEPEST = 50

_STAND_FOR = (
    decimal.Decimal,
    fractions.Fraction,
    dt.date,
    dt.time,
    dt.timedelta,
    dt.tzinfo,
    pathlib.PurePath,
    uuid.UUID,
)
"""Classes of the standard library whose text says all."""
_WITHOUT_VALUE = (
    types.FunctionType,
    types.BuiltinFunctionType,
    types.MethodType,
    types.GeneratorType,
    types.ModuleType,
    type,
)


class _TooLargeError(Exception):
    pass


def plain(value: Any) -> list[Any]:
    """A value as plain data."""
    try:
        return _Reducer().reduce(value)
    except (_TooLargeError, RecursionError):
        return ["huge", _class_name(value)]


def is_plain(data: Any) -> bool:
    """Whether data from another process is what `plain` makes, and not something made up there."""
    try:
        return _is_plain(data)
    except (ValueError, TypeError, KeyError, IndexError, RecursionError, OverflowError):
        return False


def _is_plain(data: Any) -> bool:
    tag, *rest = data
    return len(rest) == _PARTS[tag] and _IS_PLAIN[tag](*rest)


def _are_plain(items: Any) -> bool:
    return isinstance(items, list) and all(map(_is_plain, items))


def _are_texts(*texts: Any) -> bool:
    return all(isinstance(text, str) for text in texts)


def _are_pairs(pairs: Any) -> bool:
    return isinstance(pairs, list) and all(len(pair) == 2 and _are_plain(pair) for pair in pairs)  # noqa: PLR2004


def _is_array(shape: Any, items: Any) -> bool:
    whole = all(type(size) is int and size >= 0 for size in shape)
    return whole and _are_plain(items) and math.prod(shape) == len(items)


def _is_frame(columns: Any, index: Any, values: Any) -> bool:
    heads = _are_plain(columns) and _are_plain(index) and len(values) == len(columns)
    return heads and all(_are_plain(each) and len(each) == len(index) for each in values)


def _is_object(name: Any, fields: Any) -> bool:
    named = all(isinstance(field, str) and _is_plain(value) for field, value in fields)
    return isinstance(name, str) and isinstance(fields, list) and named


class _Reducer:
    """Reduces one value."""

    def __init__(self) -> None:
        self._parts = 0
        self._open: set[int] = set()

    def reduce(self, value: Any) -> list[Any]:
        self._parts += 1
        if self._parts > MOST_PARTS:
            raise _TooLargeError
        simple = _simple(value)
        if simple is not None:
            return simple
        if id(value) in self._open:
            return ["again"]
        if len(self._open) >= _DEEPEST:
            raise _TooLargeError
        self._open.add(id(value))
        try:
            return self._compound(value)
        finally:
            self._open.discard(id(value))

    def _all(self, values: Iterable[Any]) -> list[Any]:
        return [self.reduce(value) for value in values]

    def _compound(self, value: Any) -> list[Any]:
        # The methods of the built-in classes, for a subclass may have others of its own.
        if isinstance(value, list):
            return ["list", self._all(list.__iter__(value))]
        if isinstance(value, tuple):
            return ["tuple", self._all(tuple.__iter__(value))]
        if isinstance(value, set | frozenset):
            members = set.copy(value) if isinstance(value, set) else frozenset.copy(value)
            return ["set", sorted(self._all(members), key=repr)]
        if isinstance(value, dict):
            return ["dict", [self._all(pair) for pair in dict.items(value)]]
        if isinstance(value, range):
            return ["some", "range"] if len(value) > MOST_PARTS else ["range", self._all(value)]
        library = self._of_library(value)
        return self._object(value) if library is None else library

    def _of_library(self, value: Any) -> list[Any] | None:
        numpy, pandas = sys.modules.get("numpy"), sys.modules.get("pandas")
        if numpy is not None and isinstance(value, numpy.generic):
            return self.reduce(value.item()) if value.dtype.kind in "biufcSU" else _as_text(value)
        if numpy is not None and isinstance(value, numpy.ndarray):
            if value.size > MOST_PARTS:
                raise _TooLargeError
            return ["array", list(value.shape), self._all(numpy.ravel(value).tolist())]
        if pandas is not None and isinstance(value, pandas.Series):
            return ["series", self._all(value.index), self._all(value)]
        if pandas is not None and isinstance(value, pandas.Index):
            return ["list", self._all(value)]
        if pandas is not None and isinstance(value, pandas.DataFrame):
            columns = [self._all(value.iloc[:, place]) for place in range(value.shape[1])]
            return ["frame", self._all(value.columns), self._all(value.index), columns]
        if pandas is not None and (value is pandas.NA or value is pandas.NaT):
            return ["float", "nan"]
        return None

    def _object(self, value: Any) -> list[Any]:
        name = _class_name(value)
        if isinstance(value, BaseException):
            return ["object", name, [["args", self.reduce(value.args)]]]
        if dataclasses.is_dataclass(value):
            names = [field.name for field in dataclasses.fields(value)]
        else:
            names = sorted(getattr(value, "__dict__", {}))
        if not names:
            return ["some", name]
        fields = [[each, self.reduce(getattr(value, each, None))] for each in names]
        return ["object", name, fields]


def _simple(value: Any) -> list[Any] | None:
    """A value without parts; None for all others."""
    for kind, reduce in _SIMPLE:
        if isinstance(value, kind):
            return reduce(value)
    return None


def _as_text(value: Any) -> list[Any]:
    return ["stands for", _class_name(value), str(value)]


def _class_name(value: Any) -> str:
    return type(value).__name__


_SIMPLE: tuple[tuple[Any, Callable[[Any], list[Any]]], ...] = (
    (type(None), lambda _: ["none"]),
    (enum.Enum, lambda value: ["enum", _class_name(value), value.name]),
    (bool, lambda value: ["bool", value]),
    (int, lambda value: ["int", hex(int.__index__(value))]),
    (float, lambda value: ["float", float.__repr__(value)]),
    (complex, lambda value: ["complex", repr(value.real), repr(value.imag)]),
    (str, lambda value: ["text", str.__getitem__(value, slice(None))]),
    ((bytes, bytearray), lambda value: ["bytes", bytes(value).hex()]),
    (_STAND_FOR, _as_text),
    (_WITHOUT_VALUE, lambda value: ["some", _class_name(value)]),
)
"""The first class that fits counts: True is an int too."""

_IS_PLAIN: dict[str, Callable[..., bool]] = {
    "none": lambda: True,
    "bool": lambda value: isinstance(value, bool),
    "int": lambda digits: _are_texts(digits) and int(digits, 16) is not None,
    "float": lambda digits: _are_texts(digits) and float(digits) is not None,
    "complex": lambda *parts: _are_texts(*parts) and all(float(p) is not None for p in parts),
    "text": _are_texts,
    "bytes": lambda digits: bytes.fromhex(digits) is not None,
    "list": _are_plain,
    "tuple": _are_plain,
    "range": _are_plain,
    "set": _are_plain,
    "dict": _are_pairs,
    "array": _is_array,
    "series": lambda index, values: (
        _are_plain(index) and _are_plain(values) and len(index) == len(values)
    ),
    "frame": _is_frame,
    "object": _is_object,
    "enum": _are_texts,
    "stands for": _are_texts,
    "some": _are_texts,
    "again": lambda: True,
    "huge": _are_texts,
}
_PARTS = {
    tag: {"none": 0, "again": 0, "frame": 3}.get(tag, 1)
    + (tag in ("complex", "array", "series", "object", "enum", "stands for"))
    for tag in _IS_PLAIN
}
"""How many parts follow the tag."""
