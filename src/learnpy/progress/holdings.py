"""What a record holds, in numbers, and what one holds that another does not."""

from learnpy.progress.activity import minutes_by_day
from learnpy.progress.model import Progress, StepProgress
from learnpy.record import record

_Keys = frozenset[tuple[str, ...]]


@record
class Holdings:
    """How much a record holds, or how much of it another one lacks."""

    lessons: int = 0
    """Lessons opened."""
    programs: int = 0
    """Programs run."""
    exercises: int = 0
    """Exercises solved."""
    quizzes: int = 0
    """Quizzes passed."""
    questions: int = 0
    """Questions answered."""
    days: int = 0
    """Days with LearnPy."""
    minutes: int = 0
    """Time of use, counted as on every page: in whole minutes of each day."""

    def __bool__(self) -> bool:
        """Whether there is anything."""
        return self != Holdings()


@record
class Difference:
    """What changes from one record to another."""

    gained: Holdings
    lost: Holdings
    is_any: bool
    """Whether they differ at all; two can differ in times alone."""


def holdings(progress: Progress) -> Holdings:
    """What a record holds."""
    return _beyond(progress, Progress())


def difference(before: Progress, after: Progress) -> Difference:
    """What the later record has that the earlier has not, and the other way round."""
    return Difference(_beyond(after, before), _beyond(before, after), before != after)


def _beyond(one: Progress, other: Progress) -> Holdings:
    """What one record has and the other has not."""
    mine, theirs = _keys(one), _keys(other)
    return Holdings(
        **{name: len(mine[name] - theirs[name]) for name in mine},
        minutes=max(0, _minutes(one) - _minutes(other)),
    )


def _keys(progress: Progress) -> dict[str, _Keys]:
    steps: list[tuple[str, str, StepProgress]] = [
        (lesson_id, step_id, step)
        for lesson_id, lesson in progress.lessons.items()
        for step_id, step in lesson.steps.items()
    ]
    return {
        "lessons": frozenset((lesson_id,) for lesson_id in progress.lessons),
        "programs": frozenset((a, b) for a, b, step in steps if step.run),
        "exercises": frozenset((a, b) for a, b, step in steps if step.solved),
        "quizzes": frozenset((a, b) for a, b, step in steps if step.passed),
        "questions": frozenset((a, b, answer) for a, b, step in steps for answer in step.answers),
        "days": frozenset((day,) for day, used in progress.activity.items() if any(used.values())),
    }


def _minutes(progress: Progress) -> int:
    return sum(minutes_by_day(progress).values())
