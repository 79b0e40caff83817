"""A standard input that says when the program waits for it.

Whoever started the child shows a field then, and lets the clock stand. It is said in the output
itself, so that it comes right after the question that the program printed.
"""

import contextlib
import io
import os
import sys
from typing import Any

from learnpy.runner.in_band import WAITS

_AT_ONCE = 65536


def tell_when_waiting() -> None:
    """Let `sys.stdin` say so whenever a read has to wait; what has been read from it is lost."""
    raw = _ToldInput()
    buffer = io.BufferedReader(raw)
    stdin = io.TextIOWrapper(buffer, encoding="utf-8", errors="backslashreplace")
    sys.stdin = sys.__stdin__ = stdin


class _ToldInput(io.FileIO):
    """The bytes of standard input."""

    name: Any = "<stdin>"

    def __init__(self) -> None:
        super().__init__(0, closefd=False)
        # Of our own, for the program may send its output elsewhere.
        self._outlet = os.dup(1)

    def readinto(self, buffer: Any, /) -> int | None:
        """Read what is there, and say so before waiting for it."""
        if not _is_something_there():
            with contextlib.suppress(Exception):  # the program may have closed or replaced it
                sys.stdout.flush()
            with contextlib.suppress(OSError):
                os.write(self._outlet, WAITS)
        return super().readinto(buffer)

    def readall(self) -> bytes:
        """Read to the end, a piece at a time."""
        whole, piece = bytearray(), bytearray(_AT_ONCE)
        while size := self.readinto(piece):
            whole += piece[:size]
        return bytes(whole)


if sys.platform == "win32":
    import _winapi
    import msvcrt

    def _is_something_there() -> bool:
        """Whether a read comes back at once: with something, or because it has ended."""
        try:
            return bool(_winapi.PeekNamedPipe(msvcrt.get_osfhandle(0), 0)[0])
        except OSError:
            return True
else:
    import select

    def _is_something_there() -> bool:
        """Whether a read comes back at once: with something, or because it has ended."""
        try:
            return bool(select.select([0], [], [], 0)[0])
        except (OSError, ValueError):
            return True
