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
from collections.abc import Mapping
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
    return cast("Record", _read(record_class, data, ""))


def _read(kind: Any, data: Any, path: str) -> Any:
    origin = typing.get_origin(kind)
    if dataclasses.is_dataclass(kind):
        return _read_record(cast("type", kind), data, path)
    if origin in (typing.Union, types.UnionType):
        return _read_union(typing.get_args(kind), data, path)
    if origin is tuple:
        _expect(isinstance(data, list), path, "a list", data)
        item = typing.get_args(kind)[0]
        return tuple(_read(item, each, f"{path}[{i}]") for i, each in enumerate(data))
    if origin is frozenset:
        _expect(isinstance(data, list), path, "a list", data)
        item = typing.get_args(kind)[0]
        return frozenset(_read(item, each, f"{path}[{i}]") for i, each in enumerate(data))
    if origin in (dict, Mapping):
        _expect(isinstance(data, dict), path, "a mapping", data)
        item = typing.get_args(kind)[1]
        return {key: _read(item, each, _join(path, key)) for key, each in data.items()}
    if origin is typing.Literal:
        _expect(data in typing.get_args(kind), path, f"one of {typing.get_args(kind)}", data)
        return data
    if isinstance(kind, type) and issubclass(kind, Enum):
        return _read_enum(kind, data, path)
    return _read_plain(kind, data, path)


def _read_record(record_class: type, data: Any, path: str) -> Any:
    _expect(isinstance(data, dict), path, f"a {record_class.__name__}", data)
    hints = _hints(record_class)
    given = {key: value for key, value in data.items() if key != TAG}
    unknown = sorted(given.keys() - hints.keys())
    if unknown:
        raise RecordError(f"{_join(path, unknown[0])}: unknown field")
    values = {name: _read(hints[name], value, _join(path, name)) for name, value in given.items()}
    try:
        return record_class(**values)
    except TypeError as error:
        raise RecordError(f"{path or record_class.__name__}: {error}") from error


def _read_union(options: tuple[Any, ...], data: Any, path: str) -> Any:
    if data is None and type(None) in options:
        return None
    records = [option for option in options if dataclasses.is_dataclass(option)]
    plain = [option for option in options if option is not type(None) and option not in records]
    if isinstance(data, dict) and records:
        named = [record for record in records if data.get(TAG) == getattr(record, "__name__", "")]
        if named or len(records) == 1:
            return _read((named or records)[0], data, path)
        raise RecordError(f"{path or 'the whole'}: unknown kind of record, {data.get(TAG)!r}")
    problem = RecordError(f"{path or 'the whole'}: unexpected {_name(data)}")
    for option in plain:
        try:
            return _read(option, data, path)
        except RecordError as error:
            problem = error
    raise problem


def _read_enum(kind: type[Enum], data: Any, path: str) -> Enum:
    try:
        return kind(data)
    except ValueError:
        names = ", ".join(str(member.value) for member in kind)
        raise RecordError(f"{path}: expected one of {names}, found {_name(data)}") from None


def _read_plain(kind: Any, data: Any, path: str) -> Any:
    if kind is Any:
        return data
    if kind is float and isinstance(data, int) and not isinstance(data, bool):
        _expect(abs(data) < _TOO_LARGE, path, "a number that is not so large", data)
        return float(data)
    exact = isinstance(data, kind) and not (isinstance(data, bool) and kind is not bool)
    _expect(exact, path, _PLAIN.get(kind, str(kind)), data)
    return data


def _expect(holds: bool, path: str, expected: str, data: Any) -> None:
    if not holds:
        raise RecordError(f"{path or 'the whole'}: expected {expected}, found {_name(data)}")


def _name(data: Any) -> str:
    for kind, name in _PLAIN.items():
        if type(data) is kind:
            return name
    return {list: "a list", dict: "a mapping"}.get(type(data), "nothing")


def _join(path: str, key: object) -> str:
    return f"{path}.{key}" if path else str(key)


@functools.cache
def _hints(record_class: type) -> dict[str, Any]:
    return typing.get_type_hints(record_class)


_TOO_LARGE = 2**1000
"""Whole numbers in JSON have any length; a float has not."""
_PLAIN = {str: "text", bool: "yes or no", int: "a whole number", float: "a number"}
