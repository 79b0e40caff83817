"""The window as a learner uses it, over the small course."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from keyboard import take_focus
from learnpy.checks.status import CheckStatus
from learnpy.progress.events import ActiveTime, ExerciseChecked, QuizPassed
from learnpy.progress.lock import DataFolderLock
from learnpy.progress.standing import LessonState
from learnpy.progress.store import ProgressStore, open_store
from learnpy.ui.look import Look
from learnpy.ui.main_window import MainWindow
from learnpy.ui.models.course_model import CourseRole
from learnpy.ui.session import Session
from learnpy.ui.settings import Settings
from learnpy.ui.widgets.activity_calendar import ActivityCalendar
from learnpy.ui.widgets.exercise.exercise_step import ExerciseStep
from learnpy.ui.widgets.prose_view import ProseView
from opened import PATIENCE, open_anew, open_whole


@pytest.fixture
def window(window: MainWindow, qtbot: QtBot) -> MainWindow:
    take_focus(qtbot, window.sidebar.topics.tree)
    return window


def press(qtbot: QtBot, place: object, text: str) -> None:
    found = [b for b in place.findChildren(QPushButton) if b.text() == text]
    qtbot.mouseClick(found[0], Qt.MouseButton.LeftButton)


def labels(place: object) -> str:
    return "\n".join(label.text() for label in place.findChildren(QLabel))


def test_home_offers_the_first_lesson_and_starts_it(window: MainWindow, qtbot: QtBot) -> None:
    window.show_page("home")
    assert "Start here" in labels(window.pages)
    press(qtbot, window.pages, "Start")
    assert window.pages.shown == "lesson"
    assert window.pages.lesson_id == "one"
    assert window.windowTitle() == "One of everything – LearnPy"


def test_the_title_of_the_window_names_what_it_shows(window: MainWindow) -> None:
    for name, title in (
        ("home", "Home"),
        ("progress", "Progress"),
        ("search", "Search"),
        ("settings", "Settings"),
    ):
        window.open_lesson("one")
        assert window.windowTitle() == "One of everything – LearnPy"
        window.show_page(name)
        assert window.windowTitle() == f"{title} – LearnPy"


def test_the_topic_list_opens_a_lesson_by_keyboard(window: MainWindow, qtbot: QtBot) -> None:
    window.show_page("home")
    tree = window.sidebar.topics.tree
    tree.setFocus()
    tree.setCurrentIndex(tree.model().index(0, 0))
    qtbot.keyClick(tree, Qt.Key.Key_Down)
    qtbot.keyClick(tree, Qt.Key.Key_Down)
    qtbot.keyClick(tree, Qt.Key.Key_Return)
    assert window.pages.lesson_id == "two"


def test_the_filter_keeps_what_matches_and_enter_opens_it(window: MainWindow, qtbot: QtBot) -> None:
    window.show_page("home")
    qtbot.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    box = window.sidebar.topics.filter_box
    assert box.hasFocus()
    qtbot.keyClicks(box, "everything")
    assert titles_left(window) == [["One of everything"]]
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert window.pages.lesson_id == "one"


def test_a_track_whose_title_matches_keeps_all_its_lessons(
    window: MainWindow, qtbot: QtBot
) -> None:
    track = window._session.course.tracks[0]
    qtbot.keyClicks(window.sidebar.topics.filter_box, track.title.upper())
    assert titles_left(window) == [[lesson.title for lesson in track.lessons]]
    window.sidebar.topics.filter_box.clear()
    assert len(titles_left(window)) == len(window._session.course.tracks)


def test_enter_opens_no_lesson_that_the_filter_hides(window: MainWindow, qtbot: QtBot) -> None:
    window.show_page("home")
    topics = window.sidebar.topics
    topics.tree.setCurrentIndex(topics._model.index_of("one"))
    topics.filter_box.setText("no such lesson")
    asked: list[str] = []
    topics.lesson_requested.connect(asked.append)
    topics.tree.setFocus()
    qtbot.keyClick(topics.tree, Qt.Key.Key_Return)
    assert asked == []
    topics.filter_box.clear()
    qtbot.keyClick(topics.tree, Qt.Key.Key_Return)
    assert asked == ["one"]


def titles_left(window: MainWindow) -> list[list[str]]:
    """The lessons that the filter leaves, track by track."""
    tree = window.sidebar.topics.tree
    model = tree.model()
    return [
        [
            model.index(row, 0, track).data()
            for row in range(model.rowCount(track))
            if not tree.isRowHidden(row, track)
        ]
        for track in (model.index(row, 0) for row in range(model.rowCount()))
        if not tree.isRowHidden(track.row(), QModelIndex())
    ]


def test_a_filter_without_match_shows_nothing_and_breaks_nothing(
    window: MainWindow, qtbot: QtBot
) -> None:
    box = window.sidebar.topics.filter_box
    qtbot.keyClicks(box, "no such lesson [(")
    assert titles_left(window) == []
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert window.pages.lesson_id == ""


def test_search_finds_as_you_type_and_opens_at_the_place(window: MainWindow, qtbot: QtBot) -> None:
    window.show_page("home")
    qtbot.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    page = window.pages.search
    assert page.box.hasFocus()
    qtbot.keyClicks(page.box, "smaller head")
    assert page.results.count() == 1
    qtbot.keyClick(page.box, Qt.Key.Key_Return)
    qtbot.waitUntil(window.pages.lesson.is_settled)
    assert window.pages.lesson_id == "one"
    view = window.pages.lesson.view
    top = window.pages.lesson.scroller.verticalScrollBar().value()
    assert view.places.at(top + 1)[0] == "what-prose-holds"


def test_search_counts_what_it_found(window: MainWindow) -> None:
    window.search_for("smaller head")
    assert "1 place" in labels(window.pages.search)
    window.search_for("program")
    assert f"{window.pages.search.results.count()} places" in labels(window.pages.search)


def test_search_without_a_hit_says_so(window: MainWindow, qtbot: QtBot) -> None:
    window.search_for("zzzz")
    assert "Nothing found for “zzzz”" in labels(window.pages.search)


def test_next_and_previous_lesson_by_keyboard(window: MainWindow, qtbot: QtBot) -> None:
    window.open_lesson("one")
    control = Qt.KeyboardModifier.ControlModifier
    qtbot.keyClick(window, Qt.Key.Key_PageDown, control)
    assert window.pages.lesson_id == "two"
    qtbot.keyClick(window, Qt.Key.Key_PageDown, control)
    assert window.pages.lesson_id == "three"
    qtbot.keyClick(window, Qt.Key.Key_PageDown, control)
    assert window.pages.lesson_id == "three"
    qtbot.keyClick(window, Qt.Key.Key_PageUp, control)
    assert window.pages.lesson_id == "two"


def test_the_neighbours_are_built_ahead(window: MainWindow, qtbot: QtBot) -> None:
    window.open_lesson("two")
    page = window.pages.lesson
    qtbot.waitUntil(lambda: set(page.views.built) == {"one", "two", "three"}, timeout=PATIENCE)
    ahead = page.views.built["three"]
    window.open_lesson("three")
    assert page.view is ahead
    qtbot.waitUntil(page.is_settled, timeout=PATIENCE)
    assert set(page.views.built) <= {"two", "three"}


def test_the_neighbours_are_laid_out_ahead(window: MainWindow, qtbot: QtBot) -> None:
    window.open_lesson("two")
    views = window.pages.lesson.views
    last = window._session.lesson("three").steps[-1].id

    def is_laid_out() -> bool:
        return "three" in views.built and views.is_laid_out("three")

    qtbot.waitUntil(is_laid_out, timeout=PATIENCE)
    ahead = views.built["three"]
    assert not ahead.isVisible()
    before = ahead.places.top(last)
    window.open_lesson("three")
    qtbot.waitUntil(window.pages.lesson.is_settled, timeout=PATIENCE)
    assert ahead.isVisible()
    assert ahead.places.top(last) == before


def test_what_is_done_ahead_waits_while_the_learner_scrolls(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.resize(1000, 400)
    window.open_lesson("two")
    page = window.pages.lesson
    ahead, bar = page.views._ahead, page.scroller.verticalScrollBar()
    qtbot.waitUntil(lambda: page.is_settled() and not ahead.isActive(), timeout=PATIENCE)
    bar.setValue(bar.maximum())
    assert bar.value() > 0
    assert not ahead.isActive()  # nothing is left to do
    ahead.setTimerType(Qt.TimerType.PreciseTimer)  # a coarse one ends where it would have ended
    ahead.start(60_000)
    qtbot.waitUntil(lambda: ahead.remainingTime() < 59_900)
    left = ahead.remainingTime()
    bar.setValue(0)
    assert ahead.remainingTime() > left


def test_a_closed_window_builds_no_more(window: MainWindow) -> None:
    window.open_lesson("one")
    views = window.pages.lesson.views
    assert not views.built["one"].is_complete()
    window.close()
    for _ in range(50):
        QApplication.processEvents()
    assert not views.built["one"].is_complete()
    assert views.built.keys() == {"one"}


def test_a_closed_window_lets_go_what_was_built_ahead(window: MainWindow, qtbot: QtBot) -> None:
    window.open_lesson("two")
    built = window.pages.lesson.views.built
    qtbot.waitUntil(lambda: set(built) == {"one", "two", "three"}, timeout=PATIENCE)
    with qtbot.waitSignals([built["one"].destroyed, built["three"].destroyed]):
        window.close()


def test_an_opened_lesson_is_started_and_kept(
    window: MainWindow, session: Session, data_folder: Path, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(session._saver.saved):
        open_whole(window, qtbot, "two")
    assert session.state("two") is LessonState.STARTED
    window.close()
    kept = open_store(data_folder, None).store.progress
    assert kept.lessons["two"].opened is not None
    assert kept.current is not None
    assert kept.current.lesson == "two"


def test_who_left_at_the_top_finds_the_title_again(window: MainWindow, qtbot: QtBot) -> None:
    open_whole(window, qtbot, "one")
    bar = window.pages.lesson.scroller.verticalScrollBar()
    assert bar.maximum() > 0
    open_anew(window, qtbot, "one")
    assert window._session.progress_of("one").place is not None
    assert bar.value() == 0


def test_the_place_is_found_again(window: MainWindow, session: Session, qtbot: QtBot) -> None:
    window.resize(1100, 500)
    open_whole(window, qtbot, "one", "quiz")
    top = window.pages.lesson.scroller.verticalScrollBar().value()
    assert top > 0
    open_whole(window, qtbot, "three")
    open_whole(window, qtbot, "one")
    assert abs(window.pages.lesson.scroller.verticalScrollBar().value() - top) <= 2


def test_the_outline_says_nothing_of_the_lesson_before(
    window: MainWindow, session: Session, qtbot: QtBot
) -> None:
    def left(lesson_id: str) -> str:
        return f"About {session.minutes_left(lesson_id)} min left"

    outline = window.pages.lesson.outline
    open_whole(window, qtbot, "one", "quiz")
    # It was opened at its end, and what is to be done in it is not done.
    qtbot.waitUntil(lambda: outline._minutes_left.text() == left("one"))
    session.record(QuizPassed("one", "quiz"), "one")
    assert outline._minutes_left.text() == left("one")
    session.record(ExerciseChecked("one", "double", CheckStatus.SOLVED), "one")
    assert outline._minutes_left.text() == ""
    window.open_lesson("three")
    qtbot.waitUntil(lambda: outline._minutes_left.text() == left("three"))
    assert not outline._entries.keys() & {step.id for step in window._session.outline("one").steps}


def test_the_outline_shows_where_a_lesson_is_opened_again(window: MainWindow, qtbot: QtBot) -> None:
    window.resize(1280, 480)
    open_whole(window, qtbot, "one", "quiz")
    open_whole(window, qtbot, "two")
    open_whole(window, qtbot, "one")
    outline = window.pages.lesson.outline
    (marked,) = [each for each in outline._entries.values() if each.isChecked()]
    assert not marked.visibleRegion().isEmpty()


def test_the_outline_jumps_to_a_step(window: MainWindow, qtbot: QtBot) -> None:
    window.resize(1280, 400)
    open_whole(window, qtbot, "one")
    page = window.pages.lesson
    qtbot.mouseClick(page.outline._entries["quiz"], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(page.is_settled)
    assert page.scroller.verticalScrollBar().value() == page._current.places.top("quiz")


def test_the_outline_folds_away_in_a_small_window(window: MainWindow, qtbot: QtBot) -> None:
    open_whole(window, qtbot, "one")
    window.resize(900, 600)
    qtbot.waitUntil(lambda: not window.pages.lesson.outline.isVisible())
    window.resize(1400, 800)
    qtbot.waitUntil(window.pages.lesson.outline.isVisible)
    assert window.pages.lesson.outline._entries["quiz"].isVisible()


def test_hints_come_one_at_a_time_and_the_solution_after_them(
    window: MainWindow, session: Session, qtbot: QtBot
) -> None:
    open_whole(window, qtbot, "one")
    step = window.pages.lesson._current.findChild(ExerciseStep)
    assert not step.solution_button.isEnabled()
    press(qtbot, step, "Show hint 1 of 2")
    assert session.progress_of("one").steps["double"].hints == 1
    assert not step.solution_button.isEnabled()
    press(qtbot, step, "Show hint 2 of 2")
    press(qtbot, step, "Show the solution")
    known = session.progress_of("one").steps["double"]
    assert known.hints == 2
    assert known.solution_seen is not None


def test_a_passed_quiz_makes_the_lesson_done_everywhere(
    window: MainWindow, session: Session, qtbot: QtBot
) -> None:
    session.record(QuizPassed("three", "last_questions"), "three")
    assert session.state("three") is LessonState.DONE
    model = window.sidebar.topics._model
    assert model.data(model.index_of("three"), CourseRole.STATE) is LessonState.DONE
    assert "1 of 3 lessons done" in labels(window.sidebar)
    window.show_page("progress")
    assert "of 3 lessons done" in labels(window.pages)


def test_a_lesson_that_is_not_there_is_said(window: MainWindow) -> None:
    window.open_lesson("no-such-lesson")
    assert window.pages.shown == "home"
    assert window.notices.texts() == ("There is no lesson “No such lesson” in this course yet.",)


def test_a_lesson_that_is_not_there_is_called_as_its_link_calls_it(
    window: MainWindow, qtbot: QtBot
) -> None:
    open_whole(window, qtbot, "one")
    text = next(each for each in window.findChildren(ProseView) if each.isVisible())
    text.set_html('<p>See <a href="lesson:text-and-fstrings">Text &amp; f-strings</a>.</p>')
    text.link_activated.emit("lesson:text-and-fstrings")
    told = "There is no lesson “Text & f-strings” in this course yet."
    assert window.notices.texts() == (told,)
    assert window.pages.lesson_id == "one"


def test_the_progress_page_counts_one_day_as_one(window: MainWindow, session: Session) -> None:
    session.record(ActiveTime("2026-01-05", 600))
    window.show_page("progress")
    assert "day with activity" in labels(window.pages).splitlines()
    session.record(ActiveTime("2026-01-06", 600))
    window.show_page("home")
    window.show_page("progress")
    assert "days with activity" in labels(window.pages).splitlines()


@pytest.mark.parametrize(("seconds", "minutes"), [(60, "1 minute"), (600, "10 minutes")])
def test_one_minute_is_counted_as_one(
    window: MainWindow, session: Session, seconds: int, minutes: str
) -> None:
    session.record(ActiveTime(date.today().isoformat(), seconds))  # noqa: DTZ011  the learner's own
    word = minutes.partition(" ")[2]
    window.show_page("progress")
    assert f"{word} in all" in labels(window.pages).splitlines()
    calendar = window.pages.findChild(ActivityCalendar)
    assert calendar is not None
    assert calendar.accessibleDescription() == f"{minutes} on 1 day"
    window.show_page("home")
    assert {f"{word} today", f"{word} this week"} <= set(labels(window.pages).splitlines())


def test_text_size_changes_and_comes_back(
    window: MainWindow, look: Look, settings: Settings, qtbot: QtBot
) -> None:
    window.open_lesson("one")
    control = Qt.KeyboardModifier.ControlModifier
    with qtbot.waitSignal(look.changed):
        qtbot.keyClick(window, Qt.Key.Key_Plus, control)
    assert look.scale == 1.1
    with qtbot.waitSignal(look.changed):
        for _ in range(4):
            qtbot.keyClick(window, Qt.Key.Key_Plus, control)
    # Keys that come together are taken together: each step takes a while in a long lesson.
    assert look.scale == 1.5
    assert settings.text_scale == 1.5
    assert window.pages.lesson_id == "one"
    with qtbot.waitSignal(look.changed):
        qtbot.keyClick(window, Qt.Key.Key_0, control)
    assert look.scale == 1.0


@pytest.mark.parametrize("theme", ["dark", "contrast"])
@pytest.mark.parametrize("page", ["home", "progress", "search", "settings", "lesson"])
def test_every_page_takes_every_theme(
    window: MainWindow, look: Look, qtbot: QtBot, theme: str, page: str
) -> None:
    if page == "lesson":
        open_whole(window, qtbot, "one")
    else:
        window.show_page(page)
    look.set_theme(theme)
    qtbot.waitUntil(window.pages.is_settled)
    image = window.pages.currentWidget().grab().toImage()
    assert image.pixelColor(3, image.height() - 3).name() == look.theme.page


def test_a_second_session_sees_what_the_first_left(
    window: MainWindow, session: Session, store: ProgressStore, look: Look, qtbot: QtBot
) -> None:
    open_whole(window, qtbot, "two")
    window.close()
    reopened = Session(session.catalog, store)
    again = MainWindow(reopened, look, Settings(None), store.folder)
    qtbot.addWidget(again)
    again.show_page("home")
    assert "Continue where you were" in labels(again.pages)
    assert "Continue" in [b.text() for b in again.pages.findChildren(QPushButton)]
    reopened.finish()


def test_what_cannot_be_saved_is_said_and_the_window_goes_on(
    session: Session, look: Look, tmp_path: Path, qtbot: QtBot
) -> None:
    in_the_way = tmp_path / "a file where the folder should be"
    in_the_way.write_text("", encoding="utf-8")
    lock = DataFolderLock(in_the_way)
    lock.acquire()
    opened = open_store(in_the_way, lock)
    assert any("not" in notice.text for notice in opened.notices)
    blocked = Session(session.catalog, opened.store)
    window = MainWindow(blocked, look, Settings(None), in_the_way)
    qtbot.addWidget(window)
    with qtbot.waitSignal(blocked.trouble):
        window.open_lesson("one")
    assert window.pages.lesson_id == "one"
    assert window.notices.texts() != ()
    window.close()
    assert in_the_way.read_text(encoding="utf-8") == ""


def test_opening_a_lesson_does_not_mark_its_end_as_reached(
    window: MainWindow, session: Session, qtbot: QtBot
) -> None:
    window.resize(1000, 500)
    open_whole(window, qtbot, "one")
    steps = session.progress_of("one").steps
    assert "intro" in steps
    assert "quiz" not in steps
    page = window.pages.lesson
    page.scroller.verticalScrollBar().setValue(page.scroller.verticalScrollBar().maximum())
    qtbot.waitUntil(lambda: "quiz" in session.progress_of("one").steps, timeout=PATIENCE)


def test_another_text_size_does_not_mark_the_end_of_a_lesson_behind_it(
    window: MainWindow, session: Session, look: Look, qtbot: QtBot
) -> None:
    window.resize(1000, 500)
    open_whole(window, qtbot, "one")
    place = session.progress_of("one").place
    window.show_page("settings")
    look.set_scale(1.25)
    qtbot.waitUntil(window.pages.lesson.is_settled)
    assert session.progress_of("one").place == place
    assert "quiz" not in session.progress_of("one").steps


@pytest.mark.parametrize("lesson_id", ["one", "two", "three"])
def test_large_text_is_not_cut_off_at_the_side(
    window: MainWindow, look: Look, qtbot: QtBot, lesson_id: str
) -> None:
    window.resize(1280, 800)
    look.set_scale(1.5)
    open_whole(window, qtbot, lesson_id)
    page = window.pages.lesson
    assert page._current.minimumSizeHint().width() <= page.scroller.width()
