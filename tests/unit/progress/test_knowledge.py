"""What follows from how much Python a learner says they know."""

from dataclasses import replace

import pytest

from learnpy.content.outline import Course, LessonOutline, Track
from learnpy.progress.knowledge import known_lessons
from learnpy.progress.model import LessonProgress, Place, Progress
from learnpy.progress.standing import LessonMark, NextLesson, NextReason, lesson_mark, standing
from learnpy.progress.suggestions import Suggestion, Why, suggestions


def lesson(name: str, *needs: str) -> LessonOutline:
    return LessonOutline(name, name, "", 30, needs, ())


def track(name: str, *lessons: LessonOutline) -> Track:
    return Track(name, name, "", "icon", "red", (), lessons)


TRACKS = (
    track("one", lesson("a"), lesson("b", "a"), lesson("c", "b")),
    track("two", lesson("d", "b", "planned"), lesson("e", "b")),
    track("three", lesson("f", "c"), lesson("g", "d")),
)
COURSE = Course("Course", "1", "en", "", TRACKS, begin_some="b", begin_much="d")


def done(*lessons: str) -> Progress:
    """The record after some lessons, the last of which was open last."""
    time = "2026-11-22T09:00:00.000000Z"
    current = Place(lessons[-1], "", 0.0, time) if lessons else None
    return Progress(lessons={each: LessonProgress(time, time) for each in lessons}, current=current)


@pytest.mark.parametrize(
    ("knowledge", "known"),
    [("", ""), ("none", ""), ("purple", ""), ("some", "a"), ("much", "a b planned")],
)
def test_what_the_first_lesson_builds_on_is_known(knowledge: str, known: str) -> None:
    assert known_lessons(COURSE, knowledge) == {*known.split()}


def test_lessons_that_need_each_other_are_known_once() -> None:
    circle = (lesson("a", "b"), lesson("b", "a"))
    course = replace(COURSE, tracks=(track("one", *circle),), begin_some="a")
    assert known_lessons(course, "some") == {"a", "b"}


@pytest.mark.parametrize(
    ("knowledge", "record", "following", "reason"),
    [
        ("none", (), "a", NextReason.FIRST),
        ("some", (), "b", NextReason.FITS),
        ("much", (), "d", NextReason.FITS),
        ("much", ("d",), "e", NextReason.FOLLOWS),
        ("much", ("d", "e"), "g", NextReason.FOLLOWS),
        ("much", ("d", "g", "e"), "c", NextReason.READY),
        ("much", ("d", "e", "g", "c", "f"), "a", NextReason.READY),
        ("", ("e",), "a", NextReason.READY),
    ],
)
def test_what_is_known_is_not_suggested_until_nothing_else_is_left(
    knowledge: str, record: tuple[str, ...], following: str, reason: NextReason
) -> None:
    found = standing(COURSE, done(*record), knowledge=knowledge).next
    assert found == NextLesson(following, reason)


def test_what_is_known_locks_nothing() -> None:
    (_, b, c), (_, e), (f, _) = (each.lessons for each in TRACKS)
    now = standing(COURSE, done("d"), knowledge="much")
    marks = [lesson_mark(each, done("d"), now.lessons, now.known) for each in (b, c, e, f)]
    assert marks == [LessonMark.NONE, LessonMark.NONE, LessonMark.NONE, LessonMark.LOCKED]


def test_what_was_not_done_is_not_said_to_be_done() -> None:
    now = standing(COURSE, done("d"), knowledge="much")
    assert suggestions(COURSE, done("d"), now, {}) == (
        Suggestion("e", Why.FOLLOWS, minutes=30, others=("d",)),
        Suggestion("c", Why.READY, minutes=30),
    )
    first = standing(COURSE, done(), knowledge="much")
    assert suggestions(COURSE, done(), first, {})[0] == Suggestion("d", Why.FITS, minutes=30)
