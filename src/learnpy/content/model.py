"""The records of a lesson and its steps.

A lesson is read when it is opened; the outline of the course, which is always in memory, is in
`learnpy.content.outline`. All HTML is made by us from Markdown or Pygments when the course is
prepared; it has class names and no colours, so that a theme can dress it.

Ids are stable for ever: progress hangs on them.
"""

from collections.abc import Mapping
from dataclasses import field
from typing import Literal

from learnpy.checks.model import Check, Mistake
from learnpy.checks.recorded_key import RecordedKey
from learnpy.content.outline import Course, LessonOutline, StepKind, StepOutline, Track
from learnpy.record import record

__all__ = [
    "Choice",
    "Course",
    "Exercise",
    "Figure",
    "GapAnswer",
    "Lesson",
    "LessonOutline",
    "Program",
    "Prose",
    "Question",
    "QuestionKind",
    "Quiz",
    "Recording",
    "RunBounds",
    "Source",
    "Step",
    "StepKind",
    "StepOutline",
    "Term",
    "Track",
    "step_kind",
]

QuestionKind = Literal["choice", "choices", "predict", "order", "bug", "gap"]


@record
class Source:
    """Where a fact comes from."""

    title: str
    url: str
    date: str
    """When the source was published: year, year-month or year-month-day."""
    checked: str
    """When an author last read it: year-month-day."""


@record
class Figure:
    """A picture that a program drew when the course was checked."""

    file: str
    """Path below the course folder, with forward slashes."""
    description: str
    """The picture in words: kind, title, axes, ranges, series."""


@record
class Recording:
    """What a program printed and drew when the course was last checked."""

    output: str
    figures: tuple[Figure, ...]


@record
class Prose:
    """A piece of text, from one heading or step to the next."""

    id: str
    title: str
    """Its heading, or empty where the text goes on after a step."""
    html: str
    """The text without its heading."""


@record
class Program:
    """A program of the lesson, which runs as it stands."""

    id: str
    title: str
    file: str
    """Path below the course folder, with forward slashes."""
    code: str
    code_html: str
    recording: Recording | None
    """None until `learnpy check-course --record` ran it."""


@record
class Exercise:
    """A part that the learner writes."""

    id: str
    title: str
    task_html: str
    folder: str
    """Path below the course folder."""
    starter: str
    starter_html: str
    solution: str
    solution_html: str
    why_html: str
    """Why the solution is as it is."""
    hints_html: tuple[str, ...]
    checks: tuple[Check, ...]
    cases: str
    """The text of its `checks.py`, or empty."""
    mistakes: tuple[Mistake, ...]
    key: RecordedKey | None
    """What its solution and its mistakes give; None until `learnpy check-course --record` ran."""


@record
class Choice:
    """One answer to a question, with the reply it gets."""

    html: str
    right: bool
    why_html: str


@record
class GapAnswer:
    """What may be typed into a gap, with the reply it gets."""

    text: str
    right: bool
    why_html: str


@record
class Question:
    """One question of a quiz.

    `choice`, `predict` and `bug` have one right choice, `choices` one or more. A `bug` has a
    choice for each line of code. `order` has no choices: `lines` are in the right order, and
    `distractors` belong nowhere. A `gap` has `gap_answers`, and its `why_html` is the reply to any
    other answer.
    """

    id: str
    kind: QuestionKind
    prompt_html: str
    code_html: str
    choices: tuple[Choice, ...]
    lines: tuple[str, ...]
    distractors: tuple[Choice, ...]
    """Lines that belong nowhere, each with its why; `html` holds the plain line."""
    why_html: str
    """Shown when the question is answered rightly and no choice has said why."""
    code: str = ""
    """The program of a `predict`, a `bug` or a `gap` as text, the last with its gap."""
    gap_answers: tuple[GapAnswer, ...] = ()
    """What may be typed into a `gap`, the right one that is run first."""
    runs: bool = False
    """Whether the program of a `gap` runs once it is filled; a piece of code does not."""
    output_html: str = ""
    """What the filled program of a `gap` prints."""


@record
class Quiz:
    """Questions that are answered at once."""

    id: str
    title: str
    questions: tuple[Question, ...]


Step = Prose | Program | Exercise | Quiz


@record
class RunBounds:
    """What the programs of a lesson may do and use, where that is other than usual."""

    permissions: tuple[str, ...] = ()
    """`files`, `network`, `programs`: what the guard rail lets them do."""
    limits: Mapping[str, int] = field(default_factory=dict)
    """`seconds`, `memory` and `files` in MiB, `output` in bytes, `processes`."""


@record
class Term:
    """A word of the glossary."""

    id: str
    """What a link names: `<a href="term:interpreter">`."""
    term: str
    """As it stands in text."""
    html: str
    """What it means, in one line."""
    lesson_id: str
    """The lesson that explains it."""


@record
class Lesson:
    """A lesson with all its steps, ready to show."""

    id: str
    track_id: str
    title: str
    summary: str
    minutes: int
    needs: tuple[str, ...]
    objectives_html: tuple[str, ...]
    concepts: tuple[str, ...]
    packages: tuple[str, ...]
    """Packages that its programs import, for the child to have ready."""
    sources: tuple[Source, ...]
    """The lesson's own sources, then those of the facts it shows, each once."""
    data_files: tuple[str, ...]
    """Paths below the course folder of the files in `data/`."""
    steps: tuple[Step, ...]
    bounds: RunBounds = field(default_factory=RunBounds)
    terms: tuple[Term, ...] = ()
    """Those that it explains, in order, and then those that its text links to, each once."""


def step_kind(step: Step) -> StepKind:
    """The word for a step's class."""
    kinds: dict[type, StepKind] = {
        Prose: "prose",
        Program: "program",
        Exercise: "exercise",
        Quiz: "quiz",
    }
    return kinds[type(step)]
