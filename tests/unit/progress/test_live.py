"""What is in memory while a save is under way in another thread."""

import pytest

from learnpy.progress.events import Entry, LessonOpened, PlaceMoved, QuizPassed
from learnpy.progress.live import LiveProgress
from learnpy.progress.model import LessonProgress, Progress


@pytest.fixture
def live(clock) -> LiveProgress:
    return LiveProgress(Progress(), "this", clock)


def _lessons(entries: list[Entry]) -> list[str]:
    return [getattr(entry.event, "lesson") for entry in entries]  # noqa: B009  of any event


def test_what_is_taken_is_no_longer_pending(live: LiveProgress) -> None:
    live.record(LessonOpened("first"))
    entries, progress = live.take()
    assert _lessons(entries) == ["first"]
    assert progress == live.progress
    assert live.take() == ([], progress)


def test_what_happens_during_a_save_that_fails_comes_after(live: LiveProgress) -> None:
    live.record(LessonOpened("first"))
    entries, _ = live.take()
    live.record(LessonOpened("second"))
    live.put_back(entries)
    live.record(LessonOpened("third"))
    assert _lessons(live.take()[0]) == ["first", "second", "third"]


def test_a_move_during_a_save_leaves_what_was_taken(live: LiveProgress) -> None:
    for number in range(5):
        live.record(PlaceMoved("first", "intro", number / 10))
    entries, _ = live.take()
    before = list(entries)
    for number in range(5):
        live.record(PlaceMoved("first", "intro", number / 10))
    assert entries == before


def test_what_the_disk_holds_comes_before_what_is_pending(live: LiveProgress) -> None:
    live.record(QuizPassed("first", "quiz"))
    live.rebase(Progress(lessons={"disk": LessonProgress()}))
    assert live.progress.lessons.keys() == {"disk", "first"}
    assert _lessons(live.take()[0]) == ["first"]
