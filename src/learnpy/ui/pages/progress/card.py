"""What the progress page is made of: cards, and rows of words with a button."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from learnpy.ui.look import Look
from learnpy.ui.measures import Measures
from learnpy.ui.widgets.elements import at_left, at_top

_BESIDE_FROM = 320
"""Pixels at 100 % text size from which on a button stands beside its words."""


class Card(QFrame):
    """A card with a column in it; `measures` are of what stands there."""

    def __init__(self, look: Look, gap: int = 0) -> None:
        """Make an empty card, with `gap` pixels at 100 % text size between its parts."""
        super().__init__()
        self.setObjectName("card")
        self.column = QVBoxLayout(self)
        self.measures = Measures(look, self)
        self.measures.margins(self.column, 24, 18)
        if gap:
            self.measures.keep(self.column.setSpacing, gap)


class ActionRow(QWidget):
    """Words below each other, and the button for what they say: at their right, or below."""

    def __init__(self, look: Look, *words: QLabel, action: QPushButton) -> None:
        super().__init__()
        self._look = look
        measures = Measures(look, self)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        column = QVBoxLayout()
        measures.keep(column.setSpacing, 2)
        for each in words:
            column.addWidget(each)
        self._row.addLayout(column, 1)
        self._row.addLayout(at_top(at_left(action)))
        look.changed.connect(self._fit)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Put the button below the words where it would leave them too little room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        px, direction = self._look.px, QBoxLayout.Direction
        is_narrow = self.width() < px(_BESIDE_FROM)
        self._row.setDirection(direction.TopToBottom if is_narrow else direction.LeftToRight)
        self._row.setSpacing(px(8 if is_narrow else 16))
