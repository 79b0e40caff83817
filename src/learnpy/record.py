"""The records that layers hand to each other: frozen dataclasses that are quick to define.

`dataclasses.dataclass(frozen=True)` writes the source of six methods and compiles it: 0.5 ms for
each class on Python 3.11. The window needs two dozen records before it is seen, and each child that
runs a program needs some too. What `record` makes is a dataclass as well, so that `fields` and
`replace` know it, with slots, compared and hashed by its fields. Its methods are closures.
"""

import dataclasses
import inspect
from collections.abc import Callable, Mapping
from typing import Any, TypeVar, dataclass_transform

_Class = TypeVar("_Class")


@dataclass_transform(frozen_default=True, field_specifiers=(dataclasses.field,))
def record(plain: type[_Class]) -> type[_Class]:
    """Make a frozen dataclass with slots of a class with annotated fields."""
    made = dataclasses.dataclass(init=False, repr=False, eq=False, slots=True)(plain)
    fields = dataclasses.fields(made)  # pyright: ignore[reportArgumentType]
    compared = tuple(field.name for field in fields if field.compare)
    methods: dict[str, Callable[..., Any]] = {
        "__init__": _initialiser(made, fields),
        "__eq__": _equality(compared),
        "__hash__": _hashing(compared),
        "__repr__": _representation(tuple(field.name for field in fields)),
        "__setattr__": _refuse_to_set,
        "__delattr__": _refuse_to_delete,
        "__reduce__": _reduction(tuple(field.name for field in fields)),
    }
    for name, method in methods.items():
        setattr(made, name, method)
    made.__signature__ = _Signature(fields)  # pyright: ignore[reportAttributeAccessIssue]
    return made


class _Signature:
    """What `inspect.signature` finds; made when it is asked for, since few ask."""

    def __init__(self, fields: tuple[dataclasses.Field[Any], ...]) -> None:
        self._fields = fields

    def __get__(self, instance: object, owner: type) -> inspect.Signature:
        return inspect.Signature([_parameter(field) for field in self._fields])


def _parameter(field: dataclasses.Field[Any]) -> inspect.Parameter:
    default = field.default
    if field.default_factory is not dataclasses.MISSING:
        default = field.default_factory
    if default is dataclasses.MISSING:
        default = inspect.Parameter.empty
    kind = inspect.Parameter.POSITIONAL_OR_KEYWORD
    return inspect.Parameter(field.name, kind, default=default, annotation=field.type)


def _initialiser(
    record_class: type, fields: tuple[dataclasses.Field[Any], ...]
) -> Callable[..., None]:
    names = tuple(field.name for field in fields)
    # The slots' own setters, since the class refuses every other way.
    setters = tuple((name, getattr(record_class, name).__set__) for name in names)
    defaults = {
        field.name: field.default for field in fields if field.default is not dataclasses.MISSING
    }
    factories = tuple(
        (field.name, field.default_factory)
        for field in fields
        if field.default_factory is not dataclasses.MISSING
    )
    finish = getattr(record_class, "__post_init__", None)

    def __init__(self: Any, *values: Any, **named: Any) -> None:  # noqa: N807
        if values:
            named = _by_name(record_class, names, values, named)
        given = {**defaults, **named} if defaults else named
        for name, make in factories:
            if name not in named:
                given[name] = make()
        if len(given) != len(names):
            raise _wrong_arguments(record_class, names, given)
        try:
            for name, set_value in setters:
                set_value(self, given[name])
        except KeyError:
            raise _wrong_arguments(record_class, names, given) from None
        if finish is not None:
            finish(self)

    return __init__


def _by_name(
    record_class: type, names: tuple[str, ...], values: tuple[Any, ...], named: Mapping[str, Any]
) -> dict[str, Any]:
    """All arguments by name."""
    if len(values) > len(names):
        raise TypeError(f"{record_class.__name__} has {len(names)} fields, not {len(values)}")
    given = dict(zip(names, values, strict=False))
    twice = given.keys() & named.keys()
    if twice:
        raise TypeError(f"{record_class.__name__} was given {min(twice)!r} twice")
    return {**given, **named}


def _wrong_arguments(
    record_class: type, names: tuple[str, ...], given: Mapping[str, Any]
) -> TypeError:
    unknown = [name for name in given if name not in names]
    if unknown:
        return TypeError(f"{record_class.__name__} has no field {unknown[0]!r}")
    missing = [name for name in names if name not in given]
    return TypeError(f"{record_class.__name__} needs {', '.join(map(repr, missing))}")


def _equality(names: tuple[str, ...]) -> Callable[[Any, object], Any]:
    def __eq__(self: Any, other: object) -> Any:  # noqa: N807
        if other.__class__ is not self.__class__:
            return NotImplemented
        return all(getattr(self, name) == getattr(other, name) for name in names)

    return __eq__


def _hashing(names: tuple[str, ...]) -> Callable[[Any], int]:
    def __hash__(self: Any) -> int:  # noqa: N807
        return hash(tuple([getattr(self, name) for name in names]))

    return __hash__


def _representation(names: tuple[str, ...]) -> Callable[[Any], str]:
    def __repr__(self: Any) -> str:  # noqa: N807
        values = ", ".join(f"{name}={getattr(self, name)!r}" for name in names)
        return f"{type(self).__qualname__}({values})"

    return __repr__


def _reduction(names: tuple[str, ...]) -> Callable[[Any], tuple[Any, ...]]:
    def __reduce__(self: Any) -> tuple[Any, ...]:  # noqa: N807
        return type(self), tuple([getattr(self, name) for name in names])

    return __reduce__


def _refuse_to_set(self: Any, name: str, value: Any) -> None:  # noqa: ARG001
    raise dataclasses.FrozenInstanceError(f"cannot assign to {name!r} of a {type(self).__name__}")


def _refuse_to_delete(self: Any, name: str) -> None:
    raise dataclasses.FrozenInstanceError(f"cannot delete {name!r} of a {type(self).__name__}")
