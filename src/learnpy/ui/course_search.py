"""The search of the course that is open, which the pages ask; it says once if its index is gone."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from learnpy.search.hit import Found, Hit, SearchDamagedError
from learnpy.search.index import SearchIndex

_FILE = "search.sqlite"


class CourseSearch(QObject):
    """Opens the index when something is first looked for."""

    damaged = Signal()
    """The index cannot be read, and is not asked again."""

    def __init__(self, prepared: Path, parent: QObject) -> None:
        """Search a course.

        Args:
            prepared: The folder with the prepared course, whose index it is.
            parent: Its owner.
        """
        super().__init__(parent)
        self._prepared = prepared
        self._index: SearchIndex | None = None
        self.is_damaged = False
        """Whether the index was found to be one that cannot be read."""

    def find(self, words: str) -> Found:
        """Where the words stand; nowhere when the index cannot be read."""
        nowhere = Found((), is_all=True)
        if self.is_damaged:
            return nowhere
        try:
            return self._opened().find(words)
        except SearchDamagedError:
            self._give_up()
            return nowhere

    def glossary(self, start: int, count: int) -> tuple[Hit, ...]:
        """Some terms of the course, from A to Z; none when the index cannot be read."""
        if self.is_damaged:
            return ()
        try:
            return self._opened().glossary(start, count)
        except SearchDamagedError:
            self._give_up()
            return ()

    def close(self) -> None:
        """Let go of the index; what is looked for next opens it again."""
        if self._index is not None:
            self._index.close()
            self._index = None

    def _opened(self) -> SearchIndex:
        if self._index is None:
            self._index = SearchIndex(self._prepared / _FILE)
        return self._index

    def _give_up(self) -> None:
        self.close()
        self.is_damaged = True
        self.damaged.emit()
