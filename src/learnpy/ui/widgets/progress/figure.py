"""A large number, and what it is of below it."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from learnpy.ui.widgets.elements import label


def figure(number: str, words: str) -> QWidget:
    """A number to be seen first."""
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(label(number, "number"))
    column.addWidget(label(words, "small"))
    return box
