"""One writer at a time, however it ends."""

import subprocess
import sys
from pathlib import Path

import pytest

from learnpy.progress.lock import RAISE_FILE, DataFolderLock, request_raise

HOLDER = """
import sys
from pathlib import Path
from learnpy.progress.lock import DataFolderLock
lock = DataFolderLock(Path(sys.argv[1]))
print(lock.acquire(), lock.held, flush=True)
sys.stdin.read()
"""


@pytest.fixture
def other_process(folder: Path):
    with subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(folder)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    ) as process:
        yield process
        process.kill()


def test_one_has_it_at_a_time(folder: Path) -> None:
    first, second = DataFolderLock(folder), DataFolderLock(folder)
    assert first.acquire()
    assert first.acquire(), "asking twice is no fault"
    assert not second.acquire()
    assert not second.held
    first.release()
    assert not first.held
    assert second.acquire()
    second.release()
    second.release()


def test_a_process_that_is_killed_gives_it_back(folder: Path, other_process) -> None:
    assert other_process.stdout.readline() == "True True\n"
    lock = DataFolderLock(folder)
    assert not lock.acquire()
    other_process.kill()
    other_process.wait()
    assert lock.acquire()
    lock.release()


def test_a_process_that_ends_gives_it_back(folder: Path, other_process) -> None:
    assert other_process.stdout.readline() == "True True\n"
    other_process.stdin.close()
    assert other_process.wait() == 0
    lock = DataFolderLock(folder)
    assert lock.acquire()
    lock.release()


def test_a_program_that_the_window_starts_does_not_keep_it(folder: Path) -> None:
    lock = DataFolderLock(folder)
    assert lock.acquire()
    program = "print('started', flush=True); input()"
    with subprocess.Popen(
        [sys.executable, "-c", program],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        close_fds=False,
    ) as child:
        assert child.stdout is not None
        assert child.stdout.readline().strip() == b"started"
        lock.release()
        assert lock.acquire()
        lock.release()
        child.kill()


def test_a_folder_that_cannot_be_locked_is_not_taken_by_another(folder: Path) -> None:
    folder.parent.mkdir(parents=True)
    folder.write_text("in the way", encoding="utf-8")
    lock = DataFolderLock(folder)
    assert lock.acquire()
    assert not lock.held


def test_a_second_start_writes_to_a_file_that_is_there_to_be_watched(folder: Path) -> None:
    lock = DataFolderLock(folder)
    assert lock.acquire()
    watched = folder / RAISE_FILE
    before = watched.read_bytes()
    request_raise(folder)
    first = watched.read_bytes()
    request_raise(folder)
    assert len({before, first, watched.read_bytes()}) == 3
    lock.release()


def test_nothing_is_raised_where_there_is_no_folder(folder: Path) -> None:
    request_raise(folder)
    assert not folder.exists()
