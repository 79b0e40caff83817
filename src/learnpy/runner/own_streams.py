"""Our own three streams, joined to those of a program that runs in a child."""

import codecs
import os
import sys
from collections.abc import Iterator
from typing import TextIO

_AT_ONCE = 65536


class OwnStreams:
    """Hands on what a program prints, as it comes, and what is typed for it."""

    def __init__(self) -> None:
        self._outlets = {False: _Outlet(sys.stdout), True: _Outlet(sys.stderr)}

    @property
    def is_broken(self) -> bool:
        """Whether what is printed can reach nobody any more: the reader of a pipe has ended."""
        return self._outlets[False].is_broken

    def hear(self, piece: bytes, is_error: bool) -> bool:
        """Print a piece; False where nobody reads what comes."""
        return self._outlets[is_error].write(piece)

    def typed(self) -> Iterator[bytes]:
        """What comes on our own standard input, until it ends."""
        raw = getattr(getattr(sys.stdin, "buffer", None), "raw", None)
        if raw is None:
            return  # a windowed program has none
        # Not through the buffer: its lock would be held by a thread that waits for a key.
        try:
            while piece := raw.read(_AT_ONCE):
                yield piece
        except (OSError, ValueError):
            return  # closed, or ours is a program in the background


def is_typed_by_hand() -> bool:
    """Whether our standard input is a terminal."""
    return sys.stdin is not None and sys.stdin.isatty()


class _Outlet:
    """One stream.

    A program prints UTF-8. It goes on as it is, but to a terminal with other letters as text.
    """

    def __init__(self, stream: TextIO | None) -> None:
        self._stream = stream
        self._decoder: codecs.IncrementalDecoder | None = None
        self.is_broken = False
        if stream is not None and stream.isatty() and not _is_utf8(stream):
            self._decoder = codecs.getincrementaldecoder("utf-8")("replace")

    def write(self, piece: bytes) -> bool:
        if self._stream is None:
            return True
        try:
            if self._decoder is not None:
                self._stream.write(self._decoder.decode(piece))
            else:
                self._stream.buffer.write(piece)
            self._stream.flush()
        except (OSError, ValueError):
            self._give_up()
        return not self.is_broken

    def _give_up(self) -> None:
        """Let what is still in the buffer go nowhere, or Python complains when it ends."""
        self.is_broken = True
        if self._stream is not None:
            nowhere = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nowhere, self._stream.fileno())
            os.close(nowhere)


def _is_utf8(stream: TextIO) -> bool:
    return codecs.lookup(stream.encoding).name == "utf-8"
