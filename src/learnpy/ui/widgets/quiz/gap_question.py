"""A question answered by typing what stands in the gap of a program."""

from collections.abc import Sequence
from html import escape

from PySide6.QtWidgets import QLineEdit

from learnpy.content.gap_text import GAP, same_answer
from learnpy.content.model import GapAnswer, Question
from learnpy.ui.look import Look
from learnpy.ui.widgets.code.code_view import CodeView
from learnpy.ui.widgets.elements import label
from learnpy.ui.widgets.flow_layout import FlowLayout
from learnpy.ui.widgets.prose_view import ProseView
from learnpy.ui.widgets.quiz.question_view import QuestionView
from learnpy.ui.widgets.well import in_well

_MARK = f'<span class="gap">{GAP}</span>'
_LONGEST = 80


class GapQuestion(QuestionView):
    """Shows the program with its gap, which fills as the learner types; judges at once."""

    def __init__(
        self,
        question: Question,
        look: Look,
        *,
        typed: str = "",
        chosen: Sequence[int] = (),
    ) -> None:
        """Show the gap; with `typed` or `chosen`, as it was answered before."""
        super().__init__(question, look)
        self._answer_button.clicked.connect(self._on_answer)
        self._code = CodeView(question.code_html, look, self.tr("Program with a gap"))
        self._column.addWidget(in_well(self._code, look, 4, 10, 12, 10))
        self._column.addLayout(self._row())
        self._why = ProseView("", look)
        self._why.hide()
        self._column.addWidget(self._why)
        before = typed or next((question.gap_answers[n].text for n in chosen), "")
        if before:
            self.field.setText(before)
            self._show_verdict()

    def _row(self) -> FlowLayout:
        name = self.tr("In the gap")
        row = FlowLayout()
        self._measures.keep(row.setSpacing, 8)
        self.field = QLineEdit()
        self.field.setMaxLength(_LONGEST)
        self.field.setProperty("kind", "code")
        self.field.setAccessibleName(name)
        line = next(line for line in self._question.code.split("\n") if GAP in line)
        told = self.tr("The line with the gap: {line}")
        self.field.setAccessibleDescription(told.format(line=line.strip()))
        self._measures.keep(self.field.setFixedWidth, 220)
        self.field.textChanged.connect(self._on_text)
        self.field.returnPressed.connect(self._on_answer)
        caption = label(name, "strong")
        caption.setBuddy(self.field)
        self._answer_button.setEnabled(False)
        for widget in (caption, self.field, self._answer_button, self._verdict):
            row.addWidget(widget)
        return row

    @property
    def typed(self) -> str:
        """What stands in the gap."""
        return self.field.text().strip()

    def chosen(self) -> tuple[int, ...]:
        """The number of the listed answer it is, or nothing."""
        number = self._number()
        return () if number is None else (number,)

    def is_right(self) -> bool:
        """Whether what stands in the gap is right."""
        found = self._listed()
        return found is not None and found.right

    def _listed(self) -> GapAnswer | None:
        number = self._number()
        return None if number is None else self._question.gap_answers[number]

    def _number(self) -> int | None:
        """Which of the listed answers stands in the gap."""
        for number, answer in enumerate(self._question.gap_answers):
            if same_answer(answer.text, self.typed):
                return number
        return None

    def _on_text(self) -> None:
        self._answer_button.setEnabled(bool(self.typed))
        self._verdict.clear()
        self._why.hide()
        # A blank in the gap is the gap; text is escaped, for it may hold what HTML means.
        filled = f'<span class="gap">{escape(self.typed)}</span>' if self.typed else _MARK
        self._code.set_html(self._question.code_html.replace(_MARK, filled, 1))

    def _on_answer(self) -> None:
        if self.typed:
            self._show_verdict()
            self._tell(self._why.toPlainText())
            self.answered.emit(self.is_right(), self.chosen())

    def _show_verdict(self) -> None:
        right, listed = self.is_right(), self._listed()
        self._say(self.tr("✓ Right") if right else self.tr("✗ Not yet"), right=right)
        why = listed.why_html if listed is not None else self._question.why_html
        if right and self._question.output_html:
            prints = escape(self.tr("It prints:"))
            why += f"<p>{prints}</p>{self._question.output_html}"
        self._why.set_html(why)
        self._why.show()
