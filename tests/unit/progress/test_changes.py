"""What a record holds, what a change of all of it does, and undoing it."""

from collections.abc import Callable
from pathlib import Path

from learnpy.checks.status import CheckStatus
from learnpy.progress import changes
from learnpy.progress.activity import minutes_by_day
from learnpy.progress.backups import list_backups
from learnpy.progress.document import read_document
from learnpy.progress.events import (
    ActiveTime,
    ExerciseChecked,
    LessonOpened,
    PlaceMoved,
    QuizPassed,
)
from learnpy.progress.holdings import Holdings, difference, holdings
from learnpy.progress.model import LessonProgress, Progress, StepProgress
from learnpy.progress.store import OpenedStore

Reopen = Callable[[], OpenedStore]
AT = "2026-11-20T09:00:00.000000Z"
THEIRS = Progress(
    lessons={"theirs": LessonProgress(AT, AT, steps={"quiz": StepProgress(passed=AT)})},
    activity={"2026-11-20": {"other": 600}},
)


def test_what_a_record_holds() -> None:
    assert holdings(THEIRS) == Holdings(lessons=1, quizzes=1, days=1, minutes=10)
    assert not holdings(Progress())


def test_what_one_record_has_and_the_other_has_not() -> None:
    mine = Progress(lessons={"mine": LessonProgress(AT), "theirs": LessonProgress(AT)})
    found = difference(mine, THEIRS)
    assert found.is_any
    assert found.gained == Holdings(quizzes=1, days=1, minutes=10)
    assert found.lost == Holdings(lessons=1)
    assert not difference(mine, mine).is_any


def test_minutes_that_a_record_gains_and_has_add_up() -> None:
    before = Progress(activity={"2026-11-20": {"here": 20}})
    after = Progress(activity={"2026-11-20": {"here": 89}, "2026-11-21": {"here": 80}})
    assert holdings(before).minutes + difference(before, after).gained.minutes == 2
    assert holdings(after).minutes == sum(minutes_by_day(after).values()) == 2


def test_records_that_differ_in_times_alone_differ() -> None:
    later = LessonProgress(AT, "2026-11-21T09:00:00.000000Z")
    found = difference(
        Progress(lessons={"a": LessonProgress(AT, AT)}), Progress(lessons={"a": later})
    )
    assert found.is_any
    assert not found.gained
    assert not found.lost


def test_joining_is_undone(reopen: Reopen, folder: Path) -> None:
    store = reopen().store
    store.record(LessonOpened("mine"))
    before = store.progress
    change = changes.join(store, THEIRS, "theirs.json")
    assert store.progress.lessons.keys() == {"mine", "theirs"}
    assert change.kept in {each.path.name for each in list_backups(folder)}
    assert changes.can_be_undone(store, change)
    changes.undo(store, change)
    assert store.progress == before
    again = reopen()
    assert again.notices == ()
    assert again.store.progress == before


def test_joining_to_nothing_is_undone(reopen: Reopen) -> None:
    store = reopen().store
    change = changes.join(store, THEIRS, "theirs.json")
    changes.undo(store, change)
    assert reopen().store.progress == Progress()


def test_going_back_is_undone_also_where_it_brought_something(reopen: Reopen, folder: Path) -> None:
    store = reopen().store
    store.record(LessonOpened("hello"))
    store.record(QuizPassed("hello", "quiz"))
    full = store.keep_backup()
    assert full is not None
    store.record(LessonOpened("more"))
    store.save()
    changes.restore(store, full)
    assert "more" not in store.progress.lessons
    store.record(LessonOpened("other"))
    before = store.progress
    change = changes.restore(store, list_backups(folder)[0])
    assert store.progress != before
    changes.undo(store, change)
    assert store.progress == before
    # Everything that ever was is still in a backup.
    kept = [read_document(each.path.read_bytes()).progress for each in list_backups(folder)]
    assert any("more" in each.lessons for each in kept)


def test_the_time_since_a_change_stays_counted(reopen: Reopen) -> None:
    store = reopen().store
    store.record(ActiveTime("2026-11-21", 100))
    change = changes.join(store, THEIRS, "theirs.json")
    store.record(ActiveTime("2026-11-21", 140))
    store.record(ActiveTime("2026-11-22", 20))
    changes.undo(store, change)
    assert store.progress.activity == {
        "2026-11-21": {store.device: 140},
        "2026-11-22": {store.device: 20},
    }


def test_what_was_learnt_since_is_not_undone(reopen: Reopen) -> None:
    store = reopen().store
    change = changes.join(store, THEIRS, "theirs.json")
    store.record(ActiveTime("2026-11-21", 100))
    assert changes.can_be_undone(store, change)
    store.record(ExerciseChecked("hello", "double", CheckStatus.SOLVED))
    assert not changes.can_be_undone(store, change)
    change = changes.join(store, THEIRS, "theirs.json")
    store.record(PlaceMoved("hello", "double", 0.5))
    assert not changes.can_be_undone(store, change)
