"""An exercise: its task, the starter, hints one at a time, and the solution after them."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from learnpy.content.model import Exercise
from learnpy.ui.look import Look
from learnpy.ui.widgets.code_view import CodeView
from learnpy.ui.widgets.elements import button, frame, label
from learnpy.ui.widgets.prose_view import ProseView


class ExerciseStep(QWidget):
    """Shows an exercise; tells which hints were taken and whether the solution was seen."""

    hint_shown = Signal(int)
    """How many hints are shown now."""
    solution_shown = Signal()
    link_activated = Signal(str)

    def __init__(
        self,
        exercise: Exercise,
        look: Look,
        *,
        hints_shown: int = 0,
        solution_seen: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._exercise = exercise
        self._look = look
        self._shown = 0
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, look.px(4), 0, look.px(16))
        self._layout.setSpacing(look.px(12))
        self._layout.addWidget(self._prose(exercise.task_html))
        name = self.tr("Starter code of {name}").format(name=exercise.title)
        self._layout.addWidget(self._code(exercise.starter_html, name))
        self._help = QVBoxLayout()
        self._help.setSpacing(look.px(8))
        self._layout.addLayout(self._help)
        self._layout.addLayout(self._buttons())
        for _ in range(min(hints_shown, len(exercise.hints_html))):
            self._add_hint()
        if solution_seen:
            self._add_solution()

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self._hint_button = button("", self._on_hint)
        self._solution_button = button(self.tr("Show the solution"), self._on_solution)
        self._solution_button.setToolTip(self.tr("Opens when all hints are shown"))
        row.addWidget(self._hint_button)
        row.addWidget(self._solution_button)
        row.addStretch()
        self._update_buttons()
        return row

    def _update_buttons(self) -> None:
        total = len(self._exercise.hints_html)
        if self._shown < total:
            text = self.tr("Show hint {number} of {total}")
            self._hint_button.setText(text.format(number=self._shown + 1, total=total))
        else:
            self._hint_button.setText(self.tr("All hints are shown"))
        self._hint_button.setEnabled(self._shown < total)
        self._solution_button.setEnabled(self._shown >= total)

    def _on_hint(self) -> None:
        self._add_hint()
        self.hint_shown.emit(self._shown)

    def _on_solution(self) -> None:
        self._add_solution()
        self.solution_shown.emit()

    def _add_hint(self) -> None:
        html = self._exercise.hints_html[self._shown]
        self._shown += 1
        card = frame("card")
        row = QVBoxLayout(card)
        row.setContentsMargins(*(self._look.px(14),) * 4)
        title = self.tr("Hint {number}").format(number=self._shown)
        row.addWidget(label(title, "overline"))
        row.addWidget(self._prose(html))
        self._help.addWidget(card)
        self._update_buttons()

    def _add_solution(self) -> None:
        self._solution_button.hide()
        self._help.addWidget(label(self.tr("Solution"), "subheading"))
        name = self.tr("Solution of {name}").format(name=self._exercise.title)
        self._help.addWidget(self._code(self._exercise.solution_html, name))
        self._help.addWidget(self._prose(self._exercise.why_html))

    def _prose(self, html: str) -> ProseView:
        view = ProseView(html, self._look)
        view.link_activated.connect(self.link_activated)
        return view

    def _code(self, html: str, name: str) -> QWidget:
        well = frame("well")
        inside = QVBoxLayout(well)
        px = self._look.px
        inside.setContentsMargins(px(4), px(10), px(12), px(10))
        inside.addWidget(CodeView(html, self._look, name))
        return well
