"""A lesson as far as its programs run."""

import re
from collections.abc import Mapping
from dataclasses import field
from pathlib import Path

from learnpy.content.gap_text import fill
from learnpy.content.model import (
    Exercise,
    GapAnswer,
    Lesson,
    Program,
    Question,
    Quiz,
    RunBounds,
)
from learnpy.content.problems import Problem
from learnpy.content.recordings import FOLDER, KEY_ENDING
from learnpy.record import record


@record
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


@record
class GapWork:
    """A program with a gap, and the answers to try in it."""

    program: RecordedProgram
    """With the first right answer in the gap."""
    code: str
    """With its gap."""
    answers: tuple[GapAnswer, ...]


@record
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
    bounds: RunBounds = field(default_factory=RunBounds)
    gaps: tuple[GapWork, ...] = ()

    def key_file(self, exercise: str) -> str:
        """Where what the programs of an exercise give is recorded."""
        return f"{self.course_folder}/{self.folder}/{FOLDER}/{exercise}{KEY_ENDING}.json"

    def packages_in(self, text: str) -> tuple[str, ...]:
        """The packages that a text names: to import the others ahead would take most of a run."""
        return tuple(each for each in self.packages if re.search(rf"\b{re.escape(each)}\b", text))


def work_of(lesson: Lesson, course_folder: Path) -> LessonWork:
    """What there is to run in a lesson."""
    folder = f"{lesson.track_id}/{lesson.id}"
    programs: list[RecordedProgram] = []
    gaps: list[GapWork] = []
    for step in lesson.steps:
        if isinstance(step, Program):
            programs.append(RecordedProgram(step.id, step.file, step.code))
        elif isinstance(step, Quiz):
            programs += _questions(step, folder)
            gaps += _gaps(step, folder)
    root = course_folder.absolute()
    return LessonWork(
        lesson_id=lesson.id,
        course_folder=str(root),
        folder=folder,
        packages=lesson.packages,
        data={file.removeprefix(f"{folder}/"): str(root / file) for file in lesson.data_files},
        programs=tuple(programs),
        exercises=tuple(step for step in lesson.steps if isinstance(step, Exercise)),
        bounds=lesson.bounds,
        gaps=tuple(gaps),
    )


def _questions(quiz: Quiz, folder: str) -> list[RecordedProgram]:
    predicted = [
        _program(quiz, question, folder, question.code)
        for question in quiz.questions
        if question.kind == "predict"
    ]
    return [*predicted, *(gap.program for gap in _gaps(quiz, folder))]


def _gaps(quiz: Quiz, folder: str) -> list[GapWork]:
    found: list[GapWork] = []
    for question in quiz.questions:
        if question.runs:
            filled = fill(question.code, question.gap_answers[0].text)
            program = _program(quiz, question, folder, filled)
            found.append(GapWork(program, question.code, question.gap_answers))
    return found


def _program(quiz: Quiz, question: Question, folder: str, code: str) -> RecordedProgram:
    file = f"{folder}/{quiz.id}.yaml"
    return RecordedProgram(f"{quiz.id}.{question.id}", file, code, question.id)
