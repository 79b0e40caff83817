"""The values of a program's variables in short, told without running any of the program's code.

A `__repr__` of the program's own may hang or fail, and a large value takes longer to write than
there is time. So only what Python itself made is looked into, and only its beginning.
"""

import itertools
import types
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from learnpy.language import say, say_count
from learnpy.runner.outcome import Variable

MOST_VARIABLES = 20
_MOST_CHARACTERS = 160
_MOST_ITEMS = 6
_ROOM = (110, 60, 34, 20)
"""Characters that the items of a value may take, by its depth; the rest is told by its number."""
_DEEPEST = 3
_LONGEST_NUMBER = 400
"""Bits of the largest whole number that is written out: 120 digits."""
_LONGEST_INSIDE = 50
"""Characters of a text inside another value that is written out."""
_SMALL_ARRAY = 8
_NOT_TOLD = (
    types.ModuleType,
    types.FunctionType,
    types.BuiltinFunctionType,
    type,
)


def variables_of(frame: types.FrameType) -> tuple[Variable, ...]:
    """The variables where a frame stands; at the top of a program, those that are its data."""
    found: list[Variable] = []
    for name, value in list(frame.f_locals.items()):
        if len(found) == MOST_VARIABLES:
            break
        if not name.startswith(("_", ".")) and not isinstance(value, _NOT_TOLD):
            found.append(Variable(name, short_value(value)))
    return tuple(found)


def short_value(value: Any) -> str:
    """A value as Python would write it, cut to one line that can be read."""
    try:
        text = _told(value, 0)
    except Exception:  # noqa: BLE001  it may be changing in another thread, or be half made
        text = _kind(value)
    return text if len(text) <= _MOST_CHARACTERS else text[: _MOST_CHARACTERS - 1] + "…"


def _kind(value: Any) -> str:
    name = type.__getattribute__(type(value), "__name__")
    if name[:1].lower() in "aeiou":
        return say("an {kind}", kind=name)
    return say("a {kind}", kind=name)


def _told(value: Any, depth: int) -> str:
    tell = _TELLERS.get(type(value))
    if tell is not None:
        return tell(value, depth)
    for base, tell_base in _BASES:
        if issubclass(type(value), base):
            return f"{type(value).__name__}({tell_base(value, depth)})"
    tell = _OF_PACKAGES.get((_package(value), type(value).__name__))
    return tell(value, depth) if tell is not None else _object(value, depth)


def _package(value: Any) -> str:
    return str(type(value).__module__).partition(".")[0]


def _exact(value: Any, _depth: int) -> str:
    return repr(value)


def _whole(value: Any, _depth: int) -> str:
    bits = int.bit_length(value)
    if bits <= _LONGEST_NUMBER:
        return int.__repr__(value)
    return say("a number of about {digits} digits", digits=f"{int(bits * 0.30103) + 1:,}")


def _text(value: Any, depth: int) -> str:
    size = len(value)
    most = _MOST_CHARACTERS if depth == 0 else _LONGEST_INSIDE
    cut = repr(value[:most])
    return (
        cut
        if size <= most and len(cut) <= most + 2
        else say("{text}… ({length} long)", text=cut[: min(60, most - 22)], length=f"{size:,}")
    )


def _items(values: Iterable[Any], size: int, ends: str, depth: int) -> str:
    left, right = ends
    if depth >= _DEEPEST and size:
        return f"{left}…{right}"
    told = (_told(each, depth + 1) for each in itertools.islice(values, _MOST_ITEMS))
    return f"{left}{_joined(told, size, depth)}{right}"


def _joined(told: Iterable[str], size: int, depth: int) -> str:
    """As many items as there is room for, and how many there are in all; none is cut."""
    parts: list[str] = []
    room = _ROOM[min(depth, len(_ROOM) - 1)]
    for each in told:
        room -= len(each) + 2
        if room < 0:
            break
        parts.append(each)
    more = [say("… {count} in all", count=f"{size:,}")] if size > len(parts) else []
    return ", ".join(parts + more)


def _list(value: Any, depth: int) -> str:
    return _items(list.__iter__(value), list.__len__(value), "[]", depth)


def _tuple(value: Any, depth: int) -> str:
    text = _items(tuple.__iter__(value), tuple.__len__(value), "()", depth)
    return f"{text[:-1]},)" if tuple.__len__(value) == 1 else text


def _set(value: Any, depth: int) -> str:
    kind: Any = frozenset if isinstance(value, frozenset) else set
    if not kind.__len__(value):
        return "set()"
    return _items(kind.__iter__(value), kind.__len__(value), "{}", depth)


def _dict(value: Any, depth: int) -> str:
    size = dict.__len__(value)
    if depth >= _DEEPEST and size:
        return "{…}"
    told = (
        f"{_told(key, depth + 1)}: {_told(item, depth + 1)}"
        for key, item in itertools.islice(dict.items(value), _MOST_ITEMS)
    )
    return f"{{{_joined(told, size, depth)}}}"


def _range(value: Any, depth: int) -> str:
    parts = [value.start, value.stop, *([value.step] if value.step != 1 else [])]
    return f"range({', '.join(_whole(each, depth) for each in parts)})"


def _array(value: Any, _depth: int) -> str:
    if value.size <= _SMALL_ARRAY and value.dtype.kind in "biufcU":
        return f"array({value.tolist()!r})"
    shape = " × ".join(f"{length:,}" for length in value.shape)
    return say("an array of {shape}, {type}", shape=shape, type=value.dtype)


def _table(value: Any, _depth: int) -> str:
    rows, columns = value.shape
    return say(
        "a DataFrame of {rows} and {columns}",
        rows=say_count(rows, "{count} rows", "{count} rows", count=f"{rows:,}"),
        columns=say_count(columns, "{count} columns", "{count} columns", count=f"{columns:,}"),
    )


def _series(value: Any, _depth: int) -> str:
    size = value.shape[0]
    return say_count(
        size, "a Series of {count} values", "a Series of {count} values", count=f"{size:,}"
    )


def _object(value: Any, depth: int) -> str:
    """An object of a class of the program's own: its class, and what it holds."""
    held = _attributes(value)
    if not held or depth >= _DEEPEST:
        return _kind(value)
    told = (
        f"{name}={_told(each, depth + 1)}"
        for name, each in itertools.islice(dict.items(held), _MOST_ITEMS)
        if isinstance(name, str)
    )
    return f"{type(value).__name__}({_joined(told, len(held), depth)})"


def _attributes(value: Any) -> dict[Any, Any] | None:
    """What `vars` would give, without asking the class, which may have its own idea of it."""
    if _package(value) != "__main__":
        return None  # a library's object may hold anything, and means nothing to the learner
    for base in type.__getattribute__(type(value), "__mro__"):
        own = type.__getattribute__(base, "__dict__").get("__dict__")
        if own is not None:
            is_plain = isinstance(own, types.GetSetDescriptorType)
            return own.__get__(value, type(value)) if is_plain else None
    return None


_Teller = Callable[[Any, int], str]
_TELLERS: Mapping[type, _Teller] = {
    **dict.fromkeys((type(None), bool, float, complex, type(Ellipsis)), _exact),
    int: _whole,
    **dict.fromkeys((str, bytes, bytearray), _text),
    list: _list,
    tuple: _tuple,
    set: _set,
    frozenset: _set,
    dict: _dict,
    range: _range,
}
"""Types whose values are told as they are."""
_BASES: tuple[tuple[type, _Teller], ...] = (
    (dict, _dict),
    (list, _list),
    (tuple, _tuple),
    (set, _set),
)
"""The same inside a class made from one of them, such as `Counter`."""
_OF_PACKAGES: Mapping[tuple[str, str], _Teller] = {
    ("numpy", "ndarray"): _array,
    **{
        ("numpy", name): lambda value, _: repr(value.item())
        for name in (
            "float64",
            "float32",
            "int64",
            "int32",
            "bool",
            "bool_",
            "uint8",
        )
    },
    ("pandas", "DataFrame"): _table,
    ("pandas", "Series"): _series,
    **dict.fromkeys(
        [("datetime", name) for name in ("date", "datetime", "time", "timedelta")]
        + [("decimal", "Decimal"), ("fractions", "Fraction"), ("pathlib", "PosixPath")]
        + [("pathlib", "WindowsPath"), ("uuid", "UUID")],
        _exact,
    ),
}
"""Types of libraries, whose own words are quick and safe."""
