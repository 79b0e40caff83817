"""What stands in a report: facts without a form."""

from datetime import date

from learnpy.progress.activity import Week, minutes_by_day, regularity, weeks
from learnpy.progress.holdings import holdings
from learnpy.progress.standing import LessonMark, LessonState
from learnpy.record import record
from learnpy.ui.session import Session

_WEEKS = 26


@record
class TrackFact:
    """One track."""

    title: str
    accent: str
    done: int
    lessons: int


@record
class ReportFacts:
    """What a report tells of a learner."""

    course: str
    name: str
    """As the learner typed it for this report; empty for none."""
    today: date
    lessons: int
    done: int
    exercises: int
    """Solved."""
    quizzes: int
    """Passed."""
    minutes: int
    days: int
    weeks: tuple[Week, ...]
    """Oldest first."""
    tracks: tuple[TrackFact, ...]
    titles: tuple[tuple[str, bool], ...]
    """Lessons that are done, and whether an exercise was solved with the solution shown."""


def report_facts(session: Session, name: str, today: date) -> ReportFacts:
    """What a report made now would tell."""
    progress = session.store.progress
    minutes = minutes_by_day(progress)
    known, held, standing = regularity(minutes, today), holdings(progress), session.standing()
    return ReportFacts(
        course=session.course.title,
        name=name,
        today=today,
        lessons=standing.overall.lessons,
        done=standing.overall.done,
        exercises=held.exercises,
        quizzes=held.quizzes,
        minutes=known.minutes,
        days=known.days,
        weeks=weeks(minutes, today, _WEEKS),
        tracks=tuple(
            TrackFact(
                track.title,
                track.accent,
                standing.tracks[track.id].done,
                standing.tracks[track.id].lessons,
            )
            for track in session.course.tracks
        ),
        titles=tuple(
            (lesson.title, session.mark(lesson.id) is LessonMark.WITH_SOLUTION)
            for track in session.course.tracks
            for lesson in track.lessons
            if standing.lessons[lesson.id] is LessonState.DONE
        ),
    )
