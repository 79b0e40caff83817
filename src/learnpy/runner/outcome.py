"""What became of a run, as the child leaves it and the window shows it."""

from typing import Literal

from learnpy.checks.observation import Observation
from learnpy.explanations.model import Explanation
from learnpy.record import record

Ending = Literal["finished", "error", "limit", "stopped", "died"]
LimitName = Literal["", "time", "memory", "output", "files", "processes"]


@record
class ProgramError:
    """The exception that ended a program."""

    name: str
    """Name of its class."""
    message: str
    line: int
    """The line of the program where it was, counted from 1; 0 where it was not in the program."""
    traceback: str
    """As Python prints it, without our own frames."""


@record
class Variable:
    """A variable of the program, where a limit ended it."""

    name: str
    value: str
    """Its value in short, as Python would write it; what has no short value is told by its kind."""


@record
class DrawnFigure:
    """A figure that the program showed."""

    file: str
    """Name of the PNG in the results folder."""
    description: str
    """The figure in words: kind, title, axes, ranges, series."""


@record
class Table:
    """The head of a table, each cell as text."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    """As many cells each as there are columns here."""
    index: tuple[str, ...] = ()
    """The name of each row; empty where the rows have none."""
    index_name: str = ""
    numeric: tuple[bool, ...] = ()
    """Which columns hold numbers, and stand to the right."""
    row_count: int | None = None
    """Rows of the whole table; None where it was not read to its end."""
    column_count: int = 0
    """Columns of the whole table."""


@record
class ShownValue:
    """A value as a person reads it."""

    kind: str
    """Name of its class."""
    text: str
    """What `repr` gives, cut where it is very long."""
    length: int
    """Characters of the whole of it."""
    table: Table | None = None
    """Where the value is a table."""


@record
class WrittenFile:
    """A file that a program made or changed."""

    path: str
    """Below the working folder, with forward slashes."""
    size: int
    """Bytes."""


@record
class RunResult:
    """What became of a run."""

    ended: Ending
    limit: LimitName = ""
    """Which limit, where one ended it."""
    exit_code: int = 0
    """What the program gave to `sys.exit`, as a number."""
    error: ProgramError | None = None
    explanation: Explanation | None = None
    """What `error` means, in plain words, where that could be told."""
    figures: tuple[DrawnFigure, ...] = ()
    value: ShownValue | None = None
    """The value of the last line, where that is an expression and its value is not None."""
    files: tuple[WrittenFile, ...] = ()
    """What it left in its working folder; told by whoever started the child."""
    more_files: bool = False
    """Whether it left still more of them."""
    observations: tuple[Observation, ...] = ()
    """For `observe`: in the order of the probes; fewer when the run ended before all were made."""
    seconds: float = 0.0
    """Wall time."""
    processor_seconds: float = 0.0
    """Time that a processor was at work for it."""
    line: int = 0
    """For a limit: the line of the program where it was reached, counted from 1; 0 if unknown."""
    variables: tuple[Variable, ...] = ()
    """For a limit: the variables there and their values, in the order of their making."""
    refused: bool = False
    """Whether the guard rail refused what the program wanted, and `error` comes of that."""
    permission: str = ""
    """For a refusal: what a lesson can name in `permissions` to allow it; empty if nothing can."""
