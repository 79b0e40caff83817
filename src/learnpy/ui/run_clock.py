"""The clock of a run: counts the time that a program uses."""

import math
import time

from PySide6.QtCore import QObject, QTimer, Signal

_TICK_MS = 100
_WARN_SECONDS = 5
"""So much time before the end, or at half the time if that is earlier, what is left is told."""


class RunClock(QObject):
    """Counts down; it can stand, and be given more."""

    ran_out = Signal()
    seconds_left = Signal(int)

    def __init__(self, seconds: float, parent: QObject) -> None:
        super().__init__(parent)
        self._left = seconds
        self._warn_from = max(_WARN_SECONDS, seconds / 2)
        self._told = 0
        self._last = 0.0
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self._tick)

    def count(self, counts: bool) -> None:
        """Let it go, or stand."""
        if counts and not self._timer.isActive():
            self._last = time.perf_counter()
            self._timer.start()
        elif not counts and self._timer.isActive():
            self._tick()
            self._timer.stop()

    def extend(self, seconds: float) -> None:
        """Add time."""
        self._left += seconds
        self._told = 0

    def _tick(self) -> None:
        now = time.perf_counter()
        self._left -= now - self._last
        self._last = now
        if self._left <= 0:
            self._timer.stop()
            self.ran_out.emit()
        elif self._left <= self._warn_from and math.ceil(self._left) != self._told:
            self._told = math.ceil(self._left)
            self.seconds_left.emit(self._told)
