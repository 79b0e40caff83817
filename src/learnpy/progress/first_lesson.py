"""Where a learner begins who has opened nothing yet, by how much Python they know."""

from learnpy.content.outline import Course


def first_lesson(course: Course, knowledge: str) -> str:
    """The id of the lesson to begin with; empty where the course has none.

    Args:
        course: The outline of the course.
        knowledge: `none`, `some` or `much`; anything else is as `none`.
    """
    named = {"some": course.begin_some, "much": course.begin_much}.get(knowledge, "")
    lessons = [lesson.id for track in course.tracks for lesson in track.lessons]
    return named if named in lessons else next(iter(lessons), "")
