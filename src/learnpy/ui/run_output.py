"""The output of a run: bytes of two streams to text, in the order of their arrival."""

import codecs
import itertools
import operator
from collections import deque
from collections.abc import Iterator

from learnpy.runner.in_band import BEGIN, END, WAITS, size_of_errors

_LONGEST_WORD = 20
"""Bytes of what the child says of its own, after its beginning."""


class RunOutput:
    """Keeps what arrived until it is shown, up to a number of bytes in all."""

    def __init__(self, most: int) -> None:
        self._left = most
        decoder = codecs.getincrementaldecoder("utf-8")
        self._decoders = {False: decoder("replace"), True: decoder("replace")}
        self._waiting: deque[tuple[str, bool]] = deque()
        self._half = b""
        """The beginning of what the child says of its own, as far as it has arrived."""
        self._errors_ahead = 0
        """Bytes of stderr that are still to come on stdout."""
        self.awaits_input = False
        """Whether the child said last, on its output, that it waits for a line."""

    def take(self, content: bytes, is_error: bool) -> bool:
        """Keep what arrived; False where it was more than is allowed."""
        pieces = [(content, True)] if is_error else list(self._told_apart(content))
        wanted = sum(len(piece) for piece, _ in pieces)
        is_allowed = wanted <= self._left
        for piece, is_of_errors in pieces:
            granted = piece[: self._left]
            self._left -= len(granted)
            self._add(self._decoders[is_of_errors].decode(granted), is_of_errors)
        return is_allowed

    def _told_apart(self, content: bytes) -> Iterator[tuple[bytes, bool]]:
        """What came on stdout, without the child's own words, and what it told of stderr."""
        content, self._half = self._half + content, b""
        while content:
            if self._errors_ahead:
                piece, content = content[: self._errors_ahead], content[self._errors_ahead :]
                self._errors_ahead -= len(piece)
                yield piece, True
                continue
            printed, begin, rest = content.partition(BEGIN)
            if not begin:
                kept = _begun(printed)
                self._half = printed[len(printed) - kept :]
                yield printed[: len(printed) - kept], False
                return
            yield printed, False
            word, end, after = rest.partition(END)
            if not end and len(rest) < _LONGEST_WORD:
                self._half = begin + rest
                return
            content = after
            size = size_of_errors(word) if len(word) < _LONGEST_WORD else 0
            if begin + word + end == WAITS:
                self.awaits_input = True
            elif end and size:
                self._errors_ahead = size
            else:  # the program's own
                yield begin, False
                content = rest

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
        self._add(self._decoders[False].decode(self._half[: self._left]), False)
        self._half = b""
        for is_error, decoder in self._decoders.items():
            self._add(decoder.decode(b"", final=True), is_error)
        return self.next_pieces(sum(len(text) for text, _ in self._waiting))


def _begun(printed: bytes) -> int:
    """How many of the last bytes may be the beginning of what the child says of its own."""
    lengths = range(min(len(BEGIN) - 1, len(printed)), 0, -1)
    return next((length for length in lengths if BEGIN.startswith(printed[-length:])), 0)
