"""What a lesson is scrolled in."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QScrollArea, QWidget

from learnpy.ui.widgets.keyboard_order import focusable


class LessonScroller(QScrollArea):
    """Scrolls a lesson; Tab goes on from here with what is seen of it, and not with its top."""

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, N802  as Qt calls it
        """Give the keyboard to the first that is seen, where the lesson is scrolled down."""
        found = self._first_seen() if next and self.hasFocus() else None
        if found is None:
            return super().focusNextPrevChild(next)
        found.setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def _first_seen(self) -> QWidget | None:
        top, lesson = self.verticalScrollBar().value(), self.widget()
        if lesson is None or top == self.verticalScrollBar().minimum():
            return None
        for widget in focusable(lesson):
            is_reached = Qt.FocusPolicy.TabFocus in widget.focusPolicy() and widget.isEnabled()
            bottom = widget.mapTo(lesson, QPoint(0, widget.height())).y()
            if is_reached and bottom > top and widget.isVisibleTo(lesson):
                return widget
        return None
