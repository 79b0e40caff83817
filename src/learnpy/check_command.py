"""`learnpy check LESSON/EXERCISE FILE`: a file graded as the window grades it."""

import dataclasses
import json
import shutil
import tempfile
from pathlib import Path

from learnpy import paths
from learnpy.checks.grade import Criteria, before_running, verdict
from learnpy.checks.model import CheckResult, CheckStatus
from learnpy.checks.observation import AnswerKey
from learnpy.checks.plain_text import plain_text
from learnpy.content.lesson_place import data_of
from learnpy.content.model import Exercise, Lesson
from learnpy.content.problems import CourseError, did_you_mean, quoted
from learnpy.content.program_file import ProgramFileError, read_program
from learnpy.content.track_loader import COURSE_FILE
from learnpy.course_check.lessons import load_lessons
from learnpy.record import record
from learnpy.runner.bounds import within
from learnpy.runner.command import ChildCommand, child_command
from learnpy.runner.examine import examination_request, examine, make_key
from learnpy.runner.figures.folder import plots_folder
from learnpy.runner.protocol import RunRequest
from learnpy.runner.run import ChildError

_CODES = {CheckStatus.SOLVED: 0, CheckStatus.NOT_YET: 1}
NOT_CHECKED = 2
"""Exit code: it could not be checked."""


class CheckRefusal(Exception):  # noqa: N818  a sentence for a person
    """There is nothing to check, or nothing to check it with; the text says what is wrong."""


@record
class Graded:
    """What to print, and the exit code."""

    text: str
    code: int
    is_refusal: bool = False
    """Whether it is a word to whoever typed the command, and no verdict."""


def check_file(
    exercise: str, file: Path, course_folder: Path, folders: paths.UserFolders, *, as_json: bool
) -> Graded:
    """Grade a file.

    Args:
        exercise: The lesson's id and the exercise's: `hello-python/poster`.
        file: The learner's program.
        course_folder: The course.
        folders: The learner's own folders; the record is left alone.
        as_json: For a script.
    """
    try:
        result = _grade(exercise, file, course_folder, folders.cache)
    except (CheckRefusal, CourseError, ProgramFileError, ChildError, OSError) as error:
        why = _reason(error)
        if not as_json:
            return Graded(f"learnpy: {why}", NOT_CHECKED, is_refusal=True)
        result = CheckResult(CheckStatus.COULD_NOT_CHECK, why)
    text = _json(exercise, result) if as_json else _text(result)
    return Graded(text, _CODES.get(result.status, NOT_CHECKED))


def _reason(error: Exception) -> str:
    """Why nothing was checked, in a sentence."""
    if isinstance(error, CourseError):
        return _first_problem(error)
    if isinstance(error, OSError):
        return (
            f"a folder for the check cannot be made: {error.strerror or error}. "
            "Set TMPDIR (on Windows: TEMP) to a folder that you may write in."
        )
    return str(error)


def _first_problem(error: CourseError) -> str:
    first, more = error.problems[0], len(error.problems) - 1
    text = first.text if first.file == COURSE_FILE and not first.line else str(first)
    return f"{text} (and {more} more: learnpy check-course)" if more else text


def _grade(name: str, file: Path, course_folder: Path, cache: Path) -> CheckResult:
    lesson, exercise = _find(name, course_folder)
    answer = read_program(file)
    criteria = Criteria(exercise.starter, exercise.checks, exercise.cases, exercise.mistakes)
    early = before_running(answer, criteria)
    if early is not None:
        return early
    request = examination_request(
        answer,
        exercise.checks,
        exercise.cases,
        data=data_of(lesson, course_folder),
        private=_private(course_folder, cache),
    )
    request = within(lesson.bounds, request)
    with tempfile.TemporaryDirectory(prefix="learnpy-", ignore_cleanup_errors=True) as place:
        plots = plots_folder(cache, otherwise=Path(place))
        command = child_command(lesson.packages, plots_folder=plots)
        recorded = exercise.key
        key = recorded.read() if recorded else _new_key(exercise, request, command)
        return verdict(examine(request, command), key, criteria)


def _find(name: str, course_folder: Path) -> tuple[Lesson, Exercise]:
    lesson_id, slash, exercise_id = name.partition("/")
    if not slash or not lesson_id or not exercise_id:
        text = "name the exercise as LESSON/EXERCISE, such as hello-python/poster"
        raise CheckRefusal(f"{quoted(name)} names no exercise; {text}")
    if not (course_folder / COURSE_FILE).is_file():
        raise CheckRefusal(f"{course_folder} is no course: it has no {COURSE_FILE}")
    lesson = load_lessons(course_folder, lesson_id, recordings_required=False)[0]
    exercises = {step.id: step for step in lesson.steps if isinstance(step, Exercise)}
    if exercise_id not in exercises:
        meant = did_you_mean(exercise_id, exercises)
        text = f"the lesson {quoted(lesson_id)} has no exercise {quoted(exercise_id)}{meant}"
        raise CheckRefusal(text)
    return lesson, exercises[exercise_id]


def _private(course_folder: Path, cache: Path) -> tuple[str, ...]:
    """Where answers are: the program that is checked may not read there."""
    return tuple(
        str(folder.absolute())
        for folder in (course_folder, paths.prepared_folder(), cache / "catalogs")
    )


def _new_key(exercise: Exercise, request: RunRequest, command: ChildCommand) -> AnswerKey:
    """What the exercise's own programs give, where that is not recorded yet."""
    solution = dataclasses.replace(request, program=exercise.solution)
    return make_key(solution, exercise.mistakes, command)


_WORDS = {
    CheckStatus.SOLVED: "Solved.",
    CheckStatus.NOT_CHECKED: "Not checked:",
    CheckStatus.NOT_YET: "Not yet:",
    CheckStatus.COULD_NOT_CHECK: "Could not check:",
}


def _text(result: CheckResult) -> str:
    """The verdict for a person."""
    width = shutil.get_terminal_size().columns
    lines = [plain_text(f"{_WORDS[result.status]} {result.message.strip()}", width)]
    rows = (("given", result.given), ("got", result.got), ("expected", result.expected))
    for name, value in rows:
        if value:
            lines.append(f"  {name:<9} " + value.replace("\n", f"\n{'':12}"))
    return "\n".join(lines)


def _json(exercise: str, result: CheckResult) -> str:
    """The verdict for a script: one JSON object, in letters that every terminal has."""
    data = {
        "exercise": exercise,
        "status": result.status.value,
        "message": result.message.strip(),
        "mistake": result.mistake,
        "given": result.given,
        "got": result.got,
        "expected": result.expected,
    }
    return json.dumps(data, indent=2)
