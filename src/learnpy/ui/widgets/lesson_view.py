"""One lesson as a column: its head, its steps in order, its sources."""

import re
from collections.abc import Callable, Mapping
from html import escape, unescape

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from learnpy.content.model import Lesson, Prose, Source, Step, step_kind
from learnpy.content.outline import StepOutline
from learnpy.progress.model import LessonProgress, StepProgress
from learnpy.progress.standing import step_state
from learnpy.ui.look import Look
from learnpy.ui.measures import Measures
from learnpy.ui.widgets.elements import NarrowText, label
from learnpy.ui.widgets.keyboard_order import (
    before_in_order,
    first_focusable,
    order_keyboard,
)
from learnpy.ui.widgets.page_column import PageColumn
from learnpy.ui.widgets.prose_view import ProseView
from learnpy.ui.widgets.source_date import source_date
from learnpy.ui.widgets.step_heading import StepHeading, kind_word
from learnpy.ui.widgets.step_places import StepPlaces
from learnpy.ui.widgets.step_widgets import StepWidgets
from learnpy.ui.workbench import Workbench

_SIDES = 24


class LessonView(PageColumn):
    """Shows a lesson; `steps` says what the learner does in it, `places` where each step is."""

    link_activated = Signal(str)
    wants_view = Signal(QWidget)
    """What the learner's action brought, to be seen."""

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
        self.places = StepPlaces([step.id for step in lesson.steps], self)
        titled = [step.id for step in lesson.steps if step.title]
        self._numbers = {step_id: number for number, step_id in enumerate(titled, start=1)}
        self._next_from = 0
        """The step from which on those that are not built follow; then the others."""
        self._next_piece = self._soon(self._on_next_piece)
        self._rest = self._soon(self._show_rest)
        self._notice = QVBoxLayout()
        self._add_head(track_title)
        for place in self.places.all:
            self.column.addWidget(place)
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

    def take_keyboard(self, step_id: str) -> None:
        """Put the keyboard at a step's heading, or where it has none, at its first control."""
        place = self.places.widget(step_id)
        if step_id in self._headings:
            self._headings[step_id].setFocus(Qt.FocusReason.OtherFocusReason)
        elif place is not None:
            first = first_focusable(place)
            if first is not None:
                first.setFocus(Qt.FocusReason.OtherFocusReason)

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

    def build(self, step_id: str, fraction: float, room: QSize) -> None:
        """Build the step where the lesson will be read, and text around it that fills `room`.

        What is no text takes ten times as long, and follows when that has been drawn; then all
        others, one by one while nothing else happens, so that a long lesson is on the screen as
        soon as a short one.
        """
        start = self.places.number(step_id)
        if not self.places.is_built(start):
            self._fill(start)
        if isinstance(self.lesson.steps[start], Prose):
            above = round(fraction * self.places.height(start))
            if start == 0:
                above = -self._height_of_head(room.width())
            self._build_down(start, room.height() + above)
        self._next_from = self._build_up(start, room.height())
        self._next_piece.start()

    def _build_down(self, start: int, room: int) -> None:
        """Build text below until `room` is filled from a step on."""
        following = self.places.first_empty(start)
        while following is not None and self.places.height_from(start) < room:
            if not isinstance(self.lesson.steps[following], Prose):
                return
            self._fill(following)
            following = self.places.first_empty(start)

    def _build_up(self, start: int, room: int) -> int:
        """Build text above where the lesson ends before the room does; where that begins."""
        while start > 0 and self.places.first_empty(start) is None:
            if self.places.height_from(start) >= room:
                break
            start -= 1
            if self.places.is_built(start):
                continue
            if not isinstance(self.lesson.steps[start], Prose):
                self.places.reserve(start, room)
                break
            self._fill(start)
        return start

    def come_to(self, step_id: str, fraction: float, room: int) -> None:
        """Be ready to be shown there, `room` pixels high: the rest follows once that is drawn.

        Qt tells every widget that it is shown, which takes a third of the time until a lesson that
        is built is there.
        """
        top = max(0, min(self.places.height_at(step_id, fraction), self.height() - room))
        self.places.show_between(top, top + room)
        self._rest.start()

    def _show_rest(self) -> None:
        self.column.setEnabled(False)  # else all would be laid out anew for every step
        self.places.show_all()
        self.column.setEnabled(True)

    def _soon(self, act: Callable[[], object]) -> QTimer:
        """What is done when all that waits has been done: `singleShot` would come before it."""
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(0)
        timer.timeout.connect(act)
        return timer

    def stop_building(self) -> None:
        """Leave the lesson as far as it is built."""
        self._next_piece.stop()

    def show_recorded(self) -> None:
        """Show the recorded output of every program that is built."""
        from learnpy.ui.widgets.program_step import ProgramStep  # noqa: PLC0415  when there is one

        for program in self.findChildren(ProgramStep):
            program.show_recorded()

    def is_complete(self) -> bool:
        """Whether every step is built and shown, and Tab goes through them as they stand."""
        is_built = self.places.first_empty() is None and self._sources is None
        return is_built and self.places.are_shown() and not self._next_piece.isActive()

    def _height_of_head(self, width: int) -> int:
        """How high all above the first step will be at least, where the lesson is so wide."""
        width = min(width, self._look.column_width())
        count = self.column.indexOf(self.places.all[0])
        items = (self.column.itemAt(number) for number in range(count))
        return sum(
            item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
            for item in items
            if item is not None
        )

    def _build_next(self, start: int = 0) -> bool:
        """Build the first step that is missing from `start` on; whether there was one."""
        number = self.places.first_empty(start)
        if number is not None:
            self._fill(number)
        return number is not None

    def _fill(self, number: int) -> None:
        step, column = self.lesson.steps[number], self.places.fill(number)
        column.setContentsMargins(0, 0, 0, 0)
        self.measures.keep(column.setSpacing, 6)
        if step.title:
            column.addWidget(self._heading(self._numbers[step.id], step))
            self._show_state(step)
        known = self._progress.get(step.id, StepProgress())
        column.addWidget(self.steps.build(step, known))

    def _on_next_piece(self) -> None:
        if self._build_next(self._next_from) or self._build_next() or self._build_sources():
            self._next_piece.start()
        else:
            order_keyboard(self, before_in_order(self))

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
