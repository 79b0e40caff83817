"""A row that turns into a column where it is narrow."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from learnpy.ui.look import Look


class TurningRow(QWidget):
    """Shows what is put into `row` beside each other, or below each other where it is narrow."""

    def __init__(self, look: Look, beside_from: int, *, gap: int, gap_below: int) -> None:
        """Make an empty row. Lengths are in pixels at 100 % text size.

        Args:
            look: How the window looks.
            beside_from: The width from which on it is a row.
            gap: Between what stands beside each other.
            gap_below: Between what stands below each other.
        """
        super().__init__()
        self._look = look
        self._beside_from = beside_from
        self._gaps = (gap, gap_below)
        self.row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self.row.setContentsMargins(0, 0, 0, 0)
        look.changed.connect(self._fit)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Turn it where there is too little room, and back."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        px, direction = self._look.px, QBoxLayout.Direction
        is_narrow = self.width() < px(self._beside_from)
        self.row.setDirection(direction.TopToBottom if is_narrow else direction.LeftToRight)
        self.row.setSpacing(px(self._gaps[is_narrow]))
