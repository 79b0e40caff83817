"""The column in which a page stands: as wide as is good to read, in the middle of the window."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from learnpy.ui.look import Look
from learnpy.ui.measures import Measures

_MARGIN = 32
_NARROW_MARGIN = 12
_NARROW = 480
"""Pixels at 100 % text size below which the margins are narrow."""


class PageColumn(QWidget):
    """Centres one column of widgets; what a page shows goes into `column`."""

    def __init__(
        self, width: int, look: Look, parent: QWidget | None = None, *, gap: int = 16
    ) -> None:
        """Make an empty column.

        Args:
            width: The most it takes, in pixels at 100 % text size.
            look: How the window looks.
            parent: Its owner.
            gap: Pixels between what stands in it, at 100 % text size.
        """
        super().__init__(parent)
        self.setObjectName("page")
        holder = QWidget()
        holder.setObjectName("page")
        measures = Measures(look, self)
        measures.keep(holder.setMaximumWidth, width)
        self._look = look
        self.column = QVBoxLayout(holder)
        measures.keep_made(self._set_margin, self._margin)
        measures.keep(self.column.setSpacing, gap)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(holder, 100)
        row.addStretch(1)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Leave the text more room where it is narrow."""
        super().resizeEvent(event)
        self._set_margin(self._margin())

    def _margin(self) -> int:
        px = self._look.px
        return px(_NARROW_MARGIN if 0 < self.width() < px(_NARROW) else _MARGIN)

    def _set_margin(self, pixels: int) -> None:
        if self.column.contentsMargins().left() != pixels:
            self.column.setContentsMargins(pixels, pixels, pixels, pixels)
