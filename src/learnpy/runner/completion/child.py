"""The completion child: reads programs while they are written, and says which names fit.

    python -m learnpy.runner.completion.child CACHE_FOLDER

It reads questions on its standard input and writes answers on its standard output, each a line;
see `learnpy.runner.completion.protocol`. It ends with its input.
"""

import contextlib
import os
import sys
import threading
import types
from collections import deque
from collections.abc import Sequence
from pathlib import Path
from typing import Any, TextIO

from learnpy.runner.completion.library_sources import look_for_sources_first
from learnpy.runner.completion.protocol import Question, question_of, to_line
from learnpy.runner.process_tree import lead_own_tree

_PLAYFUL = ("antigravity", "this")
"""Modules of the standard library that do something when they are imported. Where there is no
source to read, as in the package, jedi imports a module to look at it."""
_STARTS = frozenset(
    {"os.exec", "os.posix_spawn", "os.spawn", "os.startfile", "os.system", "subprocess.Popen"}
)


class _Inbox:
    """The questions that wait; of several only the newest is still of use."""

    def __init__(self) -> None:
        self._waiting: deque[Question] = deque(maxlen=1)
        self._arrived = threading.Semaphore(0)

    def read(self, stream: TextIO) -> None:
        """Take in questions until the stream ends, and end the process then, busy or not."""
        for line in stream:
            with contextlib.suppress(ValueError):
                self._waiting.append(question_of(line))
                self._arrived.release()
        os._exit(0)

    def next(self) -> Question:
        """Wait for a question."""
        while True:
            self._arrived.acquire()
            with contextlib.suppress(IndexError):
                return self._waiting.popleft()


def main(arguments: Sequence[str]) -> int:
    """Answer until the input ends."""
    lead_own_tree()
    answers = _own_stdout()
    for name in _PLAYFUL:
        sys.modules[name] = types.ModuleType(name)
    sys.addaudithook(_refuse_programs)
    inbox = _Inbox()
    threading.Thread(target=inbox.read, args=(sys.stdin,), daemon=True).start()
    from learnpy.runner.completion.completer import Reader  # noqa: PLC0415  questions may come meanwhile

    if getattr(sys, "frozen", False):
        look_for_sources_first()
    reader = Reader(Path(arguments[0]))
    while True:
        answers.write(to_line(reader.answer(inbox.next())))
        answers.flush()


def _refuse_programs(event: str, _arguments: tuple[Any, ...]) -> None:
    """No module that is looked at starts a program, such as a browser."""
    if event in _STARTS:
        raise PermissionError("Nothing is started while a program is read.")


def _own_stdout() -> TextIO:
    """Standard output for the answers alone: a library may print while it is imported."""
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8", newline="\n")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.close(nowhere)
    return answers


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
