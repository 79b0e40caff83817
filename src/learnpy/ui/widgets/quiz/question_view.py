"""What every question has: a place for its parts, the button Answer, and a verdict."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from learnpy.content.model import Question
from learnpy.ui.look import Look
from learnpy.ui.measures import Measures
from learnpy.ui.widgets.elements import button, label, set_kind


class QuestionView(QWidget):
    """Lets the learner answer one question, judges at once and says why."""

    answered = Signal(bool, tuple)
    """Whether it was right, and what `chosen` tells."""

    def __init__(self, question: Question, look: Look) -> None:
        super().__init__()
        self._question = question
        self._look = look
        self._measures = Measures(look, self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._measures.keep(self._column.setSpacing, 8)
        self._answer_button = button(self.tr("Answer"), self._on_answer, "primary")
        self._verdict = label("", "good")

    @property
    def typed(self) -> str:
        """What was typed, where that is how one answers."""
        return ""

    def chosen(self) -> tuple[int, ...]:
        """The numbers of what makes up the answer, as the author wrote them."""
        raise NotImplementedError

    def is_right(self) -> bool:
        """Whether what stands there now is right."""
        raise NotImplementedError

    def _on_answer(self) -> None:
        self._show_verdict()
        self.answered.emit(self.is_right(), self.chosen())

    def _show_verdict(self) -> None:
        """Say whether it is right, and why."""
        raise NotImplementedError

    def _say(self, text: str) -> None:
        set_kind(self._verdict, "good" if self.is_right() else "care")
        self._verdict.setText(text)
