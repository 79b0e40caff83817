"""The bracket beside the caret and its partner, some hundred lines far at most."""

import re
from collections.abc import Callable, Iterator

from PySide6.QtGui import QTextBlock, QTextCursor

from learnpy.ui.widgets.code.code_spans import units

_PAIRS = {"(": ")", "[": "]", "{": "}"}
_OPENING = {closing: opening for opening, closing in _PAIRS.items()}
_BRACKET = re.compile(r"[()\[\]{}]")
_MOST_LINES = 500
"""A partner that is farther away is out of sight, and looking for it would be felt."""

IsText = Callable[[QTextBlock, int], bool]
"""Whether a place of a line is in a string or a comment, where a bracket is none."""


def bracket_places(cursor: QTextCursor, is_text: IsText) -> tuple[int, ...]:
    """The places of a bracket beside the caret and of its partner; nothing where one is missing."""
    block, caret = cursor.block(), cursor.positionInBlock()
    here = [(at, sign) for at, sign in _brackets(block, is_text) if at in (caret - 1, caret)]
    if not here:
        return ()
    at, sign = here[0]
    place = block.position() + at
    partner = _partner(block, at, sign, is_text)
    return (place, partner) if partner >= 0 else ()


def _partner(block: QTextBlock, at: int, sign: str, is_text: IsText) -> int:
    forward = sign in _PAIRS
    other = _PAIRS[sign] if forward else _OPENING[sign]
    depth = 0
    for place, found in _from(block, at, is_text, forward=forward):
        depth += (found == sign) - (found == other)
        if depth == 0:
            return place
    return -1


def _from(
    block: QTextBlock, at: int, is_text: IsText, *, forward: bool
) -> Iterator[tuple[int, str]]:
    """The brackets from a place on, in either direction."""
    first = True
    for _ in range(_MOST_LINES):
        if not block.isValid():
            return
        found = _brackets(block, is_text)
        if first:
            found = [each for each in found if (each[0] >= at if forward else each[0] <= at)]
            first = False
        for column, sign in found if forward else reversed(found):
            yield block.position() + column, sign
        block = block.next() if forward else block.previous()


def _brackets(block: QTextBlock, is_text: IsText) -> list[tuple[int, str]]:
    text = block.text()
    plain = text.isascii()
    found = []
    for each in _BRACKET.finditer(text):
        column = each.start() if plain else units(text[: each.start()])
        if not is_text(block, column):
            found.append((column, each[0]))
    return found
