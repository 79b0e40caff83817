"""What comes before a lesson and is not done, or not written yet."""

from learnpy.content.outline import LessonOutline
from learnpy.progress.standing import LessonMark
from learnpy.ui.session import Session
from learnpy.ui.widgets.needs_notice import readable


def lesson_needs(session: Session, lesson_id: str) -> tuple[list[LessonOutline], list[str]]:
    """What a lesson builds on: what locks it, and names of lessons the course does not have."""
    outline = session.outline(lesson_id)
    if outline is None:
        return [], []
    locked = session.mark(lesson_id) is LessonMark.LOCKED
    found = map(session.outline, session.missing_needs(lesson_id) if locked else ())
    absent = [readable(need) for need in outline.needs if session.outline(need) is None]
    return [need for need in found if need is not None], absent
