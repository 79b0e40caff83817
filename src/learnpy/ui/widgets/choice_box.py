"""A list to choose one of, which opens below its present choice."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QStyle, QWidget

from learnpy.ui.look import Look


class ChoiceBox(QComboBox):
    """Has the arrow of our icons: the style's own has a frame that ours cuts through."""

    def __init__(self, look: Look, parent: QWidget | None = None, *, wide: int = 0) -> None:
        """Make an empty box that is so `wide`, in pixels at 100 % text size, where there is room.

        It takes more where a choice does.
        """
        super().__init__(parent)
        self._look = look
        self._wide = wide

    def sizeHint(self) -> QSize:  # noqa: N802
        """Room for the longest choice, and as wide as was asked for."""
        own = super().sizeHint()
        return own.expandedTo(QSize(self._look.px(self._wide), 0)) if self._wide else own

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """The wheel scrolls the page: it would choose another by chance."""
        event.ignore()

    def arrow_place(self) -> QRect:
        """Where the arrow stands, in the box's own coordinates."""
        size = self._look.px(16)
        right = self.rect().right() - self._look.px(8)
        place = QRect(right - size, (self.height() - size) // 2, size, size)
        return QStyle.visualRect(self.layoutDirection(), self.rect(), place)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw the arrow over what the style sheet draws."""
        super().paintEvent(event)
        painter = QPainter(self)
        icon = self._look.icon("chevron-down", self._look.theme.text_soft, 16)
        icon.paint(painter, self.arrow_place(), Qt.AlignmentFlag.AlignCenter)
