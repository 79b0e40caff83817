"""What the learner does with the record, on the page: export, import, backups, and undo of it."""

from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget

from learnpy import paths
from learnpy.ui.background import BackgroundWork
from learnpy.ui.look import Look
from learnpy.ui.pages.progress.panels import BackupsPanel, ExportPanel, ImportPanel, Panel
from learnpy.ui.pages.progress.record_work import ExportKind, FoundBackup, FoundFile, RecordWork
from learnpy.ui.session import Session
from learnpy.ui.theme import load_theme
from learnpy.ui.widgets.elements import button
from learnpy.ui.widgets.progress.message import Message
from learnpy.ui.widgets.progress.slot import Slot
from learnpy.ui.widgets.save_dialog import ask_where_to_save, documents_folder

_FILTERS = {"record": "JSON (*.json)", "report": "PDF (*.pdf)"}
_CSV = "CSV (*.csv)"


class RecordPanels(QObject):
    """The three buttons, the panel that one of them opens, and what is said of what was done."""

    done = Signal()
    """Something was done and said: the page has to show the record anew, and the message."""

    def __init__(
        self, session: Session, background: BackgroundWork, look: Look, page: QWidget
    ) -> None:
        super().__init__(page)
        self._session = session
        self._look = look
        self._page = page
        self._today = date.min
        self._opened_by: QPushButton | None = None
        self._tells_change = False
        self.work = RecordWork(session, background, self)
        self.work.said.connect(self._say)
        self.work.changed.connect(self._on_changed)
        self.work.file_found.connect(self._on_file_found)
        self.work.backups_found.connect(self._on_backups_found)
        self.export_button = button(self.tr("Export…"), self._on_export)
        self.import_button = button(self.tr("Import…"), self._on_import)
        self.backups_button = button(self.tr("Backups…"), self._on_backups)
        self.message = Message(look)
        self.message.undo_requested.connect(self.work.undo)
        self.work.busy.connect(self.message.wait)
        self.panel = Slot()
        self.panel.hide()

    @property
    def buttons(self) -> tuple[QPushButton, QPushButton, QPushButton]:
        """What stands at the head of the page."""
        return self.export_button, self.import_button, self.backups_button

    def refresh(self, today: date) -> None:
        """The page is shown: what was learnt since may have made an undo impossible."""
        self._today = today
        if not self.work.can_undo:
            self.message.undo_button.hide()

    def leave(self) -> None:
        """The page is left: what was said is read; only a change that can be undone stays."""
        if not (self._tells_change and self.work.can_undo):
            self.message.put_away()

    def export(self, kind: ExportKind, file: Path, name: str = "") -> None:
        """Write a file; `name` is the learner's, for a report."""
        if kind == "report":
            self.work.export(kind, file, self._report(name))
        else:
            self.work.export(kind, file)

    # What was done

    def _say(self, text: str, good: bool) -> None:
        self._tells_change = False
        self.message.say(text, good=good, can_undo=self.work.can_undo)
        self.done.emit()
        self.message.away_button.setFocus()

    def _on_changed(self, text: str) -> None:
        self._close()
        self._say(text, True)
        self._tells_change = True
        self.message.undo_button.setFocus()

    # The panel

    def _open(self, panel: Panel, opened_by: QPushButton) -> None:
        self._close()
        self.message.put_away()
        panel.closed.connect(self._on_closed)
        self._opened_by = opened_by
        self.panel.put(panel)
        self.panel.show()
        panel.first.setFocus()

    def _close(self) -> None:
        self.panel.hide()
        self.panel.put(None)

    def _on_closed(self) -> None:
        self._close()
        if self._opened_by is not None:
            self._opened_by.setFocus()

    def _on_export(self) -> None:
        panel = ExportPanel(self._look)
        panel.chosen.connect(self._on_export_chosen)
        self._open(panel, self.export_button)

    def _on_export_chosen(self, kind: ExportKind, name: str) -> None:
        word = {"record": "progress"}.get(kind, kind)
        offered = f"learnpy-{word}-{self._today.isoformat()}{_ending(kind)}"
        kinds = _FILTERS.get(kind, _CSV)
        dialog = ask_where_to_save(self._page, self.tr("Export"), offered, kinds)
        dialog.fileSelected.connect(partial(self.save_as, kind, name))

    def save_as(self, kind: ExportKind, name: str, path: str) -> None:
        """Write a file under a path that the learner chose, with its ending; `name` is theirs."""
        file = chosen = Path(path)
        if chosen.suffix.lower() != _ending(kind):
            file = chosen.with_name(chosen.name + _ending(kind))
            if file.exists():  # the dialog asked about the name without the ending
                text = self.tr(
                    "{file} is there already, and was left as it is. Choose its full name to write "
                    "over it, or another name."
                )
                self._say(text.format(file=file.name), good=False)
                return
        self.export(kind, file, name)

    def _report(self, name: str) -> bytes:
        from learnpy.ui.pages.progress.report import report_pdf  # noqa: PLC0415  few ask for one
        from learnpy.ui.pages.progress.report_facts import report_facts  # noqa: PLC0415

        paper = load_theme(paths.resources_folder() / "themes", "light")
        facts = report_facts(self._session, name, self._today)
        return report_pdf(facts, paper, self._look.ui_family)

    def _on_import(self) -> None:
        title, kinds = self.tr("Import progress"), _FILTERS["record"]
        folder = str(documents_folder())
        file, _ = QFileDialog.getOpenFileName(self._page, title, folder, kinds)
        if file:
            self.work.look_at(Path(file))

    def _on_file_found(self, found: FoundFile) -> None:
        panel = ImportPanel(found, self._look)
        panel.join_requested.connect(self.work.join)
        self._open(panel, self.import_button)

    def _on_backups(self) -> None:
        self.work.find_backups()

    def _on_backups_found(self, found: tuple[FoundBackup, ...]) -> None:
        panel = BackupsPanel(found, self._look)
        panel.restore_requested.connect(self.work.restore)
        self._open(panel, self.backups_button)


def _ending(kind: ExportKind) -> str:
    return {"record": ".json", "report": ".pdf"}.get(kind, ".csv")
