"""What a program prints, as the lines of a terminal."""

import itertools
import re
from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum

KEPT_LINES = 10_000

_SIGN = re.compile(
    r"\x1b\[[0-?]*[ -/]*[@-~]"  # colours and the like, which are left out
    r"|\x1b[^\[]|[\x00-\x08\x0a-\x1f\x7f]|[^\x00-\x08\x0a-\x1f\x7f]+"
)
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
_UNFINISHED = re.compile(r"\x1b(\[[0-?]*[ -/]*)?$")
_ERASE_LINE = re.compile(r"\x1b\[[02]?K")
_TAB = 8


class Kind(IntEnum):
    """Where a piece of text comes from."""

    OUT = 0
    ERROR = 1
    TYPED = 2
    """The learner's own answer to `input()`."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of one line, all from one place."""

    text: str
    kind: Kind


Line = tuple[Piece, ...]


class TerminalLines:
    """Keeps the last lines, and knows carriage return, backspace and erasing as a terminal does."""

    def __init__(self, most: int = KEPT_LINES) -> None:
        self.dropped = 0
        """How many lines were printed before those that are kept."""
        self._done: deque[Line] = deque(maxlen=most)
        self._fresh = 0
        self._characters: list[str] = []
        self._kinds = bytearray()
        self._column = 0
        self._cut = ""

    def write(self, text: str, kind: Kind) -> None:
        """Take what was printed."""
        text = self._cut + text
        unfinished = _UNFINISHED.search(text)
        self._cut = unfinished[0] if unfinished else ""
        text = text[: len(text) - len(self._cut)]
        if not _CONTROL.search(text) and "\t" not in text:
            self._write_plain(text, kind)
            return
        for sign in _SIGN.findall(text):
            self._write_sign(sign, kind)

    def last(self, count: int = KEPT_LINES) -> list[Line]:
        """The last complete lines."""
        return list(itertools.islice(self._done, max(0, len(self._done) - count), None))

    def take_fresh(self) -> list[Line]:
        """The kept lines that were completed since this was asked last."""
        fresh = self.last(self._fresh)
        self._fresh = 0
        return fresh

    @property
    def current(self) -> Line:
        """The line that is not complete yet."""
        if not self._kinds:
            return ()
        if self._kinds.count(self._kinds[0]) == len(self._kinds):
            return (Piece("".join(self._characters), Kind(self._kinds[0])),)
        pieces: list[Piece] = []
        start = 0
        for end in range(1, len(self._kinds) + 1):
            if end == len(self._kinds) or self._kinds[end] != self._kinds[start]:
                text = "".join(self._characters[start:end])
                pieces.append(Piece(text, Kind(self._kinds[start])))
                start = end
        return tuple(pieces)

    @property
    def text(self) -> str:
        """All that is kept."""
        lines: Iterable[Line] = (*self._done, self.current)
        return "\n".join("".join(piece.text for piece in line) for line in lines)

    def _write_plain(self, text: str, kind: Kind) -> None:
        """The quick way: nothing but text and line feeds."""
        first, end, rest = text.partition("\n")
        self._put(first, kind)
        if not end:
            return
        self._end_line()
        most = self._done.maxlen or 0
        *whole, last = rest.rsplit("\n", most)
        if len(whole) == most:  # of a flood only the end is worth the work
            self.dropped += whole[0].count("\n")
            whole[0] = whole[0].rpartition("\n")[2]
        self._add([(Piece(line, kind),) if line else () for line in whole])
        self._put(last, kind)

    def _write_sign(self, sign: str, kind: Kind) -> None:
        if sign == "\n":
            self._end_line()
        elif sign == "\r":
            self._column = 0
        elif sign == "\b":
            self._column = max(0, self._column - 1)
        elif _ERASE_LINE.fullmatch(sign):
            keep = 0 if "2" in sign else self._column
            del self._characters[keep:], self._kinds[keep:]
            self._put(" " * (self._column - keep), kind, move=False)
        elif sign >= " " or sign[0] == "\t":
            for number, part in enumerate(sign.split("\t")):
                if number:
                    self._put(" " * (_TAB - self._column % _TAB), kind)
                self._put(part, kind)

    def _put(self, text: str, kind: Kind, *, move: bool = True) -> None:
        if not text:
            return
        start = self._column if move else len(self._characters)
        end = start + len(text)
        self._characters[start:end] = text
        self._kinds[start:end] = bytes([kind]) * len(text)
        if move:
            self._column = end

    def _end_line(self) -> None:
        self._add([self.current])
        self._characters.clear()
        self._kinds.clear()
        self._column = 0

    def _add(self, lines: list[Line]) -> None:
        most = self._done.maxlen or 0
        self.dropped += max(0, len(self._done) + len(lines) - most)
        self._done.extend(lines)
        self._fresh = min(most, self._fresh + len(lines))
