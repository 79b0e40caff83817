"""The folder in which this window's programs run, and what a window that crashed left of its own.

It stands in the system's folder for temporary files, with a lock in it that ends with its process.
"""

import tempfile
import threading
import time
import weakref
from pathlib import Path

from PySide6.QtCore import QLockFile

from learnpy.ui.warm_children import remove_folder

_PREFIX = "learnpy-runs-"
_LOCK = "open"
_LONG_AGO = 24 * 3600.0
"""Seconds."""


class RunsFolder:
    """Made when the first lesson is opened, and removed with all that is in it."""

    def __init__(self, place: Path | None = None) -> None:
        """Make the folder, and begin to remove those that no window has open any more.

        Args:
            place: Where it is made; the system's folder for temporary files by default.

        Raises:
            OSError: nothing can be written there.
        """
        self._place = place or Path(tempfile.gettempdir())
        self.path = Path(tempfile.mkdtemp(prefix=_PREFIX, dir=self._place))
        # Where nobody closes it, the folder goes with this object, or with the process.
        self._removal = weakref.finalize(self, remove_folder, self.path)
        self._lock = QLockFile(str(self.path / _LOCK))
        self._lock.setStaleLockTime(0)
        self._lock.tryLock(0)
        self._cleaning = threading.Thread(target=self._remove_stale, daemon=True)
        self._cleaning.start()

    def close(self) -> None:
        """Remove the folder."""
        self._lock.unlock()
        self._removal()

    def wait_until_clean(self) -> None:
        """Wait until what crashed windows left is removed."""
        self._cleaning.join()

    def _remove_stale(self) -> None:
        for folder in self._place.glob(f"{_PREFIX}*"):
            if folder != self.path and not folder.is_symlink() and _is_stale(folder):
                remove_folder(folder)


def _is_stale(folder: Path) -> bool:
    """Whether the process that has it open is gone; one without a lock may just be being made."""
    try:
        if not (folder / _LOCK).exists():
            return time.time() - folder.stat().st_mtime > _LONG_AGO
    except OSError:
        return False
    lock = QLockFile(str(folder / _LOCK))
    lock.setStaleLockTime(0)
    return lock.tryLock(0)
