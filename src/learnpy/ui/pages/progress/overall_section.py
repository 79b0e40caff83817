"""Where the learner stands in the whole course."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from learnpy.progress.holdings import holdings
from learnpy.progress.standing import LessonMark, LessonState, Standing
from learnpy.record import record
from learnpy.ui.look import Look
from learnpy.ui.pages.progress.card import Card
from learnpy.ui.pages.progress.words import exercises_solved, of_lessons_done, short_duration
from learnpy.ui.session import Session
from learnpy.ui.widgets.progress.figure import FigureRow, figure
from learnpy.ui.widgets.progress_ring import ProgressRing
from learnpy.ui.widgets.turning_row import TurningRow

_HOUR = 60
_BESIDE_FROM = 400
"""Pixels at 100 % text size from which on the numbers stand beside the ring."""


@record
class OverallFacts:
    """What there is to count."""

    done: int
    lessons: int
    started: int
    """Lessons begun and not done; one that was only looked at while it is locked is not."""
    exercises: int
    """Solved."""
    answered: int
    right: int
    minutes: int


def overall_facts(session: Session, standing: Standing) -> OverallFacts:
    """Count it."""
    answered, right = session.answers()
    return OverallFacts(
        done=standing.overall.done,
        lessons=standing.overall.lessons,
        started=sum(
            state is LessonState.STARTED and session.mark(lesson) is not LessonMark.LOCKED
            for lesson, state in standing.lessons.items()
        ),
        exercises=holdings(session.store.progress).exercises,
        answered=answered,
        right=right,
        minutes=sum(session.minutes_by_day().values()),
    )


class OverallSection(Card):
    """A ring, and the numbers."""

    def __init__(self, facts: OverallFacts, look: Look) -> None:
        super().__init__(look)
        row = TurningRow(look, _BESIDE_FROM, gap=36, gap_below=12)
        ring = ProgressRing(look)
        ring.show_share(facts.done, facts.lessons)
        row.row.addWidget(ring)
        row.row.addWidget(self._numbers(facts), 1, Qt.AlignmentFlag.AlignVCenter)
        self.column.addWidget(row)

    def _numbers(self, facts: OverallFacts) -> QWidget:
        holder = QWidget()
        row = FigureRow(holder)
        self.measures.keep(row.setSpacing, 36)
        self.measures.keep(row.set_line_spacing, 12)
        row.addWidget(figure(str(facts.done), of_lessons_done(facts.lessons)))
        text = self.tr("lessons started", "", facts.started)
        if facts.started == 1:
            text = self.tr("lesson started")
        row.addWidget(figure(str(facts.started), text))
        row.addWidget(figure(str(facts.exercises), exercises_solved(facts.exercises)))
        row.addWidget(self._answers(facts))
        if facts.minutes < _HOUR:
            text = self.tr("minutes in all", "", facts.minutes)
            if facts.minutes == 1:
                text = self.tr("minute in all")
            row.addWidget(figure(str(facts.minutes), text))
        else:
            row.addWidget(figure(short_duration(facts.minutes), self.tr("in all")))
        return holder

    def _answers(self, facts: OverallFacts) -> QWidget:
        if not facts.answered:
            return figure("0", self.tr("questions answered"))
        text = self.tr("of {answered} questions right", "", facts.answered)
        if facts.answered == 1:
            text = self.tr("of 1 question right")
        return figure(str(facts.right), text.format(answered=facts.answered))
