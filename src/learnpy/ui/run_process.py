"""One run of a program: its output as it comes, its clock, its end."""

import dataclasses
import time
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from learnpy.runner.limit_words import with_limit_explained
from learnpy.runner.outcome import Ending, LimitName, RunResult
from learnpy.runner.protocol import RunFolder, RunRequest
from learnpy.runner.results.written_files import with_written_files
from learnpy.runner.watch import Watch
from learnpy.runner.whereabouts import ANSWER_SECONDS, answer, ask, last_known
from learnpy.ui.child_process import ChildProcess
from learnpy.ui.run_clock import RunClock
from learnpy.ui.run_lookout import RunLookout
from learnpy.ui.run_output import RunOutput

FLUSH_MS = 30
"""Output is handed on at most this often, so that a flood leaves the window answering."""
_MOST_AT_ONCE = 1_000_000
"""Characters handed on at a time; the console shows them bit by bit."""
_ANSWER_MS = 15
"""How often to look whether the program has said where it is, before it is ended."""
_START_MS = 120_000
"""How long a child may take to import its packages: minutes on an old disk, the first time."""


class RunProcess(QObject):
    """Hands a request to a child and says what the program does until it has ended."""

    started = Signal()
    """The program begins."""
    output_arrived = Signal(str, bool)
    """A piece of text, and whether it came on stderr."""
    input_awaited = Signal()
    """The program waits for a line; its clock stands until it is answered."""
    seconds_left = Signal(int)
    """The time limit is near."""
    finished = Signal(object, object)
    """The `RunResult`, and the `Path` of the results folder, which goes right after, unless
    `keeps_folder` is set meanwhile."""
    over = Signal(object)
    """All is said; the folder of the run, a `Path`, can be removed unless `keeps_folder`."""

    def __init__(
        self, child: ChildProcess, request: RunRequest, folder: Path, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.trouble = ""
        """Where the run could not be made at all: why, in a sentence."""
        self.keeps_folder = False
        """Set while `finished` is said, by who wants the folder of the run beyond its end."""
        self.child = child
        child.setParent(self)
        self._request = request
        self._folder = RunFolder(folder)
        self._place = folder
        self._begun = 0.0
        self._ended: Ending = "finished"
        self._limit: LimitName = ""
        self._over = False
        self._asked = 0.0
        self._watch: Watch | None = None
        self._output = RunOutput(request.limits.output)
        self._clock = RunClock(request.limits.seconds, self)
        self._clock.ran_out.connect(self._on_time)
        self._clock.seconds_left.connect(self.seconds_left)
        self._flush_timer = QTimer(self, singleShot=True, interval=FLUSH_MS)
        self._flush_timer.timeout.connect(self._flush)
        self._lookout = RunLookout(self)
        self._lookout.limit_passed.connect(self._on_limit)
        self._answer_timer = QTimer(self, singleShot=True, interval=_ANSWER_MS)
        self._answer_timer.timeout.connect(self._look_for_answer)
        self._late = QTimer(self, singleShot=True, interval=_START_MS)
        self._late.timeout.connect(self._on_late)

    @property
    def folder(self) -> Path:
        """The folder of the run; its working folder is `work` in it."""
        return self._place

    @property
    def program(self) -> str:
        """The text that is run."""
        return self._request.program

    @property
    def is_over(self) -> bool:
        """Whether `finished` was said."""
        return self._over

    def begin(self) -> None:
        """Hand the request over, as soon as the child is ready."""
        self.child.bytes_arrived.connect(self._on_bytes)
        self.child.ended.connect(self._on_ended)
        try:
            answerable = dataclasses.replace(self._request, interactive=self._request.task == "run")
            self._folder.write_request(answerable)
        except OSError as error:
            text = self.tr("The program cannot be put into {folder}: {why}")
            self.trouble = text.format(folder=self._place, why=error.strerror or error)
            self._end("died")
        if self.child.has_ended:
            self._on_ended()
        elif self.child.is_ready:
            self._hand_over()
        else:
            self._late.start()
            self.child.became_ready.connect(self._hand_over)

    def stop(self) -> None:
        """End the program and all that it started, at once; `finished` follows."""
        self._end("stopped")
        self.child.end()

    def answer(self, text: str) -> None:
        """Give the program a line that it reads with `input()`."""
        self._go_on()
        self.child.give(text + "\n")

    def close_input(self) -> None:
        """Let the program's input end: `input()` raises EOFError."""
        self._go_on()
        self.child.close_input()

    def _go_on(self) -> None:
        """The program has what it waited for."""
        self._output.awaits_input = False
        if not self._over and self._begun:
            self._clock.count(True)

    def keep_going(self) -> None:
        """Allow the program the same time once more."""
        self._clock.extend(self._request.limits.seconds)

    def _hand_over(self) -> None:
        if self._ended != "finished":
            return
        self._late.stop()
        self.child.take(self._folder.request_file)
        self._begun = time.perf_counter()
        self._clock.count(True)
        self._watch = Watch(self._request, self._folder, self.child.process_id)
        self._lookout.begin(self._watch)
        self.started.emit()

    def _on_bytes(self, content: bytes, is_error: bool) -> None:
        if self._limit:
            return
        awaited = self._output.awaits_input
        if not self._output.take(content, is_error):
            self._end_at_limit("output")
        asks = self._output.awaits_input and not awaited
        if asks or not self._flush_timer.isActive():
            self._flush()
        if asks:
            self._clock.count(False)
            self.input_awaited.emit()

    def _flush(self) -> None:
        """Hand on a piece of what came, and come back for more in a while."""
        pieces = self._output.next_pieces(_MOST_AT_ONCE)
        if pieces:
            self._flush_timer.start()
        for text, is_error in pieces:
            self.output_arrived.emit(text, is_error)

    def _on_time(self) -> None:
        self._end_at_limit("time")

    def _on_limit(self, limit: LimitName) -> None:
        self._end_at_limit(limit)

    def _end_at_limit(self, limit: LimitName) -> None:
        """Ask the program where it is, and end it when it has said so, or does not."""
        if self._over or self._ended != "finished":
            return
        self._ended, self._limit = "limit", limit
        ask(self.child.process_id, self._folder.results)
        self._asked = time.monotonic()
        self._answer_timer.start()

    def _look_for_answer(self) -> None:
        is_late = time.monotonic() - self._asked > ANSWER_SECONDS
        if is_late or answer(self._folder.results) is not None:
            self.child.end()
        else:
            self._answer_timer.start()

    def _on_late(self) -> None:
        self.trouble = self.tr("What runs the programs did not start in two minutes.")
        self._end("died")

    def _end(self, ended: Ending) -> None:
        if self._over or self._ended != "finished":
            return
        self._ended = ended
        self.child.end()

    def _on_ended(self) -> None:
        for text, is_error in self._output.last_pieces():
            self.output_arrived.emit(text, is_error)
        if self._ended != "stopped":
            self.trouble = self.trouble or self.child.trouble
        result = self._folder.read_result()
        if self._watch is not None and self._ended == "finished" == result.ended:
            self._check_files()
        if self._ended != "finished":
            place = last_known(self._request.file, self._folder.results)
            result = dataclasses.replace(
                result,
                ended=self._ended,
                limit=self._limit,
                error=None,
                exit_code=0,
                line=place.line,
                variables=place.variables,
            )
        elif result.ended == "died":
            result = dataclasses.replace(result, exit_code=self.child.exit_code)
        if self._request.task == "run":
            result = with_written_files(result, self._folder.work, self._request)
        if self._begun and not result.seconds:
            result = dataclasses.replace(result, seconds=time.perf_counter() - self._begun)
        self._finish(with_limit_explained(result, self._request))

    def _check_files(self) -> None:
        """A program that is quicker than the lookout has written too much as well."""
        if self._watch is not None and self._watch.files_are_too_large():
            self._ended, self._limit = "limit", "files"

    def _finish(self, result: RunResult) -> None:
        if self._over:
            return
        self._over = True
        self._lookout.end()
        for timer in (self._flush_timer, self._answer_timer, self._late):
            timer.stop()
        self._clock.count(False)
        self.finished.emit(result, self._folder.results)
        self.over.emit(self._place)
