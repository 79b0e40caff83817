"""A large number, and what it is of below it."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QLayoutItem, QVBoxLayout, QWidget

from learnpy.ui.widgets.elements import label
from learnpy.ui.widgets.flow_layout import FlowLayout


def figure(number: str, words: str) -> QWidget:
    """A number to be seen first."""
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(label(number, "number"))
    column.addWidget(label(words, "small"))
    return box


class FigureRow(FlowLayout):
    """Figures beside each other; where they take more than one line, they stand in columns."""

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        """Place the figures in as many columns as fit; returns the height of all lines."""
        shown = [item for item in self._items if not item.isEmpty()]
        widths = self._columns(shown, rect.width())
        below = self.spacing() if self._between_lines is None else self._between_lines
        top = rect.top()
        for first in range(0, len(shown), len(widths)):
            line = shown[first : first + len(widths)]
            left = rect.left()
            top += below if first else 0
            for item, wide in zip(line, widths, strict=False):  # the last line may be shorter
                if move:
                    item.setGeometry(QRect(QPoint(left, top), item.sizeHint()))
                left += wide + self.spacing()
            top += max(item.sizeHint().height() for item in line)
        return top - rect.top()

    def _columns(self, shown: Sequence[QLayoutItem], width: int) -> list[int]:
        """How wide each column is; one column, however narrow the room is."""
        wide = [item.sizeHint().width() for item in shown]
        for count in range(len(wide), 1, -1):
            columns = [max(wide[number::count]) for number in range(count)]
            if sum(columns) + self.spacing() * (count - 1) <= width:
                return columns
        return [max(wide, default=0)]
