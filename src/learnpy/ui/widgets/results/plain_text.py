"""A text that a program left."""

from PySide6.QtGui import QTextOption
from PySide6.QtWidgets import QWidget

from learnpy.ui.look import Look
from learnpy.ui.widgets.read_only_text import ReadOnlyText

_MOST_ROWS = 16


class PlainText(ReadOnlyText):
    """Shows it with every blank; a long line goes on in the next."""

    def __init__(self, text: str, look: Look, name: str, parent: QWidget | None = None) -> None:
        """Show a text; `name` is what a screen reader calls it."""
        text = text.removesuffix("\n")
        super().__init__(text, look, name, margin=10, most_rows=_MOST_ROWS, parent=parent)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAnywhere)
        self.dress()
