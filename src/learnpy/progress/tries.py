"""What the learner tried: the checked exercises and answered questions in `attempts.jsonl`.

The record knows that something is solved; how often it was tried, and which mistakes were met on
the way, stands in the log alone. Two years of it are 40,000 lines, so a line that tells of
something else is not even parsed.
"""

import bisect
import json
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from learnpy.checks.status import CheckStatus
from learnpy.language import say
from learnpy.progress.attempts import CUT_SHORT, read_header
from learnpy.progress.errors import DamagedError, NewerVersionError, ProgressError, why
from learnpy.progress.files import check_is_file
from learnpy.progress.model import time_value
from learnpy.record import record
from learnpy.record_json import RecordError

_MARKS = (b"ExerciseChecked", b"QuestionAnswered", b"BackupRestored")
_BACKUP_TIME = re.compile(r"progress-(\d{4}-\d{2}-\d{2}T)(\d{2})-(\d{2})-([0-9.]{9}Z)\.json")
_STATUSES = {status.value: status for status in CheckStatus}


@record
class Try:
    """An exercise that was checked, or a question that was answered."""

    at: str
    lesson: str
    step: str
    status: CheckStatus
    """For a question, solved or not yet."""
    question: str = ""
    """Id of the question; empty for an exercise."""
    mistake: str = ""
    """Name of the mistake that was matched, or empty."""
    hints: int = 0
    """How many hints had been shown by then."""
    solution_seen: bool = False
    text: str = ""
    """What was typed, where an answer is typed."""


@record
class _Restored:
    """From here on the list is what it was at an earlier time."""

    at: str
    position: int
    """How many tries stand above it."""
    to: str


def read_tries(path: Path) -> tuple[Try, ...]:
    """All tries that count, oldest first; none where there is no log yet.

    What was done after a backup that was restored later does not count, like in the record. An
    answer that was empty, or the starter as it was given, is no try.

    Raises:
        ProgressError: the log cannot be read; the text is a sentence for the learner.
    """
    try:
        check_is_file(path)
        with path.open("rb") as file:
            read_header(file)
            data = file.read()
    except FileNotFoundError:
        return ()
    except (OSError, DamagedError, NewerVersionError) as error:
        raise ProgressError(
            say("{file} cannot be read: {reason}.", file=path.name, reason=why(error))
        ) from error
    tries: list[Try] = []
    restored: list[_Restored] = []
    for line in data.splitlines(keepends=True):
        if not line.endswith(b"\n") or line.endswith(CUT_SHORT):
            continue
        if any(mark in line for mark in _MARKS):
            _add(line, tries, restored)
    return tuple(_counting(tries, restored))


def _add(line: bytes, tries: list[Try], restored: list[_Restored]) -> None:
    """Add what a line tells; a line that cannot be read tells nothing."""
    try:
        entry: Any = json.loads(line)
        event = entry["event"]
        if event == "BackupRestored":
            time = _time_of_backup(entry["source"])
            if time:
                restored.append(_Restored(entry["at"], len(tries), time))
        elif event == "ExerciseChecked":
            if entry.get("tried", True):
                tries.append(_exercise(entry))
        elif event == "QuestionAnswered":
            tries.append(_answer(entry))
    except (ValueError, KeyError, TypeError, RecursionError):
        return


def _exercise(entry: dict[str, Any]) -> Try:
    return _sound(
        Try(
            entry["at"],
            entry["lesson"],
            entry["step"],
            _STATUSES[entry["status"]],
            mistake=entry.get("mistake", ""),
            hints=entry.get("hints", 0),
            solution_seen=entry.get("solution_seen", False) is True,
        )
    )


def _answer(entry: dict[str, Any]) -> Try:
    return _sound(
        Try(
            entry["at"],
            entry["lesson"],
            entry["step"],
            CheckStatus.SOLVED if entry["right"] is True else CheckStatus.NOT_YET,
            question=entry["question"],
            text=entry.get("text", ""),
        )
    )


def _sound(each: Try) -> Try:
    """Raise where a field holds what it should not."""
    time_value(each.at)
    texts = (each.lesson, each.step, each.question, each.mistake, each.text)
    if not all(isinstance(text, str) for text in texts) or not isinstance(each.hints, int):
        raise RecordError("a text is expected")
    return each


def _time_of_backup(source: str) -> str:
    """When a backup with this file name was made; empty for any other source."""
    match = _BACKUP_TIME.fullmatch(source)
    if match is None:
        return ""
    day, hour, minute, second = match.groups()
    return f"{day}{hour}:{minute}:{second}"


def _counting(tries: Sequence[Try], restored: Sequence[_Restored]) -> Sequence[Try]:
    """Those tries that count, where backups were restored among them.

    After a backup was restored, the list is what it was when that backup was made. It may have
    been made after an earlier one was restored, so this goes back as often as that was done.
    """
    kept: list[Sequence[Try]] = []
    end = len(tries)
    until = ""
    for last in reversed(restored):
        if until and last.at > until:
            continue
        kept.append(tries[last.position : end])
        until = last.to
        end = bisect.bisect_right(tries, until, hi=min(end, last.position), key=_time)
    return [*tries[:end], *(each for part in reversed(kept) for each in part)]


def _time(each: Try) -> str:
    return each.at
