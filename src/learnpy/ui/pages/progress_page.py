"""The progress page: what to do next, where the learner stands, and the record itself."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QWidget,
)

from learnpy import paths
from learnpy.progress.standing import Standing
from learnpy.progress.suggestions import suggestions
from learnpy.ui.background import BackgroundWork
from learnpy.ui.look import Look
from learnpy.ui.measures import Measures
from learnpy.ui.pages.progress.activity_section import ActivitySection, shown_tries
from learnpy.ui.pages.progress.lessons_section import LessonsTable, TracksSection, lesson_rows
from learnpy.ui.pages.progress.next_section import NextSection
from learnpy.ui.pages.progress.overall_section import OverallSection, overall_facts
from learnpy.ui.pages.progress.panels import BackupsPanel, ExportPanel, ImportPanel, Panel
from learnpy.ui.pages.progress.record_work import ExportKind, FoundBackup, FoundFile, RecordWork
from learnpy.ui.pages.progress.tries_read import NOTHING_READ, TriesRead, TriesReader
from learnpy.ui.pages.progress.tries_section import TriesSection
from learnpy.ui.session import Session
from learnpy.ui.settings import Settings
from learnpy.ui.theme import load_theme
from learnpy.ui.widgets.elements import button, label
from learnpy.ui.widgets.flow_layout import FlowLayout
from learnpy.ui.widgets.page_column import PageColumn
from learnpy.ui.widgets.progress.message import Message
from learnpy.ui.widgets.progress.slot import Slot
from learnpy.ui.widgets.progress.view_switch import ViewSwitch

_WIDTH = 960
_FILTERS = {"record": "JSON (*.json)", "report": "PDF (*.pdf)"}
_CSV = "CSV (*.csv)"
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
        self._panel: Panel | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self._show_rest)
        self._background = BackgroundWork(self)
        self._reader = TriesReader(session.store, session.catalog)
        self.work = RecordWork(session, self._background, self)
        self.work.said.connect(self._say)
        self.work.changed.connect(self._on_changed)
        self.work.file_found.connect(self._on_file_found)
        self.work.backups_found.connect(self._on_backups_found)
        self.setAccessibleName(self.tr("Progress"))
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._build()

    def refresh(self, today: date) -> None:
        """Show the record as it is now; what stands in the log follows when it is read."""
        self._today = today
        if not self.work.can_undo:
            self.message.undo_button.hide()
        self._show_all()

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
        column.addLayout(self._head())
        self.message = Message(self._look)
        self.message.undo_requested.connect(self.work.undo)
        self.work.busy.connect(self.message.wait)
        column.addWidget(self.message)
        self._panel_slot = Slot()
        self._panel_slot.hide()
        column.addWidget(self._panel_slot)
        self._next, self._overall, self._activity = Slot(), Slot(), Slot()
        self._tries, self._tracks, self._lessons = Slot(), Slot(), Slot()
        column.addWidget(self._next)
        column.addWidget(self._overall)
        column.addLayout(self._activity_head())
        column.addWidget(self._activity)
        column.addWidget(label(self.tr("Tries and mistakes"), "heading"))
        column.addWidget(self._tries)
        column.addWidget(label(self.tr("Tracks"), "heading"))
        column.addWidget(self._tracks)
        column.addWidget(label(self.tr("Lessons"), "heading"))
        column.addWidget(self._lessons)
        column.addStretch()
        self.setWidget(page)

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(label(self.tr("Progress"), "title"))
        row.addStretch()
        self.export_button = button(self.tr("Export…"), self._on_export)
        self.import_button = button(self.tr("Import…"), self._on_import)
        self.backups_button = button(self.tr("Backups…"), self._on_backups)
        buttons = FlowLayout()
        self._measures.keep(buttons.setSpacing, 8)
        for widget in (self.export_button, self.import_button, self.backups_button):
            buttons.addWidget(widget)
        row.addLayout(buttons)
        return row

    def _activity_head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(label(self.tr("Activity"), "heading"))
        row.addStretch()
        self.switch = ViewSwitch(self._look, as_table=self._settings.shows_tables)
        self.switch.table_chosen.connect(self._on_view)
        row.addWidget(self.switch)
        return row

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

    # The record

    def _say(self, text: str, good: bool) -> None:
        self.message.say(text, good=good, can_undo=self.work.can_undo)
        self._show_all()
        self._to_message(self.message.away_button)

    def _on_changed(self, text: str) -> None:
        self._close_panel()
        self._say(text, True)
        self._to_message(self.message.undo_button)

    def _to_message(self, widget: QPushButton) -> None:
        self.ensureWidgetVisible(self.message)
        widget.setFocus()

    def _open_panel(self, panel: Panel) -> None:
        self._close_panel()
        self.message.put_away()
        panel.closed.connect(self._on_panel_closed)
        self._panel = panel
        self._panel_slot.put(panel)
        self._panel_slot.show()
        panel.first().setFocus()

    def _close_panel(self) -> None:
        self._panel = None
        self._panel_slot.hide()
        self._panel_slot.put(None)

    def _on_panel_closed(self) -> None:
        panel = self._panel
        self._close_panel()
        if isinstance(panel, ImportPanel):
            self.import_button.setFocus()
        elif isinstance(panel, BackupsPanel):
            self.backups_button.setFocus()
        else:
            self.export_button.setFocus()

    def _on_export(self) -> None:
        panel = ExportPanel(self._look)
        panel.chosen.connect(self._on_export_chosen)
        self._open_panel(panel)

    def _on_export_chosen(self, kind: ExportKind, name: str) -> None:
        ending = {"record": "json", "report": "pdf"}.get(kind, "csv")
        word = {"record": "progress"}.get(kind, kind)
        offered = f"learnpy-{word}-{self._today.isoformat()}.{ending}"
        kinds = _FILTERS.get(kind, _CSV)
        file, _ = QFileDialog.getSaveFileName(self, self.tr("Export"), offered, kinds)
        if file:
            path = Path(file)
            self.export(kind, path if path.suffix else path.with_suffix(f".{ending}"), name)

    def export(self, kind: ExportKind, file: Path, name: str = "") -> None:
        """Write a file; `name` is the learner's, for a report."""
        if kind == "report":
            self.work.export(kind, file, self._report(name))
        else:
            self.work.export(kind, file)

    def _report(self, name: str) -> bytes:
        from learnpy.ui.pages.progress.report import report_pdf  # noqa: PLC0415  few ask for one
        from learnpy.ui.pages.progress.report_facts import report_facts  # noqa: PLC0415

        paper = load_theme(paths.resources_folder() / "themes", "light")
        facts = report_facts(self._session, name, self._today)
        return report_pdf(facts, paper, self._look.ui_family)

    def _on_import(self) -> None:
        file, _ = QFileDialog.getOpenFileName(self, self.tr("Import progress"), "", "JSON (*.json)")
        if file:
            self.work.look_at(Path(file))

    def _on_file_found(self, found: FoundFile) -> None:
        panel = ImportPanel(found, self._look)
        panel.join_requested.connect(self.work.join)
        self._open_panel(panel)

    def _on_backups(self) -> None:
        self.work.find_backups()

    def _on_backups_found(self, found: tuple[FoundBackup, ...]) -> None:
        panel = BackupsPanel(found, self._look)
        panel.restore_requested.connect(self.work.restore)
        self._open_panel(panel)
