"""The words of titles that are meant by a word with a slip in it.

A slip is one letter too many, too few, another, or two that changed places. One is forgiven in a
word of four to seven letters, two in a longer one.
"""

from collections.abc import Iterable, Mapping

_ONE_SLIP_FROM = 4
_TWO_SLIPS_FROM = 8
_MOST_MEANT = 24
_MOST_KNOWN = 200


class Vocabulary:
    """All words of the titles and terms of a course."""

    def __init__(self, words: Iterable[str]) -> None:
        self._words = [(word, len(word), _letters(word)) for word in words]
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

    def _without_slips(self, word: str, *, is_beginning: bool) -> Mapping[str, int]:
        """A short word is meant as it is."""
        if is_beginning:
            begun = (known for known, _, _ in self._words if known.startswith(word))
            return dict.fromkeys(sorted(begun, key=len)[:_MOST_MEANT], 0)
        return {known: 0 for known, _, _ in self._words if known == word}

    def _find(self, word: str, *, is_beginning: bool) -> Mapping[str, int]:
        most, size, letters = _slips_forgiven(word), len(word), _letters(word)
        if not most:
            return self._without_slips(word, is_beginning=is_beginning)
        if is_beginning:
            candidates = [
                known
                for known, length, theirs in self._words
                if length >= size - most and (letters & ~theirs).bit_count() <= most
            ]
        else:
            candidates = [
                known
                for known, length, theirs in self._words
                if -most <= length - size <= most and (letters ^ theirs).bit_count() <= 2 * most
            ]
        if most == 1:
            candidates = [known for known in candidates if _may_begin_alike(word, known)]
        slips = {known: count_slips(word, known, most, is_beginning) for known in candidates}
        near = [(count, len(known), known) for known, count in slips.items() if count <= most]
        return {known: count for count, _, known in sorted(near)[:_MOST_MEANT]}


def _may_begin_alike(word: str, known: str) -> bool:
    """False where more than one slip must lie in the first letters."""
    return known[0] in word[:2] or known[1:2] in (word[0], word[1])


def _slips_forgiven(word: str) -> int:
    if len(word) < _ONE_SLIP_FROM:
        return 0
    return 1 if len(word) < _TWO_SLIPS_FROM else 2


def _letters(word: str) -> int:
    """The letters of a word as bits, with which most words can be told to be far from another."""
    bits = 0
    for letter in word:
        bits |= 1 << (ord(letter) & 63)
    return bits


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
    before: list[int] = []
    row = list(range(len(known) + 1))
    for y, letter in enumerate(typed, start=1):
        above, before = before, row
        row = [y]
        for x, other in enumerate(known, start=1):
            cost = min(before[x] + 1, row[-1] + 1, before[x - 1] + (letter != other))
            changed_places = x > 1 and y > 1 and letter == known[x - 2] and other == typed[y - 2]
            if changed_places:
                cost = min(cost, above[x - 2] + 1)
            row.append(cost)
        if min(row) > most and min(before) > most:
            return most + 1
    return min(row) if is_beginning else row[-1]
