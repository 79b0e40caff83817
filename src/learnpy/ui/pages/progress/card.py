"""What the progress page is made of: cards, and rows of words with a button."""

from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout

from learnpy.ui.look import Look
from learnpy.ui.measures import Measures
from learnpy.ui.widgets.elements import at_left, at_top
from learnpy.ui.widgets.turning_row import TurningRow

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


class ActionRow(TurningRow):
    """Words below each other, and the button for what they say: at their right, or below."""

    def __init__(self, look: Look, *words: QLabel, action: QPushButton) -> None:
        super().__init__(look, _BESIDE_FROM, gap=16, gap_below=8)
        column = QVBoxLayout()
        Measures(look, self).keep(column.setSpacing, 2)
        for each in words:
            column.addWidget(each)
        self.row.addLayout(column, 1)
        self.row.addLayout(at_top(at_left(action)))
