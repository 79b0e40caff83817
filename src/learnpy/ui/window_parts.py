"""Going from one part of the window to the next by keyboard, past all that stands in between."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from learnpy.ui.widgets.keyboard_order import focusable


class WindowParts:
    """Knows where the keyboard was in each part that it left."""

    def __init__(self) -> None:
        self._left: dict[QWidget, QWidget] = {}

    def go(self, parts: Sequence[QWidget], by: int) -> None:
        """Put the keyboard into another part, at the place where it was in there before.

        Args:
            parts: What the window is made of, as it is read; what is hidden is left out.
            by: 1 for the next, -1 for the one before; after the last comes the first.
        """
        shown = [part for part in parts if part.isVisible()]
        focus = QApplication.focusWidget()
        here = next((n for n, part in enumerate(shown) if _holds(part, focus)), -1 if by > 0 else 0)
        if focus is not None and here >= 0 and _holds(shown[here], focus):
            self._left[shown[here]] = focus
        for step in range(1, len(shown)):
            place = self._place_in(shown[(here + by * step) % len(shown)])
            if place is not None:
                place.setFocus(Qt.FocusReason.ShortcutFocusReason)
                return

    def _place_in(self, part: QWidget) -> QWidget | None:
        """Where the keyboard was in a part, else what Tab comes to first in it."""
        last = self._left.get(part)
        if last is not None and isValid(last) and _holds(part, last) and _takes_keyboard(last):
            return last
        return next(filter(_takes_keyboard, focusable(part)), None)


def _holds(part: QWidget, widget: QWidget | None) -> bool:
    return widget is not None and (part is widget or part.isAncestorOf(widget))


def _takes_keyboard(widget: QWidget) -> bool:
    by_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return by_tab and widget.isVisible() and widget.isEnabled()
