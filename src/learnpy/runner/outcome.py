"""What became of a run, as the child leaves it and the window shows it."""

from dataclasses import dataclass
from typing import Literal

from learnpy.checks.observation import Observation

Ending = Literal["finished", "error", "limit", "stopped", "died"]
LimitName = Literal["", "time", "memory", "output", "files"]


@dataclass(frozen=True, slots=True)
class ProgramError:
    """The exception that ended a program."""

    name: str
    """Name of its class."""
    message: str
    line: int
    """The line of the program where it was, counted from 1; 0 where it was not in the program."""
    traceback: str
    """As Python prints it, without our own frames."""


@dataclass(frozen=True, slots=True)
class DrawnFigure:
    """A figure that the program showed."""

    file: str
    """Name of the PNG in the results folder."""
    description: str
    """The figure in words: kind, title, axes, ranges, series."""


@dataclass(frozen=True, slots=True)
class RunResult:
    """What became of a run."""

    ended: Ending
    limit: LimitName = ""
    """Which limit, where one ended it."""
    exit_code: int = 0
    """What the program gave to `sys.exit`, as a number."""
    error: ProgramError | None = None
    figures: tuple[DrawnFigure, ...] = ()
    observations: tuple[Observation, ...] = ()
    """For `observe`: in the order of the probes; fewer when the run ended before all were made."""
    seconds: float = 0.0
    """Wall time."""
    processor_seconds: float = 0.0
    """Time that a processor was at work for it."""
