"""Text in the font of programs that is there to be read."""

import math

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetricsF, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QSizePolicy, QWidget

from learnpy.ui.look import Look


class ReadOnlyText(QPlainTextEdit):
    """Text to select and copy, as tall as it needs up to a number of rows."""

    def __init__(
        self,
        text: str,
        look: Look,
        name: str,
        *,
        margin: float,
        most_rows: int,
        parent: QWidget | None = None,
    ) -> None:
        """Show a text; who makes it calls `dress` when all that this needs is there.

        Args:
            text: What to show.
            look: How the window looks.
            name: What a screen reader calls it.
            margin: Around the text.
            most_rows: Where there are more, it has a scroll bar.
            parent: Its owner.
        """
        super().__init__(text, parent)
        self._look = look
        self._margin = margin
        self._most_rows = most_rows
        self.setObjectName("codeView")
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # as programs are, in any language
        self.setAccessibleName(name)
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.dress)

    def dress(self) -> None:
        """Take the font and the lengths of the look."""
        self.ensurePolished()
        self.setFont(self._look.code_font(13))
        self.document().setDocumentMargin(self._look.px(self._margin) if self._margin else 0)
        self.fit()

    def fit(self) -> None:
        """Follow the text with the height."""
        self.setFixedHeight(self.text_height())

    def text_height(self) -> int:
        """As tall as its rows and the room around them, in pixels."""
        margins = round(2 * self.document().documentMargin())
        return self._rows_height() + margins + 2

    @property
    def line_height(self) -> int:
        """The height of one line as it is drawn, in pixels; its spacing is rounded otherwise."""
        return math.ceil(QFontMetricsF(self.font()).height())

    def _rows_height(self) -> int:
        """As tall as the rows are drawn, in pixels.

        A sign of another font makes its row taller: a text that is a pixel too low gets a scroll
        bar, and its first row is hidden.
        """
        line = self.line_height
        if round(self.document().size().height()) > self._most_rows:
            return self._most_rows * line
        height, block = 0.0, self.document().begin()
        while block.isValid():
            self.blockBoundingRect(block)  # lays the block out
            height += block.layout().boundingRect().height()
            block = block.next()
        return max(line, math.ceil(height))

    def sizeHint(self) -> QSize:  # noqa: N802
        """As tall as its rows."""
        return QSize(self._look.px(320), self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Another width wraps lines elsewhere."""
        super().resizeEvent(event)
        self.fit()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """With Ctrl, Qt would change the size of this text alone."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        else:
            super().wheelEvent(event)
