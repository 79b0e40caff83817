"""A standard error whose text comes to the window in its order among the output.

Two pipes that are read at their own times tell nothing of which came first. So what Python writes
on stderr goes through the pipe of stdout, marked. The file descriptor stays what it was, for C
code, for Python's own last words and for other programs.
"""

import contextlib
import io
import os
import sys
from typing import Any

from learnpy.runner.in_band import errors_ahead

_WHOLE = 512
"""Bytes that every system puts into a pipe in one piece, whoever else is writing."""
_AHEAD = len(errors_ahead(_WHOLE))


def tell_errors_in_order() -> None:
    """Let `sys.stderr` write among the output."""
    buffer = io.BufferedWriter(_ToldErrors())
    stderr = io.TextIOWrapper(
        buffer, encoding="utf-8", errors="backslashreplace", newline="\n", line_buffering=True
    )
    sys.stderr.flush()
    sys.stderr = sys.__stderr__ = stderr


class _ToldErrors(io.FileIO):
    """The bytes of standard error."""

    name: Any = "<stderr>"

    def __init__(self) -> None:
        super().__init__(2, "w", closefd=False)
        # Of our own, for the program may send its output elsewhere.
        self._outlet = os.dup(1)
        self._pipe = _identity(self._outlet)

    def write(self, content: Any, /) -> int:
        """Write all of it, after what was printed before it."""
        for stream in (sys.stdout, sys.__stdout__):
            if type(stream) is io.TextIOWrapper:  # one of the program's own may do anything
                with contextlib.suppress(Exception):  # closed
                    stream.flush()
        with memoryview(content).cast("B") as whole:
            step = _WHOLE - _AHEAD
            for start in range(0, len(whole), step):
                self._write_piece(bytes(whole[start : start + step]))
            return len(whole)

    def _write_piece(self, piece: bytes) -> None:
        with contextlib.suppress(OSError):
            # The program may have closed what it did not open, and got the number for a file.
            if _identity(self._outlet) == self._pipe:
                os.write(self._outlet, errors_ahead(len(piece)) + piece)
                return
        super().write(piece)


def _identity(descriptor: int) -> tuple[int, int, int]:
    found = os.fstat(descriptor)
    return found.st_mode, found.st_dev, found.st_ino
