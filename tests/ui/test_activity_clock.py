"""Time counts while the learner is there, and not while away."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from learnpy.ui.activity_clock import ActivityClock


class Seconds:
    """A clock that is set by hand."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


def press(widget: QWidget) -> None:
    QTest.keyClick(widget.windowHandle(), Qt.Key.Key_A)


def click(widget: QWidget) -> None:
    QTest.mouseClick(widget.windowHandle(), Qt.MouseButton.LeftButton, pos=QPoint(5, 5))


def move(widget: QWidget) -> None:
    QTest.mouseMove(widget.windowHandle(), QPoint(7, 7))


def scroll(widget: QWidget) -> None:
    QTest.wheelEvent(widget.windowHandle(), QPoint(5, 5), QPoint(0, -120))


def ticks(clock: ActivityClock, seconds: Seconds, count: int) -> int:
    """How many seconds are counted while this many ticks go by."""
    told: list[int] = []
    clock.active.connect(told.append)
    for _ in range(count):
        seconds.now += 20
        clock.tick()
    clock.active.disconnect(told.append)
    return sum(told)


@pytest.fixture
def seconds() -> Seconds:
    return Seconds()


def new_window(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.resize(200, 100)
    with qtbot.waitExposed(widget):
        widget.show()
    return widget


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    return new_window(qtbot)


@pytest.fixture
def clock(qapp: QApplication, window: QWidget, seconds: Seconds) -> ActivityClock:
    return ActivityClock(qapp, window, seconds)


@pytest.mark.parametrize("do", [press, click, move, scroll])
def test_a_sign_of_life_counts_for_less_than_a_minute(
    clock: ActivityClock, window: QWidget, seconds: Seconds, do: Callable[[QWidget], None]
) -> None:
    assert ticks(clock, seconds, 5) == 0
    do(window)
    assert ticks(clock, seconds, 10) == 40


def test_who_stays_at_it_is_counted_all_the_time(
    clock: ActivityClock, window: QWidget, seconds: Seconds
) -> None:
    total = 0
    for _ in range(9):
        press(window)
        total += ticks(clock, seconds, 2)
    assert total == 9 * 40


def test_what_is_done_in_a_window_that_came_later_counts(
    qtbot: QtBot, clock: ActivityClock, seconds: Seconds
) -> None:
    later = new_window(qtbot)
    later.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWindow() is later.windowHandle())
    press(later)
    assert ticks(clock, seconds, 10) == 40


def test_what_the_window_does_by_itself_is_no_sign(
    clock: ActivityClock, window: QWidget, seconds: Seconds
) -> None:
    window.resize(300, 200)
    window.hide()
    window.show()
    QApplication.sendPostedEvents()
    QApplication.sendEvent(window.windowHandle(), QEvent(QEvent.Type.User))
    assert ticks(clock, seconds, 3) == 0


def test_what_goes_on_in_the_window_is_not_looked_at(
    qtbot: QtBot, qapp: QApplication, window: QWidget, seconds: Seconds
) -> None:
    seen: list[QObject] = []

    class Watched(ActivityClock):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
            seen.append(watched)
            return super().eventFilter(watched, event)

    Watched(qapp, window, seconds)
    child = QWidget(window)
    child.show()
    press(window)
    assert set(seen) == {window.windowHandle()}


def test_it_goes_with_its_owner(qtbot: QtBot, qapp: QApplication, seconds: Seconds) -> None:
    owner = QObject()
    clock = ActivityClock(qapp, owner, seconds)
    with qtbot.waitSignal(clock.destroyed):
        owner.deleteLater()
