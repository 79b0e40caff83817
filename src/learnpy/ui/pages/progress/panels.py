"""What opens below the head of the page: export, a file to join, the backups."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QWidget,
)

from learnpy.runner.outcome import Table
from learnpy.ui.look import Look
from learnpy.ui.models.table_model import TableModel
from learnpy.ui.pages.progress.card import ActionRow, Card
from learnpy.ui.pages.progress.record_work import FoundBackup, FoundFile, said_of
from learnpy.ui.pages.progress.words import holdings_words, moment_names, size_name
from learnpy.ui.widgets.elements import button, label
from learnpy.ui.widgets.flow_layout import FlowLayout
from learnpy.ui.widgets.progress.plain_table import PlainTable

translate = QCoreApplication.translate

_NAME_WIDTH = 260
_LONGEST_NAME = 80


class Panel(Card):
    """A card with a heading; a column for the rest, and buttons at its foot."""

    closed = Signal()
    first: QWidget
    """What gets the keyboard when the panel opens."""

    def __init__(self, title: str, look: Look) -> None:
        super().__init__(look, gap=12)
        self.setAccessibleName(title)
        self._look = look
        self.column.addWidget(label(title, "subheading"))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Escape closes it."""
        if event.key() == Qt.Key.Key_Escape:
            self._on_close()
        else:
            super().keyPressEvent(event)

    def _on_close(self) -> None:
        self.closed.emit()

    def _say(self, text: str) -> None:
        self.column.addWidget(label(text, "body", wrap=True))

    def _foot(self, *widgets: QWidget) -> None:
        row = FlowLayout()
        self.measures.keep(row.setSpacing, 8)
        for widget in widgets:
            row.addWidget(widget)
        self.column.addLayout(row)


class ExportPanel(Panel):
    """Four files to choose from."""

    chosen = Signal(str, str)
    """The kind of file, and the name that a report gets."""

    def __init__(self, look: Look) -> None:
        super().__init__(translate("ExportPanel", "Export"), look)
        self.name = QLineEdit()
        self.name.setMaxLength(_LONGEST_NAME)
        self.name.setPlaceholderText(self.tr("Name on the report, if you like"))
        self.name.setAccessibleName(self.tr("Name on the report"))
        self.measures.keep(self.name.setMaximumWidth, _NAME_WIDTH)
        self.buttons: dict[str, QWidget] = {}
        self._add(
            "report",
            self.tr("Report (PDF)"),
            self.tr("One page about where you stand, to print or to hand in."),
        )
        self.column.addWidget(self.name)
        self._add(
            "record",
            self.tr("Progress (JSON)"),
            self.tr("All that LearnPy knows of your progress; another computer can import it."),
        )
        self._add(
            "lessons",
            self.tr("Lessons (CSV)"),
            self.tr("A line for each lesson, for a spreadsheet."),
        )
        self._add(
            "tries",
            self.tr("Tries (CSV)"),
            self.tr("A line for each check of an exercise and each answer in a quiz."),
        )
        self._foot(button(self.tr("Close"), self._on_close))
        self.first = self.buttons["report"]

    def _add(self, kind: str, title: str, what: str) -> None:
        save = button(self.tr("Save…"), self._on_save)
        save.setObjectName(kind)
        save.setAccessibleName(self.tr("Save: {title}").format(title=title))
        self.buttons[kind] = save
        words = label(title, "strong", wrap=True), label(what, "soft", wrap=True)
        self.column.addWidget(ActionRow(self._look, *words, action=save))

    def _on_save(self) -> None:
        self.chosen.emit(self.sender().objectName(), self.name.text().strip())


class ImportPanel(Panel):
    """What joining a file would change, before it is done."""

    join_requested = Signal(object)

    def __init__(self, found: FoundFile, look: Look) -> None:
        super().__init__(found.name, look)
        self._found = found
        held = holdings_words(found.held) or self.tr("nothing to count")
        self._say(self.tr("It holds: {what}.").format(what=held))
        gained = holdings_words(found.difference.gained)
        if gained:
            self._say(self.tr("New here would be: {what}.").format(what=gained))
        else:
            self._say(self.tr("It would bring other times, and nothing new to count."))
        self._say(
            self.tr(
                "Nothing that you have is lost by it. Your progress as it is now is kept as a "
                "backup, and you can undo this."
            )
        )
        self.join_button = button(self.tr("Join it to my progress"), self._on_join, "primary")
        self._foot(self.join_button, button(self.tr("Cancel"), self._on_close))
        self.first = self.join_button

    def _on_join(self) -> None:
        self.join_requested.emit(self._found)


class BackupsPanel(Panel):
    """The backups, and what going back to one would change."""

    restore_requested = Signal(object, str)
    """A `FoundBackup`, and the words for its time."""

    def __init__(self, backups: Sequence[FoundBackup], look: Look) -> None:
        super().__init__(translate("BackupsPanel", "Backups"), look)
        self._backups = backups
        self._names = moment_names([found.backup.at for found in backups])
        self.first = close = button(self.tr("Close"), self._on_close)
        self.table: PlainTable | None = None
        self.restore_button = button(self.tr("Go back to this backup"), self._on_restore)
        self.restore_button.setEnabled(False)
        self._told = label("", "body", wrap=True)
        if not backups:
            self._say(
                self.tr(
                    "There is no backup yet. LearnPy makes one by itself while you learn, at most "
                    "every half hour."
                )
            )
            self._foot(close)
            return
        self._say(
            self.tr(
                "LearnPy makes them by itself. It keeps the last ten, and besides one for each of "
                "14 days and of 12 weeks. Your programs are not in them and stay as they are."
            )
        )
        self.first = self.table = self._table()
        self.column.addWidget(self.table)
        self._told.setText(self.tr("Choose one to see what going back to it would change."))
        self.column.addWidget(self._told)
        self._foot(self.restore_button, close)

    def _table(self) -> PlainTable:
        table = Table(
            columns=(self.tr("Made"), self.tr("Holds"), self.tr("Size")),
            rows=tuple(
                (
                    name,
                    self.tr("cannot be read: {why}").format(why=found.problem)
                    if found.problem
                    else self._held(found),
                    size_name(found.size),
                )
                for name, found in zip(self._names, self._backups, strict=True)
            ),
            numeric=(False, False, True),
        )
        model = TableModel(table)
        view = PlainTable(model, self.tr("Backups"), self._look, most_rows=6, widest=1)
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        view.selectionModel().currentRowChanged.connect(self._on_row)
        return view

    def _held(self, found: FoundBackup) -> str:
        return holdings_words(found.held, most=2) or self.tr("nothing yet")

    def _on_row(self) -> None:
        found = self._chosen()
        if self.table is not None and found is not None:
            # The keyboard makes the first row the current one as it comes, and marks none.
            self.table.selectRow(self.table.currentIndex().row())
        can = found is not None and found.difference is not None and found.difference.is_any
        self.restore_button.setEnabled(can)
        if found is None:
            return
        if found.difference is None:
            text = self.tr("This backup cannot be read: {why}. It is left as it is.")
            self._told.setText(text.format(why=found.problem))
            return
        what = said_of(found.difference)
        if can:
            text = self.tr("{what} Your progress as it is now is kept as a backup first.")
            what = text.format(what=what)
        self._told.setText(what)

    def _chosen(self) -> FoundBackup | None:
        row = self.table.currentIndex().row() if self.table is not None else -1
        return self._backups[row] if 0 <= row < len(self._backups) else None

    def _on_restore(self) -> None:
        found = self._chosen()
        if found is not None:
            self.restore_requested.emit(found, self._names[self._backups.index(found)])
