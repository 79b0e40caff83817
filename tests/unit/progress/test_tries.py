"""What the log tells of tries, also after a backup was restored, and what it comes to."""

import json
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from learnpy.checks.status import CheckStatus
from learnpy.progress import changes
from learnpy.progress.activity import monday
from learnpy.progress.errors import ProgressError
from learnpy.progress.events import ExerciseChecked, LessonOpened, QuestionAnswered
from learnpy.progress.model import time_value
from learnpy.progress.store import OpenedStore
from learnpy.progress.tries import Try, read_tries
from learnpy.progress.try_summary import MistakeMet, summarise

Reopen = Callable[[], OpenedStore]
NOT_YET, SOLVED = CheckStatus.NOT_YET, CheckStatus.SOLVED


def steps_of(folder: Path) -> list[str]:
    return [each.step for each in read_tries(folder / "attempts.jsonl")]


def test_no_log_no_tries(folder: Path) -> None:
    assert read_tries(folder / "attempts.jsonl") == ()


def test_what_was_checked_and_answered_is_read_and_nothing_else(
    reopen: Reopen, folder: Path
) -> None:
    store = reopen().store
    store.record(LessonOpened("hello"))
    store.record(ExerciseChecked("hello", "double", NOT_YET, "printed", hints=1))
    store.record(ExerciseChecked("hello", "double", SOLVED, solution_seen=True))
    store.record(ExerciseChecked("hello", "double", NOT_YET, tried=False))
    store.record(QuestionAnswered("hello", "quiz", "q1", (), right=False, text="=1+1"))
    store.save()
    found = read_tries(folder / "attempts.jsonl")
    ats = [each.at for each in found]
    assert ats == sorted(ats)
    assert found == (
        Try(ats[0], "hello", "double", NOT_YET, mistake="printed", hints=1),
        Try(ats[1], "hello", "double", SOLVED, solution_seen=True),
        Try(ats[2], "hello", "quiz", NOT_YET, question="q1", text="=1+1"),
    )


@pytest.mark.parametrize(
    "line",
    [
        '{"at": "2026-11-21T09:11:00.000000Z", "device": "d", "event": "ExerciseChecked"}',
        (
            '{"at": "yesterday", "device": "d", "event": "ExerciseChecked", "lesson": "a", '
            '"step": "b", "status": "solved"}'
        ),
        (
            '{"at": "2026-11-21T09:11:00.000000Z", "event": "ExerciseChecked", "lesson": 1, '
            '"step": "b", "status": "solved"}'
        ),
        (
            '{"at": "2026-11-21T09:11:00.000000Z", "event": "ExerciseChecked", "lesson": "a", '
            '"step": "b", "status": "perhaps"}'
        ),
        '["ExerciseChecked"]',
        "ExerciseChecked",
        '{"event": "BackupRestored", "source": 3}',
        '{"at": "2026-11-21T09:11:00.000000Z", "event": "ExerciseChecked", "les #cut short',
    ],
)
def test_a_line_that_cannot_be_read_costs_that_line_alone(
    reopen: Reopen, folder: Path, line: str
) -> None:
    store = reopen().store
    store.record(ExerciseChecked("hello", "double", SOLVED))
    store.save()
    with (folder / "attempts.jsonl").open("a", encoding="utf-8", newline="") as file:
        file.write(f"{line}\n")
    assert steps_of(folder) == ["double"]


def test_a_line_without_an_end_is_not_finished(reopen: Reopen, folder: Path) -> None:
    store = reopen().store
    store.record(ExerciseChecked("hello", "double", SOLVED))
    store.save()
    path = folder / "attempts.jsonl"
    path.write_bytes(path.read_bytes()[:-1])
    assert steps_of(folder) == []


def test_a_log_that_is_none_is_told(folder: Path) -> None:
    folder.mkdir(parents=True)
    path = folder / "attempts.jsonl"
    path.write_text("shopping list\n", encoding="utf-8")
    with pytest.raises(ProgressError, match=r"attempts\.jsonl cannot be read: its first line"):
        read_tries(path)
    path.write_text(
        json.dumps({"format": "learnpy-attempts", "version": 99, "log": "a"}) + "\n",
        encoding="utf-8",
    )
    with pytest.raises(ProgressError, match="version 99"):
        read_tries(path)
    path.unlink()
    path.mkdir()
    with pytest.raises(ProgressError, match="it is a folder"):
        read_tries(path)


def test_going_back_and_undoing_it_count_as_the_record_does(reopen: Reopen, folder: Path) -> None:
    store = reopen().store

    def check(step: str) -> None:
        store.record(ExerciseChecked("hello", step, SOLVED))
        store.save()
        assert set(steps_of(folder)) == set(store.progress.lessons["hello"].steps)

    check("one")
    first = store.keep_backup()
    assert first is not None
    check("two")
    change = changes.restore(store, first)
    assert steps_of(folder) == ["one"]
    check("three")
    second = store.keep_backup()
    assert second is not None
    changes.restore(store, first)
    check("four")
    changes.restore(store, second)
    assert steps_of(folder) == ["one", "three"]
    check("five")
    changes.undo(store, change)  # all that came since goes
    assert steps_of(folder) == ["one", "two"]
    assert set(store.progress.lessons["hello"].steps) == {"one", "two"}


# What tries come to


def tries(*checks: tuple[str, str, CheckStatus, str]) -> list[Try]:
    return [
        Try(f"2026-11-{day}T12:00:00.000000Z", "hello", step, status, mistake=mistake)
        for day, step, status, mistake in checks
    ]


def test_an_exercise_is_counted_until_it_is_solved() -> None:
    summary = summarise(
        tries(
            ("01", "double", NOT_YET, ""),
            ("02", "double", NOT_YET, ""),
            ("03", "double", SOLVED, ""),
            ("04", "double", NOT_YET, ""),
            ("05", "half", NOT_YET, ""),
            ("06", "half", CheckStatus.COULD_NOT_CHECK, ""),
        )
    )
    double, half = (summary.exercises["hello", step] for step in ("double", "half"))
    assert (double.tries, double.until_solved) == (4, 3)
    assert (half.tries, half.until_solved) == (1, 0)
    assert (summary.tries, summary.solved) == (5, 1)


def test_the_mistake_met_most_comes_first_and_then_the_latest() -> None:
    summary = summarise(
        tries(
            ("01", "double", NOT_YET, "squared"),
            ("02", "double", NOT_YET, "printed"),
            ("03", "double", NOT_YET, "printed"),
            ("04", "double", SOLVED, ""),
            ("05", "half", NOT_YET, "printed"),
        )
    )
    day = "2026-11-{}T12:00:00.000000Z"
    assert summary.mistakes == (
        MistakeMet("hello", "double", "printed", 2, day.format("03"), solved_since=True),
        MistakeMet("hello", "half", "printed", 1, day.format("05"), solved_since=False),
        MistakeMet("hello", "double", "squared", 1, day.format("01"), solved_since=True),
    )


def test_weeks_are_those_of_the_learner() -> None:
    checks = tries(("18", "double", NOT_YET, ""), ("19", "double", SOLVED, ""))
    start = monday(time_value(checks[0].at).astimezone().date())
    summary = summarise([*checks, *tries(("25", "half", SOLVED, ""))])
    found = {week: (each.solved, each.not_yet) for week, each in summary.weeks.items()}
    assert found == {start: (1, 1), start + timedelta(weeks=1): (1, 0)}


def test_answers_are_counted_beside() -> None:
    answer = Try("2026-11-18T12:00:00.000000Z", "hello", "quiz", SOLVED, question="q")
    summary = summarise([answer, answer])
    assert (summary.tries, summary.answers, summary.weeks) == (0, 2, {})
