"""Time counts while the learner is there, and not while away."""

import pytest
from PySide6.QtCore import QEvent, QObject, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from learnpy.ui.activity_clock import ActivityClock


class Seconds:
    """A clock that is set by hand."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


def key() -> QEvent:
    return QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier)


def move() -> QEvent:
    buttons, keys = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    return QMouseEvent(QEvent.Type.MouseMove, QPointF(), QPointF(), buttons, buttons, keys)


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


@pytest.fixture
def watched(qapp: QApplication) -> QObject:
    return QObject()


@pytest.mark.parametrize("sign", [key, move])
def test_a_sign_of_life_counts_for_less_than_a_minute(
    qtbot: QtBot, watched: QObject, seconds: Seconds, sign
) -> None:
    clock = ActivityClock(watched, watched, seconds)
    assert ticks(clock, seconds, 5) == 0
    QApplication.sendEvent(watched, sign())
    assert ticks(clock, seconds, 10) == 40


def test_who_stays_at_it_is_counted_all_the_time(
    qtbot: QtBot, watched: QObject, seconds: Seconds
) -> None:
    clock = ActivityClock(watched, watched, seconds)
    total = 0
    for _ in range(9):
        QApplication.sendEvent(watched, key())
        total += ticks(clock, seconds, 2)
    assert total == 9 * 40


def test_what_the_window_does_by_itself_is_no_sign(
    qtbot: QtBot, watched: QObject, seconds: Seconds
) -> None:
    clock = ActivityClock(watched, watched, seconds)
    QApplication.sendEvent(watched, QEvent(QEvent.Type.User))
    assert ticks(clock, seconds, 3) == 0


def test_it_goes_with_its_owner(qtbot: QtBot, watched: QObject, seconds: Seconds) -> None:
    owner = QObject()
    clock = ActivityClock(watched, owner, seconds)
    with qtbot.waitSignal(clock.destroyed):
        owner.deleteLater()
