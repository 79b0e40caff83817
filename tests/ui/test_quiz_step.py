"""Quizzes are answered with real clicks and keys."""

from collections.abc import Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from learnpy.content.catalog_cache import Catalog
from learnpy.content.model import Quiz
from learnpy.ui.look import Look
from learnpy.ui.widgets.choice_question import ChoiceQuestion
from learnpy.ui.widgets.order_question import OrderQuestion
from learnpy.ui.widgets.quiz_step import QuizStep


def in_order(_question: str, count: int) -> Sequence[int]:
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


def press(qtbot: QtBot, question: ChoiceQuestion | OrderQuestion, text: str) -> None:
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
    assert answered.args == ["what-a-step-is", True, (0,)]
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
    assert passed == [True]
    assert "Passed" in step._score.text()


def test_answers_of_before_are_shown_again(quiz: Quiz, look: Look, qtbot: QtBot) -> None:
    step = QuizStep(
        quiz,
        in_order,
        look,
        answers={"what-a-step-is": (1,), "in-order": (0, 1, 2)},
        right=frozenset({"in-order"}),
    )
    qtbot.addWidget(step)
    step.show()
    assert choice(step, "what-a-step-is").chosen() == (1,)
    assert "Not yet" in choice(step, "what-a-step-is")._verdict.text()
    assert step.findChild(OrderQuestion, "in-order")._verdict.text() == "✓ Right"
    assert "1 of 5" in step._score.text()
