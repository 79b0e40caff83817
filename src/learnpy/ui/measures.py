"""Lengths of widgets that follow the text size: margins, room between widgets, least widths."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QBoxLayout, QLayout, QSizePolicy, QSpacerItem

from learnpy.ui.look import Look

Setter = Callable[..., object]
"""Something that takes pixels, as `layout.setSpacing`."""


class Measures(QObject):
    """The lengths of a widget and of what stands in it: set now, and at every change of the look.

    Colours and sizes of text come by the style sheet; this is for what it does not reach.
    """

    def __init__(self, look: Look, owner: QObject) -> None:
        """Keep lengths as long as `owner` lives; what is measured must live as long."""
        super().__init__(owner)
        self._look = look
        self._kept: list[tuple[Setter, tuple[float, ...]]] = []
        self._made: list[tuple[Setter, Callable[[], int]]] = []
        look.changed.connect(self._set_all)

    def keep(self, setter: Setter, *lengths: float) -> None:
        """Give a setter, as `column.setSpacing`, lengths of the design."""
        self._kept.append((setter, lengths))
        self._set(setter, lengths)

    def keep_made(self, setter: Setter, make: Callable[[], int]) -> None:
        """Give a setter a length that the look makes, as `look.text_width`."""
        self._made.append((setter, make))
        setter(make())

    def margins(self, layout: QLayout, *lengths: float) -> None:
        """Keep the margins of a layout: one for all, or at the sides and above and below, or each.

        With two, the first is for left and right.
        """
        self.keep(layout.setContentsMargins, *(lengths * 4)[:4])

    def gap(self, column: QBoxLayout, height: float) -> None:
        """Keep room in a column, before what is added to it next."""
        room = _Room(column)
        column.addSpacerItem(room)
        self.keep(room.set_height, height)

    def _set_all(self) -> None:
        for setter, lengths in self._kept:
            self._set(setter, lengths)
        for setter, make in self._made:
            setter(make())

    def _set(self, setter: Setter, lengths: tuple[float, ...]) -> None:
        setter(*(self._look.px(length) if length else 0 for length in lengths))


class _Room(QSpacerItem):
    """Room between two widgets of a column."""

    def __init__(self, column: QBoxLayout) -> None:
        super().__init__(0, 0)
        self._column = column

    def set_height(self, pixels: int) -> None:
        """Take so much room."""
        self.changeSize(0, pixels, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self._column.invalidate()
