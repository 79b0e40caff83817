"""A program of a lesson is changed and run, by real keys, in a real child."""

import dataclasses
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from keyboard import take_focus
from learnpy.content.catalog_cache import Catalog
from learnpy.content.model import Program, Recording, RunBounds
from learnpy.ui.look import Look
from learnpy.ui.run_clock import RunClock
from learnpy.ui.warm_children import WarmChildren
from learnpy.ui.widgets.console.console import Console
from learnpy.ui.widgets.keyboard_order import focusable
from learnpy.ui.widgets.program_step import ProgramStep
from learnpy.ui.widgets.results.explanation_view import ExplanationView
from learnpy.ui.widgets.results.figure_view import FigureView
from learnpy.ui.widgets.results.output_view import OutputView
from learnpy.ui.widgets.results.variables_view import VariablesView

LONG = 60_000
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def hello(catalog: Catalog) -> Program:
    return next(step for step in catalog.lesson("one").steps if isinstance(step, Program))


def program(hello: Program, code: str) -> Program:
    return dataclasses.replace(hello, code=code, code_html="<pre></pre>", recording=None)


def make(
    qtbot: QtBot, runs: WarmChildren, look: Look, step: Program, **more: object
) -> ProgramStep:
    widget = ProgramStep(step, Path(), look, runs, **more)  # type: ignore[arg-type]
    qtbot.addWidget(widget)
    widget.resize(760, 500)
    widget.show()
    return widget


def run(qtbot: QtBot, step: ProgramStep) -> str:
    step.run()
    qtbot.waitUntil(lambda: not step.is_running, timeout=LONG)
    return step.console.output


def test_run_runs_it(qtbot: QtBot, runs: WarmChildren, look: Look, hello: Program) -> None:
    step = make(qtbot, runs, look, hello)
    take_focus(qtbot, step.editor)
    with qtbot.waitSignal(step.program_run, timeout=LONG) as told:
        step.run()
        assert step.is_running
        assert step.stop_button.isEnabled()
    assert told.args == [hello.id]
    assert not step.is_running
    assert step.console.output == "Hello, Ada\n"
    assert "Finished" in step.console.status.text()
    assert not step.stop_button.isEnabled()
    assert step.editor.text == hello.code.rstrip()


def test_a_console_is_made_with_the_first_run(
    qtbot: QtBot, runs: WarmChildren, look: Look, hello: Program
) -> None:
    step = make(qtbot, runs, look, hello)
    assert step.findChildren(Console) == []
    assert run(qtbot, step) == "Hello, Ada\n"
    run(qtbot, step)
    (console,) = step.findChildren(Console)
    assert console is step.console
    chain = list(focusable(step))
    assert chain.index(step.reset_button) < chain.index(console.text)
    take_focus(qtbot, step.run_button)
    passed: list[QWidget | None] = []
    while QApplication.focusWidget() is not console.text and len(passed) < len(chain):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        passed.append(QApplication.focusWidget())
    assert passed[-1] is console.text


def test_the_recorded_output_is_shown_when_it_is_asked_for(
    qtbot: QtBot, runs: WarmChildren, look: Look, hello: Program
) -> None:
    step = make(qtbot, runs, look, dataclasses.replace(hello, recording=Recording("Hi\n", ())))
    assert step.findChildren(OutputView) == []
    recorded_button = step.references.recorded_button
    qtbot.mouseClick(recorded_button, Qt.MouseButton.LeftButton)
    (recorded,) = step.findChildren(OutputView)
    assert recorded.isVisible()
    assert recorded_button.isChecked()
    run(qtbot, step)
    assert not recorded.isVisible()
    assert not recorded_button.isChecked()


def test_a_changed_program_runs_as_it_stands_and_is_told_as_a_draft(
    qtbot: QtBot, runs: WarmChildren, look: Look, hello: Program
) -> None:
    step = make(qtbot, runs, look, program(hello, "print(1)"))
    with qtbot.waitSignal(step.draft_changed, timeout=LONG) as told:
        qtbot.keyClicks(step.editor, "x = 'e'; ")
    assert told.args == [hello.id, "x = 'e'; print(1)\n"]
    step.editor.replace_text("print('other')")
    told_now: list[str] = []
    step.draft_changed.connect(lambda _id, text: told_now.append(text))
    assert run(qtbot, step) == "other\n"
    assert told_now == ["print('other')\n"]
    step.editor.undo()
    assert step.editor.text == "x = 'e'; print(1)"


def test_a_draft_is_told_at_once_when_the_lesson_goes(
    qtbot: QtBot, runs: WarmChildren, look: Look, hello: Program
) -> None:
    step = make(qtbot, runs, look, program(hello, "print(1)"))
    told: list[str] = []
    step.draft_changed.connect(lambda _id, text: told.append(text))
    step.editor.replace_text("print(2)")
    step.hide()
    assert told == ["print(2)\n"]


def test_a_draft_is_shown_again_and_reset_can_be_undone(
    qtbot: QtBot, runs: WarmChildren, look: Look, hello: Program
) -> None:
    step = make(qtbot, runs, look, program(hello, "print(1)\n"), draft="print(2)\n")
    assert step.editor.text == "print(2)"
    with qtbot.waitSignal(step.draft_changed) as told:
        qtbot.mouseClick(step.reset_button, Qt.MouseButton.LeftButton)
    assert told.args == [hello.id, ""]
    assert step.editor.text == "print(1)"
    assert not step.reset_button.isEnabled()
    with qtbot.waitSignal(step.draft_changed, timeout=LONG) as told:
        step.editor.undo()
    assert told.args == [hello.id, "print(2)\n"]


def test_an_error_marks_its_line_and_leads_there(
    qtbot: QtBot, runs: WarmChildren, look: Look, hello: Program
) -> None:
    step = make(qtbot, runs, look, program(hello, "x = 1\nprint(x / 0)"))
    run(qtbot, step)
    assert step.editor.error_line == 2
    assert "ZeroDivisionError on line 2" in step.console.status.text()
    assert "Traceback" in step.console.text.marked_lines()[0]
    step.console.line_requested.emit(2)
    assert step.editor.textCursor().blockNumber() == 1
    step.editor.replace_text("print(3)")
    assert run(qtbot, step) == "3\n"
    assert step.editor.error_line == 0


def test_an_error_says_that_it_is_of_the_program_before_a_change(
    qtbot: QtBot, runs: WarmChildren, look: Look, hello: Program
) -> None:
    step = make(qtbot, runs, look, program(hello, "print(1"))
    run(qtbot, step)
    view, status = step.findChild(ExplanationView), step.console.status
    assert view is not None

    def said() -> int:
        words = "For the program before your last change."
        return [each.text() for each in view.findChildren(QLabel) if each.isVisible()].count(words)

    assert (said(), view.property("state"), status.property("kind")) == (0, None, "care")
    take_focus(qtbot, step.editor)
    step.editor.moveCursor(QTextCursor.MoveOperation.End)
    qtbot.keyClicks(step.editor, ")")
    assert (said(), view.property("state"), status.property("kind")) == (1, "stale", "soft")
    assert view.accessibleName() == f"For the program before your last change. {view.spoken}"
    step.editor.undo()
    assert (said(), view.property("state"), status.property("kind")) == (0, "", "care")
    assert view.accessibleName() == view.spoken
    step.editor.redo()
    assert run(qtbot, step) == "1\n"
    assert step.findChildren(ExplanationView) == []
    assert status.property("kind") == "soft"


def test_an_error_of_a_program_changed_while_it_ran_is_old_at_once(
    qtbot: QtBot, runs: WarmChildren, look: Look, hello: Program
) -> None:
    step = make(qtbot, runs, look, program(hello, "x = input()\nprint(x / 0)"))
    step.run()
    qtbot.waitUntil(lambda: step.console.asks, timeout=LONG)
    step.editor.replace_text("print(1)")
    step.console.answered.emit("2")
    qtbot.waitUntil(lambda: not step.is_running, timeout=LONG)
    view = step.findChild(ExplanationView)
    assert view is not None
    assert view.property("state") == "stale"


def test_it_asks_and_is_answered(
    qtbot: QtBot, runs: WarmChildren, look: Look, hello: Program
) -> None:
    step = make(qtbot, runs, look, program(hello, "a = input('a? ')\nb = input('b? ')\nprint(a+b)"))
    take_focus(qtbot, step.editor)
    step.run()
    for answer in ("1é", "2"):
        question = "a? " if answer == "1é" else "b? "
        qtbot.waitUntil(lambda q=question: step.console.output.endswith(q), timeout=LONG)
        qtbot.waitUntil(step.console.field.isVisible, timeout=LONG)
        step.console.field.setText(answer)
        qtbot.keyClick(step.console.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not step.is_running, timeout=LONG)
    assert step.console.output == "a? 1é\nb? 2\n1é2\n"
    assert step.editor.hasFocus()
    assert not step.console.asks


def test_a_program_that_does_not_read_is_not_asked_for(
    qtbot: QtBot, runs: WarmChildren, look: Look, hello: Program
) -> None:
    code = "def never():\n    input()\n\nprint('go')\nwhile True: pass"
    step = make(qtbot, runs, look, program(hello, code))
    step.run()
    qtbot.waitUntil(lambda: step.console.status.text() == "Running…", timeout=LONG)
    qtbot.waitUntil(lambda: step.console.output == "go\n", timeout=LONG)
    assert not step.console.asks
    qtbot.mouseClick(step.stop_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not step.is_running, timeout=LONG)
    assert "Stopped" in step.console.status.text()
    assert step.console.output == "go\n"


def test_the_field_is_there_before_the_time_counts(
    qtbot: QtBot, runs: WarmChildren, look: Look, hello: Program
) -> None:
    step = make(qtbot, runs, look, program(hello, "name = input('name? ')\nprint(name * 2)"))
    step.allow(RunBounds((), {"seconds": 1}))
    step.run()
    qtbot.waitUntil(lambda: step.console.asks, timeout=LONG)
    assert step.console.output == "name? "
    qtbot.wait(1300)  # longer than the program may run
    assert step.is_running
    take_focus(qtbot, step.console.field)
    qtbot.keyClicks(step.console.field, "Ada")
    qtbot.keyClick(step.console.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not step.is_running, timeout=LONG)
    assert step.console.output == "name? Ada\nAdaAda\n"


def test_a_limit_shows_where_it_was_and_the_values_there(
    qtbot: QtBot, runs: WarmChildren, look: Look, hello: Program
) -> None:
    step = make(qtbot, runs, look, program(hello, "films = 3\nwhile films:\n    pass"))
    step.allow(RunBounds((), {"seconds": 1}))
    run(qtbot, step)
    assert "Ran longer than 1 s and was ended. It was at line" in step.console.status.text()
    (view,) = step.results.findChildren(VariablesView)
    assert "films is 3" in [each.accessibleName() for each in view.findChildren(QLabel)]


def test_what_a_lesson_allows_reaches_its_program(
    qtbot: QtBot, runs: WarmChildren, look: Look, hello: Program
) -> None:
    code = "import subprocess, sys\nsubprocess.run([sys.executable, '-c', 'print(1)'])"
    step = make(qtbot, runs, look, program(hello, code))
    assert "1\n" not in run(qtbot, step).splitlines(keepends=True)
    assert "LearnPy refused this" in step.console.status.text()
    step.allow(RunBounds(("programs",), {}))
    assert run(qtbot, step).startswith("1\n")


def test_stop_while_it_waits_for_input(
    qtbot: QtBot, runs: WarmChildren, look: Look, hello: Program
) -> None:
    step = make(qtbot, runs, look, program(hello, "input('? ')"))
    step.run()
    qtbot.waitUntil(lambda: step.console.asks, timeout=LONG)
    step.stop()
    qtbot.waitUntil(lambda: not step.is_running, timeout=LONG)
    assert "Stopped" in step.console.status.text()


def test_run_during_a_run_shows_the_second_alone(
    qtbot: QtBot, runs: WarmChildren, look: Look, hello: Program
) -> None:
    step = make(qtbot, runs, look, program(hello, "print('one')\nwhile True: pass"))
    step.run()
    qtbot.waitUntil(lambda: step.console.output == "one\n", timeout=LONG)
    step.editor.replace_text("print('two')")
    assert run(qtbot, step) == "two\n"
    assert "Finished" in step.console.status.text()


def test_the_run_of_another_step_stops_this_one(
    qtbot: QtBot, runs: WarmChildren, look: Look, hello: Program
) -> None:
    first = make(qtbot, runs, look, program(hello, "while True: pass"))
    second = make(qtbot, runs, look, program(hello, "print(2)"))
    first.run()
    assert run(qtbot, second) == "2\n"
    qtbot.waitUntil(lambda: not first.is_running, timeout=LONG)
    assert "Stopped" in first.console.status.text()


def test_a_step_that_goes_during_a_run_leaves_nothing(
    qtbot: QtBot, runs: WarmChildren, look: Look, hello: Program
) -> None:
    step = ProgramStep(program(hello, "print(1)\nwhile True: pass"), Path(), look, runs)
    step.show()
    step.run()
    qtbot.waitUntil(lambda: step.console.output == "1\n", timeout=LONG)
    with qtbot.waitSignal(step.destroyed, timeout=LONG):
        step.deleteLater()
    runs.stop()
    qtbot.waitUntil(lambda: not runs._runs, timeout=LONG)


def test_data_and_figures(
    qtbot: QtBot, runs: WarmChildren, look: Look, hello: Program, tmp_path: Path
) -> None:
    (tmp_path / "numbers.txt").write_text("3 1 2", encoding="utf-8")
    code = """
import matplotlib.pyplot as plt
numbers = [int(each) for each in open("data/numbers.txt").read().split()]
plt.plot(numbers)
plt.title("Three")
plt.show()
"""
    data = {"data/numbers.txt": str(tmp_path / "numbers.txt")}
    step = make(qtbot, runs, look, program(hello, code), data=data, packages=("matplotlib",))
    assert run(qtbot, step) == ""
    (figure,) = step.findChildren(FigureView)
    assert figure.is_readable()
    assert "Three" in figure.accessibleDescription()


def test_only_a_run_without_an_error_counts(
    qtbot: QtBot, runs: WarmChildren, look: Look, hello: Program
) -> None:
    step = make(qtbot, runs, look, program(hello, "print(1 / 0)"))
    told: list[str] = []
    step.program_run.connect(told.append)
    run(qtbot, step)
    step.editor.replace_text("while True: pass")
    step.run()
    step.stop()
    qtbot.waitUntil(lambda: not step.is_running, timeout=LONG)
    assert told == []
    step.editor.replace_text("print(1)")
    run(qtbot, step)
    assert told == [hello.id]


def test_what_is_typed_after_an_answer_comes_into_the_editor(
    qtbot: QtBot, runs: WarmChildren, look: Look, hello: Program
) -> None:
    step = make(qtbot, runs, look, program(hello, "input('? ')"))
    take_focus(qtbot, step.editor)
    step.run()
    qtbot.waitUntil(step.console.field.hasFocus, timeout=LONG)
    qtbot.keyClick(step.console.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not step.is_running, timeout=LONG)
    assert step.editor.hasFocus()
    qtbot.keyClicks(QApplication.focusWidget(), "#")
    assert step.editor.text == "#input('? ')"


def test_who_pressed_run_has_the_keyboard_again(
    qtbot: QtBot, runs: WarmChildren, look: Look, hello: Program
) -> None:
    step = make(qtbot, runs, look, program(hello, "input('? ')"))
    take_focus(qtbot, step.run_button)
    qtbot.keyClick(step.run_button, Qt.Key.Key_Space)
    qtbot.waitUntil(step.console.field.hasFocus, timeout=LONG)
    qtbot.keyClick(step.console.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not step.is_running, timeout=LONG)
    assert step.run_button.hasFocus()


def test_run_from_the_field_leaves_the_keyboard_in_the_step(
    qtbot: QtBot, runs: WarmChildren, look: Look, hello: Program
) -> None:
    step = make(qtbot, runs, look, program(hello, "input('? ')"))
    take_focus(qtbot, step.run_button)
    step.run()
    qtbot.waitUntil(step.console.field.hasFocus, timeout=LONG)
    step.run()
    assert step.editor.hasFocus()
    qtbot.waitUntil(step.console.field.hasFocus, timeout=LONG)
    step.stop()
    qtbot.waitUntil(lambda: not step.is_running, timeout=LONG)
    assert step.editor.hasFocus()


@pytest.mark.parametrize("later", ["while True: pass", "input('? ')"])
def test_what_an_earlier_run_left_goes_while_a_later_one_goes_on(
    qtbot: QtBot, runs: WarmChildren, look: Look, hello: Program, later: str
) -> None:
    step = make(qtbot, runs, look, program(hello, "print('old')\nprint(1 / 0)"))
    run(qtbot, step)
    assert step.results.isVisible()
    step.editor.replace_text(later)
    step.run()
    assert step.results.isVisible()  # a quick run makes the page jump once, not twice
    qtbot.waitUntil(step.results.isHidden, timeout=LONG)
    assert step.is_running
    if later.startswith("input"):
        qtbot.waitUntil(step.console.field.isVisible, timeout=LONG)
    else:
        assert not step.console.text.isVisible()
    step.stop()
    qtbot.waitUntil(lambda: not step.is_running, timeout=LONG)


def test_more_time_is_given_by_a_key(
    qtbot: QtBot, runs: WarmChildren, look: Look, hello: Program
) -> None:
    step = make(qtbot, runs, look, program(hello, "while True: pass"))
    step.allow(RunBounds((), {"seconds": 20}))
    take_focus(qtbot, step.editor)
    step.run()
    shift = Qt.KeyboardModifier.ShiftModifier
    step.console.warn(10)
    assert step.console.more_button.isVisible()
    assert "Ctrl+Shift+K" in step.console.more_button.toolTip()
    with qtbot.waitSignal(step.console.more_time_wanted):
        qtbot.keyClick(step.editor, Qt.Key.Key_K, CONTROL | shift)
    assert not step.console.more_button.isVisible()
    with qtbot.assertNotEmitted(step.console.more_time_wanted):
        qtbot.keyClick(step.editor, Qt.Key.Key_K, CONTROL | shift)
    step.stop()
    qtbot.waitUntil(lambda: not step.is_running, timeout=LONG)


def test_what_is_left_is_told_from_half_the_time_on(qtbot: QtBot) -> None:
    owner = QObject()
    clock = RunClock(20, owner)
    told: list[int] = []
    clock.seconds_left.connect(told.append)
    clock.extend(-11)  # as if eleven seconds had gone
    clock.count(True)
    clock.count(False)
    assert told == [9]
    clock.extend(5)
    clock.count(True)
    clock.count(False)
    assert told == [9]
