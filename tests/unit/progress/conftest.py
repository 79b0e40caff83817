"""A data folder, a clock that ticks, and a store that is opened as the window opens it."""

import json
import os
import signal
import subprocess
import sys
import time
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


class Children:
    """Processes of `child.py`, and what they told before they died."""

    def __init__(self) -> None:
        self._forks = hasattr(os, "fork")
        self._process = self._start()
        self._seconds = {True: 0.01, False: 0.01}
        """How long a child takes to its first report, and from one report to the next."""

    def killed_in(self, folder: Path, name: str, reports: int, part: float) -> list[str]:
        """Start one that records; kill it in this part (0 to 1) of the save after some reports."""
        pid = self._begin(do="record", folder=str(folder), name=name)
        told: list[str] = []
        began = time.perf_counter()
        for number in range(reports):
            told.append(self._line())
            if told[-1] in ("dead", ""):
                return [*told, "died on its own"]
            self._seconds[number == 0] = time.perf_counter() - began
            began = time.perf_counter()
        until = began + part * self._seconds[reports == 0]
        while time.perf_counter() < until:
            pass
        if self._forks:
            os.kill(pid, signal.SIGKILL)
        else:
            self._process.kill()
        return told + self._rest()

    def told_by(self, **task: object) -> list[str]:
        """Give one a task, and wait until it is dead."""
        self._begin(**task)
        return self._rest()

    def close(self) -> None:
        self._process.kill()
        self._process.communicate()

    def _start(self) -> subprocess.Popen[str]:
        return subprocess.Popen(
            [sys.executable, str(Path(__file__).with_name("child.py"))],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )

    def _begin(self, **task: object) -> int:
        assert self._process.stdin is not None
        self._process.stdin.write(f"{json.dumps(task)}\n")
        self._process.stdin.flush()
        return int(self._line().removeprefix("pid "))

    def _line(self) -> str:
        assert self._process.stdout is not None
        line = self._process.stdout.readline().rstrip("\n")
        assert line or not self._forks, "the warm process died"
        return line

    def _rest(self) -> list[str]:
        if self._forks:
            return list(iter(self._line, "dead"))
        told = list(iter(self._line, ""))
        self.close()
        self._process = self._start()
        return told


@pytest.fixture
def children() -> Iterator[Children]:
    children = Children()
    yield children
    children.close()
