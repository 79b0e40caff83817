"""What a learner's action brought is scrolled to, and stays seen while it finds its height."""

from PySide6.QtCore import QObject, QPoint, QTimer
from PySide6.QtWidgets import QScrollArea, QWidget
from shiboken6 import isValid

from learnpy.ui.look import Look

_AROUND = 12
"""Pixels at 100 % text size to leave around what is scrolled to."""


class KeptInView(QObject):
    """Scrolls to a widget of a page, and again when the page has grown."""

    def __init__(self, scroller: QScrollArea, look: Look) -> None:
        super().__init__(scroller)
        self._scroller = scroller
        self._look = look
        self._widget: QWidget | None = None
        scroller.verticalScrollBar().actionTriggered.connect(self.forget)

    def show(self, widget: QWidget) -> None:
        """Scroll to a widget once it has its place."""
        self._widget = widget
        QTimer.singleShot(0, self, self.follow)

    def forget(self) -> None:
        """The learner wants to see something else, or all has its place."""
        self._widget = None

    def follow(self) -> None:
        """Scroll no further than it takes; of what is taller than the page, show the beginning."""
        view, widget = self._scroller.widget(), self._widget
        if view is None or widget is None:
            return
        if not isValid(widget) or not widget.isVisible() or not view.isAncestorOf(widget):
            return
        margin, bar = self._look.px(_AROUND), self._scroller.verticalScrollBar()
        first = widget.mapTo(view, QPoint(0, 0)).y() - margin
        last = first + widget.height() + 2 * margin - self._scroller.viewport().height()
        if first < bar.value():
            bar.setValue(first)
        elif last > bar.value():
            bar.setValue(min(first, last))
