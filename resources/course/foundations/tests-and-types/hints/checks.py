"""Read the type hints of the learner's function."""

import inspect
import typing

_NAMES = (
    ("str", str),
    ("int", int),
    ("list[str]", list[str]),
    ("list", list),
    ("str | None", str | None),
    ("None", None),
)


def hints_of(function):
    """Return the hints of a function, those in quotes as the types that they name."""
    try:
        return inspect.get_annotations(function, eval_str=True)
    except Exception:
        return inspect.get_annotations(function)


def alike(hint, wanted):
    """Say whether two hints mean the same, as `typing.List[str]` and `list[str]` do."""
    parts = typing.get_origin(hint), typing.get_args(hint)
    return hint == wanted or parts == (
        typing.get_origin(wanted) or wanted,
        typing.get_args(wanted),
    )


def in_words(hint):
    """Return a hint as one writes it."""
    if isinstance(hint, str):
        return f'"{hint}"'
    for name, kind in _NAMES:
        if hint == kind:
            return name
    return getattr(hint, "__name__", None) or str(hint)


def verdict(answer, place, wanted):
    """Say whether the hint at this place fits, and which one it is if not."""
    hints = hints_of(answer.first_long)
    if place not in hints:
        return "no hint"
    if alike(hints[place], wanted):
        return "it fits"
    return f"{in_words(hints[place])} does not say it"


def case_titles(answer):
    """the hint of the parameter titles"""
    return verdict(answer, "titles", list[str])


def case_limit(answer):
    """the hint of the parameter limit"""
    return verdict(answer, "limit", int)


def case_result(answer):
    """the hint of what comes back"""
    return verdict(answer, "return", str | None)
