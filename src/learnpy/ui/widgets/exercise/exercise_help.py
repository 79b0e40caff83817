"""What helps with an exercise: its hints one at a time, and its solution."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from learnpy.content.model import Exercise
from learnpy.ui.look import Look
from learnpy.ui.measures import Measures
from learnpy.ui.widgets.elements import button, frame, label
from learnpy.ui.widgets.exercise.solution_compare import SolutionCompare
from learnpy.ui.widgets.prose_view import ProseView


class ExerciseHelp(QWidget):
    """The column of hints that are shown, and the solution below them."""

    fresh_try_wanted = Signal()
    """The learner wants to solve it again, from the starter."""
    link_activated = Signal(str)

    def __init__(self, exercise: Exercise, look: Look) -> None:
        super().__init__()
        self._exercise = exercise
        self._look = look
        self.hints = 0
        """How many hints are shown."""
        self.solution: SolutionCompare | None = None
        """The solution beside the learner's program, while it is shown."""
        self._again: QWidget | None = None
        self.why: QWidget | None = None
        """Why the solution is as it is, once it is shown to who solved it alone."""
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        measures = Measures(look, self)
        measures.keep(self._column.setSpacing, 8)
        self.hide()

    @property
    def total(self) -> int:
        """How many hints there are."""
        return len(self._exercise.hints_html)

    def add_hint(self) -> ProseView | None:
        """Show the next hint; None when all are shown."""
        if self.hints >= self.total:
            return None
        title = self.tr("Hint {number} of {total}")
        title = title.format(number=self.hints + 1, total=self.total)
        card, text = self._card(title, self._exercise.hints_html[self.hints])
        text.setAccessibleName(title)
        self._column.insertWidget(self.hints, card)
        self.hints += 1
        self.show()
        return text

    def show_solution(self, program: str) -> SolutionCompare:
        """Show the solution beside the learner's program."""
        if self.solution is None:
            self._take_away(self.why)
            self.why = None
            self.solution = SolutionCompare(self._exercise, program, self._look)
            self.solution.link_activated.connect(self.link_activated)
            self._again = self._fresh_try()
            self._column.addWidget(self.solution)
            self._column.addWidget(self._again)
        self.show()
        return self.solution

    def hide_solution(self) -> None:
        """A fresh try begins."""
        for widget in (self.solution, self._again, self.why):
            self._take_away(widget)
        self.solution = self._again = self.why = None
        self.setVisible(self.hints > 0)

    def show_why(self) -> QWidget:
        """Show why the solution is as it is, without the solution."""
        if self.why is None:
            title = self.tr("Why it works")
            self.why, text = self._card(title, self._exercise.why_html)
            text.setAccessibleName(title)
            self._column.addWidget(self.why)
        self.show()
        return self.why

    def _take_away(self, widget: QWidget | None) -> None:
        if widget is not None:
            self._column.removeWidget(widget)
            widget.hide()
            widget.deleteLater()

    def _card(self, title: str, html: str) -> tuple[QWidget, ProseView]:
        card = frame("card")
        inside = QVBoxLayout(card)
        Measures(self._look, card).margins(inside, 14)
        inside.addWidget(label(title, "overline"))
        text = ProseView(html, self._look)
        text.link_activated.connect(self.link_activated)
        inside.addWidget(text)
        return card, text

    def _fresh_try(self) -> QWidget:
        card = frame("card")
        inside = QVBoxLayout(card)
        measures = Measures(self._look, card)
        measures.margins(inside, 14)
        measures.keep(inside.setSpacing, 8)
        text = self.tr(
            "Solved while the solution is shown, this exercise is marked so. Hide the solution and "
            "write it once more, and it counts as solved on your own. Your present program is "
            "kept among its versions."
        )
        inside.addWidget(label(text, "small", wrap=True))
        self.again_button = button(
            self.tr("Solve it again from the starter"), self.fresh_try_wanted.emit
        )
        inside.addWidget(self.again_button, 0, Qt.AlignmentFlag.AlignLeft)
        return card
