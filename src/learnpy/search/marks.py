"""Where the words of a query stand in a text, and the piece of the text that shows them best.

Texts are looked through as they are shown, thirty at a key, so nothing here is compiled for a query
that is another one with the next letter.
"""

import heapq
import re
from collections import deque
from collections.abc import Iterator, Sequence

from learnpy.search.hit import MARK_END, MARK_START
from learnpy.search.words import Query, fold, parts_of

_PIECE = 150
"""Characters around the words that a line of results shows."""
_BEFORE = 40
"""Characters of it before the first word."""

_BORDER = re.compile(r"(?<![^\W_])|(?![^\W_])|(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
"""Where a word, or a part of a name, begins or ends, as in `learnpy.search.words`."""

Span = tuple[int, int]


class WordMarks:
    """Finds words in texts, whatever their case and accents."""

    def __init__(self, words: Sequence[str], *, last_may_begin: bool = False) -> None:
        """Look for these folded words.

        Args:
            words: A name with dots or underscores is looked for whole, and where a text has it
                nowhere, by its parts.
            last_may_begin: Whether the last may be the beginning of a word.
        """
        parts = [part for word in words for part in parts_of(word)]
        self._whole = _wanted(words, last_may_begin=last_may_begin)
        self._parts = _wanted(parts, last_may_begin=last_may_begin) if parts != [*words] else {}

    def spans(self, text: str) -> list[Span]:
        """Where the words stand, in order."""
        return [span for span, _ in self._found(text)]

    def are_in(self, text: str) -> bool:
        """Whether one of the words stands in a text."""
        return next(self._found(text), None) is not None

    def best(self, text: str) -> tuple[int, Span | None]:
        """How many different words stand closest together, and where the first of them does."""
        most = len(self._parts or self._whole)
        best: tuple[int, Span | None] = (0, None)
        near: deque[tuple[Span, str]] = deque()
        for span, word in self._found(text):
            near.append((span, word))
            while near[0][0] != span and near[0][0][0] < span[1] - (_PIECE - _BEFORE):
                near.popleft()
            count = len({each for _, each in near})
            if count > best[0]:
                best = (count, near[0][0])
            if count == most:
                break
        return best

    def marked(self, text: str) -> str:
        """The text with the words marked."""
        pieces: list[str] = []
        done = 0
        for start, end in self.spans(text):
            pieces += [text[done:start], MARK_START, text[start:end], MARK_END]
            done = end
        return "".join([*pieces, text[done:]])

    def snippet(self, text: str) -> str:
        """The piece of a text in which most of the words stand, in one line, with them marked."""
        _, place = self.best(text)
        start = _word_begin(text, max(0, (place[0] if place else 0) - _BEFORE))
        end = _word_end(text, start + _PIECE)
        piece = " ".join(self.marked(text[start:end]).split())
        return f"{'…' if start else ''}{piece}{'…' if end < len(text.rstrip()) else ''}"

    def _found(self, text: str) -> Iterator[tuple[Span, str]]:
        """Where the words stand, in order, each with the word that was looked for."""
        plain = _plain(text)
        for wanted in (self._whole, self._parts):
            end = -1
            places = (_places(word, wanted[word], text, plain) for word in wanted)
            for span, word in heapq.merge(*places):
                if span[0] >= end:
                    end = span[1]
                    yield span, word
            if end >= 0:
                return


def marks_of(query: Query) -> WordMarks:
    """What finds the words of a query."""
    return WordMarks(query.words, last_may_begin=query.is_going_on)


def _word_begin(text: str, near: int) -> int:
    """Where a word begins, soon after a place in the text; the place itself in a very long word."""
    if near == 0 or text[near - 1].isspace():
        return near
    for place in range(near, min(near + _BEFORE, len(text))):
        if text[place].isspace():
            return place + 1
    return near


def _word_end(text: str, near: int) -> int:
    if near >= len(text):
        return len(text)
    blanks = [text.rfind(blank, near - _BEFORE, near) for blank in " \n"]
    return max(blanks) if max(blanks) > 0 else near


def _wanted(words: Sequence[str], *, last_may_begin: bool) -> dict[str, bool]:
    """The words to look for, and whether each may be the beginning of one."""
    wanted = dict.fromkeys(words, False)
    if words and last_may_begin:
        wanted[words[-1]] = True
    # Folding makes two letters of one; a text that is shown keeps its length.
    sharp = {word.replace("ss", "ß"): begins for word, begins in wanted.items() if "ss" in word}
    return {**wanted, **sharp}


def _places(word: str, is_beginning: bool, text: str, plain: str) -> Iterator[tuple[Span, str]]:
    """Where a word stands in a text; `plain` is the text without case and accents."""
    start = plain.find(word)
    while start >= 0:
        end = start + len(word)
        if _is_border(text, start):
            border = _BORDER.search(text, end) if is_beginning else _BORDER.match(text, end)
            if border:
                end = border.start()
                yield (start, end), word
        start = plain.find(word, end)


def _is_border(text: str, place: int) -> bool:
    """Whether a word, or a part of a name, begins or ends here."""
    # Most places are inside of a word, and this is told without a call.
    return place == 0 or _BORDER.match(text, place) is not None


class _PlainLetters(dict[int, str]):
    """Each letter without case and accents, found out when it is first met."""

    def __missing__(self, code: int) -> str:
        plain = fold(chr(code))
        self[code] = plain if len(plain) == 1 else chr(code)
        return self[code]


_PLAIN_LETTERS = _PlainLetters()


def _plain(text: str) -> str:
    """A text without case and accents, in which every letter keeps its place."""
    return text.lower() if text.isascii() else text.translate(_PLAIN_LETTERS)
