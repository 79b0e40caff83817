"""A lesson as far as its programs run."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from learnpy.content.model import Exercise, Lesson, Program, Quiz
from learnpy.content.problems import Problem


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
class LessonWork:
    """What there is to run in a lesson, and what it needs for that."""

    lesson_id: str
    course_folder: str
    folder: str
    """Path below the course folder."""
    packages: tuple[str, ...]
    data: Mapping[str, str]
    """Where a program finds a data file -> the path of the file."""
    programs: tuple[RecordedProgram, ...]
    exercises: tuple[Exercise, ...]


def work_of(lesson: Lesson, course_folder: Path) -> LessonWork:
    """What there is to run in a lesson."""
    folder = f"{lesson.track_id}/{lesson.id}"
    programs: list[RecordedProgram] = []
    for step in lesson.steps:
        if isinstance(step, Program):
            programs.append(RecordedProgram(step.id, step.file, step.code))
        elif isinstance(step, Quiz):
            programs += _questions(step, folder)
    root = course_folder.absolute()
    return LessonWork(
        lesson_id=lesson.id,
        course_folder=str(root),
        folder=folder,
        packages=lesson.packages,
        data={file.removeprefix(f"{folder}/"): str(root / file) for file in lesson.data_files},
        programs=tuple(programs),
        exercises=tuple(step for step in lesson.steps if isinstance(step, Exercise)),
    )


def _questions(quiz: Quiz, folder: str) -> list[RecordedProgram]:
    file = f"{folder}/{quiz.id}.yaml"
    return [
        RecordedProgram(f"{quiz.id}.{question.id}", file, question.code, question.id)
        for question in quiz.questions
        if question.kind == "predict"
    ]
