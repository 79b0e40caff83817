"""A disk that refuses: LearnPy opens, says why, keeps the work, and saves when it can again."""

import contextlib
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from learnpy.progress.attempts import read_attempts
from learnpy.progress.errors import SaveError
from learnpy.progress.events import LessonOpened, QuestionAnswered, QuizPassed
from learnpy.progress.lock import DataFolderLock
from learnpy.progress.store import OpenedStore, open_store

Reopen = Callable[[], OpenedStore]

posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limit or right")


def test_a_file_where_the_folder_should_be(reopen: Reopen, folder: Path) -> None:
    folder.parent.mkdir(parents=True)
    folder.write_text("in the way", encoding="utf-8")
    opened = reopen()
    (notice,) = opened.notices
    assert notice.kind == "not saved"
    assert f"cannot be saved in {folder}: there is a file where a folder should be" in notice.text
    opened.store.record(LessonOpened("hello"))
    with pytest.raises(SaveError, match="there is a file where a folder should be"):
        opened.store.save()
    assert folder.read_text(encoding="utf-8") == "in the way"
    folder.rename(folder.with_name("moved away"))
    assert opened.store.save().entries == 1
    assert opened.store.problem == ""
    assert reopen().store.progress == opened.store.progress


def test_another_window_has_the_folder(folder: Path, reopen: Reopen, clock) -> None:
    first = DataFolderLock(folder)
    assert first.acquire()
    second = DataFolderLock(folder)
    assert not second.acquire()
    opened = open_store(folder, second, clock)
    assert "Another LearnPy has the progress" in opened.notices[0].text
    opened.store.record(LessonOpened("hello"))
    with pytest.raises(SaveError, match="Another LearnPy"):
        opened.store.save()
    first.release()
    assert opened.store.save().entries == 1
    second.release()
    assert reopen().store.progress == opened.store.progress


@pytest.mark.parametrize("name", ["progress.json.learnpy-new", "attempts.jsonl.learnpy-new"])
def test_a_write_that_fails_is_tried_again(reopen: Reopen, folder: Path, name: str) -> None:
    """A folder stands where the new file is written, as a real refusal of the system."""
    store = reopen().store
    (folder / name).mkdir()
    store.record(LessonOpened("hello"))
    with pytest.raises(SaveError, match="cannot be saved"):
        store.save()
    assert store.problem
    store.record(QuizPassed("hello", "quiz"))
    with pytest.raises(SaveError):
        store.save()
    (folder / name).rmdir()
    store.save()
    again = reopen()
    assert again.notices == ()
    assert again.store.progress == store.progress
    log = read_attempts(folder / "attempts.jsonl")
    assert [type(each.event) for each in log.entries] == [LessonOpened, QuizPassed]


def test_a_backup_that_cannot_be_made_does_not_stop_the_save(reopen: Reopen, folder: Path) -> None:
    store = reopen().store
    (folder / "backups").write_text("in the way", encoding="utf-8")
    store.record(LessonOpened("hello"))
    (notice,) = store.save().notices
    assert "Your progress is saved, but no backup of it could be made" in notice.text
    assert reopen().store.progress == store.progress


@posix
def test_a_folder_that_is_read_only(folder: Path, reopen: Reopen) -> None:
    store = reopen().store
    store.record(LessonOpened("hello"))
    store.save()
    program = """
import sys
from pathlib import Path
from learnpy.progress.attempts import read_attempts
from learnpy.progress.errors import SaveError
from learnpy.progress.events import QuizPassed
from learnpy.progress.lock import DataFolderLock
from learnpy.progress.store import open_store

folder = Path(sys.argv[1])
lock = DataFolderLock(folder)
assert lock.acquire()
opened = open_store(folder, lock)
assert "hello" in opened.store.progress.lessons
print(opened.notices[0].kind, "|", opened.notices[0].text)
opened.store.record(QuizPassed("hello", "quiz"))
try:
    opened.store.save()
except SaveError as error:
    print(error)
assert opened.store.progress.lessons["hello"].steps["quiz"].passed
"""
    before = {each: each.read_bytes() for each in folder.rglob("*") if each.is_file()}
    for path in [*before, folder / "backups", folder]:
        path.chmod(0o555 if path.is_dir() else 0o444)
    try:
        done = _run_as_nobody(program, folder)
    finally:
        folder.chmod(0o755)
        (folder / "backups").chmod(0o755)
    assert done.stderr == ""
    first, second = done.stdout.splitlines()
    assert first == (
        "not saved | Your progress cannot be saved in data: LearnPy is not allowed to. What "
        "you do is kept while LearnPy is open, and saving is tried again."
    )
    assert second == first.removeprefix("not saved | ")
    assert {each: each.read_bytes() for each in folder.rglob("*") if each.is_file()} == before


def _run_as_nobody(program: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run a program as a user who has no right to write; root always has.

    Everything is imported before, and the folder is reached from the working folder: the user
    may have no right to the folders above either.
    """
    start = """
import os, sys
import encodings.utf_8_sig
import learnpy.progress.backups, learnpy.progress.events, learnpy.progress.lock
import learnpy.progress.store
if os.geteuid() == 0:
    os.setgroups([])
    os.setgid(65534)
    os.setuid(65534)
"""
    return subprocess.run(
        [sys.executable, "-c", start + program, folder.name],
        cwd=folder.parent,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


@posix
def test_a_disk_that_fills_up(folder: Path, reopen: Reopen) -> None:
    """The system lets no file of the child grow past some bytes, at each of many places."""
    program = """
import resource, signal, sys
from pathlib import Path
from learnpy.progress.attempts import read_attempts
from learnpy.progress.errors import SaveError
from learnpy.progress.events import QuestionAnswered
from learnpy.progress.lock import DataFolderLock
from learnpy.progress.store import open_store

signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
root = Path(sys.argv[1])
unlimited = resource.getrlimit(resource.RLIMIT_FSIZE)
for size in range(0, 2200, 71):
    folder = root / str(size)
    lock = DataFolderLock(folder)
    assert lock.acquire()
    store = open_store(folder, lock).store
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, unlimited[1]))
    failed = 0
    for number in range(12):
        store.record(QuestionAnswered("hello", "quiz", f"q{number}", (), True))
        try:
            store.save()
        except SaveError as error:
            assert "the file may not grow any more" in str(error), error
            failed += 1
        # What a restart at this moment finds: all that was reported as saved.
        seen = open_store(folder, None)
        assert not seen.notices, seen.notices
        answers = seen.store.progress.lessons.get("hello")
        found = len(answers.steps["quiz"].answers) if answers else 0
        assert found >= number + 1 - failed, (size, number, failed, found)
    assert failed, size
    assert len(store.progress.lessons["hello"].steps["quiz"].answers) == 12
    resource.setrlimit(resource.RLIMIT_FSIZE, unlimited)
    store.save()
    lines = (folder / "attempts.jsonl").read_bytes().splitlines()
    assert len(lines) == 13, (size, lines)
    lock.release()
    assert lock.acquire()
    again = open_store(folder, lock)
    assert again.notices == () and again.store.progress == store.progress
    lock.release()
print("all kept")
"""
    done = subprocess.run(
        [sys.executable, "-c", program, str(folder)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert (done.stdout, done.stderr) == ("all kept\n", "")


@pytest.fixture
def small_disk(mount_disk, tmp_path: Path) -> Path:
    """A real file system with room for 64 kB; elsewhere test_a_disk_that_fills_up stands in."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount_disk(disk, "size=64k")
    return disk


def test_a_disk_that_is_full(small_disk: Path, clock) -> None:
    folder = small_disk / "data"
    lock = DataFolderLock(folder)
    assert lock.acquire()
    store = open_store(folder, lock, clock).store
    store.record(LessonOpened("hello"))
    store.save()
    film = small_disk / "film"
    with contextlib.suppress(OSError), film.open("wb", buffering=0) as file:
        while file.write(b"\0" * 512):
            pass
    for number in range(40):
        store.record(QuestionAnswered("hello", "quiz", "q" * 500 + str(number), (), right=True))
    with pytest.raises(SaveError, match="the disk is full"):
        store.save()
    assert "the disk is full" in store.problem
    # A second start on the full disk opens with all that was saved.
    lock.release()
    second = DataFolderLock(folder)
    assert second.acquire()
    opened = open_store(folder, second, clock)
    assert opened.store.progress.lessons["hello"].opened is not None
    second.release()
    film.unlink()
    assert store.save().entries == 40
    assert store.problem == ""
    again = open_store(folder, None, clock)
    assert again.notices == ()
    assert again.store.progress == store.progress
    lock.release()
