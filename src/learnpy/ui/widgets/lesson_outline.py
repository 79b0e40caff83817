"""The outline of a lesson: its steps with their state, to jump to."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QLabel,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from learnpy.content.outline import LessonOutline, StepOutline
from learnpy.progress.model import StepProgress
from learnpy.progress.standing import StepState, step_state
from learnpy.ui.look import Look
from learnpy.ui.measures import Measures
from learnpy.ui.widgets.elements import label
from learnpy.ui.widgets.name_button import NameButton

WIDTH = 232
"""Pixels at 100 % text size."""


class LessonOutlineView(QScrollArea):
    """Lists the titled steps of the lesson that is open."""

    step_requested = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._entries: dict[str, NameButton] = {}
        self._progress: Mapping[str, StepProgress] = {}
        self._kinds: dict[str, StepOutline] = {}
        self.setObjectName("outline")
        self.setAccessibleName(self.tr("In this lesson"))
        # It follows the keyboard from one entry to the next; there is nothing else to do in it.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        Measures(look, self).keep(self.setFixedWidth, WIDTH)
        self._minutes_left = QLabel()
        look.changed.connect(self._dress)

    def show_lesson(self, lesson: LessonOutline, steps: Mapping[str, StepProgress]) -> None:
        """List another lesson's steps."""
        holder = QWidget()
        column = QVBoxLayout(holder)
        measures = Measures(self._look, holder)
        measures.margins(column, 12, 24)
        measures.keep(column.setSpacing, 2)
        column.addWidget(label(self.tr("In this lesson"), "overline"))
        self._entries = {}
        self._kinds = {step.id: step for step in lesson.steps}
        titled = [step for step in lesson.steps if step.title]
        for number, step in enumerate(titled, start=1):
            entry = self._entry(number, step)
            self._entries[step.id] = entry
            column.addWidget(entry)
        self._minutes_left = label("", "small")
        measures.gap(column, 8)
        column.addWidget(self._minutes_left)
        column.addStretch()
        self.setWidget(holder)
        self.show_progress(steps)

    def _entry(self, number: int, step: StepOutline) -> NameButton:
        right = Qt.TextElideMode.ElideRight
        entry = NameButton(f"{number}  {step.title}", self._on_entry, elide=right)
        entry.setObjectName(step.id)
        entry.setCheckable(True)
        # Wider words would move the entry below the scroll bar instead of asking for more room.
        entry.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        entry.setToolTip(step.title)
        return entry

    def show_progress(self, steps: Mapping[str, StepProgress]) -> None:
        """Show how far each step is."""
        self._progress = steps
        self._dress()

    def _dress(self) -> None:
        steps = self._progress
        for step_id, entry in self._entries.items():
            name, tint, word = self._state(step_id, steps.get(step_id, StepProgress()))
            entry.setIcon(self._look.icon(name, tint, 15))
            entry.setToolTip(f"{self._kinds[step_id].title}\n{word}")
            entry.setAccessibleName(f"{self._kinds[step_id].title}, {word}")

    def show_current(self, step_id: str, minutes_left: int) -> None:
        """Mark the step that is being read; an untitled one belongs to the titled one before."""
        current = ""
        for step in self._kinds:
            if step in self._entries:
                current = step
            if step == step_id:
                break
        for entry_id, entry in self._entries.items():
            is_new = entry_id == current and not entry.isChecked()
            entry.setChecked(entry_id == current)
            if is_new:
                self.ensureWidgetVisible(entry, 0, entry.height())
        text = self.tr("About {minutes} min left", "", minutes_left).format(minutes=minutes_left)
        self._minutes_left.setText(text if minutes_left else "")

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
