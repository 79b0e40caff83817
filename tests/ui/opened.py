"""Lessons and exercises opened in the window, for tests that work in them."""

from pytestqt.qtbot import QtBot

from learnpy.checks.model import CheckResult
from learnpy.ui.main_window import MainWindow
from learnpy.ui.widgets.exercise.exercise_step import ExerciseStep

PATIENCE = 60_000
"""Milliseconds that a busy machine is given."""


def open_whole(window: MainWindow, qtbot: QtBot, lesson_id: str, step_id: str = "") -> None:
    """Open a lesson and wait until it is whole and stands still."""
    window.open_lesson(lesson_id, step_id)
    qtbot.waitUntil(window.pages.lesson.is_settled, timeout=PATIENCE)


def open_anew(window: MainWindow, qtbot: QtBot, lesson_id: str, step_id: str = "") -> None:
    """Open a lesson that was built before as if it had not been: from its record."""
    before, after = window._session.neighbours(lesson_id)
    away = {"one": "three", "three": "one"}[lesson_id]
    assert away not in (before, after)
    open_whole(window, qtbot, away)
    assert lesson_id not in window.pages.lesson.views.built
    open_whole(window, qtbot, lesson_id, step_id)


def exercise_in(window: MainWindow, step_id: str) -> ExerciseStep:
    """An exercise of the lesson that is open."""
    steps = window.pages.lesson.view.findChildren(ExerciseStep)
    (found,) = [step for step in steps if step._exercise.id == step_id]
    return found


def check(qtbot: QtBot, step: ExerciseStep, program: str) -> CheckResult:
    """Write a program into an exercise and check it; returns the verdict."""
    step.bench.editor.replace_text(program)
    with qtbot.waitSignal(step.checked, timeout=PATIENCE) as checked:
        step.check()
    return checked.args[0]
