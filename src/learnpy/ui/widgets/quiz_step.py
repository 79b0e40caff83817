"""A quiz: its questions, each answered at once."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from learnpy.content.model import Question, Quiz
from learnpy.ui.look import Look
from learnpy.ui.widgets.choice_question import ChoiceQuestion
from learnpy.ui.widgets.code_view import CodeView
from learnpy.ui.widgets.elements import frame, label
from learnpy.ui.widgets.order_question import OrderQuestion
from learnpy.ui.widgets.prose_view import ProseView
from learnpy.ui.workbench import Shuffle


class QuizStep(QWidget):
    """Shows all questions of a quiz; tells each answer, and when every one has been right."""

    question_answered = Signal(str, bool, tuple)
    """The question's id, whether the answer was right, the chosen numbers."""
    passed = Signal()

    def __init__(
        self,
        quiz: Quiz,
        shuffle: Shuffle,
        look: Look,
        *,
        answers: Mapping[str, Sequence[int]] | None = None,
        right: frozenset[str] = frozenset(),
        parent: QWidget | None = None,
    ) -> None:
        """Show a quiz; `answers` are the last ones, `right` the questions once answered rightly."""
        super().__init__(parent)
        self._quiz = quiz
        self._right = set(right)
        self._look = look
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, look.px(4), 0, look.px(16))
        layout.setSpacing(look.px(16))
        for number, question in enumerate(quiz.questions, start=1):
            chosen = (answers or {}).get(question.id, ())
            layout.addWidget(self._card(number, question, shuffle, chosen))
        self._score = label("", "strong")
        layout.addWidget(self._score)
        self._show_score()

    def _card(
        self, number: int, question: Question, shuffle: Shuffle, chosen: Sequence[int]
    ) -> QWidget:
        card = frame("card")
        px = self._look.px
        inside = QVBoxLayout(card)
        inside.setContentsMargins(px(20), px(16), px(20), px(16))
        inside.setSpacing(px(8))
        text = self.tr("Question {number} of {total}")
        title = text.format(number=number, total=len(self._quiz.questions))
        inside.addWidget(label(title, "overline"))
        inside.addWidget(ProseView(question.prompt_html, self._look))
        if question.code_html and question.kind != "bug":
            inside.addWidget(self._code(question))
        view = self._question(question, shuffle, chosen)
        view.setObjectName(question.id)
        view.answered.connect(self._on_answered)
        inside.addWidget(view)
        return card

    def _code(self, question: Question) -> QWidget:
        well = frame("well")
        inside = QVBoxLayout(well)
        px = self._look.px
        inside.setContentsMargins(px(4), px(10), px(12), px(10))
        inside.addWidget(CodeView(question.code_html, self._look, self.tr("Program")))
        return well

    def _question(
        self, question: Question, shuffle: Shuffle, chosen: Sequence[int]
    ) -> ChoiceQuestion | OrderQuestion:
        if question.kind == "order":
            count = len(question.lines) + len(question.distractors)
            order = shuffle(question.id, count)
            return OrderQuestion(question, order, self._look, chosen=chosen)
        count = len(question.choices)
        in_order = question.kind == "bug"
        order = range(count) if in_order else shuffle(question.id, count)
        return ChoiceQuestion(question, order, self._look, chosen=chosen)

    def _on_answered(self, right: bool, chosen: tuple[int, ...]) -> None:
        question_id = self.sender().objectName()
        done_before = self._is_passed()
        if right:
            self._right.add(question_id)
        self._show_score()
        self.question_answered.emit(question_id, right, chosen)
        if self._is_passed() and not done_before:
            self.passed.emit()

    def _is_passed(self) -> bool:
        return all(question.id in self._right for question in self._quiz.questions)

    def _show_score(self) -> None:
        total = len(self._quiz.questions)
        right = sum(question.id in self._right for question in self._quiz.questions)
        if self._is_passed():
            self._score.setText(self.tr("✓ Passed: all {total} right.").format(total=total))
        else:
            text = self.tr("{right} of {total} right so far. A quiz is passed when all are.")
            self._score.setText(text.format(right=right, total=total))
