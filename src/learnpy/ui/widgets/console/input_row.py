"""The field in which the learner types what a program reads."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from learnpy.ui.look import Look
from learnpy.ui.measures import Measures
from learnpy.ui.shortcuts import listen, with_key
from learnpy.ui.widgets.elements import button


class InputRow(QWidget):
    """A line for `input()`, and a button that says that there are no more."""

    answered = Signal(str)
    closed = Signal()
    """There are no more lines."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        Measures(look, self).margins(row, 12, 0, 12, 10)
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("The program waits for a line. Type it, then Enter."))
        self.field.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.field.setAccessibleName(self.tr("Input for the program"))
        self.field.returnPressed.connect(self._on_return)
        listen(self.field, "end_input", self._on_end)
        self.end_button = button(self.tr("End of input"), self._on_end, "quiet")
        told = self.tr("There are no more lines for the program")
        self.end_button.setToolTip(with_key(told, "end_input"))
        row.addWidget(self.field, 1)
        row.addWidget(self.end_button)

    def _on_return(self) -> None:
        text = self.field.text()
        self.field.clear()
        self.answered.emit(text)

    def _on_end(self) -> None:
        self.hide()
        self.closed.emit()
