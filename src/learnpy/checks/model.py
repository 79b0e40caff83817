"""The records of checking: what an author asks for, and what a learner gets back."""

from collections.abc import Mapping
from dataclasses import field
from typing import Literal

from learnpy.checks.status import CheckStatus
from learnpy.record import record

__all__ = ["Check", "CheckKind", "CheckResult", "CheckStatus", "Mistake"]

CheckKind = Literal["call", "output", "variable", "case", "uses", "avoids"]
"""`uses` and `avoids` look at how the program is written, once it does what was asked."""


@record
class Check:
    """One thing that is compared between the learner's program and the solution."""

    kind: CheckKind
    target: str = ""
    """The call as Python, the variable's name, the case's name; empty for `output`. For `uses` and
    `avoids` the words for parts of Python, with commas between them."""
    replaced: Mapping[str, str] = field(default_factory=dict)
    """For `output`: top-level names of the program, and the Python literal each gets instead."""
    show: str = ""
    """What the learner reads as "given"; empty for the default."""
    expect: str | None = None
    """What the author says the solution gives; proven when the course is checked."""
    within: float | None = None
    """How far numbers may be apart, absolute; None for a relative 1e-9."""
    unordered: bool = False
    unchanged: bool = False
    hidden: bool = False
    raises: str | None = None
    """The class of the exception that the author says the solution raises; proven like `expect`."""
    properties: Mapping[str, str] = field(default_factory=dict)
    """What has to be true of the result, in place of being the solution's: words for the learner,
    and a Python expression about `result` and `given`, the list of the arguments."""
    steps: float | None = None
    """How many times the steps of the solution a call may take; None for any number."""
    memory: float | None = None
    """How many times the memory of the solution a call may take; None for any amount."""


@record
class Mistake:
    """A known wrong answer: a real program, and what to say to somebody who wrote its like."""

    name: str
    program: str
    message: str
    """Markdown, with `{given}`, `{got}` and `{expected}` for the first check that went wrong."""


@record
class CheckResult:
    """The verdict on one attempt."""

    status: CheckStatus
    message: str
    """Markdown."""
    mistake: str = ""
    """Name of the mistake that was matched, or empty."""
    given: str = ""
    got: str = ""
    expected: str = ""
    got_marks: tuple[tuple[int, int], ...] = ()
    """The parts of `got` that are not in `expected`, each as its first place and the one behind."""
    expected_marks: tuple[tuple[int, int], ...] = ()
    """The parts of `expected` that are not in `got`."""
