"""What a program prints, as the lines of a terminal."""

import itertools
import re
from collections import deque
from collections.abc import Sequence
from enum import IntEnum

from learnpy.record import record

KEPT_LINES = 10_000
LONGEST_KEPT = 200_000
"""Characters of a line that are kept."""

_COLOUR = re.compile(r"\x1b\[[0-9;:]*m|\r(?=\n)")
"""What changes nothing in the text: colours, which are left out, and the line ends of Windows."""
_SIGN = re.compile(
    r"\x1b\[[0-?]*[ -/]*[@-~]"
    r"|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)"  # the title of the window, a link
    r"|\x1b[^\[\]]|[\x00-\x08\x0a-\x1f\x7f]|[^\x00-\x08\x0a-\x1f\x7f]+"
)
_CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f]")
_BUT_RETURN = re.compile(r"[\x00-\x0c\x0e-\x1f\x7f]")
_UNFINISHED = re.compile(r"\x1b(?:\[[0-?]*[ -/]*|\][^\x07\x1b]{0,200}\x1b?)?$")
_ERASE_LINE = re.compile(r"\x1b\[[02]?K")
_MOVE = re.compile(r"\x1b\[([0-9]*)([CDG])")
_TAB = 8


class Kind(IntEnum):
    """Where a piece of text comes from."""

    OUT = 0
    ERROR = 1
    TYPED = 2
    """The learner's own answer to `input()`."""


_SIGNS = {kind: str(int(kind)) for kind in Kind}


@record
class Piece:
    """A piece of one line, all from one place."""

    text: str
    kind: Kind


Line = tuple[Piece, ...]
_Kept = str | Line
"""A line of one kind is kept as a text, with the number of its kind as its first sign: of objects
the collector would have to look at ten thousand, again and again during a flood."""


class TerminalLines:
    """Keeps the last lines, and knows carriage return, backspace and erasing as a terminal does."""

    def __init__(self, most: int = KEPT_LINES) -> None:
        self.dropped = 0
        """How many lines were printed before those that are kept."""
        self._done: deque[_Kept] = deque(maxlen=most)
        self._fresh = 0
        self._characters: list[str] = []
        self._kinds = bytearray()
        self._column = 0
        self._cut = ""

    def write(self, text: str, kind: Kind) -> None:
        """Take what was printed."""
        text = self._cut + text
        unfinished = _UNFINISHED.search(text) if "\x1b" in text else None
        self._cut = unfinished[0] if unfinished else ""
        text = _COLOUR.sub("", text[: len(text) - len(self._cut)])
        if text and text[0] != "\n" and self._kinds and _sticks(Kind(self._kinds[-1]), kind):
            self._end_line()
        if not _CONTROL.search(text):
            self._write_plain(text, kind)
            return
        first, *others = text.split("\n")
        self._write_line(first, kind)
        for line in others:
            self._end_line()
            self._write_line(line, kind)

    def skip(self, lines: int) -> None:
        """So many lines were printed that nobody has looked at; the line before them ends."""
        self._end_line()
        self.dropped += lines - 1

    def last(self, count: int = KEPT_LINES) -> list[Line]:
        """The last complete lines."""
        return self.between(self.count - count, self.count)

    def between(self, start: int, end: int) -> list[Line]:
        """The kept ones of some complete lines, counted from the very first that was printed."""
        first, last = max(0, start - self.dropped), max(0, end - self.dropped)
        return [_line(kept) for kept in itertools.islice(self._done, first, last)]

    @property
    def count(self) -> int:
        """How many lines were completed."""
        return self.dropped + len(self._done)

    @property
    def is_empty(self) -> bool:
        """Whether nothing was printed."""
        return not self._done and not self._characters

    @property
    def fresh(self) -> int:
        """How many lines `take_fresh` has to give."""
        return self._fresh

    def take_fresh(self, most: int = KEPT_LINES) -> list[Line]:
        """The kept lines that were completed since this was asked last; the last of them."""
        fresh = self.last(min(most, self._fresh))
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
        current = "".join(piece.text for piece in self.current)
        return "\n".join((*map(_text, self._done), current))

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
        if len(text) > LONGEST_KEPT:
            whole = [line[:LONGEST_KEPT] for line in whole]
        sign = _SIGNS[kind]
        self._add([sign + line for line in whole])
        self._put(last, kind)

    def _write_line(self, text: str, kind: Kind) -> None:
        if not _CONTROL.search(text):
            self._put(text, kind)
        elif not _BUT_RETURN.search(text):
            self._write_over(text.split("\r"), kind)
        else:
            for sign in _SIGN.findall(text):
                self._write_sign(sign, kind)

    def _write_over(self, versions: list[str], kind: Kind) -> None:
        """Write a line again and again, as a progress bar does: only what is left to see."""
        self._put(versions[0], kind)
        seen = ""
        for version in reversed(versions[1:]):
            if len(version) > len(seen):
                seen += version[len(seen) :]
        self._column = 0
        self._put(seen, kind)
        self._column = min(len(versions[-1]), LONGEST_KEPT)

    def _write_sign(self, sign: str, kind: Kind) -> None:
        if sign == "\r":
            self._column = 0
        elif sign == "\b":
            self._column = max(0, self._column - 1)
        elif _ERASE_LINE.fullmatch(sign):
            keep = 0 if "2" in sign else self._column
            del self._characters[keep:], self._kinds[keep:]
            self._put(" " * (self._column - keep), kind, move=False)
        elif move := _MOVE.fullmatch(sign):
            self._move(move[2], min(int(move[1] or 1), LONGEST_KEPT), kind)
        elif (sign >= " " and sign != "\x7f") or sign[0] == "\t":
            for number, part in enumerate(sign.split("\t")):
                if number:
                    self._put(" " * (_TAB - self._column % _TAB), kind)
                self._put(part, kind)

    def _move(self, way: str, columns: int, kind: Kind) -> None:
        """Go along the line: right, left, or to a column; the line is long enough for it."""
        here = self._column
        target = {"C": here + columns, "D": here - columns, "G": columns - 1}[way]
        self._column = max(0, min(target, LONGEST_KEPT))
        self._put(" " * (self._column - len(self._characters)), kind, move=False)

    def _put(self, text: str, kind: Kind, *, move: bool = True) -> None:
        start = self._column if move else len(self._characters)
        text = text[: max(0, LONGEST_KEPT - start)]
        if not text:
            return
        end = start + len(text)
        self._characters[start:end] = text
        self._kinds[start:end] = bytes([kind]) * len(text)
        if move:
            self._column = end

    def _end_line(self) -> None:
        line = self.current
        self._add([_SIGNS[line[0].kind] + line[0].text if len(line) == 1 else line])
        self._characters.clear()
        self._kinds.clear()
        self._column = 0

    def _add(self, lines: Sequence[_Kept]) -> None:
        most = self._done.maxlen or 0
        self.dropped += max(0, len(self._done) + len(lines) - most)
        self._done.extend(lines)
        self._fresh = min(most, self._fresh + len(lines))


def _sticks(last: Kind, kind: Kind) -> bool:
    """Whether an error would stand in the line of something printed, or the other way round."""
    return last != kind and Kind.TYPED not in (last, kind)


def _line(kept: _Kept) -> Line:
    if not isinstance(kept, str):
        return kept
    return (Piece(kept[1:], Kind(int(kept[0]))),) if len(kept) > 1 else ()


def _text(kept: _Kept) -> str:
    return kept[1:] if isinstance(kept, str) else "".join(piece.text for piece in kept)
