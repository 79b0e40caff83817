"""A row of the settings: a name, and what is chosen beside it, or below it where it is narrow."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from learnpy.ui.look import Look
from learnpy.ui.measures import Measures
from learnpy.ui.widgets.announcement import announce
from learnpy.ui.widgets.choice_box import ChoiceBox
from learnpy.ui.widgets.elements import button, label
from learnpy.ui.widgets.flow_layout import FlowLayout

_NAME_WIDTH = 150
_BOX_WIDTH = 208
"""Pixels at 100 % text size: room for the longest choice, so that all boxes end in a line."""
_STEP = 0.1


class SettingRow(QWidget):
    """A name and the control that belongs to it."""

    def __init__(self, name: str, look: Look) -> None:
        super().__init__()
        self._measures = Measures(look, self)
        self._row = FlowLayout(self)
        self._measures.keep(self._row.setSpacing, 8)
        self.name = label(name, "strong")
        self._measures.keep(self.name.setMinimumWidth, _NAME_WIDTH)
        self._row.addWidget(self.name)


class ChoiceRow(SettingRow):
    """One of a few; each is chosen at once."""

    chosen = Signal(str)

    def __init__(self, name: str, choices: Sequence[tuple[str, str]], look: Look) -> None:
        """Make a row.

        Args:
            name: What is chosen.
            choices: Each value, and the words for it.
            look: How the window looks.
        """
        super().__init__(name, look)
        self.box = ChoiceBox(look, wide=_BOX_WIDTH)
        self.box.setAccessibleName(name)
        for value, words in choices:
            self.box.addItem(words, value)
        self.box.activated.connect(self._on_chosen)
        self.name.setBuddy(self.box)
        self._row.addWidget(self.box)

    def show_value(self, value: str) -> None:
        """Show what is chosen; the first where the value is none of the choices."""
        self.box.setCurrentIndex(max(0, self.box.findData(value)))

    def _on_chosen(self, row: int) -> None:
        self.chosen.emit(self.box.itemData(row))


class SizeRow(SettingRow):
    """A size in per cent, with a button to each side of it."""

    asked_for = Signal(float)

    def __init__(
        self, name: str, words: tuple[str, str], look: Look, within: Callable[[float], float]
    ) -> None:
        """Make a row.

        Args:
            name: What has the size.
            words: What a screen reader says of the two buttons.
            look: How the window looks.
            within: The nearest size that there is.
        """
        super().__init__(name, look)
        self._within = within
        self._size = 1.0
        self._text = label("", "strong")
        self.smaller = button(self.tr("Smaller"), self._on_smaller)
        self.larger = button(self.tr("Larger"), self._on_larger)
        for widget, said in zip((self.smaller, self.larger), words, strict=True):
            widget.setAccessibleName(said)
        for widget in (self.smaller, self._text, self.larger):
            self._row.addWidget(widget)

    @property
    def text(self) -> str:
        """The size in words."""
        return self._text.text()

    def show_size(self, size: float) -> None:
        """Show a size, 1.0 for 100 %."""
        self._size = size
        self._text.setText(f"{round(size * 100)} %")
        for widget in (self.smaller, self.larger):
            widget.setAccessibleDescription(f"{self.name.text()}: {self.text}")

    def _on_smaller(self) -> None:
        self._ask(-_STEP)

    def _on_larger(self) -> None:
        self._ask(_STEP)

    def _ask(self, by: float) -> None:
        self.asked_for.emit(self._within(self._size + by))
        announce(self, f"{self.name.text()}: {self.text}")
