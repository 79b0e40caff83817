"""A small window: the sidebar folds away by itself, and nothing on a page is cut off."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cut_off import cut_off
from keyboard import take_focus
from learnpy.ui.look import LARGEST_SCALE, Look
from learnpy.ui.main_window import MainWindow
from learnpy.ui.models.course_model import CourseModel, CourseRole
from learnpy.ui.session import Session
from learnpy.ui.settings import Settings
from learnpy.ui.widgets.sidebar import Sidebar
from learnpy.ui.widgets.topic_list import TopicList
from opened import open_whole

PAGES = (
    *("home", "progress", "search", "settings", "shortcuts", "about", "welcome"),
    "lesson",
)
SIZES = ((900, 600), (1024, 640))
LEAST = (720, 480)
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.5])
def test_nothing_is_cut_off(window: MainWindow, look: Look, qtbot: QtBot, scale: float) -> None:
    look.set_scale(scale)
    for size in (*SIZES, LEAST) if scale < LARGEST_SCALE else SIZES:
        window.resize(*size)
        for page in PAGES:
            if page == "lesson":
                open_whole(window, qtbot, "one")
            else:
                window.show_page(page)
            qtbot.waitUntil(lambda: cut_off(window) == [], timeout=20_000)
            assert window.size().toTuple() == size


def test_the_sidebar_folds_and_comes_back_with_the_room(window: MainWindow) -> None:
    window.resize(1280, 800)
    assert window.sidebar.isVisible()
    assert window.frame._rail is None
    window.resize(800, 600)
    assert not window.sidebar.isVisible()
    assert window.frame._rail.opener.isVisible()
    assert window.pages.width() >= 700
    window.resize(1280, 800)
    assert window.sidebar.isVisible()
    assert not window.frame._rail.isVisible()


def test_it_opens_over_the_page_and_a_choice_folds_it(window: MainWindow, qtbot: QtBot) -> None:
    window.show_page("settings")
    window.resize(800, 600)
    page = window.pages.geometry()
    button = window.pages.currentWidget().back
    take_focus(qtbot, button)
    qtbot.keyClick(window, Qt.Key.Key_B, CONTROL)
    assert window.sidebar.isVisible()
    assert window.pages.geometry() == page
    qtbot.waitUntil(window.sidebar.topics.tree.hasFocus)
    qtbot.keyClick(window.sidebar.topics.tree, Qt.Key.Key_Escape)
    assert not window.sidebar.isVisible()
    qtbot.waitUntil(button.hasFocus)
    qtbot.mouseClick(window.frame._rail.opener, Qt.MouseButton.LeftButton)
    tree = window.sidebar.topics.tree
    tree.setCurrentIndex(tree.model().index(0, 0, tree.model().index(0, 0)))
    qtbot.keyClick(tree, Qt.Key.Key_Return)
    assert window.pages.lesson_id == "one"
    assert not window.sidebar.isVisible()
    assert window.pages.isAncestorOf(QApplication.focusWidget())


def test_a_click_beside_it_folds_it_and_does_nothing_else(window: MainWindow, qtbot: QtBot) -> None:
    window.show_page("settings")
    window.resize(800, 600)
    window.frame.open()
    qtbot.mouseClick(window.frame._veil, Qt.MouseButton.LeftButton)
    assert not window.sidebar.isVisible()
    assert window.pages.shown == "settings"


def test_the_rail_leads_to_the_pages(window: MainWindow, qtbot: QtBot) -> None:
    window.resize(800, 600)
    rail = window.frame._rail
    for name, entry in rail._pages.items():
        assert entry.accessibleName()
        qtbot.mouseClick(entry, Qt.MouseButton.LeftButton)
        assert window.pages.shown == name
        assert [page for page, each in rail._pages.items() if each.isChecked()] == [name]


def test_in_a_wide_window_it_is_folded_by_hand_and_stays_so(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.resize(1280, 800)
    tree = window.sidebar.topics.tree
    window.show_page("settings")
    take_focus(qtbot, tree)
    qtbot.mouseClick(window.sidebar.folder, Qt.MouseButton.LeftButton)
    assert not window.sidebar.isVisible()
    assert window.pages.isAncestorOf(QApplication.focusWidget())
    window.resize(800, 600)
    window.resize(1280, 800)
    assert not window.sidebar.isVisible()
    qtbot.keyClick(window, Qt.Key.Key_B, CONTROL)
    assert window.sidebar.isVisible()


def test_where_it_is_low_the_lessons_keep_their_room(
    look: Look, session: Session, qtbot: QtBot
) -> None:
    sidebar = Sidebar(TopicList(CourseModel(session.course), look), look)
    qtbot.addWidget(sidebar)
    sidebar.resize(700, 530)
    sidebar.show()
    look.set_scale(2.5)
    assert all(entry.text() == "" for entry in sidebar._pages.values())
    assert all(entry.accessibleName() and entry.toolTip() for entry in sidebar._pages.values())
    qtbot.waitUntil(lambda: sidebar.topics.tree.height() > 200)
    look.set_scale(1.0)
    assert sidebar._pages["home"].text() == "Home"


# Tracks fold


def topics(session: Session, look: Look, qtbot: QtBot, *open_tracks: str) -> TopicList:
    shown = TopicList(CourseModel(session.course), look, open_tracks=open_tracks or None)
    qtbot.addWidget(shown)
    shown.resize(280, 600)
    shown.show()
    return shown


def test_the_first_track_is_open_to_begin_with(session: Session, look: Look, qtbot: QtBot) -> None:
    assert topics(session, look, qtbot).open_tracks() == ("first",)
    assert topics(session, look, qtbot, "second").open_tracks() == ("second",)


def test_a_track_folds_by_keyboard_and_mouse(session: Session, look: Look, qtbot: QtBot) -> None:
    shown = topics(session, look, qtbot)
    tree = shown.tree
    take_focus(qtbot, tree)
    first = tree.model().index(0, 0)
    tree.setCurrentIndex(first)
    qtbot.keyClick(tree, Qt.Key.Key_Left)
    assert shown.open_tracks() == ()
    qtbot.keyClick(tree, Qt.Key.Key_Right)
    assert shown.open_tracks() == ("first",)
    place = tree.visualRect(first).center()
    qtbot.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert shown.open_tracks() == ()


def test_the_arrow_beside_a_track_says_whether_it_is_open(
    session: Session, look: Look, qtbot: QtBot
) -> None:
    shown = topics(session, look, qtbot)
    tree = shown.tree
    note = tree.model().index(0, 1)
    assert note.data(CourseRole.DISPLAY)
    before = tree.grab(tree.visualRect(note)).toImage()
    tree.collapse(tree.model().index(0, 0))
    qtbot.waitUntil(lambda: tree.grab(tree.visualRect(note)).toImage() != before)


def test_the_track_of_the_open_lesson_is_open(session: Session, look: Look, qtbot: QtBot) -> None:
    shown = topics(session, look, qtbot)
    second = session.course.tracks[1].lessons[0].id
    shown.show_current(second)
    qtbot.waitUntil(lambda: len(shown.open_tracks()) > 1)
    assert shown.open_tracks() == ("first", "second")


def test_a_filter_opens_all_and_gives_back_what_was_open(
    session: Session, look: Look, qtbot: QtBot
) -> None:
    shown = topics(session, look, qtbot)
    shown.filter_box.setText("a")
    rows = range(shown.tree.model().rowCount())
    assert all(shown.tree.isExpanded(shown.tree.model().index(row, 0)) for row in rows)
    assert shown.open_tracks() == ("first",)
    shown.filter_box.clear()
    assert shown.open_tracks() == ("first",)
    assert not shown.tree.isExpanded(shown.tree.model().index(1, 0))


def test_what_was_folded_is_folded_at_the_next_start(
    session: Session, look: Look, tmp_path: Path, qtbot: QtBot
) -> None:
    window = MainWindow(session, look, Settings(tmp_path), tmp_path)
    qtbot.addWidget(window)
    window.sidebar.topics.tree.collapseAll()
    window.frame.set_side_width(310)
    window.close()
    again = Settings(tmp_path)
    assert again.open_tracks == ()
    assert again.sidebar_width == 310
    shown = TopicList(CourseModel(session.course), look, open_tracks=again.open_tracks)
    qtbot.addWidget(shown)
    assert shown.open_tracks() == ()
