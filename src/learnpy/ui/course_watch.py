"""A look, while the window is in use, at whether its course is still the one on disk."""

import threading
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from learnpy.content.catalog_cache import Catalog, is_current


class CourseWatch(QObject):
    """Looks once, in a thread of its own: a large course has a hundred thousand files."""

    looked = Signal(bool)
    """Whether the catalog is what its course would be prepared to now."""

    def __init__(self, catalog: Catalog, cache_folder: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._catalog = catalog
        self._cache_folder = cache_folder
        self._thread = threading.Thread(target=self._look)

    def start(self) -> None:
        """Begin to look."""
        self._thread.start()

    def end(self) -> None:
        """Wait until it has looked."""
        if self._thread.is_alive():
            self._thread.join()

    def _look(self) -> None:
        self.looked.emit(is_current(self._catalog, self._cache_folder))
