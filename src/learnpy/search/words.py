"""What counts as a word, in what is searched and in what is typed.

Case and accents make no difference. A name of a program is found whole (`np.mean`, `snake_case`)
and by each of its parts, those of `DataFrame` too.
"""

import functools
import re
import unicodedata
from collections.abc import Iterable

from learnpy.record import record

LONGEST_QUERY = 200
"""Characters that are looked at of what is typed."""
_MOST_WORDS = 12

BEGINNINGS = (1, 2, 3)
"""Letters of the beginnings that the index knows as it knows words."""

AFTER_ALL = "\U0010ffff"
"""Comes after every letter that a word can have."""

_WORD = re.compile(r"\w+(?:\.\w+)*")
_BETWEEN_PARTS = re.compile(r"[._]+")
_HUMPS = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")


@record
class Query:
    """What is typed, as words without case and accents."""

    words: tuple[str, ...]
    """As they are typed: a name with dots or underscores is one."""
    is_going_on: bool
    """Whether the last may be the beginning of a word."""

    @property
    def parts(self) -> tuple[str, ...]:
        """The words, and of names their parts."""
        return tuple(part for word in self.words for part in parts_of(word))


def read_query(text: str) -> Query:
    """The words of what is typed; nothing in it has a meaning of its own."""
    found = _WORD.findall(unicodedata.normalize("NFC", text[:LONGEST_QUERY]))
    # Folded, one sign can be several words: those of a ligature.
    words = (each for word in found[:_MOST_WORDS] for each in _WORD.findall(fold(word)))
    last = text[:LONGEST_QUERY].rstrip()[-1:]
    return Query(
        tuple(word for word in words if word.strip("_.")),
        is_going_on=last.isalnum() or last == "_" or unicodedata.combining(last or " ") > 0,
    )


def parts_of(word: str) -> list[str]:
    """The parts of a name with dots or underscores; a plain word has one."""
    return [part for part in _BETWEEN_PARTS.split(word) if part]


def words_of(text: str) -> set[str]:
    """Each word of a text by which it is to be found, without case and accents."""
    return {form for word in set(_WORD.findall(text)) for form in _forms(word)}


@functools.lru_cache(maxsize=100_000)
def fold(word: str) -> str:
    """A word without case and accents; it may become longer."""
    if word.isascii():
        return word.lower()
    apart = unicodedata.normalize("NFKD", word.casefold())
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


@functools.lru_cache(maxsize=100_000)
def _forms(word: str) -> tuple[str, ...]:
    """A word, and where it is the name of something, its parts and its ends."""
    forms = [fold(word)]
    if "." in word:  # of a.b.c also b.c
        steps = word.split(".")
        forms += [fold(".".join(steps[start:])) for start in range(1, len(steps))]
    for part in _BETWEEN_PARTS.split(word):
        humps = _HUMPS.split(part)
        forms += [fold(each) for each in (part, *humps) if each]
    return tuple(dict.fromkeys(form for form in forms if form.strip("_.")))


def whole_title(words: Iterable[str]) -> str:
    """One word more for a title that has these words and no others; no text has it."""
    return f"_{'_'.join(sorted({*words}))}"


def any_of(words: Iterable[str]) -> str:
    """The FTS5 expression that is true of a place with one of these folded words."""
    return f"({' OR '.join(quoted(word) for word in words)})"


def all_of(words: Iterable[str], *others: str) -> str:
    """The FTS5 expression for a place with all these folded words, of which others are true too."""
    return " AND ".join([*(quoted(word) for word in words), *others])


def beginning_with(word: str) -> str:
    """The FTS5 expression for a place with a word that begins so."""
    return f"{quoted(word)} *"


def quoted(word: str) -> str:
    """A folded word as FTS5 takes it; it has no quotation mark, since that is part of no word."""
    return f'"{word}"'
