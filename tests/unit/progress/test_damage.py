"""Every way a file can be broken: LearnPy opens, says so, keeps the file, and loses nothing."""

import json
import os
import random
import re
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from learnpy.progress.backups import list_backups
from learnpy.progress.document import read_document
from learnpy.progress.events import LessonOpened, PlaceMoved, QuestionAnswered, QuizPassed
from learnpy.progress.migrations import VERSION
from learnpy.progress.model import Progress
from learnpy.progress.store import OpenedStore, open_store

Reopen = Callable[[], OpenedStore]

DAMAGES = {
    "half a file": lambda good: good[: len(good) // 2],
    "an empty file": lambda _good: b"",
    "zeros, as after a power cut": lambda good: b"\0" * len(good),
    "wrong types": lambda good: good.replace(b'"opened": "', b'"opened": 5, "x": "'),
    "not UTF-8": lambda good: good.replace(b"hello", b"h\xe9llo"),
    "another program's file": lambda _good: b'{"name": "package", "version": 1}',
    "no JSON": lambda _good: b"PK\x03\x04",
}


@pytest.fixture
def saved(reopen: Reopen) -> Progress:
    """A folder with a backup, and more in the log than in the backup."""
    store = reopen().store
    store.record(LessonOpened("hello"))
    store.record(PlaceMoved("hello", "intro", 0.5))
    store.save()
    store.record(QuestionAnswered("hello", "quiz", "q", (1,), right=True))
    store.record(QuizPassed("hello", "quiz"))
    store.save()
    return store.progress


def _kept(folder: Path, stem: str) -> list[Path]:
    return sorted(folder.glob(f"{stem}.damaged-*"))


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_file_is_kept_and_nothing_is_lost(
    saved: Progress, folder: Path, reopen: Reopen, damage: str
) -> None:
    path = folder / "progress.json"
    damaged = DAMAGES[damage](path.read_bytes())
    path.write_bytes(damaged)
    opened = reopen()
    assert opened.store.progress == saved
    (kept,) = _kept(folder, "progress")
    assert kept.read_bytes() == damaged
    (notice,) = opened.notices
    assert notice.kind == "repaired"
    assert kept.name in notice.text
    assert "put together again from the backup of 2026-11-21" in notice.text
    assert "attempts.jsonl (4 entries)" in notice.text
    # It is whole again at once, and is not told a second time.
    assert read_document(path.read_bytes()).progress == saved
    assert reopen().notices == ()


def test_a_folder_in_the_place_of_the_file_is_kept_too(
    saved: Progress, folder: Path, reopen: Reopen
) -> None:
    (folder / "progress.json").unlink()
    (folder / "progress.json").mkdir()
    (folder / "progress.json" / "thesis.txt").write_text("keep me", encoding="utf-8")
    opened = reopen()
    assert opened.store.progress == saved
    (kept,) = _kept(folder, "progress")
    assert (kept / "thesis.txt").read_text(encoding="utf-8") == "keep me"
    assert "it is a folder" in opened.notices[0].text
    assert (folder / "progress.json").is_file()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_in_the_place_of_the_file_does_not_hang(
    saved: Progress, folder: Path, reopen: Reopen
) -> None:
    for name in ("progress.json", "attempts.jsonl"):
        (folder / name).unlink()
        os.mkfifo(folder / name)
    opened = reopen()
    assert "it is not a file" in opened.notices[0].text
    assert opened.store.progress.lessons.keys() == {"hello"}


def test_without_a_backup_the_log_is_enough(saved: Progress, folder: Path, reopen: Reopen) -> None:
    shutil.rmtree(folder / "backups")
    (folder / "progress.json").write_bytes(b"{")
    opened = reopen()
    assert opened.store.progress == saved
    assert "put together again from attempts.jsonl (4 entries)" in opened.notices[0].text


def test_without_a_log_the_newest_backup_that_can_be_read_is_taken(
    saved: Progress, folder: Path, reopen: Reopen
) -> None:
    store = reopen().store
    store.keep_backup()
    store.record(LessonOpened("later"))
    store.keep_backup()
    list_backups(folder)[0].path.write_bytes(b"{")
    (folder / "progress.json").write_bytes(b"{")
    (folder / "attempts.jsonl").unlink()
    opened = reopen()
    assert opened.store.progress == saved
    assert "put together again from the backup" in opened.notices[0].text
    assert read_document((folder / "progress.json").read_bytes()).progress == saved


def test_a_backup_that_holds_all_is_written_again(folder: Path, reopen: Reopen) -> None:
    store = reopen().store
    store.record(LessonOpened("hello"))
    store.save()
    (folder / "progress.json").write_bytes(b"{")
    assert len(reopen().notices) == 1
    assert read_document((folder / "progress.json").read_bytes()).progress == store.progress
    assert reopen().notices == ()


def test_a_backup_that_lacks_something_is_made_up_by_the_log(
    saved: Progress, folder: Path, reopen: Reopen
) -> None:
    path = list_backups(folder)[0].path
    backup = json.loads(path.read_bytes())
    del backup["checksum"]
    backup["progress"] = {}
    path.write_text(json.dumps(backup), encoding="utf-8")
    (folder / "progress.json").write_bytes(b"{")
    assert reopen().store.progress == saved


def test_with_nothing_left_it_starts_empty_and_says_so(folder: Path, reopen: Reopen) -> None:
    folder.mkdir(parents=True)
    (folder / "progress.json").write_bytes(b"{")
    opened = reopen()
    assert opened.store.progress == Progress()
    assert "There is no backup yet, so your progress starts empty." in opened.notices[0].text
    assert len(_kept(folder, "progress")) == 1


def test_a_file_that_is_gone_is_put_together_again(
    saved: Progress, folder: Path, reopen: Reopen
) -> None:
    (folder / "progress.json").unlink()
    opened = reopen()
    assert opened.store.progress == saved
    assert opened.notices[0].text.startswith("progress.json was missing. Your progress was put")


def test_damaged_twice_both_are_kept(saved: Progress, folder: Path, reopen: Reopen, clock) -> None:
    now = clock.now
    for text in (b"first", b"second"):
        (folder / "progress.json").write_bytes(text)
        clock.now = now
        reopen()
    assert {path.read_bytes() for path in _kept(folder, "progress")} == {b"first", b"second"}


def test_damage_while_it_is_open_is_told_by_the_save(folder: Path, reopen: Reopen) -> None:
    store = reopen().store
    store.record(LessonOpened("hello"))
    store.save()
    (folder / "progress.json").write_bytes(b"not mine")
    store.record(QuizPassed("hello", "quiz"))
    (notice,) = store.save().notices
    assert "progress.json was damaged" in notice.text
    assert _kept(folder, "progress")[0].read_bytes() == b"not mine"
    assert reopen().store.progress == store.progress


def test_a_change_by_hand_is_kept_and_told(saved: Progress, folder: Path, reopen: Reopen) -> None:
    path = folder / "progress.json"
    text = path.read_bytes().replace(b'"intro"', b'"outro"', 1)
    path.write_bytes(text)
    opened = reopen()
    (notice,) = opened.notices
    assert "changed outside LearnPy" in notice.text
    assert opened.store.progress.lessons["hello"].steps.keys() == {"intro", "quiz"}
    assert text in [each.path.read_bytes() for each in list_backups(folder)]
    assert reopen().notices == ()


@pytest.mark.parametrize("damage", [b"", b"{", b"\0" * 64, b"[1]\n", b"\xff\n", b'{"log": 5}\n'])
def test_a_damaged_log_is_kept_and_a_new_one_holds_all(
    saved: Progress, folder: Path, reopen: Reopen, damage: bytes
) -> None:
    (folder / "attempts.jsonl").write_bytes(damage)
    opened = reopen()
    assert opened.store.progress == saved
    (notice,) = opened.notices
    assert notice.text.startswith("attempts.jsonl was damaged: ")
    (kept,) = _kept(folder, "attempts")
    assert kept.read_bytes() == damage
    assert reopen().notices == ()
    (folder / "progress.json").unlink()
    shutil.rmtree(folder / "backups")
    assert reopen().store.progress == saved


def test_a_log_that_is_gone_is_begun_again_with_all_that_is_known(
    saved: Progress, folder: Path, reopen: Reopen
) -> None:
    (folder / "attempts.jsonl").unlink()
    opened = reopen()
    assert "attempts.jsonl, the list of all you did, is missing" in opened.notices[0].text
    (folder / "progress.json").unlink()
    shutil.rmtree(folder / "backups")
    assert reopen().store.progress == saved


def test_a_broken_line_costs_that_line_alone(saved: Progress, folder: Path, reopen: Reopen) -> None:
    log = folder / "attempts.jsonl"
    lines = log.read_bytes().splitlines(keepends=True)
    broken = lines[1][:40] + b"\xff" + lines[1][41:]
    log.write_bytes(b"".join([lines[0], broken, *lines[2:]]))
    (folder / "progress.json").write_bytes(b"{")
    opened = reopen()
    # The backup knows the lesson that the broken line opened.
    assert opened.store.progress == saved
    assert "1 line of attempts.jsonl could not be read" in opened.notices[1].text
    assert broken in log.read_bytes()
    (folder / "progress.json").unlink()
    shutil.rmtree(folder / "backups")
    assert reopen().store.progress == saved


def test_a_line_that_another_program_wrote_is_told_once(
    saved: Progress, folder: Path, reopen: Reopen
) -> None:
    with (folder / "attempts.jsonl").open("ab") as log:
        log.write(b"hello from a sync program\n")
    assert "1 line of attempts.jsonl could not be read" in reopen().notices[0].text
    again = reopen()
    assert again.notices == ()
    assert again.store.progress == saved


def test_the_log_of_another_folder_is_joined(
    saved: Progress, folder: Path, reopen: Reopen, tmp_path: Path
) -> None:
    other = tmp_path / "other"
    shutil.copytree(folder, other, ignore=shutil.ignore_patterns("lock"))
    for each in other.iterdir():  # the lock stays: Windows removes no file that is open
        shutil.rmtree(folder / each.name) if each.is_dir() else (folder / each.name).unlink()
    store = reopen().store
    store.record(LessonOpened("ours"))
    store.save()
    shutil.copy(other / "attempts.jsonl", folder / "attempts.jsonl")
    opened = reopen()
    assert opened.store.progress.lessons.keys() == {"hello", "ours"}
    opened.store.save()
    (folder / "progress.json").unlink()
    shutil.rmtree(folder / "backups")
    assert reopen().store.progress == opened.store.progress


def test_a_file_of_another_computer_is_not_undone_by_an_old_return_to_a_backup(
    saved: Progress, folder: Path, reopen: Reopen
) -> None:
    store = reopen().store
    store.restore(list_backups(folder)[-1])
    theirs = {
        "format": "learnpy-progress",
        "version": 1,
        "saved": "2026-11-20T00:00:00.000000Z",
        "progress": {"lessons": {"theirs": {"opened": "2026-11-20T00:00:00.000000Z"}}},
    }
    (folder / "progress.json").write_text(json.dumps(theirs), encoding="utf-8")
    assert reopen().store.progress.lessons.keys() == {"hello", "theirs"}


@pytest.mark.parametrize("name", ["progress.json", "attempts.jsonl"])
def test_a_newer_file_is_never_touched(
    saved: Progress, folder: Path, reopen: Reopen, name: str
) -> None:
    path = folder / name
    newer = re.sub(rb'"version": [0-9]+', b'"version": 99', path.read_bytes(), count=1)
    path.write_bytes(newer)
    opened = reopen()
    assert opened.notices[0].kind == "not saved"
    assert "written by a newer LearnPy" in opened.notices[0].text
    assert opened.store.problem == opened.notices[0].text
    assert opened.store.progress.lessons.keys() == {"hello"}
    before = {each: each.read_bytes() for each in folder.rglob("*") if each.is_file()}
    opened.store.record(LessonOpened("now"))
    with pytest.raises(Exception, match="written by a newer LearnPy"):
        opened.store.save()
    assert "now" in opened.store.progress.lessons
    assert {each: each.read_bytes() for each in folder.rglob("*") if each.is_file()} == before


def test_looking_at_damage_leaves_it(saved: Progress, folder: Path, clock) -> None:
    (folder / "progress.json").write_bytes(b"{")
    (folder / "attempts.jsonl").write_bytes(b"{")
    looked = open_store(folder, None, clock)
    assert looked.store.progress.lessons.keys() == {"hello"}
    assert [notice.text.count("It is left as it is.") for notice in looked.notices] == [1, 1]
    assert (folder / "progress.json").read_bytes() == b"{"
    assert _kept(folder, "progress") == []


@pytest.mark.parametrize("name", ["progress.json", "attempts.jsonl"])
def test_damage_anywhere_loses_nothing(
    saved: Progress, folder: Path, reopen: Reopen, name: str
) -> None:
    """Bytes changed, cut out and put in at random: the other file still knows it all."""
    chance = random.Random(20261121)
    good = {each: (folder / each).read_bytes() for each in ("progress.json", "attempts.jsonl")}
    shutil.rmtree(folder / "backups")
    for _ in range(80):
        for each, data in good.items():
            (folder / each).write_bytes(data)
        (folder / name).write_bytes(_damaged(good[name], chance))
        opened = reopen()
        _assert_all_there(saved, opened.store.progress)
        assert opened.store.problem == ""
        assert reopen().store.progress == opened.store.progress
        for path in [*_kept(folder, "progress"), *_kept(folder, "attempts")]:
            path.unlink()
        shutil.rmtree(folder / "backups", ignore_errors=True)


def _damaged(data: bytes, chance: random.Random) -> bytes:
    start = chance.randrange(len(data))
    end = min(len(data), start + chance.choice([1, 2, 40, 4000]))
    put_in = chance.choice([b"", b"\0" * (end - start), chance.randbytes(end - start), b"}\n{"])
    return data[:start] + put_in + data[end:]


def _assert_all_there(saved: Progress, found: Progress) -> None:
    """Times may have been changed by the damage; what was done may not be gone."""
    quiz = found.lessons["hello"].steps["quiz"]
    assert quiz.passed is not None
    assert quiz.answers["q"].right_since is not None
    assert found.lessons["hello"].opened is not None
    assert found.lessons["hello"].steps.keys() >= saved.lessons["hello"].steps.keys()


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right on Windows")
def test_a_link_to_nowhere_is_no_file(saved: Progress, folder: Path, reopen: Reopen) -> None:
    (folder / "progress.json").unlink()
    (folder / "progress.json").symlink_to(folder / "gone")
    opened = reopen()
    assert opened.store.progress == saved
    assert json.loads((folder / "progress.json").read_bytes())["version"] == VERSION
