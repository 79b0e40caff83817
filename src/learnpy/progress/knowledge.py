"""What follows from how much Python a learner says they know."""

from learnpy.content.outline import Course


def first_lesson(course: Course, knowledge: str) -> str:
    """The id of the lesson to begin with; empty where the course has none.

    Args:
        course: The outline of the course.
        knowledge: `none`, `some` or `much`; anything else is as `none`.
    """
    named = _named(course, knowledge)
    lessons = [lesson.id for track in course.tracks for lesson in track.lessons]
    return named if named in lessons else next(iter(lessons), "")


def known_lessons(course: Course, knowledge: str) -> frozenset[str]:
    """The ids of the lessons that need not be done: all that the one to begin with builds on.

    Args:
        course: The outline of the course.
        knowledge: As in `first_lesson`; who knows `none` knows no lesson.
    """
    needs = {lesson.id: lesson.needs for track in course.tracks for lesson in track.lessons}
    known: set[str] = set()
    left = [*needs.get(_named(course, knowledge), ())]
    while left:
        lesson = left.pop()
        if lesson not in known:
            known.add(lesson)
            left += needs.get(lesson, ())
    return frozenset(known)


def _named(course: Course, knowledge: str) -> str:
    """The lesson that the course names for who knows so much, or empty."""
    return {"some": course.begin_some, "much": course.begin_much}.get(knowledge, "")
