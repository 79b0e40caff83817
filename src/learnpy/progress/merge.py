"""Join two records so that nothing is lost.

The join is commutative, associative and idempotent, so copies from other computers, conflict
copies of a sync folder and old backups can be joined in any order, and twice.
"""

from collections.abc import Callable, Mapping
from typing import TypeVar

from learnpy.progress.model import Answer, LessonProgress, Place, Progress, StepProgress

Value = TypeVar("Value")


def merge(one: Progress, other: Progress) -> Progress:
    """Everything that either record holds.

    Its cost grows with `other`, so give the smaller record second.
    """
    return Progress(
        lessons=_union(one.lessons, other.lessons, _merge_lessons),
        activity=_union(one.activity, other.activity, _merge_days),
        current=_later_place(one.current, other.current),
    )


def _merge_lessons(one: LessonProgress, other: LessonProgress) -> LessonProgress:
    return LessonProgress(
        opened=_earlier(one.opened, other.opened),
        last_opened=_later(one.last_opened, other.last_opened),
        place=_later_place(one.place, other.place),
        steps=_union(one.steps, other.steps, _merge_steps),
        started_anyway=_earlier(one.started_anyway, other.started_anyway),
    )


def _merge_steps(one: StepProgress, other: StepProgress) -> StepProgress:
    return StepProgress(
        reached=_earlier(one.reached, other.reached),
        run=_earlier(one.run, other.run),
        solved=_earlier(one.solved, other.solved),
        solved_unaided=_earlier(one.solved_unaided, other.solved_unaided),
        solution_seen=_earlier(one.solution_seen, other.solution_seen),
        passed=_earlier(one.passed, other.passed),
        hints=max(one.hints, other.hints),
        answers=_union(one.answers, other.answers, _merge_answers),
        earned=_earlier(one.earned, other.earned),
        last_tried=_later(one.last_tried, other.last_tried),
        solution_last_seen=_later(one.solution_last_seen, other.solution_last_seen),
        last_begun_again=_later(one.last_begun_again, other.last_begun_again),
        fresh_tries=max(one.fresh_tries, other.fresh_tries),
    )


def _merge_answers(one: Answer, other: Answer) -> Answer:
    last = max(one, other, key=lambda answer: (answer.at, answer.last, answer.text))
    return Answer(
        last=last.last,
        at=last.at,
        right_since=_earlier(one.right_since, other.right_since),
        text=last.text,
    )


def _merge_days(one: Mapping[str, int], other: Mapping[str, int]) -> Mapping[str, int]:
    return _union(one, other, max)


def _union(
    one: Mapping[str, Value], other: Mapping[str, Value], join: Callable[[Value, Value], Value]
) -> Mapping[str, Value]:
    if not other or one is other:
        return one
    joined = {key: join(one[key], item) if key in one else item for key, item in other.items()}
    return {**one, **joined}


def _earlier(one: str | None, other: str | None) -> str | None:
    if one is None or other is None:
        return one or other
    return min(one, other)


def _later(one: str | None, other: str | None) -> str | None:
    return max(one or "", other or "") or None


def _later_place(one: Place | None, other: Place | None) -> Place | None:
    if one is None or other is None:
        return one or other
    # A tie is broken by value, so that both computers choose the same place.
    return max(one, other, key=lambda place: (place.at, place.lesson, place.step, place.fraction))
