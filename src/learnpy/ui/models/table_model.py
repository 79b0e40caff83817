"""A table of text for Qt's table views."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from learnpy.runner.outcome import Table

_Place = QModelIndex | QPersistentModelIndex
_ROLE = Qt.ItemDataRole


class TableModel(QAbstractTableModel):
    """The head of a table, with the names of its rows and columns."""

    def __init__(self, table: Table, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.table = table

    def rowCount(self, parent: _Place = QModelIndex()) -> int:  # noqa: B008, N802
        """As many as are shown."""
        return 0 if parent.isValid() else len(self.table.rows)

    def columnCount(self, parent: _Place = QModelIndex()) -> int:  # noqa: B008, N802
        """As many as are shown."""
        return 0 if parent.isValid() else len(self.table.columns)

    def data(self, index: _Place, role: int = _ROLE.DisplayRole) -> Any:
        """A cell: its text, and where it stands."""
        if not index.isValid():
            return None
        if role in (_ROLE.DisplayRole, _ROLE.ToolTipRole):
            return self.table.rows[index.row()][index.column()]
        if role == _ROLE.AccessibleTextRole:
            return self._spoken(index.row(), index.column())
        if role == _ROLE.TextAlignmentRole:
            return self._alignment(index.column())
        return None

    def headerData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, role: int = _ROLE.DisplayRole
    ) -> Any:
        """The name of a row or a column."""
        across = orientation == Qt.Orientation.Horizontal
        if role == _ROLE.TextAlignmentRole:
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            return self._alignment(section) if across else right
        if role != _ROLE.DisplayRole:
            return None
        if across:
            return self.table.columns[section]
        return self.table.index[section] if self.table.index else str(section + 1)

    def as_text(self, rows: range, columns: range, *, with_names: bool) -> str:
        """Cells as text with tabs between them, as a spreadsheet takes it."""
        index = self.table.index if with_names else ()
        lines: list[list[str]] = []
        if with_names:
            lead = [self.table.index_name] if index else []
            lines.append(lead + [self.table.columns[column] for column in columns])
        for row in rows:
            lead = [index[row]] if index else []
            lines.append(lead + [self.table.rows[row][column] for column in columns])
        return "".join("\t".join(cell.replace("\t", " ") for cell in line) + "\n" for line in lines)

    def _spoken(self, row: int, column: int) -> str:
        """A cell with its names, for one who does not see where it stands."""
        name = self.table.columns[column]
        row_name = self.table.index[row] if self.table.index else str(row + 1)
        text = self.table.rows[row][column] or self.tr("empty")
        return ", ".join(part for part in (row_name, name, text) if part)

    def _alignment(self, column: int) -> Qt.AlignmentFlag:
        numeric = column < len(self.table.numeric) and self.table.numeric[column]
        side = Qt.AlignmentFlag.AlignRight if numeric else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignVCenter
