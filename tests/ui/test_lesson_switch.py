"""A lesson is there with what is in view; what is not follows when that has been drawn."""

from itertools import pairwise

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from learnpy.ui.main_window import MainWindow
from learnpy.ui.widgets.lesson_view import LessonView
from opened import PATIENCE, open_whole


@pytest.fixture
def window(window: MainWindow) -> MainWindow:
    window.resize(1100, 480)
    return window


def shown(view: LessonView) -> list[str]:
    """The steps that are shown."""
    steps = zip(view.lesson.steps, view.places.all, strict=True)
    return [step.id for step, place in steps if not place.isHidden()]


def geometry(view: LessonView) -> list[tuple[int, int]]:
    """Top and height of every step."""
    return [(place.y(), place.height()) for place in view.places.all]


def all_steps(view: LessonView) -> list[str]:
    return [step.id for step in view.lesson.steps]


def wait_for_neighbours(window: MainWindow, qtbot: QtBot) -> None:
    views = window.pages.lesson.views
    qtbot.waitUntil(
        lambda: window.pages.lesson.is_settled() and not views._ahead.isActive(),
        timeout=PATIENCE,
    )


def prepared(window: MainWindow, qtbot: QtBot, lesson_id: str) -> LessonView:
    """A lesson that is built and laid out, and not open."""
    open_whole(window, qtbot, "two")
    wait_for_neighbours(window, qtbot)
    view = window.pages.lesson.views.built[lesson_id]
    assert not view.isVisible()
    return view


def test_a_lesson_comes_with_the_steps_below_its_title_that_are_in_view(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.resize(1100, 800)
    open_whole(window, qtbot, "three")
    window.open_lesson("one")
    QApplication.sendPostedEvents()
    view, room = window.pages.lesson.view, window.pages.lesson.scroller.viewport().height()
    built = sum(place.layout() is not None for place in view.places.all)
    assert view.places.first_empty() == built < len(view.places.all)
    begun_in_view = sum(top < room for top, _ in geometry(view)[:built])
    assert begun_in_view == built
    assert geometry(view)[built - 1][0] + geometry(view)[built - 1][1] >= room


def test_a_prepared_lesson_comes_with_what_is_in_view(window: MainWindow, qtbot: QtBot) -> None:
    view = prepared(window, qtbot, "one")
    tops = [top for top, _ in geometry(view)]
    window.open_lesson("one")
    QApplication.sendPostedEvents()
    room = window.pages.lesson.scroller.viewport().height()
    in_view = [step for step, top in zip(all_steps(view), tops, strict=True) if top < room]
    assert shown(view) == in_view != all_steps(view)
    before = geometry(view)
    assert [top for top, _ in before] == tops
    qtbot.waitUntil(window.pages.lesson.is_settled, timeout=PATIENCE)
    assert shown(view) == all_steps(view)
    assert geometry(view) == before


def test_a_prepared_lesson_comes_where_it_was_left(window: MainWindow, qtbot: QtBot) -> None:
    open_whole(window, qtbot, "one", "quiz")
    view = prepared(window, qtbot, "one")
    window.open_lesson("one")
    QApplication.sendPostedEvents()
    assert "quiz" in shown(view)
    assert all_steps(view)[0] not in shown(view)
    assert not view.places.widget("quiz").visibleRegion().isEmpty()


def test_a_lesson_that_is_shown_again_at_another_width_has_room_for_all(
    window: MainWindow, qtbot: QtBot
) -> None:
    view = prepared(window, qtbot, "one")
    window.resize(700, 480)
    window.open_lesson("one")
    qtbot.waitUntil(window.pages.lesson.is_settled, timeout=PATIENCE)
    kept = geometry(view)
    assert all(below > top + height for (top, height), (below, _) in pairwise(kept))
    window.pages.lesson.views._forget("one")
    open_whole(window, qtbot, "three")
    open_whole(window, qtbot, "one")
    assert window.pages.lesson.view is not view
    assert geometry(window.pages.lesson.view) == kept


def test_a_lesson_that_is_prepared_behind_another_page_is_not_shown_with_the_open_one(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.open_lesson("two")
    window.show_page("home")
    built = window.pages.lesson.views.built
    qtbot.waitUntil(lambda: set(built) == {"one", "two", "three"}, timeout=PATIENCE)
    window.show_page("lesson")
    qtbot.waitUntil(window.pages.lesson.is_settled, timeout=PATIENCE)
    assert [each for each in built if built[each].isVisible()] == ["two"]


def test_who_goes_on_at_once_loses_nothing(window: MainWindow, qtbot: QtBot) -> None:
    first = prepared(window, qtbot, "one")
    for lesson_id in ("one", "two", "one"):
        window.open_lesson(lesson_id)
        QApplication.sendPostedEvents()
    qtbot.waitUntil(window.pages.lesson.is_settled, timeout=PATIENCE)
    assert shown(first) == all_steps(first)
    assert all(place.isVisible() for place in first.places.all)
