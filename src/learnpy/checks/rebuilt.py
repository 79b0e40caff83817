"""Plain data made into values of Python's own classes again, which behave as they should."""

from collections.abc import Callable, Mapping
from typing import Any

from learnpy.checks.shown import number_of


class Unknown:
    """Stands for a value whose class is not one of Python's own; it is equal to nothing else."""

    def __init__(self, name: str) -> None:
        self.name = name


def rebuilt(value: list[Any]) -> Any:
    """The value that plain data describes: numbers, texts and containers; arrays become lists.

    Raises:
        TypeError: it holds a set or a dict of what cannot be in one.
    """
    tag, *rest = value
    if tag in ("int", "float", "complex"):
        return number_of(value)
    build = _BUILDERS.get(tag)
    return build(*rest) if build else Unknown(str(rest[0]) if rest else tag)


def _all(items: list[Any]) -> list[Any]:
    return [rebuilt(item) for item in items]


def _nested(shape: list[int], items: list[Any]) -> Any:
    if not shape:
        return rebuilt(items[0])
    size = len(items) // shape[0] if shape[0] else 0
    return [_nested(shape[1:], items[n * size : (n + 1) * size]) for n in range(shape[0])]


_BUILDERS: Mapping[str, Callable[..., Any]] = {
    "none": lambda: None,
    "bool": lambda value: value,
    "text": lambda text: text,
    "bytes": bytes.fromhex,
    "list": _all,
    "tuple": lambda items: tuple(_all(items)),
    "range": _all,
    "set": lambda items: set(_all(items)),
    "dict": lambda pairs: {rebuilt(key): rebuilt(value) for key, value in pairs},
    "array": _nested,
    "series": lambda _, values: _all(values),
}
