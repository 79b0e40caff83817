"""What is told about the record comes whole from the translation, whatever is wrong with it."""

import errno
import json
import shutil
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest
from tests.unit.numbered_words import NumberedWords
from tests.unit.progress.test_spreadsheet import AT, COURSE

from learnpy.checks.status import CheckStatus
from learnpy.progress.drafts import Drafts
from learnpy.progress.errors import ProgressError, reason
from learnpy.progress.events import LessonOpened
from learnpy.progress.lock import DataFolderLock
from learnpy.progress.model import LessonProgress, Progress, StepProgress
from learnpy.progress.spreadsheet import lessons_table, tries_table, write_file
from learnpy.progress.store import OpenedStore, open_store
from learnpy.progress.transfer import read_progress, write_progress
from learnpy.progress.tries import Try, read_tries
from learnpy.progress.versions import Versions

Clock = Callable[[], datetime]
Reopen = Callable[[], OpenedStore]
Damage = Callable[[Path], object]
PART = "progress"
PROGRESS, LOG = "progress.json", "attempts.jsonl"


@pytest.fixture
def saved(reopen: Reopen) -> None:
    """A folder with two backups and four lines in the log."""
    store = reopen().store
    store.record(LessonOpened("hello"))
    store.keep_backup()
    store.record(LessonOpened("later"))
    store.keep_backup()


def written(name: str, data: bytes) -> Damage:
    def write(folder: Path) -> None:
        (folder / name).write_bytes(data)

    return write


def changed(name: str, old: bytes, new: bytes) -> Damage:
    def change(folder: Path) -> None:
        data = (folder / name).read_bytes()
        assert old in data
        (folder / name).write_bytes(data.replace(old, new))

    return change


def removed(name: str) -> Damage:
    def remove(folder: Path) -> None:
        path = folder / name
        (shutil.rmtree if path.is_dir() else Path.unlink)(path)

    return remove


def turned_into_a_folder(name: str) -> Damage:
    def turn(folder: Path) -> None:
        (folder / name).unlink()
        (folder / name).mkdir()

    return turn


NEWER_LOG = json.dumps({"format": "learnpy-attempts", "version": 99, "log": "x"}).encode() + b"\n"
DAMAGES = {
    "empty": (written(PROGRESS, b""),),
    "half": (written(PROGRESS, b'{"format": '),),
    "no JSON": (written(PROGRESS, b"PK"),),
    "not UTF-8": (written(PROGRESS, b"\xff"),),
    "something else": (written(PROGRESS, b"[]"),),
    "wrong values": (changed(PROGRESS, b'"opened": "', b'"opened": 5, "x": "'),),
    "no version": (changed(PROGRESS, b'"version": 2', b'"version": "x"'),),
    "no such version": (changed(PROGRESS, b'"version": 2', b'"version": 0'),),
    "not what a version was": (written(PROGRESS, b'{"format":"learnpy-progress","version":1}'),),
    "newer": (changed(PROGRESS, b'"version": 2', b'"version": 99'),),
    "changed": (changed(PROGRESS, b'"later"', b'"sooner"'),),
    "missing": (removed(PROGRESS),),
    "missing, and no log": (removed(PROGRESS), removed(LOG)),
    "a folder": (turned_into_a_folder(PROGRESS),),
    "nothing is left": (written(PROGRESS, b"{"), removed("backups"), removed(LOG)),
    "no log": (removed(LOG),),
    "empty log": (written(LOG, b""),),
    "no log of ours": (written(LOG, b"x\n"),),
    "newer log": (written(LOG, NEWER_LOG),),
    "a folder for a log": (turned_into_a_folder(LOG),),
    "one line of the log": (
        changed(LOG, b'"event": "LessonOpened"', b'"event": "?"'),
        removed(PROGRESS),
    ),
}


@pytest.mark.parametrize("name", DAMAGES)
@pytest.mark.usefixtures("saved")
def test_a_notice_comes_whole_from_the_translation(
    name: str, folder: Path, reopen: Reopen, words: NumberedWords
) -> None:
    for damage in DAMAGES[name]:
        damage(folder)
    looked_at = open_store(folder, None)
    opened = reopen()
    texts = [looked_at.store.problem, opened.store.problem]
    texts += [notice.text for each in (looked_at, opened) for notice in each.notices]
    assert opened.notices
    assert [words.english(text) for text in texts if words.english(text)] == []


def test_a_folder_that_cannot_be_written_is_told_whole(
    folder: Path, clock: Clock, words: NumberedWords
) -> None:
    first, second = DataFolderLock(folder), DataFolderLock(folder)
    assert first.acquire()
    texts = [open_store(folder, second).store.problem]
    first.release()
    shutil.rmtree(folder)
    folder.touch()
    texts.append(open_store(folder, second).store.problem)
    assert all(texts)
    assert [words.english(text) for text in texts if words.english(text)] == []


def refusals(folder: Path, clock: Clock, reopen: Reopen) -> Iterator[Callable[[], object]]:
    """What cannot be done, with files and folders in its way."""
    store = reopen().store
    store.record(LessonOpened("hello"))
    kept = store.keep_backup()
    assert kept is not None
    kept.path.write_bytes(b"{")
    yield lambda: store.restore(kept)
    shutil.rmtree(folder / "backups")
    (folder / "backups").touch()
    yield store.keep_backup
    drafts = Drafts(folder, clock)
    draft = drafts.save("one", "step", "")
    draft.write_bytes(b"\xff")
    yield lambda: drafts.read("one", "step")
    (draft.parent / "history").touch()
    yield lambda: drafts.start_over("one", "step")
    yield lambda: Versions(drafts, clock).keep("one", "step", "x", None)
    draft.unlink()
    draft.mkdir()
    yield lambda: drafts.read("one", "step")
    (folder / "drafts" / "two").touch()
    yield lambda: drafts.save("two", "step", "")
    yield lambda: read_progress(folder / "none")
    yield lambda: read_progress(folder / LOG)
    newer = folder / "newer.json"
    newer.write_bytes((folder / PROGRESS).read_bytes().replace(b'"version": 2', b'"version": 99'))
    yield lambda: read_progress(newer)
    yield lambda: write_progress(Progress(), newer, clock())
    yield lambda: write_progress(Progress(), folder / LOG / "x", clock())
    yield lambda: write_file(folder / LOG / "x", b"")
    yield lambda: read_tries(newer)


def test_a_refusal_is_told_whole(
    folder: Path, clock: Clock, reopen: Reopen, words: NumberedWords
) -> None:
    told: list[str] = []
    for refused in refusals(folder, clock, reopen):
        with pytest.raises(ProgressError) as error:
            refused()
        told.append(str(error.value))
    assert {text: words.english(text) for text in told if words.english(text)} == {}


@pytest.mark.parametrize(
    "number",
    [errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EROFS, errno.EACCES, errno.EPERM, errno.EIO],
)
def test_a_reason_of_the_system_is_told_whole(number: int, words: NumberedWords) -> None:
    said = reason(OSError(number, "refused"))
    assert words.said(said)
    assert words.english(said) == []


def test_a_spreadsheet_is_in_the_learners_language(words: NumberedWords) -> None:
    steps = {"task": StepProgress(solved=AT)}
    progress = Progress(lessons={"hello": LessonProgress(AT, AT, steps=steps)})
    tries = [
        *(Try(AT, "hello", "task", status) for status in CheckStatus),
        Try(AT, "hello", "task", CheckStatus.SOLVED, solution_seen=True),
        Try(AT, "hello", "quiz", CheckStatus.SOLVED, question="q"),
        Try(AT, "hello", "quiz", CheckStatus.NOT_YET, question="q"),
    ]
    tables = (
        lessons_table(COURSE, progress),
        lessons_table(COURSE, Progress()),
        tries_table(COURSE, tries),
    )
    told = {word for table in tables for word in words.english(table.decode("utf-8-sig"))}
    assert told == {"Foundations", "Hello", "Python", "Task", "Quiz", "hello", "task", "quiz"}
