"""Writes what the learner does in one lesson view into the record, under that lesson's id."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from learnpy.progress.events import (
    Event,
    ExerciseChecked,
    HintShown,
    ProgramRun,
    QuestionAnswered,
    QuizPassed,
    SolutionShown,
)
from learnpy.progress.model import StepProgress
from learnpy.ui.session import Session
from learnpy.ui.widgets.lesson_view import LessonView

if TYPE_CHECKING:
    from learnpy.checks.model import CheckResult


class LessonRecord(QObject):
    """Belongs to its view: a check may end when another lesson is on the page already."""

    def __init__(self, view: LessonView, session: Session) -> None:
        super().__init__(view)
        self._lesson = view.lesson.id
        self._session = session
        view.program_run.connect(self._on_run)
        view.draft_changed.connect(self._on_draft)
        view.exercise_checked.connect(self._on_checked)
        view.hint_shown.connect(self._on_hint)
        view.solution_shown.connect(self._on_solution)
        view.question_answered.connect(self._on_answer)
        view.quiz_passed.connect(self._on_passed)

    def _record(self, event: Event) -> None:
        self._session.record(event, self._lesson)

    def _on_run(self, step_id: str) -> None:
        self._record(ProgramRun(self._lesson, step_id))

    def _on_draft(self, step_id: str, text: str) -> None:
        self._session.keep_draft(self._lesson, step_id, text)

    def _on_checked(self, step_id: str, result: "CheckResult", change: int) -> None:
        known = self._session.progress_of(self._lesson).steps.get(step_id, StepProgress())
        self._record(
            ExerciseChecked(
                self._lesson,
                step_id,
                status=result.status,
                mistake=result.mistake,
                hints=known.hints,
                solution_seen=known.solution_seen is not None,
                change=change,
            )
        )

    def _on_hint(self, step_id: str, number: int) -> None:
        self._record(HintShown(self._lesson, step_id, number))

    def _on_solution(self, step_id: str) -> None:
        self._record(SolutionShown(self._lesson, step_id))

    def _on_answer(
        self, step_id: str, question_id: str, right: bool, choices: tuple[int, ...]
    ) -> None:
        self._record(QuestionAnswered(self._lesson, step_id, question_id, choices, right))

    def _on_passed(self, step_id: str) -> None:
        self._record(QuizPassed(self._lesson, step_id))
