"""Search the whole course: terms of the glossary first, then titles, then text.

The index is made when the course is prepared and only read afterwards. Titles are few, so they
are ranked; text is many, so it comes in course order: ranking ten thousand lessons by bm25 takes
45 ms a key, taking them in order 3 ms.
"""

import contextlib
import re
import sqlite3
from collections.abc import Iterable, Iterator
from pathlib import Path

from learnpy.content.model import Course, Exercise, Lesson, Program, Prose, Quiz, Step
from learnpy.content.plain_text import plain_text
from learnpy.record import record

MARK_START = "\x02"
MARK_END = "\x03"
"""What stands around a matched word in a snippet."""

_BOLD = re.compile(r"<strong>(.*?)</strong>", re.DOTALL)
_TERMS_AT_MOST = 4
_TITLES_AT_MOST = 12
_TEXTS_AT_MOST = 30

_TABLES = """
CREATE TABLE place (
    id INTEGER PRIMARY KEY, lesson TEXT, step TEXT, track TEXT, lesson_title TEXT, step_title TEXT,
    term TEXT
);
CREATE INDEX place_term ON place(term) WHERE term != '';
CREATE VIRTUAL TABLE title USING fts5(text, content='', prefix='1 2 3');
CREATE VIRTUAL TABLE body USING fts5(text, prefix='2 3 4');
"""


class SearchDamagedError(Exception):
    """The index cannot be read; the course has to be prepared again."""


@record
class Hit:
    """One place where the words were found."""

    lesson_id: str
    step_id: str
    """Empty when the lesson's own title matched, or a term that stands out in no step."""
    track_title: str
    lesson_title: str
    step_title: str
    """Of the step, or the heading above it."""
    snippet: str
    """Plain text around the words, which stand between `MARK_START` and `MARK_END`; empty for a
    title. Of a term, what it means."""
    term: str = ""
    """The term of the glossary that was found; the lesson is then the one that explains it."""


def build_index(lessons: Iterable[Lesson], course: Course, file: Path) -> None:
    """Write the index of a course.

    Raises:
        OSError, sqlite3.Error: the file cannot be written.
    """
    tracks = {track.id: track.title for track in course.tracks}
    with contextlib.closing(sqlite3.connect(file)) as connection, connection:
        connection.executescript(_TABLES)
        for lesson in lessons:
            _add(connection, lesson, tracks.get(lesson.track_id, ""))
        connection.execute("INSERT INTO title(title) VALUES ('optimize')")
        connection.execute("INSERT INTO body(body) VALUES ('optimize')")


def _add(connection: sqlite3.Connection, lesson: Lesson, track_title: str) -> None:
    for term in lesson.terms:
        if term.lesson_id == lesson.id:
            step = _explaining_step(lesson, term.term)
            place = (lesson.id, step, track_title, lesson.title, "", term.term)
            _add_place(connection, place, term.term, plain_text(term.html))
    place = (lesson.id, "", track_title, lesson.title, "", "")
    summary = " ".join([lesson.summary, *lesson.concepts])
    _add_place(connection, place, f"{lesson.title} {lesson.id}", summary)
    heading = ""
    for step in lesson.steps:
        if isinstance(step, Prose) and step.title:
            heading = step.title
        place = (lesson.id, step.id, track_title, lesson.title, step.title or heading, "")
        _add_place(connection, place, step.title, _text_of(step))


def _explaining_step(lesson: Lesson, term: str) -> str:
    """The first text in which the words of a term stand out; empty when they do in none."""
    words = term.casefold()
    for step in lesson.steps:
        if isinstance(step, Prose) and any(
            plain_text(bold).casefold().startswith(words) for bold in _BOLD.findall(step.html)
        ):
            return step.id
    return ""


def _add_place(
    connection: sqlite3.Connection, place: tuple[str, ...], title: str, body: str
) -> None:
    row = connection.execute(
        "INSERT INTO place(lesson, step, track, lesson_title, step_title, term)"
        " VALUES (?, ?, ?, ?, ?, ?)",
        place,
    ).lastrowid
    connection.execute("INSERT INTO title(rowid, text) VALUES (?, ?)", (row, title))
    connection.execute("INSERT INTO body(rowid, text) VALUES (?, ?)", (row, body))


def _text_of(step: Step) -> str:
    match step:
        case Prose():
            return plain_text(step.html)
        case Program():
            return step.code
        case Exercise():
            return f"{plain_text(step.task_html)}\n{step.starter}"
        case Quiz():
            return "\n".join(
                plain_text(part)
                for question in step.questions
                for part in (
                    question.prompt_html,
                    question.code_html,
                    *(choice.html for choice in question.choices),
                    *question.lines,
                )
            )


class SearchIndex:
    """Answers searches from an index that `build_index` wrote."""

    def __init__(self, file: Path) -> None:
        """Open the index for reading.

        Raises:
            SearchDamagedError: it is missing or not an index.
        """
        try:
            self._connection = sqlite3.connect(f"{file.as_uri()}?mode=ro", uri=True)
            self._connection.execute("SELECT count(*) FROM place, title LIMIT 1").fetchone()
        except sqlite3.Error as error:
            raise SearchDamagedError(str(error)) from error

    def close(self) -> None:
        """Let the file go."""
        self._connection.close()

    def find(self, words: str) -> tuple[Hit, ...]:
        """Find the places that hold all words; the last may be the beginning of a word.

        Raises:
            SearchDamagedError: the index turned out to be broken.
        """
        query = _query(words)
        if not query:
            return ()
        try:
            titles = [*self._terms(query), *self._titles(query)]
            texts = list(self._texts(query))
        except sqlite3.Error as error:
            raise SearchDamagedError(str(error)) from error
        seen = {_place_of(hit) for hit in titles}
        return (*titles, *(hit for hit in texts if _place_of(hit) not in seen))

    def glossary(self) -> tuple[Hit, ...]:
        """All terms of the course, from A to Z.

        Raises:
            SearchDamagedError: the index turned out to be broken.
        """
        try:
            hits = self._hits(
                "SELECT lesson, step, track, lesson_title, step_title, body.text, term FROM place"
                " JOIN body ON body.rowid = place.id WHERE term != ''"
            )
            return tuple(sorted(hits, key=lambda hit: hit.term.casefold()))
        except sqlite3.Error as error:
            raise SearchDamagedError(str(error)) from error

    def _terms(self, query: str) -> Iterator[Hit]:
        return self._hits(
            "SELECT lesson, step, track, lesson_title, step_title, body.text, term FROM title"
            " JOIN place ON place.id = title.rowid JOIN body ON body.rowid = place.id"
            " WHERE title MATCH ? AND term != ''"
            " ORDER BY length(term), place.id LIMIT ?",
            query,
            _TERMS_AT_MOST,
        )

    def _titles(self, query: str) -> Iterator[Hit]:
        return self._hits(
            "SELECT lesson, step, track, lesson_title, step_title, '', '' FROM title"
            " JOIN place ON place.id = title.rowid WHERE title MATCH ? AND term = ''"
            " ORDER BY step != '', bm25(title), place.id LIMIT ?",
            query,
            _TITLES_AT_MOST,
        )

    def _texts(self, query: str) -> Iterator[Hit]:
        return self._hits(
            "SELECT lesson, step, track, lesson_title, step_title,"
            " snippet(body, 0, ?, ?, '…', 18), term FROM body"
            " JOIN place ON place.id = body.rowid WHERE body MATCH ? ORDER BY body.rowid LIMIT ?",
            MARK_START,
            MARK_END,
            query,
            _TEXTS_AT_MOST,
        )

    def _hits(self, query: str, *values: str | int) -> Iterator[Hit]:
        return (Hit(*row) for row in self._connection.execute(query, values))


def _place_of(hit: Hit) -> tuple[str, str, str]:
    return hit.lesson_id, hit.step_id, hit.term


def _query(words: str) -> str:
    """An FTS5 query in which nothing the learner types has a meaning of its own."""
    parts = re.findall(r"\w+", words)
    if not parts:
        return ""
    exact = [f'"{part}"' for part in parts[:-1]]
    return " ".join([*exact, f'"{parts[-1]}"*'])
