"""Writes what the learner does in one lesson view into the record, under that lesson's id."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from learnpy.progress.events import (
    BegunAgain,
    Event,
    ExerciseChecked,
    HintShown,
    ProgramRun,
    QuestionAnswered,
    QuizPassed,
    SolutionShown,
)
from learnpy.progress.model import StepProgress
from learnpy.progress.step_state import in_this_try
from learnpy.ui.session import Session
from learnpy.ui.widgets.lesson_view import LessonView

if TYPE_CHECKING:
    from learnpy.checks.model import CheckResult
    from learnpy.checks.status import CheckStatus


class LessonRecord(QObject):
    """Belongs to its view: a check may end when another lesson is on the page already."""

    def __init__(self, view: LessonView, session: Session) -> None:
        super().__init__(view)
        self._lesson = view.lesson.id
        self._session = session
        steps = view.steps
        steps.program_run.connect(self._on_run)
        steps.draft_changed.connect(self._on_draft)
        steps.exercise_checked.connect(self._on_checked)
        steps.version_left.connect(self._on_version)
        steps.hint_shown.connect(self._on_hint)
        steps.solution_shown.connect(self._on_solution)
        steps.question_answered.connect(self._on_answer)
        steps.quiz_passed.connect(self._on_passed)
        steps.begun_again.connect(self._on_begun_again)

    def _record(self, event: Event) -> None:
        self._session.record(event, self._lesson)

    def _on_run(self, step_id: str) -> None:
        self._record(ProgramRun(self._lesson, step_id))

    def _on_draft(self, step_id: str, text: str) -> None:
        self._session.drafts.keep(self._lesson, step_id, text)

    def _on_version(self, step_id: str, text: str, status: "CheckStatus | None") -> None:
        self._session.drafts.keep_version(self._lesson, step_id, text, status)

    def _on_checked(self, step_id: str, result: "CheckResult", change: int, tried: bool) -> None:
        known = self._session.progress_of(self._lesson).steps.get(step_id, StepProgress())
        self._record(
            ExerciseChecked(
                self._lesson,
                step_id,
                status=result.status,
                mistake=result.mistake,
                hints=known.hints,
                solution_seen=in_this_try(known.solution_last_seen, known),
                change=change,
                tried=tried,
            )
        )

    def _on_hint(self, step_id: str, number: int) -> None:
        self._record(HintShown(self._lesson, step_id, number))

    def _on_solution(self, step_id: str) -> None:
        self._record(SolutionShown(self._lesson, step_id))

    def _on_answer(
        self, step_id: str, question_id: str, right: bool, choices: tuple[int, ...], text: str
    ) -> None:
        event = QuestionAnswered(self._lesson, step_id, question_id, choices, right, text)
        self._record(event)

    def _on_passed(self, step_id: str) -> None:
        self._record(QuizPassed(self._lesson, step_id))

    def _on_begun_again(self, step_id: str, number: int) -> None:
        self._record(BegunAgain(self._lesson, step_id, number))
