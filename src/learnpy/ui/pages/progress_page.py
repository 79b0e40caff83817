"""The progress page: overall, per track, the calendar, and every lesson in a table."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QScrollArea,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from learnpy.content.outline import LessonOutline, Track
from learnpy.progress.standing import LessonMark, LessonState
from learnpy.ui.look import Look
from learnpy.ui.measures import Measures
from learnpy.ui.session import Session
from learnpy.ui.widgets.activity_calendar import ActivityCalendar
from learnpy.ui.widgets.elements import button, frame, label
from learnpy.ui.widgets.flow_layout import FlowLayout
from learnpy.ui.widgets.page_column import PageColumn
from learnpy.ui.widgets.progress_ring import ProgressRing
from learnpy.ui.widgets.share_bar import ShareBar

_WIDTH = 960
_STATE = 2
"""The column of the table that tells how far a lesson is."""


class ProgressPage(QScrollArea):
    """Answers "where do I stand?"."""

    lesson_requested = Signal(str)
    export_requested = Signal(Path)
    import_requested = Signal(Path)

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._look = look
        self._table: QTableWidget | None = None
        look.changed.connect(self._dress_table)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def refresh(self, today: date) -> None:
        """Show the record as it is now."""
        page = PageColumn(_WIDTH, self._look)
        self._measures = Measures(self._look, page)
        column = page.column
        column.addLayout(self._head())
        column.addWidget(self._overall())
        column.addWidget(label(self.tr("Tracks"), "heading"))
        column.addWidget(self._tracks())
        column.addWidget(label(self.tr("Activity"), "heading"))
        column.addWidget(self._activity(today))
        column.addWidget(label(self.tr("Lessons"), "heading"))
        column.addWidget(self._lessons())
        column.addStretch()
        place = self.verticalScrollBar().value()
        self.setWidget(page)
        self.verticalScrollBar().setValue(place)

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(label(self.tr("Progress"), "title"))
        row.addStretch()
        buttons = FlowLayout()
        self._measures.keep(buttons.setSpacing, 8)
        buttons.addWidget(button(self.tr("Import…"), self._on_import))
        buttons.addWidget(button(self.tr("Export…"), self._on_export))
        row.addLayout(buttons)
        return row

    def _overall(self) -> QWidget:
        card = frame("card")
        column = QVBoxLayout(card)
        self._measures.margins(column, 24, 20)
        row = FlowLayout()
        self._measures.keep(row.setSpacing, 40)
        column.addLayout(row)
        done, total = self._session.counts()
        ring = ProgressRing(self._look)
        ring.show_share(done, total)
        row.addWidget(ring)
        started = sum(
            self._state(lesson) is LessonState.STARTED for lesson in self._session.states()
        )
        answered, right = self._session.answers()
        questions = self.tr("of {answered} questions right")
        if answered == 1:
            questions = self.tr("of 1 question right")
        minutes = sum(self._session.minutes_by_day().values())
        for number, text in (
            (f"{done}", self.tr("of {total} lessons done").format(total=total)),
            (f"{started}", self.tr("started")),
            (f"{right}", questions.format(answered=answered)),
            (f"{minutes}", self.tr("minute in all") if minutes == 1 else self.tr("minutes in all")),
        ):
            row.addWidget(_figure(number, text))
        return card

    def _tracks(self) -> QWidget:
        card = frame("card")
        column = QVBoxLayout(card)
        self._measures.margins(column, 24, 16)
        self._measures.keep(column.setSpacing, 12)
        for track in self._session.course.tracks:
            column.addLayout(self._track(track))
        return card

    def _track(self, track: Track) -> QVBoxLayout:
        done, total = self._session.counts(track)
        text = self.tr("{done} of {total} lessons done").format(done=done, total=total)
        column = QVBoxLayout()
        self._measures.keep(column.setSpacing, 6)
        head = QHBoxLayout()
        head.addWidget(label(track.title, "strong"))
        head.addStretch()
        head.addWidget(label(text, "small"))
        column.addLayout(head)
        bar = ShareBar(self._look, track.title, track.accent)
        bar.show_share(done, total, text)
        column.addWidget(bar)
        return column

    def _activity(self, today: date) -> QWidget:
        card = frame("card")
        column = QVBoxLayout(card)
        self._measures.margins(column, 24, 16)
        row = FlowLayout()
        self._measures.keep(row.setSpacing, 12)
        column.addLayout(row)
        calendar = ActivityCalendar(self._look)
        minutes = self._session.minutes_by_day()
        calendar.show_minutes(minutes, today)
        row.addWidget(calendar)
        days = sum(1 for value in minutes.values() if value)
        word = self.tr("day with activity") if days == 1 else self.tr("days with activity")
        row.addWidget(_figure(str(days), word))
        return card

    def _lessons(self) -> QTableWidget:
        rows = [
            (track, lesson) for track in self._session.course.tracks for lesson in track.lessons
        ]
        table = QTableWidget(len(rows), 5)
        table.setAccessibleName(self.tr("Lessons"))
        table.setHorizontalHeaderLabels(
            [
                self.tr("Lesson"),
                self.tr("Track"),
                self.tr("State"),
                self.tr("Minutes"),
                self.tr("Last opened"),
            ]
        )
        table.verticalHeader().hide()
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setShowGrid(False)
        table.setAlternatingRowColors(True)
        table.setTabKeyNavigation(False)
        for number, (track, lesson) in enumerate(rows):
            self._fill_row(table, number, track, lesson)
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        table.itemActivated.connect(self._on_row)
        table.itemDoubleClicked.connect(self._on_row)
        self._table = table
        self._dress_table()
        return table

    def _fill_row(
        self, table: QTableWidget, number: int, track: Track, lesson: LessonOutline
    ) -> None:
        opened = self._session.progress_of(lesson.id).last_opened or ""
        _, _, word = self._sign(lesson.id)
        texts = (lesson.title, track.title, word, str(lesson.minutes), opened[:10])
        for column, text in enumerate(texts):
            item = QTableWidgetItem(text)
            item.setData(Qt.ItemDataRole.UserRole, lesson.id)
            table.setItem(number, column, item)

    def _dress_table(self) -> None:
        table, pitch = self._table, self._look.px(36)
        if table is None:
            return
        for row in range(table.rowCount()):
            item = table.item(row, _STATE)
            if item is not None:
                name, tint, _ = self._sign(item.data(Qt.ItemDataRole.UserRole))
                item.setIcon(self._look.icon(name, tint, 15))
        table.verticalHeader().setDefaultSectionSize(pitch)
        table.setFixedHeight(min(table.rowCount(), 20) * pitch + self._look.px(44))

    def _state(self, lesson_id: str) -> LessonState:
        """How far a lesson is; one that was only looked at while it is locked is not started."""
        if self._session.mark(lesson_id) is LessonMark.LOCKED:
            return LessonState.NOT_STARTED
        return self._session.state(lesson_id)

    def _sign(self, lesson_id: str) -> tuple[str, str, str]:
        """The icon of a lesson's state, its colour, and the word for it."""
        state, theme = self._state(lesson_id), self._look.theme
        name, tint, word = {
            LessonState.NOT_STARTED: (
                "circle",
                theme.control_line,
                self.tr("not started"),
            ),
            LessonState.STARTED: ("circle-dot", theme.accent_text, self.tr("started")),
            LessonState.DONE: ("circle-check", theme.good, self.tr("done")),
        }[state]
        mark = self._session.mark(lesson_id)
        if mark is LessonMark.LOCKED:
            name, word = "lock", self.tr("{state}, locked").format(state=word)
        elif mark is LessonMark.WITH_SOLUTION:
            name, word = "eye", self.tr("{state}, with the solution shown").format(state=word)
        return name, tint, word

    def _on_row(self, item: QTableWidgetItem) -> None:
        self.lesson_requested.emit(item.data(Qt.ItemDataRole.UserRole))

    def _on_export(self) -> None:
        name = f"learnpy-progress-{date.today().isoformat()}.json"  # noqa: DTZ011
        file, _ = QFileDialog.getSaveFileName(
            self, self.tr("Export progress"), name, "JSON (*.json)"
        )
        if file:
            self.export_requested.emit(Path(file))

    def _on_import(self) -> None:
        file, _ = QFileDialog.getOpenFileName(self, self.tr("Import progress"), "", "JSON (*.json)")
        if file:
            self.import_requested.emit(Path(file))


def _figure(number: str, words: str) -> QWidget:
    """A large number, and what it is of below it."""
    figure = QWidget()
    column = QVBoxLayout(figure)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(label(number, "number"))
    column.addWidget(label(words, "small"))
    return figure
