"""What the learner opened, ran, solved and answered: the records.

Every field can be joined with the same field of another record so that nothing is lost and the
order does not matter: a first time keeps the earlier, a last time and a place the later, a count
the higher, a mapping the union. That is what `merge` rests on.

A time is text in one form only, `2026-11-21T03:37:14.123456Z` (UTC), so that the order of the
texts is the order of the times. A day is the learner's own, `2026-11-21`.
"""

import contextlib
import math
import re
from collections.abc import Mapping
from dataclasses import field
from datetime import UTC, date, datetime

from learnpy.record import record
from learnpy.record_json import RecordError

_TIME = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{6}Z")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


@record
class Place:
    """Where in the course the learner was."""

    lesson: str
    step: str
    """Empty when the lesson was opened and nothing more is known."""
    fraction: float
    """How far down the step, from 0 to 1."""
    at: str

    def __post_init__(self) -> None:
        _check_times(self.at)
        if not (math.isfinite(self.fraction) and 0 <= self.fraction <= 1):
            raise RecordError(f"a place must be from 0 to 1, found {self.fraction}")


@record
class Answer:
    """What the learner answered to one question of a quiz."""

    last: tuple[int, ...]
    """The choices of the last answer, numbered from 0 as the author wrote them."""
    at: str
    """When the last answer was given."""
    right_since: str | None = None
    """When it was first answered rightly."""
    text: str = ""
    """What was typed last, where the answer is typed."""

    def __post_init__(self) -> None:
        _check_times(self.at)
        _check_times(self.right_since)


@record
class StepProgress:
    """What was done with one step.

    Each time is that of the first time, or where its name says so of the last; None for never.
    """

    reached: str | None = None
    run: str | None = None
    solved: str | None = None
    solved_unaided: str | None = None
    """Solved with no hint, and before the solution was shown."""
    solution_seen: str | None = None
    passed: str | None = None
    """Every question of the quiz was answered rightly."""
    hints: int = 0
    """How many hints were shown."""
    answers: Mapping[str, Answer] = field(default_factory=dict[str, Answer])
    """By the question's id."""
    earned: str | None = None
    """Solved in a try in which the solution was not shown, with or without hints."""
    last_tried: str | None = None
    """When an answer that was not the bare starter was last checked."""
    solution_last_seen: str | None = None
    last_begun_again: str | None = None
    """When the learner last began a fresh try."""
    fresh_tries: int = 0
    """How often the learner began again."""

    def __post_init__(self) -> None:
        _check_times(self.reached, self.run, self.solved, self.solved_unaided)
        _check_times(self.solution_seen, self.passed, self.earned, self.last_tried)
        _check_times(self.solution_last_seen, self.last_begun_again)
        for name, count in (("hints", self.hints), ("fresh_tries", self.fresh_tries)):
            if count < 0:
                raise RecordError(f"{name} must not be below 0, found {count}")


@record
class LessonProgress:
    """What was done with one lesson."""

    opened: str | None = None
    last_opened: str | None = None
    place: Place | None = None
    steps: Mapping[str, StepProgress] = field(default_factory=dict[str, StepProgress])
    """By the step's id."""
    started_anyway: str | None = None
    """When the learner chose to start it though lessons that it needs were not done."""

    def __post_init__(self) -> None:
        _check_times(self.opened, self.last_opened, self.started_anyway)


@record
class Progress:
    """Everything that is known about one learner. The empty one is the start of all."""

    lessons: Mapping[str, LessonProgress] = field(default_factory=dict[str, LessonProgress])
    """By the lesson's id; ids that the course no longer has stay."""
    activity: Mapping[str, Mapping[str, int]] = field(default_factory=dict[str, Mapping[str, int]])
    """Seconds of use: by day, then by device."""
    current: Place | None = None
    """The lesson that was open last."""

    def __post_init__(self) -> None:
        for day, devices in self.activity.items():
            _check_day(day)
            for device, seconds in devices.items():
                if seconds < 0:
                    raise RecordError(f"activity.{day}.{device}: seconds must not be below 0")


def time_text(moment: datetime) -> str:
    """The one form of a time; `moment` must know its time zone."""
    utc = moment.astimezone(UTC).replace(tzinfo=None)
    return f"{utc.isoformat(timespec='microseconds')}Z"


def time_value(text: str) -> datetime:
    """Read a time back.

    Raises:
        RecordError: it is not a time in the one form.
    """
    if _TIME.fullmatch(text):
        with contextlib.suppress(ValueError):
            return datetime.fromisoformat(text)
    raise RecordError(f"{text!r} is not a time such as 2026-11-21T03:37:14.123456Z")


def _check_day(text: str) -> None:
    if _DAY.fullmatch(text):
        with contextlib.suppress(ValueError):
            date.fromisoformat(text)
            return
    raise RecordError(f"{text!r} is not a day such as 2026-11-21")


def _check_times(*texts: str | None) -> None:
    for text in texts:
        if text is not None:
            time_value(text)
