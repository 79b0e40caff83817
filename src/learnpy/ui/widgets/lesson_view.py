"""One lesson as a column: its head, its steps in order, its sources."""

import re
from collections.abc import Mapping
from html import escape, unescape

from PySide6.QtCore import QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from learnpy.content.model import Lesson, Prose, Source, Step, step_kind
from learnpy.content.outline import StepOutline
from learnpy.progress.model import LessonProgress, StepProgress
from learnpy.progress.standing import step_state
from learnpy.ui.look import Look
from learnpy.ui.measures import Measures
from learnpy.ui.widgets.elements import NarrowText, label
from learnpy.ui.widgets.page_column import PageColumn
from learnpy.ui.widgets.prose_view import ProseView
from learnpy.ui.widgets.quiz.keyboard_order import (
    before_in_order,
    first_focusable,
    order_keyboard,
)
from learnpy.ui.widgets.source_date import source_date
from learnpy.ui.widgets.step_heading import StepHeading, kind_word
from learnpy.ui.widgets.step_widgets import StepWidgets
from learnpy.ui.workbench import Workbench

_SIDES = 24


class LessonView(PageColumn):
    """Shows a lesson; `steps` says what the learner does in it."""

    link_activated = Signal(str)
    wants_view = Signal(QWidget)
    """What the learner's action brought, to be seen."""
    completed = Signal()
    """Every step is built."""

    def __init__(
        self,
        lesson: Lesson,
        track_title: str,
        progress: LessonProgress,
        workbench: Workbench,
        look: Look,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(lambda: _widest(look), look, parent, gap=6, sides=_SIDES)
        self.lesson = lesson
        self._look = look
        self._progress = progress.steps
        self.steps = StepWidgets(lesson, workbench, look, self)
        self.steps.link_activated.connect(self.link_activated)
        self.steps.wants_view.connect(self.wants_view)
        self._headings: dict[str, StepHeading] = {}
        self._holders: list[QWidget] = []
        titled = [step.id for step in lesson.steps if step.title]
        self._numbers = {step_id: number for number, step_id in enumerate(titled, start=1)}
        self._next_piece = QTimer(self)
        self._next_piece.setSingleShot(True)
        self._next_piece.setInterval(0)
        self._next_piece.timeout.connect(self._on_next_piece)
        self._notice = QVBoxLayout()
        self._add_head(track_title)
        self._add_steps()
        self._sources: QVBoxLayout | None = QVBoxLayout()
        """Where the sources will stand, until they do: they come after the last step."""
        self.column.addLayout(self._sources)
        self.column.addStretch()

    def add_foot(self, foot: QWidget) -> None:
        """Put something below the sources: the way to the previous and the next lesson."""
        self.column.addWidget(foot)

    def show_notice(self, notice: QWidget | None) -> None:
        """Show what the learner should know first, below the title; or no more."""
        while (item := self._notice.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        if notice is not None:
            measures = Measures(self._look, notice)
            measures.keep_made(notice.setMaximumWidth, self._look.column_width)
            self._notice.addWidget(notice)
            if self.is_complete():
                order_keyboard(self, before_in_order(self))

    def notice(self) -> QWidget | None:
        """The notice that is shown, if there is one."""
        item = self._notice.itemAt(0)
        return item.widget() if item is not None else None

    def link_text(self, address: str) -> str:
        """The words of the link to an address; empty where there is none."""
        found = re.compile(rf'<a href="{re.escape(address)}">(.*?)</a>', re.DOTALL)
        for view in self.findChildren(ProseView):
            if link := found.search(view.toHtml()):
                return unescape(re.sub(r"<[^>]*>", "", link[1])).strip()
        return ""

    def show_progress(self, steps: Mapping[str, StepProgress]) -> None:
        """Show how far each step is, beside its heading."""
        self._progress = steps
        for step in self.lesson.steps:
            if step.id in self._headings:
                self._show_state(step)

    def _show_state(self, step: Step) -> None:
        outline = StepOutline(step.id, step_kind(step), step.title)
        known = self._progress.get(step.id, StepProgress())
        self._headings[step.id].show_state(step_state(outline, known))

    def step_top(self, step_id: str) -> int:
        """How far below the top of the view a step begins, in pixels; 0 for an unknown one."""
        ids = [step.id for step in self.lesson.steps]
        return self._tops_of_steps()[ids.index(step_id)] if step_id in ids else 0

    def step_widget(self, step_id: str) -> QWidget | None:
        """What holds a step; None for an unknown one."""
        ids = [step.id for step in self.lesson.steps]
        return self._holders[ids.index(step_id)] if step_id in ids else None

    def take_keyboard(self, step_id: str) -> None:
        """Put the keyboard at a step's heading, or where it has none, at its first control."""
        ids = [step.id for step in self.lesson.steps]
        if step_id in self._headings:
            self._headings[step_id].setFocus(Qt.FocusReason.OtherFocusReason)
        elif step_id in ids:
            first = first_focusable(self._holders[ids.index(step_id)])
            if first is not None:
                first.setFocus(Qt.FocusReason.OtherFocusReason)

    def around(self, widget: QWidget) -> QWidget | None:
        """The whole of the step that a widget stands in, with its heading; None elsewhere."""
        return next((each for each in self._holders if each.isAncestorOf(widget)), None)

    def step_at(self, y: int) -> tuple[str, float]:
        """Which step is at a height, and how far down it (0 to 1) the height is."""
        tops = self._tops_of_steps()
        current = max(0, sum(top <= y for top in tops) - 1)
        end = tops[current + 1] if current + 1 < len(tops) else self.height()
        tall = max(1, end - tops[current])
        return self.lesson.steps[current].id, min(1.0, max(0.0, (y - tops[current]) / tall))

    def place_top(self, step_id: str, fraction: float) -> int:
        """The height of a place that `step_at` told; the title belongs to the first step."""
        ids = [step.id for step in self.lesson.steps]
        number = ids.index(step_id) if step_id in ids else 0
        if number == 0 and fraction == 0:
            return 0
        tops = self._tops_of_steps()
        end = tops[number + 1] if number + 1 < len(tops) else self.height()
        return round(tops[number] + fraction * (end - tops[number]))

    def _tops_of_steps(self) -> list[int]:
        origin = QPoint(0, 0)
        return [holder.mapTo(self, origin).y() for holder in self._holders]

    def _add_head(self, track_title: str) -> None:
        lesson = self.lesson
        self.column.addWidget(label(track_title, "overline"))
        title = label(lesson.title, "title", wrap=True)
        self.measures.keep_made(title.setMaximumWidth, self._look.column_width)
        self.column.addWidget(title)
        summary = NarrowText(lesson.summary)
        self.measures.keep_made(summary.setMaximumWidth, self._look.text_width)
        self.column.addWidget(summary)
        text = self.tr("About {minutes} minutes", "", lesson.minutes)
        self.column.addWidget(label(text.format(minutes=lesson.minutes), "small"))
        self.measures.gap(self.column, 8)
        self.column.addLayout(self._notice)
        self.measures.gap(self.column, 16)
        if lesson.objectives_html:
            items = "".join(f"<li>{_inline(text)}</li>" for text in lesson.objectives_html)
            heading = escape(self.tr("You will be able to"))
            self._add_prose(f"<p><b>{heading}</b></p><ul>{items}</ul>")

    def build(self, first_step: str, room: QSize) -> None:
        """Build the steps from `first_step` on (or from the title) until `room` is filled.

        The others follow one by one while nothing else happens, so that a long lesson is on the
        screen as soon as a short one.
        """
        ids = [step.id for step in self.lesson.steps]
        start = ids.index(first_step) if first_step in ids else 0
        left = room.height() - (self._height_of_head(room.width()) if start == 0 else 0)
        while start < len(ids) and self._height_from(start) < left and self._build_next(start):
            pass
        self._next_piece.start()

    def stop_building(self) -> None:
        """Leave the lesson as far as it is built."""
        self._next_piece.stop()

    def show_recorded(self) -> None:
        """Show the recorded output of every program that is built."""
        from learnpy.ui.widgets.program_step import ProgramStep  # noqa: PLC0415  when there is one

        for program in self.findChildren(ProgramStep):
            program.show_recorded()

    def is_complete(self) -> bool:
        """Whether every step is built, and Tab goes through them as they stand."""
        is_built = all(holder.layout() is not None for holder in self._holders)
        return is_built and self._sources is None and not self._next_piece.isActive()

    def _height_of_head(self, width: int) -> int:
        """How high all above the first step is, or a little less, where the lesson is so wide."""
        count = self.column.indexOf(self._holders[0])
        items = [self.column.itemAt(number) for number in range(count)]
        width = min(width, self._look.column_width())
        return sum(
            item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
            for item in items
            if item is not None
        )

    def _height_from(self, start: int) -> int:
        holders = self._holders[start:]
        return sum(holder.sizeHint().height() for holder in holders if holder.layout() is not None)

    def _build_next(self, start: int = 0) -> bool:
        """Build one step: the first one that is missing from `start` on, else from the top."""
        count = len(self._holders)
        for number in (*range(start, count), *range(start)):
            if self._holders[number].layout() is None:
                self._fill(number)
                return True
        return False

    def _fill(self, number: int) -> None:
        step, holder = self.lesson.steps[number], self._holders[number]
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        self.measures.keep(column.setSpacing, 6)
        if step.title:
            column.addWidget(self._heading(self._numbers[step.id], step))
            self._show_state(step)
        known = self._progress.get(step.id, StepProgress())
        column.addWidget(self.steps.build(step, known))

    def _on_next_piece(self) -> None:
        if self._build_next() or self._build_sources():
            self._next_piece.start()
        else:
            order_keyboard(self, before_in_order(self))
            self.completed.emit()

    def _add_steps(self) -> None:
        for _ in self.lesson.steps:
            holder = QWidget()
            self._holders.append(holder)
            self.column.addWidget(holder)

    def _heading(self, number: int, step: Step) -> QWidget:
        heading = StepHeading(
            number,
            step.title,
            kind_word(step),
            step_kind(step),
            self._look,
            large=isinstance(step, Prose),
        )
        self._headings[step.id] = heading
        self.measures.keep_made(heading.setMaximumWidth, self._look.column_width)
        above = 20 if isinstance(step, Prose) else 8
        self.measures.keep(heading.setContentsMargins, 0, above, 0, 2)
        return heading

    def _build_sources(self) -> bool:
        """Add the sources, when they are not there yet."""
        place, self._sources = self._sources, None
        if place is None or not self.lesson.sources:
            return False
        items = "".join(f"<li>{self._source(source)}</li>" for source in self.lesson.sources)
        heading = escape(self.tr("Sources"))
        self.measures.gap(place, 16)
        place.addWidget(self.steps.prose(f"<h3>{heading}</h3><ul>{items}</ul>"))
        return True

    def _source(self, source: Source) -> str:
        link = f'<a href="{escape(source.url)}">{escape(source.title)}</a>'
        text = self.tr("{link}, {date}. Read {checked}.")
        date, checked = source_date(source.date), source_date(source.checked)
        return text.format(link=link, date=date, checked=checked)

    def _add_prose(self, html: str) -> None:
        self.column.addWidget(self.steps.prose(html))

    def sizeHint(self) -> QSize:  # noqa: N802
        """At least the column, and as high as it is at its present width.

        Qt's own would find the heights of all text at the width that the longest lines would like.
        """
        return QSize(self._look.px(360), self.heightForWidth(self.width()))


def _widest(look: Look) -> int:
    return look.column_width() + look.px(2 * _SIDES)


def _inline(html: str) -> str:
    """The inside of a single paragraph."""
    return html.strip().removeprefix("<p>").removesuffix("</p>")
