"""The column of numbers beside the code editor."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from learnpy.ui.look import Look

if TYPE_CHECKING:
    from learnpy.ui.widgets.code.code_editor import CodeEditor

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class LineNumbers(QWidget):
    """Draws a number beside each visible line; a filled triangle beside one with an error."""

    def __init__(self, editor: "CodeEditor", look: Look) -> None:
        super().__init__(editor)
        self._editor = editor
        self._look = look

    def sizeHint(self) -> QSize:  # noqa: N802
        """Room for the largest number."""
        digits = len(str(max(10, self._editor.blockCount())))
        advance = QFontMetrics(self._look.code_font(12)).horizontalAdvance("0")
        return QSize(digits * advance + self._look.px(20), 0)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw those beside the lines that are shown."""
        editor, px = self._editor, self._look.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._look.code_font(12))
        for number, top, height in editor.visible_lines():
            if top > event.rect().bottom():
                break
            wrong = number == editor.error_line
            theme = self._look.theme
            painter.setPen(QColor(theme.bad if wrong else theme.text_soft))
            where = QRect(0, round(top), self.width() - px(14), round(height))
            painter.drawText(where, _RIGHT, str(number))
            if wrong:
                beside = QRect(self.width() - px(13), where.top(), px(12), where.height())
                painter.drawText(beside, _RIGHT, "◂")
