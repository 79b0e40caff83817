"""One writer for a data folder, and a way for a second start to call the first window.

The operating system releases the lock when the process ends, however it ends.
"""

import contextlib
import errno
import os
import sys
import time
from pathlib import Path

from learnpy.progress.durable import make_folder

LOCK_FILE = "lock"
RAISE_FILE = "raise"
"""The first window watches this file; a second start writes to it."""


class DataFolderLock:
    """The right to write in a data folder, for as long as this process lives."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._descriptor: int | None = None

    @property
    def held(self) -> bool:
        """Whether the operating system keeps others out of the folder."""
        return self._descriptor is not None

    def acquire(self) -> bool:
        """Take the lock; False only when another LearnPy has it.

        A folder that cannot be locked (read-only, full, on a file system without locks) gives
        True without the lock being held: the window opens, and saving says what is wrong.
        """
        if self.held:
            return True
        try:
            make_folder(self._folder)
            descriptor = os.open(self._folder / LOCK_FILE, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError:
            return True
        try:
            _lock(descriptor)
        except (BlockingIOError, PermissionError):
            os.close(descriptor)
            return False
        except OSError:
            os.close(descriptor)
            return True
        self._descriptor = descriptor
        with contextlib.suppress(OSError):
            (self._folder / RAISE_FILE).touch()
        return True

    def release(self) -> None:
        """Give the lock back; nothing happens when it is not held."""
        if self._descriptor is not None:
            _unlock(self._descriptor)
            os.close(self._descriptor)
            self._descriptor = None


def request_raise(folder: Path) -> None:
    """Ask the window that has the folder to come to the front."""
    with contextlib.suppress(OSError):
        (folder / RAISE_FILE).write_text(f"{time.time_ns()}\n", encoding="ascii")


if sys.platform == "win32":
    import msvcrt

    # A locked byte cannot be read on Windows; this one is so far out that no copy of the folder
    # ever comes to it.
    _BYTE = 1 << 30

    def _lock(descriptor: int) -> None:
        os.lseek(descriptor, _BYTE, os.SEEK_SET)
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError as error:
            if error.errno == errno.EINVAL:
                raise  # this file system has no locks
            raise BlockingIOError from error  # Windows says EACCES, and Wine no reason at all

    def _unlock(descriptor: int) -> None:
        os.lseek(descriptor, _BYTE, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def _lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _unlock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_UN)
