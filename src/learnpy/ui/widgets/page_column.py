"""The column in which a page stands: as wide as is good to read, in the middle of the window."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from learnpy.ui.look import Look
from learnpy.ui.measures import Measures

_MARGIN = 32


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
        self.column = QVBoxLayout(holder)
        measures.margins(self.column, _MARGIN)
        measures.keep(self.column.setSpacing, gap)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(holder, 100)
        row.addStretch(1)
