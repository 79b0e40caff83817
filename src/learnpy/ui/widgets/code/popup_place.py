"""Where something small is shown beside the caret, so that it is whole and hides no code.

It belongs to the page that scrolls, and not to a window of its own: so it goes along with the
page, and the keyboard stays where it is.
"""

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QScrollArea, QWidget


def page_of(widget: QWidget) -> QWidget:
    """The page that a widget is on: what a scroll area scrolls, or the window."""
    page = widget
    while (parent := page.parentWidget()) is not None:
        area = parent.parentWidget()
        if isinstance(area, QScrollArea) and area.widget() is page:
            break
        page = parent
    return page


def place_below(caret: QRect, size: QSize, page: QWidget, gap: int) -> QPoint:
    """Below the caret, or above it where there is more room."""
    shown = _shown_part(page)
    below = caret.bottom() + gap
    above = caret.top() - gap - size.height()
    fits_below = below + size.height() <= shown.bottom()
    more_above = caret.top() - shown.top() > shown.bottom() - caret.bottom()
    return _within(caret.left(), above if not fits_below and more_above else below, size, shown)


def place_above(caret: QRect, size: QSize, page: QWidget, gap: int) -> QPoint:
    """Above the caret, or below it where it does not fit."""
    shown = _shown_part(page)
    above = caret.top() - gap - size.height()
    return _within(
        caret.left(), above if above >= shown.top() else caret.bottom() + gap, size, shown
    )


def _shown_part(page: QWidget) -> QRect:
    shown = page.visibleRegion().boundingRect()
    return shown if shown.isValid() else page.rect()


def _within(left: int, top: int, size: QSize, shown: QRect) -> QPoint:
    return QPoint(max(shown.left(), min(left, shown.right() - size.width())), top)
