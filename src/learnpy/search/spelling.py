"""The words of titles that are meant by a word with a slip in it.

A slip is one letter too many, too few, another, or two that changed places. One is forgiven in a
word of four to seven letters, two in a longer one.

A word with n slips, cut into n + 1 pieces, has one piece without a slip, unless two letters changed
places where it was cut. So the words that have a piece at about its place are all that can be
meant, and a piece is found among tens of thousands of words by one search of a long text.
"""

from collections.abc import Iterator, Mapping
from itertools import pairwise, product

_ONE_SLIP_FROM = 4
_TWO_SLIPS_FROM = 8
_MOST_MEANT = 24
_MOST_KNOWN = 200


class Vocabulary:
    """All words of the titles and terms of a course."""

    def __init__(self, words: str) -> None:
        """Know these words, one a line, in any order."""
        self._text = f"\n{words}\n"
        self._meant: dict[tuple[str, bool], Mapping[str, int]] = {}

    def meant_by(self, word: str, *, is_beginning: bool) -> Mapping[str, int]:
        """The words that can be meant, each with the number of slips, the nearest first.

        Args:
            word: What is typed, folded.
            is_beginning: Whether more letters may follow.
        """
        key = (word, is_beginning)
        if key not in self._meant:
            if len(self._meant) > _MOST_KNOWN:
                self._meant.clear()
            self._meant[key] = self._find(word, is_beginning=is_beginning)
        return self._meant[key]

    def _find(self, word: str, *, is_beginning: bool) -> Mapping[str, int]:
        most, letters = _slips_forgiven(word), set(word)
        longest = len(word) + most
        slips: dict[str, int] = {}
        near: list[tuple[int, int, str]] = []
        for known in self._candidates(word, most):
            if not is_beginning and len(known) > longest:
                continue
            # Many words begin alike, and no more of them than this is looked at.
            begin = known[:longest]
            if begin not in slips:
                is_far = len(letters.difference(begin)) > most
                slips[begin] = most + 1 if is_far else count_slips(word, begin, most, is_beginning)
            if slips[begin] <= most:
                near.append((slips[begin], len(known), known))
        return {known: count for count, _, known in sorted(near)[:_MOST_MEANT]}

    def _candidates(self, word: str, most: int) -> set[str]:
        """All words that can be meant, and some more."""
        return {
            known
            for variant in _with_borders_exchanged(word, most)
            for start, piece in _pieces(variant, most)
            for known in self._with_piece(piece, start, most)
            if len(known) >= len(word) - most
        }

    def _with_piece(self, piece: str, start: int, most: int) -> Iterator[str]:
        """The words in which a piece stands where it should, give or take the slips before it."""
        text = self._text
        # There are none before the first piece: a slip at its very beginning is one in it.
        wanted = f"\n{piece}" if start == 0 else piece
        place = text.find(wanted)
        while place >= 0:
            begin = text.rfind("\n", 0, place + 1) + 1
            if abs(place + len(wanted) - len(piece) - begin - start) <= most:
                yield text[begin : text.find("\n", begin)]
            place = text.find(wanted, place + 1)


def _slips_forgiven(word: str) -> int:
    if len(word) < _ONE_SLIP_FROM:
        return 0
    return 1 if len(word) < _TWO_SLIPS_FROM else 2


def _cuts(word: str, most: int) -> list[int]:
    """Where a word is cut into one piece more than it may have slips."""
    return [len(word) * number // (most + 1) for number in range(1, most + 1)]


def _pieces(word: str, most: int) -> Iterator[tuple[int, str]]:
    """The pieces of a word, each with the place where it begins."""
    edges = [0, *_cuts(word, most), len(word)]
    for start, end in pairwise(edges):
        yield start, word[start:end]


def _with_borders_exchanged(word: str, most: int) -> Iterator[str]:
    """A word, and what it is where letters at its cuts have changed places."""
    for exchanged in product((False, True), repeat=most):
        letters = list(word)
        for cut, is_exchanged in zip(_cuts(word, most), exchanged, strict=True):
            if is_exchanged:
                letters[cut - 1], letters[cut] = letters[cut], letters[cut - 1]
        yield "".join(letters)


def count_slips(typed: str, known: str, most: int, is_beginning: bool) -> int:
    """How many slips lie between two words; any number above `most` where there are more.

    Args:
        typed: The word with the slips.
        known: The word that may be meant.
        most: From where the exact number does not matter.
        is_beginning: Whether `typed` may be the beginning of `known`.
    """
    if is_beginning:
        known = known[: len(typed) + most]
    if most == 1:
        return _count_to_one(typed, known, is_beginning=is_beginning)
    far = most + 1
    before: list[int] = []
    row = list(range(len(known) + 1))
    for y, letter in enumerate(typed, start=1):
        above, before = before, row
        row = [far] * len(before)
        row[0] = y
        # Further from the middle than this, more letters are too many or too few than may be.
        for x in range(max(1, y - most), min(len(known), y + most) + 1):
            other = known[x - 1]
            cost = before[x - 1] + (letter != other)
            if before[x] < cost:
                cost = before[x] + 1
            if row[x - 1] < cost:
                cost = row[x - 1] + 1
            if x > 1 and y > 1 and letter == known[x - 2] and other == typed[y - 2]:
                cost = min(cost, above[x - 2] + 1)
            row[x] = cost
        if min(row) > most and min(before) > most:
            return far
    return min(row) if is_beginning else row[-1]


def _count_to_one(typed: str, known: str, *, is_beginning: bool) -> int:
    """The same for at most one slip, which is where the words part: 0, 1, or 2 for more."""
    if typed == known or (is_beginning and known.startswith(typed)):
        return 0
    at = 0
    for letter, other in zip(typed, known, strict=False):
        if letter != other:
            break
        at += 1
    exchanged = typed[at : at + 2] == known[at : at + 2][::-1]
    ways = [
        (typed[at + 1 :], known[at + 1 :]),  # another letter
        (typed[at + 1 :], known[at:]),  # one too many
        (typed[at:], known[at + 1 :]),  # one too few
        *([(typed[at + 2 :], known[at + 2 :])] if exchanged else []),
    ]
    if is_beginning:
        return 1 if any(theirs.startswith(ours) for ours, theirs in ways) else 2
    return 1 if any(ours == theirs for ours, theirs in ways) else 2
