"""Where the learner stands in the course: plain functions of the outline and the record."""

import math
from collections.abc import Iterable, Mapping
from enum import Enum

from learnpy.content.outline import Course, LessonOutline, StepKind
from learnpy.progress.knowledge import first_lesson, known_lessons
from learnpy.progress.model import LessonProgress, Progress, StepProgress
from learnpy.progress.step_state import is_worked_on, solved_with_solution, step_is_done
from learnpy.record import record

GRADED: frozenset[StepKind] = frozenset({"quiz", "exercise"})
"""The kinds of steps that must be done before a lesson is."""

_NO_LESSON = LessonProgress()
_NO_STEP = StepProgress()


class LessonState(Enum):
    """How far a lesson is."""

    NOT_STARTED = "not started"
    STARTED = "started"
    DONE = "done"


class LessonMark(Enum):
    """What is to be said of a lesson beside how far it is."""

    NONE = "none"
    LOCKED = "locked"
    """It is not begun, and lessons that it needs are not done."""
    WITH_SOLUTION = "with the solution shown"
    """It is done, and an exercise in it was solved only with the solution shown."""


class NextReason(Enum):
    """Why a lesson is the next one to do."""

    CONTINUE = "continue"
    """It is open and not done."""
    FIRST = "first"
    """Nothing was opened yet, and the course begins here."""
    FITS = "fits"
    """Nothing was opened yet, and it fits what the learner knows."""
    FOLLOWS = "follows"
    """It comes after the lesson that was open last, and what it needs is done or known."""
    READY = "ready"
    """What it needs is done or known."""
    LEFT = "left"
    """It is left, though lessons that it needs are not done."""


@record
class Counts:
    """How much of a track, or of the course, is done."""

    lessons: int
    started: int
    """Lessons started and not done."""
    done: int
    """Lessons done."""
    minutes: int
    """What all of its lessons take, in minutes."""
    minutes_left: int


@record
class NextLesson:
    """The lesson to do next."""

    lesson: str
    """Its id."""
    reason: NextReason


@record
class Standing:
    """Where the learner stands."""

    overall: Counts
    tracks: Mapping[str, Counts]
    """By the track's id."""
    lessons: Mapping[str, LessonState]
    """By the lesson's id, in reading order."""
    next: NextLesson | None
    """None when every lesson is done, or there is none."""
    known: frozenset[str] = frozenset()
    """The ids of lessons whose content the learner says they know."""


def standing(
    course: Course,
    progress: Progress,
    graded: frozenset[StepKind] = GRADED,
    *,
    knowledge: str = "",
) -> Standing:
    """Where the learner stands in a course; ids that the course does not have are left out.

    Args:
        course: The outline of the course.
        progress: The learner's record.
        graded: The kinds of steps that must be done before a lesson is.
        knowledge: How much Python the learner says they know, as in `knowledge.first_lesson`.
    """
    lessons = [lesson for track in course.tracks for lesson in track.lessons]
    states = {lesson.id: lesson_state(lesson, progress, graded) for lesson in lessons}
    left = {lesson.id: minutes_left(lesson, progress, states[lesson.id]) for lesson in lessons}
    known = known_lessons(course, knowledge)
    return Standing(
        overall=_count(lessons, states, left),
        tracks={track.id: _count(track.lessons, states, left) for track in course.tracks},
        lessons=states,
        next=_next_lesson(lessons, progress, states, known, first_lesson(course, knowledge)),
        known=known,
    )


def lesson_state(
    lesson: LessonOutline, progress: Progress, graded: frozenset[StepKind] = GRADED
) -> LessonState:
    """How far a lesson is.

    It is done when each of its steps of the `graded` kinds is done; where it has none, when its
    last step was reached.
    """
    known = progress.lessons.get(lesson.id, _NO_LESSON)
    if _is_done(lesson, known, graded):
        return LessonState.DONE
    if known.opened or known.place or known.steps:
        return LessonState.STARTED
    return LessonState.NOT_STARTED


def missing_needs(
    lesson: LessonOutline, states: Mapping[str, LessonState], known: frozenset[str] = frozenset()
) -> tuple[str, ...]:
    """The lessons that a lesson needs and that are not done; those not written do not count.

    Args:
        lesson: The outline of the lesson.
        states: How far every lesson is.
        known: The lessons that need not be done, since the learner knows what they hold.
    """
    return tuple(
        need
        for need in lesson.needs
        if need not in known and states.get(need, LessonState.DONE) is not LessonState.DONE
    )


def lesson_mark(
    lesson: LessonOutline,
    progress: Progress,
    states: Mapping[str, LessonState],
    known_to_learner: frozenset[str] = frozenset(),
) -> LessonMark:
    """What is to be said of a lesson beside how far it is; the arguments as in `missing_needs`."""
    known = progress.lessons.get(lesson.id, _NO_LESSON)
    if states.get(lesson.id) is LessonState.DONE:
        aided = any(
            solved_with_solution(known.steps.get(step.id, _NO_STEP))
            for step in lesson.steps
            if step.kind == "exercise"
        )
        return LessonMark.WITH_SOLUTION if aided else LessonMark.NONE
    begun = known.started_anyway or any(is_worked_on(step) for step in known.steps.values())
    if begun or not missing_needs(lesson, states, known_to_learner):
        return LessonMark.NONE
    return LessonMark.LOCKED


def minutes_left(lesson: LessonOutline, progress: Progress, state: LessonState) -> int:
    """How many minutes a lesson still takes; a started one at least 1.

    What is left is each exercise and quiz that is not done, and what comes after the step that was
    reached last in the lesson's order.
    """
    if state is LessonState.DONE:
        return 0
    if state is LessonState.NOT_STARTED or not lesson.steps:
        return lesson.minutes
    known = progress.lessons.get(lesson.id, _NO_LESSON).steps
    reached = [i for i, step in enumerate(lesson.steps) if known.get(step.id, _NO_STEP).reached]
    furthest = max(reached, default=0)
    left = 0
    for number, step in enumerate(lesson.steps):
        is_done = step_is_done(step, known.get(step.id, _NO_STEP))
        # A step that was only reached may still hold the most work, so the last one is left.
        left += not is_done if step.kind in GRADED else number >= furthest
    return max(1, math.ceil(lesson.minutes * left / len(lesson.steps)))


def _is_done(lesson: LessonOutline, known: LessonProgress, graded: frozenset[StepKind]) -> bool:
    asked = [step for step in lesson.steps if step.kind in graded]
    if asked:
        return all(step_is_done(step, known.steps.get(step.id, _NO_STEP)) for step in asked)
    if not lesson.steps:
        return known.opened is not None
    return known.steps.get(lesson.steps[-1].id, _NO_STEP).reached is not None


def _count(
    lessons: Iterable[LessonOutline],
    states: Mapping[str, LessonState],
    left: Mapping[str, int],
) -> Counts:
    counted = list(lessons)
    found = [states[lesson.id] for lesson in counted]
    return Counts(
        lessons=len(counted),
        started=found.count(LessonState.STARTED),
        done=found.count(LessonState.DONE),
        minutes=sum(lesson.minutes for lesson in counted),
        minutes_left=sum(left[lesson.id] for lesson in counted),
    )


def _next_lesson(
    lessons: list[LessonOutline],
    progress: Progress,
    states: Mapping[str, LessonState],
    known: frozenset[str],
    first: str,
) -> NextLesson | None:
    open_lessons = [lesson for lesson in lessons if states[lesson.id] is not LessonState.DONE]
    if not open_lessons:
        return None
    current = progress.current.lesson if progress.current else ""
    if states.get(current, LessonState.DONE) is not LessonState.DONE:
        return NextLesson(current, NextReason.CONTINUE)
    started = [each for each in open_lessons if states[each.id] is LessonState.STARTED]
    if started:
        latest = max(started, key=lambda each: _last_opened(progress, each.id))
        return NextLesson(latest.id, NextReason.CONTINUE)
    if not progress.lessons and first != lessons[0].id:
        return NextLesson(first, NextReason.FITS)
    new = [each for each in open_lessons if each.id not in known] or open_lessons
    ready = [each for each in new if not missing_needs(each, states, known)]
    if not ready:
        return NextLesson(new[0].id, NextReason.LEFT)
    if not progress.lessons:
        return NextLesson(ready[0].id, NextReason.FIRST)
    position = {lesson: number for number, lesson in enumerate(states)}
    after = position.get(current, len(position))
    following = [each for each in ready if position[each.id] > after]
    if following:
        return NextLesson(following[0].id, NextReason.FOLLOWS)
    return NextLesson(ready[0].id, NextReason.READY)


def _last_opened(progress: Progress, lesson: str) -> str:
    return progress.lessons[lesson].last_opened or ""
