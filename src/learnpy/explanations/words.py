"""Names and values in a sentence: short, and without calling anything of the program's own."""

import difflib
import types
from collections.abc import Iterable, Mapping
from itertools import islice
from typing import Any

from learnpy.language import say, sayable

_MOST = 60
"""Characters of a value or a piece of program in a sentence."""
_MOST_ITEMS = 6
_MOST_DEPTH = 3
_MOST_BITS = 200
_MOST_NAMES = 5_000
"""Names looked at in search of the one that was meant."""
_NEAR = 0.7
"""How alike two names are that may be meant for each other, from 0 to 1."""

_KINDS = {
    "int": sayable("a whole number (`int`)"),
    "float": sayable("a decimal number (`float`)"),
    "complex": sayable("a complex number (`complex`)"),
    "str": sayable("a text (`str`)"),
    "bytes": sayable("bytes (`bytes`)"),
    "bool": sayable("a truth value (`bool`)"),
    "NoneType": sayable("nothing (`None`)"),
    "list": sayable("a list"),
    "tuple": sayable("a tuple"),
    "dict": sayable("a dictionary (`dict`)"),
    "set": sayable("a set"),
    "frozenset": sayable("a set (`frozenset`)"),
    "range": sayable("a range"),
    "function": sayable("a function"),
    "builtin_function_or_method": sayable("a function"),
    "method": sayable("a method"),
    "method_descriptor": sayable("a method"),
    "module": sayable("a module"),
    "type": sayable("a class"),
    "generator": sayable("a generator"),
    "coroutine": sayable("a coroutine, the promise of an `async` function"),
    "DataFrame": sayable("a table (`DataFrame`)"),
    "Series": sayable("a column of a table (`Series`)"),
    "ndarray": sayable("an array (`ndarray`)"),
    "TextIOWrapper": sayable("an open file"),
}
_ROWS = {"and": sayable("{words} and {last}"), "or": sayable("{words} or {last}")}


def code(text: str) -> str:
    """A piece of program in a sentence, on one line and short."""
    line = " ".join(text.split()).replace("`", "'")  # a backtick would end the code
    return f"`{_short(line)}`"


def show(value: Any) -> str:
    """A value as a program would write it; empty where it is not of Python's own plain kinds."""
    text = _plain(value, _MOST_DEPTH)
    return "" if text is None else f"`{_short(text).replace('`', chr(39))}`"


def kind(value: Any) -> str:
    """What a value is, as in "a whole number (`int`)"."""
    return kind_named(type_name(value))


def type_name(value: Any) -> str:
    """The name of a value's class."""
    return type.__dict__["__name__"].__get__(type(value))


def kind_named(name: str) -> str:
    """What a value of the class with this name is."""
    known = _KINDS.get(name)
    if known:
        return say(known)
    if name[:1].lower() in "aeio":
        return say("an {kind}", kind=code(name))
    return say("a {kind}", kind=code(name))


def capital(text: str) -> str:
    """A text as a sentence begins with it."""
    return f"{text[:1].upper()}{text[1:]}"


def listed(words: Iterable[str], last: str = "and", most: int = _MOST_ITEMS) -> str:
    """Words in a row: "a, b and c"; "and more" stands for what is too many.

    Args:
        words: The words.
        last: What stands before the last one: "and" or "or".
        most: How many there are at most; two or more.
    """
    every = list(islice(words, most + 1))
    if len(every) > most:
        return say("{words} and more", words=", ".join(every[: most - 1]))
    if len(every) < 2:  # noqa: PLR2004
        return "".join(every)
    return say(_ROWS[last], words=", ".join(every[:-1]), last=every[-1])


def codes(texts: Iterable[str], last: str = "and", most: int = _MOST_ITEMS) -> str:
    """Pieces of program in a row."""
    return listed((code(text) for text in islice(texts, most + 1)), last, most)


def nearest(word: str, known: Iterable[Any], share: float = _NEAR) -> str:
    """The name that was most likely meant, or empty."""
    names = {each for each in islice(known, _MOST_NAMES) if type(each) is str and each != word}
    for each in sorted(names):
        if each.casefold() == word.casefold():
            return each
    bare = word.replace("_", "").casefold()
    for each in sorted(names):
        if bare and each.replace("_", "").casefold() == bare:
            return each
    if len(word) > _MOST:
        return ""
    limit = share if len(word) > 3 else 0.66  # noqa: PLR2004  one letter of three may differ
    found = difflib.get_close_matches(word, sorted(names), 1, limit)
    return found[0] if found and len(found[0]) > 1 else ""


def quoted(message: str) -> list[str]:
    """What stands in single quotes in one of Python's own messages."""
    return message.split("'")[1::2]


def last_quoted(message: str) -> str:
    """What stands last in single quotes; a message may have an apostrophe before."""
    return message.rpartition("'")[0].rpartition("'")[2]


def _short(text: str) -> str:
    return text if len(text) <= _MOST else f"{text[: _MOST - 1]}…"


def _plain(value: Any, depth: int) -> str | None:
    """The text of a value whose class is Python's own, so that nobody's `__repr__` is called."""
    match type(value):
        case types.NoneType:
            return "None"
        case t if t is int:
            return repr(value) if value.bit_length() <= _MOST_BITS else None
        case t if t in (bool, float, complex):
            return repr(value)
        case t if t in (str, bytes):
            return repr(value[:_MOST])
        case t if t is range:
            return repr(value) if abs(value.stop).bit_length() <= _MOST_BITS else None
        case t if t is dict:
            return _plain_dict(value, depth)
        case t if t in (list, tuple, set, frozenset):
            return _plain_items(value, depth)
    return _plain_scalar(value)


def _plain_scalar(value: Any) -> str | None:
    """A number of NumPy's, as Python would write it."""
    cls = type(value)
    if cls.__module__ == "numpy" and cls.__name__.startswith(("int", "uint", "float", "bool")):
        return repr(value.item())
    return None


def _plain_items(value: Any, depth: int) -> str | None:
    if not value:
        return {list: "[]", tuple: "()", set: "set()"}.get(type(value), "frozenset()")
    if depth == 0:
        return "…"
    items = [
        _plain(each, depth - 1) or f"<{type_name(each)}>" for each in islice(value, _MOST_ITEMS)
    ]
    if len(value) > _MOST_ITEMS:
        items.append("…")
    inside = ", ".join(items)
    if type(value) is tuple:
        return f"({inside},)" if len(value) == 1 else f"({inside})"
    return f"[{inside}]" if type(value) is list else f"{{{inside}}}"


def _plain_dict(value: Mapping[Any, Any], depth: int) -> str | None:
    if value and depth == 0:
        return "…"
    pairs = [
        f"{_plain(key, depth - 1) or '…'}: {_plain(each, depth - 1) or f'<{type_name(each)}>'}"
        for key, each in islice(value.items(), _MOST_ITEMS)
    ]
    if len(value) > _MOST_ITEMS:
        pairs.append("…")
    return f"{{{', '.join(pairs)}}}"
