"""A lesson is there with what is in view; what is not follows when that has been drawn."""

from itertools import pairwise

import pytest
from event_count import EventCount
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QLabel, QScrollBar, QWidget
from pytestqt.qtbot import QtBot
from wheel import turn_wheel

from learnpy.content.model import step_kind
from learnpy.ui.look import Look
from learnpy.ui.main_window import MainWindow
from learnpy.ui.widgets.keyboard_order import first_focusable
from learnpy.ui.widgets.lesson_view import LessonView
from learnpy.ui.widgets.program_step import ProgramStep
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
    open_anew(window, qtbot, "one")
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


def read_to_the_end(window: MainWindow, qtbot: QtBot, lesson_id: str) -> None:
    open_whole(window, qtbot, lesson_id)
    bar_of(window).setValue(bar_of(window).maximum())
    qtbot.waitUntil(window.pages.lesson.is_settled, timeout=PATIENCE)


def test_the_end_is_found_again_and_only_what_is_seen_there_is_waited_for(
    window: MainWindow, qtbot: QtBot
) -> None:
    read_to_the_end(window, qtbot, "one")
    last = window.pages.lesson.view.lesson.steps[-1].id
    place = window._session.progress_of("one").place
    assert (place.step, place.fraction) == (last, 1.0)
    open_whole(window, qtbot, "three")
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
    read_to_the_end(window, qtbot, "one")
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
    open_whole(window, qtbot, "three")
    window.open_lesson("one", "quiz")
    QApplication.processEvents()
    view = window.pages.lesson.view
    before = bar_of(window).value() - view.places.top("quiz")
    turn_wheel(window.pages.lesson.scroller.viewport(), -240)
    after = bar_of(window).value() - view.places.top("quiz")
    assert not window.pages.lesson.is_settled()
    assert after > before
    qtbot.waitUntil(window.pages.lesson.is_settled, timeout=PATIENCE)
    # A place is a share of its step, and the step itself finds its height meanwhile.
    assert abs(bar_of(window).value() - view.places.top("quiz") - after) < (after - before) / 4


def test_who_goes_on_at_once_loses_nothing(window: MainWindow, qtbot: QtBot) -> None:
    first = prepared(window, qtbot, "one")
    for lesson_id in ("one", "two", "one"):
        window.open_lesson(lesson_id)
        QApplication.sendPostedEvents()
    qtbot.waitUntil(window.pages.lesson.is_settled, timeout=PATIENCE)
    assert shown(first) == all_steps(first)
    assert all(place.isVisible() for place in first.places.all)


def test_the_lesson_is_drawn_first_and_then_what_is_around_it(
    window: MainWindow, qtbot: QtBot
) -> None:
    open_whole(window, qtbot, "one")
    page, first = window.pages.lesson, window.pages.lesson.view
    entries = set(page.outline._entries)
    window.open_lesson("three")
    QApplication.sendPostedEvents()
    assert not page.view.visibleRegion().isEmpty()
    assert first.visibleRegion().isEmpty()
    assert set(page.outline._entries) == entries
    qtbot.waitUntil(page.is_settled, timeout=PATIENCE)
    assert page.outline._entries.keys() <= {step.id for step in page.view.lesson.steps}
    assert "one" not in page.views.built


def test_what_was_typed_just_before_another_lesson_is_kept(
    window: MainWindow, qtbot: QtBot
) -> None:
    open_whole(window, qtbot, "one", "hello")
    program = window.pages.lesson.view.findChild(ProgramStep)
    program.editor.replace_text("print('mine')")
    open_whole(window, qtbot, "three")
    assert window._session.drafts.read("one", "hello") == "print('mine')\n"


def test_a_change_of_look_just_after_opening_takes_nothing_away(
    window: MainWindow, look: Look, qtbot: QtBot
) -> None:
    open_whole(window, qtbot, "one")
    window.open_lesson("two")
    look.set_scale(1.3)
    qtbot.waitUntil(window.pages.lesson.is_settled, timeout=PATIENCE)
    view = window.pages.lesson.view
    assert view.lesson.id == "two"
    assert view.isVisible()
    assert window.pages.lesson.views.built["two"] is view


def test_who_goes_on_in_the_middle_finds_the_title_above(window: MainWindow, qtbot: QtBot) -> None:
    open_whole(window, qtbot, "three")
    window.open_lesson("one", "quiz")
    view = window.pages.lesson.view
    assert view.lesson.title not in [each.text() for each in view.findChildren(QLabel)]
    qtbot.waitUntil(window.pages.lesson.is_settled, timeout=PATIENCE)
    (title,) = [each for each in view.findChildren(QLabel) if each.text() == view.lesson.title]
    assert title.mapTo(view, title.rect().topLeft()).y() < view.places.top(all_steps(view)[0])
    assert bar_of(window).value() == view.places.top("quiz")


def test_from_another_page_the_lesson_before_is_not_shown_once_more(
    window: MainWindow, qtbot: QtBot
) -> None:
    prepared(window, qtbot, "one")
    before = window.pages.lesson.view
    window.show_page("home")
    shown_again = EventCount(QEvent.Type.Show, before.findChildren(QWidget))
    open_whole(window, qtbot, "one")
    assert not before.isVisible()
    assert shown_again.count == 0


def test_a_window_that_is_closed_just_after_a_lesson_was_opened_builds_no_more(
    window: MainWindow, qtbot: QtBot
) -> None:
    prepared(window, qtbot, "one")
    views = window.pages.lesson.views
    window.open_lesson("three")
    window.close()
    QApplication.processEvents()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.processEvents()
    assert not views._ahead.isActive()


def test_a_key_that_comes_before_the_lesson_is_drawn_goes_to_it(
    window: MainWindow, qtbot: QtBot
) -> None:
    open_whole(window, qtbot, "one")
    left = window.pages.lesson.view
    window.open_lesson("three")
    first_focusable(left).setFocus()
    qtbot.waitUntil(window.pages.lesson.is_settled, timeout=PATIENCE)
    assert QApplication.focusWidget() is window.pages.lesson.scroller
