"""Killed without warning, 300 times, while it records and saves."""

import random
from pathlib import Path

from learnpy.progress.attempts import read_attempts
from learnpy.progress.document import read_document
from learnpy.progress.events import apply_all
from learnpy.progress.lock import DataFolderLock
from learnpy.progress.merge import merge
from learnpy.progress.model import Progress
from learnpy.progress.store import open_store

KILLS = 300
KILLS_PER_FOLDER = 30
MOST_REPORTS = 2
"""How many saves a child reports before it is killed, at most."""


def test_every_reported_save_outlives_a_kill(children, tmp_path: Path) -> None:
    chance = random.Random()
    saves = 0
    reported: set[tuple[str, str]] = set()
    for kill in range(KILLS):
        folder = tmp_path / str(kill // KILLS_PER_FOLDER)
        if kill % KILLS_PER_FOLDER == 0:
            reported.clear()
        reports, part = chance.randint(0, MOST_REPORTS), chance.random()
        told = children.killed_in(folder, f"child{kill}", reports, part)
        assert [line for line in told if not line.startswith("saved ")] == []
        numbers = [int(line.removeprefix("saved ")) for line in told]
        assert numbers == list(range(1, len(numbers) + 1))
        reported |= {(f"lesson-{number % 7}", f"child{kill}-{number}") for number in numbers}
        _assert_all_there(folder, reported)
        saves += len(numbers)
    assert saves >= KILLS / 2, "the children did save between the kills"


def _assert_all_there(folder: Path, reported: set[tuple[str, str]]) -> None:
    if (folder / "progress.json").exists():
        read_document((folder / "progress.json").read_bytes())
    lock = DataFolderLock(folder)
    assert lock.acquire(), "the system gave the lock back"
    opened = open_store(folder, lock)
    assert opened.notices == ()
    assert _answers(opened.store.progress) >= reported
    opened.store.save()
    lock.release()
    if (folder / "attempts.jsonl").exists():
        # The log alone knows it all, too.
        log = read_attempts(folder / "attempts.jsonl")
        assert log.unreadable == 0
        rebuilt = apply_all(Progress(), log.entries)
        assert merge(rebuilt, opened.store.progress) == rebuilt


def _answers(progress: Progress) -> set[tuple[str, str]]:
    return {
        (lesson_id, question_id)
        for lesson_id, lesson in progress.lessons.items()
        for step in lesson.steps.values()
        for question_id, answer in step.answers.items()
        if answer.right_since is not None
    }
