"""Quizzes are answered with real clicks and keys."""

from collections.abc import Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from keyboard import take_focus
from learnpy.content.catalog_cache import Catalog
from learnpy.content.model import Quiz
from learnpy.progress.model import Answer, StepProgress
from learnpy.ui.look import Look
from learnpy.ui.main_window import MainWindow
from learnpy.ui.session import Session
from learnpy.ui.widgets.quiz.choice_question import ChoiceQuestion
from learnpy.ui.widgets.quiz.gap_question import GapQuestion
from learnpy.ui.widgets.quiz.order_question import OrderQuestion
from learnpy.ui.widgets.quiz.quiz_step import QuizStep
from opened import open_anew, open_whole

AT = "2026-11-21T09:00:00.000000Z"
LATER = "2026-11-21T10:00:00.000000Z"
LATEST = "2026-11-21T11:00:00.000000Z"


def in_order(_question: str, count: int, _attempt: int) -> Sequence[int]:
    return range(count)


@pytest.fixture
def quiz(catalog: Catalog) -> Quiz:
    (quiz,) = [step for step in catalog.lesson("one").steps if isinstance(step, Quiz)]
    return quiz


@pytest.fixture
def step(quiz: Quiz, look: Look, qtbot: QtBot) -> QuizStep:
    step = QuizStep(quiz, in_order, look)
    qtbot.addWidget(step)
    step.resize(700, 1600)
    step.show()
    return step


def choice(step: QuizStep, question: str) -> ChoiceQuestion:
    return step.findChild(ChoiceQuestion, question)


def gap(step: QuizStep, question: str) -> GapQuestion:
    return step.findChild(GapQuestion, question)


def fill(qtbot: QtBot, question: GapQuestion, text: str) -> None:
    question.field.clear()
    question.field.setText(text)
    press(qtbot, question, "Answer")


def press(qtbot: QtBot, question: QWidget, text: str) -> None:
    (found,) = [b for b in question.findChildren(QPushButton) if b.text() == text]
    qtbot.mouseClick(found, Qt.MouseButton.LeftButton)


def choose(qtbot: QtBot, question: ChoiceQuestion, *numbers: int) -> None:
    for number in numbers:
        question._rows[number].box.setFocus()
        qtbot.keyClick(question._rows[number].box, Qt.Key.Key_Space)
    press(qtbot, question, "Answer")


def test_a_right_choice_says_why(step: QuizStep, qtbot: QtBot) -> None:
    question = choice(step, "what-a-step-is")
    with qtbot.waitSignal(step.question_answered) as answered:
        choose(qtbot, question, 0)
    assert answered.args == ["what-a-step-is", True, (0,), ""]
    row = question._rows[0]
    assert row._why.isVisible()
    assert "A lesson is made of steps" in row._why.toPlainText()


def test_a_wrong_choice_says_why_and_can_be_changed(step: QuizStep, qtbot: QtBot) -> None:
    question = choice(step, "what-a-step-is")
    with qtbot.waitSignal(step.question_answered) as answered:
        choose(qtbot, question, 1)
    assert answered.args[1] is False
    assert "A track is made of lessons" in question._rows[1]._why.toPlainText()
    choose(qtbot, question, 0)
    assert question._verdict.text() == "Right"
    assert not question._rows[1]._why.isVisible()


def test_several_choices_need_all_the_right_ones(step: QuizStep, qtbot: QtBot) -> None:
    question = choice(step, "which-are-steps")
    choose(qtbot, question, 0)
    assert "missing" in question._verdict.text()
    choose(qtbot, question, 1)
    assert question._verdict.text() == "Right"
    choose(qtbot, question, 2)
    assert "Not yet" in question._verdict.text()


def test_nothing_chosen_cannot_be_answered(step: QuizStep) -> None:
    button = step.findChild(ChoiceQuestion, "halves")._answer_button
    assert not button.isEnabled()


def test_the_predicted_output_is_what_the_program_printed(quiz: Quiz) -> None:
    (halves,) = [question for question in quiz.questions if question.id == "halves"]
    (right,) = [each for each in halves.choices if each.right]
    assert "3.0" in right.html


def test_lines_are_put_in_order_by_the_keyboard(quiz: Quiz, look: Look, qtbot: QtBot) -> None:
    (in_order_question,) = [question for question in quiz.questions if question.id == "in-order"]
    question = OrderQuestion(in_order_question, [2, 0, 1, 3], look)
    qtbot.addWidget(question)
    question.show()
    with qtbot.waitSignal(question.answered) as answered:
        press(qtbot, question, "Answer")
    assert answered.args == [False, (2, 0, 1, 3)]
    assert "return total / len(values)" in question._why.toPlainText()
    lines = question._list
    lines.setCurrentRow(0)
    for _ in range(2):
        qtbot.keyClick(lines, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    lines.setCurrentRow(3)  # the distractor goes below the divider
    qtbot.keyClick(lines, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    with qtbot.waitSignal(question.answered) as answered:
        press(qtbot, question, "Answer")
    assert answered.args == [True, (0, 1, 2)]


def test_a_wrong_first_line_is_said_as_such(quiz: Quiz, look: Look, qtbot: QtBot) -> None:
    (in_order_question,) = [question for question in quiz.questions if question.id == "in-order"]
    question = OrderQuestion(in_order_question, [2, 0, 1, 3], look)
    qtbot.addWidget(question)
    press(qtbot, question, "Answer")
    assert question._why.toPlainText().startswith("Begin with another line than")


def test_the_lines_to_find_a_mistake_in_are_numbered(step: QuizStep) -> None:
    find_it = choice(step, "find-it")
    lines = find_it._question.code.rstrip().split("\n")
    filled = [number for number, line in enumerate(lines, start=1) if line.strip()]
    shown = [row._line for _, row in sorted(find_it._rows.items())]
    assert [each.text() for each in shown] == [str(number) for number in filled]
    assert all(each.isVisibleTo(step) for each in shown)
    assert find_it._rows[0].box.accessibleName().startswith("Line 1: ")


def test_a_distractor_says_why_it_belongs_nowhere(quiz: Quiz, look: Look, qtbot: QtBot) -> None:
    (in_order_question,) = [question for question in quiz.questions if question.id == "in-order"]
    question = OrderQuestion(in_order_question, [0, 1, 3, 2], look)
    qtbot.addWidget(question)
    press(qtbot, question, "Answer")
    assert "The sum is not yet the mean" in question._why.toPlainText()


def test_a_quiz_is_passed_when_every_question_has_been_right(step: QuizStep, qtbot: QtBot) -> None:
    passed: list[bool] = []
    step.passed.connect(lambda: passed.append(True))
    choose(qtbot, choice(step, "what-a-step-is"), 0)
    choose(qtbot, choice(step, "which-are-steps"), 0, 1)
    halves = choice(step, "halves")
    right = [i for i, each in enumerate(halves._question.choices) if each.right]
    choose(qtbot, halves, *right)
    find_it = choice(step, "find-it")
    choose(qtbot, find_it, *[i for i, each in enumerate(find_it._question.choices) if each.right])
    assert passed == []
    order = step.findChild(OrderQuestion, "in-order")
    order._list.setCurrentRow(3)
    qtbot.keyClick(order._list, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    press(qtbot, order, "Answer")
    fill(qtbot, gap(step, "greeting"), "'Ada Byron'")
    assert passed == []
    fill(qtbot, gap(step, "whole-hours"), "//")
    assert passed == [True]
    assert "Passed" in step._score.text()


def test_answers_of_before_are_shown_again(quiz: Quiz, look: Look, qtbot: QtBot) -> None:
    step = QuizStep(
        quiz,
        in_order,
        look,
        known=StepProgress(
            answers={
                "what-a-step-is": Answer((1,), AT),
                "in-order": Answer((0, 1, 2), AT, right_since=AT),
            }
        ),
    )
    qtbot.addWidget(step)
    step.show()
    assert choice(step, "what-a-step-is").chosen() == (1,)
    assert "Not yet" in choice(step, "what-a-step-is")._verdict.text()
    assert step.findChild(OrderQuestion, "in-order")._verdict.text() == "✓ Right"
    assert "1 of 7" in step._score.text()


def test_the_right_text_for_a_gap_says_why_and_what_is_printed(
    step: QuizStep, qtbot: QtBot
) -> None:
    question = gap(step, "whole-hours")
    with qtbot.waitSignal(step.question_answered) as answered:
        fill(qtbot, question, " // ")
    assert answered.args == ["whole-hours", True, (0,), "//"]
    assert question._verdict.text() == "✓ Right"
    assert "leaves the rest away" in question._why.toPlainText()
    assert "hours: 2" in question._why.toPlainText()


def test_each_wrong_text_for_a_gap_has_its_own_why(step: QuizStep, qtbot: QtBot) -> None:
    question = gap(step, "whole-hours")
    with qtbot.waitSignal(step.question_answered) as answered:
        fill(qtbot, question, "/")
    assert answered.args[1] is False
    assert "keeps the part after the point" in question._why.toPlainText()
    fill(qtbot, question, "%")
    assert "what is left over" in question._why.toPlainText()
    fill(qtbot, question, "<b> & co")
    assert question._verdict.text() == "✗ Not yet"
    assert "Look for the operator" in question._why.toPlainText()
    assert "hours: 2" not in question._why.toPlainText()


def test_spaces_and_quotes_in_a_gap_do_not_count_but_spaces_in_text_do(
    step: QuizStep, qtbot: QtBot
) -> None:
    question = gap(step, "greeting")
    fill(qtbot, question, '  "Ada Byron"')
    assert question.is_right()
    fill(qtbot, question, '"AdaByron"')
    assert not question.is_right()


def test_the_gap_fills_as_one_types(step: QuizStep, qtbot: QtBot) -> None:
    question = gap(step, "whole-hours")
    assert "minutes ___ 60" in question._code.toPlainText()
    assert not question._answer_button.isEnabled()
    assert question.field.font().family() == step._look.code_family
    question.field.setFocus()
    qtbot.keyClicks(question.field, "<i>")
    assert "minutes <i> 60" in question._code.toPlainText()
    question.field.clear()
    assert "minutes ___ 60" in question._code.toPlainText()
    assert "print" in question.field.accessibleDescription()


def test_a_gap_is_answered_by_the_keyboard_alone(step: QuizStep, qtbot: QtBot) -> None:
    question = gap(step, "whole-hours")
    question.field.setFocus()
    qtbot.keyClick(question.field, Qt.Key.Key_Return)
    assert question._verdict.text() == ""
    qtbot.keyClicks(question.field, "//")
    with qtbot.waitSignal(step.question_answered):
        qtbot.keyClick(question.field, Qt.Key.Key_Return)
    assert question.is_right()


def test_what_was_typed_into_a_gap_is_shown_again(quiz: Quiz, look: Look, qtbot: QtBot) -> None:
    known = StepProgress(
        answers={
            "whole-hours": Answer((), AT, text="**"),
            "greeting": Answer((0,), AT, right_since=AT, text='"Ada  Byron"'),
        }
    )
    step = QuizStep(quiz, in_order, look, known=known)
    qtbot.addWidget(step)
    step.show()
    assert gap(step, "whole-hours").field.text() == "**"
    assert gap(step, "whole-hours")._verdict.text() == "✗ Not yet"
    assert "1 of 7" in step._score.text()


def test_trying_again_asks_everything_anew_in_another_order(quiz: Quiz, look: Look, qtbot) -> None:
    asked: list[tuple[str, int]] = []

    def turned(question: str, count: int, attempt: int) -> Sequence[int]:
        asked.append((question, attempt))
        return [(number + attempt) % count for number in range(count)]

    step = QuizStep(quiz, turned, look)
    qtbot.addWidget(step)
    step.show()
    assert not step.again_button.isVisible()
    choose(qtbot, choice(step, "what-a-step-is"), 0)
    fill(qtbot, gap(step, "whole-hours"), "//")
    assert "2 of 7" in step._score.text()
    assert not step.again_button.isVisible()  # it would take two right answers away
    answer_all(qtbot, step)
    fill(qtbot, gap(step, "greeting"), "wrong")
    assert step.again_button.isVisible()
    with qtbot.waitSignal(step.begun_again) as begun:
        qtbot.mouseClick(step.again_button, Qt.MouseButton.LeftButton)
    assert begun.args == [1]
    assert "0 of 7" in step._score.text()
    assert not step.again_button.isVisible()
    question = step.questions["what-a-step-is"]
    assert question.chosen() == ()
    assert list(question._rows) == [1, 0]
    assert step.questions["whole-hours"].field.text() == ""
    assert ("what-a-step-is", 0) in asked
    assert ("what-a-step-is", 1) in asked


def test_the_keyboard_is_at_the_first_question_of_a_new_try(
    quiz: Quiz, look: Look, qtbot: QtBot
) -> None:
    page = QWidget()
    column = QVBoxLayout(page)
    above, below = QPushButton("above"), QPushButton("below")
    step = QuizStep(quiz, in_order, look)
    for widget in (above, step, below):
        column.addWidget(widget)
    qtbot.addWidget(page)
    page.show()
    answer_all(qtbot, step)
    take_focus(qtbot, step.again_button)
    qtbot.keyClick(step.again_button, Qt.Key.Key_Space)
    order: list[QWidget] = []
    widget = above
    while (widget := widget.nextInFocusChain()) is not below:
        order.append(widget)
    boxes = [b for b in order if isinstance(b, QAbstractButton) and b.isVisible()]
    first = step.questions["what-a-step-is"]
    assert boxes[:2] == [row.box for row in first._rows.values()]
    assert step.questions["greeting"].isAncestorOf(boxes[-1])
    assert first.parentWidget().isAncestorOf(page.focusWidget())


def test_answers_of_an_earlier_try_are_not_shown_again(
    quiz: Quiz, look: Look, qtbot: QtBot
) -> None:
    known = StepProgress(
        passed=AT,
        fresh_tries=1,
        last_begun_again=LATER,
        answers={
            "what-a-step-is": Answer((1,), AT, right_since=AT),
            "find-it": Answer((1,), LATEST, right_since=AT),
        },
    )
    step = QuizStep(quiz, in_order, look, known=known)
    qtbot.addWidget(step)
    assert choice(step, "what-a-step-is").chosen() == ()
    assert choice(step, "find-it").chosen() == (1,)
    assert "1 of 7 right in this try. ✓ Passed before." in step._score.text()


def test_a_quiz_that_was_passed_can_be_tried_again_and_stays_passed(
    window: MainWindow, session: Session, qtbot: QtBot
) -> None:
    step = quiz_in(window, qtbot)
    answer_all(qtbot, step)
    heading = window.pages.lesson._current._headings["quiz"]
    assert heading.state_text == "Passed"
    first = {name: list(view._rows) for name, view in rows(step).items()}
    qtbot.mouseClick(step.again_button, Qt.MouseButton.LeftButton)
    second = {name: list(view._rows) for name, view in rows(step).items()}
    known = session.progress_of("one").steps["quiz"]
    assert (known.fresh_tries, known.passed is not None) == (1, True)
    assert heading.state_text == "Passed"
    open_anew(window, qtbot, "one", "quiz")
    again = quiz_in(window, qtbot)
    assert {name: list(view._rows) for name, view in rows(again).items()} == second
    assert first.keys() == second.keys()
    assert "0 of 7 right in this try" in again._score.text()


def test_each_attempt_has_an_order_of_its_own_that_stays(session: Session) -> None:
    orders = {attempt: tuple(session.shuffled("q", 8, attempt)) for attempt in range(6)}
    assert len(set(orders.values())) == 6
    assert {n: tuple(session.shuffled("q", 8, n)) for n in range(6)} == orders
    assert tuple(session.shuffled("other", 8, 0)) != orders[0]
    assert sorted(orders[5]) == list(range(8))


def quiz_in(window: MainWindow, qtbot: QtBot) -> QuizStep:
    open_whole(window, qtbot, "one", "quiz")
    (step,) = window.pages.lesson.view.findChildren(QuizStep)
    return step


def rows(step: QuizStep) -> dict[str, ChoiceQuestion]:
    return {name: q for name, q in step.questions.items() if isinstance(q, ChoiceQuestion)}


def answer_all(qtbot: QtBot, step: QuizStep) -> None:
    for question in rows(step).values():
        right = [i for i, each in enumerate(question._question.choices) if each.right]
        choose(qtbot, question, *right)
    fill(qtbot, gap(step, "greeting"), "'Ada Byron'")
    fill(qtbot, gap(step, "whole-hours"), "//")
    order = step.questions["in-order"]
    wanted = order._question.lines
    lines = order._list
    for target in range(len(wanted)):
        texts = [lines.item(row).text() for row in range(lines.count())]
        lines.setCurrentRow(texts.index(wanted[target]))
        while lines.currentRow() > target:
            qtbot.keyClick(lines, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    divider = next(r for r in range(lines.count()) if "not needed" in lines.item(r).text())
    lines.setCurrentRow(divider)
    while lines.currentRow() > len(wanted):
        qtbot.keyClick(lines, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    press(qtbot, order, "Answer")
