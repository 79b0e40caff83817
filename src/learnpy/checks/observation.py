"""What is looked at in a program, and what was seen: plain data that crosses to another process.

The process that runs the learner's program gets probes, which hold nothing of what is expected,
and answers with observations. They are compared elsewhere, so nothing that a program does to its
own process can turn a wrong answer into a right one.
"""

from collections.abc import Mapping
from dataclasses import field
from typing import Any, Literal

from learnpy.checks.model import Check, CheckKind
from learnpy.record import record

Outcome = Literal["value", "error", "missing", "exit", "broken"]
"""`missing`: a name of the program's that we need is not there, or is no function. `exit`: the
program ended itself. `broken`: our own part of the check failed, and not the program."""


@record
class Probe:
    """One check without what is expected of it."""

    kind: CheckKind
    target: str
    replaced: Mapping[str, str] = field(default_factory=dict)
    unchanged: bool = False
    properties: tuple[str, ...] = ()
    """Expressions about the result."""
    counts_steps: bool = False
    measures_memory: bool = False


@record
class Observation:
    """What one probe saw."""

    outcome: Outcome
    value: Any = None
    """The value as plain data (see `learnpy.checks.plain`); for `output` the printed text."""
    printed: str = ""
    """What was printed meanwhile."""
    error: str = ""
    """Name of the exception's class."""
    message: str = ""
    """What the exception says; for `broken`, what failed; for `missing`, the missing name."""
    line: int = 0
    """Line of the program where the exception was raised; 0 where it was not in the program. For
    `missing`, the line where the name is defined all the same, inside something else."""
    changed: Any = None
    """Where arguments were to stay as they were and one did not: a list of its name in words, and
    its value before and after as plain data."""
    names: tuple[str, ...] = ()
    """For `missing`: the names that the program does define."""
    kinds: tuple[str, ...] = ()
    """For `error`: the names of the classes that its class is made from, the nearest first."""
    holds: tuple[bool, ...] = ()
    """Which of the properties that were asked for the result has."""
    steps: int = 0
    """Steps that the call took, where they were counted; see `learnpy.checks.steps`."""
    memory: int = 0
    """Bytes that the call needed at once, where that was measured."""
    explained: tuple[str, ...] = field(default=(), compare=False)
    """For `error`, where it could be told in plain words: what it means, why it most likely came
    (or empty), and what to try first (or empty)."""
    at_start: bool = field(default=False, compare=False)
    """For `error`: whether the program had not come to its end yet, so that nothing was called."""
    raised: bool = field(default=False, compare=False)
    """For `error`: whether a `raise` or `assert` of the program's own made it, in its own words."""
    gave_nothing: str = field(default="", compare=False)
    """For an `error` in a case: the function of the program whose result was `None` there."""


Ending = Literal["whole", "time", "memory", "output", "files", "processes", "died"]


@record
class Examination:
    """What all probes saw of one program."""

    observations: tuple[Observation, ...]
    """In the order of the probes; fewer where the program ended the examination."""
    ended: Ending
    """`whole`: all probes were made. Else what ended it: a limit, or the end of its process."""


@record
class AnswerKey:
    """What an exercise's own programs give: made once, with nothing of the learner's near it."""

    solution: Examination
    mistakes: Mapping[str, Examination]
    """By the mistake's name."""


def probe_of(check: Check) -> Probe:
    """What the learner's process is told of a check."""
    return Probe(
        kind=check.kind,
        target=check.target,
        replaced=check.replaced,
        unchanged=check.unchanged,
        properties=tuple(check.properties.values()),
        counts_steps=check.steps is not None,
        measures_memory=check.memory is not None,
    )
