"""The progress page: what to do next, where the learner stands, and the record itself."""

from datetime import date

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import (
    QScrollArea,
    QWidget,
)

from learnpy.progress.standing import Standing
from learnpy.progress.suggestions import suggestions
from learnpy.ui.background import BackgroundWork
from learnpy.ui.look import Look
from learnpy.ui.measures import Measures
from learnpy.ui.pages.progress.activity_section import ActivitySection, shown_tries
from learnpy.ui.pages.progress.lessons_section import LessonsTable, TracksSection, lesson_rows
from learnpy.ui.pages.progress.next_section import NextSection
from learnpy.ui.pages.progress.overall_section import OverallSection, overall_facts
from learnpy.ui.pages.progress.record_panels import RecordPanels
from learnpy.ui.pages.progress.tries_read import NOTHING_READ, TriesRead, TriesReader
from learnpy.ui.pages.progress.tries_section import TriesSection
from learnpy.ui.session import Session
from learnpy.ui.settings import Settings
from learnpy.ui.widgets.flow_layout import FlowLayout
from learnpy.ui.widgets.page_column import PageColumn
from learnpy.ui.widgets.progress.slot import Slot
from learnpy.ui.widgets.progress.view_switch import ViewSwitch

_WIDTH = 960
_REST_MS = 20
"""What stands below is made once the page is seen."""


class ProgressPage(QScrollArea):
    """Answers "where do I stand, and what now?"."""

    lesson_requested = Signal(str, str)
    """A lesson's id and a step's, which may be empty."""

    def __init__(
        self, session: Session, look: Look, settings: Settings, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._look = look
        self._settings = settings
        self._today = date.min
        self._read = NOTHING_READ
        self._is_read = False
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self._show_rest)
        self._background = BackgroundWork(self)
        self._reader = TriesReader(session.store, session.catalog)
        self.record = RecordPanels(session, self._background, look, self)
        self.record.done.connect(self._on_done)
        self.setAccessibleName(self.tr("Progress"))
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._build()

    def refresh(self, today: date) -> None:
        """Show the record as it is now; what stands in the log follows when it is read."""
        self._today = today
        self.record.refresh(today)
        self._show_all()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        """Another page is on top; a window that is only minimised leaves nothing."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.record.leave()

    def end(self) -> None:
        """The window closes: nothing is done after it."""
        self._background.end()

    def is_settled(self) -> bool:
        """Whether all of it stands there, and the log is read."""
        return self._is_read and not self._rest.isActive()

    # Building

    def _build(self) -> None:
        page = PageColumn(_WIDTH, self._look)
        self._measures = Measures(self._look, page)
        column = page.column
        page.begin(self.tr("Progress"), beside=self._record_buttons())
        column.addWidget(self.record.message)
        column.addWidget(self.record.panel)
        self._next, self._overall, self._activity = Slot(), Slot(), Slot()
        self._tries, self._tracks, self._lessons = Slot(), Slot(), Slot()
        column.addWidget(self._next)
        column.addWidget(self._overall)
        page.begin_section(self.tr("Activity"), beside=self._view_switch())
        column.addWidget(self._activity)
        page.begin_section(self.tr("Tries and mistakes"))
        column.addWidget(self._tries)
        page.begin_section(self.tr("Tracks"))
        column.addWidget(self._tracks)
        page.begin_section(self.tr("Lessons"))
        column.addWidget(self._lessons)
        column.addStretch()
        self.setWidget(page)

    def _record_buttons(self) -> QWidget:
        holder = QWidget()
        row = FlowLayout(holder)
        self._measures.keep(row.setSpacing, 8)
        for widget in self.record.buttons:
            row.addWidget(widget)
        return holder

    def _view_switch(self) -> ViewSwitch:
        self.switch = ViewSwitch(self._look, as_table=self._settings.shows_tables)
        self.switch.table_chosen.connect(self._on_view)
        return self.switch

    # Showing

    def _show_all(self) -> None:
        """Make anew what changed: first what is seen at once, then the rest."""
        standing = self._session.standing()
        self._show_next(standing)
        facts = overall_facts(self._session, standing)
        if self._overall.is_new(facts):
            self._overall.put(OverallSection(facts, self._look))
        self._show_activity()
        self._rest.start()

    def _show_rest(self) -> None:
        self._background.start(self._read_tries, self._on_tries)
        standing = self._session.standing()
        if self._tracks.is_new(standing.tracks):
            self._tracks.put(TracksSection(self._session, standing, self._look))
        rows = lesson_rows(self._session)
        if self._lessons.is_new(rows):
            table = LessonsTable(rows, self._look)
            table.lesson_requested.connect(self._on_lesson)
            self._lessons.put(table)

    def _show_next(self, standing: Standing) -> None:
        found = suggestions(
            self._session.course,
            self._session.store.progress,
            standing,
            self._read.summary.exercises,
        )
        if self._next.is_new((found, self._today)):
            section = NextSection(found, self._session, self._look, self._today)
            section.chosen.connect(self.lesson_requested)
            self._next.put(section)

    def _show_activity(self) -> None:
        minutes, as_table = self._session.minutes_by_day(), self._settings.shows_tables
        if self._activity.is_new((minutes, self._today, as_table)):
            section = ActivitySection(minutes, self._today, self._look, as_table=as_table)
            self._activity.put(section)

    def _show_tries(self) -> None:
        minutes, as_table = self._session.minutes_by_day(), self._settings.shows_tables
        shown = shown_tries(self._read.summary.weeks, minutes, self._today)
        if not self._tries.is_new((self._read, shown, self._today, as_table)):
            return
        section = TriesSection(
            self._read, shown, self._session, self._look, self._today, as_table=as_table
        )
        section.chosen.connect(self.lesson_requested)
        self._tries.put(section)

    def _read_tries(self) -> TriesRead:
        return self._reader.read(self._read)

    def _on_tries(self, result: object) -> None:
        if not isinstance(result, TriesRead):
            raise TypeError(result)
        self._is_read = True
        self._read = result
        self._show_next(self._session.standing())
        self._show_tries()

    def _on_view(self, as_table: bool) -> None:
        self._settings.shows_tables = as_table
        self._show_activity()
        if self._is_read:
            self._show_tries()

    def _on_lesson(self, lesson_id: str) -> None:
        self.lesson_requested.emit(lesson_id, "")

    def _on_done(self) -> None:
        self._show_all()
        self.ensureWidgetVisible(self.record.message)
