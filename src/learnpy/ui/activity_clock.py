"""Counts the time in which the learner is there: a key, a click or a scroll in the last minute."""

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal

_TICK_SECONDS = 20
_AWAY_SECONDS = 60

_SIGNS_OF_LIFE = frozenset(
    {QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel, QEvent.Type.MouseMove}
)


class ActivityClock(QObject):
    """Watches the application's events, and tells every active stretch in seconds."""

    active = Signal(int)

    def __init__(
        self, watched: QObject, owner: QObject, clock: Callable[[], float] = time.monotonic
    ) -> None:
        """Watch the application, for as long as the owner lives."""
        super().__init__(owner)
        self._clock = clock
        self._last_sign = clock() - _AWAY_SECONDS
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_SECONDS * 1000)
        self._timer.timeout.connect(self.tick)
        self._timer.start()
        watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """See a sign of life, and leave the event alone."""
        if event.type() in _SIGNS_OF_LIFE:
            self._last_sign = self._clock()
        return super().eventFilter(watched, event)

    def tick(self) -> None:
        """Tell the stretch that ended now, if the learner was there."""
        if self._clock() - self._last_sign < _AWAY_SECONDS:
            self.active.emit(_TICK_SECONDS)
