"""A program of a lesson run to be recorded."""

import tempfile
from pathlib import Path

from learnpy.content.problems import Problem
from learnpy.course_check.imports import import_problems
from learnpy.course_check.lesson_work import LessonWork, RecordedProgram
from learnpy.course_check.recordings import NewFigure, NewRecording
from learnpy.runner.bounds import within
from learnpy.runner.command import child_command
from learnpy.runner.figures.gallery import WITHOUT_WORDS
from learnpy.runner.outcome import LimitName
from learnpy.runner.protocol import Limits, RunRequest
from learnpy.runner.run import Run, run

SECONDS = 10.0
"""Processor time that a program of a lesson may take."""
_WALL_SECONDS = 60.0
"""Before a run is given up; a busy machine is not the program's fault."""
_LIMITS = Limits(seconds=_WALL_SECONDS)


def record_program(
    program: RecordedProgram, lesson: LessonWork, *, hash_seed: int
) -> tuple[NewRecording, tuple[Problem, ...]]:
    """Run a program in a fresh folder; a recording with problems is not to be kept.

    Raises:
        ChildError: no program can be run at all.
        OSError: no folder can be made for the run.
    """
    request = RunRequest(
        program=program.code,
        file=program.run_file,
        data=lesson.data,
        limits=_LIMITS,
        warnings_are_errors=True,
    )
    request = within(lesson.bounds, request, patient=True)
    with tempfile.TemporaryDirectory(prefix="learnpy-", ignore_cleanup_errors=True) as folder:
        command = child_command(lesson.packages, hash_seed=hash_seed)
        ended = run(request, Path(folder), command)
        figures = tuple(
            NewFigure((Path(folder) / "results" / figure.file).read_bytes(), figure.description)
            for figure in ended.result.figures
        )
    most = lesson.bounds.limits.get("seconds", SECONDS)
    found = _run_problems(program, ended, request.limits, most)
    problems = (*_import_problems(program, lesson), *found)
    return NewRecording(ended.stdout, figures), problems


def _run_problems(
    program: RecordedProgram, ended: Run, limits: Limits, seconds: float
) -> list[Problem]:
    result = ended.result
    if result.ended == "limit":
        return [program.problem(_limit_words(result.limit, limits), result.line)]
    if result.ended == "died":
        return [program.problem("the program ended Python itself; let it run to its end")]
    if result.error is not None:
        kind = "a warning is an error in a lesson" if "Warning" in result.error.name else ""
        text = f"ends with {result.error.name}: {result.error.message}"
        return [program.problem(f"{text} ({kind})" if kind else text, result.error.line)]
    if result.exit_code:
        return [program.problem(f"ends with exit code {result.exit_code}; let it end with 0")]
    if ended.stderr.strip():
        line = ended.stderr.strip().splitlines()[-1]
        text = f'writes to stderr, which is not recorded: "{line}"; print it instead'
        return [program.problem(text)]
    if result.processor_seconds > seconds:
        text = f"takes {result.processor_seconds:.0f} seconds, and {seconds:.0f} are allowed"
        return [program.problem(f"{text}; give it less to do")]
    wordless = [each.file for each in result.figures if each.description == WITHOUT_WORDS]
    return [
        program.problem(f"{file} cannot be put into words; draw it in a plainer way")
        for file in wordless
    ]


def _limit_words(limit: LimitName, limits: Limits) -> str:
    return {
        "time": f"has not ended after {limits.seconds:.0f} seconds; give it less to do",
        "memory": f"needs more than {limits.memory // 2**20} MiB of memory; give it less to hold",
        "output": f"prints more than {limits.output:,} bytes; print less",
        "files": f"writes more than {limits.files // 2**20} MiB; write less",
        "processes": f"has more than {limits.processes} processes at a time; start fewer",
        "": "was stopped at a limit",
    }[limit]


def _import_problems(program: RecordedProgram, lesson: LessonWork) -> list[Problem]:
    found = import_problems(program.code, program.file, lesson)
    return [program.problem(each.text, each.line) for each in found]
