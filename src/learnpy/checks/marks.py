"""Where two texts differ, so that it can be marked when they stand one above the other."""

import difflib
import re

Span = tuple[int, int]
"""The place of the first character, and the one behind the last."""

_PIECE = re.compile(r"\d+(?:\.\d+)?|\w+|\s|.", re.DOTALL)
_MOST_PIECES = 2_000


def marks(got: str, expected: str) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """The parts of each text that the other does not have, whole words and numbers."""
    one, other = _PIECE.findall(got), _PIECE.findall(expected)
    if len(one) > _MOST_PIECES or len(other) > _MOST_PIECES:
        return (), ()
    left: list[Span] = []
    right: list[Span] = []
    matcher = difflib.SequenceMatcher(None, one, other, autojunk=False)
    for tag, start, end, other_start, other_end in matcher.get_opcodes():
        if tag != "equal":
            left += _span(one, start, end)
            right += _span(other, other_start, other_end)
    return tuple(left), tuple(right)


def _span(pieces: list[str], start: int, end: int) -> list[Span]:
    before = sum(map(len, pieces[:start]))
    length = sum(map(len, pieces[start:end]))
    return [(before, before + length)] if length else []
