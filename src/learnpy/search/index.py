"""Answer searches from an index that `learnpy.search.build` wrote.

Terms come first, then titles, then texts in the order of the course: ranking ten thousand lessons
by how often a word occurs would take 45 ms a key. Where no title has the words as they are typed,
titles are looked for whose words may be meant.
"""

import sqlite3
from collections.abc import Iterator, Mapping
from pathlib import Path

from learnpy.search.hit import MARK_START, Found, Hit, SearchDamagedError
from learnpy.search.marks import WordMarks, marks_of
from learnpy.search.spelling import Vocabulary
from learnpy.search.words import Query, all_of, any_of, read_query, words_of

_TERMS_AT_MOST = 4
_TITLES_AT_MOST = 12
_TEXTS_AT_MOST = 30
_LOOKED_AT = 60
"""Titles of which the best are shown."""
_CACHE_KIB = 8_000

_PLACE = "lesson, step, track, lesson_title, step_title, term"
_PLACE_WITH_TEXT = f"{_PLACE}, text"

_Row = tuple[str, ...]


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
            self._connection.execute("SELECT id FROM place LIMIT 1").fetchone()
            self._connection.execute("SELECT number FROM glossary LIMIT 1").fetchone()
        except sqlite3.Error as error:
            raise SearchDamagedError(str(error)) from error
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
        except sqlite3.Error as error:
            raise SearchDamagedError(str(error)) from error

    def glossary(self, start: int, count: int) -> tuple[Hit, ...]:
        """Some of the terms of the course, which are ordered from A to Z.

        Args:
            start: The number of the first, from 0.
            count: How many, at most.

        Raises:
            SearchDamagedError: the index turned out to be broken.
        """
        words = (
            f"SELECT {_PLACE_WITH_TEXT} FROM glossary JOIN place ON place.id = glossary.place"  # noqa: S608
            " WHERE number > ? ORDER BY number LIMIT ?"
        )
        marks = WordMarks(())
        try:
            rows = self._connection.execute(words, (start, count))
            return tuple(_titled(row, marks) for row in rows)
        except sqlite3.Error as error:
            raise SearchDamagedError(str(error)) from error

    def _find(self, query: Query) -> Found:
        marks = marks_of(query)
        expression = all_of(query.parts, last_may_begin=query.is_going_on)
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
        seen = {_place_of(hit) for hit in shown}
        others = [hit for hit in texts[:_TEXTS_AT_MOST] if _place_of(hit) not in seen]
        # What holds the words as they are typed comes before what only may be meant.
        meant = [] if shown else self._meant(query)
        return Found((*shown, *others, *meant), is_all, len(meant))

    def _titles(self, table: str, expression: str, query: Query, marks: WordMarks) -> list[Hit]:
        """Titles with the words: first those that have them whole, then those that are short.

        Of equal ones, a lesson whose id alone has them comes last: in its title nothing is marked.
        """
        typed = set(query.parts)

        def rank(hit: Hit) -> tuple[int, bool, int]:
            name = _name(hit)
            return len(typed - words_of(name)), MARK_START not in hit.title, len(name)

        columns = _PLACE_WITH_TEXT if table == "term_words" else _PLACE
        rows = self._rows(table, expression, _LOOKED_AT, columns)
        return sorted((_titled(row, marks) for row in rows), key=rank)

    def _texts(self, query: Query, marks: WordMarks) -> list[Hit]:
        """Texts with the words: names of programs first as they are typed, then by their parts.

        Whole words come before words that begin so; and what begins so in a third of all places
        takes 18 ms to gather, which a word that is typed to its end does not need.
        """
        wanted = _TEXTS_AT_MOST + 1
        found: dict[tuple[str, str, str], Hit] = {}
        for expression in dict.fromkeys(_text_expressions(query)):
            if len(found) < wanted:
                for row in self._rows("text_words", expression, wanted, _PLACE_WITH_TEXT):
                    hit = _with_snippet(row, marks)
                    found.setdefault(_place_of(hit), hit)
        return list(found.values())[:wanted]

    def _rows(self, table: str, expression: str, count: int, columns: str) -> Iterator[_Row]:
        return self._connection.execute(
            f"SELECT {columns} FROM {table} JOIN place ON place.id = {table}.rowid"  # noqa: S608
            f" WHERE {table} MATCH ? ORDER BY {table}.rowid LIMIT ?",
            (expression, count),
        )

    def _meant(self, query: Query) -> list[Hit]:
        """Titles whose words are meant by words with slips in them."""
        if self._vocabulary is None:
            (words,) = self._connection.execute("SELECT words FROM title_words").fetchone()
            self._vocabulary = Vocabulary(words)
        last = len(query.parts) - 1
        meant: list[Mapping[str, int]] = []
        for place, word in enumerate(query.parts):
            begins = query.is_going_on and place == last
            meant.append(self._vocabulary.meant_by(word, is_beginning=begins))
            if not meant[-1]:
                return []
        marks = WordMarks([word for words in meant for word in words])
        expression = " AND ".join(any_of(words) for words in meant)
        # Where all that may be meant is equally near, the first that are found are as good as any.
        is_equal = all(len({*words.values()}) == 1 for words in meant)
        hits: list[Hit] = []
        for table in ("lesson_words", "term_words", "step_words"):
            if not is_equal or len(hits) < _TITLES_AT_MOST:
                count = _TITLES_AT_MOST if is_equal else _LOOKED_AT
                rows = self._rows(table, expression, count, _PLACE_WITH_TEXT)
                hits += [_titled(row, marks) for row in rows]
        if not is_equal:
            hits.sort(key=lambda hit: _slips(hit, meant))
        return hits[:_TITLES_AT_MOST]


def _text_expressions(query: Query) -> list[str]:
    """What to look for in texts, one after the other until there is enough."""
    both = (query.words, query.parts)
    exact = [all_of(words, last_may_begin=False) for words in both]
    if not query.is_going_on:
        return exact
    if len(query.parts) > 1 and len(query.parts[-1]) == 1:
        # All that begins with one letter takes 12 ms to gather: the letter waits for another.
        return [*exact, all_of(query.parts[:-1], last_may_begin=False)]
    begun = [all_of(words, last_may_begin=True) for words in both]
    return [exact[0], begun[0], exact[1], begun[1]]


def _slips(hit: Hit, meant: list[Mapping[str, int]]) -> int:
    """How many slips were made if this title is what was looked for."""
    there = words_of(f"{_name(hit)} {hit.lesson_id if not hit.step_id else ''}")
    return sum(min((words[word] for word in there & words.keys()), default=0) for words in meant)


def _name(hit: Hit) -> str:
    if hit.term or not hit.step_id:
        return hit.term or hit.lesson_title
    return hit.step_title


def _titled(row: _Row, marks: WordMarks) -> Hit:
    """What was found by its title; of a term with what it means."""
    lesson, step, track, lesson_title, step_title, term, *text = row
    title = marks.marked(term or (step_title if step else lesson_title))
    meaning = text[0] if term else ""
    return Hit(lesson, step, track, lesson_title, step_title, meaning, term, title)


def _with_snippet(row: _Row, marks: WordMarks) -> Hit:
    lesson, step, track, lesson_title, step_title, term, text = row
    snippet = marks.marked(text) if term else marks.snippet(text)
    title = term or step_title or lesson_title
    return Hit(lesson, step, track, lesson_title, step_title, snippet, term, title)


def _place_of(hit: Hit) -> tuple[str, str, str]:
    return hit.lesson_id, hit.step_id, hit.term
