"""Parts of values, looked at without running any of the program's own code."""

import ast
import types
from typing import Any, Final

MISSING: Final = object()
"""Stands for a value that is not known."""

_PLAIN_KEYS = (str, int, float, bool, types.NoneType, bytes)
_LARGEST = 10**12


def attribute_of(owner: Any, name: str) -> Any:
    """An attribute that stands in an object or its class as it is; else `MISSING`."""
    for names in _namespaces(owner):
        if name in names:
            found = names[name]
            if isinstance(owner, types.ModuleType | type) or names is _own_names(owner):
                return found
            return found if isinstance(found, types.FunctionType) else MISSING
    return MISSING


def attribute_names(owner: Any) -> set[str]:
    """The names after a dot that an object knows."""
    return {name for names in _namespaces(owner) for name in names if type(name) is str}


def own_attributes(owner: Any) -> dict[str, Any]:
    """What was given to an object itself, and not to its class."""
    names = _own_names(owner)
    return dict(names) if type(names) is dict else {}


def item_of(owner: Any, key: Any) -> Any:
    """An item of a list, a tuple, a text or a dictionary; else `MISSING`."""
    if owner is MISSING or type(key) not in _PLAIN_KEYS:
        return MISSING
    if type(owner) is dict:
        return owner.get(key, MISSING)
    if type(owner) in (list, tuple, str) and type(key) is int and -len(owner) <= key < len(owner):
        return owner[key]
    return MISSING


def sum_of(left: Any, operation: ast.operator, right: Any) -> Any:
    """The sum, difference or product of two numbers of a decent size; else `MISSING`."""
    numbers = all(
        type(each) in (int, float) and -_LARGEST < each < _LARGEST for each in (left, right)
    )
    if not numbers:
        return MISSING
    match operation:
        case ast.Add():
            return left + right
        case ast.Sub():
            return left - right
        case ast.Mult():
            return left * right
        case ast.FloorDiv() if right:
            return left // right
        case ast.Div() if right:
            return left / right
    return MISSING


def class_names(value: Any) -> set[str]:
    """The names of a value's class and of those it stands on."""
    return {each.__name__ for each in type.mro(type(value))}


def top_package(value: Any) -> str:
    """The package that a value's class comes from, as "numpy"."""
    module = type.__dict__["__module__"].__get__(type(value))
    return module.partition(".")[0] if type(module) is str else ""


def _own_names(owner: Any) -> Any:
    try:
        return object.__getattribute__(owner, "__dict__")
    except AttributeError:
        return {}


def _namespaces(owner: Any) -> list[Any]:
    if owner is MISSING:
        return []
    classes = type.mro(owner) if isinstance(owner, type) else type.mro(type(owner))
    return [_own_names(owner), *(each.__dict__ for each in classes)]
