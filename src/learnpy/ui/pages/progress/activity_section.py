"""When LearnPy was used: a calendar, the time of each week, and how regularly."""

from collections.abc import Mapping
from datetime import date, timedelta

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QWidget

from learnpy.progress.activity import Minutes, Week, first_day, regularity, weeks
from learnpy.progress.try_summary import WeekTries
from learnpy.runner.outcome import Table
from learnpy.ui.look import Look
from learnpy.ui.models.table_model import TableModel
from learnpy.ui.pages.progress.card import Card
from learnpy.ui.pages.progress.words import (
    days_with_activity,
    duration,
    in_days,
    long_day_name,
    short_day_name,
    short_duration,
    week_name,
)
from learnpy.ui.widgets.activity_calendar import ActivityCalendar
from learnpy.ui.widgets.elements import label
from learnpy.ui.widgets.progress.bar_chart import Bar, Bars
from learnpy.ui.widgets.progress.chart_card import ChartCard
from learnpy.ui.widgets.progress.figure import FigureRow, figure
from learnpy.ui.widgets.progress.plain_table import PlainTable

_SPANS = (12, 26, 53)
"""How many weeks the charts may have."""
_HOURS_FROM = 120
"""Minutes in the fullest week from which the scale counts hours."""
_LETTERS_OF_DAY = 7


def weeks_shown(minutes: Minutes, today: date) -> int:
    """How many weeks the charts have: as few as hold all activity, and at most a year."""
    first = first_day(minutes)
    used = (today - first).days // 7 + 2 if first is not None else 0
    return next((span for span in _SPANS if used <= span), _SPANS[-1])


def month_tick(monday: date, *, first: bool) -> str:
    """The month, below the first week that begins in it."""
    if monday.day > _LETTERS_OF_DAY and not first:
        return ""
    return QLocale().standaloneMonthName(monday.month, QLocale.FormatType.ShortFormat)


class ActivitySection(Card):
    """The calendar and the chart of time, or the same in tables."""

    def __init__(self, minutes: Minutes, today: date, look: Look, *, as_table: bool) -> None:
        super().__init__(look, gap=14)
        self._look = look
        self._minutes = minutes
        self._today = today
        self._told = label("", "soft", wrap=True)
        known = regularity(minutes, today)
        if not known.days:
            text = self.tr(
                "Here your days with LearnPy will stand, and how long you were at it. Time counts "
                "while you type, click or scroll, and not while you are away."
            )
            self.column.addWidget(label(text, "body", wrap=True))
            return
        self.column.addWidget(self._figures())
        shown = weeks(minutes, today, weeks_shown(minutes, today))
        if as_table:
            self.column.addWidget(self._days_table())
            self.column.addWidget(self._weeks_table(shown))
        else:
            self.column.addWidget(self._calendar())
            self.column.addWidget(self._told)
            self.measures.gap(self.column, 4)
            self.column.addWidget(ChartCard(self.bars(shown), look))
        note = self.tr(
            "Time counts while you type, click or scroll, and not while you are away. A week "
            "begins on Monday."
        )
        self.column.addWidget(label(note, "small", wrap=True))

    def _figures(self) -> QWidget:
        known = regularity(self._minutes, self._today)
        box = QWidget()
        row = FigureRow(box)
        self.measures.keep(row.setSpacing, 36)
        self.measures.keep(row.set_line_spacing, 12)
        row.addWidget(figure(str(known.days_of_7), self.tr("of the last 7 days")))
        row.addWidget(figure(str(known.days_of_28), self.tr("of the last 28 days")))
        row.addWidget(figure(str(known.days), days_with_activity(known.days)))
        best = known.best[0]
        text = self.tr("in your fullest week, that of {day}").format(day=short_day_name(best.start))
        row.addWidget(figure(short_duration(best.minutes), text))
        return box

    def _calendar(self) -> ActivityCalendar:
        calendar = ActivityCalendar(self._look)
        calendar.show_minutes(self._minutes, self._today)
        calendar.pointed.connect(self._on_day)
        self._on_day("")
        return calendar

    def _on_day(self, words: str) -> None:
        self._told.setText(words or self.tr("Each square is a day; point at one to read it."))

    def bars(self, shown: tuple[Week, ...]) -> Bars:
        """The chart of the time of each week."""
        most = max((week.minutes for week in shown), default=0)
        in_hours = most >= _HOURS_FROM
        return Bars(
            title=self.tr("Time of each week"),
            unit=self.tr("hours") if in_hours else self.tr("minutes"),
            bars=tuple(
                Bar(
                    values=(week.minutes / 60 if in_hours else week.minutes,),
                    words=self._week_words(week),
                    tick=month_tick(week.start, first=number == 0),
                )
                for number, week in enumerate(shown)
            ),
            summary=self._summary(shown),
        )

    def _week_words(self, week: Week) -> str:
        if not week.minutes:
            return self.tr("{week}: no activity").format(week=week_name(week.start))
        text = self.tr("{week}: {time} on {days}")
        return text.format(
            week=week_name(week.start), time=duration(week.minutes), days=in_days(week.days)
        )

    def _summary(self, shown: tuple[Week, ...]) -> str:
        total = sum(week.minutes for week in shown)
        text = self.tr("{time} in the last {count} weeks. This week: {now}.", "", len(shown))
        return text.format(time=duration(total), count=len(shown), now=duration(shown[-1].minutes))

    def _days_table(self) -> PlainTable:
        days = sorted((day for day, value in self._minutes.items() if value), reverse=True)
        table = Table(
            columns=(self.tr("Day"), self.tr("Minutes")),
            rows=tuple((long_day_name(day), str(self._minutes[day])) for day in days),
            numeric=(False, True),
        )
        name = self.tr("Days with activity")
        return PlainTable(TableModel(table), name, self._look, most_rows=8)

    def _weeks_table(self, shown: tuple[Week, ...]) -> PlainTable:
        table = Table(
            columns=(self.tr("Week"), self.tr("Days"), self.tr("Minutes")),
            rows=tuple(
                (week_name(week.start), str(week.days), str(week.minutes))
                for week in reversed(shown)
            ),
            numeric=(False, True, True),
        )
        return PlainTable(TableModel(table), self.tr("Time of each week"), self._look, most_rows=8)


def shown_tries(
    tries: Mapping[date, WeekTries], minutes: Minutes, today: date
) -> tuple[tuple[date, WeekTries], ...]:
    """The tries of the weeks that the charts have, oldest first."""
    monday = today - timedelta(days=today.weekday())
    count = weeks_shown(minutes, today)
    starts = (monday - timedelta(weeks=back) for back in range(count - 1, -1, -1))
    return tuple((start, tries.get(start, WeekTries(0, 0))) for start in starts)
