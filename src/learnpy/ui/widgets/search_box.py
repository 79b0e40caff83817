"""A line for what is looked for, with a button that empties it."""

from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLineEdit, QStyle, QWidget

from learnpy.ui.look import Look
from learnpy.ui.widgets.elements import button

_BUTTON = 30
"""Pixels at the end of the line, at 100 % text size."""


class SearchBox(QLineEdit):
    """Says its purpose while it is empty; the button is there while it is not.

    Qt's own button stays small where the text is large, and has a colour of its own.
    """

    def __init__(self, name: str, hint: str, look: Look, parent: QWidget | None = None) -> None:
        """Make an empty box.

        Args:
            name: What a screen reader calls it.
            hint: What stands in it while it is empty.
            look: How LearnPy looks.
            parent: Its owner.
        """
        super().__init__(parent)
        self._look = look
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.clear_button = button("", self._on_clear, "inside")
        self.clear_button.setParent(self)
        # The keyboard is in the box, where Ctrl+A and Delete do the same.
        self.clear_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.clear_button.setCursor(Qt.CursorShape.ArrowCursor)
        self.clear_button.setAccessibleName(self.tr("Clear"))
        self.clear_button.setToolTip(self.tr("Clear"))
        self.clear_button.hide()
        self.textChanged.connect(self._on_text)
        look.changed.connect(self._dress)
        self._dress()

    def _on_clear(self) -> None:
        self.clear()
        self.setFocus()

    def _on_text(self, text: str) -> None:
        self.clear_button.setVisible(bool(text))

    def _dress(self) -> None:
        self.clear_button.setIcon(self._look.icon("x", size=16))
        self._place()

    def _place(self) -> None:
        size = min(self._look.px(_BUTTON), self.height())
        gap = (self.height() - size) // 2
        is_left = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self.setTextMargins(size if is_left else 0, 0, 0 if is_left else size, 0)
        place = QRect(self.width() - size - gap, gap, size, size)
        self.clear_button.setGeometry(QStyle.visualRect(self.layoutDirection(), self.rect(), place))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Keep the button at the end of the line."""
        super().resizeEvent(event)
        self._place()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """The end of the line is at the left where one reads from the right."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._place()
