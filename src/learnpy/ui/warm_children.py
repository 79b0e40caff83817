"""Children for runs, started ahead: Run hands the waiting one its program, the next comes behind.

One object for the whole window. It has at most one run at a time and one spare child, whose
packages are those of the lesson on the screen.
"""

import shutil
import tempfile
import threading
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from learnpy.runner.command import ChildCommand, child_command
from learnpy.runner.protocol import RunRequest
from learnpy.ui.child_process import ChildProcess
from learnpy.ui.run_process import RunProcess

_AFTER_OPENING_MS = 250
_AFTER_RUN_MS = 50
_DURING_RUN_MS = 1500
"""The next child starts when nothing else wants the processor: after a run, or in a long one."""
_CLOSE_MS = 2000
_REMOVE_SECONDS = 0.2
"""When the window has shown how the run ended."""
_ATTEMPTS = 5

CommandFor = Callable[[Sequence[str]], ChildCommand]


class WarmChildren(QObject):
    """Starts runs, and keeps a child warm for the next."""

    def __init__(
        self,
        folder: Path,
        command_for: CommandFor = child_command,
        parent: QObject | None = None,
    ) -> None:
        """Make the object; no child is started yet.

        Args:
            folder: Where each run gets a folder of its own; made where it is missing.
            command_for: The child's command for packages to import ahead.
            parent: Its owner.
        """
        super().__init__(parent)
        self._folder = folder
        self._command_for = command_for
        self._packages: tuple[str, ...] | None = None
        self._spare: ChildProcess | None = None
        self._runs: list[RunProcess] = []
        self._beside: list[RunProcess] = []
        self._leaving: list[ChildProcess] = []
        self._removals: list[threading.Thread] = []
        self._closed = False
        self._behind = QTimer(self)
        self._behind.setSingleShot(True)
        self._behind.timeout.connect(self._start_spare)

    @property
    def is_warm(self) -> bool:
        """Whether a child waits, ready."""
        return self._spare is not None and self._spare.is_ready

    @property
    def is_running(self) -> bool:
        """Whether a program of the learner's runs, or is checked."""
        return any(not run.is_over for run in self._runs)

    def warm_up(self, packages: Sequence[str]) -> None:
        """Have a child ready soon that has these packages imported."""
        self._packages = tuple(packages)
        self._behind.start(_AFTER_OPENING_MS)

    def start(self, request: RunRequest, packages: Sequence[str] = ()) -> RunProcess:
        """Run a program in a fresh child; a run that is going on is stopped.

        Connect to the signals of what comes back: it begins when the event loop is reached again.
        """
        self.stop()
        self._packages = tuple(packages)
        run = self._new_run(self._take_spare() or self._new_child(self._packages), request)
        run.started.connect(self._on_started)
        self._runs.append(run)
        return run

    def start_beside(self, request: RunRequest) -> RunProcess:
        """Run a small program of LearnPy's own beside the learner's; `stop` leaves it alone."""
        run = self._new_run(self._new_child(()), request)
        self._beside.append(run)
        return run

    def _new_run(self, child: ChildProcess, request: RunRequest) -> RunProcess:
        run = RunProcess(child, request, self._new_folder(), self)
        run.over.connect(self._on_over)
        QTimer.singleShot(0, run, run.begin)
        return run

    def stop(self) -> None:
        """Stop what runs now; its own signals say when it has ended."""
        for run in self._runs:
            run.stop()

    def close(self) -> None:
        """End every process and remove every folder, and come back when that is done."""
        self._closed = True
        self._behind.stop()
        children = [*self._leaving, *([self._spare] if self._spare else [])]
        self._spare = None
        self.stop()
        for run in self._beside:
            run.stop()
        for child in children:
            child.end()
        for child in (*children, *(run.child for run in (*self._runs, *self._beside))):
            child.wait(_CLOSE_MS)
        for thread in self._removals:
            thread.join(_CLOSE_MS / 1000)
        for left in self._folder.glob("run-*"):
            remove_folder(left)

    def _new_folder(self) -> Path:
        """A folder for one run; where none can be made, the run itself will say so."""
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            return Path(tempfile.mkdtemp(prefix="run-", dir=self._folder))
        except OSError:
            return self._folder / "run-nowhere"

    def _new_child(self, packages: Sequence[str]) -> ChildProcess:
        folder = self._folder if self._folder.is_dir() else Path.cwd()
        child = ChildProcess(self._command_for(packages), packages, folder, self)
        child.ended.connect(self._forget_ended)
        return child

    def _start_spare(self) -> None:
        if self._packages is None or self._closed:
            return
        if self._spare is not None and self._spare.packages != self._packages:
            self._put_away(self._spare)
            self._spare = None
        if self._spare is None:
            self._spare = self._new_child(self._packages)

    def _take_spare(self) -> ChildProcess | None:
        spare, self._spare = self._spare, None
        if spare is not None and spare.packages != self._packages:
            self._put_away(spare)
            return None
        return spare

    def _put_away(self, child: ChildProcess) -> None:
        self._leaving.append(child)
        child.end()

    def _forget_ended(self) -> None:
        """Drop children that ended unused; one that died is started again when it is needed."""
        if self._spare is not None and self._spare.has_ended:
            self._leaving.append(self._spare)
            self._spare = None
        for child in [child for child in self._leaving if child.has_ended]:
            self._leaving.remove(child)
            child.deleteLater()

    def _on_started(self) -> None:
        self._behind.start(_DURING_RUN_MS)

    def _on_over(self, folder: Path) -> None:
        kept = False
        for runs in (self._runs, self._beside):
            for run in [run for run in runs if run.is_over]:
                kept = kept or (run.keeps_folder and run.folder == folder)
                runs.remove(run)
                run.deleteLater()
        if not self._runs and not self._closed:
            self._behind.start(_AFTER_RUN_MS)
        if not kept:
            self.remove(folder)

    def remove(self, folder: Path) -> None:
        """Remove the folder of a run that was kept beyond its end; `close` removes all of them."""
        if self._closed:
            return
        self._removals = [thread for thread in self._removals if thread.is_alive()]
        # A program may leave thousands of files; the window does not wait for them.
        removal = threading.Timer(_REMOVE_SECONDS, remove_folder, (folder,))
        removal.start()
        self._removals.append(removal)


def remove_folder(folder: Path) -> None:
    """Remove a folder and all in it, also what the program made unwritable."""
    for _ in range(_ATTEMPTS):
        shutil.rmtree(folder, ignore_errors=True)
        if not folder.exists():
            return
        _make_writable(folder)


def _make_writable(folder: Path) -> None:
    pending = [folder]
    while pending:
        here = pending.pop()
        try:
            here.chmod(0o700)
            pending += [each for each in here.iterdir() if each.is_dir() and not each.is_symlink()]
        except OSError:
            continue
