"""A thin bar that shows a share, in a colour of its own."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from learnpy.ui.look import Look


class ShareBar(QWidget):
    """Draws done of total; a QProgressBar with a style sheet of its own takes a millisecond."""

    def __init__(self, look: Look, name: str, accent: str = "") -> None:
        super().__init__()
        self._look = look
        self._accent = accent
        self._share = 0.0
        self.setAccessibleName(name)
        self.setFixedHeight(look.px(6))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def share(self) -> float:
        """What is shown, from 0 to 1."""
        return self._share

    def show_share(self, done: int, total: int, words: str) -> None:
        """Show another share; `words` say it for those who do not see it."""
        self._share = done / total if total else 0.0
        self.setAccessibleDescription(words)
        self.setToolTip(words)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002
        """Draw the groove and the share."""
        theme = self._look.theme
        solid = self._look.accent(self._accent).solid if self._accent else theme.accent
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        radius = self.height() / 2
        painter.setBrush(QColor(theme.pressed))
        painter.drawRoundedRect(QRectF(self.rect()), radius, radius)
        if self._share:
            painter.setBrush(QColor(solid))
            width = max(self.height(), self.width() * self._share)
            painter.drawRoundedRect(QRectF(0, 0, width, self.height()), radius, radius)
