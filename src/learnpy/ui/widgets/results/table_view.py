"""A table to read: a program's data frame or array, or a file of rows."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import (
    QFontMetrics,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QSizePolicy,
    QTableView,
    QWidget,
)

from learnpy.runner.outcome import Table
from learnpy.ui.look import Look
from learnpy.ui.models.table_model import TableModel

_MOST_ROWS = 12
"""A longer table has a scroll bar of its own."""
_WIDEST_COLUMN = 280
_MEASURED_ROWS = 60
_PADDING = 8
"""Of a cell, as the style sheet gives it."""
_QT_MARGINS = 12
"""What Qt's own style adds around the text of a cell."""


class TableView(QTableView):
    """Rows and columns with their names; cells are chosen and copied by mouse and keyboard."""

    def __init__(self, table: Table, look: Look, name: str, parent: QWidget | None = None) -> None:
        """Show a table; `name` is what a screen reader calls it."""
        super().__init__(parent)
        self._look = look
        self._cells = TableModel(table, self)
        self.setObjectName("dataTable")
        self.setAccessibleName(name)
        self.setModel(self._cells)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabKeyNavigation(False)
        self.setAlternatingRowColors(True)
        self.setWordWrap(False)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setHighlightSections(False)
            header.setSectionsClickable(True)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        look.changed.connect(self._dress)
        self._dress()

    def copy(self) -> None:
        """Put the chosen cells on the clipboard; all, with their names, where none are chosen."""
        chosen = self.selectedIndexes()
        if not chosen:
            self.copy_all()
            return
        if len(chosen) == 1:
            text = chosen[0].data()
        else:
            rows, columns = [each.row() for each in chosen], [each.column() for each in chosen]
            text = self._cells.as_text(
                range(min(rows), max(rows) + 1),
                range(min(columns), max(columns) + 1),
                with_names=False,
            )
        QGuiApplication.clipboard().setText(text)

    def copy_all(self) -> None:
        """Put the whole table that is shown on the clipboard, with its names."""
        rows, columns = range(self._cells.rowCount()), range(self._cells.columnCount())
        QGuiApplication.clipboard().setText(self._cells.as_text(rows, columns, with_names=True))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Copy by the usual keys; Escape gives up the choice."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() == Qt.Key.Key_Escape and self.selectionModel().hasSelection():
            self.clearSelection()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Another width may want a bar to scroll sideways."""
        super().resizeEvent(event)
        self._fit()

    def sizeHint(self) -> QSize:  # noqa: N802
        """As tall as its rows."""
        return QSize(self._look.px(320), self.height())

    def _dress(self) -> None:
        self.ensurePolished()
        line = QFontMetrics(self._look.code_font(13)).lineSpacing()
        self.verticalHeader().setDefaultSectionSize(line + self._look.px(8))
        for column in range(self._cells.columnCount()):
            self.setColumnWidth(column, self._width_of(column))
        self._fit()

    def _width_of(self, column: int) -> int:
        """Room for its name and for the longest cell, up to a bound."""
        table = self._cells.table
        advance = QFontMetrics(self._look.code_font(13)).horizontalAdvance
        cells = (row[column] for row in table.rows[:_MEASURED_ROWS])
        longest = max(sorted(cells, key=len)[-3:], key=advance, default="")
        name = self.horizontalHeader().sectionSizeHint(column)
        width = max(name, advance(longest) + self._look.px(2 * _PADDING) + _QT_MARGINS)
        return min(width, self._look.px(_WIDEST_COLUMN))

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Measure with the font that the style sheet gives."""
        super().showEvent(event)
        self._dress()

    def _fit(self) -> None:
        rows = min(self._cells.rowCount(), _MOST_ROWS)
        wide = self.horizontalHeader().length() + self.verticalHeader().sizeHint().width()
        bar = self.horizontalScrollBar().sizeHint().height() if wide > self.width() else 0
        head = self.horizontalHeader().sizeHint().height()
        self.setFixedHeight(head + rows * self.verticalHeader().defaultSectionSize() + bar + 2)
