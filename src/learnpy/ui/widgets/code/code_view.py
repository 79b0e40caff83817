"""Program text to read: coloured, with line numbers."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextBrowser, QWidget

from learnpy.ui.look import Look


class CodeView(QTextBrowser):
    """Shows prepared, coloured code without scroll bars of its own but a horizontal one."""

    def __init__(
        self,
        html: str,
        look: Look,
        name: str,
        parent: QWidget | None = None,
        *,
        numbered: bool = True,
    ) -> None:
        super().__init__(parent)
        self._html = html
        self._look = look
        self._numbers = _LineNumbers(self, look) if numbered else None
        self.setObjectName("codeView")
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # as programs are, in any language
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setTabChangesFocus(True)
        self.setWordWrapMode(QTextOption.WrapMode.NoWrap)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(0)
        look.changed.connect(self._dress)
        self._dress()

    def set_html(self, html: str) -> None:
        """Show other code."""
        self._html = html
        self._dress()

    def _dress(self) -> None:
        self.document().setDefaultStyleSheet(self._look.document_css())
        self.setHtml(self._html)
        if self._numbers is not None:
            self.setViewportMargins(self._numbers.sizeHint().width(), 0, 0, 0)
        self._fit()

    def _fit(self) -> None:
        size = self.document().size()
        bar = self.horizontalScrollBar()
        wide = size.width() > self.width() - self.viewportMargins().left()
        self.setFixedHeight(round(size.height()) + (bar.sizeHint().height() if wide else 0))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Keep the numbers beside the lines."""
        super().resizeEvent(event)
        self._fit()
        if self._numbers is not None:
            area = self.contentsRect()
            width = self._numbers.sizeHint().width()
            self._numbers.setGeometry(QRect(area.left(), area.top(), width, area.height()))

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """Scroll sideways here; leave up and down to the page."""
        if abs(event.angleDelta().x()) > abs(event.angleDelta().y()):
            super().wheelEvent(event)
        else:
            event.ignore()


class _LineNumbers(QWidget):
    """The column of numbers beside a `CodeView`."""

    def __init__(self, view: CodeView, look: Look) -> None:
        super().__init__(view)
        self._view = view
        self._look = look

    def sizeHint(self) -> QSize:  # noqa: N802
        """Room for the largest number."""
        digits = len(str(max(10, self._view.document().blockCount())))
        advance = QFontMetrics(self._look.code_font(12)).horizontalAdvance("0")
        return QSize(round(digits * advance) + self._look.px(20), 0)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002
        """Draw a number beside each line."""
        painter = QPainter(self)
        painter.setFont(self._look.code_font(12))
        painter.setPen(QColor(self._look.theme.text_soft))
        layout = self._view.document().documentLayout()
        block = self._view.document().begin()
        while block.isValid():
            area = layout.blockBoundingRect(block)
            painter.drawText(
                0,
                round(area.top()),
                self.width() - self._look.px(14),
                round(area.height()),
                Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
                str(block.blockNumber() + 1),
            )
            block = block.next()
