"""Whether what was seen of a program is what the solution gives, and what two programs share."""

from collections.abc import Sequence
from typing import Literal

from learnpy.checks.compare import Tolerance, difference, same_text
from learnpy.checks.model import Check
from learnpy.checks.observation import Examination, Observation

Cost = Literal["", "steps", "memory"]

STEPS_GRANTED = 100
"""On top of what the author's factor allows, so that a small task is not judged by single steps."""
BYTES_GRANTED = 64 * 1024
_READING_ERRORS = ("SyntaxError", "IndentationError", "TabError")
_SAME_STEPS = 0.1
_SAME_MEMORY = 0.5
"""How far two measures of one program may be apart; that of memory hangs on Python's version."""


def tolerance_of(check: Check) -> Tolerance:
    """How near a result has to be in a check."""
    return Tolerance(check.within, check.unordered)


def is_about_reading(got: Observation) -> bool:
    """Whether Python could not read the program, so that nothing of it ran."""
    return got.outcome == "error" and got.error in _READING_ERRORS


def is_about_writing(check: Check) -> bool:
    """Whether a check looks at how a program is written, and not at what it does."""
    return check.kind in ("uses", "avoids")


def gives_right(expected: Observation, got: Observation, check: Check) -> bool:
    """Whether a program did what the check asks, whatever it took to do it."""
    if expected.outcome != got.outcome or got.changed is not None:
        return False
    if expected.outcome == "error":
        return expected.error == got.error or expected.error in got.kinds
    if expected.outcome == "value" and check.properties:
        return len(got.holds) == len(check.properties) and all(got.holds)
    return gives_same(expected, got, check)


def is_right(expected: Observation, got: Observation, check: Check) -> bool:
    """Whether a program passes a check."""
    return gives_right(expected, got, check) and not over(expected, got, check)


def gives_same(one: Observation, other: Observation, check: Check) -> bool:
    """Whether two programs gave the same."""
    if one.outcome != other.outcome or (one.changed is None) != (other.changed is None):
        return False
    if one.outcome == "error":
        return one.error == other.error
    if one.outcome == "missing":
        return one.message == other.message
    if one.outcome != "value":
        return True
    if check.kind == "output":
        return same_text(one.value[1], other.value[1])
    return one.holds == other.holds and not difference(one.value, other.value, tolerance_of(check))


def steps_allowed(expected: Observation, check: Check) -> int:
    """The most steps that a call may take, given what the solution took."""
    return _rounded_up(round(expected.steps * (check.steps or 0)) + STEPS_GRANTED)


def bytes_allowed(expected: Observation, check: Check) -> int:
    """The most bytes that a call may need, given what the solution needed."""
    kibibytes = (round(expected.memory * (check.memory or 0)) + BYTES_GRANTED) // 1024
    return _rounded_up(kibibytes) * 1024


def _rounded_up(number: int) -> int:
    """A limit as people say it: two digits and zeros."""
    unit = 10 ** max(0, len(str(number)) - 2)
    return -(-number // unit) * unit


def over(expected: Observation, got: Observation, check: Check) -> Cost:
    """What a program took too much of, or empty."""
    if got.outcome != "value":
        return ""
    if check.steps is not None and got.steps > steps_allowed(expected, check):
        return "steps"
    if check.memory is not None and got.memory > bytes_allowed(expected, check):
        return "memory"
    return ""


def wrong_checks(seen: Examination, right: Examination, checks: Sequence[Check]) -> list[int]:
    """The places of the checks that a program does not pass."""
    wrong: list[int] = []
    for place, (check, expected) in enumerate(zip(checks, right.observations, strict=True)):
        got = seen.observations[place] if place < len(seen.observations) else None
        if got is None or not is_right(expected, got, check):
            wrong.append(place)
    return wrong


def behaves_alike(
    one: Examination,
    other: Examination,
    checks: Sequence[Check],
    solution: Examination | None = None,
) -> bool:
    """Whether two programs gave the same in every check, ended alike, and cost alike.

    Args:
        one: What was seen of the one.
        other: What was seen of the other.
        checks: The checks of the exercise.
        solution: Costs are alike where both are within what it allows, or both are not; without it
            where they are nearly the same.
    """
    if one.ended != other.ended or len(one.observations) != len(other.observations):
        return False
    for place, (check, left, right) in enumerate(
        zip(checks, one.observations, other.observations, strict=False)
    ):
        # By a property many results are right, and the solution may give another one each time.
        is_free = solution is None and bool(check.properties) and left.outcome == "value"
        if is_free and left.holds == right.holds:
            continue
        if not gives_same(left, right, check) or _says_more(left) != _says_more(right):
            return False
        if solution is not None:
            expected = solution.observations[place]
            if over(expected, left, check) != over(expected, right, check):
                return False
        elif not _cost_alike(left, right):
            return False
    return True


def _says_more(seen: Observation) -> bool:
    """Whether a function gave back nothing and printed something in its place."""
    return seen.value == ["none"] and bool(seen.printed.strip())


def _cost_alike(one: Observation, other: Observation) -> bool:
    steps = abs(one.steps - other.steps) <= _SAME_STEPS * one.steps + STEPS_GRANTED
    memory = abs(one.memory - other.memory) <= _SAME_MEMORY * one.memory + BYTES_GRANTED
    return steps and memory
