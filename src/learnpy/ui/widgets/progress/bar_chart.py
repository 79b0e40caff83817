"""A bar chart that is read with the eye, the mouse, the keyboard, or a screen reader."""

import math

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetrics,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractSlider, QSizePolicy, QWidget

from learnpy.record import record
from learnpy.ui.look import Look
from learnpy.ui.widgets.announcement import announce

_HEIGHT = 190
_TOP = 26
_BOTTOM = 24
_LEFT = 40
_LETTERS = 11
_WIDEST_BAR = 26
_STEPS = (1, 2, 5)
_LINES = 4
"""At most so many lines across above the base."""


@record
class Bar:
    """One bar, with its parts from the base upwards."""

    values: tuple[float, ...]
    words: str
    """What it shows, as it is told when it is pointed at."""
    tick: str = ""
    """What stands below it, where anything does."""


@record
class Bars:
    """What a bar chart shows."""

    title: str
    unit: str
    """What the scale at the side counts."""
    bars: tuple[Bar, ...]
    parts: tuple[str, ...] = ()
    """The names of the parts of a bar; empty where each has one."""
    summary: str = ""
    """The whole chart in a sentence or two."""


class BarChart(QAbstractSlider):
    """Draws bars over a scale; the arrow keys go from bar to bar, and each tells its value.

    It is a slider by its nature, so that a screen reader knows what the arrows do.
    """

    pointed = Signal(str)
    """The words of the bar that the mouse or the keyboard is at; empty when it is at none."""

    def __init__(self, bars: Bars, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bars = bars
        self._look = look
        self._hovered = -1
        self._top = _nice_top(max((sum(bar.values) for bar in bars.bars), default=0))
        self.setOrientation(Qt.Orientation.Horizontal)
        self.setRange(0, max(0, len(bars.bars) - 1))
        self.setPageStep(4)
        self.setValue(self.maximum())
        self.setAccessibleName(bars.title)
        self.setAccessibleDescription(bars.summary)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.valueChanged.connect(self._tell)
        look.changed.connect(self._fit)
        self._fit()

    def sizeHint(self) -> QSize:  # noqa: N802
        """As wide as it gets."""
        return QSize(self._look.px(400), self._look.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Narrow bars can be read as well."""
        return QSize(self._look.px(220), self._look.px(_HEIGHT))

    def bar_at(self, x: float) -> int:
        """The number of the bar over a place; -1 for none."""
        area = self._area()
        if not self._bars.bars or not area.left() <= x <= area.right():
            return -1
        return min(int((x - area.left()) / self._pitch(area)), len(self._bars.bars) - 1)

    def words_at(self, number: int) -> str:
        """What a bar tells."""
        return self._bars.bars[number].words if 0 <= number < len(self._bars.bars) else ""

    def _fit(self) -> None:
        self.setFixedHeight(self._look.px(_HEIGHT))
        self.updateGeometry()
        self.update()

    def _tell(self, number: int) -> None:
        words = self.words_at(number)
        self.pointed.emit(words)
        announce(self, words)
        self.update()

    # What the learner does

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Tell the bar below the mouse."""
        self._hover(self.bar_at(event.position().x()))

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Keep the bar that is clicked."""
        number = self.bar_at(event.position().x())
        if number >= 0:
            self.setValue(number)

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802
        """The mouse is elsewhere."""
        self._hover(-1)
        super().leaveEvent(event)

    def focusInEvent(self, event) -> None:  # noqa: ANN001, N802
        """Tell the bar that the keyboard is at."""
        super().focusInEvent(event)
        self.pointed.emit(self.words_at(self.value()))
        self.update()

    def focusOutEvent(self, event) -> None:  # noqa: ANN001, N802
        """The keyboard is elsewhere."""
        super().focusOutEvent(event)
        self.pointed.emit("")
        self.update()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """The wheel is the page's."""
        event.ignore()

    def _hover(self, number: int) -> None:
        if number != self._hovered:
            self._hovered = number
            shown = number if number >= 0 or not self.hasFocus() else self.value()
            self.pointed.emit(self.words_at(shown))
            self.update()

    # How it is drawn

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002
        """Draw the scale, the bars and what stands below them."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = QFont(self.font())
        font.setPixelSize(self._look.px(_LETTERS))
        painter.setFont(font)
        area = self._area()
        self._paint_scale(painter, area)
        for number, bar in enumerate(self._bars.bars):
            self._paint_bar(painter, area, number, bar)
        self._paint_ticks(painter, area)
        if self.hasFocus():
            painter.setPen(QPen(QColor(self._look.theme.focus), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            radius = self._look.px(8)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), radius, radius)

    def _area(self) -> QRectF:
        """Where the bars stand."""
        px = self._look.px
        metrics = QFontMetrics(self._letters())
        numbers = max(metrics.horizontalAdvance(_number(line)) for line in self._lines())
        left = max(px(_LEFT), numbers + px(18))
        area = QRectF(self.rect())
        return area.adjusted(left, px(_TOP), -px(12), -px(_BOTTOM))

    def _letters(self) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(self._look.px(_LETTERS))
        return font

    def _lines(self) -> list[float]:
        step = _step(self._top)
        return [step * number for number in range(round(self._top / step) + 1)]

    def _pitch(self, area: QRectF) -> float:
        return area.width() / max(1, len(self._bars.bars))

    def _paint_scale(self, painter: QPainter, area: QRectF) -> None:
        px, theme = self._look.px, self._look.theme
        for line in self._lines():
            y = area.bottom() - area.height() * line / self._top
            painter.setPen(QPen(QColor(theme.control_line if line == 0 else theme.line), 1))
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
            painter.setPen(QColor(theme.text_soft))
            place = QRectF(0, y - px(10), area.left() - px(8), px(20))
            flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(place, int(flags), _number(line))
        place = QRectF(px(8), 0, self.width() - px(16), area.top() - px(8))
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(place, int(flags), self._bars.unit)

    def _paint_bar(self, painter: QPainter, area: QRectF, number: int, bar: Bar) -> None:
        pitch = self._pitch(area)
        width = min(pitch * 0.72, float(self._look.px(_WIDEST_BAR)))
        left = area.left() + pitch * (number + 0.5) - width / 2
        if number == self._hovered or (self.hasFocus() and number == self.value()):
            painter.fillRect(
                QRectF(left - (pitch - width) / 2, area.top(), pitch, area.height()),
                QColor(self._look.theme.hover),
            )
        base = area.bottom()
        for part, value in enumerate(bar.values):
            height = area.height() * value / self._top
            if height:
                place = QRectF(left, base - height, width, height)
                paint_part(painter, place, part, self._look)
            base -= height

    def _paint_ticks(self, painter: QPainter, area: QRectF) -> None:
        """The words below the bars, as many as do not touch."""
        painter.setPen(QColor(self._look.theme.text_soft))
        metrics = QFontMetrics(painter.font())
        pitch, free = self._pitch(area), area.left() - self._look.px(20)
        for number, bar in enumerate(self._bars.bars):
            wide = metrics.horizontalAdvance(bar.tick)
            left = area.left() + pitch * (number + 0.5) - min(wide, pitch) / 2
            left = min(left, self.width() - wide - 2.0)
            if bar.tick and left >= free:
                y = area.bottom() + self._look.px(16)
                painter.drawText(QPointF(left, y), bar.tick)
                free = left + wide + self._look.px(8)


def paint_part(painter: QPainter, place: QRectF, part: int, look: Look) -> None:
    """Draw one part of a bar, or its sample in the legend; the second is hatched."""
    theme = look.theme
    painter.save()
    if part == 0:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.accent))
    else:
        painter.setPen(QPen(QColor(theme.care_line), 1))
        painter.setBrush(QBrush(QColor(theme.care_line), Qt.BrushStyle.BDiagPattern))
        place = place.adjusted(0.5, 0.5, -0.5, -0.5)
    radius = min(3.0, place.height() / 2)
    painter.drawRoundedRect(place, radius, radius)
    painter.restore()


def _step(top: float) -> float:
    """How far the lines are apart: 1, 2 or 5 times a power of ten, and whole."""
    least = top / _LINES
    power = 10 ** math.floor(math.log10(least)) if least > 1 else 1
    return next(
        (power * step for step in _STEPS if power * step >= least - 1e-9), float(power * 10)
    )


def _nice_top(largest: float) -> float:
    """The end of the scale: the first line at or above the largest value."""
    if largest <= 0:
        return 1.0
    step = _step(largest)
    return step * math.ceil(largest / step - 1e-9)


def _number(value: float) -> str:
    return f"{value:g}"
