"""Whether two programs failed in the same way, and not with the same kind of error alone.

A `TypeError` may come of a hundred mistakes, so what it says has to be the same too: without the
names that everybody chooses for themselves, and without what differs from one version of Python or
one system to the next. Where two texts still differ because of that, a program gets the sentence
for any error of its kind, which is true of it as well.
"""

import re

from learnpy.checks.model import Check
from learnpy.checks.observation import Examination, Observation
from learnpy.checks.program import raises_in_line
from learnpy.checks.rightness import gives_right

_SAYS_ALL = frozenset(
    {"ZeroDivisionError", "UnboundLocalError", "RecursionError", "MemoryError", "EOFError"}
)
"""Classes whose texts differ in a name, in the kinds of the numbers or by version alone."""
_SYSTEM_ERROR = "OSError"
"""What it says is in the system's language, and has the name of a folder in it."""
_LEFT_OUT = (
    (re.compile(r"\b(?:Posix|Windows)Path\b"), "Path"),
    (re.compile(r"\b0x[0-9A-Fa-f]+"), "0x"),
    (re.compile(r", got \d+(?=\)$)"), ""),
    (re.compile(r"^cannot use .+ \((unhashable type: .+)\)$"), r"\1"),
    (re.compile(r"(?<=required positional argument)(s?): '.+'$"), r"\1"),
    (re.compile(r"(?<=required keyword-only argument)(s?): '.+'$"), r"\1"),
    (re.compile(r"(?<= for argument )'\w+'|(?<= field )'?\w+'?"), "…"),
)
"""What may differ in two texts of one error: systems, addresses, versions, chosen names."""


def fails_alike(
    seen: Examination,
    mistake: Examination,
    program: str,
    solution: Examination,
    checks: tuple[Check, ...],
) -> bool:
    """Whether a program fails as a listed mistake does, where both are known to be much alike.

    Args:
        seen: What was seen of the learner's program.
        mistake: What was seen of the mistake.
        program: The mistake's text.
        solution: What was seen of the solution; an error that it raises too needs no text.
        checks: The checks of the exercise.
    """
    every = zip(
        solution.observations, seen.observations, mistake.observations, checks, strict=False
    )
    return all(
        gives_right(expected, got, check) or _is_same(got, other, program)
        for expected, got, other, check in every
        if got.outcome == other.outcome == "error"
    )


def _is_same(got: Observation, other: Observation, program: str) -> bool:
    if got.error != other.error or bool(got.line) != bool(other.line):
        return False
    if got.raised != raises_in_line(program, other.line):
        return False
    if got.raised or got.error in _SAYS_ALL or _SYSTEM_ERROR in (got.error, *got.kinds):
        return True
    return _text(got) == _text(other)


def _text(seen: Observation) -> str:
    text = seen.message
    for pattern, instead in _LEFT_OUT:
        text = pattern.sub(instead, text)
    return text
