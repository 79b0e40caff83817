"""What can happen, and what each happening adds to the record.

The record is the join of what all events add, so it can be put together again from
`attempts.jsonl`, where each line is an `Entry`.
"""

from collections.abc import Iterable

from learnpy.checks.status import CheckStatus
from learnpy.progress.merge import merge
from learnpy.progress.model import (
    Answer,
    LessonProgress,
    Place,
    Progress,
    StepProgress,
    time_value,
)
from learnpy.record import record


@record
class LessonOpened:
    """The lesson is on the screen."""

    lesson: str


@record
class PlaceMoved:
    """The learner is at this step now, this far down it (0 to 1)."""

    lesson: str
    step: str
    fraction: float


@record
class ProgramRun:
    """A program of the lesson was run."""

    lesson: str
    step: str


@record
class ExerciseChecked:
    """The learner's answer to an exercise was checked."""

    lesson: str
    step: str
    status: CheckStatus
    mistake: str = ""
    """Name of the mistake that was matched, or empty."""
    hints: int = 0
    """How many hints had been shown by then."""
    solution_seen: bool = False
    """Whether the solution was shown in this try."""
    change: int = 0
    """How many characters differ from the answer that was checked before."""
    tried: bool = True
    """False for an empty answer and for the starter as it was given."""


@record
class HintShown:
    """A hint was shown; the first is number 1."""

    lesson: str
    step: str
    hint: int


@record
class SolutionShown:
    """The learner looked at the solution."""

    lesson: str
    step: str


@record
class QuestionAnswered:
    """One question of a quiz was answered."""

    lesson: str
    step: str
    question: str
    choices: tuple[int, ...]
    """Numbered from 0 as the author wrote them; for lines to order, their order."""
    right: bool
    text: str = ""
    """What was typed, where the answer is typed."""


@record
class QuizPassed:
    """Every question of a quiz is answered rightly now."""

    lesson: str
    step: str


@record
class BegunAgain:
    """A fresh try of an exercise or a quiz was begun; the first such is number 1."""

    lesson: str
    step: str
    number: int


@record
class StartedAnyway:
    """The learner chose to start a lesson though lessons that it needs are not done."""

    lesson: str


@record
class ActiveTime:
    """How long LearnPy has been used on this device on this day: the sum so far, in seconds."""

    day: str
    seconds: int


@record
class ProgressJoined:
    """Another record was joined to this one."""

    source: str
    """Where it came from, for a person who reads the file."""
    progress: Progress


@record
class BackupRestored:
    """The learner went back to a backup: what stands above this line no longer counts."""

    source: str
    progress: Progress


Event = (
    LessonOpened
    | PlaceMoved
    | ProgramRun
    | ExerciseChecked
    | HintShown
    | SolutionShown
    | QuestionAnswered
    | QuizPassed
    | BegunAgain
    | StartedAnyway
    | ActiveTime
    | ProgressJoined
    | BackupRestored
)


@record
class Entry:
    """A line of `attempts.jsonl`: an event with its time and the device it happened on."""

    at: str
    device: str
    event: Event

    def __post_init__(self) -> None:
        time_value(self.at)


def apply(progress: Progress, entry: Entry) -> Progress:
    """The record after one more event."""
    if isinstance(entry.event, BackupRestored):
        return entry.event.progress
    return merge(progress, delta(entry))


def apply_all(progress: Progress, entries: Iterable[Entry]) -> Progress:
    """The record after all of these events."""
    for entry in entries:
        progress = apply(progress, entry)
    return progress


def delta(entry: Entry) -> Progress:  # noqa: C901, PLR0911  one line for each kind of event
    """What one event adds to a record.

    Raises:
        RecordError: the event holds a value that cannot be, such as a place outside 0 to 1.
    """
    at = entry.at
    match entry.event:
        case LessonOpened(lesson):
            # A place without a step: the lesson's own place stays where the learner left it.
            opened = LessonProgress(opened=at, last_opened=at)
            return Progress(lessons={lesson: opened}, current=Place(lesson, "", 0.0, at))
        case PlaceMoved(lesson, step, fraction):
            place = Place(lesson, step, fraction, at)
            moved = LessonProgress(place=place, steps={step: StepProgress(reached=at)})
            return Progress(lessons={lesson: moved}, current=place)
        case ProgramRun(lesson, step):
            return _of_step(lesson, step, StepProgress(run=at))
        case ExerciseChecked(lesson, step):
            return _of_step(lesson, step, _checked(entry.event, at))
        case HintShown(lesson, step, hint):
            return _of_step(lesson, step, StepProgress(hints=hint))
        case SolutionShown(lesson, step):
            seen = StepProgress(solution_seen=at, solution_last_seen=at)
            return _of_step(lesson, step, seen)
        case QuestionAnswered(lesson, step, question, choices, right, text):
            answer = Answer(choices, at, right_since=at if right else None, text=text)
            return _of_step(lesson, step, StepProgress(answers={question: answer}))
        case QuizPassed(lesson, step):
            return _of_step(lesson, step, StepProgress(passed=at))
        case BegunAgain(lesson, step, number):
            begun = StepProgress(last_begun_again=at, fresh_tries=number)
            return _of_step(lesson, step, begun)
        case StartedAnyway(lesson):
            return Progress(lessons={lesson: LessonProgress(started_anyway=at)})
        case ActiveTime(day, seconds):
            return Progress(activity={day: {entry.device: seconds}})
        case ProgressJoined(_, progress) | BackupRestored(_, progress):
            return progress


def _of_step(lesson: str, step: str, progress: StepProgress) -> Progress:
    return Progress(lessons={lesson: LessonProgress(steps={step: progress})})


def _checked(event: ExerciseChecked, at: str) -> StepProgress:
    solved = event.status is CheckStatus.SOLVED
    earned = solved and not event.solution_seen
    return StepProgress(
        solved=at if solved else None,
        solved_unaided=at if earned and event.hints == 0 else None,
        hints=event.hints,
        earned=at if earned else None,
        last_tried=at if event.tried else None,
    )
