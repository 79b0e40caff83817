"""The value of a program's last line, as a REPL would show it, or as a table."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from learnpy.runner.outcome import ShownValue
from learnpy.ui.look import Look
from learnpy.ui.measures import Measures
from learnpy.ui.translation import form_number
from learnpy.ui.widgets.elements import button, label
from learnpy.ui.widgets.results.plain_text import PlainText
from learnpy.ui.widgets.results.table_view import TableView
from learnpy.ui.widgets.results.table_words import shape_words
from learnpy.ui.widgets.well import in_well


class ValueView(QWidget):
    """Shows a value: its text, or its table with the text a click away."""

    def __init__(self, value: ShownValue, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value = value
        self._look = look
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._measures = Measures(look, self)
        self._measures.keep(self._column.setSpacing, 4)
        self._column.addLayout(self._head())
        self.table: TableView | None = None
        self.text: PlainText | None = None
        self._table_well: QWidget | None = None
        self._text_well: QWidget | None = None
        if value.table is not None:
            self.table = TableView(value.table, look, self._title())
            self._table_well = in_well(self.table, look, 1)
            self._column.addWidget(self._table_well)
        else:
            self._show_text()

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self._measures.keep(row.setSpacing, 8)
        title = label(self._title(), "small", wrap=True)
        row.addWidget(title, 1)
        if self._value.table is not None:
            self.text_button = button(self.tr("As text"), self._toggle_text, "quiet")
            self.text_button.setCheckable(True)
            self.text_button.setToolTip(self.tr("As Python itself prints it"))
            row.addWidget(self.text_button)
        self.copy_button = button(self.tr("Copy"), self.copy, "quiet")
        self.copy_button.setAccessibleName(self.tr("Copy the value"))
        row.addWidget(self.copy_button)
        return row

    def _title(self) -> str:
        value = self._value
        if value.table is not None:
            text = self.tr("Value of the last line: {kind}, {shape}")
            return text.format(kind=value.kind, shape=shape_words(value.table))
        title = self.tr("Value of the last line")
        if value.length > len(value.text):
            number = form_number(value.length)
            text = self.tr("{title}, its first {shown} of {length} characters", "", number)
            return text.format(
                title=title, shown=f"{len(value.text):,}", length=f"{value.length:,}"
            )
        return title

    def copy(self) -> None:
        """Put the value on the clipboard: a table for a spreadsheet, any other as its text."""
        if self.table is not None and not self.text_button.isChecked():
            self.table.copy_all()
        else:
            QGuiApplication.clipboard().setText(self._value.text)

    def _toggle_text(self) -> None:
        as_text = self.text_button.isChecked()
        if as_text:
            self._show_text()
        elif self._text_well is not None:
            self._text_well.hide()
        if self._table_well is not None:
            self._table_well.setVisible(not as_text)

    def _show_text(self) -> None:
        if self._text_well is None:
            self.text = PlainText(self._value.text, self._look, self._title())
            self._text_well = in_well(self.text, self._look, 1)
            self._column.addWidget(self._text_well)
        self._text_well.show()
