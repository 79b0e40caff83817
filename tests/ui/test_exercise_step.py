"""Exercises are checked in real children, over the small course."""

import dataclasses
import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from keyboard import take_focus
from learnpy.checks.model import CheckStatus
from learnpy.checks.recorded_key import RecordedKey
from learnpy.progress.events import (
    ExerciseChecked,
    QuizPassed,
    SolutionShown,
)
from learnpy.progress.standing import LessonMark, LessonState
from learnpy.ui.look import Look
from learnpy.ui.main_window import MainWindow
from learnpy.ui.models.course_model import CourseRole
from learnpy.ui.session import Session
from learnpy.ui.settings import Settings
from learnpy.ui.widgets.exercise.exercise_step import ExerciseStep
from learnpy.ui.widgets.prose_view import ProseView
from opened import PATIENCE, check, exercise_in, open_anew, open_whole


def exercise(window: MainWindow, qtbot: QtBot, lesson_id: str, step_id: str) -> ExerciseStep:
    open_whole(window, qtbot, lesson_id, step_id)
    return exercise_in(window, step_id)


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


def test_a_key_that_cannot_be_read_is_told_of(window: MainWindow, qtbot: QtBot) -> None:
    checking = exercise(window, qtbot, "one", "double").checking
    checking._exercise = dataclasses.replace(checking._exercise, key=RecordedKey("{"))
    with qtbot.waitSignal(checking.judged, timeout=PATIENCE) as judged:
        checking.check("def double(number):\n    return 2 * number\n")
    assert judged.args[0].status is CheckStatus.COULD_NOT_CHECK
    assert "cannot be read. Install LearnPy again." in judged.args[0].message


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


WRONG = "def double(number):\n    return number + 1\n"
RIGHT = "def double(number):\n    return number + number\n"


def texts(step: ExerciseStep) -> str:
    return "\n".join(
        [each.text() for each in step.findChildren(QLabel)]
        + [each.toPlainText() for each in step.findChildren(ProseView)]
    )


def reopened(window: MainWindow, qtbot: QtBot, lesson_id: str, step_id: str) -> ExerciseStep:
    open_anew(window, qtbot, lesson_id, step_id)
    return exercise_in(window, step_id)


def heading(window: MainWindow, step_id: str) -> str:
    return window.pages.lesson._current._headings[step_id].state_text


def test_hints_come_one_at_a_time_and_are_counted(
    window: MainWindow, session: Session, qtbot: QtBot
) -> None:
    step = exercise(window, qtbot, "one", "double")
    total = len(step._exercise.hints_html)
    assert step.hint_button.text() == f"Show hint 1 of {total}"
    for number in range(1, total + 1):
        assert not step.solution_button.isEnabled()
        qtbot.mouseClick(step.hint_button, Qt.MouseButton.LeftButton)
        assert f"Hint {number} of {total}" in texts(step)
        assert f"Hint {number + 1} of {total}" not in texts(step)
        assert session.progress_of("one").steps["double"].hints == number
    assert not step.hint_button.isEnabled()
    assert step.solution_button.isEnabled()
    step = reopened(window, qtbot, "one", "double")
    assert f"Hint {total} of {total}" in texts(step)
    assert step.solution_button.isEnabled()


def test_the_solution_waits_for_an_honest_try(window: MainWindow, qtbot: QtBot) -> None:
    step = exercise(window, qtbot, "one", "double")
    check(qtbot, step, step._exercise.starter)
    assert not step.solution_button.isEnabled()
    check(qtbot, step, "# nothing\n")
    check(qtbot, step, WRONG)
    assert step.solution_button.isEnabled()
    assert reopened(window, qtbot, "one", "double").solution_button.isEnabled()


def test_the_solution_stands_beside_the_program_with_the_differences_marked(
    window: MainWindow, session: Session, qtbot: QtBot
) -> None:
    step = exercise(window, qtbot, "one", "double")
    check(qtbot, step, WRONG)
    qtbot.mouseClick(step.solution_button, Qt.MouseButton.LeftButton)
    assert session.progress_of("one").steps["double"].solution_seen is not None
    solution = step.help.solution
    mine, theirs = solution.compared.before, solution.compared.after
    assert [row.sign for row in mine.rows if row.number] == ["", "−"]
    assert "+" in [row.sign for row in theirs.rows]
    assert "return number + 1" in mine.toPlainText()
    assert step._exercise.solution.rstrip() in theirs.toPlainText()
    assert mine.accessibleName() == "Your program"
    assert mine.accessibleDescription() == "− only here: line 2"
    assert mine.isReadOnly()
    assert theirs.isReadOnly()
    assert mine.extraSelections()
    assert not step.solution_button.isVisible()
    assert "Why it is so" in texts(step)
    step.bench.editor.replace_text(step._exercise.solution.rstrip())
    qtbot.waitUntil(lambda: solution.compared.is_same)
    assert mine.accessibleDescription() == "No line differs."


def test_tab_goes_through_hints_solution_and_buttons_as_they_are_read(
    window: MainWindow, qtbot: QtBot
) -> None:
    step = exercise(window, qtbot, "one", "double")
    check(qtbot, step, WRONG)
    step.versions_button.click()
    step.hint_button.click()
    step.solution_button.click()
    order: list[QWidget] = []
    widget: QWidget = step.bench.run_button
    while (widget := widget.nextInFocusChain()) is not step.bench.run_button:
        order.append(widget)
    compared = step.help.solution.compared
    read = [
        compared.before,
        compared.after,
        step.help.again_button,
        step.check_button,
        step.hint_button,
        step.versions_button,
        step.versions.list,
        step.versions.restore_button,
        step.versions.close_button,
    ]
    assert [widget for widget in order if widget in read] == read


def test_solved_with_the_solution_shown_is_marked_so_and_can_be_earned_again(
    window: MainWindow, session: Session, qtbot: QtBot
) -> None:
    step = exercise(window, qtbot, "one", "double")
    check(qtbot, step, WRONG)
    step.solution_button.click()
    assert check(qtbot, step, RIGHT).status is CheckStatus.SOLVED
    assert heading(window, "double") == "Solved with the solution shown"
    entry = window.pages.lesson.outline._entries["double"]
    assert entry.accessibleName().endswith(", solved with the solution shown")
    known = session.progress_of("one").steps["double"]
    assert (known.solved is not None, known.earned, known.solved_unaided) == (True, None, None)

    step = reopened(window, qtbot, "one", "double")
    assert step.help.solution is not None
    take_focus(qtbot, step.help.again_button)
    qtbot.keyClick(step.help.again_button, Qt.Key.Key_Space)
    assert step.help.solution is None
    assert step.bench.editor.text.rstrip() == step._exercise.starter.rstrip()
    assert not step.solution_button.isEnabled()
    assert RIGHT in [version.text for version in session.drafts.read_versions("one", "double")]
    assert heading(window, "double") == "Solved with the solution shown"

    step = reopened(window, qtbot, "one", "double")
    assert step.help.solution is None
    assert check(qtbot, step, RIGHT).status is CheckStatus.SOLVED
    assert heading(window, "double") == "Solved"
    assert session.progress_of("one").steps["double"].earned is not None
    step.solution_button.click()
    check(qtbot, step, RIGHT + "\n# looked at\n")
    assert heading(window, "double") == "Solved"


def test_a_fresh_try_in_which_the_solution_is_shown_again_earns_nothing(
    window: MainWindow, session: Session, qtbot: QtBot
) -> None:
    step = exercise(window, qtbot, "one", "double")
    check(qtbot, step, WRONG)
    step.solution_button.click()
    step.help.again_button.click()
    check(qtbot, step, WRONG)
    step.solution_button.click()
    check(qtbot, step, RIGHT)
    assert session.progress_of("one").steps["double"].earned is None
    assert session.progress_of("one").steps["double"].fresh_tries == 1


def test_a_lesson_solved_with_a_solution_shown_says_so_in_the_topic_list(
    window: MainWindow, session: Session
) -> None:
    index = window._model.index_of("one")
    session.record(SolutionShown("one", "double"), "one")
    session.record(ExerciseChecked("one", "double", CheckStatus.SOLVED, solution_seen=True), "one")
    assert index.data(CourseRole.MARK) is LessonMark.NONE
    session.record(QuizPassed("one", "quiz"), "one")
    assert index.data(CourseRole.MARK) is LessonMark.WITH_SOLUTION
    assert "done, solved with the solution shown" in index.data(CourseRole.ACCESSIBLE_TEXT)
    session.record(ExerciseChecked("one", "double", CheckStatus.SOLVED), "one")
    assert index.data(CourseRole.MARK) is LessonMark.NONE


def test_an_attempt_is_written_with_all_that_is_known_of_it(
    window: MainWindow, session: Session, data_folder: Path, qtbot: QtBot
) -> None:
    step = exercise(window, qtbot, "one", "double")
    step.hint_button.click()
    check(qtbot, step, "def double(number):\n    return number**2\n")
    step = reopened(window, qtbot, "one", "double")
    check(qtbot, step, "def double(number):\n    return number**2 + 1\n")
    session.save_now()
    lines = (data_folder / "attempts.jsonl").read_text(encoding="utf-8").splitlines()[1:]
    entries = [json.loads(line) for line in lines]
    first, second = [each for each in entries if each["event"] == "ExerciseChecked"]
    assert first["at"] < second["at"]
    for name, value in {
        "lesson": "one",
        "step": "double",
        "status": "not yet",
        "mistake": "squared",
        "hints": 1,
    }.items():
        assert first[name] == value
    assert first["change"] > 0
    assert second["change"] == len(" + 1")
    assert "mistake" not in second
    assert [each["hint"] for each in entries if each["event"] == "HintShown"] == [1]


def test_versions_are_listed_with_the_status_of_their_check(
    window: MainWindow, session: Session, qtbot: QtBot
) -> None:
    step = exercise(window, qtbot, "one", "double")
    step.versions_button.click()
    assert "There is none yet" in texts(step)
    step.versions_button.click()
    for program in (WRONG, RIGHT):
        check(qtbot, step, program)
    step.versions_button.click()
    versions = step.versions
    items = [versions.list.item(row).text() for row in range(versions.list.count())]
    assert [item.rpartition(" · ")[2] for item in items] == ["Solved", "Not yet"]
    assert not versions.restore_button.isEnabled()
    versions.list.setCurrentRow(1)
    assert versions.compared.before.toPlainText().rstrip() == WRONG.rstrip()
    assert versions.compared.before.accessibleDescription() == "− only here: line 2"
    assert [version.status for version in session.drafts.read_versions("one", "double")] == [
        CheckStatus.SOLVED,
        CheckStatus.NOT_YET,
    ]


def test_a_version_is_restored_by_the_keyboard_and_undo_takes_it_back(
    window: MainWindow, session: Session, data_folder: Path, qtbot: QtBot
) -> None:
    step = exercise(window, qtbot, "one", "double")
    check(qtbot, step, WRONG)
    mine = "def double(number):\n    return 7  # not checked\n"
    step.bench.editor.replace_text(mine)
    take_focus(qtbot, step.versions_button)
    qtbot.keyClick(step.versions_button, Qt.Key.Key_Space)
    assert step.versions.list.hasFocus()
    qtbot.keyClick(step.versions.list, Qt.Key.Key_Return)
    assert step.bench.editor.hasFocus()
    assert step.bench.editor.text == WRONG.rstrip()
    assert not step.versions.isVisible()
    draft = data_folder / "drafts" / "one" / "double.py"
    assert draft.read_text(encoding="utf-8") == WRONG
    assert mine in [version.text for version in session.drafts.read_versions("one", "double")]
    qtbot.keyClick(step.bench.editor, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert step.bench.editor.text == mine


def test_escape_closes_the_versions(window: MainWindow, qtbot: QtBot) -> None:
    step = exercise(window, qtbot, "one", "double")
    check(qtbot, step, WRONG)
    step.versions_button.click()
    take_focus(qtbot, step.versions.list)
    qtbot.keyClick(step.versions.list, Qt.Key.Key_Escape)
    assert not step.versions.isVisible()
    assert step.versions_button.hasFocus()
    assert not step.versions_button.isChecked()


def test_the_versions_follow_the_program(window: MainWindow, qtbot: QtBot) -> None:
    step = exercise(window, qtbot, "one", "double")
    check(qtbot, step, WRONG)
    step.versions_button.click()
    assert not step.versions.restore_button.isEnabled()
    step.bench.editor.replace_text("def double(number):\n    return 8\n")
    assert step.versions.restore_button.isEnabled()
    assert "return 8" in step.versions.compared.after.toPlainText()
