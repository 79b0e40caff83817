"""Frozen dataclasses to JSON and back, strictly.

Records cross three borders as JSON: the prepared catalog, the progress file, and the pipe to the
child that runs a learner's program. The child starts on the standard library alone, so this does
too. A record comes back only when every field has the type its class declares; otherwise
`RecordError` says where and what was wrong.
"""

import dataclasses
import functools
import types
import typing
from collections.abc import Callable, Mapping
from enum import Enum
from typing import Any, TypeVar, cast

Record = TypeVar("Record")

TAG = "type"
"""The key that names the class where a field may hold one of several record classes."""


class RecordError(ValueError):
    """The data does not have the shape of the record; the text says where and why."""


def to_json(value: Any) -> Any:
    """Turn a record, or anything made of records, into what `json.dumps` takes.

    Every record is written with its class name under `TAG`, so that a union can be read back.
    """
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        fields = {f.name: to_json(getattr(value, f.name)) for f in dataclasses.fields(value)}
        return {TAG: type(value).__name__, **fields}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Mapping):
        return {str(key): to_json(item) for key, item in value.items()}
    if isinstance(value, tuple | list | frozenset | set):
        items = sorted(value) if isinstance(value, frozenset | set) else value
        return [to_json(item) for item in items]
    return value


def from_json(record_class: type[Record], data: Any) -> Record:
    """Read a record back.

    Raises:
        RecordError: a field is missing, unknown, or of the wrong type; the text holds its path,
            such as `lessons.hello-python.opened: expected text, found a number`.
    """
    try:
        return cast("Record", _reader(record_class)(data))
    except _MismatchError as mismatch:
        raise RecordError(f"{mismatch.place or 'the whole'}: {mismatch}") from mismatch.__cause__


class _MismatchError(Exception):
    """Data of the wrong shape; its place grows on the way out, so that reading costs no paths."""

    place = ""

    def within(self, part: str) -> "_MismatchError":
        """The same, seen from the record or list around it."""
        separator = "." if self.place and not self.place.startswith("[") else ""
        self.place = f"{part}{separator}{self.place}"
        return self


_Reader = Callable[[Any], Any]


@functools.cache
def _reader(kind: Any) -> _Reader:
    """The function that reads one type; made once, since a course has a hundred thousand values."""
    origin = typing.get_origin(kind)
    arguments = typing.get_args(kind)
    if dataclasses.is_dataclass(kind):
        return _record_reader(cast("type", kind))
    if origin in (typing.Union, types.UnionType):
        return _union_reader(arguments)
    if origin in (tuple, frozenset):
        return _items_reader(cast("type", origin), _reader(arguments[0]))
    if origin in (dict, Mapping):
        return _mapping_reader(_reader(arguments[1]))
    if origin is typing.Literal:
        return _literal_reader(arguments)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return _enum_reader(kind)
    return _plain_reader(kind)


def _record_reader(record_class: type) -> _Reader:
    readers: dict[str, _Reader] = {}

    def read(data: Any) -> Any:
        if not readers:  # only now, because a record may hold others of its own class
            hints = typing.get_type_hints(record_class)
            readers.update({name: _reader(kind) for name, kind in hints.items()})
        if not isinstance(data, dict):
            raise _expected(f"a {record_class.__name__}", data)
        values: dict[str, Any] = {}
        for name, value in data.items():
            if name == TAG:
                continue
            if name not in readers:
                raise _MismatchError("unknown field").within(str(name))
            try:
                values[name] = readers[name](value)
            except _MismatchError as mismatch:
                raise mismatch.within(name) from mismatch.__cause__
        try:
            return record_class(**values)
        except TypeError as error:
            raise _MismatchError(str(error)) from error

    return read


def _union_reader(options: tuple[Any, ...]) -> _Reader:
    records = [option for option in options if dataclasses.is_dataclass(option)]
    named = {getattr(record, "__name__", ""): _reader(record) for record in records}
    plain = [
        _reader(option) for option in options if option not in records and option is not _NOTHING
    ]

    def read(data: Any) -> Any:
        if data is None and _NOTHING in options:
            return None
        if isinstance(data, dict) and named:
            name = data.get(TAG)
            if isinstance(name, str) and name in named:
                return named[name](data)
            if len(named) == 1:
                return next(iter(named.values()))(data)
            raise _MismatchError(f"unknown kind of record, {name!r}")
        problem = _MismatchError(f"unexpected {_name(data)}")
        for reader in plain:
            try:
                return reader(data)
            except _MismatchError as mismatch:
                problem = mismatch
        raise problem

    return read


def _items_reader(collection: type, item_reader: _Reader) -> _Reader:
    def read(data: Any) -> Any:
        if not isinstance(data, list):
            raise _expected("a list", data)
        items: list[Any] = []
        for item in data:
            try:
                items.append(item_reader(item))
            except _MismatchError as mismatch:
                raise mismatch.within(f"[{len(items)}]") from mismatch.__cause__
        return collection(items)

    return read


def _mapping_reader(value_reader: _Reader) -> _Reader:
    def read(data: Any) -> Any:
        if not isinstance(data, dict):
            raise _expected("a mapping", data)
        values: dict[str, Any] = {}
        for key, value in data.items():
            try:
                values[key] = value_reader(value)
            except _MismatchError as mismatch:
                raise mismatch.within(str(key)) from mismatch.__cause__
        return values

    return read


def _literal_reader(options: tuple[Any, ...]) -> _Reader:
    def read(data: Any) -> Any:
        if data not in options:
            raise _expected(f"one of {options}", data)
        return data

    return read


def _enum_reader(kind: type[Enum]) -> _Reader:
    names = ", ".join(str(member.value) for member in kind)

    def read(data: Any) -> Any:
        try:
            return kind(data)
        except ValueError:
            raise _expected(f"one of {names}", data) from None

    return read


def _plain_reader(kind: Any) -> _Reader:
    def read(data: Any) -> Any:
        if type(data) is not kind:
            raise _expected(_PLAIN.get(kind, str(kind)), data)
        return data

    return {Any: _as_it_is, float: _read_float}.get(kind, read)


def _as_it_is(data: Any) -> Any:
    return data


def _read_float(data: Any) -> Any:
    if type(data) is int:
        if abs(data) >= _TOO_LARGE:
            raise _expected("a number that is not so large", data)
        return float(data)
    if type(data) is not float:
        raise _expected(_PLAIN[float], data)
    return data


def _expected(expected: str, data: Any) -> _MismatchError:
    return _MismatchError(f"expected {expected}, found {_name(data)}")


def _name(data: Any) -> str:
    return _PLAIN.get(type(data)) or {list: "a list", dict: "a mapping"}.get(type(data), "nothing")


_NOTHING = type(None)
_PLAIN = {str: "text", bool: "yes or no", int: "a whole number", float: "a number"}
_TOO_LARGE = 2**1000
"""Whole numbers in JSON have any length; a float has not."""
