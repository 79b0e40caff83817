"""A quiz: its questions, each answered at once, and a way to try all of them again."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from learnpy.content.model import Question, Quiz
from learnpy.progress.model import Answer, StepProgress
from learnpy.progress.step_state import in_this_try
from learnpy.ui.look import Look
from learnpy.ui.measures import Measures
from learnpy.ui.widgets.announcement import announce
from learnpy.ui.widgets.code.code_view import CodeView
from learnpy.ui.widgets.elements import button, frame, label
from learnpy.ui.widgets.keyboard_order import before_in_order, order_keyboard
from learnpy.ui.widgets.prose_view import ProseView
from learnpy.ui.widgets.quiz.choice_question import ChoiceQuestion
from learnpy.ui.widgets.quiz.gap_question import GapQuestion
from learnpy.ui.widgets.quiz.order_question import OrderQuestion
from learnpy.ui.widgets.well import in_well
from learnpy.ui.workbench import Shuffle

_SHOW_THEIR_CODE = frozenset({"bug", "gap"})
"""Kinds of questions whose own view shows the program."""

_AnyQuestion = ChoiceQuestion | GapQuestion | OrderQuestion


class QuizStep(QWidget):
    """Shows all questions of a quiz; tells each answer, and when every one has been right."""

    question_answered = Signal(str, bool, tuple, str)
    """The question's id, whether the answer was right, the chosen numbers, what was typed."""
    passed = Signal()
    begun_again = Signal(int)
    """A fresh try was begun; the first such is number 1."""
    link_activated = Signal(str)

    def __init__(
        self,
        quiz: Quiz,
        shuffle: Shuffle,
        look: Look,
        *,
        known: StepProgress | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Show a quiz, with what is `known` of the answers of the present try."""
        super().__init__(parent)
        known = known or StepProgress()
        self._quiz = quiz
        self.setAccessibleName(self.tr("Quiz {title}").format(title=quiz.title))
        self._shuffle = shuffle
        self._look = look
        self._fresh_tries = known.fresh_tries
        self._passed_before = known.passed is not None
        self._right: set[str] = set()
        self._answered: set[str] = set()
        self.questions: dict[str, _AnyQuestion] = {}
        """The view of each question, by the question's id."""
        layout = QVBoxLayout(self)
        measures = Measures(look, self)
        measures.margins(layout, 0, 4, 0, 16)
        measures.keep(layout.setSpacing, 16)
        self._cards = QVBoxLayout()
        measures.keep(self._cards.setSpacing, 16)
        layout.addLayout(self._cards)
        layout.addLayout(self._foot())
        self._build(known)

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self._score = label("", "strong", wrap=True)
        row.addWidget(self._score, 1)
        self.again_button = button(self.tr("Try again"), self.begin_again)
        self.again_button.setToolTip(self.tr("All questions anew, their answers in another order"))
        row.addWidget(self.again_button)
        return row

    def begin_again(self) -> None:
        """Ask all questions anew, with their answers in another order."""
        before = before_in_order(self)
        while (item := self._cards.takeAt(0)) is not None:
            if card := item.widget():
                card.hide()
                card.deleteLater()
        self._passed_before = self._passed_before or self._is_passed()
        self._fresh_tries += 1
        self._right.clear()
        self._answered.clear()
        self.questions.clear()
        self.begun_again.emit(self._fresh_tries)
        self._build(StepProgress())
        order_keyboard(self, before)
        card = self.questions[self._quiz.questions[0].id].parentWidget()
        prompt = card.findChild(ProseView) if card is not None else None
        if prompt is not None:
            prompt.setFocus(Qt.FocusReason.OtherFocusReason)

    def _build(self, known: StepProgress) -> None:
        for number, question in enumerate(self._quiz.questions, start=1):
            answer = known.answers.get(question.id)
            if answer is not None and not in_this_try(answer.at, known):
                answer = None
            view = self._question(question, answer)
            if answer is not None:
                self._answered.add(question.id)
                if view.is_right() or in_this_try(answer.right_since, known):
                    self._right.add(question.id)
            self.questions[question.id] = view
            card = self._card(number, question, view)
            for text in card.findChildren(ProseView):
                text.link_activated.connect(self.link_activated)
            self._cards.addWidget(card)
            card.show()  # now, so that it can have the keyboard
        self._show_score()

    def _card(self, number: int, question: Question, view: _AnyQuestion) -> QWidget:
        card = frame("card")
        inside = QVBoxLayout(card)
        measures = Measures(self._look, card)
        measures.margins(inside, 20, 16)
        measures.keep(inside.setSpacing, 8)
        text = self.tr("Question {number} of {total}")
        title = text.format(number=number, total=len(self._quiz.questions))
        inside.addWidget(label(title, "overline"))
        inside.addWidget(ProseView(question.prompt_html, self._look))
        if question.code_html and question.kind not in _SHOW_THEIR_CODE:
            inside.addWidget(self._code(question))
        view.setObjectName(question.id)
        view.setAccessibleName(title)
        view.answered.connect(self._on_answered)
        inside.addWidget(view)
        return card

    def _code(self, question: Question) -> QWidget:
        code = CodeView(question.code_html, self._look, self.tr("Program"))
        return in_well(code, self._look, 4, 10, 12, 10)

    def _question(self, question: Question, answer: Answer | None) -> _AnyQuestion:
        chosen = answer.last if answer is not None else ()
        if question.kind == "gap":
            typed = answer.text if answer is not None else ""
            return GapQuestion(question, self._look, typed=typed, chosen=chosen)
        if question.kind == "order":
            count = len(question.lines) + len(question.distractors)
            order = self._shuffle(question.id, count, self._fresh_tries)
            return OrderQuestion(question, order, self._look, chosen=chosen)
        count = len(question.choices)
        in_order = question.kind == "bug"
        order = range(count) if in_order else self._shuffle(question.id, count, self._fresh_tries)
        return ChoiceQuestion(question, order, self._look, chosen=chosen)

    def _on_answered(self, right: bool, chosen: tuple[int, ...]) -> None:
        question_id = self.sender().objectName()
        view = self.questions[question_id]
        done_before = self._is_passed()
        self._answered.add(question_id)
        if right:
            self._right.add(question_id)
        self._show_score()
        typed = view.typed if isinstance(view, GapQuestion) else ""
        self.question_answered.emit(question_id, right, chosen, typed)
        if self._is_passed() and not done_before:
            announce(self, self._score.text())
            self.passed.emit()

    def _is_passed(self) -> bool:
        return all(question.id in self._right for question in self._quiz.questions)

    def _show_score(self) -> None:
        total, right = len(self._quiz.questions), len(self._right)
        # Before, it would clear what was answered without a way back.
        self.again_button.setVisible(len(self._answered) == total or self._is_passed())
        if self._is_passed():
            text = self.tr("✓ Passed: all {total} right.", "", total)
        elif self._passed_before:
            text = self.tr("{right} of {total} right in this try. ✓ Passed before.", "", right)
        else:
            text = self.tr(
                "{right} of {total} right so far. A quiz is passed when all are.", "", right
            )
        self._score.setText(text.format(right=right, total=total))
