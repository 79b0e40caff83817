"""A picture that a program drew, as wide as the page, with its words."""

from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from learnpy.ui.look import Look

_WIDEST = 760
"""Pixels at 100 % text size: a figure drawn for a page is not blown up beyond it."""


class FigureView(QWidget):
    """Draws a picture on a light card, so that it reads in every theme."""

    def __init__(
        self, file: Path, description: str, look: Look, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._image = QImage(str(file))
        self._look = look
        self.setAccessibleName(self.tr("Figure"))
        self.setAccessibleDescription(description)
        self.setToolTip(description)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._fit)
        self._fit()

    def is_readable(self) -> bool:
        """Whether there is a picture."""
        return not self._image.isNull()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Follow the width with the height."""
        super().resizeEvent(event)
        self._fit()

    def sizeHint(self) -> QSize:  # noqa: N802
        """The picture's own shape at the widest."""
        return QSize(self._look.px(_WIDEST), self.height())

    def _fit(self) -> None:
        width = min(self.width(), self._look.px(_WIDEST))
        if self._image.width():
            margin = 2 * self._look.px(8)
            inner = max(1, width - margin)
            self.setFixedHeight(round(inner * self._image.height() / self._image.width()) + margin)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002
        """Draw the card and the picture in it."""
        painter = QPainter(self)
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        width = min(self.width(), self._look.px(_WIDEST))
        card = QRectF(0.5, 0.5, width - 1, self.height() - 1)
        path = QPainterPath()
        path.addRoundedRect(card, self._look.px(8), self._look.px(8))
        painter.fillPath(path, QColor(self._look.theme.figure))
        painter.setPen(QColor(self._look.theme.line))
        painter.drawPath(path)
        margin = self._look.px(8)
        ratio = self.devicePixelRatioF()
        inner = QRectF(margin, margin, width - 2 * margin, self.height() - 2 * margin)
        scaled = self._image.scaled(
            round(inner.width() * ratio),
            round(inner.height() * ratio),
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        painter.drawImage(inner, scaled)
