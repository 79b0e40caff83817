"""The completion child, as the editors see it: they ask, and hear an answer or nothing.

One for the whole window. It starts when the first editor asks, and nothing ever waits for it: a
child that hangs or dies is replaced, and what it was asked is forgotten.
"""

import contextlib
import dataclasses
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, QTimer, Signal

from learnpy.runner.command import ChildCommand, completion_command
from learnpy.runner.completion.protocol import Answer, Question, answer_of, to_line

_PATIENCE_MS = 15_000
"""Reading pandas for the first time takes three seconds, on an old computer more. What was read by
then is kept, so the next child is quicker."""
_REST_MS = 5 * 60_000
"""A child that is not asked for so long gives its memory back."""
_CLOSE_MS = 2000
_MOST_FAILURES = 5
"""Children in a row that ended without an answer; then it is left alone."""

CommandFor = Callable[[Path], ChildCommand]


class CompletionProcess(QObject):
    """Hands questions to the child, one at a time, and tells the answers."""

    answered = Signal(object)
    """An `Answer`."""

    def __init__(
        self,
        cache_folder: Path,
        command_for: CommandFor = completion_command,
        patience: int = _PATIENCE_MS,
        parent: QObject | None = None,
    ) -> None:
        """Make the object; no child is started yet.

        Args:
            cache_folder: Where the child may keep what it read of libraries.
            command_for: The child's command.
            patience: Milliseconds after which a child that does not answer is replaced.
            parent: Its owner.
        """
        super().__init__(parent)
        self._cache_folder = cache_folder
        self._command_for = command_for
        self._process: QProcess | None = None
        self._number = 0
        self._asked: Question | None = None
        self._next: Question | None = None
        self._failures = 0
        self._closed = False
        self._late = QTimer(self, singleShot=True, interval=patience)
        self._late.timeout.connect(self._replace)
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._put_away)

    @property
    def process_id(self) -> int:
        """The child's, or 0 while there is none."""
        return self._process.processId() if self._process is not None else 0

    def read_ahead(self, code: str) -> None:
        """Have a child ready soon that has read what a program imports; returns at once."""
        if self._next is None:
            self.ask(Question(0, "ahead", code, 1, 0))

    def _warm_up(self) -> None:
        if self._process is None and not self._closed and self._failures < _MOST_FAILURES:
            self._process = self._start()
            self._rest.start()

    def ask(self, question: Question) -> int:
        """Ask; gives back the number that the answer will have, if it ever comes.

        A question that still waits is dropped: the text has changed since.
        """
        self._number += 1
        self._next = dataclasses.replace(question, number=self._number)
        self._warm_up()
        self._hand_over()
        return self._number

    def close(self) -> None:
        """End the child, and come back when it is gone."""
        self._closed = True
        process = self._process
        self._put_away()
        if process is not None:
            process.waitForFinished(_CLOSE_MS)

    def _start(self) -> QProcess:
        command = self._command_for(self._cache_folder)
        process = QProcess(self)
        process.setProgram(command.program)
        process.setArguments(list(command.arguments))
        environment = QProcessEnvironment()
        for name, value in command.environment.items():
            environment.insert(name, value)
        process.setProcessEnvironment(environment)
        process.setStandardErrorFile(QProcess.nullDevice())
        process.readyReadStandardOutput.connect(self._read)
        process.finished.connect(self._replace)
        process.errorOccurred.connect(self._on_error)
        process.start()
        return process

    def _hand_over(self) -> None:
        if self._process is None or self._asked is not None or self._next is None:
            return
        self._asked, self._next = self._next, None
        self._process.write(to_line(self._asked).encode("ascii"))
        self._late.start()
        self._rest.start()

    def _read(self) -> None:
        while self._process is not None and self._process.canReadLine():
            line = bytes(self._process.readLine().data()).decode("utf-8", "replace")
            with contextlib.suppress(ValueError):
                self._take(answer_of(line))

    def _take(self, answer: Answer) -> None:
        self._late.stop()
        self._asked = None
        self._failures = 0
        self._hand_over()
        self.answered.emit(answer)

    def _on_error(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:
            self._replace()

    def _replace(self) -> None:
        """The child hangs, or has ended of itself: start another one if something is wanted."""
        self._failures += 1
        self._put_away()
        if self._next is not None:
            self._warm_up()
            self._hand_over()

    def _put_away(self) -> None:
        """Let go of the child; it is killed, and Qt forgets it when it has ended."""
        process, self._process = self._process, None
        self._asked = None
        self._late.stop()
        self._rest.stop()
        if process is None:
            return
        process.readyReadStandardOutput.disconnect(self._read)
        process.finished.disconnect(self._replace)
        process.errorOccurred.disconnect(self._on_error)
        process.finished.connect(process.deleteLater)
        if process.state() == QProcess.ProcessState.NotRunning:
            process.deleteLater()
        else:
            process.kill()
