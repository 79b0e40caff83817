"""A table in the page's own letters, beside a chart or by itself."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QTableView,
    QWidget,
)

from learnpy.runner.outcome import Table
from learnpy.ui.look import Look
from learnpy.ui.models.table_model import TableModel

_ROW = 34
_MEASURED_ROWS = 40
_BAR = 3
"""Pixels at 100 % text size."""


class PlainTable(QTableView):
    """Rows to read; Ctrl+C copies all of them with their names, for a spreadsheet."""

    row_chosen = Signal(int)
    """Enter or a double click on a row."""

    def __init__(
        self,
        model: TableModel,
        name: str,
        look: Look,
        parent: QWidget | None = None,
        *,
        most_rows: int = 12,
        widest: int = 0,
    ) -> None:
        """Show a table.

        Args:
            model: Its rows.
            name: What a screen reader calls it.
            look: How the window looks.
            parent: Its owner.
            most_rows: A longer table has a scroll bar of its own.
            widest: The number of the column that takes the room that is left.
        """
        super().__init__(parent)
        self._look = look
        self._cells = model
        self._most_rows = most_rows
        model.setParent(self)
        self.setModel(model)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabKeyNavigation(False)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setResizeContentsPrecision(_MEASURED_ROWS)
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(widest, QHeaderView.ResizeMode.Stretch)
        look.changed.connect(self._fit)
        self._fit()

    @property
    def table(self) -> Table:
        """What is shown."""
        return self._cells.table

    def copy_all(self) -> None:
        """Put the whole table on the clipboard, with its names."""
        rows, columns = range(self._cells.rowCount()), range(self._cells.columnCount())
        QGuiApplication.clipboard().setText(self._cells.as_text(rows, columns, with_names=True))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Copy by the usual keys; Enter chooses the row."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_all()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.row_chosen.emit(self.currentIndex().row())
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event) -> None:  # noqa: ANN001, N802
        """A double click chooses the row as well."""
        index = self.indexAt(event.position().toPoint())
        if index.isValid():
            self.row_chosen.emit(index.row())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Mark the chosen row with a bar as well: its surface alone is a faint difference."""
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        for index in self.selectionModel().selectedRows():
            row = QRect(0, self.rowViewportPosition(index.row()), 0, self.rowHeight(index.row()))
            row.setWidth(self._look.px(_BAR))
            place = QStyle.visualRect(self.layoutDirection(), self.viewport().rect(), row)
            painter.fillRect(place, QColor(self._look.theme.accent))
        painter.end()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Measure with the font that the style sheet gives."""
        super().showEvent(event)
        self._fit()

    def _fit(self) -> None:
        self.horizontalHeader().ensurePolished()
        pitch = self._look.px(_ROW)
        self.verticalHeader().setDefaultSectionSize(pitch)
        rows = min(self._cells.rowCount(), self._most_rows)
        self.setFixedHeight(rows * pitch + self.horizontalHeader().sizeHint().height() + 2)
