"""What was done on a page, said on the page, with a way to undo it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from learnpy.ui.look import Look
from learnpy.ui.measures import Measures
from learnpy.ui.widgets.announcement import announce
from learnpy.ui.widgets.elements import button, label, set_state
from learnpy.ui.widgets.flow_layout import FlowLayout


class Message(QFrame):
    """One or more sentences, until the learner puts them away or something else is said."""

    undo_requested = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("verdict")
        self._look = look
        measures = Measures(look, self)
        column = QVBoxLayout(self)
        measures.margins(column, 16, 12)
        measures.keep(column.setSpacing, 10)
        self._text: QLabel = label("", "body", wrap=True)
        self._text.setProperty("textInteractionFlags", "TextSelectableByMouse")
        column.addWidget(self._text)
        row = FlowLayout()
        measures.keep(row.setSpacing, 8)
        self.undo_button = button(self.tr("Undo"), self._on_undo)
        self.away_button = button(self.tr("Put away"), self.put_away)
        row.addWidget(self.undo_button)
        row.addWidget(self.away_button)
        column.addLayout(row)
        self.hide()

    @property
    def text(self) -> str:
        """What is said now; empty when nothing is."""
        return "" if self.isHidden() else self._text.text()

    def say(self, text: str, *, good: bool, can_undo: bool = False) -> None:
        """Say something, also to a screen reader."""
        self._text.setText(text)
        self.setAccessibleName(text)
        set_state(self, "right" if good else "wrong")
        self.undo_button.setVisible(can_undo)
        self.show()
        announce(self, text)

    def wait(self, text: str) -> None:
        """Say what is being done now."""
        self.say(text, good=True)
        set_state(self, "stale")

    def _on_undo(self) -> None:
        self.undo_requested.emit()

    def put_away(self) -> None:
        """Take it away."""
        self.hide()
