"""A ring that shows a share, with the share in words inside."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from learnpy.ui.look import Look
from learnpy.ui.measures import Measures

_FULL_TURN = 360 * 16
_TOP = 90 * 16


class ProgressRing(QWidget):
    """Draws done of total as an arc; without a total it is an empty ring."""

    def __init__(self, look: Look, colour: str = "", size: int = 96) -> None:
        super().__init__()
        self._look = look
        self._colour = colour
        self._size = size
        self._done = 0
        self._total = 0
        Measures(look, self).keep(self.setFixedSize, size, size)
        self.setAccessibleName(self.tr("Share done"))

    def show_share(self, done: int, total: int) -> None:
        """Show another share."""
        self._done, self._total = done, total
        text = self.tr("{done} of {total}").format(done=done, total=total)
        self.setAccessibleDescription(text)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002
        """Draw the ring and the per cent."""
        px, theme = self._look.px, self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        thick = px(self._size / 12)
        area = QRectF(self.rect()).adjusted(thick, thick, -thick, -thick)
        painter.setPen(QPen(QColor(theme.pressed), thick))
        painter.drawEllipse(area)
        share = self._done / self._total if self._total else 0.0
        pen = QPen(QColor(self._colour or theme.accent), thick)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        if share:
            painter.drawArc(area, _TOP, -round(share * _FULL_TURN))
        painter.setPen(QColor(theme.text))
        font = QFont(self.font())
        font.setPixelSize(px(self._size / 4.5))
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignCenter), f"{round(share * 100)} %")
