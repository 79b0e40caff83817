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
from learnpy.ui.session import Session
from learnpy.ui.widgets.activity_calendar import ActivityCalendar
from learnpy.ui.widgets.elements import button, frame, label
from learnpy.ui.widgets.page_column import PageColumn
from learnpy.ui.widgets.progress_ring import ProgressRing
from learnpy.ui.widgets.share_bar import ShareBar

_WIDTH = 960


class ProgressPage(QScrollArea):
    """Answers "where do I stand?"."""

    lesson_requested = Signal(str)
    export_requested = Signal(Path)
    import_requested = Signal(Path)

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._look = look
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def refresh(self, today: date) -> None:
        """Show the record as it is now."""
        page = PageColumn(_WIDTH, self._look)
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
        row.addWidget(button(self.tr("Import…"), self._on_import))
        row.addWidget(button(self.tr("Export…"), self._on_export))
        return row

    def _overall(self) -> QWidget:
        px = self._look.px
        card = frame("card")
        row = QHBoxLayout(card)
        row.setContentsMargins(px(24), px(20), px(24), px(20))
        row.setSpacing(px(40))
        done, total = self._session.counts()
        ring = ProgressRing(self._look)
        ring.show_share(done, total)
        row.addWidget(ring)
        started = sum(s is LessonState.STARTED for s in self._session.states().values())
        answered, right = self._session.answers()
        minutes = sum(self._session.minutes_by_day().values())
        for number, text in (
            (f"{done}", self.tr("of {total} lessons done").format(total=total)),
            (f"{started}", self.tr("started")),
            (f"{right}", self.tr("of {answered} questions right").format(answered=answered)),
            (f"{minutes}", self.tr("minutes in all")),
        ):
            column = QVBoxLayout()
            column.setSpacing(0)
            column.addStretch()
            column.addWidget(label(number, "number"))
            column.addWidget(label(text, "small"))
            column.addStretch()
            row.addLayout(column)
        row.addStretch()
        return card

    def _tracks(self) -> QWidget:
        px = self._look.px
        card = frame("card")
        column = QVBoxLayout(card)
        column.setContentsMargins(px(24), px(16), px(24), px(16))
        column.setSpacing(px(12))
        for track in self._session.course.tracks:
            column.addLayout(self._track(track))
        return card

    def _track(self, track: Track) -> QVBoxLayout:
        done, total = self._session.counts(track)
        text = self.tr("{done} of {total} lessons done").format(done=done, total=total)
        column = QVBoxLayout()
        column.setSpacing(self._look.px(6))
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
        px = self._look.px
        card = frame("card")
        row = QHBoxLayout(card)
        row.setContentsMargins(px(24), px(16), px(24), px(16))
        calendar = ActivityCalendar(self._look)
        minutes = self._session.minutes_by_day()
        calendar.show_minutes(minutes, today)
        row.addWidget(calendar)
        column = QVBoxLayout()
        column.addStretch()
        days = sum(1 for value in minutes.values() if value)
        column.addWidget(label(str(days), "number"))
        word = self.tr("day with activity") if days == 1 else self.tr("days with activity")
        column.addWidget(label(word, "small"))
        column.addStretch()
        row.addLayout(column)
        row.addStretch()
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
        pitch = self._look.px(36)
        table.verticalHeader().setDefaultSectionSize(pitch)
        table.setFixedHeight(min(len(rows), 20) * pitch + self._look.px(44))
        table.itemActivated.connect(self._on_row)
        table.itemDoubleClicked.connect(self._on_row)
        return table

    def _fill_row(
        self, table: QTableWidget, number: int, track: Track, lesson: LessonOutline
    ) -> None:
        state, theme = self._session.state(lesson.id), self._look.theme
        name, tint, word = {
            LessonState.NOT_STARTED: (
                "circle",
                theme.control_line,
                self.tr("not started"),
            ),
            LessonState.STARTED: ("circle-dot", theme.accent_text, self.tr("started")),
            LessonState.DONE: ("circle-check", theme.good, self.tr("done")),
        }[state]
        mark = self._session.mark(lesson.id)
        if mark is LessonMark.LOCKED:
            name, word = "lock", self.tr("{state}, locked").format(state=word)
        elif mark is LessonMark.WITH_SOLUTION:
            name, word = "eye", self.tr("{state}, with the solution shown").format(state=word)
        opened = self._session.progress_of(lesson.id).last_opened or ""
        texts = (lesson.title, track.title, word, str(lesson.minutes), opened[:10])
        for column, text in enumerate(texts):
            item = QTableWidgetItem(text)
            item.setData(Qt.ItemDataRole.UserRole, lesson.id)
            if column == 2:  # noqa: PLR2004  the state
                item.setIcon(self._look.icon(name, tint, 15))
            table.setItem(number, column, item)

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
