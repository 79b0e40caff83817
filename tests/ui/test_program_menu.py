"""The menu "Program" acts on the program that the learner works at."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from keyboard import take_focus
from learnpy.ui.look import Look
from learnpy.ui.main_window import MainWindow
from learnpy.ui.session import Session
from learnpy.ui.settings import Settings
from learnpy.ui.widgets.code.suggestion_list import SuggestionList
from learnpy.ui.widgets.exercise.exercise_step import ExerciseStep
from learnpy.ui.widgets.program_step import ProgramStep

LONG = 60_000


@pytest.fixture
def window(session: Session, look: Look, data_folder: Path, qtbot: QtBot) -> MainWindow:
    window = MainWindow(session, look, Settings(None), data_folder)
    qtbot.addWidget(window)
    window.resize(1280, 900)
    window.show()
    return window


@pytest.fixture
def exercise(window: MainWindow, qtbot: QtBot) -> ExerciseStep:
    window.open_lesson("one")
    qtbot.waitUntil(window.pages.lesson.is_settled, timeout=LONG)
    (exercise,) = window.pages.lesson.view.findChildren(ExerciseStep)
    return exercise


@pytest.fixture
def hello(window: MainWindow, exercise: ExerciseStep) -> ProgramStep:
    programs = window.pages.lesson.view.findChildren(ProgramStep)
    return next(each for each in programs if each is not exercise.bench)


def choose(window: MainWindow, name: str) -> None:
    menu = window.program_menu
    menu.aboutToShow.emit()
    (action,) = [each for each in menu.actions() if each.text().split("\t")[0] == name]
    action.trigger()


def enabled(window: MainWindow) -> list[str]:
    window.program_menu.aboutToShow.emit()
    actions = window.program_menu.actions()
    return [each.text().split("\t")[0] for each in actions if each.isEnabled() and each.text()]


def test_every_item_says_its_key(window: MainWindow) -> None:
    for action in window.program_menu.actions():
        assert action.isSeparator() or "\t" in action.text() or not action.shortcut().isEmpty()


def test_without_a_program_there_is_nothing_to_do(window: MainWindow) -> None:
    window.show_page("home")
    assert enabled(window) == ["Stop"]
    choose(window, "Run")
    choose(window, "Stop")


def test_it_acts_on_the_program_with_the_keyboard(
    window: MainWindow, hello: ProgramStep, exercise: ExerciseStep, qtbot: QtBot
) -> None:
    take_focus(qtbot, hello.editor)
    assert "Check" not in enabled(window)
    hello.editor.replace_text("print(6)")
    choose(window, "Comment lines")
    assert hello.editor.text == "# print(6)"
    choose(window, "Find")
    assert hello.well.find_bar.isVisible()
    take_focus(qtbot, exercise.bench.editor)
    assert "Check" in enabled(window)
    exercise.bench.editor.replace_text("print(7)")
    choose(window, "Run")
    qtbot.waitUntil(lambda: exercise.bench.console.output == "7\n", timeout=LONG)
    assert hello.console.output == ""
    with qtbot.waitSignal(exercise.checked, timeout=LONG):
        choose(window, "Check")


def test_names_are_completed(window: MainWindow, hello: ProgramStep, qtbot: QtBot) -> None:
    take_focus(qtbot, hello.editor)
    hello.editor.replace_text("import math\nmath.sq")
    hello.editor.go_to_line(2)
    choose(window, "Complete")
    qtbot.waitUntil(lambda: bool(window.findChildren(SuggestionList)), timeout=LONG)
    (shown,) = window.findChildren(SuggestionList)
    assert shown.isVisible()
    assert shown.names == ["sqrt"]


def test_without_the_keyboard_it_acts_on_the_program_in_view(
    window: MainWindow, hello: ProgramStep, exercise: ExerciseStep, qtbot: QtBot
) -> None:
    window.resize(1000, 480)
    take_focus(qtbot, window.sidebar.topics.tree)
    bar = window.pages.lesson.scroller.verticalScrollBar()
    for program, place in ((exercise.bench, exercise), (hello, hello)):
        qtbot.waitUntil(window.pages.lesson.is_settled, timeout=LONG)
        view = window.pages.lesson.view
        bar.setValue(place.mapTo(view, place.rect().topLeft()).y())
        choose(window, "Find")
        assert program.well.find_bar.isVisible()
        program.well.find_bar.close_bar()
        take_focus(qtbot, window.sidebar.topics.tree)


def test_stop_has_a_key_wherever_the_keyboard_is(
    window: MainWindow, hello: ProgramStep, qtbot: QtBot
) -> None:
    hello.editor.replace_text("while True: pass")
    hello.run()
    take_focus(qtbot, window.sidebar.topics.tree)
    qtbot.keyClick(
        window.sidebar.topics.tree, Qt.Key.Key_Period, Qt.KeyboardModifier.ControlModifier
    )
    qtbot.waitUntil(lambda: not hello.is_running, timeout=LONG)
    assert "Stopped" in hello.console.status.text()
    assert "Ctrl+." in hello.stop_button.toolTip()
