"""A lesson that builds on others says so, leads to them, and lets the learner in anyway."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from keyboard import take_focus
from learnpy.checks.status import CheckStatus
from learnpy.progress.events import ExerciseChecked, ProgramRun, QuizPassed
from learnpy.progress.standing import LessonMark
from learnpy.progress.store import open_store
from learnpy.ui.main_window import MainWindow
from learnpy.ui.models.course_model import CourseRole
from learnpy.ui.pages.progress.lessons_section import LessonsTable
from learnpy.ui.session import Session
from learnpy.ui.widgets.needs_notice import NeedsNotice
from opened import PATIENCE, open_whole


def notice(window: MainWindow) -> NeedsNotice | None:
    return window.pages.lesson.view.findChild(NeedsNotice)


def buttons(window: MainWindow) -> dict[str, QPushButton]:
    return {each.text(): each for each in notice(window).findChildren(QPushButton)}


def words(window: MainWindow, lesson_id: str) -> str:
    return window._model.index_of(lesson_id).data(CourseRole.ACCESSIBLE_TEXT)


def do_lesson_one(session: Session) -> None:
    session.record(ExerciseChecked("one", "double", CheckStatus.SOLVED), "one")
    session.record(QuizPassed("one", "quiz"), "one")


def test_the_topic_list_shows_a_lock_in_words_too(window: MainWindow, session: Session) -> None:
    assert session.mark("two") is LessonMark.LOCKED
    assert "locked: it builds on lessons that are not done" in words(window, "two")
    assert "locked" not in words(window, "one")
    do_lesson_one(session)
    assert "locked" not in words(window, "two")
    assert "locked" in words(window, "three")


def test_finishing_a_lesson_repaints_those_that_need_it(
    window: MainWindow, session: Session, qtbot: QtBot
) -> None:
    changed: list[str] = []

    def note(first: object, _last: object, _roles: object) -> None:
        changed.append(first.data(CourseRole.LESSON_ID))

    window._model.dataChanged.connect(note)
    do_lesson_one(session)
    assert "two" in changed


def test_a_locked_lesson_names_what_it_needs_and_leads_there(
    window: MainWindow, qtbot: QtBot
) -> None:
    open_whole(window, qtbot, "two")
    assert "Not done yet: “One of everything”." in notice(window).accessibleName()
    way = buttons(window)["Go to “One of everything”"]
    take_focus(qtbot, way)
    qtbot.keyClick(way, Qt.Key.Key_Space)
    assert window.pages.lesson_id == "one"
    assert notice(window) is None


def test_the_keyboard_comes_to_the_notice_before_the_steps(
    window: MainWindow, qtbot: QtBot
) -> None:
    open_whole(window, qtbot, "two")
    view = window.pages.lesson._current
    take_focus(qtbot, window.pages.lesson.scroller)
    passed: list[QWidget] = []
    while not any(step.isAncestorOf(window.focusWidget()) for step in view.places.all):
        passed.append(window.focusWidget())
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
    assert [each for each in passed if isinstance(each, QPushButton)] == [*buttons(window).values()]


def test_start_anyway_is_kept(
    window: MainWindow, session: Session, data_folder: Path, qtbot: QtBot
) -> None:
    open_whole(window, qtbot, "two")
    qtbot.mouseClick(buttons(window)["Start anyway"], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: notice(window) is None)
    assert "locked" not in words(window, "two")
    window.open_lesson("one")
    open_whole(window, qtbot, "two")
    assert notice(window) is None
    session.save_now()
    kept = open_store(data_folder, None).store.progress.lessons["two"]
    assert kept.started_anyway is not None


def test_the_notice_goes_when_what_is_needed_is_done(
    window: MainWindow, session: Session, qtbot: QtBot
) -> None:
    open_whole(window, qtbot, "one")
    page = window.pages.lesson
    qtbot.waitUntil(lambda: "two" in page.views.built, timeout=PATIENCE)
    assert page.views.built["two"].notice() is not None  # it was built ahead, while it was locked
    do_lesson_one(session)
    open_whole(window, qtbot, "two")
    assert page.views.built["two"].notice() is None


def test_progress_does_not_count_a_locked_lesson_that_was_only_looked_at(
    window: MainWindow, session: Session, qtbot: QtBot
) -> None:
    open_whole(window, qtbot, "one")
    open_whole(window, qtbot, "two")
    assert session.mark("two") is LessonMark.LOCKED
    for worked_on, state in ((False, "not started, locked"), (True, "started")):
        if worked_on:
            session.record(ProgramRun("two", "draw"), "two")
        window.show_page("progress")
        qtbot.waitUntil(window.pages.is_settled, timeout=PATIENCE)
        page = window.pages.currentWidget()
        rows = {row[0]: row[2] for row in page.findChild(LessonsTable).table.rows}
        assert rows["Files and figures"] == state
        texts = [label.text() for label in page.findChildren(QLabel)]
        words, count = ("lessons started", "2") if worked_on else ("lesson started", "1")
        assert texts[texts.index(words) - 1] == count


def test_a_lesson_that_was_worked_on_is_not_locked(window: MainWindow, session: Session) -> None:
    session.record(ProgramRun("two", "draw"), "two")
    assert session.mark("two") is LessonMark.NONE
    assert session.missing_needs("two") == ("one",)


def test_a_lesson_that_needs_one_not_written_yet_is_not_locked_by_it(
    window: MainWindow, session: Session
) -> None:
    assert session.missing_needs("three") == ("two",)


def test_a_lesson_says_what_it_builds_on_that_is_not_in_the_course(
    window: MainWindow, qtbot: QtBot
) -> None:
    open_whole(window, qtbot, "three")
    told = "It builds on a lesson that is not in this course yet: Later on."
    assert told in notice(window).accessibleName()
    buttons(window)["Start anyway"].click()
    left = window.pages.lesson._current.notice()
    assert left.accessibleName() == told
    assert left.findChildren(QPushButton) == []
