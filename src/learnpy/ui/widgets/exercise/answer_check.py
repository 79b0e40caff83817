"""The check of an answer: examined in a process of its own, then judged."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from learnpy.checks.grade import Criteria, before_running, verdict
from learnpy.checks.model import CheckResult, CheckStatus
from learnpy.checks.recorded_key import RecordedKey
from learnpy.content.model import Exercise
from learnpy.runner.examine import examination_of, examination_request
from learnpy.runner.outcome import RunResult
from learnpy.runner.protocol import RunRequest
from learnpy.ui.run_process import RunProcess

Examine = Callable[[RunRequest], tuple[RunRequest, RunProcess]]
"""Adds the lesson's data to a request and starts it."""


class AnswerCheck(QObject):
    """Checks one answer of an exercise at a time."""

    begun = Signal()
    """The answer is about to be examined, which takes its time."""
    judged = Signal(object)
    """The CheckResult of `answer`."""

    def __init__(self, exercise: Exercise, examine: Examine, parent: QObject) -> None:
        super().__init__(parent)
        self._exercise = exercise
        self._examine = examine
        self._request: RunRequest | None = None
        self._run: RunProcess | None = None
        self.answer = ""
        """The program that was checked last, or is being checked."""

    @property
    def is_possible(self) -> bool:
        """Whether the exercise has a key to check with."""
        return self._exercise.key is not None

    @property
    def is_going_on(self) -> bool:
        """Whether an answer is being examined."""
        return self._request is not None

    def check(self, answer: str) -> None:
        """Check an answer; nothing happens while one is being checked."""
        if not self.is_possible or self.is_going_on:
            return
        self.answer = answer
        early = before_running(answer, self._criteria())
        if early is not None:
            self.judged.emit(early)
            return
        self._request = examination_request(answer, self._exercise.checks, self._exercise.cases)
        self.begun.emit()
        self._request, self._run = self._examine(self._request)
        self._run.finished.connect(self._on_examined)

    def stop(self) -> None:
        """End the check that is going on; nothing happens when none is."""
        if self._run is not None:
            self._run.stop()

    def _on_examined(self, result: RunResult, _results: Path) -> None:
        request, key = self._request, self._exercise.key
        self._request = self._run = None
        if request is not None and key is not None:
            self.judged.emit(self._judge(request, result, key))

    def _judge(self, request: RunRequest, result: RunResult, recorded: RecordedKey) -> CheckResult:
        if result.ended == "stopped":
            text = self.tr("The check was stopped before it was done. Press Check again.")
            return CheckResult(CheckStatus.COULD_NOT_CHECK, text)
        try:
            key = recorded.read()
        except (ValueError, RecursionError):
            text = self.tr(
                "What this exercise is checked with cannot be read. Install LearnPy again."
            )
            return CheckResult(CheckStatus.COULD_NOT_CHECK, text)
        return verdict(examination_of(request, result), key, self._criteria())

    def _criteria(self) -> Criteria:
        each = self._exercise
        return Criteria(each.starter, each.checks, each.cases, each.mistakes)
