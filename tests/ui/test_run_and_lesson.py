"""A run belongs to its lesson and to the window: it ends when they go."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from learnpy.runner.process_family import living
from learnpy.ui.look import Look
from learnpy.ui.main_window import MainWindow
from learnpy.ui.session import Session
from learnpy.ui.settings import Settings
from learnpy.ui.widgets.program_step import ProgramStep

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="asks for processes by their id")
LONG = 60_000
ENDLESS = "import os\nos.fork()\nprint(os.getpid(), flush=True)\nwhile True: pass\n"


@pytest.fixture
def window(session: Session, look: Look, data_folder: Path, qtbot: QtBot) -> Iterator[MainWindow]:
    window = MainWindow(session, look, Settings(None), data_folder)
    qtbot.addWidget(window)
    window.show()
    return window


@pytest.fixture
def running(window: MainWindow, qtbot: QtBot) -> ProgramStep:
    """A program of a lesson that the learner has set off, and that never ends."""
    window.open_lesson("one")
    qtbot.waitUntil(lambda: bool(window.findChildren(ProgramStep)), timeout=LONG)
    step = window.findChildren(ProgramStep)[0]
    step.editor.replace_text(ENDLESS)
    step.run_button.click()
    qtbot.waitUntil(lambda: step.console.output.count("\n") == 2, timeout=LONG)
    return step


def processes(step: ProgramStep) -> list[int]:
    return [int(each) for each in step.console.output.split()]


def test_another_lesson_ends_it(window: MainWindow, running: ProgramStep, qtbot: QtBot) -> None:
    heads = processes(running)
    window.open_lesson("two")
    qtbot.waitUntil(lambda: not any(living(each) for each in heads), timeout=LONG)
    qtbot.waitUntil(lambda: not running.is_running, timeout=LONG)
    assert window.pages.lesson_id == "two"
    assert "Stopped" in running.console.status.text()


def test_the_same_lesson_again_leaves_it_alone(
    window: MainWindow, running: ProgramStep, qtbot: QtBot
) -> None:
    heads = processes(running)
    window.open_lesson("one")
    qtbot.waitUntil(window.pages.lesson.is_settled, timeout=LONG)
    assert running.is_running
    assert all(living(each) for each in heads)
    running.stop()
    qtbot.waitUntil(lambda: not running.is_running, timeout=LONG)


def test_the_end_of_the_window_ends_it(
    window: MainWindow, session: Session, running: ProgramStep
) -> None:
    heads = processes(running)
    window.close()
    session.finish()
    assert not any(living(each) for each in heads)
