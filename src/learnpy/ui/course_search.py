"""The search of the course that is open: asked by the pages, quiet about an index that is gone."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from learnpy.search.hit import Found, Hit, SearchDamagedError
from learnpy.search.index import SearchIndex

_FILE = "search.sqlite"


class CourseSearch(QObject):
    """Opens the index when something is first looked for."""

    trouble = Signal(str)
    """A sentence for the learner: the index cannot be read."""

    def __init__(self, prepared: Path, parent: QObject) -> None:
        """Search a course.

        Args:
            prepared: The folder with the prepared course, whose index it is.
            parent: Its owner.
        """
        super().__init__(parent)
        self._prepared = prepared
        self._index: SearchIndex | None = None

    def find(self, words: str) -> Found:
        """Where the words stand; nowhere when the index cannot be read."""
        try:
            return self._opened().find(words)
        except SearchDamagedError:
            self._tell()
            return Found((), is_all=True)

    def glossary(self, start: int, count: int) -> tuple[Hit, ...]:
        """Some terms of the course, from A to Z; none when the index cannot be read."""
        try:
            return self._opened().glossary(start, count)
        except SearchDamagedError:
            self._tell()
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

    def _tell(self) -> None:
        self._index = None
        self.trouble.emit(
            self.tr("The search index cannot be read. Start LearnPy again to make it anew.")
        )
