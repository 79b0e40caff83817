"""A row of widgets that goes on in the next line where it is narrow, as words do."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """Lays widgets out from the left, each as wide as it wants to be."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty row; its spacing is between widgets and between lines."""
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._between_lines: int | None = None
        self._heights: dict[int, int] = {}
        """By width, until something changes: Qt asks a hundred times while a page is laid out."""
        self.setSpacing(0)
        self.setContentsMargins(0, 0, 0, 0)

    def set_line_spacing(self, pixels: int) -> None:
        """Leave other room between lines than between widgets."""
        self._between_lines = pixels
        self.invalidate()

    def invalidate(self) -> None:
        """Something in it, or about it, is no longer as it was."""
        self._heights.clear()
        super().invalidate()

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802
        """Qt adds an item."""
        self._items.append(item)
        self._heights.clear()

    def count(self) -> int:
        """Qt asks how many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # type: ignore[override]  # noqa: N802
        """Qt asks for an item."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # type: ignore[override]  # noqa: N802
        """Qt takes an item out."""
        self._heights.clear()
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802
        """It wants no more room than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        """The narrower it is, the more lines it has."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """How high it is at a width."""
        if width not in self._heights:
            self._heights[width] = self._arrange(QRect(0, 0, width, 0), move=False)
        return self._heights[width]

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802
        """Put the widgets into a rectangle."""
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    def sizeHint(self) -> QSize:  # noqa: N802
        """All in one line."""
        shown = [item.sizeHint() for item in self._items if not item.isEmpty()]
        width = sum(size.width() for size in shown) + self.spacing() * max(0, len(shown) - 1)
        return QSize(width, max((size.height() for size in shown), default=0))

    def minimumSize(self) -> QSize:  # noqa: N802
        """As wide as the widest."""
        size = QSize()
        for item in self._items:
            if not item.isEmpty():
                size = size.expandedTo(item.minimumSize())
        return size

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        """Place the items line by line; returns the height of all lines."""
        top = rect.top()
        below = self.spacing() if self._between_lines is None else self._between_lines
        lines = self._lines(rect.width())
        for number, line in enumerate(lines):
            tall = max(item.sizeHint().height() for item in line)
            left = rect.left()
            for item in line:
                size = item.sizeHint()
                size.setWidth(min(size.width(), max(rect.width(), item.minimumSize().width())))
                if move:
                    middle = top + (tall - size.height()) // 2
                    item.setGeometry(QRect(QPoint(left, middle), size))
                left += size.width() + self.spacing()
            top += tall + (below if number + 1 < len(lines) else 0)
        return top - rect.top()

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        lines: list[list[QLayoutItem]] = []
        left = 0
        for item in self._items:
            if item.isEmpty():
                continue
            wide = item.sizeHint().width()
            if not lines or left + wide > width:
                lines.append([])
                left = 0
            lines[-1].append(item)
            left += wide + self.spacing()
        return lines
