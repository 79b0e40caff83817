"""The output of a run: bytes of two streams to text, in the order of their arrival."""

import codecs
import itertools
import operator
from collections import deque

from learnpy.runner.told_input import WAITS


class RunOutput:
    """Keeps what arrived until it is shown, up to a number of bytes in all."""

    def __init__(self, most: int) -> None:
        self._left = most
        decoder = codecs.getincrementaldecoder("utf-8")
        self._decoders = {False: decoder("replace"), True: decoder("replace")}
        self._waiting: deque[tuple[str, bool]] = deque()
        self._half = b""
        """The beginning of what the child says when it waits, as far as it has arrived."""
        self.awaits_input = False
        """Whether the child said last, on its output, that it waits for a line."""

    def take(self, content: bytes, is_error: bool) -> bool:
        """Keep what arrived; False where it was more than is allowed."""
        if not is_error:
            content = self._without_words_of_ours(content)
        granted = content[: self._left]
        self._left -= len(granted)
        self._add(self._decoders[is_error].decode(granted), is_error)
        return len(granted) == len(content)

    def _without_words_of_ours(self, content: bytes) -> bytes:
        content = self._half + content
        pieces = content.split(WAITS)
        last = pieces[-1]
        lengths = range(min(len(WAITS) - 1, len(last)), 0, -1)
        kept = next((length for length in lengths if WAITS.startswith(last[-length:])), 0)
        self._half = last[len(last) - kept :]
        pieces[-1] = last[: len(last) - kept]
        if len(pieces) > 1:
            self.awaits_input = True
        return b"".join(pieces)

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
