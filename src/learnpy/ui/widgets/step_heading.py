"""The numbered heading of a step, with the word for its kind and how far it is."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from learnpy.content.model import Exercise, Program, Prose, Quiz, Step
from learnpy.content.outline import StepKind
from learnpy.progress.step_state import StepState
from learnpy.ui.look import Look
from learnpy.ui.measures import Measures
from learnpy.ui.widgets.elements import Decoration, label, set_kind

translate = QCoreApplication.translate


class StepHeading(QWidget):
    """A numbered heading."""

    def __init__(
        self, number: int, title: str, word: str, kind: StepKind, look: Look, *, large: bool
    ) -> None:
        """Show a heading; `word` says at the right what `kind` of step it is."""
        super().__init__()
        self.setObjectName("stepHeading")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        # The keyboard comes here when the learner jumps to the step; Tab goes on from it.
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._name = ", ".join(part for part in (f"{number} {title}", word) if part)
        self._kind: StepKind = kind
        self._look = look
        self._state = StepState.NOT_STARTED
        column = QVBoxLayout(self)
        measures = Measures(look, self)
        column.setContentsMargins(0, 0, 0, 0)
        measures.keep(column.setSpacing, 2)
        row = QHBoxLayout()
        measures.keep(row.setSpacing, 10)
        column.addLayout(row)
        mark = label(str(number), "soft", spoken=False)
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignBaseline)
        # The whole is the heading to a screen reader, which would read the title twice.
        text = label(title, "heading" if large else "subheading", wrap=True, spoken=False)
        row.addWidget(text, 1, Qt.AlignmentFlag.AlignBaseline)
        if word:
            row.addWidget(label(word, "small"), 0, Qt.AlignmentFlag.AlignBaseline)
        below = QHBoxLayout()
        measures.keep(below.setSpacing, 6)
        column.addLayout(below)
        self._icon = Decoration()
        self._state_word = label("", "good", wrap=True)
        below.addWidget(self._icon)
        below.addWidget(self._state_word, 1)
        look.changed.connect(self._dress)
        self._dress()

    def show_state(self, state: StepState) -> None:
        """Show how far the step is, once there is something to show for it."""
        if state is not self._state:
            self._state = state
            self._dress()

    @property
    def state_text(self) -> str:
        """What is said of the step's state; empty when nothing is."""
        return self._state_word.text()

    def _dress(self) -> None:
        icon, tint, words = "circle-check", self._look.theme.good, self._done_word()
        if self._state is StepState.WITH_SOLUTION:
            icon, tint = "eye", self._look.theme.care
            words = self.tr("Solved with the solution shown")
        elif self._state is not StepState.DONE:
            words = ""
        size = self._look.px(16)
        self._icon.setPixmap(self._look.icon(icon, tint, 16).pixmap(size, size))
        set_kind(self._state_word, "care" if icon == "eye" else "good")
        self._state_word.setText(words)
        self.setAccessibleName(", ".join(part for part in (self._name, words) if part))
        self._icon.setVisible(bool(words))
        self._state_word.setVisible(bool(words))

    def _done_word(self) -> str:
        words = {
            "exercise": self.tr("Solved"),
            "quiz": self.tr("Passed"),
        }
        return words.get(self._kind, "")


def kind_word(step: Step) -> str:
    """What stands at the right of a step's heading: its kind, and a program's file."""
    match step:
        case Prose():
            return ""
        case Program():
            return translate("StepHeading", "Program {file}").format(file=Path(step.file).name)
        case Exercise():
            return translate("StepHeading", "Exercise")
        case Quiz():
            return translate("StepHeading", "Quiz")
