"""Write the search index of a course, once, when it is prepared.

The words are taken from the texts here and not by SQLite, so that names of programs are found by
their parts. Three short indexes hold the titles of terms, lessons and steps, and one the texts; the
rows of all are those of `place`, in the order of the course. They know which words a place has and
not where (`detail=none`): that makes them a third as large, and the few places that are shown are
looked through when they are shown. The texts themselves stand apart: for each that is shown, the
titles of many places are read.
"""

import contextlib
import re
import sqlite3
import unicodedata
from collections.abc import Iterable
from pathlib import Path

from learnpy.content.model import Course, Exercise, Lesson, Program, Prose, Quiz, Step
from learnpy.content.plain_text import plain_text
from learnpy.search.words import BEGINNINGS, fold, read_query, whole_title, words_of

_BOLD = re.compile(r"<strong>(.*?)</strong>", re.DOTALL)

_WORDS = (
    f"content='', detail=none, columnsize=0, prefix='{' '.join(map(str, BEGINNINGS))}',"
    " tokenize=\"ascii tokenchars '_.'\""
)
_TABLES = f"""
CREATE TABLE lesson (number INTEGER PRIMARY KEY, id TEXT, title TEXT, track TEXT);
CREATE TABLE place (number INTEGER PRIMARY KEY, lesson INTEGER, step TEXT, title TEXT, term TEXT);
CREATE TABLE passage (place INTEGER PRIMARY KEY, text TEXT);
CREATE VIRTUAL TABLE term_words USING fts5(words, {_WORDS});
CREATE VIRTUAL TABLE lesson_words USING fts5(words, {_WORDS});
CREATE VIRTUAL TABLE step_words USING fts5(words, {_WORDS});
CREATE VIRTUAL TABLE text_words USING fts5(words, {_WORDS});
CREATE TABLE glossary (number INTEGER PRIMARY KEY, place INTEGER);
CREATE TABLE title_words (words TEXT);
CREATE TABLE word (word TEXT PRIMARY KEY) WITHOUT ROWID;
"""


def build_index(lessons: Iterable[Lesson], course: Course, file: Path) -> None:
    """Write the index of a course.

    Raises:
        OSError, sqlite3.Error: the file cannot be written.
    """
    tracks = {track.id: track.title for track in course.tracks}
    with contextlib.closing(sqlite3.connect(file)) as connection:
        with connection:
            connection.executescript(_TABLES)
            writing = _Writing(connection)
            for lesson in lessons:
                writing.add_lesson(lesson, tracks.get(lesson.track_id, ""))
            writing.finish()
        # Puts what is looked through together: first keys then wait for fewer parts of the file.
        connection.execute("VACUUM")


class _Writing:
    """An index that is being written."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._lesson = 0
        self._terms: list[tuple[str, int]] = []
        self._title_words: set[str] = set()
        self._text_words: set[str] = set()

    def add_lesson(self, lesson: Lesson, track_title: str) -> None:
        self._lesson += 1
        self._connection.execute(
            "INSERT INTO lesson VALUES (?, ?, ?, ?)",
            (self._lesson, lesson.id, _composed(lesson.title), track_title),
        )
        row = self._add(f"{lesson.summary} {', '.join(lesson.concepts)}".strip())
        self._add_title("lesson_words", row, lesson.title, f"{lesson.id} {track_title}")
        for term in lesson.terms:
            if term.lesson_id == lesson.id:
                step = _explaining_step(lesson, term.term)
                row = self._add(plain_text(term.html), step, term=term.term)
                self._add_title("term_words", row, term.term)
                self._terms.append((fold(term.term), row))
        heading = ""
        for step in lesson.steps:
            if isinstance(step, Prose) and step.title:
                heading = step.title
            row = self._add(_text_of(step), step.id, title=step.title or heading)
            if step.title:
                self._add_title("step_words", row, step.title)

    def _add(self, text: str, step: str = "", *, title: str = "", term: str = "") -> int:
        """Write a place of the lesson and its text; returns its number."""
        text = _composed(text)
        row = self._connection.execute(
            "INSERT INTO place(lesson, step, title, term) VALUES (?, ?, ?, ?)",
            (self._lesson, step, _composed(title), _composed(term)),
        ).lastrowid
        assert row is not None
        words = words_of(text)
        self._text_words |= words
        self._connection.execute("INSERT INTO passage VALUES (?, ?)", (row, text))
        self._connection.execute(
            "INSERT INTO text_words(rowid, words) VALUES (?, ?)", (row, " ".join(words))
        )
        return row

    def _add_title(self, table: str, row: int, title: str, besides: str = "") -> None:
        """Let a place be found by its title, and by words besides that are not shown as its own."""
        words = words_of(_composed(f"{title} {besides}"))
        self._title_words |= words
        self._connection.execute(
            f"INSERT INTO {table}(rowid, words) VALUES (?, ?)",  # noqa: S608
            (row, " ".join([*words, whole_title(read_query(title).parts)])),
        )

    def finish(self) -> None:
        """Write what is known only at the end."""
        rows = enumerate((row for _, row in sorted(self._terms)), start=1)
        self._connection.executemany("INSERT INTO glossary VALUES (?, ?)", rows)
        words = "\n".join(sorted(self._title_words))
        self._connection.execute("INSERT INTO title_words VALUES (?)", (words,))
        each = ((word,) for word in sorted(self._text_words | self._title_words))
        self._connection.executemany("INSERT INTO word VALUES (?)", each)
        for table in ("term_words", "lesson_words", "step_words", "text_words"):
            self._connection.execute(f"INSERT INTO {table}({table}) VALUES ('optimize')")  # noqa: S608


def _composed(text: str) -> str:
    """A text in which each letter with its accents is one sign."""
    return unicodedata.normalize("NFC", text)


def _explaining_step(lesson: Lesson, term: str) -> str:
    """The first text in which the words of a term stand out; empty when they do in none."""
    words = term.casefold()
    for step in lesson.steps:
        if isinstance(step, Prose) and any(
            plain_text(bold).casefold().startswith(words) for bold in _BOLD.findall(step.html)
        ):
            return step.id
    return ""


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
