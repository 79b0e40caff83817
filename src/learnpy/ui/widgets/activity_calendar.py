"""A calendar of activity: a square for each day, darker for more minutes."""

from collections.abc import Mapping
from datetime import date, timedelta

from PySide6.QtCore import QDate, QEvent, QLocale, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractSlider, QWidget

from learnpy.ui.look import Look
from learnpy.ui.widgets.announcement import announce

_DAYS = 7
_LEAST_WEEKS = 8
"""So many are shown in the narrowest window."""
_HALF_YEAR, _YEAR = 26, 53
"""Weeks that are shown: a year as soon as there is something in it to see."""
_PITCHES = {_HALF_YEAR: 18, _YEAR: 15}
"""Pixels from one square to the next, at 100 % text size."""
_KEYS = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Left: -_DAYS,
    Qt.Key.Key_Right: _DAYS,
    Qt.Key.Key_PageUp: -4 * _DAYS,
    Qt.Key.Key_PageDown: 4 * _DAYS,
}
"""How many days a key goes."""
_LEVELS = (1, 10, 30)
"""Minutes from which a day is one step darker."""


class ActivityCalendar(QAbstractSlider):
    """Shows the minutes of each day of the last weeks, and tells those of one by mouse or keys.

    It is a slider by its nature: its value is the number of days back from today, below zero.
    """

    pointed = Signal(str)
    """The words of the day that the mouse or the keyboard is at; empty when it is at none."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._weeks = _HALF_YEAR
        self._minutes: Mapping[date, int] = {}
        self._today = date.min
        self._hovered: date | None = None
        self.setAccessibleName(self.tr("Calendar of activity"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.valueChanged.connect(self._tell)
        look.changed.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        self.setFixedHeight(self._pitch() * _DAYS + self._look.px(24))
        self.setMinimumWidth(self._left() + _LEAST_WEEKS * self._pitch())
        self.updateGeometry()

    def show_minutes(self, minutes: Mapping[date, int], today: date) -> None:
        """Show other days."""
        self._minutes, self._today = minutes, today
        oldest = min((day for day, value in minutes.items() if value), default=today)
        self._weeks = _YEAR if (today - oldest).days > _HALF_YEAR * _DAYS else _HALF_YEAR
        self._fit()
        self.setRange(-self._weeks * _DAYS, 0)
        days = sum(1 for value in minutes.values() if value > 0)
        total = sum(minutes.values())
        on_days = self.tr("1 day") if days == 1 else self.tr("{count} days", "", days)
        text = self.tr("{minutes} on {days}")
        text = text.format(minutes=self._words_for(total), days=on_days.format(count=days))
        self.setAccessibleDescription(text)
        self.update()

    def _words_for(self, minutes: int) -> str:
        text = self.tr("1 minute") if minutes == 1 else self.tr("{count} minutes", "", minutes)
        return text.format(count=minutes)

    def sizeHint(self) -> QSize:  # noqa: N802
        """All weeks."""
        return QSize(self._left() + self._weeks * self._pitch(), self.height())

    def _pitch(self) -> int:
        return self._look.px(_PITCHES[self._weeks])

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
        self._paint_days(painter)
        if self.hasFocus():
            painter.setPen(QPen(QColor(self._look.theme.focus), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            radius = self._look.px(8)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), radius, radius)

    def _paint_days(self, painter: QPainter) -> None:
        colours, line = self._colours(), QColor(self._look.theme.line)
        first, pointed = self._first_day(), self._pointed_at()
        origin, pitch = self._square(first), self._pitch()
        for number in range((self._today - first).days + 1):
            week, weekday = divmod(number, _DAYS)
            day = first + timedelta(days=number)
            square = origin.translated(week * pitch, weekday * pitch)
            level = sum(self._minutes.get(day, 0) >= least for least in _LEVELS)
            painter.setPen(QPen(QColor(self._look.theme.focus), 2) if day == pointed else line)
            painter.setBrush(colours[level])
            painter.drawRoundedRect(square, 3, 3)
            if level:
                self._paint_level(painter, square, level)

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
        free = 0.0
        for week in range(self._shown_weeks()):
            monday = first + timedelta(weeks=week)
            begins = monday.day <= _DAYS
            if begins or (week == 0 and (monday + timedelta(weeks=3)).month == monday.month):
                name = locale.standaloneMonthName(monday.month, QLocale.FormatType.ShortFormat)
                place = self._square(monday).topLeft() - QPointF(0, self._look.px(6))
                if place.x() >= free:
                    painter.drawText(place, name)
                    free = place.x() + painter.fontMetrics().horizontalAdvance(f"{name} ")

    def _colours(self) -> tuple[QColor, ...]:
        theme = self._look.theme
        none, full = QColor(theme.raised), QColor(theme.accent)
        return (none, *(_between(none, full, share) for share in (0.45, 0.7, 1.0)))

    # What the learner does

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Tell the day below the mouse."""
        self._hover(self.day_at(event.position()))

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Keep the day that is clicked."""
        day = self.day_at(event.position())
        if day is not None:
            self.setValue((day - self._today).days)

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802
        """The mouse is elsewhere."""
        self._hover(None)
        super().leaveEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """The wheel is the page's."""
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Up and down go by a day, left and right by a week."""
        key = Qt.Key(event.key())
        first = (self._first_day() - self._today).days
        if key in _KEYS:
            self.setValue(max(first, self.value() + _KEYS[key]))
        elif key == Qt.Key.Key_Home:
            self.setValue(first)
        elif key == Qt.Key.Key_End:
            self.setValue(0)
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Tell the day that the keyboard is at."""
        super().focusInEvent(event)
        self.pointed.emit(self.words_of(self._day()))
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """The keyboard is elsewhere."""
        super().focusOutEvent(event)
        self.pointed.emit("")
        self.update()

    def day_at(self, place: QPointF) -> date | None:
        """The day at a place, if there is one."""
        day = self._first_day()
        while day <= self._today:
            if self._square(day).contains(place):
                return day
            day += timedelta(days=1)
        return None

    def words_of(self, day: date) -> str:
        """What a day tells."""
        minutes = self._words_for(self._minutes.get(day, 0))
        if not self._minutes.get(day, 0):
            minutes = self.tr("no activity")
        when = QLocale().toString(
            QDate(day.year, day.month, day.day), QLocale.FormatType.LongFormat
        )
        return self.tr("{day}: {minutes}").format(day=when, minutes=minutes)

    def _day(self) -> date:
        return self._today + timedelta(days=self.value())

    def _pointed_at(self) -> date | None:
        return self._hovered or (self._day() if self.hasFocus() else None)

    def _hover(self, day: date | None) -> None:
        if day != self._hovered:
            self._hovered = day
            pointed = self._pointed_at()
            self.pointed.emit(self.words_of(pointed) if pointed else "")
            self.update()

    def _tell(self) -> None:
        words = self.words_of(self._day())
        self.pointed.emit(words)
        announce(self, words)
        self.update()


def _between(start: QColor, end: QColor, share: float) -> QColor:
    return QColor(
        round(start.red() + (end.red() - start.red()) * share),
        round(start.green() + (end.green() - start.green()) * share),
        round(start.blue() + (end.blue() - start.blue()) * share),
    )
