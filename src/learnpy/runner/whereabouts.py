"""Where a program is, asked from outside while it runs: its line, and the values there.

Whoever started the child asks before it ends it at a limit, and waits a moment for the answer. A
program that is deep in C code may not come to answer with its values; on POSIX its line is told
even so, for that needs nothing of Python.

On POSIX the question is a signal. On Windows, which has none, it is a file, and a thread looks for
it ten times a second.
"""

import _thread
import contextlib
import faulthandler
import json
import os
import signal
import sys
import threading
import time
import types
from pathlib import Path

from learnpy.record import record
from learnpy.record_json import RecordError, from_json, to_json
from learnpy.runner.outcome import Variable
from learnpy.runner.short_values import variables_of

ANSWER_SECONDS = 0.6
"""How long to wait for the answer; after that the program is ended without it."""
_LOOK_SECONDS = 0.1
_QUESTION = "where"
_ANSWER = "there.json"
_STACK = "stack.txt"
_SIGNAL = getattr(signal, "SIGUSR1", None)


@record
class Place:
    """Where a program is."""

    line: int = 0
    """Counted from 1; 0 where that is not known."""
    variables: tuple[Variable, ...] = ()


def place_of_error(error: BaseException, file: str) -> Place:
    """The last place in `file` that an exception came through."""
    found: types.FrameType | None = None
    line = 0
    trace = error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == file:
            found, line = trace.tb_frame, trace.tb_lineno
        trace = trace.tb_next
    return Place(line, variables_of(found)) if found is not None else Place()


# In the child


def answer_questions(file: str, results: Path, *, by_signal: bool = _SIGNAL is not None) -> None:
    """Tell from now on where the program is, when somebody asks.

    Args:
        file: The program's file name.
        results: The folder for the answer.
        by_signal: Whether a signal asks, or a file.
    """
    witness = _Witness(file, results, threading.get_ident())
    if by_signal and _SIGNAL is not None:
        signal.signal(_SIGNAL, witness.on_signal)
        stack = os.open(results / _STACK, os.O_CREAT | os.O_WRONLY | os.O_APPEND, 0o600)
        # First the bare stack, on the spot; then Python's own handler, when Python comes to it.
        faulthandler.register(_SIGNAL, file=stack, all_threads=True, chain=True)
    else:
        # Not of `threading`, where the program would see it among its own.
        _thread.start_new_thread(witness.look_out, (results / _QUESTION,))


class _Witness:
    """Writes down where the program is."""

    def __init__(self, file: str, results: Path, main: int) -> None:
        self._file = file
        self._answer = results / _ANSWER
        self._main = main
        self._process = os.getpid()

    def on_signal(self, _number: int, frame: types.FrameType | None) -> None:
        self._tell(frame)

    def look_out(self, question: Path) -> None:
        while not question.exists():
            time.sleep(_LOOK_SECONDS)
        self._tell(sys._current_frames().get(self._main))  # noqa: SLF001  there is no other way

    def _tell(self, frame: types.FrameType | None) -> None:
        if os.getpid() != self._process:
            return  # a copy of the program
        with contextlib.suppress(Exception):  # the program goes on as if nothing had been asked
            found = self._inside(frame) or self._inside_any_thread()
            place = Place(found.f_lineno, variables_of(found)) if found is not None else Place()
            unfinished = self._answer.with_suffix(".part")
            unfinished.write_text(json.dumps(to_json(place)), encoding="utf-8")
            unfinished.replace(self._answer)

    def _inside(self, frame: types.FrameType | None) -> types.FrameType | None:
        """The innermost place in the program's own file."""
        while frame is not None and frame.f_code.co_filename != self._file:
            frame = frame.f_back
        return frame

    def _inside_any_thread(self) -> types.FrameType | None:
        frames = sys._current_frames().values()  # noqa: SLF001
        return next((found for each in frames if (found := self._inside(each))), None)


# Outside


def ask(process_id: int, results: Path) -> None:
    """Ask a child where its program is; `answer` has it a moment later."""
    with contextlib.suppress(OSError):  # it has ended
        if _SIGNAL is not None and (results / _STACK).exists():
            os.kill(process_id, _SIGNAL)
        else:
            (results / _QUESTION).touch()


def answer(results: Path) -> Place | None:
    """The answer, once it is there."""
    try:
        text = (results / _ANSWER).read_text(encoding="utf-8")
        return from_json(Place, json.loads(text))
    except (OSError, RecordError, ValueError, RecursionError):
        return None


def last_known(file: str, results: Path) -> Place:
    """The answer, or at least the line, where the program had no time for more."""
    return answer(results) or Place(_line_on_stack(file, results))


def wait_for_answer(file: str, results: Path) -> Place:
    """The answer as soon as it is there, or what is known when the time is up."""
    deadline = time.monotonic() + ANSWER_SECONDS
    while answer(results) is None and time.monotonic() < deadline:
        time.sleep(0.01)
    return last_known(file, results)


def _line_on_stack(file: str, results: Path) -> int:
    try:
        text = (results / _STACK).read_text(encoding="ascii", errors="replace")
    except OSError:
        return 0
    start = f'  File "{file.encode("ascii", "backslashreplace").decode("ascii")}", line '
    # The threads stand there with the newest first, so that the program's main one is the last.
    for thread in reversed(text.split("\n\n")):
        for line in thread.splitlines():
            if line.startswith(start):
                number = line.removeprefix(start).partition(" ")[0]
                return int(number) if number.isdigit() else 0
    return 0
