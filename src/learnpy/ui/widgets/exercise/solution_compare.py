"""The solution of an exercise beside the learner's program, with why it is as it is."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from learnpy.content.model import Exercise
from learnpy.ui.look import Look
from learnpy.ui.measures import Measures
from learnpy.ui.widgets.code.compared_code import ComparedCode
from learnpy.ui.widgets.elements import label
from learnpy.ui.widgets.prose_view import ProseView

_SETTLE_MS = 200
"""The comparison follows the learner's program so long after the last key."""


class SolutionCompare(QWidget):
    """Shows both programs, the differences marked; follows while the learner types."""

    link_activated = Signal(str)

    def __init__(
        self, exercise: Exercise, program: str, look: Look, parent: QWidget | None = None
    ) -> None:
        """Compare with the learner's `program`."""
        super().__init__(parent)
        self._solution = exercise.solution
        self._program = program
        self.compared = ComparedCode(
            self.tr("Your program"),
            self.tr("The solution"),
            look,
            before_html=exercise.starter_html,
            after_html=exercise.solution_html,
        )
        column = QVBoxLayout(self)
        measures = Measures(look, self)
        measures.margins(column, 0, 8, 0, 0)
        measures.keep(column.setSpacing, 8)
        column.addWidget(label(self.tr("Solution"), "subheading"))
        column.addWidget(self.compared)
        column.addWidget(label(self.tr("Why it is so"), "strong"))
        why = ProseView(exercise.why_html, look)
        why.link_activated.connect(self.link_activated)
        column.addWidget(why)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_SETTLE_MS)
        self._settle.timeout.connect(self._show)
        self._show()

    def follow(self, program: str) -> None:
        """The learner's program is another now."""
        if program != self._program:
            self._program = program
            self._settle.start()

    def _show(self) -> None:
        self.compared.show_programs(self._program, self._solution)
