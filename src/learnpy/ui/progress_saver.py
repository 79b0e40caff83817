"""Saves the record off the window's thread: fsync takes as long as the disk likes."""

from PySide6.QtCore import QObject, QRunnable, QThreadPool, QTimer, Signal

from learnpy.progress.errors import SaveError
from learnpy.progress.store import ProgressStore

_GATHER_MS = 150
"""Changes that come together are saved together."""


class ProgressSaver(QObject):
    """Saves soon after it is asked, one save at a time."""

    saved = Signal()
    save_failed = Signal(str)
    noticed = Signal(str)
    """Something about the files that the learner should know."""

    def __init__(self, store: ProgressStore, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_GATHER_MS)
        self._timer.timeout.connect(self._start)

    def request(self) -> None:
        """Save soon."""
        if not self._timer.isActive():
            self._timer.start()

    def finish(self) -> None:
        """Save what is left, now, and come back when it is done."""
        self._timer.stop()
        self._start()
        self._pool.waitForDone()

    def _start(self) -> None:
        self._pool.start(_Save(self._store, self))


class _Save(QRunnable):
    """One save, in the pool's thread; the signals are delivered in the window's."""

    def __init__(self, store: ProgressStore, saver: ProgressSaver) -> None:
        super().__init__()
        self._store = store
        self._saver = saver

    def run(self) -> None:
        """Save, and tell how it went."""
        try:
            saved = self._store.save()
        except SaveError as error:
            self._saver.save_failed.emit(str(error))
            return
        for notice in saved.notices:
            self._saver.noticed.emit(notice.text)
        self._saver.saved.emit()
