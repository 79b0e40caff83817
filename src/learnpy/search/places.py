"""The places of the course as an index that `learnpy.search.build` wrote holds them."""

import sqlite3
from collections.abc import Iterator
from typing import NamedTuple

_COLUMNS = "place.number, lesson.id, step, track, lesson.title, place.title, term"
_LESSON = "JOIN lesson ON lesson.number = place.lesson"


class Place(NamedTuple):
    """A lesson, a step of it, or a term that it explains."""

    number: int
    """In the order of the course."""
    lesson: str
    """The lesson's id."""
    step: str
    """The step's id; empty for a lesson, and for a term that stands out in no step."""
    track_title: str
    lesson_title: str
    step_title: str
    """Of the step, or the heading above it."""
    term: str
    """Empty for a lesson or a step."""

    @property
    def title(self) -> str:
        """The words by which it is found in the index of its titles."""
        return self.term or (self.step_title if self.step else self.lesson_title)


class Places:
    """Reads places; what goes wrong is an `sqlite3.Error`."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def matching(self, index: str, expression: str, count: int) -> Iterator[Place]:
        """The first places for which an FTS5 expression is true in one of the indexes of words."""
        rows = self._connection.execute(
            f"SELECT {_COLUMNS} FROM {index} JOIN place ON place.number = {index}.rowid {_LESSON}"  # noqa: S608
            f" WHERE {index} MATCH ? ORDER BY {index}.rowid LIMIT ?",
            (expression, count),
        )
        return map(Place._make, rows)

    def terms(self, start: int, count: int) -> Iterator[Place]:
        """Some of the terms, from A to Z; the number of the first is 0."""
        rows = self._connection.execute(
            f"SELECT {_COLUMNS} FROM glossary JOIN place ON place.number = glossary.place {_LESSON}"  # noqa: S608
            " WHERE glossary.number > ? ORDER BY glossary.number LIMIT ?",
            (start, count),
        )
        return map(Place._make, rows)

    def text(self, place: Place) -> str:
        """What stands there; of a term what it means."""
        words = "SELECT text FROM passage WHERE place = ?"
        row = self._connection.execute(words, (place.number,)).fetchone()
        if row is None:
            raise sqlite3.DatabaseError(f"place {place.number} has no text")
        return row[0]
