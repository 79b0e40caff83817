"""The order in which Tab goes through widgets: as they are read, and not as they were made."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QWidget


def order_keyboard(container: QWidget, after: QWidget | None = None) -> None:
    """Let Tab go through what stands in a container from top to bottom.

    Call it when something was added that is not the last.

    Args:
        container: What it goes through.
        after: What comes before it in the order of the window. Without it, the container's first
            widget that takes the keyboard stays where it is in that order.
    """
    before = after
    for widget in _focusable(container):
        if before is not None:
            QWidget.setTabOrder(before, widget)
        before = widget


def first_focusable(container: QWidget) -> QWidget | None:
    """The first widget of a container that takes the keyboard; None where there is none."""
    return next(_focusable(container), None)


def before_in_order(container: QWidget) -> QWidget | None:
    """What Tab comes to before the first widget of a container; None where there is nothing."""
    first = next(_focusable(container), None)
    widget = first.previousInFocusChain() if first is not None else None
    while widget is not None and widget is not first:
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not container.isAncestorOf(widget):
            return widget
        widget = widget.previousInFocusChain()
    return None


def _focusable(widget: QWidget) -> Iterator[QWidget]:
    # What has the keyboard only by a click has its place too: Tab goes on from there.
    if widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.focusProxy() is None:
        yield widget
    layout = widget.layout()
    if layout is not None:
        yield from _in_layout(layout)


def _in_layout(layout: QLayout) -> Iterator[QWidget]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        inner = item.layout() if item is not None else None
        widget = item.widget() if item is not None else None
        if widget is not None:
            yield from _focusable(widget)
        elif inner is not None:
            yield from _in_layout(inner)
