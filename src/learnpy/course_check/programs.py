"""The programs of a lesson that are run to be recorded, and the running of one."""

import ast
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from learnpy.content.model import Lesson, Program, Quiz
from learnpy.content.problems import Problem
from learnpy.course_check.recordings import NewFigure, NewRecording
from learnpy.runner.command import child_command
from learnpy.runner.plots import WITHOUT_WORDS
from learnpy.runner.protocol import Limits, RunRequest
from learnpy.runner.run import ChildError, Run, run

SECONDS = 10.0
"""Processor time that a program of a lesson may take."""
_WALL_SECONDS = 60.0
"""Before a run is given up; a busy machine is not the program's fault."""
_LIMITS = Limits(seconds=_WALL_SECONDS)


@dataclass(frozen=True, slots=True)
class RecordedProgram:
    """A program whose output is kept."""

    name: str
    """Of its recording: `factors`, or `quiz.division` for a question."""
    file: str
    """Where it stands: path below the course folder."""
    code: str
    question: str = ""
    """The id of the question, for a program that stands in a quiz."""

    @property
    def run_file(self) -> str:
        """The file name it is run under."""
        return "program.py" if self.question else self.file.rpartition("/")[2]

    def problem(self, text: str, line: int = 0) -> Problem:
        """Something wrong with it."""
        if not self.question:
            return Problem(self.file, line, text)
        return Problem(self.file, 0, f'question "{self.question}": {text}')


@dataclass(frozen=True, slots=True)
class LessonPrograms:
    """A lesson as far as its programs run."""

    lesson_id: str
    folder: str
    """Path below the course folder."""
    packages: tuple[str, ...]
    data: Mapping[str, str]
    """Where a program finds a data file -> the path of the file."""
    programs: tuple[RecordedProgram, ...]


def programs_of(lesson: Lesson, course_folder: Path) -> LessonPrograms:
    """What there is to run in a lesson."""
    folder = f"{lesson.track_id}/{lesson.id}"
    programs: list[RecordedProgram] = []
    for step in lesson.steps:
        if isinstance(step, Program):
            programs.append(RecordedProgram(step.id, step.file, step.code))
        elif isinstance(step, Quiz):
            file = f"{folder}/{step.id}.yaml"
            programs += [
                RecordedProgram(f"{step.id}.{question.id}", file, question.code, question.id)
                for question in step.questions
                if question.kind == "predict"
            ]
    return LessonPrograms(
        lesson_id=lesson.id,
        folder=folder,
        packages=lesson.packages,
        data={
            file.removeprefix(f"{folder}/"): str(course_folder / file) for file in lesson.data_files
        },
        programs=tuple(programs),
    )


def record_program(
    program: RecordedProgram, lesson: LessonPrograms, *, hash_seed: int
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
    with tempfile.TemporaryDirectory(prefix="learnpy-", ignore_cleanup_errors=True) as folder:
        command = child_command(lesson.packages, hash_seed=hash_seed)
        ended = run(request, Path(folder), command)
        figures = tuple(
            NewFigure((Path(folder) / "results" / figure.file).read_bytes(), figure.description)
            for figure in ended.result.figures
        )
    problems = (*_import_problems(program, lesson), *_run_problems(program, ended))
    return NewRecording(ended.stdout, figures), problems


def _run_problems(program: RecordedProgram, ended: Run) -> list[Problem]:
    result = ended.result
    if result.ended == "limit":
        return [
            program.problem(_LIMIT_WORDS[result.limit], result.error.line if result.error else 0)
        ]
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
    if result.processor_seconds > SECONDS:
        text = f"takes {result.processor_seconds:.0f} seconds, and {SECONDS:.0f} are allowed"
        return [program.problem(f"{text}; give it less to do")]
    wordless = [each.file for each in result.figures if each.description == WITHOUT_WORDS]
    return [
        program.problem(f"{file} cannot be put into words; draw it in a plainer way")
        for file in wordless
    ]


_LIMIT_WORDS = {
    "time": f"has not ended after {_WALL_SECONDS:.0f} seconds; give it less to do",
    "memory": f"needs more than {_LIMITS.memory // 2**20} MiB of memory; give it less to hold",
    "output": f"prints more than {_LIMITS.output:,} bytes; print less",
    "files": f"writes a file of more than {_LIMITS.files // 2**20} MiB; write less",
    "": "was stopped at a limit",
}


def _import_problems(program: RecordedProgram, lesson: LessonPrograms) -> list[Problem]:
    """Packages that a program imports and its lesson does not name."""
    try:
        tree = ast.parse(program.code)
    except SyntaxError:
        return []  # the run says it better
    known = {*sys.stdlib_module_names, *lesson.packages}
    problems: list[Problem] = []
    for node in ast.walk(tree):
        names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        if isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names = [node.module]
        for name in {each.partition(".")[0] for each in names} - known:
            known.add(name)
            text = f'imports {name}: add it to "packages" in {lesson.folder}/lesson.md'
            problems.append(program.problem(text, getattr(node, "lineno", 0)))
    return problems


__all__ = [
    "ChildError",
    "LessonPrograms",
    "RecordedProgram",
    "programs_of",
    "record_program",
]
