"""What a program prints while it is looked at."""

import contextlib
import io
from typing import Any

MOST_PRINTED = 200_000
"""Bytes that are kept of what a program prints during one probe."""


class Printed:
    """What is printed during one probe; the beginning of it is kept."""

    def __init__(self) -> None:
        self._bytes = _Beginning()
        self.stream = io.TextIOWrapper(
            io.BufferedWriter(self._bytes),
            encoding="utf-8",
            errors="backslashreplace",
            newline="\n",
        )

    def forget(self) -> None:
        """Let go of what was printed so far."""
        self.stream.flush()
        self._bytes.kept.clear()

    def text(self) -> str:
        """What was printed."""
        with contextlib.suppress(ValueError):  # the program closed it
            self.stream.flush()
        return bytes(self._bytes.kept).decode("utf-8", "replace")


class _Beginning(io.RawIOBase):
    """Keeps the first bytes that are written, and lets the rest go."""

    def __init__(self) -> None:
        super().__init__()
        self.kept = bytearray()

    def writable(self) -> bool:
        return True

    def write(self, data: Any) -> int:
        piece = bytes(data)
        self.kept += piece[: max(0, MOST_PRINTED - len(self.kept))]
        return len(piece)
