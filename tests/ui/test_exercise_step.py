"""Exercises are checked in real children, over the small course."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from keyboard import take_focus
from learnpy.checks.model import CheckResult, CheckStatus
from learnpy.progress.standing import LessonState
from learnpy.ui.look import Look
from learnpy.ui.main_window import MainWindow
from learnpy.ui.session import Session
from learnpy.ui.settings import Settings
from learnpy.ui.widgets.exercise_step import ExerciseStep

PATIENCE = 30_000


@pytest.fixture
def window(session: Session, look: Look, data_folder: Path, qtbot: QtBot) -> Iterator[MainWindow]:
    window = MainWindow(session, look, Settings(None), data_folder)
    qtbot.addWidget(window)
    window.show()
    yield window
    window.close()


def exercise(window: MainWindow, qtbot: QtBot, lesson_id: str, step_id: str) -> ExerciseStep:
    window.open_lesson(lesson_id, step_id)
    qtbot.waitUntil(window.pages.lesson.is_settled, timeout=PATIENCE)
    steps = window.pages.lesson.scroller.widget().findChildren(ExerciseStep)
    (found,) = [step for step in steps if step._exercise.id == step_id]
    return found


def check(qtbot: QtBot, step: ExerciseStep, program: str) -> CheckResult:
    step.bench.editor.replace_text(program)
    with qtbot.waitSignal(step.checked, timeout=PATIENCE) as checked:
        qtbot.mouseClick(step.check_button, Qt.MouseButton.LeftButton)
    return checked.args[0]


def test_a_right_answer_is_solved_and_kept(
    window: MainWindow, session: Session, qtbot: QtBot
) -> None:
    step = exercise(window, qtbot, "one", "double")
    result = check(qtbot, step, "def double(number):\n    return number + number\n")
    assert result.status is CheckStatus.SOLVED
    assert step.verdict._word.text() == "✓ Solved"
    known = session.progress_of("one").steps["double"]
    assert known.solved is not None
    assert known.solved_unaided is not None


def test_a_known_mistake_gets_its_sentence(window: MainWindow, qtbot: QtBot) -> None:
    step = exercise(window, qtbot, "one", "double")
    result = check(qtbot, step, "def double(number):\n    return number**2\n")
    assert result.status is CheckStatus.NOT_YET
    assert result.mistake == "squared"
    assert "That is the number times itself" in step.verdict._message.toPlainText()
    assert step.solution_button.isEnabled()


def test_another_wrong_answer_is_told_with_given_got_and_expected(
    window: MainWindow, qtbot: QtBot
) -> None:
    step = exercise(window, qtbot, "one", "double")
    result = check(qtbot, step, "def double(number):\n    return number + 1\n")
    assert (result.mistake, result.got, result.expected) == ("", "5", "8")
    assert "double(4)" in result.given


def test_the_starter_is_not_run_and_gets_a_sentence(window: MainWindow, qtbot: QtBot) -> None:
    step = exercise(window, qtbot, "one", "double")
    result = check(qtbot, step, "def double(number):\n    pass\n")
    assert result.status is CheckStatus.NOT_YET
    assert "still the starter" in result.message


def test_a_program_that_cannot_be_read_is_not_yet(window: MainWindow, qtbot: QtBot) -> None:
    step = exercise(window, qtbot, "one", "double")
    result = check(qtbot, step, "def double(number)\n    return 2 * number\n")
    assert result.status is CheckStatus.NOT_YET
    assert "Traceback" not in result.message


@pytest.mark.parametrize(
    "program",
    [
        "import sys\ndef double(number):\n    sys.exit(0)\n",
        (
            "class Equal:\n    def __eq__(self, other): return True\n"
            "def double(number):\n    return Equal()\n"
        ),
        "import builtins\nbuiltins.abs = lambda x: 0\ndef double(number):\n    return 0\n",
        "print('solved')\ndef double(number):\n    return None\n",
    ],
)
def test_no_trick_is_solved(window: MainWindow, qtbot: QtBot, program: str) -> None:
    step = exercise(window, qtbot, "one", "double")
    assert check(qtbot, step, program).status is not CheckStatus.SOLVED


def test_check_by_keyboard_from_the_editor(window: MainWindow, qtbot: QtBot) -> None:
    step = exercise(window, qtbot, "one", "double")
    take_focus(qtbot, step.bench.editor)
    step.bench.editor.replace_text("def double(number):\n    return 2 * number\n")
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    with qtbot.waitSignal(step.checked, timeout=PATIENCE) as checked:
        qtbot.keyClick(step.bench.editor, Qt.Key.Key_Return, both)
    assert checked.args[0].status is CheckStatus.SOLVED


def test_a_lesson_is_done_when_its_exercises_are_solved(
    window: MainWindow, session: Session, qtbot: QtBot
) -> None:
    window.open_lesson("two")
    assert session.state("two") is LessonState.STARTED
    for step_id in ("report", "spread"):
        step = exercise(window, qtbot, "two", step_id)
        assert check(qtbot, step, step._exercise.solution).status is CheckStatus.SOLVED
    assert session.state("two") is LessonState.DONE


def test_a_draft_is_a_file_and_comes_back(
    window: MainWindow, session: Session, data_folder: Path, qtbot: QtBot
) -> None:
    step = exercise(window, qtbot, "one", "double")
    text = "def double(number):\n    return number * 3  # not yet\n"
    check(qtbot, step, text)
    step.bench.keep_draft()
    file = data_folder / "drafts" / "one" / "double.py"
    assert file.read_text(encoding="utf-8") == text
    window.close()
    again = MainWindow(session, Look(window._look._resources, "light", 1.0), Settings(None), file)
    qtbot.addWidget(again)
    assert exercise(again, qtbot, "one", "double").bench.editor.text.rstrip() == text.rstrip()
    again.close()
