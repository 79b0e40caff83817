"""A picture that a program drew, at its own size or as wide as the page, with its words."""

from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from learnpy.ui.figure_style import PIXELS_PER_INCH
from learnpy.ui.look import Look

_MARGIN = 8
_METRES_PER_INCH = 0.0254
_OPEN_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class FigureView(QWidget):
    """Draws a picture on a card of its own colour; a click or Enter asks for a larger view."""

    opened = Signal()

    def __init__(
        self, file: Path, description: str, look: Look, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.image = QImage(str(file))
        self.description = description
        self._look = look
        self._scaled = QImage()
        self.setAccessibleName(self.tr("Figure"))
        self.setAccessibleDescription(description)
        self.setToolTip(self.tr("Click or press Enter for a larger view"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._background = self._find_background()
        look.changed.connect(self._fit)
        self._fit()

    def is_readable(self) -> bool:
        """Whether there is a picture."""
        return not self.image.isNull()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Follow the width with the height."""
        super().resizeEvent(event)
        self._fit()

    def sizeHint(self) -> QSize:  # noqa: N802
        """The picture's own size."""
        return QSize(self._natural_width(), self.height())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """A click opens it."""
        if event.button() == Qt.MouseButton.LeftButton and self._card().contains(event.position()):
            self.opened.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Enter opens it, as it presses a button."""
        if (
            event.key() in _OPEN_KEYS
            and not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def _find_background(self) -> QColor:
        """The picture's own, so that card and picture are one; light where that is clear."""
        corner = self.image.pixelColor(0, 0) if self.is_readable() else QColor()
        opaque = 255
        return corner if corner.alpha() == opaque else QColor(self._look.theme.figure)

    def _natural_width(self) -> int:
        inches = self.image.width() / max(1, self.image.dotsPerMeterX()) / _METRES_PER_INCH
        return round(inches * self._look.px(PIXELS_PER_INCH)) + 2 * self._look.px(_MARGIN)

    def _card_width(self) -> int:
        return min(self.width(), self._natural_width())

    def _card(self) -> QRectF:
        return QRectF(0.5, 0.5, self._card_width() - 1, self.height() - 1)

    def _fit(self) -> None:
        if self.image.width():
            margin = 2 * self._look.px(_MARGIN)
            inner = max(1, self._card_width() - margin)
            self.setFixedHeight(round(inner * self.image.height() / self.image.width()) + margin)
        self.update()

    def _fitting(self, width: float, height: float) -> QImage:
        """The picture in as many points as the screen has for it; kept until that changes."""
        ratio = self.devicePixelRatioF()
        size = QSize(max(1, round(width * ratio)), max(1, round(height * ratio)))
        if self._scaled.size() != size:
            self._scaled = self.image.scaled(
                size,
                Qt.AspectRatioMode.IgnoreAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
        return self._scaled

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002
        """Draw the card and the picture in it."""
        painter = QPainter(self)
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        theme = self._look.theme
        card = self._card()
        path = QPainterPath()
        path.addRoundedRect(card, self._look.px(8), self._look.px(8))
        painter.fillPath(path, self._background)
        if self.is_readable():
            margin = self._look.px(_MARGIN)
            inner = card.adjusted(margin - 0.5, margin - 0.5, 0.5 - margin, 0.5 - margin)
            painter.drawImage(inner, self._fitting(inner.width(), inner.height()))
        if self.hasFocus():
            card.adjust(0.5, 0.5, -0.5, -0.5)
            path = QPainterPath()
            path.addRoundedRect(card, self._look.px(8), self._look.px(8))
            painter.setPen(QPen(QColor(theme.focus), 2))
        else:
            painter.setPen(QColor(theme.line))
        painter.drawPath(path)
