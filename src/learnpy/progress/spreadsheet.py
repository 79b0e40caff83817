"""The record as CSV, for a spreadsheet: one file with the lessons, one with the tries.

It is UTF-8 with a byte order mark, or Excel takes it for the system's own encoding, and a line
ends as RFC 4180 says. What a spreadsheet would take for a formula gets a quote before it: an
answer that was typed, or a title of somebody's course, must not calculate or load anything.
"""

import csv
import io
from collections.abc import Iterable, Sequence
from pathlib import Path

from learnpy.checks.status import CheckStatus
from learnpy.content.outline import Course
from learnpy.language import say, sayable
from learnpy.progress.durable import replace_file
from learnpy.progress.errors import ProgressError, reason
from learnpy.progress.model import LessonProgress, Progress, time_value
from learnpy.progress.standing import GRADED, LessonState, minutes_left, standing
from learnpy.progress.step_state import step_is_done
from learnpy.progress.tries import Try

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "|", "%")
_LESSON_COLUMNS = (
    sayable("track"),
    sayable("lesson"),
    sayable("lesson id"),
    sayable("state"),
    sayable("minutes"),
    sayable("minutes left"),
    sayable("tasks done"),
    sayable("tasks"),
    sayable("first opened"),
    sayable("last opened"),
)
_TRY_COLUMNS = (
    sayable("time"),
    sayable("track"),
    sayable("lesson"),
    sayable("lesson id"),
    sayable("step"),
    sayable("step id"),
    sayable("kind"),
    sayable("question id"),
    sayable("result"),
    sayable("mistake"),
    sayable("hints shown"),
    sayable("solution seen"),
    sayable("typed answer"),
)
_STATES = {
    LessonState.NOT_STARTED: sayable("not started"),
    LessonState.STARTED: sayable("started"),
    LessonState.DONE: sayable("done"),
}
_RESULTS = {
    CheckStatus.NOT_CHECKED: sayable("not checked"),
    CheckStatus.SOLVED: sayable("solved"),
    CheckStatus.NOT_YET: sayable("not yet"),
    CheckStatus.COULD_NOT_CHECK: sayable("could not check"),
}


def lessons_table(course: Course, progress: Progress) -> bytes:
    """A line for each lesson of the course, as CSV."""
    states = standing(course, progress).lessons
    rows: list[Sequence[object]] = []
    for track in course.tracks:
        for lesson in track.lessons:
            known = progress.lessons.get(lesson.id, LessonProgress())
            tasks = [step for step in lesson.steps if step.kind in GRADED]
            done = [
                step
                for step in tasks
                if step.id in known.steps and step_is_done(step, known.steps[step.id])
            ]
            rows.append(
                (
                    track.title,
                    lesson.title,
                    lesson.id,
                    say(_STATES[states[lesson.id]]),
                    lesson.minutes,
                    minutes_left(lesson, progress, states[lesson.id]),
                    len(done),
                    len(tasks),
                    _local(known.opened),
                    _local(known.last_opened),
                )
            )
    return _table(_LESSON_COLUMNS, rows)


def tries_table(course: Course, tries: Iterable[Try]) -> bytes:
    """A line for each checked exercise and each answered question, oldest first, as CSV."""
    lessons = {
        lesson.id: (track.title, lesson.title)
        for track in course.tracks
        for lesson in track.lessons
    }
    steps = {
        (lesson.id, step.id): step.title
        for track in course.tracks
        for lesson in track.lessons
        for step in lesson.steps
    }
    rows = (
        (
            _local(each.at),
            *lessons.get(each.lesson, ("", "")),
            each.lesson,
            steps.get((each.lesson, each.step), ""),
            each.step,
            say("question") if each.question else say("exercise"),
            each.question,
            _result(each),
            each.mistake,
            "" if each.question else each.hints,
            "" if each.question else (say("yes") if each.solution_seen else say("no")),
            each.text,
        )
        for each in tries
    )
    return _table(_TRY_COLUMNS, rows)


def write_file(file: Path, data: bytes) -> None:
    """Write a file for the learner; one that is there already is replaced.

    Raises:
        ProgressError: it could not be written; the text is a sentence for the learner.
    """
    try:
        replace_file(file, data)
    except OSError as error:
        raise ProgressError(
            say(
                "{file} could not be written: {reason}. Choose another place for it.",
                file=file,
                reason=reason(error),
            )
        ) from error


def safe(value: object) -> str:
    """A cell that no spreadsheet takes for a formula; a number stays a number."""
    text = str(value)
    return f"'{text}" if isinstance(value, str) and text.startswith(_FORMULA) else text


def _result(each: Try) -> str:
    if each.question:
        return say("right") if each.status is CheckStatus.SOLVED else say("wrong")
    return say(_RESULTS[each.status])


def _local(at: str | None) -> str:
    """A time as a spreadsheet knows it, by the learner's own clock."""
    return time_value(at).astimezone().strftime("%Y-%m-%d %H:%M:%S") if at else ""


def _table(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> bytes:
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow([safe(say(column)) for column in columns])
    writer.writerows([safe(cell) for cell in row] for row in rows)
    return text.getvalue().encode("utf-8-sig", errors="replace")
