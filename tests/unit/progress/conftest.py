"""A data folder, a clock that ticks, and a store that is opened as the window opens it."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import settings

from learnpy.progress.lock import DataFolderLock
from learnpy.progress.store import OpenedStore, open_store

# A busy computer is no fault of the code.
settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")


class Clock:
    """Gives a time, and a second later the next time."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "user ü" / "data"


@pytest.fixture
def reopen(folder: Path, clock: Clock) -> Iterator[Callable[[], OpenedStore]]:
    """Open the data folder, as after a restart: the lock of the time before is released."""
    locks: list[DataFolderLock] = []

    def reopen() -> OpenedStore:
        for lock in locks:
            lock.release()
        locks.append(DataFolderLock(folder))
        assert locks[-1].acquire()
        return open_store(folder, locks[-1], clock)

    yield reopen
    for lock in locks:
        lock.release()
