"""`learnpy doctor`, run beside the window: it says what somebody who helps needs to know."""

import sys
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, QTimer, Signal

from learnpy import paths
from learnpy.runner.command import FROZEN_PROGRAM

_PATIENCE_MS = 5 * 60_000
"""It imports every package; the first time on an old disk that takes minutes."""
_CLOSE_MS = 2000


class InstallationCheck(QObject):
    """Runs one test of the installation at a time, and tells what it said."""

    finished = Signal(str)
    """What it said; empty where it did not come to its end."""

    def __init__(self, command: list[str], parent: QObject | None = None) -> None:
        """Make the object; nothing is started yet.

        Args:
            command: The program and its arguments: `doctor_command`'s.
            parent: Its owner.
        """
        super().__init__(parent)
        self._command = command
        self._process: QProcess | None = None
        self._late = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._late.timeout.connect(self.end)

    @property
    def is_running(self) -> bool:
        """Whether one is under way."""
        return self._process is not None

    def start(self) -> None:
        """Begin a test; while one is under way, nothing happens."""
        if self._process is not None:
            return
        self._process = QProcess(self)
        self._process.setProgram(self._command[0])
        self._process.setArguments(self._command[1:])
        self._process.finished.connect(self._on_finished)
        self._process.errorOccurred.connect(self._on_error)
        self._late.start()
        self._process.start(QProcess.OpenModeFlag.ReadOnly)

    def end(self) -> None:
        """End what is under way: it took too long, or the window closes."""
        if self._process is None:
            return
        self._process.terminate()
        # Windows has no such request; there it ends at once, and what it started with it.
        if sys.platform == "win32" or not self._process.waitForFinished(_CLOSE_MS):
            if self._process is not None:
                self._process.kill()
                self._process.waitForFinished(_CLOSE_MS)

    def _on_error(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:
            self._tell("")

    def _on_finished(self, _code: int, how: QProcess.ExitStatus) -> None:
        if self._process is None:
            return
        said = bytes(self._process.readAllStandardOutput().data()).decode("utf-8", "replace")
        whole = how == QProcess.ExitStatus.NormalExit
        self._tell("\n".join(said.splitlines()) if whole else "")

    def _tell(self, text: str) -> None:
        process, self._process = self._process, None
        self._late.stop()
        if process is not None:
            process.deleteLater()
        self.finished.emit(text)


def doctor_command(data_folder: Path) -> list[str]:
    """The program with streams that tests this installation, and the record that is open.

    Args:
        data_folder: Where the record is.
    """
    asked = ["doctor"]
    if data_folder != paths.user_folders().data:
        asked += ["--data-dir", str(data_folder)]
    if getattr(sys, "frozen", False):
        ending = ".exe" if sys.platform == "win32" else ""
        return [str(Path(sys.executable).with_name(FROZEN_PROGRAM + ending)), *asked]
    return [sys.executable, "-X", "utf8", "-m", "learnpy", *asked]
