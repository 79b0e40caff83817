"""The outline of a lesson: its steps with their state, to jump to."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from learnpy.content.outline import LessonOutline, StepOutline
from learnpy.progress.model import StepProgress
from learnpy.progress.step_state import StepState, step_state
from learnpy.ui.look import Look
from learnpy.ui.measures import Measures
from learnpy.ui.widgets.elements import label
from learnpy.ui.widgets.outline_entry import OutlineEntry

WIDTH = 232
"""Pixels at 100 % text size."""
_SIDE, _INSET = 8, 8
"""Pixels at 100 % text size at its sides, and those by which an entry's own parts stand inside."""
_SCROLL_BAR = 12
"""Pixels at 100 % text size, left free also where there is none, so that no title wraps anew."""


class LessonOutlineView(QScrollArea):
    """Lists the titled steps of the lesson that is open.

    Its entries stay from lesson to lesson: new ones would be dressed by Qt each time, which takes
    as long as a third of all else that a lesson needs to be shown.
    """

    step_requested = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._made: list[OutlineEntry] = []
        self._entries: dict[str, OutlineEntry] = {}
        """Those of the lesson that is open, by the ids of its steps."""
        self._in_view = ""
        """The entry that was brought into view last."""
        self._progress: Mapping[str, StepProgress] = {}
        self._kinds: dict[str, StepOutline] = {}
        self.setObjectName("outline")
        self.setAccessibleName(self.tr("In this lesson"))
        # It follows the keyboard from one entry to the next; there is nothing else to do in it.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        Measures(look, self).keep(self.setFixedWidth, WIDTH)
        self._minutes_left = label("", "small")
        self._list = QVBoxLayout()
        self.setWidget(self._page())
        look.changed.connect(self._fit)

    def _page(self) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        measures = Measures(self._look, holder)
        measures.margins(column, _SIDE, 24)
        measures.keep(column.setSpacing, 2)
        measures.keep(self._list.setSpacing, 2)
        head = label(self.tr("In this lesson"), "overline")
        measures.keep(head.setContentsMargins, _INSET, 0, 0, 6)
        column.addWidget(head)
        column.addLayout(self._list)
        measures.keep(self._minutes_left.setContentsMargins, _INSET, 0, 0, 0)
        measures.gap(column, 8)
        column.addWidget(self._minutes_left)
        column.addStretch()
        return holder

    def show_lesson(self, lesson: LessonOutline, steps: Mapping[str, StepProgress]) -> None:
        """List another lesson's steps."""
        self._kinds = {step.id: step for step in lesson.steps}
        titled = [step for step in lesson.steps if step.title]
        self._entries = {
            step.id: self._entry(number, len(titled), step)
            for number, step in enumerate(titled, start=1)
        }
        for left in self._made[len(titled) :]:
            left.hide()
        self.verticalScrollBar().setValue(0)
        self._in_view = ""
        self._minutes_left.setText("")
        self._progress = steps
        self._fit()

    def _entry(self, number: int, of: int, step: StepOutline) -> OutlineEntry:
        if number > len(self._made):
            self._made.append(OutlineEntry(number, of, step.title, self._on_entry, self._look))
            self._list.addWidget(self._made[-1])
        entry = self._made[number - 1]
        entry.show_step(number, of, step.title)
        entry.setObjectName(step.id)
        entry.setChecked(False)
        entry.show()
        return entry

    def show_progress(self, steps: Mapping[str, StepProgress]) -> None:
        """Show how far each step is."""
        self._progress = steps
        self._show_states()

    def _fit(self) -> None:
        px = self._look.px
        room = px(WIDTH) - 1 - 2 * px(_SIDE) - px(_SCROLL_BAR)
        for entry in self._entries.values():
            entry.fit(room)
        self._show_states()

    def _show_states(self) -> None:
        for step_id, entry in self._entries.items():
            name, tint, word = self._state(step_id, self._progress.get(step_id, StepProgress()))
            entry.show_state(self._look.icon(name, tint, 15), word)

    def mark(self, step_id: str) -> str:
        """Mark the step that is being read, and return the id of its entry, or empty.

        An untitled step belongs to the titled one before.
        """
        current = ""
        for step in self._kinds:
            if step in self._entries:
                current = step
            if step == step_id:
                break
        for entry_id, entry in self._entries.items():
            entry.setChecked(entry_id == current)
        return current

    def show_current(self, step_id: str) -> None:
        """Mark the step, and bring it into view when it is another than before.

        For a lesson that stands still: before, there are no heights to go by.
        """
        current = self.mark(step_id)
        if current not in ("", self._in_view):
            self.ensureWidgetVisible(self._entries[current], 0, self._entries[current].height())
        self._in_view = current

    def show_minutes_left(self, minutes: int) -> None:
        """Say how long the lesson still takes; nothing where it is done."""
        text = self.tr("About {minutes} min left", "", minutes).format(minutes=minutes)
        self._minutes_left.setText(text if minutes else "")

    def _state(self, step_id: str, progress: StepProgress) -> tuple[str, str, str]:
        theme, step = self._look.theme, self._kinds[step_id]
        done = self.tr("run") if step.kind == "program" else self.tr("done")
        return {
            StepState.NOT_STARTED: ("circle", theme.control_line, self.tr("not started")),
            StepState.SEEN: ("circle-dot", theme.accent_text, self.tr("seen")),
            StepState.DONE: ("circle-check", theme.good, done),
            StepState.WITH_SOLUTION: (
                "eye",
                theme.care,
                self.tr("solved with the solution shown"),
            ),
        }[step_state(step, progress)]

    def _on_entry(self) -> None:
        self.step_requested.emit(self.sender().objectName())
