"""The column in which a page stands: as wide as is good to read, in the middle of the window."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from learnpy.ui.look import Look

_MARGIN = 32


class PageColumn(QWidget):
    """Centres one column of widgets; what a page shows goes into `column`."""

    def __init__(self, width: int, look: Look, parent: QWidget | None = None) -> None:
        """Make an empty column of at most `width` pixels at 100 % text size."""
        super().__init__(parent)
        self.setObjectName("page")
        holder = QWidget()
        holder.setObjectName("page")
        holder.setMaximumWidth(look.px(width))
        self.column = QVBoxLayout(holder)
        self.column.setContentsMargins(*(look.px(_MARGIN),) * 4)
        self.column.setSpacing(look.px(16))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(holder, 100)
        row.addStretch(1)
