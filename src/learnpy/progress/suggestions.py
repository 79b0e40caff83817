"""What the learner could do next, and why: facts that a page makes sentences of."""

from collections.abc import Iterable, Iterator, Mapping
from enum import Enum

from learnpy.content.outline import Course, LessonOutline
from learnpy.progress.model import LessonProgress, Progress, StepProgress
from learnpy.progress.standing import (
    LessonState,
    NextReason,
    Standing,
    minutes_left,
    missing_needs,
)
from learnpy.progress.step_state import in_this_try, solved_with_solution
from learnpy.progress.try_summary import ExerciseTries, Place
from learnpy.record import record

_MOST = 3
_NO_LESSON = LessonProgress()
_NO_STEP = StepProgress()


class Why(Enum):
    """Why something is worth doing next."""

    CONTINUE = "continue"
    """The lesson is open and not done."""
    FIRST = "first"
    """Nothing was opened yet, and the course begins here."""
    FITS = "fits"
    """Nothing was opened yet, and it fits what the learner knows."""
    FOLLOWS = "follows"
    """It comes after the lesson that was open last."""
    READY = "ready"
    """What it needs is done or known."""
    LEFT = "left"
    """It is left, though lessons that it needs are not done."""
    UNSOLVED = "unsolved"
    """The exercise was tried and is not solved."""
    WITH_SOLUTION = "with solution"
    """The exercise was solved with the solution shown, and can be tried alone."""


@record
class Suggestion:
    """Something to do next."""

    lesson: str
    """Its id."""
    why: Why
    step: str = ""
    """The step where to go on; empty for the lesson as it was left."""
    at: str = ""
    """When the learner was there last, or empty."""
    tries: int = 0
    """How often the exercise was checked; 0 when that is not known."""
    minutes: int = 0
    """Minutes left in the lesson."""
    others: tuple[str, ...] = ()
    """Lessons that the reason names: what it follows, what it needs."""


def suggestions(
    course: Course,
    progress: Progress,
    standing: Standing,
    tries: Mapping[Place, ExerciseTries],
) -> tuple[Suggestion, ...]:
    """Up to three things to do next, the first of them the one that Home offers.

    Args:
        course: The outline of the course.
        progress: The learner's record.
        standing: Where that puts the learner.
        tries: What is known of the tries of exercises.
    """
    outlines = {lesson.id: lesson for track in course.tracks for lesson in track.lessons}
    found = list(_next(progress, standing, outlines))
    kinds = (
        _unsolved(progress, outlines, tries),
        _started(progress, standing, outlines),
        _with_solution(progress, outlines),
        _ready(course, progress, standing),
    )
    for kind in kinds:
        best = next((each for each in kind if not _is_there(each, found)), None)
        if best is not None:
            found.append(best)
    return tuple(found[:_MOST])


def _is_there(suggestion: Suggestion, found: Iterable[Suggestion]) -> bool:
    """Whether its lesson was suggested before it; an exercise may stand beside its lesson."""
    return any(
        each.lesson == suggestion.lesson and (each.step or not suggestion.step) for each in found
    )


def _next(
    progress: Progress, standing: Standing, outlines: Mapping[str, LessonOutline]
) -> Iterator[Suggestion]:
    """The lesson to do next."""
    following = standing.next
    if following is None:
        return
    lesson = outlines[following.lesson]
    if following.reason is NextReason.CONTINUE:
        yield _going_on(lesson, progress, standing)
        return
    others: tuple[str, ...] = ()
    if following.reason is NextReason.FOLLOWS and progress.current is not None:
        others = (progress.current.lesson,)
    elif following.reason is NextReason.READY:
        others = _done_needs(lesson, standing)
    elif following.reason is NextReason.LEFT:
        others = missing_needs(lesson, standing.lessons, standing.known)
    yield Suggestion(lesson.id, Why(following.reason.value), minutes=lesson.minutes, others=others)


def _going_on(lesson: LessonOutline, progress: Progress, standing: Standing) -> Suggestion:
    known = progress.lessons.get(lesson.id, _NO_LESSON)
    left = minutes_left(lesson, progress, standing.lessons[lesson.id])
    at = max(known.last_opened or "", known.place.at if known.place else "")
    return Suggestion(lesson.id, Why.CONTINUE, at=at, minutes=left)


def _unsolved(
    progress: Progress,
    outlines: Mapping[str, LessonOutline],
    tries: Mapping[Place, ExerciseTries],
) -> Iterator[Suggestion]:
    """Exercises that were tried and not solved, the latest first."""
    found = [
        Suggestion(
            lesson_id,
            Why.UNSOLVED,
            step_id,
            known.last_tried or "",
            _count(tries.get((lesson_id, step_id))),
        )
        for lesson_id, step_id, known in _exercises(progress, outlines)
        if known.last_tried and not known.solved
    ]
    yield from sorted(found, key=lambda each: each.at, reverse=True)


def _count(tries: ExerciseTries | None) -> int:
    return tries.tries if tries is not None and not tries.until_solved else 0


def _started(
    progress: Progress, standing: Standing, outlines: Mapping[str, LessonOutline]
) -> Iterator[Suggestion]:
    """Lessons that are begun and not done, the latest first."""
    found = [
        _going_on(outlines[lesson_id], progress, standing)
        for lesson_id, state in standing.lessons.items()
        if state is LessonState.STARTED and _is_worked_on(progress.lessons.get(lesson_id))
    ]
    yield from sorted(found, key=lambda each: each.at, reverse=True)


def _is_worked_on(known: LessonProgress | None) -> bool:
    """Whether more was done than to look at it."""
    return known is not None and any(
        step.run or step.last_tried or step.answers or step.solved for step in known.steps.values()
    )


def _with_solution(
    progress: Progress, outlines: Mapping[str, LessonOutline]
) -> Iterator[Suggestion]:
    """Exercises to be solved alone now, those whose solution was seen longest ago first."""
    found = [
        Suggestion(lesson_id, Why.WITH_SOLUTION, step_id, known.solution_last_seen or "")
        for lesson_id, step_id, known in _exercises(progress, outlines)
        if solved_with_solution(known) and in_this_try(known.solved, known)
    ]
    yield from sorted(found, key=lambda each: each.at)


def _ready(course: Course, progress: Progress, standing: Standing) -> Iterator[Suggestion]:
    """The first lesson of another track for which all that it needs is done."""
    current = progress.current.lesson if progress.current else ""
    for track in course.tracks:
        if any(lesson.id == current for lesson in track.lessons):
            continue
        for lesson in track.lessons:
            begun = standing.lessons[lesson.id] is not LessonState.NOT_STARTED
            missing = missing_needs(lesson, standing.lessons, standing.known)
            if not begun and lesson.id not in standing.known and lesson.needs and not missing:
                needs = _done_needs(lesson, standing)
                yield Suggestion(lesson.id, Why.READY, minutes=lesson.minutes, others=needs)
                break


def _done_needs(lesson: LessonOutline, standing: Standing) -> tuple[str, ...]:
    """What a lesson needs, where all of it was done; nothing where some of it was known before."""
    if missing_needs(lesson, standing.lessons):
        return ()
    return tuple(need for need in lesson.needs if need in standing.lessons)


def _exercises(
    progress: Progress, outlines: Mapping[str, LessonOutline]
) -> Iterator[tuple[str, str, StepProgress]]:
    """The exercises of the course that anything is known of."""
    for lesson_id, known in progress.lessons.items():
        lesson = outlines.get(lesson_id)
        for step in lesson.steps if lesson is not None else ():
            if step.kind == "exercise" and step.id in known.steps:
                yield lesson_id, step.id, known.steps[step.id]
