"""What every question has: a place for its parts, the button Answer, and a place for a verdict."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from learnpy.content.model import Question
from learnpy.ui.look import Look
from learnpy.ui.measures import Measures
from learnpy.ui.widgets.announcement import announce
from learnpy.ui.widgets.elements import label, set_kind


class QuestionView(QWidget):
    """The parts that are the same in each; what an answer is, and when it is right, differs."""

    answered = Signal(bool, tuple)
    """Whether it was right, and the numbers of what makes up the answer."""

    def __init__(self, question: Question, look: Look) -> None:
        super().__init__()
        self._question = question
        self._look = look
        self._measures = Measures(look, self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._measures.keep(self._column.setSpacing, 8)
        self._answer_button = QPushButton(self.tr("Answer"))
        self._answer_button.setAutoDefault(True)  # Enter presses it, as Space does
        self._answer_button.setProperty("kind", "primary")
        self._verdict = label("", "good")

    def _say(self, text: str, *, right: bool) -> None:
        set_kind(self._verdict, "good" if right else "care")
        self._verdict.setText(text)

    def _tell(self, *reasons: str) -> None:
        """Let a screen reader say the verdict, which stands away from the keyboard, and why."""
        announce(self, " ".join((f"{self._verdict.text()}.", *reasons)))
