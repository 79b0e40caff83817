"""What is marked in the code editor: the line of an error, brackets, and what was looked for."""

from collections.abc import Iterable

from PySide6.QtGui import QColor, QTextCursor, QTextFormat
from PySide6.QtWidgets import QTextEdit

from learnpy.ui.theme import Theme

Mark = QTextEdit.ExtraSelection


def line_mark(cursor: QTextCursor, theme: Theme) -> Mark:
    """The line of an error, in its full width."""
    mark = _mark(cursor, theme.bad_surface)
    mark.format.setProperty(QTextFormat.Property.FullWidthSelection, True)  # pyright: ignore[reportAttributeAccessIssue]
    return mark


def bracket_marks(cursor: QTextCursor, places: Iterable[int], theme: Theme) -> list[Mark]:
    """A bracket and its partner, underlined."""
    marks = []
    for place in places:
        here = QTextCursor(cursor)
        here.setPosition(place)
        here.setPosition(place + 1, QTextCursor.MoveMode.KeepAnchor)
        mark = _mark(here, theme.selected)
        mark.format.setFontUnderline(True)  # pyright: ignore[reportAttributeAccessIssue]
        marks.append(mark)
    return marks


def found_marks(found: Iterable[QTextCursor], theme: Theme) -> list[Mark]:
    """What was looked for."""
    return [_mark(cursor, theme.mark) for cursor in found]


def _mark(cursor: QTextCursor, colour: str) -> Mark:
    mark = Mark()
    # The fields are there, but their types are not known to the checker.
    mark.cursor = cursor  # pyright: ignore[reportAttributeAccessIssue]
    mark.format.setBackground(QColor(colour))  # pyright: ignore[reportAttributeAccessIssue]
    return mark
