"""Answer searches from an index that `learnpy.search.build` wrote.

Terms come first, then titles, then texts in the order of the course: ranking ten thousand lessons
by how often a word occurs would take 45 ms a key. Where nothing has the words as they are typed,
titles are looked for whose words may be meant, and then texts.
"""

import sqlite3
from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path

from learnpy.search.hit import Found, Hit, SearchDamagedError
from learnpy.search.marks import WordMarks, marks_of
from learnpy.search.places import Place, Places
from learnpy.search.spelling import Vocabulary
from learnpy.search.words import (
    AFTER_ALL,
    BEGINNINGS,
    Query,
    all_of,
    any_of,
    beginning_with,
    read_query,
    whole_title,
    words_of,
)

_TERMS_AT_MOST = 4
_TITLES_AT_MOST = 12
_TEXTS_AT_MOST = 30
_LOOKED_AT = 60
"""Titles of which the best are shown."""
_WORDS_LOOKED_FOR = 300
"""Words that begin alike and are looked for one by one."""
_CACHE_KIB = 8_000
_DAMAGE = (sqlite3.Error, UnicodeDecodeError, AttributeError, TypeError)
"""What a damaged file leads to: SQLite reads a number, or nothing, where a text was."""


class SearchIndex:
    """An index that is open for reading."""

    def __init__(self, file: Path) -> None:
        """Open the index.

        Raises:
            SearchDamagedError: it is missing or not an index.
        """
        try:
            self._connection = sqlite3.connect(f"{file.as_uri()}?mode=ro", uri=True)
            self._connection.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
            self._connection.execute("SELECT number FROM place LIMIT 1").fetchone()
            self._connection.execute("SELECT number FROM glossary LIMIT 1").fetchone()
        except _DAMAGE as error:
            raise SearchDamagedError(str(error)) from error
        self._places = Places(self._connection)
        self._vocabulary: Vocabulary | None = None

    def close(self) -> None:
        """Let the file go."""
        self._connection.close()

    def find(self, text: str) -> Found:
        """Find the places that hold all words; the last may be the beginning of a word.

        Raises:
            SearchDamagedError: the index turned out to be broken.
        """
        query = read_query(text)
        if not query.words:
            return Found((), is_all=True)
        try:
            return self._find(query)
        except _DAMAGE as error:
            raise SearchDamagedError(str(error)) from error

    def glossary(self, start: int, count: int) -> tuple[Hit, ...]:
        """Some of the terms of the course, which are ordered from A to Z.

        Args:
            start: The number of the first, from 0.
            count: How many, at most.

        Raises:
            SearchDamagedError: the index turned out to be broken.
        """
        marks = WordMarks(())
        try:
            return tuple(self._titled(place, marks) for place in self._places.terms(start, count))
        except _DAMAGE as error:
            raise SearchDamagedError(str(error)) from error

    def _find(self, query: Query) -> Found:
        marks = marks_of(query)
        expression = self._begun(query.parts) if query.is_going_on else all_of(query.parts)
        terms = self._titles("term_words", expression, query, marks)
        titles = self._titles("lesson_words", expression, query, marks)
        if len(titles) < _TITLES_AT_MOST:
            titles += self._titles("step_words", expression, query, marks)
        texts = self._texts(query, marks)
        is_all = (
            len(terms) <= _TERMS_AT_MOST
            and len(titles) <= _TITLES_AT_MOST
            and len(texts) <= _TEXTS_AT_MOST
        )
        shown = (*terms[:_TERMS_AT_MOST], *titles[:_TITLES_AT_MOST])
        seen = {_key(hit) for hit in shown}
        others = [hit for hit in texts[:_TEXTS_AT_MOST] if _key(hit) not in seen]
        found = (*shown, *others)
        return Found(found or self._meant(query), is_all, is_guessed=not found)

    def _titles(self, table: str, expression: str, query: Query, marks: WordMarks) -> list[Hit]:
        """Titles with the words: first those that have them whole, then those that are short.

        Of equal ones, a lesson whose id or track alone has them comes last: in its title nothing is
        marked.
        """
        typed = set(query.parts)

        def rank(place: Place) -> tuple[int, bool, int, int]:
            title = place.title
            missing = len(typed - words_of(title))
            return missing, not marks.are_in(title), len(title), place.number

        whole = any_of([whole_title(query.parts)])
        places = {
            *self._places.matching(table, whole, _TITLES_AT_MOST),
            *self._places.matching(table, expression, _LOOKED_AT),
        }
        best = sorted(places, key=rank)[: _TITLES_AT_MOST + 1]
        return [self._titled(place, marks) for place in best]

    def _texts(self, query: Query, marks: WordMarks) -> list[Hit]:
        """Texts with the words: names of programs first as they are typed, then by their parts.

        Whole words come before words that begin so.
        """
        wanted = _TEXTS_AT_MOST + 1
        found: dict[int, Hit] = {}
        for expression in self._text_expressions(query):
            for place in self._places.matching("text_words", expression, wanted):
                if place.number not in found:
                    found[place.number] = self._with_snippet(place, marks)
            if len(found) >= wanted:
                break
        return list(found.values())[:wanted]

    def _text_expressions(self, query: Query) -> Iterator[str]:
        """What to look for in texts, one after the other until there is enough."""
        both: dict[Sequence[str], None] = dict.fromkeys((query.words, query.parts))
        for words in both:
            yield all_of(words)
            if query.is_going_on and len(words) > 1 and len(words[-1]) == 1:
                # All that begins with a letter takes 12 ms to gather: it waits for another.
                yield all_of(words[:-1])
            elif query.is_going_on:
                yield self._begun(words)

    def _begun(self, words: Sequence[str]) -> str:
        """The FTS5 expression for a place with all words, the last of which may go on.

        FTS5 gathers all places with all words that begin alike before it gives the first, for a
        common beginning in ten thousand lessons in 20 ms; for words that are looked for one by one
        it gives them in turn. It knows the shortest beginnings, which are those of too many words,
        as if they were words.
        """
        *before, begin = words
        if len(begin) <= max(BEGINNINGS):
            return all_of(before, beginning_with(begin))
        rows = self._connection.execute(
            "SELECT word FROM word WHERE word >= ? AND word < ? LIMIT ?",
            (begin, begin + AFTER_ALL, _WORDS_LOOKED_FOR + 1),
        )
        begun = [word for (word,) in rows] or [begin]
        is_few = len(begun) <= _WORDS_LOOKED_FOR
        return all_of(before, any_of(begun) if is_few else beginning_with(begin))

    def _meant(self, query: Query) -> tuple[Hit, ...]:
        """Titles whose words are meant by words with slips in them; where none are, texts."""
        if self._vocabulary is None:
            (words,) = self._connection.execute("SELECT words FROM title_words").fetchone()
            self._vocabulary = Vocabulary(words)
        last = len(query.parts) - 1
        meant = [
            self._vocabulary.meant_by(word, is_beginning=query.is_going_on and number == last)
            for number, word in enumerate(query.parts)
        ]
        titles = self._titles_meant(meant) if all(meant) else []
        return tuple(titles or self._texts_meant(query, meant))

    def _texts_meant(self, query: Query, meant: list[Mapping[str, int]]) -> list[Hit]:
        """Texts with the words as they are typed or, of one that stands nowhere, as it is meant."""
        pairs = zip(query.parts, meant, strict=True)
        words = [[word] if self._is_known(word) else near for word, near in pairs]
        if not all(words):
            return []
        expression, marks = _any_of_each(words)
        places = self._places.matching("text_words", expression, _TITLES_AT_MOST)
        return [self._with_snippet(place, marks) for place in places]

    def _is_known(self, word: str) -> bool:
        """Whether a word stands anywhere in the course as it is typed."""
        query = "SELECT 1 FROM word WHERE word = ?"
        return self._connection.execute(query, (word,)).fetchone() is not None

    def _titles_meant(self, meant: list[Mapping[str, int]]) -> list[Hit]:
        expression, marks = _any_of_each(meant)
        # Where all that may be meant is equally near, the first that are found are as good as any.
        is_equal = all(len({*words.values()}) == 1 for words in meant)
        places: list[Place] = []
        for table in ("lesson_words", "term_words", "step_words"):
            if not is_equal or len(places) < _TITLES_AT_MOST:
                count = _TITLES_AT_MOST if is_equal else _LOOKED_AT
                places += self._places.matching(table, expression, count)
        if not is_equal:
            places.sort(key=lambda place: _slips(place, meant))
        return [self._titled(place, marks) for place in places[:_TITLES_AT_MOST]]

    def _titled(self, place: Place, marks: WordMarks) -> Hit:
        """What was found by its title; of a term with what it means."""
        meaning = self._places.text(place) if place.term else ""
        return _hit(place, meaning, marks.marked(place.title))

    def _with_snippet(self, place: Place, marks: WordMarks) -> Hit:
        text = self._places.text(place)
        snippet = marks.marked(text) if place.term else marks.snippet(text)
        return _hit(place, snippet, place.term or place.step_title or place.lesson_title)


def _any_of_each(words: Sequence[Collection[str]]) -> tuple[str, WordMarks]:
    """The FTS5 expression for a place with a word of each collection, and what marks them."""
    expression = " AND ".join(any_of(each) for each in words)
    return expression, WordMarks([word for each in words for word in each])


def _slips(place: Place, meant: list[Mapping[str, int]]) -> int:
    """How many slips were made if this title is what was looked for."""
    besides = "" if place.step or place.term else f"{place.lesson} {place.track_title}"
    there = words_of(f"{place.title} {besides}")
    return sum(min((words[word] for word in there & words.keys()), default=0) for words in meant)


def _hit(place: Place, snippet: str, title: str) -> Hit:
    return Hit(
        place.lesson,
        place.step,
        place.track_title,
        place.lesson_title,
        place.step_title,
        snippet,
        place.term,
        title,
    )


def _key(hit: Hit) -> tuple[str, str, str]:
    return hit.lesson_id, hit.step_id, hit.term
