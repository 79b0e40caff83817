"""Work that takes its time, done off the window's thread: reading many lines, a slow disk."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

Task = Callable[[], object]
Done = Callable[[object], None]


class BackgroundWork(QObject):
    """Does one task after the other, and hands each result back in the window's thread."""

    _ended = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._is_over = False
        self._ended.connect(self._on_ended)

    def start(self, task: Task, done: Done) -> None:
        """Do a task; `done` gets what it returned, or the exception that it ended with."""
        self._pool.start(_Run(task, done, self))

    def end(self) -> None:
        """Wait for what is being done, and hand nothing back any more."""
        self._is_over = True
        self._pool.clear()
        self._pool.waitForDone()

    def hand_back(self, done: Done, result: object) -> None:
        """Bring a result to the window's thread; the task calls it from its own."""
        self._ended.emit(done, result)

    def _on_ended(self, done: Done, result: object) -> None:
        if not self._is_over:
            done(result)


class _Run(QRunnable):
    """One task, in the pool's thread."""

    def __init__(self, task: Task, done: Done, work: BackgroundWork) -> None:
        super().__init__()
        self._task = task
        self._done = done
        self._work = work

    def run(self) -> None:
        """Do it; what went wrong is a result like any other, for whoever asked."""
        try:
            result = self._task()
        except Exception as error:  # noqa: BLE001
            result = error
        self._work.hand_back(self._done, result)
