"""Looks from outside whether a run passes its limits, without holding the window up."""

import contextlib
import threading

from PySide6.QtCore import QObject, QTimer, Signal

from learnpy.runner.watch import LOOK_SECONDS, Watch


class RunLookout(QObject):
    """Looks a few times a second, in a thread, for a program may write ten thousand files."""

    limit_passed = Signal(str)
    """The name of the limit; said once."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._watch: Watch | None = None
        self._over = threading.Event()
        # Most runs are over before there is anything to look at, and need no thread.
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(round(LOOK_SECONDS * 1000))
        self._soon.timeout.connect(self._start)

    def begin(self, watch: Watch) -> None:
        """Look at a run from now on."""
        self._watch = watch
        self._soon.start()

    def end(self) -> None:
        """Look no more."""
        self._soon.stop()
        self._over.set()

    def _start(self) -> None:
        if self._watch is not None:
            threading.Thread(target=self._look, args=(self._watch,), daemon=True).start()

    def _look(self, watch: Watch) -> None:
        while not (limit := watch.look()):
            if self._over.wait(LOOK_SECONDS):
                return
        with contextlib.suppress(RuntimeError):  # the run has ended and been thrown away
            self.limit_passed.emit(limit)
