"""A calendar of activity: a square for each day, darker for more minutes."""

from collections.abc import Mapping
from datetime import date, timedelta

from PySide6.QtCore import QDate, QEvent, QLocale, QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolTip, QWidget

from learnpy.ui.look import Look

_DAYS = 7
_LEAST_WEEKS = 8
"""So many are shown in the narrowest window."""
_LEVELS = (1, 10, 30)
"""Minutes from which a day is one step darker."""


class ActivityCalendar(QWidget):
    """Shows the minutes of each day of the last weeks, with the number on hover."""

    def __init__(self, look: Look, weeks: int = 16, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._weeks = weeks
        self._minutes: Mapping[date, int] = {}
        self._today = date.min
        self.setAccessibleName(self.tr("Calendar of activity"))
        look.changed.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        self.setFixedHeight(self._pitch() * _DAYS + self._look.px(24))
        self.setMinimumWidth(self._left() + _LEAST_WEEKS * self._pitch())
        self.updateGeometry()

    def show_minutes(self, minutes: Mapping[date, int], today: date) -> None:
        """Show other days."""
        self._minutes, self._today = minutes, today
        days = sum(1 for value in minutes.values() if value > 0)
        total = sum(minutes.values())
        on_days = self.tr("1 day") if days == 1 else self.tr("{count} days").format(count=days)
        text = self.tr("{minutes} on {days}")
        self.setAccessibleDescription(text.format(minutes=self._words_for(total), days=on_days))
        self.update()

    def _words_for(self, minutes: int) -> str:
        text = self.tr("1 minute") if minutes == 1 else self.tr("{count} minutes")
        return text.format(count=minutes)

    def sizeHint(self) -> QSize:  # noqa: N802
        """All weeks."""
        return QSize(self._left() + self._weeks * self._pitch(), self.height())

    def _pitch(self) -> int:
        return self._look.px(18)

    def _left(self) -> int:
        return self._look.px(36)

    def _shown_weeks(self) -> int:
        """As many of the last weeks as there is room for."""
        return min(self._weeks, (self.width() - self._left()) // self._pitch())

    def _first_day(self) -> date:
        monday = self._today - timedelta(days=self._today.weekday())
        return monday - timedelta(weeks=self._shown_weeks() - 1)

    def _square(self, day: date) -> QRectF:
        week, weekday = divmod((day - self._first_day()).days, _DAYS)
        pitch = self._pitch()
        top = self._look.px(20)
        side = pitch - self._look.px(4)
        return QRectF(self._left() + week * pitch, top + weekday * pitch, side, side)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002
        """Draw the names of days and months and all squares."""
        if self._today == date.min:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = QFont(self.font())
        font.setPixelSize(self._look.px(11))
        painter.setFont(font)
        self._paint_names(painter)
        colours = self._colours()
        day = self._first_day()
        while day <= self._today:
            square = self._square(day)
            level = sum(self._minutes.get(day, 0) >= least for least in _LEVELS)
            painter.setPen(QColor(self._look.theme.line))
            painter.setBrush(colours[level])
            painter.drawRoundedRect(square, 3, 3)
            if level:
                self._paint_level(painter, square, level)
            day += timedelta(days=1)

    def _paint_level(self, painter: QPainter, square: QRectF, level: int) -> None:
        """A shape beside the colour: a dot for each step."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._look.theme.on_accent))
        size = max(1.5, square.width() / 8)
        middle = square.center()
        for number in range(level):
            x = middle.x() + (number - (level - 1) / 2) * size * 2
            painter.drawEllipse(QRectF(x - size / 2, middle.y() - size / 2, size, size))

    def _paint_names(self, painter: QPainter) -> None:
        painter.setPen(QColor(self._look.theme.text_soft))
        first = self._first_day()
        locale = QLocale()
        for weekday in (0, 2, 4):
            square = self._square(first + timedelta(days=weekday))
            name = locale.dayName(weekday + 1, QLocale.FormatType.ShortFormat)
            area = QRectF(0, square.top(), self._left() - self._look.px(6), square.height())
            flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(area, int(flags), name)
        shown = 0
        for week in range(self._shown_weeks()):
            monday = first + timedelta(weeks=week)
            if monday.month != shown and (monday.day <= _DAYS or week == 0):
                shown = monday.month
                name = locale.monthName(monday.month, QLocale.FormatType.ShortFormat)
                place = self._square(monday).topLeft() - QPoint(0, self._look.px(6))
                painter.drawText(place, name)

    def _colours(self) -> tuple[QColor, ...]:
        theme = self._look.theme
        none, full = QColor(theme.raised), QColor(theme.accent)
        return (none, *(_between(none, full, share) for share in (0.45, 0.7, 1.0)))

    def event(self, event: QEvent) -> bool:
        """Tell a day's minutes on hover."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            text = self._text_at(event.pos())
            QToolTip.showText(event.globalPos(), text, self)
            return True
        return super().event(event)

    def _text_at(self, place: QPoint) -> str:
        day = self._first_day()
        while day <= self._today:
            if self._square(day).contains(place):
                minutes = self._words_for(self._minutes.get(day, 0))
                when = QLocale().toString(
                    QDate(day.year, day.month, day.day), QLocale.FormatType.LongFormat
                )
                return self.tr("{day}: {minutes}").format(day=when, minutes=minutes)
            day += timedelta(days=1)
        return ""


def _between(start: QColor, end: QColor, share: float) -> QColor:
    return QColor(
        round(start.red() + (end.red() - start.red()) * share),
        round(start.green() + (end.green() - start.green()) * share),
        round(start.blue() + (end.blue() - start.blue()) * share),
    )
