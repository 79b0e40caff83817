"""The order in which Tab goes through widgets: as they are read, and not as they were made."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget


def order_keyboard(container: QWidget, after: QWidget | None = None) -> None:
    """Let Tab go through what stands in a container from top to bottom.

    Call it when something was added that is not the last.

    Args:
        container: What it goes through.
        after: What comes before it in the order of the window. Without it, the container's first
            widget that takes the keyboard stays where it is in that order.
    """
    before = after
    for widget in focusable(container):
        if before is not None:
            QWidget.setTabOrder(before, widget)
        before = widget


def first_focusable(container: QWidget) -> QWidget | None:
    """The first widget of a container that takes the keyboard; None where there is none."""
    return next(focusable(container), None)


def before_in_order(container: QWidget) -> QWidget | None:
    """What stands before a container and takes the keyboard; None where there is nothing.

    Qt would tell by `previousInFocusChain`, but Shiboken then takes what it returns for a part of
    the widget that was asked: when that one is deleted, the other is called deleted as well.
    """
    page = _page_around(container)
    before: QWidget | None = None
    for widget in focusable(page):
        if widget is container or container.isAncestorOf(widget):
            return before
        before = widget
    return None


def _page_around(container: QWidget) -> QWidget:
    """What a container stands in, as far as layouts reach, or the area that it is scrolled in."""
    page, parent = container, container.parentWidget()
    while parent is not None and parent.layout() is not None:
        page, parent = parent, parent.parentWidget()
    area = parent.parentWidget() if parent is not None else None
    return area if isinstance(area, QScrollArea) else page


def focusable(widget: QWidget) -> Iterator[QWidget]:
    """A widget and what stands in it that take the keyboard, as they are read."""
    # What has the keyboard only by a click has its place too: Tab goes on from there.
    if widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.focusProxy() is None:
        yield widget
    layout = widget.layout()
    inner = widget.widget() if isinstance(widget, QScrollArea) else None
    if inner is not None:
        yield from focusable(inner)
    elif layout is not None:
        yield from _in_layout(layout)


def _in_layout(layout: QLayout) -> Iterator[QWidget]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        inner = item.layout() if item is not None else None
        widget = item.widget() if item is not None else None
        if widget is not None:
            yield from focusable(widget)
        elif inner is not None:
            yield from _in_layout(inner)
