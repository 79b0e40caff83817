"""A lesson that is built shows the record that took the place of its own when it is opened next."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from learnpy.checks.status import CheckStatus
from learnpy.progress.events import ExerciseChecked, QuestionAnswered, QuizPassed
from learnpy.progress.lock import DataFolderLock
from learnpy.progress.store import open_store
from learnpy.ui.main_window import MainWindow
from learnpy.ui.pages.progress.record_work import FoundBackup, RecordWork
from learnpy.ui.pages.progress_page import ProgressPage
from learnpy.ui.session import Session
from learnpy.ui.widgets.lesson_view import LessonView
from learnpy.ui.widgets.program_step import ProgramStep
from learnpy.ui.widgets.quiz.choice_question import ChoiceQuestion
from learnpy.ui.widgets.step_heading import StepHeading
from opened import PATIENCE, exercise_in, open_whole

Joining = Callable[[Session], RecordWork]
ENDLESS = "print('on', flush=True)\nwhile True: pass\n"


@pytest.fixture
def theirs(tmp_path: Path) -> Path:
    """A file from another computer, where more was done."""
    folder = tmp_path / "other computer"
    lock = DataFolderLock(folder)
    lock.acquire()
    store = open_store(folder, lock).store
    store.record(ExerciseChecked("one", "double", CheckStatus.SOLVED))
    store.record(QuestionAnswered("one", "quiz", "what-a-step-is", (0,), right=True))
    store.record(QuizPassed("three", "last_questions"))
    store.save()
    lock.release()
    return folder / "progress.json"


def work_of(window: MainWindow) -> RecordWork:
    window.show_page("progress")
    return window.findChild(ProgressPage).record.work


def look_at(window: MainWindow, file: Path, qtbot: QtBot) -> Joining:
    """Choose a file on the progress page; what is returned joins it."""
    work = work_of(window)
    with qtbot.waitSignal(work.file_found, timeout=PATIENCE) as found:
        work.look_at(file)

    def join(session: Session) -> RecordWork:
        with qtbot.waitSignal(session.reloaded, timeout=PATIENCE):
            work.join(found.args[0])
        return work

    return join


def join(window: MainWindow, session: Session, file: Path, qtbot: QtBot) -> RecordWork:
    return look_at(window, file, qtbot)(session)


def marks(window: MainWindow) -> set[str]:
    """What the lesson that is open says beside the headings of its steps."""
    view = window.pages.lesson.view
    return {each.state_text for each in view.findChildren(StepHeading) if each.state_text}


def is_answered(window: MainWindow) -> bool:
    view = window.pages.lesson.view
    return view.findChild(ChoiceQuestion, "what-a-step-is").is_right()


def program_in(window: MainWindow) -> ProgramStep:
    return window.pages.lesson.view.findChildren(ProgramStep)[0]


def state(window: MainWindow) -> tuple[set[str], bool, bool]:
    """The marks, whether a question is answered, and whether an exercise is solved."""
    why = exercise_in(window, "double").why_button
    return marks(window), is_answered(window), not why.isHidden()


def with_one_built_ahead(window: MainWindow, qtbot: QtBot) -> dict[str, LessonView]:
    """Open the lesson beside; the lessons that are built."""
    open_whole(window, qtbot, "two")
    built = window.pages.lesson.views.built
    qtbot.waitUntil(lambda: "one" in built and built["one"].is_complete(), timeout=PATIENCE)
    return built


def test_a_lesson_that_was_read_shows_what_was_joined(
    window: MainWindow, session: Session, theirs: Path, qtbot: QtBot
) -> None:
    open_whole(window, qtbot, "one")
    assert state(window) == (set(), False, False)
    join(window, session, theirs, qtbot)
    open_whole(window, qtbot, "one")
    assert state(window) == ({"Solved"}, True, True)


def test_a_lesson_that_was_read_shows_the_backup_and_then_what_was_undone(
    window: MainWindow, session: Session, qtbot: QtBot
) -> None:
    session.record(QuizPassed("three", "last_questions"), "three")
    session.store.keep_backup()
    session.record(ExerciseChecked("one", "double", CheckStatus.SOLVED), "one")
    session.save_now()
    built = with_one_built_ahead(window, qtbot)
    ahead = built["one"]
    work = work_of(window)
    with qtbot.waitSignal(work.backups_found, timeout=PATIENCE) as found:
        work.find_backups()
    backup: FoundBackup = found.args[0][-1]
    with qtbot.waitSignal(session.reloaded, timeout=PATIENCE):
        work.restore(backup, "the morning")
    assert built.get("one") is not ahead
    with qtbot.waitSignal(session.reloaded, timeout=PATIENCE):
        work.undo()
    open_whole(window, qtbot, "one")
    assert marks(window) == {"Solved"}
    with qtbot.waitSignal(session.reloaded, timeout=PATIENCE):
        work.restore(backup, "the morning")
    open_whole(window, qtbot, "one")
    assert marks(window) == set()


def test_a_lesson_built_ahead_shows_what_was_joined(
    window: MainWindow, session: Session, theirs: Path, qtbot: QtBot
) -> None:
    built = with_one_built_ahead(window, qtbot)
    join(window, session, theirs, qtbot)
    window.show_page("lesson")
    qtbot.waitUntil(lambda: "one" in built and built["one"].is_complete(), timeout=PATIENCE)
    assert [each.state_text for each in built["one"].findChildren(StepHeading)].count("Solved") == 1


def test_a_lesson_built_ahead_shows_nothing_of_what_was_undone(
    window: MainWindow, session: Session, theirs: Path, qtbot: QtBot
) -> None:
    with_one_built_ahead(window, qtbot)
    work = join(window, session, theirs, qtbot)
    with qtbot.waitSignal(session.reloaded, timeout=PATIENCE):
        work.undo()
    open_whole(window, qtbot, "one")
    assert state(window) == (set(), False, False)


def test_a_program_runs_on_and_the_lesson_is_renewed_after_it(
    window: MainWindow, session: Session, theirs: Path, qtbot: QtBot
) -> None:
    open_whole(window, qtbot, "one")
    running = program_in(window)
    running.editor.replace_text(ENDLESS)
    running.run_button.click()
    qtbot.waitUntil(lambda: "on" in running.console.output, timeout=PATIENCE)
    join(window, session, theirs, qtbot)
    open_whole(window, qtbot, "one")
    assert program_in(window) is running
    assert running.is_running
    assert marks(window) == {"Solved"}  # which is told at once; the rest waits for the program
    running.stop()
    qtbot.waitUntil(lambda: not running.is_running, timeout=PATIENCE)
    assert "Stopped" in running.console.status.text()
    open_whole(window, qtbot, "one")
    assert program_in(window) is not running
    assert state(window) == ({"Solved"}, True, True)
    assert program_in(window).editor.text.rstrip() == ENDLESS.rstrip()
    qtbot.waitUntil(lambda: not isValid(running), timeout=PATIENCE)


def test_what_is_typed_while_the_record_comes_is_kept(
    window: MainWindow, session: Session, theirs: Path, qtbot: QtBot
) -> None:
    """The record is joined in the background: the learner may be in the lesson by then."""
    open_whole(window, qtbot, "one")
    join_them = look_at(window, theirs, qtbot)
    open_whole(window, qtbot, "one")
    typed = program_in(window)
    join_them(session)
    assert program_in(window) is typed
    typed.editor.replace_text("print('typed a moment ago')\n")
    open_whole(window, qtbot, "one")
    assert program_in(window) is not typed
    assert program_in(window).editor.text.rstrip() == "print('typed a moment ago')"
    assert session.drafts.read("one", "hello").rstrip() == "print('typed a moment ago')"


def test_a_draft_that_came_meanwhile_is_shown(
    window: MainWindow, session: Session, theirs: Path, qtbot: QtBot
) -> None:
    open_whole(window, qtbot, "one")
    window.show_page("progress")
    session.drafts.keep("one", "double", "def double(number):\n    return number + number\n")
    join(window, session, theirs, qtbot)
    open_whole(window, qtbot, "one")
    assert "return number + number" in exercise_in(window, "double").bench.editor.text


def test_the_lesson_is_renewed_on_the_way_back_from_the_search(
    window: MainWindow, session: Session, theirs: Path, qtbot: QtBot
) -> None:
    open_whole(window, qtbot, "one")
    join_them = look_at(window, theirs, qtbot)
    open_whole(window, qtbot, "one")
    window.show_page("search")
    join_them(session)
    window.pages.search.left.emit()
    assert window.pages.shown == "lesson"
    qtbot.waitUntil(window.pages.lesson.is_settled, timeout=PATIENCE)
    assert state(window) == ({"Solved"}, True, True)
