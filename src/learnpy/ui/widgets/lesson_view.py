"""One lesson as a column: its head, its steps in order, its sources."""

import re
from collections.abc import Mapping
from html import unescape

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from learnpy.content.model import Lesson, Prose, Step, step_kind
from learnpy.content.outline import StepOutline
from learnpy.progress.model import LessonProgress, StepProgress
from learnpy.progress.step_state import step_state
from learnpy.ui.after_paint import after_paint
from learnpy.ui.look import Look
from learnpy.ui.widgets.keyboard_order import (
    before_in_order,
    first_focusable,
    order_keyboard,
)
from learnpy.ui.widgets.lesson_head import LessonHead
from learnpy.ui.widgets.lesson_sources import sources_html
from learnpy.ui.widgets.page_column import PageColumn
from learnpy.ui.widgets.prose_view import ProseView
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
        self._next_piece = after_paint(self._on_next_piece, self)
        self._rest = after_paint(self._show_rest, self)
        self._head = LessonHead(lesson, track_title, self.steps, look)
        self.column.addLayout(self._head)
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
        self._head.show_notice(notice)
        if notice is not None and self.is_complete():
            order_keyboard(self, before_in_order(self))

    def notice(self) -> QWidget | None:
        """The notice that is shown, if there is one."""
        return self._head.notice

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

    def build(self, step_id: str, fraction: float, room: QSize) -> None:
        """Build the step where the lesson will be read, and text around it that fills `room`.

        What is no text takes ten times as long, and follows when that has been drawn; then all
        others, one by one while nothing else happens, so that a long lesson is on the screen as
        soon as a short one.
        """
        start = self.places.number(step_id)
        if start == 0:
            self._head.build()
        if not self.places.is_built(start):
            self._fill(start)
        if isinstance(self.lesson.steps[start], Prose):
            above = round(fraction * self.places.height(start))
            if start == 0:
                above = -self._head.height_at(room.width())
            self._build_down(start, room.height() + above)
        self._next_from = self._build_up(start, room.height())
        if self._next_from == 0:
            self._head.build()
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
        is_built = is_built and self._head.is_built
        return is_built and self.places.are_shown() and not self._next_piece.isActive()

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
        if self._build_next(self._next_from) or self._build_next() or self._build_ends():
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

    def _build_ends(self) -> bool:
        """Add what is above and below the steps; whether some of it was missing."""
        return self._head.build() or self._build_sources()

    def _build_sources(self) -> bool:
        place, self._sources = self._sources, None
        if place is None or not self.lesson.sources:
            return False
        self.measures.gap(place, 16)
        place.addWidget(self.steps.prose(sources_html(self.lesson.sources)))
        return True

    def sizeHint(self) -> QSize:  # noqa: N802
        """At least the column, and as high as it is at its present width.

        Qt's own would find the heights of all text at the width that the longest lines would like.
        """
        return QSize(self._look.px(360), self.heightForWidth(self.width()))


def _widest(look: Look) -> int:
    return look.column_width() + look.px(2 * _SIDES)
