"""What the progress page is made of: cards, and rows of words with a button."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from learnpy.ui.look import Look
from learnpy.ui.measures import Measures
from learnpy.ui.widgets.elements import at_top


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
    """Words below each other, and at their right the button for what they say."""

    def __init__(self, look: Look, *words: QLabel, action: QPushButton) -> None:
        super().__init__()
        measures = Measures(look, self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        measures.keep(row.setSpacing, 16)
        column = QVBoxLayout()
        measures.keep(column.setSpacing, 2)
        for each in words:
            column.addWidget(each)
        row.addLayout(column, 1)
        row.addLayout(at_top(action))
