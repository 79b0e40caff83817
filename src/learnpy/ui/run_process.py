"""One run of a program: its output as it comes, its clock, its end."""

import codecs
import dataclasses
import itertools
import math
import operator
import time
from collections import deque
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from learnpy.runner.outcome import Ending, LimitName, RunResult
from learnpy.runner.protocol import RunFolder, RunRequest
from learnpy.ui.child_process import ChildProcess

FLUSH_MS = 30
"""Output is handed on at most this often, so that a flood leaves the window answering."""
_MOST_AT_ONCE = 12_000
"""Characters handed on at a time."""
SILENCE_MS = 300
"""A program that says nothing for so long may be waiting for input."""
_CLOCK_MS = 100
_WARN_SECONDS = 5
"""From when on the time that is left is told."""
_START_MS = 120_000
"""How long a child may take to import its packages: minutes on an old disk, the first time."""


class RunProcess(QObject):
    """Hands a request to a child and says what the program does until it has ended."""

    started = Signal()
    """The program begins."""
    output_arrived = Signal(str, bool)
    """A piece of text, and whether it came on stderr."""
    fell_silent = Signal()
    """The program runs, and has said nothing for a while since it last spoke or was answered."""
    seconds_left = Signal(int)
    """The time limit is near."""
    finished = Signal(object, object)
    """The `RunResult`, and the `Path` of the results folder, which goes right after."""
    over = Signal(object)
    """All is said, and the folder of the run, a `Path`, can be removed."""

    def __init__(
        self, child: ChildProcess, request: RunRequest, folder: Path, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.trouble = ""
        """Where the run could not be made at all: why, in a sentence."""
        self.child = child
        child.setParent(self)
        self._request = request
        self._folder = RunFolder(folder)
        self._place = folder
        self._begun = 0.0
        self._ended: Ending = "finished"
        self._limit: LimitName = ""
        self._over = False
        self._output = _Output(request.limits.output)
        self._clock = _Clock(request.limits.seconds, self)
        self._clock.ran_out.connect(self._on_time)
        self._clock.seconds_left.connect(self.seconds_left)
        self._flush_timer = self._timer(FLUSH_MS, self._flush)
        self._silence = self._timer(SILENCE_MS, self.fell_silent.emit)
        self._late = self._timer(_START_MS, self._on_late)

    def _timer(self, milliseconds: int, slot: Callable[[], object]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(slot)
        return timer

    @property
    def is_over(self) -> bool:
        """Whether `finished` was said."""
        return self._over

    def begin(self) -> None:
        """Hand the request over, as soon as the child is ready."""
        self.child.bytes_arrived.connect(self._on_bytes)
        self.child.ended.connect(self._on_ended)
        try:
            self._folder.write_request(self._request)
        except OSError as error:
            text = self.tr("The program cannot be put into {folder}: {why}")
            self.trouble = text.format(folder=self._place, why=error.strerror or error)
            self._end("died", "")
        if self.child.has_ended:
            self._on_ended()
        elif self.child.is_ready:
            self._hand_over()
        else:
            self._late.start()
            self.child.became_ready.connect(self._hand_over)

    def stop(self) -> None:
        """End the program and all that it started, at once; `finished` follows."""
        self._end("stopped", "")

    def answer(self, text: str) -> None:
        """Give the program a line that it reads with `input()`."""
        self.child.give(text + "\n")
        self.count_time(True)
        self._silence.start()

    def close_input(self) -> None:
        """Let the program's input end: `input()` raises EOFError."""
        self.child.close_input()
        self.count_time(True)

    def count_time(self, counts: bool) -> None:
        """Whether time counts against the limit: not while the program waits for the learner."""
        if not self._over and self._begun:
            self._clock.count(counts)

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
        self._silence.start()
        self.started.emit()

    def _on_bytes(self, content: bytes, is_error: bool) -> None:
        if self._limit:
            return
        if not self._output.take(content, is_error):
            self._end("limit", "output")
        if not self._flush_timer.isActive():
            self._flush()
        self.count_time(True)
        self._silence.start()

    def _flush(self) -> None:
        """Hand on a piece of what came, and come back for more in a while."""
        pieces = self._output.next_pieces(_MOST_AT_ONCE)
        if pieces:
            self._flush_timer.start()
        for text, is_error in pieces:
            self.output_arrived.emit(text, is_error)

    def _on_time(self) -> None:
        self._end("limit", "time")

    def _on_late(self) -> None:
        self.trouble = self.tr("What runs the programs did not start in two minutes.")
        self._end("died", "")

    def _end(self, ended: Ending, limit: LimitName) -> None:
        if self._over or self._ended != "finished":
            return
        self._ended, self._limit = ended, limit
        self.child.end()

    def _on_ended(self) -> None:
        for text, is_error in self._output.last_pieces():
            self.output_arrived.emit(text, is_error)
        if self._ended != "stopped":
            self.trouble = self.trouble or self.child.trouble
        result = self._folder.read_result()
        if self._ended != "finished":
            result = dataclasses.replace(
                result, ended=self._ended, limit=self._limit, error=None, exit_code=0
            )
        elif result.ended == "died":
            result = dataclasses.replace(result, exit_code=self.child.exit_code)
        if self._begun and not result.seconds:
            result = dataclasses.replace(result, seconds=time.perf_counter() - self._begun)
        self._finish(result)

    def _finish(self, result: RunResult) -> None:
        if self._over:
            return
        self._over = True
        for timer in (self._flush_timer, self._silence, self._late):
            timer.stop()
        self._clock.count(False)
        self.finished.emit(result, self._folder.results)
        self.over.emit(self._place)


class _Output:
    """Bytes of two streams to text, in the order of their arrival, up to a number of bytes."""

    def __init__(self, most: int) -> None:
        self._left = most
        decoder = codecs.getincrementaldecoder("utf-8")
        self._decoders = {False: decoder("replace"), True: decoder("replace")}
        self._waiting: deque[tuple[str, bool]] = deque()

    def take(self, content: bytes, is_error: bool) -> bool:
        """Keep what arrived; False where it was more than is allowed."""
        granted = content[: self._left]
        self._left -= len(granted)
        self._add(self._decoders[is_error].decode(granted), is_error)
        return len(granted) == len(content)

    def _add(self, text: str, is_error: bool) -> None:
        if text:
            self._waiting.append((text, is_error))

    def next_pieces(self, most: int) -> list[tuple[str, bool]]:
        """The oldest text that waits, `most` characters of it, neighbours of one stream joined."""
        pieces: list[tuple[str, bool]] = []
        while self._waiting and most > 0:
            text, is_error = self._waiting.popleft()
            if len(text) > most:
                self._waiting.appendleft((text[most:], is_error))
            pieces.append((text[:most], is_error))
            most -= len(text)
        return [
            ("".join(text for text, _ in same), is_error)
            for is_error, same in itertools.groupby(pieces, key=operator.itemgetter(1))
        ]

    def last_pieces(self) -> list[tuple[str, bool]]:
        """All that is left; a character that was cut off becomes a mark."""
        for is_error, decoder in self._decoders.items():
            self._add(decoder.decode(b"", final=True), is_error)
        return self.next_pieces(sum(len(text) for text, _ in self._waiting))


class _Clock(QObject):
    """Counts the time that a program uses."""

    ran_out = Signal()
    seconds_left = Signal(int)

    def __init__(self, seconds: float, parent: QObject) -> None:
        super().__init__(parent)
        self._left = seconds
        self._told = 0
        self._last = 0.0
        self._timer = QTimer(self)
        self._timer.setInterval(_CLOCK_MS)
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
        elif self._left <= _WARN_SECONDS and math.ceil(self._left) != self._told:
            self._told = math.ceil(self._left)
            self.seconds_left.emit(self._told)
