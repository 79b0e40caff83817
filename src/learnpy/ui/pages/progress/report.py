"""A report of one page, as PDF: for a teacher, or for the learner's own wall."""

from PySide6.QtCore import (
    QBuffer,
    QCoreApplication,
    QIODevice,
    QLocale,
    QMarginsF,
    QRectF,
    Qt,
)
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
)

from learnpy import __version__
from learnpy.ui.pages.progress.activity_section import month_tick
from learnpy.ui.pages.progress.report_facts import ReportFacts
from learnpy.ui.pages.progress.words import (
    day_name,
    days_with_activity,
    exercises_solved,
    of_lessons_done,
    quizzes_passed,
    short_duration,
)
from learnpy.ui.theme import Theme

translate = QCoreApplication.translate

_RESOLUTION = 720
_POINTS = 72
_MARGIN = 48.0
_GAP = 22.0
_MOST_TRACKS = 24
_TRACK_HEIGHT = 26.0
_LINE = 14.0
_CHART = 84.0
_FOOT = 20.0
_SMALL = 8
_BETWEEN_MONTHS = 6.0


def report_pdf(facts: ReportFacts, theme: Theme, family: str) -> bytes:
    """Draw a report.

    Args:
        facts: What it tells.
        theme: The colours, which should be those for white paper.
        family: The font.

    Returns:
        A PDF of one page, A4, or Letter where that is the usual paper.
    """
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_RESOLUTION)
    imperial = QLocale().measurementSystem() is QLocale.MeasurementSystem.ImperialUSSystem
    size = QPageSize(QPageSize.PageSizeId.Letter if imperial else QPageSize.PageSizeId.A4)
    writer.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF()))
    writer.setTitle(translate("ReportPage", "Progress in {course}").format(course=facts.course))
    writer.setCreator(f"LearnPy {__version__}")
    page = QRectF(0, 0, size.sizePoints().width(), size.sizePoints().height())
    painter = QPainter(writer)
    painter.scale(_RESOLUTION / _POINTS, _RESOLUTION / _POINTS)
    draw_report(painter, page, facts, theme, family)
    painter.end()
    return bytes(buffer.data().data())


def draw_report(
    painter: QPainter, page: QRectF, facts: ReportFacts, theme: Theme, family: str
) -> None:
    """Draw a report on anything that is as large as `page`, in points."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    area = page.adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
    _Page(painter, area, theme, family).draw(facts)


class _Page:
    """Draws from the top downwards; all lengths are points."""

    def __init__(self, painter: QPainter, area: QRectF, theme: Theme, family: str) -> None:
        self._painter = painter
        self._area = area
        self._theme = theme
        self._family = family
        self._y = area.top()

    def draw(self, facts: ReportFacts) -> None:
        """Draw the whole page."""
        self._head(facts)
        self._figures(facts)
        self._weeks(facts)
        self._tracks(facts)
        self._lessons(facts)
        self._foot()

    def _head(self, facts: ReportFacts) -> None:
        words = translate("ReportPage", "Progress report")
        self._y += self._text(self._row(30), words, 22, bold=True)
        parts = (facts.name, facts.course, day_name(facts.today))
        under = ", ".join(part for part in parts if part)
        self._y += 4 + self._text(self._row(18), under, 12, self._theme.text_soft)
        self._y += _GAP

    def _figures(self, facts: ReportFacts) -> None:
        figures = (
            (f"{facts.done}", of_lessons_done(facts.lessons)),
            (f"{facts.exercises}", exercises_solved(facts.exercises)),
            (f"{facts.quizzes}", quizzes_passed(facts.quizzes)),
            (short_duration(facts.minutes), translate("ReportPage", "time with LearnPy")),
            (f"{facts.days}", days_with_activity(facts.days)),
        )
        wide = self._area.width() / len(figures)
        for number, (value, words) in enumerate(figures):
            left = self._area.left() + number * wide
            self._text(QRectF(left, self._y, wide - 6, 24), value, 18, bold=True)
            self._text(QRectF(left, self._y + 24, wide - 6, 26), words, 9, self._theme.text_soft)
        self._y += 52 + _GAP / 2

    def _weeks(self, facts: ReportFacts) -> None:
        weeks = len(facts.weeks)
        text = translate("ReportPage", "Time of each week, the last {count} weeks", "", weeks)
        self._heading(text.format(count=weeks))
        most = max((week.minutes for week in facts.weeks), default=0)
        left, right = self._area.left() + 44, self._area.right()
        base = self._y + _CHART
        top = max(most, 1)
        for share in (0.0, 0.5, 1.0):
            y = base - share * (_CHART - 8)
            self._painter.setPen(
                QColor(self._theme.control_line if not share else self._theme.line)
            )
            self._painter.drawLine(round(left), round(y), round(right), round(y))
            place = QRectF(self._area.left(), y - 7, 38, 14)
            words = short_duration(round(top * share)) if most else ""
            self._text(place, words, 8, self._theme.text_soft, Qt.AlignmentFlag.AlignRight)
        pitch = (right - left) / max(1, len(facts.weeks))
        for number, week in enumerate(facts.weeks):
            height = (_CHART - 8) * week.minutes / top
            place = QRectF(left + pitch * (number + 0.15), base - height, pitch * 0.7, height)
            if height:  # a bar without height would still be drawn as a line
                self._painter.fillRect(place, QColor(self._theme.accent))
        self._months(facts, QRectF(left, base + 3, pitch, 12))
        self._y = base + 18 + _GAP / 2

    def _months(self, facts: ReportFacts, below: QRectF) -> None:
        """The months below their first weeks; `below` is the place of the first week.

        A month that touches the next one is left out, which is one with its last week alone.
        """
        metrics = self._letters(_SMALL)
        end = self._area.right()
        for number, week in reversed(tuple(enumerate(facts.weeks))):
            tick = month_tick(week.start, first=number == 0)
            left = below.left() + below.width() * number
            wide = metrics.horizontalAdvance(tick)
            if tick and left + wide <= end:
                place = QRectF(left, below.top(), wide + 1, below.height())
                self._text(place, tick, _SMALL, self._theme.text_soft)
                end = left - _BETWEEN_MONTHS

    def _tracks(self, facts: ReportFacts) -> None:
        self._heading(translate("ReportPage", "Tracks"))
        begun_first = sorted(facts.tracks, key=lambda track: track.done == 0)
        shown = [track for track in facts.tracks if track in begun_first[:_MOST_TRACKS]]
        wide = (self._area.width() - _GAP) / 2
        rows = (len(shown) + 1) // 2
        text = translate("ReportPage", "{done} of {count}")
        for number, track in enumerate(shown):
            column, row = divmod(number, max(1, rows))
            left = self._area.left() + column * (wide + _GAP)
            y = self._y + row * _TRACK_HEIGHT
            self._text(QRectF(left, y, wide - 50, 13), track.title, 10)
            words = text.format(done=track.done, count=track.lessons)
            place = QRectF(left, y, wide, 13)
            self._text(place, words, 9, self._theme.text_soft, Qt.AlignmentFlag.AlignRight)
            bar = QRectF(left, y + 15, wide, 4)
            self._painter.fillRect(bar, QColor(self._theme.pressed))
            bar.setWidth(wide * track.done / max(1, track.lessons))
            accent = self._theme.accents.get(track.accent, self._theme.accents["slate"])
            if track.done:
                self._painter.fillRect(bar, QColor(accent.solid))
        self._y += rows * _TRACK_HEIGHT
        left_out = len(facts.tracks) - len(shown)
        if left_out:
            text = translate("ReportPage", "and {count} more tracks", "", left_out)
            text = text.format(count=left_out)
            if left_out == 1:
                text = translate("ReportPage", "and 1 more track")
            self._y += self._text(self._row(12), text, 9, self._theme.text_soft)
        self._y += _GAP / 2

    def _lessons(self, facts: ReportFacts) -> None:
        if not facts.titles:
            return
        self._heading(translate("ReportPage", "Lessons done"))
        room = self._area.bottom() - _FOOT - self._y
        rows = max(1, int(room // _LINE) - 1)
        shown = facts.titles[: 2 * rows]
        rows = min(rows, (len(shown) + 1) // 2)
        wide = (self._area.width() - _GAP) / 2
        aided = translate("ReportPage", "{lesson} (with a solution shown)")
        for number, (title, with_solution) in enumerate(shown):
            column, row = divmod(number, rows)
            left = self._area.left() + column * (wide + _GAP)
            place = QRectF(left, self._y + row * _LINE, wide, _LINE)
            self._text(place, aided.format(lesson=title) if with_solution else title, 9)
        self._y += rows * _LINE
        left_out = len(facts.titles) - len(shown)
        if left_out:
            text = translate("ReportPage", "and {count} more", "", left_out).format(count=left_out)
            self._text(self._row(12), text, 9, self._theme.text_soft)

    def _foot(self) -> None:
        text = translate(
            "ReportPage",
            "Made by LearnPy {version} from the record on this computer. Time counts while "
            "somebody is at the keyboard or the mouse.",
        )
        words = text.format(version=__version__)
        place = QRectF(self._area.left(), self._area.bottom() - 12, self._area.width(), 12)
        self._text(place, words, 8, self._theme.text_soft)

    def _heading(self, text: str) -> None:
        self._y += 8 + self._text(self._row(18), text, 13, bold=True)

    def _row(self, height: float) -> QRectF:
        return QRectF(self._area.left(), self._y, self._area.width(), height)

    def _text(
        self,
        place: QRectF,
        text: str,
        size: int,
        colour: str = "",
        side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
        *,
        bold: bool = False,
    ) -> float:
        """Draw words at the top of a place, cut where they are longer; returns their height."""
        metrics = self._letters(size, bold=bold)
        self._painter.setPen(QColor(colour or self._theme.text))
        lines = max(1, int(place.height() // metrics.lineSpacing()))
        if lines == 1:
            text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(place.width()))
        flags = int(side | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)
        drawn = self._painter.boundingRect(place, flags, text)
        self._painter.drawText(place, flags, text)
        return drawn.height()

    def _letters(self, size: int, *, bold: bool = False) -> QFontMetrics:
        """Take up letters, and measure them."""
        font = QFont(self._family)
        font.setPixelSize(size)
        font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        self._painter.setFont(font)
        return self._painter.fontMetrics()
