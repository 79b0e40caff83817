"""What a check, a hint and the solution bring is seen, and the keyboard stays where it was."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from keyboard import take_focus
from learnpy.checks.model import CheckResult, CheckStatus
from learnpy.ui.look import Look
from learnpy.ui.main_window import MainWindow
from learnpy.ui.widgets.exercise.exercise_step import ExerciseStep
from learnpy.ui.widgets.exercise.verdict_view import VerdictView
from learnpy.ui.widgets.program_step import ProgramStep
from learnpy.ui.widgets.results.explanation_view import ExplanationView
from opened import PATIENCE, check, exercise_in, open_whole

RIGHT = "def double(number):\n    return 2 * number\n"
WRONG = "def double(number):\n    return number + 1\n"
ENDLESS = "def double(number):\n    while True:\n        pass\n"


@pytest.fixture
def step(window: MainWindow, qtbot: QtBot) -> ExerciseStep:
    window.resize(1100, 620)
    open_whole(window, qtbot, "one", "double")
    return exercise_in(window, "double")


def is_in_view(window: MainWindow, widget: QWidget) -> bool:
    """Whether all of it is seen, or as much from its beginning as there is room for."""
    view = window.pages.lesson.scroller.viewport()
    top = widget.mapTo(view, QPoint(0, 0)).y()
    bottom = top + widget.height()
    is_tall = widget.height() + 24 > view.height()
    return widget.isVisible() and top >= 0 and (bottom <= view.height() or (is_tall and top < 24))


def scroll_away(window: MainWindow, step: ExerciseStep) -> None:
    window.pages.lesson.scroller.verticalScrollBar().setValue(0)
    assert not is_in_view(window, step.bench.well)


def test_a_long_value_wraps_and_is_whole(look: Look, qtbot: QtBot) -> None:
    holder = QWidget()
    holder.resize(500, 400)
    verdict = VerdictView(look, holder)
    got = "[" + ", ".join(f"'a value of {n}  units'" for n in range(40)) + "]" + "x" * 300
    result = CheckResult(CheckStatus.NOT_YET, "Look.", "", "f(1)", got, "[]", ((0, 9),), ())
    qtbot.addWidget(holder)
    holder.show()
    verdict.show_result(result)
    verdict.resize(500, 400)
    assert verdict.minimumSizeHint().width() < 400
    (value,) = [
        each for each in verdict.findChildren(QWidget) if each.accessibleName() == f"You got: {got}"
    ]
    assert value.toPlainText().replace("\xa0", " ") == got
    qtbot.waitUntil(lambda: value.width() < 500)
    assert value.document().idealWidth() <= value.width()


@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_what_differs_is_marked_and_as_large_as_the_rest(
    look: Look, qtbot: QtBot, scale: float
) -> None:
    verdict = VerdictView(look)
    qtbot.addWidget(verdict)
    marks = ((0, 4), (6, 9))
    verdict.show_result(
        CheckResult(CheckStatus.NOT_YET, "Look.", "", "f(1)", "rbit (201)", "", marks, ())
    )
    look.set_scale(scale)
    (value,) = [
        each
        for each in verdict.findChildren(QTextEdit)
        if each.accessibleName() == "You got: rbit (201)"
    ]
    cursor = value.textCursor()
    fonts = []
    for place in range(1, 11):
        cursor.setPosition(place)
        fonts.append(cursor.charFormat().font())
    assert {font.pixelSize() for font in fonts} == {look.px(14)}
    marked = [n for n, font in enumerate(fonts) if font.bold() and font.underline()]
    assert marked == [0, 1, 2, 3, 6, 7, 8]


def test_space_after_a_check_by_space_checks_and_opens_no_hint(
    step: ExerciseStep, qtbot: QtBot
) -> None:
    step.bench.editor.replace_text(WRONG)
    take_focus(qtbot, step.check_button)
    for _ in range(2):
        with qtbot.waitSignal(step.checked, timeout=PATIENCE):
            qtbot.keyClick(step.check_button, Qt.Key.Key_Space)
        assert step.check_button.hasFocus()
    assert step.help.hints == 0


def test_the_last_hint_takes_the_keyboard_and_not_the_solution(
    step: ExerciseStep, qtbot: QtBot
) -> None:
    take_focus(qtbot, step.hint_button)
    for _ in range(step.help.total):
        qtbot.keyClick(step.hint_button, Qt.Key.Key_Space)
    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus.accessibleName() == f"Hint {step.help.total} of {step.help.total}"
    qtbot.keyClick(focus, Qt.Key.Key_Space)
    assert step.help.solution is None


def test_what_an_action_brings_is_scrolled_to(
    window: MainWindow, step: ExerciseStep, qtbot: QtBot
) -> None:
    scroll_away(window, step)
    check(qtbot, step, WRONG)
    qtbot.waitUntil(lambda: is_in_view(window, step.verdict), timeout=PATIENCE)
    scroll_away(window, step)
    step.hint_button.click()
    qtbot.waitUntil(lambda: is_in_view(window, step.help), timeout=PATIENCE)
    scroll_away(window, step)
    step.solution_button.click()
    qtbot.waitUntil(lambda: is_in_view(window, step.help.solution), timeout=PATIENCE)
    scroll_away(window, step)
    step.help.again_button.click()
    qtbot.waitUntil(lambda: is_in_view(window, step.bench.well), timeout=PATIENCE)
    scroll_away(window, step)
    step.restore(RIGHT)
    qtbot.waitUntil(lambda: is_in_view(window, step.bench.well), timeout=PATIENCE)
    scroll_away(window, step)
    step.bench.run()
    qtbot.waitUntil(lambda: is_in_view(window, step.bench.console), timeout=PATIENCE)


def test_a_figure_comes_into_view_and_not_when_the_learner_reads_elsewhere(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.resize(1100, 620)
    open_whole(window, qtbot, "two")
    view = window.pages.lesson.view
    program = view.findChild(ProgramStep)
    bar = window.pages.lesson.scroller.verticalScrollBar()
    program.run()
    qtbot.waitUntil(program.results.isVisible, timeout=PATIENCE)
    qtbot.waitUntil(window.pages.lesson.is_settled, timeout=PATIENCE)
    assert is_in_view(window, program._outcome)
    assert bar.value() > 0
    program.editor.replace_text("input()\n" + program.editor.text)
    program.run()
    qtbot.waitUntil(lambda: program.console.asks, timeout=PATIENCE)
    qtbot.waitUntil(window.pages.lesson.is_settled, timeout=PATIENCE)
    bar.setValue(bar.maximum())
    assert program.console.visibleRegion().isEmpty()
    program.console.answered.emit("")
    qtbot.waitUntil(lambda: not program.is_running, timeout=PATIENCE)
    qtbot.waitUntil(window.pages.lesson.is_settled, timeout=PATIENCE)
    assert not is_in_view(window, program._outcome)


def test_a_verdict_says_that_it_is_of_another_program(step: ExerciseStep, qtbot: QtBot) -> None:
    check(qtbot, step, RIGHT)
    age = step.verdict._age
    assert not age.isVisible()
    step.bench.editor.replace_text(WRONG)
    assert age.isVisible()
    assert age.text() == "For the program before your last change."
    assert step.verdict.property("state") == "stale"
    step.bench.editor.replace_text(RIGHT)
    assert not age.isVisible()
    assert step.verdict.property("state") == "right"
    step.bench.reset_button.click()
    assert not step.verdict.isVisible()
    check(qtbot, step, WRONG)
    step.restore(RIGHT)
    assert not step.verdict.isVisible()


def test_an_error_of_an_earlier_run_is_old_beside_the_verdict(
    step: ExerciseStep, qtbot: QtBot
) -> None:
    step.bench.editor.replace_text(RIGHT.rstrip() + "(")
    step.bench.run()
    qtbot.waitUntil(lambda: not step.bench.is_running, timeout=PATIENCE)
    explanation = step.findChild(ExplanationView)
    assert explanation is not None
    assert explanation.property("state") != "stale"
    assert check(qtbot, step, RIGHT).status is CheckStatus.SOLVED
    assert explanation.isVisible()
    assert explanation.property("state") == "stale"


def test_an_endless_check_can_be_stopped(step: ExerciseStep, qtbot: QtBot) -> None:
    step.bench.editor.replace_text(ENDLESS)
    step.check_button.click()
    step.check_button.click()  # a second click by chance ends nothing
    assert step.checking.is_going_on
    run = step.checking._run
    step.check()  # by the keyboard; one check at a time
    assert step.checking._run is run
    qtbot.waitUntil(lambda: step.check_button.text() == "Stop checking", timeout=PATIENCE)
    with qtbot.waitSignal(step.checked, timeout=PATIENCE) as checked:
        step.check_button.click()
    assert "stopped" in checked.args[0].message
    assert step.check_button.text() == "Check"


def test_who_solved_it_alone_can_read_why(step: ExerciseStep, qtbot: QtBot) -> None:
    assert not step.why_button.isVisible()
    check(qtbot, step, WRONG)
    assert not step.why_button.isVisible()
    check(qtbot, step, RIGHT)
    assert step.why_button.isVisible()
    step.why_button.click()
    assert step.help.why is not None
    assert step.help.why.isVisible()
    assert step.help.solution is None
    assert not step.why_button.isVisible()


def test_a_jump_to_a_step_takes_the_keyboard_there(
    window: MainWindow, step: ExerciseStep, qtbot: QtBot
) -> None:
    window.resize(1400, 620)
    entry = window.pages.lesson.outline._entries["double"]
    take_focus(qtbot, entry)
    qtbot.keyClick(entry, Qt.Key.Key_Space)
    heading = window.pages.lesson._current._headings["double"]
    assert heading.hasFocus()
    qtbot.keyClick(heading, Qt.Key.Key_Tab)
    focus = QApplication.focusWidget()
    assert focus is not None
    assert step.isAncestorOf(focus)


def test_the_outline_fits_its_column(window: MainWindow, step: ExerciseStep, qtbot: QtBot) -> None:
    window.resize(1400, 620)
    outline = window.pages.lesson.outline
    outline.setFixedHeight(200)  # so low that it has a scroll bar
    qtbot.waitUntil(lambda: outline.isVisible() and outline.verticalScrollBar().isVisible())
    room = outline.viewport().width()
    for entry in outline._entries.values():
        assert entry.minimumSizeHint().width() <= entry.width()
        assert entry.mapTo(outline.viewport(), QPoint(entry.width(), 0)).x() <= room
    last = list(outline._entries)[-1]
    outline.show_current(last)
    corner = outline._entries[last].mapTo(outline.viewport(), QPoint(0, 0))
    assert 0 <= corner.y() < outline.viewport().height()
