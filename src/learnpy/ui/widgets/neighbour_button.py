"""The way to the lesson before or after: a word and the lesson's title."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from learnpy.ui.look import Look


class NeighbourButton(QPushButton):
    """A button that may become narrower than its title, which then ends in dots."""

    def __init__(self, word: str, title: str, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._word = word
        self._title = title
        self._look = look
        self.setProperty("kind", "neighbour")
        self.setAccessibleName(f"{word}: {title}")
        self.setToolTip(title)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setText(f"{word}\n{title}")

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Show as much of the title as there is room for."""
        super().resizeEvent(event)
        room = self.width() - self._look.px(36)
        title = self.fontMetrics().elidedText(self._title, Qt.TextElideMode.ElideRight, room)
        self.setText(f"{self._word}\n{title}")
