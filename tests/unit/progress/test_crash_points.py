"""The process dies, or the power goes, at every step of a save: nothing reported is lost."""

import json
import os
import shutil
import sys
from base64 import b64decode
from collections.abc import Callable
from dataclasses import dataclass
from itertools import count
from pathlib import Path

import pytest

from learnpy.progress.attempts import read_attempts
from learnpy.progress.document import read_document
from learnpy.progress.events import LessonOpened, QuizPassed, apply_all
from learnpy.progress.lock import DataFolderLock
from learnpy.progress.merge import merge
from learnpy.progress.model import Progress
from learnpy.progress.store import open_store

DAMAGED = b'{"format": "learnpy-progress", "ver'


def _new(folder: Path) -> None:
    """There is no folder yet."""


def _saved(folder: Path) -> None:
    lock = DataFolderLock(folder)
    assert lock.acquire()
    store = open_store(folder, lock).store
    store.record(LessonOpened("before"))
    store.save()
    store.record(QuizPassed("before", "quiz"))
    store.save()
    lock.release()


def _behind(folder: Path) -> None:
    """The last save ended after the log."""
    _saved(folder)
    shutil.copy(next((folder / "backups").iterdir()), folder / "progress.json")


def _cut_short(folder: Path) -> None:
    _saved(folder)
    with (folder / "attempts.jsonl").open("ab") as log:
        log.write(b'{"at": "2026-')


def _damaged(folder: Path) -> None:
    _saved(folder)
    (folder / "progress.json").write_bytes(DAMAGED)


def _log_damaged(folder: Path) -> None:
    _saved(folder)
    (folder / "attempts.jsonl").write_bytes(DAMAGED)


def _log_gone(folder: Path) -> None:
    _saved(folder)
    (folder / "attempts.jsonl").unlink()


STARTS: dict[str, Callable[[Path], None]] = {
    make.__name__: make
    for make in (_new, _saved, _behind, _cut_short, _damaged, _log_damaged, _log_gone)
}
CASES = [*((start, "save twice") for start in STARTS), ("_saved", "restore oldest")]


@pytest.mark.parametrize(("start", "action"), CASES)
def test_dying_at_every_step(children, tmp_path: Path, start: str, action: str) -> None:
    template = tmp_path / "template" / "data"
    STARTS[start](template)
    every = 1 if hasattr(os, "fork") else 5  # a new process each time takes too long
    at = 0
    for at in count(1, every):
        folder = tmp_path / str(at) / "data"
        _copy(template, folder)
        told = children.told_by(do="die", folder=str(folder), action=action, at=at)
        _assert_kept(action, template, folder, told)
        if told[-1:] == ["lived"]:
            break
    assert at > 15, "the steps were counted"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows does not let a folder be synced")
@pytest.mark.parametrize(("start", "action"), CASES)
def test_the_power_goes_after_every_step(children, tmp_path: Path, start: str, action: str) -> None:
    """What was not synced may be on the disk or not: the names, the bytes, both or neither."""
    template = tmp_path / "template" / "data"
    STARTS[start](template)
    folder = tmp_path / "traced" / "data"
    _copy(template, folder)
    trace = tmp_path / "trace.json"
    told = children.told_by(do="trace", folder=str(folder), action=action, to=str(trace))
    assert told == ["lived"]
    steps = json.loads(trace.read_text(encoding="utf-8"))
    assert len(steps) > 15
    disk = Disk(folder.parent, template.parent)
    told = []
    for number, step in enumerate(steps):
        if step[0] == "tell":
            told.append(step[1])
            continue
        disk.do(*step)
        for names_last in (False, True):
            for bytes_last in (False, True):
                after = tmp_path / f"{number}-{names_last:d}{bytes_last:d}"
                disk.write_to(after, all_names=names_last, all_bytes=bytes_last)
                _assert_kept(action, template, after / "data", told)
                shutil.rmtree(after)


@dataclass
class File:
    """A file, or a folder, as it is and as it is on the disk."""

    is_folder: bool
    now: bytes = b""
    synced: bytes = b""


class Disk:
    """What is surely on a disk, and what the system may have written on its own."""

    def __init__(self, root: Path, template: Path) -> None:
        self._root = root
        self._names = {
            path.relative_to(template): File(True)
            if path.is_dir()
            else File(False, path.read_bytes(), path.read_bytes())
            for path in template.rglob("*")
        }
        self._synced = dict(self._names)

    def do(  # noqa: C901  one branch for each kind of step
        self, name: str, path: str, *given
    ) -> None:
        at = Path(path).relative_to(self._root)
        match name:
            case "open":
                (flags,) = given
                if at != Path() and flags & os.O_CREAT:
                    self._names.setdefault(at, File(False))
                if flags & os.O_TRUNC:
                    self._names[at].now = b""
            case "write":
                self._names[at].now += b64decode(given[0])
            case "ftruncate":
                self._names[at].now = self._names[at].now[: given[0]]
            case "fsync" if at in self._names and not self._names[at].is_folder:
                self._names[at].synced = self._names[at].now
            case "fsync":
                outside = {each: f for each, f in self._synced.items() if each.parent != at}
                inside = {each: f for each, f in self._names.items() if each.parent == at}
                self._synced = {**outside, **inside}
            case "replace" | "rename":
                self._names[Path(given[0]).relative_to(self._root)] = self._names.pop(at)
            case "mkdir":
                self._names[at] = File(True)
            case "unlink":
                del self._names[at]
            case _:
                raise AssertionError(name)

    def write_to(self, folder: Path, *, all_names: bool, all_bytes: bool) -> None:
        folder.mkdir()
        names = self._names if all_names else self._synced
        for path, file in sorted(names.items()):
            if not all(above in names for above in path.parents if above != Path()):
                continue
            if file.is_folder:
                (folder / path).mkdir()
            else:
                (folder / path).write_bytes(file.now if all_bytes else file.synced)


def _copy(template: Path, folder: Path) -> None:
    folder.parent.mkdir()
    if template.exists():
        shutil.copytree(template, folder)


def _assert_kept(action: str, template: Path, folder: Path, told: list[str]) -> None:
    known = open_store(template, None).store.progress
    saved = [lesson for lesson in ("first", "second") if f"saved {lesson}" in told]
    if saved:
        log = apply_all(Progress(), read_attempts(folder / "attempts.jsonl").entries)
        assert all(log.lessons[lesson].steps["quiz"].passed for lesson in saved)
    lock = DataFolderLock(folder)
    assert lock.acquire()
    opened = open_store(folder, lock)
    progress = opened.store.progress
    if action == "save twice":
        assert merge(progress, known) == progress
    else:
        went_back = progress.lessons["before"].steps == {}
        assert went_back or (progress == known and "restored" not in told)
    assert all(progress.lessons[lesson].steps["quiz"].passed for lesson in saved)
    assert opened.store.problem == ""
    opened.store.save()
    if progress != Progress():
        assert read_document((folder / "progress.json").read_bytes()).progress == progress
    lock.release()
    again = open_store(folder, None)
    assert again.notices == ()
    assert again.store.progress == progress
    for path in template.rglob("*"):
        if path.is_file() and path.read_bytes() == DAMAGED:
            kept = [each.read_bytes() for each in folder.rglob("*") if each.is_file()]
            assert DAMAGED in kept, "what could not be read is still there"
