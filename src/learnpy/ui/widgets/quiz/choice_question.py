"""A question answered by choosing: one choice, several, the predicted output, the wrong line."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from learnpy.content.model import Choice, Question
from learnpy.content.plain_text import plain_text
from learnpy.ui.look import Look
from learnpy.ui.measures import Measures
from learnpy.ui.widgets.elements import label, set_kind, set_state
from learnpy.ui.widgets.flow_layout import FlowLayout
from learnpy.ui.widgets.prose_view import ProseView
from learnpy.ui.widgets.quiz.question_view import QuestionView


class ChoiceQuestion(QuestionView):
    """Shows choices, judges the answer at once and says why."""

    def __init__(
        self,
        question: Question,
        order: Sequence[int],
        look: Look,
        *,
        chosen: Sequence[int] = (),
    ) -> None:
        """Show the choices in `order`; with `chosen`, as they were answered before."""
        super().__init__(question, look)
        self._answer_button.clicked.connect(self._on_answer)
        self._group = QButtonGroup(self)
        self._rows: dict[int, _ChoiceRow] = {}
        for number in order:
            self._column.addWidget(self._row(number, question.choices[number]))
        self._answer_button.setEnabled(False)
        foot = FlowLayout()
        self._measures.keep(foot.setSpacing, 8)
        foot.addWidget(self._answer_button)
        foot.addWidget(self._verdict)
        self._column.addLayout(foot)
        if chosen:
            self._restore(chosen)

    def _row(self, number: int, choice: Choice) -> QWidget:
        several = self._question.kind == "choices"
        row = _ChoiceRow(choice, self._look, several=several)
        if self._question.kind == "bug":
            row.show_line_number(self._line_number(number))
        row.box.toggled.connect(self._on_toggled)
        if not several:
            # Check boxes stay out: a group lets Tab come to one of its buttons alone.
            self._group.addButton(row.box, number)
        self._rows[number] = row
        return row

    def _line_number(self, choice: int) -> int:
        """Which line of the program a choice is; blank lines are no choices."""
        lines = self._question.code.rstrip().split("\n")
        filled = [number for number, line in enumerate(lines, start=1) if line.strip()]
        return filled[choice]

    def _restore(self, chosen: Sequence[int]) -> None:
        for number in chosen:
            if number in self._rows:
                self._rows[number].box.setChecked(True)
        self._show_verdict()

    def chosen(self) -> tuple[int, ...]:
        """The numbers of the choices that are marked now."""
        return tuple(number for number, row in sorted(self._rows.items()) if row.box.isChecked())

    def is_right(self) -> bool:
        """Whether what stands there now is right."""
        right = {i for i, choice in enumerate(self._question.choices) if choice.right}
        return set(self.chosen()) == right

    def _on_toggled(self) -> None:
        self._answer_button.setEnabled(bool(self.chosen()))
        self._verdict.clear()
        for row in self._rows.values():
            row.forget_verdict()

    def _on_answer(self) -> None:
        self._show_verdict()
        self._tell(*(row.spoken for row in self._rows.values() if row.box.isChecked()))
        self.answered.emit(self.is_right(), self.chosen())

    def _show_verdict(self) -> None:
        for row in self._rows.values():
            row.show_verdict()
        right = self.is_right()
        self._say(self.tr("Right") if right else self._not_yet(), right=right)

    def _not_yet(self) -> str:
        if self._question.kind != "choices":
            return self.tr("Not yet. Read why, and choose again.")
        right = {i for i, choice in enumerate(self._question.choices) if choice.right}
        if set(self.chosen()) < right:
            return self.tr("Right so far, and one or more are missing.")
        return self.tr("Not yet. Read why, and choose again.")


class _ChoiceRow(QFrame):
    """One choice: a radio or a check box, its text, and its why once answered."""

    def __init__(self, choice: Choice, look: Look, *, several: bool) -> None:
        super().__init__()
        self.setObjectName("choice")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._choice = choice
        self.box: QAbstractButton = QCheckBox() if several else QRadioButton()
        self.box.setAccessibleName(plain_text(choice.html))
        self.box.toggled.connect(self._on_toggled)
        self._text = ProseView(choice.html, look, boxed=False)
        self._text.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self._text.viewport().installEventFilter(self)
        self._text.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        self._why = ProseView(choice.why_html, look)
        if "<a " not in choice.why_html:
            self._why.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._word = label("", "care")
        self._word.hide()
        self._why.hide()
        row = QHBoxLayout(self)
        measures = Measures(look, self)
        measures.margins(row, 14, 10)
        measures.keep(row.setSpacing, 12)
        row.addWidget(self.box, 0, Qt.AlignmentFlag.AlignTop)
        self._line = label("", "small")
        self._line.hide()
        measures.keep(self._line.setContentsMargins, 0, 3, 0, 0)  # level with the larger text
        row.addWidget(self._line, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        measures.keep(column.setSpacing, 2)
        column.addWidget(self._text)
        column.addWidget(self._word)
        column.addWidget(self._why)
        row.addLayout(column, 1)

    def show_line_number(self, number: int) -> None:
        """Say which line of the program the choice is."""
        self._line.setText(str(number))
        self._line.show()
        name = self.tr("Line {number}: {text}")
        self.box.setAccessibleName(name.format(number=number, text=self.box.accessibleName()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """A click on the words marks the choice."""
        if event.type() == QEvent.Type.MouseButtonRelease:
            self.box.click()
            return True
        return super().eventFilter(watched, event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """A click anywhere on the card marks the choice."""
        self.box.click()
        event.accept()

    def _on_toggled(self, checked: bool) -> None:
        set_state(self, "chosen" if checked else "")

    @property
    def spoken(self) -> str:
        """The verdict on it and why, for a screen reader."""
        return f"{self._word.text()}: {self.box.accessibleName()}. {self._why.toPlainText()}"

    def forget_verdict(self) -> None:
        """Take the verdict away: the answer is being changed."""
        self._word.hide()
        self._why.hide()
        self._on_toggled(self.box.isChecked())

    def show_verdict(self) -> None:
        """Say whether a marked choice is right, and why."""
        if not self.box.isChecked():
            return
        right = self._choice.right
        set_state(self, "right" if right else "wrong")
        set_kind(self._word, "good" if right else "care")
        self._word.setText(self.tr("✓ Right") if right else self.tr("✗ Not this one"))
        self._word.show()
        self._why.show()
