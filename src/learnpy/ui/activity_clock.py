"""Counts the time in which the learner is there: a key, a click or a scroll in the last minute."""

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QWindow

_TICK_SECONDS = 20
_AWAY_SECONDS = 60

_SIGNS_OF_LIFE = frozenset(
    {QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel, QEvent.Type.MouseMove}
)


class ActivityClock(QObject):
    """Watches the application's windows, and tells every active stretch in seconds.

    Keys, clicks and turns of the wheel come to a window first. To watch the application instead
    would take every event of every widget through Python: two thousand when a lesson is opened,
    and a fifth of the time until it is there.
    """

    active = Signal(int)

    def __init__(
        self,
        application: QGuiApplication,
        owner: QObject,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """Watch the windows there are, and those that get the keyboard, while the owner lives."""
        super().__init__(owner)
        self._clock = clock
        self._last_sign = clock() - _AWAY_SECONDS
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_SECONDS * 1000)
        self._timer.timeout.connect(self.tick)
        self._timer.start()
        for window in application.topLevelWindows():
            self._watch(window)
        application.focusWindowChanged.connect(self._watch)

    def _watch(self, window: QWindow | None) -> None:
        if window is not None:
            window.installEventFilter(self)  # again for one that is watched: Qt keeps one of them

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """See a sign of life, and leave the event alone."""
        if event.type() in _SIGNS_OF_LIFE:
            self._last_sign = self._clock()
        return super().eventFilter(watched, event)

    def tick(self) -> None:
        """Tell the stretch that ended now, if the learner was there."""
        if self._clock() - self._last_sign < _AWAY_SECONDS:
            self.active.emit(_TICK_SECONDS)
