"""What there is to learn of a call beside its result: whether properties hold, what it costs."""

import builtins
import math
import types
from collections.abc import Callable, Sequence
from typing import Any

from learnpy.checks.plain import plain
from learnpy.checks.rebuilt import rebuilt
from learnpy.language import say

PYTHONS_OWN = dict(vars(builtins))
"""The built-in functions as they were before any program could put others in their places."""

_MATH = types.SimpleNamespace(**vars(math))


def private_builtins() -> types.ModuleType:
    """A module like `builtins`, for a program to change as it likes."""
    module = types.ModuleType("builtins", builtins.__doc__)
    vars(module).update(PYTHONS_OWN | vars(builtins))
    return module


def properties_held(
    expressions: Sequence[str], result: list[Any], given: Sequence[list[Any]]
) -> tuple[bool, ...]:
    """Which expressions are true of a result.

    Args:
        expressions: In Python, about `result` and `given`.
        result: The result as plain data: no object of the program's is asked anything.
        given: The arguments as plain data, as they were before the call.
    """
    return tuple(_holds(expression, result, given) for expression in expressions)


def _holds(expression: str, result: list[Any], given: Sequence[list[Any]]) -> bool:
    try:
        names = {
            "__builtins__": PYTHONS_OWN,
            "math": _MATH,
            "result": rebuilt(result),
            "given": [rebuilt(each) for each in given],
        }
        return bool(eval(expression, names))  # noqa: S307  the author's own text
    except Exception:  # noqa: BLE001  such as the length of a number: the property does not hold
        return False


def plain_arguments(positional: Sequence[Any]) -> list[list[Any]]:
    """Arguments as plain data."""
    return [plain(each) for each in positional]


def first_change(before: tuple[list[Any], ...], after: tuple[list[Any], ...]) -> list[Any] | None:
    """The first argument that is not as it was: its place or name, and both values."""
    for place, (left, right) in enumerate(zip(before[0][1], after[0][1], strict=True)):
        if left != right:
            return [say("argument {number}", number=place + 1), left, right]
    for (name, left), (_, right) in zip(before[1][1], after[1][1], strict=True):
        if left != right:
            return [name[1], left, right]
    return None


def memory_of(call: Callable[[], Any]) -> int:
    """The most bytes that a call held at one time, its result counted; at least 1.

    Raises:
        BaseException: whatever the call raises.
    """
    import tracemalloc  # noqa: PLC0415  the child that runs a program starts without it

    tracemalloc.start()
    try:
        before, _ = tracemalloc.get_traced_memory()
        tracemalloc.reset_peak()
        result = call()
        _, most = tracemalloc.get_traced_memory()
        del result
        return max(1, most - before)
    finally:
        tracemalloc.stop()
