"""One child that runs a program, as Qt sees it: it becomes ready, speaks, and ends."""

import sys
import threading
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, Signal

from learnpy.runner.command import ChildCommand
from learnpy.runner.process_family import MARK, new_mark
from learnpy.runner.process_tree import end_tree
from learnpy.runner.protocol import READY

_LONGEST_FIRST_LINE = 10_000
"""Bytes; a child that says more before it is ready is none of ours."""
_STRAYS_SECONDS = 0.2


class ChildProcess(QObject):
    """Starts at once and is never waited for, but when the window closes."""

    became_ready = Signal()
    bytes_arrived = Signal(bytes, bool)
    """What the program wrote, and whether on stderr."""
    ended = Signal()
    """The child is gone, and what it started is being ended; said once."""

    def __init__(
        self,
        command: ChildCommand,
        packages: Sequence[str],
        folder: Path,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.packages = tuple(packages)
        self.is_ready = False
        self.has_ended = False
        self.trouble = ""
        """Why the child could not do its work, in a sentence; empty while it can."""
        self._program = command.program
        self._first_line = b""
        self._taken = False
        self._last_words = ""
        self._endings: list[threading.Thread] = []
        self._process = QProcess(self)
        self._process.setProgram(command.program)
        self._process.setArguments(list(command.arguments))
        environment = QProcessEnvironment()
        for name, value in command.environment.items():
            environment.insert(name, value)
        self.mark = new_mark()
        """In its environment, and in that of all that comes from it."""
        environment.insert(MARK, self.mark)
        self._process.setProcessEnvironment(environment)
        self._process.setWorkingDirectory(str(folder))
        self._process.readyReadStandardOutput.connect(self._read_stdout)
        self._process.readyReadStandardError.connect(self._read_stderr)
        self._process.errorOccurred.connect(self._on_error)
        self._process.finished.connect(self._on_finished)
        self._process.start()
        self._id = self._process.processId()

    @property
    def process_id(self) -> int:
        """Its process id; 0 where it could not be started."""
        return self._id

    @property
    def exit_code(self) -> int:
        """What the process ended with; negative for a crash."""
        crashed = self._process.exitStatus() == QProcess.ExitStatus.CrashExit
        return -self._process.exitCode() if crashed else self._process.exitCode()

    def take(self, request_file: Path) -> None:
        """Let the waiting child run what a request asks; its streams are the program's now."""
        self._taken = True
        self.give(f"{request_file}\n")
        self._process.waitForBytesWritten(1)  # now, and not when all is painted that waits for it

    def give(self, text: str) -> None:
        """Put a text on the program's stdin; returns at once."""
        if not self.has_ended:
            self._process.write(text.encode("utf-8", "replace"))

    def close_input(self) -> None:
        """Let the program's stdin end."""
        self._process.closeWriteChannel()

    def end(self) -> None:
        """End the child and all that it started; `ended` follows."""
        if not self.has_ended:
            self._end_tree()

    def wait(self, milliseconds: int) -> bool:
        """Block until the process is gone; for the end of the window only."""
        gone = self.has_ended or self._process.waitForFinished(milliseconds)
        for thread in self._endings:
            thread.join(milliseconds / 1000)
        return gone

    def _end_tree(self, after: float = 0.0) -> None:
        """End what is left of the tree; in a thread, for it looks at every process there is."""
        if sys.platform == "win32":
            self._process.kill()  # Windows ends the rest, and may give its id to another by now
        elif self._id:
            ending = threading.Timer(after, end_tree, (self._id, self.mark))
            ending.start()
            self._endings.append(ending)

    def _read_stdout(self) -> None:
        content = bytes(self._process.readAllStandardOutput().data())
        if not self.is_ready:
            content = self._read_first_line(content)
        if content and self._taken:
            self.bytes_arrived.emit(content, False)

    def _read_first_line(self, content: bytes) -> bytes:
        """Look for the child's word that it is ready; gives back what follows it."""
        line, end, rest = (self._first_line + content).partition(b"\n")
        if not end and len(line) < _LONGEST_FIRST_LINE:
            self._first_line = line
        elif line.strip() == READY.encode():
            self.is_ready = True
            self.became_ready.emit()
        else:
            self.trouble = self.tr("{program} is not LearnPy's own.").format(program=self._program)
            self.end()
        return rest

    def _read_stderr(self) -> None:
        content = bytes(self._process.readAllStandardError().data())
        if content and self._taken:
            self.bytes_arrived.emit(content, True)
        elif content.strip():
            # A library's remark at import, or the reason why the child is about to die.
            self._last_words = content.decode("utf-8", "replace").strip().splitlines()[-1]

    def _on_error(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:
            text = self.tr("{program} cannot be started: {why}")
            self.trouble = text.format(program=self._program, why=self._process.errorString())
            self._end_once()

    def _on_finished(self) -> None:
        self._read_stdout()
        self._read_stderr()
        # What the program started and left behind, when its last words are on the screen.
        self._end_tree(_STRAYS_SECONDS)
        if not self._taken and not self.trouble:
            why = self._last_words or self.tr("it ended at once")
            self.trouble = self.tr("What runs the programs did not start: {why}").format(why=why)
        self._end_once()

    def _end_once(self) -> None:
        if not self.has_ended:
            self.has_ended = True
            self.ended.emit()
