"""Text that is cut off: found by what a widget asks for and what it got."""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QComboBox,
    QLabel,
    QScrollArea,
    QWidget,
)

from learnpy.ui.widgets.name_button import NameButton


def cut_off(page: QWidget) -> list[str]:
    """What of a page is not seen whole, by its class and its words; empty when all is."""
    found: list[str] = []
    for area in (page, *page.findChildren(QScrollArea)):
        if isinstance(area, QScrollArea) and area.isVisible() and area.widget() is not None:
            least, room = area.widget().minimumSizeHint().width(), area.viewport().width()
            if least > room and area.widget().width() > room:
                found.append(f"{type(area).__name__} has {room}, needs {least}")
    cut = [each for each in page.findChildren(QWidget) if each.isVisible() and _is_cut(each, page)]
    return found + [
        f"{type(each).__name__} {_words(each)!r} {each.size().toTuple()}" for each in cut
    ]


def _words(widget: QWidget) -> str:
    return widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""


def _is_cut(widget: QWidget, page: QWidget) -> bool:
    if isinstance(widget, NameButton):  # it says itself what fits, and has a tooltip
        return False
    if isinstance(widget, QLabel):
        if not widget.text():
            return False
        if widget.wordWrap():
            return (
                widget.heightForWidth(widget.width()) > widget.height()
                or widget.minimumSizeHint().width() > widget.width()
                or _is_outside(widget, page)
            )
        least = widget.minimumSizeHint()
    elif isinstance(widget, QAbstractButton | QComboBox):
        least = widget.minimumSizeHint()
    else:
        return False
    is_small = least.width() > widget.width() or least.height() > widget.height()
    return is_small or _is_outside(widget, page)


def _is_outside(widget: QWidget, page: QWidget) -> bool:
    """Whether it reaches beyond the side of what it stands in, where nobody can scroll to."""
    place = widget
    while place is not page and (above := place.parentWidget()) is not None:
        left = widget.mapTo(above, QPoint(0, 0)).x()
        scrolls = isinstance(above.parentWidget(), QAbstractScrollArea)
        inside = above.parentWidget() if scrolls else above
        if left < 0 or left + widget.width() > (above.width() if not scrolls else inside.width()):
            bar = inside.horizontalScrollBar() if scrolls else None
            return bar is None or bar.maximum() == 0
        place = above
    return False
