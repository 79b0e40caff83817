"""Recording, saving, reopening, and going back to a backup."""

import json
import shutil
import threading
from collections.abc import Callable
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from learnpy.progress.attempts import read_attempts
from learnpy.progress.backups import list_backups
from learnpy.progress.document import read_document
from learnpy.progress.errors import ProgressError
from learnpy.progress.events import (
    ActiveTime,
    HintShown,
    LessonOpened,
    PlaceMoved,
    QuestionAnswered,
    QuizPassed,
    apply_all,
)
from learnpy.progress.model import Place, Progress
from learnpy.progress.store import OpenedStore, open_store
from learnpy.record_json import RecordError

Reopen = Callable[[], OpenedStore]


def _entries(folder: Path) -> list:
    return [type(each.event) for each in read_attempts(folder / "attempts.jsonl").entries]


def test_a_new_folder_opens_empty_and_nothing_is_said(reopen: Reopen, folder: Path) -> None:
    opened = reopen()
    assert opened.notices == ()
    assert opened.store.progress == Progress()
    assert opened.store.problem == ""
    assert opened.store.save().entries == 0
    assert sorted(path.name for path in folder.iterdir()) == ["lock", "raise"]


def test_what_was_saved_is_there_after_a_restart(reopen: Reopen, folder: Path) -> None:
    store = reopen().store
    store.record(LessonOpened("hello"))
    recorded = store.record(QuizPassed("hello", "quiz"))
    assert recorded == store.progress
    assert store.save().entries == 2
    again = reopen()
    assert again.notices == ()
    assert again.store.progress == recorded
    assert again.store.device == store.device
    assert read_document((folder / "progress.json").read_bytes()).progress == recorded


def test_the_log_alone_gives_the_same_record(reopen: Reopen, folder: Path) -> None:
    store = reopen().store
    for number in range(3):
        store.record(QuestionAnswered("hello", "quiz", f"q{number}", (number,), right=True))
        store.save()
    log = read_attempts(folder / "attempts.jsonl")
    assert apply_all(Progress(), log.entries) == store.progress
    assert log.unreadable == 0


def test_saving_again_with_nothing_new_writes_nothing(reopen: Reopen, folder: Path) -> None:
    store = reopen().store
    store.record(LessonOpened("hello"))
    store.save()
    before = [(path, path.stat().st_mtime_ns) for path in sorted(folder.rglob("*"))]
    assert store.save().entries == 0
    assert reopen().store.save().entries == 0
    after = [(path, path.stat().st_mtime_ns) for path in sorted(folder.rglob("*"))]
    assert [each for each in after if each[0].name != "raise"] == [
        each for each in before if each[0].name != "raise"
    ]


def test_an_event_that_cannot_be_is_refused(reopen: Reopen) -> None:
    store = reopen().store
    with pytest.raises(RecordError):
        store.record(PlaceMoved("hello", "intro", 7.0))
    assert store.progress == Progress()
    assert store.save().entries == 0


def test_what_was_not_in_progress_json_yet_comes_from_the_log(reopen: Reopen, folder: Path) -> None:
    store = reopen().store
    store.record(LessonOpened("hello"))
    store.save()
    early = (folder / "progress.json").read_bytes()
    store.record(QuizPassed("hello", "quiz"))
    store.save()
    (folder / "progress.json").write_bytes(early)
    again = reopen()
    assert again.notices == ()
    assert again.store.progress == store.progress


def test_a_line_that_was_cut_short_is_left_and_the_next_starts_afresh(
    reopen: Reopen, folder: Path
) -> None:
    store = reopen().store
    store.record(LessonOpened("hello"))
    store.save()
    log = folder / "attempts.jsonl"
    with log.open("ab") as file:
        file.write(b'{"at": "2026-11-21T09:0')
    again = reopen()
    assert again.notices == ()
    assert again.store.progress == store.progress
    again.store.record(QuizPassed("hello", "quiz"))
    again.store.save()
    lines = log.read_bytes().splitlines()
    assert lines[-2] == b'{"at": "2026-11-21T09:0 #cut short'
    read = read_attempts(log)
    assert read.unreadable == 0
    assert apply_all(Progress(), read.entries) == again.store.progress
    (folder / "progress.json").unlink()
    shutil.rmtree(folder / "backups")
    last = reopen()
    assert last.notices == ()
    assert last.store.progress == again.store.progress


def test_moves_between_two_saves_are_gathered(reopen: Reopen, folder: Path) -> None:
    store = reopen().store
    store.record(LessonOpened("hello"))
    for step in ("intro", "quiz"):
        for percent in range(100):
            store.record(PlaceMoved("hello", step, percent / 100))
    for _ in range(30):
        store.record_active(20)
    store.save()
    # First seen intro, first seen quiz, where the learner is now, and how long it took.
    assert _entries(folder) == [LessonOpened, PlaceMoved, PlaceMoved, PlaceMoved, ActiveTime]
    log = read_attempts(folder / "attempts.jsonl")
    assert apply_all(Progress(), log.entries) == store.progress


def test_attempts_are_never_gathered(reopen: Reopen, folder: Path) -> None:
    store = reopen().store
    for _ in range(5):
        store.record(HintShown("hello", "exercise", 1))
        store.record(QuestionAnswered("hello", "quiz", "q", (0,), right=False))
    store.save()
    assert _entries(folder) == [HintShown, QuestionAnswered] * 5


def test_time_is_summed_for_the_day_of_the_learner(folder: Path, clock) -> None:
    east = timezone(timedelta(hours=13))

    def local() -> datetime:
        return clock().astimezone(east)

    store = open_store(folder, None, local).store
    clock.now = datetime(2026, 11, 21, 10, 59, tzinfo=UTC)
    store.record_active(20)
    store.record_active(25)
    clock.now = datetime(2026, 11, 21, 11, 1, tzinfo=UTC)
    store.record_active(5)
    assert store.progress.activity == {
        "2026-11-21": {store.device: 45},
        "2026-11-22": {store.device: 5},
    }


def test_time_goes_on_after_a_restart(reopen: Reopen) -> None:
    store = reopen().store
    store.record_active(20)
    store.save()
    again = reopen().store
    again.record_active(10)
    assert again.progress.activity["2026-11-21"] == {store.device: 30}


def test_a_clock_that_was_wrong_does_not_hold_the_learner(reopen: Reopen, clock) -> None:
    store = reopen().store
    clock.now += timedelta(days=3650)
    store.record(PlaceMoved("hello", "intro", 0.5))
    clock.now -= timedelta(days=3650)
    store.record(PlaceMoved("hello", "quiz", 0.25))
    store.save()
    progress = reopen().store.progress
    assert progress.current is not None
    assert (progress.current.step, progress.current.fraction) == ("quiz", 0.25)


def test_record_and_save_from_two_threads(reopen: Reopen) -> None:
    store = reopen().store
    done = threading.Event()

    def save() -> None:
        while not done.is_set():
            store.save()

    savers = [threading.Thread(target=save) for _ in range(2)]
    for saver in savers:
        saver.start()
    for number in range(300):
        store.record(QuestionAnswered("hello", "quiz", f"q{number}", (), right=True))
    done.set()
    for saver in savers:
        saver.join()
    store.save()
    again = reopen()
    assert again.notices == ()
    assert again.store.progress == store.progress
    assert len(again.store.progress.lessons["hello"].steps["quiz"].answers) == 300


def test_a_record_that_was_seen_does_not_change(reopen: Reopen) -> None:
    store = reopen().store
    before = store.record(LessonOpened("hello"))
    store.record(QuizPassed("hello", "quiz"))
    assert before.lessons["hello"].steps == {}


def test_a_file_that_another_program_replaced_is_joined(reopen: Reopen, folder: Path) -> None:
    """As when a sync program brings the file of another computer while LearnPy is open."""
    store = reopen().store
    store.record(LessonOpened("ours"))
    store.save()
    content = json.loads((folder / "progress.json").read_bytes())
    del content["checksum"]
    content["progress"]["lessons"]["theirs"] = {"opened": "2026-11-20T00:00:00.000000Z"}
    (folder / "progress.json").write_text(json.dumps(content), encoding="utf-8")
    store.record(LessonOpened("late"))
    store.save()
    assert store.progress.lessons.keys() == {"ours", "theirs", "late"}
    assert reopen().store.progress == store.progress


def test_files_that_vanish_while_open_are_written_again(reopen: Reopen, folder: Path) -> None:
    store = reopen().store
    store.record(LessonOpened("hello"))
    store.save()
    for name in ("progress.json", "attempts.jsonl"):
        (folder / name).unlink()
    shutil.rmtree(folder / "backups")
    store.record(QuizPassed("hello", "quiz"))
    store.save()
    assert store.progress.lessons["hello"].opened is not None
    again = reopen()
    assert again.notices == ()
    assert again.store.progress == store.progress
    log = read_attempts(folder / "attempts.jsonl")
    assert apply_all(Progress(), log.entries) == store.progress


def test_going_back_to_a_backup(reopen: Reopen, folder: Path) -> None:
    store = reopen().store
    store.record(LessonOpened("hello"))
    store.keep_backup()
    old = store.progress
    store.record(LessonOpened("by-somebody-else"))
    store.save()
    newer = store.progress
    backup = list_backups(folder)[0]
    made = store.restore(backup)
    assert store.progress == old
    assert made == list_backups(folder)[0]
    store.record(QuizPassed("hello", "quiz"))
    store.save()
    again = reopen()
    assert again.notices == ()
    assert again.store.progress == store.progress
    assert again.store.progress.lessons.keys() == {"hello"}
    kept = [read_document(each.path.read_bytes()).progress for each in list_backups(folder)]
    assert newer in kept
    # The log knows that the learner went back, so putting together again gives the same.
    (folder / "progress.json").write_bytes(b"")
    assert reopen().store.progress == store.progress


def test_a_backup_that_is_damaged_is_not_restored(reopen: Reopen, folder: Path) -> None:
    store = reopen().store
    store.record(LessonOpened("hello"))
    store.save()
    backup = list_backups(folder)[0]
    backup.path.write_bytes(b"{")
    before = store.progress
    with pytest.raises(ProgressError, match="cannot be restored: it ends in the middle"):
        store.restore(backup)
    assert store.progress == before


def test_looking_writes_nothing(folder: Path, reopen: Reopen, clock) -> None:
    assert open_store(folder, None, clock).notices == ()
    assert not folder.exists()
    store = reopen().store
    store.record(LessonOpened("hello"))
    store.save()
    before = sorted(folder.rglob("*"))
    looked = open_store(folder, None, clock)
    assert looked.store.progress == store.progress
    with pytest.raises(ProgressError, match="opened to look at"):
        looked.store.save()
    assert sorted(folder.rglob("*")) == before


def test_the_place_is_the_last_one(reopen: Reopen) -> None:
    store = reopen().store
    store.record(PlaceMoved("hello", "intro", 0.5))
    store.record(PlaceMoved("other", "quiz", 1.0))
    store.save()
    current = reopen().store.progress.current
    assert isinstance(current, Place)
    assert (current.lesson, current.step, current.fraction) == ("other", "quiz", 1.0)
