"""Labels and buttons of the design: what a widget is, in one call each.

Properties are given by their names here: `Qt.TextFormat` would load all of Qt's enums, which takes
a tenth of the time until the window can be used.
"""

from collections.abc import Callable
from typing import Literal

from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

TextKind = Literal[
    "title",
    "heading",
    "subheading",
    "body",
    "strong",
    "soft",
    "small",
    "overline",
    "number",
    "good",
    "care",
    "code",
]
ButtonKind = Literal["plain", "primary", "quiet", "inside", "neighbour"]

_HEADINGS = frozenset({"title", "heading", "subheading"})


def label(text: str, kind: TextKind = "body", *, wrap: bool = False, spoken: bool = True) -> QLabel:
    """A piece of plain text of one of the design's kinds.

    Args:
        text: What it says.
        kind: How it looks; a title is a heading to a screen reader as well.
        wrap: Whether it may take several lines.
        spoken: Whether a screen reader comes to it; not, where what it stands in says the same.
    """
    if not spoken:
        widget = UnspokenLabel(text)
    else:
        widget = HeadingLabel(text) if kind in _HEADINGS else QLabel(text)
    _dress(widget, kind)
    widget.setWordWrap(wrap)
    return widget


def _dress(text: QLabel, kind: TextKind) -> None:
    text.setProperty("textFormat", "PlainText")
    text.setProperty("kind", kind)


class NarrowText(QLabel):
    """Plain text in several lines, in a column that may be wider than it gets.

    A layout asks for the height at the width of the column, also where the text has a greatest
    width; the lines that came besides would be missing elsewhere in the column. Only where this is
    wanted, for layouts ask often, and each question goes through Python.
    """

    def __init__(self, text: str, kind: TextKind = "body") -> None:
        super().__init__(text)
        _dress(self, kind)
        self.setWordWrap(True)

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """The height at this width, or at the greatest."""
        return super().heightForWidth(min(width, self.maximumWidth()))


class HeadingLabel(QLabel):
    """A title of something: `spoken_roles` makes a heading of it for a screen reader."""


class UnspokenLabel(QLabel):
    """Text that the surface around it says: a screen reader passes it by."""


class Decoration(QLabel):
    """An icon beside the words that say the same: a screen reader passes it by."""


def button(text: str, on_click: Callable[[], object], kind: ButtonKind = "plain") -> QPushButton:
    """A button that says what it does."""
    widget = QPushButton(text)
    widget.setAutoDefault(True)  # Enter presses it, as Space does
    widget.setProperty("kind", kind)
    widget.clicked.connect(on_click)
    return widget


def frame(name: Literal["card", "well", "verdict", "choice", "notice"]) -> QFrame:
    """A surface of the design."""
    widget = QFrame()
    widget.setObjectName(name)
    return widget


def at_top(part: QWidget | QLayout) -> QVBoxLayout:
    """A column with a widget or a row at its top, as high as it wants to be."""
    column = QVBoxLayout()
    if isinstance(part, QWidget):
        column.addWidget(part)
    else:
        column.addLayout(part)
    column.addStretch()
    return column


def at_left(widget: QWidget) -> QHBoxLayout:
    """A row with a widget at its left, as wide as it wants to be."""
    row = QHBoxLayout()
    row.addWidget(widget)
    row.addStretch()
    return row


def set_kind(widget: QLabel, kind: TextKind) -> None:
    """Make a text one of another kind."""
    widget.setProperty("kind", kind)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def set_state(widget: QWidget, state: str) -> None:
    """Give a surface a state that the style sheet dresses."""
    if widget.property("state") != state:
        widget.setProperty("state", state)
        widget.style().unpolish(widget)
        widget.style().polish(widget)
