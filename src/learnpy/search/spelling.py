"""The words of titles that are meant by a word with a slip in it.

A slip is one letter too many, too few, another, or two that changed places. One is forgiven in a
word of four to seven letters, two in a longer one.

What a word can be with one slip is written down, as far as any word begins so; each such form is
looked up in the sorted words. Of a word with two slips, the first half has at most one, or the
second has none, unless the letters in the middle changed places: the words of which that is true
are few enough for their slips to be counted.
"""

from bisect import bisect_left
from collections.abc import Iterator, Mapping

from learnpy.search.words import AFTER_ALL

_ONE_SLIP_FROM = 4
_TWO_SLIPS_FROM = 8
_MOST_SLIPS = 2
_MOST_MEANT = 24
_MOST_KNOWN = 200


class Vocabulary:
    """All words of the titles and terms of a course."""

    def __init__(self, words: str) -> None:
        """Know these words, one a line, in any order."""
        self._words = sorted(words.split("\n"))
        self._text = "\n".join(["", *self._words, ""])
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
            slips = self._slips(word, is_beginning=is_beginning)
            near = sorted((count, len(known), known) for known, count in slips.items())
            self._meant[key] = {known: count for count, _, known in near[:_MOST_MEANT]}
        return self._meant[key]

    def _slips(self, word: str, *, is_beginning: bool) -> dict[str, int]:
        """All words that can be meant, each with the number of slips."""
        if len(word) >= _TWO_SLIPS_FROM:
            return self._with_two_slips(word, is_beginning=is_beginning)
        forms = set(self._slipped(word)) if len(word) >= _ONE_SLIP_FROM else set[str]()
        known_as = self._beginning if is_beginning else self._same
        slips = {known: 1 for form in forms for known in known_as(form)}
        return slips | dict.fromkeys(known_as(word), 0)

    def _with_two_slips(self, word: str, *, is_beginning: bool) -> dict[str, int]:
        """The same for words with up to two slips."""
        most, letters = _MOST_SLIPS, set(word)
        shortest, longest = len(word) - most, len(word) + most
        slips: dict[str, int] = {}
        slips_of: dict[str, int] = {}
        for known in set(self._near_in_a_half(word)):
            if len(known) < shortest or (len(known) > longest and not is_beginning):
                continue
            # Many words begin alike, and no more of them than this is looked at.
            begin = known[:longest]
            if begin not in slips_of:
                is_far = len(letters.difference(begin)) > most
                slips_of[begin] = (
                    most + 1 if is_far else count_slips(word, begin, most, is_beginning)
                )
            if slips_of[begin] <= most:
                slips[known] = slips_of[begin]
        return slips

    def _near_in_a_half(self, word: str) -> Iterator[str]:
        """All words that can have two slips, and some more."""
        middle = len(word) // 2
        first, second = word[:middle], word[middle:]
        for form in {first, first[:-1] + second[0], *self._slipped(first)}:
            yield from self._beginning(form)
        yield from self._with_piece(second, middle, _MOST_SLIPS)
        yield from self._with_piece(first[-1] + second[1:], middle, _MOST_SLIPS - 1)

    def _slipped(self, word: str) -> Iterator[str]:
        """What a word or its beginning may be with one slip, if any of the words begins so."""
        for place in range(len(word) + 1):
            before, after = word[:place], word[place:]
            yield before + after[1:]
            yield before + after[1:2] + after[:1] + after[2:]
            for letter in self._letters_after(before):
                yield before + letter + after[1:]
                yield before + letter + after

    def _letters_after(self, begin: str) -> Iterator[str]:
        """The letters with which words go on that begin so."""
        words, size = self._words, len(begin)
        place = bisect_left(words, begin)
        while place < len(words) and words[place].startswith(begin):
            letter = words[place][size : size + 1]
            if letter:
                yield letter
                place = bisect_left(words, begin + letter + AFTER_ALL, place)
            else:
                place += 1

    def _beginning(self, begin: str) -> list[str]:
        """The words that begin so."""
        start = bisect_left(self._words, begin)
        return self._words[start : bisect_left(self._words, begin + AFTER_ALL, start)]

    def _same(self, word: str) -> list[str]:
        """The word itself, if it is one of them."""
        place = bisect_left(self._words, word)
        return self._words[place : place + 1] if self._words[place : place + 1] == [word] else []

    def _with_piece(self, piece: str, start: int, give: int) -> Iterator[str]:
        """The words in which a piece stands at a place, give or take some letters."""
        text = self._text
        place = text.find(piece)
        while place >= 0:
            begin = text.rfind("\n", 0, place) + 1
            if abs(place - begin - start) <= give:
                yield text[begin : text.find("\n", begin)]
            place = text.find(piece, place + 1)


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
