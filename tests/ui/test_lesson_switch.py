"""A lesson is there with what is in view; what is not follows when that has been drawn."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QScrollBar
from pytestqt.qtbot import QtBot

from learnpy.content.model import step_kind
from learnpy.ui.main_window import MainWindow
from learnpy.ui.widgets.lesson_view import LessonView
from opened import PATIENCE, open_anew, open_whole


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


def test_a_lesson_comes_with_its_title_and_text_and_then_with_the_program_below(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.resize(1100, 800)
    open_whole(window, qtbot, "three")
    window.open_lesson("one")
    QApplication.sendPostedEvents()
    view, room = window.pages.lesson.view, window.pages.lesson.scroller.viewport().height()
    assert [step_kind(step) for step in view.lesson.steps[:2]] == ["prose", "program"]
    assert view.places.first_empty() == 1
    assert geometry(view)[1][0] < room
    QApplication.processEvents()
    assert view.places.is_built(1)


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


@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_who_goes_away_and_comes_back_sees_the_open_lesson_alone(
    window: MainWindow, qtbot: QtBot, scale: float
) -> None:
    window.open_lesson("two")
    window.show_page("settings")
    window._look.set_scale(scale)
    views = window.pages.lesson.views
    qtbot.waitUntil(lambda: not views._ahead.isActive(), timeout=PATIENCE)
    window.show_page("lesson")
    wait_for_neighbours(window, qtbot)
    built = views.built
    assert set(built) == {"one", "two", "three"}
    assert [each for each in built if built[each].isVisible()] == ["two"]


def bar_of(window: MainWindow) -> QScrollBar:
    return window.pages.lesson.scroller.verticalScrollBar()


def test_a_place_inside_a_step_is_found_again(window: MainWindow, qtbot: QtBot) -> None:
    open_whole(window, qtbot, "one", "quiz")
    bar_of(window).setValue(bar_of(window).value() + 777)
    kept = bar_of(window).value()
    qtbot.waitUntil(window.pages.lesson.is_settled, timeout=PATIENCE)
    place = window._session.progress_of("one").place
    assert place.step == "quiz"
    assert 0 < place.fraction < 1
    open_anew(window, qtbot, "one")
    assert abs(bar_of(window).value() - kept) <= 2


def test_the_end_is_found_again_and_only_what_is_seen_there_is_waited_for(
    window: MainWindow, qtbot: QtBot
) -> None:
    open_whole(window, qtbot, "one")
    bar_of(window).setValue(bar_of(window).maximum())
    qtbot.waitUntil(window.pages.lesson.is_settled, timeout=PATIENCE)
    last = window.pages.lesson.view.lesson.steps[-1].id
    place = window._session.progress_of("one").place
    assert (place.step, place.fraction) == (last, 1.0)
    window.open_lesson("three")
    window.open_lesson("one")
    view = window.pages.lesson.view
    first = next(number for number in range(len(view.places.all)) if view.places.is_built(number))
    assert first > 0
    assert view.places.height_from(first) >= window.pages.lesson.scroller.viewport().height()
    qtbot.waitUntil(window.pages.lesson.is_settled, timeout=PATIENCE)
    assert bar_of(window).value() == bar_of(window).maximum() > 0


def test_a_prepared_lesson_that_was_left_at_its_end_fills_the_page(
    window: MainWindow, qtbot: QtBot
) -> None:
    open_whole(window, qtbot, "one")
    bar_of(window).setValue(bar_of(window).maximum())
    qtbot.waitUntil(window.pages.lesson.is_settled, timeout=PATIENCE)
    view = prepared(window, qtbot, "one")
    window.open_lesson("one")
    QApplication.sendPostedEvents()
    tops = [top for top, _ in geometry(view)]
    room = window.pages.lesson.scroller.viewport().height()
    begun = sum(top <= view.height() - room for top in tops)
    assert set(all_steps(view)[begun - 1 :]) <= set(shown(view))


def test_who_scrolls_while_the_lesson_is_built_stays_there(
    window: MainWindow, qtbot: QtBot
) -> None:
    open_whole(window, qtbot, "one", "quiz")
    window.open_lesson("three")
    window.open_lesson("one", "quiz")
    QApplication.processEvents()
    view = window.pages.lesson.view
    before = bar_of(window).value() - view.places.top("quiz")
    turn_wheel(window, -240)
    after = bar_of(window).value() - view.places.top("quiz")
    assert not window.pages.lesson.is_settled()
    assert after > before
    qtbot.waitUntil(window.pages.lesson.is_settled, timeout=PATIENCE)
    # A place is a share of its step, and the step itself finds its height meanwhile.
    assert abs(bar_of(window).value() - view.places.top("quiz") - after) < (after - before) / 4


def turn_wheel(window: MainWindow, by: int) -> None:
    viewport = window.pages.lesson.scroller.viewport()
    place = QPointF(20, 100)
    turn = QWheelEvent(
        place,
        QPointF(viewport.mapToGlobal(place.toPoint())),
        QPoint(),
        QPoint(0, by),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(viewport, turn)


def test_who_goes_on_at_once_loses_nothing(window: MainWindow, qtbot: QtBot) -> None:
    first = prepared(window, qtbot, "one")
    for lesson_id in ("one", "two", "one"):
        window.open_lesson(lesson_id)
        QApplication.sendPostedEvents()
    qtbot.waitUntil(window.pages.lesson.is_settled, timeout=PATIENCE)
    assert shown(first) == all_steps(first)
    assert all(place.isVisible() for place in first.places.all)
