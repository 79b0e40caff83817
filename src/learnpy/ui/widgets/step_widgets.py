"""The widgets of a lesson's steps, each built when its step is shown.

The widgets of programs, exercises and quizzes are imported when the first one is built: reading
their code takes 30 ms, and most lessons begin with text.
"""
# ruff: noqa: PLC0415

import dataclasses
import functools
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from learnpy.content.model import Exercise, Lesson, Program, Prose, Quiz, Step
from learnpy.progress.model import StepProgress
from learnpy.ui.look import Look
from learnpy.ui.measures import Measures
from learnpy.ui.widgets.prose_view import ProseView
from learnpy.ui.workbench import Workbench

if TYPE_CHECKING:
    from learnpy.runner.protocol import RunRequest
    from learnpy.ui.run_process import RunProcess
    from learnpy.ui.widgets.exercise.exercise_step import ExerciseStep
    from learnpy.ui.widgets.program_step import ProgramStep
    from learnpy.ui.widgets.quiz.quiz_step import QuizStep


class StepWidgets(QObject):
    """Builds steps and says what the learner does in them; the first text names the step."""

    program_run = Signal(str)
    draft_changed = Signal(str, str)
    exercise_checked = Signal(str, object, int, bool)
    """The CheckResult, how many characters were changed since the check before, and whether the
    answer was another than the bare starter."""
    version_left = Signal(str, str, object)
    """A program to keep among the versions, and its CheckStatus or None."""
    hint_shown = Signal(str, int)
    solution_shown = Signal(str)
    question_answered = Signal(str, str, bool, tuple, str)
    quiz_passed = Signal(str)
    begun_again = Signal(str, int)
    """A fresh try of an exercise or a quiz, and its number."""
    link_activated = Signal(str)
    wants_view = Signal(QWidget)
    """What the learner's action brought, to be seen."""

    def __init__(self, lesson: Lesson, workbench: Workbench, look: Look, parent: QObject) -> None:
        super().__init__(parent)
        self._lesson = lesson
        self._workbench = workbench
        self._look = look

    def build(self, step: Step, known: StepProgress) -> QWidget:
        """The widget of a step, as the learner left it."""
        match step:
            case Prose():
                return self.prose(step.html)
            case Program():
                program = self._program(step)
                program.wants_view.connect(self.wants_view)
                return self._wide(program)
            case Exercise():
                return self._wide(self._exercise(step, known))
            case Quiz():
                return self._wide(self._quiz(step, known))

    def prose(self, html: str) -> ProseView:
        """A piece of text, as wide as is good to read."""
        view = ProseView(html, self._look, self._workbench.course_folder)
        Measures(self._look, view).keep_made(view.setMaximumWidth, self._look.text_width)
        view.link_activated.connect(self.link_activated)
        return view

    def _wide(self, widget: QWidget) -> QWidget:
        measures = Measures(self._look, widget)
        measures.keep_made(widget.setMaximumWidth, self._look.column_width)
        return widget

    def _program(self, step: Program) -> "ProgramStep":
        from learnpy.ui.widgets.program_step import ProgramStep

        widget = ProgramStep(
            step,
            self._workbench.course_folder,
            self._look,
            self._workbench.runs,
            packages=self._lesson.packages,
            data=self._data_files(),
            draft=self._workbench.read_draft(self._lesson.id, step.id),
        )
        widget.allow(self._lesson.bounds)
        widget.well.assist_with(self._workbench.completions)
        widget.program_run.connect(self.program_run)
        widget.draft_changed.connect(self.draft_changed)
        return widget

    def _examine(self, request: "RunRequest") -> "tuple[RunRequest, RunProcess]":
        """Start the examination of a program, which may not read where the answers are."""
        from learnpy.runner.bounds import within

        private = self._workbench.private
        whole = dataclasses.replace(request, data=self._data_files(), private=private)
        whole = within(self._lesson.bounds, whole)
        return whole, self._workbench.runs.start(whole, self._lesson.packages)

    def _data_files(self) -> dict[str, str]:
        """The lesson's data as a program sees it: path below its folder, and where it is."""
        course = self._workbench.course_folder.absolute()
        return {
            file.partition(f"{self._lesson.id}/")[2]: str(course / file)
            for file in self._lesson.data_files
        }

    def _exercise(self, step: Exercise, known: StepProgress) -> "ExerciseStep":
        from learnpy.ui.widgets.exercise.exercise_program import program_of
        from learnpy.ui.widgets.exercise.exercise_step import ExerciseStep

        widget = ExerciseStep(
            step,
            self._program(program_of(step)),
            self._examine,
            self._look,
            known=known,
            read_versions=functools.partial(
                self._workbench.read_versions, self._lesson.id, step.id
            ),
        )
        widget.checked.connect(_with_step(step.id, self.exercise_checked.emit))
        widget.version_left.connect(_with_step(step.id, self.version_left.emit))
        widget.hint_shown.connect(_with_step(step.id, self.hint_shown.emit))
        widget.solution_shown.connect(_with_step(step.id, self.solution_shown.emit))
        widget.begun_again.connect(_with_step(step.id, self.begun_again.emit))
        widget.wants_view.connect(self.wants_view)
        widget.link_activated.connect(self.link_activated)
        return widget

    def _quiz(self, step: Quiz, known: StepProgress) -> "QuizStep":
        from learnpy.ui.widgets.quiz.quiz_step import QuizStep

        widget = QuizStep(step, self._workbench.shuffle, self._look, known=known)
        widget.question_answered.connect(_with_step(step.id, self.question_answered.emit))
        widget.passed.connect(_with_step(step.id, self.quiz_passed.emit))
        widget.begun_again.connect(_with_step(step.id, self.begun_again.emit))
        widget.link_activated.connect(self.link_activated)
        return widget


def _with_step(step_id: str, emit: Callable[..., None]) -> Callable[..., None]:
    """A slot that puts the step's id before what a step's widget says."""

    def forward(*facts: object) -> None:
        emit(step_id, *facts)

    return forward
