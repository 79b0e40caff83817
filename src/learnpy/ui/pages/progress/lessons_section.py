"""Where the learner stands in each track, and every lesson in a table."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from learnpy.content.outline import Track
from learnpy.progress.standing import LessonMark, LessonState, Standing
from learnpy.record import record
from learnpy.runner.outcome import Table
from learnpy.ui.look import Look
from learnpy.ui.models.table_model import TableModel
from learnpy.ui.pages.progress.card import Card
from learnpy.ui.pages.progress.words import duration
from learnpy.ui.session import Session
from learnpy.ui.widgets.elements import Decoration, label
from learnpy.ui.widgets.progress.plain_table import PlainTable
from learnpy.ui.widgets.share_bar import ShareBar

translate = QCoreApplication.translate

_STATE = 2
"""The column of the table that tells how far a lesson is."""


class TracksSection(Card):
    """A bar for each track."""

    def __init__(self, session: Session, standing: Standing, look: Look) -> None:
        super().__init__(look, gap=14)
        self._look = look
        self._standing = standing
        self._badges: list[tuple[QLabel, Track]] = []
        for track in session.course.tracks:
            self.column.addWidget(self._track(track))
        look.changed.connect(self._dress)
        self._dress()

    def _track(self, track: Track) -> QWidget:
        counts = self._standing.tracks[track.id]
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        self.measures.keep(column.setSpacing, 6)
        head = QHBoxLayout()
        self.measures.keep(head.setSpacing, 8)
        badge = Decoration()
        self._badges.append((badge, track))
        head.addWidget(badge)
        head.addWidget(label(track.title, "strong", wrap=True), 1)
        text = self.tr("{done} of {total} lessons done", "", counts.lessons)
        if counts.lessons == 1:
            text = self.tr("{done} of {total} lesson done")
        words = text.format(done=counts.done, total=counts.lessons)
        if counts.minutes_left and counts.done + counts.started:
            text = self.tr("{words}, about {time} left")
            words = text.format(words=words, time=duration(counts.minutes_left))
        column.addLayout(head)
        column.addWidget(label(words, "small", wrap=True))
        bar = ShareBar(self._look, track.title, track.accent)
        bar.show_share(counts.done, counts.lessons, words)
        column.addWidget(bar)
        return box

    def _dress(self) -> None:
        size = self._look.px(18)
        for badge, track in self._badges:
            tint = self._look.accent(track.accent).text
            badge.setPixmap(self._look.icon(track.icon, tint, 18).pixmap(size, size))


@record
class LessonRow:
    """A line of the table of lessons."""

    lesson: str
    """Its id."""
    title: str
    track: str
    state: LessonState
    mark: LessonMark
    minutes: int
    last_opened: str
    """The day, or empty."""


def lesson_rows(session: Session) -> tuple[LessonRow, ...]:
    """The lessons of the course, in order."""
    return tuple(
        LessonRow(
            lesson.id,
            lesson.title,
            track.title,
            session.state(lesson.id),
            session.mark(lesson.id),
            lesson.minutes,
            (session.progress_of(lesson.id).last_opened or "")[:10],
        )
        for track in session.course.tracks
        for lesson in track.lessons
    )


class LessonsTable(PlainTable):
    """Every lesson with its state; Enter or a double click opens one."""

    lesson_requested = Signal(str)

    def __init__(self, rows: Sequence[LessonRow], look: Look) -> None:
        self._ids = [row.lesson for row in rows]
        table = Table(
            columns=(
                translate("LessonsTable", "Lesson"),
                translate("LessonsTable", "Track"),
                translate("LessonsTable", "State"),
                translate("LessonsTable", "Minutes"),
                translate("LessonsTable", "Last opened"),
            ),
            rows=tuple(
                (row.title, row.track, _state_words(row), str(row.minutes), row.last_opened)
                for row in rows
            ),
            numeric=(False, False, False, True, False),
        )
        model = _LessonsModel(table, rows, look)
        super().__init__(model, translate("LessonsTable", "Lessons"), look, most_rows=20)
        self.row_chosen.connect(self._on_row)

    def _on_row(self, row: int) -> None:
        self.lesson_requested.emit(self._ids[row])


class _LessonsModel(TableModel):
    """The rows, with a sign before the word of each state."""

    def __init__(self, table: Table, rows: Sequence[LessonRow], look: Look) -> None:
        super().__init__(table)
        self._rows = rows
        self._look = look

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """A cell, or its sign."""
        if role == Qt.ItemDataRole.DecorationRole:
            return self._sign(self._rows[index.row()]) if index.column() == _STATE else None
        return super().data(index, role)

    def _sign(self, row: LessonRow) -> QIcon:
        theme = self._look.theme
        name, tint = {
            LessonState.NOT_STARTED: ("circle", theme.control_line),
            LessonState.STARTED: ("circle-dot", theme.accent_text),
            LessonState.DONE: ("circle-check", theme.good),
        }[_state(row)]
        if row.mark is LessonMark.LOCKED:
            name = "lock"
        elif row.mark is LessonMark.WITH_SOLUTION:
            name = "eye"
        return self._look.icon(name, tint, 15)


def _state(row: LessonRow) -> LessonState:
    """How far a lesson is; one that was only looked at while it is locked is not started."""
    return LessonState.NOT_STARTED if row.mark is LessonMark.LOCKED else row.state


def _state_words(row: LessonRow) -> str:
    word = {
        LessonState.NOT_STARTED: translate("LessonsTable", "not started"),
        LessonState.STARTED: translate("LessonsTable", "started"),
        LessonState.DONE: translate("LessonsTable", "done"),
    }[_state(row)]
    if row.mark is LessonMark.LOCKED:
        return translate("LessonsTable", "{state}, locked").format(state=word)
    if row.mark is LessonMark.WITH_SOLUTION:
        return translate("LessonsTable", "{state}, with the solution shown").format(state=word)
    return word
